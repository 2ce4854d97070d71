"""Is a fragment of HTML the subject of a text, or the wreck of a table? Signs that somebody shows or names tags.

Heuristics, all of them biased: a wreck that stays as text costs a table, a program that is read as a table costs
an article its point. So one sign is enough, and nothing is read where the fragment stands in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleaner.lazy import lazy
from cleaner.markup.fragments import Fragment

FEWEST_LINES_ON_HTML = 2
"""Lines of a document that name HTML. One may be the note under a form for comments (`You may use these HTML
tags`), two say what the document is about."""

_STOPS = ".!?:;)]|\"'»\N{HORIZONTAL ELLIPSIS}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_RUNS_ON = lazy(r"\s*(?:[a-zß-ÿ,;)]|(?:tags?|elements?)\b)")
_HTML = lazy(r"\bX?HTML5?\b")
_SUBJECT = lazy(r"\b(?:X?HTML5?|CSS3?|XML|JSX|DOM|[Mm]arkup|[Jj]ava[Ss]cript)\b")
_LEAD_IN = lazy(r"\b(?:code|template|snippet|listing|syntax|source|tags?|elements?)\b.*:\s*\Z", re.IGNORECASE)
# What pages and programs are made of: it never stands in the wreck of an article's table.
_PROGRAM = lazy(
    r"<!doctype\b|</?(?:html|head|body|script|style|meta|link|template|form|input|button|select|textarea|iframe)\b"
    r"|\bclassName=|<[?%]|[?%]>|\{[{%]|\$\{",
    re.IGNORECASE,
)
_CONTAINER = lazy(r"</?(?:div|section|article|nav|header|footer|main|aside)\b", re.IGNORECASE)


def runs_up(fragment: Fragment) -> bool:
    """The sentence in front of it has no end."""
    before = fragment.before.rstrip()
    return bool(before) and before[-1] not in _STOPS


def runs_on(fragment: Fragment) -> bool:
    """What follows it begins in the midst of a sentence."""
    return _RUNS_ON.match(fragment.after) is not None


def is_about_html(lines: Iterable[str]) -> bool:
    """More of these lines name HTML than a note under a form does."""
    return sum(_HTML.search(line) is not None for line in lines) >= FEWEST_LINES_ON_HTML


def is_program(line: str) -> bool:
    """A line of a program, or what only the source of a page has in it."""
    return _PROGRAM.search(line) is not None


def speaks_of_markup(line: str) -> bool:
    """The line names a language that pages are written in."""
    return _SUBJECT.search(line) is not None


def is_listing(source: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a fragment or a line next to it is a program, or lines near it speak of one.

    `before` and `after` are the two lines in front of it and behind: a lead-in, and a remark.
    """
    beside = (*before[-1:], *after[:1])
    if any(map(is_program, (source, *beside))) or any(map(_CONTAINER.match, beside)):
        return True
    return any(map(_LEAD_IN.search, before[-1:])) or any(map(speaks_of_markup, (*before, *after)))
