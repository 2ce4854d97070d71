"""Columns of a byte a line, worked on all at once: a few microseconds for what loops over lines take a hundred.

A column becomes one whole number, a lane of bits a line, and adding or shifting numbers adds or shifts all lanes.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from itertools import accumulate
from operator import or_

MOST = 255
# A number that stands for "nowhere near".
FAR = 99
_ANY = bytes((0, *(1,) * MOST))
_RAMP = bytes(range(FAR))
_SLOW_RAMP = bytes(range(MOST))
_RISE = bytes(range(2 * FAR + 1))
_BYTE = [bytes((value,)) for value in range(MOST + 1)]


def shifted(column: bytes, by: int) -> bytes:
    """The values of the lines so many below (or above, below 0); 0 where there is none."""
    size = len(column)
    return (bytes(-by) + column)[:size] if by < 0 else column[by:].ljust(size, b"\0")


def since(column: bytes) -> bytes:
    """How many lines back the last one is that has anything in this column: 0 for the line right before."""
    first, *rest = column.translate(_ANY).split(b"\1")
    far = _BYTE[FAR]
    return b"".join((far * (len(first) + 1), *((_RAMP[: len(gap) + 1]).ljust(len(gap) + 1, far) for gap in rest)))[
        : len(column)
    ]


def until(column: bytes) -> bytes:
    """How many lines on the next one is that has anything in this column."""
    return since(column[::-1])[::-1]


def so_far(column: bytes) -> bytes:
    """How many lines before each have anything in this column."""
    gaps = column.translate(_ANY).split(b"\1")
    return b"".join([_BYTE[min(count, MOST)] * (len(gap) + 1) for count, gap in enumerate(gaps)])[: len(column)]


def to_come(column: bytes) -> bytes:
    """How many lines behind each have anything in this column."""
    return so_far(column[::-1])[::-1]


def run(*columns: bytes) -> bytes:
    """How many lines right before each have the same values in all of these columns."""
    if not columns[0]:
        return b""
    changes = reduce(or_, [_changes(column) for column in columns])
    gaps = changes.to_bytes(len(columns[0]) - 1, "little").translate(_ANY).split(b"\1")
    return b"".join([_SLOW_RAMP[: len(gap) + 1].ljust(len(gap) + 1, _BYTE[MOST]) for gap in gaps])


def _changes(column: bytes) -> int:
    """A number with a lane for each line but the first: 0 where the value is that of the line before."""
    return int.from_bytes(column[1:], "little") ^ int.from_bytes(column[:-1], "little")


def both(one: bytes, other: bytes) -> bytes:
    """Where both columns have anything: 1."""
    number = int.from_bytes(one.translate(_ANY), "little") & int.from_bytes(other.translate(_ANY), "little")
    return number.to_bytes(len(one), "little")


def constant(total: int, size: int) -> bytes:
    """A column of one value."""
    return _BYTE[min(max(total, 0), MOST)] * size


@lru_cache(maxsize=256)
def _ones(count: int) -> int:
    """A number with 1 in each of so many lanes of two bytes."""
    return int.from_bytes(b"\1\0" * count, "little")


def sums(column: bytes, before: int, after: int, most: int) -> bytes:
    """For each line the sum over the lines from `before` above it to `after` below it (negative: the window ends
    above it), of a column whose values are at most `most`; halved as often as it takes to fit a byte.

    To multiply by a number with 1 in each lane is to add the lanes, shifted.
    """
    size, span = len(column), before + after + 1
    halved = max((span * most).bit_length() - 8, 0)
    wide = bytearray(2 * size)
    wide[::2] = column
    total = int.from_bytes(wide, "little") * _ones(span)
    # Lane n of the product is the sum over the lines from n - span + 1 to n.
    total = total >> 16 * after if after >= 0 else total << 16 * -after
    return (total >> halved).to_bytes(2 * (size + span) + 2, "little")[: 2 * size : 2]


def shares(column: bytes) -> bytes:
    """Which share of all of a column stands before each line, in hundredths."""
    totals = list(accumulate(column, initial=0))
    whole = totals.pop() or 1
    return bytes([100 * total // whole for total in totals])


@lru_cache(maxsize=64)
def places(size: int) -> bytes:
    """Where each line stands, in hundredths of the document."""
    return bytes([100 * at // size for at in range(size)])


def ramp(size: int) -> bytes:
    """The number of each line, the last that fits a byte for all that follow."""
    return _SLOW_RAMP[:size].ljust(size, _BYTE[MOST])


def depths(start: int, stop: int, size: int) -> bytes:
    """How many lines inside the stretch from `start` to `stop` each line stands, from FAR up, or outside, below FAR."""
    half = (start + stop + 1) // 2
    return _rising(start, half) + _rising(size - stop, size - half)[::-1]


def _rising(start: int, size: int) -> bytes:
    """A lane for each line down to `size`: FAR at `start`, one more for each line behind it, one less before it."""
    return (bytes(max(start - FAR, 0)) + _RISE[max(FAR - start, 0) :]).ljust(size, _RISE[-1:])[:size]
