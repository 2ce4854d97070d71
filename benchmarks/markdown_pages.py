"""Whole pages as Markdown, which crawlers write for language models: their words against the article's.

    python -m benchmarks.markdown_pages WCXB WEIGHTS [N]

Every Nth article page (default 1) through markdownify, menus, footers and all, cleaned as Markdown and as a text that
nobody calls Markdown, by the line model of WEIGHTS that has not seen its site (see `training.train`).
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from markdownify import markdownify

from cleaner import Options, clean
from cleaner.model import weights
from cleaner.readers import markdown, normal
from cleaner.visible import visible_all
from training.examples import FOLDS, fold_of
from training.measures import agreement, words
from training.wcxb import html, sites, truth

NO_TEXT = ("script", "style", "noscript", "template", "svg")
ORIGINS = ("markdown", "text")


def written(page: str) -> str:
    """The whole page in Markdown."""
    soup = BeautifulSoup(page, "lxml")
    for element in soup(NO_TEXT):
        element.decompose()
    return re.sub(r"\n{3,}", "\n\n", markdownify(str(soup.body or soup))).strip() + "\n"


def shown(wcxb: Path, names: list[str]) -> Iterator[tuple[str, str, str]]:
    """What was asked, the words that come out, and those that should."""
    for name in names:
        text, gold = written(html(wcxb, name)), truth(wcxb, name).get("main_content") or ""
        yield "untouched", visible_all(markdown.read(text).doc.blocks), gold
        for origin in ORIGINS:
            body = clean(text, options=Options(origin=origin, front_matter=False)).markdown
            yield f"as {origin}", visible_all(normal.read(body)), gold


def main() -> None:
    wcxb, folder, step = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    pages = list(sites(wcxb, kind="article").items())[::step]
    found: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for part in range(FOLDS):
        weights.FILE = str(folder / f"fold{part}.txt")
        weights.load.cache_clear()
        for asked, text, gold in shown(wcxb, [name for name, site in pages if fold_of(site) == part]):
            found[asked].append(agreement(Counter(words(text)), Counter(words(gold))))
    for asked, figures in found.items():
        precision, recall, both = (sum(column) / len(figures) for column in zip(*figures, strict=True))
        print(f"{asked:12} F1 {both:.3f}, precision {precision:.3f}, recall {recall:.3f} ({len(figures)} pages)")


if __name__ == "__main__":
    main()
