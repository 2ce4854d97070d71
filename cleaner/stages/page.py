"""What of a page is not its article: navigation, sidebars, teasers, comments, footers, by the page's own evidence.

A block is judged by the elements around it, their names, how much of it is links, its words, and what stands
beside it (`cleaner.page`). Where the judgement leaves next to nothing, the page is one that it does not
understand: the bar is lowered, and at last everything stays, flagged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.doc import Doc, Heading
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
    bar = next((bar for bar in BARS if _left(layout.words, judgement.chances, bar) >= FEWEST_WORDS), None)
    if bar is not None:
        yield from _edits(layout, judgement, bar)
    elif FLAG not in doc.flags:
        yield Edit(0, 0, (), "page/no-article", DROPS, flags=(FLAG,))


def _edits(layout: Layout, judgement: Judgement, bar: float) -> Iterator[Edit]:
    """An edit for each run of blocks that go, and for each text that was said before."""
    chances, texts = judgement.chances, layout.texts
    title = _title(layout, next(at for at, chance in enumerate(chances) if chance >= bar))
    seen: dict[str, int] = {}
    start = 0
    for at, chance in enumerate([*chances, 1.0]):
        if chance < bar and at != title:
            continue
        if start < at:
            yield _gone(judgement, start, at)
        start = at + 1
        counts = at < len(chances) and at != title and layout.words[at] >= FEWEST_REPEATED
        if counts and seen.setdefault(texts[at], at) != at:
            yield Edit(at, start, (), "page/repeated", DROPS)


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


def _left(words: Sequence[int], chances: Sequence[float], bar: float) -> int:
    return sum(count for count, chance in zip(words, chances, strict=True) if chance >= bar)
