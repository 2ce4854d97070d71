"""The judgement on each block of a page: an additive model, so that its largest terms are its reasons.

Each sign of a block is looked up in a table of steps, and each name and word in a list of weights; the score is
their sum. The weights are learned from WCXB's development pages by `python -m benchmarks.page_model`; `weights.md` says
how well. Trees of sixteen leaves on the same signs did no better, nor did a second look at what the blocks around
a block were judged to be, and neither could say why.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from heapq import nsmallest
from math import exp, fsum
from typing import NamedTuple

from cleaner.page import tokens
from cleaner.page.layout import Layout
from cleaner.page.signs import Column, signs

Steps = Mapping[str, tuple[Sequence[float], Sequence[float]]]
"""Of each column the upper ends of its steps, and the term of each; there is one more of the terms."""


MOST_REASONS = 3
"""Signs that are named in the ledger for each block that goes."""


class Weights(NamedTuple):
    """`names` and `words` weigh tokens, whose sums are two of the columns."""

    bias: float
    names: Mapping[str, float]
    words: Mapping[str, float]
    steps: Steps


class Verdict(NamedTuple):
    """The probability that a block is the article's, and what spoke most against it, by its weight."""

    chance: float
    against: Mapping[str, float]


@cache
def load() -> Weights:
    """The weights of the package."""
    import json
    import os

    with open(os.path.join(os.path.dirname(__file__), "weights.json"), encoding="utf-8") as stream:
        data = json.load(stream)
    return Weights(data["bias"], data["names"], data["words"], data["steps"])


def judge(layout: Layout, reasons_below: float = 1.0) -> list[Verdict]:
    """A verdict on each block, with reasons for those less probable than `reasons_below`."""
    weights = load()
    added = terms(columns(layout, weights.names, weights.words), weights.steps)
    chances = [_chance(weights.bias + sum(row)) for row in zip(*added.values(), strict=True)]
    return [Verdict(own, _against(added, at) if own < reasons_below else {}) for at, own in enumerate(chances)]


def columns(layout: Layout, names: Mapping[str, float], words: Mapping[str, float]) -> dict[str, Column]:
    """The columns that are weighed."""
    return {
        **signs(layout),
        "names": [_sum(names, found) for found in tokens.names(layout)],
        "wording": [_sum(words, found) for found in tokens.words(layout)],
    }


def _sum(weights: Mapping[str, float], found: Iterable[str]) -> float:
    """Summed exactly, so that the last digit does not depend on the seed of hashes."""
    return fsum([weights[token] for token in found if token in weights])


def terms(found: Mapping[str, Column], steps: Steps) -> dict[str, list[float]]:
    """What each column adds to each block's score."""
    return {
        name: [values[bisect_left(bounds, number)] for number in found[name]]
        for name, (bounds, values) in steps.items()
    }


def _chance(score: float) -> float:
    """The probability for log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def _against(added: Mapping[str, Sequence[float]], at: int) -> dict[str, float]:
    """The signs that speak most against a block, with their terms."""
    against = [(column[at], name) for name, column in added.items() if column[at] < 0]
    return {name: round(value, 2) for value, name in nsmallest(MOST_REASONS, against)}
