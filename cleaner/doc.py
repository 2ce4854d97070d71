"""What flows through the pipeline: a flat tuple of frozen blocks, and what is known of the whole.

`text` is one line of inline Markdown source. Inline marks are escaped in it where CommonMark would
misread them (`\\*NUMBER\\*`); marks that matter only at the head of a line (`1986\\. It was`) are the
writer's business, so that a paragraph can become a heading without its text changing. The one
line break that `text` may hold is a hard break, written backslash and newline.

There is no block for Markdown that the model does not know (raw HTML and the like): a reader makes it
text. A block of its own could not be read back as itself, for what is inert reads as a paragraph.

`first` and `last` are lines of the source, counted from 1; they take no part in equality. A block
that no line shows has 0 there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cleaner.inline import shown
from cleaner.record import dataclass, field, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """One paragraph of a quotation; neighbours are one quotation."""

    text: str
    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


# The level of an article's sections: the first is the title's.
SECTION = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 for the title, 2 for a section, and so on to 6."""

    text: str
    level: int
    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `depth` is 0 for the outermost, `ordinal` its number or None for a bullet."""

    text: str
    depth: int = 0
    ordinal: int | None = None
    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` is rectangular, of inline Markdown cells; row 0 is the header."""

    rows: tuple[tuple[str, ...], ...]
    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Code:
    """`text` is verbatim, its lines parted by newlines, without the last one."""

    text: str
    lang: str = ""
    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Break:
    """A thematic break; shows no words."""

    first: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)


BREAK_LINE = "_" * 70
"""A thematic break as mdformat writes it."""

BOUND_MET = "bound-met"
"""The flag of a document of which a part was nested too deep or too dear to read, and is kept as plain text."""

TABLE_UNPROVED = "table-unproved"
"""The flag of a document in which a table stands as the run of its cells, since its rows could not be told."""

KNOWN_ARTICLE = frozenset({"boilerplate"})
"""What `Doc.judged` holds where the line model has nothing to tell of leftovers: a page has a model of its own, what
was cut from a page is the article already, and what the writer would write the same may be what it has written."""

Block = Paragraph | Quote | Heading | Item | Table | Code | Break
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Doc:
    """A document.

    meta      its front matter so far
    flags     what a person should know of it
    settled   the source carried our own front matter: what it states is not questioned
    marked    the source tells by marks of its own what is a heading and what an item (HTML, Markdown, text with `##`
              in it): then the shape of a line is no evidence
    judged    the stages that have asked the line model, each once for the whole source (asked again, of what it left,
              it would find something more), or that are not to ask
    lines     what each paragraph, heading and item shows; empty for other blocks, and for one with a break in it. All
              stages ask for these, so they are made once and handed on with the blocks
    evidence  what a page told of its blocks beside their text; the first edit ends it, since it holds for the blocks
              as they were read
    """

    blocks: Blocks
    meta: Mapping[str, object] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    settled: bool = False
    marked: bool = False
    judged: frozenset[str] = field(default=frozenset(), compare=False)
    lines: tuple[str, ...] = field(default=(), compare=False, repr=False)
    evidence: Evidence | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if len(self.lines) != len(self.blocks):
            object.__setattr__(self, "lines", tuple(map(line_of, self.blocks)))

    def was_flagged(self, flag: str) -> bool:
        """Whether an earlier run gave the document this flag: the front matter of the source says so."""
        known = self.meta.get("flags")
        return isinstance(known, list) and flag in known

    def paragraph(self, at: int) -> str:
        """The line of the paragraph at this place; empty for any other block."""
        return self.lines[at] if type(self.blocks[at]) is Paragraph else ""


def line_of(block: Block) -> str:
    """What a paragraph, heading or item shows, without its number; empty for all else."""
    if not isinstance(block, (Paragraph, Heading, Item)) or "\n" in block.text:
        return ""
    line = shown(block.text)
    spaced = "`" in block.text or "![" in block.text  # code keeps its spaces, and pictures have some at both sides
    return " ".join(line.split()) if spaced else line


def text_of(block: Block) -> str:
    """The text of a paragraph, heading or item, as it is written; empty for all else."""
    return block.text if isinstance(block, (Paragraph, Heading, Item)) else ""


def is_bullet(block: Block) -> bool:
    """An item without a number."""
    return isinstance(block, Item) and block.ordinal is None


def seated(blocks: Iterable[Block]) -> Blocks:
    """`blocks` with every item at a depth that its place allows: what hung from a lost parent moves up."""
    result: list[Block] = []
    depths: list[int] = []
    for block in blocks:
        if not isinstance(block, Item):
            depths.clear()
            result.append(block)
            continue
        while depths and depths[-1] >= block.depth:
            depths.pop()
        seat = len(depths)
        depths.append(block.depth)
        result.append(block if seat == block.depth else replace(block, depth=seat))
    return tuple(result)
