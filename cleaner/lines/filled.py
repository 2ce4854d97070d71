"""Text that was filled up to a width: which line breaks are the writer's and which the width's.

A program that fills lines puts as many words on each as fit. So a line break is the width's where the
first word of the next line did not fit any more, and a text was filled where nearly all of its breaks are
of that kind. Verses, addresses, items and code break where their writer wanted; the next word would have
fitted, and so they are told apart without being understood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Widths at which programs fill text: RFC 3676 has 66 to 78; mail and printed pages have a little less or more.
NARROWEST, WIDEST = 40, 132
FEWEST_FULL = 6
# Of breaks that could be either, so many may be the writer's: a word was too long, the text was edited.
MOST_AMISS = 0.1
# The widest lines are looked at one by one until one of them is the width; a few lines may stand out.
MOST_WIDTHS = 4
# Before an address any line is full.
LONGEST_WORD = 30


def filled(lines: Sequence[str], below: Sequence[bool], marks: Mapping[int, int]) -> list[int]:
    """The lines that the width broke: each is one paragraph with the next.

    `below[at]` says that the next line stands right below, without a gap; an empty line is not asked.
    `marks` holds the items and how wide their marks are: no item goes on from the line above, and what
    goes on from an item is indented by its mark.

    A full line that ends a sentence may be the last of its paragraph by chance: it is joined only where
    gaps part the paragraphs, which shows in that all other lines without a gap below them are full too.
    One before a capital is joined where a neighbour of it is certain: a heading may be full by chance, too.
    """
    pairs = [at for at, close in enumerate(below) if close and _is_cut(lines[at], lines[at + 1])]
    if len(pairs) < FEWEST_FULL:
        return []
    sizes = _sizes(lines, below, marks)
    size = _width(lines, sizes, pairs)
    if not size:
        return []
    near = [at for at, close in enumerate(below) if close and lines[at] and lines[at + 1] and at + 1 not in marks]
    full = [at for at in near if _is_full(sizes[at], lines[at + 1], size)]
    parted = len(near) - len(full) <= MOST_AMISS * len(full) and len(near) < len(below)
    cut = {at for at in full if _is_cut(lines[at], lines[at + 1])}
    return [at for at in full if parted or at in cut or (_is_open(lines[at]) and not cut.isdisjoint((at - 1, at + 1)))]


def _sizes(lines: Sequence[str], below: Sequence[bool], marks: Mapping[int, int]) -> list[int]:
    """How wide each line was in the text, as far as its mark, or that of the item it goes on from, tells."""
    sizes, indent = [], 0
    for at, line in enumerate(lines):
        indent = marks.get(at, indent if at and below[at - 1] else 0)
        sizes.append(len(line) + indent)
    return sizes


def _width(lines: Sequence[str], sizes: Sequence[int], pairs: Sequence[int]) -> int:
    """The width up to which the lines were filled; 0 when they were not.

    The proof, for and against, are the lines (`pairs`) that break in mid-sentence: they have no stop, and
    the next begins small.
    """
    for size in sorted({sizes[at] for at in pairs if NARROWEST <= sizes[at] <= WIDEST}, reverse=True)[:MOST_WIDTHS]:
        full = sum(_is_full(sizes[at], lines[at + 1], size) for at in pairs)
        if full >= FEWEST_FULL and len(pairs) - full <= MOST_AMISS * full:
            return size
    return 0


def _is_cut(line: str, after: str) -> bool:
    """The break is in mid-sentence for certain."""
    return bool(line) and line[-1] not in ".!?:" and after[:1].islower()


def _is_open(line: str) -> bool:
    return line[-1] not in '.!?:"\N{RIGHT DOUBLE QUOTATION MARK})'


def _is_full(size: int, after: str, width: int) -> bool:
    """A line of this size is no longer than the width, and with the first word of the next it would have been."""
    word = len(after.split(" ", 1)[0])
    return size <= width < size + 1 + word and word <= LONGEST_WORD
