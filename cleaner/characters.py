"""Damaged characters, mended one line at a time.

Text that went through a wrong decoder, a PDF or a terminal carries the marks of it in single
characters. `sound` says of nearly every line, with a few scans in C and no import, that there is
nothing to do; `mend` repairs the others step by step, so that the ledger can name what happened.
The hard part, text that was read in the wrong encoding, is ftfy's.

What is content stays: curly quotes, dashes, full-width letters, joiners in their scripts, bidirectional
marks, ideographic spaces, and no-break spaces where typography asks for them. Always line by line: over a
whole text ftfy stops decoding entities at the first `<`, and repairs a mixture of encodings worse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import is_normalized, normalize

from cleaner.chartables import GARBLED, GARBLED_BEFORE_ASCII, LEFT, LIGATURES, RIGHT
from cleaner.lazy import lazy

PASSES = 8
"""Passes over the steps after which a line counts as one that does not settle. Text in ten
languages, read in three wrong encodings with bytes lost in four ways, took five at most, the last
to see that nothing more is found. What is made for it (an entity inside the entity of an invisible
character inside an entity) takes as many as it likes."""

ENTITY_ROUNDS = 8
"""Rounds of decoding entities that were escaped again, the last to see that none is left; careless
feeds need five. To decode a chain `&amp;amp;amp;` of any length would cost the square of it, so a
line that goes deeper keeps its entities."""

MARKS_IN_A_ROW = 30
"""Combining marks in a row up to which a line is composed: the bound of the Stream-Safe Text Format
(UAX #15), beyond any language's need. CPython orders a longer run in quadratic time, so a line with
one is not composed."""

PIECE = 1_000
"""Characters that ftfy gets at a time, cut after a space if there is one. Where the rest of a
broken sequence stands before a whole one (`Ã©`, SOFT HYPHEN and U+008C, over and over) each of its
rounds frees one more, which is quadratic: the bound keeps the worst at tens of times the usual
cost. A thousand characters are evidence enough, and a longer line is repaired all the same."""

_PARTING = r"\x0b-\x0d\x1c-\x1f\u2028\u2029"
CONTROLS = r"\x00-\x08\x0e-\x1b\x7f\u206a-\u206f\ufff9-\ufffc\ufdd0-\ufdef\ufffe\uffff"
"""Control characters that part words, and those that do not: C0 but for tab and line feed, DELETE,
and what Unicode Technical Report 20 finds unsuitable in marked-up text; ftfy takes the same. The
noncharacters of the first plane too, which are not for text that is passed on (Unicode, 23.7)."""
_OVERRIDES = "\N{LEFT-TO-RIGHT OVERRIDE}\N{RIGHT-TO-LEFT OVERRIDE}"
_EMBEDDINGS = "\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}"
_END = "\N{POP DIRECTIONAL FORMATTING}"
"""What makes a page show a text in another order than it is in (`fdp.exe` as `exe.pdf`); marks, embeddings
and isolates do not turn words round, and bidirectional text needs them."""
_TAGS = r"\U000e0000-\U000e007f"
_FLAG = "\N{WAVING BLACK FLAG}"
LONGEST_FLAG = 7
"""Characters of the invisible alphabet (Unicode's tags) behind a black flag: a region's code and the end of it (UTS
#51). What else is written in them no page shows, and every program reads."""
_SELECTORS = r"\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""One variation selector chooses the form of the character before it; another behind it chooses nothing."""
_SURROGATES = r"\ud800-\udfff"
_C1 = r"\x80-\x9f"
_HYPHENS = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_INVISIBLE = "\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}"
_WORD_END = "\N{ZERO WIDTH SPACE}"
_UNSPACED = r"\u0e00-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\u1b00-\u1b7f\ua980-\ua9ff\uaa60-\uaa7f"
"""Scripts that set no spaces between words, and in which a space without width may part them (Unicode, 23.2):
Thai, Lao, Tibetan, Burmese, Khmer, those of the Tai, Balinese, Javanese."""
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_LIGATURES = "".join(LIGATURES)
_NO_BREAK = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_ODD = _PARTING + CONTROLS + _SURROGATES + _C1 + _HYPHENS + _INVISIBLE + _LIGATURES + _OVERRIDES

UNSEEN = _PARTING + CONTROLS + _SURROGATES + _C1 + _OVERRIDES + _TAGS + "\N{ZERO WIDTH NO-BREAK SPACE}"
"""All characters that `inert` may take, as the body of a class."""

# Patterns that scan begin with one class, so that `re` skips all other characters in C, and look
# back at what it found. Those that few lines need are strings: `re` compiles them at their first
# use and keeps them, which spares most runs twenty milliseconds.
_ENTITY_TAIL = "#?[0-9A-Za-z]{1,24};"
# A no-break space is stray unless French puts it there (inside its quotation marks, before tall
# punctuation and percent signs) or it groups digits.
_STRAY_TAIL = rf"(?<!«[{_NO_BREAK}])(?![»;:!?%])(?!(?<=\d[{_NO_BREAK}])\d)"
# A joiner with no letter beside it but those of ASCII, as editors leave in empty paragraphs. Behind a letter of many a
# script it is content, at the end of a word as well.
_LONE_TAIL = rf"(?<![^\s\x00-\x7f{_JOINERS}][{_JOINERS}])(?![^\s\x00-\x7f{_JOINERS}])"
_LONE_END_TAIL = rf"(?:(?<![{_UNSPACED}]{_WORD_END})|(?![{_UNSPACED}]))"
_HIDDEN_TAG = rf"(?<=[{_TAGS}])(?:(?<![{_FLAG}{_TAGS}][{_TAGS}])|(?<=[{_TAGS}]{{{LONGEST_FLAG + 1}}}))"


def _any_of(rows: tuple[tuple[str, ...], ...]) -> str:
    """A pattern for any of the rows of classes, to be tried just after its first character."""
    return "|".join(f"(?<=[{row[0]}])" + "".join(f"[{body}]" for body in row[1:]) for row in rows)


_BEFORE_ASCII = "".join(left for left, _ in GARBLED_BEFORE_ASCII)
_DAMAGE = (
    rf"(?<=[{_ODD}])|(?<=&){_ENTITY_TAIL}|(?<=[{_NO_BREAK}]){_STRAY_TAIL}|(?<=[{_JOINERS}]){_LONE_TAIL}"
    rf"|(?<={_WORD_END}){_LONE_END_TAIL}|(?<=[{_SELECTORS}]{{2}})|{_HIDDEN_TAG}|{_any_of(GARBLED_BEFORE_ASCII)}"
)
# One range for all that may hide text: each costs time wherever a character is beyond the first plane.
_HEADS = rf"&{_NO_BREAK}{_JOINERS}{_WORD_END}\ufe00-\ufe0f\U000e0000-\U000e01ef{_ODD}"
_DAMAGED = rf"[{_HEADS}{_BEFORE_ASCII}](?:{_DAMAGE})"
_SUSPECT = lazy(rf"[{_HEADS}{LEFT}](?:(?=[{RIGHT}])|(?<=[{_HEADS}{_BEFORE_ASCII}])(?:{_DAMAGE}))")

_FIRST = rf"[{_C1}{LEFT}]"
_NO_NEIGHBOUR = rf"(?<=[{_C1}])|{_any_of(GARBLED_BEFORE_ASCII)}"
_PERHAPS_GARBLED = rf"{_FIRST}(?:(?=[{RIGHT}])|{_NO_NEIGHBOUR})"
_GARBLED = rf"{_FIRST}(?:(?=[{RIGHT}])(?:{_any_of(GARBLED)})|{_NO_NEIGHBOUR})"

# Where none of its characters is a space, a piece ends before a letter that begins a sequence.
_PIECES = rf"(?s).{{1,{PIECE}}}\Z|.{{1,{PIECE}}}(?<= )|.{{1,{PIECE}}}(?=[À-ô])|.{{1,{PIECE}}}"
_LOST_QUOTE = r"â€(?:\N{REPLACEMENT CHARACTER}|(?=[ -/:-@\[-`{-~â]|\Z))"
_WORD_IN_CAPITALS = r"(?<=[A-Z\xc0-\xd6\xd8-\xde\u0110]Ã)"

# Neither letter, digit nor space, and outside the blocks of punctuation and symbols: combining
# marks, and little else.
_MARK = (
    r"[^\w\s\x00-\u02ff\u2000-\u20cf\u2100-\u2cee\u3000-\u3029\u3030-\u3098\ue000-\ufb1d"
    r"\U0001f000-\U0001faff]"
)
_MARK_RUN = rf"{_MARK}{_MARK}{{{MARKS_IN_A_ROW}}}"
_ONE_MARK = lazy(_MARK)


# ASCII that no repair looks at: all that is printed but for the head of an entity, tabs and line feeds.
_PLAIN = bytes(sorted({*range(32, 127), 9, 10} - {38}))
# Typographers' characters. Those that open a quotation may begin a broken sequence, but none whose next
# character is ASCII; the others begin none.
_OPENING = "“”‘"
_TYPOGRAPHY = frozenset(_OPENING + "’–—…°·′″→←★☆✓●■▪►▶")
_OPENS_SEQUENCE = lazy(f"[{_OPENING}][^\\x00-\\x7f]")


def sound(line: str) -> bool:
    """Whether nothing in `line` can need `mend`: true for nearly all lines, at a small cost.

    False is no promise of damage. True is a promise, held by tests: `mend` would change nothing,
    and neither would ftfy with quotation marks and character widths left alone.
    """
    rest = line.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    if not rest:
        return True
    if _TYPOGRAPHY.issuperset(rest.decode("utf-8", "surrogatepass")) and not _OPENS_SEQUENCE.search(line):
        return True
    if _SUSPECT.search(line) and (re.search(_DAMAGED, line) or garbled(line)):
        return False
    return line.isascii() or not (_has_mark_run(line) or not is_normalized("NFC", line))


def _has_mark_run(line: str) -> bool:
    """More marks in a row than are composed; such a run holds every so-manieth character of the line."""
    if not _ONE_MARK.search(line[:: MARKS_IN_A_ROW + 1]):
        return False
    return re.search(_MARK_RUN, line) is not None


def garbled(line: str) -> bool:
    """Whether ftfy's detector of mojibake could find any; it decides itself, and costs far more."""
    return bool(re.search(_PERHAPS_GARBLED, line) and re.search(_GARBLED, line))


def mend(line: str, *, entities: bool = True) -> Iterator[tuple[str, str]]:
    """Each repair of `line` in order: the rule's name and the line after it, if there are any.

    `line` is any `str` without a line feed; none is made. `entities` is false for text whose
    entities were decoded before (a node of a page, Markdown): there `&amp;` means itself. The last
    line that comes out can be encoded in UTF-8, and to mend it again yields nothing. A line that
    does not settle in `PASSES` has only its control characters repaired.
    """
    calm = uncontrolled(line)
    if calm != line:
        yield "characters/control", calm
    yield from _settled(calm, [step for step in _STEPS if entities or step[1] is not _decoded])


def mended(line: str, *, entities: bool = True) -> str:
    """`line` after all its repairs, as `mend` makes them."""
    steps = () if sound(line) else tuple(mend(line, entities=entities))
    return steps[-1][1] if steps else line


def falls_short(line: str) -> bool:
    """Whether a bound kept `mend` from repairing all of this line, which it has been through.

    The bounds are MARKS_IN_A_ROW, ENTITY_ROUNDS and PASSES; no text of WCXB meets them, flattened in any way.
    """
    if sound(line):
        return False
    return _has_mark_run(line) or _has_entities(line) or any(step(line) != line for _, step in _STEPS)


def _has_entities(line: str) -> bool:
    if "<" in line or not re.search(f"&{_ENTITY_TAIL}", line):
        return False
    from ftfy.fixes import unescape_html

    return unescape_html(line) != line


def _settled(line: str, steps: list[tuple[str, Callable[[str], str]]]) -> list[tuple[str, str]]:
    """The repairs up to a line in which no step finds more; none if that takes too long."""
    repairs: list[tuple[str, str]] = []
    for _ in range(PASSES):
        before = line
        for rule, step in steps:
            after = step(line)
            if after != line:
                repairs.append((rule, after))
                line = after
        if line == before or sound(line):
            return repairs
    return []


def uncontrolled(line: str) -> str:
    """Without what steers a terminal (ECMA-48) or nothing any more, hides text or turns its order; lone surrogates
    marked lost.
    """
    if re.search(f"[{_SURROGATES}]", line):
        line = line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if re.search(f"[{_PARTING}{CONTROLS}]", line):
        line = re.sub(_OVERSTRUCK, "", re.sub(_STEERING, "", line))
        line = re.sub(f"[{CONTROLS}]", "", re.sub(f"[{_PARTING}]", " ", line))
    if re.search(f"[{_OVERRIDES}{_TAGS}]", line):
        line = re.sub(f"(?<![{_FLAG}{_TAGS}])[{_TAGS}]+|(?<=[{_TAGS}]{{{LONGEST_FLAG}}})[{_TAGS}]+", "", line)
        line = _unturned(line)
    return line


def inert(code: str) -> str:
    """A line of code, which is not mended, without control characters; eight-bit ones steer terminals too."""
    return re.sub(f"[{_C1}\N{ZERO WIDTH NO-BREAK SPACE}]", "", uncontrolled(code))


_STEERING = r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\))"
"""Colours and moves of the cursor; titles, addresses and other strings for the terminal that have an end."""
_OVERSTRUCK = r"([^\x08])\x08(?=\1)|_\x08(?=.)"
"""What a printer struck twice to make it bold or underlined, as manual pages do: the second stands."""


def _unturned(line: str) -> str:
    """Without overrides and what ends them."""
    kept, opened = [], []
    for piece in re.split(f"([{_OVERRIDES}{_EMBEDDINGS}{_END}])", line):
        if len(piece) == 1 and piece in _OVERRIDES + _EMBEDDINGS:
            opened.append(piece)
        ends = opened.pop() if piece == _END and opened else piece
        if len(ends) != 1 or ends not in _OVERRIDES:
            kept.append(piece)
    return "".join(kept)


def _decoded(line: str) -> str:
    """With entities decoded, unless a `<` says that the line is markup; a tab or a line feed is a space."""
    if "<" in line or not re.search(f"&{_ENTITY_TAIL}", line):
        return line
    from ftfy.fixes import unescape_html

    text = line
    for _ in range(ENTITY_ROUNDS):
        before = text
        text = unescape_html(re.sub("&(?:NewLine|Tab|#0*(?:9|10)|#[Xx]0*[9Aa]);", " ", text))
        if text == before:
            return text
    return line


def _freed(line: str) -> str:
    """With a plain space after a real `Ã` that ends a word in capitals (`AMANHÃ`).

    With a no-break space ftfy would take the two for an `à`.
    """
    return re.sub(f"{_WORD_IN_CAPITALS}[{_NO_BREAK}]", " ", line)


def _reread(line: str) -> str:
    """Read in the encoding that it was written in, where ftfy is sure of one.

    A closing quotation mark whose last byte was lost (it is undefined in Windows-1252) is put back
    first: ftfy takes it and the space after it for a dagger. A heuristic, which costs a dagger that
    lost its own last byte, a no-break space, to a plain one.
    """
    if not garbled(line):
        return line
    from ftfy import fix_encoding

    line = re.sub(_LOST_QUOTE, "\N{RIGHT DOUBLE QUOTATION MARK}", line)
    return re.sub(f"[{_C1}]", "", "".join(map(fix_encoding, re.findall(_PIECES, line))))


def _parted(line: str) -> str:
    return re.sub(f"[{_LIGATURES}]", lambda found: LIGATURES[found[0]], line)


def _plainly_hyphened(line: str) -> str:
    return re.sub(f"[{_HYPHENS}]", "-", line)


def _visible(line: str) -> str:
    line = re.sub(f"{_WORD_END}+", _WORD_END, line)
    line = re.sub(f"(?<=[{_SELECTORS}])[{_SELECTORS}]+", "", line)
    return re.sub(rf"[{_INVISIBLE}]|[{_JOINERS}]{_LONE_TAIL}|{_WORD_END}{_LONE_END_TAIL}", "", line)


def _plainly_spaced(line: str) -> str:
    return re.sub(f"[{_NO_BREAK}]{_STRAY_TAIL}", " ", line)


def _composed(line: str) -> str:
    return line if line.isascii() or _has_mark_run(line) else normalize("NFC", line)


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("characters/control", uncontrolled),
    ("characters/entities", _decoded),
    ("characters/space", _freed),
    ("characters/mojibake", _reread),
    ("characters/ligature", _parted),
    ("characters/hyphen", _plainly_hyphened),
    ("characters/invisible", _visible),
    ("characters/space", _plainly_spaced),
    ("characters/composed", _composed),
)
"""Entities may spell mojibake, which may hide any character that the later steps look for."""
