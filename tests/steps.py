"""Steps, counted: how much work an action is, whatever the machine's mood."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache

from cleaner import clean
from cleaner.rule import LINES_WITHOUT_SET


def calls(action: Callable[[], object]) -> int:
    """How many functions an action calls, Python's own among them."""
    _settle()
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


@cache
def _settle() -> None:
    """The first lines of a process ask rules one by one, later ones a set: no text's length is the cause of that."""
    clean("".join(f"A line {number}\n" for number in range(LINES_WITHOUT_SET + 1)))
