"""Boosted trees over columns of bytes: every tree is asked about all lines of the document at once.

A tree has at most LEAVES leaves, so a byte says which of them a line may still reach. What a value of one feature
rules out of one tree is a table of 256 bytes, and to look it up for all lines is one `bytes.translate`; what all
features leave over is the AND of whole numbers, and the lowest bit left in a line's byte is its leaf. (The idea is that
of QuickScorer, Lucchese et al., 2015, with a lane a line instead of a word a tree.) Scores are hundredths of
log-odds, whole numbers, so that every machine adds them up alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from math import exp
from operator import and_

from cleaner.model.evidence import Evidence

# The feature (LEAF for none), the threshold, the place of the node for values above it, and the mean of what is below,
# which in a leaf is what it adds. The nodes of a tree stand in the order of a walk that goes low first, so the next
# node is the one for values up to the threshold.
Node = tuple[int, int, int, int]
Tree = tuple[Node, ...]
LEAF = 255
LEAVES = 8
SCALE = 100
ZERO = 128  # in the byte of a leaf
# So many lines are asked about at once: of more, the numbers leave the processor's caches.
STRETCH = 2048
_LOWEST = bytes([(mask & -mask).bit_length() - 1 if mask else 0 for mask in range(256)])
_FULL = 255
_ALL = b"\xff" * 256
_BYTE = [bytes((value,)) for value in range(_FULL + 1)]


class Trees:
    """One question to the model; `names` are its features."""

    def __init__(self, names: Sequence[str], trees: Sequence[Tree]) -> None:
        self.names = tuple(names)
        self.trees = tuple(trees)
        tests = list(map(_tests, trees))
        order = sorted(range(len(trees)), key=lambda at: -len(tests[at]))
        most = len(tests[order[0]]) if order else 0
        self._levels = [_level([tests[at] for at in order], level) for level in range(max(most, 1))]
        self._leaves = [_LOWEST.translate(_leaf_values(trees[at])) for at in order]

    def scores(self, evidence: Evidence) -> list[int]:
        """The log-odds of each line, in hundredths."""
        columns = list(map(evidence.column, self.names))
        scores: list[int] = []
        for start in range(0, evidence.size, STRETCH):
            scores += self._stretch([column[start : start + STRETCH] for column in columns])
        return scores

    def _stretch(self, columns: Sequence[bytes]) -> list[int]:
        size, count = len(columns[0]), len(self.trees)
        left = reduce(and_, (self._left(columns, level) for level in self._levels))
        masks = left.to_bytes(count * size, "little")
        parts = [masks[start : start + size] for start in range(0, count * size, size)]
        values = b"".join(map(bytes.translate, parts, self._leaves))
        return [total - ZERO * count for total in _added(values, size)]

    def _left(self, columns: Sequence[bytes], level: tuple[list[int], list[bytes]]) -> int:
        """Which leaves one feature of each tree leaves to each line: a lane a line, the lines of a tree together."""
        features, tables = level
        known = b"".join(map(bytes.translate, map(columns.__getitem__, features), tables))
        spare = (len(self.trees) - len(features)) * len(columns[0])
        return int.from_bytes(known + b"\xff" * spare, "little")

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


def _level(tests: Sequence[Sequence[tuple[int, bytes]]], at: int) -> tuple[list[int], list[bytes]]:
    """The features and tables at this place of all trees that have so many."""
    found = [of_tree[at] for of_tree in tests if len(of_tree) > at]
    return [feature for feature, _ in found], [table for _, table in found]


def _leaf_values(tree: Tree) -> bytes:
    return bytes([ZERO + value for feature, _, _, value in tree if feature == LEAF]).ljust(256, b"\0")


def _tests(tree: Tree) -> list[tuple[int, bytes]]:
    """For each feature of a tree, the leaves that each of its values leaves over.

    A value above a node's threshold rules out the leaves on its low side. Leaves that are ruled out by low values
    need no telling: the lowest leaf that is left is the one that is reached.
    """
    before = list(accumulate([node[0] == LEAF for node in tree], initial=0))
    found: dict[int, list[tuple[int, int]]] = {}
    for at, (feature, threshold, high, _) in enumerate(tree):
        if feature != LEAF:
            left = _FULL ^ (1 << before[high]) - (1 << before[at])
            found.setdefault(feature, []).append((threshold, left))
    return [(feature, _table(tests)) for feature, tests in sorted(found.items())]


def _table(tests: list[tuple[int, int]]) -> bytes:
    """What is left for each value of a feature, from thresholds and the leaves that values above them leave over."""
    if len(tests) == 1:  # as nine in ten
        threshold, left = tests[0]
        return _ALL[: threshold + 1] + _BYTE[left] * (_FULL - threshold)
    parts, left, start = [], _FULL, 0
    for threshold, those in sorted(tests):
        parts.append(_BYTE[left] * (threshold + 1 - start))
        left &= those
        start = threshold + 1
    return b"".join((*parts, _BYTE[left] * (_FULL + 1 - start)))


def _added(values: bytes, size: int) -> Sequence[int]:
    """The sums over trees of the bytes of each line; `values` holds `size` of them for each tree.

    Even and odd lines become lanes of two bytes, then one half of the trees is added to the other until one is left.
    """
    lanes = size + size % 2
    if lanes != size:
        values = b"".join([values[start : start + size] + b"\0" for start in range(0, len(values), size)])
    number, count = int.from_bytes(values, "little"), len(values) // lanes
    mask = int.from_bytes(b"\xff\0" * (len(values) // 2), "little")
    found = [0] * lanes
    for odd in (0, 1):
        sums = _halved(number >> 8 * odd & mask, count, 8 * lanes).to_bytes(lanes, "little")
        found[odd::2] = [low + 256 * high for low, high in zip(sums[::2], sums[1::2], strict=True)]
    return found[:size]


def _halved(number: int, count: int, bits: int) -> int:
    """The sum of `count` numbers that stand in one, so many bits each."""
    while count > 1:
        half = (count + 1) // 2
        number = (number >> half * bits) + (number & (1 << half * bits) - 1)
        count = half
    return number


def probability(score: int) -> float:
    return 1 / (1 + exp(-score / SCALE))
