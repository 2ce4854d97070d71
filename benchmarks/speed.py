"""How fast the text path is, as a ratio against `ftfy.fix_text` alone in the same run.

    python -m benchmarks.speed [WCXB] [--times N] [--every N]

Three kinds of text: the five seeds, each repeated as N (default 40) separate documents with a token of its own in
its first and last line; and, where a copy of WCXB is given, each so-manieth (default 5th) of its reviewed articles,
and all that the same pages show, line by line. Rounds of both are interleaved, and the median of the ratios is
printed: the machine's mood falls on both alike.
"""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

import ftfy

import cleaner
from benchmarks.page_labels import pages
from cleaner.source import Source

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 5


def documents(times: int) -> list[str]:
    """Each seed `times` over, told apart by a token at its head and its tail."""
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [f"Copy{n}x{k} {text.strip()} end{n}x{k}\n" for n in range(times) for k, text in enumerate(texts)]


def kinds(wcxb: Path | None, times: int, every: int) -> Iterator[tuple[str, list[str]]]:
    """The names of the kinds and their texts."""
    yield "seeds", documents(times)
    if wcxb is not None:
        taken = list(pages(wcxb, every))
        yield "gold text", [text for page in taken if (text := page.truth["main_content"].strip())]
        yield "whole pages", [shown(page.source) for page in taken]


def shown(page: bytes) -> str:
    """All lines that a page shows, without the blank ones, which cost ftfy more than text."""
    lines = Source.of(page, "page.html", "html").read().shown.split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def seconds(action: Callable[[str], object], texts: Sequence[str]) -> float:
    before = process_time()
    for text in texts:
        action(text)
    return process_time() - before


def measured(texts: Sequence[str]) -> tuple[float, float]:
    """Megabytes a second in the best round, and the median of the ratios."""
    seconds(cleaner.clean, texts[:30])
    ftfy.fix_text(texts[0])
    rounds = [(seconds(ftfy.fix_text, texts), seconds(cleaner.clean, texts)) for _ in range(ROUNDS)]
    size = sum(len(text.encode("utf-8", "replace")) for text in texts) / 1e6
    return size / min(ours for _, ours in rounds), sorted(theirs / ours for theirs, ours in rounds)[ROUNDS // 2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wcxb", nargs="?", type=Path)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--every", type=int, default=5)
    given = parser.parse_args()
    versions = f"cleaner {cleaner.__version__}, ftfy {ftfy.__version__}"
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} CPUs; {versions}")
    for name, texts in kinds(given.wcxb, given.times, given.every):
        rate, ratio = measured(texts)
        print(f"{name:12} {len(texts):4} documents: {rate:5.1f} MB/s, {ratio:4.1f} x ftfy.fix_text", flush=True)


if __name__ == "__main__":
    main()
