"""Headings, list items and table cells of a page's article, and which of them came out as such.

The page's own are read off its tags by lxml's tree, apart from the reader under test. A text stands in the reviewed
text where it is a line of it, or is long and stands anywhere in it: the `Services` of a menu is no heading of an
article that has the word. A list or a table counts as a whole, where nearly all its characters stand there, and once
if a page has it twice, but no list in a cell (Markdown has none) and no list of the page's own headings (a contents
list, which goes); an item with a heading in it is a part of the page. Found is what the Markdown has as such and the
page too; texts are compared by letters and digits alone, without the alternatives of images, as multisets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import html
from markdown_it import MarkdownIt

from training.labels import fold
from training.measures import f1

IN_TEXT = 0.9
"""Share of a list's or table's characters in lines that stand in the reviewed text, from which on it counts."""

LONG = 20
"""Letters and digits from which on a text stands in the reviewed one wherever it is found."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_KINDS = ("headings", "items", "cells")
_UNSAID = ("html_inline", "image")

Texts = dict[str, Counter[str]]


class Structure(NamedTuple):
    """For each kind: what was found, what the output has, what the page has within its article.

    `found` has two counts a kind: of what the output has, that which the page has anywhere (`items`), which gives
    precision, and that which it has within its article (`items wanted`), which gives recall.
    """

    found: Counter[str]
    given: Counter[str]
    wanted: Counter[str]

    def report(self) -> str:
        return ", ".join(f"{kind} {self._f1(kind)}" for kind in _KINDS if self.wanted[kind])

    def _f1(self, kind: str) -> str:
        precision = self.found[kind] / max(self.given[kind], 1)
        recall = self.found[f"{kind} wanted"] / self.wanted[kind]
        return f"P {precision:.3f} R {recall:.3f} F1 {f1(precision, recall):.3f}"


def empty() -> Structure:
    return Structure(Counter(), Counter(), Counter())


def add(structure: Structure, source: bytes, markdown: str, title: str, article: str) -> None:
    """Count one page; the title counts as a heading that was given."""
    whole, lines = fold(article), {fold(line) for line in article.split("\n")}
    page, wanted = on_page(source, whole, lines)
    given = in_markdown(markdown)
    given["headings"][fold(title)] |= 1
    for kind in _KINDS:
        if kind == "headings":  # a page may say them twice
            given[kind] = Counter({text: 1 for text in given[kind] if text and text in whole})
            page[kind], wanted[kind] = Counter(set(page[kind])), Counter(set(wanted[kind]))
        structure.found[kind] += (given[kind] & page[kind]).total()
        structure.given[kind] += given[kind].total()
        structure.wanted[kind] += wanted[kind].total()
        structure.found[f"{kind} wanted"] += (given[kind] & wanted[kind]).total()


def on_page(source: bytes, whole: str, lines: set[str]) -> tuple[Texts, Texts]:
    """All of each kind on the page, and those that are the article's."""
    page: Texts = {kind: Counter() for kind in _KINDS}
    wanted: Texts = {kind: Counter() for kind in _KINDS}
    tree = html.fromstring(source.decode("utf-8", "replace").encode(), parser=html.HTMLParser(encoding="utf-8"))
    known: set[tuple[str, ...]] = set()
    for kind, group in _groups(tree):
        page[kind].update(group)
        stand = [text for text in group if text in lines or (len(text) >= LONG and text in whole)]
        if kind == "headings":
            wanted[kind].update(stand)
        elif tuple(group) not in known and sum(map(len, stand)) >= IN_TEXT * sum(map(len, group)):
            wanted[kind].update(group)
        known.add(tuple(group))
    return page, wanted


def _groups(tree: Any) -> Iterator[tuple[str, list[str]]]:
    yield "headings", list(filter(None, (fold(heading.text_content()) for heading in tree.iter(*_HEADINGS))))
    headings = {fold(heading.text_content()) for heading in tree.iter(*_HEADINGS)}
    for element in tree.iter("ul", "ol"):
        own = [item for item in element.iter("li") if next(item.iterancestors("ul", "ol"), None) is element]
        items = [fold("".join(_own(item))) for item in own if next(item.iter(*_HEADINGS), None) is None]
        texts = list(filter(None, items))
        if texts and not headings.issuperset(texts) and next(element.iterancestors("td", "th"), None) is None:
            yield "items", texts
    for table in tree.iter("table"):
        rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
        if table.find(".//table") is None and len(rows) > 1 and max(map(len, rows)) > 1:
            cells = [fold(cell.text_content()) for row in rows for cell in row]
            if texts := list(filter(None, cells)):
                yield "cells", texts


def _own(item: Any) -> Iterator[str]:
    """The text of an item without the lists in it."""
    yield item.text or ""
    for child in item:
        if child.tag not in ("ul", "ol") and isinstance(child.tag, str):
            yield from _own(child)
        yield child.tail or ""


def in_markdown(markdown: str) -> Texts:
    """Headings, items (their first text) and cells of a Markdown document."""
    found: Texts = {kind: Counter() for kind in _KINDS}
    kind = ""
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        if token.type == "list_item_open":
            kind = "items"
        elif token.type == "heading_open":
            kind = "headings"
        elif token.type in ("td_open", "th_open"):
            kind = "cells"
        elif token.type == "inline" and kind:
            text = "".join(child.content for child in token.children or () if child.type not in _UNSAID)
            found[kind].update(filter(None, [fold(text)]))
            kind = ""
    return found
