"""Boosted trees over columns of bytes: every tree is asked about all lines of the document at once.

What a node says of all lines is one `bytes.translate` of a column: 1 where the value is above its threshold. Nodes
that ask the same are asked once. A tree has at most LEAVES leaves, so what its nodes say of a line fits a byte, and
one more look-up turns that into what its leaf adds. Bytes are put together as whole numbers, a lane a line, the lines
of a tree together. Scores are hundredths of log-odds, whole numbers, so that every machine adds them up alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp
from operator import itemgetter

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
MOST_REASONS = 3
# So many lines are asked about at once: of more, the numbers leave the processor's caches.
STRETCH = 2048
# What a node says of each value, by its threshold.
_ABOVE = [bytes(threshold + 1) + b"\1" * (255 - threshold) for threshold in range(256)]
_WAYS = 1 << LEAVES - 1  # what the nodes of a tree may say
_EACH_WAY = int.from_bytes(b"\1" * _WAYS, "little")
# For each node the ways in which it says 1, a byte of ones for each.
_SAYS = [
    int.from_bytes(bytes([255 * (way >> node & 1) for way in range(_WAYS)]), "little") for node in range(LEAVES - 1)
]


class Trees:
    """One question to the model; `names` are its features."""

    def __init__(self, names: Sequence[str], trees: Sequence[Tree]) -> None:
        self.names = tuple(names)
        self.trees = tuple(trees)
        asked: dict[tuple[int, int], int] = {}
        nodes = [[asked.setdefault(node[:2], len(asked)) for node in tree if node[0] != LEAF] for tree in trees]
        self._features = [feature for feature, _ in asked]
        self._tables = [_ABOVE[threshold] for _, threshold in asked]
        # The nodes of all trees at one place, and behind them nothing; a tree that has fewer repeats its first.
        most = max(map(len, nodes), default=0)
        nothing = len(asked)
        places = [[of_tree[at] if at < len(of_tree) else 0 for of_tree in nodes] for at in range(most)]
        self._levels = [itemgetter(*of_place, nothing) for of_place in reversed(places)]
        self._leaves = [_leaf_of(tuple([node[2] for node in tree])).translate(_leaf_values(tree)) for tree in trees]

    def scores(self, evidence: Evidence) -> list[int]:
        """The log-odds of each line, in hundredths."""
        odd = b"\0" * (evidence.size % 2)  # lines are added up in pairs
        columns = [evidence.column(name) + odd for name in self.names]
        scores: list[int] = []
        for start in range(0, evidence.size, STRETCH):
            scores += self._stretch([column[start : start + STRETCH] for column in columns])
        return scores[: evidence.size]

    def _stretch(self, columns: Sequence[bytes]) -> list[int]:
        size, count = len(columns[0]), len(self.trees)
        said = self._said(columns).to_bytes(count * size, "little")
        parts = [said[start : start + size] for start in range(0, count * size, size)]
        values = b"".join(map(bytes.translate, parts, self._leaves))
        return [total - ZERO * count for total in _added(values, size)]

    def _said(self, columns: Sequence[bytes]) -> int:
        """What the nodes of each tree say of each line: a lane a line, a bit a node, the lines of a tree together."""
        above = [*map(bytes.translate, map(columns.__getitem__, self._features), self._tables), b""]
        said = 0
        for at_place in self._levels:
            said = said << 1 | int.from_bytes(b"".join(at_place(above)), "little")
        return said

    def reasons(self, evidence: Evidence, at: int) -> list[str]:
        """The features that moved the score of one line up most: what each split on the way added."""
        moved: dict[int, int] = {}
        values = [evidence.column(name)[at] for name in self.names]
        for tree in self.trees:
            place = 0
            while tree[place][0] != LEAF:
                feature, threshold, high, mean = tree[place]
                place = place + 1 if values[feature] <= threshold else high
                moved[feature] = moved.get(feature, 0) + tree[place][3] - mean
        strongest = sorted(moved, key=lambda feature: (-moved[feature], feature))[:MOST_REASONS]
        return [self.names[feature] for feature in strongest if moved[feature] > 0]


@cache
def _leaf_of(highs: tuple[int, ...]) -> bytes:
    """The leaf of a tree of this form, in the order of the walk, for each way in which its nodes may answer.

    `highs` are the places of the nodes for values above, 0 for a leaf.
    """

    nodes, leaves = len(highs) - highs.count(0), highs.count(0)
    reached = [0] * len(highs)
    for place in reversed(range(len(highs))):  # what hangs from a node stands behind it
        if highs[place]:
            nodes -= 1
            low, high = reached[place + 1], reached[highs[place]]
            reached[place] = low ^ (low ^ high) & _SAYS[nodes]
        else:
            leaves -= 1
            reached[place] = leaves * _EACH_WAY
    return reached[0].to_bytes(256, "little")


def _leaf_values(tree: Tree) -> bytes:
    return bytes([ZERO + value for feature, _, _, value in tree if feature == LEAF]).ljust(256, b"\0")


def _added(values: bytes, size: int) -> Sequence[int]:
    """The sums over trees of the bytes of each line; `values` holds `size` of them for each tree, an even number.

    Even and odd lines become lanes of two bytes, then one half of the trees is added to the other until one is left.
    """
    number, count = int.from_bytes(values, "little"), len(values) // size
    mask = int.from_bytes(b"\xff\0" * (len(values) // 2), "little")
    found = [0] * size
    for odd in (0, 1):
        sums = _halved(number >> 8 * odd & mask, count, 8 * size).to_bytes(size, "little")
        found[odd::2] = [low + 256 * high for low, high in zip(sums[::2], sums[1::2], strict=True)]
    return found


def _halved(number: int, count: int, bits: int) -> int:
    """The sum of `count` numbers that stand in one, so many bits each."""
    while count > 1:
        half = (count + 1) // 2
        number = (number >> half * bits) + (number & (1 << half * bits) - 1)
        count = half
    return number


def probability(score: int) -> float:
    return 1 / (1 + exp(-score / SCALE))
