"""What the Markdown reader writes down beside the blocks: what a page shows, and what was changed."""

from __future__ import annotations

from cleaner.characters import inert
from cleaner.doc import BOUND_MET
from cleaner.edits import REWRITES, Entry
from cleaner.hunks import narrow
from cleaner.readers.commonmark import Env, parse_inline, within_bounds
from cleaner.readers.commonmark.inline_source import source
from cleaner.readers.commonmark.inline_tokens import page_text, pieces
from cleaner.readers.commonmark.pieces import Pieces, shows
from cleaner.record import dataclass, field

Span = tuple[int, int]
"""The first and last line of a block in the source, counted from 1."""


@dataclass(slots=True)
class Notes:
    """`env` holds the document's reference definitions; the rest grows as its text is read."""

    env: Env = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def parsed(self, content: str, span: Span) -> Pieces:
        """The pieces of inline Markdown. Where it has tags, the page's text and this one differ: an entry."""
        if not content:
            return ()
        bearable = within_bounds(content)
        if not bearable and BOUND_MET not in self.flags:
            self.flags.append(BOUND_MET)
        tokens = parse_inline(content, self.env, marks=bearable)
        parts = pieces(tokens)
        self.page(page_text(tokens), shows(parts), span)
        return parts

    def page(self, page: str, text: str, span: Span) -> None:
        """The page shows `page`; the blocks will show `text`."""
        self.shown.append(page)
        if page.split() != text.split():
            self._enter("markdown/raw-html", *narrow(_tidy(page), _tidy(text)), span)

    def source(self, parts: Pieces, span: Span, *, cell: bool = False) -> str:
        """Inline Markdown of these pieces, their characters mended: each repair is an entry."""
        text, changes = source(parts, cell=cell)
        for rule, before, after in changes:
            self._enter(rule, before, after, span)
        return text

    def inert(self, code: str, span: Span) -> str:
        """The lines of code without what steers a terminal: each repair is an entry."""
        lines = code.split("\n")
        for at, line in enumerate(lines):
            if (after := inert(line)) != line:
                self._enter("characters/control", line, after, span)
                lines[at] = after
        return "\n".join(lines)

    def _enter(self, rule: str, before: str, after: str, span: Span) -> None:
        self.entries.append(Entry("read", rule, REWRITES, *span, before, after))


def _tidy(text: str) -> str:
    """`text` as a page sets it: spaces single, no blank lines."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
