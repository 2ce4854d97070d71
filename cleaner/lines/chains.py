"""Lines that are one paragraph: whole chains of seams inside a sentence, with prose in them.

All of this is heuristic, and rather leaves a sentence in two than makes one of two. Measured on the 708
article pages of WCXB's development set as `get_text("\\n")` flattens them, against their own markup: of
the seams that are closed, 99.6 in 100 stand inside one block of the page (99.8 of those in the article).
About half of what could be closed is found; the rest shows no connection (`Name:` and its text, cells).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.lines.runs import spans
from cleaner.lines.seams import (
    CLOSING,
    COMMA,
    DASHES,
    EDGE,
    LONGEST_LINK,
    NEVER_LAST,
    OPENERS,
    PIECE,
    SELDOM_LAST,
    SMALL_SEAM,
    STOPS,
    SURE,
    ends_quoted,
    goes_on,
    last_word,
    opens,
)
from cleaner.lines.shape import LONGEST_HEADING, is_title_cased

_HINGES = DASHES + "-/"  # they part two words with spaces on both sides or on neither
_BREAK = lazy(
    r"[.!?](?<=[^\W\d_A-Z][.!?])[\"')\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}]?\s+"
    r"[\"'(\N{LEFT DOUBLE QUOTATION MARK}]?[A-Z]"
)
_WORD = lazy(r"[^\W\d_]+")
_WHEN = lazy(r"\d{4}|\d[ap]m|\d:\d|\d$|,$")
_MAYBE = """
without has have had do does did but nor whom whose this these those her if when while because since until so over
under among through during before after against per called named says said see we you they can could will would
should may might must also very more most some any each every both
"""
# In a list whose items begin small, no item ends with one of these.
_CONNECTING = SELDOM_LAST.union(_MAYBE.split())

# Characters. A line of running prose is longer than most headings, items and menu entries.
PROSE = 90
SOME_PROSE = 60
SHORTEST_ITEM = 25
FEWEST_SMALL_WORDS = 3
FEWEST_WORDS = 8
FEWEST_VERSES = 4
# So many lines that begin with a comma or a stop are no accident: every link of this text was cut out.
FEWEST_SURE = 4


def chains(lines: Sequence[str], kinds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs of lines (first, one past the last) that are one paragraph; an empty line is part of none.

    `kinds` says what each seam is, the one behind a line at the line's place.
    """
    cut = kinds.count(SURE) >= FEWEST_SURE
    for start, stop in spans(map(bool, kinds)):
        runs = _proved(lines, kinds, start, stop)
        yield from (run for run in runs if cut or not _is_headed(lines, kinds, *run))


def _is_headed(lines: Sequence[str], kinds: Sequence[int], start: int, stop: int) -> bool:
    """The run is a heading over a paragraph whose first words were lost with their link.

    Where the text is full of sentences cut at links it is rather a linked name that opens a paragraph.
    """
    head = lines[start]
    heads = len(head) <= LONGEST_HEADING and (len(head) < PIECE or is_title_cased(head))
    return stop == start + 2 and kinds[start] == SMALL_SEAM and heads and last_word(head) not in _CONNECTING


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
        if kinds[at] >= EDGE and not _holds(lines, kinds, at, sentence):
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
    on = goes_on(lines, kinds, at)
    if kinds[at] == EDGE:
        started = sentence.size >= PIECE and sentence.words >= 6 and sentence.head.isupper()
        short = len(lines[at + 1]) <= 2 * LONGEST_LINK
        leans = last_word(lines[at]) in NEVER_LAST or (sentence.is_prose and lines[at + 1][-1] in STOPS)
        return (on and sentence.words >= 2) or (started and short and leans)
    if kinds[at] == COMMA:
        return on and sentence.words >= 2 and (sentence.size >= 20 or sentence.is_prose)
    if sentence.broken:
        return on and (sentence.pieces > 1 or sentence.size >= 2 * LONGEST_LINK)
    return on and sentence.is_prose and lines[at][0] == "," and kinds[at + 1] == SURE


def _accepted(lines: Sequence[str], kinds: Sequence[int], start: int, last: int) -> Iterator[tuple[int, int]]:
    """The whole run when there is prose in it, else what hangs together by commas alone."""
    if start < last and _is_sentence(lines, kinds, start, last):
        yield start, last + 1
        return
    at = start
    while at < last:
        stop = at
        while stop < last and kinds[stop] == SURE:
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
    ends = parts[-1][-1] in STOPS or ends_quoted(parts[-1])
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
    if SURE in seams:
        return False
    if len(parts) >= FEWEST_VERSES and max(map(len, parts)) < SOME_PROSE:
        return True
    leaning = any(last_word(part) in _CONNECTING for part in parts[:-1])
    if parts[0][0].islower() and max(seams) < EDGE and not leaning:
        return True
    small = [at for at, seam in enumerate(seams) if seam == SMALL_SEAM]
    return not ends and len(small) >= 2 and all(_is_apart(parts[at], parts[at + 1]) for at in small)


def _is_apart(part: str, after: str) -> bool:
    """Two lines as long as items, the first of which could end there."""
    long = len(part) >= SHORTEST_ITEM and len(after) >= SHORTEST_ITEM
    return long and part[-1] != "," and last_word(part) not in _CONNECTING


def _is_entry(parts: Sequence[str], seams: Sequence[int]) -> bool:
    """A date over a comment that begins small; the name of a thing over a text that begins with it."""
    head = parts[0]
    if seams[0] != SMALL_SEAM or len(head) > PIECE:
        return False
    if len(parts) == 2 and _WHEN.search(head):
        return True
    first = _WORD.search(parts[1])
    return first is not None and first[0] not in _CONNECTING and first[0] in _WORD.findall(head.lower())


def joined(parts: Sequence[str], texts: Sequence[str] = ()) -> str:
    """The lines of one paragraph as one line; no two words become one. `texts` are their sources, if they have marks.

    >>> joined(["Expect protein (", "bars", "!) to rise, says Ann", "'s", "well-", "known rival", "."])
    "Expect protein (bars!) to rise, says Ann's well-known rival."
    """
    texts = texts or parts
    pieces = [texts[0]]
    odd = parts[0].count('"') % 2 == 1
    for (before, part), text in zip(pairwise(parts), texts[1:], strict=True):
        pieces += ["" if _touch(before, part, odd) else " ", text]
        odd ^= part.count('"') % 2 == 1
    return "".join(pieces)


def _touch(before: str, part: str, odd: bool) -> bool:
    """No space stands between these two; `odd` says that a straight quotation mark is open."""
    end, start = before[-1], part[0]
    if CLOSING.match(part) or (end in OPENERS and opens(before)):
        return True
    if end == '"' and odd:
        return len(before) == 1 or before[-2] == " "
    if start == '"' and odd:
        return True
    if end in _HINGES and before[-2:-1] not in ("", " "):
        return end != "-" or _first_word(part) not in NEVER_LAST
    return start in _HINGES and part[1:2] not in ("", " ")


def _first_word(line: str) -> str:
    word = _WORD.match(line)
    return word[0] if word else ""
