"""Paragraphs that were cut or run together: lines joined, marks given back their text, sentences parted.

Nothing is reordered, and what is not proved stays. A source that marks its own blocks (HTML, Markdown) says
itself what a paragraph is: there nothing is joined or parted, and only labels are taken away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from cleaner.characters import mend, sound
from cleaner.doc import Doc, Heading, Item, Paragraph, line_of, text_of
from cleaner.edits import KEEPS, REWRITES, Edit, Licence
from cleaner.inline import escape
from cleaner.lines.counted import counted
from cleaner.lines.filled import filled
from cleaner.lines.glue import may_touch, parted, spaced
from cleaner.lines.glued import ran_in
from cleaner.lines.kept import clash, is_bare, may_meet, outside, shows
from cleaner.lines.lone import lone_marks
from cleaner.lines.seams import PIECE, is_small, kinds_of, last_word
from cleaner.lines.shape import DASHES, has_questions
from cleaner.record import replace
from cleaner.words import words

RULES = {
    "paragraphs/inline": "A sentence was cut before and behind a link or a bold word: its lines are one paragraph.",
    "paragraphs/break": "A line that stops in mid-sentence, and one that goes on in small letters, are one paragraph.",
    "paragraphs/wrapped": "Lines filled up to one width were broken by the width: they are one paragraph.",
    "paragraphs/bullet": "A bullet alone on its line belongs to the text on the next.",
    "paragraphs/dash": "Three lines or more behind dashes, with labels or without the ends of sentences, are a list.",
    "paragraphs/number": "Numbers that count on, alone on their lines, belong to the texts on the next.",
    "paragraphs/byline": "`By` or `Updated on` alone on its line belongs to the name or the date on the next.",
    "paragraphs/answer": "Where labelled questions have labelled answers below them, twice, the labels say no more.",
    "paragraphs/glued": "The stop of one sentence and the first word of the next have a space between them.",
    "paragraphs/run-on": "A long line is parted where its sentences touch, if others have spaces between them.",
    "paragraphs/counted": "A numbered list that ran into one line: its numbers count from one, each behind a stop.",
    "paragraphs/heading": "Headings ran into their paragraphs, more than once: words touch that stand alone elsewhere.",
    "paragraphs/dateline": "A caption that ran into the dateline of the article is a paragraph of its own.",
}

# Two sentences, the first of them whole, take this many characters.
SHORTEST_GLUED = 40


def propose(doc: Doc) -> Iterator[Edit]:
    """Join what was cut; when nothing is left to join, part what ran together and place marks that stand alone."""
    if edits := list(_answers(doc)) or ([] if doc.marked else list(_joins(doc))):
        yield from edits
    else:
        yield from ran_in(doc) if doc.marked else _placed(doc)


def _answers(doc: Doc) -> Iterator[Edit]:
    if has_questions(doc):
        from cleaner.lines.faq import answers

        yield from answers(doc)


def _placed(doc: Doc) -> Iterator[Edit]:
    """Marks that stand alone, and what ran together."""
    marks = {edit.start: edit for edit in _dashed(doc)}
    items = _taken(marks.values())
    marks |= {edit.start: edit for edit in lone_marks(doc) if items.isdisjoint(range(edit.start, edit.stop))}
    taken = _taken(marks.values())
    parts = {edit.start: edit for edit in _parts(doc) if edit.start not in taken}
    yield from (edit for _, edit in sorted((marks | parts).items()))


def _dashed(doc: Doc) -> Iterator[Edit]:
    if _has_dashes(doc):
        from cleaner.lines.dashes import dashed

        yield from dashed(doc)


def _labelled(doc: Doc) -> Collection[int]:
    if not _has_dashes(doc):
        return ()
    from cleaner.lines.dashes import labelled

    return labelled(doc)


def _has_dashes(doc: Doc) -> bool:
    return any(line.startswith(DASHES) for line in doc.lines)


def _taken(edits: Iterable[Edit]) -> set[int]:
    return {at for edit in edits for at in range(edit.start, edit.stop)}


def _joins(doc: Doc) -> Iterator[Edit]:
    """One edit for each run of lines that are one paragraph."""
    marks = {at: _mark(block) for at, block in enumerate(doc.blocks) if isinstance(block, Item)}
    marks |= dict.fromkeys(_labelled(doc), len("- "))
    lines = ["" if isinstance(block, Heading) else line for block, line in zip(doc.blocks, doc.lines, strict=True)]
    below = [0 < one.last == other.first - 1 for one, other in pairwise(doc.blocks)]
    wrapped = frozenset(filled(lines, below, marks))
    for start, stop in _runs(sorted(wrapped | _cut(lines, marks))):
        edit = _join(doc, lines, range(start, stop), wrapped)
        if edit and all(map(_is_sound, map(line_of, edit.blocks))):
            yield edit


def _cut(lines: Sequence[str], marks: Collection[int]) -> set[int]:
    """The seams inside sentences that are proved; most texts have none that could be."""
    kinds = kinds_of(lines, marks)
    if not any(kinds):
        return set()
    from cleaner.lines.chains import chains

    return {at for start, stop in chains(lines, kinds) for at in range(start, stop - 1)}


def _is_sound(line: str) -> bool:
    """Nothing in the line is left to mend: two broken characters that meet would be one, read again."""
    return sound(line) or next(iter(mend(line)), None) is None


def _mark(item: Item) -> int:
    return len("- " if item.ordinal is None else f"{item.ordinal}. ")


def _runs(seams: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring seams as runs of lines, each from its first line to behind its last."""
    first = 0
    for at, seam in enumerate(seams):
        if seams[at + 1 : at + 2] != [seam + 1]:
            yield seams[first], seam + 2
            first = at + 1


