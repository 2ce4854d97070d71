"""What a byline or date line states: who wrote, and when it was published or changed.

`By Mara Lindqvist, Staff Writer | Published: March 3, 2025 at 7:45 AM | 3 min read` states three facts and
nothing else. A line is read only when all of it is understood; one word too many and it is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.lines.dates import ANY_DATE, TWO_DATES, date_of_two, iso_date, named_date
from cleaner.lines.given import is_given

LONGEST = 160
# A byline begins with one of these words (`By`, `Von`, `Par`), a date line has a digit in it.
_BY = (
    r"(?:(?:words|story|text|news|article|feature|posted|published|reviewed|written|interview|report(?:ed)?|analysis"
    r"|recipe|and|opinion|essay|column|commentary|contributed|submitted|authored|compiled"
    r"|(?:a )?guest (?:post|blog|column|article)|photos?) )*"
    r"by:?"
    r"|words:|author:|autor(?:in|a)?:|auteur:|автор:|(?:ein (?:artikel|beitrag|bericht|kommentar) )?von|par|por|di|door"
)
_BY_CLUES = "by words: autor author: auteur: автор: von par por di door"
# `ByMara Lindqvist` has lost its space.
_OPENS = lazy(rf"(?:{_BY})\s|(?-i:By(?=[A-Z][^\W\d_]+ ))", re.IGNORECASE, _BY_CLUES)
_DIGIT = lazy(r"\d")
_YEAR = lazy(r"(?:19|20)\d\d")
_LETTER = lazy(r"[^\W_]")
# A sentence ends in a stop, a byline only in that of `p.m.`, `Jr.` or a firm.
_STOPS = ("m.", "M.", "r.", " Inc.", " Ltd.", " Co.")
_UPDATED = (
    r"(?:this (?:article|page|post|story) was |and )?(?:last )?(?:updated|modified|reviewed)"
    r"|(?:zuletzt )?aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|обновлено"
)
_PUBLISHED = (
    r"(?:(?:first|originally|(?:this )?(?:article|story|post|blog post|blog)) )?(?:published|posted)"
    r"|(?:publi(?:cation|sh|shed|shing)|posting|post) date|date (?:published|posted)|issued|created|added"
    r"|(?:news|press) release|date|veröffentlicht|publié|publicado"
    r"|pubblicato|gepubliceerd|опубликовано"
)
_CLOCK = (
    r"(?:\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?|[ap]\b)?|\d{1,2} ?[ap]\.?m\b\.?)(?: ?uhr)?"
    r"(?:,? ?\(?(?-i:[A-Z]{2,4})(?:[+-]\d+)?\)?\b\)?)?"
    r"|(?-i:[0-2]\d[0-5]\d [A-Z]{3,4}\b(?: \([0-2]\d[0-5]\d [A-Z]{3,4}\))?)"
)
_TIME = (
    rf"(?:,|\s|at|um|à|às|\N{{MIDDLE DOT}}|\N{{BULLET}}|[|/\N{{EN DASH}}\N{{EM DASH}}]| --? (?:updated )?)*(?:{_CLOCK})"
)
_STAMPED = r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
_DATED = lazy(
    r"(?:(?<!\w)|(?-i:(?<=[a-z\d])(?=[A-Z])|(?<=[a-z])(?=\d{4}-\d\d-\d\dT)))"
    rf"(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))?(?: on(?: the)?| at| am| le| el| em)? ?[:/-]?\s*"
    rf"(?:(?:{_CLOCK}),?\s+)?"
    rf"(?P<date>{TWO_DATES}|{ANY_DATE})(?:{_STAMPED}|(?!\w)(?:{_TIME})?)",
    re.IGNORECASE,
)
_TWO = lazy(TWO_DATES, re.IGNORECASE)
# `Jul 24, 20207:00 AM`: the clock ran into the year.
_CLOCK_RAN_ON = lazy(r"(?<=\b20\d\d)(?=\d{1,2}:\d\d)", clues=":")
# `April 2, 2026March 6, 2026`: the days of the last change and of the first print ran together, in either order.
_RAN_ON = lazy(r"(?<=\d, (?:19|20)\d\d)(?=[A-Z][a-z]{2})")
# Which number is the day is told by the language, the zone or the clock beside it: the one country that puts the month
# first has a clock of twelve hours, and zones of its own.
_MONTH_FIRST = lazy(r"(?-i:\b(?:[ECMP][SD]?T|AK[SD]T|HST))\b")
_DAY_FIRST = lazy(
    r"(?-i:\b(?:GMT|BST|CES?T|EES?T|WES?T|IST|A[EWC][SD]T|NZ[SD]T|SGT|SAST|WAT|EAT|PKT)\b)"
    r"|\buhr\b|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|atualizado|aggiornato|pubblicato"
    r"|\b(?:às|um)\b"
    r"|(?<!\d)(?:0\d|1[3-9]|2[0-3])[:h]\d\d(?!(?::\d\d)? ?[ap]\.?m)",
    re.IGNORECASE,
)
# `Atualizado há 2 anos`, `Updated 3 days ago`; `Ann OakPublished 3 years ago` has lost its space.
_AGO = lazy(
    rf"(?:(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))(?:{_UPDATED}|{_PUBLISHED}) )?"
    r"(?:(?:há|hace|vor|il y a) (?:\d+|uma?|une?|einem|einer) [^\W\d_]+"
    r"|(?:\d+ hrs? )?(?:\d+|an?) (?:min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago"
    rf"|(?:yesterday|today),? (?:at )?{_CLOCK})"
    r"(?=\Z|\s*[|\N{MIDDLE DOT}\N{BULLET}\0])",
    re.IGNORECASE,
)
# `November 25, 1919 ~ August 29, 2014`
_STROKES = frozenset(("-", "~", "\N{EN DASH}", "\N{EM DASH}"))
# A time of day with its zone, as bylines have it and programmes of events do not.
_ZONED = lazy(r"\d(?: ?[ap]\.?m\b\.?)? \(?(?-i:[A-Z]{2,4})\b", re.IGNORECASE)
# `By Rey Castillo on October 21, 2024`, once the date is read.
_ON = lazy(r"(?:\A|,? )(?:[Oo]n|am|le|el|em) ?\0")
_READING = lazy(
    r"(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?\.?(?: read(?:ing)?)?(?: time)?(?!\w| ago)", re.IGNORECASE
)
_SEPARATOR = lazy(
    r"\s*[|/\N{MIDDLE DOT}\N{BULLET}\N{DOT OPERATOR}\N{BULLET OPERATOR}\N{EN DASH}\N{EM DASH}\0]+\s*"
    r"|\s+-\s+|\s+-(?=\0)|\s*,\s*(?=\0)|(?<=\0)\s*,\s*"
)
# `October 11, 2017 by Nell Abbott 7 Comments`, `… Leave a Comment`, `by Nell Abbott 50 views`
_COUNTED = lazy(r" (?:\d[\d,.]*[km]?|no|leave a|add a) (?:comments?|views?|shares?|likes?)\Z", re.IGNORECASE)
# `By Nell Abbott for the Daily Post`, `By Kit Barlow at Dock Road`, `By NELL ABBOTT Associated Press`
_PAPER = lazy(
    r",? (?:for|special to|at|in) (?:the )?(?-i:[A-Z])[\w.& ]{2,30}\Z"
    r"|,? (?:(?:the )?associated press|ap|afp|reuters|upi|pti|bloomberg|cnn)(?: (?:news|sports|business|medical))?"
    r"(?: (?:writer|reporter)s?)?\Z",
    re.IGNORECASE,
)
# `By Nell Abbott @nell`, `By Nell Abbott nabbott@post.example`: where to reach who wrote; and what lost its date.
_REACHED = lazy(
    r" (?:\(?@\w+\)?|\(?[\w.+-]+@[\w.-]+\w\)?|(?:last )?(?:updated|published|posted|modified)(?: on)?:?)\Z",
    re.IGNORECASE,
)
NAME_PART = r"[^\W\d_][\w.\N{RIGHT SINGLE QUOTATION MARK}'-]*"
# `Barlow By Kit Barlow`: the text of the portrait stands before the byline.
_PORTRAIT = lazy(
    rf"(?:({NAME_PART}(?: {NAME_PART})+) By (?=\1\b)|({NAME_PART}) By (?=(?:{NAME_PART} )+\2\b))", clues="By"
)
# Who signs for a site in place of a person.
_NOBODY = frozenset(("admin", "administrator", "editor", "guest", "staff", "webmaster"))
# A mark between a name and a date; a comma is as likely to follow a place (`Norwich, May 3`).
_PARTING = r"(?:[|/\N{MIDDLE DOT}\N{BULLET}\N{BULLET OPERATOR}\N{EN DASH}\N{EM DASH}]| -)"
_BESIDE = lazy(rf"{_PARTING} *\0|\0 *{_PARTING} ")
MOST_SECTION_WORDS = 4
MOST_PLACE_WORDS = 2
# What stands beside the name and tells nothing of who wrote: photographers, those who checked, the section, comments.
_ASIDE = lazy(
    r"(?:(?:medically|clinically|fact|expert)[ -](?:reviewed|checked)|edited|translated|verified|updated) by:? .+"
    r"|(?:posted|published|filed) (?:in|under):? .{1,40}"
    r"|(?:photo(?:s|graph(?:s|y))?|pictures|illustrations?|video|graphics|photography)(?: by:?|:) .+"
    r"|(?:\d[\d,.]*[km]?|no|leave a|add a) (?:comments?|views?|shares?)|source: .{1,40}"
    r"|(?:written|posted) by|[\w.+-]+@[\w.-]+\w|@\w{2,30}|\d{1,3}(?: ?(?:h|hrs?|d|w|mo|y))?",
    re.IGNORECASE,
)
# The same where slashes part what a blog says of a post: `May 3, 2025 / 2 Comments / in Rivers / by Kit Barlow`.
_FILED, _SLASHES = lazy(r"in .{1,40}"), " / "
_AND = lazy(r",? (?:and|und|et|y|e) |, | & ")
_NAME = lazy(rf"{NAME_PART}(?: {NAME_PART}){{1,4}}")
# One word is a name behind these, and what somebody is may follow: `Written by Barlow, Boats & Fares Editor`.
_WRITTEN = lazy(
    r"(?:written by|author):? (?-i:(?P<who>[A-Z][^\W\d_]+)(?:, [A-Z][\w& '-]{3,60})?)"
    r"|(?:posted|submitted|uploaded) by:? (?P<called>[\w.-]{3,30})",
    re.IGNORECASE,
)
# `Photo of Nell Abbott Nell Abbott`, as themes of blogs say it, and `Nell Abbott by Nell Abbott`.
_TWICE = lazy(
    r"\A(?:(?:photo|picture|avatar|portrait) of )?(?P<name>[^\W\d_][^\0|,]{3,40}?) (?:by )?(?P=name)(?= ?\0)",
    re.IGNORECASE,
)
# `By Nell AbbottStaff Writer` has lost its space.
_GLUED_POST = lazy(
    r"(?<=[a-z])(?=(?:Staff|Senior|Managing|Contributing|Deputy|Associate|Freelance|Editor|Reporter|Writer"
    r"|Correspondent|Contributor|Columnist)\b)"
)
# `Nell Abbott May 3, 2025`, and nothing behind it but marks: on WCXB's pages all four of such lines name who wrote.
_BEFORE_DAY = lazy(r"[^\0,|]+\0[\W_]*")
# What stands beside a day where nobody is named: `News | May 3, 2025`.
_BESIDE_DAY = """
    analysis blog business culture economy education entertainment features finance health lifestyle local money news
    opinion politics science sport sports tech technology travel world
