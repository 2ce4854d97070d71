"""Tables that spaces and tabs carry: the writers' forms undone, and nothing lost of what is no table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.doc import Paragraph, Table
from cleaner.readers import columns, text
from cleaner.tables import tabs
from cleaner.tables.columns import MOST_COLUMNS
from cleaner.visible import visible_all
from cleaner.words import count
from cleaner.writer import write
from tests.damage import PARAGRAPHS, grids
from tests.rendering import body_of
from tests.steps import assert_in_proportion
from tests.wrecks.spaces import aligned

Rows = Sequence[Sequence[str]]
BEFORE, AFTER = PARAGRAPHS[:2]


def broken(rows: Rows, line_break: str = " / ") -> list[str]:
    """The same where cells hold line breaks."""
    lines: list[Sequence[str]] = []
    for row in rows:
        lines += list(zip_longest(*(cell.split(line_break) for cell in row), fillvalue=""))
    return aligned(lines)


def cleaned(lines: Sequence[str], gap: str = "\n") -> str:
    return body_of(clean(gap.join([BEFORE, *lines, AFTER])).markdown).lstrip("\n")


def written(table: Table) -> str:
    return write((Paragraph(BEFORE), table, Paragraph(AFTER)))


@given(grids(), st.sampled_from(("\n", "\n\n")))
def test_columns_padded_to_one_length_are_a_table(table: Table, gap: str) -> None:
    """Domain: some line ends in a space, or nothing tells padding from chance."""
    lines = aligned(table.rows)
    assume(any(line.endswith(" ") for line in lines))
    assert cleaned(lines, gap) == written(table)


@given(grids(), st.integers(0, 40))
def test_what_stands_in_a_box_is_indented_as_a_whole(table: Table, indent: int) -> None:
    lines = aligned(table.rows)
    assume(any(line.endswith(" ") for line in lines))
    assert cleaned([" " * indent + line for line in lines]) == written(table)


@given(grids())
def test_padding_that_was_cut_off_leaves_the_places_where_cells_begin(table: Table) -> None:
    """Domain: three rows of three columns, or more, whose cells do not begin as the lines of running text do."""
    cells = [cell for row in table.rows for cell in row]
    assume(len(table.rows) > 2 and len(table.rows[0]) > 2 and sum(cell[0].islower() for cell in cells) < len(cells) / 3)
    assert cleaned([line.rstrip() for line in aligned(table.rows)]) == written(table)


@given(grids(), st.sampled_from(("\t", "\t\t")), st.sampled_from(("\n", "\n\n")))
def test_tabs_between_cells(table: Table, tab: str, gap: str) -> None:
    assert cleaned([tab.join(row) for row in table.rows], gap) == written(table)


@given(grids(), st.data())
def test_empty_cells_stay_empty_between_tabs(table: Table, data: st.DataObject) -> None:
    """Domain: a full header, and cells that are filled at both ends of each row."""
    header, *body = table.rows
    rows = [
        header,
        *([row[0], *(data.draw(st.sampled_from((cell, ""))) for cell in row[1:-1]), row[-1]] for row in body),
    ]
    assert cleaned(["\t".join(row) for row in rows]) == written(Table(tuple(map(tuple, rows))))


@pytest.mark.parametrize(
    "rows",
    [
        [["Status", "2025 / Deduction", "2026 / Deduction"], ["Single", "$15", "$16"], ["Joint", "$31", "$32"]],
        [["Tool", "Use"], ["Saw", "wood / (dry)"], ["File", "iron / and steel"]],
        [["Tool", "Use", "Form"], ["Saw", "wood", "hand / (or power)"], ["File", "iron", "hand"]],
    ],
)
def test_the_lines_of_a_cell_are_one_cell(rows: Rows) -> None:
    found = columns.tables(broken(rows))
    assert [list(row) for table in found for row in table.rows] == [
        [cell.replace(" / ", " ") for cell in row] for row in rows
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Item        Count  Price",
            "Panel       1      $370 ",
            "Labour      8      $398 ",
            "            Mean   $384 ",
        ],
        ["Who  Age  Town  ", "Ann  Men  Oslo  ", "     All  Bergen"],
    ],
)
def test_a_row_with_an_empty_first_cell_is_a_row(lines: list[str]) -> None:
    (table,) = columns.tables(lines)
    assert len(table.rows) == len(lines)


def test_a_header_may_name_the_second_column_only() -> None:
    for lines in (["       Score", "Sound  8.5  ", "Fit    7.5  "], ["\tScore", "Sound\t8.5", "Fit\t7.5"]):
        (table,) = columns.tables(["Text above.", *lines])
        assert list(table.rows) == [("", "Score"), ("Sound", "8.5"), ("Fit", "7.5")]


def test_a_number_sign_may_name_a_column() -> None:
    (table,) = columns.tables(["#\tTeam\tPoints", "1\tRovers\t36", "2\tUnited\t31"])
    assert table.rows[0] == ("#", "Team", "Points")


def test_a_wide_character_counts_as_one() -> None:
    rows = [["品名", "港", "吨位"], ["鲨鱼号", "奥斯陆", "1200"], ["信天翁号", "里加", "980"]]
    (table,) = columns.tables(aligned(rows))
    assert [list(row) for row in table.rows] == rows


def test_no_break_spaces_are_part_of_a_cell() -> None:
    rows = [["Ship", "Tons"], ["Red\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}Mako", "5"]]
    (table,) = columns.tables(aligned(rows))
    assert [list(row) for row in table.rows] == rows


def test_pipes_inside_cells_are_text_but_columns_of_pipes_are_not_ours() -> None:
    (table,) = columns.tables(aligned([["Project", "Cost"], ["Deck | wood", "$17"], ["Siding | vinyl", "$16"]]))
    assert table.rows[1] == ("Deck | wood", "$17")
    assert columns.tables(["Ship  | Port  | Tons ", "Mako  | Oslo  | 1200 ", "Brig  | Riga  | 980  "]) == []


def test_a_tab_in_a_cell_that_pipes_part_is_no_column() -> None:
    assert columns.tables(["a |\tb |", "c |\td |"]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["* First      *", "* Second     *", "* Third one  *"],  # a frame
        ["README   - this file", "COPYING  - the licence", "NEWS     - what changed", "TODO     - what did not"],
        ["├──  one", "├──  two", "└──  three"],
        ["[lib STR]\t\t# Library file", "[open STR]\t\t# Open function"],
        ["\t\t\treturn", "\t\t\tpass"],
        ["Ship  Port  Tons"],
        ["Ship  Port", "Mako  Oslo"],
        ["- one\ttwo", "- three\tfour"],
        ["1. one\t", "2. two\t"],
    ],
)
def test_what_is_no_table(lines: list[str]) -> None:
    assert columns.tables(lines) == []


def test_a_table_of_which_something_is_left_over_is_none() -> None:
    lines = ["Ship\t\tPort\t\tTons", "Mako\t\tOslo", "980 were counted there by hand.", "Brig\t\tRiga\t\t870"]
    assert list(tabs.find(lines)) == []


@pytest.mark.parametrize("between", [("They were counted there.",), ("Sloops", "Others")])
def test_a_line_between_rows_that_names_no_section_ends_the_proof(between: tuple[str, ...]) -> None:
    head, rows = ["Ship\tPort\tTons", "Mako\tOslo\t980"], ["Brig\tRiga\t870", "Bark\tUr\t5", "Yawl\tOran\t7"]
    assert list(tabs.find([*head, *between, *rows])) == []
    (table,) = tabs.find([*head, "Sloops", *rows])
    assert table.rows[2] == ("Sloops", "", "")


def test_text_close_to_a_table_is_not_swallowed() -> None:
    for rows in (aligned([["Ship", "Port"], ["Mako", "Oslo"], ["Albatross", "Ur"]]), ["a\tb", "c\td", "e\tf"]):
        found = columns.tables(["A short line", *rows, "Another line", "of more words"])
        assert [(table.start, table.stop) for table in found] == [(1, 4)]


WORDS = ("Ship", "Mako", "980", "$15", "(net)", "and more", "A sentence, of words.", "", "-", "---", "|", "<td>")
GAPS = (" ", "  ", "   ", "      ", "\t", "\t\t", " \t", "\t\t\t\t", " | ")


@st.composite
def spaced_lines(draw: st.DrawFn) -> str:
    """Words at places that repeat, between spaces and tabs that repeat."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    if draw(st.booleans()):
        return "".join(word.ljust(12) for word in words)
    gap = draw(st.sampled_from(GAPS))
    return draw(st.sampled_from(("", "", "  ", "\t\t"))) + gap.join(words) + draw(st.sampled_from(("", "  ")))


