"""What a form of wreck comes to among lines: a table, or text that was cut into cells."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.record import dataclass

Row = tuple[str, ...]

LONGEST_CELL = 90
"""Characters beyond which a text is rather a paragraph than a cell: nine cells in ten of WCXB's tables are shorter,
nine paragraphs in ten longer."""


@dataclass(frozen=True, slots=True)
class Found:
    """`lines[start:stop]` hold these rows, of one length, of characters; row 0 is the header.

    before, after    prose that was caught in the lines, in front of the table and behind it
    """

    start: int
    stop: int
    rows: Sequence[Row]
    rule: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Loose:
    """`lines[start:stop]` hold these texts and no table that could be proved; the marks between them go.

    unproved    each text is the cell of a table, so a person should know
    """

    start: int
    stop: int
    texts: Sequence[str]
    rule: str
    unproved: bool = False
