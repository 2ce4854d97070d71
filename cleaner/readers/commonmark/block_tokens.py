"""markdown-it-py's block tokens to the flat blocks of a document.

Nesting that blocks cannot hold is undone, and no word of it lost: an item keeps its number and its first
text, what else it holds stands after it; a heading that is an item's first text is that text; a list leaves
its quotation.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cleaner.doc import Block, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.foreign import without_surrogates
from cleaner.lazy import lazy
from cleaner.readers.commonmark.notes import Notes, Span
from cleaner.readers.commonmark.pieces import Pieces, single_line, text_piece
from cleaner.readers.commonmark.raw_html import page_shows, readable
from cleaner.readers.nesting import nested
from cleaner.record import dataclass, field

if TYPE_CHECKING:
    from markdown_it.token import Token

LARGEST_ORDINAL = 999_999_999
"""CommonMark takes no longer number for an item's."""

_LANGUAGE = lazy(r"[\w+#.-]*")


def read_blocks(tokens: Iterable[Token], notes: Notes, offset: int) -> tuple[Block, ...]:
    """The blocks of a token stream; `offset` is the line of the source on which it begins."""
    walk = _Walk(notes, offset)
    for token in tokens:
        walk.take(token)
    return tuple(nested(walk.blocks))


def read_lines(body: str, notes: Notes, offset: int) -> tuple[Block, ...]:
    """Each line as a paragraph of plain text, for a text that the parser cannot bear."""
    notes.shown.append(body)
    lines = ((number, text_piece(line)) for number, line in enumerate(body.split("\n"), offset))
    sources = ((number, notes.source(parts, (number, number))) for number, parts in lines)
    return tuple(Paragraph(text, number, number) for number, text in sources if text)


@dataclass(slots=True)
class _List:
    """An open list and its item: `fresh` until it has a text, `holds` once others can stand below it."""

    depth: int
    ordinal: int | None
    fresh: bool = False
    holds: bool = False
    span: Span = (0, 0)


@dataclass(slots=True)
class _Walk:
    notes: Notes
    offset: int
    blocks: list[Block] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    quotes: int = 0
    level: int = 0
    table: Span | None = None
    span: Span = (0, 0)

    def take(self, token: Token) -> None:
        """Take the next token in."""
        if token.map:
            self.span = (token.map[0] + self.offset, max(token.map) - 1 + self.offset)
        match token.type:
            case "inline":
                self._inline(token.content)
            case "heading_open" | "heading_close":
                self.level = int(token.tag[1]) if token.nesting > 0 else 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token)
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                item = self.lists[-1]
                item.fresh, item.holds, item.span = True, False, self.span
            case "list_item_close":
                self._close_item()
            case "fence" | "code_block":
                self._code(token)
            case "html_block":
                self._html(token.content)
            case "hr":
                self._single(Break(*self.span))
            case "table_open" | "table_close":
                self._table(token)
            case "tr_open":
                self.rows.append([])

    def _inline(self, content: str) -> None:
        parts = self.notes.parsed(content, self.span)
        if self.table:
            self.rows[-1].append(self.notes.source(parts, self.span, cell=True))
        else:
            self._text(single_line(parts) if self.level else parts, self.span)

    def _text(self, parts: Pieces, span: Span) -> None:
        """One text: the item's that waits for one, else a block of its own."""
        item = self.lists[-1] if self.lists and self.lists[-1].fresh else None
        if item and item.ordinal is not None and item.ordinal > LARGEST_ORDINAL:
            self._flush()
            item = None
        text = self.notes.source(parts, span)
        if not text:
            return
        if item is not None:
            self._item(item, text, span)
            item.holds = True
        elif self.quotes:
            self.blocks.append(Quote(text, *span))
        elif self.level:
            self.blocks.append(Heading(text, self.level, *span))
        else:
            self.blocks.append(Paragraph(text, *span))

    def _item(self, item: _List, text: str, span: Span) -> None:
        item.fresh = False
        self.blocks.append(Item(text, item.depth, item.ordinal, *span))
        if item.ordinal is not None:
            self.notes.shown.append(f"{item.ordinal}.")

    def _open_list(self, token: Token) -> None:
        self._flush()
        depth = self.lists[-1].depth + self.lists[-1].holds if self.lists else 0
        ordered = token.type.startswith("ordered")
        self.lists.append(_List(depth, int(token.attrs.get("start", 1)) if ordered else None))

    def _flush(self) -> None:
        """What comes next is no text: an item without one keeps its number; nothing can stand below it."""
        item = self.lists[-1] if self.lists else None
        if item is None or not item.fresh:
            return
        item.fresh = False
        if item.ordinal is None:
            return
        if item.ordinal <= LARGEST_ORDINAL:
            self._item(item, "", item.span)
        else:
            self.notes.shown.append(f"{item.ordinal}.")
            self.blocks.append(Paragraph(f"{item.ordinal}.", *item.span))

    def _close_item(self) -> None:
        item = self.lists[-1]
        if item.fresh and item.ordinal is None:
            self._item(item, "", item.span)
        self._flush()
        if item.ordinal is not None:
            item.ordinal += 1

    def _single(self, block: Block) -> None:
        self._flush()
        self.blocks.append(block)

    def _code(self, token: Token) -> None:
        info = token.info.split()
        language = _LANGUAGE.match(info[0]) if info else None
        text = without_surrogates(token.content.removesuffix("\n"))
        self._single(Code(self.notes.inert(text, self.span), language[0] if language else "", *self.span))
        self.notes.shown.append(text)

    def _html(self, content: str) -> None:
        """A block of HTML: each of its lines as text."""
        text = readable(content)
        self.notes.page(page_shows(content), text, self.span)
        for number, line in enumerate(text.split("\n"), self.span[0]):
            self._text(text_piece(line), (number, number))

    def _table(self, token: Token) -> None:
        if token.nesting > 0:
            self._flush()
            self.rows, self.table = [], self.span
        elif self.table:
            self.blocks.append(Table(tuple(map(tuple, self.rows)), *self.table))
            self.table = None
