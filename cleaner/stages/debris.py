"""The wreck of a table put back into shape: tags mended, and the text that ran on after its end cut free.

`< / td >`, `/tbody>` and `td>` become the tags they were: evidence that the tables stage reads and then
removes. A tag in the prose of an article about HTML stays as it is: only a line with pipes or with
several tags is taken for a wreck.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.doc import Doc, Paragraph
from cleaner.edits import KEEPS, Edit
from cleaner.inline import escape
from cleaner.lazy import lazy
from cleaner.tables.tags import TAG, TAG_NAMES

RULES = {
    "debris/tag": "A table tag that lost a bracket or gained spaces is put back into shape.",
    "debris/after-table": "Text that runs on behind the end of a table is a paragraph of its own.",
}

_BROKEN = lazy(
    rf"<\s*(/?)\s*({TAG_NAMES})\s*>|(?<![\w<])(/)({TAG_NAMES})>|(?<![\w</])()({TAG_NAMES})>",
    re.IGNORECASE,
)
_TABLE_END = lazy(r"</table>", re.IGNORECASE)
# What is left of a text that was cut: pipes, and dots parted by spaces.
_RESIDUE = "|. \N{HORIZONTAL ELLIPSIS}"
FEWEST_TAGS = 2  # without a pipe on the line


def propose(doc: Doc) -> Iterator[Edit]:
    """Mend the tags of every paragraph that is a piece of a wrecked table, and part it where the table ends."""
    for at, block in enumerate(doc.blocks):
        line = doc.paragraph(at)
        if ">" not in line:
            continue
        mended, found = _BROKEN.subn(_tag, line)
        if not found or (found < FEWEST_TAGS and "|" not in line):
            continue
        pieces = _part(mended)
        if pieces != [line]:
            rule = "debris/tag" if len(pieces) == 1 else "debris/after-table"
            blocks = tuple(Paragraph(escape(piece), block.first, block.last) for piece in pieces)
            yield Edit(at, at + 1, blocks, rule, KEEPS)


def _tag(match: re.Match[str]) -> str:
    slash, name = (match[group] for group in ((1, 2) if match[2] else (3, 4) if match[4] else (5, 6)))
    return f"<{slash}{name.lower()}>"


def _part(line: str) -> list[str]:
    """The line as its table and the prose behind it; one piece where nothing runs on, or it is no prose."""
    ends = list(_TABLE_END.finditer(line))
    if not ends:
        return [line]
    rest = line[ends[-1].end() :].strip(_RESIDUE)
    if TAG.search(rest) or "|" in rest or len(rest.split()) < 2:
        return [line]
    stop = "." if line[ends[-1].end() :].lstrip(_RESIDUE)[len(rest) :].startswith(".") else ""
    return [line[: ends[-1].end()], rest + stop]
