"""Inline text in pieces: characters, code, line breaks, marks that open and close.

What tokens become before they are written as Markdown. `settled` brings pieces into the one form in
which they are compared and written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from cleaner.lazy import lazy
from cleaner.record import dataclass

_SPACES = lazy(r"[ \t\n\v\f\r]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of inline text: `shows` is what a page shows of it, `mark` what stands for it in the source.

    text, code, address   `shows` alone (an address in angle brackets)
    break                 a line break
    open, close           a mark (`*`, `**`, `~~`, `[`, `](address)`), which shows nothing
    image                 `shows` is its alternative, `mark` the end of its source
    """

    kind: Literal["text", "code", "address", "break", "open", "close", "image"]
    shows: str = ""
    mark: str = ""


Pieces = tuple[Piece, ...]
BREAK = Piece("break", "\n")


def text_piece(text: str) -> Pieces:
    """The pieces of one line of characters."""
    return settled([Piece("text", text)])


def single_line(parts: Pieces) -> Pieces:
    """`parts` with spaces for breaks, as in a heading."""
    return settled(Piece("text", " ") if part.kind == "break" else part for part in parts)


def shows(parts: Iterable[Piece]) -> str:
    """The text that a page shows of these pieces."""
    return "".join(part.shows for part in parts)


def single_spaced(text: str) -> str:
    """`text` in one line, without spaces at its edges."""
    return _SPACES.sub(" ", text).strip()


def settled(parts: Iterable[Piece]) -> Pieces:
    """Neighbouring texts joined, spaces single; none at the edges of the whole, of a line or inside a mark's.

    Marks around nothing are left out: a link without text, emphasis of a comment.
    """
    whole: list[Piece] = []
    opened: list[Piece] = []
    gap = ""
    for part in _parted(parts):
        if part.kind == "break" or part.shows.isspace():
            gap += part.shows
        elif part.kind == "open":
            opened.append(part)
        elif part.kind == "close" and opened:
            opened.pop()
        elif part.kind == "close":
            whole.append(part)
        else:
            whole += [_between(gap)] if gap and whole else []
            whole += [*opened, part]
            opened, gap = [], ""
    return tuple(_joined(whole))


def _parted(parts: Iterable[Piece]) -> Iterator[Piece]:
    """Texts with the spaces at their edges apart."""
    for part in parts:
        if part.kind != "text":
            yield part
            continue
        text = _SPACES.sub(" ", part.shows)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        cut = (text[:start], text[start:end], text[end:]) if end else (text,)
        yield from (Piece("text", piece) for piece in cut if piece)


def _between(gap: str) -> Piece:
    return BREAK if "\n" in gap else Piece("text", _SPACES.sub(" ", gap))


def _joined(parts: Iterable[Piece]) -> Iterator[Piece]:
    for kind, run in groupby(parts, lambda part: part.kind):
        if kind == "text":
            yield Piece("text", shows(run))
        else:
            yield from run
