"""Lines behind dashes: a list, where none of them ends a sentence; else they are what people say to each other.

A dash is the bullet of many a writer, and the sign of direct speech in Polish, Russian, French and Spanish. Of 15 runs
of three lines and more behind dashes in four forms of WCXB's pages all were lists; those with sentences are left as
they are, since speech looks the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Doc, Item
from cleaner.edits import KEEPS, Edit
from cleaner.inline import escape
from cleaner.lines.runs import spans
from cleaner.lines.shape import ends_sentence

FEWEST = 3
_OPENS = ("\N{EN DASH} ", "\N{EM DASH} ")


def dashed(doc: Doc) -> Iterator[Edit]:
    """One edit for each run of such lines: each becomes an item, without its dash."""
    if not any(dash in line for line in doc.lines for dash in _OPENS):
        return
    for start, stop in spans([_is_dashed(doc, at) for at in range(len(doc.blocks))]):
        lines = doc.lines[start:stop]
        if len(lines) >= FEWEST and not any(map(ends_sentence, lines)):
            items = tuple(
                Item(escape(line[2:].lstrip()), first=block.first, last=block.last)
                for line, block in zip(lines, doc.blocks[start:stop], strict=True)
            )
            yield Edit(start, stop, items, "paragraphs/dash", KEEPS)


def _is_dashed(doc: Doc, at: int) -> bool:
    line = doc.paragraph(at)
    return line.startswith(_OPENS) and any(map(str.isalnum, line))
