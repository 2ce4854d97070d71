"""Plain text: a block a line, its marks read as structure where they are there.

Bullets, numbers that count on, `#` headings: those are read. Everything else is a paragraph; what it
really is, the stages find out. Inline marks are characters here and come out as characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.characters import mend, sound
from cleaner.doc import Block, Doc, Heading, Item, Paragraph
from cleaner.edits import REWRITES, Entry, narrow
from cleaner.inline import escape
from cleaner.lazy import lazy
from cleaner.readers import Reading

_LINE_END = lazy("\r\n|[\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
_SPACES = lazy(r"[ \t]{2,}|\t")
_GAPS = lazy(r" {2,}| *\t[ \t]*")
# Bullets that writers of text use; `*` and `+` are Markdown's, the others typographers' and Word's.
_BULLETS = "-*+\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{BLACK SQUARE}\N{BLACK CIRCLE}"
_MARKED = lazy(rf"[{re.escape(_BULLETS)}] +(?=\S)|([1-9][0-9]{{0,8}}|0)[.)] +(?=\S)|(#{{1,6}}) +(?=\S)")
_MARKS = frozenset(_BULLETS + "#0123456789")


def read(text: str) -> Reading:
    """The document that plain text shows; `Reading.shown` is the text itself, its line ends settled."""
    text = _LINE_END.sub("\n", text)
    entries: list[Entry] = []
    blocks = tuple(_blocks(list(_lines(text, entries))))
    return Reading(Doc(blocks), tuple(entries), text)


def _lines(text: str, entries: list[Entry]) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers, characters mended; indentation is kept."""
    for number, line in enumerate(text.split("\n"), 1):
        if not sound(line):
            for rule, after in mend(line):
                entries.append(Entry("read", rule, REWRITES, number, number, *narrow(line, after)))
                line = after
        line = line.rstrip()
        if line:
            yield number, line


def _blocks(lines: list[tuple[int, str]]) -> Iterator[Block]:
    lists = _Lists()
    for at, (number, line) in enumerate(lines):
        body = line.strip()
        marked = _MARKED.match(body) if body[0] in _MARKS else None
        if "\t" in body and marked is None and _in_columns(lines, at):
            body = _GAPS.sub(lambda gap: "\t" * gap[0].count("\t") or " ", body)
        elif "  " in body or "\t" in body:
            body = _SPACES.sub(" ", body)
            marked = marked and _MARKED.match(body)
        if marked is None or (body[0] in "*+" and not _repeated(lines, at)):
            lists.paragraph()
            yield Paragraph(escape(body), number, number)
        elif marked[2]:
            yield Heading(escape(body[marked.end() :]), len(marked[2]), number, number)
        else:
            ordinal = int(marked[1]) if marked[1] else None
            yield lists.item(line, body, marked.end(), ordinal, number)


def _in_columns(lines: list[tuple[int, str]], at: int) -> bool:
    """A neighbour has as many tabs: the tabs stay, as evidence for the tables stage."""
    tabs = lines[at][1].strip().count("\t")
    around = lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2]
    return any(line.strip().count("\t") == tabs for _, line in around)


def _repeated(lines: list[tuple[int, str]], at: int) -> bool:
    """A neighbour has the same mark: one `*` alone marks a note, and one `+` a sum."""
    mark = lines[at][1].lstrip()[:2]
    around = lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2]
    return any(line.lstrip().startswith(mark) for _, line in around)


class _Lists:
    """The open items by their indentation, and how far each numbered list has counted."""

    def __init__(self) -> None:
        self.columns: list[int] = []
        self.counted: dict[int, int] = {}

    def paragraph(self) -> None:
        """A paragraph ends nesting; a numbered list may go on after it."""
        self.columns.clear()

    def item(self, line: str, body: str, start: int, ordinal: int | None, number: int) -> Block:
        """An item, or a paragraph when its number does not count on (`1986. It was`)."""
        column = len(line) - len(line.lstrip())
        while self.columns and self.columns[-1] >= column:
            self.columns.pop()
        depth = len(self.columns)
        if ordinal is not None:
            if ordinal > 1 and self.counted.get(depth) != ordinal - 1:
                self.columns.clear()
                return Paragraph(escape(body), number, number)
            self.counted[depth] = ordinal
        self.columns.append(column)
        return Item(escape(body[start:]), depth, ordinal, number, number)
