"""Rows and cells of a broken table: what a line of pipes, tabs or left-over tags holds.

Lines are what a page shows (no escapes). Tags are expected in the shape that the debris stage gives
them: `<td>`, `</tr>`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.lazy import lazy

TAG_NAMES = "table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col"
TAG = lazy(rf"<(/?)({TAG_NAMES})(?:\s[^<>|]{{0,200}})?/?>", re.IGNORECASE)

Row = tuple[str, ...]


def is_delimiter(line: str) -> bool:
    """A delimiter row (`---|---|`): nothing but dashes, colons and at least one pipe."""
    return "|" in line and "-" in line and not line.strip("|:- \t")


def strip_tags(text: str) -> str:
    """`text` without table tags, its spaces single."""
    return " ".join(TAG.sub(" ", text).split())


def split_rows(lines: Sequence[str]) -> list[Row]:
    """The cells of rows of pipes.

    Whether a pipe opens or closes the rows the majority tells: where it does not, a pipe at the end of a
    line stands beside an empty cell.
    """
    bare = [TAG.sub(" ", line).strip() for line in lines]
    opened = sum(line.startswith("|") for line in bare) * 2 > len(bare)
    closed = sum(line.endswith("|") for line in bare) * 2 > len(bare)
    return [_split_row(line, opened, closed) for line in bare]


def _split_row(line: str, opened: bool, closed: bool) -> Row:
    if opened:
        line = line.removeprefix("|")
    if closed:
        line = line.removesuffix("|")
    return tuple(" ".join(cell.split()) for cell in line.split("|"))


def rectangle(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of one width: empty columns at the right cut off, short rows filled, a short header shifted.

    When every row is one cell longer than the header, the header of the first column was empty and is lost
    (a column of ranks or of labels has none): that cell comes back empty.
    """
    width = max((last for row in rows if (last := _filled(row))), default=0)
    head, body = rows[0], rows[1:]
    if len(body) > 1 and _filled(head) == width - 1 and all(_filled(row) == width for row in body):
        rows = [("", *head), *body]
    return tuple((*row[:width], *[""] * (width - len(row))) for row in rows)


def _filled(row: Row) -> int:
    """How many cells the row has up to the last that is not empty."""
    return max((at for at, cell in enumerate(row, 1) if cell), default=0)


def tagged_rows(text: str) -> tuple[str, list[Row], str]:
    """What stands before, in and after a table of tags, closed or not, in `text`."""
    before, rows, after = "", [], ""
    row: list[str] | None = None
    place, end = "before", 0
    for tag in [*TAG.finditer(text), None]:
        piece = " ".join(text[end : tag.start() if tag else len(text)].split())
        if piece and place == "before":
            before = piece
        elif piece and place == "after":
            after = f"{after} {piece}".strip()
        elif piece and row:
            row[-1] = f"{row[-1]} {piece}".strip()
        elif piece:
            row = [piece]
            rows.append(row)
        if tag is None:
            break
        end = tag.end()
        name, closing = tag[2].lower(), bool(tag[1])
        if name == "table":
            place, row = ("after", None) if closing else ("in", None)
        elif place == "before":
            place = "in"
        if name == "tr":
            row = None
        elif name in ("td", "th") and not closing:
            if row is None:
                row = []
                rows.append(row)
            row.append("")
    return before, [tuple(r) for r in rows if any(r)], after
