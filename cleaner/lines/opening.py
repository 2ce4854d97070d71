"""What the front matter wants of the lines above the text, which the line model takes for leftovers: the title and what
tells of it.

The model has learned from article bodies, where these are no part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from cleaner.doc import Doc, Item
from cleaner.lazy import lazy
from cleaner.lines.bylines import byline
from cleaner.lines.masthead import MOST_LABELS, has_short_title, title_below_labels, title_of_window
from cleaner.lines.shape import could_title, fold, label_of
from cleaner.lines.signature import names_around, names_beside, tells_who
from cleaner.lines.trades import told_by_trade

# A title and its text may have so many lines between them: a byline, share buttons, a caption.
HEAD_REACH = 16
# A text that begins so early has its title in front of it.
HEAD_BLOCKS = 8
# `Published: March 3, 2025 at 10:38 a.m. EST`; longer lines name who wrote as well.
LONGEST_DATED = 60
# A byline stands so close below a title, with a deck, a name, marks between them.
MOST_BETWEEN = 4
FEWEST_DECK_WORDS = 5
# A line over the byline may be a title that the site's motto stands above; labels are shorter than such a first line.
SHORTEST_BESIDE_MOTTO = 0.8
# What stands above the title of a whole page is its menu where so much of the text that stays stands below. On unseen
# sites that takes one in fourteen of the forbidden snippets that were left, and none of the required ones.
LEAST_BELOW_TITLE = 0.8
# Who wrote may stand right above the title.
MOST_ABOVE = 2
# What a page says of itself between title and byline.
_ASKS = lazy(
    r"\b(?:affiliate|app|click|comments?|commissions?|cookies?|courtesy|credit|follow|here.s how|image|listen|log in"
    r"|\d+ ?-?min(?:ute)?s?|newsletters?|photo|photograph|picture|read|reviewed|share|sign (?:in|up)|subscrib\w+"
    r"|updated|videos?|watch)\b|[@|:]",
    re.IGNORECASE,
)


def opening(doc: Doc, out: Sequence[bool], text: Sequence[int], by_rule: Collection[int]) -> Iterator[int]:
    """Of the lines above the first text that stays: the title; behind it bylines and dates.

    `out` says which lines are about to go, `text` how much running text each is. In a page's whole text the title
    stands again in its first line, with the name of the site; else that line is the best there is.
    """
    shown = title_of_window(doc, [at for at, gone in enumerate(out) if gone])
    if shown is None:
        yield from _of_article(doc, out, text, by_rule)
        return
    yield from (0, shown)
    first = next((at for at in range(shown + 1, len(out)) if text[at] and not out[at]), len(out))
    yield from _below_title(doc, shown, first)
    yield from (at for at in range(max(shown - MOST_BETWEEN, 0), shown) if byline(doc.lines[at]))


def _of_article(doc: Doc, out: Sequence[bool], text: Sequence[int], by_rule: Collection[int]) -> Iterator[int]:
    """The same of a text that does not begin with the name of its window."""
    below = title_below_labels(doc, by_rule)
    if below is None and has_short_title(doc):
        yield 0
        yield from takewhile(lambda at: _is_told(doc, at), range(1, len(out)))
    texts = (at for at, gone in enumerate(out) if text[at] and not gone and at != below)
    first = next((at for at in texts if not _is_over_byline(doc, at)), 0)
    # A deck of one sentence is text, and stands over the byline.
    right_below = range(first + 1, min(first + 1 + MOST_BETWEEN, len(out)))
    yield from (at for at in right_below if "author" in byline(doc.lines[at]))
    yield from _dated(doc, first)
    if could_title(doc.lines[first]) and not (_is_signed(doc, below, first) or told_by_trade(doc.lines[first])):
        return
    if below is not None and below < first:
        yield below
        yield from _deck(doc, below, first)
        yield from (at for at in range(first) if tells_who(doc.lines[at]))
    yield from _likeliest(doc, first, by_rule)


def _likeliest(doc: Doc, first: int, by_rule: Collection[int]) -> Iterator[int]:
    """The line over the first text that is most like its title, with what belongs to it.

    The last that stands again in the first line; else that line, or the one over a byline; else the first of all, of a
    text that begins early. Where nothing is like a title, what is right above the text still says who wrote it.
    """
    titles = [at for at in range(max(first - HEAD_REACH, 0), first) if could_title(doc.lines[at])]
    again = [at for at in titles if at and fold(doc.lines[at]) in fold(doc.lines[0])]
    signed = _signed(doc, [at for at in titles if at not in by_rule], first)
    alone = [0] if could_title(doc.lines[0]) else signed
    early = titles if first <= HEAD_BLOCKS or min(titles, default=first) < MOST_LABELS else []
    if not (again or alone or early):
        yield from (at for at in range(max(first - MOST_BETWEEN, 0), first) if "author" in byline(doc.lines[at]))
        yield from (at for at, _ in names_around(doc, None) if at <= first + 1)
    for title in again[-1:] or alone[:1] or early[:1]:
        yield title
        yield from (at for at in range(max(title - MOST_ABOVE, 0), title) if "author" in byline(doc.lines[at]))
        yield from _below_title(doc, title, first)
        yield from (at for at in signed if _is_over_menu(doc, title, at, by_rule))


def _is_over_menu(doc: Doc, title: int, signed: int, by_rule: Collection[int]) -> bool:
    """Leftovers stand between the title and a line as long over the byline: the first may be the motto of the site.

    A heuristic. In the whole text of 250 of WCXB's pages it keeps eight titles that went, and no label.
    """
    is_long_enough = len(doc.lines[signed]) > SHORTEST_BESIDE_MOTTO * len(doc.lines[title])
    return is_long_enough and any(title < at < signed for at in by_rule)


def _is_told(doc: Doc, at: int) -> bool:
    """An item that tells a fact: `Total time: 25 minutes`."""
    return isinstance(doc.blocks[at], Item) and bool(label_of(doc.lines[at])) and not _ASKS.match(doc.lines[at])


def _is_signed(doc: Doc, title: int | None, first: int) -> bool:
    """Right below the title stands who wrote the text; a line like a title that comes later is a caption or a deck."""
    return title is not None and title + 1 < first and "author" in byline(doc.lines[title + 1])


def _dated(doc: Doc, first: int) -> Sequence[int]:
    """Lines above the first text that state when it was written and nothing else, where they agree on it."""
    facts = {at: byline(line) for at, line in enumerate(doc.lines[:first]) if len(line) <= LONGEST_DATED}
    days = {str(day) for told in facts.values() for key, day in told.items() if key != "author"}
    return [at for at, told in facts.items() if told.keys() & {"date", "updated"}] if len(days) == 1 else []


def _is_over_byline(doc: Doc, at: int) -> bool:
    """A line like a title with a byline close below it: a title or a deck, and no text."""
    return could_title(doc.lines[at]) and any(map(byline, doc.lines[at + 1 : at + 1 + MOST_BETWEEN]))


def _signed(doc: Doc, titles: Sequence[int], first: int) -> list[int]:
    """The line like a title nearest over the last byline above the text, or the one that it is the deck of."""
    last = next((at for at in range(first - 1, -1, -1) if byline(doc.lines[at])), 0)
    nearest = max((at for at in titles if at < last), default=-1)
    if nearest < 0 or last - nearest > HEAD_BLOCKS:
        return []
    return [nearest - 1 if nearest - 1 in titles else nearest]


def _below_title(doc: Doc, title: int, first: int) -> Iterator[int]:
    """Between the title and the first text that stays, which may be the deck, and right below that: the deck, bylines,
    dates and the names beside them."""
    yield from _deck(doc, title, first)
    below = range(title + 1, min(first + 1 + MOST_BETWEEN, len(doc.lines)))
    told = {at: facts for at in below if (facts := byline(doc.lines[at]))}
    dates = [at for at, facts in told.items() if at < first or "author" in facts or at - 1 in told]
    yield from dates
    yield from (at for at, _ in names_beside(doc, dates, title))
    yield from (at for at, _ in names_around(doc, title) if at <= first + 1)


def _deck(doc: Doc, title: int, first: int) -> Iterator[int]:
    """The line between a title and its byline: a sentence without a stop that sums the article up.

    A heuristic: it has five words or more, most of them small, and none that asks the reader for something.
    """
    at = title + 1
    if at + 1 < first and tells_who(doc.lines[at + 1]):
        words = doc.lines[at].split()
        small = sum(word[0].islower() for word in words)
        if len(words) >= FEWEST_DECK_WORDS and 2 * small > len(words) and not _ASKS.search(doc.lines[at]):
            yield at


def menu_over_title(doc: Doc, out: Sequence[bool], text: Sequence[int]) -> list[int]:
    """The lines of the site's menu that stand between the name of the window and the title.

    Nearly all text that stays has to stand below the title; bylines right above it are its own, and a summary may be.
    """
    title = title_of_window(doc, [at for at, gone in enumerate(out) if gone])
    if title is None:
        return []
    left = [0 if gone else size for size, gone in zip(text, out, strict=True)]
    if sum(left[title:]) < LEAST_BELOW_TITLE * sum(left):
        return []
    near = range(max(title - MOST_BETWEEN, 1), title)
    return [*range(1, near.start), *(at for at in near if not (text[at] or byline(doc.lines[at])))]
