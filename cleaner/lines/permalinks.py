"""The marks by which headings link to themselves: `History[edit]`, `Options¶`, `Install #`, `Why it matters#section2`.

Wikis, documentation and blogs set them behind their headings, and behind hardly anything else, so that they prove
one. Extractors leave them glued to it, behind a space, or on lines of their own, `[edit]` on three. On WCXB's pages,
flattened in four ways, all 74 that are found so are headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy

# As MediaWiki says it, by language.
_EDIT = (
    "edit|edit source|edit this section|bearbeiten|quelltext bearbeiten|modifier|modifier le code|editar|editar código"
    "|modifica|modifica wikitesto|bewerken|brontekst bewerken|править|править код|edytuj|edytuj kod|編集|ソースを編集"
)
_OF_WIKI = rf"\[\s*(?:{_EDIT})(?:\s*\|\s*(?:{_EDIT}))?\s*\]"
_OF_DOCUMENTS = r"¶|(?:permanent link|permalink|link) to (?:this|the) (?:headline|heading|section)"
_SURE = lazy(rf"{_OF_WIKI}|{_OF_DOCUMENTS}", re.IGNORECASE)
# Alone on their lines others are buttons and tags.
_LINK = "\N{LINK SYMBOL}"
_ALONE = lazy(rf"{_OF_WIKI}|{_OF_DOCUMENTS}|[#{_LINK}]", re.IGNORECASE)
# `C#` is a language, `F#` a key, `DOT#` a field of a form.
_BEHIND = lazy(
    rf"(.*?\S)(?:\s+|(?<=[^\W\d]\w)|(?<=[?!)\]]))({_OF_WIKI}|{_OF_DOCUMENTS}|[#§{_LINK}]"
    r"|permalink|anchor link|copy link(?: to (?:this )?(?:heading|section))?)",
    re.IGNORECASE,
)
# `#Why it matters`; `#include` is code, and `#header {`.
_OPENED = lazy(r"#(?!(?:define|elif|else|end\w*|error|if\w*|include|pragma|region|undef)\b)[^\W\d_][^#{}]*")
_SLUG = lazy(r"(\S.*?[^\W\d_][?!)]?)#([a-z][a-z0-9_-]*)")
_NOT_LETTERS = lazy(r"[\W_]+")
_ENDS = ("]", "¶", "#", "§", _LINK, "headline", "heading", "section", "permalink", "link")
_LONGEST_END = max(map(len, _ENDS))
FEWEST_OPENED = 3
# Of marks that do not stand behind headings alone, one may be there by chance.
FEWEST = 2
LONGEST = 160
SHORTEST_TEXT = 60
_NO_HEADING = (".", ",", ";", ":", "\N{HORIZONTAL ELLIPSIS}")
_STOPS = (".", "!", "?", ":")
_MOST_LINES = 3  # `[`, `edit` and `]`


def headings(lines: Sequence[str]) -> dict[int, tuple[int, str]]:
    """The headings that marks prove: where each begins, before which line its mark ends, its text without the mark.

    >>> headings(["History[edit]", "It began in 1901.", "Uses", "[", "edit", "]", "See [edit] there."])
    {0: (1, 'History'), 2: (6, 'Uses')}
    """
    found = sorted((*_marked(lines), *_anchored(lines), *_opened(lines)))
    often = Counter(mark for *_, mark in found)
    proved: dict[int, tuple[int, str]] = {}
    end = 0
    for start, stop, text, mark in found:
        # The line between the marks of two headings is one's mark, or the other.
        if start >= end and (often[mark] >= FEWEST or _SURE.fullmatch(mark)):
            proved[start] = (stop, text)
            end = stop
    return proved


def _marked(lines: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Headings with the mark behind them, or on the lines below."""
    for at, line in enumerate(lines):
        if not line[-_LONGEST_END:].casefold().endswith(_ENDS) or len(line) > 2 * LONGEST:
            continue
        if (match := _BEHIND.fullmatch(line)) and _may_head(match[1]):
            if " " in match[1] or not match[1].isupper():
                yield at, at + 1, match[1], match[2].casefold()
        elif (start := _mark_from(lines, at)) is not None and _may_head(lines[start - 1]):
            yield start - 1, at + 1, lines[start - 1], " ".join(lines[start : at + 1]).casefold()


def _mark_from(lines: Sequence[str], last: int) -> int | None:
    """Where the mark begins that ends with this line; in rows of tags `#` stands too, so text has to follow it."""
    if lines[last] == "#" and not any(len(line) >= SHORTEST_TEXT for line in lines[last + 1 : last + 2]):
        return None
    starts = range(last, max(last - _MOST_LINES, 0), -1)
    return next((start for start in starts if _ALONE.fullmatch(" ".join(lines[start : last + 1]))), None)


def _anchored(lines: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Lines that end in their own anchor, which is made of their words, or counts them: `#section2`."""
    for at, line in enumerate(lines):
        if "#" not in line or len(line) > 2 * LONGEST:
            continue
        if (match := _SLUG.fullmatch(line)) and _may_head(match[1]):
            stem = match[2].rstrip("0123456789")
            if _folded(match[1]) == _folded(match[2]):
                yield at, at + 1, match[1], "#words"
            elif stem != match[2]:
                yield at, at + 1, match[1], f"#{stem}"


def _opened(lines: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Lines that a mark opens over a text, half of them of several words; tags, code and contents lists have none.

    On WCXB's pages, four forms, all 32 of them are headings.
    """
    begun = [at for at, line in enumerate(lines) if line[:1] == "#" and _OPENED.fullmatch(line) and _may_head(line[1:])]
    found = [at for at in begun if any(below[-1:] in _STOPS for below in lines[at + 1 : at + 2])]
    if len(found) >= FEWEST_OPENED and 2 * sum(" " in lines[at] for at in found) >= len(found):
        yield from ((at, at + 1, lines[at][1:], "#before") for at in found)


def _may_head(text: str) -> bool:
    if not 0 < len(text) <= LONGEST or text.endswith(_NO_HEADING):
        return False
    return any(map(str.isalpha, text)) and not _ALONE.fullmatch(text)


def _folded(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()
