"""Headings that lost their marks. Proof first (a contents list, a label that recurs), then known names, then shape.

The shape of a line is a heuristic: short, no stop, a capital first, over a paragraph. On WCXB's pages it
finds about half of the headings and is right nine times in ten; what it misses stays a paragraph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from cleaner.doc import SECTION, Block, Doc, Heading, Item, Paragraph, text_of
from cleaner.edits import DROPS, KEEPS, Edit, Licence
from cleaner.inline import shown
from cleaner.lines.breaks import breaks
from cleaner.lines.bylines import byline
from cleaner.lines.calendars import dated_heads
from cleaner.lines.kept import behind
from cleaner.lines.levels import depths
from cleaner.lines.outline import Contents, find_contents, overviews
from cleaner.lines.recipes import INGREDIENTS, is_part
from cleaner.lines.shape import (
    BOX_NAMES,
    SECTION_NAMES,
    carries,
    could_head,
    has_questions,
    label_of,
    name,
)
from cleaner.model import may_judge
from cleaner.record import replace

RULES = {
    "headings/contents": "The contents list names this line: that proves it a heading.",
    "headings/question": "Lines labelled `Question:` are the headings of their answers; the label says no more.",
    "headings/asked": "Questions below `FAQ`, each over its answer, are headings.",
    "headings/name": "A line that is nothing but the name of a section is a heading.",
    "headings/bold": "Short paragraphs in bold from end to end, over others, are headings where nothing else is one.",
    "headings/line-model": "By its words, shape, place and neighbours this line is a heading.",
    "headings/short-line": "A short line without a stop over a paragraph has the shape of a heading.",
    "headings/numbered": "Numbered lines that each stand over a paragraph are headings, not a list.",
    "headings/level": "The title is the only heading of the first level; sections begin at the second.",
    "headings/dated": "Short lines with a date in each, over what happened then: the headings of a calendar.",
    "headings/break": "A row of stars, strokes or dots below a sentence is a break between two parts of the text.",
    "headings/part": "By numbers, a count in the heading above or questions this heading is part of another.",
}

DEEPEST = 6
LONGEST_NAME = 40
Why = Mapping[str, object]
NOTHING: Why = {}  # each edit has its own; the line model's reasons are worked out only when they are looked at
# What these rules take is a heading wherever it stands.
CERTAIN = frozenset(("headings/contents", "headings/name"))
# The score of the line model from which a line is a heading, in hundredths of log-odds: a probability of .45, at which
# 93 of 100 are headings in trafilatura's text of sites that were not trained on.
SURE = -20
LONGEST_JUDGED = 160
FEWEST_NUMBERED = 2
FEWEST_BOLD = 3
# A label that recurs before other words (`Price: $20`) tells facts of several things; it heads none of them.
FEWEST_FACTS = 3
# A picture's text recurs with it: in so many places, of so many words.
FEWEST_SHOWN, FEWEST_SHOWN_WORDS = 3, 8
# In a run of more short lines than this none is a heading: a menu, a poem, a list.
MOST_STACKED = 2
# A deck is a sentence of so many words, most of them small.
FEWEST_DECK_WORDS = 6


def propose(doc: Doc, *, title_in_body: bool = False) -> Iterator[Edit]:
    """Make lines headings, in the document's order; at most one edit a block.

    `title_in_body` says that the first heading may be the title and keep the first level.
    """
    parted = {edit.start: edit for edit in breaks(doc)}
    made = {edit.start: edit for edit in _made(doc)}
    levels = _risen(doc, title_in_body) if doc.marked else _proved_levels(doc, made, title_in_body)
    for at, block in enumerate(doc.blocks):
        if at in made:
            yield _at_level(made[at], levels.get(at, SECTION))
        elif at in parted:
            yield parted[at]
        elif isinstance(block, Heading) and levels.get(at, 0) > block.level:
            rule = "headings/level" if doc.marked else "headings/part"
            yield _edit(at, block, block.text, rule, level=levels[at])


def _made(doc: Doc) -> Iterator[Edit]:
    """Lines that become sections, each by the first of the proofs that has it."""
    contents, (labelled, asked) = find_contents(doc), _questions(doc)
    proofs: dict[int, tuple[str, Why]] = {}
    for rule, lines in _proofs(doc, contents, labelled, asked):
        for at, why in lines.items():
            proofs.setdefault(at, (rule, why))
    listed = range(contents.start, contents.stop) if contents else range(0)
    for at, (rule, why) in sorted(proofs.items()):
        block = doc.blocks[at]
        if at in listed or not _may_head(doc, at, rule):
            continue
        if rule == "headings/question":
            yield _edit(at, block, behind(text_of(block), labelled[at]), rule, licence=DROPS)
        else:
            yield _edit(at, block, _number(block) + text_of(block), rule, why=why)


def _questions(doc: Doc) -> tuple[Mapping[int, str], Collection[int]]:
    """Questions by their labels, without them, and those below the name of a list of them."""
    if not has_questions(doc):
        return {}, ()
    from cleaner.lines.faq import asked_below, questions

    return questions(doc), asked_below(doc)


def _proofs(
    doc: Doc, contents: Contents | None, labelled: Collection[int], asked: Collection[int]
) -> Iterator[tuple[str, Mapping[int, Why]]]:
    """What each rule takes for headings, the surest first, with what the ledger says of each."""
    yield "headings/contents", {at: {"proof": [line]} for at, line in _listed(doc, contents).items()}
    yield "headings/question", dict.fromkeys(labelled, NOTHING)
    yield "headings/numbered", dict.fromkeys(() if doc.marked else _numbered(doc), NOTHING)
    yield "headings/name", dict.fromkeys(_named(doc), NOTHING)
    yield "headings/bold", dict.fromkeys(_bold(doc), NOTHING)
    judged = _judged(doc) if may_judge(doc, "headings") else None
    yield "headings/line-model", judged or {}
    yield "headings/asked", dict.fromkeys(asked, NOTHING)
    yield "headings/dated", dict.fromkeys(dated_heads(doc), NOTHING)
    if judged is None and not doc.marked and "headings" not in doc.judged:
        yield "headings/short-line", dict.fromkeys(_shaped(doc), NOTHING)


def _may_head(doc: Doc, at: int, rule: str) -> bool:
    """No image, which shows its alternative; and only what is certain in the place of a deck or in a box."""
    block = doc.blocks[at]
    if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.text.startswith("![")):
        return False
    return rule in CERTAIN or not ((at == 0 and _is_deck(doc)) or _is_in_box(doc, at))


def _risen(doc: Doc, title_in_body: bool) -> dict[int, int]:
    """The level of each heading of a source that marks them, if some have the title's: sections begin at the second."""
    found = {at: block.level for at, block in enumerate(doc.blocks) if isinstance(block, Heading)}
    title = next((at for at in found if _is_title(doc.blocks[at])), None) if title_in_body else None
    if title is not None:
        del found[title]  # a label may stand above it
    rise = SECTION - min(found.values(), default=SECTION)
    return {at: level + 1 for at, level in found.items() if rise > 0 and level < DEEPEST}


