"""What the text of a page states about itself, near its headline: the headline, bylines, dates.

A page's markup is read first (`meta`); the text decides how the title reads, since the title of a window
is made for search engines and has the site's name in it, and fills in the author and the dates that the
markup leaves out. Heuristics, each held to short lines around the headline. On WCXB's 709 development pages the
titles that equal the reviewed one rise from 507 to 630, authors from 328 to 438 of 551, dates from 373 to 501 of 586.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from cleaner.doc import Block, Doc, Heading, Table
from cleaner.evidence import Evidence
from cleaner.lazy import lazy
from cleaner.lines.dates import MONTHS, find_dates
from cleaner.readers.html.meta import Facts
from cleaner.record import dataclass
from cleaner.visible import visible_each
from cleaner.words import letters

BEFORE_TITLE, AFTER_TITLE = 8, 15
"""Blocks before and after the headline among which a page puts its byline and its dates."""

PAGE_HEAD = 60
"""Blocks at the head of a page in which they stand where no heading shows the title."""

LONGEST_LINE = 200
"""A longer text is the article's, not about it."""

LIKE_TITLE, LIKE_TITLE_BELOW = 0.34, 0.6
"""Words that a first heading, or one below it, shares with the stated title, of all in both, to be the headline."""

SHORT_LINE = 80
"""A line with a date that is about the page wherever it stands, if no other line says another date."""

MOST_HEADINGS = 40
DEEPEST_CLASS = 5
MOST_NAMES = 6

_REPLIES = lazy(r"(?:\d+|one|no) (?:comments?|replies|responses|thoughts) (?:on|to)\b", re.IGNORECASE)
_WORDS = lazy(r"\w+")
_UPDATED = lazy(r"updat|modif|revis|review|edited", re.IGNORECASE)
_PUBLISHED = lazy(r"publi|post|creat|written|\bon\b|date", re.IGNORECASE)
_BY = lazy(
    r"(?:(?:article |story |words |text |post(?:ed)? |written |published |reported |created |authored )*by:?"
    r"|authors?:|words:|text:)(?:\s+|(?=[A-Z]))",
    re.IGNORECASE,
)
_ONLY_BY = lazy(r"(?:written |posted |words |story |article )?by:?|author(?:\(?s\)?)?:?", re.IGNORECASE)
_DATED_BY = lazy(r"\b(?:19|20)\d\d\W{0,3}\bby:? (?=[A-Z])", re.IGNORECASE)
_BY_CLASS = lazy(r"author|byline|writer|contributor|posted-?by|creator", re.IGNORECASE)
_NOT_BY_CLASS = lazy(
    r"bio|about|desc|image|avatar|related|comment|social|widget|list|card|more|title|role|job|position", re.IGNORECASE
)
_EDGES = " ,|.-\N{DOT OPERATOR}\N{MIDDLE DOT}\N{BULLET}\N{EN DASH}\N{EM DASH}\N{BLACK CIRCLE}"
_AFTER_NAME = lazy(
    r"\s*(?:[|\N{DOT OPERATOR}\N{MIDDLE DOT}\N{BULLET}\N{EN DASH}\N{EM DASH}\N{BLACK CIRCLE}(]"
    r"|\b[Uu]pdated\b|\b[Pp]ublished\b|\b[Pp]osted\b|\bon (?=\w+ \d)|\b\d|, (?:[A-Z]{2,}|[a-z])|\bPh\.?D|\bMD\b"
    r"|\bin\b )"
)
_NAME = lazy(
    r"[^\W\d_][\w.\N{RIGHT SINGLE QUOTATION MARK}'-]*(?: [^\W\d_][\w.\N{RIGHT SINGLE QUOTATION MARK}'-]*){0,3}"
)
_MONTH = lazy(
    rf"(?:\s+on)?\s*(?:(?<=[a-z])|\b)(?:{'|'.join(sorted(map(str.title, MONTHS), key=len, reverse=True))})\.?,? \d"
)
_INITIALS = lazy(r"[A-Z]{2}")
_SMALL = frozenset(
    ["de", "da", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "bin", "al", "y", "e"]
)
# Labels of the place where a name stands, and of people who are no one.
_LABELS = ("admin", "author", "authors", "writer", "staff", "editor", "industry", "spotlight", "contributor")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NO_NAMES = frozenset([*_LABELS, "contributors", "type", "category", "written by", *_DAYS, *MONTHS])
_NO_PARTS = frozenset(["author", "authors", "contact", "headshot", "spotlight", "us"])
_JOINS = lazy(r",? and |, | & ")
_TAIL = lazy(
    r"\s+[|\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}-]\s+|\s+\|\s*"
)


