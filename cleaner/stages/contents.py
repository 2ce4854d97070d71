"""The contents list goes when it has done its work: its entries are the headings below it."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Doc, Heading, Paragraph
from cleaner.edits import DROPS, Edit
from cleaner.lines.outline import TITLES, find_contents, is_label

RULES = {
    "contents/list": "A contents list whose entries stand below it, nearly all as headings, says nothing new.",
    "contents/label": "The label of a contents list that is not there: scripts write the list, or it went before.",
}

MOST_OF = 0.75
"""So many of the entries are headings below; the rest stand there as they are, be it in a list."""

PROSE = 100
"""Characters from which on a paragraph is no entry of a list."""


def propose(doc: Doc) -> Iterator[Edit]:
    """Drop a contents list, with the lines of the headings that prove it in the ledger, and labels without one."""
    found = find_contents(doc)
    listed = range(found.start, found.stop) if found else range(0)
    lone = [at for at in range(len(doc.blocks)) if at not in listed and _lacks_list(doc, at)]
    edits = [Edit(at, at + 1, (), "contents/label", DROPS) for at in lone]
    targets = [doc.blocks[at] for at in sorted(found.targets)] if found else []
    heads = [block for block in targets if isinstance(block, Heading)]
    if found and len(heads) >= MOST_OF * len(targets):
        proof = [block.first for block in targets]
        edits.append(Edit(found.start, found.stop, (), "contents/list", DROPS, why={"proof": proof}))
    yield from sorted(edits, key=lambda edit: edit.start)


def _lacks_list(doc: Doc, at: int) -> bool:
    """A label with a heading or prose right below it; `Contents` alone may head what a box holds."""
    below = doc.blocks[at + 1] if at + 1 < len(doc.blocks) else None
    if isinstance(below, Paragraph):
        over = len(below.text) >= PROSE and "](#" not in below.text and "\\\n" not in below.text
    else:
        over = isinstance(below, Heading)
    return over and is_label(doc, at, TITLES)
