"""Pipes between cells, under a header that a delimiter row proves or in rows of one length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.tables.found import Found, Row
from cleaner.tables.rows import is_delimiter, rectangle, split_rows
from cleaner.tables.tags import TAG, strip_tags

# A row of prose with a pipe in it has long cells; in WCXB's tables nine cells in ten are shorter.
LONGEST_CELL_UNPROVED = 90
# Headlines with the name of their site (`The Bridge Closes Again | The Courier`) look like rows of two.
LONGEST_LABEL_UNPROVED = 30
FEWEST_PAIRS_UNPROVED = 3
FEWEST_ROWS = 2
_SET_OFF = lazy(r"(?:\A|\s)\|(?:\s|\Z)")


def find(lines: Sequence[str]) -> Iterator[Found]:
    """The tables of these lines: one for each delimiter row, with the line above it and the lines down to the next
    header; without a delimiter row, one if the lines are rows of one length."""
    marks = [is_delimiter(line) for line in lines]
    delimiters = [k for k in range(1, len(lines)) if marks[k] and not marks[k - 1]]
    starts = [*(_header(lines, k) for k in delimiters), len(lines)]
    yield from _equal(lines[: starts[0]])
    for delimiter, (start, stop) in zip(delimiters, pairwise(starts), strict=True):
        wanted = [lines[delimiter - 1], *lines[delimiter + 1 : stop]]
        if rows := _proved([line for line in wanted if not is_delimiter(line)]):
            yield Found(start, stop, rows, "tables/delimiter")


def _proved(lines: Sequence[str]) -> tuple[Row, ...]:
    """Rows of pipes as a rectangle, empty rows left out; nothing where no cell holds anything."""
    rows = _rows(lines)
    return rectangle([rows[0], *(row for row in rows[1:] if any(row))]) if any(map(any, rows)) else ()


def _rows(lines: Sequence[str]) -> list[Row]:
    return split_rows([TAG.sub(" ", line) for line in lines])


def _header(lines: Sequence[str], delimiter: int) -> int:
    """Where the header of this delimiter row begins: a copy of it above belongs to it."""
    start = delimiter - 1
    while start and strip_tags(lines[start - 1]) == strip_tags(lines[delimiter - 1]):
        start -= 1
    return start


def _equal(lines: Sequence[str]) -> Iterator[Found]:
    rows = _rows(lines)
    if len({len(row) for row in rows}) == 1 and _are_rows(rows) and all(map(_SET_OFF.search, lines)):
        yield Found(0, len(lines), rectangle(rows), "tables/equal-rows")


def _are_rows(rows: Sequence[Row]) -> bool:
    """Rows without proof: short cells, a full header, no row twice; two columns only under or behind labels."""
    if len(rows) < FEWEST_ROWS or len(rows[0]) < 2 or not all(rows[0]) or len(set(rows)) < len(rows):
        return False
    if len(rows[0]) == 2:
        first = sum(len(row[0]) for row in rows) / len(rows)
        labels = min(first, max(map(len, rows[0]))) <= LONGEST_LABEL_UNPROVED
        if len(rows) < FEWEST_PAIRS_UNPROVED or not labels:
            return False
    return all(len(cell) <= LONGEST_CELL_UNPROVED for row in rows for cell in row)
