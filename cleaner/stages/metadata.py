"""A line that is nothing but the title, a byline or a date moves to the front matter.

Nothing is invented, and nothing is taken that the front matter of the source already states: a document
that carries ours is settled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleaner.doc import Block, Doc, Heading, Paragraph, is_bullet, text_of
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.lazy import lazy
from cleaner.lines.bylines import byline, facts_between_points
from cleaner.lines.dates import iso_date
from cleaner.lines.kept import behind
from cleaner.lines.linked import is_silent
from cleaner.lines.masthead import (
    DEEPEST,
    has_short_title,
    labels_above,
    title_below_labels,
    title_of_window,
    title_said_twice,
)
from cleaner.lines.shape import could_title, fold, is_long
from cleaner.lines.signature import (
    KIND,
    LABEL,
    LENGTH,
    bare_labels,
    bare_labels_below,
    dates_that_are_two,
    forms_beside,
    names_around,
    names_beside,
    names_told_of,
    posts_below,
)
from cleaner.record import replace

RULES = {
    "metadata/title": "The first line is the title; it stands in the front matter, and only there.",
    "metadata/byline": "A line that only names the author, with the date and the like.",
    "metadata/date": "A line that only gives the date.",
    "metadata/name": "A line that is only a name, beside the date or told of at the end: who wrote the text.",
    "metadata/post": "What the author is, on the line below the name.",
    "metadata/length": "How long the text takes to read, beside the name or the date.",
    "metadata/kind": "What kind of text it is, beside the name or the date.",
    "metadata/bare-label": "What says who wrote the text or when, and then nothing: a script was to write the rest.",
    "metadata/window": "The first line of a page's text names its window: the title, and the site.",
    "metadata/label": "What stands above the title is the label of a section, a kicker or crumbs.",
    "metadata/title-heading": "Without front matter the title is the first heading.",
}

# Only the head of a document has a title, a byline, a date: so many blocks, and as many below the title.
HEAD_BLOCKS = 6
# A foot may have a date, if it says of what: `Last updated: March 3, 2025`.
FOOT_BLOCKS = 6
# A deck may stand between a heading and its byline.
SIGNED_BELOW = 2
# So much running text may stand above a byline.
MOST_DECKS = 1
# Blank lines, a label or an image may stand between a title and its deck.
WIDEST_DECK_GAP = 4
# A longer first line that begins small is the rest of a sentence.
LONGEST_SMALL = 80
_LABELLED = lazy(
    r"\(?(?:last |first )?(?:published|updated|modified|reviewed|posted)\b.*\d"
    r"|(?:text|words|story|article|written|reported|interview) by:? ",
    re.IGNORECASE,
)

_DATE_FIRST = lazy(r"date (\d{4}-\d\d-\d\d) (?=[^\W_a-z\d]|[\"\N{LEFT DOUBLE QUOTATION MARK}(])")


def propose(doc: Doc) -> Iterator[Edit]:
    """Lift the title, then bylines and dates from the lines after it; drop the labels above it."""
    if doc.settled:
        return
    if dated := _dated_first(doc):
        yield dated
        return
    title = _title(doc)
    edits = {at: _lift(at, "title", {"title": _bare(doc.lines[at])}) for at in _titles(doc, title)}
    if title and title == title_of_window(doc):
        edits.setdefault(0, _lift(0, "window", {}))
    known = _sign(doc, title, edits)
    for at in (*bare_labels(doc, title), *bare_labels_below(doc)):
        edits.setdefault(at, _lift(at, "bare-label", {}))
    if title is not None:
        _clear(doc, title, edits, known)
    yield from (edits[at] for at in sorted(edits))


def _dated_first(doc: Doc) -> Edit | None:
    """The first line without the date that a program set before it: `date 2025-06-04 The council met on Tuesday`."""
    line = doc.paragraph(0) if doc.blocks else ""
    found = _DATE_FIRST.match(line) if line.startswith("date ") else None
    facts: dict[str, object] = {"date": found[1]} if found and iso_date(found[1]) else {}
    if found is None or not facts or not _agree(doc.meta, facts):
        return None
    block = doc.blocks[0]
    rest = Paragraph(behind(text_of(block), line[found.end() :]), block.first, block.last)
    return Edit(0, 1, (rest,), "metadata/date", DROPS, meta=facts)


def _bare(title: str) -> str:
    """`Title: The last ferry` without its label, which no title begins with."""
    label, colon, rest = title.partition(":")
    return rest.strip() if label == "Title" and colon and rest.strip() else title


def _sign(doc: Doc, title: int | None, edits: dict[int, Edit]) -> Mapping[str, object]:
    """Add to `edits` what states the author and the dates; gives all that is known then."""
    known = dict(doc.meta)
    for at in _places(doc, title):
        facts = byline(_head_line(doc, at)) if len(doc.blocks) > 1 else {}
        below = at - 1 in edits and "author" in edits[at - 1].meta
        alone = below or not (_is_one_of_many(doc, facts) or _is_of_others(doc, at, known, facts))
        if at not in edits and facts and _agree(known, facts) and alone:
            known.update(facts)
            edits[at] = _lift(at, "byline" if "author" in facts else "date", facts)
    for at, name in _named(doc, edits, title):
        if known.setdefault("author", [name]) == [name]:
            edits.setdefault(at, _lift(at, "name", {"author": [name]}))
    signed = [at for at, edit in edits.items() if "author" in edit.meta]
    for at in posts_below(doc, signed):
        edits.setdefault(at, _lift(at, "post", {}))
    return known


def _clear(doc: Doc, title: int, edits: dict[int, Edit], known: Mapping[str, object]) -> None:
    """Add to `edits` what stands around the title and what was lifted, and states nothing that is wanted."""
    for at in forms_beside(doc, frozenset(edits) - {title}, LENGTH):
        edits.setdefault(at, _lift(at, "length", {}))
    for at in forms_beside(doc, frozenset(edits) - {title}, KIND):
        edits.setdefault(at, _lift(at, "kind", {}))
    stated = [at for at, edit in edits.items() if edit.rule in ("metadata/date", "metadata/name")]
    for at in forms_beside(doc, stated, LABEL):
        edits.setdefault(at, _lift(at, "bare-label", {}))
    for at in () if doc.marked else labels_above(doc, title):
        facts = facts_between_points(doc.lines[at])
        edits.setdefault(at, _lift(at, "label", facts if _agree(known, facts) else {}))


def _head_line(doc: Doc, at: int) -> str:
    """A paragraph, or above the first text a point: `• April 10, 2025` stands beside the name in a row of facts."""
    block = doc.blocks[at]
    is_point = is_bullet(block) and not any(map(is_long, doc.blocks[:at]))
    return doc.lines[at] if is_point and not doc.marked else doc.paragraph(at)


def _named(doc: Doc, edits: Mapping[int, Edit], title: int | None) -> Iterator[tuple[int, str]]:
    """Lines that are a name and nothing else: below the title and beside a date, or told of at the end."""
    yield from names_told_of(doc, title)
    if not doc.marked:
        yield from names_around(doc, title)
    if title is not None:
        dates = [at for at, edit in edits.items() if edit.rule == "metadata/date"]
        yield from names_beside(doc, dates + dates_that_are_two(doc, title) + bare_labels(doc, title), title)


def _titles(doc: Doc, title: int | None) -> Iterator[int]:
    """The title, and the lines at the head that repeat it."""
    if title is not None:
        yield title
        for at in range(title + 1, min(title + HEAD_BLOCKS, len(doc.blocks))):
            if _text(doc.blocks[at]) and fold(doc.lines[at]) == fold(doc.lines[title]):
                yield at


def _places(doc: Doc, title: int | None) -> Iterator[int]:
    """Where a byline or a date may stand: above the title or below it, and at the foot where it says what it is."""
    size = len(doc.blocks)
    head = min((title or 0) + HEAD_BLOCKS, size)
    yield from range(max((title or 0) - DEEPEST, 0), head)
    yield from (at for at in range(max(head, size - FOOT_BLOCKS), size) if _LABELLED.match(doc.lines[at]))


def _agree(known: Mapping[str, object], facts: dict[str, object]) -> bool:
    """Nothing that is known says otherwise; of a date the day is enough."""
    return all(_say_alike(known.get(key, value), value) for key, value in facts.items())


def _say_alike(known: object, value: object) -> bool:
    return known == value or (isinstance(known, str) and known.partition("T")[0] == value)


def _is_one_of_many(doc: Doc, facts: dict[str, object]) -> bool:
    """A line that only gives a date, in a document with others like it: a list of events, a log."""
    if facts.keys() != {"date"}:
        return False
    told = (byline(line) for line in doc.lines)
    return any(other.keys() == {"date"} and other != facts for other in told)


def _is_of_others(doc: Doc, at: int, known: Mapping[str, object], facts: dict[str, object]) -> bool:
    """Below the text a line that names who wrote, where others name somebody else: `Posted by: Kit, 3 May 2021`.

    Where the author is known it is the head of the author's box.
    """
    if "author" not in facts or sum(map(is_long, doc.blocks[:at])) <= MOST_DECKS:
        return False
    told = {str(byline(line).get("author", "")) for line in doc.lines} - {"", str(facts["author"])}
    return "author" in known or bool(told)


def mark(doc: Doc) -> Iterator[Edit]:
    """Make the title the first heading, for output without front matter; nothing is lifted.

    A copy right below it, which was left there as proof of the title, goes.
    """
    title = _title(doc)
    if title is None and doc.meta.get("title"):
        title = _title(replace(doc, meta={}))  # as the next run finds it, which has no front matter to go by
    if title is None or doc.settled:
        return
    block = doc.blocks[title]
    heading = Heading(text_of(block), 1, block.first, block.last)
    if block != heading:
        yield Edit(title, title + 1, (heading,), "metadata/title-heading", KEEPS)
    for at, copy in enumerate(_titles(doc, title), title):
        if at == copy > title:
            yield _lift(at, "title", {})


def _lift(at: int, rule: str, facts: dict[str, object]) -> Edit:
    return Edit(at, at + 1, (), f"metadata/{rule}", DROPS, meta=facts)


def _text(block: Block) -> str:
    """What a paragraph or a heading says; a picture shows its alternative, and is no line."""
    return "" if not isinstance(block, (Paragraph, Heading)) or is_silent(block) else block.text


def _signed_heading(doc: Doc) -> int | None:
    """A heading of any level above all else but pictures, close over a byline or a date.

    Of several the one of the highest level, since a deck may be a heading; of some of one level the last.
    """
    said = [at for at, block in enumerate(doc.blocks[: 2 * HEAD_BLOCKS]) if not is_silent(block)]
    signed = next((place for place, at in enumerate(said[: SIGNED_BELOW + 1]) if byline(doc.lines[at])), 0)
    heads = [(block.level, -at) for at in said[:signed] if isinstance(block := doc.blocks[at], Heading)]
    title = -min(heads, default=(0, 1))[1]
    return title if len(heads) == signed and title >= 0 and could_title(doc.lines[title]) else None


def _is_below_menu(doc: Doc) -> bool:
    """The second line is like a title and stands over the byline, and a menu was taken from between it and the first.

    The first is the site's motto then: a deck stands right below its title.
    """
    one, two = doc.blocks[:2]
    apart = two.first - one.last > WIDEST_DECK_GAP
    return apart and len(doc.blocks) > 2 and could_title(doc.paragraph(1)) and bool(byline(doc.lines[2]))


def _is_small_title(doc: Doc) -> bool:
    """The first line is like a title but for its first letter, and stands over text or a byline.

    All seven such lines in four forms of WCXB's development pages are the page's title.
    """
    line = doc.paragraph(0)
    small = line[:1].islower() and not doc.marked and len(line) <= LONGEST_SMALL and not byline(line)
    return small and could_title(line.capitalize()) and any(is_long(b) for b in doc.blocks[1 : 1 + WIDEST_DECK_GAP])


def _title(doc: Doc) -> int | None:
    """Where the title stands, at the head or right below a line that only gives the date."""
    title = _title_at_head(doc)
    if (
        title is not None
        or len(doc.blocks) < 2
        or doc.marked
        or not byline(doc.paragraph(0)).keys() & {"date", "updated"}
    ):
        return title
    title = _title_at_head(replace(doc, blocks=doc.blocks[1:], lines=doc.lines[1:]))
    return None if title is None else title + 1


def _title_at_head(doc: Doc) -> int | None:
    """The line that repeats the known title, else a first heading or a first line like one."""
    known = doc.meta.get("title")
    for at, block in enumerate(doc.blocks[:HEAD_BLOCKS]):
        if known:
            if _text(block) and fold(doc.lines[at]) == fold(str(known)):
                return at
        elif isinstance(block, Heading) and block.level == 1 and any(map(str.isalnum, doc.lines[at])):
            return at
    if known or len(doc.blocks) < 2:
        return None
    if doc.marked and (signed := _signed_heading(doc)) is not None:
        return signed
    if (shown := title_of_window(doc)) is not None:
        return shown
    if (twice := title_said_twice(doc)) is not None:
        return twice
    if _text(doc.blocks[0]) and could_title(doc.paragraph(0)):
        return int(_is_below_menu(doc))
    if _is_small_title(doc):
        return 0
    below = title_below_labels(doc)
    return 0 if below is None and has_short_title(doc) else below
