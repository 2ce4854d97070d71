"""Scripts, style sheets and data that a page was to run, left in its text as lines.

Writers that take all text of a page take these as well. A statement proves itself by its form; one that opens brackets
reaches to where they close, and where prose stands before that nothing is taken. In a text that speaks of code, and
under a colon, such lines are what the text shows. A heuristic: it costs a listing in a text that says no word of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cleaner.lazy import lazy
from cleaner.lines.runs import spans
from cleaner.lines.shape import is_running

# Declarations, calls of what pages have, functions, blocks, assignments to a part of something.
_REMARK = r"(?:\s*//.*)?\Z"
_SCRIPT = lazy(
    r"(?:var|let|const) [\w$]+(?: ?=.*|(?:, ?[\w$]+)*;)\Z"
    rf"|(?:window|document|dataLayer|googletag|jQuery|gtag|fbq|_gaq|ga|adsbygoogle|Drupal|twttr)[.\[(].*[;{{}}(\[,)]{_REMARK}"
    rf"|\$(?:\(['\"\w]|\.\w+\().*[;{{(,]{_REMARK}"
    r"|[\"']use strict[\"'];"
    r"|[;!(+]*function ?[\w$]*\([\w$, ]*\) ?\{|\(adsbygoogle|\(?\([\w, ]*\) ?=> ?\{"
    r"|(?:if|for|while|switch) ?\(.*\) ?\{|(?:try|do) ?\{"
    rf"|[\w$]+(?:\.[\w$]+|\[['\"\w]+\])+ ?\+?= ?\S.*;{_REMARK}|[\w$]+(?:\.[\w$]+)+\(.*\);{_REMARK}"
)
# A rule of a style sheet: selectors, and what stands in braces.
_TAG = (
    "a|article|aside|body|button|div|footer|form|h[1-6]|header|html|iframe|img|input|li|main|nav|ol|p|section|span"
    "|table|t[dhr]|ul|video"
)
_STYLE = lazy(
    r"@(?:media|import|font-face|charset|keyframes|supports|-webkit-keyframes)\b.*[{;}]\Z"
    rf"|(?:[.#][A-Za-z_-][\w-]*|\*|:root|\[[\w-]+|(?:{_TAG})(?=[\s.#:,>{{\[+~]))[\w\s.#:,>*+~\[\]()-]*"
    r"\{(?:\s*[\w-]+ ?: ?[^{}]*)?(?:\}.*)?\Z"
)
_DATA = lazy(r"[\[{]\s*[\"\[{].*[\"\]}\d]\s*[\]}]\Z")
FEWEST_OF_DATA = 40
_BRACKETS = frozenset(("{", "[", "[{", "({"))
_KEY = lazy(r"\"[\w@-]+\" ?: ?\S|\{\Z")
# What stands before a statement and behind it, and is nothing by itself: comments, the marks that hide a script.
_LEAD = lazy(r"<!--\Z|/?/?<!\[CDATA\[|/\*.*\*/\Z|//(?! *\Z).*")
_END = lazy(r"[;, ]*[\])}][\])};, ]*\Z|//\s*(?:--+>|\]\]>)?\Z|--+>\Z|/\*.*\*/\Z")
# Only pages have these: what a browser gives to scripts, what counts readers, what describes a page to machines.
_OF_PAGE = lazy(
    r"\b(?:window|document)[.\[]|\bjQuery\b|\$\(|\b(?:googletag|gtag|dataLayer|fbq|adsbygoogle|addEventListener)\b"
    r"|\"@context\"|\"prefetch\""
)
# A text that speaks of pages shows what they are made of, one that speaks of programs all else.
_WEB = lazy(
    r"\b(?:java ?script|typescript|jquery|css|html5?|json|php|python|style ?sheets?|schema\.org|structured data"
    r"|source code|code (?:block|below|above|sample|example)s?|following code|node\.js)\b",
    re.IGNORECASE,
)
_PROGRAMS = lazy(
    r"\b(?:programm\w+|compiler|code|coding|algorithm|function|variable|java|rust|golang|kotlin|swift|ruby|perl|linux"
    r"|kernel|git(?:hub|lab)?|api|sdk|cli|terminal|script|snippet|syntax|sql|database|debug\w*|repository|framework)s?\b",
    re.IGNORECASE,
)
# `Please enable JavaScript`: that is the page's, and of the browser.
_NOTICE = lazy(r"\b(?:enabled?|disabled?|browser|turn on|activate)\b", re.IGNORECASE)
_PROSE = lazy(
    r"(?<![\w'\N{RIGHT SINGLE QUOTATION MARK}-])(?:[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W\d_]+)*,? ){6}"
)
# To the end of the line where it is not closed, or each of its quotation marks would be tried for the first.
_STRING = lazy(r"\"(?:[^\"\\]|\\.)*(?:\"|\Z)|'(?:[^'\\]|\\.)*(?:'|\Z)")
_OPENING, _CLOSING = "{[(", "}])"
# Over so many lines a statement may reach: longer scripts stand in files of their own.
MOST_LINES = 400
# Beside so many paragraphs a script is not what the text is.
FEWEST_TEXTS = 2
# Prose has a sign of scripts in fewer than so many characters.
SIGN_EVERY = 50


def scripts(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The start and the stop of each run of lines that are scripts; nothing in a text about code.

    >>> list(scripts(["Rain fell on the harbour from noon to nine, and nobody came to see the boats go out to sea.",
    ... "var boats = {", "ferries: 2", "};", "The mayor had hoped for a better day, and said so in a letter to us."]))
    [(1, 4)]
    """
    taken = _taken(lines)
    if not any(taken):
        return
    texts = [line for line, gone in zip(lines, taken, strict=True) if not gone and _is_prose(line)]
    if len(texts) < FEWEST_TEXTS or _speak_of(texts, _WEB):
        return
    runs = [(start, stop, any(map(_is_of_page, lines[start:stop]))) for start, stop in spans(taken)]
    others_too = any(of_page for *_, of_page in runs) and not _speak_of(texts, _PROGRAMS)
    yield from ((start, stop) for start, stop, of_page in runs if of_page or others_too)


