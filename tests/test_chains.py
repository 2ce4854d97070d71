"""Which lines are one sentence; what must stay apart comes first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.lines import chains
from cleaner.lines.chains import joined
from cleaner.lines.seams import kinds_of
from cleaner.words import count
from tests.strategies import lines

PROSE = "The council met on Tuesday and agreed that the bridge should be repaired, and that the town"


def found(lines: Sequence[str], heads: Collection[int] = ()) -> list[tuple[int, int]]:
    return list(chains.chains(lines, kinds_of(lines, heads)))


@pytest.mark.parametrize(
    "apart",
    [
        # Menus, tags, trails, forms.
        ["Home", "About us", "Contact"],
        ["bridges", "ferries", "tunnels and the like"],
        ["Name", "required", "Email"],
        ["facebook", "twitter", "linkedin"],
        # A heading over a paragraph, a paragraph over a heading.
        ["A Bridge Too Old", "The council met on Tuesday and agreed that it should be repaired before winter."],
        ["The council met on Tuesday and agreed that it should be repaired before winter.", "what happens next"],
        # Sentences that end, and lead-ins.
        ["The council met.", "iPhone sales fell, and the council did not mind that they did."],
        ["The town has three of them:", "a bridge that is old, and closed, and to be repaired before the winter."],
        # A date and a name over a comment, a name over a text that begins with it.
        ["March 3, 2025 at 9:32 am", "this bridge has been closed for as long as I have lived here, and I am old."],
        ["10. italki", "italki offers lessons by people who live in the country that they teach about."],
        # Items that begin small, complete as they are.
        [
            "you have never slept in a hammock before now",
            "you are fond of rivers, of bridges and of rain",
            "you know what a ferry costs in these days",
        ],
        # Verses.
        [
            "the river goes down to the sea",
            "and carries the stones from the hill",
            "the bridge has been waiting for me",
            "and under the bridge it is still.",
        ],
        # Parallel items, whatever they end with.
        [
            "The height of the old bridge over the river in spring and",
            "The height of the old bridge over the quay in spring, which is less",
        ],
        ["be able to make up your mind quickly about", "be able to make something of it that others can use."],
        # Code, addresses, enumerations.
        ["The file is opened by a call of this function, which takes", "open_bridge(path)", "and returns it."],
        ["The ways across the river that the council has looked at so far", "a) the bridge", "b) the ferry"],
        # A name after a line that could be complete.
        ["The council met on Tuesday and agreed that the bridge should be repaired", "Ferries and Tunnels"],
    ],
)
def test_stays_apart(apart: list[str]) -> None:
    assert found(apart) == []


@pytest.mark.parametrize(
    "one",
    [
        [PROSE, "should pay for it."],
        [PROSE, "and", "county", "should pay for it."],
        [PROSE, ", the county and the", "Ferry Company", "should pay for it."],
        ["Research", "shows that more people than ever take the ferry, since nothing else is left to them."],
        ["The work is done by the people of", "Ferrum & Sons", ", who built it."],
        ["(", "Ferrum & Sons", "), who built the bridge over the river, have been paid by the town and the county."],
        ["Der Rat hat beschlossen, dass die Brücke von der", "Ferrum AG", "bis zum Herbst repariert werden soll."],
        ["Le conseil a décidé que le pont serait réparé par les", "ouvriers de la ville", ", et pas par d’autres."],
    ],
)
def test_is_one_sentence(one: list[str]) -> None:
    """In a text that is full of sentences cut at links."""
    cut = [f"Nobody knows {name}" if at % 2 else f", says {name}" for at, name in enumerate(["who"] * 8, 1)]
    assert (len(cut) + 1, len(cut) + 1 + len(one)) in found([*cut, "So it goes.", *one, "The next paragraph."])


def test_a_stray_break_needs_no_company() -> None:
    assert found(["Something else.", PROSE, "should pay for it.", "The next paragraph."]) == [(1, 3)]


def test_no_item_goes_on_from_the_line_above() -> None:
    assert found([PROSE, "should pay for it."], {1}) == []


@given(st.lists(lines().map(str.strip), max_size=14), st.sets(st.integers(0, 13)))
def test_runs_ascend_and_hold_no_item_but_the_first(drawn: list[str], heads: set[int]) -> None:
    runs = found(drawn, heads)
    assert all(one[1] <= other[0] for one, other in pairwise(runs))
    for start, stop in runs:
        assert stop - start > 1
        assert all(drawn[start:stop])
        assert heads.isdisjoint(range(start + 1, stop))


@given(st.lists(lines().map(str.strip).filter(bool), max_size=14))
def test_joining_changes_no_word(drawn: list[str]) -> None:
    for start, stop in found(drawn):
        assert count(joined(drawn[start:stop])) == count("\n".join(drawn[start:stop]))
