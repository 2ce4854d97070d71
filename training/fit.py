"""Boosted trees are fitted with LightGBM and written as whole numbers, which the package reads without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import lightgbm
import numpy as np

from cleaner.doc import Doc, Paragraph, is_bullet
from cleaner.model.ask import LEFTOVER, LEFTOVER_OF_PAGE
from cleaner.model.traits import Reader
from cleaner.model.trees import LEAF, LEAVES, SCALE, ZERO, Node
from cleaner.stages import headings, lists
from training.examples import UNSURE, Example
from training.features import FEATURES

Matrix = Any  # arrays of numpy, which the type checker does not see
Vector = Any
# More small steps say more than fewer long ones, on sites that were not trained on; each tree costs time in each text.
# Sums of more than 256 trees would not fit their lanes (`trees`).
ROUNDS = {"leftover": 160, "page": 256, "heading": 160, "item": 160}
PARAMETERS = {
    "objective": "binary",
    "num_leaves": LEAVES,
    "learning_rate": 0.1,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "max_bin": 127,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
# What a long page and a long line weigh: less than their size, or forums would be all that is learned.
PAGE_POWER, FEWEST_LINES = 0.7, 20
LEAST_SIZE, MOST_SIZE = 15, 300
# Longer lines are not asked about.
LONGEST = {"heading": headings.LONGEST_JUDGED, "item": lists.LONGEST_JUDGED}
# Lines that are leftovers teach little about the structure of articles.
LEFTOVER_WEIGHT = 0.3
ReaderFor = Callable[[Example], Reader]


def matrix(examples: Sequence[Example], question: str, reader: ReaderFor) -> Matrix:
    """A row a block, a column a feature."""
    parts = []
    for example in examples:
        evidence = example.evidence(reader(example))
        columns = b"".join(map(evidence.column, FEATURES[question]))
        parts.append(np.frombuffer(columns, dtype=np.uint8).reshape(len(FEATURES[question]), -1).T)
    return np.concatenate(parts)


def fit(examples: Sequence[Example], question: str, reader: ReaderFor) -> lightgbm.Booster:
    """Trees for one question; blocks whose label is unsure are left out."""
    rows = matrix(examples, question, reader)
    labels = np.concatenate([np.array(example.labels[question]) for example in examples])
    weights = np.concatenate([_weights(example, question) for example in examples])
    known = labels != UNSURE
    if longest := LONGEST.get(question):
        known &= np.concatenate([[len(line) <= longest for line in example.doc.lines] for example in examples])
    if question == "item":
        known &= np.concatenate([_may_be_items(example.doc) for example in examples])
    data = lightgbm.Dataset(rows[known], labels[known], weight=weights[known] / weights[known].mean())
    return lightgbm.train(PARAMETERS, data, ROUNDS[question])


def _may_be_items(doc: Doc) -> list[bool]:
    """The blocks that the model is asked about: paragraphs of texts without bullets."""
    bare = not any(map(is_bullet, doc.blocks))
    return [bare and isinstance(block, Paragraph) for block in doc.blocks]


def _weights(example: Example, question: str) -> Vector:
    count = len(example.doc.blocks)
    page = np.full(count, max(count, FEWEST_LINES) ** -PAGE_POWER)
    if question in (LEFTOVER, LEFTOVER_OF_PAGE):
        sizes = np.array([len(line) for line in example.doc.lines], dtype=float)
        return page * np.clip(sizes, LEAST_SIZE, MOST_SIZE) ** 0.5
    leftovers = np.array(example.labels[LEFTOVER]) == 1
    return page * np.where(leftovers, LEFTOVER_WEIGHT, 1.0)


def exported(model: lightgbm.Booster, question: str) -> str:
    """The section of `weights.txt` for one question; features that no tree asks are left out."""
    trees = [list(_nodes(tree["tree_structure"], 0)) for tree in model.dump_model()["tree_info"]]
    used = sorted({node[0] for tree in trees for node in tree} - {LEAF})
    number = {LEAF: LEAF, **{feature: at for at, feature in enumerate(used)}}
    nodes = [(number[feature], *rest) for tree in trees for feature, *rest in tree]
    *numbers, values = zip(*nodes, strict=True)
    names = "\t".join(FEATURES[question][feature] for feature in used)
    columns = [" ".join(map(str, map(len, trees))), *(bytes(column).hex() for column in numbers)]
    return "\n".join([question, names, *columns, " ".join(map(str, values))])


def _nodes(node: dict[str, Any], at: int) -> Iterator[Node]:
    """The nodes of a tree from place `at` on, as `trees` has them."""
    if "split_feature" not in node:
        yield LEAF, 0, 0, max(-ZERO, min(ZERO - 1, round(SCALE * node["leaf_value"])))
        return
    low = list(_nodes(node["left_child"], at + 1))
    high = at + 1 + len(low)
    yield node["split_feature"], int(np.floor(node["threshold"])), high, round(SCALE * node["internal_value"])
    yield from low
    yield from _nodes(node["right_child"], high)
