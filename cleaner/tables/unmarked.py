"""Rows of pipes without a delimiter row: told by equal lengths, by a pipe that opens each, or by their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.lazy import lazy
from cleaner.tables.found import LONGEST_CELL, Found, Loose, Row
from cleaner.tables.lost import placed
from cleaner.tables.rows import cells_of, is_sparse, rectangle, split_rows
from cleaner.tables.stream import chunk, ended, is_ended, opened
from cleaner.tables.width import columns
from cleaner.words import phrases

# Between pipes at both ends of a row a cell may be a paragraph; not an article.
LONGEST_ENCLOSED = 400
# Headlines with the name of their site (`The Bridge Closes Again | The Courier`) look like rows of two.
LONGEST_LABEL = 30
FEWEST_PAIRS = 3
# So many rows of two cells prove themselves. Fewer must show what all small tables of WCXB show (`_are_labelled`).
FEWEST_BARE_PAIRS = 4
MOST_LABEL_WORDS = 3
FEWEST_ROWS = 2
# Rows among other lines with pipes: fewer may be a menu or a coincidence.
FEWEST_AMONG_OTHERS = 3
# Lines of one cell each: below this many, they are headlines with a stray pipe.
FEWEST_CELLS = 4
# `title | ||`: a title and at least two cells that are not there.
FEWEST_PHANTOMS = 3
MOST_RESIDUE = 2
# Programs part by pipes too, and set these beside them.
_SIGNS = frozenset("=&<>;{}")
_STOPS = (".", "!", "?", ":", "\N{HORIZONTAL ELLIPSIS}")
_QUOTES = "\"')\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_SET_OFF = lazy(r"(?:\A|\s)\|(?:\s|\Z)")
_FILTER = lazy(r"(?:awk|cat|cut|grep|head|jq|less|sed|sort|tail|tee|tr|uniq|wc|xargs)(?:\s.*)?")
_CODE = lazy(r"[;{]\Z|::?=|[=-]>|\w\(\)|\w = ")
# Two of these among the cells make a menu.
_MENU = phrases("""
home | about | about us | contact | contact us | privacy | privacy policy | terms | terms of use |
terms of service | login | log in | register | search | sitemap | site map | imprint | impressum | help |
faq | careers | newsletter | cookie settings | cookie policy
""")


def find(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """The table of lines in which pipes stand, or their text where they are pieces of rows past telling."""
    if not lines:
        return
    start, stop = _trimmed(lines)
    pieces = [cells_of(line) for line in lines[start:stop]]
    if rows := _opened(lines[start:stop], pieces):
        yield Found(start, stop, rows, "tables/opened-rows")
    elif _is_stream(pieces):
        yield _stream(start, stop, lines[start:stop], pieces)
    else:
        yield from _among_others(lines)


def _trimmed(lines: Sequence[str]) -> tuple[int, int]:
    """Where the lines begin and end that have a pipe at an end, as the most have: those before and behind are prose."""
    ended = [line[:1] == "|" or line[-1:] == "|" for line in lines]
    if sum(ended) * 3 < len(lines) * 2:
        return 0, len(lines)
    prose = ["|" in line and not end for line, end in zip(lines, ended, strict=True)]
    return int(prose[0]), len(lines) - int(prose[-1])


def _opened(lines: Sequence[str], pieces: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of lines that a pipe opens, where not each line is such a row; they may be short of an empty cell.

    Or of lines that pipes alone part, one between cells and two behind a row.
    """
    if is_ended(lines) and len(rows := ended(lines, pieces)) >= FEWEST_ROWS and {len(row) for row in rows} != {1}:
        return tuple(rows) if {len(row) for row in rows} == {len(rows[0])} else ()
    heads = sum(line.startswith("|") for line in lines)
    if not 1 < heads < len(lines) or not all(line.endswith("|") for line in lines):
        return ()
    rows = opened(lines, pieces)
    width = len(rows[0]) if rows else 0
    full = sum(len(row) == width for row in rows)
    if width < 2 or full < FEWEST_ROWS or full * 3 < len(rows) * 2 or max(map(len, rows)) > width:
        return ()
    if is_sparse(rows):
        return ()
    return rectangle(placed(rows)) if max(len(cell) for row in rows for cell in row) <= LONGEST_ENCLOSED else ()


