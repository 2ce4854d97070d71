"""Boosted trees over columns of small integers: every tree parts the lines of the document, all at once.

The nodes of a tree stand in the order of a walk that goes low first, so the next node is the one for values up to the
threshold. Scores are hundredths of log-odds, integers, so that every machine adds them up alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from cleaner.model.evidence import Evidence

# The feature (LEAF for none), the threshold, the place of the node for values above it, and the mean of what is below,
# which in a leaf is what it adds.
Node = tuple[int, int, int, int]
Tree = tuple[Node, ...]
LEAF = -1
# A line whose score is so low after the first trees will not be told to be what is asked: the rest are not asked.
FIRST = 25
HOPELESS = -200
SCALE = 100


class Trees:
    """One question to the model; `names` are its features."""

    def __init__(self, names: Sequence[str], trees: Sequence[Tree]) -> None:
        self.names = tuple(names)
        self.trees = tuple(trees)

    def scores(self, evidence: Evidence, lines: Sequence[int]) -> list[int]:
        """The log-odds of these lines, in hundredths; those of others mean nothing."""
        scores = [0] * evidence.size
        columns = list(map(evidence.column, self.names))
        for number, tree in enumerate(self.trees):
            if number == FIRST:
                lines = [line for line in lines if scores[line] > HOPELESS]
            if lines:
                _spread(tree, 0, lines, columns, scores)
        return scores

    def reasons(self, evidence: Evidence, at: int, most: int = 3) -> list[str]:
        """The features that moved the score of one line up most: what each split on the way added."""
        moved: dict[int, int] = {}
        values = [evidence.column(name)[at] for name in self.names]
        for tree in self.trees:
            place = 0
            while tree[place][0] != LEAF:
                feature, threshold, high, mean = tree[place]
                place = place + 1 if values[feature] <= threshold else high
                moved[feature] = moved.get(feature, 0) + tree[place][3] - mean
        strongest = sorted(moved, key=lambda feature: (-moved[feature], feature))[:most]
        return [self.names[feature] for feature in strongest if moved[feature] > 0]


def _spread(tree: Tree, at: int, lines: Sequence[int], columns: Sequence[Sequence[int]], scores: list[int]) -> None:
    """Add the value of its leaf to the score of each line."""
    feature, threshold, high, value = tree[at]
    if feature == LEAF:
        for line in lines:
            scores[line] += value
        return
    column = columns[feature]
    under = [line for line in lines if column[line] <= threshold]
    if len(under) == len(lines):
        _spread(tree, at + 1, lines, columns, scores)
        return
    if under:
        _spread(tree, at + 1, under, columns, scores)
    _spread(tree, high, [line for line in lines if column[line] > threshold], columns, scores)


def probability(score: int) -> float:
    return 1 / (1 + exp(-score / SCALE))
