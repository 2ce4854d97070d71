"""What a rendered page shows, by two Markdown parsers that share no code with each other or with us; and whether a
reader has accounted for every word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import NamedTuple

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cleaner.readers import Reading
from cleaner.visible import visible_all
from cleaner.words import count

_PARSER = MarkdownIt("commonmark", {"maxNesting": 1000}).enable("table").enable("strikethrough")
_INLINE = frozenset({"em", "strong", "code", "a", "del", "s", "img", "b", "i"})
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def body_of(markdown: str) -> str:
    """The Markdown without its front matter."""
    return _FRONT_MATTER.sub("", markdown, count=1)


def assert_balanced(reading: Reading) -> None:
    """words(source) + words(after) == words(result) + words(before)."""
    before = sum((count(entry.before) for entry in reading.entries), Counter[str]())
    after = sum((count(entry.after) for entry in reading.entries), Counter[str]())
    assert count(reading.shown) + after == count(visible_all(reading.doc.blocks)) + before


def by_markdown_it(markdown: str) -> str:
    return str(_PARSER.render(body_of(markdown)))


def by_cmark(markdown: str) -> str:
    return str(cmarkgfm.github_flavored_markdown_to_html(body_of(markdown), Options.CMARK_OPT_UNSAFE))


class _Page(HTMLParser):
    """The text of a page: inline tags join, blocks part, list numbers and image alternatives are shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.numbers: list[int | None] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if tag == "img":
            self.pieces.append(given.get("alt") or "")
        elif tag not in _INLINE:
            self.pieces.append("\n")
        if tag in ("ol", "ul"):
            self.numbers.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and self.numbers and (number := self.numbers[-1]) is not None:
            self.pieces.append(f"{number}. ")
            self.numbers[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul") and self.numbers:
            self.numbers.pop()
        if tag not in _INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def page(html: str) -> _Page:
    parser = _Page()
    parser.feed(html)
    parser.close()
    return parser


def text_of(html: str) -> str:
    """The visible text, its spaces folded line by line."""
    lines = "".join(page(html).pieces).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def words_of(html: str) -> Counter[str]:
    return count("".join(page(html).pieces))


def block_tags(html: str) -> list[str]:
    """The block tags in order: two parsers that agree on them read the same document."""
    return [tag for tag in page(html).tags if tag not in _INLINE and tag not in ("tbody", "br", "thead")]


Row = tuple[str, ...]
_IN_A_CELL = 4  # table, thead or tbody, tr, th or td
_SHOWN = frozenset({"text", "code_inline", "text_special", "html_inline"})


class Outline(NamedTuple):
    """The tables of a document, and its paragraphs and headings in order, each with its tag."""

    tables: Sequence[Sequence[Row]]
    texts: Sequence[tuple[str, str]]


def outline(markdown: str) -> Outline:
    """What markdown-it sees in this Markdown."""
    tables: list[list[list[str]]] = []
    texts: list[tuple[str, str]] = []
    tag = ""
    for token in _PARSER.parse(body_of(markdown)):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("paragraph_open", "heading_open"):
            tag = token.tag
        elif token.type == "inline" and token.level >= _IN_A_CELL and tables and not tag:
            tables[-1][-1].append(_shown(token))
        elif token.type == "inline":
            texts.append((tag, _shown(token)))
            tag = ""
    return Outline([[tuple(row) for row in table] for table in tables], texts)


def _shown(token: Token) -> str:
    """What inline source shows, its spaces folded."""
    children = token.children or ()
    pieces = (child.content if child.type in _SHOWN else " " * ("break" in child.type) for child in children)
    return " ".join("".join(pieces).split())
