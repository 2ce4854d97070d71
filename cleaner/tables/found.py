"""A table found among lines: what every form of wreck comes to."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.record import dataclass

Row = tuple[str, ...]


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
