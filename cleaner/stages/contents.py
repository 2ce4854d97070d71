"""The contents list goes when it has done its work: its entries are the headings below it."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Doc, Heading
from cleaner.edits import DROPS, Edit
from cleaner.outline import find_contents

RULES = {"contents/list": "A contents list whose entries all stand below it as headings says nothing new."}


def propose(doc: Doc) -> Iterator[Edit]:
    """Drop a contents list, with the lines of the headings that prove it in the ledger."""
    found = find_contents(doc)
    if found is None:
        return
    targets = [doc.blocks[at] for at in sorted(found.targets)]
    if all(isinstance(block, Heading) for block in targets):
        proof = [block.first for block in targets]
        yield Edit(found.start, found.stop, (), "contents/list", DROPS, why={"proof": proof})
