"""Lines that stand next to what stays and read as the article does: short sentences, facts, the words of a letter.

The line model has learned from articles with long paragraphs; where sentences are short (`Nobody cheered.`) it goes by
their place alone. So what touches the text, line by line, stays with it. Heuristics: on 490 of WCXB's pages in four
forms some 75 lines of the pages' furniture stay for it, and 10 of articles.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.lines.bylines import byline
from cleaner.lines.runs import spans
from cleaner.lines.shape import could_title, ends_sentence

# A line stays up to this score, a probability of .96: as much as it takes to drop running text below what stays.
MOST = 320
# A sentence that says what pages say (`please`, `our`, `follow`): .92.
MOST_OF_PAGE = 250
# What stays in spite of such a score stays for its name alone (`Pricing`, in a menu), and keeps no neighbour.
MOST_OF_HOLD = 200
# One line that a rule takes (`Advertisement`, `Read more: …`) may stand between.
MOST_BETWEEN = 1
FEWEST_FACTS = 2
MOST_SIGNED_WORDS = 4
_OPENS = frozenset("\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}(")
_INITIAL = lazy(r"(?:.* )?[A-Z]\.\Z")  # `Jennifer P.`: who wrote a comment
# `Hazard: Burns`, `Attendance: 8,412`, `Dock Rovers 3`
_FACT = lazy(
    r"[A-Z][\w\N{RIGHT SINGLE QUOTATION MARK}'&. -]{1,28}"
    r"(?:: \S.*| \d{1,4}(?:[:/.,\N{EN DASH}-]\d{1,4}){0,2}(?: \(.{1,20}\))?)"
)
# What a page talks of with its reader.
_OF_THE_PAGE = lazy(
    r"\b(?:you(?:r|rs)? (?:can|may|must|email|privacy|cart|inbox|review|feedback|comments?|account|subscription)|us|our"
    r"|accounts?|articles?|bookmark\w*|browser|click|comments|cookies?|copyright|download|e-?mails?|episodes?|feedback"
    r"|follow|inbox|javascript|license|log in|login|newsletters?|notifications?|page|password|photos?|please|podcasts?"
    r"|policy|posts?|privacy|published|register|reserved|reviews?|rights|save|share|sign|sorry|stories|story|subscrib\w+"
    r"|thanks?|topics?|tweet|updates?|username|videos?|website)\b"
    r"|\A(?:continue|not your|you are viewing)\b"
    r"|\A(?:ready|looking|want|need|interested|got|still|curious|have (?:a|any|you)|are you)\b.*\?\Z"
    r"|[@\N{COPYRIGHT SIGN}]|\.{3}|\N{HORIZONTAL ELLIPSIS}|:\Z",
    re.IGNORECASE,
)
# What stands before a colon or a number and is no fact of the article.
_NO_FACT = lazy(
    r"(?:(?:last |first )?(?:updated|published|posted|modified|edited)|updated on|written by|reviewed by|author|by"
    r"|filed under|tags?|categor(?:y|ies)|topics?|keywords?|posted in|source|photo|image|credits?|via|phone|tel|fax|id"
    r"|read more|related|see also|next|previous|share|part|page|comments?|views?|likes?|vol|issue|chapter"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_GREETING = lazy(r"(?:dear|hi|hello)\b[^.:;!?]{0,40}[,:!]", re.IGNORECASE)
# Above a name nothing else ends in a comma but what parts from the reader: `Until next week,`.
_NAMES = lazy(r"[A-Z][\w.-]*(?:(?:, | (?:and |& )?)[A-Z][\w.-]*){0,3}")
_CLOSING = lazy(
    r"(?:yours|love|best|cheers|signed|sincerely|respectfully|warmly|regards|with (?:love|thanks)|(?:kind|best|warm)"
    r" (?:regards|wishes)|yours (?:sincerely|faithfully|truly|ever|in \w+)),",
    re.IGNORECASE,
)


def beside(
    lines: Sequence[str],
    out: Sequence[bool],
    taken: Collection[int],
    scores: Sequence[int],
) -> Iterator[int]:
    """The places of lines that are `out`, but stay with what they touch; `taken` are out without the model."""
    asked = [at for at, gone in enumerate(out) if gone and at not in taken]
    if not asked:
        return
    most = _bounds(lines, asked)
    holds = _holds(lines, out, taken, scores)
    may = frozenset(at for at in asked if at in most and scores[at] < most[at])
    down = range(len(lines))
    yield from _reached(down, may, holds, taken)
    yield from _reached(reversed(down), may, holds, taken)


def _holds(lines: Sequence[str], out: Sequence[bool], taken: Collection[int], scores: Sequence[int]) -> frozenset[int]:
    """What others may touch: what stays below the byline, or from the first sentence on, and not for its name alone.

    What stands over that is the title, and no article begins above its title.
    """
    stays = [not gone and at not in taken and scores[at] < MOST_OF_HOLD for at, gone in enumerate(out)]
    texts = (at for at, line in enumerate(lines) if stays[at] and ends_sentence(line) and not could_title(line))
    text = next(texts, len(lines))
    first = next((at for at in range(text - 1, -1, -1) if byline(lines[at])), text)
    return frozenset(at for at in range(first, len(lines)) if stays[at])


def _reached(
    places: Iterable[int], may: Collection[int], holds: Collection[int], taken: Collection[int]
) -> Iterator[int]:
    """From what `holds` on, line by line, as far as lines `may` stay."""
    between = MOST_BETWEEN + 1
    for at in places:
        if at in taken:
            between += 1
        elif at in holds:
            between = 0
        elif at in may and between <= MOST_BETWEEN:
            between = 0
            yield at
        else:
            between = MOST_BETWEEN + 1


def _bounds(lines: Sequence[str], asked: Iterable[int]) -> dict[int, int]:
    """Up to which score a line stays beside what stays, by its place; none but these read as part of an article."""
    found = dict.fromkeys((*_facts(lines), *_of_letters(lines)), MOST)
    for at in asked:
        if _is_sentence(lines[at]):
            found[at] = MOST_OF_PAGE if is_of_page(lines[at]) else MOST
    return found


def is_of_page(line: str) -> bool:
    """The line says what a page says of itself or to its reader: `please`, `our newsletter`, `your inbox`."""
    return _OF_THE_PAGE.search(line) is not None


def _is_sentence(line: str) -> bool:
    opens = line[:1].isalnum() or line[:1] in _OPENS
    return opens and ends_sentence(line) and line[-1] != "\N{HORIZONTAL ELLIPSIS}" and not _INITIAL.match(line)


def _facts(lines: Sequence[str]) -> Iterator[int]:
    """Facts and scores, one a line: two or more in a row; one alone is a credit or the title of another article."""
    told = [_is_fact(line) and not is_of_page(line) for line in lines]
    for start, stop in spans(told):
        if stop - start >= FEWEST_FACTS:
            yield from range(start, stop)


def _is_fact(line: str) -> bool:
    return _FACT.fullmatch(line) is not None and not _NO_FACT.match(line)


def _of_letters(lines: Sequence[str]) -> Iterator[int]:
    """`Dear Dolores:`, `With love,` and the names below that."""
    for at, line in enumerate(lines):
        names = lines[at + 1] if at + 1 < len(lines) and len(lines[at + 1].split()) <= MOST_SIGNED_WORDS else ""
        if closes(line) or (_parts(line) and _NAMES.fullmatch(names)):
            yield at
            if names:
                yield at + 1
        elif _GREETING.fullmatch(line):
            yield at


def _parts(line: str) -> bool:
    """Two to four words, all but the first small, that end in a comma."""
    words = line.split()
    return line[-1:] == "," and 1 < len(words) <= MOST_SIGNED_WORDS and all(map(str.islower, words[1:]))


def closes(line: str) -> bool:
    """The line is the last of a letter, above the name: `Yours sincerely,`."""
    return _CLOSING.fullmatch(line) is not None
