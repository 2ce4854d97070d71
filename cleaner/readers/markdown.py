"""Markdown: front matter, blocks, inline marks. Our own output is read fast, all else by markdown-it-py.

The model is flatter than Markdown: what it cannot hold becomes text, which shows the same words. Raw HTML
is shown as text, so that nothing in the output can be active.
"""

from __future__ import annotations

from cleaner import frontmatter
from cleaner.doc import BOUND_MET, Doc
from cleaner.lazy import lazy
from cleaner.readers import Reading, normal
from cleaner.readers.foreign_matter import metadata
from cleaner.readers.heads import part
from cleaner.readers.normal_form import is_normal
from cleaner.record import replace
from cleaner.visible import visible_all

# trafilatura 1.9 to 1.12 set a blank line behind the delimiter row, where no parser goes on with the table. It goes
# above the header row, so that the lines of all other blocks stay those of the source.
_PARTED_TABLE = lazy(r"(?m)^((?! {4}|\t)[^\n]*\|[^\n]*\n[ :|-]*-\|[ :|-]*)\n\n(?=[^\n]*\|)")
_FENCES = ("```", "~~~")


def read(text: str) -> Reading:
    """The document that Markdown shows, with the facts of its front matter.

    Front matter of our own is kept as it is and settles the document; of any other, what fits our keys is
    taken up and the rest kept. The entries hold mended characters and tags that became text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head, body = part(text)
    found = head or {}
    settled = frontmatter.ours(found)
    meta = found if settled else metadata(found)
    line = text.count("\n", 0, len(text) - len(body)) + 1
    if is_normal(body):
        blocks = normal.read(body, line)
        return Reading(Doc(blocks, meta, settled=settled), (), visible_all(blocks))
    if "|\n\n" in body and not any(fence in body for fence in _FENCES):
        body = _PARTED_TABLE.sub(r"\n\1\n", body)
    return parsed(body, line, Doc((), meta, settled=settled))


def parsed(body: str, line: int, doc: Doc) -> Reading:
    """The document of a body in any form, from line `line` of the source; `doc` holds its front matter."""
    from cleaner.readers.commonmark import parse_blocks
    from cleaner.readers.commonmark.block_tokens import read_blocks, read_lines
    from cleaner.readers.commonmark.notes import Notes

    notes = Notes()
    tokens = parse_blocks(body, notes.env)
    if tokens is None:
        blocks = read_lines(body, notes, line)
        notes.flags = [BOUND_MET]
    else:
        blocks = read_blocks(tokens, notes, line)
    shown = "\n".join(notes.shown)
    return Reading(replace(doc, blocks=blocks, flags=tuple(notes.flags)), tuple(notes.entries), shown)
