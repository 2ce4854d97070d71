"""The judgement on each block of a page: an additive model, so that its largest terms are its reasons.

Each sign of a block is looked up in a table of steps, and each name and word in a list of weights; the score is
their sum. The weights are learned from WCXB's development pages by `python -m benchmarks.page_model`; `weights.md` says
how well. Trees of sixteen leaves on the same signs did no better, nor did a second look at what the blocks around
a block were judged to be, and neither could say why.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from heapq import nsmallest
from math import exp
from operator import add
from typing import NamedTuple

from cleaner.page import tokens
from cleaner.page.layout import Layout
from cleaner.page.signs import Column, signs

Steps = Mapping[str, tuple[Sequence[float], Sequence[float]]]
"""Of each column the upper ends of its steps, and a term for each step; the last term is for all above."""

MOST_REASONS = 3
"""Signs that are named in the ledger."""


class Weights(NamedTuple):
    """`names` and `words` weigh tokens in hundredths, so that sums are exact; they are two of the columns."""

    bias: float
    names: Mapping[str, int]
    words: Mapping[str, int]
    steps: Steps


@cache
def load() -> Weights:
    """The weights of the package."""
    import json
    import os

    with open(os.path.join(os.path.dirname(__file__), "weights.json"), encoding="utf-8") as stream:
        data = json.load(stream)
    return Weights(data["bias"], data["names"], data["words"], data["steps"])


class Judgement:
    """The verdict on the blocks of a page: `chances` has the probability of each that it is the article's."""

    def __init__(self, layout: Layout) -> None:
        weights = load()
        self._columns = columns(layout, weights.names, weights.words)
        self._steps = weights.steps
        scores = [weights.bias] * len(layout.texts)
        for name, (bounds, values) in weights.steps.items():
            column = self._columns[name]
            # Most columns have few values, so each is looked up once.
            terms = {sign: values[bisect_left(bounds, sign)] for sign in set(column)}
            scores = list(map(add, scores, map(terms.__getitem__, column)))
        self.chances = list(map(chance, scores))

    def against(self, at: int) -> dict[str, float]:
        """The signs that speak most against the block at this place, with their terms."""
        terms = {
            name: values[bisect_left(bounds, self._columns[name][at])] for name, (bounds, values) in self._steps.items()
        }
        found = [(value, name) for name, value in terms.items() if value < 0]
        return {name: round(value, 2) for value, name in nsmallest(MOST_REASONS, found)}


def columns(layout: Layout, names: Mapping[str, int], words: Mapping[str, int]) -> dict[str, Column]:
    """The columns that are weighed."""

    def far(parts: tokens.Parts) -> int:
        return sum([names.get(part, 0) for part in parts])

    def near(parts: tokens.Parts) -> int:
        return sum([names.get(f"+{part}", 0) for part in parts])

    def said(found: Collection[str]) -> int:
        return sum([words[token] for token in found if token in words])

    return {
        **signs(layout),
        "names": tokens.names(layout, far, near, 0),
        "wording": list(tokens.words(layout, said)),
    }


def chance(score: float) -> float:
    """The probability for log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
