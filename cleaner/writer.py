"""Blocks to Markdown, in the form that mdformat (numbered, compact tables, GFM) leaves unchanged.

The inverse of `readers.markdown`: `read(write(blocks)) == blocks` for every document in normal form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.doc import BREAK_LINE, Block, Blocks, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.inline import guard


def write(blocks: Blocks) -> str:
    """The Markdown body of a document, with one final newline; empty for no blocks."""
    parts = list(_parts(blocks))
    return "\n\n".join(parts) + "\n" if parts else ""


def _parts(blocks: Blocks) -> Iterator[str]:
    """The pieces that a blank line parts: a whole list or quotation is one piece."""
    for kind, run in groupby(blocks, type):
        if kind is Item:
            yield from _lists(_nest([block for block in run if isinstance(block, Item)]))
        elif kind is Quote:
            yield "\n>\n".join(_quote(block.text) for block in run if isinstance(block, Quote))
        elif kind is Paragraph:
            yield from [guard(block.text) for block in run if isinstance(block, Paragraph)]
        else:
            yield from map(_single, run)


def _quote(text: str) -> str:
    return "> " + guard(text).replace("\n", "\n> ")


def _single(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_heading_end(text)}"
        case Table(rows):
            return _table(rows)
        case Code(text, lang):
            return _fence(text, lang)
        case _:
            return BREAK_LINE


def _heading_end(text: str) -> str:
    """A `#` at the end of a heading would be read as its closing mark."""
    return text[:-1] + "\\#" if text.endswith("#") else text


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return "\n".join([lines[0], f"| {' | '.join(['--'] * len(rows[0]))} |", *lines[1:]])


def _fence(text: str, lang: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{lang}\n{text}\n{fence}" if text else f"{fence}{lang}\n{fence}"


Node = tuple[Item, list["Node"]]


def _nest(items: Sequence[Item]) -> list[Node]:
    """Items by depth as a tree; one that is too deep for its place hangs from the item before it."""
    roots: list[Node] = []
    path: list[list[Node]] = [roots]
    for item in items:
        node: Node = (item, [])
        del path[item.depth + 1 :]
        path[-1].append(node)
        path.append(node[1])
    return roots


def _lists(nodes: Sequence[Node]) -> Iterator[str]:
    """Siblings as lists: bullets together, numbers while each is one more than the last.

    Markdown joins two numbered lists that follow each other unless their marks differ.
    """
    marker = ")"
    for group in _split(nodes):
        ordered = group[0][0].ordinal is not None
        marker = "." if not ordered or marker == ")" else ")"
        yield _list(group, marker)
        marker = marker if ordered else ")"


def _split(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    group: list[Node] = []
    for node in nodes:
        if group and not _follows(group[-1][0].ordinal, node[0].ordinal):
            yield group
            group = []
        group.append(node)
    if group:
        yield group


def _follows(last: int | None, ordinal: int | None) -> bool:
    return ordinal is None if last is None else ordinal == last + 1


def _list(nodes: Sequence[Node], marker: str) -> str:
    """One list; its numbers are padded to one width, as mdformat has it.

    A numbered list that does not begin with 1, and an item without text, are part of the paragraph before
    them unless a blank line stands between, and one blank line makes the whole list a loose one.
    """
    last = nodes[-1][0].ordinal
    width = 0 if last is None else len(str(last))
    gap = "\n\n" if any(children and _late(children[0][0]) for _, children in nodes) else "\n"
    items = []
    for item, children in nodes:
        head = "- " if item.ordinal is None else f"{item.ordinal:0{width}}{marker} "
        body = gap.join([guard(item.text), *_lists(children)])
        items.append((head + _indent(body, len(head))).rstrip())
    return gap.join(items)


def _late(item: Item) -> bool:
    return item.ordinal not in (None, 1) or not item.text


def _indent(text: str, width: int) -> str:
    """`text` with all lines but the first indented, blank ones left empty."""
    return re.sub(r"\n(?!\n)", "\n" + " " * width, text)
