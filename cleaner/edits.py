"""Stages propose, this applies: the one place where a document changes, and where words are held to account."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cleaner.doc import BOUND_MET, Block, Blocks, Doc, Heading, Item, Paragraph, Table, line_of, seated
from cleaner.errors import InternalError
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
    """One step of the pipeline: its name, what it proposes, and the licences that it may use.

    `by_lines` says that it judges what lines show and where they stand: when some of them have become
    headings or items since it had nothing to propose, it still has nothing to propose.
    `judges` says that it asks the line model, which it does while the document's `judged` does not name it.
    """

    name: str
    propose: Propose
    licences: frozenset[Licence]
    by_lines: bool = False
    judges: bool = False

    def only(self, wanted: Callable[[str], bool]) -> Stage:
        """This stage without the rules that are not wanted."""

        def propose(doc: Doc) -> Iterator[Edit]:
            return (edit for edit in self.propose(doc) if wanted(edit.rule))

        return Stage(self.name, propose, self.licences, self.by_lines, self.judges)


# What one stage removes may have hid something from another; more than three rounds are rare.
MOST_ROUNDS = 8


def run(doc: Doc, stages: Sequence[Stage]) -> tuple[Doc, list[Applied], list[Entry]]:
    """Every stage in order, and again until none proposes anything: the document, the edits, the entries."""
    history: list[Applied] = []
    ledger: list[Entry] = []
    quiet: dict[str, tuple[str, ...]] = {}
    for _ in range(MOST_ROUNDS):
        before = len(history)
        for stage in stages:
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
    # A row of a table is understood as a whole, a line of text by the words that change in it.
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


# Below this many words the gap between two changes reads better inside the entry than outside it.
FEWEST_PARTED = 12
# After a change the texts agree again where this many words do, which are looked for this far ahead.
AGREEING = 3
FARTHEST = 24


def hunks(before: str, after: str) -> list[tuple[str, str]]:
    """The parts in which two texts differ, each widened to whole words; their words differ as the texts' do.

    Texts that part for longer than FARTHEST words are taken to differ from there to their end: that spans
    more than it must, and keeps the comparison linear.
    """
    before, after = narrow(before, after)
    old, new = before.split(" "), after.split(" ")
    if min(len(old), len(new)) < FEWEST_PARTED:
        return [(before, after)]
    found = []
    a = b = 0
    while a < len(old) or b < len(new):
        if old[a : a + 1] == new[b : b + 1]:
            a, b = a + 1, b + 1
            continue
        to_a, to_b = _agree(old, new, a, b)
        found.append((" ".join(old[a:to_a]), " ".join(new[b:to_b])))
        a, b = to_a, to_b
    return found


def _agree(old: list[str], new: list[str], a: int, b: int) -> tuple[int, int]:
    """Where two lists of words that part at `a` and `b` agree again soonest; their ends if nowhere near."""
    places: dict[str, int] = {}
    for j in range(min(b + FARTHEST, len(new)) - 1, b - 1, -1):
        places[new[j]] = j
    meeting = (len(old), len(new))
    for i in range(a, min(a + FARTHEST, len(old))):
        j = places.get(old[i], -1)
        agree = j >= 0 and old[i : i + AGREEING] == new[j : j + AGREEING]
        if agree and i - a + j - b < meeting[0] - a + meeting[1] - b:
            meeting = (i, j)
    return meeting


def narrow(before: str, after: str) -> tuple[str, str]:
    """The one part in which two texts differ, widened to whole words."""
    if not before or not after:
        return before, after
    most = min(len(before), len(after))
    start = _alike(before, after, most)
    while start and (_inside_word(before, start) or _inside_word(after, start)):
        start -= 1
    end = _alike(before[::-1], after[::-1], most - start)
    while end and (_inside_word(before, len(before) - end) or _inside_word(after, len(after) - end)):
        end -= 1
    return before[start : len(before) - end].strip(" "), after[start : len(after) - end].strip(" ")


def _alike(one: str, other: str, most: int) -> int:
    """How many characters two texts begin with alike, up to `most`; in strides, since most are long."""
    at = 0
    for stride in (256, 16, 1):
        while at + stride <= most and one[at : at + stride] == other[at : at + stride]:
            at += stride
    return at


def _inside_word(text: str, at: int) -> bool:
    """No white space stands on either side of this place: a word, or what is glued to it, runs over it."""
    return 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()
