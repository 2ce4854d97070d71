"""Columns made of spaces: where they stand, and whether they prove a table.

Writers that lay tables out for the eye (inscriptis, `column -t`, `ls`, copies of PDF files) pad the cells of a
column with spaces to one width. Lines belong together while every cell stands in a column of its own,
two spaces or more away from the next. That the lines of a table are all of one length, padding included, is
proof; where the padding is cut off, the cells have to begin (or end) at the same places in every line.

Columns are counted in characters, as inscriptis counts them; a wide character is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.record import dataclass
from cleaner.tables.cellrows import cell_rows, is_code, is_framed, is_glossary, is_number, is_ruler
from cleaner.tables.found import Found

Span = tuple[int, int]

FEWEST_ROWS = 2
# Without padding at the ends of lines, two lines are chance unless they agree in this many columns.
FEWEST_ROWS_CUT = 3
FEWEST_COLUMNS_OF_TWO = 3
GAP = 2
# Nobody reads a wider table in text; what is wider is a bitmap or a trap.
MOST_COLUMNS = 40
LONGEST_LINE = 2_000
# In real tables nearly every cell of a column begins at one place; the rest are centred heads and indented items.
ALIGNED = 0.9
FILLED = 0.8
# Prose set in two columns: its lines begin in the middle of a sentence.
MOST_LOWER = 0.4
LONGEST_LABEL = 40
# Tabs have a module of their own; drawn lines are boxes and trees.
_OTHER_LINES = lazy("[\t\N{BOX DRAWINGS LIGHT HORIZONTAL}-\N{BOX DRAWINGS HEAVY UP AND LIGHT DOWN}]")
_CELL = lazy("[^ ]+(?: [^ ]+)*")
_DIGIT = lazy("[0-9]")
_MARKED = lazy(r"(?:[-*+\N{BULLET}\N{WHITE BULLET}]|[0-9]{1,3}[.)]|[a-z][.)]|#{1,6})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, its place among the lines, and where its cells stand."""

    at: int
    text: str
    cells: tuple[Span, ...]


def find(lines: Sequence[str]) -> Iterator[Found]:
    """The tables that spaces tell in these lines, which are raw: blank ones and the spaces at their ends count."""
    known = [Line(at, text, _cells(text)) for at, text in enumerate(lines)]
    at = 0
    while at < len(known):
        if not _is_row(known, at):
            at += 1
            continue
        start = at
        spans, at = _columns(known, start)
        if _is_head(known, start - 1, spans) and (wider := _joined(spans, known[start - 1].cells)):
            start, spans = start - 1, wider
        apart = not _is_row(known, start - 1) and not _is_row(known, at)
        if (table := _proved(_trimmed(known[start:at], spans), spans, apart)) is not None:
            yield table


def _cells(line: str) -> tuple[Span, ...]:
    """Where the cells of this line stand; none where it cannot be a row."""
    if len(line) > LONGEST_LINE or _OTHER_LINES.search(line):
        return ()
    if "  " not in (text := line.strip(" ")):
        start = line.find(text)
        return ((start, start + len(text)),) if text else ()
    spans = tuple(match.span() for match in _CELL.finditer(line))
    return spans if len(spans) <= MOST_COLUMNS else ()


def _is_row(lines: Sequence[Line], at: int) -> bool:
    return 0 <= at < len(lines) and len(lines[at].cells) > 1


def _is_head(lines: Sequence[Line], at: int, spans: Sequence[Span]) -> bool:
    """This line names one column that is not the first: the header of two columns, one of which has no name."""
    cells = lines[at].cells if at >= 0 else ()
    return len(cells) == 1 and cells[0][0] in {start for start, _ in spans[1:]}


def _columns(lines: Sequence[Line], at: int) -> tuple[list[Span], int]:
    """The columns that the lines from `at` on share, and the first line that has other ones."""
    spans = list(lines[at].cells)
    while (at := at + 1) < len(lines):
        line = lines[at]
        if not line.text.strip(" "):
            if not line.text and not _goes_on(lines, at, spans):
                break
        elif line.cells and (wider := _joined(spans, line.cells)) and len(wider) <= MOST_COLUMNS:
            spans = wider
        else:
            break
    return spans, at


def _goes_on(lines: Sequence[Line], at: int, spans: Sequence[Span]) -> bool:
    """An empty line inside a table: the next line is a row whose cells begin or end where the columns do."""
    starts, ends = zip(*spans, strict=True)
    return _is_row(lines, at + 1) and all(start in starts or end in ends for start, end in lines[at + 1].cells)


def _joined(spans: Sequence[Span], cells: Sequence[Span]) -> list[Span] | None:
    """The columns with the cells of one more line; None where a cell bridges two or two share one."""
    result: list[Span] = []
    rest = list(reversed(cells))
    for start, end in spans:
        while rest and rest[-1][1] + GAP <= start:
            result.append(rest.pop())
        if rest and rest[-1][0] < end + GAP:
            cell = rest.pop()
            start, end = min(start, cell[0]), max(end, cell[1])
        result.append((start, end))
    result += reversed(rest)
    apart = all(one[1] + GAP <= other[0] for one, other in pairwise(result))
    return result if apart else None


