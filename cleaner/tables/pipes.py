"""Pipes between cells: which of the forms that writers leave these lines have, and the tables in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.lazy import lazy
from cleaner.record import replace
from cleaner.tables import delimited, doubled, unmarked
from cleaner.tables.found import Found, Loose
from cleaner.tables.rows import is_delimiter, is_drawing
from cleaner.tables.tags import TAG

# An item in whose text pipes stand; a dash before a pipe is a cell, and a pipe behind a line ends a row.
_ITEM = lazy(r"- [^|\s].*[^|\s]")
FEWEST_ITEMS = 2


def find(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """The tables of these lines, in order: proved by delimiter rows, and what is proved in the lines between them."""
    lines = [" ".join(TAG.sub(" ", line).split()) for line in lines]
    if is_drawing(lines):
        return
    if doubled.is_form(lines):
        yield from doubled.find(lines)
        return
    places, glued = _glued(lines)
    done = 0
    for found in [*delimited.find(glued), Loose(len(glued), len(glued), (), "")]:
        for start, stop in _unlisted(glued, done, found.start):
            yield from (_moved(one, start, places) for one in unmarked.find(glued[start:stop]))
        if found.rule:
            yield _moved(found, 0, places)
        done = found.stop


def _unlisted(lines: Sequence[str], start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches of `lines[start:stop]` without the items of a list, if most of these lines are such items.

    Among rows that are more, items are rows: dashes stand before what a sum is made of.
    """
    items = [_ITEM.fullmatch(line) is not None for line in lines[start:stop]]
    if sum(items) < FEWEST_ITEMS or sum(items) * 2 <= len(items):
        yield start, stop
        return
    for is_item, run in groupby(items):
        end = start + len(list(run))
        if not is_item:
            yield start, end
        start = end


def _moved(found: Found | Loose, by: int, places: Sequence[int]) -> Found | Loose:
    return replace(found, start=places[found.start + by], stop=places[found.stop + by])


def _glued(lines: Sequence[str]) -> tuple[list[int], list[str]]:
    """The lines, each with the pipe of the next one that ends its last cell; and where each begins, with the end.

    trafilatura 1.9 ends every cell with a pipe, and breaks the line before it where the cell is a paragraph.
    """
    closes = any(line.endswith("|") and line[0] != "|" and not is_delimiter(line) for line in lines)
    closes = closes and all(line.endswith("|") for line in lines if is_delimiter(line))
    places, glued = list[int](), list[str]()
    for at, line in enumerate(lines):
        if closes and glued and line.startswith("|") and not glued[-1].endswith("|"):
            glued[-1] += f" {line}"
        else:
            places.append(at)
            glued.append(line)
    return [*places, len(lines)], glued
