"""An article on one line, as tables of articles hold it: where its paragraphs were parted.

What joined them left its mark: some gaps between sentences are wider than the others, or there is no space at all.
Where all gaps are alike nothing is parted, for that would be a guess; who puts two spaces behind each sentence has no
others. A heuristic: sentences that touch may have been parted by less than a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.lines.glue import AROUND, touching_sentences
from cleaner.lines.shape import ends_sentence

# One line has so much of the text, and is no single paragraph: of WCXB's, 99 in 100 are shorter.
SHARE, SHORTEST = 0.9, 800
# A title, a byline and the like may stand beside it.
MOST_LINES = 8
# What parts paragraphs does so at least twice, and what it leaves are paragraphs, a heading among them now and then.
FEWEST = 2
SHORTEST_MEAN = 60
# Gaps that are wider stand behind sentences, and as many others are not wider: some put two spaces behind most of
# their sentences. Nobody leaves out most of them.
SHARE_BEHIND, SHARE_OTHERS, SHARE_SPACED = 0.8, 1.0, 0.5
_WIDE = lazy(r"[ \t]{2,}")
# Where blocks ran together, whatever touches began one: behind a sentence (not `ASP.NET`) or a lead-in, before a count.
_QUOTED = r"[\"(\N{LEFT DOUBLE QUOTATION MARK}]?"
_CLOSED = r"[\")\N{RIGHT DOUBLE QUOTATION MARK}]?"
_REST = r"[\w\N{RIGHT SINGLE QUOTATION MARK}'-]*"
_SEAM = lazy(
    rf"[^\W\d_A-Z]{{2}}(?:[.!?]{_CLOSED}|:)(?={_QUOTED}[A-Z]{_REST}[,:?]? )"
    rf"|(?:[A-Z]{{2}}|\d{{4}}|[%)\]])[.!?]{_CLOSED}(?={_QUOTED}[A-Z](?:[^\W\d_A-Z]{_REST})?[,:?]? )"
    r"|(?:[^\W\d_]{2}|\d{4}|[%)\]])[.!?:](?=#?\d{1,2}[.:)] ?[A-Z])"
)
# A name with a stop in it (`Booking.Com`) touches itself again and again: where no words prove two sentences, so many
# different pairs of them do.
FEWEST_PAIRS, END = 4, 6
_SENTENCES = lazy(r"[^\W\d_A-Z][.!?][\"')\N{RIGHT DOUBLE QUOTATION MARK}]? (?=[^\W\d_a-z])")


def whole(lines: Sequence[str]) -> int | None:
    """The place of the line that is the whole text, beside a title or so; None where there is none."""
    if not 0 < len(lines) <= MOST_LINES:
        return None
    longest = max(range(len(lines)), key=lambda at: len(lines[at]))
    return longest if len(lines[longest]) >= max(SHORTEST, SHARE * sum(map(len, lines))) else None


def by_spaces(line: str) -> list[str]:
    """The line, parted at its wider gaps where those part paragraphs."""
    pieces = _WIDE.split(line)
    behind = sum(map(ends_sentence, pieces[:-1]))
    is_proved = behind >= SHARE_BEHIND * (len(pieces) - 1) and _are_paragraphs(pieces, SHARE_OTHERS)
    return pieces if is_proved else [line]


def by_touch(line: str) -> list[str]:
    """A long line, parted where its sentences touch, if others do not."""
    if len(line) < SHORTEST:
        return [line]
    sure, loose = touching_sentences(line), [seam.end() for seam in _SEAM.finditer(line)]
    proof = sure if len(sure) >= FEWEST else [place for place in loose if line[place - 1] != ":"]
    touches = len(sure) >= FEWEST or len({_pair(line, place) for place in proof}) >= FEWEST_PAIRS
    is_proved = touches and _are_paragraphs(_at(line, proof), SHARE_SPACED)
    return _at(line, sorted({*sure, *loose})) if is_proved else [line]


def _pair(line: str, place: int) -> tuple[str, str]:
    """The end of the word before a place, and the word behind it."""
    return line[place - END : place], line[place : place + AROUND].partition(" ")[0]


def _at(line: str, places: Sequence[int]) -> list[str]:
    return [line[start:stop] for start, stop in pairwise([0, *places, len(line)])]


def _are_paragraphs(pieces: Sequence[str], share: float) -> bool:
    """There are some, of some size, and for each gap between them so many sentences that follow one as usual."""
    gaps = len(pieces) - 1
    others = sum(len(_SENTENCES.findall(piece)) for piece in pieces)
    size = sum(map(len, pieces))
    return gaps >= FEWEST and others >= share * gaps and size >= SHORTEST_MEAN * len(pieces)
