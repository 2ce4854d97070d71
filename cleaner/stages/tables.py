"""Tables that a scraper broke, put together where their shape is proved.

Proof is a delimiter row, rows of one length, or consecutive numbers. What is not proved
stays text. No cell is invented: a cell that the text lost is empty. The forms of wreck are read in
`cleaner.tables`; here are the lines that one may stand in, and the edits.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Block, Doc, Item, Paragraph, Table
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.inline import escape
from cleaner.tables import counted, delimited, pipes
from cleaner.tables.found import Found, Loose
from cleaner.tables.regions import regions
from cleaner.tables.several import parts

RULES = {
    "tables/delimiter": "A delimiter row proves a table: the line above it is its header.",
    "tables/broken-rows": "A delimiter row states the width; rows that were broken up over lines add up to it.",
    "tables/equal-rows": "Neighbouring lines that pipes cut into equally many short cells are rows.",
    "tables/opened-rows": "A pipe opens each row, and the lines up to the next such pipe add up to equal rows.",
    "tables/doubled-pipes": "Cells with a pipe at each side (`|a||b|`) in equal rows are a form of older extractors.",
    "tables/columns": "One cell a line: the width at which the cells of each column look alike, by a wide margin.",
    "tables/numbered": "Lines counted 1, 2, 3 under a header that begins with `No.` are rows of two cells.",
    "tables/layout": "Pipes round a caption or a whole article laid a page out and part no cells: they go.",
    "tables/unproved": "Cells of a table whose rows cannot be told are lines of text, and the document is flagged.",
}
# What a person should know: a table is in the text as a run of its cells.
FLAG = "table-unproved"
# Cells that are longer, one with another, are paragraphs (nine in ten of WCXB's cells are shorter).
PROSE = 90


def propose(doc: Doc) -> Iterator[Edit]:
    """Tables for runs of paragraphs that are rows, region by region."""
    lines = [
        line if type(block) is Paragraph else _line(line, block)
        for line, block in zip(doc.lines, doc.blocks, strict=True)
    ]
    items = {at for at, block in enumerate(doc.blocks) if isinstance(block, Item)}
    done = 0
    for start, stop in regions(lines, items):
        yield from _counted(doc, lines, done, start)
        yield from (_edit(doc, start, found) for found in pipes.find(lines[start:stop]))
        done = stop
    yield from _counted(doc, lines, done, len(lines))


def _line(line: str, block: Block) -> str:
    """The line of a row whose head looks like an item's mark; nothing for what is neither that nor a paragraph."""
    if isinstance(block, Item) and "|" in line:
        return f"{'-' if block.ordinal is None else f'{block.ordinal}.'} {line}"
    return ""


def _counted(doc: Doc, lines: list[str], start: int, stop: int) -> Iterator[Edit]:
    """Tables of lines that count from one under a header that says so."""
    for at in range(start, stop):
        if lines[at][:1] in counted.HEADER_STARTS and counted.is_header(lines[at]):
            end = at + 1
            while end < stop and counted.is_row(lines[end], end - at):
                end += 1
            yield from (_edit(doc, at, found) for found in counted.find(lines[at:end]))


def _edit(doc: Doc, at: int, found: Found | Loose) -> Edit:
    """Replace the lines by the table, between the prose that was caught in it, or by the text that they hold."""
    start, stop = at + found.start, at + found.stop
    first, last = doc.blocks[start].first, doc.blocks[stop - 1].last
    blocks = _table(found, first, last) if isinstance(found, Found) else _text(found, first, last)
    # Only tags lose their words here, and a header that stood twice.
    lines = doc.lines[start:stop]
    licence = DROPS if any("<" in line for line in lines) or len(set(lines)) < len(lines) else KEEPS
    flags = (FLAG,) if isinstance(found, Loose) and found.unproved else ()
    return Edit(start, stop, blocks, found.rule, licence, flags=flags)


def _table(found: Found, first: int, last: int) -> tuple[Block, ...]:
    whole = [found.rows] if found.rule == delimited.DELIMITER else parts(found.rows)
    blocks: list[Block] = [Table(tuple(tuple(map(escape, row)) for row in rows), first, last) for rows in whole]
    if found.before:
        blocks.insert(0, Paragraph(escape(found.before), first, first))
    if found.after:
        blocks.append(Paragraph(escape(found.after), last, last))
    return tuple(blocks)


def _text(found: Loose, first: int, last: int) -> tuple[Block, ...]:
    """A paragraph for each text; short cells are lines of one, so that no stage takes them for headings."""
    texts = list(map(escape, found.texts))
    if found.unproved and sum(map(len, texts)) <= PROSE * len(texts):
        texts = ["\\\n".join(texts)] if texts else []
    return tuple(Paragraph(text, first, last) for text in texts)
