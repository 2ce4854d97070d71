"""Dates as English pages write them, to ISO 8601; only whole lines, only what can be read in one way."""

from __future__ import annotations

import re

from cleaner.lazy import lazy

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_MONTH = r"(?P<month>" + "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS) + r"|sept\.?)"
_DAY_NAME = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_FORMS = (
    lazy(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    lazy(_DAY_NAME + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", re.IGNORECASE),
    lazy(_DAY_NAME + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? " + _MONTH + r",? (?P<year>\d{4})", re.IGNORECASE),
)
_STAMP = lazy(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def iso_date(text: str) -> str | None:
    """`YYYY-MM-DD` for a date, an RFC 3339 stamp as it is, None for anything else (`03/04/2025` is two dates)."""
    text = text.strip()
    if _STAMP.fullmatch(text):
        return text if _valid(int(text[:4]), int(text[5:7]), int(text[8:10])) else None
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is None:
            continue
        month = match["month"]
        year, day = int(match["year"]), int(match["day"])
        number = int(month) if month.isdigit() else _NUMBER[month[:3].lower()]
        return f"{year:04}-{number:02}-{day:02}" if _valid(year, number, day) else None
    return None


def _valid(year: int, month: int, day: int) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1] and (month != 2 or day < 29 or leap)
