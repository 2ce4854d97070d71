"""What the elements of a page hold: words, links and running text in each, and the element around the article."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.doc import Block, Doc, Item, Paragraph, Quote
from cleaner.evidence import Evidence
from cleaner.lazy import lazy
from cleaner.record import dataclass
from cleaner.visible import visible_each

FEWEST_WORDS = 12
"""Words from which on a block is taken for running text, if it has a mark of punctuation and few links."""

MOST_LINKED = 0.3
"""Share of a block's characters in links, up to which it is taken for running text."""

MAIN_SHARE = 0.55
"""The innermost element that holds this much of the running text is the article's."""

_PUNCTUATION = lazy("[.!?:,]")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page with what is known of its elements, by their places, and of its blocks.

    texts, words, running   of each block: what it shows, its words, and those of them that are running text
    all                     of each element: the words that it holds
    main                    the element that holds most of the running text; -1 without any
    """

    doc: Doc
    evidence: Evidence
    texts: Sequence[str]
    words: Sequence[int]
    running: Sequence[int]
    all: Sequence[int]
    main: int

    @classmethod
    def of(cls, doc: Doc, evidence: Evidence) -> Layout:
        texts = visible_each(doc)
        words = [len(text.split()) for text in texts]
        shares = [place.share_linked for place in evidence.places]
        running = list(map(_running, doc.blocks, texts, words, shares))
        good, all_words = _sums(evidence, words, running)
        enough = MAIN_SHARE * sum(running)
        main = max((at for at, held in enumerate(good) if held >= enough), default=-1)
        return cls(doc, evidence, texts, words, running, all_words, main)


def _running(block: Block, text: str, words: int, share: float) -> int:
    """The words of a block that reads like prose; an item is half of that."""
    if words < FEWEST_WORDS or share > MOST_LINKED or not isinstance(block, (Paragraph, Quote, Item)):
        return 0
    if not _PUNCTUATION.search(text):
        return 0
    return words // 2 if isinstance(block, Item) else words


def _sums(evidence: Evidence, words: Sequence[int], running: Sequence[int]) -> tuple[list[int], list[int]]:
    """How many words of running text each element holds, and how many words, with those of the elements in it."""
    good, every = [0] * len(evidence.names), [0] * len(evidence.names)
    for place, count, prose in zip(evidence.places, words, running, strict=True):
        if place.element >= 0:
            good[place.element] += prose
            every[place.element] += count
    for at in range(len(evidence.names) - 1, -1, -1):
        parent = evidence.parents[at]
        if parent >= 0 and every[at]:
            good[parent] += good[at]
            every[parent] += every[at]
    return good, every
