"""Lines behind signs that writers use as bullets: check marks, arrows, stars, little pictures.

A sign that says something (a check mark, a cross, a picture) stays in the item; one that only points goes, since a
bullet does its work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import category

from cleaner.doc import Doc, Item, text_of
from cleaner.edits import KEEPS, Edit
from cleaner.lines.kept import within
from cleaner.lines.runs import spans

# Two lines with one sign are a list; where each has its own picture, it takes three.
FEWEST_ALIKE, FEWEST = 2, 3
# Arrows and pointing marks that are no `So`.
_MORE_SIGNS = frozenset("\N{RIGHTWARDS ARROW}\N{RIGHTWARDS DOUBLE ARROW}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
_NO_SIGNS = frozenset("\N{COPYRIGHT SIGN}\N{REGISTERED SIGN}\N{DEGREE SIGN}\N{TRADE MARK SIGN}")
# Lines and blocks that draw a tree of folders or a frame.
_FIRST_DRAWN, _LAST_DRAWN = "\u2500", "\u259f"
# What only points, or is the shape of a bullet.
_BARE = _MORE_SIGNS | frozenset(
    "\N{BLACK RIGHTWARDS ARROWHEAD}\N{HEAVY WIDE-HEADED RIGHTWARDS ARROW}\N{HEAVY ROUND-TIPPED RIGHTWARDS ARROW}"
    "\N{THREE-D TOP-LIGHTED RIGHTWARDS ARROWHEAD}\N{THREE-D BOTTOM-LIGHTED RIGHTWARDS ARROWHEAD}"
    "\N{BLACK RIGHT-POINTING POINTER}\N{BLACK RIGHT-POINTING TRIANGLE}\N{BLACK RIGHT-POINTING SMALL TRIANGLE}"
    "\N{WHITE RIGHT-POINTING SMALL TRIANGLE}\N{BLACK DIAMOND}\N{WHITE DIAMOND}\N{BLACK DIAMOND MINUS WHITE X}"
    "\N{BLACK STAR}\N{WHITE STAR}\N{BLACK FOUR POINTED STAR}\N{WHITE FOUR POINTED STAR}\N{CIRCLED WHITE STAR}"
    "\N{WHITE CIRCLE}\N{LARGE CIRCLE}\N{CIRCLED BULLET}\N{FISHEYE}\N{BULLSEYE}"
    "\N{SMALL BLUE DIAMOND}\N{SMALL ORANGE DIAMOND}\N{LARGE BLUE DIAMOND}\N{LARGE ORANGE DIAMOND}"
    "\N{LARGE BLUE CIRCLE}\N{WHITE RIGHT POINTING BACKHAND INDEX}\N{BLACK RIGHT POINTING INDEX}"
    "\N{WHITE RIGHT POINTING INDEX}"
)
_SHOWN_AS_PICTURE = "\N{VARIATION SELECTOR-16}"


def signed(doc: Doc) -> Iterator[Edit]:
    """One edit for each run of such lines: each becomes an item."""
    signs = [_sign(doc.paragraph(at)) for at in range(len(doc.blocks))]
    for start, stop in spans(list(map(bool, signs))):
        is_alike = len(set(signs[start:stop])) == 1
        if stop - start >= (FEWEST_ALIKE if is_alike else FEWEST):
            items = tuple(_items(doc, signs, range(start, stop), is_bare=is_alike and signs[start][0] in _BARE))
            yield Edit(start, stop, items, "lists/sign", KEEPS)


def _items(doc: Doc, signs: Sequence[str], places: range, *, is_bare: bool) -> Iterator[Item]:
    for at in places:
        block, line = doc.blocks[at], doc.lines[at]
        text = line[len(signs[at]) :].lstrip() if is_bare else line
        yield Item(within(text_of(block), line, text), first=block.first, last=block.last)


def _sign(line: str) -> str:
    """The sign that a line begins with, a space and words behind it; else nothing."""
    head, _, rest = line.partition(" ")
    sign = head.removesuffix(_SHOWN_AS_PICTURE)
    is_one = len(sign) == 1 and sign not in _NO_SIGNS and not _FIRST_DRAWN <= sign <= _LAST_DRAWN
    is_one = is_one and (sign in _MORE_SIGNS or category(sign) == "So")
    return head if is_one and any(map(str.isalnum, rest)) and not rest.endswith(sign) else ""
