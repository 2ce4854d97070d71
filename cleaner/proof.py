"""The proof, on every document, that what is written is what was meant; and what is written where it fails.

Tests hold the laws for documents that tests think of. Here the three that cost little are held for the one at
hand: the output, read by our own reader, is the same document; so is its front matter; and a line that was
escaped still shows its words. What was edited is held to account where it is edited (`edits.check_licence`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cleaner import frontmatter
from cleaner.characters import CONTROLS
from cleaner.doc import Block, Blocks, Code, Doc, Heading, Item, Paragraph, Quote
from cleaner.errors import InternalError, UnreadableError, UsageError
from cleaner.foreign import without_surrogates
from cleaner.inline import GUARDED, guard, shown
from cleaner.lazy import lazy
from cleaner.options import Options
from cleaner.provenance import front_matter
from cleaner.readers import normal
from cleaner.result import Result
from cleaner.source import Source
from cleaner.words import words
from cleaner.writer import write

WRITTEN_PLAIN = "written-plain"
"""The flag of a document that could not be cleaned, and was written as it was, in one block of code."""

_LINE_END = lazy("\r\n|[\r\v\f\N{NEXT LINE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
_UNSEEN = lazy(rf"[{CONTROLS}\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def check_reading(doc: Doc) -> None:
    """Raise `InternalError` unless each escaped line shows the words that the source showed.

    Readers of plain text hand on the line beside its escaped source (`Doc.lines`); where nothing was escaped
    the two are one.
    """
    for block, line in zip(doc.blocks, doc.lines, strict=True):
        if line and isinstance(block, (Paragraph, Heading, Item)) and block.text != line:
            _same_words(line, shown(block.text), block)


def written(blocks: Blocks, meta: Mapping[str, object], options: Options) -> str:
    """The output for these blocks, which reads back as them, and its front matter as `meta`.

    Raises `InternalError` when it does not. Reading back is the costliest of the checks, at some 7 % of
    cleaning a text.
    """
    head, body = frontmatter.render(meta) if options.front_matter else "", write(blocks)
    _check_heads(blocks)
    _check_blocks(blocks, body)
    if head and _parsed(head) != _plainly(meta):
        raise InternalError("the front matter does not read back as what was meant")
    return f"{head}\n{body}" if head and body else head + body


def _parsed(head: str) -> Mapping[str, object] | None:
    try:
        return frontmatter.parse(head.removeprefix("---\n").removesuffix("---\n"))
    except ValueError:
        return None


def _check_heads(blocks: Blocks) -> None:
    """An escape that the writer puts at the head of a line takes no words."""
    for block in blocks:
        if isinstance(block, (Paragraph, Quote, Item)) and (block.text[:1] in GUARDED or "\n" in block.text):
            _same_words(shown(block.text), shown(guard(block.text)), block)


def _check_blocks(blocks: Blocks, body: str) -> None:
    back = normal.read(body)
    if back != blocks:
        pairs = zip((*back, None), (*blocks, None), strict=False)
        meant = next((block for got, block in pairs if got != block), None)
        raise InternalError(f"the output does not read back as what was meant{_place(meant)}")


def _same_words(meant: str, got: str, block: Block) -> None:
    if meant != got and words(meant) != words(got):
        raise InternalError(f"an escaped line does not show its words{_place(block)}")


def _place(block: Block | None) -> str:
    return f" (line {block.first} of the source)" if block is not None and block.first else ""


def _plainly(value: object) -> object:
    """Metadata as it can be read back: lists for tuples, no surrogates, the optional keys that are none left out."""
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, (list, tuple)):
        return [_plainly(item) for item in value]
    if isinstance(value, Mapping):
        kept = {key: item for key, item in value.items() if item is not None or key not in _OPTIONAL}
        return {_plainly(key): _plainly(item) for key, item in kept.items()}
    return value


_OPTIONAL = frozenset(frontmatter.KEYS) - frontmatter.REQUIRED


def at_worst_plain(work: Callable[[], Result], origin: Source, options: Options) -> Result:
    """The result of `work`; where it fails for a fault of ours, and `options` allow it, the plain form."""
    try:
        return work()
    except (UnreadableError, UsageError, MemoryError):
        raise
    except Exception as failure:  # of a library too
        if options.on_failure != "plain":
            raise
        return _plain(origin, options, failure)


def _plain(origin: Source, options: Options, failure: Exception) -> Result:
    """The document as one block of code, in which nothing is a mark and nothing is active.

    For one that met a fault of ours: its words are all there, it says so in its flags, and the next run leaves
    it alone. It is held to the same proof, and the error leaves this function when it fails it too.
    """
    blocks = (Code(_inert(_visible(origin))),)
    meta = front_matter(Doc(blocks, flags=(WRITTEN_PLAIN,)), origin, (), options)
    why = str(failure) if isinstance(failure, InternalError) else f"{type(failure).__name__}: {failure}"
    return Result(written(blocks, meta, options), meta, (), blocks[0].text, why)


def _visible(origin: Source) -> str:
    """What the source shows, if its reader can tell; else all of it, markup too."""
    try:
        return origin.read().shown
    except Exception:  # the reader may be what failed
        return origin.text


def _inert(text: str) -> str:
    """Lines that stand in code as they are: no control characters, no spaces at their ends."""
    lines = _UNSEEN.sub(" ", _LINE_END.sub("\n", text)).split("\n")
    return "\n".join(line.rstrip(" ") for line in lines).strip("\n")
