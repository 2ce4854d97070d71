"""The lines of a page's blocks in inline Markdown, mended."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.doc import Blocks, line_of, text_of
from cleaner.edits import REWRITES, Entry
from cleaner.inline import escape
from cleaner.readers import Change
from cleaner.readers.html.inline import Inline
from cleaner.readers.html.mend import mended, mended_lines
from cleaner.readers.html.runs import Lines, Run, plain


class Written:
    """Writes lines, and keeps what was mended in them as `entries`."""

    def __init__(self, room: int) -> None:
        """`room` is for addresses written more than once."""
        self.entries: list[Entry] = []
        self._inline = Inline(room)
        self._plain: dict[str, str] = {}  # what lines show that have marks

    @property
    def bound_met(self) -> bool:
        return self._inline.bound_met

    def texts(self, lines: Lines, first: int, last: int) -> list[str]:
        """Each line in inline Markdown, mended; what was mended is entered."""
        texts = []
        for line in self._mended(lines, first, last):
            text = self._inline.markdown(line)
            if text is None:
                bare = self._mended([[Run(plain(line))]], first, last)
                line = bare[0]
                text = escape(plain(line))
            if (len(line) > 1 or (line and line[0].marks)) and "`" not in text:
                self._plain[text] = plain(line)
            texts.append(text)
        return texts

    def code(self, lines: list[str], first: int, last: int) -> list[str]:
        """Lines of code, mended, which keep their spaces."""
        lines, changes = mended_lines(lines)
        self._enter(changes, first, last)
        return lines

    def _mended(self, lines: Lines, first: int, last: int) -> Lines:
        lines, changes = mended(lines)
        self._enter(changes, first, last)
        return lines

    def _enter(self, changes: Sequence[Change], first: int, last: int) -> None:
        for rule, before, after in changes:
            self.entries.append(Entry("read", rule, REWRITES, first, last, before, after))

    def lines(self, blocks: Blocks) -> tuple[str, ...]:
        """What each of the blocks shows that is a line (`Doc.lines`), as far as it is known without reading it."""
        return tuple([self._plain.get(text_of(block)) or line_of(block) for block in blocks])