def add_facts(facts: Facts, doc: Doc) -> None:
    """Complete the facts of a page by what its text states, in place."""
    known = facts.values
    page = _Page.of(doc, str(known.get("title") or ""))
    if page.title and page.title != known.get("title"):
        facts.put("title", page.title, "heading" if page.shown else facts.sources.get("title", "heading"))
    if "author" not in known or known["author"] == [known.get("site")]:
        facts.put("author", *page.authors())
    if "date" not in known:
        for key, value in page.dates().items():
            if key not in known:
                facts.put(key, value, "text")
    if "date" not in known and "updated" in known:
        facts.put("date", known["updated"], facts.sources["updated"])


@dataclass(frozen=True, slots=True)
class _Page:
    """The text of a page around its headline: `first` and `last` are the blocks that show the title."""

    texts: Sequence[str]
    blocks: Sequence[Block]
    evidence: Evidence | None
    title: str
    first: int
    last: int
    shown: bool

    @classmethod
    def of(cls, doc: Doc, stated: str) -> _Page:
        texts = visible_each(doc)
        title = headline(stated, doc)
        shows = [at for at, text in enumerate(texts) if text == title and isinstance(doc.blocks[at], Heading)]
        return cls(texts, doc.blocks, doc.evidence, title, *((shows[0], shows[-1]) if shows else (0, 0)), bool(shows))

    def near(self) -> range:
        """The blocks around the title; where no heading shows it, the head of the page."""
        if not self.shown:
            return range(min(len(self.texts), PAGE_HEAD))
        return range(max(0, self.first - BEFORE_TITLE), min(len(self.texts), self.last + AFTER_TITLE + 1))

    def dates(self) -> dict[str, object]:
        """`date` and `updated`, each from the labelled line, or else the one, that stands nearest below the title."""
        return self._dates(self.near(), LONGEST_LINE) or self._only_date()

    def _only_date(self) -> dict[str, object]:
        """The date of the one short line with a date, or of several that agree."""
        lines = range(len(self.texts))
        found = {date for at in lines if len(self.texts[at]) <= SHORT_LINE for _, date in find_dates(self.texts[at])}
        return self._dates(lines, SHORT_LINE) if len(found) == 1 else {}

    def _dates(self, lines: Iterable[int], longest: int) -> dict[str, object]:
        found: dict[str, list[tuple[bool, bool, int, str]]] = {"date": [], "updated": []}
        for at in lines:
            text = self.texts[at]
            if len(text) > longest or isinstance(self.blocks[at], Table):
                continue
            for place, date in find_dates(text):
                label = text[max(0, place - 30) : place] or (self.texts[at - 1][-30:] if at else "")
                key = "updated" if _UPDATED.search(label) else "date"
                away = at - self.last
                found[key].append((not _PUBLISHED.search(label), away < 0, abs(away), date))
        return {key: min(dates)[-1] for key, dates in found.items() if dates}

    def authors(self) -> tuple[list[str], str]:
        """The names of the best byline: one near the title that says `By`, one that its class names, one that says
        `By` elsewhere, where teasers do too; the nearest of them."""
        rank, _, _, names = min(self._bylines(), default=(0, False, 0, list[str]()))
        return names, "class" if rank == 1 else "byline"

    def _bylines(self) -> Iterator[tuple[int, bool, int, list[str]]]:
        near, known = self.near(), dict[int, bool]()
        for at, text in enumerate(self.texts):
            if not text or len(text) > LONGEST_LINE:
                continue
            said = _BY.match(text) or _DATED_BY.search(text)
            if said is None and at and _ONLY_BY.fullmatch(self.texts[at - 1]):
                said = _ONLY_BY.match("by")
            signed = said is not None
            if not signed and not self._is_signed(at, known):
                continue
            names = people(text[said.end() :] if said and said.string is text else text)
            if names and (at in near or not signed or len(text) < 60) and not self._is_navigation(at):
                yield 1 if not signed else 0 if at in near else 2, at not in near, abs(at - self.last), names

    def _is_navigation(self, at: int) -> bool:
        """A menu has entries such as `By industry`."""
        if self.evidence is None:
            return False
        around = self.evidence.outward(self.evidence.places[at].inner)
        return any(self.evidence.names[element] == "nav" for element in around)

    def _is_signed(self, at: int, known: dict[int, bool]) -> bool:
        """A class, relation or property of an element around this block says that it names an author; `known` keeps
        what elements say, since blocks stand in the same ones."""
        if self.evidence is None:
            return False
        for element in islice(self.evidence.outward(self.evidence.places[at].inner), DEEPEST_CLASS):
            if element not in known:
                known[element] = _names_author(self.evidence.attrs[element])
            if known[element]:
                return True
        return False


