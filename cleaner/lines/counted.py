"""A numbered list that ran into one line: `These are the rules.1. Feed it.2. Use good flour.3. …`."""

from __future__ import annotations

from cleaner.lazy import lazy

# `3.5` and `v1.2` have a digit or a letter before the stop; a year or a price is no number of a list.
_NUMBER = lazy(r"(?<=[.!?:;)\N{RIGHT DOUBLE QUOTATION MARK}])(\d{1,2})[.)] ?(?=[^\W\d_a-z])")
FEWEST = 3
SHORTEST_ITEM = 8


def counted(line: str) -> tuple[str, list[str]] | None:
    """What stands before the list, and its items; None where the line does not count from one to three or on.

    >>> counted("Do this.1. Feed the yeast.2. Use good flour.3. Keep it warm.")
    ('Do this.', ['Feed the yeast.', 'Use good flour.', 'Keep it warm.'])
    >>> counted("See section 4.1. Version 2.2. is out.3. Nothing.")
    """
    found = [*_NUMBER.finditer(line)]
    if len(found) < FEWEST or [int(number[1]) for number in found] != list(range(1, len(found) + 1)):
        return None
    stops = [*(number.start() for number in found[1:]), len(line)]
    items = [line[number.end() : stop].strip() for number, stop in zip(found, stops, strict=True)]
    return (line[: found[0].start()].strip(), items) if min(map(len, items)) >= SHORTEST_ITEM else None