def _join(doc: Doc, lines: Sequence[str], run: range, wrapped: frozenset[int]) -> Edit | None:
    """The lines of a run as one block; None where their marks cannot be kept."""
    from cleaner.lines.chains import joined

    parts, texts = [lines[at] for at in run], [text_of(doc.blocks[at]) for at in run]
    text = escape(joined(parts)) if all(map(is_bare, texts, parts)) else _join_marked(parts, texts)
    licence: Licence = KEEPS
    if wrapped.isdisjoint(run):
        is_break = len(run) == 2 and is_small(parts[1]) and min(map(len, parts)) >= PIECE
        rule = "paragraphs/break" if is_break else "paragraphs/inline"
    else:
        rule = "paragraphs/wrapped"
        if (mended := _without_hyphens(parts, doc)) != parts and text == escape(joined(parts)):
            text, licence = escape(joined(mended)), REWRITES
    head, last = doc.blocks[run[0]], doc.blocks[run[-1]].last
    block = replace(head, text=text, last=last) if isinstance(head, Item) else Paragraph(text, head.first, last)
    return Edit(run[0], run[-1] + 1, (block,), rule, licence) if text else None


def _join_marked(parts: Sequence[str], texts: Sequence[str]) -> str:
    """The source of lines of which some have marks; empty where it would show something else."""
    from cleaner.lines.chains import joined

    texts = [texts[0], *map(outside, texts[1:])]
    text = joined(parts, texts)
    if any(clash(*two) for two in pairwise(texts) if "".join(two) in text):
        return ""
    return text if may_meet(texts, parts) and shows(text, joined(parts)) else ""


def _without_hyphens(parts: Sequence[str], doc: Doc) -> list[str]:
    """The lines, a word that a hyphen cut at the end of one made whole if the text knows it whole elsewhere."""
    if not any(part[-1] == "-" for part in parts[:-1]):
        return list(parts)
    known = frozenset(words("\n".join(doc.lines).casefold()))
    mended = [parts[0]]
    for part in parts[1:]:
        before, (first, _, rest) = mended[-1], part.partition(" ")
        word = last_word(before[:-1]) + first.rstrip(",.;:!?)")
        if before[-1] == "-" and first[0].islower() and word.casefold() in known:
            mended[-1] = before[:-1] + first
            part = rest
        mended += [part] if part else []
    return mended


def _listed(at: int, block: Paragraph, before: str, texts: Sequence[str]) -> Edit:
    head = (Paragraph(escape(before), block.first, block.last),) if before else ()
    items = (Item(escape(text), 0, ordinal, block.first, block.last) for ordinal, text in enumerate(texts, 1))
    return Edit(at, at + 1, (*head, *items), "paragraphs/counted", REWRITES)


def _run_on(doc: Doc) -> Iterator[Edit]:
    """Long lines in which paragraphs ran together."""
    from cleaner.lines.one_line import by_touch

    for at, line in enumerate(doc.lines):
        block, pieces = doc.blocks[at], by_touch(line)
        if len(pieces) > 1 and isinstance(block, Paragraph) and is_bare(block.text, line):
            yield Edit(at, at + 1, _paragraphs(block, pieces), "paragraphs/run-on", KEEPS)


def _paragraphs(block: Paragraph, pieces: Sequence[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(escape(piece), block.first, block.last) for piece in pieces)


def _parts(doc: Doc) -> Iterator[Edit]:
    """Sentences and blocks that ran together, where they are parted."""
    touch = may_touch("\n".join(doc.lines))
    headed = {edit.start: edit for edit in (*ran_in(doc), *(_run_on(doc) if touch else ()))}
    for at, block in enumerate(doc.blocks):
        if at in headed:
            yield headed[at]
        elif isinstance(block, (Paragraph, Item)) and len(doc.lines[at]) >= SHORTEST_GLUED:
            yield from _unglued(at, block, doc.lines[at], touch)


def _unglued(at: int, block: Paragraph | Item, line: str, touch: bool) -> Iterator[Edit]:
    """One line parted; `touch` says that sentences touch somewhere in the text."""
    if isinstance(block, Paragraph) and "3" in line and (listed := counted(line)):
        if is_bare(block.text, line):
            yield _listed(at, block, *listed)
    elif not touch:
        return
    elif isinstance(block, Paragraph) and len(pieces := parted(line)) > 1:
        if is_bare(block.text, line):
            yield Edit(at, at + 1, _paragraphs(block, pieces), "paragraphs/dateline", KEEPS)
    elif (text := spaced(line)) != line:
        source = escape(text) if is_bare(block.text, line) else spaced(block.text)
        if shows(source, text):
            yield Edit(at, at + 1, (replace(block, text=source),), "paragraphs/glued", KEEPS)
