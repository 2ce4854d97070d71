"""Sentences that touch, and what looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given

from cleaner.lines.glue import may_touch, parted, spaced
from cleaner.words import words
from tests.strategies import lines


@pytest.mark.parametrize(
    "line",
    [
        "It runs on Node.js and on Asp.Net, and was built by U.S.Steel.",
        "At 3 a.m.Eloise called, and at 4 p.m.The line was dead.",
        "Rates of 3.5Mbps, versions like 2.0The and OpenOffice are left alone.",
        "Call list.Count or console.Write; README.Md and Booking.Com are names.",
        "See https://example.org/search?q=bridge.The&page=2 for more of them.",
        "Write user.The_name = value.The in the file.",
        "An ellipsis...The end, and a question?...The rest.",
        "Yahoo!Finance and Jeopardy!The game are names too.",
    ],
)
def test_look_alikes_stay(line: str) -> None:
    assert spaced(line) == line


@given(lines())
def test_no_word_changes_and_nothing_is_left_to_do(line: str) -> None:
    after = spaced(line)
    assert words(after) == words(line)
    assert spaced(after) == after
    assert "".join(parted(line)) == line
    assert may_touch(line) or (after == line and parted(line) == [line])
