"""Leftovers of the page: share bars, sign-up lines, author boxes. A rule decides by a whole line and its place.

Guards: never a table, code or quotation; never what stands between quotation marks; never so much that
little is left. What the rules cannot tell by a phrase stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from cleaner.doc import Block, Doc, Heading, Item, Paragraph, text_of
from cleaner.edits import DROPS, Edit
from cleaner.frontmatter import LISTS
from cleaner.lines.bios import author, boxes, may_tell
from cleaner.lines.outline import LABELS
from cleaner.lines.rows import rows
from cleaner.lines.shape import BOX_NAMES, SECTION_NAMES, ends_sentence, is_long, label_of, name
from cleaner.lines.wake import RULES as WAKE
from cleaner.lines.wake import wake
from cleaner.model import may_judge
from cleaner.rule import ANYWHERE, HEAD, TAIL, ZONES, Rule, RuleSet, compiled, options
from cleaner.rules import of_zone
from cleaner.words import phrases

Spared = Callable[[str], bool]  # whether a user exempts a line

# Beside the rules of `cleaner.rules`, which all belong to this stage.
RULES = {
    "boilerplate/kept-too-much": "The rules would take more than they can be trusted with: nothing goes.",
    "boilerplate/share-row": "Three or more buttons to share, each alone on its line.",
    "boilerplate/menu-row": "Three or more entries of a site's menu, each alone on its line.",
    "boilerplate/reaction-row": "Three or more feelings of readers, each alone on its line, with or without its count.",
    "boilerplate/rating-row": "One to five, each alone on its line, again and again: stars to click on.",
    **{f"boilerplate/{rule}": why for rule, why in WAKE.items()},
    "boilerplate/author-box": "A box at the end about who wrote the text: by the byline's name, or by name and trade.",
    "boilerplate/above-title": "What stands between the name of a page's window and its title is the menu of the site.",
    "boilerplate/line-model": "By words, shape, place and neighbours these lines belong to the page, not the article.",
}

# Where page furniture gathers. WCXB's development pages: a first or last dozen blocks hold it nearly all.
HEAD_BLOCKS = 8
TAIL_BLOCKS = 12
# A phrase that decides is short; a bio or a notice at the very end may take a paragraph.
LONGEST = 200
LONGEST_AT_END = 1000
AT_END_BLOCKS = 5
# Rules that would take a larger share of a document than this are probably wrong about it. They may take more where
# FEWEST_TEXTS paragraphs of running text are left: forms and appeals outweigh many a short report.
MOST_DROPPED, MOST_BESIDE_TEXT = 0.4, 0.7
FEWEST_TEXTS = 3
# Nothing goes that stands between quotation marks; `« Older posts` does not.
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
FLAG = "kept-too-much"
# Headings of links by their words, but of a section of the article where running text stands right below them.
AMBIGUOUS = frozenset(("related-tail", "comments-tail", "signup-tail", "code-button"))
# Below a listing it is its button all the same; a section of the article stands below a sentence: `Copy`.
BESIDE_CODE = "code-button"
# Names of sections that are lists of short lines, and that menus do not have; so many lines below one are its own.
_LISTING = "advantages|disadvantages|drawbacks|ingredients|specifications|the bad|the good"
LISTING = phrases(_LISTING) | BOX_NAMES - {"highlights", "in brief", "in short", "the big picture"}
LONGEST_NAME = max(map(len, LISTING)) + 1
MOST_UNDER_NAME = 8
_NAMES = SECTION_NAMES | LABELS | LISTING


def stage(own: Sequence[Rule] = (), exempt: Sequence[str] = ()) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes with a user's `own` rules beside ours, and patterns of lines to `exempt`."""
    zones = _zones(tuple(own))
    spared = _any_of(tuple(exempt))

    def propose(doc: Doc) -> Iterator[Edit]:
        found = _named(doc, zones, spared)
        edits = _with_wake(doc, found, spared)
        shaped: list[Edit] = []
        if may_judge(doc, "boilerplate"):
            from cleaner.lines.leftovers import judged

            taken = {edit.start for edit in edits}
            held = _under_names(doc, taken)
            shaped += judged(doc, found, taken, lambda at: at not in held and _may_go(doc, at, spared))
        if edits and _share(doc, found) > _most(doc, found):
            edits = []
            if FLAG not in doc.flags and not doc.was_flagged(FLAG):
                yield Edit(0, 0, (), f"boilerplate/{FLAG}", DROPS, flags=(FLAG,))
        yield from sorted((*edits, *shaped), key=lambda edit: edit.start)

    return propose


