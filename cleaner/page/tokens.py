"""The names around a block and the words in it, as tokens whose weights are learned."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from cleaner.doc import Heading
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
    parents, attrs = layout.evidence.parents, layout.evidence.attrs
    known: dict[str, tuple[Own, Own]] = {"": (none, none)}
    # A sum for each element; the last is for the parent of the outermost, whose place is -1. Parents come first.
    all_far, own_far, own_near = [none] * (len(parents) + 1), [none] * (len(parents) + 1), [none] * (len(parents) + 1)
    inner = {place.inner for place in layout.evidence.places}
    for at, parent in enumerate(parents):
        if not layout.all[at] and at not in inner:
            continue
        named = " ".join([attrs[at][key] for key in _NAMING if key in attrs[at]]) if attrs[at] else ""
        if named not in known:
            parts = _parts(named)
            known[named] = far(parts), near(parts)
        own_far[at], own_near[at] = known[named]
        all_far[at] = all_far[parent] + own_far[at]
    found = []
    for place in layout.evidence.places:
        element = place.element
        parent = parents[element] if element >= 0 else -1
        total = all_far[element] + own_near[element] + own_near[parent]
        if place.inner not in (element, -1):
            total += own_far[place.inner] + own_near[place.inner]
        elif parent >= 0:
            total += own_near[parents[parent]]
        found.append(total)
    return found


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
