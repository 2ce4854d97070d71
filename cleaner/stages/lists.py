"""Lists that lost their marks, where what stands over them says that they are lists.

A box name (`At a Glance`) or a lead-in that ends in a colon, then parallel lines: none of them ends a
sentence, and their sizes are alike. Where such a run ends no mark tells; the shape has to. A last line
that stands over a paragraph and is far shorter than its neighbours is the next heading.

A text that has bullets has not lost its marks: what stands under a colon without one is something else (in
trafilatura's and resiliparse's text of WCXB's pages 21 of 460 such lines are items). And a text that parts some of its
lines by blank ones and others not has its items right below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, pairwise
from operator import attrgetter, not_

from cleaner.doc import Doc, Item, Paragraph, is_bullet
from cleaner.edits import KEEPS, Edit
from cleaner.lines.outline import LABELS, find_contents
from cleaner.lines.recipes import recipe_lists
from cleaner.lines.runs import spans
from cleaner.lines.shape import (
    BOX_NAMES,
    LONG,
    SECTION_NAMES,
    could_head,
    ends_sentence,
    is_long,
    is_quoted,
    label_of,
    name,
)
from cleaner.model import may_judge
from cleaner.model.traits import LABEL_COLON, LABEL_DASH, label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.model.ask import Answer

    Answers = tuple[Answer, Answer]  # to what are items, and what are headings

RULES = {
    "lists/after-name": "The lines under the name of a box of points are its points.",
    "lists/after-lead-in": "Parallel lines after a lead-in that ends in a colon are the list it promises.",
    "lists/recipe": "Below `Ingredients` measured lines are what goes in, below `Method` sentences are the steps.",
    "lists/sign": "Lines behind the same check mark, arrow or star are the items of a list.",
    "lists/line-model": "By their words, shape, place and neighbours these lines are the items of a list.",
}

LONGEST_NAME = 40
# Signs that lines begin with come later among the characters.
LAST_LATIN = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
FEWEST_UNDER = {"lists/after-name": 2, "lists/after-lead-in": 3}
FEWEST_JUDGED = 2
# One line may be all that speaks for or against a thing, where both are told.
SIDES = frozenset(("pros", "cons"))
# Scores of the line model, in hundredths of log-odds: a run of lines each of which is an item with a probability of .4
# or more is a list four times in five, since its lines vouch for each other; .35 would find a few more of them (F1
# .773 for .767 in blocks without marks) and be wrong more often, also in texts that keep their bullets. A line is
# no item where it is a heading with .55 or more (HEADS).
LIKELY = -40
# Whole paragraphs without a label (`Price: …`) have to be surer (.62): below that, three in five are items in blocks
# without marks, and one in ten in texts whose writer marks what is a list.
LIKELY_PROSE = 50
HEADS = 20
# A gap of so few lines between two runs is part of the list where all of them together are surer than that (.43) and
# those in the gap look like their neighbours: half of them are items, and a list with holes serves nobody.
WIDEST_GAP, SURE_TOGETHER, MOST_TIMES = 3, -30, 2
# What a lead-in promises ends before a line that is surely no item (.08), and is no list where its lines are, taken
# together, less likely to be items than that (.18). On unseen sites .82 for .80 of items are right by it.
# Against the name of a box it has to be surer (.03).
NEVER, PROMISED = -250, -150
NEVER_UNDER_NAME = -350
LONGEST_JUDGED = 600
# A text parts its blocks in two ways where it does so often: of resiliparse's texts of WCXB's pages six in ten, of
# newspaper4k's, which parts all of them, none.
FEWEST_EACH_WAY = 3
# Somebody who takes part in a talk speaks so often.
FEWEST_SAID, MOST_NAME_WORDS = 2, 3
# Items of one list are alike: WCXB's lists of three or more keep within these sizes nine times in ten.
LONGEST_ITEM = 220
LONGEST_AFTER_LEAD_IN = 120
_NO_ITEMS = SECTION_NAMES | LABELS
HEADING_SHARE = 0.5  # a last line below this share of the median size is the next heading


def propose(doc: Doc) -> Iterator[Edit]:
    """Make paragraphs items: under a name or a lead-in, where their lines are parallel, and where the model says so."""
    if doc.marked or "lists" in doc.judged:
        return
    signs = list(_signed(doc))
    held = {at for edit in signs for at in range(edit.start, edit.stop)}
    others = [edit for edit in _proposed(doc) if held.isdisjoint(range(edit.start, edit.stop))]
    yield from sorted(signs + others, key=attrgetter("start"))


def _proposed(doc: Doc) -> Iterator[Edit]:
    """Lists whose lines have no sign."""
    bare = not any(map(is_bullet, doc.blocks))
    answers = _answers(doc) if bare and may_judge(doc, "lists") else None
    likely = _likely(doc, *answers) if answers else {}
    recipe = dict(recipe_lists(doc))
    at = 0
    while at < len(doc.blocks):
        rule, stop = ("lists/recipe", recipe[at]) if at in recipe else _promised(doc, at, bare, answers)
        if at in recipe:
            yield _edit(doc, at, stop, rule)
        elif stop > at + 1:
            yield _edit(doc, at + 1, stop, rule)
        elif answers and at in likely:
            stop = next(end for end in range(at, len(doc.blocks) + 1) if end not in likely)
            yield from _judged(doc, at, stop, answers[0], likely)
        at = stop


def _signed(doc: Doc) -> Iterator[Edit]:
    if any(line and line[0] > LAST_LATIN and not line[0].isalnum() for line in doc.lines):
        from cleaner.lines.signs import signed

        yield from signed(doc)


def _promised(doc: Doc, at: int, bare: bool, answers: Answers | None) -> tuple[str, int]:
    """The rule by which a line promises a list, and where that ends: right below the line where none comes."""
    rule = _promise(doc, at, bare)
    stop = _run_end(doc, at + 1, rule) if rule else at + 1
    return rule, _agreed(*answers, at + 1, stop, rule) if rule and answers else stop


def _judged(doc: Doc, start: int, stop: int, items: Answer, likely: Mapping[int, int]) -> Iterator[Edit]:
    """A run of lines that the model takes for items, unless it is too short, or code."""
    if stop - start >= FEWEST_JUDGED and not _is_listing(doc.lines[start:stop]):
        least = min(range(start, stop), key=likely.__getitem__)
        yield _edit(doc, start, stop, "lists/line-model", items.why(least, likely[least]))


def _edit(doc: Doc, start: int, stop: int, rule: str, why: Mapping[str, object] | None = None) -> Edit:
    blocks = tuple(
        Item(block.text, first=block.first, last=block.last)
        for block in doc.blocks[start:stop]
        if isinstance(block, Paragraph)
    )
    return Edit(start, stop, blocks, rule, KEEPS, why={} if why is None else why)


def _answers(doc: Doc) -> Answers | None:
    """What the line model says of items and headings."""
    from cleaner.model.ask import ask

    items, headings = ask(doc, "item"), ask(doc, "heading")
    return (items, headings) if items and headings else None


def _likely(doc: Doc, items: Answer, headings: Answer) -> dict[int, int]:
    """Paragraphs that are items and no headings, and those between that they vouch for, each with its score."""
    from cleaner.lines.stretches import cells, settled

    can = [score < HEADS and 0 < len(doc.paragraph(at)) <= LONGEST_JUDGED for at, score in enumerate(headings.scores)]
    talk = _spoken(doc.lines)
    can = [
        all(said) for said in zip(can, _stands_close(doc), map(not_, cells(doc.lines)), map(not_, talk), strict=True)
    ]
    if contents := find_contents(doc):
        can[contents.start : contents.stop] = [False] * (contents.stop - contents.start)
    scores = settled(doc.lines, items.scores, can)
    sure = [
        possible and (score >= LIKELY_PROSE or (score >= LIKELY and not _is_prose(line)))
        for line, score, possible in zip(doc.lines, scores, can, strict=True)
    ]
    for (start, stop), (again, end) in pairwise(spans(sure)):
        together = sum(items.scores[start:end]) >= SURE_TOGETHER * (end - start)
        gap = range(stop, again)
        if len(gap) <= WIDEST_GAP and together and all(can[at] for at in gap) and _is_alike(doc, start, stop, again):
            sure[stop:again] = [True] * len(gap)
    return {at: scores[at] for at in compress(range(len(sure)), sure)}


def _stands_close(doc: Doc) -> list[bool]:
    """Which blocks have another right above or below them, in a text that parts others by blank lines; else all."""
    near = [one.last + 1 == two.first for one, two in pairwise(doc.blocks)]
    if min(near.count(True), near.count(False)) < FEWEST_EACH_WAY:
        return [True] * len(doc.blocks)
    return [above or below for above, below in zip([False, *near], [*near, False], strict=True)]


def _is_prose(line: str) -> bool:
    return len(line) >= LONG and ends_sentence(line) and label(line) not in (LABEL_COLON, LABEL_DASH)


def _is_alike(doc: Doc, start: int, stop: int, again: int) -> bool:
    """The lines from `stop` to `again` have about the size of those before them, and end as their neighbours do."""
    size = sorted(map(len, doc.lines[start:stop]))[(stop - start) // 2]
    ends = {ends_sentence(doc.lines[stop - 1]), ends_sentence(doc.lines[again])}
    return all(
        size <= MOST_TIMES * len(line) <= MOST_TIMES**2 * size and ends_sentence(line) in ends and line[-1] != ":"
        for line in doc.lines[stop:again]
    )


def _agreed(items: Answer, headings: Answer, start: int, stop: int, rule: str) -> int:
    """Where a promised list ends when the line model is asked: it knows headings, and the cells of a table."""
    named = rule == "lists/after-name"
    never = NEVER_UNDER_NAME if named else NEVER
    against = (at for at in range(start, stop) if headings.scores[at] >= HEADS or items.scores[at] < never)
    end = next(against, stop)
    agrees = named or sum(items.scores[start:end]) >= PROMISED * (end - start)
    enough = end - start >= FEWEST_UNDER[rule] or (stop == start + 1 and end == stop)
    return end if agrees and enough else start


def _promise(doc: Doc, at: int, bare: bool) -> str:
    """The rule by which the block at this place promises a list; empty when it does not.

    `bare` says that the text has lost the marks of its lists.
    """
    line = doc.lines[at]
    if not line or isinstance(doc.blocks[at], Item):
        return ""
    if len(line) <= LONGEST_NAME and name(line) in BOX_NAMES:
        return "lists/after-name"
    return "lists/after-lead-in" if bare and line.endswith(":") and len(line.split()) >= 3 else ""


def _run_end(doc: Doc, start: int, rule: str) -> int:
    """Where the parallel lines end; `start` when they are too few."""
    under_name = rule == "lists/after-name"
    longest = LONGEST_ITEM if under_name else LONGEST_AFTER_LEAD_IN
    stop = start
    while stop < len(doc.blocks) and _could_be_item(doc.paragraph(stop), longest):
        stop += 1
    if stop == start and not under_name:
        stop = _labelled_end(doc, start)
    stop = _without_heading(doc, start, _while_small(doc, start, stop))
    if stop - start < FEWEST_UNDER[rule] and not _is_one_side(doc, start, stop):
        return start
    return start if _is_code(doc.lines[start - 1], doc.lines[start:stop]) else stop


def _labelled_end(doc: Doc, start: int) -> int:
    """Where the lines end that have a label each (`Display: The size counts.`); `start` where one speaks twice."""
    stop = start
    while stop < len(doc.blocks) and _has_label(doc.paragraph(stop)):
        stop += 1
    return start if _is_talk(doc.lines[start:stop]) else stop


def _has_label(line: str) -> bool:
    return 0 < len(line) <= LONGEST_JUDGED and line[-1] != ":" and label(line) in (LABEL_COLON, LABEL_DASH)


def _is_talk(lines: Sequence[str]) -> bool:
    """Each line has a label, and one has it again: `Pilot: Take the small one.`, `Chair: Why?`, `Pilot: It is dry.`"""
    said = list(map(label_of, lines))
    return all(said) and len(set(said)) < len(said)


def _spoken(lines: Sequence[str]) -> list[bool]:
    """Which lines are said in a talk, by one of two at least who say more: `MARA LEE: It is.`, or one of whom asks."""
    said: dict[str, set[str]] = {}
    for line in lines:
        if (who := label_of(line)) and len(who.split()) <= MOST_NAME_WORDS and ends_sentence(line):
            said.setdefault(who, set()).add(line)
    often = {who: says for who, says in said.items() if len(says) >= FEWEST_SAID}
    asks = any(sum(line[-1] == "?" for line in says) >= FEWEST_SAID for says in often.values())
    speakers = {who for who in often if asks or who.isupper()}
    return [len(speakers) > 1 and label_of(line) in speakers for line in lines]


def _is_listing(lines: Sequence[str]) -> bool:
    """Lines of code without a lead-in; sentences that hold some (`Set x = 3.`) are none."""
    return not any(map(ends_sentence, lines)) and _is_code("", lines)


def _is_code(lead_in: str, lines: Sequence[str]) -> bool:
    from cleaner.lines.codelines import are_code

    return are_code(lead_in, lines)


def _is_one_side(doc: Doc, start: int, stop: int) -> bool:
    """A line alone below `Pros` or `Cons`, in a document that has both, and not over a text of its own."""
    alone = stop == start + 1 and name(doc.lines[start - 1]) in SIDES
    over_text = stop < len(doc.blocks) and is_long(doc.blocks[stop])
    return alone and not over_text and set(map(name, doc.lines)) >= SIDES


def _while_small(doc: Doc, start: int, stop: int) -> int:
    """Where items begin in small letters a capital ends them: `your licence number`, …, `Replace a lost licence`."""
    small = [line[:1].islower() for line in doc.lines[start:stop]]
    return start + small.index(False) if small[:2] == [True, True] and not all(small) else stop


def _could_be_item(line: str, longest: int) -> bool:
    """The line is no sentence, no lead-in, and not the name of the next section."""
    if not line or len(line) > longest or name(line) in _NO_ITEMS:
        return False
    return not (ends_sentence(line) or line.endswith(":") or is_quoted(line))


def _without_heading(doc: Doc, start: int, stop: int) -> int:
    """The run without a last line that heads the paragraph after it."""
    if not start < stop < len(doc.blocks) or not is_long(doc.blocks[stop]):
        return stop
    sizes = list(map(len, doc.lines[start:stop]))
    last = doc.paragraph(stop - 1)
    heads = could_head(last) and sizes[-1] < HEADING_SHARE * sorted(sizes)[len(sizes) // 2]
    return stop - 1 if heads else stop
