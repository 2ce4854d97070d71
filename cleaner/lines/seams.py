"""Where one line ends and the next begins: is that a seam inside a sentence?

Beautiful Soup's `get_text("\\n")` and its like put every text node on a line of its own, so a sentence
breaks before and behind each link and each bold word. The line before then ends without a stop, and the
line after begins with a small letter or a comma. Alone that is weak: menus, tags, lists and verses look
the same. So a whole chain of such seams is judged, and there has to be prose in it.

All of this is heuristic, and rather leaves a sentence in two than makes one of two. Measured on the 708
article pages of WCXB's development set as `get_text("\\n")` flattens them, against their own markup: of
the seams that are closed, 99.6 in 100 stand inside one block of the page (99.8 of those in the article).
About half of what could be closed is found; the rest shows no connection (`Name:` and its text, cells).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.lines.shape import LONGEST_HEADING, is_title_cased

STOPS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}"
CLOSERS = (
    "\"')]*_ \N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
OPENERS = "([\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
_DASHES = "\N{EN DASH}\N{EM DASH}"
_HINGES = _DASHES + "-/"  # they part two words with spaces on both sides or on neither
_ENDS = frozenset(STOPS + ":;")
_QUOTES = "\"'(\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}$\N{EURO SIGN}\N{POUND SIGN}"

# What begins in mid-sentence: a closing mark, or an 's; no number (`.17`), file name or smiley.
_CLOSING = lazy(
    r"[,;:!?)\]%\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}](?![\w%/\\({])|\.(?![\w./\\])"
    r"|\N{HORIZONTAL ELLIPSIS}.|['\N{RIGHT SINGLE QUOTATION MARK}](?:s|t|re|ve|ll|d|m)\b"
)
# A word in small letters, behind a bracket or not; `iPhone`, `n8n` and `example.org` are names, `b)` is a mark.
_SMALL = lazy(
    r"\(?(?!\w[.)])([^\W\d_]+)(?:[-'\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*"
    r"(?=[\s,;:!?)\"\N{RIGHT DOUBLE QUOTATION MARK}]|\.(?:\s|$)|$)"
)
# Code and addresses keep their lines. Patterns that begin with one class of characters are searched for in C.
_CODE_HEAD = lazy(r"[#>@*]|\$?\w+\.\w+\(")
_CODE = lazy(
    r"[{}\\^`~<>|_(;:/=.](?:(?<=[{}\\^`~<>|])|(?<=\w_)(?=\w)|(?<=\w\()(?=\))|(?<=;)$|(?<=:)(?=:)"
    r"|(?<=https:)|(?<=http:)|(?<=/)(?<!:/)(?=/)|(?<=\w=)(?=\w)|(?<=www\.)|(?<=[\w-]\.)(?:com|org|net|io|co)\b)"
)
_BREAK = lazy(
    r"[.!?](?<=[^\W\d_A-Z][.!?])[\"')\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]?\s+"
    r"[\"'(\N{LEFT DOUBLE QUOTATION MARK}]?[A-Z]"
)
_WORD = lazy(r"[^\W\d_]+")
_WHEN = lazy(r"\d{4}|\d[ap]m|\d:\d|\d$|,$")

# Words that no sentence ends with, in four languages. First those that no line of a list or menu ends with either.
_NEVER = """
a an the of our your their his its my and or is are was were between le la les un une des du et el los las una y
der die das den dem ein eine einen einem und oder
"""
_SELDOM = """
from by at for as than in on to with into onto about be that which who via like including reach such de ou au aux
en dans sur avec pour par que qui del con por para von vom zum zur mit auf im
"""
_MAYBE = """
without has have had do does did but nor whom whose this these those her if when while because since until so over
under among through during before after against per called named says said see we you they can could will would
should may might must also very more most some any each every both
"""
_NEVER_LAST = frozenset(_NEVER.split())
_SELDOM_LAST = _NEVER_LAST.union(_SELDOM.split())
# In a list whose items begin small, no item ends with one of these.
_CONNECTING = _SELDOM_LAST.union(_MAYBE.split())

# Characters. A line of running prose is longer than most headings, items and menu entries; a link is shorter.
PROSE = 90
SOME_PROSE = 60
PIECE = 40
LONGEST_LINK = 60
SHORTEST_ITEM = 25
FEWEST_SMALL_WORDS = 3
FEWEST_WORDS = 8
FEWEST_VERSES = 4
# So many lines that begin with a comma or a stop are no accident: every link of this text was cut out.
FEWEST_SURE = 4


def chains(lines: Sequence[str], heads: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """The runs of lines (first, one past the last) that are one paragraph; an empty line is part of none.

    At `heads` are lines that can open a run but not go on with one: items.
    """
    kinds = _kinds(lines, heads)
    cut = kinds.count(_SURE) >= FEWEST_SURE
    at = 0
    while at < len(kinds):
        if not kinds[at]:
            at += 1
            continue
        stop = at
        while stop < len(kinds) and kinds[stop]:
            stop += 1
        yield from (run for run in _proved(lines, kinds, at, stop) if cut or not _is_headed(lines, kinds, *run))
        at = stop + 1


def _is_headed(lines: Sequence[str], kinds: Sequence[int], start: int, stop: int) -> bool:
    """The run is a heading over a paragraph whose first words were lost with their link.

    Where the text is full of sentences cut at links it is rather a linked name that opens a paragraph.
    """
    head = lines[start]
    heads = len(head) <= LONGEST_HEADING and (len(head) < PIECE or is_title_cased(head))
    return stop == start + 2 and kinds[start] == _SMALL_SEAM and heads and last_word(head) not in _CONNECTING


# Kinds of seams: sure, likely, and three that need support.
_SURE, _SMALL_SEAM, _DASH, _BRACKET, _EDGE, _COMMA, _NAME = range(1, 8)


def _kinds(lines: Sequence[str], heads: Collection[int]) -> list[int]:
    """What each seam is, the one behind a line at the line's place; from the end, since some need the next."""
    kinds = [0] * len(lines)
    for at in range(len(lines) - 2, -1, -1):
        line = lines[at]
        if line and line[-1] not in _ENDS and lines[at + 1] and at + 1 not in heads:
            kind = _kind(line, lines[at + 1]) or _supported(lines, kinds, at)
            kinds[at] = 0 if kind and _are_parallel(line, lines[at + 1]) else kind
    return kinds