def _proved_levels(doc: Doc, made: Mapping[int, Edit], title_in_body: bool) -> dict[int, int]:
    """The level of each heading that is there or is made now, by what the headings say of each other."""
    found = [(at, made[at].blocks[0] if at in made else block) for at, block in enumerate(doc.blocks)]
    texts = {at: shown(block.text) for at, block in found if isinstance(block, Heading)}
    title = next((at for at in texts if _is_title(doc.blocks[at])), None) if title_in_body else None
    if title is not None:
        del texts[title]  # what stands above it may have become a heading
    under = _parts_of_lists(texts)
    levels = zip(texts, depths([*texts.values()]), strict=True)
    return {at: min(SECTION + max(depth, at in under), DEEPEST) for at, depth in levels}


def _is_title(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _parts_of_lists(texts: Mapping[int, str]) -> frozenset[int]:
    """`For the crumble` below `Ingredients`: one part of what it names."""
    parts: set[int] = set()
    within = False
    for at, text in texts.items():
        if within and is_part(text):
            parts.add(at)
        else:
            within = name(text) in INGREDIENTS
    return frozenset(parts)


def _at_level(edit: Edit, level: int) -> Edit:
    heading, *rest = edit.blocks
    if level == SECTION or not isinstance(heading, Heading):
        return edit
    return replace(edit, blocks=(replace(heading, level=level), *rest))


def _bold(doc: Doc) -> frozenset[int]:
    """Short paragraphs in bold from end to end, several, over others, where plain text has no heading at all.

    On pages that mark no heading such lines are none as often as not.
    """
    if doc.marked or Heading in map(type, doc.blocks):
        return frozenset()
    pairs = enumerate(pairwise(map(text_of, doc.blocks)))
    found = [at for at, (text, below) in pairs if _is_bold(text) and below and not _is_bold(below)]
    heads = [at for at in found if doc.paragraph(at) and could_head(doc.lines[at])]
    return frozenset(heads if len(heads) >= FEWEST_BOLD else ())


def _is_bold(text: str) -> bool:
    return len(text) > 4 and text.startswith("**") and text.endswith("**") and "**" not in text[2:-2]


def _edit(
    at: int,
    block: Block,
    text: str,
    rule: str,
    *,
    level: int = SECTION,
    licence: Licence = KEEPS,
    why: Why = NOTHING,
) -> Edit:
    head = Heading(text[2:-2] if _is_bold(text) else text, level, block.first, block.last)
    return Edit(at, at + 1, (head,), rule, licence, why={} if why is NOTHING else why)


def _listed(doc: Doc, contents: Contents | None) -> dict[int, int]:
    """Paragraphs and numbered lines that a contents list names, each with the line of its entry."""
    targets = contents.targets if contents else {}
    return {at: doc.blocks[entry].first for at, entry in targets.items() if doc.paragraph(at) or _has_number(doc, at)}


def _has_number(doc: Doc, at: int) -> bool:
    block = doc.blocks[at]
    return isinstance(block, Item) and block.ordinal is not None and not block.depth


def _numbered(doc: Doc) -> list[int]:
    """Numbered items that each stand alone over something else."""
    alone = [at for at, block in enumerate(doc.blocks) if isinstance(block, Item) and _stands_alone(doc, at, block)]
    return alone if len(alone) >= FEWEST_NUMBERED else []


def _stands_alone(doc: Doc, at: int, item: Item) -> bool:
    """A number with neither the one before nor the one after it as its neighbour."""
    if item.ordinal is None or item.depth or at + 1 == len(doc.blocks):
        return False
    around = doc.blocks[max(at - 1, 0) : at] + doc.blocks[at + 1 : at + 2]
    counts_on = any(isinstance(block, Item) and block.ordinal is not None for block in around)
    return not counts_on and could_head(doc.lines[at].rstrip(":."), counted=True)


def _named(doc: Doc) -> frozenset[int]:
    """Lines that are nothing but the name of a section, and something follows them; of a box, an item does."""
    short = [at for at, line in enumerate(doc.lines[:-1]) if 0 < len(line) <= LONGEST_NAME and line[-1] != "."]
    return frozenset(at for at in short if (line := doc.paragraph(at)) and _is_name(line, doc.blocks[at + 1]))


def _is_in_box(doc: Doc, at: int) -> bool:
    """Right below `Pros` or `Cons` stands what is for it or against it, be it a single line."""
    return at > 0 and 0 < len(doc.lines[at - 1]) <= LONGEST_NAME and name(doc.lines[at - 1]) in BOX_NAMES


def _is_name(line: str, below: Block) -> bool:
    over_list = isinstance(below, Item) and (name(line) in BOX_NAMES or is_part(line))
    return over_list or name(line) in SECTION_NAMES


def _judged(doc: Doc) -> dict[int, Why] | None:
    """Lines that the line model takes for headings, with its reasons; None where it does not know the language."""
    from cleaner.model.ask import ask

    answer = ask(doc, "heading")
    if answer is None:
        return None
    from cleaner.lines.asides import is_aside
    from cleaner.lines.together import together

    out = {*overviews(doc), *_shown_often(doc)}
    lines = {
        at: _numbered_line(doc, at)
        for at in range(len(doc.blocks))
        if at not in out and _could_be_judged(doc, at) and not (is_aside(doc.lines[at]) or _is_signed(doc.lines[at]))
    }
    scores = together(lines, {at: answer.scores[at] for at in lines}, doc.lines)
    return {at: answer.why(at, score) for at, score in scores.items() if score >= SURE}


def _could_be_judged(doc: Doc, at: int) -> bool:
    """A short paragraph, or a number that may be part of a heading; and something stands below it."""
    block = doc.blocks[at]
    lost = isinstance(block, Paragraph) or (isinstance(block, Item) and block.ordinal is not None and not block.depth)
    return lost and 0 < len(doc.lines[at]) <= LONGEST_JUDGED and at + 1 < len(doc.blocks)


def _shown_often(doc: Doc) -> Iterator[int]:
    """Lines that stand several times and have more words than a section's name that recurs: what pictures show.

    Beside another that recurs it is an entry of a contents list that stands more than once. Of the other lines of eight
    words or more that stand three times in WCXB's pages the one that is a heading asks.
    """
    short = [at for at, line in enumerate(doc.lines) if 0 < len(line) <= LONGEST_JUDGED]
    times = Counter(doc.lines[at] for at in short)
    again = {at for at in short if times[doc.lines[at]] > 1}
    often = [at for at in again if times[doc.lines[at]] >= FEWEST_SHOWN and _has_many_words(doc.lines[at])]
    entries = {doc.lines[at] for at in often if not again.isdisjoint((at - 1, at + 1))}
    return (at for at in often if doc.lines[at] not in entries)


def _has_many_words(line: str) -> bool:
    return line[-1] != "?" and len(line.split()) >= FEWEST_SHOWN_WORDS


def _is_signed(line: str) -> bool:
    """`By Mara Lindqvist`, where it could not be lifted: beside another's name, or far below."""
    return line.startswith(("By ", "BY ")) and "author" in byline(line)


def _numbered_line(doc: Doc, at: int) -> str:
    return _number(doc.blocks[at]) + doc.lines[at]


def _number(block: Block) -> str:
    return f"{block.ordinal}. " if isinstance(block, Item) and block.ordinal is not None else ""


def _shaped(doc: Doc) -> frozenset[int]:
    """Lines with the shape of a heading, one or two together, over something that a heading stands over."""
    places: list[int] = []
    run: list[int] = []
    for at, block in enumerate(doc.blocks):
        if could_head(doc.paragraph(at)):
            run.append(at)
            continue
        if len(run) <= MOST_STACKED and carries(block):
            places += run
        run.clear()
    if not places:
        return frozenset()
    from cleaner.lines.asides import is_aside

    places = sorted(set(places).difference(_shown_often(doc)))
    facts = Counter(label for at in places if (label := label_of(doc.lines[at])))
    lines = {at: doc.lines[at] for at in places if facts[label_of(doc.lines[at])] < FEWEST_FACTS}
    return frozenset(at for at, line in lines.items() if "author" not in byline(line) and not is_aside(line))


def _is_deck(doc: Doc) -> bool:
    """The first line is a sentence that stood between the title and its byline: the byline's gap shows.

    A heuristic: a first heading over an advertisement that went is taken for one, and stays a paragraph.
    """
    words = doc.paragraph(0).split()
    if doc.marked or not doc.meta.get("title") or not {"author", "date", "updated"} & doc.meta.keys():
        return False
    gaps = [two.first - one.last for one, two in pairwise(doc.blocks)]
    if len(words) < FEWEST_DECK_WORDS or 2 * sum(word[0].islower() for word in words) < len(words) or not gaps:
        return False
    return gaps[0] > max(min(gaps), 1)
