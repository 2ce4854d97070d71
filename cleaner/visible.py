"""What a reader of the rendered page sees of blocks: the one text in which words are counted."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.doc import Block, Break, Code, Doc, Heading, Item, Paragraph, Quote, Table
from cleaner.inline import shown


def visible(block: Block) -> str:
    """The text of one block: no marks, no escapes, the number of an item, cells parted by tabs."""
    if isinstance(block, (Paragraph, Heading, Quote)):
        return shown(block.text)
    match block:
        case Break():
            return ""
        case Table(rows):
            return "\n".join("\t".join(map(shown, row)) for row in rows)
        case Code(text):
            return text
        case Item(text, _, ordinal):
            return shown(text) if ordinal is None else f"{ordinal}. {shown(text)}"


def visible_all(blocks: Iterable[Block]) -> str:
    """The text of several blocks, a line each (a table a line a row)."""
    return "\n".join(map(visible, blocks))


def visible_each(doc: Doc) -> list[str]:
    """The text of each block of a document, without space around it; lines are known already."""
    return [line or visible(block).strip() for block, line in zip(doc.blocks, doc.lines, strict=True)]
