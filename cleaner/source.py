"""A source: its text, how it was decoded, which bytes it was, and the reader that fits it."""

from __future__ import annotations

import re

from cleaner.decode import BYTE_ORDER_MARK, decode
from cleaner.digest import digest as digest_of
from cleaner.doc import KNOWN_ARTICLE, Block, Doc, Heading
from cleaner.errors import UnreadableError
from cleaner.lazy import lazy
from cleaner.readers import Reading
from cleaner.record import dataclass, replace
from cleaner.writer import write

MARKDOWN_SUFFIXES = (".md", ".markdown")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
# Browsers look for an encoding in the first 1,024 bytes; a page has shown what it is by then.
SNIFFED = 1024
# A text that is markup through and through: it begins with one of these, and so do most of its lines with a tag.
_FRAGMENT = lazy(r"\s*<(?:article|blockquote|body|div|figure|h[1-6]|header|main|ol|p|section|ul)[\s>]", re.IGNORECASE)
_LINE_OF_MARKUP = lazy(r"^\s*</?[a-z][a-z0-9]*[\s/>]", re.IGNORECASE | re.MULTILINE)
MARKUP_SHARE = 0.5
# What may be the first line of front matter.
FENCES = ("---", "+++")
# What may be the first label of a head without fences, whatever the case of its letters; asked of every text.
LABELS = ("title:", "headline:", "url", "source", "link:", "permalink:", "date:", "published", "author", "by", "**")
LONGEST_LABEL = 12
# The two keys without which front matter is not ours; the first lines hold them unless a text is odd.
OURS = ("\ncleaner_version:", "\nsource_sha256:")
LONGEST_FRONT_MATTER = 20_000
_NO_LINE_END = lazy("[\r\n\x80-\x84\x86-\x9f]|\N{NEXT LINE} ")
# html2text leaves the one or the other: its tables, or its items and links among lines of 78 characters at most.
DELIMITERS = ("|---\n", "|---  \n")
ITEMS = ("\n  * ", "](")
WIDTH = 78
HEADING_MARKS = ("\n#", "\n===", "\n---")
_LINE_END = lazy("\r\n?")


@dataclass(frozen=True, slots=True)
class Source:
    """`origin` is "text", "markdown" or "html"; `digest` the SHA-256 of the bytes, in hex."""

    text: str
    path: str
    encoding: str
    digest: str
    origin: str

    @classmethod
    def of(cls, source: str | bytes, path: str, origin: str) -> Source:
        """Decode bytes and tell what they are. Raises `UnreadableError` when they hold no text."""
        if isinstance(source, str):
            source = str.__str__(source)  # of a subclass, which may escape what is added to it (markupsafe)
            digest = digest_of(source.encode("utf-8", "replace"))
            source = _lined(source.lstrip(BYTE_ORDER_MARK))
            chosen = origin if origin != "auto" else "markdown" if _is_ours(source) else "text"
            return cls(source, path, "str", digest, chosen)
        if type(source) is not bytes:  # a subclass may answer otherwise, as one of `str` may
            source = _octets(source)
        page = origin == "html" or (origin == "auto" and _is_page(source[:SNIFFED], path))
        text, encoding = decode(source, html=page)
        if not text or text.isspace():
            raise UnreadableError("empty: there is no text in it")
        chosen = origin if origin != "auto" else _origin(text, path, page)
        return cls(_lined(text), path, encoding, digest_of(source), chosen)

    def read(self) -> Reading:
        """The document, by the reader for its origin; only that reader is imported."""
        if self.origin == "html":
            from cleaner.readers import html

            return _marked(html.read(self.text)).telling()
        if self.origin == "markdown":
            from cleaner.readers import markdown

            reading = _known(_marked(markdown.read(self.text)), self.text)
            is_own = bool(reading.doc.judged)
            return (reading if is_own else _read_labelled(self.text, marked=True) or reading).telling()
        if self.text.startswith(FENCES):
            return _read_headed(self.text)
        return _read_labelled(self.text) or _read_text(self.text)


def _read_headed(text: str) -> Reading:
    """Plain text below front matter, as extractors write it; its lines are counted."""
    from cleaner.readers.foreign_matter import metadata
    from cleaner.readers.heads import part_telling

    head, body = part_telling(text)
    if head is None:
        return _read_text(text)
    reading = _read_text("\n" * text.count("\n", 0, len(text) - len(body)) + body)
    return replace(reading, doc=replace(reading.doc, meta=metadata(head)))


