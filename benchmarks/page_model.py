"""Learn which blocks of a page are its article: writes `cleaner/page/weights.json`, prints how well it does.

    python -m benchmarks.page_model WCXB

Needs numpy, scipy and lightgbm (`pip install -e '.[train]'`) and a copy of WCXB. Folds are of sites, never of pages:
what is printed is each page judged by weights that saw no page of its site. The same pages give the same weights.

Tokens are weighed by logistic regression; then the signs, and the tokens' sums among them, by boosting with trees of
one split each, whose sum is additive. What it learns of tokens is what they say of sites that they did not see.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import lightgbm
import numpy as np
from scipy import sparse

from benchmarks.page_labels import labels, pages
from cleaner.page import tokens
from cleaner.page.layout import Layout
from cleaner.page.signs import signs
from cleaner.source import Source
from training import stamp
from training.measures import agreement, words

FOLDS = 5
FEWEST_PAGES = 8  # on which a token must stand to be weighed
SMALLEST = 8  # hundredths; a weight below this is left out of the package
KEPT = 0.6  # share of a block in the article from which on it is the article's
ROUNDS = 400
BOOSTING = {
    "objective": "binary",
    "num_leaves": 2,
    "learning_rate": 0.3,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.5,
    "lambda_l2": 5,
    "max_bin": 63,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
SEEDS = (1, 2, 3)
"""Boosting is done once with each, and the mean taken: one seed alone decides on some lines by chance."""

WEIGHTS = Path(__file__).parent.parent / "cleaner" / "page" / "weights.json"

Array = Any  # numpy's own types say nothing here that the names do not


class Blocks:
    """The blocks of all pages: their layouts, whether each is the article's, how much it counts, its fold."""

    def __init__(self, root: Path) -> None:
        self.layouts: list[Layout] = []
        self.articles: list[str] = []
        kept: list[float] = []
        folds: list[int] = []
        for page in pages(root):
            doc = Source.of(page.source, "", "html").read().doc
            if doc.evidence is None or not doc.blocks:
                continue
            layout = Layout.of(doc, doc.evidence)
            self.layouts.append(layout)
            self.articles.append(page.truth.get("main_content") or "")
            kept += labels(layout.texts, self.articles[-1])
            folds += [crc32(page.site.encode()) % FOLDS] * len(doc.blocks)
        self.kept = np.array(kept) >= KEPT
        self.folds = np.array(folds)
        self.weights = self._weighed()

    def _weighed(self) -> Array:
        """A block counts by its words, a page by the root of what its blocks count."""
        counted = []
        for layout in self.layouts:
            blocks = np.minimum(np.array(layout.words), 60) / 10 + 0.5
            counted.append(blocks / np.sqrt(blocks.sum()))
        weights = np.concatenate(counted)
        return weights / weights.mean()

    def columns(self, found: Iterable[Mapping[str, Sequence[float]]]) -> tuple[list[str], Array]:
        names: list[str] = []
        rows = []
        for one in found:
            names = list(one)
            rows.append(np.array([one[name] for name in names], dtype=np.float64).T)
        return names, np.concatenate(rows)


def token_weights(blocks: Blocks, found: list[list[tuple[str, ...]]]) -> tuple[dict[str, int], Array]:
    """The weight of each token, and the sums of weights of each block by the other folds."""
    counts = Counter(token for page in found for token in set[str]().union(*page))
    number = {token: at for at, token in enumerate(sorted(t for t, pages in counts.items() if pages >= FEWEST_PAGES))}
    rows = [[number[token] for token in sorted(block) if token in number] for page in found for block in page]
    starts = np.cumsum([0, *map(len, rows)])
    flat = np.concatenate([np.array(row, dtype=np.int32) for row in rows])
    matrix = sparse.csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(rows), len(number)))
    sums = np.zeros(len(rows))
    for fold in range(FOLDS):
        other, own = blocks.folds != fold, blocks.folds == fold
        sums[own] = matrix[own] @ _rounded(_logistic(matrix[other], blocks.kept[other], blocks.weights[other]))
    learned = _rounded(_logistic(matrix, blocks.kept, blocks.weights))
    return {token: int(learned[at]) for token, at in number.items() if learned[at]}, sums


def _rounded(weights: Array) -> Array:
    """Weights in whole hundredths, so that sums do not depend on the order of tokens."""
    hundredths = np.round(100 * weights)
    return np.where(np.abs(hundredths) < SMALLEST, 0, hundredths)


