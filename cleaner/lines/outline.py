"""The contents list of an article as evidence: its entries stand again further down, as headings."""

from __future__ import annotations

import sys
from bisect import bisect_left

from cleaner.doc import Blocks, Doc, Heading, Item
from cleaner.lazy import lazy
from cleaner.lines.shape import LONGEST_HEADING, fold, name
from cleaner.record import dataclass

LABELS = frozenset(
    """
    article contents|article outline|article subheadings|contents|contents [hide]|in this article|in this guide|
    in this post|in this story|inhalt|inhaltsverzeichnis|jump to|jump to section|on this page|page contents|
    quick links|quick navigation|sections|sections in this article|sommaire|subheadings|table of content|
    table of contents|tabla de contenidos|what's in this article|what's inside|what we'll cover
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
TITLES = frozenset(
    """
    article contents|in this article|in this post|in this story|inhaltsverzeichnis|on this page|page contents|
    table of content|table of contents|tabla de contenidos
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Those of the labels that say nothing without a list below them."""
_TOGGLES = frozenset(["hide", "show", "toggle", "ausblenden", "anzeigen"])
# Two entries may be chance; with a label over them they are not.
FEWEST_ENTRIES = 3
FEWEST_LABELLED = 2
LONGEST_LABEL = 40
LONGEST_ENTRY = 200
NOWHERE = sys.maxsize
_NUMERAL = lazy(r"[\dIVX]")  # what a number has to begin with; far quicker to ask
_NUMBER = lazy(r"\A(?:\d+(?:\.\d+)*[.):]?|[IVX]+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Contents:
    """The blocks `start:stop` are a contents list; `targets` maps each heading's place to its entry's."""

    start: int
    stop: int
    targets: dict[int, int]


def find_contents(doc: Doc) -> Contents | None:
    """The first contents list of `doc` whose entries stand again below it, in their order.

    Under a label the entries end where the order breaks: those that are paragraphs run on into the first
    heading itself. Without one, all of a list's items have to be found. Several stages ask of the same
    blocks, so the last answer is kept.
    """
    last = _answered.get("last")
    if last is None or last[0] is not doc.blocks:
        last = _answered["last"] = (doc.blocks, _find(doc))
    return last[1]


_answered: dict[str, tuple[Blocks, Contents | None]] = {}


def _find(doc: Doc) -> Contents | None:
    places: dict[str, list[int]] = {}
    at = 0
    while at < len(doc.blocks):
        labelled = is_label(doc, at)
        if not (labelled or isinstance(doc.blocks[at], Item)):
            at += 1
            continue
        start = at + labelled + (labelled and at + 1 < len(doc.lines) and fold(doc.lines[at + 1]) in _TOGGLES)
        stop = _run_end(doc, start)
        if stop - start >= FEWEST_LABELLED if labelled else stop - start >= FEWEST_ENTRIES and _again(doc, start):
            places = places or _places(doc)
            targets = _targets(doc, start, stop, places)
            if len(targets) >= (FEWEST_LABELLED if labelled else stop - start):
                return Contents(at, max(targets.values()) + 1, targets)
        at = max(stop, at + 1)
    return None


def _again(doc: Doc, at: int) -> bool:
    """The item at this place stands again to the letter; asked first, since most lists are no contents list."""
    return doc.lines.count(doc.lines[at]) > 1


def is_label(doc: Doc, at: int, labels: frozenset[str] = LABELS) -> bool:
    line = doc.lines[at]
    return 0 < len(line) <= LONGEST_LABEL and name(line) in labels and not isinstance(doc.blocks[at], Item)


def _run_end(doc: Doc, start: int) -> int:
    """The end of the run of blocks of one kind that begins here."""
    stop = start
    while stop < len(doc.blocks) and type(doc.blocks[stop]) is type(doc.blocks[start]) and _could_be_entry(doc, stop):
        stop += 1
    return stop


def _could_be_entry(doc: Doc, at: int) -> bool:
    return 0 < len(doc.lines[at]) <= LONGEST_ENTRY and not isinstance(doc.blocks[at], Heading)


def _entry(line: str) -> str:
    """A line as an entry: folded, without its number."""
    return fold(_NUMBER.sub("", line, count=1) if _NUMERAL.search(line) else line)


def _places(doc: Doc) -> dict[str, list[int]]:
    """Where each short line stands, in order; one with a colon as what stands before it, too: lists shorten entries."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(doc.lines):
        if 0 < len(line) <= LONGEST_ENTRY:
            places.setdefault(_entry(line), []).append(at)
            lead, colon, _ = line.partition(": ")
            if colon and len(line) <= LONGEST_HEADING:
                places.setdefault(_entry(lead), []).append(at)
            # `Best Overall: Kestrel X5` in the list is two lines in the text.
            if at + 1 < len(doc.lines) and 0 < len(doc.lines[at + 1]) <= LONGEST_HEADING:
                places.setdefault(_entry(line) + fold(doc.lines[at + 1]), []).append(at)
    return places


def _targets(doc: Doc, start: int, stop: int, places: dict[str, list[int]]) -> dict[int, int]:
    """For the entries from `start` on, while each stands again below the list: where, and the entry's place.

    Entries that are paragraphs run on into the text: where the first of them stands again the list is over. The first
    may be the title, which stands in the front matter by then.
    """
    after = min(stop, _next(places, doc.lines[start], start + 1))
    title = fold(str(doc.meta.get("title") or ""))
    found: dict[int, int] = {}
    for at in range(start, after):
        target = _next(places, doc.lines[at], after)
        if target == NOWHERE:
            if at == start and _entry(doc.lines[at]) == title:
                continue
            break
        found[target] = at
        after = target + 1
    return found


def _next(places: dict[str, list[int]], line: str, after: int) -> int:
    """The first place of `line` from `after` on."""
    known = places.get(_entry(line), [])
    at = bisect_left(known, after)
    return known[at] if at < len(known) else NOWHERE
