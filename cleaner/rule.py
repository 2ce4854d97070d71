"""A rule carries its own examples, and a zone's rules are asked together in linear time.

google-re2's `Set` reads every line once, whatever the number of rules, and names those that matched;
nothing in it can backtrack. What that costs a rule's author: no look-around, no back-references,
`\\w \\b \\d \\s` are ASCII (write `\\pL`, `\\pN`), and a pattern is matched against the whole line.
Compiling a set takes as long as starting Python several times, and it is too large for the processor's caches, so
our own rules do without (`cleaner.clues`): the set is for those that users write.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from cleaner.errors import UsageError
from cleaner.record import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re2

HEAD = "head"
TAIL = "tail"
ANYWHERE = "anywhere"
ZONES = (HEAD, TAIL, ANYWHERE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One family of whole lines that are not the article.

    pattern   matches a whole line as it is shown, without regard to case (google-re2 syntax);
              a named group lifts what it matched into the front matter: `(?P<site>...)`
    zone      HEAD, TAIL (of the blocks, see `stages.boilerplate`) or ANYWHERE
    drops     lines that this rule must drop
    spares    look-alikes that every rule must leave alone
    seen      where the line was met: a file of the project, or a kind of site
    todo_*    known misses: expected failures, struck off when they pass
    """

    id: str
    why: str
    pattern: str
    zone: str
    drops: tuple[str, ...]
    spares: tuple[str, ...]
    seen: str
    todo_drops: tuple[str, ...] = ()
    todo_spares: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("id", "why", "pattern", "seen"):
            if not getattr(self, name).strip():
                raise UsageError(f"rule {self.id!r}: {name} is empty")
        if not self.id.isascii() or not self.id.replace("-", "").isalnum() or self.id != self.id.lower():
            raise UsageError(f"rule {self.id!r}: an id is made of small letters, digits and hyphens")
        if self.zone not in ZONES:
            raise UsageError(f"rule {self.id!r}: zone {self.zone!r} is none of {', '.join(ZONES)}")
        if not self.drops or not self.spares:
            raise UsageError(f"rule {self.id!r}: needs at least one line it drops and one it spares")

    @property
    def compiled(self) -> re2._Regexp[str]:
        """The pattern with its groups, for the few lines that the set has named."""
        return compiled(self.pattern)

    def check(self) -> None:
        """Hold a rule that a user wrote to what the tests hold ours to; `UsageError` says what fails."""
        from cleaner.frontmatter import STATED

        try:
            compiled = self.compiled
        except UsageError as error:
            raise UsageError(f"rule {self.id!r}: {error}") from None
        for key in compiled.groupindex:
            if key in STATED:
                raise UsageError(f"rule {self.id!r}: the key {key!r} is not a line's to state")
        for line in self.drops:
            if not compiled.fullmatch(line):
                raise UsageError(f"rule {self.id!r}: does not drop its own example {line!r}")
        for line in self.spares:
            if compiled.fullmatch(line):
                raise UsageError(f"rule {self.id!r}: drops {line!r}, which it says it spares")

    def lifted(self, line: str) -> dict[str, str]:
        """What the named groups matched in `line`: front matter keys and their values."""
        match = self.compiled.fullmatch(line) if "(?P<" in self.pattern else None
        return {key: value for key, value in match.groupdict().items() if value} if match else {}


# A set of 150 patterns with bounded repeats needs some 20 MB; the default of 8 MB refuses it.
MAX_SET_BYTES = 256 << 20


def options() -> re2.Options:
    """Without case, quietly (a bad pattern is reported by us), and with room for a zone's rules."""
    import re2

    chosen = re2.Options()
    chosen.case_sensitive = False
    chosen.log_errors = False
    chosen.max_mem = MAX_SET_BYTES
    return chosen


@cache
def compiled(pattern: str) -> re2._Regexp[str]:
    """A pattern in the syntax of the rules; `UsageError` says why it does not compile."""
    import re2

    try:
        return re2.compile(pattern, options())
    except re2.error as error:
        why = b"".join(error.args).decode()
        raise UsageError(f"the pattern {pattern!r} does not compile: {why}") from None
    except UnicodeEncodeError:
        raise UsageError(f"the pattern {pattern!r} does not compile: it holds a surrogate") from None


class RuleSet:
    """Rules of one zone, asked together."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)

    def first(self, line: str) -> Rule | None:
        """The first rule, in the order of the list, that matches the whole of `line`."""
        return self.rules[min(found)] if self.rules and (found := self._set.Match(line)) else None

    @cached_property
    def _set(self) -> re2.Set:
        import re2

        made = re2.Set.FullMatchSet(options())
        for rule in self.rules:
            made.Add(rule.compiled.pattern)  # which says what is wrong with a pattern
        made.Compile()
        return made