def _logistic(matrix: Any, kept: Array, counts: Array, epochs: int = 3, batch: int = 256) -> Array:
    """Logistic regression by stochastic gradients with a step for each token (Adagrad); the bias is not needed."""
    order, random = np.arange(matrix.shape[0]), np.random.default_rng(0)
    weights, seen, bias = np.zeros(matrix.shape[1]), np.full(matrix.shape[1], 1e-2), 0.0
    for _ in range(epochs):
        random.shuffle(order)
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            part = matrix[rows]
            error = (1 / (1 + np.exp(-(part @ weights + bias))) - kept[rows]) * counts[rows] / batch
            gradient = part.T @ error
            seen += gradient**2
            weights -= 0.05 * gradient / np.sqrt(seen)
            bias -= 0.15 * error.sum()
    return weights


def step_weights(blocks: Blocks, names: list[str], table: Array) -> tuple[float, Any, Array]:
    """The bias and the steps as the package stores them, and the scores of each block by the other folds."""
    scores = np.zeros(len(table))
    for fold in range(FOLDS):
        other, own = blocks.folds != fold, blocks.folds == fold
        models = _boosted(blocks, table, other)
        scores[own] = np.mean([model.predict(table[own], raw_score=True) for model in models], axis=0)
    return *_steps(_boosted(blocks, table, blocks.folds >= 0), names), scores


def _boosted(blocks: Blocks, table: Array, rows: Array) -> list[Any]:
    found = []
    for seed in SEEDS:
        data = lightgbm.Dataset(table[rows], blocks.kept[rows], weight=blocks.weights[rows])
        found.append(lightgbm.train({**BOOSTING, "seed": seed}, data, ROUNDS))
    return found


def _steps(models: list[Any], names: list[str]) -> tuple[float, dict[str, tuple[list[float], list[float]]]]:
    """Trees of one split, summed by their column: a table of steps for each, the mean of all models."""
    bias = 0.0
    splits: dict[str, list[tuple[float, float, float]]] = {}
    for tree in (tree for model in models for tree in model.dump_model()["tree_info"]):
        root = tree["tree_structure"]
        if "split_feature" not in root:
            bias += root["leaf_value"] / len(models)
            continue
        left, right = (root[side]["leaf_value"] / len(models) for side in ("left_child", "right_child"))
        splits.setdefault(names[root["split_feature"]], []).append((root["threshold"], left, right))
    steps = {}
    for name in sorted(splits):
        bounds = sorted({bound for bound, _, _ in splits[name]})
        values = [
            sum(left if at <= bound else right for bound, left, right in splits[name])
            for at in [*bounds, bounds[-1] + 1]
        ]
        steps[name] = (bounds, [round(value, 3) for value in values])
    return bias, steps


def words_kept(blocks: Blocks, scores: Array) -> None:
    """Print what the stage would keep of pages of unseen sites: words' F1 against the reviewed text."""
    from cleaner.page.article import of_article

    rates, start = [], 0
    for layout, article in zip(blocks.layouts, blocks.articles, strict=True):
        size = len(layout.texts)
        kept = of_article(layout, 1 / (1 + np.exp(-scores[start : start + size]))) or [True] * size
        start += size
        found = Counter(word for text, one in zip(layout.texts, kept, strict=True) if one for word in words(text))
        if wanted := Counter(words(article)):
            rates.append(agreement(found, wanted)[2])
    print(f"sites unseen: words F1 {np.mean(rates):.4f} on {len(rates)} pages, before repeats go")


def _name_tokens(layout: Layout) -> list[tuple[str, ...]]:
    return tokens.names(layout, lambda parts: parts, lambda parts: tuple(f"+{part}" for part in parts), ())


def main() -> None:
    blocks = Blocks(Path(sys.argv[1]))
    names, name_sums = token_weights(blocks, [_name_tokens(layout) for layout in blocks.layouts])
    words, word_sums = token_weights(blocks, [list(tokens.words(layout, tuple)) for layout in blocks.layouts])
    columns, table = blocks.columns(map(signs, blocks.layouts))
    table = np.column_stack([table, name_sums, word_sums])
    bias, steps, scores = step_weights(blocks, [*columns, "names", "wording"], table)
    data = {"bias": bias, "names": names, "words": words, "steps": steps}
    WEIGHTS.write_text(json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", "utf-8")
    right = np.average((scores >= 0) == blocks.kept, weights=blocks.weights)
    print(f"sites unseen: {right:.4f} of blocks right, counted by their words")
    words_kept(blocks, scores)
    stamp.main()
    print(f"{len(names)} names, {len(words)} words, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
