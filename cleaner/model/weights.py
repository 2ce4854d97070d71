"""What was learned, read when it is first asked for: the weights of words, and the trees of each question.

`weights.txt` is written by `python -m training.train`; empty lines part its sections. The words come first: a line
each, in order, with the weights for boilerplate, headings and items. Then a section for each question: its name; its
features; how many nodes each tree has; then of all nodes, in the order of a walk that goes low first, the feature,
the threshold and the place of the high node (two hexadecimal digits a number, which are read at once), and the value.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

from cleaner.lookup import Lookup, sections
from cleaner.model.traits import Reader, Weights
from cleaner.model.trees import Trees

FILE = os.path.join(os.path.dirname(__file__), "weights.txt")


class Listed:
    """The weights of words."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._lines = Lookup(lines, b" ")

    def get(self, word: str, otherwise: Weights) -> Weights:
        found = self._lines.get(word)
        if found is None:
            return otherwise
        leftover, heading, item = found.split(b" ")
        return int(leftover), int(heading), int(item)


class Model:
    """`reader` knows the weights of words; the trees of a question are made when it is first asked."""

    def __init__(self, words: Sequence[bytes], questions: Sequence[Sequence[bytes]]) -> None:
        self.reader = Reader(Listed(words))
        self.questions = {name.decode(): rest for name, *rest in questions}
        self._made: dict[str, Trees] = {}

    def trees(self, question: str) -> Trees:
        if question not in self._made:
            self._made[question] = _trees([line.decode() for line in self.questions[question]])
        return self._made[question]


@cache
def load() -> Model:
    """The model of the package."""
    words, *questions = sections(FILE)
    return Model(words, questions)


def _trees(lines: Sequence[str]) -> Trees:
    names, sizes, *numbers, values = lines
    nodes = list(zip(*map(bytes.fromhex, numbers), map(int, values.split(" ")), strict=True))
    trees, start = [], 0
    for size in map(int, sizes.split(" ")):
        trees.append(tuple(nodes[start : start + size]))
        start += size
    return Trees(names.split("\t"), trees)
