"""Sentences that ran together, or headings and sentences: `news."From now on`, `(Photo: VNA)Jakarta (VNA) - The …`.

Full stops stand in the middle of much that is right (`Node.js`, `U.S.Steel`, `a.m.Eloise`, `3.5Mbps`,
`Booking.Com`, `list.Count`, file names), so a space is put only where the words on both sides prove two
sentences: a word in small letters before, and after it a word that opens sentences, or a closing
quotation mark between them, or a question or exclamation mark. What has no stop stays: `OpenOffice`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.lazy import lazy

# Words that open sentences and name nothing: no file, method or company is called `.The`.
_ENGLISH = (
    "A|After|All|Also|Although|An|And|Another|As|At|Because|Before|Both|But|By|During|Each|Every|Few|For|From|He|Her"
    "|Here|His|How|However|I|If|In|It|Its|Many|More|Most|My|No|Nobody|Not|Now|On|Our|Several|She|Since|So|Some|Such"
    "|That|The|Their|Then|There|These|They|This|Those|Though|Three|To|Two|Under|Until|We|What|When|Where|Whether"
    "|While|Who|Why|With|You|Your"
)
_OPENERS = (
    f"{_ENGLISH}|Aber|Auch|Das|Dem|Den|Der|Die|Ein|Eine|Er|Es|Im|Mit|Nach|Sie|Und|Wir|Au|Ce|Cette|Dans|Elle|En|Il"
    "|Ils|La|Le|Les|Mais|Nous|Pour|Un|Une|Con|El|Las|Los|No|Para|Pero|Por|Se|Una"
)
_CLOSER = "\"')\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
# One for each stop: a pattern that begins with one character is searched for five times as fast as one with a class.
_SEAMS = [lazy(rf"\{stop}(?<=[^\W\d_A-Z]\{stop})(?=[A-Z]|[{_CLOSER}][A-Z])") for stop in ".!?"]
_BEFORE = lazy(r"(?:\A|[\s(\"'\N{LEFT DOUBLE QUOTATION MARK}\N{EM DASH}-])[^\W\d_A-Z]{3,}\Z")
_AFTER = lazy(rf"(?:{_OPENERS}),? [^\W\d_]|[{_CLOSER}][A-Z][^\W\d_A-Z]+[ ,]")
# What a text that tells how to do it bids the reader opens one too, behind a heading.
OPENER = lazy(rf"(?:{_ENGLISH}|Ask|Check|Do|Keep|Look|Make|Put|Start|Take|Try|Use),? [^\W_]")
# No name ends in one of these, as `BuiltIn` and `AddOn` do.
IN_NO_NAME = lazy(
    r"(?:The|This|These|That|Those|There|They|When|While|With|Although|Because|Before|After|However|His|Her|Its|Their|Our"
    r"|Many|Most|Some),? "
)
_AFTER_QUESTION = lazy(r"[A-Z][^\W\d_A-Z]+ [^\W\d_A-Z]{2}")
# A number that counts, or a quotation, behind a stop: `… data.5. Back up regularly`.
_OPENED = lazy(r"\.(?<=[^\W\d_A-Z]\.)(?=(?:#?\d{1,2}[.:)] ?|\N{LEFT DOUBLE QUOTATION MARK})[A-Z])")
_CODE = frozenset("=<>{}|\\_&;")
_DATELINE = lazy(r"\)(?=[A-Z][^\W\d_]+(?:[ ,]+[A-Z][^\W\d_]+){0,2} \([A-Z][^()]{1,20}\) ?[-\N{EN DASH}\N{EM DASH}] )")
# What stands around a seam that is judged.
AROUND = 40


def spaced(line: str) -> str:
    """The line with a space wherever two of its sentences touch.

    >>> spaced("She left with exciting news.\\"From now on, we work.")
    'She left with exciting news." From now on, we work.'
    >>> spaced("It runs on Node.js and costs U.S.Steel little.")
    'It runs on Node.js and costs U.S.Steel little.'
    """
    found = touching_sentences(line)
    starts = [0, *found]
    return " ".join(line[a:b] for a, b in zip(starts, [*found, len(line)], strict=True))


def touching_sentences(line: str) -> list[int]:
    """Where a sentence begins that touches the one before it, proved by the words on both sides."""
    return [place for end in _seams(line) if (place := _place(line, end))]


def _seams(line: str) -> list[int]:
    """Behind which stops there is no space."""
    return sorted(seam.end() for pattern in _SEAMS for seam in pattern.finditer(line))


def touching(line: str) -> Iterator[int]:
    """Where something may begin that touches the sentence before it, which ends in a word in small letters.

    >>> [*touching("They left.The Road AheadWork begins. It runs on Node.js, a.m.Eloise says")]
    [10]
    """
    for end in sorted((*_seams(line), *(found.end() for found in _OPENED.finditer(line)))):
        if _BEFORE.search(line[max(end - AROUND, 0) : end - 1]):
            yield end + (line[end] in _CLOSER)


def may_touch(text: str) -> bool:
    """Whether there is anything in a text that `spaced`, `parted` or `touching` would look at; quick."""
    seam = any(stop in text and pattern.search(text) for stop, pattern in zip(".!?", _SEAMS, strict=True))
    return seam or _OPENED.search(text) is not None or (")" in text and _DATELINE.search(text) is not None)


def _place(line: str, end: int) -> int:
    """Where the next sentence begins behind the stop that ends here; 0 where nothing proves that one does."""
    before, after = line[max(end - AROUND, 0) : end], line[end : end + AROUND]
    if not _BEFORE.search(before[:-1]) or not _CODE.isdisjoint(before + after):
        return 0
    if _AFTER.match(after) or (before[-1] in "!?" and _AFTER_QUESTION.match(after)):
        return end + (after[0] in _CLOSER)
    return 0


def parted(line: str) -> list[str]:
    """The line as a caption and the article that begins behind it with a dateline; one piece where none does.

    >>> parted("The ministers meet (Photo: VNA)Jakarta (VNA) - Dialogue partners agreed.")
    ['The ministers meet (Photo: VNA)', 'Jakarta (VNA) - Dialogue partners agreed.']
    """
    seam = _DATELINE.search(line)
    return [line[: seam.end()], line[seam.end() :]] if seam else [line]
