"""Tables that stand close to each other, in a form that parts their rows and not them.

Where a row says what the header says, another table begins. In a column of numbers that is proof; where the cell over
the first column differs (`Top States`, `Bottom States`), all others have to be the header's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from cleaner.tables.width import kind

_NUMBERS = frozenset({"number", "mostly"})


def parts(rows: Sequence[Sequence[str]]) -> list[Sequence[Sequence[str]]]:
    """The tables that these rows, of one length, are; one, where nothing proves more."""
    again = [at for at, row in enumerate(rows) if at and row[1:] == rows[0][1:]]
    if not again or not all(rows[0][1:]) or not _are_names(rows, {0, *again}):
        return [rows]
    edges = [0, *again, len(rows)]
    tables = [rows[start:stop] for start, stop in pairwise(edges)]
    return tables if min(map(len, tables)) > 1 else [rows]


def _are_names(rows: Sequence[Sequence[str]], names: Collection[int]) -> bool:
    """Some column is of words in the rows at these places, and of numbers in all others that have it."""
    for column in zip(*rows, strict=True):
        above = {kind(column[at]) for at in names}
        below = {kind(cell) for at, cell in enumerate(column) if cell and at not in names}
        if above == {"text"} and below and below <= _NUMBERS:
            return True
    return False
