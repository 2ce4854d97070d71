"""The whole order of work; the file to open first.

bytes, decode, a reader, STAGES until they are quiet, the writer: Markdown with front matter, and a ledger.
"""

from __future__ import annotations

from os import PathLike, fsdecode

from cleaner.edits import DROPS, KEEPS, REWRITES, Stage, run
from cleaner.options import Options, checked
from cleaner.proof import at_worst_plain, check_reading, written
from cleaner.provenance import front_matter
from cleaner.readers import fragment
from cleaner.result import Result
from cleaner.selection import chosen
from cleaner.source import Source
from cleaner.stages import (
    boilerplate,
    contents,
    copies,
    debris,
    headings,
    lists,
    markup,
    metadata,
    page,
    paragraphs,
    tables,
)

STAGES = (
    # A page is judged as it stands: the first edit ends its evidence, and the other stages see an article.
    Stage("page", page.propose, frozenset({DROPS})),
    # Broken tags are put back into shape first: they are evidence that tables reads, then removes.
    Stage("debris", debris.stage(fragment.facts), frozenset({KEEPS, DROPS}), by_lines=True),
    # HTML before pipes: what is left of it says more of a table than they do.
    Stage("markup", markup.stage(fragment.read), frozenset({KEEPS, DROPS, REWRITES}), by_lines=True),
    # Tables before boilerplate, which must never eat a cell.
    Stage("tables", tables.propose, frozenset({KEEPS, DROPS})),
    # Once no cell is left to be joined, and before a link cut out of its sentence (`Read more`) looks like a leftover.
    Stage("paragraphs", paragraphs.propose, frozenset({KEEPS, REWRITES, DROPS}), by_lines=True, settles=True),
    # Copies are told by whole paragraphs, now joined, and by what stands around them, before any of that goes.
    Stage("copies", copies.propose, frozenset({DROPS}), by_lines=True),
    # Boilerplate before headings, since `Share.` is no heading.
    Stage("boilerplate", boilerplate.stage(), frozenset({DROPS}), by_lines=True, judges=True),
    # The title leaves before the first line can become a section.
    Stage("metadata", metadata.propose, frozenset({DROPS, KEEPS}), by_lines=True),
    # Lists before headings: what follows a lead-in is an item, not a row of headings.
    Stage("lists", lists.propose, frozenset({KEEPS}), judges=True),
    Stage("headings", headings.propose, frozenset({KEEPS, REWRITES, DROPS}), judges=True),
    # The contents list goes last of all, since it is proof of the headings before it goes.
    Stage("contents", contents.propose, frozenset({DROPS})),
)


def clean(source: str | bytes, *, path: str | PathLike[str] = "", options: Options = Options()) -> Result:
    """Clean one document; a `str` is plain text unless `options.origin` says otherwise.

    `path` is what the front matter gives as `source_path`; its suffix helps to tell what bytes are.
    Raises `TypeError` for what is neither text nor bytes, or no options, `UnreadableError` for bytes that hold no
    text, and, unless `options.on_failure` wants such a document in plain form, `InternalError` when a law is broken.
    """
    origin = Source.of(source, fsdecode(path), checked(options).origin)
    return at_worst_plain(lambda: _cleaned(origin, options), origin, options)


def _cleaned(origin: Source, options: Options) -> Result:
    reading = origin.read()
    check_reading(reading.doc)
    doc, _, entries = run(reading.doc, chosen(STAGES, options))
    ledger = (*reading.entries, *entries)
    meta = front_matter(doc, origin, ledger, options)
    return Result(written(doc.blocks, meta, options), meta, ledger, reading.shown)
