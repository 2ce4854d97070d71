"""An author box at the end of a text: the name alone, a role, and who that is.

A byline may have named the author: then the name proves the box. Where none has, a box may tell by itself: it says by
name and trade who somebody is, of whom the text above does not speak. A heuristic: what it costs is a last paragraph
that brings in somebody new in that way. Of 40 that tell by themselves in three forms of 350 of WCXB's development
pages, reviewers kept two, both notes on who wrote a guest column.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from cleaner.doc import Doc, Heading, Paragraph
from cleaner.lazy import lazy
from cleaner.lines.beside import closes
from cleaner.lines.bylines import byline, names_somebody
from cleaner.lines.shape import could_title, first_text, fold, is_long, is_running
from cleaner.lines.trades import says_role, tells_of, told_by_trade

BLOCKS = 6
# A byline stands among so many first blocks.
HEAD_BLOCKS = 12
LONGEST_DEGREE = 6
# A box that tells by itself stands below an article, not at the end of a card.
FEWEST_TEXTS = 3
LONGEST_ROLE = 60
_ROLE = lazy(
    r" ?[|,\N{EN DASH}\N{EM DASH}] ?(?:[^\W\d_]+ ){0,3}"
    r"(?:reporter|writer|editor|correspondent|columnist|contributor)\Z",
    re.IGNORECASE,
)
_FIRST_PERSON = lazy(
    r"I (?:write|cover|am|have)\b|(?:senior |staff |contributing )*(?:writer|editor|reporter)\Z", re.IGNORECASE
)
_NAMES_ITSELF = lazy(r"(?:(?:hi|hello|hey)[,!]? )?i(?:['\N{RIGHT SINGLE QUOTATION MARK}]| a)m ", re.IGNORECASE)
# `Medically reviewed by`, `Researched by:`
_CHECKED = lazy(r"\b(?:review|research|check|edit|verif|test)\w*(?: and \w+)? by\b", re.IGNORECASE)
# How a box goes on once it has said the name.
_PRONOUN = lazy(
    r"(?:(?:in|on|with) )?(?:he|she|they|his|her|their)\b|when(?: he| she|['\N{RIGHT SINGLE QUOTATION MARK}])"
)


def boxes(doc: Doc, found: Container[int]) -> dict[int, str]:
    """The lines of authors' boxes among the last blocks, each with the name of whom it is about.

    `found` are the places of other leftovers.
    """
    known = doc.meta.get("author")
    names, start = ([str(author) for author in known], 2) if isinstance(known, list) else _signed(doc)
    if names:
        return dict(_of(doc, names, max(len(doc.blocks) - BLOCKS, start)))
    return _by_themselves(doc, found)


def author(doc: Doc, told: Mapping[int, str]) -> dict[str, object]:
    """What boxes say of who wrote the text where nothing else does: `{"author": [name]}` where they are about one."""
    names = set(told.values())
    if (
        len(names) != 1
        or " " not in min(names)
        or doc.meta.get("author")
        or _signed(doc)[0]
        or _CHECKED.search(doc.lines[min(told) - 1])
    ):
        return {}
    return {"author": [*names]}


def _signed(doc: Doc) -> tuple[list[str], int]:
    """Whom the first byline at the head names, before the front matter does, and where the text below it has begun."""
    for at, line in enumerate(doc.lines[:HEAD_BLOCKS]):
        names = byline(line).get("author")
        if isinstance(names, list):
            return [str(name) for name in names], first_text(doc, at + 1) + 1
    return [], len(doc.blocks)


def _of(doc: Doc, names: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """The author's name alone, or at the head of a paragraph about them."""
    for at in range(start, len(doc.blocks)):
        line, above = doc.lines[at], doc.lines[at - 1]
        author = next((name for name in names if _is_about(line, above, name)), "")
        if author and not closes(above) and isinstance(doc.blocks[at], (Paragraph, Heading)):
            yield at, author


def _is_about(line: str, above: str, author: str) -> bool:
    return is_alone(line, author) or tells_of(line, author) or (is_alone(above, author) and _goes_on(line, author))


def _goes_on(line: str, author: str) -> bool:
    """What stands below the name of the author at the end: a role, or a text about one of its words, or by them."""
    first = line.partition(" ")[0].rstrip(",").removesuffix("\N{RIGHT SINGLE QUOTATION MARK}s").removesuffix("'s")
    return first.casefold() in author.casefold().split() or _FIRST_PERSON.match(line) is not None


def is_alone(line: str, author: str) -> bool:
    """The name, with `By` before it, or a degree or a role behind it (`Ann Lee | Reporter`), and nothing else."""
    line = _ROLE.sub("", line)
    alone, known = fold(line).removeprefix("about").removeprefix("written").removeprefix("by"), fold(author)
    return alone.startswith(known) and len(alone) <= len(known) + LONGEST_DEGREE


def _by_themselves(doc: Doc, found: Container[int]) -> dict[int, str]:
    """Boxes of people of whom nothing else speaks: neither a byline nor the text above, which is about nobody so."""
    start = max(len(doc.blocks) - BLOCKS, 1)
    told = {at: who for at in range(start, len(doc.blocks)) if (who := _told_at(doc, at))}
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
        if not (_PRONOUN.match(line.casefold()) or _goes_on(line, who)):
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
