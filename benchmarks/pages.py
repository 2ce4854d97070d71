"""Raw article pages: what comes out against what was reviewed, and how fast, beside trafilatura in the same run.

    python -m benchmarks.pages WCXB [EVERY]

WCXB is a copy of the benchmark; EVERY takes each so-manieth page (default 1). trafilatura is measured where it is
installed (`pip install trafilatura`). Words are those of the body and the title, as multisets, averaged over the
pages; snippets are the benchmark's, which must or must not be there; title, author and date are exact after
folding. Rounds of both are interleaved.

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
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from benchmarks.page_labels import Page, folded, pages
from cleaner import clean

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


class Score(NamedTuple):
    """Sums over pages: words' precision, recall and F1, then pairs of hits and chances."""

    pages: int
    words: tuple[float, float, float]
    hits: Counter[str]
    chances: Counter[str]


def scored(cleaner: Cleaner, taken: list[Page]) -> tuple[Score, float]:
    words = [0.0, 0.0, 0.0]
    hits: Counter[str] = Counter()
    chances: Counter[str] = Counter()
    seconds, counted = 0.0, 0
    for page in taken:
        before = process_time()
        markdown, metadata = cleaner(page.source)
        seconds += process_time() - before
        shown = shown_by(markdown, metadata)
        if reviewed := Counter(_words(page.truth.get("main_content") or "")):
            counted += 1
            for at, value in enumerate(_f1(Counter(_words(shown)), reviewed)):
                words[at] += value
        _snippets(shown, page.truth, hits, chances)
        _facts(metadata, page.truth, hits, chances)
    return Score(counted, (words[0], words[1], words[2]), hits, chances), seconds


def shown_by(markdown: str, metadata: Mapping[str, object]) -> str:
    """The body's visible text, with the title above it if it is not there."""
    body = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    shown = "\n".join(_texts(body))
    title = str(metadata.get("title") or "")
    return shown if folded(title) in folded(shown[: len(title) + 400]) else f"{title}\n{shown}"


def _texts(body: str) -> Iterator[str]:
    """The texts of a Markdown document, whoever wrote it, without its marks and addresses."""
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type == "inline":
            yield "".join(" " if "break" in child.type else _text(child) for child in token.children or ())
        elif token.type in ("fence", "code_block"):
            yield token.content


def _text(token: Token) -> str:
    return token.content if token.type in ("text", "code_inline", "text_special", "image") else ""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _f1(found: Counter[str], reviewed: Counter[str]) -> tuple[float, float, float]:
    both = sum((found & reviewed).values())
    precision, recall = both / max(found.total(), 1), both / reviewed.total()
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _snippets(shown: str, truth: Mapping[str, Any], hits: Counter[str], chances: Counter[str]) -> None:
    low = " ".join(shown.lower().split())
    for kind in ("with", "without"):
        for snippet in truth.get(kind) or ():
            chances[kind] += 1
            hits[kind] += " ".join(snippet.lower().split()) in low


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
            hits[kind] += folded(value) == folded(wanted[:10] if kind == "publish_date" else wanted)


def report(name: str, score: Score, seconds: float, taken: int) -> None:
    precision, recall, f1 = (value / score.pages for value in score.words)
    rates = ", ".join(f"{kind} {score.hits[kind]}/{score.chances[kind]}" for kind in score.chances)
    print(
        f"{name}: words P {precision:.4f} R {recall:.4f} F1 {f1:.4f}; {rates}; {taken / seconds:.1f} pages a CPU second"
    )


def main() -> None:
    every = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    taken = list(pages(Path(sys.argv[1]), every))
    other = theirs()
    ours(taken[0].source)
    score, seconds = scored(ours, taken)
    report("cleaner", score, seconds, len(taken))
    if other is not None:
        other(taken[0].source)
        score, their_seconds = scored(other, taken)
        report("trafilatura", score, their_seconds, len(taken))
        print(f"{their_seconds / seconds:.1f} x as fast as trafilatura")


if __name__ == "__main__":
    main()
