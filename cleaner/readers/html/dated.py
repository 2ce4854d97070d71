"""When an article was published and changed, by the lines of its page that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from cleaner.doc import Table
from cleaner.lazy import lazy
from cleaner.lines.dates import find_dates
from cleaner.readers.html.around import LONGEST_LINE, Around
from cleaner.readers.html.signed import Said

SHORT_LINE = 80
"""A line with a date that is about the page wherever it stands, if no other line says another date."""

_UPDATED = lazy(r"updat|modif|revis|review|edited", re.IGNORECASE)
_PUBLISHED = lazy(r"publi|post|creat|written|\bon\b|date", re.IGNORECASE)
_LABEL = lazy(
    r"(?:date )?(?:first |originally )?(?:published|posted|(?:publish(?:ing)?|publication) date)(?: on)?:?",
    re.IGNORECASE,
)

Line = tuple[int, str]
"""A text, and the place of its block."""


def dates(page: Around, said: Sequence[Said]) -> dict[str, str]:
    """`date` and `updated`, each from the labelled line, or else the one, that stands nearest below the title."""
    near = page.near()
    apart = _apart(page, [one for one in said if one[0] in near])
    lines = ((at, text) for at in sorted(near) for text in (page.texts[at], apart.get(at, "")))
    return _dated(page, lines, LONGEST_LINE) or _labelled(page) or _only(page)


def _apart(page: Around, said: Iterable[Said]) -> Mapping[int, str]:
    """Of each block its texts with a space between them, since a date may touch what stands beside it (`calendarMay 3,
    2025`); a `<time>` with what it states, in the form that is read in one way, unless the block has two."""
    found: dict[int, str] = {}
    for block, group in groupby(said, lambda one: one[0]):
        pieces = [(text, _stated(page, element)) for _, element, text in group]
        one = len({stated for _, stated in pieces if stated}) == 1
        found[block] = " ".join(" ".join(f"{text} {stated if one else ''}" for text, stated in pieces).split())
    return found


def _stated(page: Around, element: int) -> str:
    evidence = page.evidence
    if evidence is None or element < 0 or evidence.names[element] != "time":
        return ""
    return evidence.attrs[element].get("datetime", "")[:10]


def _labelled(page: Around) -> dict[str, str]:
    """The date that stands behind a line which is nothing but its label, wherever on the page, if it is one."""
    lines = [
        (at, text)
        for at, text in enumerate(page.texts)
        if at and len(text) <= SHORT_LINE and _LABEL.fullmatch(page.texts[at - 1])
    ]
    return _dated(page, lines, SHORT_LINE) if len(_all(text for _, text in lines)) == 1 else {}


def _only(page: Around) -> dict[str, str]:
    """The date of the one short line with a date, or of several that agree."""
    found = _all(text for text in page.texts if len(text) <= SHORT_LINE)
    return _dated(page, enumerate(page.texts), SHORT_LINE) if len(found) == 1 else {}


def _all(texts: Iterable[str]) -> set[str]:
    return {date for text in texts for _, date in find_dates(text)}


def _dated(page: Around, lines: Iterable[Line], longest: int) -> dict[str, str]:
    found: dict[str, list[tuple[bool, bool, int, str]]] = {"date": [], "updated": []}
    for at, text in lines:
        if len(text) > longest or isinstance(page.blocks[at], Table):
            continue
        for key, labelled, date in _said(text, page.texts[at - 1] if at else ""):
            away = page.away(at)
            found[key].append((not labelled, away < 0, abs(away), date))
    return {key: min(some)[-1] for key, some in found.items() if some}


def _said(text: str, above: str) -> Iterator[tuple[str, bool, str]]:
    """Each date in a line: which it is, whether it is labelled, and the date."""
    for place, date in find_dates(text):
        label = text[max(0, place - 30) : place] or above[-30:]
        yield "updated" if _UPDATED.search(label) else "date", _PUBLISHED.search(label) is not None, date
