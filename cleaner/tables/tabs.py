"""Cells parted by tabs: one (spreadsheets, TSV) or two (resiliparse), whose count proves the rows.

A line break in a cell leaves its rest on a line of its own, and its neighbours on lines with fewer tabs: those
lines are put together where each row then has as many cells as the widest line. A table of which something
is left over is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.tables.cellrows import goes_on, is_code, is_framed, is_glossary, is_number
from cleaner.tables.found import Found, Row
from cleaner.tables.rows import rectangle

FEWEST_ROWS = 2
FEWEST_RAGGED = 3  # columns: of two, a row that lost its last cell is a line without tabs
MOST_COLUMNS = 200
FEWEST_A_SECTION = 3  # rows, its own name among them
# A name of a column or of a section is shorter, a sentence longer.
LONGEST_NAME = 40
LONGEST_HEAD = 30
_RUN = lazy(r"\t+")
_ITEM = lazy(r"\s*(?:(?:[-*+\N{BULLET}]|#{1,6}) |(?:[-*+\N{BULLET}]|#{1,6}|[0-9]{1,9}[.)])[ \t]+(?![ \t])[^\t]*$)")
_STOPS = (".", "!", "?", ":", ";")


def is_tabbed(line: str) -> bool:
    """Tabs part what stands in this line, and neither pipes nor tags do."""
    if line.count("\t") <= line.count("|") or "</t" in line:
        return False
    begins = line.lstrip(" ").startswith("\t\t") and not line.isspace()
    return begins or ("\t" in line.strip() and not _ITEM.match(line))


def find(lines: Sequence[str]) -> Iterator[Found]:
    """The tables that tabs tell in these raw lines."""
    tabbed = _tabbed(lines)
    at = 0
    while at < len(lines):
        if "\t" not in lines[at].strip() or not tabbed[at]:
            at += 1
            continue
        region = _spaced(lines, tabbed, at) or _dense(lines, tabbed, at)
        table = (at > 0 and _is_corner(lines[at - 1]) and _proved(lines, [at - 1, *region])) or _proved(lines, region)
        if table:
            yield table
        at = max(region[-1] + 1, table.stop if table else 0)


def _is_corner(line: str) -> bool:
    """A header of two columns, the first of which has no name."""
    return line[:1] == "\t" and bool(name := line.strip()) and "\t" not in name


def _tabbed(lines: Sequence[str]) -> list[bool]:
    """For each line whether tabs part it. A list's mark is a cell's beside a line of cells that has as many tabs."""
    tabbed = list(map(is_tabbed, lines))
    places = [at for at, line in enumerate(lines) if line.strip()]
    for k, at in enumerate(places):
        tabs = lines[at].count("\t")
        if tabs and not tabbed[at] and "|" not in lines[at] and _ITEM.match(lines[at]):
            near = places[max(k - 1, 0) : k] + places[k + 1 : k + 2]
            tabbed[at] = any(tabbed[beside] and lines[beside].count("\t") == tabs for beside in near)
    return tabbed


def _dense(lines: Sequence[str], tabbed: Sequence[bool], at: int) -> range:
    """The lines up to the last one with tabs before the next blank line."""
    stop = end = at
    while end < len(lines) and lines[end].strip():
        end += 1
        if tabbed[end - 1]:
            stop = end
    return range(at, stop)


def _spaced(lines: Sequence[str], tabbed: Sequence[bool], at: int) -> list[int]:
    """The lines with tabs where one blank line parts each from the next; none where it does not."""
    region = [at]
    while at + 2 < len(lines) and not lines[at + 1].strip() and tabbed[at + 2]:
        at += 2
        region.append(at)
    return region if len(region) > 1 else []


def _head_start(lines: Sequence[str], at: int) -> int:
    """Where the short lines close above this one begin, as far as there may be columns."""
    start = at
    while start and at - start < MOST_COLUMNS and _is_name(lines[start - 1]):
        start -= 1
    return start


def _is_name(line: str) -> bool:
    text = line.strip()
    return 0 < len(text) <= LONGEST_NAME and not text.endswith(_STOPS) and "\t" not in text


def _proved(lines: Sequence[str], region: Sequence[int]) -> Found | None:
    """The table of these lines, with the single lines beside them that belong to it."""
    start, stop = region[0], region[-1] + 1
    inside = [lines[at] for at in region]
    pieces = _split(inside)
    width = max(map(len, pieces))
    if width > MOST_COLUMNS or is_code(inside):
        return None
    if stop < len(lines) and _is_rest(lines, stop, pieces):
        pieces.append((lines[stop].strip(),))
        stop += 1
    rows = _equal(pieces) or _closed(pieces, width) or _ragged(pieces, width) or _equal(_by_runs(inside))
    if not rows or is_framed(table := rectangle(rows)) or is_glossary(table):
        return None
    start, rows = _headed(lines, start, rows, opened=any(_opens(pieces, at) for at in range(len(pieces))))
    return Found(start, stop, rectangle(rows), "text/tabs") if len(rows) >= FEWEST_ROWS else None


def _headed(lines: Sequence[str], start: int, rows: list[Row], *, opened: bool) -> tuple[int, list[Row]]:
    """The rows with what stands above them line by line: the header, and the beginning of the first row."""
    names = [line.strip() for line in lines[_head_start(lines, start) : start]]
    first = rows[0]
    if names and ((opened and not first[0]) or (len(names) == 1 and first[0].startswith("("))):
        rows = [(f"{names.pop()} {first[0]}".strip(), *first[1:]), *rows[1:]]
        start -= 1
    if len(names) == len(first) and _is_data(rows):
        return start - len(names), [tuple(names), *rows]
    return start, rows


def _split(lines: Sequence[str]) -> list[Row]:
    """The cells of lines; one separator is two tabs where no line has an odd number of them together."""
    runs = [len(run) for line in lines for run in _RUN.findall(line.strip(" "))]
    separator = "\t" if any(run % 2 for run in runs) else "\t\t"
    rows = [tuple(cell.strip() for cell in line.split(separator)) for line in lines]
    if all(len(row) > 1 and not row[0] for row in rows):
        rows = [row[1:] for row in rows]  # the table as a whole is indented
    return rows


def _by_runs(lines: Sequence[str]) -> list[Row]:
    """The cells of lines in which a run of tabs, however long, is one separator: it was to reach the next column."""
    rows = [tuple(cell.strip() for cell in _RUN.split(line.strip())) for line in lines]
    return rows if len(rows) > FEWEST_ROWS else []


def _equal(rows: Sequence[Row]) -> list[Row]:
    """The rows if they are of one length."""
    widths = set(map(len, rows))
    return list(rows) if len(widths) == 1 and widths != {1} else []


def _is_rest(lines: Sequence[str], at: int, pieces: Sequence[Row]) -> bool:
    """The line behind the last row is the rest of its last cell, as all rows or its own text say."""
    last = at + 1 == len(lines) or not lines[at + 1].strip()
    return last and bool(lines[at].strip()) and (goes_on(lines[at].strip()) or _is_regular(pieces))


def _is_regular(pieces: Sequence[Row]) -> bool:
    """Behind each row but the header (and the last) stands one single line."""
    singles = [len(piece) == 1 for piece in pieces]
    return len(singles) > 3 and singles[1:] == [place % 2 == 1 for place in range(len(singles) - 1)]


def _closed(pieces: Sequence[Row], width: int) -> list[Row]:
    """The rows of `width` cells that the pieces add up to; nothing if they do not."""
    if not _is_mostly_whole(pieces, width):
        return []
    rows: list[list[Row]] = []
    regular = _is_regular(pieces) or _is_regular(pieces[:-1])
    number = width  # of cells that the last row has so far
    sections = 0
    for at, piece in enumerate(pieces):
        single = len(piece) == 1 and rows and not _opens(pieces, at)
        if number == width and not single:
            rows.append([piece])
            number = len(piece)
        elif number == width and not (regular or len(rows[-1]) > 1 or goes_on(piece[0])):
            rows.append([(*piece, *[""] * (width - 1))])
            sections += 1
            if not _is_section(piece[0]) or at + 1 == len(pieces) or len(pieces[at + 1]) == 1:
                return []
        else:
            whole = number < width and piece[0] and is_number(rows[-1][-1][-1])
            number += len(piece) - 1
            if whole or number > width:
                return []
            rows[-1].append(piece)
    whole = number == width and sections * FEWEST_A_SECTION <= len(rows)
    return [_one(row) for row in rows] if whole else []


def _opens(pieces: Sequence[Row], at: int) -> bool:
    """The next line begins with a separator, so this one holds the first cell of its row."""
    return at + 1 < len(pieces) and len(pieces[at + 1]) > 1 and not pieces[at + 1][0]


def _one(parts: Sequence[Row]) -> Row:
    """The row of pieces each of which begins with the rest of the last cell before it."""
    cells: list[list[str]] = [[]]
    for part in parts:
        cells[-1].append(part[0])
        cells += [[cell] for cell in part[1:]]
    return tuple(" ".join(filter(None, cell)) for cell in cells)


def _is_section(text: str) -> bool:
    return len(text) <= LONGEST_NAME and not text.endswith(_STOPS)


def _is_mostly_whole(pieces: Sequence[Row], width: int) -> bool:
    """A line that has all cells says how many there are; pairs may all be broken before their second."""
    whole = sum(len(piece) == width for piece in pieces)
    return whole > 1 or (width == 2 and whole > 0)


def _ragged(rows: Sequence[Row], width: int) -> list[Row]:
    """Rows that lost empty cells at their end, under a header that has all."""
    if width < FEWEST_RAGGED or len(rows) < FEWEST_ROWS or min(map(len, rows)) < 2:
        return []
    if len(rows[0]) < width or not all(rows[0]):
        return []
    widths = Counter(map(len, rows))
    return list(rows) if 2 * widths[width] >= len(rows) else []


def _is_data(rows: Sequence[Row]) -> bool:
    """The first row is no header: numbers as in the rows below it, a long text, or the same text twice."""
    first = rows[0]
    if len(set(first)) < len(first) or max(map(len, first)) > LONGEST_HEAD:
        return len(first) > FEWEST_ROWS
    return any(all(is_number(row[at]) for row in rows if at < len(row)) for at in range(len(first)))
