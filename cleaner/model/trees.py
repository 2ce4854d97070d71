"""Boosted trees over columns of small integers: every tree parts the lines of the document, all at once.

A tree is a tuple of nodes. A node of four parts (feature, threshold, node if at most, node if more) parts, a node
of one is a leaf. Scores are hundredths of log-odds, integers, so that every machine adds them up alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

from cleaner.model.evidence import Evidence

# Feature, threshold, the node for values up to it, the node for others, and the mean of what is below: a leaf's value.
Node = tuple[int, int, int, int, int]
Tree = tuple[Node, ...]
LEAF = -1
SCALE = 100


class Trees:
    """One question to the model: `names` are its features, `base` the score before any tree speaks."""

    def __init__(self, names: Sequence[str], base: int, trees: Sequence[Tree]) -> None:
        self.names = tuple(names)
        self.base = base
        self.trees = tuple(trees)

    def scores(self, evidence: Evidence, lines: Sequence[int]) -> list[int]:
        """The log-odds of these lines, in hundredths; those of others mean nothing."""
        scores = [self.base] * evidence.size
        columns = list(map(evidence.column, self.names))
        for tree in self.trees:
            _spread(tree, 0, lines, columns, scores)
        return scores

    def reasons(self, evidence: Evidence, at: int, most: int = 3) -> list[str]:
        """The features that moved the score of one line up most: what each split on the way added."""
        moved: dict[int, int] = {}
        for tree in self.trees:
            node = tree[0]
            while node[0] != LEAF:
                feature, threshold, low, high, mean = node
                node = tree[low if evidence.column(self.names[feature])[at] <= threshold else high]
                moved[feature] = moved.get(feature, 0) + node[4] - mean
        strongest = sorted(moved, key=lambda feature: (-moved[feature], feature))[:most]
        return [self.names[feature] for feature in strongest if moved[feature] > 0]


def _spread(tree: Tree, at: int, lines: Iterable[int], columns: Sequence[Sequence[int]], scores: list[int]) -> None:
    """Add the value of its leaf to the score of each line."""
    feature, threshold, low, high, value = tree[at]
    if feature == LEAF:
        for line in lines:
            scores[line] += value
        return
    column = columns[feature]
    under = [line for line in lines if column[line] <= threshold]
    over = [line for line in lines if column[line] > threshold]
    if under:
        _spread(tree, low, under, columns, scores)
    if over:
        _spread(tree, high, over, columns, scores)


def probability(score: int) -> float:
    return 1 / (1 + exp(-score / SCALE))
