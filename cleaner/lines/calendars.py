"""Headings of a calendar or a chronicle: short lines with a date in each, over what happens then.

A heuristic. Three are asked for, and most lines of their kind have to stand over text: two may be captions or facts.
To the minute such a line tells when a comment or another article was written.
"""

from __future__ import annotations

import re

from cleaner.doc import Doc
from cleaner.lazy import lazy
from cleaner.lines.bylines import byline
from cleaner.lines.dates import MONTHS
from cleaner.lines.shape import carries, could_head

FEWEST, LONGEST = 3, 70
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMBER = lazy(r"\d")
_TO_THE_MINUTE = lazy(r"\b\d{1,2}[:h]\d\d\b|\b[0-2]\d[0-5]\d (?-i:[A-Z]{2,4})\b")
_DATED = lazy(rf"\b(?:{_MONTHS})\b\.? \d|\d\.? (?:{_MONTHS})\b", re.IGNORECASE)


def dated_heads(doc: Doc) -> frozenset[int]:
    """Where lines such as `Barcelona, Spain: March 2 to 5, 2026` head their texts, in a text without marks."""
    if doc.marked:
        return frozenset()
    numbered = [at for at, line in enumerate(doc.lines) if 0 < len(line) <= LONGEST and _NUMBER.search(line)]
    short = [at for at in numbered if _is_dated(doc.lines[at])] if len(numbered) >= FEWEST else []
    lines = [at for at in short if could_head(doc.paragraph(at)) and "author" not in byline(doc.lines[at])]
    over = [at for at in lines if at + 1 < len(doc.blocks) and carries(doc.blocks[at + 1])]
    return frozenset(over if len(over) >= FEWEST and 2 * len(over) > len(lines) else ())


def _is_dated(line: str) -> bool:
    return _DATED.search(line) is not None and not _TO_THE_MINUTE.search(line)
