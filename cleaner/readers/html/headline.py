"""The title of a page as its text shows it: the window's own is made for search engines, with the site's name in it."""

from __future__ import annotations

import re

from cleaner.doc import Doc, Heading
from cleaner.lazy import lazy
from cleaner.words import letters

LIKE_TITLE, LIKE_TITLE_BELOW = 0.34, 0.6
"""Words that a first heading, or one below it, shares with the stated title, of all in both, to be the headline."""

MOST_HEADINGS, LOWEST = 40, 2
"""Headings that are looked at, and the level down to which one may read unlike the stated title."""

_REPLIES = lazy(r"(?:\d+|one|no) (?:comments?|replies|responses|thoughts) (?:on|to)\b", re.IGNORECASE)
_WORDS = lazy(r"\w+")
_TAIL = lazy(
    r"\s+[|\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}-]\s+|\s+\|\s*"
)


def headline(stated: str, doc: Doc) -> str:
    """The title as the page shows it: the heading most like the stated one, else that without the site's name."""
    headings = [
        (line, block.level)
        for block, line in zip(doc.blocks, doc.lines, strict=True)
        if isinstance(block, Heading) and line and not _REPLIES.match(line)
    ]
    high = [heading for heading in headings if heading[1] <= LOWEST][:MOST_HEADINGS]
    first = [line for line, level in high if level == 1]
    if not stated:
        return first[0] if first else ""
    best = max(((_likeness(stated, line, level), -at) for at, (line, level) in enumerate(high)), default=(0.0, 0))
    if best[0]:
        return _without_label(high[-best[1]][0], stated)
    same = [line for line, _ in headings[:MOST_HEADINGS] if letters(line) == letters(stated)]
    if same:
        return same[0]
    if len(first) == 1 and len(set(_WORDS.findall(first[0]))) > 2:
        return first[0]
    head = _TAIL.split(stated)[0]
    return head if len(_WORDS.findall(head)) > 1 else stated


def _without_label(line: str, stated: str) -> str:
    """A heading without the word before it that says what kind of thing it is over: `Blog: `."""
    label, _, rest = line.partition(":")
    return rest.strip() if _WORDS.fullmatch(label) and rest and letters(rest) == letters(stated) else line


def _likeness(stated: str, line: str, level: int) -> float:
    """How like a heading is to the stated title; 0 where it is too unlike to be the same."""
    if letters(stated) == letters(line):
        return 2.0
    ours, theirs = set(_WORDS.findall(stated.lower())), set(_WORDS.findall(line.lower()))
    share = len(ours & theirs) / max(len(ours | theirs), 1)
    if share < (LIKE_TITLE if level == 1 else LIKE_TITLE_BELOW):
        return 0.0
    return share + (0.3 if level == 1 else 0)
