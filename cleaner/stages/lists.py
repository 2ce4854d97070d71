"""Lists that lost their marks, where what stands over them says that they are lists.

A box name (`At a Glance`) or a lead-in that ends in a colon, then parallel lines: none of them ends a
sentence, and their sizes are alike. Where such a run ends no mark tells; the shape has to. A last line
that stands over a paragraph and is far shorter than its neighbours is the next heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cleaner.doc import Doc, Item, Paragraph
from cleaner.edits import KEEPS, Edit
from cleaner.model.ask import Answer, ask, may_judge
from cleaner.shape import BOX_NAMES, could_head, ends_sentence, is_long, is_quoted, name

RULES = {
    "lists/after-name": "The lines under the name of a box of points are its points.",
    "lists/after-lead-in": "Parallel lines after a lead-in that ends in a colon are the list it promises.",
    "lists/line-model": "By their words, shape, place and neighbours these lines are the items of a list.",
}

LONGEST_NAME = 40
NO_REASON: Mapping[str, object] = {}
FEWEST_UNDER_NAME = 2
FEWEST_JUDGED = 2
# Scores of the line model, in hundredths of log-odds: a run of lines each of which is an item with a probability of
# .35 or more is a list four times in five, since its lines vouch for each other; .27 would find more of them (F1 .755
# for .732 in blocks without marks) and be wrong more often in texts that keep their bullets. A heading is none from
# .55 on.
LIKELY = -60
HEADS = 20
LONGEST_JUDGED = 600
FEWEST_AFTER_LEAD_IN = 3
# Items of one list are alike: WCXB's lists of three or more keep within these sizes nine times in ten.
LONGEST_ITEM = 220
LONGEST_AFTER_LEAD_IN = 120
HEADING_SHARE = 0.5  # a last line below this share of the median size is the next heading


def propose(doc: Doc) -> Iterator[Edit]:
    """Make paragraphs items, where a name or a lead-in stands over a run of parallel lines."""
    answers = _answers(doc) if may_judge(doc, "lists") else None
    likely = _likely(doc, *answers) if answers else frozenset[int]()
    at = 0
    while at < len(doc.blocks):
        rule = _promise(doc, at)
        stop = _run_end(doc, at + 1, rule) if rule else at + 1
        if stop > at + 1:
            yield _edit(doc, at + 1, stop, rule)
        elif answers and at in likely:
            stop = next(end for end in range(at, len(doc.blocks) + 1) if end not in likely)
            if stop - at >= FEWEST_JUDGED:
                least = min(range(at, stop), key=answers[0].scores.__getitem__)
                yield _edit(doc, at, stop, "lists/line-model", answers[0].why(least))
        at = max(stop, at + 1)


def _edit(doc: Doc, start: int, stop: int, rule: str, why: Mapping[str, object] = NO_REASON) -> Edit:
    blocks = tuple(
        Item(block.text, first=block.first, last=block.last)
        for block in doc.blocks[start:stop]
        if isinstance(block, Paragraph)
    )
    return Edit(start, stop, blocks, rule, KEEPS, why=why)


def _answers(doc: Doc) -> tuple[Answer, Answer] | None:
    """What the line model says of items and headings, in a text whose lists have no bullets at all."""
    if any(isinstance(block, Item) and block.ordinal is None for block in doc.blocks):
        return None
    items, headings = ask(doc, "item"), ask(doc, "heading")
    return (items, headings) if items and headings else None


def _likely(doc: Doc, items: Answer, headings: Answer) -> frozenset[int]:
    """Paragraphs that the model takes for items and not for headings."""
    return frozenset(
        at
        for at, score in enumerate(items.scores)
        if score >= LIKELY and headings.scores[at] < HEADS and 0 < len(doc.paragraph(at)) <= LONGEST_JUDGED
    )


def _promise(doc: Doc, at: int) -> str:
    """The rule by which the block at this place promises a list; empty when it does not."""
    line = doc.lines[at]
    if not line or isinstance(doc.blocks[at], Item):
        return ""
    if len(line) <= LONGEST_NAME and name(line) in BOX_NAMES:
        return "lists/after-name"
    if doc.marked:
        return ""
    return "lists/after-lead-in" if line.endswith(":") and len(line.split()) >= 3 else ""


def _run_end(doc: Doc, start: int, rule: str) -> int:
    """Where the parallel lines end; `start` when they are too few."""
    under_name = rule == "lists/after-name"
    longest = LONGEST_ITEM if under_name else LONGEST_AFTER_LEAD_IN
    stop = start
    while stop < len(doc.blocks) and _could_be_item(doc.paragraph(stop), longest):
        stop += 1
    stop = _without_heading(doc, start, stop)
    fewest = FEWEST_UNDER_NAME if under_name else FEWEST_AFTER_LEAD_IN
    return stop if stop - start >= fewest else start


def _could_be_item(line: str, longest: int) -> bool:
    return bool(line) and len(line) <= longest and not (ends_sentence(line) or line.endswith(":") or is_quoted(line))


def _without_heading(doc: Doc, start: int, stop: int) -> int:
    """The run without a last line that heads the paragraph after it."""
    if not start < stop < len(doc.blocks) or not is_long(doc.blocks[stop]):
        return stop
    sizes = list(map(len, doc.lines[start:stop]))
    last = doc.paragraph(stop - 1)
    heads = could_head(last) and sizes[-1] < HEADING_SHARE * sorted(sizes)[len(sizes) // 2]
    return stop - 1 if heads else stop
