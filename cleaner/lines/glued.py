"""Headings that ran into their paragraphs: `Plan the RouteEach stage takes a day, and the route has many …`.

A capital inside a word is mostly a name (`PayPal payments`), and nothing in one line tells. What the text knows does:
words on both sides of a seam stand elsewhere by themselves, and the two together nowhere. One such line is chance, two
are a habit of whatever joined them, and then others of less proof are headings as well. A title in capitals over a word
that opens sentences needs no other.

A paragraph may have run into its heading as well: that a sentence touches what follows proves a block's beginning.

A heuristic, measured by `benchmarks.glued` on WCXB: of 6,171 headings that were run into their paragraphs 4,630 are
parted again, 4,590 where the paragraph above touches too, of those that are alone in their text 175 of 448; one in a
hundred is cut in a wrong place. In 694 texts as they are five are parted, all of them headings that had run together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import groupby

from cleaner.doc import SECTION, Block, Doc, Heading, Item, Paragraph
from cleaner.edits import REWRITES, Edit
from cleaner.inline import escape
from cleaner.lazy import lazy
from cleaner.lines.glue import IN_NO_NAME, OPENER, may_touch, touching
from cleaner.lines.kept import is_bare
from cleaner.lines.shape import (
    LONGEST_TITLE_CASED,
    SECTION_NAMES,
    SENTENCE,
    could_head,
    is_long,
    is_running,
    is_title_cased,
    name,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

RULE = "paragraphs/heading"
# A block, and where in its line a text begins.
Place = tuple[int, int]
# What is read behind a place in the midst of a line: a heading, and enough of the text below it.
REACH = 300
# So many headings ran into their paragraphs beyond doubt before others are parted with less to prove them.
FEWEST = 2
# A heading without capitals is short; what is longer may be the beginning of a sentence with a name in it.
LONGEST_SMALL = 8
# How sure it is that a heading ends: by itself, with another, among several.
CERTAIN, SURE, LIKELY = 3, 2, 1
# One point for each word at the seam that stands elsewhere by itself, and for a paragraph that begins as its heading
# does; two for a word that opens sentences.
ENOUGH = 2
SHORTEST_WORD = 3
# A heading and the words that lead to a list are so long.
SHORTEST_LEAD_IN = 60
# A heading of so many words is none that begins with a name alone (`Send ThankYou notes`).
FEWEST_WORDS = 4
# One of fewer may be: `A TurnTo study`.
FEWEST_PLAIN = 3
_SMALL, _LARGE = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_MARKS = "?!)%\N{RIGHT DOUBLE QUOTATION MARK}"
# It begins with what is consumed, so that `re` skips all but capitals in C.
_SEAM = lazy(
    rf"[{_LARGE}](?:(?<=[{_SMALL}{_MARKS}][{_LARGE}])|(?<=\d\d[{_LARGE}])|(?<=[A-Z][A-Z][A-Z])(?=[a-z]))"
    r"(?=[\w\N{RIGHT SINGLE QUOTATION MARK}'-]*[,.]? \S)"
)
_WORD = lazy(r"\w+")
# What ran together within a heading itself, where the text has no other such word: `ProductsSpotlight`, `Products5`.
_JOINED = lazy(rf"[{_SMALL}\d][{_LARGE}]|[A-Z]{{3}}[a-z]|[{_SMALL}]{{3}}\d")
_LAST, _FIRST = lazy(r"[^\W_]+\Z"), lazy(r"[^\W_]+")
# What is cut out of a name mostly begins with a capital: `Scott` of `ScottMadden`.
_ENDS_SMALL = lazy(r" [^\W\d_A-Z]{2,}\Z")
# `3. `, `Step 3: `, `Tip #3 - `.
_COUNT = lazy(r"(?:[A-Z][a-z]+ )?#?\d{1,2}(?:[.):]|(?=[ \w-]))(?: ?[-\N{EN DASH}\N{EM DASH}])? *")
_PAIRS = (("(", ")"), ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"))


def ran_in(doc: Doc) -> Iterator[Edit]:
    """Part the headings from their paragraphs, and from those that ran into them in front."""
    texts = {(at, 0): text for at, block in enumerate(doc.blocks) if (text := _running(doc, at, block))}
    inside = _touching(doc, texts) if may_touch("\n".join(doc.lines)) else {}
    touching_too = {(at, 0) for at, _ in texts if _shares_line(doc, at)}
    proved = glued(texts | inside, doc.lines, inside.keys() | touching_too)
    for at, found in groupby(sorted(proved.items()), lambda one: one[0][0]):
        heads = {place: head for (_, place), head in found}
        edit = parted(doc, at, heads[0], RULE) if [*heads] == [0] else _in_pieces(doc, at, heads)
        if edit:
            yield edit


def _touching(doc: Doc, texts: Mapping[Place, str]) -> dict[Place, str]:
    """What may begin with a heading in the midst of paragraphs: behind a sentence that touches what follows it."""
    return {
        (at, place): text[place : place + REACH]
        for (at, _), text in texts.items()
        if _is_plain(doc.blocks[at], text)
        for place in touching(text)
    }


def _shares_line(doc: Doc, at: int) -> bool:
    """The text above stood on the same line, and was parted from it."""
    above = doc.blocks[at - 1]
    return at > 0 and not isinstance(above, Heading) and above.last == doc.blocks[at].first


def _is_plain(block: Block, text: str) -> bool:
    """A paragraph without marks, which can be parted anywhere."""
    return isinstance(block, Paragraph) and is_bare(block.text, text)


def _in_pieces(doc: Doc, at: int, heads: Mapping[int, str]) -> Edit:
    """The paragraph with its headings apart, which begin at these places."""
    block, line, end = doc.blocks[at], doc.lines[at], 0
    pieces: list[Block] = []
    for place, head in heads.items():
        if place < end:
            continue  # it begins within a heading
        if place > end:
            pieces.append(Paragraph(escape(line[end:place]), block.first, block.last))
        pieces.append(Heading(escape(head), SECTION, block.first, block.last))
        end = place + len(head)
    pieces.append(Paragraph(escape(line[end:]), block.first, block.last))
    return Edit(at, at + 1, tuple(pieces), RULE, REWRITES)


def _running(doc: Doc, at: int, block: Block) -> str:
    """A long paragraph, or a long item with its number; nothing else."""
    if isinstance(block, Item):
        counted = block.ordinal is not None and not block.depth and is_running(doc.lines[at])
        return f"{block.ordinal}. {doc.lines[at]}" if counted else ""
    line = doc.lines[at]
    leads_in = line[-1:] == ":" and len(line) >= SHORTEST_LEAD_IN
    return line if isinstance(block, Paragraph) and (leads_in or is_long(block)) else ""


def parted(doc: Doc, at: int, head: str, rule: str) -> Edit | None:
    """The heading that a block begins with and its paragraph, which keeps its marks; None if the heading has some."""
    block = doc.blocks[at]
    if not isinstance(block, (Paragraph, Item)):
        return None
    before = escape(head.removeprefix(f"{block.ordinal}. ") if isinstance(block, Item) else head)
    if not block.text.startswith(before):
        return None
    heading = Heading(escape(head), SECTION, block.first, block.last)
    paragraph = Paragraph(block.text[len(before) :], block.first, block.last)
    return Edit(at, at + 1, (heading, paragraph), rule, REWRITES)


def glued(texts: Mapping[Place, str], lines: Iterable[str], touch: Container[Place] = ()) -> dict[Place, str]:
    """The heading at the beginning of each of `texts` that has one, in their order; `lines` are all of the document.

    Those in `touch` ran into a paragraph above as well.

    >>> route = "Plan the RouteEach stage takes a day, and the route has more of them than we would like to walk."
    >>> bag = "Pack Your BagA stove is a burden, each bag holds bread, and most huts on the way will sell you soup."
    >>> glued({(0, 0): route, (1, 0): bag}, [route, bag])
    {(0, 0): 'Plan the Route', (1, 0): 'Pack Your Bag'}
    """
    parts = {at: found for at, text in texts.items() if (found := [*_parts(text)])}
    if not parts:
        return {}
    # A line that stands twice, in a copy of the text, says no more than once.
    words = Counter(_WORD.findall("\n".join(dict.fromkeys(lines)).casefold()))
    seams = {
        at: max((_Seam(*part, words, touches=at in touch) for part in found), key=_Seam.rank)
        for at, found in parts.items()
    }
    is_habit = sum(seam.proof >= SURE for seam in seams.values()) >= FEWEST
    return {at: seam.head for at, seam in seams.items() if seam.proof >= (LIKELY if is_habit else CERTAIN)}


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Where a heading may end by what it looks like: it, and what follows."""
    for seam in _SEAM.finditer(text, 0, LONGEST_TITLE_CASED):
        head, rest = text[: seam.start()], text[seam.start() :]
        if may_touch(head):
            return
        leads_in = rest.endswith(":") and len(rest) >= SENTENCE
        if (leads_in or is_running(rest)) and _is_whole(head) and could_head(_bare(head) or head, counted=True):
            yield head, rest


