"""Rows out of the lines of a table whose cells may run over several lines.

A cell of several lines (`<br>`, paragraphs, a list) leaves lines that hold nothing but its rest: they
continue the row above. A row may also have an empty first cell of its own; which of the two a line is, its
cells tell. This is a heuristic: where they do not tell, the line continues the row above.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.lazy import lazy
from cleaner.tables.found import Row

LONGEST_NUMBER = 40
_NUMBER = lazy(r"[^\w]{0,3}\d[^A-Za-z]*[A-Za-z%]{0,2}[^\w]*")
_RULER = lazy(r"[-=_+~ \N{BOX DRAWINGS LIGHT HORIZONTAL}\N{BOX DRAWINGS DOUBLE HORIZONTAL}]+")
_RULE = lazy(r"[-=_+~\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{BOX DRAWINGS DOUBLE HORIZONTAL}]{2}")

_SIGNS = lazy(r"[!-/:-@\[-`{-~]*")
_LEADERS = ("- ", "\N{EN DASH} ", "\N{EM DASH} ", ": ", "# ", "= ")
_CODE = lazy(r"[;{}\\,]$|^(?:[$>%#] |[{}]|--?[A-Za-z]|//|/\*)|[(=]\s*$|==|:=|[-=]>|\);| = |\]\(|[\t ][\t #]#\s")


def is_code(lines: Sequence[str]) -> bool:
    """Half of the lines or more are a program's, its settings or its help, whose columns are no table."""
    return 2 * sum(_CODE.search(line.strip()) is not None for line in lines) >= len(lines)


def is_framed(rows: Sequence[Row]) -> bool:
    """A column is made of ASCII's signs: a frame of stars, arrows between what stands left and right."""
    return any(all(map(_SIGNS.fullmatch, column)) for column in zip(*rows, strict=True))


def is_glossary(rows: Sequence[Row]) -> bool:
    """Dashes or the like lead to what stands on the right: a list of words, or comments."""
    return len(rows[0]) == 2 and 2 * sum(row[1].startswith(_LEADERS) for row in rows) > len(rows)


def is_number(cell: str) -> bool:
    """The cell holds a number and hardly a letter: `$1,200`, `5 (6)`, `12 kg`."""
    return len(cell) <= LONGEST_NUMBER and _NUMBER.fullmatch(cell) is not None


def is_ruler(line: str) -> bool:
    """Nothing but dashes or the like: the line under a header."""
    return _RULER.fullmatch(line) is not None and _RULE.search(line) is not None


def goes_on(cell: str) -> bool:
    """The text begins as the rest of something does: in brackets, or in the middle of a sentence."""
    return cell[:1].islower() or cell[:1] in "([,;&+/)"


def cell_rows(lines: Sequence[Row]) -> list[Row]:
    """The rows of `lines`, each a cell a column; a line without any is a gap between rows."""
    numbers = [_is_column_of_numbers(lines, at) for at in range(len(lines[0]))]
    rows: list[list[Row]] = []
    fresh = True
    for line in lines:
        if not any(line):
            fresh = True
        elif is_ruler("".join(line)):
            continue
        elif rows and not fresh and _continues(line, numbers):
            rows[-1].append(line)
        else:
            rows.append([line])
            fresh = False
    return [tuple(" ".join(filter(None, parts)) for parts in zip(*row, strict=True)) for row in rows]


def _is_column_of_numbers(lines: Sequence[Row], at: int) -> bool:
    cells = [line[at] for line in lines if line[at] and line[0]]
    return sum(map(is_number, cells)) * 2 > len(cells)


def _continues(line: Row, numbers: Sequence[bool]) -> bool:
    """The line is the rest of the row above and not a row with an empty first cell.

    It is a row where it has a number in a column of numbers, or all cells but the first and none that
    begins as a rest does. Text in a column of numbers is the second line of its head.
    """
    filled = [at for at, cell in enumerate(line) if cell]
    if line[0]:
        return filled == [0] and goes_on(line[0])
    if any(numbers[at] and is_number(line[at]) for at in filled):
        return False
    if len(line) == 2 or any(goes_on(line[at]) or numbers[at] for at in filled):
        return True
    return len(filled) < len(line) - 1
