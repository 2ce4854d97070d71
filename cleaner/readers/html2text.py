"""html2text's Markdown, its line breaks taken back: what it broke at column 78 is put together again.

html2text writes Markdown, but breaks paragraphs, headings, rows and even addresses of links where column 78
ends (at a space, or behind a hyphen inside a word), so that no parser reads its tables. What it does not break
(items, code, rows with ` | ` in them) stays, and so does every line that the next word would have fitted.

>>> lines = ["Ship| Port  ", "---|---  ", "Mako  ", "| Oslo  "]
>>> [line.text for line in unbroken(lines)]
['| Ship | Port |', '| --- | --- |', '| Mako | Oslo |', '']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.doc import Block, Doc
from cleaner.edits import Entry
from cleaner.lazy import lazy
from cleaner.readers import Reading
from cleaner.record import dataclass, replace
from cleaner.tables.found import LONGEST_CELL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Placed = TypeVar("Placed", Block, Entry)

WIDTH = 78
"""html2text's `body_width`, unless it was told otherwise."""
MOST_AMISS = 0.1
"""Neighbouring lines that are two paragraphs, as a share of those that are one: html2text leaves none, but
a person who edits its text may."""
MOST_HEAD = 50  # lines
NAME = "html2text"

_BREAK = "  "  # ends a row, and a line that `<br>` ended
_DELIMITER = lazy(r"(?:---\|)*---(?:  )?")
# What is not broken: up to a hyphen between letters, up to a dash of two hyphens, up to a space. As `textwrap` has it.
_LINE_END = lazy("\r\n?")
_WORD = lazy(r"\S+?(?:(?<=[^\W\d]{2}-)(?=[^\W\d]-?[^\W\d])|(?=--)|(?!\S))")
_HYPHENED = lazy(r"[^\W\d]{2}-$")
_SUSPENDED = lazy(r"(?:and|or|to|und|oder|bis|y|e|o|et|ou|en|of)\b")
_TIGHT_PIPE = lazy(r"(?<=\S)\|")  # html2text sets no space before those that part cells
_PROSE_AND_NAME = lazy(r"([^|]*[.!?\N{HORIZONTAL ELLIPSIS}][\"')\]*_]*)(?: +|(?=[A-Z]))[^|.!?]{0,40}\|")
_SENTENCE = lazy(r"[.!?\N{HORIZONTAL ELLIPSIS}][\"')*_]*\Z")
_OWN_LINE = lazy(r"\s*(?:[-*+] |[0-9]+\. )|    |\t")


@dataclass(frozen=True, slots=True)
class Line:
    """A line made of those from `first` to `last`, which are counted from 1."""

    text: str
    first: int
    last: int


def read(text: str) -> Reading | None:
    """The document, if html2text wrote the text; None where that is not proved."""
    if not _is_proved(text):
        return None
    raw = _LINE_END.sub("\n", text).split("\n")
    lines = list(unbroken(raw))
    if _amiss(lines) > MOST_AMISS * (len(raw) - len(lines)) + 1:
        return None
    from cleaner.readers.markdown import parsed

    reading = parsed("\n".join(line.text for line in lines), 1, Doc(()))
    blocks = tuple(_placed(block, lines) for block in reading.doc.blocks)
    entries = tuple(_placed(entry, lines) for entry in reading.entries)
    return Reading(replace(reading.doc, blocks=blocks), entries, reading.shown)


def _placed(found: Placed, lines: Sequence[Line]) -> Placed:
    """`found` with the lines of the source in place of those that were read."""
    if not found.first:
        return found
    return replace(found, first=lines[found.first - 1].first, last=lines[found.last - 1].last)


def _is_proved(text: str) -> bool:
    from cleaner.readers.dialect import dialect

    return dialect(text).name == NAME


def unbroken(lines: Sequence[str]) -> Iterator[Line]:
    """`lines` with each paragraph, heading and row in one line, rows in GitHub's form."""
    done = 0
    for start, delimiter, stop in _tables(lines):
        yield from _paragraphs(lines, done, start)
        yield from _table(lines, start, delimiter, stop)
        done = stop
    yield from _paragraphs(lines, done, len(lines))


