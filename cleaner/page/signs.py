"""The signs by which a block is judged: a column of numbers for each, a number for each block.

Nothing here knows a language or an outlet; what names and words mean is learned (`tokens`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from cleaner.doc import Block, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.page.layout import Layout

Column = Sequence[float]

KINDS: dict[type[Block], int] = {Paragraph: 0, Heading: 1, Item: 2, Table: 3, Code: 4, Quote: 5, Break: 6}
OWN = (
    *("p", "div", "span", "li", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("td", "figcaption", "article", "section", "label", "button", "blockquote", "table", "pre", "footer", "header"),
    *("time", "ul", "ol", "nav", "aside", "dt", "dd", "figure", "small", "form", "strong"),
    *("em", "main", "img", "svg", "hr", "b", "i", "summary", "cite", "th", "body"),
)
AROUND = ("article", "aside", "footer", "section", "figure", "table", "ul", "li", "blockquote")
FAR, NONE = 60, -1


def signs(layout: Layout) -> dict[str, Column]:
    """The columns by their names."""
    return {name: column for part in _PARTS for name, column in part(layout).items()}


def _text(layout: Layout) -> dict[str, Column]:
    """What a block is and how it reads."""
    texts, places = layout.texts, layout.evidence.places
    heads = [text[:500] for text in texts]
    known = Counter(text.lower() for text in texts)
    return {
        "kind": [KINDS[type(block)] for block in layout.doc.blocks],
        "level": [block.level if isinstance(block, Heading) else 0 for block in layout.doc.blocks],
        "words": layout.words,
        "links": [place.linked / place.said if place.said else 0 for place in places],
        "end": [_end(text[-1:]) for text in texts],
        "capitals": [sum(map(str.isupper, head)) / (len(head) or 1) for head in heads],
        "small": [text[:1].islower() for text in texts],
        "commas": [text.count(",") for text in texts],
        "signs": [sum(map(text.count, "|\N{MIDDLE DOT}\N{BULLET}\N{COPYRIGHT SIGN}/@>")) for text in texts],
        "long words": [len(text) / (words or 1) for text, words in zip(texts, layout.words, strict=True)],
        "repeated": [known[text.lower()] for text in texts],
    }


def _end(last: str) -> int:
    for number, marks in enumerate((".!?\N{HORIZONTAL ELLIPSIS}", ":;,", "\"')\N{RIGHT DOUBLE QUOTATION MARK}"), 1):
        if last and last in marks:
            return number
    return 4 if last.isdigit() else 5 if last else 0


def _elements(layout: Layout) -> dict[str, Column]:
    """The elements around a block: how many steps up the nearest of each kind stands, 0 for none."""
    names = layout.evidence.names
    own = {name: at for at, name in enumerate(OWN, 1)}
    columns: dict[str, Column] = {
        "own": [own.get(names[place.inner], 0) if place.inner >= 0 else 0 for place in layout.evidence.places],
        "depth": list(map(len, layout.chains)),
    }
    steps: dict[int, dict[str, int]] = {}
    for chain in layout.chains:
        if chain and chain[0] not in steps:
            steps[chain[0]] = {names[at]: up for up, at in reversed(list(enumerate(chain, 1)))}
    found = [steps[chain[0]] if chain else {} for chain in layout.chains]
    return columns | {f"in {name}": [near.get(name, 0) for near in found] for name in AROUND}


def _containers(layout: Layout) -> dict[str, Column]:
    """What the elements around a block hold, one, two, three … steps up."""
    total = max(1, sum(layout.running))
    columns: dict[str, Column] = {}
    for up in (0, 1, 2, 3, 4, 6):
        held = [chain[min(up, len(chain) - 1)] if chain else NONE for chain in layout.chains]
        columns[f"prose {up}"] = [layout.good[at] / total if at >= 0 else 0 for at in held]
        columns[f"words {up}"] = [layout.all[at] if at >= 0 else 0 for at in held]
        columns[f"links {up}"] = [layout.linked[at] / (layout.said[at] or 1) if at >= 0 else 0 for at in held]
    return columns


def _main(layout: Layout) -> dict[str, Column]:
    """Where a block stands to the element that holds most of the running text."""
    path: dict[int, int] = {}
    at = layout.main
    while at >= 0:
        path[at] = len(path)
        at = layout.evidence.parents[at]
    meet = [next(((up, path[at]) for up, at in enumerate(chain) if at in path), (FAR, FAR)) for chain in layout.chains]
    return {
        "in main": [away == 0 for _, away in meet],
        "in wide": [layout.wide in chain for chain in layout.chains],
        "up to main": [up for up, _ in meet],
        "away from main": [away for _, away in meet],
        "prose of page": [sum(layout.running)] * len(layout.texts),
    }


def _order(layout: Layout) -> dict[str, Column]:
    """Where a block stands among the others, from the first to the last text of the article."""
    size = len(layout.texts)
    inside = [at for at, chain in enumerate(layout.chains) if layout.running[at] and layout.main in chain]
    first, last = (inside[0], inside[-1]) if inside else (0, size - 1)
    sums, prose = _running_sums(layout.words), _running_sums(layout.running)
    return {
        "place": [sums[at] / (sums[-1] or 1) for at in range(size)],
        "place in prose": [prose[at] / (prose[-1] or 1) for at in range(size)],
        "from the end": [size - at for at in range(size)],
        "after first": [max(-FAR, min(FAR, at - first)) for at in range(size)],
        "before last": [max(-FAR, min(FAR, last - at)) for at in range(size)],
        "words after first": [sums[at] - sums[first] for at in range(size)],
        "words before last": [sums[last + 1] - sums[at + 1] for at in range(size)],
        "after title": _after_title(layout, first),
    }


def _running_sums(numbers: Sequence[int]) -> list[int]:
    sums = [0]
    for number in numbers:
        sums.append(sums[-1] + number)
    return sums


def _after_title(layout: Layout, first: int) -> Column:
    """Blocks since the heading that shows the title, the last one above the text if there are several."""
    title = str(layout.doc.meta.get("title") or "").lower()
    shows = [at for at, text in enumerate(layout.texts) if title and text.lower() == title]
    above = [at for at in shows if at <= first]
    start = above[-1] if above else shows[0] if shows else None
    size = len(layout.texts)
    return [-FAR] * size if start is None else [max(1 - FAR, min(FAR, at - start)) for at in range(size)]


def _neighbours(layout: Layout) -> dict[str, Column]:
    """What stands beside a block, and how far running text is, in blocks and in steps up the page's tree."""
    size = len(layout.texts)
    columns: dict[str, Column] = {}
    links = [place.linked / place.said if place.said else 0 for place in layout.evidence.places]
    kinds = [KINDS[type(block)] for block in layout.doc.blocks]
    parents = [chain[1] if len(chain) > 1 else NONE for chain in layout.chains]
    for step in (-1, 1, 2):
        beside = [at + step if 0 <= at + step < size else NONE for at in range(size)]
        columns[f"links at {step}"] = [links[at] if at >= 0 else NONE for at in beside]
        if step != 2:
            columns[f"kind at {step}"] = [kinds[at] if at >= 0 else NONE for at in beside]
            columns[f"sibling at {step}"] = [at >= 0 and parents[at] == parents[own] for own, at in enumerate(beside)]
    before = _nearest(layout, range(size))
    after = _nearest(layout, range(size - 1, -1, -1))
    for name, near in (("before", before), ("after", after)):
        columns[f"prose {name}"] = [min(FAR, abs(at - own)) if at >= 0 else FAR + 1 for own, at in enumerate(near)]
        columns[f"steps to prose {name}"] = [_steps(layout, own, at) for own, at in enumerate(near)]
    return columns


