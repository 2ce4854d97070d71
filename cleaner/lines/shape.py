"""What the shape of a line says, and the short lines that are known to be headings. Heuristics, all of them."""

from __future__ import annotations

import re

from cleaner.doc import Block, Code, Doc, Item, Paragraph, Quote, Table
from cleaner.lazy import lazy
from cleaner.lines.bylines import byline, facts_between_points
from cleaner.lines.dates import MONTHS, find_dates
from cleaner.words import phrases

# Headings are short: in WCXB's development pages 97 in 100 have at most 90 characters.
# Those that are longer are nearly all in title case.
LONGEST_HEADING = 90
LONGEST_TITLE_CASED = 120
LONGEST_HEADING_WORDS = 16
# What follows a heading is text: a paragraph of this many characters, or a shorter one that is a sentence.
LONG = 100
SENTENCE = 40

# Content that stands on a line of its own, by how often it does so in WCXB's reviewed articles.
SECTION_NAMES = phrases(
    """
    abstract|about the study|analysis|at a glance|background|best for|bibliography|bottom line|case studies|challenges|
    cons|conclusion|conclusions|discussion|disadvantages|advantages|benefits|drawbacks|examples|executive summary|faq|
    faqs|fast facts|features|final thoughts|final words|frequently asked questions|further reading|
    getting started|highlights|how it works|how to use|in conclusion|in short|in summary|ingredients|instructions|
    introduction|journal reference|key facts|key features|key figures|key findings|key points|key takeaways|
    lessons learned|limitations|looking ahead|materials|method|methodology|methods|next steps|notes|our verdict|
    overview|prerequisites|
    pricing|pros|pros and cons|quick facts|quick summary|recommendations|references|requirements|results|risks|
    specifications|specs|story highlights|summary|takeaways|the bottom line|the verdict|timeline|tips|tl;dr|to conclude|
    the good|the bad|the good and the bad|to sum up|verdict|what i didn't like|what i don't like|what i like|
    what i liked|what we didn't like|what we don't like|what we like|what we liked|what to know|
    what you need to know|what you should know|why it matters|wrapping up
    """
)
# Names of a box of points: the lines after it are a list. (Under `Pros` on 98 of 100 of WCXB's sites, under `Key
# features` on all, under `Cons`, which may have but one, on 80.)
BOX_NAMES = phrases(
    """
    at a glance|by the numbers|cons|fast facts|highlights|in brief|in short|in this episode|key facts|
    key features|key figures|key findings|key points|key specs|key stats|key takeaways|main points|pros|
    quick facts|story highlights|takeaways|the big picture|what i didn't like|what i don't like|what i like|
    what i liked|what to bring|what to know|what to pack|what we didn't like|what we don't like|what we like|
    what we liked|what you need|what you should know|what you need to know|what you will need|what you'll need
    """
)

DASHES = ("\N{EN DASH} ", "\N{EM DASH} ")
"""What a line begins with that is an item, or what somebody says."""

_SENTENCE_BREAK = lazy(r"[a-z\N{RIGHT SINGLE QUOTATION MARK})”\"][.!?]\s+[A-Z“\"]")
_NOT_A_HEADING = lazy(
    r"(?:by|photo|image|credit|source|via|written by|posted|published|updated|caption|watch|listen|read|see"
    r"|related)\b.*[:/|]"
    r"|by [A-Z]|https?://|.*(?:@\w|\.com\b|\N{COPYRIGHT SIGN})",
    re.IGNORECASE,
)
_SUSPECT = ":/@.\N{COPYRIGHT SIGN}"  # without one of these only `By` is no heading
_OPENING = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}(#\N{INVERTED QUESTION MARK}"
_OPEN_ENDS = frozenset(".,;:-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}|/\\>")
# A line that breaks off at one of these words goes on in the next.
_OPEN = "a an and as at but by for from in into is of on or that the their this to was were which with"
_OPEN_WORDS = frozenset(_OPEN.split())
_NOTE = lazy(r"(?: ?\[\w{1,3}\])+\Z")  # the number of a footnote
_WORD = lazy(r"\w+")
# Fewer words are a button's or a name's as often as they are the beginning of a sentence.
_FEWEST_OF_SENTENCE = 4
_NO_WORD = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())


def has_questions(doc: Doc) -> bool:
    """Any line asks: only then is there something to be told by its questions."""
    return any(line[-1:] == "?" for line in doc.lines)


def fold(line: str) -> str:
    """A line without case, marks and spaces: what two copies of a heading have in common."""
    if line.isascii():
        return line.lower().translate(_NO_WORD)
    return "".join(_WORD.findall(line.casefold())).replace("_", "")


