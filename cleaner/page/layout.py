"""What the elements of a page hold: words, links and running text in each, and the element around the article."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.doc import Block, Doc, Item, Paragraph, Quote
from cleaner.evidence import Evidence
from cleaner.record import dataclass
from cleaner.visible import visible_all

FEWEST_WORDS = 12
"""Words from which on a block is taken for running text, if it has a mark of punctuation and few links."""

MOST_LINKED = 0.3
"""Share of a block's characters in links, up to which it is taken for running text."""

MAIN_SHARE, WIDE_SHARE = 0.55, 0.8
"""The innermost element that holds this much of the running text is the article's; of the wider one, that much."""

HIGHEST = 60
"""Ancestors that are looked at; pages nest some twenty deep."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page with what is known of its elements, by their places, and of its blocks.

    texts, words, running   of each block: what it shows, its words, and those of them that are running text
    chains                  of each block: the elements around it, from the innermost on
    good, all, linked, said of each element with all in it: running words, words, characters in links, characters
    main, wide              the elements that hold most of the running text; -1 without any
    """

    doc: Doc
    evidence: Evidence
    texts: Sequence[str]
    words: Sequence[int]
    running: Sequence[int]
    chains: Sequence[Sequence[int]]
    good: Sequence[int]
    all: Sequence[int]
    linked: Sequence[int]
    said: Sequence[int]
    main: int
    wide: int

    @classmethod
    def of(cls, doc: Doc, evidence: Evidence) -> Layout:
        texts = [line or visible_all((block,)).strip() for block, line in zip(doc.blocks, doc.lines, strict=True)]
        words = [len(text.split()) for text in texts]
        shares = [place.linked / place.said if place.said else 0.0 for place in evidence.places]
        running = [_running(*of) for of in zip(doc.blocks, texts, words, shares, strict=True)]
        good, all_words, linked, said = _sums(evidence, words, running)
        total = sum(running)
        main, wide = (
            max((at for at, held in enumerate(good) if held >= share * total), default=-1)
            for share in (MAIN_SHARE, WIDE_SHARE)
        )
        return cls(doc, evidence, texts, words, running, _chains(evidence), good, all_words, linked, said, main, wide)


def _running(block: Block, text: str, words: int, share: float) -> int:
    """The words of a block that reads like prose; an item is half of that."""
    if words < FEWEST_WORDS or share > MOST_LINKED or not isinstance(block, (Paragraph, Quote, Item)):
        return 0
    if not any(sign in text for sign in ".!?:,"):
        return 0
    return words // 2 if isinstance(block, Item) else words


def _sums(evidence: Evidence, words: Sequence[int], running: Sequence[int]) -> tuple[list[int], ...]:
    """Of each element, with all that is in it: running words, words, characters in links, characters."""
    sums = tuple([0] * len(evidence.names) for _ in range(4))
    good, all_words, linked, said = sums
    for place, count, prose in zip(evidence.places, words, running, strict=True):
        if place.element >= 0:
            good[place.element] += prose
            all_words[place.element] += count
            linked[place.element] += place.linked
            said[place.element] += place.said
    for at in range(len(evidence.names) - 1, -1, -1):
        if (parent := evidence.parents[at]) >= 0:
            good[parent] += good[at]
            all_words[parent] += all_words[at]
            linked[parent] += linked[at]
            said[parent] += said[at]
    return sums


def _chains(evidence: Evidence) -> list[list[int]]:
    known: dict[int, list[int]] = {}
    chains = []
    for place in evidence.places:
        chain = known.get(place.element)
        if chain is None:
            chain = known[place.element] = []
            at = place.element
            while at >= 0 and len(chain) < HIGHEST:
                chain.append(at)
                at = evidence.parents[at]
        chains.append(chain)
    return chains
