"""Who wrote an article, by the lines of its page that say so and by the elements that sign it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from cleaner.lazy import lazy
from cleaner.readers.html.around import LONGEST_LINE, Around
from cleaner.readers.html.meta import Facts
from cleaner.readers.html.people import behind_date, people
from cleaner.readers.html.signed import Said, is_navigation, names_author, signatures
from cleaner.words import letters

DEEPEST_CLASS = 5

_KINDS = r"article|story|words|text|post(?:ed)?|written|published|reported|created|authored|guide|news|feature|analysis"
_BY = lazy(rf"(?:(?:(?:{_KINDS}) )*by:?|authors?:|contributors?:|words:|text:)(?:\s+|(?=[A-Z]))", re.IGNORECASE)
_ONLY_BY = lazy(r"(?:written |posted |words |story |article )?by:?|author(?:\(?s\)?)?:?", re.IGNORECASE)
_DATED_BY = lazy(r"\b(?:19|20)\d\d\W{0,3}\b(?:posted |written |published )?by:? (?=[A-Z])", re.IGNORECASE)

BESIDE = 2
"""Blocks from the title up to which a byline that says `By` or is signed is believed before the markup, where often
the account stands that put the article in."""

_SAID = 1
_SOURCES = ("signature", "byline", "class", "byline")


class Byline(NamedTuple):
    """Its rank, whether it is far from the title, how far, and whom it names; the least is the best. Ranks are: what is
    signed near the title, what says `By` there, what its class names, and what says `By` elsewhere, as teasers do."""

    rank: int
    far: bool
    away: int
    names: list[str]


def add_authors(facts: Facts, page: Around, said: Sequence[Said]) -> None:
    """The names of the best byline, where the markup states none, or the site's own, or somebody else's than those who
    are named right beside the title."""
    best = min([*_signed(page, said), *_lines(page)], default=None)
    stated = facts.values.get("author")
    if best is None or (isinstance(stated, list) and stated != [facts.values.get("site")] and _same(best, stated)):
        return
    facts.put("author", best.names, _SOURCES[best.rank])


def _same(best: Byline, stated: Sequence[object]) -> bool:
    """Whether a byline tells no more than the markup: it stands elsewhere, or names one of the same people."""
    known = letters("".join(map(str, stated)))
    words = (letters(word) for name in best.names for word in name.split())
    return best.rank > _SAID or best.away > BESIDE or any(len(word) > 1 and word in known for word in words)


def _signed(page: Around, said: Sequence[Said]) -> Iterator[Byline]:
    for one in signatures(page, said):
        yield Byline(0 if one.sure else 2, False, abs(page.away(one.block)), one.names)


def _lines(page: Around) -> Iterator[Byline]:
    near, known = page.near(), dict[int, bool]()
    for at, text in enumerate(page.texts):
        if not text or len(text) > LONGEST_LINE:
            continue
        by = _BY.match(text) or _DATED_BY.search(text)
        if by is None and at and _ONLY_BY.fullmatch(page.texts[at - 1]):
            by = _ONLY_BY.match("by")
        if by is None and not _is_signed(page, at, known):
            continue
        names = people(text[by.end() :] if by and by.string is text else text if by else behind_date(text))
        if names and (at in near or by is None or len(text) < 60) and not _in_menu(page, at):
            rank = 2 if by is None else 1 if at in near else 3
            yield Byline(rank, at not in near, abs(page.away(at)), names)


def _in_menu(page: Around, at: int) -> bool:
    """A menu has entries such as `By industry`."""
    return page.evidence is not None and is_navigation(page.evidence, page.evidence.places[at].inner)


def _is_signed(page: Around, at: int, known: dict[int, bool]) -> bool:
    """A class, relation or property of an element around this block says that it names an author; `known` keeps
    what elements say, since blocks stand in the same ones."""
    if page.evidence is None:
        return False
    attrs: Sequence[Mapping[str, str]] = page.evidence.attrs
    for element in islice(page.evidence.outward(page.evidence.places[at].inner), DEEPEST_CLASS):
        if element not in known:
            known[element] = names_author(attrs[element])
        if known[element]:
            return True
    return False
