"""Levels that headings prove to each other, and what proves none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import Options, clean
from cleaner.lines.levels import depths


@pytest.mark.parametrize(
    "headings",
    [
        ["Intro", "Tools", "Wood", "The end"],
        ["Intro", "1. Saw", "2. Cut", "3. Glue", "The end"],
        ["Costs of 2024", "1. Saw", "2. Cut"],
        ["1. Saw", "2. Cut", "A word of warning", "3. Glue", "4. Paint"],
        ["2. Saw", "Teeth", "3. Cut"],
        ["1. Saw", "1. Cut"],
        ["Step 1: Saw", "Teeth", "Day 2: Cut"],
        ["Questions that we hear", "Which saw?"],
        ["Why saw?", "Which saw?"],
        ["2.1 Saws"],
        ["Pros", "Cons", "Pros", "Cons"],
        ["Pros", "Cons", "Comb", "Pros", "Cons", "Cup", "Pros", "Cons"],
        ["Brush", "Verdict", "Comb", "Verdict", "Cup", "Verdict", "Soap"],
        ["Brush", "Pros", "Cons", "Comb", "Cons", "Pros", "Cup", "Pros", "Cons"],
        ["Cut", "1. Saw", "2. Knife", "Cut", "1. Saw", "2. Knife"],
        ["1. Saw", "2. Knife", "1. Tape", "2. Rule"],
        [],
    ],
)
def test_what_proves_nothing_is_a_section(headings: list[str]) -> None:
    assert depths(headings) == [0] * len(headings)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["3 Ways to Cut", "1. Saw", "2. Snap", "3. Burn", "Last words"], [0, 1, 1, 1, 0]),
        (["Two goals", "Goal 1: Saw", "Goal 2: Snap"], [0, 1, 1]),
        (["3 Ways to Cut", "1. Saw", "What of the dust?", "2. Snap", "3. Burn", "Last words"], [0, 1, 2, 1, 1, 0]),
        (["Tools to buy", "1. Saw", "What drives its cost?", "2. Plane", "3. Axe", "The end"], [0, 0, 0, 0, 0, 0]),
        (["1. Brush", "Pros", "Cons", "2. Comb", "Pros", "3. Cup"], [0, 1, 1, 0, 1, 0]),
        (["Cut", "1. Saw", "2. Knife", "3. Axe", "Measure", "4. Tape", "5. Rule"], [0, 1, 1, 1, 0, 1, 1]),
        (["Cut", "1. Saw", "Blades", "2. Knife", "Measure", "1. Tape", "2. Rule"], [0, 1, 2, 1, 0, 1, 1]),
        (["1. Saw", "2. Snap", "Cut", "1. Saw", "2. Knife", "Measure", "1. Tape", "2. Rule"], [0, 0, 0, 1, 1, 0, 1, 1]),
        (["1. Saw", "Use", "2. Knife", "Use:", "3. Axe", "Use", "The end"], [0, 1, 0, 1, 0, 1, 0]),
        (["Brush", "Pros", "Cons", "Comb", "Pros:", "Cons:", "Cup", "Pros", "Cons", "Soap"], [0, 1, 1] * 3 + [0]),
        (["Best saws", "FAQ", "Which saw?", "How long?", "The end"], [0, 0, 1, 1, 0]),
        (["1. Setup", "1.1 Tools", "1.1.1 Saws", "1.2 Wood", "2 Work"], [0, 1, 2, 1, 0]),
        (["2 Tools", "1) Saw", "FAQs", "Why?", "2) Comb"], [0, 1, 2, 3, 1]),
    ],
)
def test_what_is_proved(headings: list[str], expected: list[int]) -> None:
    assert depths(headings) == expected


PIECES = ("1. A", "2. B", "3. C", "1.1 D", "1.2 E", "3 Ways", "FAQ", "Why?", "Pros", "Step 1: F", "Step 2: G", "")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12))
def test_a_part_is_one_deeper_than_a_heading_before_it(headings: list[str]) -> None:
    found = depths(headings)
    assert len(found) == len(headings)
    assert all(depth == 0 or depth - 1 in found[:at] for at, depth in enumerate(found))


def test_without_front_matter_the_title_keeps_the_first_level() -> None:
    text = (
        "Two Ways to Mend a Bridge\n\nBy Ann Lee\n\nThe council met on Tuesday and agreed that the bridge is old.\n\n"
        "What It Costs\n\nNobody had expected the price to be so high, and several members left before the vote.\n"
    )
    body = clean(text, options=Options(front_matter=False)).markdown
    assert [line for line in body.split("\n") if line.startswith("#")] == [
        "# Two Ways to Mend a Bridge",
        "## What It Costs",
    ]