def _read_labelled(text: str, *, marked: bool = False) -> Reading | None:
    """What stands below facts with labels; None where the text does not begin with them. `marked` text is Markdown."""
    if not text[:SNIFFED].lstrip()[:LONGEST_LABEL].lower().startswith(LABELS):
        return None
    from cleaner.readers import labelled, markdown

    head = labelled.part(text)
    if head is None:
        return None
    lines = text.split("\n")
    body = "\n" * head.size + "\n".join(lines[head.size :])
    reading = _marked(markdown.read(body)) if marked or head.in_markdown else _read_text(body)
    return labelled.headed(reading, head, "\n".join(lines[: head.size]))


def _read_text(source: str) -> Reading:
    if _may_be_html2text(source):
        from cleaner.readers import html2text

        if written := html2text.read(source):
            return _marked(written)
    if _may_be_document(source) and (written := _read_document(_LINE_END.sub("\n", source))):
        return written
    reading = _read_lines(source)
    return _marked(reading) if any(map(_is_section, reading.doc.blocks)) else reading


def _read_document(text: str) -> Reading | None:
    """A text that is Markdown as a whole; None where it is not."""
    from cleaner.readers.dialect.document import is_document

    if not is_document(text):
        return None
    from cleaner.readers import markdown

    return _known(_marked(markdown.parsed(text, 1, Doc(()))), text)


def _read_lines(source: str) -> Reading:
    """Plain text by its reader, or, where there are marks of Markdown, by the one that can tell whether they are."""
    if "](" in source or "**" in source or "\n```" in source:
        from cleaner.readers import marked_text

        return marked_text.read(source)
    from cleaner.readers import text

    return text.read(source)


def _lined(text: str) -> str:
    """`text` with line feeds where NEXT LINE alone ends lines, as text from mainframes has it.

    Among other line ends or C1 controls, before a space or at the end, it is an ellipsis of Windows-1252.
    """
    if "\N{NEXT LINE}" not in text:
        return text
    inner = text.rstrip("\N{NEXT LINE}")
    ends_lines = "\N{NEXT LINE}" in inner and not _NO_LINE_END.search(inner)
    return text.replace("\N{NEXT LINE}", "\n") if ends_lines else text


def _octets(source: object) -> bytes:
    """What holds bytes, as bytes; `TypeError` for anything else."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(memoryview(source))
    raise TypeError(f"a document is a str or bytes, not {type(source).__name__}; open and read a file first")


def _may_be_html2text(text: str) -> bool:
    """One of the marks is there that it leaves; whether it did, is asked then."""
    if any(mark in text for mark in DELIMITERS):
        return True
    return any(mark in text for mark in ITEMS) and len(text) < (WIDTH + 1) * text.count("\n")


def _may_be_document(text: str) -> bool:
    """Blank lines and the mark of a heading are there, without which it is no Markdown as a whole."""
    apart = "\n\n" in text or "\n\r\n" in text
    return apart and (text.startswith("#") or any(mark in text for mark in HEADING_MARKS))


def _is_section(block: Block) -> bool:
    """A `##` is a mark; a `#` alone may be the title, or a comment in code."""
    return isinstance(block, Heading) and block.level > 1


def _marked(reading: Reading) -> Reading:
    return replace(reading, doc=replace(reading.doc, marked=True))


def _known(reading: Reading, text: str) -> Reading:
    """What the writer would write the same is most likely our own output, without front matter to say so."""
    own = text.rstrip("\n").endswith(write(reading.doc.blocks).rstrip("\n"))
    return replace(reading, doc=replace(reading.doc, judged=KNOWN_ARTICLE)) if own else reading


def _origin(text: str, path: str, page: bool) -> str:
    """Our own front matter says Markdown, then the name, then the content."""
    if _is_ours(text) or path.lower().endswith(MARKDOWN_SUFFIXES):
        return "markdown"
    return "html" if page or _is_fragment(text) else "text"


def _is_fragment(text: str) -> bool:
    """HTML without a head, as feeds and databases keep it."""
    if not text[:SNIFFED].lstrip().startswith("<") or not _FRAGMENT.match(text):
        return False
    lines = sum(1 for line in text.splitlines() if line and not line.isspace())
    return len(_LINE_OF_MARKUP.findall(text)) >= MARKUP_SHARE * lines


def _is_ours(text: str) -> bool:
    if not text.startswith("---\n"):
        return False
    head = text[: text.find("\n---\n", 3, LONGEST_FRONT_MATTER)]
    return all(key in head for key in OURS)


def _is_page(head: bytes, path: str) -> bool:
    if path.lower().endswith(HTML_SUFFIXES):
        return True
    named = path.lower().endswith(MARKDOWN_SUFFIXES)
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return not named and (start.startswith(b"<!doctype html") or b"<html" in start)
