"""Lines that stay because they touch what stays and read as the article does."""

from __future__ import annotations

import pytest

from cleaner.lines.beside import MOST, MOST_OF_HOLD, MOST_OF_PAGE, beside

TEXT = "The shop is four steps wide, and what is broken hangs on the left."


def stays(*lines: str, score: int = 200, kept: tuple[int, ...] = (0,), taken: tuple[int, ...] = ()) -> list[str]:
    """Of the lines that the model would drop, those that stay with the lines `kept`."""
    out = [at not in kept for at in range(len(lines))]
    scores = [score if gone else 0 for gone in out]
    found = beside(lines, out, taken, scores)
    return [lines[at] for at in sorted(set(found))]


@pytest.mark.parametrize(
    "line",
    [
        "Read more",
        "Get the best of tools in your inbox",
        "Senior Editor, Tools",
        "You may also like",
        "See all the posts in this shop\N{HORIZONTAL ELLIPSIS}",
        "Jennifer P.",
        "Updated: today",
        "March 12",
        "Design 101",
        "How we mend umbrellas: a short guide",
    ],
)
def test_no_sentence_goes_though_it_touches_the_text(line: str) -> None:
    assert stays(TEXT, line) == []


def test_a_sentence_below_other_leftovers_goes() -> None:
    assert stays(TEXT, "Senior Editor, Tools", "Ada has written about tools since 2011.") == []


def test_two_lines_that_rules_take_part_a_sentence_from_the_text() -> None:
    assert stays(TEXT, "Share", "Print", "Nobody cheered.", taken=(1, 2)) == []
    assert stays(TEXT, "Advertisement", "Nobody cheered.", taken=(1,)) == ["Nobody cheered."]


def test_what_is_surely_a_leftover_goes_and_sooner_if_it_speaks_of_the_page() -> None:
    assert stays(TEXT, "Nobody cheered.", score=MOST) == []
    assert stays(TEXT, "Subscribe to the box.", score=MOST_OF_PAGE) == []
    assert stays(TEXT, "Subscribe to the box.", score=MOST_OF_PAGE - 1) == ["Subscribe to the box."]


def test_sentences_stay_below_the_text_and_above_it() -> None:
    lines = ("It rains.", "Who mends them?", TEXT, "“Well,” he says.", "Then he laughs!")
    assert stays(*lines, kept=(2,)) == [line for line in lines if line != TEXT]


def test_facts_and_scores_stay_where_two_stand_together() -> None:
    assert stays("Dock Rovers 3", "Lindon Town 2", TEXT, "Made in: Portugal", "Recall number: 23-014", kept=(2,)) == [
        "Dock Rovers 3",
        "Lindon Town 2",
        "Made in: Portugal",
        "Recall number: 23-014",
    ]


def test_a_heading_that_stays_in_a_menu_for_its_name_holds_nothing() -> None:
    out, scores = [False, True], [MOST_OF_HOLD, 100]
    assert list(beside(["Pricing", "Everything that you need."], out, (), scores)) == []


def test_a_title_holds_nothing_above_it_and_a_byline_all_below() -> None:
    title, who = "How to Choose the Best of Them for Your Shop", "By Mara Lindqvist"
    assert stays("Adopt it in 12 weeks or sooner.", title, who, TEXT, kept=(1, 2, 3)) == []
    assert stays(who, "It rains.", "Where to Begin", TEXT, kept=(0, 2, 3)) == ["It rains."]


def test_a_letter_keeps_its_greeting_and_its_name() -> None:
    assert stays("Dear Ada,", TEXT, "With love,", "Ben and Kim", "Follow us", kept=(1,)) == [
        "Dear Ada,",
        "With love,",
        "Ben and Kim",
    ]
    assert stays(TEXT, "Until next week,", "Ada") == ["Until next week,", "Ada"]
    assert stays(TEXT, "Until next week,", "follow us") == []
    assert stays(TEXT, "Rivers, Wildlife,", "Ada") == []
