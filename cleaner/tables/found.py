"""What a form of wreck comes to among lines: a table, or text that was cut into cells."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.record import dataclass

Row = tuple[str, ...]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Span(Protocol):
        """Lines that something was found in."""

        @property
        def start(self) -> int: ...
        @property
        def stop(self) -> int: ...


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

    unproved    it was a table, so a person should know; each text is a cell
    """

    start: int
    stop: int
    texts: Sequence[str]
    rule: str
    unproved: bool = False
