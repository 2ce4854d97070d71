"""Fragments of tables in text: from the first tag to the last, the lines between included.

A fragment runs on as long as what stands between its tags can stand in a cell: text in a cell that is open, or
before the end of one whose beginning was lost. Text that stands in no cell is prose, and ends it. So do further
lines behind the text of a cell, unless the end of the cell or of the table is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.markup.tokens import CELLS, STRUCTURE, Tag, shows
from cleaner.record import dataclass

MOST_LINES_IN_A_CELL = 12
"""Lines that a cell may take where nothing but the next cell's beginning ends it. A heuristic: a longer cell
arranges a page, and such tables are closed; where one is not, its text stays with its tags."""

LONGEST_LAST_CELL = 90
"""Characters in the line below a cell that nothing ends. Nine in ten cells of WCXB's tables are shorter, and few
paragraphs are; where the cell is empty, a short line after it is taken for its text."""

_HOLDERS = CELLS | {"caption"}
_BEGINNINGS = CELLS | {"tr"}
_OUTER = frozenset({"table", "thead", "tbody", "tfoot", "tr"})


@dataclass(frozen=True, slots=True)
class Fragment:
    """`text[start:stop]`, and the tags in it, those in the text of its cells included.

    `before` and `after` are what stands on its first and its last line outside of it, up to the next fragment.
    """

    text: str
    start: int
    stop: int
    tags: Sequence[Tag]
    before: str
    after: str

    def pieces(self) -> Iterator[tuple[str, Tag | None]]:
        """The text in front of each tag, with the tag; at last the text behind all."""
        at = self.start
        for tag in self.tags:
            yield self.text[at : tag.start], tag
            at = tag.stop
        yield self.text[at : self.stop], None

    def shows(self) -> bool:
        """Whether there is any text in it."""
        return any(shows(piece) for piece, _ in self.pieces())

    def ends_anything(self) -> bool:
        """Whether a cell, a row or a table ends in it."""
        return any(tag.closing and tag.is_structure for tag in self.tags)

    def nests(self) -> bool:
        """Whether a table or a row begins right in front of what it is made of."""
        pairs = zip(self.tags, self.tags[1:], strict=False)
        return any(
            one.opens(_OUTER) and other.opens(STRUCTURE) and not shows(self.text[one.stop : other.start])
            for one, other in pairs
        )


def fragments(text: str, found: Sequence[Tag]) -> Iterator[Fragment]:
    """The fragments that these tags of `text` make, in order; they do not overlap."""
    closed = _closed_tables(found)
    at = done = 0
    while at < len(found):
        if not found[at].is_structure:
            at += 1
            continue
        line = text.rfind("\n", done, found[at].start) + 1 or done
        start = line if found[at].closes(CELLS) else found[at].start
        while at and found[at - 1].start >= start:
            at -= 1
        walk = _Walk(text, found, closed)
        last = walk.run(at)
        stop, inside = walk.stop(last), last + 1
        while inside < len(found) and found[inside].start < stop and not found[inside].is_structure:
            inside += 1
        stop = min(max(stop, found[inside - 1].stop), found[inside].start if inside < len(found) else len(text))
        yield Fragment(text, start, stop, found[at:inside], text[line:start], _after(text, stop, found, inside))
        at, done = inside, stop


def _closed_tables(found: Sequence[Tag]) -> frozenset[int]:
    """The tags, by place, that open a table of which the end is there."""
    closed: set[int] = set()
    opened: list[int] = []
    for at, tag in enumerate(found):
        if tag.name == "table" and not tag.closing:
            opened.append(at)
        elif tag.name == "table" and opened:
            closed.add(opened.pop())
    return frozenset(closed)


def _after(text: str, stop: int, found: Sequence[Tag], at: int) -> str:
    """What stands behind `stop` on its line, up to the next tag of a table."""
    while at < len(found) and not found[at].is_structure:
        at += 1
    limit = found[at].start if at < len(found) else len(text)
    end = text.find("\n", stop, limit)
    return text[stop : end if end >= 0 else limit]


class _Walk:
    """A walk from tag to tag: which tables are open, whether one's end is there, whether a cell of it is open."""

    def __init__(self, text: str, found: Sequence[Tag], closed: frozenset[int]) -> None:
        self._text = text
        self._found = found
        self._closed = closed
        self._tables: list[bool] = []
        self._cells: list[bool] = [False]
        self._own = self._beside = False  # texts of cells on lines of their own, and beside a tag

    def run(self, at: int) -> int:
        """The last tag of a table in the fragment that begins with the tag at this place."""
        while not self._found[at].is_structure:
            at += 1
        last, end = at, self._found[at].stop
        gap = ""
        over = self._step(at)
        while not over and (at := at + 1) < len(self._found):
            tag = self._found[at]
            gap += self._text[end : tag.start]
            end = tag.stop
            if tag.is_structure:
                if not self._holds(gap, tag):
                    break
                over, last, gap = self._step(at), at, ""
        return last

    def _step(self, at: int) -> bool:
        """Take the tag at this place; whether the outermost table ends with it."""
        tag = self._found[at]
        if tag.name == "table" and not tag.closing:
            self._cells[-1] = bool(self._tables)  # a table stands in a cell of the one around it
            self._tables.append(at in self._closed)
            self._cells.append(False)
        elif tag.name == "table":
            if self._tables:
                self._tables.pop()
                self._cells.pop()
            return not self._tables
        else:
            self._cells[-1] = tag.opens(_HOLDERS)
        return False

    def _holds(self, gap: str, tag: Tag) -> bool:
        """Whether this text, between the last tag of a table and the next, can stand in the table."""
        if not shows(gap):
            return True
        if not self._cells[-1]:
            return tag.closes(CELLS) and not shows(gap[: gap.rfind("\n") + 1])
        self._own = self._own or gap[0] == "\n"
        self._beside = self._beside or gap[0] != "\n"
        if "\n" not in gap.rstrip() or (self._tables and self._tables[-1]):
            return True
        ended = tag.closes(_HOLDERS) or (gap[0] == "\n" and tag.opens(_BEGINNINGS))
        return ended and gap.count("\n") <= MOST_LINES_IN_A_CELL

    def stop(self, last: int) -> int:
        """Where the fragment ends: behind its last tag, or with the line that the last cell begins on.

        The text of that cell may be the next line, if it is short and all other texts stand on lines of their own.
        """
        stop = self._found[last].stop
        if not self._cells[-1]:
            return stop
        end = self._line_end(stop)
        if shows(self._text[stop:end]) or self._beside or not self._own:
            return end
        below = self._line_end(end + 1)
        return below if below - end <= LONGEST_LAST_CELL else end

    def _line_end(self, at: int) -> int:
        end = self._text.find("\n", at)
        return end if end >= 0 else len(self._text)
