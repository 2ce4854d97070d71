"""The contents list of an article as evidence: its entries stand again further down, as headings."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cleaner.doc import Block, Blocks, Doc, Item, Paragraph
from cleaner.lazy import lazy
from cleaner.lines.shape import LONGEST_HEADING, first_text, fold, name
from cleaner.record import dataclass
from cleaner.words import phrases

LABELS = phrases(
    """
    article contents|article outline|article subheadings|contents|contents [hide]|in this article|in this guide|
    in this post|in this story|inhalt|inhaltsverzeichnis|jump to|jump to section|on this page|page contents|
    quick links|quick navigation|sections|sections in this article|sommaire|subheadings|table of content|
    table of contents|tabla de contenidos|what's in this article|what's inside|what we'll cover
    """
)
TITLES = phrases(
    """
    article contents|in this article|in this post|in this story|inhaltsverzeichnis|on this page|page contents|
    table of content|table of contents|tabla de contenidos
    """
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


# By an entry, folded and without its number: where it stands, in order.
Places = dict[str, list[int]]
_answered: dict[str, tuple[Blocks, Contents | None]] = {}


def _find(doc: Doc) -> Contents | None:
    places: Places = {}
    for at, run, fewest in _runs(doc):
        if len(run) < fewest:
            continue
        places = places or _places(doc)
        labelled = at < run.start
        targets = _targets(doc, run, places, gaps=labelled)
        if len(targets) >= (fewest if labelled else len(run)):
            return Contents(at, max(targets.values()) + 1, targets)
    return None


def _runs(doc: Doc) -> Iterator[tuple[int, range, int]]:
    """What may be a contents list: its place, its entries, and how many it needs.

    Under a label numbers make items of some entries; of a list without one the first stands again to the letter.
    """
    at = 0
    while at < len(doc.blocks):
        start = stop = at
        if is_label(doc, at):
            start = at + 1 + (at + 1 < len(doc.lines) and fold(doc.lines[at + 1]) in _TOGGLES)
            stop = _run_end(doc, start, (Paragraph, Item))
            yield at, range(start, stop), FEWEST_LABELLED
        elif isinstance(doc.blocks[at], Item):
            stop = _run_end(doc, at, (Item,))
            if doc.lines.count(doc.lines[at]) > 1:
                yield at, range(start, stop), FEWEST_ENTRIES
        at = max(stop, at + 1)


def is_label(doc: Doc, at: int, labels: frozenset[str] = LABELS) -> bool:
    line = doc.lines[at]
    return 0 < len(line) <= LONGEST_LABEL and name(line) in labels and not isinstance(doc.blocks[at], Item)


def _run_end(doc: Doc, start: int, kinds: tuple[type[Block], ...]) -> int:
    """The end of the run of short blocks of these kinds that begins here."""
    stop = start
    while stop < len(doc.blocks) and isinstance(doc.blocks[stop], kinds) and 0 < len(doc.lines[stop]) <= LONGEST_ENTRY:
        stop += 1
    return stop


def _entry(line: str) -> str:
    """A line as an entry: folded, without its number."""
    return fold(_NUMBER.sub("", line, count=1) if _NUMERAL.search(line) else line)


def _places(doc: Doc) -> Places:
    """Where each short line stands, in order; one with a colon as what stands before it, too: lists shorten entries."""
    places: Places = {}
    for at, line in enumerate(doc.lines):
        if 0 < len(line) <= LONGEST_ENTRY:
            entry = _entry(line)
            places.setdefault(entry, []).append(at)
            lead, colon, _ = line.partition(": ")
            if colon and len(line) <= LONGEST_HEADING:
                places.setdefault(_entry(lead), []).append(at)
            # `Best Overall: Kestrel X5` in the list is two lines in the text.
            if entry and at + 1 < len(doc.lines) and 0 < len(doc.lines[at + 1]) <= LONGEST_HEADING:
                places.setdefault(entry + fold(doc.lines[at + 1]), []).append(at)
    return places


def _targets(doc: Doc, run: range, places: Places, *, gaps: bool) -> dict[int, int]:
    """For the entries of the run, while each stands again below the list: where, and the entry's place.

    Entries that are paragraphs run on into the text: where the first of them stands again the list is over. The first
    may be the title, which stands in the front matter by then. Where `gaps` may be, one of four may stand nowhere, as
    its heading went with a leftover, if the next one does.
    """
    title = fold(str(doc.meta.get("title") or ""))
    found: dict[int, int] = {}
    missed, after = 0, 0
    for at in run:
        if at >= next(iter(found), run.stop):
            break
        target = _next(places, doc.lines[at], max(after, at + 1))
        if target != NOWHERE:
            found[target] = at
            after = target + 1
        elif at > run.start or _entry(doc.lines[at]) != title:
            missed += 1
            if not gaps or _is_over(doc, at, run, places, after) or 4 * missed > max(len(found), 4):
                break
    return found


def _is_over(doc: Doc, at: int, run: range, places: Places, after: int) -> bool:
    """This line, which stands nowhere again, is no entry: a sentence, or the next stands nowhere either."""
    line = doc.lines[at]
    is_entry = len(line) <= LONGEST_HEADING and not line.endswith(".")
    return not is_entry or at + 1 not in run or _next(places, doc.lines[at + 1], max(after, at + 2)) == NOWHERE


def _next(places: Places, line: str, after: int) -> int:
    """The first place of `line` from `after` on."""
    known = places.get(_entry(line), [])
    at = bisect_left(known, after)
    return known[at] if at < len(known) else NOWHERE


def overviews(doc: Doc) -> frozenset[int]:
    """Numbered points, right below each other, a third of which stand again further down: there they are headings.

    Above the first text they are crumbs.
    """
    numbers = [block.ordinal if isinstance(block, Item) else None for block in doc.blocks]
    # One that does not count on from the line above it begins another list.
    begins = [
        at for at in range(first_text(doc), len(numbers)) if numbers[at] is not None and not _counts_on(numbers, at)
    ]
    runs = [(at, _counted_end(numbers, at)) for at in begins]
    runs = [(start, stop) for start, stop in runs if stop - start >= FEWEST_ENTRIES]
    last = {_entry(line): at for at, line in enumerate(doc.lines) if 0 < len(line) <= LONGEST_ENTRY} if runs else {}
    found: set[int] = set()
    for start, stop in runs:
        again = sum(last.get(_entry(line), 0) >= stop for line in doc.lines[start:stop])
        found.update(range(start, stop) if again >= max(FEWEST_LABELLED, (stop - start) / 3) else ())
    return frozenset(found)


def _counts_on(numbers: Sequence[int | None], at: int) -> bool:
    before, number = numbers[at - 1] if at else None, numbers[at]
    return before is not None and number == before + 1


def _counted_end(numbers: Sequence[int | None], at: int) -> int:
    stop = at + 1
    while stop < len(numbers) and _counts_on(numbers, stop):
        stop += 1
    return stop
