"""Blocks as they stand once all of a page is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.doc import Block, Item, Paragraph
from cleaner.inline import joined
from cleaner.readers.html.state import ListItem
from cleaner.record import replace

MOST_LEVELS = 8
"""How deep lists nest; what is deeper stands on the last level. markdown-it in its strict form reads 20
levels of blocks, of which a list takes two; and each level indents all that is below it."""


def finished(blocks: Iterable[Block | ListItem]) -> Iterator[Block]:
    """The blocks of a page, their lines in ascending order.

    What stands in an item above a heading is no item: the list is a row of cards. Items below one that is nothing but
    its number stand beside it, as mdformat has no form for a list without a text above it.
    """
    line = 0
    bare: list[int] = []
    for block in blocks:
        if isinstance(block, ListItem) and block.headed and block.ordinal is None:
            done: Block = Paragraph(joined(block.lines), block.first, block.last)
            bare.clear()
        elif isinstance(block, ListItem):
            while bare and bare[-1] >= block.depth:
                bare.pop()
            done = _item(block, len(bare))
            bare += [] if any(block.lines) else [block.depth]
        else:
            done = block
            bare.clear()
        line = max(line, done.first)
        ordered = (line, max(line, done.last)) == (done.first, done.last)
        yield done if ordered else replace(done, first=line, last=max(line, done.last))


def _item(item: ListItem, lifted: int) -> Item:
    depth = min(item.depth - lifted, MOST_LEVELS - 1)
    return Item(joined(item.lines), depth, item.ordinal, item.first, item.last)
