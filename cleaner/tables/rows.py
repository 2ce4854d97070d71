"""Rows of pipes and cells, and the rectangle they make. Lines are what a page shows (no escapes)."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import Row

# Frames and trees drawn with characters: `+---+`, `|__`, `|-- name`; `|__init__|` is a cell.
_DRAWN = lazy(r"\+[-=]{2}|[-=]{2}\+|\|_{2}(?!\w+__)|\|-- ?[^\s|:-]")
# A row of ten thousand cells among ten thousand rows of one would be padded to a hundred million.
MOST_PADDING = 20


def is_delimiter(line: str) -> bool:
    """A delimiter row (`---|---|`): dashes, two at least in each column, and a pipe; `- | -` are two cells."""
    if "|" not in line or "--" not in line or line.strip("|:- \t"):
        return False
    return all("--" in column for column in line.split("|") if column.strip())


def is_lone(line: str) -> bool:
    """Pipes and no cell: `|`, `| |`."""
    return "|" in line and not line.strip("| \t")


def is_drawing(lines: Sequence[str]) -> bool:
    """Pipes that are strokes of a picture or the frame of a box."""
    return any(_DRAWN.search(line) for line in lines if not is_delimiter(line))


def groups(delimiter: str) -> int:
    """The columns that a delimiter row states."""
    return sum(map(bool, map(str.strip, delimiter.split("|"))))


def cells_of(line: str) -> Row:
    """The cells of a line that hold something."""
    return tuple(cell for part in line.split("|") if (cell := " ".join(part.split())))


def split_rows(lines: Sequence[str], delimiter: str = "") -> list[Row]:
    """The cells of rows of pipes, the empty ones too.

    A pipe at the end of a line may close the row or have an empty cell behind it; at the head of one likewise. A
    delimiter row tells by its own ends; without one, what most of the rows have is taken for their frame.
    """
    bare = [line.strip() for line in lines]
    if delimiter.endswith("|"):
        return [_split_row(line, delimiter.startswith("|"), True) for line in bare]
    if is_open(bare, delimiter):
        return [_split_row(line, False, False) for line in bare]
    opens = sum(line.startswith("|") for line in bare) * 2 > len(bare)
    closes = sum(line.endswith("|") for line in bare) * 2 > len(bare)
    return [_split_row(line, opens, closes) for line in bare]


def is_open(lines: Sequence[str], delimiter: str) -> bool:
    """The rows have no frame: the delimiter row has no pipe at an end, and the header has none there either or every
    row has as many pipes as the delimiter row."""
    if not delimiter or "|" in (delimiter[0], delimiter[-1]):
        return False
    return "|" not in (lines[0][:1], lines[0][-1:]) or all(line.count("|") == delimiter.count("|") for line in lines)


def _split_row(line: str, opened: bool, closed: bool) -> Row:
    if opened:
        line = line.removeprefix("|")
    if closed:
        line = line.removesuffix("|")
    return tuple(" ".join(cell.split()) for cell in line.split("|"))


def rectangle(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of one width: empty columns at the right are cut off, short rows filled, a short header shifted.

    Where every row has one cell more than the header, the first column has no name (a column of ranks, or of labels)
    and its empty header cell was lost: it is put back.
    """
    width = max((last for row in rows if (last := filled(row))), default=0)
    head, body = rows[0], rows[1:]
    if len(body) > 1 and len(head) == filled(head) == width - 1 and all(filled(row) == width for row in body):
        rows = [("", *head), *body]
    return tuple((*row[:width], *[""] * (width - len(row))) for row in rows)


def is_sparse(rows: Sequence[Row]) -> bool:
    """As a rectangle these rows would be many times what they are."""
    return max(map(len, rows)) * len(rows) > MOST_PADDING * sum(map(len, rows))


def filled(row: Row) -> int:
    """How many cells the row has up to the last that is not empty."""
    return max((at for at, cell in enumerate(row, 1) if cell), default=0)
