"""What the line model costs, as a share of cleaning without it, on each kind of text in one run.

    python -m benchmarks.line_model PAGES.jsonl [N]

PAGES.jsonl is what `training.train` makes of WCXB. The seeds, the reviewed text of N (default 40) pages, and what each
flattener makes of them, are cleaned in turn with the model and without it, and the median of the ratios is
printed: the machine's mood falls on both alike.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from time import process_time

from cleaner import clean, model

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 5
FEWEST = model.FEWEST_BLOCKS
NEVER = dict.fromkeys(FEWEST, sys.maxsize)


def texts(pages: Path, most: int) -> dict[str, list[str]]:
    """The texts of each kind; those of the pages are taken from all over the file."""
    found = defaultdict(list, seeds=[path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))])
    with pages.open(encoding="utf-8") as file:
        for page in map(json.loads, file):
            found[page["how"]].append("\n".join(page["lines"]) + "\n")
            if page["how"] == "dump":
                found["gold"].append(page["gold"] + "\n")
    return {kind: every[:: max(len(every) // most, 1)][:most] for kind, every in found.items()}


def seconds(text: str, fewest: dict[str, int]) -> float:
    """The time to clean a text when each stage asks the model about texts of so many blocks."""
    model.FEWEST_BLOCKS = fewest
    before = process_time()
    clean(text)
    return process_time() - before


def main() -> None:
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    for kind, sample in texts(Path(sys.argv[1]), most).items():
        rounds = []
        for _ in range(ROUNDS):
            pairs = [(seconds(text, FEWEST), seconds(text, NEVER)) for text in sample]
            rounds.append(sum(with_it for with_it, _ in pairs) / sum(without for _, without in pairs))
        print(f"{kind}: {median(rounds):.2f} x the time without the model, {len(sample)} texts")


if __name__ == "__main__":
    main()
