"""HTML left in the text, read as a page is: tables, and the paragraphs of tables that arranged a page.

Proof is a fragment of table tags that no sentence names and nobody shows as code. It goes through the reader of
pages, so that spans, nested tables, lists, links and captions come out as they do there. What is not proved stays
text; where it looks like a table all the same, a flag says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from cleaner.doc import Block, Blocks, Doc, Paragraph, Table
from cleaner.edits import DROPS, KEEPS, REWRITES, Edit, Licence
from cleaner.inline import escape
from cleaner.lazy import lazy
from cleaner.markup.fragments import Fragment
from cleaner.markup.listing import is_about_html, is_listing, runs_on, runs_up
from cleaner.markup.run import Run, runs
from cleaner.markup.tidy import tidy
from cleaner.record import dataclass, replace
from cleaner.visible import visible_all
from cleaner.words import count

RULES = {
    "markup/table": "Table tags left in the text say where its rows and cells were.",
    "markup/layout": "A table that arranged a page, left in the text, is the paragraphs in its cells.",
    "markup/ends": "Tags that end a table of which nothing else is left are nothing.",
    "markup/kept": "Table tags that are shown as code, or prove no table, stay text.",
}

FLAG = "markup-kept"
FEWEST_TAGS = 4
"""Tags that make a fragment wherever it stands: a row and a cell, closed. Fewer may be an aside."""

_STRUCTURE = lazy(r"</?t(?:able|r|d|h|head|body|foot)\b", re.IGNORECASE)
# What is left of a text that was cut: pipes, and dots parted by spaces.
_RESIDUE = "|. \N{HORIZONTAL ELLIPSIS}"

ReadPage = Callable[[str], Doc]


def stage(read_page: ReadPage) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes, with `read_page` to read HTML: a stage knows no reader."""

    def propose(doc: Doc) -> Iterator[Edit]:
        if any("<" in line and _STRUCTURE.search(line) for line in doc.lines):
            found = list(runs(doc))
            about_html = is_about_html(line for run in found for line in run.prose())
            for run in found:
                for group in run.groups():
                    yield from _edits(doc, run, group, None if about_html else read_page)

    return propose


@dataclass(frozen=True, slots=True)
class _Read:
    """A fragment, and the blocks that it is."""

    fragment: Fragment
    blocks: Blocks
    rule: str
    flags: tuple[str, ...] = ()


def _edits(doc: Doc, run: Run, group: Sequence[Fragment], read_page: ReadPage | None) -> Iterator[Edit]:
    """The edit of fragments that share lines; a flag, once, if they are kept and look like a table."""
    reads = [read for fragment in group if read_page and (read := _read(run, fragment, read_page))]
    start, stop = run.span(group[0], group[-1])
    old = doc.blocks[start:stop]
    if reads:
        blocks = tuple(_blocks(doc, run, group, reads))
        flags = tuple(dict.fromkeys(flag for read in reads for flag in read.flags))
        yield Edit(start, stop, blocks, reads[0].rule, _licence(old, blocks), flags=flags)
    elif any(map(_looks_like_a_table, group)) and FLAG not in (*doc.flags, *_flags(doc)):
        yield Edit(start, stop, old, "markup/kept", KEEPS, flags=(FLAG,))


def _flags(doc: Doc) -> tuple[str, ...]:
    """The flags that the front matter of the source gave it."""
    known = doc.meta.get("flags")
    return tuple(map(str, known)) if isinstance(known, list) else ()


def _licence(old: Blocks, new: Blocks) -> Licence:
    """Words go with the tags; a tag inside a word parts it, and a list that was numbered shows its numbers."""
    return DROPS if count(visible_all(new)) <= count(visible_all(old)) else REWRITES


def _looks_like_a_table(fragment: Fragment) -> bool:
    return _size(fragment) >= FEWEST_TAGS and fragment.shows() and not _is_of_pipes(fragment)


def _size(fragment: Fragment) -> int:
    return sum(tag.is_structure for tag in fragment.tags)


def _read(run: Run, fragment: Fragment, read_page: ReadPage) -> _Read | None:
    """The fragment as blocks, where it is proved to be the wreck of a page and its text comes out whole."""
    if runs_on(fragment) or _is_of_pipes(fragment) or is_listing(*run.around(fragment)):
        return None
    if not fragment.shows():
        return _Read(fragment, (), "markup/ends") if _only_ends(run, fragment) else None
    text, page = _page(fragment, read_page)
    table = any(isinstance(block, Table) for block in page.blocks)
    if not _is_proved(fragment, table) or _letters(text) - _letters(visible_all(page.blocks)):
        return None
    return _Read(fragment, page.blocks, "markup/table" if table else "markup/layout", page.flags)


def _is_of_pipes(fragment: Fragment) -> bool:
    """Pipes stand beside the tags: they say where the cells are, and the stage that reads them comes next."""
    pieces = [piece.strip() for piece, _ in fragment.pieces()]
    return any(piece[:1] == "|" or piece[-1:] == "|" for piece in pieces) or "|" in fragment.before


def _only_ends(run: Run, fragment: Fragment) -> bool:
    """Tags without text that only end something, behind a sentence or alone on their lines, in a text."""
    if not all(tag.closing for tag in fragment.tags) or runs_up(fragment):
        return False
    alone = not (fragment.before + fragment.after).strip(_RESIDUE)
    return (alone or _size(fragment) > 1) and any(map(str.strip, run.prose()))


def _is_proved(fragment: Fragment, table: bool) -> bool:
    """Tags that belong together, as those of a glossary of tags do not, and that no sentence leads up to.

    Less than a whole cell of a row is proof on lines of its own only, between the tags of a cell.
    """
    if not (fragment.ends_anything() or fragment.nests()):
        return False
    if table or runs_up(fragment):
        return table and _size(fragment) >= FEWEST_TAGS
    alone = not (fragment.before + fragment.after).strip(_RESIDUE)
    return _size(fragment) >= FEWEST_TAGS or (alone and _size(fragment) > 1 and fragment.tags[-1].closing)


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


def _page(fragment: Fragment, read_page: ReadPage) -> tuple[str, Doc]:
    """What the fragment shows, and its blocks. Where one of its tables arranges, a line is a paragraph."""
    tidied = tidy(fragment)
    if not tidied.arranges:
        page = read_page(tidied.markup)
        if sum(isinstance(block, Table) for block in page.blocks) == tidied.tables:
            return tidied.text, page
    return tidied.text, read_page(tidy(fragment, as_paragraphs=True, presented=tidied.arranges).markup)


def _blocks(doc: Doc, run: Run, group: Sequence[Fragment], reads: Sequence[_Read]) -> Iterator[Block]:
    """What was read, between the prose that stands on the same lines."""
    at, end = run.line_span(group[0], group[-1])
    for read in reads:
        yield from _prose(doc, run, at, read.fragment.start)
        first, stop = run.span(read.fragment, read.fragment)
        places = [doc.blocks[place] for place in range(first, stop)]
        for block in read.blocks:
            begin, last = (places[min(line, len(places)) - 1] for line in (block.first, block.last))
            yield replace(block, first=begin.first, last=last.last)
        at = read.fragment.stop
    yield from _prose(doc, run, at, end)


def _prose(doc: Doc, run: Run, start: int, stop: int) -> Iterator[Block]:
    """The text from here to there as paragraphs, one a line; what is left of pipes is nothing."""
    place = run.block_of(start)
    for line in run.text[start:stop].split("\n"):
        if line.strip(_RESIDUE):
            block = doc.blocks[place]
            yield Paragraph(escape(" ".join(line.strip("| ").split())), block.first, block.last)
        place += 1
