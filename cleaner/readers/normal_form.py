"""Is a Markdown body in the form that the writer gives it? Asked line by line, and without writing it.

A yes lets `normal.read` read the body: it promises that a CommonMark parser finds the same blocks. A no costs
only time, so whatever is rare (a title on a link, code with a mark in it) may get a no.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.characters import UNSEEN, sound
from cleaner.doc import BREAK_LINE
from cleaner.inline import SPECIAL, escape, guard, joined, unguard
from cleaner.lazy import lazy
from cleaner.readers.normal import DELIMITERS, ITEM, is_broken
from cleaner.record import dataclass, field

DEEPEST = 9
"""Lists in one another: what stands deeper is brought up where it is parsed."""

# Tabs, controls, surrogates and spaces at the end of a line have no place in what the writer writes.
_FOREIGN = lazy(rf"[\t{UNSEEN}]| (?:\n|\Z)")
# A link with such a text is a box to tick for mdformat.
_BOXES = ("[x](", "[X](", "[ ](")
_FENCE = lazy(r"(`{3,})[\w+#.-]*")
_HEADING = lazy(r"#{1,6} (.+)")
_ESCAPED = lazy(r"\\([!-/:-@\[-`{-~])")

# Marks around words that need no escapes, with nothing at their sides that could make them something else.
_WORDS = r"[^\s\\*_`<\[\]&~|!](?:[^\\*_`<\[\]&~|\n]*[^\s\\*_`<\[\]&~|!])?"
_URL = r"https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9/._?#=+,@-]*)?"
_MARKED = lazy(rf"(?:(?<=[\s(])|\A)(?:(\*\*?)({_WORDS})\1|`({_WORDS})`|\[({_WORDS})\]\({_URL}\))(?=[\s.,;:?)]|\Z)")


def is_normal(body: str) -> bool:
    """Whether the writer would certainly have written every line of `body`; blank lines are not counted."""
    if _FOREIGN.search(body):
        return False
    lists = _Lists()
    return all(_is_chunk(chunk, lists) for chunk in _chunks(body.split("\n")))


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    """The lines between blank ones; a fence runs to its end."""
    at = 0
    while at < len(lines):
        end = _chunk_end(lines, at)
        if end > at:
            yield lines[at:end]
        at = end + 1


def _chunk_end(lines: list[str], at: int) -> int:
    end = at
    if lines[at].startswith("```"):
        fence = "`" * (len(lines[at]) - len(lines[at].lstrip("`")))
        end = next((n for n in range(at + 1, len(lines)) if lines[n].strip().startswith(fence)), at)
    while end < len(lines) and lines[end]:
        end += 1
    return end


def _is_chunk(chunk: list[str], lists: _Lists) -> bool:
    head = chunk[0]
    if ITEM.match(head):
        return lists.take(chunk)
    lists.open.clear()
    if head.startswith("```"):
        return _is_fence(chunk)
    if len(chunk) > 1 and head.startswith("| ") and DELIMITERS.fullmatch(chunk[1]):
        return _is_table(chunk)
    if head.startswith("> "):
        return _is_quotation(chunk)
    if head == BREAK_LINE:
        return len(chunk) == 1
    if heading := _HEADING.fullmatch(head):
        return len(chunk) == 1 and _is_heading(heading[1])
    return _is_text("\n".join(chunk))


def _is_fence(chunk: list[str]) -> bool:
    fence = _FENCE.fullmatch(chunk[0])
    if fence is None or len(chunk) < 2 or chunk[-1] != fence[1]:
        return False
    return not any(line.strip().startswith(fence[1]) for line in chunk[1:-1])


def _is_table(chunk: list[str]) -> bool:
    width = chunk[1].count("|") - 1
    return all(_is_row(line, width) for number, line in enumerate(chunk) if number != 1)


def _is_row(line: str, width: int) -> bool:
    if not (line.startswith("| ") and line.endswith(" |")):
        return False
    cells = line[2:-2].split(" | ")
    return len(cells) == width and all(map(_is_cell, cells))


def _is_cell(cell: str) -> bool:
    return not cell or ("|" not in cell and all(map(_is_inline, cell.split("<br>"))))


def _is_quotation(chunk: list[str]) -> bool:
    if not all(line == ">" or line.startswith("> ") for line in chunk):
        return False
    return all(map(_is_text, "\n".join(line[2:] for line in chunk).split("\n\n")))


def _is_heading(text: str) -> bool:
    if not text.endswith("#"):
        return _is_inline(text)
    return text.endswith("\\#") and _is_inline(text[:-2] + "#")


@dataclass(slots=True)
class _Open:
    """An item under which others may stand: where its mark and its text begin, its mark and its number."""

    column: int
    text_column: int
    mark: str
    ordinal: int | None
    has_text: bool


@dataclass(slots=True)
class _Lists:
    """The items that are open; a blank line does not close them."""

    open: list[_Open] = field(default_factory=list)

    def take(self, chunk: list[str]) -> bool:
        """Whether these lines are items that go on where the open ones left off."""
        at = 0
        while at < len(chunk):
            end = at + 1
            while end < len(chunk) and is_broken(chunk[end - 1]):
                end += 1
            if not self._item(chunk[at:end], parted=at == 0):
                return False
            at = end
        return True

    def _item(self, lines: list[str], parted: bool) -> bool:
        match = ITEM.match(lines[0])
        if match is None:
            return False
        indent, number, mark, text = match.groups()
        column = match.end() + 1 if text is None else match.start(4)
        item = _Open(len(indent), column, mark or "-", int(number) if number else None, bool(text))
        rest = [line[column:] for line in lines[1:] if line.startswith(" " * column)]
        if len(rest) + 1 != len(lines) or not self._fits(item, parted):
            return False
        self.open.append(item)
        return len(self.open) <= DEEPEST and (not text or _is_text("\n".join([text, *rest])))

    def _fits(self, item: _Open, parted: bool) -> bool:
        """Whether a list goes on or begins here. Some items cannot end a paragraph: a blank line must."""
        while self.open and self.open[-1].column > item.column:
            self.open.pop()
        ends = parted or (item.has_text and item.ordinal in (None, 1))
        if not self.open:
            return item.column == 0 and ends
        last = self.open[-1]
        if last.column < item.column:
            return item.column == last.text_column and last.has_text and item.has_text and ends
        self.open.pop()
        if last.mark != item.mark:
            return ends
        return item.ordinal is None or last.ordinal is None or item.ordinal == last.ordinal + 1


def _is_text(source: str) -> bool:
    """Lines of inline Markdown, hard breaks between them, that nothing can take for another block."""
    text = unguard(source)
    lines = text.split("\\\n")
    return guard(text) == source and joined(lines) == text and all(map(_is_inline, lines))


def _is_inline(text: str) -> bool:
    if not text or text != text.strip() or "  " in text or "\n" in text:
        return False
    if not SPECIAL.search(text):
        return sound(text)
    if text.startswith(_BOXES) or (_has_address(text) and ("\\<" in text or "\\&" in text)):
        return False
    at = 0
    for match in _MARKED.finditer(text):
        words, before = match[2] or match[3] or match[4], text[at : match.start()]
        if not sound(words) or not _is_escaped(before) or (before.endswith("(") and _has_address(before)):
            return False
        at = match.end()
    return _is_escaped(text[at:])


def _has_address(text: str) -> bool:
    """Parsers differ on where a bare address ends, so what is glued to one may get a no."""
    return "://" in text or "www." in text


def _is_escaped(text: str) -> bool:
    """Characters with the escapes that they need and no others."""
    plain = _ESCAPED.sub(r"\1", text)
    return escape(plain) == text and sound(plain)
