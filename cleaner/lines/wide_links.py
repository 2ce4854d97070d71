"""Links around several blocks, which Markdown does not have: their brackets and addresses stand in the text.

A card of a page (a picture, a title, a line of text) is one link, and what writes it as Markdown sets `[` before its
first block and `](address)` behind its last.

>>> parted(["\\\\[ Harbours", "Where ships wait.\\\\](/harbours) \\\\[Ports"])
{0: ['Harbours'], 1: ['Where ships wait.', '\\\\[Ports']}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.lazy import lazy

# A card has a handful of blocks, a menu that is one link some more; what opens further up is a bracket of the text.
MOST_BLOCKS = 12
_OPENS = r"\["
# What has a slash, a colon, a hash or a dot in it is an address; `(sic)` is none.
_ADDRESS = r"(?=[^\s)]*[/:#.])(?:<[^<>]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)"
_TITLE = r" [\"'][^\"]*[\"']"
_BRACKET = lazy(rf"\\\[ ?|\\\](?:(\({_ADDRESS}(?:{_TITLE})?\)) ?)?")
Cut = tuple[int, int]  # where a bracket of a link begins and ends in the text of its block


def parted(texts: Sequence[str]) -> dict[int, list[str]]:
    """The pieces of each text that a bracket of such a link stands in, without it; `texts` are inline Markdown.

    A text is cut where a link ends or begins inside it; one that was but a bracket has no piece.
    """
    cuts: dict[int, list[Cut]] = {}
    opened: list[tuple[int, Cut]] = []
    for at, cut, is_end in _brackets(texts):
        if texts[at].startswith(_OPENS, cut[0]):
            opened.append((at, cut))
        elif opened:
            first, opening = opened.pop()
            if is_end and first < at <= first + MOST_BLOCKS:
                cuts.setdefault(first, []).append(opening)
                cuts.setdefault(at, []).append(cut)
    return {at: list(_pieces(texts[at], cuts[at])) for at in sorted(cuts)}


def _brackets(texts: Sequence[str]) -> Iterator[tuple[int, Cut, bool]]:
    """Each bracket that is a character of its text: its place, and whether an address follows it."""
    for at, text in enumerate(texts):
        if "\\[" in text or "\\]" in text:
            yield from ((at, found.span(), found[1] is not None) for found in _BRACKET.finditer(text))


def _pieces(text: str, cuts: Sequence[Cut]) -> Iterator[str]:
    edges = [0, *(edge for cut in sorted(cuts) for edge in cut), len(text)]
    for start, stop in list(pairwise(edges))[::2]:
        if piece := text[start:stop].strip():
            yield piece
