"""Streams of cells: rows that were broken up, so that a line ends where no row does.

A writer that sets a paragraph of a cell on a line of its own breaks the row there (trafilatura before 2.1), and
one that ends every cell with a line end (trafilatura 1.6.2 to 1.8.1) loses all rows. The cells are there, in
order; what tells the rows is a width, a pipe that opens each row, or two that end it.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.tables.found import Row
from cleaner.tables.rows import is_lone


def chunk(pieces: Sequence[Row], width: int) -> list[Row]:
    """Rows of this width out of lines of cells; none where one line would stand in two rows or the last is short."""
    rows: list[Row] = []
    row: list[str] = []  # to a tuple that grows, each piece would cost a copy of all before it
    for piece in pieces:
        row += piece
        if len(row) > width:
            return []
        if len(row) == width:
            rows.append(tuple(row))
            row = []
    return [] if row else rows


def opened(lines: Sequence[str], pieces: Sequence[Row]) -> list[Row]:
    """Rows that each begin with a pipe at the head of a line, which pieces of a row do not have."""
    rows: list[list[str]] = []
    for line, piece in zip(lines, pieces, strict=True):
        if line.startswith("|") or not rows:
            rows.append([*piece])
        else:
            rows[-1] += piece
    return [tuple(row) for row in rows if row]


def is_ended(lines: Sequence[str]) -> bool:
    """One pipe alone on a line parts cells here, and two end a row."""
    lone = {line.count("|") for line in lines if is_lone(line)}
    return lone == {1, 2}


def ended(lines: Sequence[str], pieces: Sequence[Row]) -> list[Row]:
    """Rows that each end in two pipes alone on a line."""
    rows: list[list[str]] = [[]]
    for line, piece in zip(lines, pieces, strict=True):
        rows[-1] += piece
        if is_lone(line) and line.count("|") > 1:
            rows.append([])
    return [tuple(row) for row in rows if row]
