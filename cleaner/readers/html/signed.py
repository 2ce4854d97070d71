"""Elements that sign an article: a link to its author's own page, `rel=author`, a class that says so.

A byline often has more in it than a name (a job, a date, a counter of comments), each in an element of its own: what
stands in the one that signs is the name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from cleaner.evidence import Evidence
from cleaner.lazy import lazy
from cleaner.readers.html.around import LONGEST_LINE, Around
from cleaner.readers.html.people import MOST_NAMES, is_no_one, people
from cleaner.words import letters

DEEPEST = 4
"""Elements around a text in which one may sign it."""

LONGEST_NAME = 60
BEFORE = 40
"""Characters before a name that say what its bearer did: who reviewed an article did not write it."""

Said = tuple[int, int, str]
"""A text of the page: the block that it is in, the innermost element around it, and what it says."""

_BY_CLASS = lazy(r"author|byline|writer|contributor|posted-?by|creator", re.IGNORECASE)
_NOT_BY_CLASS = lazy(
    r"bio|about|desc|image|avatar|related|comment|social|widget|list|card|more|title|role|job(?!ber)|position",
    re.IGNORECASE,
)
_PROFILE = lazy(
    r"/(?:authors?|contributors?|columnists?|writers?|reporters?|journalists?|editors?|experts?|profiles?|staff|team"
    r"|people|bios?|by|users?|members?)/([^/?#]+)/?(?:[?#].*)?$",
    re.IGNORECASE,
)
_BY = lazy(r"(?:\w+ )?by:? ", re.IGNORECASE)
_MORE_BY = lazy(r"(?:all |more |other |view |see |read )*(?:articles|posts|stories|more)\b", re.IGNORECASE)
_OTHER_WORK = lazy(
    r"\b(?:review|edit|check|approv|verif|photo|pictur|imag|illustrat|translat|research|sponsor|updat|contribut)\w*"
    r"(?: (?:by|from))?:?\W*$",
    re.IGNORECASE,
)


def names_author(attrs: Mapping[str, str]) -> bool:
    """Whether an element says by its class, relation, property or name that it holds an author's name."""
    named = " ".join([attrs[key] for key in ("class", "rel", "itemprop", "id") if key in attrs])
    return named != "" and _BY_CLASS.search(named) is not None and not _NOT_BY_CLASS.search(named)


def is_navigation(evidence: Evidence, element: int) -> bool:
    return any(evidence.names[outer] == "nav" for outer in evidence.outward(element))


class Signature(NamedTuple):
    """The names in an element of the page: `sure` where its address or its relation vouches for them, `kind` what the
    element looks like."""

    block: int
    sure: bool
    kind: str
    names: list[str]


def signatures(page: Around, said: Sequence[Said]) -> Iterator[Signature]:
    """What is signed near the title: of each block the names in elements of one kind, the surest."""
    if page.evidence is None:
        return
    near = page.near()
    short = [one for one in said if one[0] in near and len(page.texts[one[0]]) <= LONGEST_LINE]
    for _, group in groupby(_signed(page, page.evidence, short), lambda one: one.block):
        found = sorted(group, key=lambda one: not one.sure)
        names = [name for one in found if one.kind == found[0].kind for name in one.names]
        if len(names) <= MOST_NAMES:
            yield found[0]._replace(names=list(dict.fromkeys(names)))


def _signed(page: Around, evidence: Evidence, said: Sequence[Said]) -> Iterator[Signature]:
    before, last = "", -1
    for (block, signer), group in groupby(said, lambda one: (one[0], _signer(evidence, one[1]))):
        text = " ".join(" ".join(piece for _, _, piece in group).split())
        if block != last:
            before, last = page.texts[block - 1][-BEFORE:] if block else "", block
        if signer >= 0 and len(text) <= LONGEST_NAME and not _OTHER_WORK.search(before):
            attrs = evidence.attrs[signer]
            sure, names = _names(attrs, text)
            if names and not is_navigation(evidence, signer):
                yield Signature(block, sure, f"{evidence.names[signer]} {attrs.get('class')}", names)
        before = f"{before} {text}"[-BEFORE:]


def _signer(evidence: Evidence, element: int) -> int:
    """The element around a text that signs it; -1 where none does, or one between says that it is something else."""
    for outer in islice(evidence.outward(element), DEEPEST):
        attrs = evidence.attrs[outer]
        if names_author(attrs) or _PROFILE.search(attrs.get("href", "")):
            return outer
        if _NOT_BY_CLASS.search(attrs.get("class", "")):
            return -1
    return -1


def _names(attrs: Mapping[str, str], text: str) -> tuple[bool, list[str]]:
    """Whether an element surely signs, and the names in it. An address that has the name in it vouches for it, even
    for one that does not look like a name."""
    if _MORE_BY.match(text):
        return False, []
    by = _BY.match(text)
    text = text[by.end() :] if by else text
    profile = _PROFILE.search(attrs.get("href", ""))
    if profile is not None and any(word in letters(profile[1]) for word in map(letters, text.split()) if len(word) > 2):
        return True, people(text) or ([] if is_no_one(text) or "@" in text else [text])
    sure = "author" in attrs.get("rel", "").split() or "author" in attrs.get("itemprop", "").split()
    return sure, people(text) if sure or profile is None else []
