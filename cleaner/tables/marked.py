"""Lines that a list's mark opens and that are no items: rows of a table, and cells between their tags or pipes.

A row is proved by a delimiter row right below it, or above it with nothing but rows between; or by a neighbour that has
as many pipes and ends in one as it does: nobody but a writer of tables ends a line with a pipe. Without either, lines
with a mark and pipes are a list. A cell stands alone between the tags of one, or between lines that are a pipe alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.tables.rows import is_delimiter, is_lone

FEWEST_PIPES = 2
_OPENS_CELL = lazy(r"<t[dh](?:\s[^<>|]{0,200})?>\s*\Z", re.IGNORECASE)
_ENDS_CELL = lazy(r"\s*</t[dh]\s*>", re.IGNORECASE)


def cells(lines: Sequence[str], marked: Sequence[int]) -> Iterator[int]:
    """Which of the `marked` lines, by place, are rows or cells."""
    proved = _under_delimiters(lines)
    for at in marked:
        above = lines[at - 1] if at else ""
        below, _, third, *_ = *lines[at + 1 : at + 4], "", "", ""
        parted = is_lone(below) and (is_lone(above) or is_lone(third))
        if at in proved or parted or _is_closed_row(lines[at], above, below) or _is_cell(above, below):
            yield at


def _under_delimiters(lines: Sequence[str]) -> frozenset[int]:
    """The line above each delimiter row, and those below down to the first without a pipe."""
    found: set[int] = set()
    inside = False
    for at, line in enumerate(lines):
        if is_delimiter(line):
            inside = True
            found.add(at - 1)
        inside = inside and "|" in line
        if inside:
            found.add(at)
    return frozenset(found)


def _is_closed_row(line: str, above: str, below: str) -> bool:
    pipes = line.count("|") if line.endswith("|") else 0
    return pipes >= FEWEST_PIPES and any(near.endswith("|") and near.count("|") == pipes for near in (above, below))


def _is_cell(above: str, below: str) -> bool:
    """The line stands alone between the beginning of a cell and its end."""
    return _OPENS_CELL.search(above) is not None and _ENDS_CELL.match(below) is not None
