"""Leftovers of the page: share bars, sign-up lines, author boxes. A rule decides by a whole line and its place.

Guards: never a table, code or quotation; never what stands between quotation marks; never so much that
little is left. What the rules cannot tell by a phrase stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby

from cleaner.bylines import byline
from cleaner.doc import Doc, Heading, Item, Paragraph
from cleaner.edits import DROPS, Edit
from cleaner.model.ask import Answer, ask, may_judge
from cleaner.model.traits import TEXT_UNIT
from cleaner.outline import LABELS, find_contents
from cleaner.rows import rows
from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule, RuleSet, options
from cleaner.shape import SECTION_NAMES, could_title, fold, name

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re2

# Beside the rules of `cleaner.rules`, which all belong to this stage.
RULES = {
    "boilerplate/kept-too-much": "The rules would take more than they can be trusted with: nothing goes.",
    "boilerplate/share-row": "Three or more buttons to share, each alone on its line.",
    "boilerplate/menu-row": "Three or more entries of a site's menu, each alone on its line.",
    "boilerplate/line-model": "By words, shape, place and neighbours these lines belong to the page, not the article.",
}

# Scores of the line model from which a line goes, in hundredths of log-odds: probabilities of .6, .8 and .95. Running
# text has to be surer, and text that follows what stays has to be surest: before a part of the page that is not the
# article stands, nearly always, a short line that belongs to neither.
SURE = 40
SURE_OF_TEXT = 140
SURE_OF_ATTACHED = 300
# A run of lines in the midst of what stays goes only when they are so much surer, together, than each must be, and one
# of them is this sure (.85): lines that the article goes on after are its own more often than not. On unseen sites
# that keeps four in ten of the pages of which more than .04 of the words would be lost, for .0035 of words F1.
SURER_TOGETHER = 150
SURE_IN_THE_MIDST = 175
# Running text that has to be left, in the model's units; else it has not understood the page. Some 250 characters.
FEWEST_LEFT = 250 // TEXT_UNIT

# Where page furniture gathers. WCXB's development pages: a first or last dozen blocks hold it nearly all.
HEAD_BLOCKS = 8
TAIL_BLOCKS = 12
HEAD_REACH = 16  # lines that may stand between a title and its text: a byline, share buttons, a caption
# A phrase that decides is short; a bio or a notice at the very end may take a paragraph.
LONGEST = 200
LONGEST_AT_END = 1000
AT_END_BLOCKS = 5
# A family that takes more of a document than this is probably wrong about that document.
MOST_DROPPED = 0.4
# Nothing goes that stands between quotation marks; `« Older posts` does not.
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
FLAG = "kept-too-much"
_NAMES = SECTION_NAMES | LABELS


def stage(own: Sequence[Rule] = (), exempt: Sequence[str] = ()) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes with a user's `own` rules beside ours, and patterns of lines to `exempt`."""
    sets = _sets(tuple(own))
    spared = _pattern_set(tuple(exempt))
    none: set[str] = set()

    def propose(doc: Doc) -> Iterator[Edit]:
        """Lines of which no rule takes any are not asked again, while the same document comes back."""
        none.intersection_update(doc.lines)
        edits = list(_edits(doc, sets, spared, none))
        shaped = [] if not may_judge(doc, "boilerplate") else _shaped(doc, edits, spared)
        if edits and _share(doc, edits) > MOST_DROPPED:
            edits = []
            if FLAG not in (*doc.flags, *_flags(doc)):
                yield Edit(0, 0, (), f"boilerplate/{FLAG}", DROPS, flags=(FLAG,))
        yield from sorted((*edits, *shaped), key=lambda edit: edit.start)

    return propose


def named(doc: Doc) -> list[Edit]:
    """What the built-in rules name: evidence for the line model."""
    return list(_edits(doc, _sets(()), None, set()))


def _shaped(doc: Doc, edits: Sequence[Edit], spared: re2.Set | None) -> list[Edit]:
    """Runs of lines that the line model takes for leftovers and no rule names."""
    by_rule = {edit.start for edit in edits}
    answer = ask(doc, "leftover", [int(at in by_rule) for at in range(len(doc.blocks))])
    if answer is None:
        return []
    text = answer.evidence.column("text")
    out: list[bool] = []
    surer: list[int] = []
    for at, score in enumerate(answer.scores):
        attached = bool(out) and not out[-1]
        surer.append(score - (SURE if not text[at] else SURE_OF_ATTACHED if attached else SURE_OF_TEXT))
        out.append(surer[at] >= 0 and _may_go(doc.lines[at], spared))
    for start, stop in _spans(out):
        weak = sum(surer[start:stop]) < SURER_TOGETHER or max(answer.scores[start:stop]) < SURE_IN_THE_MIDST
        if weak and start > 0 and stop < len(out):
            out[start:stop] = [False] * (stop - start)
    for at in (*_of_the_head(doc, out, text), *_of_the_contents(doc)):
        out[at] = False
    if sum(size for size, gone in zip(text, out, strict=True) if not gone) < FEWEST_LEFT:
        return []
    return list(_runs([gone and at not in by_rule for at, gone in enumerate(out)], answer))


