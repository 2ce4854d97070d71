"""The text of a page around its headline, where it states who wrote it and when."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.doc import Block, Doc, Heading
from cleaner.evidence import Evidence
from cleaner.record import dataclass
from cleaner.visible import visible_each

BEFORE_TITLE, AFTER_TITLE = 8, 15
"""Blocks before and after the headline among which a page puts its byline and its dates."""

PAGE_HEAD = 60
"""Blocks at the head of a page in which they stand where no heading shows the title."""

LONGEST_LINE = 200
"""A longer text is the article's, not about it."""


@dataclass(frozen=True, slots=True)
class Around:
    """`shows` are the blocks that show the title."""

    texts: Sequence[str]
    blocks: Sequence[Block]
    evidence: Evidence | None
    title: str
    shows: Sequence[int]

    @classmethod
    def of(cls, doc: Doc, title: str) -> Around:
        texts = visible_each(doc)
        shows = [at for at, text in enumerate(texts) if text == title and isinstance(doc.blocks[at], Heading)]
        return cls(texts, doc.blocks, doc.evidence, title, shows)

    def near(self) -> frozenset[int]:
        """The blocks around the title; where no heading shows it, the head of the page."""
        ends = [(at - BEFORE_TITLE, at + AFTER_TITLE + 1) for at in self.shows] or [(0, PAGE_HEAD)]
        size = len(self.texts)
        return frozenset(at for start, stop in ends for at in range(max(0, start), min(size, stop)))

    def away(self, at: int) -> int:
        """How far a block stands below the title, in blocks, or above it, below zero."""
        return min((at - shown for shown in self.shows), key=abs, default=at)
