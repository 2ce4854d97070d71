"""The writer's own form, read back line by line: fast, and exact on that form alone.

Whatever else a Markdown document holds, `read` still gives blocks for it: `normal_form` says beforehand
whether they are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.doc import BREAK_LINE, Block, Blocks, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.inline import unguard
from cleaner.lazy import lazy

# The indent, the number, the sign behind it, the text.
ITEM = lazy(r"( *)(?:-|([0-9]{1,9})([.)]))(?: (.*)|$)", re.DOTALL)
# What a block other than a paragraph begins with.
_MARKS = frozenset("#|`>-_ 0123456789")
DELIMITERS = lazy(r"\|(?: -- \|)+")


def read(body: str, line: int = 1) -> Blocks:
    """The blocks of `body`; `line` is the number of its first line in the source."""
    return tuple(_blocks(body.split("\n"), line))


def _blocks(lines: list[str], offset: int) -> Iterator[Block]:
    at = 0
    indents: list[int] = []
    while at < len(lines):
        line = lines[at]
        if line and line[0] not in _MARKS and line[-1] != "\\":  # what nearly all lines are
            indents = []
            yield Paragraph(unguard(line), at + offset, at + offset)
            at += 1
            continue
        end = _end(lines, at)
        if line not in ("", ">"):
            block = _block(lines[at:end], at + offset, end - 1 + offset, indents)
            if not isinstance(block, Item):
                indents = []
            yield block
        at = end


def _end(lines: list[str], at: int) -> int:
    """Where the block that begins at this line ends: fences, tables and hard breaks take several."""
    line, end = lines[at], at + 1
    if _is_fence(line):
        fence = line[: len(line) - len(line.lstrip("`"))]
        while end < len(lines) and lines[end] != fence:
            end += 1
        return min(end + 1, len(lines))
    if _is_table(lines, at):
        while end < len(lines) and lines[end].startswith("| "):
            end += 1
        return end
    while end < len(lines) and is_broken(lines[end - 1]):
        end += 1
    return end


def _is_fence(line: str) -> bool:
    """A line that opens code; one that closes on the same line is a span in a paragraph."""
    return line.startswith("```") and "`" not in line.lstrip("`")


def _is_table(lines: list[str], at: int) -> bool:
    follows = at + 1 < len(lines) and lines[at].startswith("| ")
    return follows and DELIMITERS.fullmatch(lines[at + 1]) is not None


def is_broken(line: str) -> bool:
    """A line that ends in an odd number of backslashes runs on after a hard break."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _block(lines: list[str], first: int, last: int, indents: list[int]) -> Block:
    head = lines[0]
    mark = head[0]
    if mark == "#" and (level := len(head) - len(head.lstrip("#"))) <= 6 and head[level:][:1] == " ":
        return Heading(_heading_text(head[level + 1 :]), level, first, last)
    if _is_table(lines, 0):
        return Table(tuple(_cells(line) for i, line in enumerate(lines) if i != 1), first, last)
    if mark == "`" and _is_fence(head) and len(lines) > 1:
        return Code("\n".join(lines[1:-1]), head.strip("`"), first, last)
    if head.startswith("> "):
        return Quote(unguard("\n".join(line.removeprefix("> ") for line in lines)), first, last)
    if mark in "- 0123456789" and (item := ITEM.match("\n".join(lines))):
        return _item(item, indents, first, last)
    if head == BREAK_LINE:
        return Break(first, last)
    return Paragraph(unguard("\n".join(lines)), first, last)


def _heading_text(text: str) -> str:
    return text[:-2] + "#" if text.endswith("\\#") else text


def _cells(line: str) -> tuple[str, ...]:
    inner = line[2:-2] if line.endswith(" |") else line[2:]
    return tuple(cell.replace("\\|", "|") for cell in inner.split(" | "))


def _item(match: re.Match[str], indents: list[int], first: int, last: int) -> Item:
    """`indents` holds the columns of the items that are open; where the text begins, a child may stand."""
    column = len(match[1])
    while indents and indents[-1] > column:
        indents.pop()
    depth = len(indents)
    text = match[4] or ""
    width = match.start(4) if match[4] is not None else match.end() + 1
    indents.append(width)
    text = unguard(text.replace("\n" + " " * width, "\n"))
    return Item(text, depth, int(match[2]) if match[2] else None, first, last)
