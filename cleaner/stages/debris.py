"""Shortcodes and permalinks go; the wreck of a table is put back into shape: tags mended, what ran on cut free.

`< / td >`, `/tbody>`, `td>` and `</td` become the tags they were: evidence that later stages read and then
remove. A tag in the prose of an article about HTML stays as it is: only a line with pipes, with several tags,
or one among such lines is taken for a wreck.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.doc import SECTION, Doc, Heading, Item, Paragraph
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.inline import escape, shown
from cleaner.lazy import lazy
from cleaner.lines import permalinks
from cleaner.lines.shortcodes import stripped
from cleaner.record import replace
from cleaner.tables.tags import TAG, TAG_NAMES

RULES = {
    "debris/tag": "A table tag that lost a bracket or gained spaces is put back into shape.",
    "debris/after-table": "Text that runs on behind the end of a table is a paragraph of its own.",
    "debris/permalink": "The mark behind a heading that links to it proves the heading, and is no word of it.",
    "debris/shortcode": "A shortcode of WordPress that was never run is an order to the page, not text.",
}

# A tag with spaces, one that lost its first bracket, one that lost its last; what follows stays as it is.
_BROKEN = lazy(
    rf"<\s*+(/?)\s*+({TAG_NAMES})(\s[^<>|]*+)?>|(?<![\w<])(/)({TAG_NAMES})>|(?<![\w</])()({TAG_NAMES})>"
    rf"|<(/)({TAG_NAMES})(?=\s*+(?:<|\||$))|<()(tr|thead|tbody)(?=\s*+<)|<()(td|th)(?=\s[^<>=|]*+<)",
    re.IGNORECASE,
)
_GLUED = lazy(r"(?<=\w)/(td|th|tr|table)>", re.IGNORECASE)
# Without a bracket: ends that no text has, and beginnings only beside them.
_BARE_END = lazy(r"(?<!\S)/t[dh](?!\S)")
_BARE = lazy(r"(?<!\S)(/?)(thead|tbody|tfoot|t[rdh])(?!\S)|(?<!\S)(/)(table)(?!\S)")
_PERMALINK = lazy(r"\s*(?:\\\[\s*)?\[[^\[\]]*\]\([^()]*\)(?:\s*\\\])?\Z")
_TABLE_END = lazy(r"</table>", re.IGNORECASE)
# What is left of a text that was cut: pipes, and dots parted by spaces.
_RESIDUE = "|. \N{HORIZONTAL ELLIPSIS}"
FEWEST_TAGS = 2  # on a line without a pipe, unless the lines beside it have tags too
FEWEST_BARE = 4  # ends of cells that make it certain that all brackets of a line were lost


def propose(doc: Doc) -> Iterator[Edit]:
    """Take permalinks and shortcodes off; mend the tags of each piece of a wrecked table, and part it where it ends."""
    codes = stripped(doc.lines)
    linked = {at: edit for edit in _linked(doc) for at in range(edit.start, edit.stop)}
    for at, line in enumerate(doc.lines):
        block = doc.blocks[at]
        if at in linked:
            if at == linked[at].start:
                yield linked[at]
        elif at in codes and isinstance(block, (Paragraph, Heading, Item)):
            rest = (replace(block, text=escape(codes[at])),) if codes[at] else ()
            yield Edit(at, at + 1, rest, "debris/shortcode", DROPS)
        elif (">" in line or "/t" in line) and doc.paragraph(at):
            yield from _in_shape(doc, at, line)


def _linked(doc: Doc) -> Iterator[Edit]:
    """Headings without the marks that prove them; the first line of a text may be its title, which has other proof."""
    for start, (stop, text) in permalinks.headings(doc.lines).items():
        block = doc.blocks[start]
        if isinstance(block, (Paragraph, Heading)) and all(map(doc.paragraph, range(start + 1, stop))):
            source = block.text if stop > start + 1 else _without_mark(block.text, text)
            level = block.level if isinstance(block, Heading) else SECTION
            heading = Heading(source, level, block.first, doc.blocks[stop - 1].last)
            made = heading if start else replace(block, text=source, last=heading.last)
            yield Edit(start, stop, (made,), "debris/permalink", DROPS)


def _without_mark(source: str, text: str) -> str:
    """The source of a heading that shows `text` without its mark, which may be a link."""
    bare = _PERMALINK.sub("", source)
    return bare if shown(bare) == text else escape(text)


def _in_shape(doc: Doc, at: int, line: str) -> Iterator[Edit]:
    """The pieces that a line with tags of a table is, each in shape."""
    mended = _mended(doc.lines, at, line)
    pieces = _part(mended) if "|" in line else [mended]
    if pieces != [line]:
        block = doc.blocks[at]
        rule = "debris/tag" if len(pieces) == 1 else "debris/after-table"
        blocks = tuple(Paragraph(escape(piece), block.first, block.last) for piece in pieces)
        yield Edit(at, at + 1, blocks, rule, KEEPS)


def _mended(lines: Sequence[str], at: int, line: str) -> str:
    """The line with its tags in shape, as it is where it is no wreck."""
    if len(_BARE_END.findall(line)) >= FEWEST_BARE:
        line = _BARE.sub(lambda tag: f"<{tag[1] or tag[3] or ''}{tag[2] or tag[4]}>", line)
    mended, found = _BROKEN.subn(_tag, line)
    if found >= FEWEST_TAGS:
        return _GLUED.sub(r"</\1>", mended)
    return mended if found and ("|" in line or _is_among(lines, at, mended)) else line


def _is_among(lines: Sequence[str], at: int, mended: str) -> bool:
    """The one tag of this line stands at its edge, and a line beside it has tags too."""
    if not (mended[0] == "<" or mended[-1] == ">"):
        return False
    return any(_BROKEN.search(line) for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]))


def _tag(match: re.Match[str]) -> str:
    """The tag; its attributes as they were."""
    slash, name, attributes = next(
        (match[group], match[group + 1], match[3] if group == 1 else "")
        for group in (1, 4, 6, 8, 10, 12)
        if match[group + 1]
    )
    return f"<{slash}{name}{(attributes or '').rstrip()}>"


def _part(line: str) -> list[str]:
    """The line as its table and the prose behind it; one piece where nothing runs on, or it is no prose."""
    ends = list(_TABLE_END.finditer(line))
    if not ends:
        return [line]
    rest = line[ends[-1].end() :].strip(_RESIDUE)
    if TAG.search(rest) or "|" in rest or len(rest.split()) < 2:
        return [line]
    stop = "." if line[ends[-1].end() :].lstrip(_RESIDUE)[len(rest) :].startswith(".") else ""
    return [line[: ends[-1].end()], rest.strip() + stop]
