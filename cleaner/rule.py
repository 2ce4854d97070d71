"""A rule carries its own examples, and a zone's rules are asked together in linear time.

google-re2's `Set` reads every line once, whatever the number of rules, and names those that matched;
nothing in it can backtrack. What that costs a rule's author: no look-around, no back-references,
`\\w \\b \\d \\s` are ASCII (write `\\pL`, `\\pN`), and a pattern is matched against the whole line.
Compiling a set takes as long as starting Python several times, and it is too large for the processor's caches, so
our own rules do without: clues, derived from the patterns ahead of time, tell which few rules a line is worth asking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from zlib import crc32

from cleaner.errors import UsageError
from cleaner.record import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re2

HEAD = "head"
TAIL = "tail"
ANYWHERE = "anywhere"
ZONES = (HEAD, TAIL, ANYWHERE)
STATED = {
    *(
        "source_path",
        "source_sha256",
        "source_encoding",
        "cleaner_version",
        "cleaner_rules",
        "removed",
        "flags",
        "lang",
    ),
}
"""Keys of the front matter that say what was done to which bytes: a line of the document cannot."""


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


# What a line must be for one alternative of a pattern to match it: of at most so many characters between the marks
# at its ends (0: of any number), beginning behind the marks with one of these, and holding one of those; all folded.
Clue = tuple[int, tuple[str, ...], tuple[str, ...]]
NO_CLUES: Mapping[int, Sequence[Clue]] = {}
# At either end of a line these say nothing, and many a rule takes any number of them.
MARKS = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»‹›–—‘’“”•·…←↑→↓▲▶⬆👉🎥📹🎧🚀"


def checksum(pattern: str) -> int:
    """What the clues to a pattern are filed under."""
    return crc32(pattern.encode("utf-8", "replace"))


class RuleSet:
    """Rules of one zone, asked together: those that `clues` knows by what a line begins with and holds, the others
    through a compiled set. Both ways give the same answers.
    """

    def __init__(self, rules: Iterable[Rule], clues: Mapping[int, Sequence[Clue]] = NO_CLUES) -> None:
        self.rules: Sequence[Rule] = tuple(rules)
        self._given = clues
        self._unknown = [at for at, rule in enumerate(self.rules) if checksum(rule.pattern) not in clues]

    def first(self, line: str) -> Rule | None:
        """The first rule, in the order of the list, that matches the whole of `line`."""
        likely = self._likely(line)
        if self._unknown:
            likely.update(map(self._unknown.__getitem__, self._set.Match(line) or ()))
        return next((rule for at in sorted(likely) if (rule := self.rules[at]).compiled.fullmatch(line)), None)

    def _likely(self, line: str) -> set[int]:
        """The rules that `line` is worth asking: of those with clues each that matches it, and few others."""
        folded = line.casefold()
        bare = folded.lstrip(MARKS)
        found: set[int] = set()
        clues, beginnings = self._clues
        for size in beginnings:
            for at, longest, held in clues.get(bare[:size], ()):
                if longest and len(line.strip(MARKS)) > longest:
                    continue
                for text in held:  # a loop, for this is asked of every line
                    if text in folded:
                        found.add(at)
                        break
        return found

    @cached_property
    def _clues(self) -> tuple[dict[str, list[tuple[int, int, tuple[str, ...]]]], list[int]]:
        """What a line that begins with a text must be for the rule at a place to be asked; and the texts' sizes."""
        found: dict[str, list[tuple[int, int, tuple[str, ...]]]] = defaultdict(list)
        for at, rule in enumerate(self.rules):
            for longest, begins, held in self._given.get(checksum(rule.pattern), ()):
                clue = (at, longest, held)
                for text in begins:
                    found[text].append(clue)
        return found, sorted(set(map(len, found)))

    @cached_property
    def _set(self) -> re2.Set:
        import re2

        made = re2.Set.FullMatchSet(options())
        for at in self._unknown:
            made.Add(self.rules[at].compiled.pattern)  # which says what is wrong with a pattern
        made.Compile()
        return made
