"""Leftovers of the page: share bars, sign-up lines, author boxes. A rule decides by a whole line and its place.

Guards: never a table, code or quotation; never what stands between quotation marks; never so much that
little is left. What the rules cannot tell by a phrase stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from cleaner.doc import Doc, Heading, Item, Paragraph
from cleaner.edits import DROPS, Edit
from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule, RuleSet, options

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re2

# Beside the rules of `cleaner.rules`, which all belong to this stage.
RULES = {"boilerplate/kept-too-much": "The rules would take more than they can be trusted with: nothing goes."}

# Where page furniture gathers. WCXB's development pages: a first or last dozen blocks hold it nearly all.
HEAD_BLOCKS = 8
TAIL_BLOCKS = 12
# A phrase that decides is short; a bio or a notice at the very end may take a paragraph.
LONGEST = 200
LONGEST_AT_END = 1000
AT_END_BLOCKS = 5
# A family that takes more of a document than this is probably wrong about that document.
MOST_DROPPED = 0.4
# Nothing goes that stands between quotation marks; `« Older posts` does not.
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
FLAG = "kept-too-much"


def stage(own: Sequence[Rule] = (), exempt: Sequence[str] = ()) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes with a user's `own` rules beside ours, and patterns of lines to `exempt`."""
    sets = _sets(tuple(own))
    spared = _pattern_set(tuple(exempt))

    def propose(doc: Doc) -> Iterator[Edit]:
        edits = list(_edits(doc, sets, spared))
        if not edits:
            return
        if _share(doc, edits) <= MOST_DROPPED:
            yield from edits
        elif FLAG not in (*doc.flags, *_flags(doc)):
            yield Edit(0, 0, (), f"boilerplate/{FLAG}", DROPS, flags=(FLAG,))

    return propose


def _flags(doc: Doc) -> tuple[str, ...]:
    """The flags that the front matter of the source gave it."""
    known = doc.meta.get("flags")
    return tuple(map(str, known)) if isinstance(known, list) else ()


@cache
def _sets(own: tuple[Rule, ...]) -> dict[str, RuleSet]:
    from cleaner.rules import RULES
    from cleaner.rules.prefixes import CLUES

    rules = (*own, *RULES)
    return {zone: RuleSet((r for r in rules if r.zone == zone), CLUES) for zone in (ANYWHERE, HEAD, TAIL)}


@cache
def _pattern_set(patterns: tuple[str, ...]) -> re2.Set | None:
    if not patterns:
        return None
    import re2

    chosen = re2.Set.FullMatchSet(options())
    for pattern in patterns:
        chosen.Add(pattern)
    chosen.Compile()
    return chosen


def _edits(doc: Doc, sets: dict[str, RuleSet], spared: re2.Set | None) -> Iterator[Edit]:
    size = len(doc.lines)
    for at, line in enumerate(doc.lines):
        from_end = min(at, size - 1 - at)
        if not 0 < len(line) <= (LONGEST_AT_END if from_end < AT_END_BLOCKS else LONGEST) or _is_quoted(line):
            continue
        rule = sets[ANYWHERE].first(line) if len(line) <= LONGEST else None
        if rule is None and at < HEAD_BLOCKS:
            rule = sets[HEAD].first(line)
        if rule is None and at >= size - TAIL_BLOCKS:
            rule = sets[TAIL].first(line)
        if rule is None or (spared is not None and spared.Match(line)):
            continue
        yield Edit(at, at + 1, (), f"boilerplate/{rule.id}", DROPS, meta=_facts(rule, line))


def _is_quoted(line: str) -> bool:
    return line[0] in QUOTES and QUOTES[line[0]] in line[1:]


def _facts(rule: Rule, line: str) -> dict[str, object]:
    """What the rule lifts into the front matter; authors are a list there."""
    return {key: [value] if key == "author" else value for key, value in rule.lifted(line).items()}


def _share(doc: Doc, edits: Sequence[Edit]) -> float:
    """Which share of the document's characters the edits would drop; characters are near enough to words."""
    sizes = [len(b.text) if isinstance(b, (Paragraph, Item, Heading)) else 100 for b in doc.blocks]
    return sum(sizes[edit.start] for edit in edits) / max(sum(sizes), 1)
