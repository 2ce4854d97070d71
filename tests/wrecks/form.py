"""What a damage is: a form that programs leave tables in, and the tables that the form can carry.

Whatever damages a table is one function, listed by `@damage`. It gets the rows and a source of chance,
and gives the lines that are left and what they can be made into again. Conditions are named functions
whose docstrings say why. There are two sorts: without those in `fits` the damage cannot be done to a
table at all; without the others the evidence is gone and nobody can repair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from cleaner.doc import Block, Paragraph, Table
from cleaner.inline import escape

Row = tuple[str, ...]
Rows = tuple[Row, ...]
Condition = Callable[[Rows], bool]


class Wreck(NamedTuple):
    """The lines that are left of a table, and what they can be made into again.

    `swallowed` is what the lines hold behind the table; no rows are no table.
    """

    lines: Sequence[str]
    rows: Rows
    swallowed: tuple[Block, ...] = ()

    def blocks(self) -> tuple[Block, ...]:
        """What repair should give."""
        rows = tuple(tuple(map(escape, row)) for row in self.rows)
        return (*([Table(rows)] if rows else []), *self.swallowed)


Make = Callable[[Rows, Random], Wreck]


class Damage(NamedTuple):
    """`name` is the function's."""

    name: str
    make: Make
    fits: tuple[Condition, ...]
    domain: tuple[Condition, ...]

    def can(self, rows: Rows) -> bool:
        """The damage can be done to this table."""
        return all(fits(rows) for fits in self.fits)

    def holds(self, rows: Rows) -> bool:
        """What is left of this table has the evidence that repair needs."""
        return self.can(rows) and all(condition(rows) for condition in self.domain)


DAMAGES: list[Damage] = []


def damage(*domain: Condition, fits: tuple[Condition, ...] = ()) -> Callable[[Make], Make]:
    """List the function under it as a damage, for the tests and for the benchmark."""

    def listed(make: Make) -> Make:
        DAMAGES.append(Damage(make.__name__.strip("_").replace("_", " "), make, fits, domain))
        return make

    return listed


def paragraph(text: str) -> Block:
    return Paragraph(escape(text))


def full_header(rows: Rows) -> bool:
    """Without a delimiter row, a header with an empty cell is a row of data as good as any."""
    return all(rows[0])


def filled(rows: Rows) -> bool:
    """The form has no empty cells: which one was lost nobody can tell."""
    return all(map(all, rows))


def no_row_twice(rows: Rows) -> bool:
    """A row that stands twice may be a header repeated, or a menu."""
    return len(set(rows)) == len(rows)


def header_once(rows: Rows) -> bool:
    """A second row that is the same as the first is a header repeated."""
    return rows[0] != rows[1]


def no_marks(rows: Rows) -> bool:
    """Lines that a list's mark opens are a list, with pipes in them too, unless their ends or a delimiter row tell."""
    return not any(list_mark(row[0]) for row in rows)


def list_mark(cell: str) -> bool:
    """The cell begins with a bullet or a number, as an item does."""
    first, *_ = cell.split(" ", 1)
    return first.strip("-*+–—•·†°§#>") == "" or first[-1] in ".)"


def no_empty_edge(rows: Rows) -> bool:
    """An empty last column is a phantom, an empty row is a line of pipes; neither holds a cell."""
    return any(row[-1] for row in rows) and all(map(any, rows))


def no_empty_end(rows: Rows) -> bool:
    """A line that ends in an empty cell ends in what the form leaves out."""
    return all(row[-1] for row in rows)


FEWEST_ALIKE = 5


def told_by_columns(rows: Rows) -> bool:
    """Where the ends of rows are lost, columns of cells that are alike tell how many there are: names and numbers."""
    body = rows[1:]
    if len(body) < FEWEST_ALIKE or any(map(str.isdigit, "".join(rows[0]))):
        return False
    numbers = [all(cell[-1:].isdigit() for cell in column) for column in zip(*body, strict=True)]
    return not numbers[0] and all(numbers[1:]) and all(row[0].isalpha() for row in body)


def three_rows(rows: Rows) -> bool:
    """Two lines with a pipe are no proof: a headline and the name of its site look the same."""
    return len(rows) >= 3


def three_columns(rows: Rows) -> bool:
    """With two columns, a row that lost one is a single cell, and a pipe beside it the only trace."""
    return len(rows[0]) >= 3


LABEL = 30


def labels(rows: Rows) -> bool:
    """Headlines and the names of their sites make rows of two; under short headers they are none."""
    return len(rows[0]) > 2 or (len(rows) >= 3 and all(len(cell) <= LABEL for cell in rows[0]))


def no_empty_column(rows: Rows) -> bool:
    """A column without a cell is what sets others apart on a page, and no column of the table."""
    return all(map(any, zip(*rows, strict=True)))


SIGNS_OF_CODE = frozenset("=;{}\\")


def is_code(row: Row) -> bool:
    """Some cell has a sign in it that programs set."""
    return any(not SIGNS_OF_CODE.isdisjoint(cell) for cell in row)


def no_code(rows: Rows) -> bool:
    """Programs part by pipes too, and their lines end in none."""
    return not any(map(is_code, rows))


def hardly_code(rows: Rows) -> bool:
    """Programs, their settings and their help stand in columns too, but in more lines than some."""
    return 2 * sum(map(is_code, rows)) < len(rows)


def upright(rows: Rows) -> bool:
    """Prose set in columns looks the same where nothing is padded, and most of its lines begin in mid-sentence."""
    cells = [cell for row in rows for cell in row]
    return 5 * sum(cell[:1].islower() for cell in cells) <= 2 * len(cells)


def untold(_: Rows) -> bool:
    """Nothing in the text says that these lines were cells, or where a row ends: no table has the evidence."""
    return False


def named(rows: Rows) -> bool:
    """Without pipes at their ends, rows are told from prose by a header: no name of a column begins in lower case or
    is all that stands below it."""
    names = not any(cell[0].islower() for cell in rows[0])
    return names and not any({column[0]} == set(column[1:]) for column in zip(*rows, strict=True))
