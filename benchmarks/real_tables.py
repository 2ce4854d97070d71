"""Real tables out of WCXB's pages, picked so that a table of pipes can hold them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from tests.rendering import Row
from training import wcxb

# Beyond these a table is a page's layout, or nobody could tell its cells from what damage does to them.
ROWS = range(2, 13)
COLUMNS = range(2, 7)
LONGEST_CELL = 90
FEWEST_FILLED = 0.8
MOST_A_PAGE = 3
_NOT_PLAIN = ("table", "form", "script", "ul")
_MARKUP = re.compile(r"[|<>*_`\[\]\\]")


class RealTable(NamedTuple):
    """A table as its page marks it up, and the text of its cells."""

    html: str
    rows: tuple[Row, ...]


def real_tables(root: Path, split: str, wanted: int) -> list[RealTable]:
    """Up to `wanted` different tables of the pages of this split, always the same ones."""
    found: dict[tuple[Row, ...], RealTable] = {}
    for page in _pages(root, split):
        new = {table.rows: table for table in _tables(page) if table.rows not in found}
        found.update(islice(new.items(), MOST_A_PAGE))
        if len(found) >= wanted:
            break
    return list(found.values())[:wanted]


def _pages(root: Path, split: str) -> Iterator[str]:
    names = list(wcxb.sites(root, split))
    random.Random(f"tables-{split}").shuffle(names)
    for name in names:
        page = wcxb.html(root, name, split)
        if "<table" in page.lower():
            yield page


def _tables(page: str) -> Iterator[RealTable]:
    for table in BeautifulSoup(page, "lxml").find_all("table"):
        if table.find(_NOT_PLAIN) or table.find(_spans):
            continue
        rows = [tuple(_cells(row)) for row in table.find_all("tr")]
        rows = [row for row in rows if any(row)]
        if _is_plain(rows):
            yield RealTable(str(table), tuple(rows))


def _spans(tag: Tag) -> bool:
    return any(tag.get(name, "1") not in ("", "0", "1") for name in ("colspan", "rowspan"))


def _cells(row: Tag) -> Iterator[str]:
    return (" ".join(cell.get_text().split()) for cell in row.find_all(("td", "th"), recursive=False))


def _is_plain(rows: list[Row]) -> bool:
    """Whether these rows are a small rectangle under a full header of words."""
    if len(rows) not in ROWS or len({len(row) for row in rows}) != 1 or len(rows[0]) not in COLUMNS:
        return False
    cells = [cell for row in rows for cell in row]
    if any(len(cell) > LONGEST_CELL or _MARKUP.search(cell) for cell in cells):
        return False
    full = all(rows[0]) and sum(map(bool, cells)) >= FEWEST_FILLED * len(cells)
    return full and not any(cell.isdigit() for cell in rows[0])