"""
_SECTION_BESIDE = frozenset(_BESIDE_DAY.split())
# `Mara Lindqvist Jr.`, `Md Aynal Haque`: parts of a name that are roles as well.
_PART_OF_NAME = lazy(r",? (?:Jr|Sr)\.?\Z|\AMd\.? ")
# A capital far inside a word, or two: `JavaScript`, `ChatGPT`, not `MacDonald`.
_PRODUCT = lazy(r"[a-z]{3}[A-Z]|[a-z][A-Z]{2}")
_FIRST_NAME = lazy(r"[A-Z][^\W\d_]+")
# `Posted on May 4, 2020 by dockrover`: behind such a label one small word is what the author is called on the site.
_POSTED = lazy(r"(?:posted|published) on\b.* by @?[a-z][\w-]{2,30}\Z", re.IGNORECASE)
_SMALL = "de da del della der den di dos du la le van von bin al el y e"
SMALL_PARTS = frozenset(_SMALL.split())
# What people are, behind their names; a word of it makes a part of a byline a role.
_ROLE = """
    afp agencies analyst ap architect author bureau ceo cfp chief cmo co-founder columnist consultant contributor
    contributing coo coordinator correspondent cpa cto desk director dvm editor editor-in-chief engineer esq expert
    founder freelance head journalist jr junior lead manager managing marketer md news officer phd ph.d president press
    producer professor redaktion reporter reviewer rn senior specialist sr staff strategist vp writer
