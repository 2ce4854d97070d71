"""Given names: by its first word `Ann Oak` differs from `Night Train`.

`given_names.txt` has the most frequent of the United States (Census Bureau, 1990: 600 of women, 450 of men) and common
ones of other years and countries, without those that are words, places or makes as well (`Grace`, `Victoria`).
"""

from __future__ import annotations

import os
from functools import cache

FILE = os.path.join(os.path.dirname(__file__), "given_names.txt")


@cache
def _given_names() -> frozenset[str]:
    with open(FILE, encoding="utf-8") as file:
        return frozenset(file.read().split())


def is_given(word: str) -> bool:
    """One word is a given name, in capitals or not.

    >>> [is_given(word) for word in ("Ann", "ANN", "ann", "Night")]
    [True, True, False, False]
    """
    return word in _given_names() or (word.isupper() and word.capitalize() in _given_names())
