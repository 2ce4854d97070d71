"""Plain text in which Markdown is proved: its lines are those of text, what marks parts of them is Markdown's.

Extractors that keep formatting write `**bold**` and `[text](address)` into lines that are text's otherwise: a line a
block, tables in pipes that no parser reads. Two kinds of marks or several links are proof
(`readers.dialect`), one mark is an accident.

>>> read("# Harbours\\n\\nThe port is **old**.\\n").doc.blocks[1].text
'The port is **old**.'
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from cleaner.doc import BOUND_MET, Block, Code, Doc, Heading, Item, Paragraph, seated
from cleaner.inline import SPECIAL, shown
from cleaner.lazy import lazy
from cleaner.readers import Reading, text
from cleaner.readers.commonmark.notes import Notes
from cleaner.readers.commonmark.pieces import single_line
from cleaner.record import replace

_HIDDEN = lazy("<(?=[!?])")  # so a comment begins: it shows nothing in Markdown, and all that it says in text
_UNTOLD = frozenset("`\\<>~")
TEXTS = (Paragraph, Heading, Item)
FENCE = "```"
_OPENS = lazy(r"(`{3,})([\w+#.-]*) *")


def read(source: str) -> Reading:
    """The document of plain text, inline marks and fenced code read where Markdown is proved, else as they are."""
    if not _is_proved(source):
        return text.read(source)
    source = text.settled(source)
    lines = source.split("\n")
    fenced = dict(_fenced(lines)) if FENCE in source else {}
    for start, stop in fenced.items():
        lines[start:stop] = [""] * (stop - start)
    reading = text.read("\n".join(lines))
    return _with_code(_unmarked(reading), fenced, source.split("\n"))


def _fenced(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where fenced code begins and ends, fences included: at the next bare fence as long; else none begins."""
    found = {at: match for at, line in enumerate(lines) if line.startswith(FENCE) and (match := _OPENS.fullmatch(line))}
    bare: dict[str, list[int]] = {}
    for at, match in found.items():
        if not match[2]:
            bare.setdefault(match[1], []).append(at)
    done = 0
    for at, match in found.items():
        ends = bare.get(match[1], [])
        after = bisect_right(ends, at)
        if at >= done and after < len(ends):
            done = ends[after] + 1
            yield at, done


def _with_code(reading: Reading, fenced: Mapping[int, int], lines: Sequence[str]) -> Reading:
    """`reading` with the code that was taken out of its text, as it stands."""
    if not fenced:
        return reading
    notes, raw, blocks = Notes(), reading.shown.split("\n"), list(reading.doc.blocks)
    for start, stop in fenced.items():
        code, opened = "\n".join(lines[start + 1 : stop - 1]), _OPENS.fullmatch(lines[start])
        raw[start + 1 : stop - 1] = lines[start + 1 : stop - 1]
        blocks.append(Code(notes.inert(code, (start + 1, stop)), opened[2] if opened else "", start + 1, stop))
    doc = replace(reading.doc, blocks=seated(sorted(blocks, key=lambda block: block.first)), lines=())
    return Reading(doc, (*reading.entries, *notes.entries), "\n".join(raw))


def _is_proved(source: str) -> bool:
    from cleaner.readers.dialect import is_markdown

    return is_markdown(source)


def _unmarked(reading: Reading) -> Reading:
    """`reading` with the marks of its lines read; a line that shows nothing, such as an empty link, is no block."""
    notes, raw = Notes(), reading.shown.split("\n")
    read_all = (
        _read(block, line, notes, raw) for block, line in zip(reading.doc.blocks, reading.doc.lines, strict=True)
    )
    blocks = tuple(block for block in read_all if not isinstance(block, TEXTS) or block.text)
    bound = (BOUND_MET,) if BOUND_MET in notes.flags and BOUND_MET not in reading.doc.flags else ()
    doc = Doc(blocks, flags=(*reading.doc.flags, *bound))
    return Reading(doc, (*reading.entries, *notes.entries), "\n".join(raw))


def _told(line: str) -> str:
    """What a line of broken characters says without its marks: they are broken still, and entities are text."""
    return shown(line.replace("&", r"\&"))


def _read(block: Block, line: str, notes: Notes, raw: list[str]) -> Block:
    """A block with its marks read, and in `raw` what a page shows of its line.

    One of mended characters stays as it is where code, tags or escapes are in it: what it showed cannot be told.
    """
    at = block.first - 1
    if not isinstance(block, TEXTS) or not SPECIAL.search(line) or block.first != block.last:
        return block
    whole = raw[at] if line in raw[at] else " ".join(raw[at].split())  # no-break spaces and rows of spaces became one
    mended = line not in whole
    if whole.count(line) > 1 or "\\|" in line or (mended and not _UNTOLD.isdisjoint(whole)):
        return block
    marked = _HIDDEN.sub(r"\\<", line) if "<" in line else line
    if marked != line and ("`" in line or "\\" in line):
        return block
    span = (block.first, block.last)
    parts = notes.parsed(marked, span)
    text = notes.source(parts if isinstance(block, Paragraph) else single_line(parts), span)
    raw[at] = _told(whole) if mended else whole.replace(line, notes.shown[-1])
    return replace(block, text=text)