def named(doc: Doc) -> list[Edit]:
    """What the built-in rules name: evidence for the line model."""
    found = _named(doc, _zones(()), _none)
    return [found[at] for at in sorted(found)]


def _may_go(doc: Doc, at: int, spared: Spared) -> bool:
    """Quotations, names of sections and labels of contents lists, which are proof of headings, stay; links may go."""
    line = doc.lines[at] or text_of(doc.blocks[at])
    return bool(line) and not (_is_quoted(line) or _is_name(doc.blocks[at], line) or spared(line))


def _is_name(block: Block, line: str) -> bool:
    if name(line) not in _NAMES:
        return False
    from cleaner.lines.linked import is_links

    return not is_links(block)


def _under_names(doc: Doc, taken: Collection[int]) -> frozenset[int]:
    """Short lines right below `Cons` or `Ingredients`: where the name stays, what it names stays."""
    held: set[int] = set()
    for start in (at for at, line in enumerate(doc.lines) if 0 < len(line) <= LONGEST_NAME and name(line) in LISTING):
        for at in range(start + 1, min(start + 1 + MOST_UNDER_NAME, len(doc.lines))):
            if at in taken or is_long(doc.blocks[at]):
                break
            held.add(at)
    return frozenset(held)


class _Zone:
    """A user's own rules of one zone, and then ours. A line that none takes is not asked again."""

    def __init__(self, zone: str, own: Sequence[Rule]) -> None:
        self._own, self._ours = RuleSet(rule for rule in own if rule.zone == zone), of_zone(zone)
        self._none: set[str] = set()

    def keep(self, lines: Set[str]) -> None:
        """Forget all but these: the same document comes back several times."""
        self._none &= lines

    def first(self, line: str) -> Rule | None:
        if line in self._none:
            return None
        rule = self._own.first(line) or self._ours.first(line)
        if rule is None:
            self._none.add(line)
        return rule


@cache
def _zones(own: tuple[Rule, ...]) -> dict[str, _Zone]:
    return {zone: _Zone(zone, own) for zone in ZONES}


def _none(line: str) -> bool:
    return False


@cache
def _any_of(patterns: tuple[str, ...]) -> Spared:
    """Whether one of these patterns matches a whole line."""
    if not patterns:
        return _none
    import re2

    chosen = re2.Set.FullMatchSet(options())
    for pattern in patterns:
        compiled(pattern)  # says what is wrong with it; the set does not
        chosen.Add(pattern)
    chosen.Compile()
    return lambda line: bool(chosen.Match(line))


def _named(doc: Doc, zones: Mapping[str, _Zone], spared: Spared) -> dict[int, Edit]:
    """What phrases decide, then the rows among what is left, by place."""
    lines = frozenset(doc.lines)
    for zone in zones.values():
        zone.keep(lines)
    found = {edit.start: edit for edit in _phrases(doc, zones, spared)}
    for at, rule in rows([doc.paragraph(at) for at in range(len(doc.blocks))]):
        if at not in found and not spared(doc.lines[at]):
            found[at] = Edit(at, at + 1, (), f"boilerplate/{rule}", DROPS)
    return found


def _with_wake(doc: Doc, found: Mapping[int, Edit], spared: Spared) -> list[Edit]:
    """What was named and what goes with it, in order; the line model has learned without the latter: it is not told."""
    edits = dict(found)
    told = boxes(doc) or _told(doc, found)
    facts = author(doc, told)
    near = {at: edit.rule.partition("/")[2] for at, edit in found.items()} | dict.fromkeys(told, "author-box")
    for at, rule in (*wake(doc, near), *((at, "author-box") for at in told)):
        if not (at in found or _is_quoted(doc.lines[at]) or spared(doc.lines[at])):
            edits[at] = Edit(at, at + 1, (), f"boilerplate/{rule}", DROPS, meta=facts if at in told else {})
    return [edits[at] for at in sorted(edits)]


