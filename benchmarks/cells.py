"""Tables as sets of cells with their places."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from tests.rendering import Row

Cells = Counter[tuple[int, int, str]]
HYPHENS = str.maketrans({"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-"})


def tidy(text: str) -> str:
    """`text` composed, with single spaces and the hyphen of keyboards: what cleaning may change in a cell."""
    return " ".join(unicodedata.normalize("NFC", text).translate(HYPHENS).split())


def cells(rows: Sequence[Row], form: Callable[[str], str] = tidy) -> Cells:
    """The cells with their places."""
    return Counter((r, c, form(cell)) for r, row in enumerate(rows) for c, cell in enumerate(row))


def nearest(tables: Sequence[Sequence[Row]], want: Cells, form: Callable[[str], str] = tidy) -> Cells:
    """The cells of the table that has most of those wanted in their places; none where there is no table."""
    found = (cells(table, form) for table in tables)
    return max(found, key=lambda one: (one & want).total(), default=Counter())


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"
