"""Tables of pipes: with and without a delimiter row, outer pipes and all of their cells."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from tests.wrecks.form import (
    Row,
    Rows,
    Wreck,
    damage,
    filled,
    full_header,
    hardly_code,
    header_once,
    labels,
    named,
    no_code,
    no_empty_edge,
    no_marks,
    no_row_twice,
    three_columns,
    three_rows,
    told_by_columns,
)

MOST_PHANTOMS = 5


def row_of(row: Row) -> str:
    """As trafilatura 1.9 to 1.12 writes a row."""
    return " | ".join(row) + " |"


def with_delimiter(rows: Iterable[Row], groups: int) -> list[str]:
    """The header, a delimiter row of so many groups, and the rows."""
    header, *body = map(row_of, rows)
    return [header, "---|" * groups, *body]


@damage(header_once, no_empty_edge)
def trailing_pipes(rows: Rows, _: Random) -> Wreck:
    """trafilatura 1.9 to 1.12: a pipe behind each cell, none in front."""
    return Wreck(with_delimiter(rows, len(rows[0])), rows)


@damage(header_once, no_empty_edge)
def outer_pipes(rows: Rows, _: Random) -> Wreck:
    """trafilatura 2: a pipe at either end, the delimiter row without spaces."""
    header, *body = (f"| {row_of(row)}" for row in rows)
    return Wreck([header, "|" + "---|" * len(rows[0]), *body], rows)


@damage(header_once, no_empty_edge)
def no_outer_pipes(rows: Rows, _: Random) -> Wreck:
    """html2text: pipes between cells only."""
    header, *body = (" | ".join(row) for row in rows)
    return Wreck([header, "|".join(["---"] * len(rows[0])), *body], rows)


@damage(header_once, no_empty_edge)
def phantom_columns(rows: Rows, rng: Random) -> Wreck:
    """trafilatura up to 2.0 counts the spans of a table into its header: pipes, and groups under them."""
    more = rng.randint(1, MOST_PHANTOMS)
    header, *rest = with_delimiter(rows, len(rows[0]) + more)
    return Wreck([header + "|" * more, *rest], rows)


@damage(header_once, no_empty_edge)
def narrow_delimiter(rows: Rows, rng: Random) -> Wreck:
    """A delimiter row that is some groups short of its rows."""
    return Wreck(with_delimiter(rows, rng.randint(1, len(rows[0]) - 1)), rows)


@damage(header_once, no_empty_edge)
def wide_delimiter(rows: Rows, rng: Random) -> Wreck:
    """A delimiter row that is some groups wider than its rows, the header among them."""
    return Wreck(with_delimiter(rows, len(rows[0]) + rng.randint(1, MOST_PHANTOMS)), rows)


def no_caption(rows: Rows) -> bool:
    """A first row of one cell, with a delimiter row of its own, is a caption over the header below it."""
    return sum(map(bool, rows[0])) > 1


@damage(header_once, no_empty_edge, three_rows, no_caption)
def delimiter_after_every_row(rows: Rows, _: Random) -> Wreck:
    """Each row was a table of its own to the program that wrote it."""
    line = "---|" * len(rows[0])
    return Wreck([piece for row in rows for piece in (row_of(row), line)], rows)


def has_cells_to_lose(rows: Rows) -> bool:
    """Some row under the header holds more than its last cell."""
    return any(any(row[:-1]) for row in rows[1:])


@damage(header_once, filled, told_by_columns, fits=(three_columns, has_cells_to_lose))
def ragged(rows: Rows, rng: Random) -> Wreck:
    """The last cell of a row is lost; it comes back empty where the row's other cells are like those above them."""
    lost = rng.choice([at for at, row in enumerate(rows) if at and any(row[:-1])])
    lines = with_delimiter(rows, len(rows[0]))
    lines[lost + 1] = row_of(rows[lost][:-1])
    left = [(*row[:-1], "") if at == lost else row for at, row in enumerate(rows)]
    return Wreck(lines, tuple(left))


@damage(header_once, filled, fits=(three_columns, three_rows))
def header_one_short(rows: Rows, _: Random) -> Wreck:
    """The first header, over a column of ranks, was empty and is lost."""
    header, *body = rows
    return Wreck(with_delimiter([header[1:], *body], len(header) - 1), (("", *header[1:]), *body))


