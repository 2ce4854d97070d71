"""What words say: for each question, how much likelier a line is to be one thing when the word stands in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from math import log

from cleaner.model.traits import Weights, tokens
from training.examples import FOLDS, Example

QUESTIONS = ("leftover", "heading", "item")
COLUMNS = 2 * len(QUESTIONS)  # for each question: lines that are it, lines that are not
# Only words that many sites use say something of pages in general, and no outlet's name gets in.
FEWEST_SITES = 15
SMOOTHING = 4
LEAST, MOST = 25, 400  # hundredths of log-odds
# A long page has no more say than one of so many lines.
FULL_WEIGHT_LINES = 60
LONGEST = 400


class Counts:
    """Weighted counts of words by fold, so that the weights for a page come from sites of other folds alone."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.words: list[dict[str, list[float]]] = [defaultdict(lambda: [0.0] * COLUMNS) for _ in range(FOLDS)]
        self.sites: list[dict[str, set[str]]] = [defaultdict(set) for _ in range(FOLDS)]
        self.totals = [[0.0] * COLUMNS for _ in range(FOLDS)]
        for example in examples:
            self._add(example)

    def _add(self, example: Example) -> None:
        weight = min(1.0, FULL_WEIGHT_LINES / max(len(example.doc.blocks), 1))
        for at, line in enumerate(example.doc.lines):
            if not 0 < len(line) <= LONGEST:
                continue
            columns = list(_columns(example, at))
            for column in columns:
                self.totals[example.fold][column] += weight
            for word in set(tokens(line)):
                counts = self.words[example.fold][word]
                for column in columns:
                    counts[column] += weight
                self.sites[example.fold][word].add(example.page.site)

    def weights(self, without: Container[int] = ()) -> dict[str, Weights]:
        """The weights of words, from all folds but some."""
        folds = [fold for fold in range(FOLDS) if fold not in without]
        totals = [sum(self.totals[fold][column] for fold in folds) for column in range(COLUMNS)]
        found = {}
        for word in sorted(set().union(*(self.words[fold] for fold in folds))):
            sites = sum(len(self.sites[fold].get(word, ())) for fold in folds)
            if sites * FOLDS < FEWEST_SITES * len(folds):
                continue
            counts = [sum(self.words[fold].get(word, _NONE)[column] for fold in folds) for column in range(COLUMNS)]
            one, two, three = (_odds(counts[at : at + 2], totals[at : at + 2]) for at in (0, 2, 4))
            if max(abs(one), abs(two), abs(three)) >= LEAST:
                found[word] = (one, two, three)
        return found


_NONE = [0.0] * COLUMNS


def _columns(example: Example, at: int) -> Iterator[int]:
    """Which counts a line adds to; one that is a leftover says nothing of headings and items."""
    leftover = example.labels["leftover"][at]
    for number, question in enumerate(QUESTIONS):
        label = example.labels[question][at]
        if label >= 0 and (number == 0 or leftover != 1):
            yield 2 * number + (0 if label else 1)


def _odds(counts: Sequence[float], totals: Sequence[float]) -> int:
    rate = totals[0] / (totals[0] + totals[1])
    odds = (counts[0] + SMOOTHING * rate) / (counts[1] + SMOOTHING * (1 - rate))
    return round(max(-MOST, min(MOST, 100 * (log(odds) - log(rate / (1 - rate))))))
