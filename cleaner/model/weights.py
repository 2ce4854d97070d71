"""What was learned, read when it is first asked for: the weights of words, and the trees of each question.

`weights.txt` is written by `python -m training.train`. Empty lines part its sections, and each line of a section is a
column, since a column is read faster than a table. The words: themselves, and their weights for boilerplate,
headings and items. A question: its name; its features; how many nodes each tree has; then of all nodes, in the order
of a walk that goes low first, the feature (-1 for a leaf), the threshold, the place of the high node, the value.
"""

from __future__ import annotations

import os
from functools import cache

from cleaner.model.traits import Reader
from cleaner.model.trees import Trees

FILE = os.path.join(os.path.dirname(__file__), "weights.txt")


@cache
def load() -> tuple[Reader, dict[str, Trees]]:
    """A reader of lines that knows the weights of words, and the trees by the name of their question."""
    with open(FILE, encoding="utf-8") as file:
        words, *questions = (section.split("\n") for section in file.read().rstrip("\n").split("\n\n"))
    weights = zip(*map(_numbers, words[1:]), strict=True)
    reader = Reader(dict(zip(words[0].split(" "), weights, strict=True)))
    return reader, {lines[0]: _trees(lines) for lines in questions}


def _numbers(line: str) -> list[int]:
    return list(map(int, line.split(" ")))


def _trees(lines: list[str]) -> Trees:
    nodes = list(zip(*map(_numbers, lines[3:]), strict=True))
    trees, start = [], 0
    for size in _numbers(lines[2]):
        trees.append(tuple(nodes[start : start + size]))
        start += size
    return Trees(lines[1].split("\t"), trees)
