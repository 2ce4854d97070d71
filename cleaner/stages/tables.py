"""Tables that a scraper broke, put together where their shape is proved.

Proof is a delimiter row, rows of one length, table tags, or consecutive numbers. What is not proved
stays text. No cell is invented: a cell that the text lost is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.cells import (
    TAG,
    Row,
    is_delimiter,
    rectangle,
    split_rows,
    strip_tags,
    tagged_rows,
)
from cleaner.doc import Block, Doc, Paragraph, Table
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.inline import escape
from cleaner.lazy import lazy

RULES = {
    "tables/delimiter": "A delimiter row proves a table: the line above it is its header.",
    "tables/equal-rows": "Neighbouring lines that pipes cut into equally many short cells are rows.",
    "tables/tags": "Table tags left in the text say where its rows and cells were.",
    "tables/tabs": "Neighbouring lines that tabs cut into equally many cells are rows.",
    "tables/numbered": "Lines counted 1, 2, 3 under a header that begins with `No.` are rows of two cells.",
    "tables/columns-unproved": "Tabs that prove no table are spaces.",
}

# A row of prose with a pipe in it has long cells; in WCXB's tables nine cells in ten are shorter.
LONGEST_CELL_UNPROVED = 90
# Headlines with the name of their site (`The Bridge Closes Again | The Courier`) look like rows of two.
LONGEST_LABEL_UNPROVED = 30
FEWEST_PAIRS_UNPROVED = 3
_SET_OFF = lazy(r"(?:\A|\s)\|(?:\s|\Z)")
FEWEST_NUMBERED = 3
_NUMBER_HEADER = lazy(r"(no\.|nr\.|#|rank|pos\.) (\S.*)", re.IGNORECASE)
_NUMBERED = lazy(r"(\d{1,3})[.)]? (\S.*)")


def propose(doc: Doc) -> Iterator[Edit]:
    """Tables for runs of paragraphs that are rows, region by region."""
    at = 0
    while at < len(doc.blocks):
        line = doc.paragraph(at)
        stop = _region_end(doc, at)
        if stop > at:
            lines = list(doc.lines[at:stop])
            yield from _region(doc, at, lines)
        elif line and (stop := _numbered_end(doc, at, line)) > at:
            yield _numbered(doc, at, stop)
        at = max(stop, at + 1)


def _region_end(doc: Doc, at: int) -> int:
    """The end of the run of lines with pipes, tabs or table tags that begins here."""
    while at < len(doc.blocks) and _is_wreck(doc.paragraph(at)):
        at += 1
    return at


def _is_wreck(line: str) -> bool:
    return "|" in line or "\t" in line or ("<" in line and TAG.search(line) is not None)


def _region(doc: Doc, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    marks = [is_delimiter(line) for line in lines]
    delimiters = [k for k in range(1, len(lines)) if marks[k] and not marks[k - 1]]
    if delimiters:
        yield from _delimited(doc, at, lines, delimiters)
    elif sum(len(TAG.findall(line)) for line in lines) >= 2 and not all("|" in line for line in lines):
        yield from _tagged(doc, at, lines)
    elif all("\t" in line for line in lines):
        yield from _tabbed(doc, at, lines)
    else:
        yield from _equal(doc, at, lines)


def _delimited(doc: Doc, at: int, lines: Sequence[str], delimiters: Sequence[int]) -> Iterator[Edit]:
    """A table for each delimiter row: the line above it, and the lines down to the next header."""
    starts = [_header(lines, k) for k in delimiters]
    yield from _equal(doc, at, lines[: starts[0]])
    for start, delimiter, stop in zip(starts, delimiters, [*starts[1:], len(lines)], strict=True):
        wanted = [lines[delimiter - 1], *lines[delimiter + 1 : stop]]
        rows = _pipe_rows([line for line in wanted if not is_delimiter(line)])
        if rows:
            yield _edit(doc, at + start, at + stop, rows, "tables/delimiter")


def _pipe_rows(lines: Sequence[str]) -> tuple[Row, ...]:
    """Rows of pipes as a rectangle, empty rows left out; nothing where no cell holds anything."""
    rows = split_rows(lines)
    return rectangle([rows[0], *(row for row in rows[1:] if any(row))]) if any(map(any, rows)) else ()


def _header(lines: Sequence[str], delimiter: int) -> int:
    """Where the header of this delimiter row begins: a copy of it above belongs to it."""
    start = delimiter - 1
    while start and strip_tags(lines[start - 1]) == strip_tags(lines[delimiter - 1]):
        start -= 1
    return start


def _equal(doc: Doc, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    rows = split_rows(lines)
    widths = {len(row) for row in rows}
    if len(widths) == 1 and _are_rows(rows) and all(map(_SET_OFF.search, lines)):
        yield _edit(doc, at, at + len(lines), rectangle(rows), "tables/equal-rows")
    else:
        yield from _untabbed(doc, at, lines)


def _are_rows(rows: Sequence[Row]) -> bool:
    """Rows without proof: short cells, a full header, no row twice; two columns only under or behind labels."""
    if len(rows) < 2 or len(rows[0]) < 2 or not all(rows[0]) or len(set(rows)) < len(rows):
        return False
    if len(rows[0]) == 2:
        first = sum(len(row[0]) for row in rows) / len(rows)
        labels = min(first, max(map(len, rows[0]))) <= LONGEST_LABEL_UNPROVED
        if len(rows) < FEWEST_PAIRS_UNPROVED or not labels:
            return False
    return all(len(cell) <= LONGEST_CELL_UNPROVED for row in rows for cell in row)


def _tagged(doc: Doc, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    before, rows, after = tagged_rows("\n".join(lines))
    if len(rows) < 2:
        yield from _untabbed(doc, at, lines)
    else:
        yield _edit(doc, at, at + len(lines), rectangle(rows), "tables/tags", before=before, after=after)


def _tabbed(doc: Doc, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    rows = [tuple(cell.strip() for cell in re.split(r"\t\t|\t", line)) for line in lines]
    if len(rows) > 1 and len({len(row) for row in rows}) == 1:
        yield _edit(doc, at, at + len(lines), rectangle(rows), "tables/tabs")
    else:
        yield from _untabbed(doc, at, lines)


def _untabbed(doc: Doc, at: int, lines: Sequence[str]) -> Iterator[Edit]:
    for place, line in enumerate(lines, at):
        if "\t" in line:
            old = doc.blocks[place]
            text = escape(" ".join(line.split()))
            yield Edit(place, place + 1, (Paragraph(text, old.first, old.last),), "tables/columns-unproved", KEEPS)


def _numbered_end(doc: Doc, at: int, line: str) -> int:
    """The end of the lines counted from 1 under a header that says so; `at` when there are too few."""
    if line[:1] not in "NnRrPp#" or not _NUMBER_HEADER.fullmatch(line):
        return at
    stop = at + 1
    while stop < len(doc.blocks) and (row := _NUMBERED.fullmatch(doc.paragraph(stop))):
        if int(row[1]) != stop - at:
            break
        stop += 1
    return stop if stop - at > FEWEST_NUMBERED else at


def _numbered(doc: Doc, at: int, stop: int) -> Edit:
    lines = list(doc.lines[at:stop])
    matches = [_NUMBER_HEADER.fullmatch(lines[0]), *map(_NUMBERED.fullmatch, lines[1:])]
    rows = [(match[1], match[2]) for match in matches if match]
    return _edit(doc, at, stop, rows, "tables/numbered")


def _edit(
    doc: Doc, start: int, stop: int, rows: Sequence[Row], rule: str, *, before: str = "", after: str = ""
) -> Edit:
    """Replace these blocks by the table, between the prose that was caught in it."""
    first, last = doc.blocks[start].first, doc.blocks[stop - 1].last
    table = Table(tuple(tuple(map(escape, row)) for row in rows), first, last)
    blocks: list[Block] = [Paragraph(escape(before), first, first)] if before else []
    blocks += [table, Paragraph(escape(after), last, last)] if after else [table]
    # Only tags lose their words here, and a header that stood twice.
    lines = doc.lines[start:stop]
    licence = DROPS if any("<" in line for line in lines) or len(set(lines)) < len(lines) else KEEPS
    return Edit(start, stop, tuple(blocks), rule, licence)
