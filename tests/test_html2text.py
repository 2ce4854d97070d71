"""html2text's Markdown: what it broke at column 78 is whole again, and other texts are not taken for its."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.doc import Heading, Paragraph, Table
from cleaner.readers import html2text
from cleaner.source import Source
from cleaner.words import count
from tests.damage import PARAGRAPHS
from tests.rendering import body_of, by_cmark, words_of
from tests.steps import assert_in_proportion
from tests.test_laws import balance

LONG = (
    *PARAGRAPHS,
    "A well-known and much-loved ferry-boat of the north-eastern line was, for nineteen years and more, the one that "
    "ran at night; its crew of twenty-two had a dog.",
)
ROWS = "Ship| Port  \n---|---  \nMako| Oslo  \nBrig| Riga  \n"
TABLE = f"{ROWS}  \n"


def wrapped(paragraph: str) -> str:
    """A paragraph as html2text breaks it."""
    return "\n".join(textwrap.wrap(paragraph, html2text.WIDTH, break_long_words=False))


def row_of(cells: Sequence[str]) -> str:
    return wrapped("| ".join(cells)) + "  "


def page(rows: Sequence[Sequence[str]], paragraphs: Sequence[str] = LONG[:2]) -> str:
    """A heading, paragraphs, a table, and the paragraphs again."""
    table = [row_of(rows[0]), "|".join(["---"] * len(rows[0])) + "  ", *map(row_of, rows[1:]), "  "]
    texts = "\n\n".join(map(wrapped, paragraphs))
    return "\n".join(["# A third ferry", "", texts, "", *table, texts, ""])


CELLS = (
    "Mako",
    "980",
    "a cell that says more than the others do about the boat",
    "well-known",
    "**Oslo**",
    "$15 – $16",
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(2, 4))
    rows = st.lists(st.sampled_from(CELLS), min_size=width, max_size=width)
    return [["Ship", "Port", "Tons", "Year"][:width], *draw(st.lists(rows, min_size=1, max_size=5))]


@given(tables(), st.lists(st.sampled_from(LONG), min_size=1, max_size=3))
def test_a_page_comes_back_as_it_was(rows: list[list[str]], paragraphs: list[str]) -> None:
    reading = html2text.read(page(rows, paragraphs))
    assert reading is not None
    texts = tuple(map(Paragraph, paragraphs))
    assert reading.doc.blocks == (Heading("A third ferry", 1), *texts, Table(tuple(map(tuple, rows))), *texts)


@given(tables())
def test_blocks_stand_where_the_source_has_them(rows: list[list[str]]) -> None:
    source = page(rows)
    lines = source.split("\n")
    reading = html2text.read(source)
    assert reading is not None
    for block in reading.doc.blocks:
        words = count("\n".join(lines[block.first - 1 : block.last]))
        if isinstance(block, Paragraph):
            assert words == count(block.text)
        elif isinstance(block, Table):
            assert words == count("\n".join("\n".join(row) for row in block.rows))


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("Ship| Port  \n---|---  \nMako  \n| Oslo  \nBrig  \n| Riga  \n", ["Mako | Oslo", "Brig | Riga"]),
        (
            "Ship| Port  \n---|---  \nMako| Oslo  \n(in winter)  \nBrig| Riga  \n",
            ["Mako | Oslo (in winter)", "Brig | Riga"],
        ),
        ("A| B| C  \n---|---|---  \n| | only here  \n", [" |  | only here"]),
        ("A| B| C  \n---|---|---  \none| two  \n1| 2| 3  \n", ["one | two | ", "1 | 2 | 3"]),
        ("A| B  \n---|---  \na| b| or c  \n", [r"a | b\| or c"]),
        ("A| B  \n---|---  \nDeck | wood| $17  \n", [r"Deck \| wood | $17"]),
    ],
)
def test_rows_by_their_pipes(source: str, rows: list[str]) -> None:
    texts = [line.text for line in html2text.unbroken(source.split("\n"))]
    assert texts[2 : 2 + len(rows)] == [f"| {row} |" for row in rows]


@pytest.mark.parametrize(
    "source",
    [
        "**2025****  \n****Deduction**| **2026**  \n---|---  \n",  # a line break in a cell of the header
        "[A long name of a thing that has a link](https://example.org/a-rather-long-\naddress)| Port  \n---|---  \n",
    ],
)
def test_a_header_of_several_lines(source: str) -> None:
    first, delimiter, *_ = html2text.unbroken(source.split("\n"))
    assert first.text.count("|") == delimiter.text.count("|") == 3
    assert first.last == source.count("\n") - 1


def test_a_header_of_headings() -> None:
    source = "Text above.\n\n### Ship\n\n|\n\n### Port of call  \n  \n---|---  \nMako| Oslo  \n"
    texts = [line.text for line in html2text.unbroken(source.split("\n"))]
    assert texts[:5] == ["Text above.", "", "| Ship | Port of call |", "| --- | --- |", "| Mako | Oslo |"]


def test_a_delimiter_row_without_a_header_makes_no_table() -> None:
    lines = ["Text above.", "", "---|---  ", "Mako| Oslo  "]
    assert [line.text for line in html2text.unbroken(lines)] == lines


def test_paragraphs_that_touch_a_table_are_cut_free() -> None:
    """html2text sets no line end in front of a table, nor behind one where text follows that no element holds."""
    source = f"{wrapped(f'{LONG[0]} Ship| Port')}  \n---|---  \nMako| Oslo  \n{wrapped(LONG[1])}  \n"
    texts = [line.text for line in html2text.unbroken(source.split("\n")) if line.text]
    assert texts == [LONG[0], "| Ship | Port |", "| --- | --- |", "| Mako | Oslo |", LONG[1]]


def test_cells_of_prose_stay_cells() -> None:
    """A short header in front of which nothing stands, and a last cell of two paragraphs as those above it are long."""
    source = f"Ship, i.e. boat| Port  \n---|---  \nMako| {LONG[0]}  \nBrig| Riga  \n{LONG[1]}  \n"
    texts = [line.text for line in html2text.unbroken(source.split("\n")) if line.text]
    assert texts[0] == "| Ship, i.e. boat | Port |"
    assert texts[-1] == f"| Brig | Riga {LONG[1]} |"


def test_text_close_behind_a_table_stays_text() -> None:
    source = f"{wrapped(LONG[0])}\n\n{ROWS}The harbour was built in 1911.\n"
    reading = html2text.read(source)
    assert reading is not None
    assert reading.doc.blocks[-1] == Paragraph("The harbour was built in 1911.")


def test_an_address_is_put_together_and_suspended_hyphens_keep_their_space() -> None:
    lines = [
        "See [the long report of the harbour](https://example.org/the-long-report-",
        "committee-of-the-board).",
        "",
    ]
    assert next(html2text.unbroken(lines)).text.endswith(
        "(https://example.org/the-long-report-committee-of-the-board)."
    )
    lines = [
        "The harbour, its pier and its two boats were all rebuilt in the years of pre-",
        "and post-war plenty.",
        "",
    ]
    assert "pre- and post-war" in next(html2text.unbroken(lines)).text


@pytest.mark.parametrize(
    "lines",
    [
        ["The next word would have fitted here.", "So this is another line."],
        ["  * an item that html2text does not break, however long it is, and so it ends here on purpose", "next"],
        ["    code is indented by four spaces and is not broken, however long it may be, at all", "    more"],
        ["A row with a pipe that is set off | is not broken, however long it is, and so it ends here", "next"],
        ["This line ends in a break of its own, two spaces, and it is about as long as it can be  ", "next"],
    ],
)
def test_lines_that_were_not_broken_stay(lines: list[str]) -> None:
    assert [line.text for line in html2text.unbroken(lines)] == lines


@pytest.mark.parametrize(
    "source",
    [
        "\n".join(LONG) + "\n" + TABLE,  # its paragraphs are lines
        "Ship | Port |\n---|---|\nMako | Oslo |\n",  # trafilatura
        "| Ship | Port |\n|---|---|\n| Mako | Oslo |\n",
        "\n".join(PARAGRAPHS),
        "One *NUMBER* of *NUMBER*.\n",
    ],
)
def test_other_texts_are_not_its(source: str) -> None:
    assert html2text.read(source) is None


def test_its_marks_are_markdown() -> None:
    source = page([["Ship", "Port"], ["**Mako**", "_Oslo_"]], (LONG[1], "Nobody *knew* why, and [nobody](/a) asked."))
    result = clean(source)
    assert "| **Mako** | *Oslo* |" in body_of(result.markdown)
    assert "[nobody](/a)" in body_of(result.markdown)
    assert clean(result.markdown).ledger == ()


def test_headings_that_are_there_are_the_headings() -> None:
    assert Source.of(page([["Ship", "Port"], ["Mako", "Oslo"]]), "", "auto").read().doc.marked


SHAPES = (
    *(
        "",
        "",
        "  ",
        "a| b  ",
        "| b  ",
        "a  ",
        "a",
        "a | b",
        "a| b| c| d  ",
        "---|---  ",
        "---|---|---  ",
        "---  ",
        "|",
        "(a  ",
    ),
    *(
        "  * item",
        "    * under",
        "  1. one",
        "> quoted",
        "    code",
        "* * *",
        "# H",
        "[a](http://a-",
        "b.example/c-",
        "d)",
    ),
    *(
        "**bold** _em_",
        "a*b_c",
        "`x`",
        "<b>",
        r"1986\\. It was",
        *wrapped(LONG[0]).split("\n"),
        *wrapped(LONG[1]).split("\n"),
    ),
)


@given(st.lists(st.sampled_from(SHAPES), max_size=14))
def test_no_word_is_lost_whatever_stands_round_its_marks(lines: list[str]) -> None:
    source = "\n".join([wrapped(LONG[2]), "", TABLE, *lines])
    result = clean(source)
    left, right = balance(result.shown, result.ledger, words_of(by_cmark(result.markdown)))
    assert left == right
    assert clean(result.markdown).ledger == ()
    reading = html2text.read(source)
    for block in reading.doc.blocks if reading else ():
        assert 0 <= block.first <= block.last <= source.count("\n") + 1


@given(st.lists(st.sampled_from(SHAPES), max_size=14))
@example([*wrapped(LONG[0]).split("\n"), "a| b  ", "---|---|---  "])  # prose and a header that share their lines
def test_no_word_is_lost_where_lines_are_joined(lines: list[str]) -> None:
    joined = list(html2text.unbroken(lines))
    assert count("\n".join(line.text for line in joined)) == count("\n".join(lines))
    assert [line.first for line in joined] == sorted(line.first for line in joined)


@pytest.mark.parametrize(
    "shape",
    [
        "a| b  \n",
        "---|---  \n",
        "---|---|---  \n---|---  \n",
        "a  \n| b  \n",
        f"{wrapped(LONG[0])}\n",
        "x" * 78 + "\n",
        "> a\n",
    ],
)
def test_steps_grow_as_the_text_does(shape: str) -> None:
    def work(lines: list[str]) -> None:
        list(html2text.unbroken(lines))

    assert_in_proportion(work, lambda times: (TABLE + shape * times).split("\n"), 100)
