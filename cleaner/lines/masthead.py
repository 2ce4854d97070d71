"""Where an article begins: the title, what a site sets above it, and the names beside the date.

Extractors that keep more than the body keep the label of the section, the crumbs and a kicker above the title
(`Local News`, `|`, `EXCLUSIVE`). Then the first line is no title, and the title no first line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cleaner.doc import Doc, Heading, Item, Paragraph, is_bullet
from cleaner.lazy import lazy
from cleaner.lines.bylines import byline, facts_between_points, names_somebody
from cleaner.lines.dates import find_dates
from cleaner.lines.outline import LABELS
from cleaner.lines.rows import ROWS
from cleaner.lines.shape import (
    FEWEST_TITLE_WORDS,
    LONGEST_TITLE,
    LONGEST_TITLE_CASED,
    SECTION_NAMES,
    breaks_off,
    could_title,
    ends_sentence,
    first_text,
    fold,
    is_day_and_clock,
    is_long,
    name,
)
from cleaner.lines.signature import REACH, is_heading, is_mark, tells_who

# A title and its labels stand this far up; a site's whole menu above them is for the line model to take first.
DEEPEST = 12
MENU = ROWS["menu-row"]
# A label names a section in so few words; a heading of the article may as well be short, but none stands over another.
MOST_LABEL_WORDS = 3
# Crumbs, a section and a kicker; more short lines above a title are a box of facts or a table, and stay.
MOST_LABELS = 5
# Shorter lines stand twice for other reasons: names of people, items of menus, `Here's how you know`.
FEWEST_SAID_TWICE = 5
# The name of a window has so many letters before the site's, or it is `Home` or `Blog`.
SHORTEST_SAID = 12
# A contents list may stand between a title and its text.
WINDOW_REACH = 40
# The title may stand again among the deck and so many lines: tags, a byline.
BELOW_DECK = 3
# `The last ferry`, over a byline: fewer words name a section (`Local News`).
FEWEST_NAMED_WORDS = 3
# Shorter words are articles and prepositions.
SHORTEST_CONTENT = 4
# `Issue 214 | March 2, 2021`
LONGEST_DATED = 60
_CRUMBS = lazy(
    r"[\w&' -]+(?: [\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}>] .+)+"
    r"|[\w&' -]+(?:\b/\b[^/]+){3,}|[\w&' -]{2,30}(?:(?: /|/ ) ?[\w&' -]{2,30}){2,}",
    clues="\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK} \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} > /",
)
_BARS = "|:\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}-"
_BAR = lazy(rf" [{_BARS}]+ ", clues=" ".join(_BARS))


def title_below_labels(doc: Doc, gone: Collection[int] = ()) -> int | None:
    """Where the title stands, when labels stand above it or its byline proves it; None where nothing tells.

    A heuristic: a first line of one to three words over a line like a title, and text or a byline close below that.
    `gone` are the places of leftovers that are about to be dropped: they are labels too, and count for nothing.
    """
    if doc.marked:
        return None
    for at in range(min(DEEPEST, len(doc.blocks))):
        line = _line(doc, at)
        if at in gone:
            continue
        if at and len(line) <= LONGEST_TITLE_CASED and could_title(line) and not _is_in_list(doc, at):
            sections = any(name(above) in SECTION_NAMES and not _is_label(above) for above in doc.lines[:at])
            signed_above = "author" in byline(doc.lines[at - 1])
            return at if signed_above or _begins_text(doc, at, gone, signed=sections) else None
        if _is_signed(doc, at) and not (at and _is_label(line) and _has_title_below(doc, at)):
            return at
        barred = _is_barred(line) and any(map(byline, doc.lines[:at]))
        if not (barred or _is_label(line) or tells_who(line) or name(line) in SECTION_NAMES):
            return None
    return None


def title_said_twice(doc: Doc) -> int | None:
    """Where the one line above the text stands that stands there again: crumbs, the title, a picture's caption with it.

    A heuristic. Of such lines of five words or more at the heads of WCXB's texts 52 of 60 are the page's title, in four
    forms; of first lines that could be one, three in four. Crumbs that ran together end with the title.
    """
    head = () if doc.marked else doc.lines[: DEEPEST + 1]
    # `So startest du richtig durch!` ends as a sentence does, and may be the title.
    text = next((at for at, line in enumerate(head) if is_long(doc.blocks[at]) and not could_title(line)), 0)
    lines = [fold(line) if len(line) <= LONGEST_TITLE else "" for line in head]
    could = [at for at in range(text) if could_title(_line(doc, at), fewest=FEWEST_SAID_TWICE)]
    # Below its deck the title may stand again; what stands there and further up is a heading in a list of contents.
    ends = {at: text + BELOW_DECK * (at + 1 == text) for at in could}
    again = [at for at in could if _is_said(lines[at], lines[:at], lines[at + 1 : ends[at]])]
    return again[0] if len({lines[at] for at in again}) == 1 else None


def title_of_window(doc: Doc, gone: Collection[int] = ()) -> int | None:
    """Where the title stands that the first line names: a page's whole text begins with the name of its window.

    `The last ferry | Docks` says it with the name of the site. Running text that is not `gone` follows it further down,
    and a byline decides between several. A heuristic: in the whole text of WCXB's pages it finds one title in eight
    that nothing else does.
    """
    window = doc.lines[0] if doc.lines and not doc.marked and len(doc.lines[0]) <= LONGEST_TITLE else ""
    names = {fold(window[: bar.start()]) for bar in _BAR.finditer(window)} | {fold(window)}
    again = [at for at in _beginning_like(doc.lines, window) if len(fold(doc.lines[at])) >= SHORTEST_SAID]
    places = [at for at in again if fold(doc.lines[at]) in names and _has_text_below(doc, at, gone)]
    signed = [at for at in places if any(map(byline, doc.lines[at + 1 : at + 1 + REACH]))]
    if not signed and places and _has_text_below(doc, 0, gone) and fold(doc.lines[places[0]]) == fold(window):
        return None
    return next(iter(signed or places), None)


def _beginning_like(lines: Sequence[str], first: str) -> Iterator[int]:
    """Further lines that begin like the first and are no longer."""
    start = first[:SHORTEST_CONTENT].lower()
    return (
        at for at, line in enumerate(lines) if at and line[: len(start)].lower() == start and len(line) <= len(first)
    )


def _has_text_below(doc: Doc, at: int, gone: Collection[int]) -> bool:
    below = range(at + 1, min(at + 1 + WINDOW_REACH, len(doc.blocks)))
    return any(is_long(doc.blocks[place]) and place not in gone for place in below)


def _is_said(line: str, above: Sequence[str], below: Sequence[str]) -> bool:
    """The folded line stands below once more, or crumbs above it end with it."""
    return line in below or any(crumbs.endswith(line) and len(crumbs) > len(line) for crumbs in above)


def has_short_title(doc: Doc) -> bool:
    """The first line is a title of two or three words: it stands over a date, or the text takes its words up.

    A heuristic. Of such first lines in four forms of WCXB's texts half are the page's title, others a heading above
    the first text, which loses little by being the title. `Chocolate Chip Cookies`, told of as such further down
    (`a chocolate chip cookie`), is one too.
    """
    line = doc.paragraph(0)
    words = line.split()
    if doc.marked or not 1 < len(words) < FEWEST_TITLE_WORDS or not could_title(line, fewest=2):
        return False
    if not all(word[0].isupper() or len(word) < SHORTEST_CONTENT for word in words):
        return False
    text = first_text(doc)
    if any(could_title(doc.lines[at]) and not _is_in_list(doc, at) for at in range(1, text)):
        return False
    dated = len(doc.lines[1]) <= LONGEST_DATED and any(find_dates(doc.lines[1]))
    if (dated and not names_somebody(line)) or _is_taken_up(words, doc.lines[text : text + 1]):
        return True
    phrase = line.lower().removesuffix("s")
    return any(phrase in below for at, below in enumerate(doc.lines[text:], text) if is_long(doc.blocks[at]))


def _is_taken_up(words: Sequence[str], texts: Sequence[str]) -> bool:
    """Most of the words stand in a text, in small letters or at its head: they are not somebody's name."""
    said = [word.lower() for word in words if len(word) >= SHORTEST_CONTENT]
    return bool(said) and any(
        2 * sum(word in text or text.startswith(word.capitalize()) for word in said) > len(said) for text in texts
    )


