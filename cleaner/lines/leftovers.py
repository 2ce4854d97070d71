"""What the line model takes for leftovers of a page: whole runs of lines, and what may stay all the same.

Proof comes first: the title above the text, what a contents list names or a count holds, are not the model's to take.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise, takewhile

from cleaner.doc import Doc, Item
from cleaner.edits import DROPS, Edit
from cleaner.lazy import lazy
from cleaner.lines.beside import beside, is_of_page
from cleaner.lines.bylines import byline
from cleaner.lines.masthead import (
    MOST_LABELS,
    has_short_title,
    names_beside,
    tells_who,
    title_below_labels,
    title_of_window,
)
from cleaner.lines.outline import find_contents
from cleaner.lines.runs import spans
from cleaner.lines.shape import SECTION_NAMES, could_title, ends_sentence, fold, is_cut_off, label_of, name
from cleaner.lines.stretches import cells
from cleaner.lines.verdict import leftover
from cleaner.model.ask import FEWEST_SHORT, ask, share_of_short
from cleaner.model.traits import TEXT_UNIT

# Running text that has to be left, in the model's units; else it has not understood the page. Some 250 characters.
FEWEST_LEFT = 250 // TEXT_UNIT
# A title and its text may have so many lines between them: a byline, share buttons, a caption.
HEAD_REACH = 16
# A line stays surely below this score, and goes surely from this one on (.88), where what stands above it stays.
SURELY_STAYS, SURELY_GOES = 0, 200
LONGEST_LABEL = 80
# A text that begins so early has its title in front of it.
HEAD_BLOCKS = 8
# A byline stands so close below a title, with a deck, a name, marks between them.
MOST_BETWEEN = 4
FEWEST_DECK_WORDS = 5
# A line over the byline may be a title that the site's motto stands above; labels are shorter than such a first line.
SHORTEST_BESIDE_MOTTO = 0.8
FEWEST_SENTENCE_WORDS = 4
# So many short lines may end an article below its last paragraph, in the text of a whole page.
MOST_CLOSING = 8
# Who speaks has a short name, and speaks more than once.
MOST_NAME_WORDS = 3
FEWEST_SAID = 2
# Of what looks like cells and goes as a whole most is a box of the page: prices, counters, addresses.
MOST_CELLS_OUT = 2 / 3
# How a report says that it has asked, at its end: `The ministry did not respond to a request for comment.`
_FOR_COMMENT = lazy(
    r"\b(?:approached|asked|contacted|declined|refused|requests?|reached out)\b[^?]*\bcomment\b[^?:]*[.]\Z"
)
# What stands above the title of a whole page is its menu where so much of the text that stays stands below. On unseen
# sites that takes one in fourteen of the forbidden snippets that were left, and none of the required ones.
LEAST_BELOW_TITLE = 0.8
# What a page says of itself between title and byline.
_ASKS = lazy(
    r"\b(?:affiliate|app|click|comments?|commissions?|cookies?|courtesy|credit|follow|here.s how|image|listen|log in"
    r"|\d+ ?-?min(?:ute)?s?|newsletters?|photo|photograph|picture|read|reviewed|share|sign (?:in|up)|subscrib\w+"
    r"|updated|videos?|watch)\b|[@|:]",
    re.IGNORECASE,
)


def judged(doc: Doc, by_rule: Collection[int], taken: Collection[int], may_go: Callable[[int], bool]) -> Iterator[Edit]:
    """Runs of lines that the line model takes for leftovers.

    `by_rule` are the places that rules have named: they tell of their neighbours. `taken` are all that go without the
    model, and are not named again. `may_go` says whether the block at a place may be dropped at all.
    """
    answer = ask(doc, "leftover", [int(at in by_rule) for at in range(len(doc.blocks))])
    if answer is None:
        return
    text = answer.evidence.column("text")
    sure = [at for at, size in enumerate(text) if size and answer.scores[at] < SURELY_STAYS]
    end = sure[-1] + 1 + MOST_CLOSING if sure and share_of_short(answer.evidence) >= FEWEST_SHORT else len(text)
    within = range(sure[0] if sure else end, end)
    prose = [size or int(at in within and is_text_of_article(doc.lines[at])) for at, size in enumerate(text)]
    out = [gone or at in taken for at, gone in enumerate(leftover(answer.scores, prose, may_go))]
    below = _below_labels(doc.lines, out, answer.scores, text)
    proved = (*_of_the_head(doc, out, text, by_rule), *_of_the_contents(doc), *_of_the_counts(doc, out))
    asked = (at for at, gone in enumerate(out) if gone and _FOR_COMMENT.search(doc.lines[at]))
    for at in (*below, *proved, *asked, *_of_the_talk(doc, out), *_of_the_end(doc, out, taken)):
        out[at] = False
    if sum(size for size, gone in zip(text, out, strict=True) if not gone) < FEWEST_LEFT:
        return
    for at in list(beside(doc.lines, out, taken, answer.scores)):
        out[at] = False
    for at in list(_of_the_cells(doc, out, within)):
        out[at] = False
    above = [at for at in _above_title(doc, out, text) if not out[at] and at not in taken and may_go(at)]
    yield from (Edit(at, at + 1, (), "boilerplate/above-title", DROPS) for at in above)
    for start, stop in spans([gone and at not in taken for at, gone in enumerate(out)]):
        least = min(range(start, stop), key=answer.scores.__getitem__)
        yield Edit(start, stop, (), "boilerplate/line-model", DROPS, why=answer.why(least))


def _above_title(doc: Doc, out: Sequence[bool], text: Sequence[int]) -> list[int]:
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


def is_text_of_article(line: str) -> bool:
    """A short sentence in which the page says nothing of itself; the model knows such lines by their place alone.

    It takes as much to drop one as to drop running text: `Work will begin in July.` ends many an article.
    """
    words = len(line.split())
    return words >= FEWEST_SENTENCE_WORDS and ends_sentence(line) and not is_of_page(line)


def _of_the_head(doc: Doc, out: Sequence[bool], text: Sequence[int], by_rule: Collection[int]) -> Iterator[int]:
    """What the front matter wants of the lines above the first text that stays: the title; behind it bylines and dates.

    The model has learned from article bodies, where these are no part of the text. In a page's whole text the
    title stands again in its first line, with the name of the site; else that line is the best there is.
    """
    shown = title_of_window(doc, [at for at, gone in enumerate(out) if gone])
    if shown is not None:
        yield from (0, shown)
        first = next((at for at in range(shown + 1, len(out)) if text[at] and not out[at]), len(out))
        yield from _below_title(doc, shown, first)
        yield from (at for at in range(max(shown - MOST_BETWEEN, 0), shown) if byline(doc.lines[at]))
        return
    below = title_below_labels(doc, by_rule)
    if below is None and has_short_title(doc):
        yield 0
        yield from takewhile(lambda at: _is_told(doc, at), range(1, len(out)))
    texts = (at for at, gone in enumerate(out) if text[at] and not gone and at != below)
    first = next((at for at in texts if not _is_over_byline(doc, at)), 0)
    # A deck of one sentence is text, and stands over the byline.
    yield from (
        at for at in range(first + 1, min(first + 1 + MOST_BETWEEN, len(out))) if "author" in byline(doc.lines[at])
    )
    if could_title(doc.lines[first]) and not _is_signed(doc, below, first):
        return
    if below is not None and below < first:
        yield below
        yield from _deck(doc, below, first)
        yield from (at for at in range(first) if tells_who(doc.lines[at]))
    titles = [at for at in range(max(first - HEAD_REACH, 0), first) if could_title(doc.lines[at])]
    again = [at for at in titles if at and fold(doc.lines[at]) in fold(doc.lines[0])]
    signed = _signed(doc, [at for at in titles if at not in by_rule], first)
    alone = [0] if could_title(doc.lines[0]) else signed
    early = titles if first <= HEAD_BLOCKS or min(titles, default=first) < MOST_LABELS else []
    for title in again[-1:] or alone[:1] or early[:1]:
        yield title
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


def _below_labels(
    lines: Sequence[str], out: Sequence[bool], scores: Sequence[int], text: Sequence[int]
) -> Iterator[int]:
    """What stands right below a short line that stays and is no sentence, down to the first sure leftover: `What to
    bring` does not stay alone.

    On unseen sites 135 lines of articles stay for it, and 529 leftovers, in all text nodes of 708 pages.
    """
    for start, stop in spans(out):
        label = lines[start - 1] if start and not text[start - 1] else ""
        if start and lines[start - 1][-1:] == ":" and len(lines[start - 1].split()) >= FEWEST_SENTENCE_WORDS:
            yield start  # a sentence has promised it
        if not 0 < len(label) <= LONGEST_LABEL or label[-1] in ".,;!":
            continue
        if label[-1] == "?" and is_text_of_article(label) and scores[start] < SURELY_GOES:
            yield start  # the answer to a question of the article
        if scores[start - 1] > SURELY_STAYS and name(label) not in SECTION_NAMES:
            continue
        yield from takewhile(lambda at: scores[at] < SURELY_GOES, range(start, stop))


def _of_the_contents(doc: Doc) -> Iterator[int]:
    """A contents list and the headings that prove it, which the model cannot see."""
    if contents := find_contents(doc):
        yield from range(contents.start, contents.stop)
        yield from contents.targets


def _of_the_counts(doc: Doc, out: Sequence[bool]) -> Iterator[int]:
    """Numbered lines whose neighbour in the count stays: who keeps `2. A hat` keeps `1. A coat`."""
    blocks = enumerate(doc.blocks)
    numbers = {at: block.ordinal for at, block in blocks if isinstance(block, Item) and block.ordinal is not None}
    for (one, number), (other, after) in pairwise(numbers.items()):
        if out[one] != out[other] and number + 1 == after:
            yield one if out[one] else other


def _of_the_cells(doc: Doc, out: Sequence[bool], within: Collection[int]) -> Iterator[int]:
    """All cells of a table of the article that lost its rows, where a third of them stay.

    On 680 texts of WCXB 160 cells of three tables stay for it, and two buttons.
    """
    for start, stop in spans(cells(doc.lines)):
        if start in within and sum(out[start:stop]) <= MOST_CELLS_OUT * (stop - start):
            yield from range(start, stop)


def _of_the_talk(doc: Doc, out: Sequence[bool]) -> Iterator[int]:
    """What somebody says who says more in what stays: `HOST: Thank you.`"""
    said: dict[str, list[int]] = {}
    for at, line in enumerate(doc.lines):
        if (who := label_of(line)) and len(who.split()) <= MOST_NAME_WORDS and ends_sentence(line):
            said.setdefault(who, []).append(at)
    for places in said.values():
        if sum(not out[at] for at in places) >= FEWEST_SAID:
            yield from places


def _of_the_end(doc: Doc, out: Sequence[bool], taken: Collection[int]) -> Iterator[int]:
    """The last line, below what stays, where it is a sentence cut off: a text that was cut stops in mid-sentence.
    The heading above it stays with it.

    A heuristic. Of 250 articles cut at random the model took the last line of 31 (trafilatura's text) and 43 (blocks);
    of some 350 that were not cut, 3 to 7 keep a leftover for it.
    """
    last = next((at for at in range(len(out) - 1, -1, -1) if at not in taken), 0)
    above = next((at for at in range(last - 1, -1, -1) if not out[at]), last)
    if last - above <= 2 and is_cut_off(doc.lines[last]):
        yield from range(above + 1, last + 1)
