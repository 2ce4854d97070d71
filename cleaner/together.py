"""Lines of one form are judged together: what most of them are, all of them are likely to be.

A page has its headings in one form: `Best for Families: …`, `Best for Couples: …`; or all in capitals, or all as
questions. And the facts that it tells of each thing (`Price: $20`) are told in one form. So the score of a line is
moved towards the mean of those that it looks like. On sites that the line model was not trained on the headings of
WCXB's pages have an F1 higher by .003 to .01 for it, in five extractors' texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from cleaner.levels import number_form
from cleaner.shape import label_of

# Of fewer lines none says what the others are.
FEWEST_ALIKE = 3
# What is left of a line's own score, in hundredths, beside the mean of lines that open like it, or have its form.
OWN_BY_OPENING, OWN_BY_FORM = 40, 70
# No line says more for the others than this, in hundredths of log-odds.
SUREST = 200
WHOLE = 100


def together(lines: Mapping[int, str], scores: Mapping[int, int]) -> dict[int, int]:
    """The scores of lines that could be headings, by their places, each moved by those of lines like it.

    A line with a label that recurs (`Where to watch: …`) gets no more than the mean of all lines with that label.
    """
    found = dict(scores)
    for key, own in ((_opening, OWN_BY_OPENING), (_form, OWN_BY_FORM)):
        means = _means(lines, scores, key)
        found |= {at: (own * found[at] + (WHOLE - own) * mean) // WHOLE for at, mean in means.items()}
    labels = _means(lines, scores, label_of)
    return {at: min(score, labels.get(at, score)) for at, score in found.items()}


def _means(lines: Mapping[int, str], scores: Mapping[int, int], key: Callable[[str], object]) -> dict[int, int]:
    """The mean score of the lines with the same key, for each of them; lines with too few like them are left out."""
    alike: dict[object, list[int]] = defaultdict(list)
    for at, line in lines.items():
        alike[key(line)].append(at)
    found = {}
    for key_of_all, places in alike.items():
        if key_of_all and len(places) >= FEWEST_ALIKE:
            mean = sum(max(-SUREST, min(SUREST, scores[at])) for at in places) // len(places)
            found.update(dict.fromkeys(places, mean))
    return found


def _opening(line: str) -> object:
    """A number in its form, or the first word and the mark at the end."""
    return number_form(line) or (line.split(" ", 1)[0], _end(line))


def _form(line: str) -> object:
    """The share of capitals, and what the line begins and ends with."""
    words = line.split()
    capitals = 3 * sum(word[0].isupper() for word in words) // len(words)
    return line.isupper(), capitals, line[0].isalpha() or line[0], _end(line), number_form(line)


def _end(line: str) -> str:
    return "" if line[-1].isalnum() else line[-1]
