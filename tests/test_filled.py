"""Text that was filled up to a width, and what only has short lines."""

from __future__ import annotations

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.lines.filled import filled

TEXT = (
    "the council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter, "
    "and that the engineers should look at its foundations, which they had not done for as long as anybody could "
    "remember, and which were said to stand on sand, or on nothing, or on what was left of an older bridge that "
    "had been washed away in a flood in the year in which the town was founded, if it was a bridge at all"
)
NO_MARKS: dict[int, int] = {}


@given(st.integers(40, 72))
def test_every_break_of_a_filled_text_is_found(width: int) -> None:
    lines = wrap(f"{TEXT}, and {TEXT}", width)
    assert filled(lines, [True] * (len(lines) - 1), NO_MARKS) == list(range(len(lines) - 1))


def test_a_gap_ends_a_paragraph() -> None:
    lines = [*wrap(TEXT, 60), *wrap(TEXT, 60)]
    half = len(lines) // 2
    below = [at != half - 1 for at in range(len(lines) - 1)]
    assert filled(lines, below, NO_MARKS) == [at for at in range(len(lines) - 1) if at != half - 1]


@pytest.mark.parametrize("width", [42, 46, 50, 55, 60])
def test_a_line_may_begin_with_a_name(width: int) -> None:
    names = (
        "the engineers of Ferrum and Sons have looked at the old bridge of Lindholm with the county and found that "
        "Lindholm has waited too long for it, and that the steel which Ferrum and Sons had made for the bridge is "
        "rusting from below, as Mara Lindqvist had said when the town met in the spring"
    )
    lines = wrap(f"{names}, and {names}", width)
    assert any(line[0].isupper() for line in lines[1:])
    assert filled(lines, [True] * (len(lines) - 1), NO_MARKS) == list(range(len(lines) - 1))


def test_a_short_line_ends_its_paragraph_where_the_others_are_full() -> None:
    plain = wrap(TEXT, 60)
    lines = [*plain, "Nobody said more", *wrap(f"and {TEXT}", 60), *plain]
    assert len(plain) not in filled(lines, [True] * (len(lines) - 1), NO_MARKS)


def test_an_item_is_indented_by_its_mark_and_begins_a_paragraph() -> None:
    plain, item = wrap(TEXT, 60), wrap(TEXT, 58)
    lines = [*plain, *item, *item]
    marks = {len(plain): 2, len(plain) + len(item): 2}
    ends = {at - 1 for at in marks}
    assert filled(lines, [True] * (len(lines) - 1), marks) == [at for at in range(len(lines) - 1) if at not in ends]


@given(st.integers(40, 72))
def test_behind_a_gap_nothing_is_indented_by_the_item_before_it(width: int) -> None:
    item, plain = wrap(TEXT, width - 2), wrap(TEXT, width)
    lines, gap = [*item, *plain], len(item) - 1
    below = [at != gap for at in range(len(lines) - 1)]
    assert filled(lines, below, {0: 2}) == [at for at in range(len(lines) - 1) if at != gap]


def test_verses_addresses_and_short_lines_are_left_alone() -> None:
    verses = [line for line in TEXT.split(",") if line] * 3
    assert filled([line.strip() for line in verses], [True] * (len(verses) - 1), NO_MARKS) == []
    links = ["see https://example.org/" + "a" * size for size in range(40, 60)]
    assert filled(links, [True] * (len(links) - 1), NO_MARKS) == []


def test_a_full_line_that_ends_a_sentence_may_end_its_paragraph() -> None:
    lines = wrap(TEXT, 60)
    ended = [*lines[:-1], lines[-1].ljust(60, "x")[:59] + ".", *[line.capitalize() for line in lines[:1]], *lines[1:]]
    seam = len(lines) - 1
    assert seam not in filled(ended, [True] * (len(ended) - 1), NO_MARKS)
