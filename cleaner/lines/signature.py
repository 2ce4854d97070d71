"""What stands around a byline: roles, reading times, kinds of text, bare labels, names beside a date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from cleaner.doc import Doc
from cleaner.lazy import lazy
from cleaner.lines.bios import tells_of
from cleaner.lines.bylines import ROLES, byline, names_somebody
from cleaner.lines.given import is_given
from cleaner.lines.outline import LABELS
from cleaner.lines.shape import BOX_NAMES, SECTION_NAMES, is_long, name

# Below the title so many lines may come before its byline or its text: a deck, buttons, a credit.
REACH = 4
# A box about the author stands among so many last blocks.
FOOT = 8
# A mark has no letters and is no longer than this.
LONGEST_MARK = 3
# Names of sections, boxes and contents lists.
_HEADINGS = SECTION_NAMES | BOX_NAMES | LABELS
_ROLE = lazy(
    r"(?:, (?:[^\W\d_]+ ){0,2}(?:editor|reporter|writer|correspondent|columnist|contributor|journalist)"
    r"| [\w.]+@[\w.]+)\Z",
    re.IGNORECASE,
    "editor reporter writer correspond columnist contributor journalist @",
)
# What somebody is, behind the name or on a line below it: `, Curator of Instruments`, `North Reporter`.
_TITLE = lazy(
    r", (?=.*\b(?:of|universit|institut|professor|lecturer|director|founder|manager|scientist|economist|fellow|head"
    r"|ceo|vp))"
    r"(?:[^\W\d_]+,? ){0,6}[^\W\d_]+\Z"
    r"|(?<=[a-z]) (?-i:Contributor|Correspondent|Editor|Reporter|Writer)\Z",
    re.IGNORECASE,
)
_POSTS = (
    r"(?:reporter|correspondent|editor|writer|contributor|(?:co-?)?founder|c[eotm]o|director|manager|engineer|specialist"
    r"|strategist|marketer|consultant|expert|analyst|vp|officer|professor|architect)"
)
_POST_ALONE = lazy(
    rf"(?:(?-i:[A-Z])[\w&'-]* (?:(?:and|&) )?){{0,4}}{_POSTS}"
    rf"|{_POSTS}(?:,| of| at| -| \N{{EN DASH}}) (?-i:[A-Z])[^.?!]{{1,40}}",
    re.IGNORECASE,
)
# What somebody is, and where: `Sports reporter at Mill Lane`.
_POSTS_AT = "reporter correspondent editor writer columnist"
_POST = lazy(r"(?:[^ ]+ )?(?:reporter|correspondent|editor|writer|columnist) (?:at|in|for) ", re.IGNORECASE, _POSTS_AT)
_BY_FIRST_NAME = lazy(r"[Bb]y ([A-Z][a-z]+)")
# How long the text takes to read.
LENGTH = lazy(r"\d{1,3} ?-?min(?:ute)?s?\.?(?: read)?", re.IGNORECASE)
# What is left of a line where a script was to write the date or the name.
_BARE = lazy(
    r"(?:(?:first |last )?(?:updated|published|posted|modified|reviewed)(?: (?:on|at)|(?= ?:))"
    r"|(?:(?:written|posted|published) )?by) ?:?",
    re.IGNORECASE,
)
_BY = lazy(r"\bby ?:?\Z", re.IGNORECASE)
# What stands beside a day or a name and is no part of a text then.
LABEL = lazy(
    r"(?:first |last )?(?:published|updated|posted|modified)|(?:authors?|writer|contributor) ?:?", re.IGNORECASE
)
# What kind of text it is, beside the name or the date; `Analysis` may as well be its first section.
KIND = lazy(r"commentary|editorial|explainer|guest (?:column|essay|post)|news analysis|op-?ed|opinion", re.IGNORECASE)
MOST_DECKS = 1
# Who is named below such a label did something else: `Fact checked by`.
OTHERS = ("by", "by:")
# A page of one author begins with the name.
MOST_ABOVE = 2
LONGEST_NAMED = 70
MOST_NAME_WORDS = 4
MOST_TRADE_WORDS = 7
# `, MS, RDN`: what somebody has studied.
_STUDIED = lazy(r"(?:,? (?:[BM]\.?Sc|Ph\.?D|M\.?D|J\.?D|Ed\.?D|Psy\.?D|[A-Z]{2,6}(?:-[A-Z]{1,3})?)\.?)+\Z")
# What parts a name from what somebody is: `Ann Oak, Shipping Expert`, `Ann Oak | Guest Columnist`, `Ann OakFounder`.
_PARTS = lazy(r"\s*(?:[,|/\N{EN DASH}\N{EM DASH}]|\s-)\s+|(?<=[a-z])(?<!Mc)(?<!Mac)(?=[A-Z][a-z]{3})|\s{2,}")
_NUMBERS = lazy(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d)?\d\d")


def is_heading(line: str) -> bool:
    """The line is the name of a section, a box or a contents list, and of nobody."""
    return name(line) in _HEADINGS


def tells_who(line: str) -> bool:
    """A byline, a date, or a name alone with its role or address behind it."""
    return bool(byline(line)) or names_somebody(_ROLE.sub("", line)) or _POST.match(line) is not None


def dates_that_are_two(doc: Doc, title: int) -> list[int]:
    """Lines close below the title that are nothing but a date in numbers, which two countries read in two ways."""
    below = range(title + 1, min(title + 1 + REACH, len(doc.blocks)))
    return [at for at in below if _NUMBERS.fullmatch(doc.lines[at])]


def forms_beside(doc: Doc, lifted: Collection[int], form: re.Pattern[str]) -> Iterator[int]:
    """Lines of this form, LENGTH, KIND or LABEL, beside what was lifted, marks between them aside."""
    return (at for at in _beside(doc, lifted, -1) if form.fullmatch(doc.lines[at]))


def bare_labels(doc: Doc, title: int | None) -> list[int]:
    """Lines that say who or when, and then nothing: `Updated:`; `By` only right above the text.

    They stand close below the title, or above a text without one. Below `By` a short line is the name, and joins it.
    """
    start = 0 if title is None else title + 1
    reached = range(start, min(start + REACH, len(doc.lines) - 1))
    texts = [at for at in reached if is_long(doc.blocks[at])]
    below = range(start, texts[1] if len(texts) > 1 else reached.stop)
    found = [at for at in below if _BARE.fullmatch(doc.lines[at])]
    return [at for at in found if not _BY.search(doc.lines[at]) or is_long(doc.blocks[at + 1]) or at + 1 in found]


def bare_labels_below(doc: Doc) -> list[int]:
    """The same below the last running text; `By` only as the last of them."""
    size = len(doc.lines)
    foot = next((at + 1 for at in range(size - 1, 0, -1) if is_long(doc.blocks[at])), size)
    found = [at for at in range(foot, size) if _BARE.fullmatch(doc.lines[at])]
    return [at for at in found if not _BY.search(doc.lines[at]) or at + 1 == size or at + 1 in found]


def posts_below(doc: Doc, names: Collection[int]) -> Iterator[int]:
    """Lines that tell what somebody is, right below a name that was lifted: `North Reporter`."""
    return (at + 1 for at in names if at + 1 < len(doc.lines) and _POST_ALONE.fullmatch(doc.lines[at + 1]))


def names_beside(doc: Doc, dates: Collection[int], title: int) -> Iterator[tuple[int, str]]:
    """Lines below the title that are nothing but a name, and stand beside a date, marks between them aside."""
    for at in _beside(doc, dates, title):
        line = _TITLE.sub("", _ROLE.sub("", doc.paragraph(at)))
        if first := _BY_FIRST_NAME.fullmatch(line):
            yield at, first[1]
        elif line and names_somebody(line) and not is_heading(line):
            yield at, line


def names_told_of(doc: Doc, title: int | None) -> Iterator[tuple[int, str]]:
    """Lines at the head that are nothing but a name, where one of the last blocks, and no other, says who that is.

    In a profile or an interview the name comes again in the text: there it is no author's.
    """
    start = 0 if title is None else title + 1
    for at in range(start, min(start + REACH, len(doc.blocks))):
        line = doc.paragraph(at)
        if is_long(doc.blocks[at]):
            return
        if line and names_somebody(line) and not is_heading(line) and _is_told_of(doc, at, line):
            yield at, line


def _is_told_of(doc: Doc, at: int, who: str) -> bool:
    told = [
        place for place in range(max(at + 1, len(doc.lines) - FOOT), len(doc.lines)) if tells_of(doc.lines[place], who)
    ]
    return bool(told) and not any(who in line for line in doc.lines[at + 1 : told[0]])


def names_around(doc: Doc, title: int | None) -> Iterator[tuple[int, str]]:
    """Lines right above the title, or below it, that name somebody, and may say what they are: who wrote the text.

    Below one deck at most. Not where the title or the beginning of the text has the name too, which is about them then,
    nor where others have texts below their names.
    """
    if not any(map(is_long, doc.blocks[(title or 0) :])):
        return
    yield from ((at, who) for at in _above(title) if (who := somebody(doc.paragraph(at))))
    start, decks = (0 if title is None else title + 1), 0
    for at in range(start, min(start + REACH, len(doc.blocks))):
        decks += is_long(doc.blocks[at])
        told = at and doc.lines[at - 1].lower().endswith(OTHERS)
        who = somebody(doc.paragraph(at)) if decks <= MOST_DECKS and not told else ""
        if who and not _is_about(doc, at, title, who.split()[-1] if decks else who) and not _has_others(doc, at, who):
            yield at, who


def _above(title: int | None) -> range:
    return range(max((title or 0) - MOST_ABOVE, 0), title or 0)


def somebody(line: str) -> str:
    """The name that is all of the line, or that what somebody is or has studied stands behind; else nothing.

    >>> [somebody(line) for line in ("Ann Oak, MS, RDN", "Ann Oak | Boat Expert", "Ann Oak went home", "Night Train")]
    ['Ann Oak', 'Ann Oak', '', '']
    """
    if not (0 < len(line) <= LONGEST_NAMED and is_given(line.split(None, 1)[0])):
        return ""
    line = _STUDIED.sub("", line)
    name, *rest = _PARTS.split(line, 1)
    is_name = len(name.split()) <= MOST_NAME_WORDS and names_somebody(name)
    return name if is_name and all(map(_is_trade, rest)) else ""


def _is_trade(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= MOST_TRADE_WORDS
        and words[0][0].isupper()
        and any(word.strip(",.").lower() in ROLES for word in words)
    )


def _is_about(doc: Doc, at: int, title: int | None, who: str) -> bool:
    """The title has the last name, or the first half of the text all of the name."""
    if title is not None and who.split()[-1] in doc.lines[title]:
        return True
    return any(who in line for line in doc.lines[at + 1 : (at + len(doc.lines)) // 2])


def _has_others(doc: Doc, at: int, who: str) -> bool:
    """Somebody else's name stands over a text."""
    below = enumerate(doc.lines[at + 1 : -1], at + 1)
    return any(is_long(doc.blocks[place + 1]) and somebody(line) not in ("", who) for place, line in below)


def _beside(doc: Doc, places: Collection[int], above: int) -> Iterator[int]:
    """The next lines before and behind these places, marks passed over, that stand below the line `above`."""
    for place in places:
        for step in (-1, 1):
            at = place + step
            while above < at < len(doc.blocks) and (is_mark(doc.lines[at]) or _POST_ALONE.fullmatch(doc.lines[at])):
                at += step
            if above < at < len(doc.blocks) and at not in places:
                yield at


def is_mark(line: str) -> bool:
    """`·`, `|`, `--`: nothing to read."""
    return 0 < len(line) <= LONGEST_MARK and not any(map(str.isalnum, line))
