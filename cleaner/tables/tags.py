"""Table tags left in the text: where its rows and cells were, closed or not.

Tags are expected in the shape that the debris stage gives them: `<td>`, `</tr>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import Found, Row
from cleaner.tables.rows import rectangle

TAG_NAMES = "table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col"
TAG = lazy(rf"<(/?)({TAG_NAMES})(?:\s[^<>|]{{0,200}})?/?>", re.IGNORECASE)

FEWEST_TAGS = 2
FEWEST_ROWS = 2


def is_tagged(lines: Sequence[str]) -> bool:
    """Tags, not pipes, say where the cells are."""
    return sum(len(TAG.findall(line)) for line in lines) >= FEWEST_TAGS and not all("|" in line for line in lines)


def find(lines: Sequence[str]) -> Iterator[Found]:
    """The table that the tags of these lines tell, with the prose before and behind it."""
    before, rows, after = tagged_rows("\n".join(lines))
    if len(rows) >= FEWEST_ROWS:
        yield Found(0, len(lines), rectangle(rows), "tables/tags", before, after)


def strip_tags(text: str) -> str:
    """`text` without table tags, its spaces single."""
    return " ".join(TAG.sub(" ", text).split())


def tagged_rows(text: str) -> tuple[str, list[Row], str]:
    """What stands before, in and after a table of tags, closed or not, in `text`."""
    before, rows, after = "", [], ""
    row: list[str] | None = None
    place, end = "before", 0
    for tag in [*TAG.finditer(text), None]:
        piece = " ".join(text[end : tag.start() if tag else len(text)].split())
        if piece and place == "before":
            before = piece
        elif piece and place == "after":
            after = f"{after} {piece}".strip()
        elif piece and row:
            row[-1] = f"{row[-1]} {piece}".strip()
        elif piece:
            row = [piece]
            rows.append(row)
        if tag is None:
            break
        end = tag.end()
        name, closing = tag[2].lower(), bool(tag[1])
        if name == "table":
            place, row = ("after", None) if closing else ("in", None)
        elif place == "before":
            place = "in"
        if name == "tr":
            row = None
        elif name in ("td", "th") and not closing:
            if row is None:
                row = []
                rows.append(row)
            row.append("")
    return before, [tuple(r) for r in rows if any(r)], after
