"""Lines behind dashes: a list, where none of them ends a sentence; else they are what people say to each other.

A dash is the bullet of many a writer, and the sign of direct speech in Polish, Russian, French and Spanish. Of 15 runs
of three lines and more behind dashes in four forms of WCXB's pages all were lists; those with sentences are left as
they are, since speech looks the same, unless each has a label.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.doc import Doc, Item, text_of
from cleaner.edits import KEEPS, Edit
from cleaner.lines.kept import within
from cleaner.lines.runs import spans
from cleaner.lines.shape import DASHES, ends_sentence, label_of

FEWEST = 3
MOST_LABEL_WORDS = 6


def dashed(doc: Doc) -> Iterator[Edit]:
    """One edit for each run of such lines: each becomes an item, without its dash."""
    told = labelled(doc)
    for start, stop in spans([_is_dashed(doc, at) for at in range(len(doc.blocks))]):
        lines = doc.lines[start:stop]
        if told.issuperset(range(start, stop)) or (len(lines) >= FEWEST and not any(map(ends_sentence, lines))):
            items = tuple(
                Item(within(text_of(block), line, line[2:].lstrip()), first=block.first, last=block.last)
                for line, block in zip(lines, doc.blocks[start:stop], strict=True)
            )
            yield Edit(start, stop, items, "paragraphs/dash", KEEPS)


def labelled(doc: Doc) -> frozenset[int]:
    """The places of all lines behind dashes, where most of them, and three, tell what they are about: `– Price: $20`.

    Nobody speaks so, and none of them goes on with what another line began.
    """
    found = [at for at in range(len(doc.blocks)) if _is_dashed(doc, at)]
    told = sum(_is_labelled(doc.lines[at][2:]) for at in found)
    return frozenset(found if told >= FEWEST and 2 * told > len(found) else ())


def _is_labelled(line: str) -> bool:
    label = label_of(line.lstrip())
    return label[:1].isupper() and len(label.split()) <= MOST_LABEL_WORDS and not ends_sentence(label)


def _is_dashed(doc: Doc, at: int) -> bool:
    line = doc.paragraph(at)
    return line.startswith(DASHES) and any(map(str.isalnum, line))
