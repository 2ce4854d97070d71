"""Rows of pipes that no delimiter row proves: told by their equal lengths, by a pipe that opens each, or by their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.lazy import lazy
from cleaner.tables.found import Found, Loose, Row
from cleaner.tables.rows import cells_of, is_lone, rectangle, split_rows
from cleaner.tables.stream import chunk, opened
from cleaner.tables.width import columns

# A row of prose with a pipe in it has long cells; in WCXB's tables nine cells in ten are shorter.
LONGEST_CELL = 90
# Headlines with the name of their site (`The Bridge Closes Again | The Courier`) look like rows of two.
LONGEST_LABEL = 30
FEWEST_PAIRS = 3
FEWEST_ROWS = 2
# Rows among other lines with pipes: fewer may be a menu or a coincidence.
FEWEST_AMONG_OTHERS = 3
# Lines of one cell each: below this many, they are headlines with a stray pipe.
FEWEST_CELLS = 4
# `title | ||`: a title and at least two cells that are not there.
FEWEST_PHANTOMS = 3
MOST_RESIDUE = 2
_SET_OFF = lazy(r"(?:\A|\s)\|(?:\s|\Z)")
_FILTER = lazy(r"(?:awk|cat|cut|grep|head|jq|less|sed|sort|tail|tee|tr|uniq|wc|xargs)(?:\s.*)?")
# Two of these among the cells make a menu.
_MENU = frozenset(
    "home|about|about us|contact|contact us|privacy|privacy policy|terms|terms of use|terms of service|login|log in|register|"
    "search|sitemap|site map|imprint|impressum|help|faq|careers|newsletter|cookie settings|cookie policy".split("|")
)


def find(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """The table of lines in which pipes stand, or their text where they are pieces of rows past telling."""
    pieces = [cells_of(line) for line in lines]
    if _is_stream(lines, pieces):
        yield from _stream(lines, pieces)
        return
    done = 0
    for found in _equal(lines):
        if found.start == done + 1:
            yield from _residue(lines, done, found.start)
        yield found
        done = found.stop
    if len(lines) <= MOST_RESIDUE:
        yield from _residue(lines, done, len(lines))


def _residue(lines: Sequence[str], start: int, stop: int) -> Iterator[Loose]:
    """Pipes beside nothing: alone on a line, or a row of them behind a title."""
    for at in range(start, stop):
        cells = cells_of(lines[at])
        if len(cells) < 2 and (not cells or lines[at].count("|") >= FEWEST_PHANTOMS):
            yield Loose(at, at + 1, cells, "tables/layout")


def _is_stream(lines: Sequence[str], pieces: Sequence[Row]) -> bool:
    """Most lines are one cell with a pipe at one of its ends, or a pipe alone."""
    single = sum(len(piece) < 2 for piece in pieces)
    return single * 3 > len(lines) * 2 and sum(map(len, pieces)) >= FEWEST_CELLS


def _stream(lines: Sequence[str], pieces: Sequence[Row]) -> Iterator[Found | Loose]:
    cells = [cell for piece in pieces for cell in piece]
    if _is_menu([tuple(cells)]) or all(line.startswith("|") and line.endswith("|") for line in lines):
        yield Loose(0, len(lines), cells, "tables/layout")
        return
    short = max(map(len, cells)) <= LONGEST_CELL * 2
    rows = opened(lines, pieces)
    if short and len(rows) >= FEWEST_ROWS and {len(row) for row in rows} == {len(rows[0])} and len(rows[0]) > 1:
        yield Found(0, len(lines), rows, "tables/opened-rows")
    elif short and (width := columns(cells)) and (rows := chunk(pieces, width)):
        yield Found(0, len(lines), rows, "tables/columns")
    else:
        layout = sum(map(len, cells)) > LONGEST_CELL * len(cells)
        yield Loose(0, len(lines), cells, "tables/layout" if layout else "tables/unproved", unproved=not layout)


def _equal(lines: Sequence[str]) -> Iterator[Found]:
    """Runs of rows of one length: the whole of the lines, or enough of them."""
    rows = split_rows(lines)
    start = 0
    for width, run in groupby(map(_width, lines, rows)):
        stop = start + len(list(run))
        among = stop - start < len(lines)
        if width > 1 and stop - start >= (FEWEST_AMONG_OTHERS if among else FEWEST_ROWS):
            ends = all(line.startswith("|") and line.endswith("|") for line in lines[start:stop])
            if _are_rows(rows[start:stop], ends):
                yield Found(start, stop, rectangle(rows[start:stop]), "tables/equal-rows")
        start = stop


def _width(line: str, row: Row) -> int:
    """The cells of a row; none where the line is prose with a pipe in it."""
    return len(row) if _SET_OFF.search(line) and max(map(len, row)) <= LONGEST_CELL else 0


def _are_rows(rows: Sequence[Row], ends: bool) -> bool:
    """Rows without proof: a full header (but for its first cell, under pipes at both ends), no row twice, no menu, no commands; two columns only under or behind labels.

    `ends` says that a pipe stands at both ends of each line: nobody but a writer of tables sets those.
    """
    if not all(rows[0][ends:]) or len(set(rows)) < len(rows) or _is_menu(rows) or _are_commands(rows):
        return False
    if len(rows[0]) > 2:
        return True
    first = sum(len(row[0]) for row in rows) / len(rows)
    fewest = FEWEST_ROWS if ends else FEWEST_PAIRS
    return len(rows) >= fewest and min(first, max(map(len, rows[0]))) <= LONGEST_LABEL


def _is_menu(rows: Sequence[Row]) -> bool:
    return sum(cell.lower() in _MENU for row in rows for cell in row) > 1


def _are_commands(rows: Sequence[Row]) -> bool:
    """Each row pipes the output of a program into another: `cat names | sort | uniq`."""
    return all(_FILTER.fullmatch(cell) for row in rows for cell in row[1:])
