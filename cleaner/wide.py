"""Text in units of two or four bytes (UTF-16, UTF-32), with a byte order mark or without one.

A mark tells, unless what follows it is text in another order of bytes alone. Without one, UTF-32 proves itself, since
few rows of four bytes are a character; of UTF-16 that order is right in which there are spaces and line ends.
"""

from __future__ import annotations

import codecs

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 first: its little-endian mark begins with that of UTF-16. UTF-8's is only taken off."""

SWAPPED = {"utf-16-le": "utf-16-be", "utf-16-be": "utf-16-le"}

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

CONTROLS = bytes(sorted({*range(32), 127} - set(b"\t\n\v\f\r\x1b")))
"""Control bytes that text in no encoding but UTF-16 and UTF-32 needs."""

MOST_CONTROLS = 0.05
"""The share of control bytes from which data is binary. Random bytes have 0.1, text next to 0."""

PLAIN = " \n\r123456789"
"""Characters that texts of every script have, and that become none of these when their two bytes are swapped."""

LEAST_PLAIN = 0.005
"""The share of them that UTF-16 without a mark has at least: one a paragraph in Chinese."""

MOST_LOST = 0.01
"""The share of characters that may fail to be read."""

Read = tuple[str, str]
"""A text, and the encoding that it was in."""


def marked(data: bytes) -> Read | None:
    """The text behind a byte order mark, if `data` begins with one and is text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _told(data[len(mark) :], encoding)
    return None


def unmarked(data: bytes) -> Read | None:
    """The text of `data` without a mark, if it can be in one of these encodings; it holds a NUL then."""
    if b"\0" not in data:
        return None
    reads = [*filter(None, map(_exact, (data, data), ("utf-32-le", "utf-32-be")))]
    reads = reads or [*filter(None, (read(data, codec) for codec in SWAPPED))]
    best = max(reads, key=_plain, default=("", ""))
    if _plain(best) <= LEAST_PLAIN * len(best[0]):
        return None
    return best if _count(CONTROLS.decode(), best[0]) <= MOST_CONTROLS * len(best[0]) else None


def read(data: bytes, codec: str) -> Read | None:
    """`data` in an encoding that fails to read next to none of its characters."""
    text = data.decode(codec, "replace")
    return (text, codec) if lost(text) <= MOST_LOST * len(text) else None


def lost(text: str) -> int:
    """How many characters failed to be read. One at the end is free: a text may be cut in the middle of a character."""
    return text.removesuffix(REPLACEMENT).count(REPLACEMENT)


def _told(data: bytes, encoding: str) -> Read | None:
    """As the mark says; where that gives no space and no line end, in an encoding that gives some."""
    found = read(data, encoding)
    if found and _plain(found):
        return found
    others = (read(data, SWAPPED[encoding]), _narrow(data)) if encoding in SWAPPED else ()
    better = (other for other in others if other and _plain(other) > LEAST_PLAIN * len(other[0]))
    return next(better, found)


def _narrow(data: bytes) -> Read | None:
    """UTF-8 behind the mark of another encoding."""
    try:
        return None if b"\0" in data else (data.decode(), "utf-8")
    except UnicodeDecodeError:
        return None


def _exact(data: bytes, codec: str) -> Read | None:
    """UTF-32, in which nothing fails but a last character that was cut."""
    try:
        return data[: len(data) // 4 * 4].decode(codec), codec
    except UnicodeDecodeError:
        return None


def _plain(found: Read) -> int:
    return _count(PLAIN, found[0])


def _count(characters: str, text: str) -> int:
    return sum(map(text.count, characters))
