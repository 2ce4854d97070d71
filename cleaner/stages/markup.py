"""HTML left in the text, read as a page is: tables, the paragraphs of tables that arranged a page, stray tags.

Proof is a fragment of table tags that no sentence names and nobody shows as code. It goes through the reader of
pages, so that spans, nested tables, lists, links and captions come out as they do there. What is not proved stays
text; where it looks like a table all the same, a flag says so. The work is done in `cleaner.markup`, which only
a text with tags imports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cleaner.doc import Doc
from cleaner.edits import Edit
from cleaner.lazy import lazy

RULES = {
    "markup/table": "Table tags left in the text say where its rows and cells were.",
    "markup/row": "A row of tags among rows of pipes is one of them.",
    "markup/layout": "A table that arranged a page, left in the text, is the paragraphs in its cells.",
    "markup/unproved": "Cells of a table whose rows cannot be told are lines of text, and the document is flagged.",
    "markup/tags": "Tags of text left in a line: marks, links and breaks are read, what says nothing goes.",
    "markup/ends": "Tags of a table that holds nothing, or of which only the end is left, are nothing.",
    "markup/kept": "Table tags that are shown as code, or prove no table, stay text.",
}

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.markup.reading import ReadPage

_TAG = lazy(r"</?[a-z]+[1-6]?[\s/>]", re.IGNORECASE)


def stage(read_page: ReadPage) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes, with `read_page` to read HTML: a stage knows no reader."""

    def propose(doc: Doc) -> Iterator[Edit]:
        if any("<" in line and _TAG.search(line) for line in doc.lines):
            from cleaner.markup.proposals import edits

            yield from edits(doc, read_page)

    return propose
