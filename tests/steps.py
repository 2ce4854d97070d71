"""Steps, counted: how much work an action is, whatever the machine's mood."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

Given = TypeVar("Given")
# Four times the input may take this many times the calls; what is quadratic takes sixteen times as many.
MOST_GROWTH = 4.6


def assert_in_proportion(
    work: Callable[[Given], object], grow: Callable[[int], Given], size: int = 200, once: int = 0
) -> None:
    """To work on what `grow` makes takes calls in proportion to its size, and `once` some whatever that is."""

    def cost(times: int) -> int:
        given = grow(times * size)
        return calls(lambda: work(given))

    work(grow(4 * size))  # imports, and what is made when it is first asked for, are no part of it
    assert cost(4) <= MOST_GROWTH * cost(1) + once


def calls(action: Callable[[], object]) -> int:
    """How many functions an action calls, Python's own among them."""
    counted = 0

    def count_call(_frame: object, event: str, _arg: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count_call)
    try:
        action()
    finally:
        sys.setprofile(before)
    return counted
