"""Plain text: a block a line, its marks read as structure where they are there.

Bullets, numbers that count on, `#` headings: those are read. Everything else is a paragraph; what it
really is, the stages find out. Inline marks are characters here and come out as characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from cleaner.characters import falls_short, mend, sound
from cleaner.doc import BOUND_MET, Block, Doc, Heading, Item, Paragraph, Table
from cleaner.edits import KEEPS, REWRITES, Entry
from cleaner.hunks import narrow
from cleaner.inline import MARKS, escape
from cleaner.lazy import lazy
from cleaner.readers import BOUND, Reading

# Parsers of Markdown give up at ten lists in each other.
DEEPEST = 8
_LINE_ENDS = "\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
_LINE_END = lazy("\r\n|[\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
_SPACES = lazy(r"[ \t]{2,}|\t")
_RUNS = lazy(r" {2,}")
# Bullets that writers of text use; `*` and `+` are Markdown's, the others typographers' and Word's, the last two in
# the places for private use where its fonts Symbol and Wingdings have them.
_BULLETS = (
    "-*+\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{BLACK SQUARE}\N{BLACK CIRCLE}"
    "\N{MIDDLE DOT}\N{HYPHEN BULLET}\N{WHITE SQUARE WITH ROUNDED CORNERS}\N{BALLOT BOX}\N{WHITE SQUARE}"
    + chr(0xF0B7)
    + chr(0xF0A7)
)
# `## Prices ##`
_CLOSED = lazy(r"\s+#+\Z")
# What is a bullet where a line beside it has the same: one `*` alone marks a note, one `+` a sum, one `·` parts facts.
_REPEATED = "*+\N{MIDDLE DOT}"
_MARKED = lazy(rf"[{re.escape(_BULLETS)}] +(?=\S)|([1-9][0-9]{{0,8}}|0)[.)] +(?=\S)|(#{{1,6}}) +(?=\S)")
_MARKS = frozenset(_BULLETS + "#0123456789")
# `1.Open the box` has lost its space: a number where the line beside it counts on or back.
_CLOSE = lazy(r"([1-9][0-9]?)[.)](?=[A-Z][a-z]|[A-Z] )()")


def read(text: str) -> Reading:
    """The document that plain text shows; `Reading.shown` is the text itself, its line ends settled."""
    text = settled(text)
    entries: list[Entry] = []
    lines = _lines(text, entries)
    marks = [mark for mark in MARKS if mark in text or any(mark in entry.after for entry in entries)]
    shown: list[str] = []
    lists = _Lists()
    blocks = tuple(_blocks(lines, shown, marks, lists))
    entries += [_bound_met(number) for number in lists.too_deep[:1]]
    flags = (BOUND_MET,) if any(entry.rule == BOUND for entry in entries) else ()
    return Reading(Doc(blocks, flags=flags, lines=tuple(shown)), tuple(entries), text)


def settled(text: str) -> str:
    """`text` with line feeds for all that ends lines."""
    return _LINE_END.sub("\n", text) if any(end in text for end in _LINE_ENDS) else text


def _lines(text: str, entries: list[Entry]) -> list[Line]:
    """The lines that show something, mended, those that are a table as one; of each whether its mark means nothing."""
    lines = [Line(n, line) for n, line in enumerate(text.split("\n"), 1) if line and not line.isspace()]
    if "\t" in text or "  " in text:
        if any("\t" in line.body for line in lines) or sum("  " in line.body for line in lines) > 1:
            lines = _gridded(lines, text.split("\n"), entries)
        lines = _parted(lines, entries)
        _space(lines)
        _mend(lines, entries)
    elif not sound(text):
        _mend(lines, entries)
    lines = [line for line in lines if line.body]
    if "|" in text or "<" in text:
        _seat_cells(lines)
    if text.startswith("# ") or "\n# " in text or " # " in text:
        _bare_comments(lines)
    return lines


def _bound_met(number: int) -> Entry:
    return Entry("read", BOUND, KEEPS, number, number, "", "")


class Line:
    """A line that is not blank: its number, the column of its first character, and its text from there."""

    __slots__ = ("body", "column", "is_bare", "last", "number", "rows")

    def __init__(self, number: int, line: str) -> None:
        self.number = self.last = number
        self.body = line.strip()
        self.column = 0 if line[0] == self.body[0] else len(line) - len(line.lstrip())
        # Where the lines down to `last` are a table: its rows, which are then what counts.
        self.rows: Sequence[Sequence[str]] = ()
        # What opens a wrecked table's row or cell, or a comment of code, is no mark of a list or heading.
        self.is_bare = False


def _gridded(lines: list[Line], raw: list[str], entries: list[Entry]) -> list[Line]:
    """`lines` with one in place of those that spaces or tabs prove to be a table."""
    from cleaner.readers.columns import entry, tables, unproved

    found = tables(raw)
    entries += [*(entry(table, raw) for table in found), *unproved(raw, found)]
    first_of = {table.start + 1: table for table in found}
    inside = {number for table in found for number in range(table.start + 2, table.stop + 1)}
    result = [line for line in lines if line.number not in inside]
    for line in result:
        if line.number in first_of:
            line.rows, line.last = first_of[line.number].rows, first_of[line.number].stop
    return result


def _parted(lines: list[Line], entries: list[Entry]) -> list[Line]:
    """`lines` with several in place of the one that is the whole text, if wider gaps part its paragraphs."""
    from cleaner.lines.one_line import by_spaces, whole

    at = whole([line.body for line in lines])
    pieces = [] if at is None or lines[at].rows else by_spaces(lines[at].body)
    if at is None or len(pieces) < 2:
        return lines
    number = lines[at].number
    for one, other in pairwise(pieces):
        last, first = one.rpartition(" ")[2], other.partition(" ")[0]
        entries.append(Entry("read", "text/wide-gaps", KEEPS, number, number, f"{last}  {first}", f"{last}\n{first}"))
    return [*lines[:at], *(Line(number, piece) for piece in pieces), *lines[at + 1 :]]


def _seat_cells(lines: list[Line]) -> None:
    """Find the lines with a list's mark that are rows or cells of a table."""
    marked = [at for at, line in enumerate(lines) if line.body[0] in _MARKS and _MARKED.match(line.body)]
    if marked:
        from cleaner.tables.marked import cells

        for at in cells([line.body for line in lines], marked):
            lines[at].is_bare = True


