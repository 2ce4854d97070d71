"""How many columns a stream of cells has that lost its row ends: the width whose columns are told in fewest bits.

The cells of a column look alike: all numbers, all in capitals, all ending in `%`. Under the right width each column
is cheap to tell; under a wrong one every column mixes what it should not. So each width is charged the length
of the code of its columns, and the shortest wins (minimum description length; Rissanen 1978). A cell is its
kind, its first and last sign and its number of words; a column is coded adaptively, the shares of all cells together
being what is expected of it (Pitman's weight, here PRIOR).

This is a heuristic, so it answers only by a margin. Of 214 tables of WCXB without an empty cell it tells 110, none
wrong; without their headers 75, none wrong; of 34 with empty cells, which such writers lose, none. What it costs: two
in a hundred streams made of cells of different tables, which no writer leaves, are taken for a table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from math import log2

from cleaner.tables.found import Row

WIDEST = 10
# Each is weighed at each width: more than any table that a page showed.
MOST_CELLS = 10_000
FEWEST_ROWS = 2
# Below these a table of WCXB came out wrong: bits to the next best width, and to no columns at all.
MARGIN = 4.0
GAIN = 8.0
# To a width of which it is a multiple: pairs of labels and values, two pairs a row, fit almost as well.
FOLDED_MARGIN = 10.0
PRIOR = 4.0
# What a header's cell costs beyond its signs: the name of a column is rarely a number.
_HEADER_BITS = {"text": 0.0, "mixed": 2.0, "mark": 4.0, "mostly": 5.0, "number": 5.0}


def columns(cells: Sequence[str]) -> int:
    """How many columns these cells, row by row, stand in; 0 where that is not proved."""
    if len(cells) > MOST_CELLS:
        return 0
    signs = [_signs(cell) for cell in cells]
    features = [list(values) for values in zip(*signs, strict=True)]
    shares = [{value: times / len(cells) for value, times in Counter(values).items()} for values in features]
    widths = [n for n in range(2, WIDEST + 1) if len(cells) // n >= FEWEST_ROWS]
    costs = {n: _cost(features, shares, n) for n in widths}
    width, *rivals = sorted(widths, key=lambda n: costs[n]) or [0]
    if not rivals or len(cells) % width or costs[rivals[0]] - costs[width] < MARGIN:
        return 0
    if sum(map(_column, features, shares)) - costs[width] < GAIN or _is_folded(features[0][:width], costs):
        return 0
    return 0 if _slips([tuple(cells[k : k + width]) for k in range(0, len(cells), width)]) else width


def _is_folded(header: Sequence[Hashable], costs: Mapping[int, float]) -> bool:
    """A narrower table may stand here several times side by side: columns that alternate look alike too."""
    width = len(header)
    narrower = [costs[n] for n in range(2, width) if width % n == 0]
    return bool(narrower) and (set(header) != {"text"} or min(narrower) - costs[width] < FOLDED_MARGIN)


def _cost(features: Sequence[Sequence[Hashable]], shares: Sequence[dict[Hashable, float]], width: int) -> float:
    """The bits of a header and of this many columns."""
    bits = sum(_HEADER_BITS[str(kind)] for kind in features[0][:width])
    for values, share in zip(features, shares, strict=True):
        bits -= sum(log2(share[value]) for value in values[:width])
        bits += sum(_column(values[width + column :: width], share) for column in range(width))
    return bits


def _column(values: Sequence[Hashable], share: dict[Hashable, float]) -> float:
    """The bits of one column, each cell told knowing those above it."""
    seen: dict[Hashable, int] = {}
    bits = 0.0
    for at, value in enumerate(values):
        times = seen.get(value, 0)
        bits -= log2((times + PRIOR * share[value]) / (at + PRIOR))
        seen[value] = times + 1
    return bits


def _signs(cell: str) -> tuple[str, str, str, int]:
    return kind(cell), _sign(cell[0]), _sign(cell[-1]), min((cell.count(" ") + 1).bit_length(), 4)


def kind(cell: str) -> str:
    """What a cell is made of: `text`, `mixed` with digits, `mostly` digits, `number`, or `mark` without either."""
    digits = sum(map(str.isdigit, cell))
    letters = sum(map(str.isalpha, cell))
    if not letters:
        return "number" if digits else "mark"
    return "mostly" if digits > letters else "mixed" if digits else "text"


def _sign(character: str) -> str:
    if character.isdigit():
        return "0"
    return "A" if character.isupper() else "a" if character.isalpha() else character


def _slips(rows: Sequence[Row]) -> bool:
    """A number stands among words and, in that row or beside it, a word among numbers: a cell was lost above."""
    body = rows[1:]
    numbers = [[kind(cell) in ("number", "mostly") for cell in column] for column in zip(*body, strict=True)]
    words = [[kind(cell) == "text" for cell in column] for column in zip(*body, strict=True)]
    strays, gaps = set[int](), set[int]()
    for number, word in zip(numbers, words, strict=True):
        if sum(word) * 3 >= len(body) * 2:
            strays |= {at for at, is_one in enumerate(number) if is_one}
        if sum(number) * 3 >= len(body) * 2:
            gaps |= {at for at, is_one in enumerate(word) if is_one}
    return any(at + step in gaps for at in strays for step in (-1, 0, 1))
