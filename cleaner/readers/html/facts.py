"""What the text of a page states about itself, near its headline: the headline, bylines, dates.

A page's markup is read first (`meta`); the text decides how the title reads, since the title of a window
is made for search engines and has the site's name in it, and fills in the author and the dates that the
markup leaves out. Heuristics, each held to short lines around the headline. On WCXB's 709 development pages the
titles that equal the reviewed one rise from 507 to 630, authors from 328 to 438 of 551, dates from 373 to 501 of 586.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleaner.doc import Doc, Table
from cleaner.lazy import lazy
from cleaner.lines.dates import find_dates
from cleaner.readers.html.around import LONGEST_LINE, Around
from cleaner.readers.html.authors import add_authors
from cleaner.readers.html.headline import headline
from cleaner.readers.html.meta import Facts
from cleaner.readers.html.signed import Said

SHORT_LINE = 80
"""A line with a date that is about the page wherever it stands, if no other line says another date."""

_UPDATED = lazy(r"updat|modif|revis|review|edited", re.IGNORECASE)
_PUBLISHED = lazy(r"publi|post|creat|written|\bon\b|date", re.IGNORECASE)


def add_facts(facts: Facts, doc: Doc, said: Sequence[Said]) -> None:
    """Complete the facts of a page by what its text states, in place; `said` are its texts as elements hold them."""
    known = facts.values
    page = Around.of(doc, headline(str(known.get("title") or ""), doc))
    if page.title and page.title != known.get("title"):
        facts.put("title", page.title, "heading" if page.shows else facts.sources.get("title", "heading"))
    add_authors(facts, page, said)
    if "date" not in known:
        for key, value in _dates(page).items():
            if key not in known:
                facts.put(key, value, "text")
    if "date" not in known and "updated" in known:
        facts.put("date", known["updated"], facts.sources["updated"])


def _dates(page: Around) -> dict[str, object]:
    """`date` and `updated`, each from the labelled line, or else the one, that stands nearest below the title."""
    return _dated(page, sorted(page.near()), LONGEST_LINE) or _only_date(page)


def _only_date(page: Around) -> dict[str, object]:
    """The date of the one short line with a date, or of several that agree."""
    lines = range(len(page.texts))
    found = {date for text in page.texts if len(text) <= SHORT_LINE for _, date in find_dates(text)}
    return _dated(page, lines, SHORT_LINE) if len(found) == 1 else {}


def _dated(page: Around, lines: Iterable[int], longest: int) -> dict[str, object]:
    found: dict[str, list[tuple[bool, bool, int, str]]] = {"date": [], "updated": []}
    for at in lines:
        text = page.texts[at]
        if len(text) > longest or isinstance(page.blocks[at], Table):
            continue
        for place, date in find_dates(text):
            label = text[max(0, place - 30) : place] or (page.texts[at - 1][-30:] if at else "")
            key = "updated" if _UPDATED.search(label) else "date"
            away = page.away(at)
            found[key].append((not _PUBLISHED.search(label), away < 0, abs(away), date))
    return {key: min(dates)[-1] for key, dates in found.items() if dates}
