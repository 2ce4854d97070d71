"""Real tables out of WCXB's pages, picked so that a table of pipes can hold them."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import lxml.etree
import lxml.html

Row = tuple[str, ...]

# Beyond these a table is a page's layout, or its kind of damage cannot be told from what its cells hold.
ROWS = range(2, 13)
COLUMNS = range(2, 7)
LONGEST_CELL = 90
FEWEST_FILLED = 0.8
MOST_A_PAGE = 3
_NOT_PLAIN = ".//table|.//*[@colspan>1]|.//*[@rowspan>1]|.//form|.//script|.//ul"
_MARKUP = re.compile(r"[|<>*_`\[\]\\]")


class RealTable(NamedTuple):
    """A table as its page marks it up, and the text of its cells."""

    html: str
    rows: tuple[Row, ...]


def real_tables(wcxb: Path, split: str, wanted: int) -> list[RealTable]:
    """Up to `wanted` different tables of the pages of this split, always the same ones."""
    found: dict[tuple[Row, ...], RealTable] = {}
    for page in _pages(wcxb, split):
        of_page = 0
        for table in _tables(page):
            if of_page < MOST_A_PAGE and table.rows not in found:
                found[table.rows] = table
                of_page += 1
        if len(found) >= wanted:
            break
    return list(found.values())[:wanted]


def _pages(wcxb: Path, split: str) -> Iterator[str]:
    files = json.loads((wcxb / "metadata.json").read_text("utf-8"))["files"]
    names = sorted(name for name, facts in files.items() if facts["split"] == split)
    random.Random(f"tables-{split}").shuffle(names)
    for name in names:
        page = gzip.decompress((wcxb / split / "html" / f"{name}.html.gz").read_bytes())
        yield page.decode("utf-8", "replace")


def _tables(page: str) -> Iterator[RealTable]:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        tree = lxml.html.fromstring(page.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.ParserError:
        return
    for element in tree.iter("table"):
        if element.xpath(_NOT_PLAIN):
            continue
        rows = [tuple(_cells(row)) for row in element.iter("tr")]
        rows = [row for row in rows if any(row)]
        if _is_plain(rows):
            html = lxml.html.tostring(element, encoding="unicode", with_tail=False)
            yield RealTable(html, tuple(rows))


def _cells(row: lxml.html.HtmlElement) -> Iterator[str]:
    return (" ".join(cell.text_content().split()) for cell in row if cell.tag in ("td", "th"))


def _is_plain(rows: list[Row]) -> bool:
    """Whether these rows are a small rectangle under a full header of words."""
    if len(rows) not in ROWS or len({len(row) for row in rows}) != 1 or len(rows[0]) not in COLUMNS:
        return False
    cells = [cell for row in rows for cell in row]
    if any(len(cell) > LONGEST_CELL or _MARKUP.search(cell) for cell in cells):
        return False
    full = all(rows[0]) and sum(map(bool, cells)) >= FEWEST_FILLED * len(cells)
    return full and not any(cell.isdigit() for cell in rows[0])
