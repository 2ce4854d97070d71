"""The contents list of an article as evidence: its entries stand again further down, as headings."""

from __future__ import annotations

from cleaner.doc import Block, Doc, Heading, Item, Paragraph
from cleaner.inline import shown
from cleaner.lazy import lazy
from cleaner.record import dataclass
from cleaner.shape import fold, name

LABELS = frozenset(
    """
    article contents|article outline|article subheadings|contents|contents [hide]|in this article|in this guide|
    in this post|in this story|inhalt|inhaltsverzeichnis|jump to|jump to section|on this page|page contents|
    quick links|quick navigation|sections|sections in this article|sommaire|subheadings|table of content|
    table of contents|tabla de contenidos|what's in this article|what's inside|what we'll cover
    """.replace("\n", "").replace("    ", "").split("|")
)
# Two entries may be chance; with a label over them they are not.
FEWEST_ENTRIES = 3
FEWEST_LABELLED = 2
_NUMBER = lazy(r"(?:\d+(?:\.\d+)*[.):]?|[IVX]+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Contents:
    """The blocks `start:stop` are a contents list; `targets` maps each heading's place to its entry's."""

    start: int
    stop: int
    targets: dict[int, int]


def find_contents(doc: Doc) -> Contents | None:
    """The first contents list of `doc` all of whose entries stand again below it, in their order."""
    blocks = doc.blocks
    at = 0
    while at < len(blocks):
        labelled = is_label(blocks[at])
        start = at + 1 if labelled else at
        stop = _run_end(blocks, start) if labelled or isinstance(blocks[at], Item) else start
        targets = _targets(doc, start, stop) if stop - start >= FEWEST_LABELLED else {}
        if len(targets) >= (FEWEST_LABELLED if labelled else FEWEST_ENTRIES):
            last = max(targets.values())
            if labelled or last == stop - 1:
                return Contents(at, last + 1, targets)
        at = max(stop, at + 1)
    return None


def is_label(block: Block) -> bool:
    return isinstance(block, (Paragraph, Heading)) and name(shown(block.text)) in LABELS


def _run_end(blocks: tuple[Block, ...], start: int) -> int:
    """The end of the run of blocks of one kind that begins here."""
    stop = start
    while stop < len(blocks) and type(blocks[stop]) is type(blocks[start]) and _entry(blocks[stop]):
        stop += 1
    return stop


def _entry(block: Block) -> str:
    """A possible entry, folded and without its number; empty for what cannot be one."""
    if not isinstance(block, (Item, Paragraph)) or len(block.text) > 200:
        return ""
    return fold(_NUMBER.sub("", shown(block.text), count=1))


def _targets(doc: Doc, start: int, stop: int) -> dict[int, int]:
    """For the entries from `start` on, while each has a line below that equals it: where that is."""
    below: dict[str, int] = {}
    for at in range(len(doc.blocks) - 1, stop - 1, -1):
        block = doc.blocks[at]
        if isinstance(block, (Paragraph, Heading, Item)) and len(block.text) <= 200:
            below[fold(_NUMBER.sub("", shown(block.text), count=1))] = at
    found: dict[int, int] = {}
    after = stop
    # Entries that are paragraphs run on into the first heading itself: stop where the order breaks.
    for at in range(start, stop):
        target = below.get(_entry(doc.blocks[at]), -1)
        if target < after:
            break
        found[target] = at
        after = target + 1
    return found
