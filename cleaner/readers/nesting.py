"""Where items may stand below one another in what is written: the same for every reader of marked lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaner.doc import Block, Item
from cleaner.record import dataclass, replace

DEEPEST = 8
"""The depth of items; below it they stand side by side. In ten lists in one another, markdown-it as it is set
up for CommonMark leaves out the text."""


@dataclass(slots=True)
class _Above:
    """An item under which others may stand: how deep it was, how deep it is now, and whether they may."""

    was: int
    depth: int
    holds: bool


def nested(blocks: Iterable[Block]) -> Iterator[Block]:
    """Items no deeper than the items before them allow, which a list that goes on after a paragraph may be.

    An item without text has nothing below it, and is not the first below another: after a text a
    lone `-` would be the underline of a heading.
    """
    open_items: list[_Above] = []
    for block in blocks:
        if not isinstance(block, Item):
            open_items = []
            yield block
            continue
        first = bool(open_items) and open_items[-1].was < block.depth
        while open_items and open_items[-1].was >= block.depth:
            open_items.pop()
        above = open_items[-1] if open_items else None
        if above and first and not block.text:
            above.holds = False
        depth = min(above.depth + above.holds, DEEPEST) if above else 0
        open_items.append(_Above(block.depth, depth, bool(block.text)))
        yield block if depth == block.depth else replace(block, depth=depth)
