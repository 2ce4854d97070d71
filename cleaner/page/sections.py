"""Blocks of a page that stay because of what they stand over, though alone they look like none of the article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from cleaner.doc import Block, Heading, Paragraph, Quote
from cleaner.page.layout import Layout

WORDS, SHARE = 12, 0.5
"""A heading stays where so many words of its section stay, and this share of them: what stands directly below it may
be a picture's line or a button, which go. On sites unseen in training that brings back 177 of an article's headings,
and 41 that its reviewed text does not have, most of them over text that it has not either."""

MOST_LINKED = 0.3
"""Share of links up to which a text announces what follows it, rather than lead somewhere else."""

_ANNOUNCES = (":", "?", "\N{FULLWIDTH COLON}", "\N{FULLWIDTH QUESTION MARK}")


def proven(layout: Layout, kept: Sequence[bool]) -> set[int]:
    """What goes by itself, though what it stands over stays."""
    within = _Within(layout)
    return _over_text(layout, kept, within) | _announcing(layout, kept, within)


def _announcing(layout: Layout, kept: Sequence[bool], within: _Within) -> set[int]:
    """Texts that end in a colon or a question mark, over a text in the same element that stays. On sites unseen in
    training 48 of an article's come back, and 10 that its reviewed text does not have."""
    blocks, places = layout.doc.blocks, layout.evidence.places
    return {
        at
        for at, text in enumerate(layout.texts[:-1])
        if kept[at + 1]
        and not kept[at]
        and text.endswith(_ANNOUNCES)
        and isinstance(blocks[at], (Paragraph, Quote))
        and not isinstance(blocks[at + 1], Heading)
        and places[at].share_linked <= MOST_LINKED
        and places[at + 1].element in within.around(at)[1:]
    }


def _over_text(layout: Layout, kept: Sequence[bool], within: _Within) -> set[int]:
    """The headings below the first level most of whose section stays, in the element that holds the heading itself."""
    return {
        at
        for at, block in enumerate(layout.doc.blocks)
        if isinstance(block, Heading) and block.level > 1 and not kept[at] and _stays(layout, kept, within.section(at))
    }


def _stays(layout: Layout, kept: Sequence[bool], section: Sequence[int]) -> bool:
    stays = sum([layout.words[at] for at in section if kept[at]])
    return stays >= max(WORDS, SHARE * sum([layout.words[at] for at in section]))


class _Within:
    """What stands behind a block in the element that holds it."""

    def __init__(self, layout: Layout) -> None:
        self._blocks, self._evidence = layout.doc.blocks, layout.evidence
        self._ends = layout.evidence.ends()

    def around(self, at: int) -> range:
        """The elements in the one that holds the element of a block."""
        element = self._evidence.places[at].element
        outer = self._evidence.parents[element] if element >= 0 else -1
        return range(outer, self._ends[outer]) if outer >= 0 else range(0)

    def section(self, at: int) -> list[int]:
        """The blocks below a heading, up to the next one that is no lower."""
        heading, around, places = self._blocks[at], self.around(at), self._evidence.places
        lowest = heading.level if isinstance(heading, Heading) else 0
        below = range(at + 1, len(self._blocks))
        return list(
            takewhile(lambda one: places[one].element in around and not _ends(self._blocks[one], lowest), below)
        )


def _ends(block: Block, lowest: int) -> bool:
    """Whether a block ends the section of a heading of this level."""
    return isinstance(block, Heading) and block.level <= lowest
