"""What the line model takes for leftovers of a page: whole runs of lines, and what may stay all the same.

Proof comes first: the title above the text, what a contents list names or a count holds, are not the model's to take.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from cleaner.doc import Doc, Item
from cleaner.edits import DROPS, Edit
from cleaner.lazy import lazy
from cleaner.lines.beside import beside, is_of_page
from cleaner.lines.linked import is_silent, menus
from cleaner.lines.opening import menu_over_title, opening
from cleaner.lines.outline import find_contents
from cleaner.lines.runs import spans
from cleaner.lines.shape import SECTION_NAMES, ends_sentence, is_cut_off, label_of, name
from cleaner.lines.stretches import cells
from cleaner.lines.verdict import leftover
from cleaner.model.ask import FEWEST_SHORT, Answer, ask, share_of_short
from cleaner.model.traits import TEXT_UNIT
from cleaner.record import replace

# Running text that has to be left, in the model's units; else it has not understood the page. Some 250 characters.
FEWEST_LEFT = 250 // TEXT_UNIT
# A line stays surely below this score, and goes surely from this one on (.88), where what stands above it stays.
SURELY_STAYS, SURELY_GOES = 0, 200
LONGEST_LABEL = 80
FEWEST_SENTENCE_WORDS = 4
# So many short lines may end an article below its last paragraph, in the text of a whole page.
MOST_CLOSING = 8
# Who speaks has a short name, and speaks more than once.
MOST_NAME_WORDS = 3
FEWEST_SAID = 2
# Of what looks like cells and goes as a whole most is a box of the page: prices, counters, addresses.
MOST_CELLS_OUT = 2 / 3
# `Sign #2: Leaks`, `Step 3`
_COUNTED = lazy(r"([A-Z][a-z]{2,11}) #?(\d{1,2})(?=[:.)]|\Z| [-\N{EN DASH}\N{EM DASH}] )")
# How a report says that it has asked, at its end: `The ministry did not respond to a request for comment.`
_FOR_COMMENT = lazy(
    r"\b(?:approached|asked|contacted|declined|refused|requests?|reached out)\b[^?]*\bcomment\b[^?:]*[.]\Z"
)


def judged(doc: Doc, by_rule: Collection[int], taken: Collection[int], may_go: Callable[[int], bool]) -> Iterator[Edit]:
    """Runs of lines that the line model takes for leftovers, with the pictures and rules among them.

    `by_rule` are the places that rules have named: they tell of their neighbours. `taken` are all that go without the
    model, and are not named again. `may_go` says whether the block at a place may be dropped at all.
    """
    said = [at for at, block in enumerate(doc.blocks) if at in taken or not is_silent(block)]
    if len(said) == len(doc.blocks):
        yield from _judged(doc, by_rule, taken, may_go)
        return
    rest = replace(doc, blocks=tuple(map(doc.blocks.__getitem__, said)), lines=tuple(map(doc.lines.__getitem__, said)))
    rules, gone = ({at for at, place in enumerate(said) if place in places} for places in (by_rule, taken))
    for edit in _judged(rest, rules, gone, lambda at: may_go(said[at])):
        start, stop = said[edit.start], said[edit.stop - 1] + 1
        yield replace(edit, start=_widened(doc, taken, start, -1), stop=_widened(doc, taken, stop - 1, 1) + 1)
    for last, start, stop in ((said[0], 0, said[0]), (said[-1], said[-1] + 1, len(doc.blocks))) if said else ():
        if last in taken and start < stop:
            yield Edit(start, stop, (), "boilerplate/line-model", DROPS)


def _widened(doc: Doc, taken: Collection[int], at: int, step: int) -> int:
    """How far what goes reaches, up or down, over pictures and rules: to the end of the text, or to what is taken."""
    end = at + step
    while 0 <= end < len(doc.blocks) and end not in taken and is_silent(doc.blocks[end]):
        end += step
    return end - step if end in taken or not 0 <= end < len(doc.blocks) else at


def _judged(
    doc: Doc, by_rule: Collection[int], taken: Collection[int], may_go: Callable[[int], bool]
) -> Iterator[Edit]:
    """The same, where no block is a picture or a rule."""
    answer = ask(doc, "leftover", [int(at in by_rule) for at in range(len(doc.blocks))])
    if answer is None:
        return
    text, within = answer.evidence.column("text"), _article(answer)
    prose = [size or int(at in within and is_text_of_article(doc.lines[at])) for at, size in enumerate(text)]
    out = [gone or at in taken for at, gone in enumerate(leftover(answer.scores, prose, may_go))]
    above = list(opening(doc, out, text, by_rule))
    lead = lead_below(doc.lines, above, taken, answer.scores, text)
    _keep(out, above, lead, _wanted(doc, out, answer), _of_the_end(doc, out, taken))
    if sum(size for size, gone in zip(text, out, strict=True) if not gone) < FEWEST_LEFT:
        return
    _keep(out, beside(doc.lines, out, taken, answer.scores))
    _keep(out, _of_the_cells(doc, out, within))
    _add(out, menus(doc.blocks, answer.scores, taken), may_go)
    menu = [at for at in menu_over_title(doc, out, text) if not out[at] and at not in taken and may_go(at)]
    yield from (Edit(at, at + 1, (), "boilerplate/above-title", DROPS) for at in menu)
    for start, stop in spans([gone and at not in taken for at, gone in enumerate(out)]):
        least = min(range(start, stop), key=answer.scores.__getitem__)
        yield Edit(start, stop, (), "boilerplate/line-model", DROPS, why=answer.why(least))


def _keep(out: list[bool], *places: Iterable[int]) -> None:
    """These stay. All are found before the first is kept, since they are found by what goes."""
    for at in list(chain(*places)):
        out[at] = False


def lead_below(
    lines: Sequence[str], above: Collection[int], taken: Collection[int], scores: Sequence[int], text: Sequence[int]
) -> Iterator[int]:
    """Running text right below the title and its byline, in which the page says nothing of itself.

    It takes as much to drop it as what stands below a heading: the lead of an article is often about something else.
    """
    below = (at for at in range(max(above, default=len(lines)) + 1, len(lines)) if at not in taken)
    at = next(below, None)
    if at is not None and text[at] and scores[at] < SURELY_GOES and not is_of_page(lines[at]):
        yield at


def _add(out: list[bool], places: Iterable[int], may_go: Callable[[int], bool]) -> None:
    """These go as well, if they may."""
    for at in filter(may_go, list(places)):
        out[at] = True


def _article(answer: Answer) -> range:
    """Where a short sentence may be the article's: from the first text that surely stays on; in a page, to the last."""
    text = answer.evidence.column("text")
    sure = [at for at, size in enumerate(text) if size and answer.scores[at] < SURELY_STAYS]
    is_of_article = not sure or share_of_short(answer.evidence) < FEWEST_SHORT
    end = len(text) if is_of_article else sure[-1] + 1 + MOST_CLOSING
    return range(sure[0] if sure else end, end)


