"""A page as a stream of events: what opens, what closes, and the text in between, with its lines.

The one place that knows the parser. beautifulsoup4 on lxml closes tags as pages expect, keeps a tree of any
depth and a text of any length, and is linear on every hostile input tried; plain lxml loses text below 255
levels and beyond 10 MB, and html.parser is quadratic on unclosed tags. The walk keeps its own stack, so depth
costs memory and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cleaner.record import dataclass

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_META = frozenset({"head", "title", "script", "style", "template", "metadata"})
_STAND_INS = frozenset({"noframes", "noembed", "iframe", "audio", "video", "desc"})
_CLOSED_LISTS = frozenset({"select", "datalist", "option"})
_FORMULA_SOURCES = frozenset({"annotation", "annotation-xml"})
UNREAD = _META | _STAND_INS | _CLOSED_LISTS | _FORMULA_SOURCES
"""Elements of which no browser shows the text: what the HTML standard hides, what is there for browsers that
cannot play or draw what stands in its place, the choices of a list that is closed."""

_HIDING = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_UNREADABLE = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Start:
    name: str
    attrs: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class End:
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """`line` is the one on which the text begins; it counts its own line feeds."""

    text: str
    line: int


Event = Start | End | Text


def parse(text: str) -> BeautifulSoup:
    """The tree of a page, each tag with the line of the source on which it is closed; any `str` has one.

    NUL and surrogates, which lxml cannot take, are left out.
    """
    import warnings
    from io import StringIO

    from bs4 import BeautifulSoup
    from bs4.builder._lxml import LXMLTreeBuilder

    class LineCounter(LXMLTreeBuilder):
        """Feeds the parser line by line, which is the one way to learn from it where a tag stands."""

        line = 1

        def feed(self, markup: str | bytes) -> None:
            self.parser = self.parser_for("utf-8")
            self.parser.feed("")  # an empty page must be begun too
            for number, line in enumerate(StringIO(str(markup), newline="\n"), 1):
                self.line = number
                self.parser.feed(line)
            self.parser.close()

        def start(self, *args: Any, **more: Any) -> None:
            super().start(*args, **more)
            if self.soup and self.soup.currentTag:
                self.soup.currentTag.sourceline = self.line

    text = _UNREADABLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it would tell the user that XHTML, or a short text, is no HTML
        return BeautifulSoup(text, builder=LineCounter(multi_valued_attributes=None))


def events(soup: BeautifulSoup) -> Iterator[Event]:
    """What a browser without scripts shows of the tree, in its order; each `Start` has its `End`."""
    from bs4 import CData, Tag
    from bs4.element import NavigableString, PreformattedString

    stack = [("", iter(soup.contents))]
    line = 1
    while stack:
        name, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if name:
                yield End(name, line)
        elif isinstance(child, Tag):
            line = max(line, child.sourceline or 0)
            if _is_shown(child):
                yield Start(child.name, _attributes(child), line)
                stack.append((child.name, iter(child.contents)))
            else:
                line += sum(inner.count("\n") for inner in child.contents if isinstance(inner, str))
        elif isinstance(child, NavigableString):
            if isinstance(child, CData) or not isinstance(child, PreformattedString):
                yield Text(str(child), line)
            line += child.count("\n")


def _is_shown(tag: Tag) -> bool:
    """A page that hides itself as a whole waits for a script that will show it, so that counts as shown."""
    if tag.name in ("html", "body"):
        return True
    if tag.name in UNREAD or str(tag.get("hidden", "until-found")).lower() != "until-found":
        return False
    return _HIDING.search(str(tag.get("style", ""))) is None


def _attributes(tag: Tag) -> dict[str, str]:
    """The attributes; a list that counts down gets its first number, which only its length tells."""
    attrs = {name: str(value) for name, value in tag.attrs.items()}
    if tag.name == "ol" and "reversed" in attrs and "start" not in attrs:
        attrs["start"] = str(len(tag.find_all("li", recursive=False)))
    return attrs
