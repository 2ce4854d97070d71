"""Rows of stars, strokes or dots that stand for a break between two parts of a text.

Below a sentence such a row is a break; below a short line it underlines a heading, or it is part of a listing (`QUERY
PLAN` over strokes), and stays; below a short sentence it is a break where the same row is one elsewhere. Of 1,381 texts
of WCXB's pages in four forms eight get a break so, and none a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Break, Doc
from cleaner.edits import KEEPS, Edit
from cleaner.lazy import lazy
from cleaner.lines.shape import ends_sentence, is_long

_OPENS = ("*", "_", "-", "~", "\N{MIDDLE DOT}", "\N{ASTERISM}")
_ROW = lazy(r"([*_~\N{MIDDLE DOT}-])(?: ?\1){2,}|\N{ASTERISM}")


def breaks(doc: Doc) -> Iterator[Edit]:
    """Each row between a sentence and what comes after it becomes a break."""
    places = range(1, 0 if doc.marked else len(doc.blocks) - 1)
    rows = [at for at in places if _is_row(doc.paragraph(at)) and ends_sentence(doc.lines[at - 1])]
    sure = {doc.lines[at] for at in rows if is_long(doc.blocks[at - 1])}
    for at in rows:
        block = doc.blocks[at]
        if doc.lines[at] in sure:
            yield Edit(at, at + 1, (Break(block.first, block.last),), "headings/break", KEEPS)


def _is_row(line: str) -> bool:
    return line.startswith(_OPENS) and _ROW.fullmatch(line) is not None
