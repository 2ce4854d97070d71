"""Tabs between cells, one or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import Found
from cleaner.tables.rows import rectangle

FEWEST_ROWS = 2
_GAP = lazy(r"\t\t|\t")


def is_tabbed(lines: Sequence[str]) -> bool:
    """Each of the lines has a tab in it."""
    return all("\t" in line for line in lines)


def find(lines: Sequence[str]) -> Iterator[Found]:
    """The table of lines that tabs cut into equally many cells."""
    rows = [tuple(cell.strip() for cell in _GAP.split(line)) for line in lines]
    if len(rows) >= FEWEST_ROWS and len({len(row) for row in rows}) == 1:
        yield Found(0, len(lines), rectangle(rows), "tables/tabs")
