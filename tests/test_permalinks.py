"""Marks behind headings: what proves a heading, and what only looks so."""

from __future__ import annotations

import pytest

from cleaner.lines.permalinks import headings

TEXT = "Nobody had expected the vote to be so close, and several members left the room before the count was done."


@pytest.mark.parametrize(
    "lines",
    [
        ["Programs written in C#", TEXT, "Programs written in F#", TEXT],
        ["DOT#", "Name", "MC#", "Address"],
        ["Ann said that she had gone [edit] to the bridge", TEXT],
        ["The vote was close. [edit]", TEXT],
        ["Share this", "Copy link", "Share that", "Copy link"],
        ["bridges", "#", "ferries", "#", "rivers", "#"],
        ["#bridge #winter", "#ferry #summer"],
        ["#What we saw", TEXT, "#Who paid", TEXT],  # twice
        ["#What we saw", "#Who paid", "#Who did not", TEXT],
        ["#bridge", TEXT, "#ferry", TEXT, "#river", TEXT],
        ["#include <quay>", "boats();", "#define BOATS 1", "ends:", "#if BOATS", "more."],
        ["What it will cost #", TEXT],  # once
        ["See issue #58", TEXT, "See issue #60"],
        ["The whole list: https://example.org/lists#all", TEXT, "The rest: https://example.org/lists#rest"],
        ["[edit]", "¶", "#", "", "\N{LINK SYMBOL}"],
        [],
    ],
)
def test_what_proves_no_heading(lines: list[str]) -> None:
    assert headings(lines) == {}


@pytest.mark.parametrize(
    ("mark", "often"),
    [
        ("[edit]", 1),
        (" [edit | edit source]", 1),
        ("[Bearbeiten | Quelltext bearbeiten]", 1),
        ("\N{PILCROW SIGN}", 1),
        ("Link to this heading", 1),
        (" #", 2),
        ("\N{LINK SYMBOL}", 2),
        ("Permalink", 2),
        ("#what-we-saw", 2),
    ],
)
def test_what_proves_one(mark: str, often: int) -> None:
    lines = [f"What we saw{mark}", TEXT] * often
    assert headings(lines) == {at: (at + 1, "What we saw") for at in range(0, 2 * often, 2)}


@pytest.mark.parametrize("mark", [["[edit]"], ["[", "edit", "]"], ["Link to this section"]])
def test_marks_on_lines_of_their_own(mark: list[str]) -> None:
    assert headings(["What we saw", *mark, TEXT]) == {0: (1 + len(mark), "What we saw")}


def test_marks_before_three_headings_over_their_texts() -> None:
    lines = ["#What we saw", TEXT, "#Who paid", TEXT, "#ferry", TEXT]
    assert headings(lines) == {0: (1, "What we saw"), 2: (3, "Who paid"), 4: (5, "ferry")}


def test_a_mark_on_a_line_of_its_own_that_stands_elsewhere_too_has_text_below_it() -> None:
    assert headings(["What we saw", "#", TEXT] * 2) == {0: (2, "What we saw"), 3: (5, "What we saw")}
    assert headings(["What we saw", "#", "who paid"] * 2) == {}


def test_capitals_are_the_name_of_a_language_or_a_key_only_where_they_are_one_word() -> None:
    assert list(headings(["WHAT WE SAW #", TEXT, "WHO PAID #", TEXT])) == [0, 2]
    assert headings(["MC#", TEXT, "DOT#", TEXT]) == {}
