"""Where the runs of a column of yes and no begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby


def spans(marks: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """The start and the stop of each run that is marked, as the marks stand when it is reached.

    >>> list(spans([False, True, True, False, True]))
    [(1, 3), (4, 5)]
    """
    start = 0
    for marked, run in groupby(marks):
        stop = start + len(list(run))
        if marked:
            yield start, stop
        start = stop
