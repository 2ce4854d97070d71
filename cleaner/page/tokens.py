"""The names around a block and the words in it, as tokens whose weights are learned."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from cleaner.doc import Heading
from cleaner.evidence import Place
from cleaner.lazy import lazy
from cleaner.page.layout import Layout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Own = TypeVar("Own", int, tuple[str, ...])
Parts = tuple[str, ...]

SHORT, FIRST = 40, 30
"""Words up to which a text is judged by its words in their order; of longer ones the first are taken."""

_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label")
_PARTS = lazy(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")
_DIGIT = lazy("[0-9]")
_WORDS = lazy(r"[^\W\d_]+(?:'[a-z]+)?")


def names(layout: Layout, far: Callable[[Parts], Own], near: Callable[[Parts], Own], none: Own) -> list[Own]:
    """Of each block a sum over the elements around it: of what `far` makes of the parts of the names of each (class,
    id, role …), and of what `near` makes of those of the nearest. `none` is the sum of nothing: 0, or an empty tuple.

    Each name is taken apart once, and each element summed up once, from its parent's sum.
    """
    parents, places = layout.evidence.parents, layout.evidence.places
    # The last of all elements stands for the parent of the outermost, whose place is -1. Parents come first.
    own, sums = [(none, none)] * (len(parents) + 1), [none] * (len(parents) + 1)
    inner = {place.inner for place in places}
    known = {"": (none, none)}
    for at, parent in enumerate(parents):
        if layout.all[at] or at in inner:
            named = _named(layout.evidence.attrs[at])
            if named not in known:
                parts = _parts(named)
                known[named] = far(parts), near(parts)
            own[at] = known[named]
            sums[at] = sums[parent] + own[at][0]
    return [_of_block(place, parents, own, sums[place.element]) for place in places]


def _named(attrs: Mapping[str, str]) -> str:
    return " ".join([attrs[key] for key in _NAMING if key in attrs]) if attrs else ""


def _of_block(place: Place, parents: Sequence[int], own: Sequence[tuple[Own, Own]], total: Own) -> Own:
    """The sum of one block, from the `total` of what is far."""
    element = place.element
    parent = parents[element] if element >= 0 else -1
    total = total + own[element][1] + own[parent][1]
    if place.inner not in (element, -1):
        total += own[place.inner][0] + own[place.inner][1]
    elif parent >= 0:
        total += own[parents[parent]][1]
    return total


def _parts(text: str) -> Parts:
    return tuple({part.lower(): None for part in _PARTS.findall(text[:1000]) if len(part) > 1})


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text)) if not text.isascii() else _DIGIT.search(text) is not None


def words(layout: Layout, weigh: Callable[[Collection[str]], Own]) -> Iterator[Own]:
    """Of each block what `weigh` makes of its words and of those of the heading above it.

    Of a short block these are its words alone, in pairs, as one line, and whether it has a digit; of a long one
    its first words. The tokens are named by their kind: `W:`, `w:`, `=`, `h:`, and `#` for the digit.
    """
    heading = weigh(())
    for block, text, size in zip(layout.doc.blocks, layout.texts, layout.words, strict=True):
        found = _WORDS.findall(text[:400].lower())
        if size > SHORT:
            own = {f"W:{word}" for word in found[:FIRST]}
        else:
            own = {f"w:{word}" for word in found[:12]}
            own.update(f"{one}_{two}" for one, two in pairwise(found[:8]))
            if len(found) <= 6:
                own.add("=" + " ".join(found))
            if _has_digit(text):
                own.add("#")
        yield weigh(own) + heading
        if isinstance(block, Heading):
            over = {f"h:{word}" for word in found[:8]}
            if len(found) <= 5:
                over.add("h=" + " ".join(found))
            heading = weigh(over)
