"""The two lists of a recipe where they lost their marks: what goes in, and what to do.

Heuristics. Their names stand on lines of their own, and most of what goes in is measured; the steps are told to the
cook, so a line that begins with `I` or `This` ends them. What it costs: a closing wish below the steps is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.doc import Doc, Item
from cleaner.lazy import lazy
from cleaner.lines.runs import spans
from cleaner.lines.shape import SECTION_NAMES, ends_sentence, name
from cleaner.words import phrases

_INGREDIENTS = "ingredients|ingredient list|zutaten|ingrédients|ingredientes|ingredienti|ingrediënten|ингредиенты"
INGREDIENTS = phrases(_INGREDIENTS)
_METHOD = (
    "method|instructions|directions|preparation|steps|how to make it|what to do|zubereitung|préparation|étapes"
    "|preparación|elaboración|modo de preparo|modo de fazer|preparazione|procedimento|bereiding|bereidingswijze"
    "|приготовление"
)
METHODS = phrases(_METHOD)
_ENDS = METHODS | SECTION_NAMES
LONGEST_NAME = 30
MOST_LINES = 40
LONGEST_INGREDIENT, LONGEST_STEP = 110, 600
FEWEST = 2
# Of the ingredients at least half tell how much.
SHARE_MEASURED = 0.5
_MEASURED = lazy(
    r"(?:[\d\N{VULGAR FRACTION ONE HALF}\N{VULGAR FRACTION ONE QUARTER}\N{VULGAR FRACTION THREE QUARTERS}"
    r"\N{VULGAR FRACTION ONE THIRD}\N{VULGAR FRACTION TWO THIRDS}]"
    r"|(?:about |ca\. )?(?:an?|one|two|three|four|half|some|few|une?|eine?|une|uma?) (?:[^ ]+ )?"
    r"(?:pinch|dash|handful|bunch|cup|tin|can|splash|knob|drizzle|clove|prise|pincée|pizca|pitada|pizzico)\b"
    r"|salt\b|pepper\b|(?:[^ ]+ ){1,5}(?:to taste|to serve|for (?:serving|frying|dusting|greasing))\Z)",
    re.IGNORECASE,
)
_PART = lazy(
    r"(?:for the|für (?:den|die|das)|pour (?:la|le|les|l.)|para (?:la|el|o|a)|per (?:la|il|l.)) ?[^.!?]{2,30}",
    re.IGNORECASE,
)
# Who tells rather than bids.
_TELLS = lazy(
    r"(?:I|I[\N{RIGHT SINGLE QUOTATION MARK}']\w+|we|this|these|it|they|my|our|that|you|your|the recipe)\b",
    re.IGNORECASE,
)


def recipe_lists(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of paragraphs that are ingredients or steps: from where, and up to where."""
    for start, line in enumerate(doc.lines):
        if 0 < len(line) <= LONGEST_NAME and name(line) in INGREDIENTS:
            stop = _end(doc, start)
            runs = [*_ingredients(doc, start + 1, stop)]
            yield from runs
            if stop < len(doc.lines) and (runs or isinstance(doc.blocks[stop - 1], Item)):
                yield from _steps(doc, stop + 1)
            return


def is_part(line: str) -> bool:
    """`For the crumble`, over some of the ingredients."""
    return _PART.fullmatch(line.rstrip(":")) is not None


def _end(doc: Doc, start: int) -> int:
    """Where the name of the steps stands; else where the next section does."""
    for at in range(start + 1, min(start + MOST_LINES, len(doc.lines))):
        if name(doc.lines[at]) in _ENDS:
            return at
    return start + 1


def _ingredients(doc: Doc, start: int, stop: int) -> Iterator[tuple[int, int]]:
    lines = [doc.paragraph(at) for at in range(start, stop)]
    can = [0 < len(line) <= LONGEST_INGREDIENT and not (is_part(line) or line[-1] in ":.!?") for line in lines]
    measured = sum(may and _MEASURED.match(line) is not None for may, line in zip(can, lines, strict=True))
    if measured < FEWEST or measured < SHARE_MEASURED * sum(can):
        return
    yield from ((start + first, start + end) for first, end in spans(can))


def _steps(doc: Doc, start: int) -> Iterator[tuple[int, int]]:
    stop = start
    while stop < len(doc.lines) and 0 < len(doc.paragraph(stop)) <= LONGEST_STEP:
        line = doc.lines[stop]
        if not ends_sentence(line) or line[-1] == "?" or _TELLS.match(line):
            break
        stop += 1
    if stop - start >= FEWEST:
        yield start, stop