def _trimmed(group: list[Line], spans: Sequence[Span]) -> list[Line]:
    """`group` without blank lines and lines of prose at its end: they are not padded and in the first column."""
    lengths = {len(line.text) for line in group if len(line.cells) > 1}
    while group and (not group[-1].cells or _is_prose(group[-1], spans, lengths)):
        group.pop()
    return group


def _is_prose(line: Line, spans: Sequence[Span], lengths: set[int]) -> bool:
    if len(line.cells) > 1:
        return False
    return line.cells[0][0] < spans[1][0] and not (len(line.text) in lengths and line.text[-1] == " ")


def _proved(group: Sequence[Line], spans: Sequence[Span], apart: bool) -> Found | None:
    """The table of these lines, if they are one; `apart` says that no other rows stand close to them."""
    rows = [line for line in group if len(line.cells) > 1 and not is_ruler(line.text)]
    if len(rows) < FEWEST_ROWS or len(spans) < 2 or _is_other(rows):
        return None
    if not (_is_padded(rows, group, spans) or (apart and _is_aligned(rows, spans))):
        return None
    table = cell_rows([_row(line, spans) for line in group])
    if len(table) < FEWEST_ROWS or is_framed(table) or is_glossary(table):
        return None
    return Found(group[0].at, group[-1].at + 1, table, "text/columns")


def _row(line: Line, spans: Sequence[Span]) -> tuple[str, ...]:
    """The cells of a line, one a column; all empty for a blank line."""
    return tuple(line.text[start:end].strip() for start, end in spans)


def _is_other(rows: Sequence[Line]) -> bool:
    """Items whose mark stands apart from their text, aligned code, and rows of pipes."""
    marked = sum(_MARKED.fullmatch(_first(line)) is not None for line in rows)
    two = all(len(line.cells) == 2 for line in rows)
    pipes = set.intersection(*({at for at, sign in enumerate(line.text) if sign == "|"} for line in rows))
    return bool(pipes) or (two and 2 * marked > len(rows)) or is_code([line.text for line in rows])


def _first(line: Line) -> str:
    start, end = line.cells[0]
    return line.text[start:end]


def _is_padded(rows: Sequence[Line], group: Sequence[Line], spans: Sequence[Span]) -> bool:
    """All of one length, spaces at the end included; rows that lost their last cells may be shorter."""
    length, number = Counter(len(line.text) for line in rows).most_common(1)[0]
    if number < FEWEST_ROWS or 2 * number < len(rows) or any(len(line.text) > length for line in rows):
        return False
    return length >= spans[-1][1] and any(len(line.text) == length and line.text[-1] == " " for line in group)


def _is_aligned(rows: Sequence[Line], spans: Sequence[Span]) -> bool:
    """Nothing is padded, but the cells begin or end at the same places, and they are no prose."""
    if _is_running_text(rows):
        return False
    tight = all(other[0] - one[1] == GAP for one, other in pairwise(spans))
    if len(rows) < FEWEST_ROWS_CUT:
        left = all(start in {start for start, _ in spans} for line in rows for start, _ in line.cells)
        return tight and left and len(spans) >= FEWEST_COLUMNS_OF_TWO
    filled = sum(len(line.cells) for line in rows) >= FILLED * len(rows) * len(spans)
    body = _by_column(rows[1:], spans)  # a header may be set to the left over numbers on the right
    aligned = all(_has_edge(cells, span) for cells, span in zip(body, spans, strict=True))
    return filled and aligned and (len(spans) > 2 or _is_table_of_two(rows, tight))


def _by_column(rows: Sequence[Line], spans: Sequence[Span]) -> list[list[Span]]:
    """The cells of each column."""
    columns: list[list[Span]] = [[] for _ in spans]
    for line in rows:
        at = 0
        for cell in line.cells:
            while spans[at][1] <= cell[0]:
                at += 1
            columns[at].append(cell)
    return columns


def _has_edge(cells: Sequence[Span], span: Span) -> bool:
    """The cells of a column stand on its left edge or on its right."""
    most = ALIGNED * len(cells)
    return sum(start == span[0] for start, _ in cells) >= most or sum(end == span[1] for _, end in cells) >= most


def _is_running_text(rows: Sequence[Line]) -> bool:
    cells = [line.text[start:end] for line in rows for start, end in line.cells]
    return sum(cell[0].islower() for cell in cells) > MOST_LOWER * len(cells)


def _is_table_of_two(rows: Sequence[Line], tight: bool) -> bool:
    """Two columns are a table where the second holds numbers; or, set tight, where the first holds labels.

    Labels all differ. Three are proved by their colons or by a digit in each value and in no label; of four and more,
    those that are longer must begin as sentences do, which lines of prose side by side do not.
    """
    firsts = [_first(line) for line in rows]
    seconds = [line.text[line.cells[-1][0] :].strip(" ") for line in rows]
    if sum(map(is_number, seconds)) * 2 > len(rows):
        return True
    if not tight or len(set(firsts)) < len(firsts):
        return False
    counted = _DIGIT.search("".join(firsts)) is None and all(map(_DIGIT.search, seconds))
    if counted or all(first.endswith(":") for first in firsts):
        return True
    short = max(map(len, firsts)) <= LONGEST_LABEL
    return len(rows) > FEWEST_ROWS_CUT and (short or not any(cell[0].islower() for cell in (*firsts, *seconds)))
