"""The tags of a fragment put in order: each table, row and cell with a beginning and an end.

What was lost is put back where the tags that are left prove it: a cell that ends has begun, a row that begins
ends the one before it. What no table can hold (a tag that closes nothing, a style) is left out, the text never.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleaner.markup.fragments import Fragment
from cleaner.markup.tokens import CELLS, STRUCTURE, VOID, Tag, escaped, plain, shows
from cleaner.record import dataclass, field

PARAGRAPH = 120
"""Characters of a text between tags from which on it is a paragraph of an article; few cells of tables have more."""
FEWEST_PARAGRAPHS = 2
"""So many in one cell are no cell of data."""

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(frozen=True, slots=True)
class Tidy:
    """A fragment as sound HTML.

    markup    its lines are those of the fragment
    text      what a page shows of it, the alternatives of images included, in the order of the source
    rows      the same by rows and cells, those of tables within cells left out
    tables    how many tables it holds
    arranges  whether a table without a header holds a cell of several paragraphs, as one round an article does
    """

    markup: str
    text: str
    rows: Sequence[Sequence[str]]
    tables: int
    arranges: bool


def tidy(fragment: Fragment, *, as_paragraphs: bool = False, presented: bool = False) -> Tidy:
    """The fragment in order.

    as_paragraphs   each line in a cell of the outermost table is a paragraph
    presented       the outermost table says of itself that it arranges a page
    """
    writer = _Writer(fragment, as_paragraphs, presented)
    for piece, tag in fragment.pieces():
        writer.text(piece, tag)
        if tag:
            writer.tag(tag, fragment.text[tag.start : tag.stop])
    return writer.finished()


def _width(fragment: Fragment) -> int:
    """How many cells a row has where no tag says where one begins; 0 where nothing proves it.

    Proof is that each line holds as many cells, or that the cells follow a header that goes into their number.
    """
    if any(tag.name == "tr" or "span" in tag.attributes.lower() for tag in fragment.tags):
        return 0
    begun: Counter[int] = Counter()
    ended: Counter[int] = Counter()
    line = 0
    for piece, tag in fragment.pieces():
        line += piece.count("\n")
        if tag and tag.name in CELLS:
            (ended if tag.closing else begun)[line] += 1
        line += fragment.text.count("\n", tag.start, tag.stop) if tag else 0
    widths = set((begun or ended).values())
    if len(begun or ended) > 1 and len(widths) == 1 and 1 not in widths:
        return widths.pop()
    return _header(fragment)


def _header(fragment: Fragment) -> int:
    """How many header cells stand before all others, which fill whole rows under them."""
    kinds = "".join(tag.name[1] for tag in fragment.tags if tag.opens(CELLS))
    head = len(kinds) - len(kinds.lstrip("h"))
    body = len(kinds) - head
    return head if head > 1 and body and body % head == 0 and "h" not in kinds[head:] else 0


@dataclass(slots=True)
class _Table:
    """A table that is open: its section, whether a row is, its cell, and the tags that are open in that."""

    section: str = ""
    in_row: bool = False
    cell: str = ""
    opened: list[str] = field(default_factory=list)
    known: Counter[str] = field(default_factory=Counter)


class _Writer:
    def __init__(self, fragment: Fragment, as_paragraphs: bool, presented: bool) -> None:
        self._as_paragraphs = as_paragraphs
        self._presented = presented
        self._width = _width(fragment)
        self._only_ends = not any(tag.opens(CELLS) for tag in fragment.tags)
        self._out: list[str] = []
        self._text: list[str] = []
        self._open: list[_Table] = []
        self._filled = 0  # cells of the row
        self._rows: list[list[str]] = []
        self._tables = self._paragraphs = 0
        self._headed = self._arranges = False

    def finished(self) -> Tidy:
        while self._open:
            self._end_table()
        arranges = self._arranges and not self._headed
        return Tidy("".join(self._out), "".join(self._text), self._rows, self._tables, arranges)

    def text(self, piece: str, tag: Tag | None) -> None:
        """The text in front of `tag`; where no cell is open, it begins one."""
        if not shows(piece):
            self._newlines(piece)
            self._out.append(" " if piece and self._in_cell() else "")
            return
        if not self._in_cell():
            lead = piece[: len(piece) - len(piece.lstrip())]
            self._newlines(lead)
            self._begin_cell("<th>" if tag and tag.closes(frozenset({"th"})) else "<td>")
            piece = piece[len(lead) :]
        shown = plain(piece)
        self._text.append(shown + "\n")
        if len(self._open) == 1:
            if self._rows and self._open[0].cell in CELLS:
                self._rows[-1][-1] = f"{self._rows[-1][-1]} {' '.join(shown.split())}".strip()
            self._paragraphs += sum(len(line) >= PARAGRAPH for line in shown.split("\n"))
            self._arranges = self._arranges or self._paragraphs >= FEWEST_PARAGRAPHS
        markup = escaped(shown)
        self._out.append(markup.replace("\n", "\n<p>") if self._parts() else markup)

    def tag(self, tag: Tag, source: str) -> None:
        """A tag, and the ends of lines in its source."""
        if not tag.name:
            pass
        elif tag.name in STRUCTURE:
            self._structure(tag)
        elif self._in_cell():
            self._phrase(tag)
        self._newlines(source)

    def _newlines(self, text: str) -> None:
        self._out.append("\n" * text.count("\n"))

    def _in_cell(self) -> bool:
        return bool(self._open) and bool(self._open[-1].cell)

    def _parts(self) -> bool:
        """Whether a line of text is a paragraph."""
        return self._as_paragraphs and len(self._open) == 1

    def _structure(self, tag: Tag) -> None:
        if tag.name == "table":
            if tag.closing:
                self._end_table()
            else:
                self._begin_table(tag.source())
        elif tag.name in CELLS:
            self._cell(tag)
        elif tag.name == "caption":
            self._end_row()
            if not tag.closing:
                self._table().cell = tag.name
                self._headed = True
                self._out.append("<caption>")
        elif tag.name == "tr" or tag.name in _SECTIONS:
            self._end_row()
            if tag.name in _SECTIONS:
                self._section("" if tag.closing else tag.name)
            elif not tag.closing:
                self._begin_row()

    def _table(self) -> _Table:
        """The innermost table; the tags may have lost its beginning."""
        if not self._open:
            self._begin_table("<table>")
        return self._open[-1]

    def _begin_table(self, source: str) -> None:
        if self._open and not self._in_cell():
            self._begin_cell("<td>")
        self._open.append(_Table())
        self._out.append('<table role="presentation">' if self._presented and len(self._open) == 1 else source)
        self._tables += 1

    def _end_table(self) -> None:
        if self._open:
            self._end_row()
            self._section("")
            self._open.pop()
            self._out.append("</table>")

    def _section(self, name: str) -> None:
        table = self._table()
        if table.section:
            self._out.append(f"</{table.section}>")
        table.section = name
        if name:
            self._out.append(f"<{name}>")

    def _begin_row(self) -> None:
        self._table().in_row = True
        self._filled = 0
        if len(self._open) == 1:
            self._rows.append([])
        self._out.append("<tr>")

    def _end_row(self) -> None:
        self._end_cell()
        if self._open and self._open[-1].in_row:
            self._open[-1].in_row = False
            self._out.append("</tr>")

    def _cell(self, tag: Tag) -> None:
        if not tag.closing:
            self._begin_cell(tag.source())
        elif self._only_ends and not self._in_cell():
            self._begin_cell(tag.source())
            self._end_cell()
        else:
            self._end_cell()

    def _begin_cell(self, source: str) -> None:
        self._end_cell()
        if self._width and self._filled == self._width:
            self._end_row()
        table = self._table()
        if not table.in_row:
            self._begin_row()
        table.cell = source[1:3]
        self._filled += 1
        if len(self._open) == 1:
            self._rows[-1].append("")
            self._paragraphs = 0
            self._headed = self._headed or source.startswith("<th")
        self._out.append(source)

    def _end_cell(self) -> None:
        if not self._in_cell():
            return
        table = self._open[-1]
        self._out += [f"</{name}>" for name in reversed([table.cell, *table.opened])]
        table.opened.clear()
        table.known.clear()
        table.cell = ""

    def _phrase(self, tag: Tag) -> None:
        """A tag in the text of a cell; one that ends what has not begun is left out."""
        table = self._open[-1]
        if tag.name in VOID:
            if not tag.closing:
                self._out.append("<p>" if tag.name == "br" and self._parts() else tag.source())
                self._text.append(tag.given().get("alt", "") + "\n")
        elif not tag.closing:
            table.opened.append(tag.name)
            table.known[tag.name] += 1
            self._out.append(tag.source())
        elif table.known[tag.name]:
            while True:
                name = table.opened.pop()
                table.known[name] -= 1
                self._out.append(f"</{name}>")
                if name == tag.name:
                    break
