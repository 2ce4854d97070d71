"""What a document says about each of its lines, a column a feature: place, neighbours, windows, lines of one form.

A column is made when the model first asks for it; a neighbour's trait is its column, shifted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from cleaner.model.traits import LONG, NAMES, SHORT, Weights, traits

Column = Sequence[int]
# A number that stands for "nowhere near".
FAR = 99
WINDOWS = (2, 5, 12, 30)
# What a line without text costs a stretch of lines: a short paragraph weighs up three of them.
LINE_COST = 35
MOST_TEXT = 400  # one paragraph, however long, weighs no more than this
SENTENCE = 50  # a shorter line is no paragraph, even if it ends as a sentence does
ENDS_SENTENCE = (1, 2, 3, 6)  # traits.LAST of a stop, an exclamation mark, a question mark, a closing quotation mark
NO_STOP = 9  # traits.LAST from here on: no mark of punctuation
LONGEST_RUN = 6
SHORTEST_TITLE = 15
PEAK = 8  # lines
BEGUN = 500  # characters of text after which an article has begun
CLEAR = 250  # weight of leftover words that marks an end
MOST_ENDS = 20


# Three stages ask about nearly the same lines of a document, and the lines of menus recur.
KEPT_LINES = 1000


class _Known:
    """The traits of lines with one table of words; those of the last lines are kept."""

    words: Mapping[str, Weights] = {}

    @staticmethod
    @lru_cache(maxsize=KEPT_LINES)
    def traits(line: str) -> tuple[int, ...]:
        return traits(line, _Known.words)


def _known(words: Mapping[str, Weights]) -> Callable[[str], tuple[int, ...]]:
    if words is not _Known.words:
        _Known.words = words
        _Known.traits.cache_clear()
    return _Known.traits


class Evidence:
    """The columns of one document.

    lines   what each block shows; none is empty
    kinds   what each block is, as a small number
    named   which lines a rule has named as leftovers
    """

    def __init__(
        self, lines: Sequence[str], kinds: Sequence[int], named: Sequence[int], words: Mapping[str, Weights]
    ) -> None:
        self.lines = lines
        self.size = len(lines)
        known = _known(words)
        rows = [known(line) for line in lines]
        self._made: dict[str, Column] = dict(zip(NAMES, map(list, zip(*rows, strict=True)), strict=True))
        self._made |= {"kind": kinds, "named": named}
        self._totals: dict[str, list[int]] = {}

    def column(self, name: str) -> Column:
        """The feature of this name for each line: `size`, `size -1`, `text 12`, or one of `_<name>` below."""
        if name not in self._made:
            base, _, span = name.rpartition(" ")
            if span[:1] in ("+", "-") and span[1:].isdigit():
                self._made[name] = self._shifted(base, int(span))
            elif span.isdigit():
                self._made[name] = self._window(base, int(span))
            else:
                self._made[name] = getattr(self, "_" + name.replace(" ", "_"))()
        return self._made[name]

    def _shifted(self, name: str, by: int) -> Column:
        column, gap = self.column(name), [-1] * min(abs(by), self.size)
        return [*gap, *column[:by]] if by < 0 else [*column[by:], *gap]

    def _window(self, name: str, span: int) -> Column:
        """Ten times the mean of a column over this many lines on either side."""
        total, size = self.total(name), self.size
        lows = [0] * min(span, size) + list(range(size - span))
        highs = [*range(span + 1, size + 1), *[size] * min(span, size)][:size] if span < size else [size] * size
        return [10 * (total[high] - total[low]) // (high - low) for low, high in zip(lows, highs, strict=True)]

    def total(self, name: str) -> list[int]:
        """The sums of a column up to each line."""
        if name not in self._totals:
            self._totals[name] = list(accumulate(self.column(name), initial=0))
        return self._totals[name]

    def _text(self) -> Column:
        """How much running text each line is."""
        sizes, lasts = self.column("size"), self.column("last")
        return [
            min(size, MOST_TEXT) if size >= LONG or (size >= SENTENCE and last in ENDS_SENTENCE) else 0
            for size, last in zip(sizes, lasts, strict=True)
        ]

    def _open(self) -> Column:
        """Lines that end without any mark."""
        return [1 if last > NO_STOP else 0 for last in self.column("last")]

    def _from_start(self) -> Column:
        return range(self.size)

    def _from_end(self) -> Column:
        return range(self.size - 1, -1, -1)

    def _place(self) -> Column:
        return [100 * at // self.size for at in range(self.size)]

    def _share_before(self, name: str) -> Column:
        total = self.total(name)
        return [100 * one // (total[-1] or 1) for one in total[:-1]]

    def _text_before(self) -> Column:
        return self._share_before("text")

    def _named_before(self) -> Column:
        return self.total("named")[:-1]

    def _named_after(self) -> Column:
        total = self.total("named")
        return [total[-1] - one for one in total[1:]]

    def _since(self, column: Column) -> Column:
        """How many lines back the last one is that has anything in this column."""
        found, gap = [], FAR
        for value in column:
            found.append(gap)
            gap = 0 if value else min(gap + 1, FAR)
        return found

    def _since_text(self) -> Column:
        return self._since(self.column("text"))

    def _until_text(self) -> Column:
        return self._since(self.column("text")[::-1])[::-1]

    def _since_named(self) -> Column:
        return self._since(self.column("named"))

    def _until_named(self) -> Column:
        return self._since(self.column("named")[::-1])[::-1]

    def _counted(self, keys: Sequence[object]) -> Column:
        counts = Counter(keys)
        return [counts[key] for key in keys]

    def _copies(self) -> Column:
        return self._counted(self.lines)

    def _again(self) -> Column:
        """Short lines that occur more than twice: the furniture of each comment, each teaser."""
        pairs = zip(self.column("copies"), self.column("text"), strict=True)
        return [1 if copies > 2 and not text else 0 for copies, text in pairs]

    def _since_readers(self) -> Column:
        return self._since(self.column("readers"))

    def _readers_before(self) -> Column:
        return self.total("readers")[:-1]

    def _readers_after(self) -> Column:
        total = self.total("readers")
        return [total[-1] - one for one in total[1:]]

    def _since_onward(self) -> Column:
        return self._since(self.column("onward"))

    def _until_onward(self) -> Column:
        return self._since(self.column("onward")[::-1])[::-1]

    def _since_dated(self) -> Column:
        return self._since(self.column("dated"))

    def _leftover_peak(self) -> Column:
        """The highest weight of leftover words among the short lines right before."""
        weights = self._labels()
        return [max(weights[max(at - PEAK, 0) : at], default=0) for at in range(self.size)]

    def _ended(self) -> Column:
        """How many lines so far, once there was text, were short and full of leftover words: marks of an end."""
        found, count, before = [], 0, 0
        for weight, text in zip(self._labels(), self.column("text"), strict=True):
            found.append(min(count, MOST_ENDS))
            before += text
            if before > BEGUN and weight > CLEAR:
                count += 1
        return found

    def _labels(self) -> list[int]:
        """The weight of leftover words in each short line, 0 in others."""
        pairs = zip(self.column("leftover words"), self.column("size"), strict=True)
        return [weight if size < SHORT else 0 for weight, size in pairs]

    def _parallel(self) -> Column:
        """How many lines have this line's form."""
        return self._counted(self.column("shape"))

    def _parallel_before(self) -> Column:
        """How many lines of this form stand right before it."""
        found, run, last = [], 0, -1
        for shape in self.column("shape"):
            run = min(run + 1, LONGEST_RUN) if shape == last else 0
            found.append(run)
            last = shape
        return found

    def _parallel_after(self) -> Column:
        found, run, last = [], 0, -1
        for shape in reversed(self.column("shape")):
            run = min(run + 1, LONGEST_RUN) if shape == last else 0
            found.append(run)
            last = shape
        return found[::-1]

    def _over_text(self) -> Column:
        """1 for a line that is no text and stands over some."""
        text = self.column("text")
        return [0 if here else 1 if below else 0 for here, below in zip(text, [*text[1:], 0], strict=True)]

    def _parallel_over_text(self) -> Column:
        """How many lines of this form stand over text."""
        shapes = self.column("shape")
        counts = Counter(shape for shape, over in zip(shapes, self.column("over text"), strict=True) if over)
        return [counts[shape] for shape in shapes]

    def _parallel_share(self) -> Column:
        """Of the lines of this form, ten times the share that stands over text."""
        pairs = zip(self.column("parallel over text"), self.column("parallel"), strict=True)
        return [10 * over // count for over, count in pairs]

    def _same_first_word(self) -> Column:
        return self._counted([line.split(" ", 1)[0] for line in self.lines])

    def _same_last_word(self) -> Column:
        return self._counted([line.rsplit(" ", 1)[-1] for line in self.lines])

    def _title(self) -> Column:
        """1 for a line that is part of the first one, or holds it: the title, given twice."""
        if not self.size:
            return []
        title = self.lines[0]
        return [0] + [
            1 if len(line) >= SHORTEST_TITLE and (line in title or title in line) else 0 for line in self.lines[1:]
        ]

    def _since_title(self) -> Column:
        return self._since(self.column("title"))

    def _titles_before(self) -> Column:
        return self.total("title")[:-1]

    def _core(self) -> Column:
        """How far inside (0 and up) or outside (below 0) the stretch with most text each line stands."""
        start, stop = self._stretch()
        inside = (min(at - start, stop - 1 - at, FAR) for at in range(self.size))
        return [max(depth, -FAR) for depth in inside]

    def _core_side(self) -> Column:
        start, stop = self._stretch()
        return [0] * start + [1] * (stop - start) + [2] * (self.size - stop)

    def _stretch(self) -> tuple[int, int]:
        """The stretch of lines with most text for its lines: the article is likely to be there."""
        best = start = stop = total = begun = 0
        for at, text in enumerate(self.column("text")):
            total += text - LINE_COST
            if total <= 0:
                total, begun = 0, at + 1
            elif total > best:
                best, start, stop = total, begun, at + 1
        return start, stop

    def _all(self, value: int) -> Column:
        return [value] * self.size

    def _document_lines(self) -> Column:
        return self._all(self.size)

    def _document_short(self) -> Column:
        return self._all(100 * sum(1 for text in self.column("text") if not text) // max(self.size, 1))

    def _document_text(self) -> Column:
        return self._all(self.total("text")[-1])

    def _document_named(self) -> Column:
        return self._all(100 * self.total("named")[-1] // max(self.size, 1))

    def _document_leftover(self) -> Column:
        return self._all(self.total("leftover words")[-1] // max(self.size, 1))
