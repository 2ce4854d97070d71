"""The signs by which a block is judged: a column of numbers for each, a number for each block.

Nothing here knows a language or an outlet; what names and words mean is learned (`tokens`). Signs that were tried and
told nothing more are left out, since each costs as much as the next: how deep a block stands, where in the order of the
page, capitals, the last character, how far running text is, what stands beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from cleaner.doc import Block, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.page.layout import Layout
from cleaner.words import letters

Column = Sequence[float]

KINDS: dict[type[Block], int] = {Paragraph: 0, Heading: 1, Item: 2, Table: 3, Code: 4, Quote: 5, Break: 6}
# The elements that are told apart as a block's own, by their places here; all others are one.
OWN = (
    *("p", "div", "span", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("td", "figcaption", "article", "section", "label", "button", "blockquote", "table", "pre", "footer", "header"),
    *("time", "ul", "ol", "nav", "aside", "dt", "dd", "figure", "small", "form", "strong"),
    *("em", "main", "img", "svg", "hr", "b", "i", "summary", "cite", "th", "body"),
)
# Of these it is told how many steps above a block the nearest stands.
AROUND = ("footer", "figure", "li")
# How many steps above a block it is told how much its surroundings hold.
STEPS_UP = range(0, 6, 2)
# Distances are counted up to here, since what is further is as far; and what stands for no distance at all.
FAR, NONE = 60, -1

SAME, HEAD = 40, 80
"""Letters and digits at the head of a text that the page's description has too, among so many characters."""

FEWEST_SAME = 25
"""A shorter text may stand in it by chance."""


def signs(layout: Layout) -> dict[str, Column]:
    """The columns by their names."""
    return {name: column for part in _PARTS for name, column in part(layout).items()}


def _text(layout: Layout) -> dict[str, Column]:
    """What a block is and how it reads."""
    texts, blocks = layout.texts, layout.doc.blocks
    folded = [text.lower() for text in texts]
    known = Counter(folded)
    return {
        "kind": [KINDS[type(block)] for block in blocks],
        "level": [block.level if isinstance(block, Heading) else 0 for block in blocks],
        "words": layout.words,
        "links": [place.share_linked for place in layout.evidence.places],
        "small": [text[:1].islower() for text in texts],
        "commas": [text.count(",") for text in texts],
        "signs": [sum(map(text.count, "|\N{MIDDLE DOT}\N{BULLET}\N{COPYRIGHT SIGN}/@>")) for text in texts],
        "long words": [len(text) / (words or 1) for text, words in zip(texts, layout.words, strict=True)],
        "repeated": [known[text] for text in folded],
        "described": _described(layout),
    }


def _described(layout: Layout) -> Column:
    """Whether the page's description says the same, as it does of the line below a headline: far from the article's
    own element, that line looked like a teaser."""
    description = letters(str(layout.doc.meta.get("description") or ""))
    if len(description) < FEWEST_SAME:
        return [0] * len(layout.texts)
    heads = [letters(text[:HEAD])[:SAME] if len(text) >= FEWEST_SAME else "" for text in layout.texts]
    return [len(head) >= FEWEST_SAME and head in description for head in heads]


def _elements(layout: Layout) -> dict[str, Column]:
    """The elements around a block: its own, and how many steps up the nearest of each kind stands, 0 for none."""
    names, places = layout.evidence.names, layout.evidence.places
    own = {name: at for at, name in enumerate(OWN, 1)}
    columns = {f"in {name}": _each(layout, _steps_up(layout, name)) for name in AROUND}
    return {"own": [own.get(names[place.inner], 0) if place.inner >= 0 else 0 for place in places], **columns}


def _each(layout: Layout, numbers: Sequence[float]) -> Column:
    """Of each block the number of its element; the last one is for what stands in none."""
    return [numbers[place.element] for place in layout.evidence.places]


def _steps_up(layout: Layout, wanted: str) -> list[int]:
    names = layout.evidence.names
    steps = [0] * (len(names) + 1)
    if wanted in names:
        for at, parent in enumerate(layout.evidence.parents):
            above = steps[parent]
            steps[at] = 1 if names[at] == wanted else above + 1 if above else 0
    return steps


def _containers(layout: Layout) -> dict[str, Column]:
    """What the elements around a block hold, so many steps up."""
    parents = [max(parent, 0) for parent in layout.evidence.parents]
    held = [place.element for place in layout.evidence.places]
    columns: dict[str, Column] = {}
    for up in STEPS_UP:
        columns[f"words {up}"] = [layout.all[at] if at >= 0 else 0 for at in held]
        held = [parents[parents[at]] if at >= 0 else at for at in held]
    return columns


def _main(layout: Layout) -> dict[str, Column]:
    """Where a block stands to the element that holds most of the running text: steps up to where the two meet, and
    from there on down."""
    parents = layout.evidence.parents
    up, away = [FAR] * (len(parents) + 1), [FAR] * (len(parents) + 1)
    at, down = layout.main, 0
    while at >= 0:
        up[at], away[at] = 0, down
        at, down = parents[at], down + 1
    for at, parent in enumerate(parents):
        if up[at] and up[parent] < FAR:
            up[at], away[at] = up[parent] + 1, away[parent]
    steps = _each(layout, away)
    return {
        "in main": [not down for down in steps],
        "up to main": _each(layout, up),
        "away from main": steps,
        "prose of page": [sum(layout.running)] * len(layout.texts),
    }


def _order(layout: Layout) -> dict[str, Column]:
    """Where a block stands among the others, from the first to the last text of the article."""
    size = len(layout.texts)
    first, last = _ends(layout)
    sums = [0]
    for words in layout.words:
        sums.append(sums[-1] + words)
    return {
        "from the end": range(size, 0, -1),
        "before last": [max(-FAR, min(FAR, last - at)) for at in range(size)],
        "words after first": [sums[at] - sums[first] for at in range(size)],
        "words before last": [sums[last + 1] - sums[at + 1] for at in range(size)],
        "since heading": _since_heading(layout),
    }


def _ends(layout: Layout) -> tuple[int, int]:
    """The first and the last block of running text in the main element; of the page where there is none."""
    inside = [False] * (len(layout.evidence.parents) + 1)
    for at, parent in enumerate(layout.evidence.parents):
        inside[at] = at == layout.main or inside[parent]
    running = [at for at, within in enumerate(_each(layout, inside)) if within and layout.running[at]]
    return (running[0], running[-1]) if running else (0, len(layout.texts) - 1)


def _since_heading(layout: Layout) -> Column:
    found, last = [], NONE
    for at, block in enumerate(layout.doc.blocks):
        found.append(min(FAR, at - last) if last >= 0 else NONE)
        last = at if isinstance(block, Heading) else last
    return found


def _alike(layout: Layout) -> dict[str, Column]:
    """How many blocks of the page have the same elements and classes around them, and are running text."""
    names, attrs = layout.evidence.names, layout.evidence.attrs
    parents = layout.evidence.parents
    looks = []
    for place in layout.evidence.places:
        at, outer = place.element, parents[place.element] if place.element >= 0 else -1
        own = (names[at], attrs[at].get("class", "")) if at >= 0 else ()
        looks.append((own, (names[outer], attrs[outer].get("class", "")) if outer >= 0 else ()))
    alike = Counter(looks)
    prose = Counter(look for look, running in zip(looks, layout.running, strict=True) if running)
    return {
        "alike": [alike[look] for look in looks],
        "alike prose": [prose[look] / alike[look] for look in looks],
    }


_PARTS: tuple[Callable[[Layout], dict[str, Column]], ...] = (_text, _elements, _containers, _main, _order, _alike)
