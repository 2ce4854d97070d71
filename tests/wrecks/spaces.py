"""Tables of white space, and tables of lines."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.wrecks.form import (
    Rows,
    Wreck,
    damage,
    filled,
    hardly_code,
    no_row_twice,
    three_columns,
    three_rows,
    untold,
    upright,
)

FEWEST_COUNTED = 4


@damage(filled, no_row_twice, hardly_code)
def tabs(rows: Rows, _: Random) -> Wreck:
    """A tab between cells: what a browser copies."""
    return Wreck(["\t".join(row) for row in rows], rows)


@damage(filled, no_row_twice, hardly_code)
def two_tabs(rows: Rows, _: Random) -> Wreck:
    """resiliparse: two tabs between cells."""
    return Wreck(["\t\t".join(row) for row in rows], rows)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Each column as wide as its widest cell, two spaces between columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def uneven(rows: Rows) -> bool:
    """Some line ends in a space, or nothing tells padding from chance."""
    return len({len(row[-1]) for row in rows}) > 1


@damage(filled, no_row_twice, hardly_code, uneven)
def padded_columns(rows: Rows, _: Random) -> Wreck:
    """inscriptis: spaces fill each column and each line to one width."""
    return Wreck(aligned(rows), rows)


@damage(filled, no_row_twice, three_rows, three_columns, hardly_code, upright)
def aligned_columns(rows: Rows, _: Random) -> Wreck:
    """The same without the spaces at the ends of the lines."""
    return Wreck([line.rstrip() for line in aligned(rows)], rows)


@damage(untold)
def a_cell_a_line(rows: Rows, _: Random) -> Wreck:
    """`get_text("\\n")`: each cell is a line, and so is each line of prose."""
    return Wreck([cell for row in rows for cell in row], rows)


def can_be_counted(rows: Rows) -> bool:
    """Three numbers that follow each other are the proof, each in front of something."""
    return len(rows) >= FEWEST_COUNTED and all(row[0] for row in rows)


@damage(fits=(can_be_counted,))
def counted_lines(rows: Rows, _: Random) -> Wreck:
    """A column of numbers and one more, told as lines that count."""
    lines = [f"No. {rows[0][0]}", *(f"{number} {row[0]}" for number, row in enumerate(rows[1:], 1))]
    left = [("No.", rows[0][0]), *((str(number), row[0]) for number, row in enumerate(rows[1:], 1))]
    return Wreck(lines, tuple(left))
