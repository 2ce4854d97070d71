"""Rows written `|a||b|`, a pipe at each side of each cell (trafilatura 1.4 to 1.6.1).

A cell that holds a paragraph is broken up: a line with its pipe or two, and a line with its text and no pipe.
Cells that were empty are lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import Found, Loose, Row
from cleaner.tables.lost import placed
from cleaner.tables.rows import cells_of, is_lone, rectangle
from cleaner.tables.stream import chunk
from cleaner.tables.width import columns

FEWEST_ROWS = 2
# `|x||y|` is a product of two amounts: somewhere a cell is longer than a variable.
LONGEST_VARIABLE = 2
_ROW = lazy(r"\|[^|]+(?:\|\|[^|]+)+\|")
_SHORT = lazy(r"\|[^|]+(?:\|\|[^|]+)*\|")
_PIECE = lazy(r"\|{0,2}[^|]*(?:\|\|[^|]+)*\|{0,2}")


def is_form(lines: Sequence[str]) -> bool:
    """Some line is a whole row, and each is one or a piece of one."""
    return any(map(_ROW.fullmatch, lines)) and all(_PIECE.fullmatch(line) or is_lone(line) for line in lines)


def find(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """The table of such rows, whole or broken up."""
    pieces = [cells_of(line) for line in lines]
    cells = [cell for piece in pieces for cell in piece]
    if all(map(_SHORT.fullmatch, lines)):
        if len(lines) >= FEWEST_ROWS and max(map(len, cells), default=0) > LONGEST_VARIABLE:
            yield from _whole(pieces)
        return
    first = len(pieces[0])
    told = columns(cells)
    width = first if first > 1 and told in (0, first) else told
    rows = chunk(pieces, width) if width else []
    if len(rows) >= FEWEST_ROWS:
        yield Found(0, len(lines), rows, "tables/doubled-pipes")
    else:
        yield Loose(0, len(lines), cells, "tables/unproved", unproved=True)


def _whole(rows: Sequence[Row]) -> Iterator[Found]:
    width = max(map(len, rows))
    if sum(len(row) == width for row in rows) * 2 > len(rows):
        yield Found(0, len(rows), rectangle(placed(rows)), "tables/doubled-pipes")
