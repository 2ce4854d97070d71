"""Tags of text (`<strong>`, `<br>`, `</p>`) left in a line, told from tags that the line speaks of.

A line is judged tag by tag: a pair round some text, an end without a beginning, a tag with attributes, a beginning
right before the first word of the line. What is none of these stays, and so do all tags of a document that
shows markup. Heuristics: what they miss is a tag that stays as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.markup.tokens import Tag, escaped, plain, shows, tags

_NAMES_OF_PHRASES = "a b big del em font i ins s small span strike strong sub sup u"
_NAMES_OF_BLOCKS = "blockquote center div h1 h2 h3 h4 h5 h6 hr li ol p ul"
_PHRASES = frozenset(_NAMES_OF_PHRASES.split())
_BLOCKS = frozenset(_NAMES_OF_BLOCKS.split())
"""Those that content systems leave; what is also a word of other languages of tags (`summary`) is not among them."""

_PROGRAM = lazy(r"[{};]\s*\Z|=>|-->|\)\s*;|^\s*(?://|/\*|#include)|\[\"|=\"\s*\+|\bclassName=")
_NAMED = lazy(r"\s*[,/]?\s*(?:tags?|elements?|attributes?)\b", re.IGNORECASE)
_OPENING, _CLOSING = "\"'`([“‘«", "\"'`)]”’»"
_ENDS = '.!?:;,)>"”’'


def names_tags(line: str) -> bool:
    """The line speaks of tags: it calls one so, sets one in quotation marks, or is a line of a program."""
    if _PROGRAM.search(line):
        return True
    return any(_is_spoken(line, tag) for tag in tags(line))


def _is_spoken(line: str, tag: Tag) -> bool:
    before, after = line[max(tag.start - 1, 0) : tag.start], line[tag.stop : tag.stop + 1]
    between = bool(before) and before in _OPENING and _CLOSING.find(after) == _OPENING.find(before)
    return (between and bool(after)) or _NAMED.match(line, tag.stop) is not None


def live_tags(line: str) -> tuple[str, str] | None:
    """A line as HTML, its stray tags live and all else text, and what it shows; None where no tag is a stray."""
    found = [tag for tag in tags(line) if tag.name in _PHRASES or tag.name in _BLOCKS or tag.name == "br"]
    live = set(_strays(line, found))
    if not live:
        return None
    markup, shown, end = [], [], 0
    for at in sorted(live):
        tag = found[at]
        text = plain(line[end : tag.start])
        markup += [escaped(text), _source(tag)]
        shown.append(text)
        end = tag.stop
    shown.append(plain(line[end:]))
    return "".join([*markup, escaped(shown[-1])]), "\n".join(shown)


def _source(tag: Tag) -> str:
    """A line is a paragraph in text, so a break of a line begins one."""
    if tag.name == "br":
        return "<p>"
    return f"</{tag.name}>" if tag.closing else tag.source()


def _strays(line: str, found: Sequence[Tag]) -> Iterator[int]:
    """Which of these tags are strays, by place."""
    pairs = dict(_pairs(line, found))
    paired = {*pairs, *pairs.values()}
    for at, tag in enumerate(found):
        if at in paired or _is_stray(line, tag):
            yield at


def _is_stray(line: str, tag: Tag) -> bool:
    """Glued to a word as writers of prose do not, or alone on the line."""
    before, after = line[: tag.start], line[tag.stop :]
    if not before.strip() and not after.strip():
        return tag.closing or tag.name in _BLOCKS or tag.name == "br"
    if tag.name == "br":
        return _breaks(before.rstrip(), after.lstrip())
    if tag.closing:
        return bool(before) and not before[-1].isspace()
    headed = tag.name in _BLOCKS and not before
    return (headed or "=" in tag.attributes) and bool(after) and not after[0].isspace()


def _breaks(before: str, after: str) -> bool:
    """A line can end here: at the edges of the text, behind a stop, before a capital or another tag."""
    return not before or not after or before[-1] in _ENDS or not after[0].islower()


def _pairs(line: str, found: Sequence[Tag]) -> Iterator[tuple[int, int]]:
    """Each beginning with its end, if there is any text between."""
    opened: dict[str, list[int]] = {}
    for at, tag in enumerate(found):
        if not tag.closing:
            opened.setdefault(tag.name, []).append(at)
        elif opened.get(tag.name):
            first = opened[tag.name].pop()
            if shows(line[found[first].stop : tag.start]):
                yield first, at


def any_names_tags(lines: Iterable[str]) -> bool:
    """Any of these lines speaks of tags."""
    return any("<" in line and names_tags(line) for line in lines)
