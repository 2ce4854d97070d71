"""A rule's pattern, read into pieces by Python's own parser, which knows less than re2 does.

Groups and places are left out, and what is in doubt is read as anything at all: what is derived from the pieces
is only ever a necessary condition.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

from cleaner.clues import MARKS
from tests.patterns import NO_BOUND, parsed

# Larger classes are not spelled out: the ten digits and two more.
MOST_CHARACTERS = 12

# What sre and re2 read differently, or re2 alone knows, but for \\pL and its like: it is no clue to anything.
UNLIKE = re.compile(r"\[:\^?[a-z]+:\]|\{,|\\[0-9CEQxz]")
ESCAPE = re.compile(r"\\(?:[pP](?:[A-Z]|\{\^?\w+\})|.)", re.DOTALL)


@dataclass(frozen=True)
class Character:
    """One of a few characters, folded (so that each may be several), or any at all."""

    some: frozenset[str] | None


@dataclass(frozen=True)
class Choice:
    ways: tuple[Pieces, ...]


@dataclass(frozen=True)
class Repeat:
    least: int
    most: float
    body: Pieces


Piece = Character | Choice | Repeat
Pieces = tuple[Piece, ...]
ANYTHING: Pieces = (Repeat(0, inf, (Character(None),)),)


def read(pattern: str) -> Pieces:
    """The pattern without its groups and places; ANYTHING where Python may not read it as re2 does."""
    if UNLIKE.search(pattern):
        return ANYTHING
    readable = ESCAPE.sub(lambda match: r"\S" if match[0][1] in "pP" else match[0], pattern)
    with warnings.catch_warnings(action="ignore", category=FutureWarning):
        try:
            return tuple(_pieces(parsed(readable)))
        except (re.error, NotImplementedError):
            return ANYTHING


def _pieces(parsed: Iterable[tuple[Any, Any]]) -> Iterator[Piece]:
    for operation, value in parsed:
        match operation.name:
            case "LITERAL":
                yield Character(frozenset({chr(value).casefold()}))
            case "IN":
                yield Character(_class(value))
            case "ANY" | "NOT_LITERAL":
                yield Character(None)
            case "SUBPATTERN":
                yield from _pieces(value[-1])
            case "BRANCH":
                yield Choice(tuple(tuple(_pieces(way)) for way in value[1]))
            case "MAX_REPEAT" | "MIN_REPEAT":
                least, most, body = value
                yield Repeat(least, inf if most is NO_BOUND else most, tuple(_pieces(body)))
            case "AT":
                pass
            case other:
                raise NotImplementedError(other)


def _class(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The characters of a class, folded; None for a negated or a large one."""
    some: set[str] = set()
    for operation, value in parsed:
        if operation.name not in ("LITERAL", "RANGE"):
            return None
        first, last = value if operation.name == "RANGE" else (value, value)
        some |= {chr(code).casefold() for code in range(first, min(last, first + len(MARKS)) + 1)}
    few = len(some) <= MOST_CHARACTERS or all(character in MARKS for character in some)
    return frozenset(some) if few else None


def of_marks(piece: Piece) -> bool:
    """Whether all that the piece matches is stripped from a line before it is looked at."""
    match piece:
        case Character(some):
            return some is not None and all(character in MARKS for character in some)
        case Choice(ways):
            return all(of_marks(inner) for way in ways for inner in way)
        case Repeat(_, _, body):
            return all(map(of_marks, body))


def width(pieces: Pieces) -> float:
    """The most characters that the pieces match."""
    total: float = 0
    for piece in pieces:
        match piece:
            case Character():
                total += 1
            case Choice(ways):
                total += max(map(width, ways))
            case Repeat(_, most, body):
                total += most * wide if (wide := width(body)) else 0
    return total


def turned_round(pieces: Pieces) -> Pieces:
    return tuple(map(_turned, reversed(pieces)))


def _turned(piece: Piece) -> Piece:
    match piece:
        case Character(some):
            return Character(some and frozenset(text[::-1] for text in some))
        case Choice(ways):
            return Choice(tuple(map(turned_round, ways)))
        case Repeat(least, most, body):
            return Repeat(least, most, turned_round(body))
