"""Boxes about who wrote a text, which no byline names."""

import pytest

from cleaner import clean
from cleaner.lines.trades import told_by_trade

TEXT = """\
The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter.
Nobody had expected the vote to be so close, and several members left the room before the count was done.
The ferries will run until the work is finished, and nobody will have to pay more than a pound for the crossing.
"""
BOX = "Anna Sommer\nAnna Sommer is a freelance writer who lives beside the river.\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna Sommer is a freelance writer who lives beside the river.", "Anna Sommer"),
        ("By Anna Sommer Anna Sommer is an experienced mortgage broker.", "Anna Sommer"),
        ("Dr. Anna van der Sommer, MD, PhD, is the head of surgery at the harbour clinic.", "Anna van der Sommer"),
        ("Anna (Annie) Sommer, a licensed accountant in Norwich, writes about ferries.", "Anna Sommer"),
        ("(Anna Sommer is adjunct faculty and a physician in Norwich.)", "Anna Sommer"),
        ("Anna Sommer’s writer friends were late.", ""),
        ("Anna Sommer is a nurse, “and a writer too”, as she says.", ""),
        ("The Harbour Post is the oldest paper of the county, and its editor lives on a boat.", ""),
        ("Certified Public Accountant, a title that an expert may hold, takes five years.", ""),
        ("Sommer is a writer.", ""),
        ("Anna (Annie) is a gardener and blogger. When the ferry is late she knits.", "Anna"),
        ("Everybody is a writer when he has a pen.", ""),
    ],
)
def test_who_is_told_of_by_trade(line: str, name: str) -> None:
    assert told_by_trade(line) == name


def test_a_box_names_the_author_where_nothing_else_does() -> None:
    assert clean(TEXT + BOX).metadata["author"] == ["Anna Sommer"]


@pytest.mark.parametrize(
    "text",
    [
        TEXT + "Medically reviewed by\n" + BOX,
        TEXT + BOX + "Mara Lindqvist\nMara Lindqvist is the editor of the Harbour Post.\n",
    ],
)
def test_who_checked_the_text_or_is_one_of_two_is_not_its_author(text: str) -> None:
    result = clean(text)
    assert result.metadata.get("author") is None
    assert "freelance" not in result.markdown


@pytest.mark.parametrize("opening", ["I’m Anna, and I row", "Hi, I am Anna. I row", "Anna rowed and now works"])
def test_a_box_under_the_name_may_tell_in_the_first_person(opening: str) -> None:
    box = f"Anna Sommer\n{opening} for the harbour post, where nobody else wants to be out at four in the morning.\n"
    assert clean(TEXT + box).metadata.get("author") == (["Anna Sommer"] if "rowed" not in opening else None)


def test_the_byline_says_more_than_the_box() -> None:
    assert clean(f"The Bridge That Nobody Wanted\nBy Mara Lindqvist\n{TEXT}{BOX}").metadata["author"] == [
        "Mara Lindqvist"
    ]