@given(st.lists(spaced_lines(), max_size=12).map("\n".join))
def test_no_word_is_lost_or_made(source: str) -> None:
    reading = text.read(source)
    assert count(visible_all(reading.doc.blocks)) == count(source)
    for entry in reading.entries:
        assert count(entry.before) == count(entry.after)


@given(st.lists(spaced_lines(), max_size=12).map("\n".join))
@example("Ship\nShip\nShip\nShip        \nShip\tMako\t980\t$15\n\t\tShip")
def test_tables_are_rectangles_of_two_columns_or_more(source: str) -> None:
    for block in text.read(source).doc.blocks:
        if isinstance(block, Table):
            (width,) = set(map(len, block.rows))
            assert width > 1
            assert len(block.rows) > 1


@given(st.lists(spaced_lines(), max_size=12).map("\n".join))
def test_no_tab_comes_out_and_the_second_run_changes_nothing(source: str) -> None:
    first = clean(source)
    assert "\t" not in first.markdown
    assert clean(first.markdown).ledger == ()


@pytest.mark.parametrize(
    "shape",
    [
        "a  b  c \n",
        "a  b\n",
        "a   b\n   b\n",
        "a  b \n     \n",
        "a  b\n\n",
        "a     \n   b  \n",
        "a\tb\n",
        "a\t\tb\n",
        "a\t\tb\n\t\tc\n",
        "a\t\tb\n(c\n",
        "a\t\tb\n\n",
        "a\tb\nc\n\n",
        "a\n\tb\n",
        "  " * 50 + "x  " * MOST_COLUMNS + "\n",
        "1.  a\n",
    ],
)
def test_steps_grow_as_the_text_does(shape: str) -> None:
    assert_in_proportion(text.read, lambda times: "first line\n" + shape * times, 100)


def test_a_table_too_wide_to_read_stays_text() -> None:
    line = "x  " * (MOST_COLUMNS + 1)
    assert columns.tables([line] * 4) == []
    assert columns.tables(["\t".join("x" * 300)] * 4) == []
