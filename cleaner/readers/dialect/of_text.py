"""Clues outside tables: how lists are marked, where lines break, what became of the page's white space."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cleaner.lazy import lazy
from cleaner.readers.dialect.clue import MARKDOWN, PROOF, Clue, Find, Lines, matching

_BARE_DASH = lazy(r"-")
_FEWEST_DASHES = 3


def _dashes_behind_items(text: str, lines: Lines) -> Iterator[Clue]:
    """trafilatura 1.8.1 and 1.9 put an item's dash on the line behind it; others do so for some pages only."""
    dashes = matching(lines, _BARE_DASH) if "\n-\n" in text else []
    if len(dashes) >= _FEWEST_DASHES:
        for name in ("trafilatura-1.8.1", "trafilatura-1.9"):
            yield Clue(name, 1, dashes, "the dashes of a list are lines of their own")


_FEWEST_ITEMS = 2
_STAR = lazy(r"  \* \S.*")
_OTHER_BULLET = lazy(r"[-*+] +[^\s*].*")


def _html2text(text: str, lines: Lines) -> Iterator[Clue]:
    """Paragraphs filled up to column 78, items `  * `, addresses broken at a hyphen: Markdown, but never a fence."""
    full = _filled(lines) if "\n```" not in text else []
    if not full:
        return
    yield Clue("html2text", 1, full, "paragraphs are broken where column 78 ends")
    stars = matching(lines, _STAR) if "\n  * " in text else []
    if len(stars) >= _FEWEST_ITEMS and not matching(lines, _OTHER_BULLET):
        yield Clue("html2text", 1, stars, "items are `  * `")
    if cut := [number for number, line in lines if "](" in line and _is_cut(line.rpartition("](")[2])]:
        yield Clue("html2text", 1, cut, "addresses of links are broken, too")


def _is_cut(address: str) -> bool:
    return address.endswith(("-", "/")) and ")" not in address and " " not in address


_WIDTH = 78  # html2text's default
_FEWEST_FULL = 8
# Text filled to 76 or to 80 columns is amiss in every third line or so.
_MOST_AMISS = 0.1
_WORD = lazy(r"\S*?(?<=\w)-(?=\w)|\S+")


def _filled(lines: Lines) -> list[int]:
    """The lines that are full: with the first word of the next they were longer than html2text allows.

    None where they are few, or where too many should have been full and are not.
    """
    full, amiss = [], 0
    for (number, line), (after, follower) in pairwise(lines):
        if after == number + 1 and _is_prose(line) and _is_prose(follower) and line[-1] != " ":
            word = _WORD.match(follower)
            if len(line) <= _WIDTH < len(line) + 1 + len(word[0] if word else follower):
                full.append(number)
            else:
                amiss += 1
    return full if len(full) >= _FEWEST_FULL and amiss <= _MOST_AMISS * len(full) else []


def _is_prose(line: str) -> bool:
    """No item, heading or row, and no address, which is never broken where it should be."""
    return line[0].isalnum() and "|" not in line and "](" not in line and "/" not in line


_LINK = lazy(r"\[[^\]\n]{0,200}\]\([^)\s]{1,300}\)")
_HEADING = lazy(r"#{1,6} \S.*")
_STRONG = lazy(r"\*\*[^*\s][^*\n]{0,200}\*\*")
# With an address that leads somewhere, twice: of 2,800 texts of four extractors that keep no links one has that,
# and its author wrote it so.
_ADDRESSED = lazy(r"\[[^\]\n]{0,200}\]\((?:https?://|mailto:|/)[^)\s]{1,300}(?: \"[^\"\n]{0,200}\")?\)")
_FEWEST_ADDRESSED = 2
_FEWEST_WHOLE = 3  # so many lines that are bold from end to end are headings that an editor marked so


def markdown(text: str, lines: Lines) -> Iterator[Clue]:
    """Headings between blank lines, links, bold, fences: each alone may be in any text, two kinds are not.

    Nor are whole lines in bold, several of them, or several links.
    """
    numbers = {number for number, _ in lines}
    headings = [n for n, line in lines if line[0] == "#" and _HEADING.fullmatch(line)] if "\n\n" in text else []
    headings = [n for n in headings if n + 1 not in numbers and n - 1 not in numbers]
    if headings:
        yield Clue(MARKDOWN, 1, headings, "`#` headings stand between blank lines")
    if "](" in text and (links := [n for n, line in lines if "](" in line and _LINK.search(line)]):
        several = sum(len(_ADDRESSED.findall(line)) for _, line in lines if "](" in line) >= _FEWEST_ADDRESSED
        yield Clue(MARKDOWN, PROOF if several else 1, links, "links are Markdown's")
    if "**" in text and (strong := [(n, line) for n, line in lines if "**" in line and _STRONG.search(line)]):
        yield Clue(MARKDOWN, 1, [n for n, _ in strong], "bold is Markdown's")
        if len(whole := matching(strong, _STRONG)) >= _FEWEST_WHOLE:
            yield Clue(MARKDOWN, 1, whole, "whole lines are bold")
    if "\n```" in text and (fences := [n for n, line in lines if line.startswith("```")])[1:]:
        yield Clue(MARKDOWN, 1, fences, "code is fenced")


