"""Readers turn a source into blocks. They never drop visible text; what they mend is an entry."""

from __future__ import annotations

from cleaner.doc import Doc
from cleaner.edits import Entry
from cleaner.record import dataclass


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
