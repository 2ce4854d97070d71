"""Raw HTML in Markdown: what a page would show of it, and what is left of it as text.

Tags are shown as text, since `<name>` is more often a word than a tag in a text that people wrote. What
no browser shows (comments, scripts, styles) is not read. Each piece is judged alone: a tag that hides
the paragraphs after it is not understood.
"""

from __future__ import annotations

import re
from html import unescape

from cleaner.lazy import lazy

_HIDDEN = lazy(
    r"<!--(?:-?>|.*?(?:-->|\Z))|<(script|style|template|title)\b.*?(?:</\1\s*>|\Z)|<[!?][^>]*>?",
    re.DOTALL | re.IGNORECASE,
)
_CLOSED = lazy(r"<!--(?:-?>|.*-->)|<(script|style)\b.*</\1\s*>|<[!?].*>", re.DOTALL | re.IGNORECASE)
_TAG = lazy(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>?")
_ALT = lazy(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_BREAK = lazy(r"<br\s*/?>", re.IGNORECASE)
# Elements that a browser sets on lines of their own (the rendering section of the HTML standard); all others,
# unknown ones among them, join what they stand between.
_PARTING = frozenset(
    re.findall(
        r"\w+",
        """
        address article aside audio blockquote body br button canvas caption center col colgroup dd details
        dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head
        header hgroup hr html iframe input legend li link main menu meta nav object ol optgroup option p pre
        search section select summary table tbody td textarea tfoot th thead tr ul video
        """,
    )
)


def is_break(tag: str) -> bool:
    """`<br>` in any spelling."""
    return _BREAK.fullmatch(tag) is not None


def page_shows(html: str) -> str:
    """The text that a browser shows of this fragment; tags of blocks part it into lines."""
    return unescape(_TAG.sub(_shown, _HIDDEN.sub("", html)))


def _shown(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name == "img":
        alt = _ALT.search(tag[3])
        return (alt[1] or alt[2] or alt[3] or "") if alt else ""
    return "\n" if name in _PARTING else ""


def readable(html: str) -> str:
    """`html` without comments, scripts and styles that are closed; its lines stay where they are.

    One that is left open hides all that follows it on a page, which is more likely a slip: it stays.
    """
    return _HIDDEN.sub(_left, html)


def _left(hidden: re.Match[str]) -> str:
    return "\n" * hidden[0].count("\n") if _CLOSED.fullmatch(hidden[0]) else hidden[0]