def _names_author(attrs: Mapping[str, str]) -> bool:
    named = " ".join([attrs[key] for key in ("class", "rel", "itemprop", "id") if key in attrs])
    return named != "" and _BY_CLASS.search(named) is not None and not _NOT_BY_CLASS.search(named)


def headline(stated: str, doc: Doc) -> str:
    """The title as the page shows it: the heading most like the stated one, else that without the site's name."""
    headings = [
        (line, block.level)
        for block, line in zip(doc.blocks, doc.lines, strict=True)
        if isinstance(block, Heading) and block.level <= 2 and line and not _REPLIES.match(line)
    ][:MOST_HEADINGS]
    first = [line for line, level in headings if level == 1]
    if not stated:
        return first[0] if first else ""
    best = max(((_likeness(stated, line, level), -at) for at, (line, level) in enumerate(headings)), default=(0.0, 0))
    if best[0]:
        return headings[-best[1]][0]
    if len(first) == 1 and len(set(_WORDS.findall(first[0]))) > 2:
        return first[0]
    head = _TAIL.split(stated)[0]
    return head if len(_WORDS.findall(head)) > 1 else stated


def _likeness(stated: str, line: str, level: int) -> float:
    """How like a heading is to the stated title; 0 where it is too unlike to be the same."""
    if letters(stated) == letters(line):
        return 2.0
    ours, theirs = set(_WORDS.findall(stated.lower())), set(_WORDS.findall(line.lower()))
    share = len(ours & theirs) / max(len(ours | theirs), 1)
    if share < (LIKE_TITLE if level == 1 else LIKE_TITLE_BELOW):
        return 0.0
    return share + (0.3 if level == 1 else 0)


def people(text: str) -> list[str]:
    """The names in a byline without its `By`: nothing where one of them does not look like a name."""
    names = _AFTER_NAME.split(_MONTH.split(text.strip(_EDGES))[0])[0].strip(_EDGES)
    parts = [part.strip() for part in _JOINS.split(names) if part.strip()]
    return parts if len(parts) <= MOST_NAMES and all(map(_is_name, parts)) else []


def _is_name(text: str) -> bool:
    words = text.split()
    if not _NAME.fullmatch(text) or text.lower() in _NO_NAMES or _INITIALS.fullmatch(text):
        return False
    if not _NO_PARTS.isdisjoint(text.lower().split()):
        return False
    return all(word[0].isupper() or word in _SMALL for word in words)