def _among_others(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """Rows of one length, and what pipes leave beside nothing in front of them or alone."""
    done = 0
    for found in _equal(lines):
        if found.start == done + 1:
            yield from _residue(lines, done, found.start)
        yield found
        done = found.stop
    if len(lines) <= MOST_RESIDUE:
        yield from _residue(lines, done, len(lines))


def _residue(lines: Sequence[str], start: int, stop: int) -> Iterator[Loose]:
    """Pipes beside nothing: alone on a line, a row of them behind a title, or the box round a paragraph.

    What stands before such a row stays as it is, a pipe between a title and its site too.
    """
    for at in range(start, stop):
        line, cells = lines[at], cells_of(lines[at])
        if len(cells) < 2 and (not cells or _is_layout(line)):
            yield Loose(at, at + 1, cells, "tables/layout")
        elif line[len(line.rstrip("| ")) :].count("|") >= FEWEST_PHANTOMS:
            yield Loose(at, at + 1, (line.strip("| "),), "tables/layout")


def _is_layout(line: str) -> bool:
    """The pipes beside this one text part nothing: they stand round it, are more than one, or end a paragraph."""
    is_box = line.startswith("|") and line.endswith("|") and len(line) > LONGEST_LABEL
    if is_box or line.count("|") >= FEWEST_PHANTOMS:
        return True
    text = line.rstrip("| ")
    phantoms = "| |" in line[len(text) :] and _SIGNS.isdisjoint(text)
    return phantoms or (len(text) > LONGEST_CELL and text.rstrip(_QUOTES).endswith(_STOPS))


def _is_stream(pieces: Sequence[Row]) -> bool:
    """Most lines are one cell with a pipe at one of its ends, or a pipe alone."""
    single = sum(len(piece) < 2 for piece in pieces)
    return single * 3 > len(pieces) * 2 and sum(map(len, pieces)) >= FEWEST_CELLS


def _stream(start: int, stop: int, lines: Sequence[str], pieces: Sequence[Row]) -> Found | Loose:
    """The table of a stream of cells where its columns prove its width; else the text of its cells."""
    cells = [cell for piece in pieces for cell in piece]
    if _is_menu([tuple(cells)]) or all(line.startswith("|") and line.endswith("|") for line in lines):
        return Loose(start, stop, cells, "tables/layout")
    if max(map(len, cells)) <= LONGEST_ENCLOSED and (width := columns(cells)) and (rows := chunk(pieces, width)):
        return Found(start, stop, rows, "tables/columns")
    return Loose(start, stop, cells, "tables/unproved", unproved=True)


def _equal(lines: Sequence[str]) -> Iterator[Found]:
    """Runs of rows of one length: the whole of the lines, or enough of them."""
    rows = split_rows(lines)
    enclosed = [line.startswith("|") and line.endswith("|") for line in lines]
    start = 0
    for width, run in groupby(map(_width, lines, rows, enclosed)):
        stop = start + len(list(run))
        fewest = FEWEST_ROWS if stop - start == len(lines) else FEWEST_AMONG_OTHERS
        closed = all(line.endswith("|") for line in lines[start:stop])
        if width > 1 and stop - start >= fewest and _are_rows(rows[start:stop], all(enclosed[start:stop]), closed):
            yield Found(start, stop, rectangle(rows[start:stop]), "tables/equal-rows")
        start = stop


def _width(line: str, row: Row, enclosed: bool) -> int:
    """The cells of a row; none where the line is prose with a pipe in it."""
    longest = LONGEST_ENCLOSED if enclosed or line.endswith("|") else LONGEST_CELL
    return len(row) if _SET_OFF.search(line) and max(map(len, row)) <= longest else 0


def _are_rows(rows: Sequence[Row], enclosed: bool, closed: bool) -> bool:
    """Rows without proof: a header, no row twice, no menu, no code; two columns only under or behind labels.

    `enclosed` says that a pipe stands at both ends of each line, `closed` that one stands behind each: nobody but
    a writer of tables sets those. Without either, two rows are a table only of names over values.
    """
    head, *body = rows
    if len(set(rows)) < len(rows) or _is_menu(rows) or _is_code(rows, enclosed or closed):
        return False
    if not (any(head[1:]) if enclosed else all(head)):
        return False
    if not (enclosed or closed) and (any(map(_is_no_name, head, *body)) or (len(body) == 1 and not _are_values(rows))):
        return False
    if len(head) > 2 or (enclosed and len(rows) >= FEWEST_PAIRS):
        return True
    if not (enclosed or closed) and len(rows) < FEWEST_BARE_PAIRS and not _are_labelled(rows):
        return False
    first = sum(len(row[0]) for row in rows) / len(rows)
    fewest = FEWEST_ROWS if enclosed else FEWEST_PAIRS
    return len(rows) >= fewest and min(first, max(map(len, head))) <= LONGEST_LABEL


def _is_no_name(name: str, *column: str) -> bool:
    """No name of a column begins in lower case or is all that its column says: `The Courier` over `The Courier`."""
    return name[0].islower() or {name} == set(column)


def _are_values(rows: Sequence[Row]) -> bool:
    """The second of two rows has numbers where the first has none, or small letters under capitals."""
    head, body = map("".join, rows)
    return any(map(str.isdigit, body)) > any(map(str.isdigit, head)) or head.isupper() > body.isupper()


def _are_labelled(rows: Sequence[Row]) -> bool:
    """Pairs with digits in each value of a column; or labels, in colons or beside a value with a digit.

    A few pairs of words are links or slogans as often. What that costs: their pipes stay where they were a table.
    """
    if any(all(map(_has_digit, column)) for column in zip(*rows[1:], strict=True)):
        return True
    names, values = zip(*rows, strict=True)
    if all(name.endswith(":") for name in names):
        return True
    return all(map(_is_label, names)) and any(map(_has_digit, values))


def _has_digit(cell: str) -> bool:
    return any(map(str.isdigit, cell))


def _is_label(cell: str) -> bool:
    return len(cell.split()) <= MOST_LABEL_WORDS and not cell.isupper() and not _has_digit(cell)


def _is_menu(rows: Sequence[Row]) -> bool:
    return sum(cell.lower() in _MENU for row in rows for cell in row) > 1


def _is_code(rows: Sequence[Row], closed: bool) -> bool:
    """Each row pipes one program's output into another (`cat names | sort`), or some cell is a line of code.

    Where a pipe closes each row, which no program does, half of the rows have to hold code.
    """
    if all(_FILTER.fullmatch(cell) for row in rows for cell in row[1:]):
        return True
    lines = sum(any(map(_CODE.search, row)) for row in rows)
    return 2 * lines >= len(rows) if closed else lines > 0
