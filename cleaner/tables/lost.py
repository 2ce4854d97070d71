"""Rows that are short of a cell, and which of their cells was lost.

A writer that drops empty cells (trafilatura before 2.2) leaves a row whose cells have moved to the left. Where every
full row has the same kind of cell in a column (`$370`, `$398`, `$26`), a row may fit in one way only; else its cells
stay at the left and the last are empty. A heuristic: where the first column is the one that was empty, it may be wrong
about the first cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from cleaner.tables.found import Row
from cleaner.tables.width import kind

FEWEST_FULL = 3
# More lost cells fit in more ways than anybody wants to try, and prove less.
MOST_LOST = 2
WIDEST = 10


def placed(rows: Sequence[Row]) -> list[Row]:
    """These rows, the first of them the header, each short one with its cells where alone they fit."""
    width = max(map(len, rows))
    full = [row for row in rows[1:] if len(row) == width and all(row)]
    if width > WIDEST or len(full) < FEWEST_FULL or all(len(row) == width for row in rows):
        return list(rows)
    kinds = [told.pop() if len(told := set(map(kind, column))) == 1 else "" for column in zip(*full, strict=True)]
    return [rows[0], *(_placed(row, kinds) for row in rows[1:])]


def _placed(row: Row, kinds: Sequence[str]) -> Row:
    lost = len(kinds) - len(row)
    if not 0 < lost <= MOST_LOST or not all(row) or _fits(row, kinds[: len(row)]):
        return row
    ways = [way for way in combinations(range(len(kinds)), len(row)) if _fits(row, [kinds[at] for at in way])]
    if len(ways) != 1:
        return row
    cells = dict(zip(ways[0], row, strict=True))
    return tuple(cells.get(at, "") for at in range(len(kinds)))


def _fits(row: Row, kinds: Sequence[str]) -> bool:
    return all(not wanted or kind(cell) == wanted for cell, wanted in zip(row, kinds, strict=True))
