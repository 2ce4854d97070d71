"""Dates as pages write them, to ISO 8601; only what can be read in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.lazy import lazy

# English, German, French, Spanish, Portuguese, Italian, Dutch and Russian names, a group a month; a short form is a
# name cut to three letters or more, with or without a stop.
_NAMES = (
    "january januar janvier enero janeiro gennaio januari jänner января",
    "february februar février fevrier febrero fevereiro febbraio februari февраля",
    "march märz maerz mars marzo março maart марта",
    "april avril abril aprile апреля",
    "may mai mayo maio maggio mei мая",
    "june juni juin junio junho giugno июня",
    "july juli juillet julio julho luglio июля",
    "august août aout agosto augustus августа",
    "september septembre septiembre setembro settembre sept сентября",
    "october oktober octobre octubre outubro ottobre октября",
    "november novembre noviembre novembro ноября",
    "december dezember décembre decembre diciembre dezembro dicembre декабря",
)
_SHORT = (
    *("jan janv ene genn", "feb févr fevr fev febbr", "mar mär mrz", "apr avr abr", "", "jun", "jul juil", "aug ago"),
    *("sep set sett", "oct okt out ott", "nov", "dec dez déc dic"),
)
_NUMBER = {
    name: number for number, names in enumerate(zip(_NAMES, _SHORT, strict=True), 1) for name in " ".join(names).split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")\.?"
_DAYS = (
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
)
_DAY_NAME = rf"(?:(?:{_DAYS})\.?,? )?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
    rf"{_YEAR}[/.](?P<month>\d\d?)[/.](?P<day>\d\d?)",
    # There is no thirteenth month.
    rf"(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>\d\d?)[/-]{_YEAR}",
    rf"(?P<month>\d\d?)[/-](?P<day>1[3-9]|2\d|3[01])[/-]{_YEAR}",
    # Where dots part the numbers, the day stands first in every country.
    rf"{_DAY_NAME}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
    rf"{_DAY_NAME}{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
    rf"{_DAY_NAME}(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: of| de)? {_MONTH},?(?: de| del)? {_YEAR}",
    rf"(?P<day>\d{{1,2}})[/.-]{_MONTH}[/.-]{_YEAR}",
    rf"{_MONTH}[/-](?P<day>\d{{1,2}})[/-]{_YEAR}",
    rf"{_YEAR}年(?P<month>\d\d?)月(?P<day>\d\d?)日",
)
_WHOLE = tuple(lazy(form, re.IGNORECASE) for form in _FORMS)
_STAMP = lazy(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
# The same as YAML and Jekyll have it.
_LOOSE_STAMP = lazy(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(?:(Z|UTC)|([+-]\d\d):?(\d\d))")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

MONTHS = frozenset(_NUMBER)
"""Names of months, and their short forms, in lower case."""

ANY_DATE = "|".join(_FORMS).replace("?P<year>", "?:").replace("?P<month>", "?:").replace("?P<day>", "?:")
"""A pattern for anything that `iso_date` may read but for stamps, without groups; case is to be ignored."""


# Numbers that two countries read in two ways; the name of the day may tell which.
TWO_DATES = (
    r"(?:(?P<named>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?"
    r"(?P<one>0?[1-9]|1[0-2])(?P<between>[/-])(?P<other>0?[1-9]|1[0-2])(?P=between)(?P<in>(?:19|20)\d\d)"
)
_WEEK = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
# What the months before add to the day of the week, from March on, which a leap day does not move.
_SHIFTS = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)


def date_of_two(match: re.Match[str], *, day_first: bool) -> str:
    """The date of a match of `TWO_DATES`, once something else tells which number is the day."""
    day, month = (match["one"], match["other"]) if day_first else (match["other"], match["one"])
    return f"{match['in']}-{int(month):02}-{int(day):02}"


def named_date(match: re.Match[str]) -> str | None:
    """The one reading of a match of `TWO_DATES` that falls on the day of the week it names; None where both or none do.

    >>> [named_date(re.fullmatch(TWO_DATES, day)) for day in ("thu, 06/05/2025", "tue, 06/05/2025", "fri, 06/05/2025")]
    ['2025-06-05', '2025-05-06', None]
    """
    dates = {date_of_two(match, day_first=first) for first in (True, False)}
    found = [date for date in dates if _weekday(*map(int, date.split("-"))) == match["named"].lower()]
    return found[0] if len(found) == 1 else None


def _weekday(year: int, month: int, day: int) -> str:
    """Sakamoto's rule: `datetime` would cost a start-up."""
    year -= month < 3
    return _WEEK[(year + year // 4 - year // 100 + year // 400 + _SHIFTS[month - 1] + day) % 7]


def iso_date(text: str) -> str | None:
    """`YYYY-MM-DD` for a date, an RFC 3339 stamp as it is, None for anything else (`03/04/2025` is two dates)."""
    text = text.strip()
    if loose := _LOOSE_STAMP.fullmatch(text):
        text = _strict(loose)
    if _STAMP.fullmatch(text):
        return text if _valid(int(text[:4]), int(text[5:7]), int(text[8:10])) else None
    for form in _WHOLE:
        match = form.fullmatch(text)
        if match is None:
            continue
        month = match["month"]
        year, day = int(match["year"]), int(match["day"])
        number = int(month) if month.isdigit() else _NUMBER[month.lower()]
        return f"{year:04}-{number:02}-{day:02}" if _valid(year, number, day) else None
    return None


def _strict(stamp: re.Match[str]) -> str:
    zone = "Z" if stamp[4] else f"{stamp[5]}:{stamp[6]}"
    return f"{stamp[1]}T{stamp[2]}{stamp[3] or ':00'}{zone}"


# What every date has; compiling the pattern of them all takes as long as cleaning several texts.
_A_YEAR = lazy(r"(?:19|20)\d\d")
_ANYWHERE = lazy(rf"(?<![\w/.-])(?:{ANY_DATE})(?![\w/-])", re.IGNORECASE)
_SAME = lazy(r"(?<![\w/.-])(?P<day>\d\d?)/(?P=day)/(?P<year>(?:19|20)\d\d)(?![\w/-])")


def find_dates(text: str) -> Iterator[tuple[int, str]]:
    """Each date in a line of text, with where it begins; `13/04/2025` is one, `03/04/2025` is not."""
    if not _A_YEAR.search(text):
        return
    for match in _ANYWHERE.finditer(text):
        if date := iso_date(match[0]):
            yield match.start(), date
    for match in _SAME.finditer(text):
        if _valid(int(match["year"]), int(match["day"]), int(match["day"])):
            yield match.start(), f"{match['year']}-{int(match['day']):02}-{int(match['day']):02}"


def _valid(year: int, month: int, day: int) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1] and (month != 2 or day < 29 or leap)
