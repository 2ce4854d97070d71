"""How fast the text path is, as a ratio against `ftfy.fix_text` alone in the same run.

    python -m benchmarks.speed [N]

The five seeds, each repeated as N (default 40) separate documents with a token of its own in its first
and last line, so that nothing can be kept from one to the next. Rounds of both are interleaved, and the
median of the ratios is printed: the machine's mood falls on both alike.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import ftfy

import cleaner

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 5


def documents(times: int) -> list[str]:
    """Each seed `times` over, told apart by a token at its head and its tail."""
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return [f"Copy{n}x{k} {text.strip()} end{n}x{k}\n" for n in range(times) for k, text in enumerate(texts)]


def seconds(action: Callable[[str], object], texts: Sequence[str]) -> float:
    before = process_time()
    for text in texts:
        action(text)
    return process_time() - before


def main() -> None:
    texts = documents(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
    size = sum(len(text.encode()) for text in texts) / 1e6
    cleaner.clean(texts[0])
    ftfy.fix_text(texts[0])
    rounds = [(seconds(ftfy.fix_text, texts), seconds(cleaner.clean, texts)) for _ in range(ROUNDS)]
    ratio = sorted(theirs / ours for theirs, ours in rounds)[ROUNDS // 2]
    ours = min(ours for _, ours in rounds)
    versions = f"cleaner {cleaner.__version__}, ftfy {ftfy.__version__}"
    print(f"Python {platform.python_version()}, {platform.machine()}; {versions}")
    print(f"{len(texts)} documents, {size:.1f} MB: {size / ours:.1f} MB/s, {ratio:.1f} x ftfy.fix_text")


if __name__ == "__main__":
    main()
