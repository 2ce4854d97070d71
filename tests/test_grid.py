"""Cells on a grid: where they stand, and that none is lost, said twice, or multiplied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.readers.html.ahead import Event, Held
from cleaner.readers.html.grid import MOST_SLOTS_A_CELL, Cell, Row, Section, data_tables, new_cell, rectangle
from cleaner.readers.html.tree import parse


def grid(*rows: str) -> tuple[tuple[str, ...], ...] | None:
    """A grid of cells in short: `a` is a cell, `a/2/3` spans two columns and three rows, `-` is empty."""
    return rectangle([[[_cell(short) for short in row.split()] for row in rows]])


def _cell(short: str) -> Cell:
    name, columns, rows = [*short.split("/"), "1", "1"][:3]
    return Cell(int(columns), int(rows), [] if name == "-" else [name])


def events(source: str) -> list[Event]:
    held = Held()
    parse(source, held, [])
    return held.events


GRIDS = {
    "plain": (("a b", "c d"), (("a", "b"), ("c", "d"))),
    "ragged": (("a b c", "d"), (("a", "b", "c"), ("d", "", ""))),
    "wide": (("a/2 b", "c d e"), (("a", "", "b"), ("c", "d", "e"))),
    "tall": (("a/1/2 b", "c"), (("a", "b"), ("", "c"))),
    "tall in the middle": (("a b/1/2 c", "d e"), (("a", "b", "c"), ("d", "", "e"))),
    "to the end": (("a/1/0 b", "c", "d"), (("a", "b"), ("", "c"), ("", "d"))),
    "past the end": (("a/1/9 b",), (("a", "b"),)),
    "wide and tall": (("a/2/2 b", "c", "d e f"), (("a", "", "b"), ("", "", "c"), ("d", "e", "f"))),
    "never begun columns": (("a/9", "b/9"), (("a",), ("b",))),
    "empty row and column": (("a - b", "- - -", "c - d"), (("a", "b"), ("c", "d"))),
    "empty head": (("- a", "b c"), (("", "a"), ("b", "c"))),
    "nothing": (("- -",), ()),
    "no rows": ((), ()),
}


@pytest.mark.parametrize(("rows", "expected"), GRIDS.values(), ids=GRIDS)
def test_grids(rows: tuple[str, ...], expected: tuple[tuple[str, ...], ...]) -> None:
    assert grid(*rows) == expected


def test_a_span_ends_with_its_section() -> None:
    sections: list[Section] = [[[_cell("a/1/9"), _cell("b")]], [[_cell("c"), _cell("d")]]]
    assert rectangle(sections) == (("a", "b"), ("c", "d"))


def test_what_is_nearly_all_holes_is_no_grid() -> None:
    assert grid(" ".join("a" * 100), *"b" * 100) is None
    assert grid(" ".join(["a/1/9999"] * 100), *"b" * 1000) is None


def test_cells_that_cover_too_much_are_not_followed_to_the_end() -> None:
    assert grid(" ".join(["-/1/99"] * 9), *"b" * 9) == (("b",),) * 9
    assert grid(" ".join(["-/1/9999"] * 100), *"b" * 1000) is None


def test_spans_are_read_as_the_standard_has_it() -> None:
    assert new_cell({"colspan": "3", "rowspan": " 2x"}) == Cell(3, 2)
    assert new_cell({"colspan": "99999999999", "rowspan": "99999999999"}) == Cell(1000, 65534)
    assert new_cell({"colspan": "0", "rowspan": "0"}) == Cell(1, 0)
    assert new_cell({"colspan": "-2", "rowspan": "x"}) == Cell(1, 1)


_CELLS = st.builds(
    lambda columns, rows, text: Cell(columns, rows, [text] if text else []),
    st.sampled_from((1, 1, 1, 2, 3, 1000)),
    st.sampled_from((1, 1, 1, 2, 3, 0, 65534)),
    st.sampled_from(("", *"abcdef")),
)
_SECTIONS = st.lists(st.lists(st.lists(_CELLS, max_size=5), max_size=5), max_size=3)


@given(_SECTIONS)
def test_each_cell_stands_once_in_reading_order(sections: list[list[Row]]) -> None:
    rows = rectangle(sections)
    if rows is not None:
        texts = [cell.text() for section in sections for row in section for cell in row if cell.lines]
        assert [text for row in rows for text in row if text] == texts
        assert len({len(row) for row in rows}) <= 1
        assert sum(map(len, rows)) <= MOST_SLOTS_A_CELL * len(texts)
        assert all(any(row) for row in rows)
        assert all(map(any, zip(*rows, strict=True)))


DATA = (
    "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
    "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
    "<table><caption>a</caption><tr><td>b<td>c</table>",
    "<table><tr><th>a<td><h3>b</h3></table>",
    f"<table><tr><th>a<td>{'long ' * 500}</table>",
    "<table><tr><td><h3>a</h3><td><h3>b</h3><tr><td>c<td>d<tr><td>e<td>f</table>",
    "<table><tr><td><td><h3>a</h3><tr><td>b<td>c<tr><td>d<td>e</table>",
)
ARRANGING = (
    "<table><tr><td>a<td>b</table>",
    "<table><tr><th>a<tr><td>b</table>",
    "<table><tr><td>a<td>b<tr><td>c<td><h2>d</h2></table>",
    f"<table><tr><td>a<td>b<tr><td>c<td>{'long ' * 500}</table>",
    f"<table><tr><th>a<td>b<tr><td>c<td><h2>d</h2>{'long ' * 500}</table>",
    "<table><tr><td><h3>a</h3><td><h3>b</h3><tr><td>c<td>d</table>",
    "<table><tr><td><h3>a</h3>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>",
    "<table><tr><td><h3>a</h3><td><h3>b</h3><tr><td>c<td>d<tr><td><h3>e</h3><td>f</table>",
    "<table role=presentation><tr><th>a<td>b</table>",
    "<table></table>",
)


@pytest.mark.parametrize("source", DATA)
def test_tables_of_data(source: str) -> None:
    assert len(data_tables(events(source))) == 1


@pytest.mark.parametrize("source", ARRANGING)
def test_tables_that_arrange(source: str) -> None:
    assert data_tables(events(source)) == frozenset()


def test_only_the_inner_table_holds_data() -> None:
    found = events(f"<table><tr><td>a<td>{DATA[1]}<tr><td>b<td>c</table>")
    names = [getattr(event, "name", "") for event in found]
    assert data_tables(found) == {names.index("table", names.index("table") + 1)}
