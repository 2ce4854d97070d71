"""Input that is made to hurt: work grows as the input does, output stays a small multiple of it, words add up."""

from __future__ import annotations

import pytest

from cleaner import Options, Result, clean
from tests.hostile import SHAPES, Hostile, by_name
from tests.rendering import by_cmark, words_of
from tests.steps import assert_in_proportion
from tests.test_laws import balance

SIZE = 100
# An empty cell between two tabs, `|  `, is the dearest character there is; a line end costs another.
MOST_OUTPUT = 4

each_shape = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)


def cleaned(shape: Hostile, size: int) -> Result:
    return clean(shape.make(size), options=Options(origin=shape.origin, front_matter=False))


@each_shape
def test_steps_grow_as_the_input_does(shape: Hostile) -> None:
    assert_in_proportion(lambda size: cleaned(shape, size), lambda size: size, SIZE)


@each_shape
def test_output_is_a_small_multiple_of_the_input(shape: Hostile) -> None:
    assert len(cleaned(shape, 10 * SIZE).markdown) <= MOST_OUTPUT * len(shape.make(10 * SIZE))


@each_shape
def test_words_add_up(shape: Hostile) -> None:
    result = cleaned(shape, SIZE)
    left, right = balance(result.shown, result.ledger, words_of(by_cmark(result.markdown)))
    assert left == right


@each_shape
def test_the_second_run_proposes_nothing(shape: Hostile) -> None:
    first = clean(shape.make(SIZE), options=Options(origin=shape.origin))
    assert clean(first.markdown).ledger == ()


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("columns", 10_000),
        ("rows", 10_000),
        ("pipes on a line", 100_000),
        ("tabs on a line", 100_000),
        ("delimiter wider than its rows", 100_000),
        ("a cell a line, pipe first", 50_000),
        ("a cell a line, pipe last", 50_000),
        ("a cell a line", 50_000),
        ("tables of one cell in each other", 1_000),
        ("tables of HTML in each other", 1_000),
        ("spans", 1_000),
        ("spans of HTML", 1_000),
        ("spans both ways of HTML", 1_000),
    ],
)
def test_what_nobody_writes_is_cleaned_all_the_same(name: str, size: int) -> None:
    shape = by_name(name)
    result = cleaned(shape, size)
    assert len(result.markdown) <= MOST_OUTPUT * len(shape.make(size))
    left, right = balance(result.shown, result.ledger, words_of(by_cmark(result.markdown)))
    assert left == right


def test_a_text_that_stands_forty_times_stands_once() -> None:
    shape = by_name("a text that stands again and again")
    once, often = (clean(shape.make(times), options=Options(front_matter=False)) for times in (1, 40))
    assert often.markdown == once.markdown
    assert often.metadata["flags"] == []
