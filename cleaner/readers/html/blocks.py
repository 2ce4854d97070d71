"""Events of a page to blocks.

Every text that is shown ends up in a block; an element without a rule is its text. The text as the page shows
it is gathered beside the blocks, from the events alone, so that the one can be checked against the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from cleaner.doc import Block, Blocks, Break, Code, Heading, Paragraph, Quote, Table, seated
from cleaner.evidence import Evidence
from cleaner.inline import escape, joined
from cleaner.readers.html.ahead import Attributes
from cleaner.readers.html.finished import MOST_LEVELS, finished
from cleaner.readers.html.grid import rectangle
from cleaner.readers.html.links import base_of, safe_address
from cleaner.readers.html.pictures import address, is_again
from cleaner.readers.html.runs import BREAK, Run, is_glued, settle
from cleaner.readers.html.state import ENTERED, ListItem, Preformatted, State, TableText, enter, enter_link
from cleaner.readers.html.trace import Trace
from cleaner.readers.html.tree import Stated
from cleaner.readers.html.written import Written
from cleaner.record import replace

_PAGE = {"html", "body", "frameset", "main", "header", "footer", "nav", "aside", "article", "section"}
_HEADINGS = {"hgroup", "h1", "h2", "h3", "h4", "h5", "h6"}
_GROUPS = {"address", "blockquote", "center", "div", "p", "hr", "details", "dialog", "figure"}
_FORMS = {"form", "fieldset", "search"}
_LABELS = {"caption", "figcaption", "legend", "summary"}
_LISTS = {"dir", "menu", "ol", "ul", "li", "dl", "dt", "dd"}
_TABLES = {"table", "thead", "tbody", "tfoot", "tr", "td", "th"}
_PREFORMATTED = {"listing", "plaintext", "pre", "xmp"}
PARTING = frozenset(_PAGE | _HEADINGS | _GROUPS | _FORMS | _LABELS | _LISTS | _TABLES | _PREFORMATTED)
"""Elements that a browser sets on lines of their own, the cells and rows of a table among them; all others,
unknown ones too, join what they stand between."""

HIGHEST_ORDINAL = 999_999_999
"""CommonMark's bound for the number of an item; one beyond it, or below zero, is written as text."""


