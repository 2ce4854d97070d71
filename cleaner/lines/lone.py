"""Marks alone on their line: the bullet, number, `By` or `Updated on` that belongs to the text on the next.

Extractors leave them where a page has blocks inside its items (`<li><p>`). A dash between short lines may
as well part them (`Home`, `-`, `Blog`), so one alone proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.doc import Block, Doc, Heading, Item, Paragraph, is_bullet
from cleaner.edits import KEEPS, Edit
from cleaner.lazy import lazy
from cleaner.lines.bylines import byline
from cleaner.lines.shape import is_long
from cleaner.record import replace

_BULLETS = frozenset(
    (
        *"-\N{BULLET}\N{TRIANGULAR BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{BLACK SQUARE}\N{BLACK CIRCLE}",
        *"\N{CHECK MARK}\N{HEAVY CHECK MARK}",
        "\N{HEAVY CHECK MARK}\N{VARIATION SELECTOR-16}",
    )
)
_NUMBER = lazy(r"([1-9][0-9]{0,2})[.)]")
# The same at the head of an item, as the source has it: `1\\. The quay`.
_NUMBERED = lazy(r"([1-9][0-9]{0,2})\\?[.)] +(?=\S)")
_BY = frozenset(
    (
        *("by", "written by", "posted by", "published by", "reviewed by", "edited by", "article by", "text by"),
        *("words by", "story by", "article written by", "contributed by", "submitted by", "von", "par", "por"),
        *(
            "fact checked by",
            "fact-checked by",
            "medically reviewed by",
            "clinically reviewed by",
            "expert reviewed by",
        ),
        *("photos by", "photography by", "illustrations by", "video by", "translated by", "updated by", "verified by"),
    )
)
_DAY_LABELS = frozenset(
    (
        *("on", "date", "published", "published on", "posted", "posted on", "date published", "first published"),
        *("updated", "updated on", "last updated", "last updated on", "last modified", "modified", "last reviewed"),
    )
)
_NAME = lazy(r"[A-Z][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*(?: [\w.'\N{RIGHT SINGLE QUOTATION MARK}-]+){1,3}")
# `Wednesday, September 30, 2025 at 12:45 p.m. (GMT)`
LONGEST_DAY = 60
LONGEST_MARK = len("article written by:")
FEWEST_MARKS = 2
# Between short lines a dash parts the crumbs of a trail or a name and a date.
FEWEST_WORDS = 4


def lone_marks(doc: Doc) -> Iterator[Edit]:
    """Give each mark that stands alone to the text below it, in the document's order."""
    short = [at for at, line in enumerate(doc.lines) if 0 < len(line) <= LONGEST_MARK and _is_text(doc, at + 1)]
    bullets = [at for at in short if doc.paragraph(at) in _BULLETS]
    edits = dict(_bullets(doc, bullets)) | dict(_numbers(doc, short)) | dict(_bylines(doc, short)) | dict(_twice(doc))
    for at in sorted(edits):
        if at - 1 not in edits or edits[at - 1].stop == at:
            yield edits[at]


def _is_text(doc: Doc, at: int) -> bool:
    return at < len(doc.blocks) and doc.paragraph(at) != "" and doc.paragraph(at) not in _BULLETS


Found = Iterator[tuple[int, Edit]]


def _bullets(doc: Doc, places: list[int]) -> Found:
    """Bullets whose texts are lines; before a line over a paragraph the bullet goes, for that line may be a heading."""
    enough = len(places) >= FEWEST_MARKS or any(at and is_bullet(doc.blocks[at - 1]) for at in places)
    if not enough or not _begins_list(doc, places):
        return
    alone = True
    for at, following in zip(places, [*places[1:], None], strict=True):
        after = at + 2
        last_alone = following is None and alone
        is_item = after == len(doc.blocks) or not doc.paragraph(after) or after == following or last_alone
        alone = is_item
        text = doc.blocks[at + 1]
        if is_item and isinstance(text, Paragraph):
            item = Item(text.text, first=doc.blocks[at].first, last=text.last)
            yield at, Edit(at, at + 2, (item,), "paragraphs/bullet", KEEPS)
        elif is_long(doc.blocks[after]):
            yield at, Edit(at, at + 1, (), "paragraphs/bullet", KEEPS)


