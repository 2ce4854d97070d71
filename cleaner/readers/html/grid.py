"""Tables of a page: which of them hold data, and their cells on a rectangular grid.

Cells are placed as the HTML standard has it ("Forming a table"): each in the first column that no cell from
above covers, spanning as many columns and rows as it says. A cell's text stands where the cell begins and
nowhere else, so that no word is said twice; columns and rows in which nothing stands are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from cleaner.readers.html.ahead import End, Event, Start, Text
from cleaner.record import dataclass, field

MOST_COLUMNS_SPANNED = 1000
MOST_ROWS_SPANNED = 65534
"""What the HTML standard clamps `colspan` and `rowspan` to."""

MOST_SLOTS_A_CELL = 8
"""Slots of the grid for each cell that holds text. An empty slot costs three characters and a cell at least
eight, so holes make a table three times as long at most; one with more holes is no table to a reader."""

LONGEST_CELL = 1500
"""Characters in one cell beyond which a table without a header is taken to arrange a page, not data."""

FEWEST_TITLED = 3
"""Rows from which on a first row of nothing but headings is the header of the others; two may be titles over texts."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ARRANGING = frozenset({"pre", "blockquote", "hr", "form", "article", "section", "main", "nav", "aside"})
_HEADED = frozenset({"th", "thead", "caption"})
_NUMBER = re.compile(r"[ \t\n\f\r]*\+?([0-9]{1,9})")


@dataclass(slots=True)
class Cell:
    """The lines of a cell in inline Markdown, and how far it spans; 0 rows are all rows of its section."""

    columns: int = 1
    rows: int = 1
    lines: list[str] = field(default_factory=list)

    def text(self) -> str:
        return "<br>".join(self.lines)


Row = list[Cell]
Section = list[Row]


def new_cell(attrs: Mapping[str, str]) -> Cell:
    """An empty cell with the spans of its tag, as far as they are numbers, within the standard's bounds."""
    columns = _number(attrs.get("colspan", "")) or 1
    rows = _number(attrs.get("rowspan", ""))
    return Cell(min(columns, MOST_COLUMNS_SPANNED), 1 if rows is None else min(rows, MOST_ROWS_SPANNED))


def _number(text: str) -> int | None:
    match = _NUMBER.match(text)
    return int(match[1]) if match else None


def rectangle(sections: Iterable[Section]) -> tuple[tuple[str, ...], ...] | None:
    """Rows of equal length, without empty ones; None where the grid would be nearly all holes."""
    rows: list[dict[int, str]] = []
    for section in sections:
        placed = _placed(section)
        if placed is None:
            return None
        rows += filter(None, placed)
    columns = sorted({column for row in rows for column in row})
    if len(rows) * len(columns) > MOST_SLOTS_A_CELL * sum(map(len, rows)):
        return None
    return tuple(tuple(row.get(column, "") for column in columns) for row in rows)


def _placed(section: Section) -> list[dict[int, str]] | None:
    """The texts of each row by column; None when cells that reach down cover too much."""
    rows: list[dict[int, str]] = []
    most_steps = MOST_SLOTS_A_CELL * sum(1 + len(row) for row in section)
    spans: list[tuple[int, int, int]] = []  # from column, to column, how many rows below
    for row in section:
        most_steps -= len(spans) + len(row)
        if most_steps < 0:
            return None
        columns = _free_columns(row, spans)
        rows.append({column: cell.text() for column, cell in zip(columns, row, strict=True) if cell.lines})
        below = [(start, stop, left - 1) for start, stop, left in spans if left > 1]
        below += [
            (column, column + cell.columns, (cell.rows or MOST_ROWS_SPANNED) - 1)
            for column, cell in zip(columns, row, strict=True)
            if cell.rows != 1
        ]
        spans = sorted(below)
    return rows


def _free_columns(row: Row, spans: Sequence[tuple[int, int, int]]) -> list[int]:
    """The column in which each cell of a row begins; `spans` from above ascend."""
    columns = []
    column = at = 0
    for cell in row:
        while at < len(spans) and spans[at][0] <= column:
            column = max(column, spans[at][1])
            at += 1
        columns.append(column)
        column += cell.columns
    return columns


@dataclass(slots=True)
class _Shape:
    """What is known of a table when it ends."""

    start: int
    presented: bool
    rows: int = 0
    cells: int = 0  # of the row
    said: int = 0  # cells of the first row with a text
    titled: int = 0  # headings in the first row
    widest: int = 0
    characters: int = 0  # of the cell
    headed: bool = False
    arranging: bool = False
    long: bool = False

    def holds_data(self) -> bool:
        if self.presented or self.widest < 2:
            return False
        if self.headed:
            return not (self.long and (self.arranging or self.titled))
        if self.titled and not (self.titled == self.said and self.rows >= FEWEST_TITLED):
            return False
        return self.rows > 1 and not (self.long or self.arranging)


def data_tables(events: Sequence[Event]) -> frozenset[int]:
    """Which of the `Start` events, by place, begin a table that holds data; the others arrange a page.

    A heuristic. A header or a caption says data, `role="presentation"` says the opposite; without either, a
    table arranges a page when it has one row or column, or a cell with a heading, another table, or a whole
    text in it; but a first row of nothing but headings is a header. It takes a headless table of long texts apart
    into paragraphs, and a designer's grid of short ones together; both keep every word.
    """
    found: list[int] = []
    open_tables: list[_Shape] = []
    for at, event in enumerate(events):
        if isinstance(event, Start) and event.name == "table":
            for table in open_tables[-1:]:
                table.arranging = True
            presented = event.attrs.get("role", "").strip().lower() in ("presentation", "none")
            open_tables.append(_Shape(at, presented))
        elif open_tables and isinstance(event, End) and event.name == "table":
            table = open_tables.pop()
            found += [table.start] if table.holds_data() else []
        elif open_tables:
            _observe(open_tables[-1], event)
    return frozenset(found)


def _observe(table: _Shape, event: Event) -> None:
    if isinstance(event, Text):
        size = len(event.text.strip())
        table.said += table.rows == 1 and not table.characters and size > 0
        table.characters += size
        table.long = table.long or table.characters > LONGEST_CELL
    elif isinstance(event, Start):
        table.headed = table.headed or event.name in _HEADED
        if event.name in _HEADINGS and table.rows == 1:
            table.titled += 1
        elif event.name in _HEADINGS or event.name in _ARRANGING:
            table.arranging = True
        if event.name == "tr":
            table.rows += 1
            table.cells = 0
        elif event.name in ("td", "th"):
            table.cells += 1
            table.widest = max(table.widest, table.cells)
            table.characters = 0
