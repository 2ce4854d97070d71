"""Pieces to inline Markdown, in the one form that this project writes and mdformat 1.0 keeps.

They are written in the first form that reads back as the same pieces: emphasis with stars, or with the
marks of the source where stars would run together (`*a*_b_`), or left out; in the end plain characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import category

from cleaner.characters import inert, mend, sound
from cleaner.hunks import narrow
from cleaner.inline import HOST, SPECIAL, closed, escape, escape_label, guard, is_struck, shown, unguard
from cleaner.lazy import lazy
from cleaner.readers import Change
from cleaner.readers.commonmark import parse_inline
from cleaner.readers.commonmark.inline_tokens import pieces, unmistakable
from cleaner.readers.commonmark.pieces import BREAK, Piece, Pieces, settled, shows, single_spaced, text_piece
from cleaner.record import replace
from cleaner.words import words

_ADDRESS_HEAD = rf"(?:(?:https?|ftp)://|(?<![^\W_])www\.){HOST}"
_ADDRESS = lazy(_ADDRESS_HEAD, re.IGNORECASE)
_ADDRESS_WITH_ESCAPE = lazy(rf"{_ADDRESS_HEAD}.*\\[<&]", re.IGNORECASE | re.DOTALL)
_BRACKETED = lazy(r"(?<!\\)<\w+:[^\s<>]*>")
_CHUNK = lazy(r"(?<!\\)<\w+:[^\s<>]*>|[^\s<]+(?:(?<=\\)<)?")

_EMPHASIS = frozenset(("*", "**", "_", "__", "~~"))
_PUNCTUATION = frozenset(map(chr, (*range(33, 48), *range(58, 65), *range(91, 97), *range(123, 127))))

MOST_ROUNDS = 4
"""Marks that are left out join two texts, which may need mending as one; two rounds do for what was seen."""


def source(parts: Pieces, *, cell: bool = False) -> tuple[str, list[Change]]:
    """Inline Markdown for `parts`, and what was mended in them. In a cell, breaks are `<br>`."""
    changes: list[Change] = []
    text = ""
    for _ in range(MOST_ROUNDS):
        parts, repairs = _mended(parts)
        changes += repairs
        text, parts = _written(parts, cell)
        if all(map(_is_sound, parts)):
            break
    return text, changes


def _is_sound(part: Piece) -> bool:
    if part.kind == "code":
        return inert(part.shows) == part.shows
    return part.kind not in ("text", "image") or sound(part.shows)


def _mended(parts: Pieces) -> tuple[Pieces, list[Change]]:
    """`parts` with the characters of texts and images mended; code only loses what steers a terminal."""
    if all(map(_is_sound, parts)):
        return parts, []
    mended, changes = list(parts), list[Change]()
    for at, part in enumerate(mended):
        if _is_sound(part):
            continue
        left = _word_end(mended[before] for before in range(at - 1, -1, -1))
        right = _word_start(mended[after] for after in range(at + 1, len(mended)))
        for rule, after in _repairs(part):
            before = mended[at].shows
            changes.append((rule, *narrow(left + before + right, left + after + right)))
            mended[at] = replace(part, shows=after)
        if part.kind == "image":
            mended[at] = replace(part, shows=unmistakable(mended[at].shows))
        elif not mended[at].shows:  # code of nothing else
            mended[at] = Piece("text")
    return settled(mended), changes


def _repairs(part: Piece) -> Iterator[tuple[str, str]]:
    if part.kind == "code":
        return iter([("characters/control", inert(part.shows))])
    return mend(part.shows, entities=False)


def _word_end(before: Iterable[Piece]) -> str:
    """What stands before a text without a space between, from the pieces before it, the last first."""
    text = ""
    for part in before:
        text = part.shows + text
        if re.search(r"\s", part.shows):
            break
    return re.split(r"\s", text)[-1]


def _word_start(after: Iterable[Piece]) -> str:
    text = ""
    for part in after:
        text += part.shows
        if re.search(r"\s", part.shows):
            break
    return re.split(r"\s", text, maxsplit=1)[0]


def _written(parts: Pieces, cell: bool) -> tuple[str, Pieces]:
    """The source of `parts` in the first form that reads back as itself, and that form."""
    for form in (_starred, _as_marked, _unmarked, _plain):
        chosen = settled(map(form, parts))
        text = "".join(_sources(chosen, cell))
        again = _read_back(text, chosen)
        if again != chosen and _joined(again) == _joined(chosen):
            # `escape` set an address in the text in angle brackets: from now on it is a piece of its own.
            chosen, text = again, "".join(_sources(again, cell))
            again = _read_back(text, chosen)
        if again == chosen and _is_safe(text, chosen):
            return text, chosen
    text = single_spaced(SPECIAL.sub(" ", shows(parts)))
    return text, text_piece(text)


def _read_back(text: str, parts: Pieces) -> Pieces:
    return pieces(parse_inline(text, {})) if SPECIAL.search(text) else parts


def _joined(parts: Pieces) -> Pieces:
    return settled(Piece("text", part.shows) if part.kind == "address" else part for part in parts)


def _starred(part: Piece) -> Piece:
    return replace(part, mark=part.mark.replace("_", "*")) if part.mark in ("_", "__") else part


def _as_marked(part: Piece) -> Piece:
    return part


def _unmarked(part: Piece) -> Piece:
    return Piece("text") if part.mark in ("_", "__", "*", "**", "~~") else part


def _plain(part: Piece) -> Piece:
    return part if part.kind == "break" else Piece("text", part.shows)


def _is_safe(text: str, parts: Pieces) -> bool:
    """Whether our other readers of this source and GitHub find in it what the parser finds."""
    if not SPECIAL.search(text):
        return True
    if _is_misleading(_outside_links(parts)):
        return False
    linked = False
    for at in range(1, len(parts)):
        linked = parts[at - 1].mark == "[" or (linked and not parts[at - 1].mark.startswith("]"))
        if (not linked and _is_swallowed(parts, at)) or _is_frayed(parts, at) or _is_disputed(parts, at):
            return False
    return unguard(guard(text)) == text and words(shown(text)) == words(shows(parts))


def _outside_links(parts: Pieces) -> str:
    """The source but for links and images, in which nobody looks for a bare address."""
    kept, linked = [], False
    for part, source in zip(parts, _sources(parts, cell=True), strict=True):
        linked = linked or part.mark == "["
        kept.append(" " if linked or part.kind == "image" else source)
        linked = linked and not part.mark.startswith("]")
    return "".join(kept)


def _is_frayed(parts: Pieces, at: int) -> bool:
    """Whether a tilde touches a mark of two: one parser takes two of the three, the other none."""
    before, after = parts[at - 1], parts[at]
    return (before.mark == "~~" and after.shows.startswith("~")) or (after.mark == "~~" and before.shows.endswith("~"))


def _is_disputed(parts: Pieces, at: int) -> bool:
    """Whether emphasis opens or closes beside a sign that is punctuation to some parsers (CommonMark 0.31) and not to
    others: where that decides what the mark is.
    """
    part = parts[at]
    if part.mark not in _EMPHASIS:
        return False
    inner = _edge(parts, at, 1) if part.kind == "open" else _edge(parts, at, -1)
    outer = _edge(parts, at, -1) if part.kind == "open" else _edge(parts, at, 1)
    if _is_sign(outer):
        return part.mark[0] == "_" or not inner.isalnum()
    return _is_sign(inner) and not (outer.isspace() or category(outer)[0] == "P" or outer in _PUNCTUATION)


def _edge(parts: Pieces, at: int, step: int) -> str:
    """The character beside a mark, past other marks of emphasis; a space at the ends of a line."""
    at += step
    while 0 <= at < len(parts) and parts[at].mark in _EMPHASIS:
        at += step
    if not 0 <= at < len(parts) or parts[at].kind == "break":
        return " "
    return parts[at].shows[-1 if step < 0 else 0] if parts[at].kind == "text" and parts[at].shows else "["


def _is_sign(character: str) -> bool:
    return not character.isascii() and category(character)[0] == "S"


def _is_misleading(text: str) -> bool:
    """Whether GitHub reads a backslash as part of an address, so that the tag behind it is one."""
    text = text.replace("\\\\", ".")  # a backslash that is shown
    return ("\\<" in text or "\\&" in text) and any(map(_ADDRESS_WITH_ESCAPE.search, _CHUNK.findall(text)))


def _is_swallowed(parts: Pieces, at: int) -> bool:
    """Whether marks are glued to a bare address: GitHub takes them and what follows for more of it.

    Back-ticks that it takes begin no code, and the next ones do, with what is behind them. None is bare whose `www.`
    was escaped for a mark in it, or that went into angle brackets; and brackets end one.
    """
    before = parts[at - 1]
    if before.kind != "text" or parts[at].kind == "address":
        return False
    bare = _BRACKETED.sub("", escape(_word_end([before])))
    return _has_address(bare) and (parts[at].kind == "code" or bool(words(_word_start(parts[at:]))))


def _has_address(text: str) -> bool:
    """Whether GitHub may take some of this for an address; `://` alone is none."""
    return _ADDRESS.search(text) is not None


def _sources(parts: Pieces, cell: bool) -> Iterator[str]:
    linked, struck = False, is_struck("".join(part.shows for part in parts if part.kind in ("text", "address")))
    for at, part in enumerate(parts):
        ends = part.kind != "image" and part.mark.startswith("]")
        linked = part.mark == "[" or (linked and not ends)
        match part.kind:
            case "text":
                after = parts[at + 1] if at + 1 < len(parts) else None
                source = _escaped(part.shows, after, linked, struck)
                ends_line = not (cell or linked) and _ends_line(parts, at)
                yield closed(source) if ends_line else source
            case "code":
                yield _fenced(part.shows)
            case "address":
                yield f"<{part.shows}>"
            case "image":
                yield f"![{part.shows}{part.mark}"
            case "break":
                yield "<br>" if cell else "\\\n"
            case _:
                yield part.mark


def _ends_line(parts: Pieces, at: int) -> bool:
    """Whether a break follows, behind marks of emphasis or at once."""
    after = (parts[place] for place in range(at + 1, len(parts)) if parts[place].mark not in _EMPHASIS)
    return next(after, None) == BREAK


def _escaped(text: str, after: Piece | None, linked: bool, struck: bool) -> str:
    """Text; a `!` before a link would make it an image."""
    source = escape_label(text, struck=struck) if linked else escape(text, struck=struck)
    if after and source.endswith("!") and (after.kind == "address" or after.mark == "["):
        return source[:-1] + "\\!"
    return source


def _fenced(code: str) -> str:
    """A code span; CommonMark strips one space from either side."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    padded = longest or (code[0] == code[-1] == " ")
    space, fence = " " * bool(padded), "`" * (longest + 1)
    return f"{fence}{space}{code}{space}{fence}"
