"""How deep each heading stands, where the headings prove it to each other; else all are sections.

What is proof, with how often the page's own levels agree (`python -m benchmarks.levels`; WCXB's development pages):

    a refrain            `Pros` and `Cons` below each of three                             481 of 604
    numbers around it    `Pros` between `1. Brush` and `2. Comb`, where most have such     700 of 853
    chapters             `1. A saw`, `2. A drill`, `3. A tape` under `To cut` and `To measure`  86 of 87
    a count begun again  `1. A saw`, `2. A drill` under `To cut`, `1. A tape` … under `To measure`  275 of 275
    a count              `7 Tips for the Move`, or `Seven …`, right over seven numbered     343 of 374
    questions            `FAQ` right over headings that ask                                 314 of 316
    a decimal number     `2.1 Tools` under `2. Setup`                                       31 of 31

Of the 153 that disagree with numbers around them, one page that numbers its headings at random has 106; of the 123
that disagree with a refrain, pages whose headings all have one level have most. No proof is a heading with nothing
between it and the next, nor one that recurs alone: two in three each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from cleaner.lazy import lazy
from cleaner.words import WORD

Headings = tuple[str, ...]
FEWEST_NUMBERED = 2
FEWEST_REFRAINS, FEWEST_IN_A_REFRAIN = 3, 2
_NUMBERED = lazy(
    r"(?:[^\W\d_]+ )?#?(\d{1,2})(?:[.):](?!\d)|(?= [A-Z])|(?= ?[-\N{EN DASH}\N{EM DASH}] ))", re.IGNORECASE
)
_DECIMAL = lazy(r"(\d{1,2}(?:\.\d{1,2})*)[.):]?\s")
_QUESTIONS = lazy(r"\b(?:faqs?|frequently asked questions|questions and answers)\b", re.IGNORECASE, "faq questions")
_COUNTS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def depths(headings: Sequence[str]) -> list[int]:
    """How many of these headings, in the document's order, each is part of.

    >>> depths(["Intro", "2 Tools", "1. A saw", "2. A plane", "FAQ", "Which saw?", "The end"])
    [0, 0, 1, 1, 0, 1, 0]
    """
    known = tuple(headings)
    parents = {part: whole for proof in PROOFS.values() for whole, part in proof(known)}
    found: list[int] = []
    for at in range(len(headings)):
        found.append(found[parents[at]] + 1 if at in parents else 0)
    return found


@lru_cache(maxsize=1)
def _runs(headings: Headings) -> list[list[int]]:
    """The places of headings that count up from one in one form (`Step 1:`, `Step 2:`), whatever is between them.

    Four proofs ask, so the last answer is kept.
    """
    return list(_counting_up(headings))


def _counting_up(headings: Headings) -> Iterator[list[int]]:
    run: list[int] = []
    last = ""
    for at, heading in enumerate(headings):
        if not (match := _NUMBERED.match(heading)):
            continue
        form = number_form(heading)
        if run and int(match[1]) == len(run) + 1 and form == last:
            run.append(at)
            continue
        if len(run) >= FEWEST_NUMBERED:
            yield run
        run, last = [at] if int(match[1]) == 1 else [], form
    if len(run) >= FEWEST_NUMBERED:
        yield run


def number_form(heading: str) -> str:
    """What a number stands in: `Step 1:` for `Step 3: Glue`; empty where there is none."""
    match = _NUMBERED.match(heading)
    return match[0].replace(match[1], "1") if match else ""


def _left_between(run: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What stands between two numbers, each with the first."""
    return ((one, part) for one, two in pairwise(run) for part in range(one + 1, two))


def _refrain(headings: Headings) -> Iterator[tuple[int, int]]:
    """The same few headings, in one order, below several that are none of them."""
    names = [_named(heading) for heading in headings]
    count = Counter(names)
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    over = 0
    for at in range(1, len(names) + 1):
        if at == len(names) or count[names[at]] < FEWEST_REFRAINS:
            found[tuple(names[over + 1 : at])].append(over)
            over = at
    for refrain, places in found.items():
        if len(places) >= FEWEST_REFRAINS and len(set(refrain)) >= FEWEST_IN_A_REFRAIN:
            yield from ((over, over + 1 + part) for over in places for part in range(len(refrain)))