def name(line: str) -> str:
    """A line as a section name: without case, and without the colon or stop that may end it."""
    return line.strip().rstrip(":.").casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def is_long(block: Block) -> bool:
    """A paragraph of running text, not a line that could itself be a heading or an item."""
    return isinstance(block, (Paragraph, Quote)) and is_running(block.text)


def first_text(doc: Doc, start: int = 0) -> int:
    """Where the first running text from a place on stands; behind the last block where there is none."""
    return next((at for at in range(start, len(doc.blocks)) if is_long(doc.blocks[at])), len(doc.blocks))


def is_running(line: str) -> bool:
    """As long as running text is, whatever it is marked as."""
    return len(line) >= LONG or (len(line) >= SENTENCE and ends_sentence(line))


def ends_sentence(line: str) -> bool:
    """The line ends as a sentence does, closing quotation marks and brackets aside."""
    end = line.rstrip("\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK})]*_ ")[-1:]
    return end in (".", "!", "?", "\N{HORIZONTAL ELLIPSIS}", "\N{IDEOGRAPHIC FULL STOP}")


def is_cut_off(line: str) -> bool:
    """The line begins a sentence and has no end: most of its words begin small, and it stops at a letter or dots."""
    words = line.split()
    if len(words) < _FEWEST_OF_SENTENCE or 2 * sum(word[0].islower() for word in words) < len(words):
        return False
    bare = line.rstrip(" .\N{HORIZONTAL ELLIPSIS}[]()")
    dots = line[len(bare) :]
    return bare[-1:].isalnum() and (not dots or "..." in dots or "\N{HORIZONTAL ELLIPSIS}" in dots)


def breaks_off(line: str) -> bool:
    """The last word of the line wants another: it is a piece of a sentence, cut where the page's lines end."""
    return line.rsplit(None, 1)[-1] in _OPEN_WORDS


def could_head(line: str, *, counted: bool = False) -> bool:
    """The line by itself could be a heading; its neighbours decide whether it is.

    One of several that are `counted` may end in any word: `3. I stopped going back in`.
    """
    line = _NOTE.sub("", line) if line.endswith("]") else line
    if not 2 <= len(line) <= LONGEST_TITLE_CASED or line[-1] in _OPEN_ENDS or "|" in line:
        return False
    if len(line) > LONGEST_HEADING and not is_title_cased(line):
        return False
    first = line.lstrip(_OPENING)[:1]
    if not (first.isupper() or first.isdigit() or (first.isalpha() and not first.islower()) or _is_branded(line)):
        return False
    if len(line.split()) > LONGEST_HEADING_WORDS or not any(map(str.isalpha, line)):
        return False
    if is_quoted(line) or ends_quoted_sentence(line):
        return False
    if breaks_off(line) and not counted:
        return False
    if any(mark in line for mark in ".!?") and _SENTENCE_BREAK.search(line):
        return False
    return not ((first in "bB" or any(mark in line for mark in _SUSPECT)) and _NOT_A_HEADING.match(line))


# Words that stand small in a title.
_SMALL = "a an and as at but by for from in into nor of on or over per the to up via vs with"
_SMALL_WORDS = frozenset(_SMALL.split())
_NAME = lazy(r"[^\W\d_][\w\N{RIGHT SINGLE QUOTATION MARK}'-]*")


def is_title_cased(line: str) -> bool:
    """Every word but the small ones begins with a capital."""
    names = [word for word in _NAME.findall(line) if word not in _SMALL_WORDS]
    return bool(names) and all(word[0].isupper() for word in names)


def is_quoted(line: str) -> bool:
    """The whole line is a quotation: a pull quote rather than a heading."""
    return line[:1] in '"\N{LEFT DOUBLE QUOTATION MARK}' and line[-1:] in '"\N{RIGHT DOUBLE QUOTATION MARK}'


def ends_quoted_sentence(line: str) -> bool:
    return line[-1:] in '"\N{RIGHT DOUBLE QUOTATION MARK}' and line[-2:-1] in ".,!?"


def label_of(line: str) -> str:
    """What stands before a colon, if it has no number: `Where to watch` of `Where to watch: Hulu`."""
    found, colon, _ = line.partition(": ")
    return found if colon and not any(map(str.isdigit, found)) else ""


def carries(block: Block) -> bool:
    """What a heading may stand over."""
    return isinstance(block, (Item, Table, Code, Quote)) or is_long(block)


