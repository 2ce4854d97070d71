"""Bold, links and code of lines that are joined, spaced or lose their head: kept where what is shown proves them sound.

Rules go by what lines show, and what they make of a line without marks is made of that. Of a line with marks it is made
of the source; where that then shows something else, the line is left alone. A link that went would be in no ledger.

>>> behind("**A:** See [the map](/map).", "See the map.")
'See [the map](/map).'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import cycle

from cleaner.doc import Paragraph, line_of
from cleaner.inline import escape
from cleaner.lazy import lazy

# Around a label there may stand so many characters of marks.
MOST_AROUND = 6
# `Answer: `, `**Answer:** ` or `*A*: `
_HEAD = lazy(r"(\*{0,3})[^\\*_`<\[\]&~]+\1[^\\*_`<\[\]&~]*")
# `**, which was late** and` behind a word: marks that open between a letter and a comma open nothing.
_INSIDE = lazy(r"(\*{1,3})([,;:.!?)]+ ?)(?=[^\s*])")
# Two lines that are sound by themselves may pair these: `[x]` and `: y` would be the definition of a link.
PAIRED = frozenset("[]~")


def is_bare(text: str, line: str) -> bool:
    """The source `text` has no marks: it shows `line` and nothing else."""
    return text == line or text == escape(line)


def shows(text: str, line: str) -> bool:
    return line_of(Paragraph(text)) == line


def may_meet(texts: Sequence[str], lines: Sequence[str]) -> bool:
    """No line without marks has what a line beside it could take for a part of its own."""
    return all(PAIRED.isdisjoint(line) for text, line in zip(texts, lines, strict=True) if is_bare(text, line))


def outside(text: str) -> str:
    """The source with the marks that open before a comma, a stop or a bracket moved behind it.

    >>> outside("**, which was late** and"), outside("**Late** and")
    (', **which was late** and', '**Late** and')
    """
    return _INSIDE.sub(r"\2\1", text, count=1) if text.startswith("*") and _INSIDE.match(text) else text


def clash(before: str, after: str) -> bool:
    """Where these two touch, marks would neither close nor open: stars meet stars, or stand between letter and sign."""
    inner, outer = before.rstrip("*"), after.lstrip("*")
    closes, opens = inner != before, outer != after
    if not (inner and outer) or (closes and opens):
        return closes or opens
    letters = inner[-1].isalnum(), outer[0].isalnum()
    return (closes and letters == (False, True)) or (opens and letters == (True, False))


def behind(text: str, rest: str) -> str:
    """The source of `rest`, with which what `text` shows ends; without its marks where some begin in what goes."""
    least = len(line_of(Paragraph(text))) - len(rest)
    for at in range(least, min(least + MOST_AROUND, len(text)) + 1):
        if _HEAD.fullmatch(text[:at]) and shows(text[at:], rest):
            return text[at:]
    return escape(rest)


def within(text: str, line: str, rest: str) -> str:
    """The source of `rest`, which stands in `line`, which `text` shows; without its marks where they cannot be told."""
    head, _, tail = line.partition(rest)
    source = text.removeprefix(escape(head.strip())).removesuffix(escape(tail.strip())).strip()
    return source if shows(source, rest) else escape(rest)


def of_cells(texts: Sequence[str], lines: Sequence[str], cells: Iterable[str]) -> Callable[[str], str]:
    """What gives the source of each cell, asked in their order: what stands between pipes in one of the texts."""
    if all(map(is_bare, texts, lines)):
        return escape
    found: dict[str, list[str]] = {}
    for text, line in zip(texts, lines, strict=True):
        pairs = list(zip(map(str.strip, text.split("|")), map(str.strip, line.split("|")), strict=False))
        if len(pairs) == line.count("|") + 1 == text.count("|") + 1 and all(shows(*pair) for pair in pairs):
            for source, cell in pairs:
                found.setdefault(cell, []).append(source)
    times = Counter(cells)
    told = {cell: cycle(some) for cell, some in found.items() if len(set(some)) == 1 or times[cell] == len(some)}
    return lambda cell: next(told.get(cell, iter(())), "") or escape(cell)
