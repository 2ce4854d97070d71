"""A page as a stream of events: what opens, what closes, and the text in between, with its lines.

The one place that knows the parser: lxml (libxml2), asked for events and not for a tree. The tree is where it
loses what stands below 255 levels or beyond 10 MB of text; the events hold all of it, are linear on every
hostile input tried, and take a sixth of the time of beautifulsoup4 on the same parser. lexbor (selectolax,
resiliparse) is no faster than that once its nodes are visited from Python, and does not tell lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.readers.html.ahead import MAY_BE_HELD, Attributes, Held, is_held
from cleaner.readers.html.grid import data_tables
from cleaner.record import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.readers.html.ahead import Reader

_META = frozenset({"head", "title", "script", "style", "template", "metadata"})
_STAND_INS = frozenset({"noframes", "noembed", "iframe", "audio", "video", "desc"})
_CLOSED_LISTS = frozenset({"select", "datalist"})
_FORMULA_SOURCES = frozenset({"annotation", "annotation-xml"})
UNREAD = _META | _STAND_INS | _CLOSED_LISTS | _FORMULA_SOURCES
"""Elements of which no browser shows the text: what the HTML standard hides, what is there for browsers that
cannot play or draw what stands in its place, the choices of a list that is closed."""

STATING = frozenset({"html", "base", "title", "meta", "link", "script", "time"})
"""Elements that state facts about the page, whether they are shown or not."""

IN_HEAD = frozenset(
    {
        *("base", "basefont", "bgsound", "head", "link", "meta", "noframes"),
        *("noscript", "script", "style", "template", "title"),
    }
)
"""What may stand in a head; any other element ends it, in browsers. libxml2 knows none that is younger than HTML 4, and
has all of a page stand in its head that begins `<title>The ferry</title><main>`."""

ENDING = "article|aside|button|footer|form|header|main|nav|ol|section|ul"
"""Elements whose end tags close what is still open in them, in browsers. libxml2 passes over the tag where that is a
`<div>`, and one that was forgotten in a menu has the whole page stand in the menu."""

DEEPEST_FORGOTTEN = 100
"""Open elements up to which the one is looked for that an end tag closes."""

_ENDS = re.compile(rf"<!--|--!?>|</script|</({ENDING})[ \t\n\f]*>", re.IGNORECASE)
_BOUNDS = frozenset({"caption", "object", "script", "style", "table", "td", "template", "textarea", "th", "title"})
_HIDING = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_PANELS = frozenset({"region", "tabpanel"})
_FOLDING = re.compile(r"accordion|collaps|faq", re.IGNORECASE)
_UNREADABLE = re.compile("[\0\ud800-\udfff]")
_NO_ATTRIBUTES: Attributes = {}  # lxml has an object of its own for none, which cannot be pickled


@dataclass(slots=True)
class Stated:
    """An element of STATING: its attributes, the element it stands in, and its text."""

    name: str
    attrs: Attributes
    parent: str
    text: str = ""


def parse(text: str, reader: Reader, stated: list[Stated]) -> None:
    """Tell `reader` what a browser without scripts shows, in its order, and add to `stated` what the page says of
    itself, each element as it begins. Any `str` can be parsed; NUL and surrogates, which lxml cannot take, are
    left out.
    """
    from io import StringIO

    from lxml.etree import HTMLParser

    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    target = _Target(reader, stated)
    parser = HTMLParser(target=target, encoding="utf-8")
    parser.feed("")  # an empty page must be begun too
    # Line by line, which is the one way to learn from it where a tag stands.
    for target.fed, line in enumerate(StringIO(_readable(text), newline="\n"), 1):
        for piece, closes in _pieces(line, target):
            before = target.depth
            parser.feed(piece)
            if closes and target.depth == before:
                target.passed_over(closes)
    parser.close()


def _pieces(line: str, target: _Target) -> Iterator[tuple[str, str]]:
    """A line in pieces, those that are an end tag of ENDING with its name; not in comments and scripts."""
    start = 0
    if "</" in line or "--" in line:
        for match in _ENDS.finditer(line):
            name = match[1]
            if not name:
                target.commented = match[0] == "<!--"
            elif not target.commented:
                yield line[start : match.start()], ""
                yield match[0], name.lower()
                start = match.end()
    yield line[start:], ""


def _readable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _UNREADABLE.sub("", text)
    return text.replace("\0", "")


class _Target:
    """What the parser calls. The open elements are kept here, so depth costs memory and nothing else.

    fed     the line that is being fed
    line    the line that was reached: the parser tells of some tags before the text in front of them
    hidden  how many elements are open down to the outermost hidden one; 0 when all is shown
    data    what takes a piece of text

    An element that was closed before the parser does is `""` among the open ones.
    """

    def __init__(self, reader: Reader, stated: list[Stated]) -> None:
        self.stated = stated
        self.fed = self.line = 1
        self.hidden = 0
        self._page = self._reader = reader
        self._held: Held | None = None
        self._open: list[str] = []
        self._text: list[str] = []
        self.data = self._text.append
        self._stating: Stated | None = None
        self.commented = False

    @property
    def depth(self) -> int:
        return len(self._open)

    def start(self, name: str, attrs: Attributes) -> None:
        if self._text:
            self._flush()
        if self.line < self.fed:
            self.line = self.fed
        if name in STATING:
            self._stating = Stated(name, attrs or _NO_ATTRIBUTES, self._open[-1] if self._open else "")
            self.stated.append(self._stating)
        self._open.append(name)
        if self.hidden and not self._ends_head(name):
            return
        if name in UNREAD or (attrs and not _is_shown(name, attrs)):
            self.hidden = len(self._open)
            return
        if name in MAY_BE_HELD and self._held is None and is_held(name, attrs):
            self._reader = self._held = Held()
        self._reader.start(name, attrs or _NO_ATTRIBUTES, self.line)

    def _ends_head(self, name: str) -> bool:
        """The element that was just opened stands in the head, and cannot: then the head is closed before it."""
        if self.hidden != len(self._open) - 1 or self._open[-2] != "head" or name in IN_HEAD:
            return False
        self._open[-2], self.hidden = "", 0
        return True

    def end(self, _: str) -> None:
        """Close the innermost element: the parser ends each that it began, whatever the page does."""
        if self._text:
            self._flush()
        self._close(len(self._open) - 1)
        self._open.pop()

    def passed_over(self, name: str) -> None:
        """Close an element whose end tag the parser passed over, and all that is open in it."""
        last = len(self._open) - 1
        for at in range(last, max(-1, last - DEEPEST_FORGOTTEN), -1):
            if self._open[at] == name:
                break
            if self._open[at] in _BOUNDS:
                return
        else:
            return
        if self._text:
            self._flush()
        for inner in range(last, at - 1, -1):
            self._close(inner)

    def _close(self, at: int) -> None:
        name, self._open[at] = self._open[at], ""
        self._stating = None
        if not name:
            return
        if self.hidden:
            self.hidden = 0 if at < self.hidden else self.hidden
            return
        self._reader.end(name, self.line)
        if self._held is not None and not self._held.depth:
            held, self._held, self._reader = self._held, None, self._page
            held.tell(self._page, data_tables)

    def comment(self, text: str) -> None:
        if self._text:
            self._flush()
        self.line += text.count("\n")

    def _flush(self) -> None:
        text = self._text[0] if len(self._text) == 1 else "".join(self._text)
        self._text.clear()
        if not self.hidden:
            self._reader.text(text, self.line)
        elif self._stating is not None:
            self._stating.text += text
        self.line += text.count("\n")

    def close(self) -> None:
        if self._text:
            self._flush()


def _is_shown(name: str, attrs: Attributes) -> bool:
    """What waits for a script or a click that will show it counts as shown: a page that hides itself as a whole, the
    parts that React sends late (`<div hidden id="S:0">`), and what is folded up below its heading or behind a tab."""
    if "hidden" in attrs and attrs["hidden"].lower() != "until-found":
        return name in ("html", "body") or attrs.get("id", "").startswith("S:") or _is_folded(attrs)
    if "style" not in attrs or _HIDING.search(attrs["style"]) is None:
        return True
    return name in ("html", "body") or _is_folded(attrs)


def _is_folded(attrs: Attributes) -> bool:
    """Whether an element says that it is a panel, by its role or by the names that scripts look for."""
    return attrs.get("role") in _PANELS or _FOLDING.search(attrs.get("class", "")) is not None
