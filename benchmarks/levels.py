"""How often the levels that headings prove to each other are those of the page: the page's own h2 to h6.

    python -m benchmarks.levels WCXB

WCXB is a copy of the benchmark. Headings are those of its article pages that stand in the reviewed text, in their
order. For each proof: how many headings it makes part of another, and how many of them the page has deeper. Then all
neighbours: how often the second is deeper, as deep or less deep as the page has it, and how often if all were alike.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bs4 import BeautifulSoup

from benchmarks.page_labels import Page, pages
from cleaner.lines.levels import PROOFS, depths
from training.labels import fold

FEWEST_HEADINGS = 2


def headings(page: Page) -> list[tuple[str, int]]:
    """The text and the level of each heading below the first level that is a line of the article."""
    gold = {fold(line) for line in (page.truth.get("main_content") or "").split("\n")}
    tags = BeautifulSoup(page.source, "lxml").find_all(["h2", "h3", "h4", "h5", "h6"])
    found = [(" ".join(tag.get_text(" ").split()), int(tag.name[1])) for tag in tags]
    return [(text, level) for text, level in found if text and fold(text) in gold]


def steps(levels: list[int]) -> Iterator[int]:
    """Whether each heading but the first is deeper (1), as deep (0) or less deep (-1) than the one before it."""
    return ((two > one) - (two < one) for one, two in pairwise(levels))


def main() -> None:
    right, said, agree = Counter[str](), Counter[str](), Counter[str]()
    for page in pages(Path(sys.argv[1])):
        known = headings(page)
        if len(known) < FEWEST_HEADINGS:
            continue
        texts, levels = tuple(text for text, _ in known), [level for _, level in known]
        for name, proof in PROOFS.items():
            pairs = {part: whole for whole, part in proof(texts)}
            said[name] += len(pairs)
            right[name] += sum(levels[part] > levels[whole] for part, whole in pairs.items())
        for true, found in zip(steps(levels), steps(depths(texts)), strict=True):
            agree.update(["neighbours", *["by proof"] * (true == found), *["all alike"] * (true == 0)])
        agree["pages"] += 1
    for name, count in said.items():
        print(f"{name}: {right[name]} of {count}")
    shares = ", ".join(f"{name} {agree[name] / max(agree['neighbours'], 1):.3f}" for name in ("by proof", "all alike"))
    print(f"{agree['pages']} pages, {agree['neighbours']} neighbours: {shares}")


if __name__ == "__main__":
    main()
