"""What each writer leaves is told; what anybody might have left is not."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.readers.dialect import WRITERS, dialect
from cleaner.readers.dialect.clue import UNKNOWN
from tests.steps import assert_in_proportion
from tests.strategies import documents

# The forms are what the programs wrote of pages made for this test; the words are ours.
PROSE = "The harbour took in more ships than in any year before, and the council was pleased with itself."

NOBODY = {
    "nothing": "",
    "prose": f"{PROSE}\n{PROSE}\n",
    "blocks between blank lines": f"Harbours\n\n{PROSE}\n\nFirst\nSecond\nThird\n\n{PROSE}\n",
    "a list with dashes": f"{PROSE}\n- First\n- Second\n- Third\n{PROSE}\n",
    "a title and its site": f"The Bridge Closes | The Courier\n{PROSE}\n",
    "a shell": "Type `ls | wc -l |`\nand then `cat | sort`\n",
    "one bold word": f"{PROSE} **Now.**\n\n{PROSE}\n",
    "a lone row": f"{PROSE}\n| Oslo | Riga |\n{PROSE}\n",
    "tabs": "Team\tPoints\nRovers\t36\nUnited\t31\n",
    "two tabs, and three": "a\t\tb\nc\t\td\ne\t\t\tf\n",
    "columns without padding behind them": "Ship      Port\nAlbatros  Oslo\nCorvus    Riga\nMako      Bergen\n",
    "a grid of reStructuredText": "| a | b |\n+---+---+\n| c | d |\n| e | f |\n+---+---+\n",
    "text filled to column 72": "\n".join(
        ["the ship came in at noon and left at night with all its crew on the deck"] * 20
    ),
    "blank lines": "\n\n\n\n".join([PROSE] * 12),
    "names with capitals inside": f"YouTube and WhatsApp, OpenOffice, LibreOffice, iPhone\n\n{PROSE}\n\na\n\nb\n\nc\n",
}

TOLD = {
    "trafilatura-1.4": f"{PROSE}\n|Ship||Port|\n|Albatros||Oslo|\n{PROSE}\n",
    "trafilatura-1.6.2": f"{PROSE}\n|Ship\n|Port\n|Albatros\n|Oslo\n{PROSE}\n",
    "trafilatura-1.8.1": f"{PROSE}\nShip|\nPort|\nAlbatros|\nOslo|\n{PROSE}\n",
    "trafilatura-1.9": f"{PROSE}\nShip | Port | |\n---|---|---|\nAlbatros | Oslo | 9 |\n{PROSE}\n",
    "trafilatura-2.0": f"{PROSE}\n| Ship | Port |\n|---|---|\n| Albatros | |\n{PROSE}\n",
    "trafilatura-2.1": f"{PROSE}\n| Ship | Port | \n|---|---|\n| Albatros | |\n| Mako | Riga | \n{PROSE}\n",
    "trafilatura-2.2": f"{PROSE}\n| Ship | Port | \n|---|---|\n| Albatros |  | \n{PROSE}\n",
    "html2text": f"{PROSE}\n\nShip| Port  \n---|---  \nAlbatros| Oslo  \n\n{PROSE}\n",
    "inscriptis": "Ship      Port  Tons \nAlbatros  Oslo  1,200\nBrigid          980  \nCorvus    Riga  2,410\n",
    "resiliparse": f"{PROSE}\n\nShip\t\tPort\nAlbatros\t\tOslo\nCorvus\t\tRiga\n\n{PROSE}\n",
    "newspaper": f"Harbours\n\n{PROSE}\n\nShipPortTonsAlbatrosOslo1,200CorvusRiga2,410\n\n{PROSE}\n\nEnd\n",
    "get_text": f"\n\n\n   \n{PROSE}\n\n  \n\n\n" * 10,
    "get_text-newline": f"{PROSE}\nHe asked the\nmayor\n, who said nothing, and\n" * 4,
    "get_text-space": f"{PROSE} He asked the mayor , who said nothing . " * 20,
    "markdown": f"# Harbours\n\n{PROSE}\n\n[The port](https://example.org/) is **old**.\n",
}

# Of some writers tables are not the only mark.
FILLED = textwrap.fill(" ".join([PROSE] * 9), 78, break_on_hyphens=False)
TOLD_OTHERWISE = [
    ("html2text", f"{FILLED}\n\n  * First\n  * Second\n"),
    ("html2text", f"{FILLED}\n\nThe [port](https://example.org/the-old-\nport) is old.\n"),
    ("trafilatura-1.9", f"{PROSE}\nShip | Port |\nAlbatros | Oslo |\nMako | Riga |\n{PROSE}\n"),
    ("resiliparse", f"{PROSE}\n\n  \N{BULLET} First\n  \N{BULLET} Second\n    \N{BULLET} Third\n\n{PROSE}\n"),
    ("inscriptis", "".join(f"{'  ' * depth}{PROSE} {PROSE}\n" for depth in (0, 1, 2, 3, 1, 2, 3))),
]


@pytest.mark.parametrize(("name", "text"), TOLD_OTHERWISE)
def test_a_writer_is_told_without_a_table(name: str, text: str) -> None:
    assert dialect(text).name == name


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_no_writer_is_guessed(text: str) -> None:
    assert dialect(text).name == UNKNOWN


@pytest.mark.parametrize(("name", "text"), TOLD.items(), ids=TOLD)
def test_each_writer_is_told_from_its_own_form(name: str, text: str) -> None:
    assert dialect(text).name == name


def test_every_name_has_an_example() -> None:
    assert {*TOLD, UNKNOWN} == set(WRITERS)


def test_the_evidence_is_the_lines_that_told() -> None:
    told = dialect(f"{PROSE}\n\nShip | Port |\n---|---|\nMako | Riga |\n{PROSE}\n")
    assert told.lines == (3, 4, 5)
    assert told.why.startswith("Rows end in a pipe") and told.why.endswith(".")


def test_two_writers_are_none() -> None:
    told = dialect(f"{TOLD['trafilatura-1.9']}\n{TOLD['resiliparse']}")
    assert told.name == UNKNOWN
    assert {2, 3, 4} <= set(told.lines)
    assert "resiliparse" in told.why and "trafilatura 1.9" in told.why


def test_html2text_is_the_better_word_for_its_markdown() -> None:
    assert dialect(f"{TOLD['markdown']}\n{TOLD['html2text']}").name == "html2text"


def test_a_form_that_is_shown_between_fences_is_nobody_s() -> None:
    assert dialect(f"Damage:\n\n```text\n{TOLD['trafilatura-1.4']}```\n\n{PROSE}\n").name == UNKNOWN


def test_fences_hide_no_more_than_what_is_between_them() -> None:
    assert dialect(f"{PROSE}\n\n```text\nMako\n```\n\n{TOLD['trafilatura-1.9']}").name == "trafilatura-1.9"


@given(documents())
def test_evidence_is_lines_of_the_text(text: str) -> None:
    told = dialect(text)
    assert told.name in WRITERS
    assert all(1 <= line <= text.count("\n") + 1 for line in told.lines)
    assert bool(told.lines) or told.name == UNKNOWN


@given(st.lists(st.sampled_from([PROSE, "Harbours", "", "- First", "A | B"]), max_size=30))
def test_prose_and_plain_lists_are_nobody_s(lines: list[str]) -> None:
    assert dialect("\n".join(lines)).name == UNKNOWN


HOSTILE = {
    "pipes": "|",
    "rows": "| a | b |\n",
    "tabs": "\t\t",
    "spaces": "a  ",
    "blank lines": "\n \n",
    "padded lines": "a  b \n",
    "brackets": "[a](",
    "stars": "**a",
    "glued": "aaaBbb1",
    "commas": "a\n, b\n",
    "long lines of prose": "word ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_steps_are_linear(piece: str) -> None:
    assert_in_proportion(dialect, lambda times: piece * times, 4000, once=1000)  # what a clue costs
