"""How time and output grow with input that is made to hurt: for each shape, at a size and at four times that.

    python -m benchmarks.growth [PART-OF-A-NAME] [--size N]

CPU seconds, the least of rounds; a ratio over 4.6 is more than linear, and is marked. A size too small to
be timed grows until it can be.
"""

from __future__ import annotations

import argparse
from time import process_time

import cleaner
from tests.hostile import SHAPES, Hostile

TIMES = 4
MOST = 4.6
ROUNDS = 3
# Shorter runs tell more of the machine than of the work.
SHORTEST = 0.05
LARGEST = 64_000


def seconds(shape: Hostile, text: str) -> float:
    """CPU time."""
    before = process_time()
    cleaner.clean(text, options=cleaner.Options(origin=shape.origin, front_matter=False))
    return process_time() - before


def timed(shape: Hostile, size: int, rounds: int) -> tuple[float, float]:
    """The least CPU time at a size and at four times that, in rounds one after the other."""
    texts = shape.make(size), shape.make(TIMES * size)
    times = [(seconds(shape, texts[0]), seconds(shape, texts[1])) for _ in range(rounds)]
    return min(once for once, _ in times), min(more for _, more in times)


def growth(shape: Hostile, size: int) -> str:
    """A row of the report; what seems more than linear is timed again."""
    while seconds(shape, shape.make(size)) < SHORTEST and size < LARGEST:
        size *= 2
    once, more = timed(shape, size, ROUNDS)
    if more > MOST * once:
        once, more = timed(shape, size, 3 * ROUNDS)
    mark = " **more than linear**" if more > MOST * once else ""
    text = shape.make(TIMES * size)
    result = cleaner.clean(text, options=cleaner.Options(origin=shape.origin, front_matter=False))
    output = len(result.markdown) / len(text)
    figures = (f"{len(text):,}", f"{more:.2f}", f"{more / once:.1f}{mark}", f"{output:.1f}")
    return f"| {' | '.join((shape.name, *figures))} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--size", type=int, default=1000)
    given = parser.parse_args()
    cleaner.clean("a | b |\n---|---|\n1 | 2 |")
    cleaner.clean("<table><tr><td>a</td></tr></table>", options=cleaner.Options(origin="html"))
    print("| shape | characters | seconds | time for 4 x the input | output per input |")
    print(f"|{' -- |' * 5}")
    for shape in SHAPES:
        if given.name in shape.name:
            print(growth(shape, given.size), flush=True)


if __name__ == "__main__":
    main()