def _bare(head: str) -> str:
    """A heading without its count."""
    count = _COUNT.match(head)
    return head[count.end() :] if count else head


def _is_whole(head: str) -> bool:
    """No bracket and no quotation mark stands alone, and `LinkedIn` is not cut, though `In` opens sentences."""
    pairs = all(head.count(left) == head.count(right) for left, right in _PAIRS)
    return pairs and head.count('"') % 2 == 0 and not head.endswith("Linked")


class _Seam:
    """A place where a heading may end, and what the words of the text say of it."""

    def __init__(self, head: str, rest: str, words: Counter[str], *, touches: bool) -> None:
        self.head, bare, self.touches = head, _bare(head), touches
        last, first = _word(_LAST.search(head)), _word(_FIRST.match(rest))
        self.size, self.is_counted, self.is_closed = len(bare.split()), bare != head, not last
        self.is_cased, self.ends_small = is_title_cased(bare), _ENDS_SMALL.search(head) is not None
        self.knows_last, self.knows_first = not last or words[last] > 0, words[first] > 0
        self.opens, self.names_nothing = OPENER.match(rest) is not None, IN_NO_NAME.match(rest) is not None
        self.names_section = name(head) in SECTION_NAMES
        self.repeats = first == last or _stem(bare) == _stem(first)
        whole = words[last + first]
        stand_alone = touches and self.opens and min(words[last], words[first]) > whole
        self.is_known_whole = not self.is_closed and first != last and whole > 1 and not stand_alone
        self.is_abrupt = head[-1].isupper() or (0 < len(last) < SHORTEST_WORD and not self.opens)
        self.is_joined = any(words[word.casefold()] < 2 for word in _WORD.findall(bare) if _JOINED.search(word))
        self.score = self.knows_last + self.knows_first + 2 * self.opens + self.repeats + touches
        self.proof = self._proof()

    def rank(self) -> tuple[int, int, int]:
        """The best of several is the surest, then the one with most to prove it, then the first."""
        return self.proof, self.score, -len(self.head)

    def _proof(self) -> int:
        if self._is_in_name():
            return 0
        if self._is_titled():
            return CERTAIN
        if self.score >= ENOUGH and self._is_sure():
            is_plain = self.size >= FEWEST_PLAIN or self.names_nothing
            return CERTAIN if self.score > ENOUGH and is_plain and not self.is_closed else SURE
        return LIKELY if self._is_likely() else 0

    def _is_in_name(self) -> bool:
        """The whole stands in another line too (`PayPal`), or one side is too short to say (`CoAdvantage`)."""
        if self.is_joined or (self.is_abrupt and not (self.knows_last and self.opens)):
            return True
        told = self.knows_last or self.repeats or self.names_nothing or self.names_section
        return not (told or self.size >= FEWEST_WORDS) or (self.is_known_whole and not self.names_nothing)

    def _is_titled(self) -> bool:
        """In capitals, of more words than a name or a section's name, over a word that opens sentences."""
        is_title = (
            self.size >= FEWEST_WORDS
            or (self.size > 1 and (self.names_nothing or self.touches))
            or name(self.head) in SECTION_NAMES
        )
        ends = self.opens or self.is_closed or (self.touches and self.names_section)
        return self.is_cased and is_title and ends

    def _has_form(self) -> bool:
        return self.is_cased or self.is_closed or self.is_counted

    def _is_sure(self) -> bool:
        is_more = self.size > 1 or self.opens or self.is_counted or self.repeats
        return is_more and (self._has_form() or (self.opens and self.ends_small))

    def _is_likely(self) -> bool:
        knows = self.knows_first or (self.touches and self.knows_last)
        if self._has_form():
            alone = self.touches and self.knows_last and self.knows_first and not self.is_abrupt
            return alone or (self.size > 1 and (knows or self.opens or self.repeats))
        is_known = knows and (self.ends_small or (self.touches and self.score > ENOUGH))
        return 1 < self.size <= LONGEST_SMALL and (self.opens or is_known)


def _word(found: re.Match[str] | None) -> str:
    return found[0].casefold() if found else ""


def _stem(text: str) -> str:
    """The beginning of the first word, alike for `permit` and `permits`; all of a text whose first word is short."""
    first = text.casefold().partition(" ")[0]
    return first.rstrip("s")[:6] if len(first) > 3 else text
