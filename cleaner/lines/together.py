"""Lines of one form are judged together: what most of them are, all of them are likely to be.

A page has its headings in one form: `Best for Families: …`, `Best for Couples: …`; or all in capitals, or all as
questions. And the facts that it tells of each thing (`Price: $20`) are told in one form. So the score of a line is
moved towards the mean of those that it looks like. On sites that the line model was not trained on the headings of
WCXB's pages have an F1 higher by .003 to .01 for it, in five extractors' texts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from cleaner.lazy import lazy
from cleaner.lines.levels import number_form
from cleaner.lines.shape import LONG, SECTION_NAMES, could_head, label_of, name

# Of fewer lines none says what the others are.
FEWEST_ALIKE = 3
# How much a line's own score weighs, in hundredths, against the mean of lines that open like it, or have its form.
OWN_BY_OPENING, OWN_BY_FORM = 40, 70
# One score counts for at most this much in a mean, in hundredths of log-odds.
SUREST = 200
WHOLE = 100
# Lines that each stand over the same (`Pros`) name the things that a text is about. Where their mean score is at least
# LEAST_THING they are headings 87 times in 100 in WCXB's pages (most of the others are names of products that the page
# does not mark), however few of them the line model takes for such; each then scores at least THING.
LEAST_THING, THING = -200, 190
# So many times as many lines as these names may stand over the same.
MOST_OTHERS = 1.4
LONGEST_TOLD = 40
_CURRENCIES = frozenset("$\N{EURO SIGN}\N{POUND SIGN}")
_PRICE = lazy(
    r"(?:from )?[$\N{EURO SIGN}\N{POUND SIGN}]\d[\d.,]*"
    r"(?: ?[-\N{EN DASH}] ?[$\N{EURO SIGN}\N{POUND SIGN}]?\d[\d.,]*)?\+?",
    re.IGNORECASE,
)


def together(lines: Mapping[int, str], scores: Mapping[int, int], shown: Sequence[str]) -> dict[int, int]:
    """The scores of lines that could be headings, by their places, each moved by those of lines like it.

    A line with a label that recurs (`Where to watch: …`) gets no more than the mean of all lines with that label.
    `shown` are all lines of the document: names over the same line (`Pros`), a fact of the same label or a price are
    what the text is about, and its headings.
    """
    found = dict(scores)
    numbers = {at: number_form(line) for at, line in lines.items()}
    openings = {at: numbers[at] or _opening(line) for at, line in lines.items()}
    forms = {at: (numbers[at], *_form(line)) for at, line in lines.items()}
    for keys, own in ((openings, OWN_BY_OPENING), (forms, OWN_BY_FORM)):
        means = _means(keys, scores)
        found |= {at: (own * found[at] + (WHOLE - own) * mean) // WHOLE for at, mean in means.items()}
    for at, mean in _means({at: label for at, line in lines.items() if (label := label_of(line))}, scores).items():
        found[at] = min(found[at], mean)
    for places in _things(lines, shown):
        if sum(found[at] for at in places) >= LEAST_THING * len(places):
            found |= {at: max(found[at], THING) for at in places}
    return found


def _things(lines: Mapping[int, str], shown: Sequence[str]) -> Iterator[list[int]]:
    """Places of lines that each stand over the same, where nearly all that do are candidates and say something new."""
    labels = [label_of(line) if ": " in line else "" for line in shown]
    facts, copies = Counter(labels), Counter(shown)
    over: dict[str, list[int]] = defaultdict(list)
    for below in range(1, len(shown)):
        if key := _told_of(shown[below], labels[below], shown[below + 1 : below + 2]):
            over[key].append(below - 1)
    for places in over.values():
        own = [at for at in places if at in lines and could_head(shown[at]) and copies[shown[at]] == 1]
        own = [at for at in own if not labels[at] or facts[labels[at]] < FEWEST_ALIKE]
        if len(own) >= FEWEST_ALIKE and MOST_OTHERS * len(own) >= len(places):
            yield own


def _told_of(line: str, label: str, after: Sequence[str]) -> str:
    """What a line tells of the thing above it, if a line can: the name of a section, a label, a price over text."""
    if len(line) <= LONGEST_TOLD:
        if name(line) in SECTION_NAMES:
            return name(line)
        if after and len(after[0]) >= LONG and not _CURRENCIES.isdisjoint(line) and _PRICE.fullmatch(line):
            return "$"
    return f"{label}:" if 0 < len(label) <= LONGEST_TOLD else ""


def _means(keys: Mapping[int, Hashable], scores: Mapping[int, int]) -> dict[int, int]:
    """The mean score of the lines with the same key, for each of them; lines with too few like them are left out."""
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for at, key in keys.items():
        alike[key].append(at)
    found = {}
    for places in alike.values():
        if len(places) >= FEWEST_ALIKE:
            mean = sum(max(-SUREST, min(SUREST, scores[at])) for at in places) // len(places)
            found.update(dict.fromkeys(places, mean))
    return found


def _opening(line: str) -> Hashable:
    """The first word and the mark at the end."""
    return line.split(" ", 1)[0], _end(line)


def _form(line: str) -> tuple[Hashable, ...]:
    """The share of capitals, and what the line begins and ends with."""
    words = line.split()
    capitals = 3 * sum(word[0].isupper() for word in words) // len(words)
    return line.isupper(), capitals, line[0].isalpha() or line[0], _end(line)


def _end(line: str) -> str:
    return "" if line[-1].isalnum() else line[-1]
