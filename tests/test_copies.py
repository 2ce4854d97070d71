"""Copies that are none, where it takes more lines than the spec can show."""

from __future__ import annotations

from cleaner import clean

WOODS = ("oak", "fir", "ash", "elm", "yew", "pine", "larch", "beech")


def test_sentences_that_recur_among_other_things_are_no_copy() -> None:
    """Two sets of steps, each step over a list of its own."""
    step = "Step {} of this recipe is to take the wood that has dried for a year, and to cut it along the line."
    lines = [
        line
        for part in ("first", "second")
        for number in range(6)
        for line in (step.format(number), *(f"{wood}, {part} cut, number {number}" for wood in WOODS))
    ]
    body = clean("\n".join(lines)).markdown
    assert [body.count(step.format(number)) for number in range(6)] == [2] * 6