class PageBlocks:
    """Blocks as they are built, from what is told of a page: `start`, `end`, `text`, and `flush` at its end.

    shown        pieces of the text as the page shows it
    written      its lines in Markdown, and what was mended in them
    bound_met    whether depth, a table or repeated addresses met a bound; the text is kept

    `room` is for addresses written more than once; `stated` is what the page has said of itself so far, which
    tells what addresses are relative to.
    """

    def __init__(self, room: int, stated: Sequence[Stated]) -> None:
        self.shown: list[str] = []
        self.written = Written(room)
        self._stated = stated
        self._base: str | None = None
        self._met = False
        self._blocks: list[Block | ListItem] = []
        self._state = State()
        self._outer: list[State] = []
        self._runs: list[Run] = []
        self._line = self._first = self._last = 0
        self._page = Trace()

    @property
    def bound_met(self) -> bool:
        return self._met or self.written.bound_met

    def start(self, name: str, attrs: Attributes, line: int, holds_data: bool = False) -> None:
        """An element begins; `holds_data` says that it is a table that does."""
        self._line = line
        if name in PARTING:
            self._part()
        outer = self._state
        self._outer.append(outer)
        self._page.enter(name, attrs)
        if name in _BEGIN:
            _BEGIN[name](self, attrs)
        elif name in ENTERED:
            state = self._state = enter(outer, name, attrs)
            if state.item is not outer.item and state.item is not None:
                self._begin_item(state.item, outer)
        elif name == "table" and outer.cell is None and outer.code is None:
            self._state = replace(outer, table=TableText(line) if holds_data else None)

    def end(self, name: str, line: int) -> None:
        self._line = line
        if name in PARTING:
            self._part()
        elif name == "q":
            self._say("\N{RIGHT DOUBLE QUOTATION MARK}")
        inner, outer = self._state, self._outer.pop()
        self._page.leave()
        if inner is outer:
            return
        self._state = outer
        if inner.code is not None and outer.code is None:
            self._end_code(inner.code)
        elif inner.table is not None and inner.table is not outer.table:
            self._end_table(inner.table)
        elif inner.item is not None and inner.item is not outer.item:
            self._number(inner.item)

    def text(self, text: str, line: int) -> None:
        self._say(text)
        if text.isspace():
            return
        self._page.text(text)
        if "\n" in text:
            start, stop = len(text) - len(text.lstrip()), len(text.rstrip())
            self._first = self._first or line + text.count("\n", 0, start)
            self._last = line + text.count("\n", 0, stop)
        else:
            self._first = self._first or line
            self._last = line

    def _link(self, attrs: Attributes) -> None:
        if "href" in attrs:
            self._state = enter_link(self._state, self._address(attrs["href"]))

    def _address(self, address: str) -> str:
        """The address as it is written; what it is relative to must be stated before the first one."""
        if self._base is None:
            self._base = base_of(self._stated)
        return safe_address(address, self._base)

    def _rule(self, _: Attributes) -> None:
        if self._state.cell is None and self._state.code is None:
            self._add(Break(self._line, self._line))

    def _quotation(self, _: Attributes) -> None:
        self._say("\N{LEFT DOUBLE QUOTATION MARK}")

    def _say(self, text: str, image: str = "") -> None:
        text = f" {text}" if self._runs and is_glued(self._runs[-1].text, text) else text
        self.shown.append(text)
        if self._state.code is not None:
            self._state.code.pieces.append(text)
        elif self._runs or not text.isspace():  # a line has no space at its head
            self._runs.append(Run(text, self._state.marks, image))

    def _break(self, _: Attributes) -> None:
        self.shown.append("\n")
        if self._state.code is not None:
            self._state.code.pieces.append("\n")
        else:
            self._runs.append(BREAK)

    def _image(self, attrs: Attributes) -> None:
        """An image is its alternative text; without one it is decoration. One that comes late stands there twice."""
        alternative = attrs.get("alt", "")
        if not alternative.strip():
            self._say(alternative)
            return
        image = self._address(address(attrs))
        if not (self._page.is_within("noscript") and is_again(self._runs, alternative, image)):
            self._say(alternative, image)
        self._page.text("")
        self._first = self._first or self._line
        self._last = self._line

    def _part(self) -> None:
        self.shown.append("\n")
        if self._state.code is not None:
            self._state.code.part()
        elif self._runs:
            self.flush()

    def flush(self) -> None:
        """What was said since the last border becomes a block, or part of one."""
        runs, self._runs = self._runs, []
        if not self._last and not any(run.text.strip() for run in runs):
            return
        first, self._first = self._first or self._line, 0
        last, self._last = max(first, self._last), 0
        lines = settle([Run(" ") if run is BREAK and self._state.level else run for run in runs])
        self._page.say(lines)
        texts = self.written.texts(lines, first, last)
        if self._state.cell is not None:
            self._state.cell.lines += filter(None, texts)
        elif self._state.level:
            self._head(" ".join(filter(None, texts)), first, last)
        elif len(texts) == 1 and texts[0]:
            self._paragraph(texts, first, last)
        else:
            for filled, group in groupby(texts, bool):
                if filled:
                    self._paragraph(list(group), first, last)

    def _head(self, text: str, first: int, last: int) -> None:
        if text:
            if self._state.item is not None:
                self._state.item.headed = True
            self._add(Heading(self._numbered(text), self._state.level, first, last))

    def _paragraph(self, lines: list[str], first: int, last: int) -> None:
        """A paragraph; in an item its text, as long as nothing else came between."""
        item = self._state.item
        if self._state.quoted:
            self._add(Quote(self._numbered(joined(lines)), first, last))
        elif item is not None and not item.placed:
            self._place(item, lines, first, last)
        elif item is not None and self._blocks and self._blocks[-1] is item:
            item.lines += lines
            item.last = last
            self._page.go_on()
        else:
            self._add(Paragraph(joined(lines), first, last))

    def _add(self, block: Block) -> None:
        if self._state.item is not None:
            self._number(self._state.item)
        self._blocks.append(block)
        self._page.place()

    def _begin_item(self, item: ListItem, outer: State) -> None:
        if outer.item is not None:
            self._number(outer.item)
        if item.ordinal is None:
            return
        self.shown.append(f"{item.ordinal}. ")
        if outer.cell is not None or not 0 <= item.ordinal <= HIGHEST_ORDINAL:
            self._runs.append(Run(f"{item.ordinal}. "))
            item.ordinal = None

    def _numbered(self, text: str) -> str:
        """Text that begins an item without being its paragraph carries the number."""
        item = self._state.item
        if item is None or item.placed:
            return text
        item.placed = True
        return text if item.ordinal is None else f"{item.ordinal}. {text}"

    def _number(self, item: ListItem) -> None:
        """An item whose own text has not come shows its number alone."""
        if not item.placed and item.ordinal is not None:
            self._place(item, [], self._line, self._line)

    def _place(self, item: ListItem, lines: list[str], first: int, last: int) -> None:
        self._met = self._met or item.depth >= MOST_LEVELS
        item.placed, item.first, item.last = True, first, last
        item.lines += lines
        self._blocks.append(item)
        self._page.place()

    def _end_code(self, code: Preformatted) -> None:
        first, self._first = self._first or self._line, 0
        last, self._last = max(first, self._last), 0
        lines = self.written.code(code.text().split("\n"), first, last)
        if not any(lines):
            return
        self._page.say([[Run(line)] for line in lines])
        if self._state.cell is not None:
            self._state.cell.lines += [escape(" ".join(line.split())) for line in lines if line.strip()]
        else:
            self._add(Code("\n".join(lines), code.lang, first, last))

    def _end_table(self, table: TableText) -> None:
        """A table, or its cells one after the other where no grid can hold them, or no two stand in a row."""
        sections = table.ordered()
        rows = rectangle(sections)
        if rows and any(sum(map(bool, row)) > 1 for row in rows):
            self._add(Table(rows, table.first, self._line))
            return
        self._met = self._met or rows is None
        for line in (line for section in sections for row in section for cell in row for line in cell.lines):
            self._paragraph([line], table.first, self._line)

    def evidence(self) -> Evidence:
        """Where on the page each of the blocks stands."""
        return self._page.evidence()

    def said(self) -> Sequence[tuple[int, int, str]]:
        """The texts of the page, each with the place of its block and of the innermost element around it."""
        return self._page.texts

    def blocks(self) -> Blocks:
        """What was built, in the order of its lines."""
        return seated(finished(self._blocks))


_BEGIN: dict[str, Callable[[PageBlocks, Attributes], None]] = {
    "a": PageBlocks._link,
    "br": PageBlocks._break,
    "hr": PageBlocks._rule,
    "img": PageBlocks._image,
    "q": PageBlocks._quotation,
}
