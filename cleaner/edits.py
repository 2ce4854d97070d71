"""Stages propose, this applies: the one place where a document changes, and where words are held to account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cleaner.doc import BOUND_MET, Block, Blocks, Doc, Heading, Item, Paragraph, Table, line_of, seated
from cleaner.errors import InternalError
from cleaner.hunks import hunks
from cleaner.record import dataclass, field, replace
from cleaner.visible import visible, visible_all
from cleaner.words import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Licence = Literal["keeps", "rewrites", "drops"]
else:
    Licence = str
KEEPS: Licence = "keeps"  # the words before and after are the same multiset
REWRITES: Licence = "rewrites"  # characters change, a word is parted or joined; letters stay in order
DROPS: Licence = "drops"  # what is left is a sub-multiset of what was there


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `doc.blocks[start:stop]` by `blocks`, because of `rule`.

    meta    facts that move to the front matter (`{"site": "The Daily Bell"}`)
    flags   what a person should know of the document
    why     evidence for the ledger (`{"proof": [10, 18]}`), of JSON's types
    """

    start: int
    stop: int
    blocks: Blocks
    rule: str
    licence: Licence
    meta: Mapping[str, object] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    why: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as the user sees it: `first` and `last` are lines of the source, counted from 1."""

    stage: str
    rule: str
    licence: Licence
    first: int
    last: int
    before: str
    after: str
    why: Mapping[str, object] = field(default_factory=dict)


Propose = Callable[[Doc], Iterator[Edit]]
Applied = tuple[str, tuple[Edit, ...]]  # a stage's name and its edits


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the pipeline.

    propose   what it would change: one function from a document to its edits
    licences  those that its edits may carry
    by_lines  it goes by what lines show and where they stand, whatever kinds of blocks they are: once it had nothing to
              propose it is not asked again while the lines are the same
    judges    it asks the line model, once for each document (`Doc.judged`)
    settles   it is asked until it proposes nothing before the next stage is: that one must see the whole of its work
    """

    name: str
    propose: Propose
    licences: frozenset[Licence]
    by_lines: bool = False
    judges: bool = False
    settles: bool = False

    def only(self, wanted: Callable[[str], bool]) -> Stage:
        """This stage without the rules that are not wanted."""

        def propose(doc: Doc) -> Iterator[Edit]:
            return (edit for edit in self.propose(doc) if wanted(edit.rule))

        return replace(self, propose=propose)


# All are asked again, since what one removes may have hidden something from another. More than three rounds are rare.
MOST_ROUNDS = 8


def run(doc: Doc, stages: Sequence[Stage]) -> tuple[Doc, list[Applied], list[Entry]]:
    """Ask every stage in order, and again until none proposes anything: the document, the edits, their entries.

    A document that MOST_ROUNDS do not bring to rest is flagged `bound-met`.
    """
    history: list[Applied] = []
    ledger: list[Entry] = []
    quiet: dict[str, tuple[str, ...]] = {}  # the lines of which a stage had nothing to say
    for _ in range(MOST_ROUNDS):
        before = len(history)
        for stage in (one for one in stages for _ in range(MOST_ROUNDS if one.settles else 1)):
            if stage.by_lines and quiet.get(stage.name) == doc.lines:
                continue
            quiet[stage.name] = doc.lines
            doc, edits, entries = apply(doc, stage)
            if edits:
                del quiet[stage.name]
                history.append((stage.name, edits))
                ledger += entries
        if len(history) == before:
            break
    else:
        doc = replace(doc, flags=(*doc.flags, BOUND_MET))
    return doc, history, ledger


def apply(doc: Doc, stage: Stage) -> tuple[Doc, tuple[Edit, ...], list[Entry]]:
    """Apply what `stage` proposes for `doc`.

    Returns the document, the edits and their ledger entries. Raises `InternalError` when an edit
    overlaps another, changes nothing, or does to words what its licence forbids.
    """
    edits = tuple(stage.propose(doc))
    if stage.judges and stage.name not in doc.judged:
        doc = replace(doc, judged=doc.judged | {stage.name})
    if not edits:
        return doc, edits, []
    return replay(doc, edits), edits, [entry for edit in edits for entry in _entries(doc, stage, edit)]