_DOT = lazy(r"(?:  )+\N{BULLET} \S.*")
_DOT_OR_NUMBER = lazy(r"(?:  )+(?:\N{BULLET}|[0-9]+\.)(?: .*)?")


def _resiliparse(text: str, lines: Lines) -> Iterator[Clue]:
    """`  \N{BULLET} ` before items, and nothing but items indented."""
    items = matching(lines, _DOT) if "  \N{BULLET} " in text else []
    indented = [line for _, line in lines if line[0] == " "]
    if len(items) >= _FEWEST_ITEMS and all(map(_DOT_OR_NUMBER.fullmatch, indented)):
        yield Clue("resiliparse", PROOF, items, "items are indented behind a dot, and nothing else is")


_INDENTED = lazy(r"(?:  )+(?=[^\W\d])[^|{}=;<>]{100,}[.!?]")
_FEWEST_INDENTED = 3
_FEWEST_DEPTHS = 4  # what is indented by hand, or once by the page itself, has fewer


def _inscriptis(text: str, lines: Lines) -> Iterator[Clue]:
    """What stands in boxes is indented: paragraphs on one line, far too long for a person who indents."""
    if "  " not in text or any(mark in text for mark in ("\n\t", "\n\n\n\n", "](", "**")):
        return
    prose = [number for number, line in lines if line[0] == " " and len(line) > 100 and _INDENTED.fullmatch(line)]
    depths = {len(line) - len(line.lstrip()) for _, line in lines}
    items = matching(lines, _DOT_OR_NUMBER)
    fewest = max(_FEWEST_INDENTED, len(items) + 1, len(_spaces(text)))
    if len(prose) >= fewest and len(depths) >= _FEWEST_DEPTHS:
        yield Clue("inscriptis", PROOF, prose, "whole paragraphs are indented, each on one line")


_BLANK_RUN = lazy(r"\n(?:[ \t]*\n){3,}")
_FEWEST_RUNS = 8
_FEWEST_SPACES = 3


def _get_text(text: str, _lines: Lines) -> Iterator[Clue]:
    """The page's own line breaks and indentation stay: runs of blank lines, some of spaces."""
    if "\n\n\n" not in text or "](" in text:
        return
    spaces = _spaces(text)
    if len(spaces) >= _FEWEST_SPACES and sum(1 for _ in _BLANK_RUN.finditer(text)) >= _FEWEST_RUNS:
        yield Clue("get_text", PROOF, spaces, "blank lines come in runs, and some hold spaces")


def _spaces(text: str) -> list[int]:
    """The lines of nothing but spaces."""
    return [number for number, line in enumerate(text.split("\n"), 1) if line and line.isspace()]


_PART = lazy(r"[,.;:!?](?:\s.*)?")
_FEWEST_PARTS = 4
_LONGEST_INLINE = 40
_STOPS = ".!?:;"
_MOST_BLANK = 50  # one blank line in so many comes out of code


def _get_text_newline(text: str, lines: Lines) -> Iterator[Clue]:
    """Every text node is a line: a sentence stops before a link, the link is a line, the next begins with a comma."""
    blank = text.count("\n\n") * _MOST_BLANK > len(lines)
    if blank or "\n-\n" in text or len(matching(lines, _OTHER_BULLET)) > 1:
        return
    parts = []
    for (_, before), (_, inline), (number, line) in zip(lines, lines[1:], lines[2:], strict=False):
        broken = line[0] in ",.;:!?" and _PART.fullmatch(line) and before[-1] not in _STOPS
        if broken and len(inline) <= _LONGEST_INLINE and inline[-1] not in _STOPS:
            parts.append(number)
    if len(parts) >= _FEWEST_PARTS:
        yield Clue("get_text-newline", PROOF, parts, "sentences break before and behind links and bold words")


_SHORTEST_DUMP = 1000
_FEWEST_SPACED = 3
_SPACED_OUT = lazy(r"\w [,.](?=\s)")


def _get_text_space(text: str, lines: Lines) -> Iterator[Clue]:
    """The whole page on one line, a space where each tag was, also before commas and stops."""
    if len(lines) == 1 and len(text) >= _SHORTEST_DUMP and len(_SPACED_OUT.findall(text)) >= _FEWEST_SPACED:
        yield Clue("get_text-space", PROOF, [lines[0][0]], "all is on one line, with spaces before commas and stops")


FINDERS: tuple[Find, ...] = (
    _dashes_behind_items,
    _html2text,
    markdown,
    _resiliparse,
    _inscriptis,
    _get_text,
    _get_text_newline,
    _get_text_space,
)