@damage(header_once, no_empty_edge)
def header_twice(rows: Rows, _: Random) -> Wreck:
    """The header stands above itself."""
    return Wreck([row_of(rows[0]), *with_delimiter(rows, len(rows[0]))], rows)


@damage(header_once, no_empty_edge, three_columns)
def row_split_at_a_pipe(rows: Rows, rng: Random) -> Wreck:
    """A row broke behind one of its pipes and goes on in the next line."""
    lines = with_delimiter(rows, len(rows[0]))
    broken, cells = rng.randrange(1, len(rows)), rng.randrange(1, len(rows[0]))
    row = rows[broken]
    lines[broken + 1 : broken + 2] = [row_of(row[:cells]), row_of(row[cells:])]
    return Wreck(lines, rows)


def has_broken_cell(rows: Rows) -> bool:
    """A line can break inside a cell of two words; in front of the first pipe of a row it leaves a line of prose."""
    return any(" " in cell for row in rows[1:] for cell in row[1:])


@damage(header_once, no_empty_edge, fits=(has_broken_cell,))
def row_split_in_a_cell(rows: Rows, rng: Random) -> Wreck:
    """A row broke at a space inside a cell and goes on in the next line."""
    lines = with_delimiter(rows, len(rows[0]))
    places = [(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if r and c and " " in cell]
    broken, at = rng.choice(places)
    row = rows[broken]
    words = row[at].split(" ")
    first = rng.randrange(1, len(words))
    head = " | ".join((*row[:at], " ".join(words[:first])))
    lines[broken + 1 : broken + 2] = [head, row_of((" ".join(words[first:]), *row[at + 1 :]))]
    return Wreck(lines, rows)


@damage(filled, no_row_twice, named, three_columns, three_rows, no_marks, no_code)
def no_delimiter(rows: Rows, _: Random) -> Wreck:
    """Pipes between cells, and nothing that says which line is the header."""
    return Wreck([" | ".join(row) for row in rows], rows)


@damage(full_header, no_row_twice, labels, no_empty_edge, hardly_code)
def no_delimiter_trailing_pipes(rows: Rows, _: Random) -> Wreck:
    """trafilatura 1.9 to 1.12 on a table without `th`."""
    return Wreck([row_of(row) for row in rows], rows)


@damage(full_header, no_row_twice, labels, no_empty_edge, hardly_code)
def no_delimiter_outer_pipes(rows: Rows, _: Random) -> Wreck:
    """trafilatura 2 on a table without `th`."""
    return Wreck([f"| {row_of(row)}" for row in rows], rows)


@damage(filled, no_row_twice)
def doubled_pipes(rows: Rows, _: Random) -> Wreck:
    """trafilatura 1.4 to 1.6.1: a pipe on either side of each cell, no spaces; empty cells are lost."""
    return Wreck(["".join(f"|{cell}|" for cell in row if cell) for row in rows], rows)


@damage(filled, no_row_twice, told_by_columns)
def a_cell_a_line_pipe_first(rows: Rows, _: Random) -> Wreck:
    """trafilatura 1.6.2 to 1.8.0: each cell is a line that a pipe opens; where rows end is not told."""
    return Wreck([f"|{cell}" for row in rows for cell in row if cell], rows)


@damage(filled, no_row_twice, told_by_columns)
def a_cell_a_line_pipe_last(rows: Rows, _: Random) -> Wreck:
    """trafilatura 1.8.1: each cell is a line that a pipe ends; where rows end is not told."""
    return Wreck([f"{cell}|" for row in rows for cell in row if cell], rows)


@damage(filled, no_row_twice)
def a_cell_a_line_pipes_between(rows: Rows, _: Random) -> Wreck:
    """Pipes on lines of their own: one between cells, two where a row ends."""
    lines = [line for row in rows for cell in row for line in (cell, "|")]
    width = 2 * len(rows[0])
    return Wreck(["| |" if at % width == width - 1 else line for at, line in enumerate(lines)], rows)


@damage(header_once, filled, three_rows)
def cells_under_a_delimiter(rows: Rows, _: Random) -> Wreck:
    """A delimiter row counts the columns, and the cells come one a line behind it."""
    header, *body = rows
    return Wreck([row_of(header), "---|" * len(header), *(f"{cell} |" for row in body for cell in row)], rows)
