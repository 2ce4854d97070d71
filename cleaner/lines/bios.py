"""An author box at the end of a text: the name alone, a role, and who that is.

A byline may have named the author: then the name proves the box. Where none has, a box may tell by itself
(`cleaner.lines.telling`, which only a text with a name at its end imports).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from cleaner.doc import Doc, Heading, Paragraph
from cleaner.lazy import lazy
from cleaner.lines.bylines import SMALL_PARTS, byline
from cleaner.lines.shape import first_text, fold, is_running

BLOCKS = 6
# A byline stands among so many first blocks.
HEAD_BLOCKS = 12
LONGEST_DEGREE = 6
_ROLE = lazy(
    r" ?[|,\N{EN DASH}\N{EM DASH}] ?(?:[^\W\d_]+ ){0,3}"
    r"(?:reporter|writer|editor|correspondent|columnist|contributor)\Z",
    re.IGNORECASE,
)
_FIRST_PERSON = lazy(
    r"I (?:write|cover|am|have)\b|(?:senior |staff |contributing )*(?:writer|editor|reporter)\Z", re.IGNORECASE
)
# What a box about the author goes on with behind the name.
_ABOUT = lazy(
    r",? (?:is|was|has|had|are|covers?|writes?|works?|joined|lives?|reports?|leads?|teaches|spent|studied|holds|serves?"
    r"|(?:co-?)?founded|speciali[sz]es|loves|started|began|received|graduated|enjoys)\b"
    r"|['\N{RIGHT SINGLE QUOTATION MARK}]s (?:[^ ]+ ){0,3}(?:book|novel|collection|work|latest|column|podcast)\b"
)
# `Medically reviewed by`, `Researched by:`
_CHECKED = lazy(r"\b(?:review|research|check|edit|verif|test)\w*(?: and \w+)? by\b", re.IGNORECASE)
# How a box begins that tells by itself: marks, small parts of a name, what tells of a first name, a greeting.
_BEFORE = "(*\N{EM DASH}\N{EN DASH} "
_VERBS = frozenset(("is", "was", "has", "lead", "leads", "cover", "covers", "write", "writes"))
_GREETINGS = ("hi", "hello", "hey", "i'm ", "i\N{RIGHT SINGLE QUOTATION MARK}m ", "i am ")
# Sentences that begin with one of these words and a name begin with no name: `In March`, `The Quay`.
_OPENERS = frozenset(("A", "An", "And", "As", "At", "But", "For", "From", "If", "In", "It", "On", "The", "When"))


def boxes(doc: Doc) -> dict[int, str]:
    """The lines of boxes about the authors that are known, among the last blocks, each with the name."""
    names, start = _authors(doc)
    return dict(_of(doc, names, max(len(doc.blocks) - BLOCKS, start))) if names else {}


def may_tell(doc: Doc) -> bool:
    """No author is known, and one of the last lines begins as a box does that tells by itself."""
    last = range(max(len(doc.blocks) - BLOCKS, 1), len(doc.blocks))
    return any(_may_tell(doc.lines[at], doc.lines[at - 1]) for at in last) and not _authors(doc)[0]


def _may_tell(line: str, above: str) -> bool:
    """The line begins as a box that tells by itself does: with a name, with `I`, or below a name with a word of it."""
    below = _begins_with_name(above) and line.startswith(above.partition(" ")[0])
    told = below or _begins_with_name(line) or line.lower().startswith(_GREETINGS)
    return told and is_running(line)


def _begins_with_name(line: str) -> bool:
    first, _, rest = line.lstrip(_BEFORE).partition(" ")
    second = rest.partition(" ")[0]
    named = second[:1].isupper() or second[:1] == "(" or second in SMALL_PARTS or second in _VERBS
    return named and first[:1].isupper() and first not in _OPENERS


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


def _authors(doc: Doc) -> tuple[list[str], int]:
    """Whom the front matter or else the byline names, and the place from which on a box may be about them."""
    known = doc.meta.get("author")
    return ([str(author) for author in known], 2) if isinstance(known, list) else _signed(doc)


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
        if author and isinstance(doc.blocks[at], (Paragraph, Heading)) and not _closes(above):
            yield at, author


def _closes(above: str) -> bool:
    """A letter ends there, and the name signs it: `Yours,`."""
    from cleaner.lines.beside import closes

    return closes(above)


def _is_about(line: str, above: str, author: str) -> bool:
    return is_alone(line, author) or tells_of(line, author) or (is_alone(above, author) and goes_on(line, author))


def goes_on(line: str, author: str) -> bool:
    """What stands below the name of the author at the end: a role, or a text about one of its words, or by them."""
    first = line.partition(" ")[0].rstrip(",").removesuffix("\N{RIGHT SINGLE QUOTATION MARK}s").removesuffix("'s")
    return first.casefold() in author.casefold().split() or _FIRST_PERSON.match(line) is not None


def is_alone(line: str, author: str) -> bool:
    """The name, with `By` before it, or a degree or a role behind it (`Ann Lee | Reporter`), and nothing else."""
    line = _ROLE.sub("", line)
    alone, known = fold(line).removeprefix("about").removeprefix("written").removeprefix("by"), fold(author)
    return alone.startswith(known) and len(alone) <= len(known) + LONGEST_DEGREE


def tells_of(line: str, name: str) -> bool:
    """The line begins with the name and says who that is: `Mara Lindqvist is a gardener who …`."""
    return line.startswith(name) and _ABOUT.match(line, len(name)) is not None
