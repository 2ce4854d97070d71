"""What cleaning gives back."""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.edits import Entry
from cleaner.record import dataclass, field
from cleaner.words import WORD


@dataclass(frozen=True, slots=True)
class Result:
    """A cleaned document.

    markdown  the output, front matter included unless it was not wanted; UTF-8 text that ends in a newline
    metadata  the front matter, as it is written: keys of `schema.json`
    ledger    every change, in the order in which it was made
    shown     the text that the source showed, in which its words are counted
    failure   the fault of ours for which the document was written in plain form; empty for nearly all
    """

    markdown: str
    metadata: Mapping[str, object]
    ledger: tuple[Entry, ...]
    shown: str = field(repr=False)
    failure: str = ""

    @property
    def words(self) -> int:
        """How many words the source shows."""
        return sum(1 for _ in WORD.finditer(self.shown))
