"""The width of a stream of cells: told by a wide margin or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.tables.width import MOST_CELLS, columns

SHIPS = (
    ("City", "Ships", "Share"),
    ("Oslo", "980", "12 %"),
    ("Riga", "870", "11 %"),
    ("Turku", "412", "5 %"),
    ("Gdansk", "1204", "15 %"),
    ("Kiel", "655", "8 %"),
)
FACTS = ("Price", "$999", "Technology", "Laser", "Resolution", "1920 x 1080", "Brightness", "800 lumens")
WORDS = ("Oslo", "Riga", "Turku", "Gdansk", "Kiel", "Bergen")


def cells(*rows: tuple[str, ...]) -> list[str]:
    return [cell for row in rows for cell in row]


def test_nothing_has_no_columns() -> None:
    assert columns([]) == 0
    assert columns(["Oslo"]) == 0


@pytest.mark.parametrize("times", [1, 2, 3])
def test_pairs_of_facts_are_not_folded_into_four_columns(times: int) -> None:
    assert columns(FACTS * times) in (0, 2)


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_names_that_look_alike_prove_nothing(names: list[str]) -> None:
    assert columns(names) == 0


@pytest.mark.parametrize("lost", range(3, 18))
def test_with_a_cell_lost_nothing_is_proved(lost: int) -> None:
    stream = cells(*SHIPS)
    assert columns(stream[:lost] + stream[lost + 1 :]) == 0


def test_columns_that_look_alike_prove_the_width() -> None:
    assert columns(cells(*SHIPS)) == 3


@given(st.permutations(SHIPS[1:]))
def test_the_order_of_the_rows_does_not_matter(rows: list[tuple[str, ...]]) -> None:
    assert columns(cells(SHIPS[0], *rows)) == 3


def test_more_cells_than_any_table_has_are_not_weighed() -> None:
    assert columns(cells(*SHIPS) * MOST_CELLS) == 0
