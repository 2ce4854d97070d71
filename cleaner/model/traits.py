"""What one line says by itself: its size, its ends, its capitals, its words. A byte each, in a fixed order.

At most READ characters are looked at: a line that is longer is prose in nearly all that follows, and its
beginning tells as much. Words and marks are looked up in tables whose values hold several counts at once, so that
one sum counts them all. The words are weighed by a table that was learned with the rest of the model;
everything else holds for any language that has capitals.
"""

from __future__ import annotations

from functools import lru_cache

from cleaner.lazy import lazy
from cleaner.model.kinds_of_words import DATED, FUNCTION, ME, ONWARD, READERS, YOU

READ = 160  # characters of a line that are looked at
MOST_WORDS = 16
LONG = 100  # from here on a line is running text
SHORT = 60  # only in lines that are shorter do words of a kind label something
SENTENCE = 50  # a shorter line is no paragraph, even if it ends as a sentence does
TEXT_UNIT, MOST_TEXT = 20, 400  # one paragraph, however long, weighs no more than this
Weights = tuple[int, int, int]  # of one word, for boilerplate, heading and item, in hundredths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Table(Protocol):
        """The weights of words; a dictionary is one."""

        def get(self, word: str, otherwise: Weights, /) -> Weights: ...


# What the tokens of a line are counted for, in this order: capitals, the classes of words, marks that they hold.
CLASSES = ("function", "you", "me", "readers", "onward", "dated")
MARKS = {
    "digits": "0123456789",
    "commas": ",",
    "colons": ":",
    "money": "$%\N{EURO SIGN}\N{POUND SIGN}",
}
NAMES = (
    "size",
    "words",
    "first",
    "last",
    "capital share",
    "function share",
    "word size",
    "text",
    "form",
    "ends",
    "label",
    "leftover words",
    "heading words",
    "item words",
    "first word leftover",
    "first word heading",
    "first word item",
    "last word leftover",
    "last word heading",
    "last word item",
    "capitals",
    *CLASSES,
    "stops",
    *MARKS,
)
WIDTH = len(NAMES)
NEUTRAL, END_NEUTRAL = 120, 100  # what stands for words that say nothing

_STRIP = ".,;:!?\"'()[]{}*_|>«»‹›–—‘’“”•·…"
_LAST = {
    **dict.fromkeys(".\N{IDEOGRAPHIC FULL STOP}", 1),
    "!": 2,
    "?": 3,
    ":": 4,
    **dict.fromkeys(",;", 5),
    **dict.fromkeys("\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}", 6),
    **dict.fromkeys(")]", 7),
    "\N{HORIZONTAL ELLIPSIS}": 8,
    **dict.fromkeys("|>/\\\N{RIGHTWARDS ARROW}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", 9),
}
ENDS_SENTENCE = (1, 2, 3, 6)  # of `_LAST`
COLON, COMMA = 4, 5
GOES_ON = (2, 7)  # of `_first`: a line begins like that when it goes on with a sentence
# What stands apart at the head of a line, by what parts it off: `Price: $20`, `Mint – keeps ants out`, `Pack light.
# You …`
LABEL_COLON, LABEL_DASH, LABEL_STOP = 1, 2, 3
LONGEST_LABEL = 60
_PARTING = lazy(r"[-.!?:~=+\N{EN DASH}\N{EM DASH}\N{RIGHTWARDS ARROW}]")
_SPACED = "-~=+\N{RIGHTWARDS ARROW}"  # these part nothing off without a space on either side
NO_STOP = 9  # from here on a line ends without a mark of punctuation
NONE: Weights = (0, 0, 0)
# A word is in one class: the last that has it.
_CLASSES = {
    word: number for number, words in enumerate((FUNCTION, YOU, ME, READERS, ONWARD, DATED)) for word in words.split()
}
_STOPS = (".", "!", "?")
# A token's counts in one number: three weights, then a byte for each thing that is counted.
_FIELD = 16  # bits of a weight
_COUNTS = 3 * _FIELD
_CAPITAL, _CLASS, _STOP, _MARK = (1 << _COUNTS + 8 * at for at in (0, 1, 7, 8))
_BYTES = 8 + len(MARKS)
_ZERO = sum(1 << _FIELD * at + _FIELD - 1 for at in range(3))  # so that no sum of weights is below 0
MOST_KEPT = 20_000  # tokens, which are then looked up once
LINES_KEPT = 1000


