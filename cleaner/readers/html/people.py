"""The names in a byline, and what only stands where a name does."""

from __future__ import annotations

from cleaner.lazy import lazy
from cleaner.lines.bylines import NAME_PART, SMALL_PARTS
from cleaner.lines.dates import MONTHS, find_dates

MOST_NAMES = 6

_EDGES = " ,|.-\N{DOT OPERATOR}\N{MIDDLE DOT}\N{BULLET}\N{EN DASH}\N{EM DASH}\N{BLACK CIRCLE}"
_SIGN = r"[|\N{DOT OPERATOR}\N{MIDDLE DOT}\N{BULLET}\N{EN DASH}\N{EM DASH}\N{BLACK CIRCLE}]"
_AFTER_NAME = lazy(
    rf"\s*(?:{_SIGN}|\(|\b[Uu]pdated\b|\b[Pp]ublished\b|\b[Pp]osted\b|\bon (?=\w+ \d|\d|behalf)|\b\d"
    r"|, (?:[A-Z]{2,}|[A-Z]-[A-Z]{2,}|[a-z])|\bPh\.?D|\bMD\b|\bin\b )"
)
_BEHIND_DATE = lazy(rf"{_SIGN}\s*")
_NAME = lazy(rf"{NAME_PART}(?: {NAME_PART}){{0,3}}")
_GROUP = lazy(r"(?:[Tt]he )?[A-Z][\w.&' \N{RIGHT SINGLE QUOTATION MARK}-]{1,40} (?:[Tt]eam|[Ss]taff|[Ee]ditors)")
_MONTH = lazy(
    rf"(?:\s+on)?\s*(?:(?<=[a-z])|\b)(?:{'|'.join(sorted(map(str.title, MONTHS), key=len, reverse=True))})\.?,? \d"
)
_INITIALS = lazy(r"[A-Z]{2}")
# Labels of the place where a name stands, and of people who are no one.
_LABELS = ("admin", "author", "authors", "writer", "staff", "editor", "industry", "spotlight", "contributor")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_BUTTONS = ("log in", "login", "sign in", "sign up", "register", "profile", "view profile", "by", "undefined", "null")
_NO_NAMES = frozenset([*_LABELS, *_BUTTONS, "contributors", "type", "category", "written by", *_DAYS, *MONTHS])
_NO_PARTS = frozenset(["author", "authors", "contact", "headshot", "spotlight", "us"])
_TOPICS = lazy(r"\w+ & \w+")
_JOINS = lazy(r",? and |, | & ")


def people(text: str) -> list[str]:
    """The names in a byline without its `By`: nothing where one of them does not look like a name."""
    names = _AFTER_NAME.split(_MONTH.split(text.strip(_EDGES))[0])[0].strip(_EDGES)
    parts = [part.strip() for part in _JOINS.split(names) if part.strip()]
    if len(parts) > MOST_NAMES or _TOPICS.fullmatch(names):
        return []
    return parts if all(map(_is_name, parts)) else []


def behind_date(text: str) -> str:
    """What a line says behind its date, as far as a sign parts the two."""
    parts = _BEHIND_DATE.split(text, maxsplit=1)
    return parts[1] if len(parts) > 1 and any(find_dates(parts[0])) else text


def is_no_one(text: str) -> bool:
    """Whether a text is the label of a name, and none itself."""
    return text.lower() in _NO_NAMES or not _NO_PARTS.isdisjoint(text.lower().split())


def _is_name(text: str) -> bool:
    if is_no_one(text) or _INITIALS.fullmatch(text):
        return False
    if _GROUP.fullmatch(text):
        return True
    first, *rest = text.split()
    if not _NAME.fullmatch(text) or not (first[0].isupper() or first in SMALL_PARTS):
        return False
    return all(word[0].isupper() or word in SMALL_PARTS or word == "the" for word in rest)
