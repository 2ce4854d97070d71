"""Which blocks of a page are its article, by the probability of each and by what stands beside it.

A list goes or stays as a whole, the running texts of an element stay together, a heading goes by what it stands over
(`sections`), a label by both of its neighbours; what is said again in one order is a copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from math import log
from operator import mul

from cleaner.doc import Heading, Item, Paragraph, Quote, Table, text_of
from cleaner.page.layout import Layout
from cleaner.page.model import chance
from cleaner.page.sections import proven

BARS = (0.4, 0.2, 0.05)
"""Probabilities below which a block goes; the lower ones only where the one before leaves too little. On sites
unseen in training words' F1 is flat between 0.3 and 0.5, and losing a sentence is worse than leaving a label."""

OVER_KEPT_BAR, OVER_GONE_BAR = 0.2, 0.6
"""The same for a heading, where the text below it stays and where it goes: a heading belongs to its section."""

BESIDE = 3
"""Blocks from a table with more in it than links to running text that stays, in one element with it, with which it
stays."""

PROVEN_BAR = 0.05
"""The same for a block that `sections` speaks for."""

LABEL, LABEL_BAR = 12, 0.6
"""A text of fewer words is held to this bar where what stands before or behind it goes: `Subscribe` between a teaser
and the article's last line. On sites unseen in training the two rules leave a sixth less of what must not be there, for
one in four hundred snippets that should be."""

TABLE, TABLE_LINKED, TABLE_BAR = 20, 0.3, 0.15
"""A table of this many words and no more than this share of links is held to a lower bar, since menus are no tables: of
those that read like it, on sites unseen in training, four in five are the article's. Lower still stand calendars and
the cookies of a site."""

TEXT, FEWEST_TEXTS, HALF = 20, 3, 0.5
"""Running texts of so many words in one element, if they are so many, stay together where this share of their words
does. On sites unseen in training that spares one in seven of the article's words that were lost, for one in a thousand
more of what is not its own."""

LONGEST_ITEM, LEAST = 20, 1e-9
"""Words up to which an item counts for its list, and a probability that stands for none."""

FEWEST_WORDS = 60
"""Words that an article has at least; WCXB's shortest has more."""

REPEATED_BLOCKS, REPEATED_WORDS = 4, 60
"""Blocks and words from which on a passage that is said again is a copy. On WCXB's pages all blocks of such copies
stand once in the reviewed text; of those in shorter ones (a lead-in, `Pros`, the note under each of two products)
five in six stand there as often as on the page."""


def of_article(layout: Layout, chances: Sequence[float]) -> list[bool]:
    """For each block whether it is the article's, by the probabilities; empty where no bar leaves enough of one."""
    listed = by_lists(layout, chances)
    tried = (kept_blocks(layout, listed, bar) for bar in BARS)
    return next((kept for kept in tried if enough(layout, kept)), [])


def by_lists(layout: Layout, chances: Sequence[float]) -> list[float]:
    """The probabilities with that of its list for each item: the mean of their log odds, by their words. A list goes
    or stays as a whole; on sites unseen in training that leaves a few of what must not be there and loses none."""
    found = list(chances)
    for outer, group in groupby(range(len(found)), lambda at: _list_around(layout, at)):
        items = list(group)
        if outer >= 0 and len(items) > 1:
            sizes = [1 + min(layout.words[at], LONGEST_ITEM) for at in items]
            odds = [log(max(chances[at], LEAST) / max(1 - chances[at], LEAST)) for at in items]
            of_list = chance(sum(map(mul, sizes, odds)) / sum(sizes))
            found[items[0] : items[-1] + 1] = [of_list] * len(items)
    return found


def _list_around(layout: Layout, at: int) -> int:
    """The element that is the list of this item; -1 for what is none."""
    evidence = layout.evidence
    around = evidence.outward(evidence.places[at].element) if isinstance(layout.doc.blocks[at], Item) else ()
    return next((element for element in around if evidence.names[element] in ("ul", "ol")), -1)


