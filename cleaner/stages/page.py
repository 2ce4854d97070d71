"""What of a page is not its article: navigation, sidebars, teasers, comments, footers, by the page's own evidence.

A block is judged by the elements around it, their names, how much of it is links, its words, and what stands
beside it (`cleaner.page`). Where the judgement leaves next to nothing, the page is one that it does not
understand: the bar is lowered, and at last everything stays, flagged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.doc import Doc, Heading, Item
from cleaner.edits import DROPS, Edit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.page.layout import Layout
    from cleaner.page.model import Judgement

RULES = {
    "page/not-article": "Blocks of the page that are not its article, by where they stand and how they read.",
    "page/repeated": "A text that the page says twice, as pages do that are laid out for two kinds of screens.",
    "page/no-article": "Nothing on the page reads like an article: nothing is dropped.",
}

BARS = (0.4, 0.2, 0.05)
"""Probabilities below which a block goes; the lower ones only where the one before leaves too little. On sites
unseen in training words' F1 is flat between 0.3 and 0.5, and losing a sentence is worse than leaving a label."""

HEADING_BARS = (0.2, 0.6)
"""The same for a heading, where the text below it stays and where it goes: a heading belongs to its section."""

LABEL, LABEL_BAR = 12, 0.6
"""A text of fewer words is held to this bar where what stands before or behind it goes: `Subscribe` between a teaser
and the article's last line. On sites unseen in training the two rules leave a sixth less of what must not be there, for
one in four hundred snippets that should be."""

FEWEST_WORDS = 60
"""Words that an article has at least; WCXB's shortest has more."""

FEWEST_REPEATED = 6
"""Words from which on a text that is said again is the same text; `Pros` may well head two sections."""

FLAG = "no-article-found"


def propose(doc: Doc) -> Iterator[Edit]:
    """Drop what is not the article; nothing where a document has no evidence of a page."""
    if doc.evidence is None or not doc.blocks:
        return
    from cleaner.page.layout import Layout
    from cleaner.page.model import Judgement

    layout = Layout.of(doc, doc.evidence)
    judgement = Judgement(layout)
    tried = (kept_blocks(layout, judgement.chances, bar) for bar in BARS)
    kept = next((kept for kept in tried if enough(layout, kept)), None)
    if kept is not None:
        yield from _edits(layout, judgement, kept)
    elif FLAG not in doc.flags:
        yield Edit(0, 0, (), "page/no-article", DROPS, flags=(FLAG,))


def kept_blocks(layout: Layout, chances: Sequence[float], bar: float) -> list[bool]:
    """Which blocks stay; below the highest of the bars there is too little to tell a block by its neighbours."""
    above = [chance >= bar for chance in chances]
    if bar < BARS[0]:
        return above
    kept, below = list(above), False
    for at in range(len(above) - 1, -1, -1):
        if isinstance(layout.doc.blocks[at], Heading):
            kept[at] = chances[at] >= HEADING_BARS[0 if below else 1]
            continue
        if above[at] and chances[at] < LABEL_BAR and layout.words[at] < LABEL:
            kept[at] = 0 < at < len(above) - 1 and above[at - 1] and above[at + 1]
        below = kept[at]
    return kept


def enough(layout: Layout, kept: Sequence[bool]) -> bool:
    """Whether enough is left for an article."""
    return sum(words for words, stays in zip(layout.words, kept, strict=True) if stays) >= FEWEST_WORDS


def _edits(layout: Layout, judgement: Judgement, kept: Sequence[bool]) -> Iterator[Edit]:
    """An edit for each run of blocks that go, and for each text that was said before."""
    title = _title(layout, kept.index(True))
    stay = [at for at, stays in enumerate(kept) if stays or at == title]
    repeated = _repeated(layout, [at for at in stay if at != title])
    start = 0
    for at in [*stay, len(kept)]:
        if start < at:
            yield _gone(judgement, start, at)
        start = at + 1
        if at in repeated:
            yield Edit(at, start, (), "page/repeated", DROPS)


def _repeated(layout: Layout, stay: Sequence[int]) -> set[int]:
    """The texts that were said before. Those of a list go together or stay: two lists may well share an item. A
    heading says again what the contents list or a link above it announced."""
    blocks, seen = layout.doc.blocks, dict[str, int]()
    found: set[int] = set()
    for is_list, group in groupby(stay, lambda at: isinstance(blocks[at], Item)):
        run = list(group)
        said = [at for at in run if _is_said(layout, at, seen)]
        if not is_list or len(said) == len(run):
            found.update(said)
    return found


def _is_said(layout: Layout, at: int, seen: dict[str, int]) -> bool:
    """Whether a text was said before, of the same kind if it is a heading; it is from now on."""
    text, blocks = layout.texts[at], layout.doc.blocks
    if layout.words[at] < FEWEST_REPEATED or seen.setdefault(text, at) == at:
        return False
    if isinstance(blocks[at], Heading) and not isinstance(blocks[seen[text]], Heading):
        seen[text] = at
        return False
    return True


def _gone(judgement: Judgement, start: int, stop: int) -> Edit:
    """Blocks that go together, with the probability of the one that was least sure to go, and why it goes."""
    chance, at = max((judgement.chances[at], -at) for at in range(start, stop))
    because = judgement.against(-at)
    why: dict[str, object] = {"blocks": stop - start, "probability": round(chance, 3), "because": because}
    return Edit(start, stop, (), "page/not-article", DROPS, why=why)


def _title(layout: Layout, first: int) -> int | None:
    """The heading that shows the title, the last above the article: it leaves when it is lifted, not before."""
    title = layout.doc.meta.get("title")
    shows = [
        at for at, block in enumerate(layout.doc.blocks) if isinstance(block, Heading) and layout.texts[at] == title
    ]
    above = [at for at in shows if at <= first]
    return above[-1] if above else shows[0] if shows else None
