"""What stands in the wake of a leftover: titles under `Most read`, `Yes` and `No` under a question.

Alone such a line is anybody's. Behind a line that a rule has named it is not the article's. Heuristics: what they cost
is a closing list of short lines right below a box of links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from cleaner.doc import Doc, Heading, Item, Paragraph
from cleaner.lazy import lazy
from cleaner.lines.shape import SECTION_NAMES, could_title, is_long, is_running, name
from cleaner.words import phrases

RULES = {
    "related-list": "Titles of other articles, under their heading and below the end of the text.",
    "feedback-answer": "The answers below a question about the page: `Yes`, `No`, how many agreed.",
    "paywall-offer": "What readers would get for signing up, below the line that offers it.",
    "keyword-list": "Keywords under `Topics` or `Tags`, below the end of the text.",
    "notice-label": "`Disclaimer` or `Disclosure` right above the notice that it names.",
    "like-label": "`Like this:` right above the button that it names.",
    "player-length": "How long a clip runs, below the button that plays it.",
    "counter": "A number alone beside a button at the head: how many shared, commented or looked.",
    "stray-mark": "A mark between crumbs or names at the head, or at the end of a release, alone on its line.",
    "related-title": "The title of one other article, right below `Read also` and not over a text of its own.",
    "signup-text": "What a newsletter holds, between the line that offers it and the field for the address.",
    "page-number": "Numbers of pages, each alone on its line and each higher than the one before.",
}

RELATED = frozenset(
    (
        "related-heading",
        "you-may-like",
        "more-on-story",
        "related-abroad",
        "related-tail",
        "more-from",
        "load-more-button",
        "read-more-button",
        "previous-next",
    )
)
_KEYWORDS = (
    "topics|tags|categories|keywords|filed under|filed under \N{EM DASH}|related topics|follow topics"
    "|explore more on these topics|archivado en|etiquetas|schlagworte|themen|mots-clés|теги|метки|рубрики"
)
KEYWORDS = phrases(_KEYWORDS)
MOST_KEYWORD_WORDS = 4
# They say of one article that it is to be read too; what else names lists stands over headings as often.
POINTERS = frozenset(("more-on-story", "related-abroad"))
OFFERS = frozenset(("newsletter-signup", "newsletter-label", "signup-tail", "offer-of-letters"))
FIELDS = frozenset(("email-field", "subscribe-button", "consent-of-form"))
MOST_OFFERED, LONGEST_OFFERED = 3, 160
_PAGE = lazy(r"[-\N{EN DASH}\N{EM DASH}]? ?(\d{1,4}) ?[-\N{EN DASH}\N{EM DASH}]")
PLAYERS = frozenset(("audio-prompt", "audio-button", "player-clock", "player-controls", "video-below"))
# A title in a list of links is no longer; nine in ten headlines have at most 110 characters.
LONGEST_LINK = 130
NOTICES = frozenset(("no-advice", "views-of-authors", "affiliate-line", "affiliate-paragraph-tail", "affiliate-own"))
_NOTICE_LABELS = frozenset(("disclaimer", "disclosure", "legal disclaimer", "medical disclaimer", "full disclosure"))
# Answers and lengths stand right below what they belong to.
MOST_ANSWERS = 5
FOOT_BLOCKS = 12
_ANSWER = lazy(
    r"(?:yes|no|yes ?[/|]? ?no|\||(?:yes|no),? this page is(?: not)? useful|tell us more[^.?!]{0,20}"
    r"|(?:submit|send) feedback"
    r"|not really|somewhat|submit|rate|helpful|not helpful|skip"
    r"|[\N{THUMBS UP SIGN}\N{THUMBS DOWN SIGN}]+|\d[\d,.]*)[.!]?",
    re.IGNORECASE,
)
_TO_READER = lazy(r"\b(?:you|your|our|inbox|newsletter)\b", re.IGNORECASE)
_OFFER = lazy(r"[^.!?:]{4,80}")
_LENGTH = lazy(r"\d{1,2}:\d\d(?::\d\d)?(?: ?/ ?\d{1,2}:\d\d)?|\(?\d{1,3} ?min(?:ute)?s?\.?\)?|/", re.IGNORECASE)
_MARKS = frozenset("-\N{EN DASH}\N{EM DASH}|\N{MIDDLE DOT}\N{BULLET}>/\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}:")
_CLOSES = "\N{MULTIPLICATION SIGN}\N{MULTIPLICATION X}"
# What press releases end with, and what a feed leaves where it cuts an article off.
_ENDS = lazy(r"###|# # #|-+ ?30 ?-+|-+ ?ends? ?-+|\[ ?(?:\N{HORIZONTAL ELLIPSIS}|\.\.\.) ?\]", re.IGNORECASE)
LONGEST_MARK = 8
_COUNTER = lazy(r"\d[\d.,]*[km]?", re.IGNORECASE)


def wake(doc: Doc, found: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """The lines that go with those that rules have named (`found`: places and names of rules), each with its rule."""
    for at, rule in found.items():
        if rule == "page-feedback":
            yield from _run(doc, at + 1, _ANSWER, "feedback-answer")
        elif rule == "paywall" and doc.lines[at].endswith(":"):
            yield from (pair for pair in _run(doc, at + 1, _OFFER, "paywall-offer") if not _is_over_text(doc, pair[0]))
        elif rule == "like-button" and at and name(doc.lines[at - 1]) == "like this":
            yield at - 1, "like-label"
        elif rule in NOTICES and at and name(doc.lines[at - 1]) in _NOTICE_LABELS:
            yield at - 1, "notice-label"
        elif rule in PLAYERS:
            yield from _run(doc, at + 1, _LENGTH, "player-length")
    last = range(len(doc.blocks) - 1, -1, -1)
    end = next((at for at in last if at not in found and _is_text(doc, at)), -1)
    yield from _one_title(doc, found)
    yield from _offers(doc, found)
    yield from _pages(doc)
    yield from _titles(doc, found, end)
    yield from _keywords(doc, found, end)
    yield from _strays(doc)
    yield from _counters(doc, found)


def _is_over_text(doc: Doc, at: int) -> bool:
    """Running text stands right below: the line is its heading."""
    return at + 1 < len(doc.blocks) and is_long(doc.blocks[at + 1])


def _counters(doc: Doc, found: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Numbers alone on their lines above the first running text, beside a leftover: shares, comments, views."""
    end = next(_running(doc), 0)
    gone = set(found)
    for at in (*range(end), *reversed(range(end))):
        if at not in gone and not gone.isdisjoint((at - 1, at + 1)) and _COUNTER.fullmatch(doc.paragraph(at)):
            gone.add(at)
            yield at, "counter"


