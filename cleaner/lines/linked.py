"""What Markdown tells of leftovers beside their words: blocks that are nothing but links, pictures and rules.

Four links alone, each a block, are a menu or what else a site has to offer, unless they are sources or products of the
article: so the line model has a say, for all of them together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cleaner.doc import Block, Blocks, Break, Paragraph, text_of
from cleaner.lazy import lazy
from cleaner.lines.runs import spans

# Together not less likely leftovers than not (the mean score), and no link below a sentence of the article. Of 67 such
# runs in Markdown made of 59 of WCXB's pages (development), in which single lines stayed, one is the article's.
FEWEST_LINKS = 4
LEAST_SCORE = 0
_TEXT = r"(?:[^\[\]\\]|\\.|!\[(?:[^\[\]\\]|\\.)*\]\([^()\s]*[^()]*\))*"
_TARGET = r"\((?:[^()]|\([^()]*\))*\)"
_LINK = lazy(rf"(?<![\\!])\[{_TEXT}\]({_TARGET})")
_PICTURE = lazy(rf"!\[(?:[^\[\]\\]|\\.)*\]{_TARGET}")
_AROUND_PICTURES = lazy(rf"\[\s*\]{_TARGET}")
INTO_THE_PAGE = "(#"


def is_links(block: Block) -> bool:
    """The block shows links and nothing else, none of which leads to a place in the page itself."""
    return _count(block) > 0


def _count(block: Block) -> int:
    """How many links a block is."""
    text = text_of(block)
    targets = _LINK.findall(text) if "](" in text else []
    return 0 if any(map(_is_place, targets)) or _says_more(_LINK.sub("", text)) else len(targets)


def _is_place(target: str) -> bool:
    """An entry of a contents list leads there; a `#` alone is where buttons lead."""
    return target.startswith(INTO_THE_PAGE) and target != f"{INTO_THE_PAGE})"


def _says_more(text: str) -> bool:
    return any(map(str.isalnum, text))


def menus(blocks: Blocks, scores: Sequence[int], taken: Collection[int]) -> Iterator[int]:
    """The places of links, several in a row, that are leftovers together; those `taken` may stand between."""
    links = [_count(block) for block in blocks]
    for start, stop in spans([count > 0 or at in taken for at, count in enumerate(links)]):
        own = [at for at in range(start, stop) if links[at] and at not in taken]
        if sum(links[start:stop]) >= FEWEST_LINKS and sum(scores[at] for at in own) >= LEAST_SCORE * len(own):
            yield from own


def is_silent(block: Block) -> bool:
    """A rule, or pictures alone: they go and stay with what stands around them, and say nothing of it."""
    if not isinstance(block, Paragraph):
        return isinstance(block, Break)
    return "![" in block.text and not _says_more(_AROUND_PICTURES.sub("", _PICTURE.sub("", block.text)))
