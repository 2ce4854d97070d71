"""Pipes between cells: which of the forms that writers leave these lines have, and the tables in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.record import replace
from cleaner.tables import delimited, doubled, unmarked
from cleaner.tables.found import Found, Loose
from cleaner.tables.rows import is_delimiter, is_drawing
from cleaner.tables.tags import TAG


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
        between = glued[done : found.start]
        yield from (_moved(one, done, places) for one in unmarked.find(between))
        if found.rule:
            yield _moved(found, 0, places)
        done = found.stop


def _moved(found: Found | Loose, by: int, places: Sequence[int]) -> Found | Loose:
    return replace(found, start=places[found.start + by], stop=places[found.stop + by])


def _glued(lines: Sequence[str]) -> tuple[list[int], list[str]]:
    """The lines, each with the pipe of the next one that ends its last cell; and where each begins, with the end.

    trafilatura 1.9 ends every cell with a pipe, and breaks the line before it where the cell is a paragraph.
    """
    closes = any(line.endswith("|") and line[0] != "|" and not is_delimiter(line) for line in lines)
    places, glued = list[int](), list[str]()
    for at, line in enumerate(lines):
        if closes and glued and line.startswith("|") and not glued[-1].endswith("|"):
            glued[-1] += f" {line}"
        else:
            places.append(at)
            glued.append(line)
    return [*places, len(lines)], glued