def _are_parallel(line: str, after: str) -> bool:
    """Both lines open with the same three words: `the cost of the hull and`, `the cost of the sails`."""
    opening = line.split(None, 3)[:3]
    return len(opening) > 2 and opening == after.split(None, 3)[:3]


def _kind(line: str, after: str) -> int:
    """What the seam between two lines is, as far as these two tell."""
    if after[0].isupper():
        opened = line[-1] in OPENERS and _opens(line)
        return _BRACKET if opened and not _is_code(line, after) else 0
    if _ends_sentence(line):
        return 0
    if _CLOSING.match(after) and any(map(str.isalnum, line)):
        return 0 if after not in (".", ",") and _is_code(line, after) else _SURE
    if not (any(map(str.isalnum, line)) or _CLOSING.match(line)) or _is_code(line, after):
        return 0
    if is_small(after):
        return _SMALL_SEAM
    if _is_dashed(after):
        return 0 if _is_dashed(line) else _DASH
    return _BRACKET if line[-1] in OPENERS and _opens(line) else 0


def _supported(lines: Sequence[str], kinds: Sequence[int], at: int) -> int:
    """What the seam may be when what stands around it supports it: a sentence goes on with a name."""
    line, after = lines[at], lines[at + 1]
    if not (after[0].isalnum() or after[0] in _QUOTES) or _ends_sentence(line):
        return 0
    if last_word(line) in _SELDOM_LAST:
        kind = _EDGE
    elif line[-1] in ",\N{EN DASH}\N{EM DASH}" and len(line) > 2:
        kind = _COMMA
    else:
        kind = _NAME if _goes_on(lines, kinds, at) else 0
    return 0 if kind and _is_code(line, after) else kind


