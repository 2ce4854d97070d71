"""What one line says by itself: its size, its ends, its capitals, its words. Small integers, in a fixed order.

Only `str` methods are used, on at most READ characters: a line that is longer is prose in nearly all that
follows, and its beginning tells as much. The words of a line are looked up in a table of weights that was
learned with the rest of the model; everything else holds for any language that has capitals.
"""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.model.kinds_of_words import ASKS, DATED, FUNCTION, ME, ONWARD, READERS, YOU

READ = 160  # characters of a line that are looked at
MOST_WORDS = 24
LONG = 100  # from here on a line is running text
Weights = tuple[int, int, int]  # of one word, for boilerplate, heading and item, in hundredths

NAMES = (
    "size",
    "words",
    "first",
    "last",
    "capitals",
    "upper",
    "digits",
    "commas",
    "sentences",
    "marks",
    "colon",
    "address",
    "function words",
    "word size",
    "asks",
    "quoted",
    "brackets",
    "dash",
    "money",
    "you",
    "me",
    "leftover words",
    "leftover word",
    "heading words",
    "item words",
    "first word leftover",
    "first word heading",
    "first word item",
    "readers",
    "onward",
    "dated",
    "shape",
)

SHORT = 60  # only in lines that are shorter do words of this kind label something
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
NONE: Weights = (0, 0, 0)
# A word is in one class: the last that has it.
_CLASSES = {
    word: number for number, words in enumerate((FUNCTION, YOU, ME, READERS, ONWARD, DATED)) for word in words.split()
}
_ASKS = frozenset(ASKS.split())


def tokens(line: str) -> list[str]:
    """The words of a line as the table of weights has them; the first stands at the end again, marked."""
    words = [word.strip(_STRIP) for word in line[:READ].lower().split(None, MOST_WORDS)[:MOST_WORDS]]
    return [*words, "^" + words[0]]


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


def _last(line: str) -> int:
    end = line[-1]
    if end in _LAST:
        return 8 if line.endswith("...") else _LAST[end]
    if end.isdigit():
        return 10
    return 11 if end.isalpha() else 12


def traits(line: str, weights: Mapping[str, Weights]) -> tuple[int, ...]:
    """The traits of a line that shows something, in the order of NAMES."""
    size = len(line)
    text = line[:READ]
    words = text.split(None, MOST_WORDS)[:MOST_WORDS]
    seen = len(words)
    leftover = heading = item = most = small = capital = 0
    classes = [0, 0, 0, 0, 0, 0]
    folded = [word.strip(_STRIP) for word in text.lower().split(None, MOST_WORDS)[:MOST_WORDS]]
    for word, low in zip(words, folded, strict=True):
        known = weights.get(low)
        if known is not None:
            leftover += known[0]
            heading += known[1]
            item += known[2]
            if known[0] > most:
                most = known[0]
        kind = _CLASSES.get(low)
        if kind is not None:
            classes[kind] += 1
        if kind != 0 and not word[0].islower():
            capital += 1
    if size >= SHORT:
        classes[3] = classes[4] = classes[5] = 0
    small = classes[0]
    lead = weights.get("^" + folded[0], NONE)
    capitals = 10 * capital // max(seen - small, 1)
    first, last = _first(text[0]), _last(line)
    colon = text.find(":")
    upper = 1 if text.isupper() else 0
    size_class = 0 if size < 12 else 1 if size < 28 else 2 if size < 50 else 3 if size < LONG else 4
    form = 3 if upper else 2 if capitals > 7 else 1 if capitals > 3 else 0
    return (
        size if size < 1000 else 1000,
        text.count(" ") + 1,
        first,
        last,
        capitals,
        upper,
        10 * sum(map(str.isdigit, text[:60])) // min(size, 60),
        text.count(","),
        text.count(". ") + text.count("? ") + text.count("! "),
        text.count("|") + text.count("\N{MIDDLE DOT}") + text.count("/") + text.count(">"),
        0 if colon < 0 else 1 if colon < len(text) - 1 else 2,
        1 if "@" in text or "http" in text or ".com" in text else 0,
        10 * small // seen,
        len(text) // seen,
        1 if folded[0] in _ASKS else 0,
        1 if '"' in text or "\N{LEFT DOUBLE QUOTATION MARK}" in text else 0,
        1 if "(" in text else 0,
        1 if " - " in text or " \N{EN DASH} " in text or " \N{EM DASH} " in text else 0,
        1 if "$" in text or "%" in text or "\N{EURO SIGN}" in text or "\N{POUND SIGN}" in text else 0,
        classes[1],
        classes[2],
        max(-600, min(600, leftover)),
        most,
        max(-600, min(600, heading)),
        max(-600, min(600, item)),
        lead[0],
        lead[1],
        lead[2],
        classes[3],
        classes[4],
        classes[5],
        size_class * 500 + last * 36 + first * 4 + form,
    )
