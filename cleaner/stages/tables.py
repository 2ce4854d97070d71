"""Tables that a scraper broke, put together where their shape is proved.

Proof is a delimiter row, rows of one length, or consecutive numbers. What is not proved
stays text. No cell is invented: a cell that the text lost is empty. The work is done in `cleaner.lines.tabular`, which
only a text with pipes, or with a header of counted lines, imports.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Doc
from cleaner.edits import Edit

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
# How the header of lines that count begins, without case.
COUNTED = ("#", "no.", "nr.", "ran", "pos")


def propose(doc: Doc) -> Iterator[Edit]:
    """Tables for runs of paragraphs that are rows, region by region."""
    if any("|" in line or line[:3].casefold().startswith(COUNTED) for line in doc.lines):
        from cleaner.lines.tabular import edits

        yield from edits(doc)
