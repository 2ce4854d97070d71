"""markdown-it-py's inline tokens to pieces: which links stay, and what a tag, a comment, an image is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cleaner.characters import sound
from cleaner.foreign import without_surrogates
from cleaner.inline import SPECIAL, escape, is_shown_alike
from cleaner.lazy import lazy
from cleaner.readers.commonmark.pieces import BREAK, Piece, Pieces, settled, single_spaced
from cleaner.readers.commonmark.raw_html import is_break, page_shows

if TYPE_CHECKING:
    from markdown_it.token import Token

SCHEMES = frozenset(("http", "https", "mailto"))
"""What a link may lead to, besides relative addresses."""

_ENTITY = lazy(r"&#?\w+;")
_BRACKETED = lazy(r"[\x00-\x20()\x7f]")


def pieces(tokens: Iterable[Token]) -> Pieces:
    """The pieces of inline tokens; a link that is not kept leaves its text, a tag is text."""
    return settled(_from_tokens(tokens))


def page_text(tokens: Sequence[Token]) -> str:
    """What a page shows of inline tokens, where tags are tags."""
    if any(token.type == "html_inline" for token in tokens):
        return page_shows("".join(map(_as_html, tokens)))
    return "".join(map(_as_text, tokens))


def _as_html(token: Token) -> str:
    return token.content if token.type == "html_inline" else html.escape(_as_text(token))


def _as_text(token: Token) -> str:
    if token.type == "image":
        return _alternative(token.children or ())
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)


def _from_tokens(tokens: Iterable[Token]) -> Iterator[Piece]:
    end, bare = "", False
    for token in tokens:
        match token.type:
            case "code_inline":
                yield Piece("code", without_surrogates(token.content))
            case "softbreak":
                yield Piece("text", " ")
            case "hardbreak":
                yield BREAK
            case "html_inline":
                yield _html(token.content)
            case "image":
                yield _image(token)
            case "link_open":
                end, bare = _target(token, "href"), token.info == "auto"
                yield from [Piece("open", mark="[")] if end and not bare else []
            case "link_close":
                yield from [Piece("close", mark=end)] if end and not bare else []
                bare = False
            case "em_open" | "strong_open" | "s_open":
                yield Piece("open", mark=token.markup)
            case "em_close" | "strong_close" | "s_close":
                yield Piece("close", mark=token.markup)
            case "text" if bare and end and sound(token.content) and is_shown_alike(token.content):
                yield Piece("address", token.content)
            case _:
                yield Piece("text", token.content)


def _html(tag: str) -> Piece:
    """A tag as text; a comment, which shows nothing, as nothing."""
    if is_break(tag):
        return BREAK
    hidden = tag.startswith(("<!", "<?")) and not page_shows(tag).strip()
    return Piece("text", "" if hidden else tag)


def _image(token: Token) -> Piece:
    alternative = _alternative(token.children or ())
    end = _target(token, "src")
    return Piece("image", unmistakable(alternative), end) if end else Piece("text", alternative)


def _alternative(tokens: Iterable[Token]) -> str:
    """What an image's label shows; images in it add their own labels."""
    return "".join(map(_as_text, tokens))


def unmistakable(text: str) -> str:
    """Characters that need no escapes: mdformat writes an image's alternative without any."""
    return single_spaced(text if escape(text) == text else SPECIAL.sub(" ", text))


def _target(token: Token, attribute: str) -> str:
    """The end of a link's source, from its closing bracket on; empty for an address that is not kept."""
    address, title = str(token.attrs.get(attribute, "")), str(token.attrs.get("title", ""))
    if not is_kept(address):
        return ""
    if _BRACKETED.search(address):
        address = f"<{address}>"
    return f"]({address}{_title(title)})"


def is_kept(address: str) -> bool:
    """Whether a link leads to a page or a mailbox, or is relative; blanks and controls hide no scheme.

    Parsers differ on `&#1;`, and what one leaves as it is may hide a scheme from us and not from another.
    """
    if _ENTITY.search(address):
        return False
    address = re.sub(r"[\x00-\x20]", "", address)
    scheme, colon, _ = re.split("[/?#]", address, maxsplit=1)[0].partition(":")
    return bool(address) and (not colon or scheme.lower() in SCHEMES)


def _title(title: str) -> str:
    """A link's title; one that mdformat would change (with a backslash or an entity) is left out."""
    title = single_spaced(title)
    if not title or "\\" in title or not sound(title) or _ENTITY.search(title):
        return ""
    quoted = title.replace('"', '\\"')
    return f' "{quoted}"'
