"""Which lines go, from made-up scores: no weights are asked, so what they teach anew changes nothing here."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from cleaner.lines.verdict import leftover

SCORES = st.lists(st.tuples(st.integers(-600, 600), st.sampled_from([0, 0, 5])), max_size=30)
STAYS, GOES, UNSURE = -300, 350, 50


def said(scores: Sequence[int], text: Sequence[int] | None = None) -> str:
    """`-` for each line that goes, `+` for each that stays."""
    found = leftover(scores, text or [0] * len(scores), lambda at: True)
    return "".join("-" if gone else "+" for gone in found)


def test_of_no_lines_none_go() -> None:
    assert said([]) == ""


def test_what_is_surely_the_articles_stays() -> None:
    assert said([STAYS] * 5) == "+++++"


def test_stretches_of_leftovers_go_at_either_end() -> None:
    assert said([GOES] * 4 + [STAYS] * 4 + [GOES] * 4) == "----++++----"


def test_an_unsure_line_goes_with_those_around_it() -> None:
    assert said([GOES, GOES, UNSURE, GOES, GOES, *[STAYS] * 4]) == "-----++++"


def test_an_unsure_line_stays_with_those_around_it() -> None:
    assert said([STAYS, STAYS, UNSURE, STAYS]) == "++++"


def test_running_text_stays_that_is_not_sure_itself() -> None:
    assert said([GOES, GOES, UNSURE, GOES, GOES], [0, 0, 5, 0, 0]) == "--+--"


def test_a_sure_button_between_paragraphs_goes() -> None:
    assert said([STAYS, STAYS, GOES, STAYS, STAYS], [9, 9, 0, 9, 9]) == "++-++"


def test_a_likely_button_between_paragraphs_stays() -> None:
    assert said([STAYS, STAYS, 150, STAYS, STAYS], [9, 9, 0, 9, 9]) == "+++++"


def test_two_buttons_between_paragraphs_go_only_where_one_of_them_is_sure() -> None:
    assert said([STAYS, STAYS, 150, 150, STAYS, STAYS]) == "++++++"
    assert said([STAYS, STAYS, 150, 200, STAYS, STAYS]) == "++--++"


def test_what_may_not_go_stays() -> None:
    assert leftover([GOES] * 3, [0] * 3, lambda at: at != 1) == [True, False, True]


@given(SCORES)
def test_surer_scores_never_keep_what_went(lines: list[tuple[int, int]]) -> None:
    scores, text = [score for score, _ in lines], [size for _, size in lines]
    before = said(scores, text)
    after = said([score + 700 for score in scores], text)
    assert all(new == "-" for old, new in zip(before, after, strict=True) if old == "-")


@given(SCORES)
def test_running_text_never_goes_on_a_low_score(lines: list[tuple[int, int]]) -> None:
    found = leftover([score for score, _ in lines], [size for _, size in lines], lambda at: True)
    assert not any(gone and size and score < 100 for gone, (score, size) in zip(found, lines, strict=True))
