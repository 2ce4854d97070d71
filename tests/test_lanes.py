"""Columns worked on all at once say what a loop over their lines says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.model import lanes

columns = st.binary(max_size=300) | st.lists(st.sampled_from((0, 0, 0, 1, 7)), max_size=300).map(bytes)


def distances(column: bytes) -> list[int]:
    """How many lines back the last one is that has anything."""
    found = []
    for at in range(len(column)):
        back = next((at - 1 - before for before in range(at - 1, -1, -1) if column[before]), lanes.FAR)
        found.append(min(back, lanes.FAR))
    return found


@given(columns, st.integers(-5, 5))
def test_shifted(column: bytes, by: int) -> None:
    places = range(by, len(column) + by)
    assert list(lanes.shifted(column, by)) == [column[at] if 0 <= at < len(column) else 0 for at in places]


@given(columns)
def test_since_and_until(column: bytes) -> None:
    assert list(lanes.since(column)) == distances(column)
    assert list(lanes.until(column)) == distances(column[::-1])[::-1]


@given(columns)
def test_so_far_and_to_come(column: bytes) -> None:
    marks = list(map(bool, column))
    assert list(lanes.so_far(column)) == [min(sum(marks[:at]), lanes.MOST) for at in range(len(marks))]
    assert list(lanes.to_come(column)) == [min(sum(marks[at + 1 :]), lanes.MOST) for at in range(len(marks))]


@given(columns, st.data())
def test_run(column: bytes, data: st.DataObject) -> None:
    other = bytes(data.draw(st.lists(st.integers(0, 1), min_size=len(column), max_size=len(column))))
    pairs, found = list(zip(column, other, strict=True)), []
    for at, pair in enumerate(pairs):
        before = at
        while before and pairs[before - 1] == pair:
            before -= 1
        found.append(min(at - before, lanes.MOST))
    assert list(lanes.run(column, other)) == found


@given(columns, columns)
def test_both(one: bytes, other: bytes) -> None:
    size = min(len(one), len(other))
    expected = [int(a > 0 and b > 0) for a, b in zip(one[:size], other[:size], strict=True)]
    assert list(lanes.both(one[:size], other[:size])) == expected


@given(columns, st.sampled_from([(2, 2), (30, 30), (3, -1), (20, -1), (-1, 3), (-1, 20), (0, 0)]))
def test_sums(column: bytes, window: tuple[int, int]) -> None:
    before, after = window
    most = max(column, default=1) or 1
    halved = max(((before + after + 1) * most).bit_length() - 8, 0)
    found = lanes.sums(column, before, after, most)
    ends = [(max(at - before, 0), max(at + after + 1, 0)) for at in range(len(column))]
    assert list(found) == [sum(column[start:stop]) >> halved for start, stop in ends]


@given(columns)
def test_shares(column: bytes) -> None:
    whole = sum(column) or 1
    assert list(lanes.shares(column)) == [100 * sum(column[:at]) // whole for at in range(len(column))]


@pytest.mark.parametrize("size", [0, 1, 2, 300])
def test_places_and_ramps(size: int) -> None:
    assert list(lanes.places(size)) == [100 * at // size for at in range(size)]
    assert list(lanes.ramp(size)) == [min(at, lanes.MOST) for at in range(size)]
