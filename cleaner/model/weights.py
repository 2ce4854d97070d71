"""What was learned, read when it is first asked for: the weights of words, and the trees of each question.

`weights.txt` is written by `python -m training.train`. A word stands on a line of its own with its three weights, a
tree on a line of its own with its nodes; an empty line parts the sections.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

from cleaner.model.traits import Weights
from cleaner.model.trees import LEAF, Node, Tree, Trees

FILE = os.path.join(os.path.dirname(__file__), "weights.txt")


@cache
def load() -> tuple[dict[str, Weights], dict[str, Trees]]:
    """The weights of words, and the trees by the name of their question."""
    with open(FILE, encoding="utf-8") as file:
        sections = file.read().split("\n\n")
    words, questions = {}, {}
    for section in sections:
        title, *lines = section.rstrip("\n").split("\n")
        if title.startswith("words"):
            for line in lines:
                word, one, two, three = line.split(" ")
                words[word] = (int(one), int(two), int(three))
        elif title.startswith("question "):
            names, *trees = lines
            _, question, base = title.split(" ")
            questions[question] = Trees(names.split("\t"), int(base), list(map(_tree, trees)))
    return words, questions


def _tree(line: str) -> Tree:
    """A tree from its nodes, in the order of a walk that goes low first: `feature threshold mean`, or a value."""
    nodes: list[Node] = []
    parts = [tuple(map(int, node.split(" "))) for node in line.split(";")]
    _grow(parts, nodes)
    return tuple(nodes)


def _grow(parts: Sequence[tuple[int, ...]], nodes: list[Node]) -> int:
    """Take up the subtree that begins with the next of `parts`; where the walk goes on."""
    at = len(nodes)
    part = parts[at]
    if len(part) == 1:
        nodes.append((LEAF, 0, 0, 0, part[0]))
        return at + 1
    nodes.append((LEAF, 0, 0, 0, 0))
    high = _grow(parts, nodes)
    end = _grow(parts, nodes)
    nodes[at] = (part[0], part[1], at + 1, high, part[2])
    return end
