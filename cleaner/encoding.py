"""In which encoding a source is that is no plain UTF-8: what the slower witnesses say, the surest first."""

from __future__ import annotations

import codecs
import re

from cleaner import wide
from cleaner.errors import UnreadableError
from cleaner.lazy import lazy

MOST_CONTROLS_UTF8 = 0.25
"""The share of control bytes up to which valid UTF-8 is text: binary data hardly is any, and text has stray NULs.
UTF-16 that is valid UTF-8 by accident (English, Russian) has 0.45 and more."""

PROOF_OF_UTF8 = 2
"""Well-formed sequences that each bad byte needs beside it for a text to be damaged UTF-8. In text
of 24 other encodings (200 to 5,000 bytes) there were at most 0.6 for each: a wide margin."""

MOST_ACCENTS = 0.25
"""The share of bytes outside ASCII that Western text has at most; French has 0.05."""

OLDER = ("mac-roman", "cp850")
"""What is tried where the guess makes no sense: Western Europe before Unicode, not told by uchardet."""

MISPLACED = "\N{SINGLE LOW-9 QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}“”†‡‰‹•¡¢£¤"
"""Signs that do not stand between small letters, but do where the vowels of `OLDER` are misread."""

MOST_JUMBLED = 0.1
"""The share of the characters outside ASCII that may be `MISPLACED`, or capitals, behind a small
letter. In text of 80 languages it was at most 0.001."""

PROOF_IN_A_LINE = 3
"""Well-formed sequences of two bytes that are no accident, in a line that is UTF-8 altogether; of three bytes one is
enough."""

WESTERN = {"cp1252", "cp1254", "cp1257", "iso8859-15", "iso8859-10", "iso8859-3", "iso8859-4", "mac-roman"}
"""Encodings of Latin letters that pages are said to be in when nobody has looked."""

MOST_IN_ROWS = 0.5
"""The share of the characters outside ASCII that stand in rows of three or more. Western text has next to none,
Russian or Chinese that is read so nine in ten."""

SHIFTING = ("iso2022_jp", "iso2022_kr")

DECLARATION_BYTES = 4096
"""How far a page is searched for its declared encoding. The standard asks for 1,024, pages do not
keep to it."""

SUPERSETS = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
"""What a label means in practice, as the WHATWG Encoding Standard has it."""

TRUSTED = {
    *("big5hkscs", "cp866", "cp874", "cp932", "cp949", "euc_jp", "gb18030", "iso2022_jp"),
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8", "iso8859-13"),
    *("iso8859-16", "koi8-r", "koi8-u", "mac-cyrillic"),
}
"""Encodings that pages are in and that statistics tell well. For a Western text with few accents
they answer with DOS and Macintosh code pages; that stands only if cp1252 is impossible."""

DECLARABLE = TRUSTED | {
    *("iso8859-3", "iso8859-4", "iso8859-10", "iso8859-14", "iso8859-15", "mac-roman"),
}
"""The standard's encodings. A page that declares another one (UTF-7, EBCDIC) is not believed, nor
one that declares UTF-8 and is not, or UTF-16 in ASCII letters."""

WINDOWS = {
    "iso8859-13": "cp1257",
    "iso8859-15": "cp1252",
    "iso8859-16": "cp1250",
    "iso8859-2": "cp1250",
    "iso8859-5": "cp1251",
    "iso8859-6": "cp1256",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
}
"""The code page whose letters stand (nearly) where those of the ISO one do, and which has quotation
marks and dashes where the ISO one has control characters."""

C1 = bytes(range(0x80, 0xA0))
PUNCTUATION_1252 = (
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}\N{BULLET}\N{NO-BREAK SPACE}«»©®°±·§"
).encode("cp1252")
"""Marks that stand in the same place in cp1250 to cp1258, so that a text whose only bytes outside
ASCII are these reads the same in all."""

WESTERN_1252 = (
    PUNCTUATION_1252
    + "\N{SINGLE LOW-9 QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}€™¿¡ºªŒœ".encode("cp1252")
    + bytes(range(0xC0, 0x100))
)
"""Bytes outside ASCII that articles in Western European languages use in cp1252."""


