"""Tables that a scraper broke, put together where their shape is proved.

Proof is a delimiter row, rows of one length, table tags, or consecutive numbers. What is not proved
stays text. No cell is invented: a cell that the text lost is empty. The forms of wreck are read in
`cleaner.tables`; here are the lines that one may stand in, and the edits.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Block, Doc, Paragraph, Table
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.inline import escape
from cleaner.tables import counted, pipes, tabs, tags
from cleaner.tables.found import Found
from cleaner.tables.rows import is_delimiter

RULES = {
    "tables/delimiter": "A delimiter row proves a table: the line above it is its header.",
    "tables/equal-rows": "Neighbouring lines that pipes cut into equally many short cells are rows.",
    "tables/tags": "Table tags left in the text say where its rows and cells were.",
    "tables/tabs": "Neighbouring lines that tabs cut into equally many cells are rows.",
    "tables/numbered": "Lines counted 1, 2, 3 under a header that begins with `No.` are rows of two cells.",
    "tables/columns-unproved": "Tabs that prove no table are spaces.",
}


def propose(doc: Doc) -> Iterator[Edit]:
    """Tables for runs of paragraphs that are rows, region by region."""
    at = 0
    while at < len(doc.blocks):
        line = doc.paragraph(at)
        if (stop := _wreck_end(doc, at)) > at:
            yield from _region(doc, at, stop)
        elif line and counted.is_header(line):
            stop = _count_end(doc, at)
            yield from (_edit(doc, at, found) for found in counted.find(doc.lines[at:stop]))
        at = max(stop, at + 1)


def _wreck_end(doc: Doc, at: int) -> int:
    """The end of the run of lines with pipes, tabs or table tags that begins here."""
    while at < len(doc.blocks) and _is_wreck(doc.paragraph(at)):
        at += 1
    return at


def _is_wreck(line: str) -> bool:
    return "|" in line or "\t" in line or ("<" in line and tags.TAG.search(line) is not None)


def _count_end(doc: Doc, at: int) -> int:
    """The end of the lines that count from one under this header."""
    stop = at + 1
    while stop < len(doc.blocks) and counted.is_row(doc.paragraph(stop), stop - at):
        stop += 1
    return stop


def _region(doc: Doc, at: int, stop: int) -> Iterator[Edit]:
    """The tables of a wreck; tabs in its lines outside of them are spaces."""
    lines = list(doc.lines[at:stop])
    done = 0
    for found in _forms(lines):
        yield from _untabbed(doc, at + done, at + found.start)
        yield _edit(doc, at, found)
        done = found.stop
    yield from _untabbed(doc, at + done, stop)


def _forms(lines: list[str]) -> Iterator[Found]:
    if tags.is_tagged(lines) and not any(map(is_delimiter, lines[1:])):
        return tags.find(lines)
    return tabs.find(lines) if tabs.is_tabbed(lines) else pipes.find(lines)


def _untabbed(doc: Doc, start: int, stop: int) -> Iterator[Edit]:
    for at in range(start, stop):
        if "\t" in doc.lines[at]:
            old = doc.blocks[at]
            text = escape(" ".join(doc.lines[at].split()))
            yield Edit(at, at + 1, (Paragraph(text, old.first, old.last),), "tables/columns-unproved", KEEPS)


def _edit(doc: Doc, at: int, found: Found) -> Edit:
    """Replace the lines by the table, between the prose that was caught in it."""
    start, stop = at + found.start, at + found.stop
    first, last = doc.blocks[start].first, doc.blocks[stop - 1].last
    blocks: list[Block] = [Table(tuple(tuple(map(escape, row)) for row in found.rows), first, last)]
    if found.before:
        blocks.insert(0, Paragraph(escape(found.before), first, first))
    if found.after:
        blocks.append(Paragraph(escape(found.after), last, last))
    # Only tags lose their words here, and a header that stood twice.
    lines = doc.lines[start:stop]
    licence = DROPS if any("<" in line for line in lines) or len(set(lines)) < len(lines) else KEEPS
    return Edit(start, stop, tuple(blocks), found.rule, licence)
