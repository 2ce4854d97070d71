"""What of a page is not its article: navigation, sidebars, teasers, comments, footers, by the page's own evidence.

A block is judged by the elements around it, their names, how much of it is links, its words, and what stands
beside it (`cleaner.page`). Where the judgement leaves next to nothing, the page is one that it does not
understand: the bar is lowered, and at last everything stays, flagged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.doc import Doc
from cleaner.edits import DROPS, Edit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.page.layout import Layout
    from cleaner.page.model import Judgement

RULES = {
    "page/not-article": "Blocks of the page that are not its article, by where they stand and how they read.",
    "page/repeated": "A passage that the page says twice, as pages do that are laid out for two kinds of screens.",
    "page/no-article": "Nothing on the page reads like an article: nothing is dropped.",
    "page/no-text": "The page shows nothing at all, as one does that scripts are to fill.",
}

FLAG, EMPTY = "no-article-found", "no-text-shown"


def propose(doc: Doc) -> Iterator[Edit]:
    """Drop what is not the article; nothing where a document has no evidence of a page."""
    if doc.evidence is None:
        return
    if not doc.blocks:
        yield Edit(0, 0, (), "page/no-text", DROPS, flags=(EMPTY,))
        return
    from cleaner.page.article import of_article
    from cleaner.page.layout import Layout
    from cleaner.page.model import Judgement

    layout = Layout.of(doc, doc.evidence)
    judgement = Judgement(layout)
    kept = of_article(layout, judgement.chances)
    if kept:
        yield from _edits(layout, judgement, kept)
    elif FLAG not in doc.flags:
        yield Edit(0, 0, (), "page/no-article", DROPS, flags=(FLAG,))


def _edits(layout: Layout, judgement: Judgement, kept: Sequence[bool]) -> Iterator[Edit]:
    """An edit for each run of blocks that go, and for each text that was said before."""
    from cleaner.page.article import repeated, title

    titled = title(layout, kept.index(True))
    stay = [at for at, stays in enumerate(kept) if stays or at == titled]
    again = repeated(layout, [at for at in stay if at != titled])
    start = 0
    for at in [*stay, len(kept)]:
        if start < at:
            yield _gone(judgement, start, at)
        start = at + 1
        if at in again:
            yield Edit(at, start, (), "page/repeated", DROPS)


def _gone(judgement: Judgement, start: int, stop: int) -> Edit:
    """Blocks that go together, with the probability of the one that was least sure to go, and why it goes."""
    chance, at = max((judgement.chances[at], -at) for at in range(start, stop))
    because = judgement.against(-at)
    why: dict[str, object] = {"blocks": stop - start, "probability": round(chance, 3), "because": because}
    return Edit(start, stop, (), "page/not-article", DROPS, why=why)
