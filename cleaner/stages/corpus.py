"""Lines that other files of the folder have at the same place: only when a caller hands in what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cleaner.doc import Doc
from cleaner.edits import DROPS, Edit
from cleaner.lines.repeated import Repeated, around

RULES = {
    "corpus/repeated": "Many files of the folder have this line at their head or tail: it is no part of any article."
}

# Files that share most of what they say are versions of one text: then nothing is known of it.
MOST_DROPPED = 0.6


def stage(repeated: Repeated) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes when these lines are shared."""

    def propose(doc: Doc) -> Iterator[Edit]:
        found = list(around(doc, repeated))
        dropped = sum(len(doc.lines[at]) for at, _ in found)
        if dropped <= MOST_DROPPED * sum(map(len, doc.lines)):
            for at, files in found:
                why = {"files": files, "of": repeated.of}
                yield Edit(at, at + 1, (), "corpus/repeated", DROPS, why=why)

    return propose
