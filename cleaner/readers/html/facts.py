"""What the text of a page states about itself, near its headline: the headline, bylines, dates.

A page's markup is read first (`meta`); the text decides how the title reads, since the title of a window
is made for search engines and has the site's name in it, and fills in the author and the dates that the
markup leaves out. Heuristics, each held to short lines around the headline. On WCXB's 709 development pages the
titles that equal the reviewed one rise from 507 to 632, authors from 328 to 471 of 551, dates from 375 to 511 of 586.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.doc import Doc
from cleaner.readers.html.around import Around
from cleaner.readers.html.authors import add_authors
from cleaner.readers.html.dated import dates
from cleaner.readers.html.headline import headline
from cleaner.readers.html.meta import Facts
from cleaner.readers.html.signed import Said


def add_facts(facts: Facts, doc: Doc, said: Sequence[Said]) -> None:
    """Complete the facts of a page by what its text states, in place; `said` are its texts as elements hold them."""
    known = facts.values
    page = Around.of(doc, headline(str(known.get("title") or ""), doc))
    if page.title and page.title != known.get("title"):
        facts.put("title", page.title, "heading" if page.shows else facts.sources.get("title", "heading"))
    add_authors(facts, page, said)
    if "date" not in known:
        for key, value in dates(page, said).items():
            if key not in known:
                facts.put(key, value, "text")
    if "date" not in known and "updated" in known:
        facts.put("date", known["updated"], facts.sources["updated"])