def _nearest(layout: Layout, order: Sequence[int]) -> list[int]:
    """For each block the nearest other one of running text that comes before it in this order."""
    found = [NONE] * len(layout.texts)
    last = NONE
    for at in order:
        found[at] = last
        last = at if layout.running[at] else last
    return found


def _steps(layout: Layout, own: int, other: int) -> int:
    if other < 0:
        return NONE
    theirs = layout.chains[other]
    return next((up for up, at in enumerate(layout.chains[own][:12]) if at in theirs), 12)


def _alike(layout: Layout) -> dict[str, Column]:
    """How many blocks of the page have the same elements and classes around them, and are running text."""
    names, attrs = layout.evidence.names, layout.evidence.attrs
    looks = [tuple((names[at], attrs[at].get("class", "")) for at in chain[:2]) for chain in layout.chains]
    alike = Counter(looks)
    prose = Counter(look for look, running in zip(looks, layout.running, strict=True) if running)
    return {
        "alike": [alike[look] for look in looks],
        "alike prose": [prose[look] / alike[look] for look in looks],
        "since heading": _since_heading(layout),
    }


def _since_heading(layout: Layout) -> Column:
    found, last = [], NONE
    for at, block in enumerate(layout.doc.blocks):
        found.append(min(FAR, at - last) if last >= 0 else NONE)
        last = at if isinstance(block, Heading) else last
    return found


_PARTS: tuple[Callable[[Layout], dict[str, Column]], ...] = (
    _text,
    _elements,
    _containers,
    _main,
    _order,
    _neighbours,
    _alike,
)
