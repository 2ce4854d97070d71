"""Notes on the page as its blocks are built: where each stands, and how much of it is a link."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from cleaner.evidence import Evidence, Place
from cleaner.readers.html.runs import LINK, Lines

DEEPEST = 4
"""Elements, the innermost of those that are open, that are asked for by their names."""


class Trace:
    """`enter` and `leave` follow the elements, `text` and `say` what is said in them; `place` ends a block.

    texts   each text with the block that it will be in and the innermost element around it
    """

    def __init__(self) -> None:
        self._parents: list[int] = []
        self._names: list[str] = []
        self._attrs: list[Mapping[str, str]] = []
        self._open: list[int] = [-1]
        self._places: list[Place] = []
        self.texts: list[tuple[int, int, str]] = []
        self._said = self._linked = 0
        self._inner = -1

    def enter(self, name: str, attrs: Mapping[str, str]) -> None:
        self._parents.append(self._open[-1])
        self._open.append(len(self._names))
        self._names.append(name)
        self._attrs.append(attrs)

    def leave(self) -> None:
        self._open.pop()

    def is_within(self, name: str) -> bool:
        """Whether one of the innermost elements is of this name."""
        return any(at >= 0 and self._names[at] == name for at in self._open[-DEEPEST:])

    def text(self, text: str) -> None:
        """Text stands here, in the innermost of the open elements.

        What is open ascends, and all of it that was open when `inner` began is around it.
        """
        self.texts.append((len(self._places), self._open[-1], text))
        if self._inner < 0:
            self._inner = self._open[-1]
        elif self._inner != self._open[-1]:
            self._inner = self._open[bisect_right(self._open, self._inner) - 1]

    def say(self, lines: Lines) -> None:
        for line in lines:
            for run in line:
                size = len(run.text)
                self._said += size
                if run.marks and any(mark.sign == LINK for mark in run.marks):
                    self._linked += size

    def place(self) -> None:
        """A block ends here that holds what was said since the last."""
        element = self._open[-1]
        self._places.append(Place(element, max(element, self._inner), self._said, self._linked))
        self._said = self._linked = 0
        self._inner = -1

    def go_on(self) -> None:
        """What was said since belongs to the last block."""
        last = self._places.pop()
        self._places.append(Place(last.element, last.inner, last.said + self._said, last.linked + self._linked))
        self._said = self._linked = 0
        self._inner = -1

    def evidence(self) -> Evidence:
        return Evidence(self._parents, self._names, self._attrs, tuple(self._places))
