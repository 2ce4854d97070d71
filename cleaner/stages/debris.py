"""Scripts, shortcodes and permalinks go; a wrecked table is put back into shape: tags mended, what ran on cut free.

`< / td >`, `/tbody>`, `td>` and `</td` become the tags they were: evidence that later stages read and then
remove. A tag in the prose of an article about HTML stays as it is: only a line with pipes, with several tags,
or one among such lines is taken for a wreck (`cleaner.tables.mended`, which only a text with tags imports).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cleaner.doc import SECTION, Block, Blocks, Doc, Heading, Item, Paragraph, text_of
from cleaner.edits import DROPS, KEEPS, Edit
from cleaner.inline import escape, shown
from cleaner.lazy import lazy
from cleaner.lines import permalinks
from cleaner.lines.kept import within
from cleaner.record import replace

RULES = {
    "debris/tag": "A table tag that lost a bracket or gained spaces is put back into shape.",
    "debris/after-table": "Text that runs on behind the end of a table is a paragraph of its own.",
    "debris/permalink": "The mark behind a heading that links to it proves the heading, and is no word of it.",
    "debris/script": "What a page was to run, no word of the text: scripts, style sheets, data for machines.",
    "debris/wide-link": "A link around several blocks, whose brackets and address stand in the text, is no link there.",
    "debris/shortcode": "A shortcode of WordPress that was never run is an order to the page, not text.",
}

# The key of all data that describe pages.
_CONTEXT = '"@context"'
# A page has one script of data, or some: hostile text has thousands, each of them read to its end.
MOST_DATA = 20
# Any line of a script ends so, or begins so: next to none of a text without scripts.
_ENDS_OF_SCRIPTS, _OPENS_DATA = "{};", "{["
_LINES = (Paragraph, Heading, Item)
_PERMALINK = lazy(r"\s*(?:\\\[\s*)?\[[^\[\]]*\]\([^()]*\)(?:\s*\\\])?\Z")


def stage(facts_of: Callable[[str], Mapping[str, object]]) -> Callable[[Doc], Iterator[Edit]]:
    """What the stage proposes, with `facts_of` to read data for machines: a stage knows no reader."""
    return lambda doc: _proposed(doc, facts_of)


def _proposed(doc: Doc, facts_of: Callable[[str], Mapping[str, object]]) -> Iterator[Edit]:
    """Take off what was to be run; mend the tags of each piece of a wrecked table, and part it where it ends."""
    scripts = _scripts(doc)
    codes, links = _without_codes(doc.lines), _without_links(doc)
    linked = {at: edit for edit in _linked(doc) for at in range(edit.start, edit.stop) if edit.start not in scripts}
    for at, line in enumerate(doc.lines):
        block = doc.blocks[at]
        if at in scripts:
            if at == scripts[at].start:
                facts = _stated(doc.lines[at : scripts[at].stop], facts_of)
                yield Edit(at, scripts[at].stop, (), "debris/script", DROPS, meta=facts)
        elif at in linked:
            if at == linked[at].start:
                yield linked[at]
        elif at in codes and isinstance(block, _LINES):
            rest = (replace(block, text=within(block.text, line, codes[at])),) if codes[at] else ()
            yield Edit(at, at + 1, rest, "debris/shortcode", DROPS)
        elif at in links:
            yield Edit(at, at + 1, links[at], "debris/wide-link", DROPS)
        elif (">" in line or "/t" in line) and doc.paragraph(at):
            yield from _in_shape(doc, at, line)


def _scripts(doc: Doc) -> dict[int, range]:
    """Where scripts are, for each of their lines; lines that are marked as code are no debris."""
    if not any(line[-1:] in _ENDS_OF_SCRIPTS or line[:1] in _OPENS_DATA for line in doc.lines if line):
        return {}
    from cleaner.lines import scripts

    runs = [range(*run) for run in scripts.scripts(doc.lines)]
    return {at: run for run in runs if all(isinstance(doc.blocks[to], _LINES) for to in run) for at in run}


def _stated(lines: Sequence[str], facts_of: Callable[[str], Mapping[str, object]]) -> Mapping[str, object]:
    """What the first data among these lines say of the article, but for its language, which the text shows itself."""
    for at in [at for at, line in enumerate(lines) if line.startswith(("[", "{"))][:MOST_DATA]:
        script = "\n".join(lines[at:])
        facts = facts_of(script) if _CONTEXT in script else {}
        if facts:
            return {key: value for key, value in facts.items() if key != "lang"}
    return {}


def _without_codes(lines: Sequence[str]) -> dict[int, str]:
    """What is left of the lines with shortcodes, which few texts have."""
    if not any("]" in line for line in lines):
        return {}
    from cleaner.lines.shortcodes import stripped

    return stripped(lines)


def _without_links(doc: Doc) -> dict[int, Blocks]:
    """What becomes of blocks in which a link begins or ends that is around several; only Markdown has such."""
    if not any(line and "](" in line for line in doc.lines):
        return {}
    from cleaner.lines.wide_links import parted

    found = parted([text_of(block) for block in doc.blocks])
    return {at: tuple(_pieces_of(doc.blocks[at], texts)) for at, texts in found.items()}


def _pieces_of(block: Block, texts: Sequence[str]) -> Iterator[Block]:
    """The first text is what the block was, others are paragraphs."""
    for n, text in enumerate(texts):
        if isinstance(block, _LINES) and not n:
            yield replace(block, text=text)
        else:
            yield Paragraph(text, block.first, block.last)


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
    from cleaner.tables.mended import in_shape

    pieces = in_shape(doc.lines, at)
    if pieces != [line]:
        block = doc.blocks[at]
        rule = "debris/tag" if len(pieces) == 1 else "debris/after-table"
        blocks = tuple(Paragraph(escape(piece), block.first, block.last) for piece in pieces)
        yield Edit(at, at + 1, blocks, rule, KEEPS)
