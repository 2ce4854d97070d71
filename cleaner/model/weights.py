"""What was learned, read when it is first asked for: the weights of words, and the trees of each question.

`weights.txt` is written by `python -m training.train`; empty lines part its sections. The words come first: a line
each, in order, with the weights for boilerplate, headings and items. Then a section for each question: its name; its
features; how many nodes each tree has; then of all nodes, in the order of a walk that goes low first, the feature,
the threshold and the place of the high node (two hexadecimal digits a number, which are read at once), and the value.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property

from cleaner.model.traits import Reader, Weights
from cleaner.model.trees import Trees

FILE = os.path.join(os.path.dirname(__file__), "weights.txt")


# By then looking words up one at a time has cost as much as making a table of them all. An article asks for hundreds.
WORDS_WITHOUT_TABLE = 3000


class Listed:
    """The weights of words: the first that are asked for are looked up in the lines of the file, the others in a
    table."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._words_left = WORDS_WITHOUT_TABLE

    def get(self, word: str, otherwise: Weights) -> Weights:
        if not self._words_left:
            return self._table.get(word, otherwise)
        self._words_left -= 1
        head = word + " "
        at = bisect_left(self._lines, head)
        found = at < len(self._lines) and self._lines[at].startswith(head)
        return _entry(self._lines[at])[1] if found else otherwise

    @cached_property
    def _table(self) -> dict[str, Weights]:
        return dict(map(_entry, self._lines))


def _entry(line: str) -> tuple[str, Weights]:
    word, leftover, heading, item = line.split(" ")
    return word, (int(leftover), int(heading), int(item))


class Model:
    """`reader` knows the weights of words; the trees of a question are made when it is first asked."""

    def __init__(self, text: str) -> None:
        words, *sections = text.rstrip("\n").split("\n\n")
        self.reader = Reader(Listed(words.split("\n")))
        self.questions = {name: rest for name, _, rest in (section.partition("\n") for section in sections)}
        self._made: dict[str, Trees] = {}

    def trees(self, question: str) -> Trees:
        if question not in self._made:
            self._made[question] = _trees(self.questions[question].split("\n"))
        return self._made[question]


@cache
def load() -> Model:
    """The model of the package."""
    with open(FILE, encoding="utf-8") as file:
        return Model(file.read())


def _trees(lines: Sequence[str]) -> Trees:
    names, sizes, *numbers, values = lines
    nodes = list(zip(*map(bytes.fromhex, numbers), map(int, values.split(" ")), strict=True))
    trees, start = [], 0
    for size in map(int, sizes.split(" ")):
        trees.append(tuple(nodes[start : start + size]))
        start += size
    return Trees(names.split("\t"), trees)
