"""What the line model costs, as a share of cleaning without it, in one run.

    python -m benchmarks.line_model PAGES.jsonl [N]

PAGES.jsonl is what `training.train` makes of WCXB; N (default 40) pages of each flattener are cleaned in turn with
the model and without it, and the median of the ratios is printed: the machine's mood falls on both alike.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from time import process_time

from cleaner import clean
from cleaner.model import ask

ROUNDS = 3
FEWEST = ask.FEWEST_BLOCKS


def seconds(text: str, fewest: int) -> float:
    """The time to clean a text when the model judges texts of so many blocks."""
    ask.FEWEST_BLOCKS = fewest
    before = process_time()
    clean(text)
    return process_time() - before


def main() -> None:
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    texts: dict[str, list[str]] = defaultdict(list)
    with Path(sys.argv[1]).open(encoding="utf-8") as file:
        for page in map(json.loads, file):
            if len(texts[page["how"]]) < most:
                texts[page["how"]].append("\n".join(page["lines"]) + "\n")
    for how, sample in texts.items():
        rounds = []
        for _ in range(ROUNDS):
            pairs = [(seconds(text, FEWEST), seconds(text, sys.maxsize)) for text in sample]
            rounds.append(sum(with_it for with_it, _ in pairs) / sum(without for _, without in pairs))
        print(f"{how}: {median(rounds):.2f} x the time without the model, {len(sample)} texts")


if __name__ == "__main__":
    main()
