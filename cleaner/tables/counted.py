"""Rows told as lines that count: `No. Key Points`, `1 …`, `2 …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import Found

FEWEST_COUNTED = 3
_HEADER = lazy(r"(no\.|nr\.|#|rank|pos\.) (\S.*)", re.IGNORECASE)
_HEADER_STARTS = frozenset("NnRrPp#")
_COUNTED = lazy(r"(\d{1,3})[.)]? (\S.*)")


def is_header(line: str) -> bool:
    """The line names a column of numbers and one more."""
    return line[:1] in _HEADER_STARTS and _HEADER.fullmatch(line) is not None


def is_row(line: str, number: int) -> bool:
    """The line begins with this number."""
    row = _COUNTED.fullmatch(line)
    return row is not None and int(row[1]) == number


def find(lines: Sequence[str]) -> Iterator[Found]:
    """The table of a header and the lines under it, which count from one."""
    if len(lines) > FEWEST_COUNTED:
        matches = [_HEADER.fullmatch(lines[0]), *map(_COUNTED.fullmatch, lines[1:])]
        yield Found(0, len(lines), [(match[1], match[2]) for match in matches if match], "tables/numbered")
