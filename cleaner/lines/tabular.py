"""Edits for the tables in a document: the lines that one may stand in, and what replaces them.

The forms of wreck are read in `cleaner.tables`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cleaner.doc import TABLE_UNPROVED, Block, Doc, Item, Paragraph, Table, text_of
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.inline import escape, joined
from cleaner.lines.kept import of_cells
from cleaner.tables import counted, delimited, pipes
from cleaner.tables.found import LONGEST_CELL, Found, Loose
from cleaner.tables.regions import regions
from cleaner.tables.several import parts

Source = Callable[[str], str]  # of a cell


def edits(doc: Doc) -> Iterator[Edit]:
    """Tables for runs of paragraphs that are rows, region by region."""
    lines = [
        line if type(block) is Paragraph else _line(line, block)
        for line, block in zip(doc.lines, doc.blocks, strict=True)
    ]
    items = {at for at, block in enumerate(doc.blocks) if isinstance(block, Item)}
    done = 0
    for start, stop in regions(lines, items):
        yield from _counted(doc, lines, done, start)
        found_here = (_edit(doc, lines, start, found) for found in pipes.find(lines[start:stop]))
        # A line of which the last cell goes on in the next one may be left as it was.
        yield from (edit for edit in found_here if edit.blocks != doc.blocks[edit.start : edit.stop])
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
        if lines[at] and counted.is_header(lines[at]):
            end = at + 1
            while end < stop and counted.is_row(lines[end], end - at):
                end += 1
            yield from (_edit(doc, lines, at, found) for found in counted.find(lines[at:end]))


def _edit(doc: Doc, lines: list[str], at: int, found: Found | Loose) -> Edit:
    """Replace the lines by the table, between the prose that was caught in it, or by the text that they hold."""
    start, stop = at + found.start, at + found.stop
    first, last = doc.blocks[start].first, doc.blocks[stop - 1].last
    read, texts = lines[start:stop], list(map(text_of, doc.blocks[start:stop]))
    cells = [cell for row in found.rows for cell in row] if isinstance(found, Found) else found.texts
    source = of_cells(texts, doc.lines[start:stop], cells)
    blocks = _table(found, first, last, source) if isinstance(found, Found) else _text(found, first, last, source)
    # Only tags lose their words here, and a header that stood twice.
    licence = DROPS if any("<" in line for line in read) or len(set(read)) < len(read) else KEEPS
    flags = (TABLE_UNPROVED,) if isinstance(found, Loose) and found.unproved else ()
    return Edit(start, stop, blocks, found.rule, licence, flags=flags)


def _table(found: Found, first: int, last: int, source: Source) -> tuple[Block, ...]:
    whole = [found.rows] if found.rule == delimited.DELIMITER else parts(found.rows)
    blocks: list[Block] = [Table(tuple(tuple(map(source, row)) for row in rows), first, last) for rows in whole]
    if found.before:
        blocks.insert(0, Paragraph(escape(found.before), first, first))
    if found.after:
        blocks.append(Paragraph(escape(found.after), last, last))
    return tuple(blocks)


def _text(found: Loose, first: int, last: int, source: Source) -> tuple[Block, ...]:
    """A paragraph for each text; short cells are lines of one, so that no stage takes them for headings."""
    texts = list(map(source, found.texts))
    if found.unproved and sum(map(len, texts)) <= LONGEST_CELL * len(texts):
        texts = [joined(texts)] if texts else []
    return tuple(Paragraph(text, first, last) for text in texts)
