"""Author boxes that tell by themselves: they say by name and trade who somebody is, of whom the text does not speak.

A heuristic: what it costs is a last paragraph that brings in somebody new in that way. Of 40 such boxes in three forms
of 350 of WCXB's development pages, reviewers kept two, both notes on who wrote a guest column.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from cleaner.doc import Doc, Heading
from cleaner.lazy import lazy
from cleaner.lines.bios import BLOCKS, HEAD_BLOCKS, goes_on, is_alone, tells_of
from cleaner.lines.bylines import names_somebody
from cleaner.lines.shape import could_title, is_long, is_running
from cleaner.lines.trades import says_role, told_by_trade

# Such a box stands below an article, not at the end of a card.
FEWEST_TEXTS = 3
LONGEST_ROLE = 60
_NAMES_ITSELF = lazy(r"(?:(?:hi|hello|hey)[,!]? )?i(?:['\N{RIGHT SINGLE QUOTATION MARK}]| a)m ", re.IGNORECASE)
# How a box goes on once it has said the name.
_PRONOUN = lazy(
    r"(?:(?:in|on|with) )?(?:he|she|they|his|her|their)\b|when(?: he| she|['\N{RIGHT SINGLE QUOTATION MARK}])"
)


def by_themselves(doc: Doc, found: Container[int]) -> dict[int, str]:
    """The lines of boxes about people of whom nothing else speaks, each with the name; `found` are other leftovers.

    No byline names them, and the text above is about nobody so.
    """
    last = range(max(len(doc.blocks) - BLOCKS, 1), len(doc.blocks))
    told = {at: who for at in last if (who := _told_at(doc, at))}
    if not told:
        return {}
    lines = {line: who for at, who in told.items() for line in _around(doc, at, who)}
    end = min(lines)
    is_foot = sum(map(is_long, doc.blocks[:end])) >= FEWEST_TEXTS and not _is_section(doc, end - 1, found)
    if not is_foot or any(_told_at(doc, at) for at in range(1, end)):
        return {}
    return {} if any(_is_spoken_of(doc, who, end) for who in told.values()) else lines


def _told_at(doc: Doc, at: int) -> str:
    """Whom a paragraph tells of: by a part of the name that stands alone above it, or by name and trade."""
    line, alone = doc.paragraph(at), doc.lines[_above_role(doc, at)]
    if not is_running(line):
        return ""
    first, named = alone.partition(" ")[0], _NAMES_ITSELF.match(line)
    tells = (named and line.startswith(first, named.end())) or tells_of(line, first)
    return alone if tells and names_somebody(alone) else told_by_trade(line)


def _above_role(doc: Doc, at: int) -> int:
    """The place above a paragraph, and above the role that may stand between it and the name."""
    return at - 2 if at > 1 and len(doc.lines[at - 1]) <= LONGEST_ROLE and says_role(doc.lines[at - 1]) else at - 1


def _around(doc: Doc, at: int, who: str) -> Iterator[int]:
    """A paragraph about somebody with the name and the role above it, and what goes on about them below."""
    alone = _above_role(doc, at)
    yield from range(alone if is_alone(doc.lines[alone], who) else at, at + 1)
    for below in range(at + 1, len(doc.blocks)):
        line = doc.paragraph(below)
        if not (_PRONOUN.match(line.casefold()) or goes_on(line, who)):
            return
        yield below


def _is_section(doc: Doc, at: int, found: Container[int]) -> bool:
    """The line is the name of a section: `Why Trust Us`, `Our Speakers`."""
    return at not in found and (isinstance(doc.blocks[at], Heading) or could_title(doc.paragraph(at)))


def _is_spoken_of(doc: Doc, who: str, end: int) -> bool:
    """A sentence above says the last name, or the head has the name on a line by itself: there it is the byline."""
    last, above = who.split()[-1], doc.lines[:end]
    said = any(last in line and is_running(line) for line in above)
    return said or any(is_alone(line, who) for line in above[:HEAD_BLOCKS])
