"""Plain text: a block a line, its marks read as structure where they are there.

Bullets, numbers that count on, `#` headings: those are read. Everything else is a paragraph; what it
really is, the stages find out. Inline marks are characters here and come out as characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.characters import mend, sound
from cleaner.doc import Block, Doc, Heading, Item, Paragraph
from cleaner.edits import REWRITES, Entry, narrow
from cleaner.inline import MARKS, escape
from cleaner.lazy import lazy
from cleaner.readers import Reading

# Parsers of Markdown give up at ten lists in each other.
DEEPEST = 8
_LINE_ENDS = "\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
_LINE_END = lazy("\r\n|[\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
_SPACES = lazy(r"[ \t]{2,}|\t")
_RUNS = lazy(r" {2,}")
_GAPS = lazy(r" {2,}| *\t[ \t]*")
# Bullets that writers of text use; `*` and `+` are Markdown's, the others typographers' and Word's.
_BULLETS = "-*+\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{BLACK SQUARE}\N{BLACK CIRCLE}"
_TAB_AFTER_MARK = lazy(rf"\A([{re.escape(_BULLETS)}]|[0-9]{{1,9}}[.)]|#{{1,6}})[ \t]+")
_MARKED = lazy(rf"[{re.escape(_BULLETS)}] +(?=\S)|([1-9][0-9]{{0,8}}|0)[.)] +(?=\S)|(#{{1,6}}) +(?=\S)")
_MARKS = frozenset(_BULLETS + "#0123456789")


def read(text: str) -> Reading:
    """The document that plain text shows; `Reading.shown` is the text itself, its line ends settled."""
    if any(end in text for end in _LINE_ENDS):
        text = _LINE_END.sub("\n", text)
    entries: list[Entry] = []
    lines = [Line(n, line) for n, line in enumerate(text.split("\n"), 1) if line and not line.isspace()]
    if "\t" in text or "  " in text:
        _space(lines)
        _mend(lines, entries)
    elif not sound(text):
        _mend(lines, entries)
    marks = MARKS if entries else [mark for mark in MARKS if mark in text]
    shown: list[str] = []
    blocks = tuple(_blocks([line for line in lines if line.body], shown, marks))
    return Reading(Doc(blocks, lines=tuple(shown)), tuple(entries), text)


class Line:
    """A line that is not blank: its number, the column of its first character, and its text from there."""

    __slots__ = ("body", "column", "number")

    def __init__(self, number: int, line: str) -> None:
        self.number = number
        self.body = line.strip()
        self.column = 0 if line[0] == self.body[0] else len(line) - len(line.lstrip())


def _space(lines: list[Line]) -> None:
    """Make spaces single; tabs stay where a neighbour has as many, for the tables stage to read."""
    for line in lines:
        line.body = _TAB_AFTER_MARK.sub(r"\1 ", line.body)
    tabs = [0 if _MARKED.match(line.body) else line.body.count("\t") for line in lines]
    for at, line in enumerate(lines):
        if tabs[at] and tabs[at] in tabs[max(at - 1, 0) : at] + tabs[at + 1 : at + 2]:
            line.body = _GAPS.sub(lambda gap: "\t" * gap[0].count("\t") or " ", line.body)
        else:
            line.body = _SPACES.sub(" ", line.body)


def _mend(lines: list[Line], entries: list[Entry]) -> None:
    """Mend characters, an entry for each repair."""
    for line in lines:
        if not sound(line.body):
            for rule, after in mend(line.body):
                change = narrow(line.body, after)
                entries.append(Entry("read", rule, REWRITES, line.number, line.number, *change))
                line.body = after.strip()
            if "  " in line.body:
                line.body = _RUNS.sub(" ", line.body)


def _blocks(lines: list[Line], shown: list[str], marks: Sequence[str]) -> Iterator[Block]:
    """A block a line; what each shows goes to `shown`, and is escaped where one of `marks` stands in it."""
    lists = _Lists()

    def source(text: str) -> str:
        return escape(text) if any(mark in text for mark in marks) else text

    for at, line in enumerate(lines):
        body, number = line.body, line.number
        marked = _MARKED.match(body) if body[0] in _MARKS else None
        if marked and body[0] in "*+" and not _repeated(lines, at):
            marked = None
        ordinal = int(marked[1]) if marked and marked[1] else None
        if marked is None or (ordinal is not None and not lists.counts_on(line.column, ordinal)):
            lists.paragraph()
            shown.append(body)
            yield Paragraph(source(body), number, number)
            continue
        shown.append(body[marked.end() :])
        if marked[2]:
            yield Heading(source(shown[-1]), len(marked[2]), number, number)
        else:
            yield Item(source(shown[-1]), lists.depth(line.column, ordinal), ordinal, number, number)


def _repeated(lines: list[Line], at: int) -> bool:
    """A neighbour has the same mark: one `*` alone marks a note, and one `+` a sum."""
    mark = lines[at].body[:2]
    return any(line.body.startswith(mark) for line in lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2])


class _Lists:
    """The open items by their columns, and how far each numbered list has counted."""

    def __init__(self) -> None:
        self.columns: list[int] = []
        self.counted: dict[int, int] = {}

    def paragraph(self) -> None:
        """A paragraph ends nesting; a numbered list may go on after it."""
        self.columns.clear()

    def _seat(self, column: int) -> int:
        """The depth of an item in this column; deeper ones are closed."""
        while self.columns and self.columns[-1] >= column:
            self.columns.pop()
        return min(len(self.columns), DEEPEST)

    def counts_on(self, column: int, ordinal: int) -> bool:
        """A number begins a list or is one more than the last: `1986. It was` is no item."""
        return ordinal <= 1 or self.counted.get(self._seat(column)) == ordinal - 1

    def depth(self, column: int, ordinal: int | None) -> int:
        """Open an item: its depth."""
        depth = self._seat(column)
        self.columns.append(column)
        if ordinal is not None:
            self.counted[depth] = ordinal
        return depth
