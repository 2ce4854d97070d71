"""A text that stands twice: desktop and mobile copies of a body, an excerpt beside its paragraph, a dek that opens it.

Only long lines prove a copy, several of them in one order or one right below itself, and a heading's or caption's words
beside a text; refrains, scores and cells repeat for good reasons. What is dropped stands elsewhere word for word, and
what stays keeps its order: where it cannot be told which copy stands in its place, both stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, pairwise

from cleaner.doc import Doc, Heading, Paragraph
from cleaner.edits import DROPS, Edit
from cleaner.lines.masthead import DEEPEST, title_said_twice
from cleaner.lines.shape import is_long
from cleaner.record import dataclass

RULES = {
    "copies/body": "Several paragraphs stand twice in the same order: the complete copy stays, else the first.",
    "copies/paragraph": "The same long paragraph stands twice, one right below the other.",
    "copies/line": "A heading or a caption stands twice, one right below the other, beside running text.",
    "copies/excerpt": "The beginning of a paragraph, cut off by a mark, stands beside the whole paragraph.",
}

# Articles repeat long lines on purpose too: steps, refrains, questions. But of what WCXB's development pages repeat
# in one order, five long lines and more, the reviewed articles hold hardly a line twice (1 of 840, in four forms).
# Of 103 that stand twice with nothing between them one was meant to, a rule of dashes.
LONG = 80
FEWEST = 5
# Short lines stand between long ones, in a copy as anywhere; in so many lines there is a long one.
SPARSEST = 5
# Shorter ones are answers, prices and refrains (`Free custom domain`), also in cells that lost their table. Of 90 lines
# of so many characters and words that stand twice beside running text in four forms of WCXB's pages none is a cell.
SHORTEST_LINE, FEWEST_WORDS = 20, 3
# An excerpt is long enough to be no common opening (`The company said on Tuesday`).
SHORTEST_EXCERPT = 60
# It stands above its paragraph, as a lead above the text: a list of teasers further off is content.
NEAR = 12
_PLAIN = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    }
)
_CUTS = ("[\N{HORIZONTAL ELLIPSIS}]", "[...]", "(...)", "\N{HORIZONTAL ELLIPSIS}", "...")


@dataclass(frozen=True, slots=True)
class Span:
    """Blocks that are one copy, from `start` to before `stop`."""

    start: int
    stop: int

    @property
    def places(self) -> range:
        return range(self.start, self.stop)


Chain = list[tuple[int, int]]


def propose(doc: Doc) -> Iterator[Edit]:
    """Drop the copies of what stands twice, and excerpts beside their paragraphs."""
    gone: dict[int, tuple[str, Span]] = {}
    stays: set[int] = set()
    for rule, copy, kept in (*_bodies(doc), *_paragraphs(doc), *_excerpts(doc)):
        places = _shared(doc, copy, kept) if rule == "copies/body" else list(copy.places)
        if stays.isdisjoint(places) and gone.keys().isdisjoint((*places, *kept.places)):
            gone |= dict.fromkeys(places, (rule, kept))
            stays.update(kept.places)
    for places in _runs(gone):
        rule, kept = gone[places[0]]
        proof = [doc.blocks[kept.start].first, doc.blocks[kept.stop - 1].last]
        yield Edit(places[0], places[-1] + 1, (), rule, DROPS, why={"copy_of": proof})


def _runs(gone: Mapping[int, object]) -> Iterator[list[int]]:
    """Neighbouring places that go for one reason."""
    run: list[int] = []
    for at in sorted(gone):
        if run and (at != run[-1] + 1 or gone[at] != gone[run[-1]]):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _shared(doc: Doc, copy: Span, kept: Span) -> list[int]:
    """The blocks of a copy that stand in the other, word for word; what it alone has stays."""
    lines, blocks = (frozenset(all_of[kept.start : kept.stop]) for all_of in (doc.lines, doc.blocks))
    return [at for at in copy.places if (doc.lines[at] in lines if doc.lines[at] else doc.blocks[at] in blocks)]


Found = Iterator[tuple[str, Span, Span]]


def _bodies(doc: Doc) -> Found:
    """Copies of several long lines, each with the copy that stays."""
    if not (chains := list(_chains(doc))):
        return
    again = {at for _, at in _pairs(doc)}
    long, titles = _counted(map(_is_long, doc.lines)), _counted(_titles(doc))
    new = _counted(_is_long(line) and at not in again for at, line in enumerate(doc.lines))
    for chain in chains:
        first = Span(chain[0][0], chain[-1][0] + 1)
        second = Span(chain[0][1], chain[-1][1] + 1)
        if max(len(first.places), len(second.places)) > SPARSEST * len(chain):
            continue
        extra = [_within(span, long) - len(chain) for span in (first, second)]
        between = Span(first.stop, second.start)
        first, second = _widened(doc, first, second)
        if not extra[0] and (extra[1] or (_within(between, new) and _within(between, titles))):
            yield "copies/body", first, second
        elif not extra[1] and not _within(between, new):
            yield "copies/body", second, first


def _counted(found: Iterable[bool]) -> list[int]:
    """How many were found before each place: one pass, though each chain asks."""
    return [0, *accumulate(found)]


def _within(span: Span, counted: list[int]) -> int:
    return counted[span.stop] - counted[span.start]


def _is_long(line: str) -> bool:
    return len(line) >= LONG


def _titles(doc: Doc) -> Iterator[bool]:
    """Whether each line is the title: what follows it is the article, what came before a copy of its second half."""
    title = doc.meta.get("title")
    for block, line in zip(doc.blocks, doc.lines, strict=True):
        yield (isinstance(block, Heading) and block.level == 1) or (line != "" and line == title)


def _chains(doc: Doc) -> Iterator[Chain]:
    """Where long lines stand for the first time and where again, as far as both ascend and the copies stay apart."""
    chain: Chain = []
    for pair in _pairs(doc):
        if chain and not (pair[0] > chain[-1][0] and pair[0] < chain[0][1]):
            if len(chain) >= FEWEST:
                yield chain
            chain = []
        chain.append(pair)
    if len(chain) >= FEWEST:
        yield chain


def _pairs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where each long line stood first, and where it stands again."""
    long = [at for at, line in enumerate(doc.lines) if _is_long(line)]
    if len(long) - len({doc.lines[at] for at in long}) >= FEWEST:
        first: dict[str, int] = {}
        yield from ((before, at) for at in long if (before := first.setdefault(doc.lines[at], at)) != at)


