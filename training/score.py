"""What cleaning is worth on sites that the line model has not seen.

    python -m training.score PAGES.jsonl WEIGHTS [--rules]

Each page is cleaned with the model of WEIGHTS that was learned without its site (see `training.train`); with `--rules`
the line model is not asked for leftovers. A line counts for structure when it is content or unsure, is no code, and
is not soft: bold or named like a title on the page without being marked a heading, where either answer is right.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from cleaner import Options, Result, clean
from cleaner.doc import Blocks, Heading, Item
from cleaner.model import weights
from cleaner.readers import normal
from cleaner.visible import visible_all
from training.examples import FOLDS, fold_of
from training.labels import BULLET, fold
from training.measures import agreement, f1, words
from training.pages import Page

RULES_ALONE = Options(ignore=("boilerplate/line-model",))


class Tally:
    """Counts of one flattener's pages."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.true: Counter[str] = Counter()
        self.words = [0.0, 0.0, 0.0]
        self.pages = 0
        self.snippets = dict.fromkeys(("required", "required kept", "forbidden", "forbidden left"), 0)

    def add(self, page: Page, result: Result) -> None:
        found = normal.read(result.markdown.split("\n---\n", 1)[1].lstrip("\n"))
        title = str(result.metadata.get("title") or "")
        shown = f"{title}\n{visible_all(found)}"
        self.pages += 1
        self._structure(page, {fold(title)} | _folded(found, Heading), _folded(found, Item))
        self._words(page, shown)
        self._snippets(page, shown)

    def _structure(self, page: Page, headings: set[str], items: set[str]) -> None:
        for at, line in enumerate(page.lines):
            keys = {fold(line), fold(BULLET.sub("", line.strip()))} - {""}
            if not keys or page.content[at] == 0 or page.soft[at] or page.kinds[at] == "code":
                continue
            for kind, known in (("heading", headings), ("list", items)):
                said, true = not keys.isdisjoint(known), page.kinds[at] == kind
                self.right[kind] += said and true
                self.said[kind] += said
                self.true[kind] += true

    def _words(self, page: Page, shown: str) -> None:
        found = agreement(Counter(words(shown)), Counter(words(page.gold)))
        self.words = [old + new for old, new in zip(self.words, found, strict=True)]

    def _snippets(self, page: Page, shown: str) -> None:
        before, after = _spaced(page.text), _spaced(shown)
        for kind, kept, snippets in (
            ("required", "required kept", page.required),
            ("forbidden", "forbidden left", page.forbidden),
        ):
            there = [snippet for snippet in map(_spaced, snippets) if snippet in before]
            self.snippets[kind] += len(there)
            self.snippets[kept] += sum(snippet in after for snippet in there)

    def lines(self) -> Iterator[str]:
        for kind in ("heading", "list"):
            precision, recall = (self.right[kind] / max(count[kind], 1) for count in (self.said, self.true))
            yield f"{kind}s: F1 {f1(precision, recall):.3f} (precision {precision:.3f}, recall {recall:.3f})"
        precision, recall, both = (value / self.pages for value in self.words)
        yield f"words: F1 {both:.4f} (precision {precision:.4f}, recall {recall:.4f})"
        for kind, kept in (("required", "kept"), ("forbidden", "left")):
            share = self.snippets[f"{kind} {kept}"] / max(self.snippets[kind], 1)
            yield f"{kind} snippets {kept}: {share:.4f} of {self.snippets[kind]}"


def _folded(blocks: Blocks, kind: type[Heading] | type[Item]) -> set[str]:
    return {fold(visible_all((block,))) for block in blocks if isinstance(block, kind)} | {
        fold(block.text) for block in blocks if isinstance(block, (Heading, Item)) and isinstance(block, kind)
    }


def _spaced(text: str) -> str:
    return " ".join(text.lower().split())


def main() -> None:
    kept, folder = map(Path, sys.argv[1:3])
    options = RULES_ALONE if "--rules" in sys.argv else Options()
    tallies: dict[str, Tally] = defaultdict(Tally)
    for part in range(FOLDS):
        weights.FILE = str(folder / f"fold{part}.txt")
        weights.load.cache_clear()
        with kept.open(encoding="utf-8") as file:
            for page in (Page(**json.loads(line)) for line in file):
                if fold_of(page.site) == part:
                    tallies[page.how].add(page, clean(page.text, options=options))
    for how, tally in tallies.items():
        print(how, *tally.lines(), sep="\n  ")


if __name__ == "__main__":
    main()
