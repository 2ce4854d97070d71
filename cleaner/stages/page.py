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
    from cleaner.page.model import Verdict

RULES = {
    "page/not-article": "A block of the page that is not its article, by where it stands and how it reads.",
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
    from cleaner.page.model import judge

    layout = Layout.of(doc, doc.evidence)
    verdicts = judge(layout, reasons_below=BARS[0])
    bar = next((bar for bar in BARS if _left(layout.words, verdicts, bar) >= FEWEST_WORDS), None)
    if bar is not None:
        yield from _edits(layout, verdicts, bar)
    elif FLAG not in doc.flags:
        yield Edit(0, 0, (), "page/no-article", DROPS, flags=(FLAG,))


def _edits(layout: Layout, verdicts: Sequence[Verdict], bar: float) -> Iterator[Edit]:
    seen: dict[str, int] = {}
    title = _title(layout, next(at for at, verdict in enumerate(verdicts) if verdict.chance >= bar))
    for at, (text, verdict) in enumerate(zip(layout.texts, verdicts, strict=True)):
        if at == title:
            continue
        if verdict.chance < bar:
            why: dict[str, object] = {"probability": round(verdict.chance, 3), "because": dict(verdict.against)}
            yield Edit(at, at + 1, (), "page/not-article", DROPS, why=why)
        elif layout.words[at] >= FEWEST_REPEATED and seen.setdefault(text, at) != at:
            yield Edit(at, at + 1, (), "page/repeated", DROPS)


def _title(layout: Layout, first: int) -> int | None:
    """The heading that shows the title, the last above the article: it leaves when it is lifted, not before."""
    title = layout.doc.meta.get("title")
    shows = [
        at for at, block in enumerate(layout.doc.blocks) if isinstance(block, Heading) and layout.texts[at] == title
    ]
    above = [at for at in shows if at <= first]
    return above[-1] if above else shows[0] if shows else None


def _left(words: Sequence[int], verdicts: Sequence[Verdict], bar: float) -> int:
    return sum(count for count, verdict in zip(words, verdicts, strict=True) if verdict.chance >= bar)