def _named(heading: str) -> str:
    return heading.casefold().rstrip(" :")


def _between(headings: Headings) -> Iterator[tuple[int, int]]:
    """What stands between the numbers is part of them, and behind the last what is named like that."""
    for run in _runs(headings):
        if _most_have_parts(run):
            found = list(_left_between(run))
            names = {_named(headings[part]) for _, part in found}
            yield from (*found, *((run[-1], part) for part in _named_like(headings, run[-1] + 1, names)))


def _named_like(headings: Sequence[str], start: int, names: Collection[str]) -> Iterator[int]:
    return takewhile(lambda at: _named(headings[at]) in names, range(start, len(headings)))


def _most_have_parts(run: Sequence[int]) -> bool:
    return 2 * sum(two > one + 1 for one, two in pairwise(run)) > len(run) - 1


def _chapters(headings: Headings) -> Iterator[tuple[int, int]]:
    """A count that goes on over chapters: one heading above its first, and one alone above some of the others.

    A question between two numbers is asked of the first.
    """
    for run in _runs(headings):
        asked = any(headings[part].endswith("?") for _, part in _left_between(run))
        if run[0] and not asked and max(two - one for one, two in pairwise(run)) == 2 and not _most_have_parts(run):
            chapter = run[0] - 1
            yield chapter, run[0]
            for one, two in pairwise(run):
                chapter = two - 1 if two > one + 1 else chapter
                yield chapter, two


def _begun_again(headings: Headings) -> Iterator[tuple[int, int]]:
    """Runs of one form, each below a heading of its own; what is between their numbers is theirs."""
    forms: dict[str, list[list[int]]] = defaultdict(list)
    for run in _runs(headings):
        form = number_form(headings[run[0]])
        if run[0] and number_form(headings[run[0] - 1]) != form:
            forms[form].append(run)
    for runs in forms.values():
        # The same heading above two runs is a text that stands twice.
        if len({headings[run[0] - 1] for run in runs}) > 1:
            for run in runs:
                yield from ((run[0] - 1, part) for part in run)
                yield from _left_between(run)


def _counted(headings: Headings) -> Iterator[tuple[int, int]]:
    for run in _runs(headings):
        over = run[0] - 1
        if (
            over >= 0
            and number_form(headings[over]) != number_form(headings[run[0]])
            and len(run) in _counts(headings[over])
        ):
            yield from ((over, part) for part in run)
            yield from _left_between(run)


def _counts(heading: str) -> set[int]:
    """The numbers that a heading names in figures or words."""
    words = WORD.findall(heading.lower())
    figures = {int(word) for word in words if word.isdecimal() and len(word) <= 2}
    return figures | {2 + _COUNTS.index(word) for word in words if word in _COUNTS}


def _asked(headings: Headings) -> Iterator[tuple[int, int]]:
    over = -1
    for at, heading in enumerate(headings):
        if over >= 0 and heading.endswith("?"):
            yield over, at
        else:
            over = at if _QUESTIONS.search(heading) else -1


def _decimal(headings: Headings) -> Iterator[tuple[int, int]]:
    """`2.1` is part of the last `2` before it."""
    last: dict[str, int] = {}
    for at, heading in enumerate(headings):
        if match := _DECIMAL.match(heading):
            whole, point, _ = match[1].rpartition(".")
            if point and whole in last:
                yield last[whole], at
            last[match[1]] = at


# Each finds pairs of places, a heading and one that is part of it; what a later one finds holds.
PROOFS: Mapping[str, Callable[[Headings], Iterator[tuple[int, int]]]] = {
    "a refrain": _refrain,
    "numbers around it": _between,
    "chapters": _chapters,
    "a count begun again": _begun_again,
    "a count": _counted,
    "questions": _asked,
    "a decimal number": _decimal,
}
