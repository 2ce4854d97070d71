"""Neighbouring lines of a document as one text, and the fragments of tables in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from cleaner.doc import Doc, Heading, Item, Paragraph
from cleaner.inline import escape
from cleaner.markup.fragments import Fragment, fragments
from cleaner.markup.tokens import tags
from cleaner.tables.rows import is_delimiter

NEAR = 2
"""How many lines in front of a fragment and behind it are looked at."""


class Run:
    """The lines of a stretch of paragraphs, headings and items; `start` is the place of the first.

    `spoken` are the places of lines whose tags are left alone; `has_delimiter` tells of a row like `---|---`.
    """

    def __init__(self, doc: Doc, start: int, stop: int) -> None:
        self.start = start
        self.lines = [_line(doc, at) for at in range(start, stop)]
        self.text = "\n".join(self.lines)
        self._starts = list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))
        self.spoken = {at for at in range(start, stop) if "<" in doc.lines[at] and _is_spoken(doc, at)}
        found = [tag for tag in tags(self.text) if not self.spoken or self.block_of(tag.start) not in self.spoken]
        self.has_delimiter = any(map(is_delimiter, self.lines))
        self.fragments = tuple(fragments(self.text, found))

    def block_of(self, offset: int) -> int:
        """The place of the block in which this character of the text stands."""
        return self.start + bisect_right(self._starts, offset) - 1

    def span(self, first: Fragment, last: Fragment) -> tuple[int, int]:
        """From the block in which a fragment begins to behind the one in which another ends."""
        return self.block_of(first.start), self.block_of(max(last.stop - 1, last.start)) + 1

    def line_span(self, first: Fragment, last: Fragment) -> tuple[int, int]:
        """Where the lines of these two fragments begin and end in the text."""
        start, stop = self.span(first, last)
        begin = self._starts[start - self.start]
        return begin, self._starts[stop - 1 - self.start] + len(self.lines[stop - 1 - self.start])

    def around(self, fragment: Fragment) -> tuple[str, list[str], list[str]]:
        """A fragment, and the two lines in front of it and behind, what stands on its own lines among them."""
        start, stop = (at - self.start for at in self.span(fragment, fragment))
        before = [*self.lines[max(start - NEAR, 0) : start], fragment.before]
        after = [fragment.after, *self.lines[stop : stop + NEAR]]
        source = self.text[fragment.start : fragment.stop]
        return source, [line for line in before if line.strip()], [line for line in after if line.strip()]

    def groups(self) -> Iterator[list[Fragment]]:
        """The fragments, those together that share a line."""
        group: list[Fragment] = []
        for fragment in self.fragments:
            if group and self.span(group[-1], group[-1])[1] <= self.block_of(fragment.start):
                yield group
                group = []
            group.append(fragment)
        if group:
            yield group

    @cached_property
    def prose(self) -> dict[int, str]:
        """The lines that hold no part of a fragment, by the places of their blocks."""
        taken = {at for fragment in self.fragments for at in range(*self.span(fragment, fragment))}
        return {at: line for at, line in enumerate(self.lines, self.start) if at not in taken}


def runs(doc: Doc) -> Iterator[Run]:
    """Every stretch of lines that is as long as it can be."""
    start = 0
    for at in range(len(doc.lines) + 1):
        if at == len(doc.lines) or not doc.lines[at]:
            if at > start:
                yield Run(doc, start, at)
            start = at + 1


def _line(doc: Doc, at: int) -> str:
    block = doc.blocks[at]
    if isinstance(block, Item) and block.ordinal is not None:
        return f"{block.ordinal}. {doc.lines[at]}"
    return doc.lines[at]


def _is_spoken(doc: Doc, at: int) -> bool:
    """The line has backticks before a tag, or marks of its own, which would be lost."""
    block = doc.blocks[at]
    line = doc.lines[at]
    return "`<" in line or not isinstance(block, (Paragraph, Heading, Item)) or block.text != escape(line)
