"""Pipes between cells: what is not proved is said, and no input makes more of itself than it is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner import Options, clean
from cleaner.doc import TABLE_UNPROVED
from cleaner.tables import counted, pipes
from cleaner.tables.found import Found, Loose
from cleaner.tables.marked import cells
from cleaner.tables.regions import regions
from cleaner.tables.rows import is_delimiter
from cleaner.tables.several import parts

BARE = Options(front_matter=False)
UNPROVED = "|Ship\n|Tons\n|Mako\n|980\n|Brig\n|870\n"
MARKS = (
    "|",
    "| |",
    "a |",
    "|a",
    "a | b |",
    "|a||b|",
    "| a | b |",
    "---|---|",
    "|---|---|",
    "a",
    "b | c",
    "|||",
    "1. a | b |",
)


def test_prose_is_no_region() -> None:
    assert list(regions(["The ferry came late.", "", "Nobody waited."])) == []


def test_an_item_begins_no_region() -> None:
    lines = ["1. Oslo | 94 |", "2. Riga | 93 |"]
    assert list(regions(lines, items={0, 1})) == []
    assert list(regions(["City | Score |", *lines], items={1, 2})) == [(0, 3)]


def marked_of(lines: list[str]) -> list[int]:
    """The places of the lines that a list's mark opens."""
    return [at for at, line in enumerate(lines) if line[:2] in ("- ", "* ", "1.")]


@pytest.mark.parametrize(
    "lines",
    [
        ["- Home | About", "- Ships | Crews"],
        ["- Ships |", "- Crews |", "- Ports |"],  # one cell: no row
        ["1. Oslo | 94", "Riga | 93 |"],
        ["- a rope", "- a bell", "|"],
        ["<td>", "- a rope", "- a bell", "</td>"],  # a list in a cell
        ["- a rope | a bell", "Ship | Crew |", "---|---|"],
    ],
)
def test_a_mark_is_a_lists(lines: list[str]) -> None:
    assert list(cells(lines, marked_of(lines))) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["- Ships | Crews |", "---|---|", "* Mako | 120 |"],
        ["City | Score |", "1. Oslo | 94 |"],
        ["<td>", "- Mako", "</td>"],
        ["Ship", "|", "1. Mako", "|"],
    ],
)
def test_a_mark_is_a_cells(lines: list[str]) -> None:
    assert list(cells(lines, marked_of(lines))) == marked_of(lines)


@pytest.mark.parametrize(
    "rows",
    [
        [("Oslo", "Norway"), ("Riga", "Latvia"), ("Bergen", "Norway"), ("Cork", "Ireland")],  # no header
        [("Ship", "Crew"), ("Mako", "Crew"), ("Brig", "120")],  # a table of nothing but its header
        [("Ship", ""), ("12", "Oslo"), ("Crew", ""), ("9", "Riga")],
    ],
)
def test_a_row_that_is_no_header_parts_no_table(rows: list[tuple[str, ...]]) -> None:
    assert parts(rows) == [rows]


@given(st.lists(st.tuples(*[st.sampled_from(("Ship", "Score", "12", "9.5", ""))] * 2), min_size=1, max_size=9))
def test_parts_of_a_table_are_all_of_it(rows: list[tuple[str, ...]]) -> None:
    assert [row for table in parts(rows) for row in table] == rows


@pytest.mark.parametrize("line", ["- | -", "-|", "|-", "a --- | b", "---", "| |"])
def test_a_line_that_is_no_delimiter_row(line: str) -> None:
    assert not is_delimiter(line)


def test_a_table_that_is_not_proved_flags_the_document() -> None:
    assert clean(UNPROVED).metadata["flags"] == [TABLE_UNPROVED]


def test_a_table_that_is_proved_does_not() -> None:
    assert clean("Ship | Tons |\n---|---|\nMako | 980 |\n").metadata["flags"] == []


@example(["a |", "b | c", "|||"])
@example(["a |", "a", "|", "---|---|"])
@given(st.lists(st.sampled_from(MARKS), min_size=1, max_size=12))
def test_what_is_found_ascends_and_keeps_every_cell(lines: list[str]) -> None:
    done = 0
    for found in pipes.find(lines):
        assert done <= found.start < found.stop <= len(lines)
        done = found.stop
        texts = found.texts if isinstance(found, Loose) else [*sum(map(tuple, found.rows), ()), found.after]
        words = "".join(lines[found.start : found.stop]).replace("|", "").replace("-", "").replace(" ", "")
        # `Title | Site` stays as it is where pipes that part nothing go from behind it.
        kept = "".join(texts).replace("|" if isinstance(found, Loose) else "-", "").replace("-", "").replace(" ", "")
        twice = len(set(lines[found.start : found.stop])) < found.stop - found.start
        assert sorted(kept) == sorted(words) or (twice and set(kept) == set(words))


@given(st.lists(st.sampled_from(MARKS), min_size=1, max_size=12))
def test_rows_are_of_one_length(lines: list[str]) -> None:
    assert all(len({len(row) for row in found.rows}) == 1 for found in pipes.find(lines) if isinstance(found, Found))


@pytest.mark.parametrize(
    "source",
    [
        "a | b\n---|---\n" + "x | " * 2_000 + "\n" + "a | b\n" * 2_000,
        "|" * 20_000,
        "a\n|\n" * 4_000,
        "---|" * 5_000 + "\nc | d |\n",
    ],
    ids=["wide row", "pipes", "alternating", "wide delimiter"],
)
def test_the_output_is_a_small_multiple_of_the_input(source: str) -> None:
    assert len(clean(source, options=BARE).markdown) <= 4 * len(source) + 100


@pytest.mark.parametrize(("size", "found"), [(2, 0), (3, 1)])
def test_lines_that_count_are_a_table_from_three_on(size: int, found: int) -> None:
    lines = ["No. Point", "1 A bridge", "2 A ferry", "3 A quay"]
    assert len(list(counted.find(lines[: size + 1]))) == found
