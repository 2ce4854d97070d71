"""How deep each heading stands, where the headings prove it to each other; else all are sections.

What is proof, with how often the page's own levels agree (`python -m benchmarks.levels`; WCXB's development pages):

    numbers around it    `Pros` between `1. Brush` and `2. Comb`, where most have such     665 of 815
    chapters             `1. A saw`, `2. A drill`, `3. A tape` under `To cut` and `To measure`  86 of 87
    a count              `7 Tips for the Move`, or `Seven …`, right over seven numbered     351 of 382
    questions            `FAQ` right over headings that ask                                 314 of 316
    a decimal number     `2.1 Tools` under `2. Setup`                                       31 of 31

Of the 150 that disagree with the first, one page that numbers its headings at random has 106.
No proof is a heading with nothing between it and the next, nor one that recurs: two in three each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from cleaner.lazy import lazy

FEWEST_NUMBERED = 2
_NUMBERED = lazy(
    r"(?:[^\W\d_]+ )?#?(\d{1,2})(?:[.):](?!\d)|(?= [A-Z])|(?= ?[-\N{EN DASH}\N{EM DASH}] ))", re.IGNORECASE
)
_DECIMAL = lazy(r"(\d{1,2}(?:\.\d{1,2})*)[.):]?\s")
_QUESTIONS = lazy(r"\b(?:faqs?|frequently asked questions|questions and answers)\b", re.IGNORECASE)
_COUNTS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_WORD = lazy(r"[^\W_]+")


def depths(headings: Sequence[str]) -> list[int]:
    """How many of these headings, in the document's order, each is part of.

    >>> depths(["Intro", "2 Tools", "1. A saw", "2. A plane", "FAQ", "Which saw?", "The end"])
    [0, 0, 1, 1, 0, 1, 0]
    """
    parents = {part: whole for proof in PROOFS.values() for whole, part in proof(headings)}
    found: list[int] = []
    for at in range(len(headings)):
        found.append(found[parents[at]] + 1 if at in parents else 0)
    return found


def _runs(headings: Sequence[str]) -> Iterator[list[int]]:
    """The places of headings that count up from one in one form (`Step 1:`, `Step 2:`), whatever is between them."""
    run: list[int] = []
    last = ""
    for at, heading in enumerate(headings):
        if not (match := _NUMBERED.match(heading)):
            continue
        form = match[0].replace(match[1], "1")
        if run and int(match[1]) == len(run) + 1 and form == last:
            run.append(at)
            continue
        if len(run) >= FEWEST_NUMBERED:
            yield run
        run, last = [at] if int(match[1]) == 1 else [], form
    if len(run) >= FEWEST_NUMBERED:
        yield run


def _between(headings: Sequence[str]) -> Iterator[tuple[int, int]]:
    for run in _runs(headings):
        if _most_have_parts(run):
            yield from ((one, part) for one, two in pairwise(run) for part in range(one + 1, two))


def _most_have_parts(run: Sequence[int]) -> bool:
    return 2 * sum(two > one + 1 for one, two in pairwise(run)) > len(run) - 1


def _chapters(headings: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A count that goes on over chapters: one heading above its first, and one alone above some of the others."""
    for run in _runs(headings):
        if run[0] and max(two - one for one, two in pairwise(run)) == 2 and not _most_have_parts(run):
            chapter = run[0] - 1
            yield chapter, run[0]
            for one, two in pairwise(run):
                chapter = two - 1 if two > one + 1 else chapter
                yield chapter, two


def _counted(headings: Sequence[str]) -> Iterator[tuple[int, int]]:
    for run in _runs(headings):
        over = run[0] - 1
        if over >= 0 and len(run) in _counts(headings[over]):
            yield from ((over, part) for part in run)


def _counts(heading: str) -> set[int]:
    """The numbers that a heading names in figures or words."""
    words = _WORD.findall(heading.lower())
    figures = {int(word) for word in words if word.isdecimal() and len(word) <= 2}
    return figures | {2 + _COUNTS.index(word) for word in words if word in _COUNTS}


def _asked(headings: Sequence[str]) -> Iterator[tuple[int, int]]:
    over = -1
    for at, heading in enumerate(headings):
        if over >= 0 and heading.endswith("?"):
            yield over, at
        else:
            over = at if _QUESTIONS.search(heading) else -1


def _decimal(headings: Sequence[str]) -> Iterator[tuple[int, int]]:
    """`2.1` is part of the last `2` before it."""
    last: dict[str, int] = {}
    for at, heading in enumerate(headings):
        if match := _DECIMAL.match(heading):
            whole, point, _ = match[1].rpartition(".")
            if point and whole in last:
                yield last[whole], at
            last[match[1]] = at


# Each finds pairs of places, a heading and one that is part of it; what a later one finds holds.
PROOFS: Mapping[str, Callable[[Sequence[str]], Iterator[tuple[int, int]]]] = {
    "numbers around it": _between,
    "chapters": _chapters,
    "a count": _counted,
    "questions": _asked,
    "a decimal number": _decimal,
}
