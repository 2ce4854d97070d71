"""Tables that a delimiter row proves (`---|---`): where each begins and ends, and what its rows are.

What writers do to them: columns that are not there, a delimiter row below every row that has a header cell or one row
too late (trafilatura 1.9 on), rows broken up over lines, a caption or a whole layout in one cell, prose in the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.tables.found import LONGEST_CELL, Found, Loose, Row
from cleaner.tables.lost import placed
from cleaner.tables.rows import cells_of, groups, is_delimiter, is_lone, is_open, is_sparse, rectangle, split_rows
from cleaner.tables.stream import chunk, opened
from cleaner.tables.swallowed import swallowed
from cleaner.tables.width import kind

DELIMITER = "tables/delimiter"
# A header row may be the second of its table, or the third; above that it is another table's.
LATEST = 2
# One row whose two pieces add up to two columns may be two rows of one cell each.
NARROWEST_JOINED = 3
FEWEST_JOINED = 2


def find(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """One table for each delimiter row, with the line above it and the lines down to the next header."""
    marks = [is_delimiter(line) for line in lines]
    starts: list[tuple[int, int]] = []
    for k in (k for k, marked in enumerate(marks) if marked and not (k and marks[k - 1])):
        if starts and _continues(lines, marks, k):
            continue
        starts.append((_header(lines, k, starts[-1][1] + 1 if starts else 0), k))
    for (start, delimiter), (stop, _) in pairwise([*starts, (len(lines), 0)]):
        yield from _table(lines, start, delimiter, stop)


def _continues(lines: Sequence[str], marks: Sequence[bool], k: int) -> bool:
    """This delimiter row stands under a single row behind another one: each row with a header cell got its own.

    A row of one cell that is the first of all is the table's caption, and no row.
    """
    if k < 3 or not marks[k - 2] or groups(lines[k]) != groups(lines[k - 2]) or groups(lines[k]) < 2:
        return False
    return len(cells_of(lines[k - 3])) > 1 or (k > 4 and marks[k - 4])


def _header(lines: Sequence[str], delimiter: int, floor: int) -> int:
    """Where the header of this delimiter row begins.

    A copy above belongs to it, and so do lines that only together have as many cells as the delimiter row. Where
    rows of as many cells stand above the line above, the delimiter row came late.
    """
    width = groups(lines[delimiter])
    start = max(delimiter - 1, floor)
    if start == delimiter or _is_piece(lines[start]):
        return _gathered(lines, start, floor, width) if start < delimiter else start
    while start > floor and " ".join(lines[start - 1].split()) == " ".join(lines[delimiter - 1].split()):
        start -= 1
    late = range(start, floor - 1, -1)
    if floor == 0 and start <= LATEST and all(len(cells_of(lines[at])) == width > 1 for at in late):
        return 0
    return start


def _is_piece(line: str) -> bool:
    """The line holds one cell or none, and no sign of an empty one."""
    return len(cells_of(line)) < 2 and (is_lone(line) or len(line.strip().strip("|").split("|")) == 1)


def _shows_empty(lines: Sequence[str], delimiter: str) -> bool:
    """Pipes with nothing between them, or in front where no row has one: empty cells were kept, so no row is short."""
    bare = [line for line in lines if not is_lone(line)]
    if is_open(lines, delimiter) and any("|" in (line[:1], line[-1:]) for line in bare):
        return True
    if delimiter.endswith("|") and not delimiter.startswith("|") and any(line.startswith("|") for line in bare):
        return True
    return any("||" in line.replace(" ", "") for line in bare)


def _gathered(lines: Sequence[str], start: int, floor: int, width: int) -> int:
    """Where the lines begin whose cells add up to this width; the line itself where none do."""
    have = 0
    for at in range(start, floor - 1, -1):
        have += len(cells_of(lines[at]))
        if have == width:
            return at - 1 if at > floor and is_lone(lines[at - 1]) else at
        if have > width:
            break
    return start


def _table(lines: Sequence[str], start: int, delimiter: int, stop: int) -> Iterator[Found | Loose]:
    width = groups(lines[delimiter])
    stop = _end(lines, delimiter, stop, width)
    head, body = _head_and_body(lines[start:stop], delimiter - start, width)
    rows = _rows(head, body, lines[delimiter])
    pieces = [cells_of(line) for line in (*head, *body)]
    texts = [cell for piece in pieces for cell in piece]
    if not texts:
        yield Loose(start, stop, (), "tables/unproved", unproved=True)
    elif width > 1 and all(len(piece) < 2 for piece in pieces) and _is_layout(texts):
        yield Loose(start, stop, _every(lines[start:stop]), "tables/layout")
    elif joined := _joined(head, body, width, lines[delimiter]):
        yield Found(start, stop, joined, "tables/broken-rows")
    elif (width > 1 and _is_unclosed(body, rows[1:])) or is_sparse(rows):
        yield Loose(start, stop, _every(lines[start:stop]), "tables/unproved", unproved=True)
    else:
        rest, after = swallowed([rows[0], *(row for row in rows[1:] if any(row))])
        yield Found(start, stop, rectangle(placed(rest)), DELIMITER, after=after)


def _every(lines: Sequence[str]) -> list[str]:
    """All cells of lines that are no table: a header that stands twice is a text that does."""
    return [cell for line in lines if not is_delimiter(line) for cell in cells_of(line)]


def _head_and_body(lines: Sequence[str], delimiter: int, width: int) -> tuple[Sequence[str], Sequence[str]]:
    """The lines of the header and those of the rows, without the delimiter row wherever it stands again."""
    head, late = _header_rows(lines[:delimiter], width)
    mark = lines[delimiter].split()
    body = [*late, *(line for line in lines[delimiter + 1 :] if line.split() != mark)]
    if lines[delimiter].endswith("|"):
        body = _mended(body, width, width + lines[delimiter].startswith("|"))
    return (head, body) if head else (body[:1], body[1:])


def _header_rows(lines: Sequence[str], width: int) -> tuple[Sequence[str], Sequence[str]]:
    """The header, whole or in pieces, and rows that stand between it and a delimiter row that came late.

    A header that stands twice stands once.
    """
    if len({" ".join(line.split()) for line in lines}) == 1 or sum(len(cells_of(line)) for line in lines) > width:
        return lines[:1], [line for line in lines[1:] if line.split() != lines[0].split()]
    return lines, ()


def _mended(lines: Sequence[str], width: int, pipes: int) -> list[str]:
    """The lines of a table whose rows end in a pipe; one that ends inside a cell is a row with the next, if it fits."""
    mended: list[str] = []
    for line in lines:
        row = f"{mended[-1]} {line}" if mended else ""
        whole = row.count("|") == pipes or len(cells_of(row)) == width
        if row and not mended[-1].endswith("|") and line.endswith("|") and whole:
            mended[-1] = row
        else:
            mended.append(line)
    return mended


def _end(lines: Sequence[str], delimiter: int, stop: int, width: int) -> int:
    """The table ends at a line without the pipes at its ends that every row of it has, and of another width.

    Below rows that are whole, from the header on, nothing without a pipe in front is a row.
    Where a pipe ends each row and none begins it, a line without one that has fewer cells may be a row in pieces.
    """
    rows = [line for line in lines[max(delimiter - 1, 0) : stop] if not is_delimiter(line)]
    opens = sum(line.startswith("|") for line in rows) * 2 > len(rows)
    ended = True  # by a pipe, each row so far
    whole = delimiter > 0 and _is_whole(lines[delimiter - 1], width) and lines[delimiter].startswith("|")
    for at in range(delimiter + 1, stop):
        line = lines[at]
        if whole and at > delimiter + 1 and not line.startswith("|"):
            return at
        whole = whole and _is_whole(line, width)
        ends = line.endswith("|")
        if "|" in line and not (line.startswith("|") or ends or is_delimiter(line)):
            cells = len(line.split("|"))
            if (opens and cells != width) or (cells > width and ended and at > delimiter + 1):
                return at
        ended = ended and ends
    return stop


def _is_whole(line: str, width: int) -> bool:
    """A pipe at each end, and all cells between them."""
    return line.startswith("|") and line.endswith("|") and len(line.split("|")) == width + 2


def _is_layout(texts: Sequence[str]) -> bool:
    """One caption, or an article: a column of cells whose text is prose."""
    return len(texts) == 1 or sum(map(len, texts)) > LONGEST_CELL * len(texts)


def _joined(head: Sequence[str], body: Sequence[str], width: int, delimiter: str) -> list[Row]:
    """The table whose rows are in pieces, if its header is whole and no line shows an empty cell."""
    lines = [*head, *body]
    if _shows_empty(lines, delimiter):
        phantoms = "||" in lines[0] or not delimiter.endswith("|")
        return [] if phantoms else _in_halves(split_rows(lines, delimiter), width)
    pieces = [cells_of(line) for line in lines]
    whole = sum(map(len, pieces[: len(head)])) == width
    return _broken_up(lines, pieces, width) if whole else []


def _in_halves(pieces: Sequence[Row], width: int) -> list[Row]:
    """Rows that show their empty cells, some of them in two pieces; none where any other row is not whole."""
    rows = chunk(pieces, width) if width >= NARROWEST_JOINED and len(pieces[0]) == width else []
    whole = sum(len(piece) == width for piece in pieces)
    return rows if rows and whole < len(rows) and 2 * len(rows) - whole == len(pieces) else []


def _broken_up(lines: Sequence[str], pieces: Sequence[Row], width: int) -> list[Row]:
    """Rows over several lines: each line opens a row with a pipe or goes on with one; or the cells add up to rows."""
    if width < 2 or all(len(piece) == width for piece in pieces):
        return []
    rows = opened(lines, pieces)
    if len(rows) > 1 and len(rows) < sum(map(bool, pieces)) and all(len(row) == width for row in rows):
        return rows
    rows = chunk(pieces, width)
    if rows and (width >= NARROWEST_JOINED or any(map(is_lone, lines)) or _are_pairs(pieces)):
        return rows
    return _halved(lines, pieces, width)


def _are_pairs(pieces: Sequence[Row]) -> bool:
    """Lines of one cell among rows of two are pieces of rows, and no rows that lost their second cell.

    Under nothing but rows of two they may be the last cells of the longer column (`Pros | Cons`).
    """
    single = [at for at, piece in enumerate(pieces) if len(piece) == 1]
    if not single or _ends_row(pieces):
        return bool(single)
    at_end = single[0] > 1 and single[-1] - single[0] == len(single) - 1 and single[-1] == len(pieces) - 1
    return not at_end and (len(single) >= 2 * FEWEST_JOINED or _is_longest(pieces, single[0]))


def _ends_row(pieces: Sequence[Row]) -> bool:
    """Of two pieces among rows of two cells, the second is of another kind than all first cells are."""
    first = {kind(piece[0]) for piece in pieces[1:] if len(piece) > 1}
    second = [piece for piece in pieces[1:] if len(piece) == 1][1:]
    return len(first) == 1 and not any(kind(piece[0]) in first for piece in second)


def _is_longest(pieces: Sequence[Row], at: int) -> bool:
    """Of the two pieces of one row, of which the first stands here, the second is longer than any first cell."""
    others = [*pieces[1 : at + 1], *pieces[at + 2 :]]
    return at > 1 and len(pieces[at + 1][0]) > max(len(piece[0]) for piece in others if piece)


def _halved(lines: Sequence[str], pieces: Sequence[Row], width: int) -> list[Row]:
    """Rows that broke where an image was lost: two lines each, which with the pipes between them are as wide."""
    head, *halves = pieces
    kinds = [{kind(half[0]) for half in halves[first::2] if half} for first in (0, 1)]
    sizes = {len(first) + len(second) for first, second in zip(halves[::2], halves[1::2], strict=False)}
    if len(halves) < 2 * FEWEST_JOINED or len(halves) % 2 or sizes != {width - 1} or not all(halves):
        return []
    if any(len(told) != 1 for told in kinds) or kinds[0] == kinds[1] or not all(line.endswith("|") for line in lines):
        return []
    return [head, *((*first, "", *second) for first, second in zip(halves[::2], halves[1::2], strict=True))]


def _is_unclosed(body: Sequence[str], rows: Sequence[Row]) -> bool:
    """Pieces of rows whose width the delimiter row does not tell."""
    bare = any(line == "|" or "|" not in line for line in body)
    return bare or sum(len(row) == 1 for row in rows) * 2 > len(body) > 1


def _rows(head: Sequence[str], body: Sequence[str], delimiter: str) -> list[Row]:
    """The header, which may be in pieces, and the rows."""
    rows = split_rows([*head, *body], delimiter) if body or head else [()]
    first = rows[0] if len(head) < 2 else tuple(cell for line in head for cell in cells_of(line))
    return [first, *rows[max(len(head), 1) :]]
