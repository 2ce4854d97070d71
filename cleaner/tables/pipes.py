"""Pipes between cells: which of the forms that writers leave these lines have, and the tables in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.record import replace
from cleaner.tables import delimited, doubled, unmarked
from cleaner.tables.found import Found, Loose
from cleaner.tables.rows import is_drawing
from cleaner.tables.tags import TAG


def find(lines: Sequence[str]) -> Iterator[Found | Loose]:
    """The tables of these lines, in order: proved by delimiter rows, and what is proved in the lines between them."""
    lines = [" ".join(TAG.sub(" ", line).split()) for line in lines]
    if is_drawing(lines):
        return
    if doubled.is_form(lines):
        yield from doubled.find(lines)
        return
    done = 0
    for found in delimited.find(lines):
        yield from _unmarked(lines, done, found.start)
        yield found
        done = found.stop
    yield from _unmarked(lines, done, len(lines))


def _unmarked(lines: Sequence[str], start: int, stop: int) -> Iterator[Found | Loose]:
    for found in unmarked.find(lines[start:stop]):
        yield replace(found, start=found.start + start, stop=found.stop + start)
