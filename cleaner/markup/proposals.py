"""The edits of a document with tags in its text: those of its fragments, and of stray tags outside of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.doc import Block, Blocks, Doc, Heading, Item, Paragraph
from cleaner.edits import DROPS, KEEPS, REWRITES, Edit, Licence
from cleaner.inline import escape
from cleaner.markup.fragments import Fragment
from cleaner.markup.listing import is_about_html, is_program, speaks_of_markup
from cleaner.markup.reading import Read, ReadPage, looks_like_a_table, read_fragment, read_line
from cleaner.markup.run import Run, runs
from cleaner.markup.strays import any_names_tags
from cleaner.record import replace
from cleaner.tables.tags import RESIDUE
from cleaner.visible import visible_all
from cleaner.words import count

FLAG = "markup-kept"


def edits(doc: Doc, read_page: ReadPage) -> Iterator[Edit]:
    """The edits of fragments and of stray tags; a document that shows markup, or has nothing else, keeps them."""
    found = list(runs(doc))
    prose = [line for run in found for line in run.prose.values()]
    about_html = is_about_html(prose)
    groups = [(run, group) for run in found for group in run.groups()]
    proposed = [edit for run, group in groups for edit in _of_group(doc, run, group, read_page, about_html)]
    shown = about_html or _is_flagged(doc) or any(edit.rule == "markup/kept" for edit in proposed)
    if not (shown or any(map(is_program, prose)) or any_names_tags(prose)):
        proposed += [edit for run in found for edit in _strays(doc, run, read_page)]
    if len(doc.blocks) + sum(len(edit.blocks) - edit.stop + edit.start for edit in proposed):
        yield from sorted(proposed, key=lambda edit: edit.start)


def _strays(doc: Doc, run: Run, read_page: ReadPage) -> Iterator[Edit]:
    """The lines outside of fragments that hold tags of text, read as pages are."""
    for at, line in run.prose.items():
        if "<" not in line or at in run.spoken or speaks_of_markup(line):
            continue
        old = doc.blocks[at : at + 1]
        blocks = read_line(line, read_page)
        if blocks is not None and (new := _in_place(old[0], blocks)) != old:
            yield Edit(at, at + 1, new, "markup/tags" if new else "markup/ends", _licence(old, new))


def _in_place(old: Block, new: Blocks) -> Blocks:
    """What was read, in the place of a line; a heading and an item stay what they are, or as they were."""
    if isinstance(old, (Heading, Item)):
        alone = new[0] if len(new) == 1 else None
        return (replace(old, text=alone.text) if isinstance(alone, Paragraph) else old,)
    return tuple(replace(block, first=old.first, last=old.last) for block in new)


def _of_group(doc: Doc, run: Run, group: Sequence[Fragment], read_page: ReadPage, about_html: bool) -> Iterator[Edit]:
    """The edit of fragments that share lines; a flag, once, if they are kept and look like a table."""
    reads = [read for fragment in group if not about_html and (read := read_fragment(run, fragment, read_page))]
    start, stop = run.span(group[0], group[-1])
    old = doc.blocks[start:stop]
    if reads:
        blocks = tuple(_blocks(doc, run, group, reads))
        flags = tuple(dict.fromkeys(flag for read in reads for flag in read.flags))
        yield Edit(start, stop, blocks, reads[0].rule, _licence(old, blocks), flags=flags)
    elif any(map(looks_like_a_table, group)) and not _is_flagged(doc):
        yield Edit(start, stop, old, "markup/kept", KEEPS, flags=(FLAG,))


def _is_flagged(doc: Doc) -> bool:
    return FLAG in doc.flags or doc.was_flagged(FLAG)


def _licence(old: Blocks, new: Blocks) -> Licence:
    """Words go with the tags; a tag inside a word parts it, and a list that was numbered shows its numbers."""
    return DROPS if count(visible_all(new)) <= count(visible_all(old)) else REWRITES


def _blocks(doc: Doc, run: Run, group: Sequence[Fragment], reads: Sequence[Read]) -> Iterator[Block]:
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
        if line.strip(RESIDUE):
            block = doc.blocks[place]
            yield Paragraph(escape(" ".join(line.strip("| ").split())), block.first, block.last)
        place += 1
