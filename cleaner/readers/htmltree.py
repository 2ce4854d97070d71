"""A page as a stream of events: what opens, what closes, and the text in between, with its lines.

The one place that knows the parser: lxml (libxml2), asked for events and not for a tree. The tree is where it
loses what stands below 255 levels or beyond 10 MB of text; the events hold all of it, are linear on every
hostile input tried, and take a sixth of the time of beautifulsoup4 on the same parser. lexbor (selectolax,
resiliparse) is no faster than that once its nodes are visited from Python, and does not tell lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from cleaner.record import dataclass, field

_META = frozenset({"head", "title", "script", "style", "template", "metadata"})
_STAND_INS = frozenset({"noframes", "noembed", "iframe", "audio", "video", "desc"})
_CLOSED_LISTS = frozenset({"select", "datalist", "option"})
_FORMULA_SOURCES = frozenset({"annotation", "annotation-xml"})
UNREAD = _META | _STAND_INS | _CLOSED_LISTS | _FORMULA_SOURCES
"""Elements of which no browser shows the text: what the HTML standard hides, what is there for browsers that
cannot play or draw what stands in its place, the choices of a list that is closed."""

STATING = frozenset({"html", "base", "title", "meta", "link", "script", "time"})
"""Elements that state facts about the page, whether they are shown or not."""

_HIDING = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_UNREADABLE = re.compile("[\0\ud800-\udfff]")

Attributes = Mapping[str, str]
_NO_ATTRIBUTES: Attributes = {}  # lxml has an object of its own for none, which cannot be pickled


@dataclass(slots=True)
class Start:
    name: str
    attrs: Attributes
    line: int


@dataclass(slots=True)
class End:
    name: str
    line: int


@dataclass(slots=True)
class Text:
    """`line` is the one on which the text begins; it counts its own line feeds."""

    text: str
    line: int


Event = Start | End | Text


@dataclass(slots=True)
class Stated:
    """An element of STATING: its attributes, the element it stands in, and its text."""

    name: str
    attrs: Attributes
    parent: str
    text: str = ""


@dataclass(slots=True)
class Tree:
    """`events` are what a browser without scripts shows, in its order; each `Start` has its `End`."""

    events: list[Event] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)


def parse(text: str) -> Tree:
    """The events of a page; any `str` has some. NUL and surrogates, which lxml cannot take, are left out."""
    from io import StringIO

    from lxml.etree import HTMLParser

    text = _UNREADABLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    target = _Target()
    parser = HTMLParser(target=target, encoding="utf-8")
    parser.feed("")  # an empty page must be begun too
    # Line by line, which is the one way to learn from it where a tag stands.
    for target.fed, line in enumerate(StringIO(text, newline="\n"), 1):
        parser.feed(line)
    parser.close()
    return target.tree


class _Target:
    """What the parser calls. The open elements are kept here, so depth costs memory and nothing else.

    fed     the line that is being fed
    line    the line that was reached: the parser tells of some tags before the text in front of them
    hidden  how many elements are open down to the outermost hidden one; 0 when all is shown
    """

    def __init__(self) -> None:
        self.tree = Tree()
        self.fed = self.line = 1
        self.hidden = 0
        self._open: list[str] = []
        self._opened: Counter[str] = Counter()
        self._lists: list[_Backwards] = []
        self._text: list[str] = []
        self._stating: Stated | None = None

    def start(self, name: str, attrs: Attributes) -> None:
        self._flush()
        attrs = attrs or _NO_ATTRIBUTES
        self.line = max(self.line, self.fed)
        if name in STATING:
            self._stating = Stated(name, attrs, self._open[-1] if self._open else "")
            self.tree.stated.append(self._stating)
        self._open.append(name)
        self._opened[name] += 1
        if self.hidden:
            return
        if _is_shown(name, attrs):
            self._count(name, attrs)
            self.tree.events.append(Start(name, attrs, self.line))
        else:
            self.hidden = len(self._open)

    def _count(self, name: str, attrs: Attributes) -> None:
        """A list that counts down has its first number from its length, which only its end tells."""
        if name == "ol" and "reversed" in attrs and "start" not in attrs:
            self._lists.append(_Backwards(len(self._open), len(self.tree.events)))
        elif name == "li" and self._lists and self._lists[-1].depth == len(self._open) - 1:
            self._lists[-1].items += 1

    def end(self, name: str) -> None:
        """Close an element, and those in it that are still open; one that is not open is no element."""
        self._flush()
        if not self._opened[name]:
            return
        while self._close() != name:
            pass

    def _close(self) -> str:
        name, depth = self._open.pop(), len(self._open) + 1
        self._opened[name] -= 1
        self._stating = None
        if self.hidden:
            self.hidden = 0 if self.hidden == depth else self.hidden
            return name
        events = self.tree.events
        if self._lists and self._lists[-1].depth == depth:
            counted = self._lists.pop()
            first = events[counted.start]
            if isinstance(first, Start):
                first.attrs = {**first.attrs, "start": str(counted.items)}
        events.append(End(name, self.line))
        return name

    def data(self, text: str) -> None:
        self._text.append(text)

    def comment(self, text: str) -> None:
        self._flush()
        self.line += text.count("\n")

    def _flush(self) -> None:
        if not self._text:
            return
        text = "".join(self._text)
        self._text.clear()
        if not self.hidden:
            self.tree.events.append(Text(text, self.line))
        elif self._stating is not None:
            self._stating.text += text
        self.line += text.count("\n")

    def close(self) -> None:
        self._flush()
        while self._open:
            self._close()


@dataclass(slots=True)
class _Backwards:
    """A list that counts down: how deep it stands, which event begins it, its items so far."""

    depth: int
    start: int
    items: int = 0


def _is_shown(name: str, attrs: Attributes) -> bool:
    """A page that hides itself as a whole waits for a script that will show it, so that counts as shown."""
    if name in ("html", "body"):
        return True
    if name in UNREAD:
        return False
    if not attrs:
        return True
    if "hidden" in attrs and attrs["hidden"].lower() != "until-found":
        return False
    return "style" not in attrs or _HIDING.search(attrs["style"]) is None
