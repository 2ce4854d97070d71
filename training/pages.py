"""The labelled pages: WCXB's articles, flattened, with what each line is. Made once and kept in a file.

    python -m training.pages WCXB PAGES.jsonl

makes those of the extractors that no model learns from, for `training.score`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from training import wcxb
from training.flatten import LESSONS, WITNESSES, flatten
from training.labels import Marks, contents


@dataclass
class Page:
    """One page in one flattener's form. `kinds`, `soft`, `content` hold what each line of `lines` is."""

    name: str
    site: str
    how: str
    lines: list[str]
    kinds: list[str]
    soft: list[bool]
    content: list[int]
    gold: str
    required: list[str]
    forbidden: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def load(root: Path, kept: Path) -> list[Page]:
    """The pages of the benchmark's development split that are lessons; from `kept` if they were made before."""
    if not kept.exists():
        write(root, kept, tuple(LESSONS))
    with kept.open(encoding="utf-8") as file:
        return [Page(**json.loads(line)) for line in file]


# Of the long lines that trafilatura's precise mode keeps, nearly all are the article's: where the reviewed text lacks
# more of them than this, it was cut off, or is not that of an article. One page in twenty-three.
MOST_FOREIGN = 0.25
LONG = 100


def doubtful(pages: Iterable[Page]) -> set[str]:
    """The names of pages whose reviewed text is no measure of what is a leftover."""
    found = set()
    for page in pages:
        if page.how == "trafilatura":
            long = [
                (len(line), content)
                for line, content in zip(page.lines, page.content, strict=True)
                if len(line) >= LONG
            ]
            foreign = sum(size for size, content in long if content == 0)
            if foreign > MOST_FOREIGN * sum(size for size, _ in long):
                found.add(page.name)
    return found


def write(root: Path, kept: Path, flatteners: Sequence[str]) -> None:
    with kept.open("w", encoding="utf-8") as file:
        for page in make(root, flatteners):
            file.write(json.dumps(asdict(page)) + "\n")


def make(root: Path, flatteners: Sequence[str]) -> Iterator[Page]:
    """Every article page of the development split through each of these flatteners, in the order of their names."""
    wanted = wcxb.sites(root, kind="article")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for pages in pool.map(partial(_page, root, flatteners), wanted.keys(), wanted.values(), chunksize=8):
            yield from pages


def _page(root: Path, flatteners: Sequence[str], name: str, site: str) -> list[Page]:
    html, truth = wcxb.html(root, name), wcxb.truth(root, name)
    gold = truth.get("main_content") or ""
    marks = Marks.of(html)
    pages = []
    for how in flatteners:
        lines = flatten(html, how).split("\n")
        bare = list(map(str.strip, lines))
        if any(bare):
            kinds, soft = list(map(marks.kind, bare)), list(map(marks.is_soft, bare))
            snippets = truth.get("with", []), truth.get("without", [])
            pages.append(Page(name, site, how, lines, kinds, soft, contents(bare, gold), gold, *snippets))
    return pages


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), tuple(WITNESSES))
