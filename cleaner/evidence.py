"""What a page tells of its blocks beside their text: the elements around them, and how much of each is a link."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cleaner.record import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the element that it begins and ends with, the innermost one around all of its text,
    how many characters it has, and how many of them are links."""

    element: int
    inner: int
    said: int
    linked: int

    @property
    def share_linked(self) -> float:
        """How much of its text is links, from 0 to 1."""
        return self.linked / self.said if self.said else 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The elements in the order of the page, and a place for each block of the document.

    Of each element there is its name, its attributes, and its parent's place among the elements, -1 for the
    outermost: columns, since a page has thousands of them.
    """

    parents: Sequence[int]
    names: Sequence[str]
    attrs: Sequence[Mapping[str, str]]
    places: tuple[Place, ...]

    def outward(self, element: int) -> Iterator[int]:
        """This element and those around it, the innermost first; none for -1."""
        while element >= 0:
            yield element
            element = self.parents[element]

    def ends(self) -> list[int]:
        """For each element the place behind the last one in it."""
        found = list(range(1, len(self.parents) + 1))
        for at in range(len(found) - 1, -1, -1):
            outer = self.parents[at]
            if outer >= 0:
                found[outer] = max(found[outer], found[at])
        return found
