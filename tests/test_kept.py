"""Bold, links and code stay where lines are joined, spaced or lose a label; where they cannot, nothing is done."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.kept import behind, clash, may_meet, of_cells

PROOF = (
    "\n\nThe **docks** were [shut](https://docks.example/shut) in the winter of that year, and opened in the spring.\n"
)


def body(text: str | bytes, path: str = "") -> list[str]:
    return [block for block in clean(text, path=path).markdown.split("---\n", 2)[2].strip().split("\n\n") if block]


def test_a_sentence_that_was_cut_keeps_its_links() -> None:
    cut = "The **ferry** sailed with [forty people](https://ferry.example/) and one\nsmall dog that nobody knew at all."
    assert body(cut + PROOF)[0] == cut.replace("\n", " ")


def test_bold_that_begins_with_a_comma_begins_behind_it() -> None:
    first = "**It was the first time that the town had let a firm of its own close the old bridge.**\n"
    cut = "I wrote for the old\n***harbour post***\n**, and it was read in all the town** when the ships came home."
    joined = "I wrote for the old ***harbour post***, **and it was read in all the town** when the ships came home."
    found = body(first + cut + PROOF)
    assert found[1] == joined
    assert body("\n\n".join(found)) == found


@pytest.mark.parametrize(
    ("before", "after", "do"),
    [
        *((a, b, False) for a, b in (("a", "b"), ("a", "**b**"), ("**a**", "b"), ("**a**", ", b"), ("(", "**b**"))),
        *((a, b, True) for a, b in (("**a**", "**b**"), ("**a (**", "b"), ("a", "**, b**"), ("**", "b"))),
    ],
)
def test_marks_that_touch_a_seam(before: str, after: str, do: bool) -> None:
    assert clash(before, after) is do


def test_sentences_that_touch_keep_their_links() -> None:
    line = "He **won** the [prize](https://prize.example/a.The) in the spring.{}Then he left for the docks."
    assert body(line.format("") + PROOF)[0] == line.format(" ")


@pytest.mark.parametrize("seam", ["of **that long year.Then** all", "of that year.**Then all the ships** came"])
def test_sentences_that_touch_at_a_mark_are_left_alone(seam: str) -> None:
    line = f"The harbour was quiet in the spring {seam} the ships came back to it, and stayed."
    assert body(line + PROOF)[0] == line


def test_a_list_in_one_line_with_links_is_left_alone() -> None:
    line = "Bring these. 1. A [coat](https://coat.example/) that is warm. 2. A map of the docks. 3. A lamp that burns."
    assert body(line + PROOF)[0] == line


PAGE = """<!doctype html><title>Harbour talk</title><article><h1>Harbour talk</h1>
<p>We met the master of the harbour at noon, and asked him what he makes of the pier that the council wants.</p>
<p>Question: What is <em>the pier</em> for?</p>
<p>Answer: For ships, as <a href="https://ships.example/">the plan</a> says in its <b>first</b> chapter.</p>
<p>Question: Who pays for <a href="https://pier.example/">it</a>?</p>
<p><b>Answer:</b> The council, and <a href="https://state.example/">the state</a> gives what is left over.</p>
</article>"""


def test_questions_and_answers_keep_their_links() -> None:
    text = clean(PAGE.encode()).markdown
    assert "\n## What is *the pier* for?\n" in text
    assert "\nFor ships, as [the plan](https://ships.example/) says in its **first** chapter.\n" in text
    assert "\n## Who pays for [it](https://pier.example/)?\n" in text
    assert "\nThe council, and [the state](https://state.example/) gives what is left over.\n" in text


@pytest.mark.parametrize(
    ("text", "rest", "source"),
    [
        ("A: See [it](/x)", "See it", "See [it](/x)"),
        ("**A:** See *it*", "See it", "See *it*"),
        ("**A**: See [it](/x)", "See it", "See [it](/x)"),
        ("**A:** **See** it", "See it", "**See** it"),
        ("A: 5 \\* 3", "5 * 3", "5 \\* 3"),
        ("**A: See** it", "See it", "See it"),
        ("[A: See](/x) it", "See it", "See it"),
    ],
)
def test_what_stands_behind_a_label(text: str, rest: str, source: str) -> None:
    assert behind(text, rest) == source


def test_what_could_pair_with_another_line_stays_by_itself() -> None:
    assert may_meet(["**a**", "b"], ["a", "b"])
    assert may_meet(["[a](/x)", "b"], ["a", "b"])
    assert not may_meet(["[x]", ": **b**"], ["[x]", ": b"])


def test_what_stands_between_shortcodes_keeps_its_links() -> None:
    page = (
        '<p>[caption id="attachment_8" width="300"]<a href="https://rose.example/">A rose</a> in <b>May</b>.[/caption]'
    )
    assert body(page.encode(), "a.html") == ["[A rose](https://rose.example/) in **May**."]


def test_lines_behind_dashes_keep_their_links() -> None:
    lines = [
        "\N{EN DASH} a **warm** coat",
        "\N{EN DASH} a [map](https://map.example/)",
        "\N{EN DASH} a lamp",
    ]
    assert "\n".join(line.replace("\N{EN DASH}", "-") for line in lines) in clean("\n".join(lines) + PROOF).markdown


def test_cells_keep_their_links() -> None:
    rows = ["Name | Where | Points", "Rovers | [site](https://rovers.example/) | **36**", "United | [site](/u) | 31"]
    table = body("\n".join(rows) + PROOF)[0].split("\n")
    assert table[2:] == ["| Rovers | [site](https://rovers.example/) | **36** |", "| United | [site](/u) | 31 |"]


def test_a_cell_whose_place_is_not_known_loses_its_marks() -> None:
    texts, lines = ["[a](/x) | [a](/y)", "*b* | *b*", "[c|d](/z) | e"], ["a | a", "b | b", "c|d | e"]
    source = of_cells(texts, lines, ["a", "b", "b", "b"])
    assert [source(cell) for cell in ("a", "b", "b", "b", "c|d", "e")] == ["a", "*b*", "*b*", "*b*", "c|d", "e"]
    assert of_cells(["a | b"], ["a | b"], ["a", "b"])("5 * 3") == "5 * 3"
