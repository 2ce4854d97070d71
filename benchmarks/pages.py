"""Raw article pages: what comes out against what was reviewed, and how fast, beside trafilatura in the same run.

    python -m benchmarks.pages WCXB [EVERY]

WCXB is a copy of the benchmark; EVERY takes each so-manieth page (default 1). trafilatura and newspaper4k are measured
where they are installed (`pip install trafilatura newspaper4k`), page by page in turn, so that the machine is as busy
for the one as for the other. Words are those of the body and the title, as multisets, averaged over the pages; snippets
are the benchmark's, which must or must not be there, as they are written and once more by letters and digits alone (it
writes straight quotation marks where most pages have curly ones); title, author and date are exact after folding;
headings, items and cells are `page_structure`'s.

The weights of the main content were learned from these pages: `python -m benchmarks.page_model` prints what they
do on sites that they did not see.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import process_time
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from benchmarks import page_structure
from benchmarks.page_labels import Page, pages
from cleaner import clean
from tests.rendering import body_of
from training.labels import fold
from training.measures import agreement, words

Cleaner = Callable[[bytes], tuple[str, Mapping[str, object]]]


def ours(source: bytes) -> tuple[str, Mapping[str, object]]:
    result = clean(source, path="page.html")
    return result.markdown, result.metadata


def theirs() -> Cleaner | None:
    try:
        import trafilatura
    except ImportError:
        return None

    def extract(source: bytes) -> tuple[str, Mapping[str, object]]:
        options = {"output_format": "markdown", "include_formatting": True, "with_metadata": True}
        text = trafilatura.extract(source, **options) or ""
        head = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
        lines = head[1].split("\n") if head else []
        found = {key: value.strip("\"'") for key, _, value in (line.partition(": ") for line in lines)}
        return text, {"title": found.get("title"), "author": [found.get("author") or ""], "date": found.get("date")}

    return extract


def newspaper() -> Cleaner | None:
    try:
        import newspaper as newspaper4k
    except ImportError:
        return None

    def extract(source: bytes) -> tuple[str, Mapping[str, object]]:
        article = newspaper4k.Article("https://example.com/", fetch_images=False)
        article.download(input_html=source.decode("utf-8", "replace"))
        try:
            article.parse()
        except ValueError:  # such as control characters in the page
            return "", {}
        date = article.publish_date.isoformat() if article.publish_date else None
        return article.text, {"title": article.title, "author": article.authors, "date": date}

    return extract


class Score:
    """Sums over pages: words' precision, recall and F1, then pairs of hits and chances, then structure and seconds."""

    def __init__(self) -> None:
        self.pages, self.counted, self.seconds = 0, 0, 0.0
        self.words = [0.0, 0.0, 0.0]
        self.hits: Counter[str] = Counter()
        self.chances: Counter[str] = Counter()
        self.structure = page_structure.empty()

    def add(self, cleaner: Cleaner, page: Page) -> None:
        before = process_time()
        markdown, metadata = cleaner(page.source)
        self.seconds += process_time() - before
        self.pages += 1
        shown = shown_by(markdown, metadata)
        article = page.truth.get("main_content") or ""
        if reviewed := Counter(words(article)):
            self.counted += 1
            for at, value in enumerate(agreement(Counter(words(shown)), reviewed)):
                self.words[at] += value
        _snippets(shown, page.truth, self.hits, self.chances)
        _facts(metadata, page.truth, self.hits, self.chances)
        title = str(metadata.get("title") or "")
        page_structure.add(self.structure, page.source, body_of(markdown), title, article)

    def report(self, name: str) -> None:
        precision, recall, f1 = (value / self.counted for value in self.words)
        rates = ", ".join(f"{kind} {self.hits[kind]}/{self.chances[kind]}" for kind in self.chances)
        print(f"{name}: words P {precision:.4f} R {recall:.4f} F1 {f1:.4f}; {rates}")
        print(f"  {self.structure.report()}; {self.pages / self.seconds:.1f} pages a CPU second")


def shown_by(markdown: str, metadata: Mapping[str, object]) -> str:
    """The body's visible text, with the title above it if it is not there."""
    shown = "\n".join(_texts(body_of(markdown)))
    title = str(metadata.get("title") or "")
    return shown if fold(title) in fold(shown[: len(title) + 400]) else f"{title}\n{shown}"


def _texts(body: str) -> Iterator[str]:
    """The texts of a Markdown document, whoever wrote it, without its marks and addresses."""
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type == "inline":
            yield "".join(" " if "break" in child.type else _text(child) for child in token.children or ())
        elif token.type in ("fence", "code_block"):
            yield token.content


def _text(token: Token) -> str:
    return token.content if token.type in ("text", "code_inline", "text_special", "image") else ""


def _snippets(shown: str, truth: Mapping[str, Any], hits: Counter[str], chances: Counter[str]) -> None:
    low, letters = " ".join(shown.lower().split()), fold(shown)
    for kind in ("with", "without"):
        for snippet in truth.get(kind) or ():
            chances[kind] += 1
            hits[kind] += " ".join(snippet.lower().split()) in low
            chances[f"{kind} (letters)"] += 1
            hits[f"{kind} (letters)"] += fold(snippet) in letters


def _facts(metadata: Mapping[str, object], truth: Mapping[str, Any], hits: Counter[str], chances: Counter[str]) -> None:
    names = metadata.get("author")
    found = {
        "title": str(metadata.get("title") or ""),
        "author": "".join(map(str, names)) if isinstance(names, (list, tuple)) else "",
        "publish_date": str(metadata.get("date") or "")[:10],
    }
    for kind, value in found.items():
        if wanted := truth.get(kind):
            chances[kind] += 1
            hits[kind] += fold(value) == fold(wanted[:10] if kind == "publish_date" else wanted)


def main() -> None:
    taken = list(pages(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
    cleaners = {"cleaner": ours, "trafilatura": theirs(), "newspaper4k": newspaper()}
    present = {name: cleaner for name, cleaner in cleaners.items() if cleaner is not None}
    scores = {name: Score() for name in present}
    for cleaner in present.values():
        cleaner(taken[0].source)
    for page in taken:
        for name, cleaner in present.items():
            scores[name].add(cleaner, page)
    for name, score in scores.items():
        score.report(name)
    for name in present.keys() - {"cleaner"}:
        print(f"{scores[name].seconds / scores['cleaner'].seconds:.1f} x as fast as {name}")


if __name__ == "__main__":
    main()
