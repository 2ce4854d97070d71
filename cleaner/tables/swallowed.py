"""Prose that the last cell of a table holds: the paragraph that came after it, run on behind its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import LONGEST_CELL, Row
from cleaner.tables.rows import filled
from cleaner.tables.width import kind

FEWEST_OTHERS = 2
_VALUE_AND_PROSE = lazy(r"(\S{1,30}) ([\"\N{LEFT DOUBLE QUOTATION MARK}]?[^\W\d_].*)", re.DOTALL)


def swallowed(rows: Sequence[Row]) -> tuple[Sequence[Row], str]:
    """The rows, and prose that the last of them holds beyond the width of the others or behind a number.

    A cell of words that runs on into prose cannot be told from a long cell, and stays.
    """
    *others, last = rows
    width = max(map(filled, others), default=0)
    if not width:
        return rows, ""
    start = next((at for at in range(width, len(last)) if len(last[at]) > LONGEST_CELL), width)
    extra = " ".join(cell for cell in last[start:] if cell.strip(". "))
    if len(extra) > LONGEST_CELL:
        return [*others, last[:start]], extra
    if len(others) < FEWEST_OTHERS:
        return rows, ""
    column = {kind(row[width - 1]) for row in others[1:] if len(row) >= width and row[width - 1]}
    cut = _VALUE_AND_PROSE.fullmatch(last[width - 1]) if column == {"number"} and filled(last) == width else None
    if cut and kind(cut[1]) == "number" and len(cut[2]) > LONGEST_CELL:
        return [*others, (*last[: width - 1], cut[1])], cut[2]
    return rows, ""
