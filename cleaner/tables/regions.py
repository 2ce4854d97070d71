"""Where in a text a wrecked table may stand: runs of lines with marks, and the cells caught between them.

A cell that holds a paragraph stands on a line of its own, without a mark; the pipe that ends it (trafilatura 1.9) or
begins it (1.4 to 1.8.0) is the next line or the one before.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from cleaner.tables.rows import groups, is_delimiter, is_lone
from cleaner.tables.stream import is_ended
from cleaner.tables.tags import TAG

# Between marks of a table a line without a mark is one of its cells, if it is no paragraph.
LONGEST_CAUGHT = 180
# At the edge of a table it may be the text around it.
LONGEST_AT_EDGE = 90
# A name of a column, on a line of its own above the delimiter row.
LONGEST_NAME = 60


def regions(lines: Sequence[str], items: Container[int] = ()) -> Iterator[tuple[int, int]]:
    """The stretches of these lines that may hold wrecked tables. A line is empty where its block can be no row.

    `items` are places of items of lists: one may be a row of a table (`1. Oslo | 94 |`), but none begins with it.
    """
    done = at = 0
    while at < len(lines):
        if at in items or "|" not in lines[at]:
            at += 1
            continue
        end = _end(lines, at)
        start, end = _edges(lines, at, end)
        yield max(start, done), end
        done = at = end


def is_marked(line: str) -> bool:
    """The line has a pipe or a table tag in it."""
    return "|" in line or ("<" in line and TAG.search(line) is not None)


def _end(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and lines[at] and (is_marked(lines[at]) or _is_caught(lines, at)):
        at += 1
    return at


def _is_caught(lines: Sequence[str], at: int) -> bool:
    """A bare line between a pipe that opened it, or a row that ended, and a pipe that begins the next line."""
    if at + 1 >= len(lines) or len(lines[at]) > LONGEST_CAUGHT or not lines[at + 1].startswith("|"):
        return False
    above = lines[at - 1]
    return is_lone(lines[at + 1]) or is_lone(above) or is_delimiter(above)


def _edges(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """The region with the bare cell that its first pipe ends or its last pipe begins, and with bare column names."""
    run = lines[start:end]
    if is_delimiter(run[0]) and (names := _names(lines, start)):
        return start - names, end
    before = lines[start - 1] if start else ""
    after = lines[end] if end < len(lines) else ""
    texts = [line for line in run if not is_lone(line) and "|" in line and not is_delimiter(line)]
    if is_lone(run[-1]) and 0 < len(after) <= LONGEST_AT_EDGE and not any(map(is_delimiter, run)):
        tail = "".join("".join(run[-2:]).split())
        opens = any(line.startswith("|") and not line.endswith("|") for line in texts)
        if (tail.endswith("||") and not is_ended(run)) or (
            is_lone(run[0]) and (opens or (not texts and len(before) > LONGEST_AT_EDGE))
        ):
            return start, end + 1
    if is_lone(run[0]) and run[0].count("|") == 1 and before and len(before) <= LONGEST_AT_EDGE and is_lone(run[-1]):
        closes = any(line.endswith("|") and not line.startswith("|") for line in texts)
        if closes or is_ended(run) or (not texts and len(after) > LONGEST_AT_EDGE):
            return start - 1, end
    return start, end


def _names(lines: Sequence[str], delimiter: int) -> int:
    """How many bare lines above a delimiter row are its columns' names: as many as it has columns, or none."""
    width = groups(lines[delimiter])
    above = lines[max(delimiter - width, 0) : delimiter]
    rows = delimiter + 1 < len(lines) and "|" in lines[delimiter + 1]
    return width if rows and len(above) == width and all(0 < len(line) <= LONGEST_NAME for line in above) else 0