def _taken(lines: Sequence[str]) -> list[bool]:
    """For each line, whether it is part of a statement, right above one or nothing but the end of one."""
    taken = [False] * len(lines)
    stops, at = _stops(lines), 0
    while at < len(lines):
        shown = at > 0 and lines[at - 1].endswith(":")
        stop = stops[at] if _opens(lines, at) and not shown else at
        taken[at:stop] = [True] * (stop - at)
        at = max(stop, at + 1)
    if any(taken):
        for at in range(len(lines) - 1, -1, -1):
            above = at + 1 < len(lines) and taken[at + 1] and _LEAD.match(lines[at])
            taken[at] = taken[at] or bool(above or (lines[at] and _END.match(lines[at])))
    return taken


def _speak_of(texts: Sequence[str], topic: re.Pattern[str]) -> bool:
    return any(topic.search(line) and not _NOTICE.search(line) for line in texts)


def _is_of_page(line: str) -> bool:
    return bool(_OF_PAGE.search(line) or _STYLE.match(line) or _is_data(line))


def _opens(lines: Sequence[str], at: int) -> bool:
    """A statement, or the bracket above the first key of data that are told a line each."""
    line = lines[at]
    return _is_statement(line) or (line in _BRACKETS and at + 1 < len(lines) and bool(_KEY.match(lines[at + 1])))


def _is_statement(line: str) -> bool:
    return bool(_SCRIPT.match(line) or _STYLE.match(line) or _is_data(line))


def _is_data(line: str) -> bool:
    if len(line) < FEWEST_OF_DATA or not _DATA.match(line):
        return False
    import json

    try:
        return isinstance(json.loads(line), (dict, list))
    except (ValueError, RecursionError):
        return False


def _stops(lines: Sequence[str]) -> list[int]:
    """For each line, behind which line all brackets are closed that open in it; itself where prose stands before that.

    The next line as deep as the one above it or less deep is found by a stack, all of them in one pass.
    """
    bare = [_STRING.sub("", line) for line in lines]
    opened = (sum(map(line.count, _OPENING)) - sum(map(line.count, _CLOSING)) for line in bare)
    depths = list(accumulate(opened, initial=0))
    prose = list(accumulate(map(_is_prose, bare), initial=0))
    stops, deeper = list(range(len(lines))), list[int]()
    for at, depth in enumerate(depths):
        while deeper and depths[deeper[-1]] >= depth:
            start = deeper.pop()
            within = at - start <= MOST_LINES and prose[at] == prose[min(start + 1, at)]
            stops[start] = at if within else start
        if at < len(lines):
            deeper.append(at)
    return stops


def _is_prose(line: str) -> bool:
    """Running text with words in a row, and next to none of the signs that scripts are made of."""
    signs = sum(map(line.count, "{}=;"))
    return is_running(line) and SIGN_EVERY * signs < len(line) and _PROSE.search(line) is not None
