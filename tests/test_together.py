"""Lines of one form, which are judged together, and lines that are no headings whatever they look like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.lines.asides import is_aside
from cleaner.lines.together import SUREST, together


@pytest.mark.parametrize(
    "line",
    [
        "What the Divers Found",
        "Things to bring for the day:",
        "Why the ferry is late:",
        "How to follow the tide:",
        "Know Before You Go: What Is Included",
        "Sources",
        "Read the tide",
        "More ferries, more noise",
        "Related work",
        "Why use harbour.com for your next trip?",
        "Costs and Delays:",
        "Materials you will need:",
        "Is the harbour safe?",
        "Watch your step",
        "Photograph by Number",
    ],
)
def test_what_may_be_a_heading(line: str) -> None:
    assert not is_aside(line)


@pytest.mark.parametrize(
    "line",
    [
        "Source: The Harbour Board",
        "Photo credit: Ann Oak",
        "Learn more: What a pilot does all day",
        "Read more: The last lighthouse",
        "Hilltop Hall | Ann Oak Photography",
        "Tickets: https://harbour.example/tickets",
        "Key features include:",
        "Here is what the divers found:",
        "The reasons are simple:",
        "Consider a few questions:",
        "“We have never seen such a storm”",
        "The ferry at noon (Photo by Ann Oak)",
    ],
)
def test_what_is_no_heading_whatever_it_looks_like(line: str) -> None:
    assert is_aside(line)


def test_two_lines_are_too_few_to_speak_for_each_other() -> None:
    lines = {0: "Best for Families: the Old Pier", 1: "Best for Couples: the Lighthouse", 2: "Nobody came."}
    scores = {0: 150, 1: -60, 2: -300}
    assert together(lines, scores, ()) == scores


def test_a_line_is_what_most_lines_of_its_form_are() -> None:
    lines = {2: "Best for Families: the Pier", 5: "Best for Couples: the Light", 9: "Best for Dogs: the Beach"}
    found = together(lines, {2: 150, 5: 180, 9: -40}, ())
    assert found[9] > 0
    assert found[5] < 180


def test_numbers_in_one_form_are_alike() -> None:
    lines = {0: "1. Close the bridge", 3: "2. Call someone", 6: "3. Wait for the engineers to come"}
    assert together(lines, {0: 120, 3: 150, 6: -30}, ())[6] > 0


def test_a_label_that_recurs_tells_a_fact_unless_all_its_lines_are_headings() -> None:
    facts = {1: "Where to watch: Hulu", 4: "Where to watch: Quay Two", 7: "Where to watch: at home"}
    assert max(together(facts, {1: 60, 4: -200, 7: -250}, ()).values()) < 0
    myths = {1: "Myth: Ferries are slow", 4: "Myth: Divers are rich", 7: "Myth: Nobody swims"}
    assert min(together(myths, {1: 60, 4: 200, 7: 250}, ()).values()) > 0


def test_names_over_the_same_line_are_what_the_text_is_about() -> None:
    shown = ["Osk One", "Pros", "Cheap", "Lindholm Mini", "Pros", "Small", "Harbour Post", "Pros", "Loud"]
    lines = {at: shown[at] for at in (0, 3, 6)}
    assert min(together(lines, dict.fromkeys(lines, -150), shown).values()) > 0
    assert max(together(lines, dict.fromkeys(lines, -350), shown).values()) < 0


def test_names_over_a_price_are_things_where_text_follows_it() -> None:
    text = "It has stood outside through two storms, and its battery still lasts eleven nights on a single day of sun."
    shown = ["Osk One", "$40", text, "Lindholm Mini", "From $19.50", text, "Harbour Post", "$5 - $9", text]
    lines = {at: shown[at] for at in (0, 3, 6)}
    assert min(together(lines, dict.fromkeys(lines, -150), shown).values()) > 0
    cells = ["Cheap" if line == text else line for line in shown]
    assert max(together(lines, dict.fromkeys(lines, -150), cells).values()) < 0


def test_facts_and_copies_over_the_same_line_are_none() -> None:
    facts = ["Size: big", "Pros", "Cheap", "Size: small", "Pros", "Red", "Size: fair", "Pros", "Loud"]
    lines = {at: facts[at] for at in (0, 3, 6)}
    assert max(together(lines, dict.fromkeys(lines, -150), facts).values()) < 0
    copies = ["Read it", "Pros", "Cheap", "Read it", "Pros", "Red", "Read it", "Pros", "Loud"]
    lines = {at: copies[at] for at in (0, 3, 6)}
    assert max(together(lines, dict.fromkeys(lines, -150), copies).values()) < 0


def test_where_most_lines_over_it_could_be_no_headings_none_is() -> None:
    shown = [word for number in range(9) for word in (f"Name {number}", "Pros", "Cheap")]
    lines = {at: shown[at] for at in (0, 3, 6)}
    assert max(together(lines, dict.fromkeys(lines, -150), shown).values()) < 0


@given(st.dictionaries(st.integers(0, 40), st.text("aB1.:? ", min_size=1).filter(str.strip).map(str.strip)), st.data())
def test_scores_stay_between_those_of_all_lines(lines: dict[int, str], data: st.DataObject) -> None:
    scores = {at: data.draw(st.integers(-SUREST, SUREST)) for at in lines}
    found = together(lines, scores, ())
    assert found.keys() == lines.keys()
    # Means of whole numbers are rounded down, once for each of three keys.
    assert all(min(scores.values()) - 3 <= score <= max(scores.values()) for score in found.values())