def _told(doc: Doc, found: Container[int]) -> dict[int, str]:
    """Boxes about whom no byline names."""
    if not may_tell(doc):
        return {}
    from cleaner.lines.telling import by_themselves

    return by_themselves(doc, found)


def _phrases(doc: Doc, zones: Mapping[str, _Zone], spared: Spared) -> Iterator[Edit]:
    """The lines that a rule takes."""
    size = len(doc.lines)
    for at, line in enumerate(doc.lines):
        from_end = min(at, size - 1 - at)
        if not 0 < len(line) <= (LONGEST_AT_END if from_end < AT_END_BLOCKS else LONGEST) or _is_quoted(line):
            continue
        if _is_counted(doc.blocks[at]):
            continue
        rule = _rule(line, at, size, zones)
        if rule and not (spared(line) or _is_content(doc, at, rule.id)):
            yield Edit(at, at + 1, (), f"boilerplate/{rule.id}", DROPS, meta=_facts(rule, line))


def _is_counted(block: Block) -> bool:
    """One of what the article counts: `1. Audible`."""
    return isinstance(block, Item) and block.ordinal is not None


def _rule(line: str, at: int, size: int, zones: Mapping[str, _Zone]) -> Rule | None:
    """The first rule that takes a line at this place, of so many."""
    rule = zones[ANYWHERE].first(line) if len(line) <= LONGEST else None
    if rule is None and at < HEAD_BLOCKS:
        rule = zones[HEAD].first(line)
    if rule is None and at >= size - TAIL_BLOCKS:
        rule = zones[TAIL].first(line)
    return rule


def _is_content(doc: Doc, at: int, rule: str) -> bool:
    """What stands beside the line says that it is none of what the rule's words most often are."""
    if rule == "tag-line":
        return _is_among_facts(doc, at)
    return rule in AMBIGUOUS and at + 1 < len(doc.lines) and _heads_text(doc, at, rule)


def _is_among_facts(doc: Doc, at: int) -> bool:
    """An item between two that tell facts, as on the card of a recipe: `Category: Desserts, Cakes`."""
    around = doc.blocks[max(at - 1, 0) : at + 2]
    facts = all(isinstance(block, Item) for block in around) and len(around) == 3
    return facts and bool(label_of(doc.lines[at - 1]) and label_of(doc.lines[at + 1]))


def _heads_text(doc: Doc, at: int, rule: str) -> bool:
    """What stands right below is the article's; below `Newsletters` what would be in them is as often."""
    from cleaner.lines.leftovers import is_text_of_article

    below = doc.lines[at + 1]
    if rule == BESIDE_CODE and below and not any(map(str.isalnum, below)):
        return True  # a name in the code: `copy`, `=`
    if rule == BESIDE_CODE and at and not ends_sentence(doc.lines[at - 1]):
        return False
    return is_text_of_article(below) or (rule != "signup-tail" and is_long(doc.blocks[at + 1]) and ends_sentence(below))


def _is_quoted(line: str) -> bool:
    return line[0] in QUOTES and QUOTES[line[0]] in line[1:]


def _facts(rule: Rule, line: str) -> dict[str, object]:
    """What the rule lifts into the front matter; authors are a list there."""
    return {key: [value] if key in LISTS else value for key, value in rule.lifted(line).items()}


def _most(doc: Doc, found: Collection[int]) -> float:
    """Which share may go: more of a document that keeps running text."""
    texts = sum(at not in found and is_long(block) for at, block in enumerate(doc.blocks))
    return MOST_BESIDE_TEXT if texts >= FEWEST_TEXTS else MOST_DROPPED


def _share(doc: Doc, places: Iterable[int]) -> float:
    """Which share of the document's characters stands at these places; characters are near enough to words."""
    sizes = [len(b.text) if isinstance(b, (Paragraph, Item, Heading)) else 100 for b in doc.blocks]
    return sum(map(sizes.__getitem__, places)) / max(sum(sizes), 1)