def _paragraphs(lines: Sequence[str], start: int, stop: int) -> Iterator[Line]:
    at = start
    while at < stop:
        end = at + 1
        while end < stop and _is_broken(lines[end - 1], lines[end]):
            end += 1
        yield _one(lines, at, end)
        at = end


def _one(lines: Sequence[str], start: int, stop: int) -> Line:
    """The line that these lines were."""
    parts = [lines[start]]
    for above, line in pairwise(lines[start:stop]):
        rest = line.removeprefix("> ") if above.startswith("> ") else line
        parts += [rest] if _is_cut(above, rest) else [" ", rest]
    return Line("".join(parts), start + 1, stop)


def _is_cut(line: str, after: str) -> bool:
    """The line ends in an address, or in a word, behind its hyphen; `pre- and post-war` has a space there."""
    address = line.rpartition("](")[2] if "](" in line else " "
    if " " not in address and ")" not in address:
        return True
    return _HYPHENED.search(line) is not None and not _SUSPENDED.match(after)


def _is_broken(line: str, after: str) -> bool:
    """The line was one with the next, whose first word would not have fitted."""
    quoted = line.startswith("> ") and after.startswith("> ")
    if not line.strip() or line.endswith(_BREAK) or _OWN_LINE.match(line) or " | " in line:
        return False
    return (quoted or after[:1] not in ("", " ", ">", "\t")) and _is_full(line, after.removeprefix("> "))


def _is_full(line: str, after: str) -> bool:
    if len(line) > WIDTH and " " in line.strip():
        return False
    word = _WORD.match(after)
    return word is not None and len(line) + (not _is_cut(line, after)) + len(word[0]) > WIDTH