def _strays(doc: Doc) -> Iterator[tuple[int, str]]:
    """Lines of nothing but a mark above the first running text or below the last; breaks of scenes stand between."""
    text = list(_running(doc))
    if not text:
        return
    short = [at for at, line in enumerate(doc.lines) if 0 < len(line) <= LONGEST_MARK and doc.paragraph(at)]
    for at in short:
        if text[0] < at < min(text[-1], len(doc.blocks) - FOOT_BLOCKS):
            continue
        line = doc.lines[at]
        outside = not text[0] < at < text[-1]
        if (outside and _is_stray(line)) or (at > text[0] and _ENDS.fullmatch(line)):
            yield at, "stray-mark"


def _running(doc: Doc) -> Iterator[int]:
    """Where running text is, also where it has become a heading or an item since."""
    return (at for at, line in enumerate(doc.lines) if is_running(line) or is_long(doc.blocks[at]))


def _is_stray(line: str) -> bool:
    return line in _CLOSES or (len(line) <= 2 and _MARKS.issuperset(line))


def _run(doc: Doc, start: int, pattern: re.Pattern[str], rule: str) -> Iterator[tuple[int, str]]:
    for at in range(start, min(start + MOST_ANSWERS, len(doc.lines))):
        is_line = isinstance(doc.blocks[at], (Paragraph, Item))
        if not (is_line and pattern.fullmatch(doc.lines[at])):
            return
        yield at, rule