# Of first lines in trafilatura's text of WCXB pages, those of four words or more that end no sentence are
# the title three times in four; the rest are a first heading, which loses little by being the title.
FEWEST_TITLE_WORDS = 4
LONGEST_TITLE = 160
# A sentence may end inside quotation marks; it is a sentence all the same.
_CLOSERS = "\"')\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_NOT_A_TITLE = lazy(
    r"1\.[01] (?!(?:[mb]|tr)illion|per ?cent)|"
    r".*(?:[\w\]]@\w|\[email.protected\]|\bphoto ?: |[>\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]\Z)|"
    r"by |q(?:uestion)?[:.] "
    r"|(?:photo(?:graph(?:er|y)?)?|image|credit)s?(?: credits?| sources?)? ?[:/\N{COPYRIGHT SIGN}]"
    r"|(?:photo(?:graph)?|image)s? (?:credits?|by|courtesy|from|supplied|via) |(?:photo|image) of |credits? to "
    r"|(?:[^ ]+ )?(?:reporter|correspondent|editor|writer|columnist) (?:at|in|for) "
    r"|(?:last )?(?:updated|published|posted|modified)\b|(?:edited|reviewed|fact-checked) by |\S+ > |https?:"
    r"|with inputs from |reporting by [^;]{2,80}; |.*\) ?[-\N{EN DASH}\N{EM DASH}]+\Z"
    r"|.*[|\N{COPYRIGHT SIGN}]|.*\bshare this (?:article|guide|page|post|recipe|story)\Z"
    r"|(?:(?:advertiser|advertising|affiliate|editorial) disclosure\b ?)+\Z"
    r"|.*? [\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}] "
    r"|(?:[^/]+\b/\b){3}|(?:[^/]{2,30}(?: /|/ ) ?){2}[^/]{2,30}\Z|.*\bdoi: ?10\.|.*[.)] (?-i:REUTERS|AFP|AP|EPA)/",
    re.IGNORECASE,
)
# Of first lines of fourteen words and more, most of them small, that ask or exclaim, hardly one in ten is the title
# in four forms of WCXB's texts; the rest are the text's opening.
LONGEST_SENTENCE_TITLE = 13


def could_title(line: str, *, fewest: int = FEWEST_TITLE_WORDS) -> bool:
    """The line by itself could be the title of a document; where it stands decides whether it is."""
    if not line or len(line) > LONGEST_TITLE or len(line.split()) < fewest:
        return False
    end = line.rstrip(_CLOSERS)[-1:]
    if (end in ".,;:\N{HORIZONTAL ELLIPSIS}" and not _is_abbreviated(line)) or is_quoted(line) or breaks_off(line):
        return False
    if name(line) in SECTION_NAMES or not line[0].isalnum() or _is_opening(line):
        return False
    if (line[0].islower() and not _is_branded(line)) or facts_between_points(line):
        return False
    return not (_NOT_A_TITLE.match(line) or byline(line) or _is_dated(line) or _is_doubled(line))


def _is_abbreviated(line: str) -> bool:
    """The last stop is of an abbreviation, in a line in capitals: `New Rules for Travel to the U.S.`"""
    return line[-1:] == "." and line[-3:-2] == "." and line[-2].isupper() and is_title_cased(line)


def _is_branded(line: str) -> bool:
    """The line begins with a name that begins small: `iPhone 15 review`, `eBay at thirty`."""
    return line[:1].islower() and line[1:2].isupper()


def _is_doubled(line: str) -> bool:
    """`Trade NewsTrade News`: a picture's text ran into the button's."""
    half = len(line) // 2
    return line[:half] == line[-half:]


def _is_opening(line: str) -> bool:
    """A question or an exclamation in small letters, longer than titles are: the text's first words."""
    words = line.split()
    if len(words) <= LONGEST_SENTENCE_TITLE or 5 * sum(word[0].islower() for word in words) < 3 * len(words):
        return False
    return ends_sentence(line)


_DAY_AND_CLOCK = lazy(
    r"(?:[A-Z][a-z]{2,8},? )?([A-Z][a-z]{2,8})\.? \d{1,2},? (?:at )?\d{1,2}:\d\d\b(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,4})?",
    re.IGNORECASE,
)


def is_day_and_clock(line: str) -> bool:
    """`Jun 13, 4:03 PM EDT`: when it was, and not in which year."""
    day = _DAY_AND_CLOCK.fullmatch(line)
    return day is not None and day[1].lower() in MONTHS


def _is_dated(line: str) -> bool:
    """A date and a few words: `January 16, 2026 The Daily Bell`, `Release date: January 16, 2026`."""
    if len(line.split()) >= 2 * FEWEST_TITLE_WORDS:
        return False
    if is_day_and_clock(line):
        return True
    return any(at == 0 or line[:at].rstrip()[-1:] == ":" for at, _ in find_dates(line))
