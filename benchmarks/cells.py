"""Tables as sets of cells with their places, and what a Markdown parser that is not ours reads off an output."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

Row = tuple[str, ...]
Cells = Counter[tuple[int, int, str]]

HYPHENS = str.maketrans({"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-"})
_PARSER = MarkdownIt("commonmark").enable("table")
_IN_A_CELL = 4  # table, thead or tbody, tr, th or td
_SHOWN = ("text", "code_inline", "text_special", "html_inline")


class Page(NamedTuple):
    """What a page shows: its tables, and its paragraphs and headings in order, each with its tag."""

    tables: Sequence[Sequence[Row]]
    texts: Sequence[tuple[str, str]]


def page(markdown: str) -> Page:
    """The page of this Markdown (without front matter)."""
    tables: list[list[list[str]]] = []
    texts: list[tuple[str, str]] = []
    tag = ""
    for token in _PARSER.parse(markdown):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("paragraph_open", "heading_open"):
            tag = token.tag
        elif token.type == "inline" and token.level >= _IN_A_CELL and tables and tag == "":
            tables[-1][-1].append(_text(token))
        elif token.type == "inline":
            texts.append((tag, _text(token)))
            tag = ""
    return Page([[tuple(row) for row in table] for table in tables], texts)


def _text(token: Token) -> str:
    return tidy("".join(_piece(child) for child in token.children or ()))


def _piece(child: Token) -> str:
    return child.content if child.type in _SHOWN else " " if "break" in child.type else ""


def tidy(text: str) -> str:
    """`text` composed, with single spaces and the hyphen of keyboards: what cleaning may change in a cell."""
    return " ".join(unicodedata.normalize("NFC", text).translate(HYPHENS).split())


def cells(rows: Sequence[Row], form: Callable[[str], str] = tidy) -> Cells:
    """The cells with their places."""
    return Counter((r, c, form(cell)) for r, row in enumerate(rows) for c, cell in enumerate(row))


def nearest(tables: Sequence[Sequence[Row]], want: Cells, form: Callable[[str], str] = tidy) -> Cells:
    """The cells of the table that has most of those wanted in their places; none where there is no table."""
    found: Iterator[Cells] = (cells(table, form) for table in tables)
    return max(found, key=lambda one: (one & want).total(), default=Counter())


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"
