"""Trees asked about all lines at once give what a walk down each tree gives."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.model import trees as module
from cleaner.model.evidence import Evidence
from cleaner.model.traits import Reader
from cleaner.model.trees import LEAF, LEAVES, ZERO, Node, Tree, Trees, probability

FEATURES = 3
READER = Reader({})


class Columns(Evidence):
    """Evidence whose columns are given."""

    def __init__(self, columns: Sequence[bytes]) -> None:
        self.size = len(columns[0])
        self._made = {str(at): column for at, column in enumerate(columns)}


@st.composite
def trees(draw: st.DrawFn, most: int = LEAVES) -> Tree:
    leaves = draw(st.integers(1, most))
    if leaves == 1:
        return ((LEAF, 0, 0, draw(st.integers(-ZERO, ZERO - 1))),)
    low = draw(trees(leaves - 1))
    left = leaves - sum(node[0] == LEAF for node in low)
    high = draw(trees(max(left, 1)))
    place = 1 + len(low)
    top: Node = (draw(st.integers(0, FEATURES - 1)), draw(st.integers(0, 255)), place, 0)
    return (top, *_moved(low, 1), *_moved(high, place))


def _moved(tree: Tree, by: int) -> Tree:
    return tuple(
        (feature, threshold, high + by if feature != LEAF else 0, value) for feature, threshold, high, value in tree
    )


def walked(tree: Tree, values: Sequence[int]) -> int:
    place = 0
    while tree[place][0] != LEAF:
        feature, threshold, high, _ = tree[place]
        place = place + 1 if values[feature] <= threshold else high
    return tree[place][3]


lines = st.lists(st.tuples(*[st.integers(0, 255)] * FEATURES), min_size=1, max_size=40)


@given(st.lists(trees(), min_size=1, max_size=9), lines)
def test_all_lines_at_once_are_as_one_by_one(forest: list[Tree], rows: list[tuple[int, ...]]) -> None:
    asked = Trees(list(map(str, range(FEATURES))), forest)
    read = Columns([bytes(column) for column in zip(*rows, strict=True)])
    assert asked.scores(read) == [sum(walked(tree, row) for tree in forest) for row in rows]


def test_long_documents_are_asked_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    tree: Tree = ((0, 4, 2, 0), (LEAF, 0, 0, 7), (LEAF, 0, 0, -9))
    column = bytes(at % 7 for at in range(50))
    whole = Trees(["0"], [tree] * 200).scores(Columns([column]))
    monkeypatch.setattr(module, "STRETCH", 8)
    assert Trees(["0"], [tree] * 200).scores(Columns([column])) == whole
    assert whole == [1400 if value <= 4 else -1800 for value in column]


def test_of_no_lines_nothing_is_said() -> None:
    assert Trees(["0"], [((LEAF, 0, 0, 7),)]).scores(Columns([b""])) == []


def test_reasons_are_what_moved_the_score_up() -> None:
    tree: Tree = ((0, 4, 2, 10), (LEAF, 0, 0, 110), (LEAF, 0, 0, -90))
    asked = Trees(["size"], [tree, tree])
    read = Evidence(["One", "Three"], [1, 1], [0, 0], READER)
    assert asked.scores(read) == [220, -180]
    assert asked.reasons(read, 0) == ["size"]
    assert asked.reasons(read, 1) == []


def test_probability() -> None:
    assert probability(0) == 0.5
    assert probability(-300) < 0.05