"""
ROLES = frozenset(_ROLE.split())
_POST = "columnist contributor correspondent editor journalist producer reporter staff writer"
_POSTS = frozenset(_POST.split())
_RANKS = frozenset(("associate", "chief", "contributing", "deputy", "freelance", "managing", "senior"))
# Sections and labels of two words (`Local Sports`, `Press Release`) have these, names of people do not.
_NO_NAME = """
    about advice amazon analysis apple article blog breaking business by case city comments county culture daily
    entertainment events exclusive finance google guide guides health highlights how in key latest limited local
    magazine markets media more music new online opinion our podcast podcasts politics post posts read release
    report reports review reviews science section share sport sports stories story subscribe team tech
    technology the times today top travel university updates video weekly what why world you your
"""
_NO_NAMES = frozenset(_NO_NAME.split())


def byline(line: str) -> dict[str, object]:
    """`{"author": [...], "date": ..., "updated": ...}`, as far as stated, of a line that states nothing else.

    Days are ISO 8601; a time is not kept, since its offset is rarely told. A heuristic: a heading such as
    `By Dawn Patrol` is taken for a name.
    """
    if len(line) > LONGEST or line.endswith(":") or (line.endswith(".") and not line.endswith(_STOPS)):
        return {}
    if portrait := _PORTRAIT.match(line):
        line = line[portrait.end() - len("By ") :]
    numbered = _DIGIT.search(line) is not None
    if not (numbered or _OPENS.match(line)):
        return {}
    line = line[1:-1] if line[0] == "(" and line[-1] == ")" else line
    rest, dates = _undated(line) if numbered else (line, {})
    stamped = numbered and _ZONED.search(line) is not None
    names = _authors(rest, dated="\0" in rest, stamped=stamped, posted=bool(dates) and bool(_POSTED.match(line)))
    if names is None or not (names or dates):
        return {}
    return {"author": names, **dates} if names else dates


def _undated(line: str) -> tuple[str, dict[str, object]]:
    """A line with a mark for each of its dates and reading times, and the days that it states; of a span none."""
    line = _CLOCK_RAN_ON.sub(" ", line)
    dates: dict[str, object] = {}
    found: list[re.Match[str]] = []
    ran_on = _RAN_ON.search(line)

    def dated(match: re.Match[str]) -> str:
        if date := _date(match):
            found.append(match)
            first = dates.setdefault("updated" if match["updated"] else "date", date)
            if ran_on and first != date:
                dates["date"], dates["updated"] = sorted((str(first), date))
            return "\0"
        return match[0]

    rest = _RAN_ON.sub(" ", line) if ran_on else line
    rest = _DATED.sub(dated, rest) if _YEAR.search(line) else rest
    if any(_is_span(one, other) for one, other in pairwise(found)):
        return line, {}
    return _AGO.sub("", _READING.sub("\0", _ON.sub("\0", rest))), dates


def _is_span(one: re.Match[str], other: re.Match[str]) -> bool:
    """Two days with a stroke between them and no label before the second: a life, or a fair."""
    between = one.string[one.end() : other.start("date")].strip()
    return between in _STROKES


def facts_between_points(line: str) -> dict[str, object]:
    """What the parts between points state, where one of them is a date, whatever the others are.

    >>> facts_between_points("Travel Guides \N{BULLET} Jan 3, 2026 \N{BULLET} 5 min read")
    {'date': '2026-01-03'}
    """
    if len(line) > LONGEST or not ("\N{BULLET}" in line or "\N{MIDDLE DOT}" in line):
        return {}
    parts = map(str.strip, line.replace("\N{BULLET}", "\N{MIDDLE DOT}").split("\N{MIDDLE DOT}"))
    facts: dict[str, object] = {}
    for part in filter(None, parts):
        facts = {**byline(part), **facts}
    return facts if "date" in facts or "updated" in facts else {}


def _date(match: re.Match[str]) -> str | None:
    """The date of a match of `_DATED`, where it can be read in one way."""
    two = _TWO.fullmatch(match["date"])
    if two is None:
        return iso_date(match["date"])
    if two["named"]:
        return named_date(two)
    if two["one"] == two["other"] or _DAY_FIRST.search(match[0]):
        return date_of_two(two, day_first=True)
    return date_of_two(two, day_first=False) if _MONTH_FIRST.search(match[0]) else None


def _authors(text: str, *, dated: bool, stamped: bool, posted: bool) -> list[str] | None:
    """The names in what is left of a line without its dates; None where something else is left.

    Beside a date a name needs no `By`, and behind `By` one word is a name; behind both the sections of a site may stand
    (`Rivers, Wildlife`), or behind a name and a bar the outlet. Beside a time of day and its zone (`stamped`) a place
    may stand, and behind `Posted on` and a date what the author is called on the site (`posted`).
    """
    names: list[str] = []
    text, twice = _TWICE.subn(r"\g<name>", text) if dated else (text, 0)
    for part in _SEPARATOR.split(_COUNTED.sub("", text)):
        part = _GLUED_POST.sub(" ", part.removeprefix("- "))
        if not _LETTER.search(part) or _ASIDE.fullmatch(part) or (_SLASHES in text and _FILED.fullmatch(part)):
            continue
        if names and part.lower().startswith("reviewed by"):
            continue  # who checked; a review is signed so by who wrote it
        opens = _OPENS.match(part)
        signed = _PAPER.sub("", _REACHED.sub("", part[opens.end() :])).rstrip(" ,") if opens else ""
        if dated and signed.lower() in _NOBODY:
            continue
        alone = dated and not names and bool(twice or _BESIDE.search(text) or _is_before_day(text))
        found = _signed(part, signed, told=dated and (posted or bool(_FIRST_NAME.fullmatch(signed))), alone=alone)
        beside = names and (_is_role(part) or ((dated or "|" in text) and _is_section(part)))
        filed = dated and part.lower().removeprefix("in ") in _SECTION_BESIDE
        if not (found or beside or filed or (stamped and dated and _is_place(part))):
            return None
        names += found
    return names


def _signed(part: str, signed: str, *, told: bool, alone: bool) -> list[str]:
    """The names in one part of a line.

    `signed` is what stands behind its `By`, a name whatever its form where more has `told` so; `alone` none needs one.
    """
    if signed and (found := list(_names(signed))):
        return found
    if told or is_given(signed):
        return [signed.removeprefix("@")]
    if alone and names_somebody(part):
        return [part]
    written = _WRITTEN.fullmatch(part)
    who = (written["who"] or written["called"]) if written else ""
    return [who] if who and who.lower() not in _NOBODY else []


def _is_before_day(text: str) -> bool:
    return _BEFORE_DAY.fullmatch(text) is not None and is_given(text.split(None, 1)[0])


def _is_section(part: str) -> bool:
    """`Rivers, Wildlife`, `in Animals`: up to four words, all but the first with capitals."""
    words = part.replace(",", " ").removeprefix("in ").split()
    return len(words) <= MOST_SECTION_WORDS and all(word[0].isupper() for word in words)


def _is_place(part: str) -> bool:
    """`New Delhi`: one or two words with capitals."""
    words = part.split()
    return len(words) <= MOST_PLACE_WORDS and all(word[0].isupper() and word.isalpha() for word in words)


def _names(text: str) -> Iterator[str]:
    """The names of a byline; nothing when a part is neither a name nor, behind one, a role or a place."""
    parts = [part.strip() for part in _AND.split(text.strip())]
    # Behind a name alone `Local Democracy Reporter` is what it is, and nobody's name.
    if _without_role(parts[0]) != parts[0]:
        parts = [_without_role(part) for part in parts]
    names = [part for at, part in enumerate(parts) if _is_name(part) and not (at and _is_outlet(part))]
    known = all(part in names or _is_role(part) or _is_outlet(part) for part in parts[1:])
    return iter(names if parts[0] in names and known else ())


def _without_role(part: str) -> str:
    """`Claire Hughes` of `Claire Hughes Reporter`: two names at the least stand before what somebody is."""
    words = part.split()
    for dropped in (_POSTS, _RANKS) if words[-1].lower() in _POSTS else ():
        while len(words) > 2 and words[-1].lower() in dropped:
            words.pop()
    return " ".join(words)


def names_somebody(line: str) -> bool:
    """A line that is nothing but a person's name, as far as its words tell: a place of two words passes too."""
    return _is_name(line) and _NO_NAMES.isdisjoint(line.lower().split()) and not _PRODUCT.search(line)


def _is_name(text: str) -> bool:
    """Two to five words with capitals that are no role: what `By` may stand before."""
    parts = text.split()
    return (
        all(part[0].isupper() or part in SMALL_PARTS for part in parts)
        and _NAME.fullmatch(text) is not None
        and not _is_role(_PART_OF_NAME.sub("", text))
    )


def _is_outlet(text: str) -> bool:
    """`The Daily Post`, `Post Business`, behind a name."""
    return _is_name(text) and not _NO_NAMES.isdisjoint(text.lower().split())


def _is_role(text: str) -> bool:
    """`Senior Staff Writer`, `CFP`; or one word with a capital: an outlet or a place (`Reuters`, `Frankfurt`)."""
    parts = text.split()
    return any(part.strip(".").lower() in ROLES for part in parts) or (len(parts) == 1 and parts[0][:1].isupper())
