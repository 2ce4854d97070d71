"""Tags in text: which `<...>` is one, its attributes, and the text between.

Only what HTML knows is a tag, since `<noun>`, `<storage_root>` and `<ann@example.org>` are words of a text.
Each pattern stops at the next `<`, inside quotation marks too, so that a failed match is never long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.characters import mended
from cleaner.inline import ENTITY
from cleaner.lazy import lazy
from cleaner.record import dataclass

STRUCTURE = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"})
CELLS = frozenset({"td", "th"})
VOID = frozenset({"br", "hr", "img", "wbr", "col"})
_PHRASING = """a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark nobr q s samp small span
    strike strong sub sup time tt u var wbr"""
_FLOW = """address article aside blockquote center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p
    pre section summary ul"""
PHRASING, FLOW = frozenset(_PHRASING.split()), frozenset(_FLOW.split())
"""Elements of the HTML standard that hold text, those of a phrase and those that stand on lines of their own."""

_NAMES = "|".join(sorted(STRUCTURE | PHRASING | FLOW, key=len, reverse=True))
_ATTRIBUTE = r"""\s++([^\s"'<>/=]++)(?:\s*+=\s*+("[^"<]*+"|'[^'<]*+'|[^\s"'<>]++))?+"""
_ATTRIBUTES = re.sub(r"\((?!\?)", "(?:", _ATTRIBUTE)
# An attribute whose quotation mark is never closed ends with the tag, as a person would read it.
_TAG = rf"(/?)({_NAMES})(?=[\s/>])((?:{_ATTRIBUTES})*+\s*+/?(?=\s*+>)|[^<>]*+)\s*+>"
_COMMENT = r"!--(?:[^<-]++|<(?!!--)|-(?!->))*+-->"
_TOKEN = lazy(rf"<(?:{_TAG}|{_COMMENT})", re.IGNORECASE)
_GIVEN = lazy(_ATTRIBUTE)
_KEPT = {
    "a": ("href",),
    "img": ("src", "alt"),
    "li": ("value",),
    "ol": ("start", "reversed"),
    "table": ("role",),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan"),
}
"""The attributes that say something of the text; what styles or hides it is left behind."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag at `start` to `stop` of a text; a comment has no name."""

    name: str
    closing: bool
    attributes: str
    start: int
    stop: int

    @property
    def is_structure(self) -> bool:
        return self.name in STRUCTURE

    def opens(self, names: frozenset[str]) -> bool:
        return self.name in names and not self.closing

    def closes(self, names: frozenset[str]) -> bool:
        return self.name in names and self.closing

    def given(self) -> dict[str, str]:
        """The attributes that are kept, their entities decoded."""
        wanted = _KEPT.get(self.name, ())
        if not wanted:
            return {}
        from html import unescape

        found = ((match[1].lower(), match[2] or "") for match in _GIVEN.finditer(self.attributes))
        return {name: unescape(value.strip("\"'")) for name, value in found if name in wanted}

    def source(self) -> str:
        """The opening tag in sound HTML."""
        given = "".join(f' {name}="{escaped(value)}"' for name, value in self.given().items())
        return f"<{self.name}{given}>"


def tags(text: str) -> Iterator[Tag]:
    """Every tag and comment of a text, in order."""
    for match in _TOKEN.finditer(text):
        yield Tag((match[2] or "").lower(), bool(match[1]), match[3] or "", match.start(), match.end())


def shows(text: str) -> bool:
    """Whether a text without tags has a letter, a digit or a sign in it that a cell could hold."""
    return bool(text) and not text.isspace()


def escaped(text: str) -> str:
    """Text as HTML, in quotation marks too. Importing `html` costs a text without tags two milliseconds."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def plain(text: str) -> str:
    """What a page shows of a text between tags: entities decoded, broken characters mended, lines as they were."""
    return "\n".join(map(_plain_line, text.split("\n")))


def _plain_line(line: str) -> str:
    if "&" in line:
        from html import unescape

        line = ENTITY.sub(lambda match: unescape(match[0]).replace("\n", " "), line)
    return mended(line, entities=False).replace("\n", " ")