class Words(dict[str, int]):
    """The counts of each token as it stands in a line; those of new tokens are worked out from the learned words."""

    def __init__(self, weights: Table) -> None:
        self._weights = weights

    def __missing__(self, token: str) -> int:
        if len(self) >= MOST_KEPT:
            self.clear()
        counts = self[token] = _said(token.strip(_STRIP), self._weights) + _marked(token)
        return counts


def _said(bare: str, weights: Table) -> int:
    folded = bare.lower()
    leftover, heading, item = weights.get(folded, NONE)
    counts = leftover + (heading << _FIELD) + (item << 2 * _FIELD)
    kind = _CLASSES.get(folded)
    if kind is not None:
        counts += _CLASS << 8 * kind
    return counts + _CAPITAL if kind != 0 and bare and not bare[0].islower() else counts


def _marked(token: str) -> int:
    """What a token holds beside its letters."""
    if token.isalpha():
        return 0
    counts = _STOP if token.endswith(_STOPS) else 0
    for at, marks in enumerate(MARKS.values()):
        counts += sum(map(token.count, marks)) * _MARK << 8 * at
    return counts


class Ends(dict[str, bytes]):
    """What the first token of a line says, or the last: three weights. The table has them apart, marked."""

    def __init__(self, weights: Table, mark: str) -> None:
        self._weights, self._mark = weights, mark

    def __missing__(self, token: str) -> bytes:
        if len(self) >= MOST_KEPT:
            self.clear()
        weights = self._weights.get(self._mark.format(token.strip(_STRIP).lower()), NONE)
        said = self[token] = bytes(END_NEUTRAL + weight // 4 for weight in weights)
        return said


FIRST_WORD, LAST_WORD = "^{}", "{}$"
_REACH = 24  # characters of the last word of a line


def tokens(line: str) -> list[str]:
    """The words of a line as the table of weights has them; the first and the last stand at the end again, marked."""
    words = [word.strip(_STRIP).lower() for word in line[:READ].split(None, MOST_WORDS)[:MOST_WORDS]]
    last = _last_token(line).strip(_STRIP).lower()
    return [*words, FIRST_WORD.format(words[0]), LAST_WORD.format(last)]


def _last_token(line: str) -> str:
    return line[-_REACH:].rsplit(None, 1)[-1]


# Sums of weights as a byte: in steps of 5, at most 600 either way, NEUTRAL where they are 0. The table is asked with a
# sum that _ZERO has raised by _HALF, so that none is below 0.
_STEP, _FARTHEST = 5, 600
_HALF = 1 << _FIELD - 1
_BEYOND = _HALF - _FARTHEST
_WEIGHED = bytes(_BEYOND) + bytes(sorted(bytes(range(2 * NEUTRAL)) * _STEP)) + bytes((2 * NEUTRAL,)) * _BEYOND
_MASK = (1 << _FIELD) - 1

# A size as a byte: as it is up to READ, then in steps of 16.
_SIZES = bytes(range(READ)) + bytes(sorted(bytes(range(READ, 256)) * 16))
_LONGEST, _MOST_SIZE = len(_SIZES), _SIZES[-1]


def size_of(value: int) -> int:
    """The least size that a byte of `size` stands for."""
    return value if value < READ else READ + 16 * (value - READ)


_SIZE_CLASSES = (12, 28, SENTENCE, LONG)
_CLASS_OF_SIZE = bytes([sum(size >= bound for bound in _SIZE_CLASSES) for size in range(LONG)])


@lru_cache(maxsize=256)
def _first(character: str) -> int:
    if character.isupper():
        return 1
    if character.islower():
        return 2
    if character.isdigit():
        return 3
    if character.isalpha():
        return 4
    if character in "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}":
        return 5
    if character in "([":
        return 6
    if character in ".,;:)]!?":
        return 7
    return 8


@lru_cache(maxsize=256)
def _last(end: str) -> int:
    if end in _LAST:
        return _LAST[end]
    if end.isdigit():
        return 10
    return 11 if end.isalpha() else 12


_FUNCTION_WORDS = frozenset(FUNCTION.split())


def leads_on(line: str, last: int) -> bool:
    """The sentence goes on in the next line: this one ends in a comma or in a function word. `last` is its trait."""
    return last == COMMA or (last >= NO_STOP and _last_token(line).lower() in _FUNCTION_WORDS)


def label(text: str) -> int:
    """What parts off a label at the head of a line; 0 where there is none, or the line begins with such a mark."""
    for found in _PARTING.finditer(text, 0, LONGEST_LABEL + 2):
        at, mark = found.start(), found[0]
        if at and (mark == "\N{EM DASH}" or text[at - 1 : at + 2] == f" {mark} "):
            return LABEL_DASH
        if mark in _SPACED:
            continue
        if not at or not text[at + 1 : at + 2].isspace():
            return 0
        return LABEL_COLON if mark == ":" else LABEL_STOP
    return 0


class Reader(dict[str, bytes]):
    """The traits of each line that shows something, in the order of NAMES, by one table of words.

    Stages ask about nearly the same lines, and those of menus recur: the last ones are kept.
    """

    def __init__(self, weights: Table) -> None:
        self._words = Words(weights).__getitem__
        self._first_words = Ends(weights, FIRST_WORD).__getitem__
        self._last_words = Ends(weights, LAST_WORD).__getitem__

    def __missing__(self, line: str) -> bytes:
        if len(self) >= LINES_KEPT:
            self.clear()
        traits = self[line] = self._read(line)
        return traits

    def _read(self, line: str) -> bytes:
        text = line[:READ]
        tokens = text.split(None, MOST_WORDS)[:MOST_WORDS]
        counts = sum(map(self._words, tokens), _ZERO)
        counted = (counts >> _COUNTS).to_bytes(_BYTES, "little")
        shape = _shape(line, text, len(tokens), counted)
        if len(line) >= SHORT:
            counted = counted[:4] + b"\0\0\0" + counted[7:]
        ends = self._first_words(tokens[0]) + self._last_words(_last_token(line))
        return shape + _weighed(counts) + ends + counted


def _shape(line: str, text: str, seen: int, counted: bytes) -> bytes:
    """The traits up to the label; `counted` are those from the capitals on, in so many tokens as were `seen`."""
    size, function = len(line), counted[1]
    capitals = 10 * counted[0] // (seen - function or 1)
    first, last = _first(text[0]), _last(line[-1])
    is_text = size >= LONG or (size >= SENTENCE and last in ENDS_SENTENCE)
    form = 3 if text.isupper() else 2 if capitals > 7 else 1 if capitals > 3 else 0
    return bytes(
        (
            _SIZES[size] if size < _LONGEST else _MOST_SIZE,
            text.count(" ") + 1,
            first,
            last,
            capitals,
            10 * function // seen,
            len(text) // seen,
            (size if size < MOST_TEXT else MOST_TEXT) // TEXT_UNIT if is_text else 0,
            (_CLASS_OF_SIZE[size] if size < LONG else len(_SIZE_CLASSES)) * 4 + form,
            last * 9 + first,
            label(text),
        )
    )


def _weighed(counts: int) -> bytes:
    """The three weights of all words of a line."""
    return bytes((_WEIGHED[counts & _MASK], _WEIGHED[counts >> _FIELD & _MASK], _WEIGHED[counts >> 2 * _FIELD & _MASK]))
