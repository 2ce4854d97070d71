"""Learn the line model from WCXB, show what it is worth on sites it has not seen, and write it into the package.

    python -m training.train WCXB PAGES.jsonl [WEIGHTS]

WCXB is a copy of the benchmark; PAGES.jsonl keeps its pages flattened and is made where it does not exist. The
sites fall into FOLDS parts. For each of them the model is learned from the others and written to WEIGHTS (a
folder); `python -m training.score` cleans each page with the model that has not seen its site. The model
that is shipped is learned from all of them. Nothing is drawn by chance that a seed does not fix.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from cleaner.model import weights
from cleaner.model.ask import LEFTOVER, LEFTOVER_OF_PAGE
from cleaner.model.traits import Reader
from training import stamp
from training.examples import FOLDS, UNSURE, Example, cleared, fold_of, read, teaches
from training.fit import exported, fit
from training.pages import Page, doubtful, load
from training.words import Counts

SHIPPED = Path(weights.FILE)


def main() -> None:
    root, kept = map(Path, sys.argv[1:3])
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else kept.parent
    folder.mkdir(parents=True, exist_ok=True)
    pages = load(root, kept)
    unsure = doubtful(pages)
    for page in pages:
        if page.name in unsure:
            page.content = [UNSURE] * len(page.lines)
    examples = list(map(read, pages))
    counts = Counts(examples)
    for fold in range(FOLDS):
        _file(folder, fold).write_text(joined(*of_leftovers(examples, counts, (fold,))), "utf-8")
    # Headings and items are looked for in what is left, so they are learned from what those models leave.
    left = [example for fold in range(FOLDS) for example in _cleared(pages, folder, fold)]
    for fold in range(FOLDS):
        path = _file(folder, fold)
        path.write_text(joined(path.read_text("utf-8").rstrip("\n"), *of_structure(left, counts, (fold,))), "utf-8")
    structure = of_structure(left, counts)
    SHIPPED.write_text(joined(*of_leftovers(examples, counts), *structure), "utf-8")
    stamp.main()


def of_leftovers(examples: Sequence[Example], counts: Counts, without: tuple[int, ...] = ()) -> list[str]:
    """The sections of the words and of both questions after leftovers, learned without some folds."""
    questions = (LEFTOVER, LEFTOVER_OF_PAGE)
    return [known(counts, without), *(learn(examples, question, counts, without) for question in questions)]


def of_structure(left: Sequence[Example], counts: Counts, without: tuple[int, ...] = ()) -> list[str]:
    """The sections of headings and items, learned without some folds."""
    return [learn(left, question, counts, without) for question in ("heading", "item")]


def _file(folder: Path, fold: int) -> Path:
    return folder / f"fold{fold}.txt"


def _cleared(pages: Sequence[Page], folder: Path, fold: int) -> list[Example]:
    """The pages of a fold as cleaning leaves them to the lists stage, by the model that has not seen their sites."""
    weights.FILE = str(_file(folder, fold))
    weights.load.cache_clear()
    return [cleared(page) for page in pages if fold_of(page.site) == fold]


def known(counts: Counts, without: tuple[int, ...] = ()) -> str:
    """The section of the words, in the order in which they are looked up."""
    table = counts.weights(without)
    return "\n".join(sorted(" ".join([word, *map(str, weights)]) for word, weights in table.items()))


def learn(examples: Sequence[Example], question: str, counts: Counts, without: tuple[int, ...] = ()) -> str:
    """The section of a question. The words of a page are weighed by sites of other folds than its own."""
    by_fold = {fold: Reader(counts.weights((*without, fold))) for fold in range(FOLDS) if fold not in without}

    def reader(example: Example) -> Reader:
        return by_fold[example.fold]

    seen = [example for example in examples if example.fold not in without and teaches(example, question)]
    print(f"learning {question} without {without}", flush=True)
    return exported(fit(seen, question, reader), question)


def joined(*sections: str) -> str:
    return "\n\n".join(sections) + "\n"


if __name__ == "__main__":
    main()