def _goes_on(lines: Sequence[str], kinds: Sequence[int], at: int) -> bool:
    """The line behind this seam is short, and the sentence goes on after it: a link, a name in bold."""
    beyond = kinds[at + 1] in (_SURE, _SMALL_SEAM) and lines[at + 2][0] != ":"
    return beyond and len(lines[at + 1]) <= LONGEST_LINK


def _is_code(line: str, after: str) -> bool:
    return _has_code(line) or _has_code(after)


def _has_code(line: str) -> bool:
    return _CODE.search(line) is not None or _CODE_HEAD.match(line) is not None


def _opens(line: str) -> bool:
    return len(line) == 1 or line[-2] == " "


def _ends_sentence(line: str) -> bool:
    end = line[-1]
    if end in CLOSERS and not (end in OPENERS and _opens(line)):
        return line.rstrip(CLOSERS)[-1:] in _ENDS
    return False


def is_small(line: str) -> bool:
    """The line begins with a word in small letters."""
    word = _SMALL.match(line)
    return word is not None and word[1].islower()


def _is_dashed(line: str) -> bool:
    """Begins with a dash, and says something."""
    return line[0] in _DASHES and len(line) > 2 and any(map(str.isalnum, line))


def last_word(line: str) -> str:
    """What the line ends with behind its last space, without an opening mark."""
    return line.rsplit(None, 1)[-1].lstrip(_QUOTES)


class _Sentence:
    """What has been joined so far, in numbers: reading it again at each seam would take quadratic time."""

    def __init__(self, line: str) -> None:
        self.size = self.words = self.small = 0
        self.pieces = 0
        self.broken = False
        self.end = ""
        self.head = line[0]
        self.add(line)

    def add(self, line: str) -> None:
        words = line.split()
        self.size += len(line) + (1 if self.pieces else 0)
        self.words += len(words)
        self.small += sum(word[0].islower() for word in words)
        self.broken = self.broken or _BREAK.search(f"{self.end} {line}") is not None
        self.end = line[-3:]
        self.pieces += 1

    @property
    def is_prose(self) -> bool:
        joined = self.pieces > 1 and self.size >= SOME_PROSE and self.small > FEWEST_SMALL_WORDS
        return self.broken or self.size >= PROSE or joined