def _begins_list(doc: Doc, places: list[int]) -> bool:
    """What stands before the first bullet leads to a list, or the texts are too long for crumbs."""
    at = places[0] - 1
    before = doc.lines[at] if at >= 0 else ""
    if not before or isinstance(doc.blocks[at], (Heading, Item)) or before[-1] in ".:?!":
        return True
    sizes = sorted(len(doc.lines[at + 1].split()) for at in places)
    return sizes[len(sizes) // 2] >= FEWEST_WORDS


def _numbers(doc: Doc, short: list[int]) -> Found:
    """Numbers that count on from 1."""
    for ordinals in _counts(doc, short):
        if len(ordinals) < FEWEST_MARKS:
            continue
        for ordinal, at in enumerate(ordinals, 1):
            text = doc.blocks[at + 1]
            if isinstance(text, Paragraph):
                item = Item(text.text, 0, ordinal, doc.blocks[at].first, text.last)
                yield at, Edit(at, at + 2, (item,), "paragraphs/number", KEEPS)


def _twice(doc: Doc) -> Found:
    """Bullets before numbers that count on: a page numbers its points itself, and its extractor marked them again."""
    found = [(at, block, mark) for at, block in enumerate(doc.blocks) if (mark := _number_of(block))]
    numbers = [int(mark[1]) for _, _, mark in found]
    for (at, block, mark), before, ordinal, after in zip(
        found, [-1, *numbers], numbers, [*numbers[1:], 0], strict=False
    ):
        if isinstance(block, Item) and (before + 1 == ordinal or ordinal + 1 == after):
            item = replace(block, text=block.text[mark.end() :], ordinal=ordinal)
            yield at, Edit(at, at + 1, (item,), "paragraphs/number", KEEPS)


def _number_of(block: Block) -> re.Match[str] | None:
    return _NUMBERED.match(block.text) if isinstance(block, Item) and block.ordinal is None else None


def _counts(doc: Doc, short: list[int]) -> list[list[int]]:
    """The places of numbers, each list counting from 1; a number goes on with the nearest list that waits for it."""
    found: list[list[int]] = []
    waiting: dict[int, list[list[int]]] = {}
    for at in short:
        mark = _NUMBER.fullmatch(doc.paragraph(at)) if doc.lines[at][-1] in ".)" else None
        if mark is None or _NUMBER.fullmatch(doc.lines[at + 1]):
            continue
        number = int(mark[1])
        if number == 1:
            found.append([])
        elif not waiting.get(number):
            continue
        ordinals = found[-1] if number == 1 else waiting[number].pop()
        ordinals.append(at)
        waiting.setdefault(number + 1, []).append(ordinals)
    return found


def _bylines(doc: Doc, short: list[int]) -> Found:
    for at in short:
        mark, name = doc.blocks[at], doc.blocks[at + 1]
        told = _is_label(doc.lines[at].rstrip(": "), doc.lines[at + 1])
        if told and isinstance(mark, Paragraph) and isinstance(name, Paragraph):
            line = replace(mark, text=f"{mark.text} {name.text}", last=name.last)
            yield at, Edit(at, at + 2, (line,), "paragraphs/byline", KEEPS)


def _is_label(label: str, told: str) -> bool:
    """`By` over a name, `Last updated` over a date and nothing else, `Published` over how long ago that was.

    `On` may begin a heading or a sentence; `on` alone belongs to a label.

    >>> _is_label("Last updated", "March 3, 2025"), _is_label("on", "March 3, 2025")
    (True, True)
    >>> _is_label("On", "March 3, 2025"), _is_label("Updated", "March 3, 2025, the day when the vote was close")
    (False, False)
    >>> _is_label("Posted on", "Last spring the bridge was closed"), _is_label("Published", "By Mara Lindqvist")
    (False, False)
    """
    if label.casefold() in _BY:
        return _NAME.fullmatch(told.rstrip(" ,")) is not None or "author" in byline(f"By {told}")
    if label == "On" or label.casefold() not in _DAY_LABELS or len(told) > LONGEST_DAY:
        return False
    facts = byline(told)
    return told.endswith(" ago") or (bool(facts) and "author" not in facts)