def _line(doc: Doc, at: int) -> str:
    block = doc.blocks[at]
    return doc.lines[at] if isinstance(block, (Paragraph, Heading)) or is_bullet(block) else ""


def _is_barred(line: str) -> bool:
    """`FS-1146 | December 2020`: below a byline a short line that a bar parts is no title, and no text."""
    return " | " in line and len(line) <= LONGEST_DATED


def _is_in_list(doc: Doc, at: int) -> bool:
    """An item over another is no title: facts of a recipe (`Total time: …`), points, a menu."""
    return isinstance(doc.blocks[at], Item) and at + 1 < len(doc.blocks) and isinstance(doc.blocks[at + 1], Item)


def _is_label(line: str) -> bool:
    """`Local News`, `|`, `EXCLUSIVE`, `News » Local`; no sentence, and no heading that articles have."""
    words = line.split()
    if _CRUMBS.fullmatch(line) or facts_between_points(line) or is_day_and_clock(line):
        return True
    if line.isupper() or line.lower() in MENU:
        return 0 < len(words) <= MOST_LABEL_WORDS and name(line) not in LABELS
    return 0 < len(words) <= MOST_LABEL_WORDS and not (is_heading(line) or ends_sentence(line) or byline(line))


def _begins_text(doc: Doc, at: int, gone: Collection[int], *, signed: bool) -> bool:
    """A byline or, unless it has to be `signed`, running text stands close below this place."""
    below = [
        place
        for place in range(at + 1, min(at + 1 + DEEPEST, len(doc.blocks)))
        if place not in gone and not is_mark(doc.lines[place])
    ]
    return any((not signed and is_long(doc.blocks[place])) or byline(doc.lines[place]) for place in below[:REACH])


def _is_signed(doc: Doc, at: int) -> bool:
    """A byline with a name, or a name and a date, right below this line, a title but for its few words or its marks."""
    line = _line(doc, at)
    words = line.split()
    fits = len(words) >= FEWEST_NAMED_WORDS and len(line) <= LONGEST_TITLE and not line[0].islower()
    if not fits or line[-1] in ",;:" or breaks_off(line) or byline(line) or names_somebody(line):
        return False
    below = doc.lines[at + 1 : at + 3]
    return any("author" in byline(who) for who in below[:1]) or (
        len(below) > 1 and names_somebody(below[0]) and bool(byline(below[1]))
    )


def _has_title_below(doc: Doc, at: int) -> bool:
    """Between this line and the first running text there is another that could be the title."""
    text = first_text(doc, at + 1)
    return any(map(could_title, doc.lines[at + 1 : text]))


def labels_above(doc: Doc, title: int) -> range:
    """The lines above the title where all of them are labels or say who wrote; none where one of them says more."""
    lines = [_line(doc, at) for at in range(title)]
    said = fold(doc.lines[title])
    labels = all(
        _is_label(line) or tells_who(line) or name(line) in SECTION_NAMES or fold(line).endswith(said) for line in lines
    )
    return range(title if labels and sum(not is_mark(line) for line in lines) <= MOST_LABELS else 0)