def replay(doc: Doc, edits: Sequence[Edit]) -> Doc:
    """`doc` with these edits spliced in; they must ascend and not overlap."""
    blocks: list[Block] = []
    lines: list[str] = []
    meta, flags, done = dict(doc.meta), list(doc.flags), 0
    for edit in edits:
        if not done <= edit.start <= edit.stop <= len(doc.blocks):
            raise InternalError(f"{edit.rule}: its edit overlaps another or lies outside the document")
        blocks += doc.blocks[done : edit.start]
        blocks += edit.blocks
        lines += doc.lines[done : edit.start]
        lines += map(line_of, edit.blocks)
        done = edit.stop
        meta.update({key: value for key, value in edit.meta.items() if not meta.get(key)})
        flags += [flag for flag in edit.flags if flag not in flags]
    blocks += doc.blocks[done:]
    lines += doc.lines[done:]
    seats = seated(blocks) if Item in map(type, blocks) else tuple(blocks)
    return Doc(seats, meta, tuple(flags), doc.settled, doc.marked, doc.judged, tuple(lines))


def _entries(doc: Doc, stage: Stage, edit: Edit) -> Iterator[Entry]:
    """The entries of one edit, which together span no more than what it changes."""
    old = doc.blocks[edit.start : edit.stop]
    if old == edit.blocks and not (edit.meta or edit.flags):
        raise InternalError(f"{edit.rule}: its edit changes nothing")
    if edit.licence not in stage.licences:
        raise InternalError(f"{edit.rule}: stage {stage.name} has no licence {edit.licence}")
    before, after = _texts(doc, edit)
    # What becomes of a table is shown as a whole, of a line of text the words that change.
    in_text = len(old) == 1 and not any(isinstance(block, Table) for block in edit.blocks)
    pairs = hunks(before, after) if in_text and before != after else [(before, after)]
    check_licence(edit.rule, edit.licence, pairs)
    first = min((block.first for block in old if block.first), default=0)
    last = max((block.last for block in old), default=0)
    for was, now in pairs:
        yield Entry(stage.name, edit.rule, edit.licence, first, last, was, now, edit.why)


def _texts(doc: Doc, edit: Edit) -> tuple[str, str]:
    """What the blocks of an edit show before and after; a line that is only retyped is read once."""
    old = doc.blocks[edit.start : edit.stop]
    if len(old) == len(edit.blocks) == 1:
        was, now = old[0], edit.blocks[0]
        if isinstance(was, Paragraph) and isinstance(now, Heading) and was.text == now.text:
            return doc.lines[edit.start], doc.lines[edit.start]
    return "\n".join(map(_shown, old, doc.lines[edit.start : edit.stop])), visible_all(edit.blocks)


def _shown(block: Block, line: str) -> str:
    """What a block shows: its line, if it has one and neither code nor a number tells the two apart."""
    known = line and "`" not in line and (not isinstance(block, Item) or block.ordinal is None)
    return line if known else visible(block)


def check_licence(rule: str, licence: Licence, pairs: Sequence[tuple[str, str]]) -> None:
    """Raise `InternalError` when the words before and after differ by more than `licence` allows.

    `pairs` holds the parts in which the texts differ, so the words that are the same need no counting.
    """
    if licence == KEEPS and all(was == now for was, now in pairs):
        return
    if licence == DROPS and not any(now for _, now in pairs):
        return
    before = count("\n".join(was for was, _ in pairs))
    after = count("\n".join(now for _, now in pairs))
    if licence == KEEPS:
        broken = before != after
    elif licence == DROPS:
        broken = not after <= before
    else:
        broken = bool(before) and not after
    if broken:
        raise InternalError(f"{rule}: the edit does to words what {licence!r} forbids")