def _of_the_head(doc: Doc, out: Sequence[bool], text: Sequence[int]) -> Iterator[int]:
    """What the front matter wants of the lines above the first text that stays: the title; behind it bylines and dates.

    The model has learned from article bodies, where these are no part of the text. In a page's whole text the
    title stands again in its first line, with the name of the site; else that line is the best there is.
    """
    first = next((at for at, gone in enumerate(out) if text[at] and not gone), 0)
    if could_title(doc.lines[first]):
        return
    titles = [at for at in range(max(first - HEAD_REACH, 0), first) if could_title(doc.lines[at])]
    again = [at for at in titles if at and fold(doc.lines[at]) in fold(doc.lines[0])]
    alone = [0] if could_title(doc.lines[0]) else titles if first <= HEAD_BLOCKS else []
    for title in again[-1:] or alone[:1]:
        yield title
        yield from (at for at in range(title + 1, first) if byline(doc.lines[at]))


def _of_the_contents(doc: Doc) -> Iterator[int]:
    """A contents list and the headings that prove it, which the model cannot see."""
    if contents := find_contents(doc):
        yield from range(contents.start, contents.stop)
        yield from contents.targets


def _may_go(line: str, spared: re2.Set | None) -> bool:
    """Quotations, names of sections and labels of contents lists, which are proof of headings, stay."""
    if not line or _is_quoted(line) or name(line) in _NAMES:
        return False
    return not (spared is not None and spared.Match(line))


def _runs(out: Sequence[bool], answer: Answer) -> Iterator[Edit]:
    """An edit a run; the reasons are those for its least certain line."""
    for start, stop in _spans(out):
        least = min(range(start, stop), key=answer.scores.__getitem__)
        yield Edit(start, stop, (), "boilerplate/line-model", DROPS, why=answer.why(least))


def _spans(out: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where each run of lines that go begins and ends."""
    start = 0
    for gone, run in groupby(out):
        stop = start + sum(1 for _ in run)
        if gone:
            yield start, stop
        start = stop


def _flags(doc: Doc) -> tuple[str, ...]:
    """The flags that the front matter of the source gave it."""
    known = doc.meta.get("flags")
    return tuple(map(str, known)) if isinstance(known, list) else ()


@cache
def _sets(own: tuple[Rule, ...]) -> dict[str, RuleSet]:
    from cleaner.rules import RULES
    from cleaner.rules.prefixes import CLUES

    rules = (*own, *RULES)
    return {zone: RuleSet((r for r in rules if r.zone == zone), CLUES) for zone in (ANYWHERE, HEAD, TAIL)}


@cache
def _pattern_set(patterns: tuple[str, ...]) -> re2.Set | None:
    if not patterns:
        return None
    import re2

    chosen = re2.Set.FullMatchSet(options())
    for pattern in patterns:
        chosen.Add(pattern)
    chosen.Compile()
    return chosen


def _edits(doc: Doc, sets: dict[str, RuleSet], spared: re2.Set | None, none: set[str]) -> Iterator[Edit]:
    """What phrases decide, then the rows among what is left."""
    found = {edit.start: edit for edit in _phrases(doc, sets, spared, none)}
    for at, rule in rows([doc.paragraph(at) for at in range(len(doc.blocks))]):
        if at not in found and not (spared is not None and spared.Match(doc.lines[at])):
            found[at] = Edit(at, at + 1, (), f"boilerplate/{rule}", DROPS)
    return map(found.__getitem__, sorted(found))


def _phrases(doc: Doc, sets: dict[str, RuleSet], spared: re2.Set | None, none: set[str]) -> Iterator[Edit]:
    """The lines that a rule takes; those that no rule takes anywhere are in `none`, or put there."""
    size = len(doc.lines)
    for at, line in enumerate(doc.lines):
        from_end = min(at, size - 1 - at)
        if not 0 < len(line) <= (LONGEST_AT_END if from_end < AT_END_BLOCKS else LONGEST) or _is_quoted(line):
            continue
        rule = sets[ANYWHERE].first(line) if len(line) <= LONGEST and line not in none else None
        if rule is None:
            none.add(line)
        if rule is None and at < HEAD_BLOCKS:
            rule = sets[HEAD].first(line)
        if rule is None and at >= size - TAIL_BLOCKS:
            rule = sets[TAIL].first(line)
        if rule is None or (spared is not None and spared.Match(line)):
            continue
        yield Edit(at, at + 1, (), f"boilerplate/{rule.id}", DROPS, meta=_facts(rule, line))


def _is_quoted(line: str) -> bool:
    return line[0] in QUOTES and QUOTES[line[0]] in line[1:]


def _facts(rule: Rule, line: str) -> dict[str, object]:
    """What the rule lifts into the front matter; authors are a list there."""
    return {key: [value] if key == "author" else value for key, value in rule.lifted(line).items()}


def _share(doc: Doc, edits: Sequence[Edit]) -> float:
    """Which share of the document's characters the edits would drop; characters are near enough to words."""
    sizes = [len(b.text) if isinstance(b, (Paragraph, Item, Heading)) else 100 for b in doc.blocks]
    return sum(sizes[edit.start] for edit in edits) / max(sum(sizes), 1)
