"""What each line of a flattened page is: from the page's own marks, and from the reviewed text of its article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.html

from training.measures import words

KINDS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "list",
    "dt": "list",
    "dd": "list",
    "td": "table",
    "th": "table",
    "figcaption": "caption",
    "blockquote": "quote",
}
# Weaker marks first: a heading wins over what holds it, a paragraph over its containers.
ORDER = ("td", "th", "figcaption", "blockquote", "dt", "dd", "li", "p", "h6", "h5", "h4", "h3", "h2", "h1")
HOLDERS = {"li": "list", "blockquote": "quote", "td": "table", "figcaption": "caption"}
LIKE_HEADINGS = ("p", "div", "span", "strong", "b", "dt", "summary", "legend", "caption", "th", "button", "label", "a")
BOLD = ("strong", "b", "dt", "summary", "caption")
_NAMED = re.compile(r"head|title|label|name|question|kicker|sub", re.IGNORECASE)
_NOT_WORD = re.compile(r"[\W_]+")
BULLET = re.compile(r"^([-*•+]|\d+[.)])\s+")
LONGEST_ELEMENT = 4000
LONGEST_SOFT = 160


def fold(text: str) -> str:
    """Text without case, marks and spaces."""
    return _NOT_WORD.sub("", text.lower())


@dataclass
class Marks:
    """What the page marks each text as; `soft` texts look like headings to a reader without being marked so."""

    kinds: dict[str, str]
    soft: set[str]
    code: set[str]

    @classmethod
    def of(cls, html: str) -> Marks:
        parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True)
        tree = lxml.html.fromstring(html.encode("utf-8", "replace"), parser=parser)
        for hidden in tree.xpath("//script|//style|//noscript|//template"):
            hidden.drop_tree()
        return cls(_kinds(tree), _soft(tree), _code(tree))

    def kind(self, line: str) -> str:
        """heading, list, table, caption, quote, code or para."""
        bare = BULLET.sub("", line)
        kind = self.kinds.get(fold(line)) or self.kinds.get(fold(bare)) or "para"
        if "|" in line and (line.endswith("|") or not line.strip("-| ")):
            return "table"
        if kind != "heading" and fold(line) in self.code:
            return "code"
        return "list" if kind != "heading" and line[:2] in ("- ", "* ", "• ") else kind

    def is_soft(self, line: str) -> bool:
        return self.kind(line) != "heading" and not self.soft.isdisjoint((fold(line), fold(BULLET.sub("", line))))


def _kinds(tree: lxml.html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in ORDER:
        for element in tree.iter(tag):
            text = element.text_content()
            if len(text) <= LONGEST_ELEMENT and (key := fold(text)):
                found[key] = _held_by(element) if tag == "p" else KINDS[tag]
    return found


def _held_by(element: lxml.html.HtmlElement) -> str:
    above = [parent.tag for parent in element.iterancestors()]
    return next((kind for tag, kind in HOLDERS.items() if tag in above), "para")


def _soft(tree: lxml.html.HtmlElement) -> set[str]:
    found = set()
    for element in tree.iter(*LIKE_HEADINGS):
        text = element.text_content()
        key = fold(text) if 0 < len(text) <= LONGEST_SOFT else ""
        if key and (element.tag in BOLD or _is_bold(element, key) or _NAMED.search(_names(element))):
            found.add(key)
    return found


def _is_bold(element: lxml.html.HtmlElement, key: str) -> bool:
    return any(fold(inner.text_content()) == key for inner in element.iter("strong", "b"))


def _names(element: lxml.html.HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _code(tree: lxml.html.HtmlElement) -> set[str]:
    texts = (element.text_content() for element in tree.iter("pre", "code", "textarea"))
    return {fold(line) for text in texts for line in text.split("\n")} - {""}


# A line of so many letters that stands in the gold text is surely content; shorter ones may be there by chance.
SURE = 25
# A short line counts as content where the gold has it near what its sure neighbours stand at.
NEAR, NEAR_PER_LINE, FARTHEST_LINES = 300, 60, 60
COVERED, FOREIGN = 0.6, 0.1  # shares of a line's word sequences that stand in the gold


def contents(lines: Sequence[str], gold: str) -> list[int]:
    """1 for each line of the article, 0 for leftovers, -1 where the gold cannot tell."""
    folded = fold(gold)
    grams = {size: set(_grams(words(gold), size)) for size in (3, 5)}
    anchors = list(_anchors(lines, folded))
    found = []
    for at, line in enumerate(lines):
        key = fold(line)
        if len(key) >= SURE and key in folded:
            found.append(1)
        elif key and key in folded:
            near = _stands_near(at, key, anchors, folded)
            found.append(1 if near else 0 if len(key) >= 4 else -1)
        else:
            found.append(_by_grams(line, grams))
    return found


def _grams(said: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(said[at : at + size]) for at in range(len(said) - size + 1))


def _anchors(lines: Sequence[str], folded: str) -> Iterator[tuple[int, int, int]]:
    """Each sure line with where it stands in the gold, looked for in order first."""
    reached = 0
    for at, line in enumerate(lines):
        key = fold(line)
        if len(key) >= SURE and key in folded:
            start = folded.find(key, max(reached - 400, 0))
            start = start if start >= 0 else folded.find(key)
            reached = start + len(key)
            yield at, start, reached


def _stands_near(at: int, key: str, anchors: Sequence[tuple[int, int, int]], folded: str) -> bool:
    after = bisect_left(anchors, (at, 0, 0))
    for line, start, stop in anchors[max(after - 1, 0) : after + 1]:
        lines = abs(line - at)
        reach = NEAR + NEAR_PER_LINE * lines
        if lines <= FARTHEST_LINES and key in folded[max(start - reach, 0) : stop + reach]:
            return True
    return False


def _by_grams(line: str, grams: dict[int, set[tuple[str, ...]]]) -> int:
    said = words(line)
    if len(said) < 3:
        return 0 if said else -1
    size = 3 if len(said) < 8 else 5
    own = list(_grams(said, size))
    share = sum(gram in grams[size] for gram in own) / len(own)
    return 1 if share >= COVERED else 0 if share <= FOREIGN else -1