def _titles(doc: Doc, found: Mapping[int, str], end: int) -> Iterator[tuple[int, str]]:
    """Below the last running text: short lines from a heading of links down to the next thing that is none."""
    listed = False
    for at in range(end + 1, len(doc.blocks)):
        if not _is_among_links(doc, at, found):
            listed = False
        elif listed:
            yield at, "related-list"
        listed = listed or found.get(at) in RELATED


def _one_title(doc: Doc, found: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Below `Read also`, in the midst of a text: a line like a title. Over a text it could be the next heading."""
    for at in (place for place, rule in found.items() if rule in POINTERS):
        if at + 2 < len(doc.blocks) and at + 1 not in found and not is_long(doc.blocks[at + 2]):
            line = doc.paragraph(at + 1)
            if len(line) <= LONGEST_LINK and could_title(line):
                yield at + 1, "related-title"


def _offers(doc: Doc, found: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Short lines between an offer to sign up and the field or the button that it ends with."""
    for at in (place for place, rule in found.items() if rule in OFFERS):
        end = next((to for to in range(at + 1, at + 2 + MOST_OFFERED) if to in found), at)
        between = range(at + 1, end)
        if found[end] in FIELDS and all(_could_offer(doc, to) for to in between):
            yield from ((to, "signup-text") for to in between)


def _could_offer(doc: Doc, at: int) -> bool:
    """A short line, or running text that speaks to the reader: the article may go on between two offers."""
    line = doc.paragraph(at)
    return 0 < len(line) <= LONGEST_OFFERED and (not is_long(doc.blocks[at]) or _TO_READER.search(line) is not None)


def _pages(doc: Doc) -> Iterator[tuple[int, str]]:
    """`- 12 -`, and later `- 14 -`; a reader of text takes the first dash for a bullet."""
    numbers = {at: int(match[1]) for at, line in enumerate(doc.lines) if (match := _PAGE.fullmatch(line))}
    if len(numbers) > 1 and all(one < two for one, two in pairwise(numbers.values())):
        yield from ((at, "page-number") for at in numbers)


def _keywords(doc: Doc, found: Mapping[int, str], end: int) -> Iterator[tuple[int, str]]:
    """Below the last running text: `Topics`, and keywords down to the last line."""
    size = start = len(doc.blocks)
    while start - 1 > end and _is_among_links(doc, start - 1, found) and _is_keyword(doc.lines[start - 1]):
        start -= 1
    for head in range(max(start - 1, end + 1), size - 1):
        if head not in found and name(doc.lines[head]) in KEYWORDS:
            yield from ((at, "keyword-list") for at in range(head, size))
            return


def _is_among_links(doc: Doc, at: int, found: Mapping[int, str]) -> bool:
    """A link, or another leftover between links."""
    return at in found or _is_link(doc, at)


def _is_keyword(line: str) -> bool:
    return len(line.split()) <= MOST_KEYWORD_WORDS


def _is_text(doc: Doc, at: int) -> bool:
    """Running text; a question of that size may as well be a title."""
    return is_long(doc.blocks[at]) and (len(doc.lines[at]) > LONGEST_LINK or doc.lines[at][-1:] != "?")


def _is_link(doc: Doc, at: int) -> bool:
    line = doc.lines[at]
    short = isinstance(doc.blocks[at], (Paragraph, Item, Heading)) and 0 < len(line) <= LONGEST_LINK
    return short and line[-1] not in ".:;" and name(line) not in SECTION_NAMES