def _tables(lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Where each table begins, where its delimiter row is, and where it ends."""
    done = at = 0
    while (at := at + 1) < len(lines):
        if lines[at].startswith("---") and _DELIMITER.fullmatch(lines[at]) and at > done:
            find_head = _head if lines[at - 1].strip() else _stacked_head
            if (head := find_head(lines, done, at)) is not None:
                yield head, at, (done := _stop(lines, at))
                at = done


def _stacked_head(lines: Sequence[str], done: int, delimiter: int) -> int | None:
    """Where a header begins whose cells are headings: each is a block of its own, and so is each pipe."""
    missing = lines[delimiter].count("|")
    lowest = max(done, delimiter - MOST_HEAD)
    start = delimiter
    while missing and start > lowest:
        start -= 1
        if "|" in lines[start]:
            if lines[start].strip() != "|":
                return None
            missing -= 1
    start -= 1
    while start > lowest and not lines[start].strip():
        start -= 1
    return start if start >= lowest and not missing and lines[start].startswith("#") else None


def _stop(lines: Sequence[str], delimiter: int) -> int:
    """Where the rows end: at a blank line, or where text that ends as no row does stands close behind them."""
    stop = delimiter + 1
    while stop < len(lines) and lines[stop].strip():
        stop += 1
    while lines[delimiter].endswith(_BREAK) and not lines[stop - 1].endswith(_BREAK):
        stop -= 1
    return stop


def _head(lines: Sequence[str], done: int, delimiter: int) -> int:
    """Where the header above a delimiter row begins: it has as many pipes, and its first line was not broken off."""
    start = delimiter - 1
    pipes = lines[start].count("|")
    while start > max(done, delimiter - MOST_HEAD) and lines[start - 1].strip():
        above = lines[start - 1]
        in_cell = above.endswith(_BREAK) and "|" not in above
        if pipes >= lines[delimiter].count("|") and not (in_cell or _goes_on(above, lines[start])):
            break
        start -= 1
        pipes += above.count("|")
    return start


def _goes_on(line: str, after: str) -> bool:
    """The row goes on in the next line: html2text ends it with two spaces, unless they were cut off."""
    return not line.endswith(_BREAK) and _is_broken(line, after)


def _table(lines: Sequence[str], start: int, delimiter: int, stop: int) -> Iterator[Line]:
    """The rows of a table between pipes, the header right above the delimiter row; of one column, paragraphs."""
    more = lines[delimiter].count("|")
    head, body = _head_parts(lines, start, delimiter), _segments(lines, delimiter + 1, stop)
    if not more:
        yield from _apart([*head, *body])
        return
    *above, head_row = _rows(head, more)
    prose, names = _parted(head_row.text)
    body, below = _without_prose(body)
    yield from _apart([*above, *([replace(head_row, text=prose)] if prose else [])])
    yield replace(head_row, text=_row(names, more))
    yield Line("| " + " | ".join(["---"] * (more + 1)) + " |", delimiter + 1, delimiter + 1)
    yield from (replace(line, text=_row(line.text, more)) for line in _rows(body, more))
    yield Line("", stop, stop)
    yield from _apart(below)


def _parted(head: str) -> tuple[str, str]:
    """The paragraph in front of a table and its header: html2text sets no line end between them.

    It is cut behind its last sentence, so a paragraph that does not end in one stays in the cell.
    """
    match = _PROSE_AND_NAME.match(head)
    return (match[1], head[match.end(1) :].lstrip()) if match and len(match[1]) > LONGEST_CELL else ("", head)


def _without_prose(parts: list[Line]) -> tuple[list[Line], list[Line]]:
    """The parts of the rows, and the paragraph close behind them where no other cell has one."""
    *rows, last = parts or [Line("", 0, 0)]
    above = [line.text.rpartition("|")[2] for line in rows]
    if not above or "|" in last.text or "|" not in rows[-1].text or max(map(len, above)) > LONGEST_CELL:
        return parts, []
    return (rows, [last]) if len(last.text) > LONGEST_CELL and _SENTENCE.search(last.text) else (parts, [])


def _apart(lines: Sequence[Line]) -> Iterator[Line]:
    """`lines` with a blank line behind each."""
    for line in lines:
        yield line
        yield replace(line, text="")


def _head_parts(lines: Sequence[str], start: int, delimiter: int) -> list[Line]:
    """The parts of the header; one, if its cells are headings."""
    if lines[delimiter - 1].strip():
        return _segments(lines, start, delimiter)
    names = (line.strip(" #") for line in lines[start:delimiter])
    return [Line(" ".join(filter(None, names)), start + 1, delimiter)]


def _segments(lines: Sequence[str], start: int, stop: int) -> list[Line]:
    """Lines up to where the row, or a line in a cell of it, ends."""
    found: list[Line] = []
    at = start
    while at < stop:
        end = at + 1
        while end < stop and _goes_on(lines[end - 1], lines[end]):
            end += 1
        line = _one(lines, at, end)
        found.append(replace(line, text=line.text.rstrip(" ")))
        at = end
    return found


def _rows(parts: Sequence[Line], more: int) -> list[Line]:
    """The rows that parts add up to, each of `more` pipes.

    A part without pipes is the rest of the last cell above, unless the next one begins with a pipe. A part
    with pipes goes with the one above as long as both have no more than a row.
    """
    rows: list[list[Line]] = []
    above = more
    for at, part in enumerate(parts):
        pipes = part.text.count("|")
        opens = at + 1 < len(parts) and parts[at + 1].text.startswith("|") and pipes < more
        if rows and above + pipes <= more and not (above == more and opens):
            rows[-1].append(part)
            above += pipes
        else:
            rows.append([part])
            above = pipes
    return [Line(" ".join(part.text for part in row), row[0].first, row[-1].last) for row in rows]


def _row(text: str, more: int) -> str:
    """The row between pipes, of as many cells as the header; a pipe too many parts no cells and is escaped."""
    cells = text.split("|", more)
    if "|" in cells[-1] and len(tight := _TIGHT_PIPE.split(text)) == more + 1:
        cells = tight
    cells = [cell.strip().replace("|", r"\|") for cell in cells] + [""] * (more + 1 - len(cells))
    return f"| {' | '.join(cells)} |"


def _amiss(lines: Sequence[Line]) -> int:
    """How many lines of prose stand close to the next, though they are not broken."""
    return sum(_is_prose(one.text) and _is_prose(other.text) for one, other in pairwise(lines))


def _is_prose(text: str) -> bool:
    return text[:1].isalnum() and not text.endswith(_BREAK) and len(text) > 1