_LABEL = lazy(rb"""<(?:meta\b[^<>]*?\bcharset|\?xml\b[^<>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_UNSEEN = lazy(rb"<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)", re.IGNORECASE | re.DOTALL)
_ROW = lazy(r"[^\W\d_\x00-\x7f]{3,}")
_SEQUENCE = lazy(rb"[\xc2-\xdf][\x80-\xbf]")
_LONG_SEQUENCE = lazy(rb"[\xe1-\xef][\x80-\xbf]{2}")
_HALVES = lazy(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")


def told(data: bytes, html: bool) -> tuple[str, str]:
    """The text of `data` and the encoding it was in. Raises `UnreadableError` where it is none or nobody can tell."""
    if found := wide.marked(data) or _shifted(data):
        return found
    controls = (len(data) - len(data.translate(None, wide.CONTROLS))) / len(data)
    mended = _mended_utf8(data)
    if mended and controls <= MOST_CONTROLS_UTF8:
        return mended
    found = wide.unmarked(data)
    if found:
        return found
    if controls > wide.MOST_CONTROLS:
        raise UnreadableError("binary data, not text; convert it to UTF-8 text first")
    declared = _declared(data) if html else None
    found = declared if declared and not _is_foreign(declared) else _guessed(data) or declared
    if found:
        return found
    raise UnreadableError("text in an encoding that cannot be told; convert it to UTF-8 first")


def _mended_utf8(data: bytes) -> tuple[str, str] | None:
    """Read UTF-8 of which a few bytes are bad: cut sequences, pasted cp1252; characters in two halves of three bytes
    (CESU-8, which Java and Oracle write) are whole ones.
    """
    data = _HALVES.sub(_whole, data)
    text = data.decode("utf-8", "surrogateescape")
    sound = text.encode("utf-8", "ignore").decode()
    bad = len(text) - len(sound)
    well_formed = len(sound) - len(sound.encode("ascii", "ignore"))
    if bad * PROOF_OF_UTF8 > well_formed:
        return None
    if bad:
        high = [bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)]
        text = text.translate(dict(enumerate(high, start=0xDC80)))
    return text, "utf-8"


def _whole(halves: re.Match[bytes]) -> bytes:
    return halves[0].decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16").encode()


def _shifted(data: bytes) -> tuple[str, str] | None:
    """Read ISO-2022-JP or -KR, which are all ASCII bytes, and no escape of which is left over."""
    if b"\x1b$" not in data:
        return None
    for codec in SHIFTING:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if not text.isascii() and "\N{ESCAPE}" not in text:
            return text, codec
    return None


def _declared(data: bytes) -> tuple[str, str] | None:
    """Read a page as its `<meta charset>`, `http-equiv` twin or XML declaration says, the first that can be true."""
    for label in _LABEL.findall(_UNSEEN.sub(b"", data[:DECLARATION_BYTES])):
        codec = _codec(label.decode("ascii"))
        if codec in DECLARABLE:
            return _read(data, codec)
    return None


def _is_foreign(declared: tuple[str, str]) -> bool:
    """Tell whether a Western reading is one of letters with accents in rows, as no Western language has them.

    Servers say Latin-1 of all they send: such a page is Cyrillic, Greek, Chinese.
    """
    text, codec = declared
    if codec not in WESTERN:
        return False
    rows = sum(map(len, _ROW.findall(text)))
    return rows > MOST_IN_ROWS * (len(text) - len(text.encode("ascii", "ignore")))


def _guessed(data: bytes) -> tuple[str, str] | None:
    """Read text as statistics say, and as cp1252 where those are known to be weak."""
    lines = data.split(b"\n")
    if any(map(_is_surely_utf8, lines)):
        return _mixed(lines)
    high = data.translate(None, bytes(range(128)))
    if not high.translate(None, PUNCTUATION_1252):
        return _read(data, "cp1252")
    from resiliparse.parse.encoding import detect_encoding

    western = len(high) <= MOST_ACCENTS * len(data)
    codec = _codec(detect_encoding(data, html5_compatible=False) or "")
    if codec not in TRUSTED and western and not high.translate(None, WESTERN_1252):
        codec = "cp1252"
    if codec in WINDOWS and high.translate(None, C1) != high:
        codec = WINDOWS[codec]
    names = (codec, *OLDER) if western else (codec,)
    readings = (_read(data, name) for name in names if name not in ("", "utf-8"))
    return next((reading for reading in readings if reading and not _is_jumbled(reading[0])), None)


def _is_surely_utf8(line: bytes) -> bool:
    """Tell whether a line is UTF-8 by more than accident: one sequence of three bytes, or three of two."""
    if line.isascii() or (len(_SEQUENCE.findall(line)) < PROOF_IN_A_LINE and not _LONG_SEQUENCE.search(line)):
        return False
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _mixed(lines: list[bytes]) -> tuple[str, str] | None:
    """Read text of two encodings, put together by the line: these in UTF-8, the others as they are by themselves."""
    sure = [_is_surely_utf8(line) for line in lines]
    rest = _guessed(b"\n".join(line for line, is_sure in zip(lines, sure, strict=True) if not is_sure))
    others = rest[0].split("\n") if rest else []
    if len(others) < sure.count(False):
        return None
    turns = iter(others)
    return "\n".join(line.decode() if sure[at] else next(turns) for at, line in enumerate(lines)), "utf-8"


def _is_jumbled(text: str) -> bool:
    """Tell whether small letters are followed by what a wrong reading makes of accents and quotes."""
    jumbled = sum(
        middle.isupper() or (middle in MISPLACED and after.islower())
        for before, middle, after in zip(text, text[1:], text[2:] + " ", strict=False)
        if not middle.isascii() and before.islower()
    )
    return jumbled > MOST_JUMBLED * (len(text) - len(text.encode("ascii", "ignore")))


def _codec(label: str) -> str:
    """Return Python's name for the encoding that is meant by `label`, or nothing."""
    label = label.lower().removeprefix("x-").replace("windows-", "cp")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    return SUPERSETS.get(name, name)


def _read(data: bytes, codec: str) -> tuple[str, str] | None:
    """Decode, unless too many of the characters outside ASCII fail."""
    text = data.decode(codec, "replace")
    outside = len(text) - len(text.encode("ascii", "ignore"))
    return (text, codec) if wide.lost(text) <= wide.MOST_LOST * outside else None
