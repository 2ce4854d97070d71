"""A page, as a browser without scripts shows it: every visible text, a navigation bar too, becomes a block.

What is boilerplate the stages decide. Inline marks and links become Markdown; what is active (scripts, links
by other schemes than http, https and mailto) is left behind, its text kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.doc import BOUND_MET, KNOWN_ARTICLE, Doc
from cleaner.edits import KEEPS, Entry
from cleaner.readers import Reading
from cleaner.readers.html.blocks import PageBlocks
from cleaner.readers.html.facts import add_facts
from cleaner.readers.html.meta import Facts, metadata
from cleaner.readers.html.tree import Stated, parse
from cleaner.readers.nesting import nested
from cleaner.record import replace

_WHOLE = re.compile(r"<(?:html|body|head|!doctype)[\s>]", re.IGNORECASE)


def read(text: str) -> Reading:
    """The blocks of a page and the metadata that it states; any `str` is a page.

    `Reading.shown` is all text that the page shows, lines and cells apart, alternatives of images and numbers
    of items included. The flag `bound-met` says that a list was too deep, a table too sparse, or one link
    around too many blocks to be written as such; no text is lost by it. A fragment (no `<html>`, `<body>` or
    doctype in it) is not judged as a page is: what was cut from one is the article already.
    """
    stated: list[Stated] = []
    page = PageBlocks(len(text), stated)
    parse(text, page, stated)
    page.flush()
    flags = (BOUND_MET,) if page.bound_met else ()
    blocks, evidence = tuple(nested(page.blocks())), page.evidence()
    lines = page.written.lines(blocks)
    doc = Doc(blocks, flags=flags, judged=KNOWN_ARTICLE, lines=lines, evidence=evidence)
    facts = metadata(stated, evidence.attrs)
    add_facts(facts, doc, page.said())
    doc = replace(doc, meta=facts.values, evidence=evidence if _WHOLE.search(text) else None)
    return Reading(doc, (*page.written.entries, *_told(facts)), "".join(page.shown))


def _told(facts: Facts) -> Iterator[Entry]:
    """The entry that says where each fact was found; no word moves by it, since the page shows none of them."""
    if facts.sources:
        yield Entry("read", "html/facts", KEEPS, 1, 1, "", "", facts.sources)
