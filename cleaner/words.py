"""What a word is: a run of letters and digits. Conservation is counted in these."""

from __future__ import annotations

import unicodedata
from collections import Counter

from cleaner.lazy import lazy

WORD = lazy(r"[^\W_]+")
_BETWEEN = lazy(r"[\W_]+")


def words(text: str) -> list[str]:
    """The words of `text` in order, composed (NFC) so that two spellings of `é` are one word."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return WORD.findall(text)


def has_words(text: str) -> bool:
    """Whether there are any; composed or not, what has a letter or a digit has one."""
    return WORD.search(text) is not None


def letters(text: str) -> str:
    """The letters and digits of `text` alone, in lower case: equal where two texts differ in their signs."""
    return _BETWEEN.sub("", text.lower())


def count(text: str) -> Counter[str]:
    """The multiset of the words of `text`."""
    return Counter(words(text))


def phrases(text: str) -> frozenset[str]:
    """What bars part in a text of several lines: how tables of phrases are written in the source."""
    return frozenset(map(str.strip, text.split("|")))