def _widened(doc: Doc, first: Span, second: Span) -> tuple[Span, Span]:
    """Both spans with the short lines before and behind them that are alike: headings, captions, bylines."""
    before = after = 0
    while (
        first.start > before
        and second.start - before > first.stop
        and _alike(doc, first.start, second.start, -1 - before)
    ):
        before += 1
    while (
        second.stop + after < len(doc.lines)
        and first.stop + after < second.start - before
        and _alike(doc, first.stop, second.stop, after)
    ):
        after += 1
    return Span(first.start - before, first.stop + after), Span(second.start - before, second.stop + after)


def _alike(doc: Doc, one: int, other: int, offset: int) -> bool:
    line = doc.lines[one + offset]
    return 0 < len(line) < LONG and line == doc.lines[other + offset]


def _paragraphs(doc: Doc) -> Found:
    """Long paragraphs of words that repeat the one above them, and headings and captions that do."""
    first = 0
    for at, (above, line) in enumerate(pairwise(doc.lines), 1):
        if not _is_same(line, above):
            first = at
        elif _is_long(line) and " " in line and doc.paragraph(at - 1) == doc.paragraph(at):
            yield "copies/paragraph", Span(at, at + 1), Span(first, first + 1)
        elif at == first + 1 and _is_short(line):
            stop = _end_of(doc, line, at)
            if _is_beside_text(doc, first, stop) and not _tells_title(doc, first):
                yield from (("copies/line", Span(again, again + 1), Span(first, at)) for again in range(at, stop))


def _is_same(line: str, other: str) -> bool:
    """Equal but for quotation marks: a caption has curly ones, the text of its picture plain ones."""
    return line == other or (len(line) == len(other) and line.translate(_PLAIN) == other.translate(_PLAIN))


def _is_short(line: str) -> bool:
    return len(line) >= SHORTEST_LINE and len(line.split()) >= FEWEST_WORDS and line[-1] not in ",.!?"


def _end_of(doc: Doc, line: str, at: int) -> int:
    """Where a line that stands again and again stands no more."""
    return next((below for below in range(at, len(doc.lines)) if not _is_same(doc.lines[below], line)), len(doc.lines))


def _tells_title(doc: Doc, at: int) -> bool:
    """Something stands above that is no title, or could be one too: that this line stands twice tells them apart."""
    return 0 < at <= DEEPEST and title_said_twice(doc) == at


def _is_beside_text(doc: Doc, first: int, stop: int) -> bool:
    """The lines are of one kind, paragraphs or headings, and running text stands right below them or above."""
    kinds = set(map(type, doc.blocks[first:stop]))
    around = (*doc.blocks[max(first - 1, 0) : first], *doc.blocks[stop : stop + 1])
    return kinds in ({Paragraph}, {Heading}) and any(map(is_long, around))


def _excerpts(doc: Doc) -> Found:
    """Lines that a mark cuts off, each with the whole line that begins with the same words."""
    cut = [at for at, line in enumerate(doc.lines) if line.endswith(_CUTS) and len(line) >= SHORTEST_EXCERPT]
    if not cut:
        return
    by_opening: dict[str, list[int]] = {}
    for at, line in enumerate(doc.lines):
        if len(line) >= SHORTEST_EXCERPT:
            by_opening.setdefault(line[:SHORTEST_EXCERPT], []).append(at)
    for at in cut:
        text = _without_mark(doc.lines[at])
        whole = [other for other in by_opening.get(text[:SHORTEST_EXCERPT], ()) if at < other <= at + NEAR]
        for other in whole[:1]:
            if len(doc.lines[other]) > len(doc.lines[at]) and doc.lines[other].startswith(text):
                yield "copies/excerpt", Span(at, at + 1), Span(other, other + 1)


def _without_mark(line: str) -> str:
    for mark in _CUTS:
        line = line.removesuffix(mark).rstrip()
    return line
