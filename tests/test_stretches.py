"""Stretches of lines that look alike: one score for all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.lines.stretches import FEWEST, LEAST, MOST, OPEN, cells, settled
from tests.rendering import body_of

GEAR = ["A wool shirt", "Rain trousers", "A hat and gloves", "Camp shoes"]
TEXT = "The trail is forty miles long, and most people who walk it for the first time carry twice what they need to."


def test_what_may_be_no_item_parts_stretches_and_keeps_its_score() -> None:
    scores = [0, 10, -10, 0]
    assert settled(GEAR, scores, [True, True, False, True]) == scores
    assert settled([*GEAR[:2], TEXT, *GEAR[2:]], [0, 10, 90, -10, 0], [True] * 5) == [0, 10, 90, -10, 0]


def test_lines_of_different_kinds_do_not_speak_for_each_other() -> None:
    lines = ["A wool shirt", "Rain trousers", "Weight: 4 lbs", "Price: $40", "It is warm.", "It is dry."]
    scores = [200, 100, -200, -100, 50, 0]
    assert settled(lines, scores, [True] * 6) == scores


def test_a_stretch_has_no_holes() -> None:
    found = settled(GEAR, [150, -120, 80, 200], [True] * 4)
    assert found == [found[0]] * 4
    assert found[0] >= LEAST[OPEN]
    assert max(settled(GEAR, [30, -320, -280, -200], [True] * 4)) < LEAST[OPEN]


def test_facts_are_asked_for_more() -> None:
    facts = ["Weight: 4 lbs", "Price: $40", "Colour: blue"]
    assert settled(facts, [10, 10, 10], [True] * 3) < settled(GEAR[:3], [10, 10, 10], [True] * 3)


def test_figures_in_words_and_a_few_values_are_no_cells() -> None:
    assert not any(cells(["21,000 users", "1.2 million loans", "4 librarians", "3 vans", "1 boat", "12 chairs"]))
    assert not any(cells(["$40", "$50", "10 %", "Yes", "No"]))
    assert not any(cells([*GEAR, *GEAR, "12", *GEAR]))


def test_cells_told_a_line_each() -> None:
    table = ["Rate", "Single", "Married", "10 %", "$0 \N{EN DASH} $11,925", "$0 \N{EN DASH} $23,850", "12 %", "Yes"]
    assert all(cells(table))
    assert cells([TEXT, *table, TEXT]) == [False, *[True] * len(table), False]


@given(st.lists(st.tuples(st.sampled_from((*GEAR, TEXT)), st.integers(-900, 900), st.booleans()), max_size=MOST + 3))
def test_of_too_few_and_of_what_may_not_be_nothing_is_said(drawn: list[tuple[str, int, bool]]) -> None:
    lines, scores, possible = ([*column] for column in zip(*drawn, strict=True)) if drawn else ([], [], [])
    found = settled(lines, scores, possible)
    assert len(found) == len(scores)
    for at, may in enumerate(possible):
        if not may or lines[at] == TEXT or len(lines) < FEWEST:
            assert found[at] == scores[at]


STORY = [
    "The harbour at Lindholm is the oldest on the coast, and until last year it was the only one without a crane.",
    "We asked the people who work there what has changed, and wrote down what they told us over three mornings.",
    "What the New Crane Can Do",
    "It stands on the eastern quay, where the fish market was, and it can be seen from the far side of the sound.",
    "Key advantages of the crane:",
    "It lifts forty tons, which is four times as much as the old derrick ever lifted in one piece.",
    "Ships are unloaded within a day, so that nobody has to lie outside the breakwater overnight.",
    "One man runs it from a cabin, where the derrick needed six on the quay and two on board.",
    "Its motors are electric, and nobody in the old town hears them even when the wind is right.",
    "What It Cannot Do",
    "In a storm it has to be locked, as all cranes have, and then the ships wait as they have always waited here.",
    "Nobody has asked yet who will pay for its paint, which will be due in ten years, and every ten years after.",
]
BELOW_EACH_OTHER = "\n".join(f"{TEXT} That was in 19{year}." for year in (62, 71, 84, 96))


def test_a_text_that_parts_lines_by_blank_ones_sets_its_items_below_each_other() -> None:
    def items(source: str) -> int:
        return body_of(clean(source).markdown).count("\n- ")

    apart = "\n\n".join(STORY)
    close = "\n\n".join(("\n\n".join(STORY[:5]), "\n".join(STORY[5:9]), *STORY[9:]))
    assert items("\n".join(STORY)) == items(apart) == items(f"{close}\n\n{BELOW_EACH_OTHER}") == 4
    assert items(f"{apart}\n\n{BELOW_EACH_OTHER}") == 0