def _bare_comments(lines: list[Line]) -> None:
    """Find the lines that one `#` opens and that are comments of code."""
    from cleaner.lines.codelines import comments

    for at in comments([line.body for line in lines], [line.number for line in lines]):
        lines[at].is_bare = True


def _space(lines: list[Line]) -> None:
    """Make spaces single."""
    for line in lines:
        if "  " in line.body or "\t" in line.body:
            line.body = _SPACES.sub(" ", line.body)
        line.rows = [[_SPACES.sub(" ", cell) for cell in row] for row in line.rows]


def _mend(lines: list[Line], entries: list[Entry]) -> None:
    """Mend characters, an entry for each repair."""
    for line in lines:
        if line.rows:
            line.rows = [[_mended(cell, line.number, entries) for cell in row] for row in line.rows]
        else:
            line.body = _mended_behind(_mended(line.body, line.number, entries), line.number, entries)


def _mended_behind(body: str, number: int, entries: list[Entry]) -> str:
    """`body` with what stands behind its mark mended alone, as it is read once the mark is gone."""
    marked = _MARKED.match(body) if body[:1] in _MARKS else None
    return body[: marked.end()] + _mended(body[marked.end() :], number, entries) if marked else body


def _mended(text: str, number: int, entries: list[Entry]) -> str:
    if not sound(text):
        for rule, after in mend(text):
            entries.append(Entry("read", rule, REWRITES, number, number, *narrow(text, after)))
            text = after.strip()
        if falls_short(text):
            entries.append(_bound_met(number))
    return _RUNS.sub(" ", text) if "  " in text else text


