"""Readers turn a source into blocks. They never drop visible text; what they mend is an entry."""

from __future__ import annotations

from cleaner.doc import BOUND_MET, Doc
from cleaner.edits import KEEPS, Entry
from cleaner.record import dataclass

BOUND = "read/bound-met"

# What readers mend on the text that they find; each is an entry of the stage "read".
RULES = {
    "characters/mojibake": "Text that was decoded wrongly, so that one letter became two or three.",
    "characters/entities": "Entities that were left in plain text.",
    "characters/control": "Control characters and surrogates, which show nothing; what hides text or turns it round.",
    "characters/ligature": "Ligatures that typesetting left, as the letters they are.",
    "characters/composed": "Letters and their accents, as one character where there is one.",
    "characters/hyphen": "Hyphens that do not break, as hyphens.",
    "characters/invisible": "Invisible characters that no script needs.",
    "characters/space": "Spaces that do not break, as spaces, except where typography asks for them.",
    "text/columns": "Lines whose cells stand in columns, kept apart by spaces, are the rows of a table.",
    "text/tabs": "Neighbouring lines that tabs cut into equally many cells are the rows of a table.",
    "text/wide-gaps": "An article on one line is parted where the gaps between its sentences are wider than others.",
    "text/head": "Lines at the head, each a label and what it says (`Title:`, `URL:`), are front matter.",
    "text/tabs-unproved": "Tabs that prove no table are spaces.",
    "html/facts": "What a page states of itself: where each field of the front matter was found.",
    "markdown/raw-html": "Raw HTML in Markdown is shown as text, so that nothing active comes out.",
    BOUND: "A part of the document was nested too deep, or too dear to read: it is kept as plain text.",
}

Change = tuple[str, str, str]
"""A repair of characters: its rule, what was shown before it, and after."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a source.

    doc      its blocks, the front matter found in it, its flags
    entries  what the reader changed: mended characters, tags that were shown as text
    shown    the text that the source shows to a reader, in which its words are counted
    """

    doc: Doc
    entries: tuple[Entry, ...]
    shown: str

    def telling(self) -> Reading:
        """The same with an entry for a bound that was met, unless an earlier run has told of it."""
        told = any(entry.rule == BOUND for entry in self.entries)
        if BOUND_MET not in self.doc.flags or told or self.doc.was_flagged(BOUND_MET):
            return self
        entry = Entry("read", BOUND, KEEPS, 1, self.shown.count("\n") + 1, "", "")
        return Reading(self.doc, (*self.entries, entry), self.shown)
