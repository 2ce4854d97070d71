"""Learn the line model from WCXB, show what it is worth on sites it has not seen, and write it into the package.

    python -m training.train WCXB PAGES.jsonl [WEIGHTS]

WCXB is a copy of the benchmark; PAGES.jsonl keeps its pages flattened and is made where it does not exist. The
sites fall into FOLDS parts. For each of them the model is learned from the others and written to WEIGHTS (a
folder); `python -m training.score` cleans each page with the model that has not seen its site. The model
that is shipped is learned from all of them. Nothing is drawn by chance that a seed does not fix.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from cleaner.model import weights
from cleaner.model.traits import Weights
from training.examples import FOLDS, Example, read
from training.features import FEATURES
from training.fit import exported, fit
from training.pages import load
from training.words import Counts


def main() -> None:
    root, kept = map(Path, sys.argv[1:3])
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else kept.parent
    examples = list(map(read, load(root, kept)))
    counts = Counts(examples)
    for fold in range(FOLDS):
        seen = [example for example in examples if example.fold != fold]
        (folder / f"fold{fold}.txt").write_text(learn(seen, counts, (fold,)), "utf-8")
        print(f"learned without fold {fold}", flush=True)
    Path(weights.FILE).write_text(learn(examples, counts, ()), "utf-8")


def learn(examples: Sequence[Example], counts: Counts, without: tuple[int, ...]) -> str:
    """What `weights.txt` holds. The words of a page are weighed by sites of other folds than its own."""
    by_fold = {fold: counts.weights((*without, fold)) for fold in {example.fold for example in examples}}

    def words(example: Example) -> Mapping[str, Weights]:
        return by_fold[example.fold]

    sections = [exported(fit(examples, question, words), question) for question in FEATURES]
    known = counts.weights(without)
    columns = [known, *zip(*known.values(), strict=True)]
    return "\n\n".join(["\n".join(" ".join(map(str, column)) for column in columns), *sections]) + "\n"


if __name__ == "__main__":
    main()