def kept_blocks(layout: Layout, chances: Sequence[float], bar: float) -> list[bool]:
    """Which blocks stay; below the highest of the bars there is too little to tell a block by its neighbours."""
    above = [chance >= min(bar, TABLE_BAR if _is_data(layout, at) else 1) for at, chance in enumerate(chances)]
    if bar < BARS[0]:
        return above
    above = _together(layout, above)
    above = [stays or (_is_data(layout, at) and _in_text(layout, above, at)) for at, stays in enumerate(above)]
    kept, below = list(above), False
    for at in range(len(above) - 1, -1, -1):
        if isinstance(layout.doc.blocks[at], Heading):
            kept[at] = chances[at] >= (OVER_KEPT_BAR if below else OVER_GONE_BAR)
            continue
        if above[at] and chances[at] < LABEL_BAR and layout.words[at] < LABEL:
            kept[at] = 0 < at < len(above) - 1 and above[at - 1] and above[at + 1]
        below = kept[at]
    back = proven(layout, kept)
    return [stays or (at in back and chances[at] >= PROVEN_BAR) for at, stays in enumerate(kept)]


def _together(layout: Layout, above: Sequence[bool]) -> list[bool]:
    """With the running texts of each element of which enough stays."""
    kept = list(above)
    for texts in _texts(layout):
        words = sum([layout.words[at] for at in texts])
        if sum([layout.words[at] for at in texts if above[at]]) >= HALF * words:
            for at in texts:
                kept[at] = True
    return kept


def _texts(layout: Layout) -> Iterator[list[int]]:
    """The running texts of each element that has several."""
    alike: dict[int, list[int]] = {}
    for at, place in enumerate(layout.evidence.places):
        if place.element >= 0 and _is_text(layout, at):
            alike.setdefault(layout.evidence.parents[place.element], []).append(at)
    return (texts for texts in alike.values() if len(texts) >= FEWEST_TEXTS)


def _is_text(layout: Layout, at: int) -> bool:
    """Whether a block is a paragraph of running text, not said of an image."""
    block = layout.doc.blocks[at]
    is_paragraph = isinstance(block, (Paragraph, Quote)) and not text_of(block).startswith("![")
    return is_paragraph and layout.running[at] >= TEXT


def _in_text(layout: Layout, above: Sequence[bool], at: int) -> bool:
    """Whether running text that stays is near, in one element with this block."""
    near = range(max(0, at - BESIDE), min(len(above), at + BESIDE + 1))
    return _share(layout, at, [beside for beside in near if above[beside]])


def _share(layout: Layout, at: int, others: Sequence[int]) -> bool:
    """Whether a block is in one element with running text that is one of these; a table may stand in a frame there."""
    evidence = layout.evidence
    outward = list(islice(evidence.outward(evidence.places[at].element), 2))
    around = outward if isinstance(layout.doc.blocks[at], Table) else outward[1:]
    found = [evidence.places[other].element for other in others if other < len(layout.texts) and layout.running[other]]
    return any(element >= 0 and evidence.parents[element] in around for element in found)


def _is_data(layout: Layout, at: int) -> bool:
    """Whether a block is a table with more in it than links."""
    if not isinstance(layout.doc.blocks[at], Table):
        return False
    return layout.words[at] >= TABLE and layout.evidence.places[at].share_linked <= TABLE_LINKED


def enough(layout: Layout, kept: Sequence[bool]) -> bool:
    """Whether enough is left for an article."""
    return sum(words for words, stays in zip(layout.words, kept, strict=True) if stays) >= FEWEST_WORDS


def repeated(layout: Layout, stay: Sequence[int]) -> set[int]:
    """The blocks of passages that were said before, in the same order."""
    said = [at for at in stay if layout.words[at]]
    keys = [(type(layout.doc.blocks[at]), layout.texts[at]) for at in said]
    known: dict[tuple[type, str], int] = {}
    found: set[int] = set()
    at = 0
    while at < len(keys):
        stop = at + max(_alike(keys, known.get(keys[at], at), at), 1)
        copy = said[at:stop]
        if len(copy) >= REPEATED_BLOCKS and sum([layout.words[one] for one in copy]) >= REPEATED_WORDS:
            found.update(copy)
        known.update(zip(keys[at:stop], range(at, stop), strict=True))
        at = stop
    return found


def _alike(keys: Sequence[tuple[type, str]], first: int, second: int) -> int:
    """How many blocks are the same from these two places on, up to the second of them."""
    pairs = zip(range(first, second), range(second, len(keys)), strict=False)
    return next((at - first for at, other in pairs if keys[at] != keys[other]), min(second - first, len(keys) - second))


def title(layout: Layout, first: int) -> int | None:
    """The heading that shows the title, the last above the article: it leaves when it is lifted, not before."""
    known, blocks = layout.doc.meta.get("title"), layout.doc.blocks
    shows = [at for at, block in enumerate(blocks) if isinstance(block, Heading) and layout.texts[at] == known]
    above = [at for at in shows if at <= first]
    return above[-1] if above else shows[0] if shows else None
