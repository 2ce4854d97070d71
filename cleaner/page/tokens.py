"""The names around a block and the words in it, as tokens whose weights are learned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from cleaner.doc import Heading
from cleaner.lazy import lazy
from cleaner.page.layout import Layout

NEAR, HIGHEST = 3, 14
"""Elements whose names count as near, and those whose names count at all."""

SHORT, FIRST = 40, 30
"""Words up to which a text is judged by its words in their order; of longer ones the first are taken."""

_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label")
_PARTS = lazy(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")
_WORDS = lazy(r"[^\W\d_]+(?:'[a-z]+)?")


def names(layout: Layout) -> Iterator[Iterable[str]]:
    """Of each block the parts of the names (class, id, role …) of the elements around it, near ones with `+`."""
    attrs = layout.evidence.attrs
    parts: dict[int, tuple[str, ...]] = {}
    known: dict[tuple[int, int], set[str]] = {}
    for place, chain in zip(layout.evidence.places, layout.chains, strict=True):
        key = (place.inner, place.element)
        found = known.get(key)
        if found is None:
            found = known[key] = set()
            inside = [] if place.inner in chain[:1] or place.inner < 0 else [place.inner]
            for up, at in enumerate([*inside, *chain[:HIGHEST]]):
                if at not in parts:
                    parts[at] = _parts(" ".join(filter(None, map(attrs[at].get, _NAMING))))
                found.update(parts[at])
                if up < NEAR:
                    found.update(f"+{part}" for part in parts[at])
        yield found


def _parts(text: str) -> tuple[str, ...]:
    return tuple({part.lower() for part in _PARTS.findall(text[:1000]) if len(part) > 1}) if text else ()


def words(layout: Layout) -> Iterator[Iterable[str]]:
    """Of each block its words, alone and in pairs, the whole line if it is short, and the heading above it."""
    heading: set[str] = set()
    for block, text, size in zip(layout.doc.blocks, layout.texts, layout.words, strict=True):
        found = _WORDS.findall(text[:400].lower())
        if size > SHORT:
            own = {f"W:{word}" for word in found[:FIRST]}
        else:
            own = {f"w:{word}" for word in found[:12]}
            own.update(f"{one}_{two}" for one, two in pairwise(found[:8]))
            if len(found) <= 6:
                own.add("=" + " ".join(found))
            if any(map(str.isdigit, text)):
                own.add("#")
        yield own | heading
        if isinstance(block, Heading):
            heading = {f"h:{word}" for word in found[:8]}
            if len(found) <= 5:
                heading.add("h=" + " ".join(found))