def _proved(lines: Sequence[str], kinds: Sequence[int], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The runs in lines[start : stop + 1], all of whose seams are of some kind, that are proved."""
    sentence = _Sentence(lines[start])
    for at in range(start, stop):
        if kinds[at] >= _EDGE and not _holds(lines, kinds, at, sentence):
            yield from _accepted(lines, kinds, start, at)
            start, sentence = at + 1, _Sentence(lines[at + 1])
        else:
            sentence.add(lines[at + 1])
    yield from _accepted(lines, kinds, start, stop)


def _holds(lines: Sequence[str], kinds: Sequence[int], at: int, sentence: _Sentence) -> bool:
    """What is joined so far supports that it goes on with a name.

    A complete item or heading would look as open as half a sentence: so there is a sentence in it already,
    or it ends as none does.
    """
    goes_on = _goes_on(lines, kinds, at)
    if kinds[at] == _EDGE:
        started = sentence.size >= PIECE and sentence.words >= 6 and sentence.head.isupper()
        short = len(lines[at + 1]) <= 2 * LONGEST_LINK
        leans = last_word(lines[at]) in _NEVER_LAST or (sentence.is_prose and lines[at + 1][-1] in STOPS)
        return (goes_on and sentence.words >= 2) or (started and short and leans)
    if kinds[at] == _COMMA:
        return goes_on and sentence.words >= 2 and (sentence.size >= 20 or sentence.is_prose)
    if sentence.broken:
        return goes_on and (sentence.pieces > 1 or sentence.size >= 2 * LONGEST_LINK)
    return goes_on and sentence.is_prose and lines[at][0] == "," and kinds[at + 1] == _SURE


def _accepted(lines: Sequence[str], kinds: Sequence[int], start: int, last: int) -> Iterator[tuple[int, int]]:
    """The whole run when there is prose in it, else what hangs together by commas alone."""
    if start < last and _is_sentence(lines, kinds, start, last):
        yield start, last + 1
        return
    at = start
    while at < last:
        stop = at
        while stop < last and kinds[stop] == _SURE:
            stop += 1
        if stop > at:
            yield at, stop + 1
        at = max(stop, at + 1)


def _is_sentence(lines: Sequence[str], kinds: Sequence[int], start: int, last: int) -> bool:
    """There is prose in the run, it comes to an end, and it is no list, verse or entry."""
    parts, seams = lines[start : last + 1], kinds[start:last]
    sentence = _Sentence(parts[0])
    for part in parts[1:]:
        sentence.add(part)
    ends = parts[-1][-1] in STOPS or _ends_sentence(parts[-1])
    if sentence.small < 2 * FEWEST_SMALL_WORDS or not (ends or len(parts[-1]) >= PIECE):
        return False
    prose = sentence.size >= SOME_PROSE and any(map(_is_piece, parts))
    if not prose and not (ends and sentence.words >= FEWEST_WORDS):
        return False
    return not (_are_items(parts, seams, ends) or _is_entry(parts, seams))


def _is_piece(part: str) -> bool:
    """A piece of prose: no link, name or label is as long and mostly in small letters."""
    return len(part) >= PIECE and sum(word[0].islower() for word in part.split()) > FEWEST_SMALL_WORDS


def _are_items(parts: Sequence[str], seams: Sequence[int], ends: bool) -> bool:
    """Lines that all begin small and do not lean on each other: items of a list, lines of a poem."""
    if _SURE in seams:
        return False
    if len(parts) >= FEWEST_VERSES and max(map(len, parts)) < SOME_PROSE:
        return True
    leaning = any(last_word(part) in _CONNECTING for part in parts[:-1])
    if parts[0][0].islower() and max(seams) < _EDGE and not leaning:
        return True
    small = [at for at, seam in enumerate(seams) if seam == _SMALL_SEAM]
    return not ends and len(small) >= 2 and all(_is_apart(parts[at], parts[at + 1]) for at in small)


def _is_apart(part: str, after: str) -> bool:
    """Two lines as long as items, the first of which could end there."""
    long = len(part) >= SHORTEST_ITEM and len(after) >= SHORTEST_ITEM
    return long and part[-1] != "," and last_word(part) not in _CONNECTING


def _is_entry(parts: Sequence[str], seams: Sequence[int]) -> bool:
    """A date over a comment that begins small; the name of a thing over a text that begins with it."""
    head = parts[0]
    if seams[0] != _SMALL_SEAM or len(head) > PIECE:
        return False
    if len(parts) == 2 and _WHEN.search(head):
        return True
    first = _WORD.search(parts[1])
    return first is not None and first[0] not in _CONNECTING and first[0] in _WORD.findall(head.lower())


def joined(parts: Sequence[str]) -> str:
    """The lines of one paragraph as one line; no two words become one.

    >>> joined(["Expect protein (", "bars", "!) to rise, says Ann", "'s", "well-", "known rival", "."])
    "Expect protein (bars!) to rise, says Ann's well-known rival."
    """
    pieces = [parts[0]]
    odd = parts[0].count('"') % 2 == 1
    for before, part in pairwise(parts):
        pieces += ["" if _touch(before, part, odd) else " ", part]
        odd ^= part.count('"') % 2 == 1
    return "".join(pieces)


def _touch(before: str, part: str, odd: bool) -> bool:
    """No space stands between these two; `odd` says that a straight quotation mark is open."""
    end, start = before[-1], part[0]
    if _CLOSING.match(part) or (end in OPENERS and _opens(before)):
        return True
    if end == '"' and odd:
        return len(before) == 1 or before[-2] == " "
    if start == '"' and odd:
        return True
    if end in _HINGES and before[-2:-1] not in ("", " "):
        return end != "-" or _first_word(part) not in _NEVER_LAST
    return start in _HINGES and part[1:2] not in ("", " ")


def _first_word(line: str) -> str:
    word = _WORD.match(line)
    return word[0] if word else ""
