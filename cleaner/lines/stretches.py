"""Stretches of short lines: all of those that look alike are a list, or none is; where many are values, they are cells.

A list with holes serves nobody. Of stretches of 3 to 20 lines the mean score of the line model tells more than the
score of each line: on sites that it was not trained on items have an F1 higher by .002 to .004 for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.lines.runs import spans
from cleaner.lines.shape import SECTION_NAMES, ends_sentence, name
from cleaner.model.traits import LABEL_COLON, LABEL_DASH, label

FEWEST, MOST = 3, 20
# Longer lines are text, which is judged line by line.
LONGEST, LONGEST_FACT = 100, 200
OPEN, FACT, SENTENCE = "open", "fact", "sentence"
# From which mean, in hundredths of log-odds, all are items: facts (`Weight: 4 lbs`) and short sentences are more often
# the writer's paragraphs than lines without a stop are.
LEAST = {OPEN: -40, SENTENCE: -20, FACT: 0}
# One score counts for at most this much in a mean.
SUREST = 400

# Cells of a table that came out one a line (`$0 – $11,925`, `10 %`, `Yes`): in a stretch of so many lines of which this
# share are values, 165 of 170 that the model takes for items are none in blocks without marks, 171 of 242 in a dump.
FEWEST_CELLS, SHARE_OF_VALUES = 6, 0.2
LONGEST_CELL = 60
MOST_LETTERS = 2  # of a unit
_VALUES = frozenset(("yes", "no", "n/a", "none", "free", "-", "\N{EN DASH}", "\N{EM DASH}", "\N{CHECK MARK}"))


def cells(lines: Sequence[str]) -> list[bool]:
    """Which lines are cells of a table that lost its rows."""
    found = [False] * len(lines)
    for start, stop in spans([0 < len(line) < LONGEST_CELL and line[-1] not in ".!?:" for line in lines]):
        values = sum(map(_is_value, lines[start:stop]))
        if stop - start >= FEWEST_CELLS and values >= SHARE_OF_VALUES * (stop - start):
            found[start:stop] = [True] * (stop - start)
    return found


def _is_value(line: str) -> bool:
    return line.casefold() in _VALUES or (any(map(str.isdigit, line)) and sum(map(str.isalpha, line)) <= MOST_LETTERS)


def settled(lines: Sequence[str], scores: Sequence[int], possible: Sequence[bool]) -> list[int]:
    """The scores, with one for all lines of each stretch: how far its mean is above what is asked of its kind.

    `possible` says which lines may be items at all.
    """
    found = list(scores)
    kinds = [_kind(line) if may else "" for line, may in zip(lines, possible, strict=True)]
    for kind, start, stop in _stretches(kinds):
        mean = sum(max(-SUREST, min(SUREST, score)) for score in scores[start:stop]) // (stop - start)
        found[start:stop] = [mean - LEAST[kind] + LEAST[OPEN]] * (stop - start)
    return found


def _stretches(kinds: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    start = 0
    for kind, lines in groupby(kinds):
        stop = start + len(list(lines))
        if kind and FEWEST <= stop - start <= MOST:
            yield kind, start, stop
        start = stop


def _kind(line: str) -> str:
    """What sort of short line it is; empty for text, lead-ins and names of sections."""
    if len(line) >= LONGEST_FACT or line.endswith(":") or name(line) in SECTION_NAMES:
        return ""
    if label(line) in (LABEL_COLON, LABEL_DASH):
        return FACT
    if len(line) >= LONGEST:
        return ""
    return SENTENCE if ends_sentence(line) else OPEN
