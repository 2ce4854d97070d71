"""What the line model takes for leftovers of a page: whole runs of lines, and what may stay all the same.

Proof comes first: the title above the text, what a contents list names or a count holds, are not the model's to take.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise, takewhile

from cleaner.doc import Doc, Item
from cleaner.edits import DROPS, Edit
from cleaner.lines.bylines import byline
from cleaner.lines.masthead import tells_who, title_below_labels
from cleaner.lines.outline import find_contents
from cleaner.lines.runs import spans
from cleaner.lines.shape import SECTION_NAMES, could_title, fold, is_cut_off, name
from cleaner.lines.verdict import leftover
from cleaner.model.ask import ask
from cleaner.model.traits import TEXT_UNIT

# Running text that has to be left, in the model's units; else it has not understood the page. Some 250 characters.
FEWEST_LEFT = 250 // TEXT_UNIT
# A title and its text may have so many lines between them: a byline, share buttons, a caption.
HEAD_REACH = 16
# A line stays surely below this score, and goes surely from this one on (.88), where what stands above it stays.
SURELY_STAYS, SURELY_GOES = 0, 200
LONGEST_LABEL = 80
# A text that begins so early has its title in front of it.
HEAD_BLOCKS = 8


def judged(doc: Doc, by_rule: Collection[int], taken: Collection[int], may_go: Callable[[int], bool]) -> Iterator[Edit]:
    """Runs of lines that the line model takes for leftovers.

    `by_rule` are the places that rules have named: they tell of their neighbours. `taken` are all that go without the
    model, and are not named again. `may_go` says whether the block at a place may be dropped at all.
    """
    answer = ask(doc, "leftover", [int(at in by_rule) for at in range(len(doc.blocks))])
    if answer is None:
        return
    text = answer.evidence.column("text")
    out = [gone or at in taken for at, gone in enumerate(leftover(answer.scores, text, may_go))]
    below = _below_labels(doc.lines, out, answer.scores, text)
    proved = (*_of_the_head(doc, out, text, by_rule), *_of_the_contents(doc), *_of_the_counts(doc, out))
    for at in (*below, *proved, *_of_the_end(doc, out, taken)):
        out[at] = False
    if sum(size for size, gone in zip(text, out, strict=True) if not gone) < FEWEST_LEFT:
        return
    for start, stop in spans([gone and at not in taken for at, gone in enumerate(out)]):
        least = min(range(start, stop), key=answer.scores.__getitem__)
        yield Edit(start, stop, (), "boilerplate/line-model", DROPS, why=answer.why(least))


def _of_the_head(doc: Doc, out: Sequence[bool], text: Sequence[int], by_rule: Collection[int]) -> Iterator[int]:
    """What the front matter wants of the lines above the first text that stays: the title; behind it bylines and dates.

    The model has learned from article bodies, where these are no part of the text. In a page's whole text the
    title stands again in its first line, with the name of the site; else that line is the best there is.
    """
    first = next((at for at, gone in enumerate(out) if text[at] and not gone), 0)
    if could_title(doc.lines[first]):
        return
    if (below := title_below_labels(doc, by_rule)) is not None and below < first:
        yield below
        yield from (at for at in range(first) if tells_who(doc.lines[at]))
    titles = [at for at in range(max(first - HEAD_REACH, 0), first) if could_title(doc.lines[at])]
    again = [at for at in titles if at and fold(doc.lines[at]) in fold(doc.lines[0])]
    alone = [0] if could_title(doc.lines[0]) else titles if first <= HEAD_BLOCKS else []
    for title in again[-1:] or alone[:1]:
        yield title
        yield from (at for at in range(title + 1, first) if byline(doc.lines[at]))


def _below_labels(
    lines: Sequence[str], out: Sequence[bool], scores: Sequence[int], text: Sequence[int]
) -> Iterator[int]:
    """What stands right below a short line that stays and is no sentence, down to the first sure leftover: `What to
    bring` does not stay alone.

    On unseen sites 135 lines of articles stay for it, and 529 leftovers, in all text nodes of 708 pages.
    """
    for start, stop in spans(out):
        label = lines[start - 1] if start and not text[start - 1] else ""
        if not 0 < len(label) <= LONGEST_LABEL or label[-1] in ".,;!":
            continue
        if scores[start - 1] > SURELY_STAYS and name(label) not in SECTION_NAMES:
            continue
        yield from takewhile(lambda at: scores[at] < SURELY_GOES, range(start, stop))


def _of_the_contents(doc: Doc) -> Iterator[int]:
    """A contents list and the headings that prove it, which the model cannot see."""
    if contents := find_contents(doc):
        yield from range(contents.start, contents.stop)
        yield from contents.targets


def _of_the_counts(doc: Doc, out: Sequence[bool]) -> Iterator[int]:
    """Numbered lines whose neighbour in the count stays: who keeps `2. A hat` keeps `1. A coat`."""
    blocks = enumerate(doc.blocks)
    numbers = {at: block.ordinal for at, block in blocks if isinstance(block, Item) and block.ordinal is not None}
    for (one, number), (other, after) in pairwise(numbers.items()):
        if out[one] != out[other] and number + 1 == after:
            yield one if out[one] else other


def _of_the_end(doc: Doc, out: Sequence[bool], taken: Collection[int]) -> Iterator[int]:
    """The last line, below what stays, where it is a sentence cut off: a text that was cut stops in mid-sentence.
    The heading above it stays with it.

    A heuristic. Of 250 articles cut at random the model took the last line of 31 (trafilatura's text) and 43 (blocks);
    of some 350 that were not cut, 3 to 7 keep a leftover for it.
    """
    last = next((at for at in range(len(out) - 1, -1, -1) if at not in taken), 0)
    above = next((at for at in range(last - 1, -1, -1) if not out[at]), last)
    if last - above <= 2 and is_cut_off(doc.lines[last]):
        yield from range(above + 1, last + 1)