def _blocks(lines: list[Line], shown: list[str], marks: Sequence[str], lists: _Lists) -> Iterator[Block]:
    """A block a line; what each shows goes to `shown`, and is escaped where one of `marks` stands in it."""

    def source(text: str) -> str:
        return escape(text) if any(mark in text for mark in marks) else text

    for at, line in enumerate(lines):
        if line.rows:
            lists.paragraph()
            yield from _tables(line, shown, source)
        elif line.body[0] in _MARKS and (marked := _mark(lines, at, lists)):
            yield _structure(line, marked, shown, source, lists)
        else:
            lists.paragraph()
            shown.append(line.body)
            yield Paragraph(source(line.body), line.number, line.number)


def _tables(line: Line, shown: list[str], source: Callable[[str], str]) -> Iterator[Table]:
    from cleaner.tables.several import parts

    for rows in parts(line.rows):
        shown.append("")
        yield Table(tuple(tuple(map(source, row)) for row in rows), line.number, line.last)


def _structure(
    line: Line, marked: re.Match[str], shown: list[str], source: Callable[[str], str], lists: _Lists
) -> Heading | Item:
    """The heading or the item of a line that begins with such a mark."""
    text, number = line.body[marked.end() :], line.number
    if marked[2]:
        lists.paragraph()
        shown.append(_CLOSED.sub("", text))
        return Heading(source(shown[-1]), len(marked[2]), number, number)
    shown.append(text)
    ordinal = int(marked[1]) if marked[1] else None
    return Item(source(text), lists.depth(line, ordinal), ordinal, number, number)


def _mark(lines: list[Line], at: int, lists: _Lists) -> re.Match[str] | None:
    """The mark of an item or a heading that a line begins with, where it means one there."""
    line = lines[at]
    found = _MARKED.match(line.body) or _close(lines, at)
    if found is None or line.is_bare or (line.body[0] in _REPEATED and not _repeated(lines, at)):
        return None
    return None if found[1] and not lists.counts_on(line.column, int(found[1])) else found


def _close(lines: list[Line], at: int) -> re.Match[str] | None:
    """A number without a space behind it, where a neighbour has the next or the last."""
    found = _CLOSE.match(lines[at].body)
    if found is None:
        return None
    beside = filter(None, (_CLOSE.match(lines[to].body) for to in (at - 1, at + 1) if 0 <= to < len(lines)))
    return found if any(abs(int(other[1]) - int(found[1])) == 1 for other in beside) else None


def _repeated(lines: list[Line], at: int) -> bool:
    """A neighbour has the same mark."""
    mark = lines[at].body[:2]
    return any(line.body.startswith(mark) for line in lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2])


class _Lists:
    """The open items by their columns, how far each numbered list has counted, and which lines went too deep."""

    def __init__(self) -> None:
        self.columns: list[int] = []
        self.counted: dict[int, int] = {}
        self.too_deep: list[int] = []

    def paragraph(self) -> None:
        """A paragraph or a heading ends nesting; a numbered list may go on after it."""
        self.columns.clear()

    def _seat(self, column: int) -> int:
        """The depth of an item in this column; deeper ones are closed."""
        while self.columns and self.columns[-1] >= column:
            self.columns.pop()
        return min(len(self.columns), DEEPEST)

    def counts_on(self, column: int, ordinal: int) -> bool:
        """A number begins a list or is one more than the last: `1986. It was` is no item."""
        return ordinal <= 1 or self.counted.get(self._seat(column)) == ordinal - 1

    def depth(self, line: Line, ordinal: int | None) -> int:
        """Open an item: its depth."""
        depth = self._seat(line.column)
        if len(self.columns) > DEEPEST:
            self.too_deep.append(line.number)
        self.columns.append(line.column)
        if ordinal is not None:
            self.counted[depth] = ordinal
        return depth