def _wanted(doc: Doc, out: Sequence[bool], answer: Answer) -> Iterator[int]:
    """What some other line wants, or the end of a report: the model has not seen why."""
    yield from _below_labels(doc.lines, out, answer.scores, answer.evidence.column("text"))
    yield from _of_the_contents(doc)
    yield from of_the_counts(doc, out)
    yield from (at for at, gone in enumerate(out) if gone and _FOR_COMMENT.search(doc.lines[at]))
    yield from _of_the_talk(doc, out)


def is_text_of_article(line: str) -> bool:
    """A short sentence in which the page says nothing of itself; the model knows such lines by their place alone.

    It takes as much to drop one as to drop running text: `Work will begin in July.` ends many an article.
    """
    words = len(line.split())
    return words >= FEWEST_SENTENCE_WORDS and ends_sentence(line) and not is_of_page(line)


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


def of_the_counts(doc: Doc, out: Sequence[bool]) -> Iterator[int]:
    """Numbered lines whose neighbour in the count stays: who keeps `2. A hat` or `Sign #2` keeps `1. A coat`."""
    counts: dict[str, list[tuple[int, int]]] = {}
    for at, block in enumerate(doc.blocks):
        if isinstance(block, Item) and block.ordinal is not None:
            counts.setdefault("", []).append((at, block.ordinal))
        elif 0 < len(doc.lines[at]) <= LONGEST_LABEL and (counted := _COUNTED.match(doc.lines[at])):
            counts.setdefault(counted[1], []).append((at, int(counted[2])))
    for (one, number), (other, after) in chain.from_iterable(map(pairwise, counts.values())):
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
