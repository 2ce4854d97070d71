"""What a document says about each of its lines, a column a feature: place, neighbours, windows, lines of one form.

A column holds a byte a line and is made when the model first asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence, Set
from functools import cache
from itertools import chain, compress, pairwise, repeat
from math import log
from operator import lt

from cleaner.lazy import lazy
from cleaner.model import lanes
from cleaner.model.traits import (
    COLON,
    ENDS_SENTENCE,
    GOES_ON,
    LABEL_COLON,
    LABEL_DASH,
    LABEL_STOP,
    NAMES,
    NEUTRAL,
    NO_STOP,
    READ,
    WIDTH,
    Reader,
    leads_on,
    size_of,
)

# What each line costs the stretch in which most text is looked for: a short paragraph makes up for three lines without
# text, in the wide stretch for half a dozen.
LINE_COST, WIDE_LINE_COST = 2, 1
SHORTEST_TITLE = 15
FEWEST_AGAIN = 3
# Words that name what a text is about are long. One counts at most OFTEN times, since more would say no more.
# English is written in Latin letters, which are looked up faster than all letters are.
_LONG_WORD = lazy("[a-z\N{LATIN SMALL LETTER SHARP S}-\N{LATIN SMALL LETTER Y WITH DIAERESIS}]{5,}")
OFTEN = 5
_LAST_MARK = 12


def _table(values: Sequence[int]) -> bytes:
    return bytes(values).ljust(256, bytes((values[-1],)))


# Columns that are another with each of its values looked up in a table.
_TRANSLATED = {
    "open": ("last", _table([value > NO_STOP for value in range(_LAST_MARK + 1)])),
    "stopped": ("last", _table([value in ENDS_SENTENCE for value in range(_LAST_MARK + 1)])),
    "leads in": ("last", _table([value == COLON for value in range(_LAST_MARK + 1)])),
    "furniture": ("leftover words", _table([max(value - NEUTRAL, 0) // 8 for value in range(2 * NEUTRAL + 1)])),
    "substance": ("leftover words", _table([max(NEUTRAL - value, 0) // 8 for value in range(2 * NEUTRAL + 1)])),
    "titled": ("heading words", _table([max(value - NEUTRAL, 0) // 8 for value in range(2 * NEUTRAL + 1)])),
    "listed": ("item words", _table([max(value - NEUTRAL, 0) // 8 for value in range(2 * NEUTRAL + 1)])),
    "no text": ("text", _table([1, 0])),
    "inside": ("core", _table([value >= lanes.FAR for value in range(lanes.FAR + 1)])),
    "small": ("size", _table([value < 60 for value in range(61)])),
    "bulk": ("size", bytes([min(size_of(value) // 16, 32) for value in range(256)])),
    "magnitude": ("size", bytes([round(30 * log(1 + size_of(value) / 10)) for value in range(256)])),
    "labelled": ("label", _table([0, LABEL_COLON, 0])),
    "dashed": ("label", _table([value == LABEL_DASH for value in range(LABEL_STOP + 1)])),
    "short start": ("label", _table([value == LABEL_STOP for value in range(LABEL_STOP + 1)])),
}
# Columns that a function of `lanes` makes of another.
_DERIVED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "text before": (lanes.shares, "text"),
    "paragraphs before": (lanes.so_far, "text"),
    "since text": (lanes.since, "text"),
    "until text": (lanes.until, "text"),
    "named before": (lanes.so_far, "named"),
    "named after": (lanes.to_come, "named"),
    "since named": (lanes.since, "named"),
    "until named": (lanes.until, "named"),
    "readers before": (lanes.so_far, "readers"),
    "readers after": (lanes.to_come, "readers"),
    "since readers": (lanes.since, "readers"),
    "since onward": (lanes.since, "onward"),
    "since dated": (lanes.since, "dated"),
    "since lead in": (lanes.since, "leads in"),
    "since stop": (lanes.since, "stopped"),
    "until stop": (lanes.until, "stopped"),
    "titles before": (lanes.so_far, "title"),
}
# Columns that hold one value, of the whole document: so many times the mean of another column.
_MEANS = {
    "document short": (100, "no text"),
    "document named": (100, "named"),
    "document furniture": (10, "furniture"),
    "document leads": (200, "leads in"),
    "document labelled": (200, "labelled"),
    "document stops": (100, "stopped"),
}
_OFTEN = _table([value >= FEWEST_AGAIN for value in range(FEWEST_AGAIN + 1)])
# Columns that are summed over windows, with the largest value that each may hold.
SUMMED = {
    "text": 20,
    "open": 1,
    "stopped": 1,
    "furniture": 15,
    "substance": 15,
    "titled": 15,
    "listed": 15,
    "capital share": 10,
    "readers": 16,
    "onward": 16,
    "again": 1,
    "me": 16,
    "you": 16,
    "named": 1,
    "over text": 1,
    "small": 1,
    "topic": OFTEN**2 + 1,
    "labelled": 1,
    "dashed": 1,
    "short start": 1,
    "bulk": 32,
}
JOINED_UNIT = 8  # characters


class Evidence:
    """The columns of one document.

    lines   what each block shows; none is empty
    kinds   what each block is, as a small number above 0
    named   1 for lines that a rule has named as leftovers
    """

    def __init__(self, lines: Sequence[str], kinds: Sequence[int], named: Sequence[int], reader: Reader) -> None:
        self.lines = lines
        self.size = len(lines)
        flat = b"".join(map(reader.__getitem__, lines))
        self._made = {name: flat[at::WIDTH] for at, name in enumerate(NAMES)}
        self._made["named"] = bytes(named)
        self._of_kinds = {"kind": bytes(kinds)}

    def retyped(self, kinds: Sequence[int]) -> Evidence:
        """The evidence of the same lines in blocks of these kinds; what else is made, is made for both."""
        other = Evidence.__new__(Evidence)
        other.lines, other.size, other._made = self.lines, self.size, self._made
        other._of_kinds = {"kind": bytes(kinds)}
        return other

    def column(self, name: str) -> bytes:
        """The feature of this name for each line: `size`, `size -1` of the line above, `text 5` over a window of five
        lines on either side, `text <5` and `text >5` over the five above and below, `same last above` and `same last
        below` for how many lines the value goes on, as a table above says, or as the method `_<name>` makes it."""
        columns = self._of_kinds if "kind" in name else self._made
        made = columns.get(name)
        if made is None:
            made = columns[name] = _how(name)(self)
        return made

    def _from_start(self) -> bytes:
        return lanes.ramp(self.size)

    def _from_end(self) -> bytes:
        return lanes.ramp(self.size)[::-1]

    def _place(self) -> bytes:
        return lanes.places(self.size)

    def _document_lines(self) -> bytes:
        return lanes.constant(self.size // 4, self.size)

    def _document_text(self) -> bytes:
        return lanes.constant(sum(self.column("text")) // 8, self.size)

    def _mean(self, times: int, name: str) -> bytes:
        """So many times the mean of a column, for each line."""
        return lanes.constant(times * sum(self.column(name)) // max(self.size, 1), self.size)

    def _joined(self) -> bytes:
        """How long the sentence is that a line is a part of, where text nodes were cut at inline tags."""
        open_ended = map(leads_on, self.lines, self.column("last"))
        pairs = zip(self.column("first"), chain((False,), open_ended), strict=False)
        starts = [at for at, (first, led) in enumerate(pairs) if not at or not (led or first in GOES_ON)]
        sizes = list(map(len, self.lines))
        runs = [(sum(sizes[start:stop]) // JOINED_UNIT, stop - start) for start, stop in pairwise([*starts, self.size])]
        return b"".join([lanes.constant(size, count) for size, count in runs])

    def _counted(self, keys: Sequence[Hashable], counts: Counter[Hashable] | None = None) -> bytes:
        """How often the key of each line occurs, among those of all lines or those counted."""
        known = counts or Counter(keys)
        found = map(known.__getitem__, keys)
        return bytes(found if self.size <= lanes.MOST else map(min, found, repeat(lanes.MOST)))

    def _copies(self) -> bytes:
        return self._counted(self.lines)

    def _again(self) -> bytes:
        """Short lines that occur more than twice: the furniture of each comment, each teaser."""
        return lanes.both(self.column("copies").translate(_OFTEN), self.column("no text"))

    def _promised(self) -> bytes:
        """1 where no sentence has ended since a line ended in a colon."""
        return bytes(map(lt, self.column("since lead in"), self.column("since stop")))

    def _shapes(self) -> list[int]:
        """The form of each line as one number."""
        pairs = bytearray(2 * self.size)
        pairs[::2], pairs[1::2] = self.column("form"), self.column("ends")
        return memoryview(pairs).cast("H").tolist()

    def _parallel(self) -> bytes:
        """How many lines have this line's form."""
        return self._counted(self._shapes())

    def _parallel_before(self) -> bytes:
        """How many lines of this form stand right before it."""
        return lanes.run(self.column("form"), self.column("ends"))

    def _parallel_after(self) -> bytes:
        return lanes.run(self.column("form")[::-1], self.column("ends")[::-1])[::-1]

    def _alike_before(self) -> bytes:
        """How many lines right before it begin and end as this one does."""
        return lanes.run(self.column("ends"))

    def _alike_after(self) -> bytes:
        return lanes.run(self.column("ends")[::-1])[::-1]

    def _over_text(self) -> bytes:
        """1 for a line that is no text and stands over some."""
        return lanes.both(self.column("no text"), self.column("text +1"))

    def _parallel_over_text(self) -> bytes:
        """How many lines of this form stand over text."""
        shapes = self._shapes()
        return self._counted(shapes, Counter(compress(shapes, self.column("over text"))))

    def _parallel_share(self) -> bytes:
        """Of the lines of this form, ten times the share that stands over text."""
        pairs = zip(self.column("parallel over text"), self.column("parallel"), strict=True)
        return bytes([10 * over // count for over, count in pairs])

    def _same_first_word(self) -> bytes:
        return self._counted([line.split(" ", 1)[0] for line in self.lines])

    def _same_last_word(self) -> bytes:
        return self._counted([line.rsplit(" ", 1)[-1] for line in self.lines])

    def _step(self) -> bytes:
        """How many times longer or shorter it is than the line above."""
        sizes = self.column("magnitude")
        return bytes(map(abs, map(int.__sub__, sizes, lanes.shifted(sizes, -1))))

    def _title(self) -> bytes:
        """1 for a line that is part of the first one, or holds it: the title, given twice."""
        title = self.lines[0] if self.lines else ""
        found = [len(line) >= SHORTEST_TITLE and (line in title or title in line) for line in self.lines]
        return bytes([False, *found[1:]][: self.size])

    def _core(self) -> bytes:
        """How far inside (from FAR up) or outside (below FAR) the stretch with most text each line stands."""
        return self._depths(LINE_COST)

    def _wide_core(self) -> bytes:
        """The same for the stretch that takes in more lines without text."""
        return self._depths(WIDE_LINE_COST)

    def _depths(self, cost: int) -> bytes:
        return lanes.depths(*self._stretch(cost), self.size)

    def _stretch(self, cost: int) -> tuple[int, int]:
        """The stretch of lines with most text for its lines: the article is likely to be there."""
        best = start = stop = total = begun = 0
        for at, text in enumerate(self.column("text")):
            total += text - cost
            if total <= 0:
                total, begun = 0, at + 1
            elif total > best:
                best, start, stop = total, begun, at + 1
        return start, stop

    def _topic(self) -> bytes:
        """How often running text of that stretch has a line's long words, itself aside; 0 for a line without any."""
        words = [frozenset(_LONG_WORD.findall(line[:READ].lower())) for line in self.lines]
        body = lanes.both(self.column("text"), self.column("inside"))
        used = Counter(chain.from_iterable(compress(words, body)))
        # The uses of a line of that text count its own, which is taken off again.
        uses = [{**used, **{word: most for word, use in used.items() if use > most}}.get for most in (OFTEN, OFTEN + 1)]
        return bytes([_use(of_line, uses[own], own) for of_line, own in zip(words, body, strict=True)])


@cache
def _how(name: str) -> Callable[[Evidence], bytes]:
    """How the column of this name is made; to read the name takes longer than to make most columns."""
    base, _, place = name.rpartition(" ")
    if base and place[0] in "+-":
        return lambda read: lanes.shifted(read.column(base), int(place))
    if base and place[0] in "<>" and place[1:].isdigit():
        before, after = (int(place[1:]), -1) if place[0] == "<" else (-1, int(place[1:]))
        return lambda read: lanes.sums(read.column(base), before, after, SUMMED[base])
    if place.isdigit():
        return lambda read: lanes.sums(read.column(base), int(place), int(place), SUMMED[base])
    if name.startswith("same ") and place == "above":
        return lambda read: lanes.run(read.column(base[len("same ") :]))
    if name.startswith("same ") and place == "below":
        return lambda read: lanes.run(read.column(base[len("same ") :])[::-1])[::-1]
    if name in _TRANSLATED:
        source, table = _TRANSLATED[name]
        return lambda read: read.column(source).translate(table)
    if name in _DERIVED:
        derive, of = _DERIVED[name]
        return lambda read: derive(read.column(of))
    if name in _MEANS:
        return lambda read: read._mean(*_MEANS[name])
    how: Callable[[Evidence], bytes] = getattr(Evidence, "_" + name.replace(" ", "_"))
    return how


def _use(words: Set[str], uses: Callable[[str, int], int], own: int) -> int:
    """How often words are used on average, in steps of a fifth; `own` uses do not count."""
    return 1 + OFTEN * (sum(map(uses, words, repeat(0))) - own * len(words)) // len(words) if words else 0
