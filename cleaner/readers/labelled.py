"""Facts at the head of a text, each on a line of its own behind its label, as crawlers and collections write them.

Readers of the web for language models write `Title:`, `URL Source:`, `Published Time:` and `Markdown Content:` above
the page in Markdown; many a collection `URL:`, `Title:`, `Author:`, `Date:` above the text. Two labels that belong
together are proof; the box of facts about a book (`Title:`, `Pages:`) is none, for it has other labels as well.

>>> head = part("Title: The last ferry\\nURL: https://docks.example/ferry\\n\\nIt sailed at noon.\\n")
>>> head.facts, head.size
({'title': 'The last ferry', 'url': 'https://docks.example/ferry'}, 3)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cleaner.doc import Heading, text_of
from cleaner.edits import DROPS, REWRITES, Entry
from cleaner.inline import escape
from cleaner.lazy import lazy
from cleaner.lines.shape import fold
from cleaner.readers import Reading
from cleaner.readers.foreign_matter import metadata
from cleaner.record import dataclass, replace

# What labels are called, and the keys of front matter that they are.
_CALLED = {
    "title": "title headline",
    "url": "url url_source source_url article_url page_url canonical_url link permalink",
    "date": "date published published_time published_date published_on published_at publish_date publication_date"
    " date_published pubdate posted posted_on",
    "updated": "updated last_updated updated_on modified modified_time date_modified",
    "author": "author authors byline by written_by",
    "description": "description excerpt",
    "lang": "language lang",
    "site": "site site_name sitename website publisher publication",
    "tags": "tags keywords",
    "category": "category section",
    "warning": "warning",
    "source": "source",
}
KEYS = {name.replace("_", " "): key for key, names in _CALLED.items() for name in names.split()}
BODIES = frozenset(
    ("markdown content", "content", "page content", "main content", "text", "full text", "article text", "body")
)
IN_MARKDOWN = "markdown content"
# No head is longer, and nothing in one but a description.
MOST_LINES = 30
LONGEST_VALUE = 2_000
HEAD_BLOCKS = 6  # where a title stands, as the stage metadata has it
FURTHEST_TITLE = 60  # blocks: a page's whole menu may stand above its heading
_LABEL = lazy(r"(?:\*\*)?([^\W\d_][\w ]{0,24}?)(?:\*\*)?:(?:\*\*)?(?:\s+(.*))?")
_ADDRESS = lazy(r"https?://\S+")
_BAR = lazy(" [|\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}-] ")


@dataclass(frozen=True, slots=True)
class Head:
    """`facts` by keys of front matter; `size` lines of the text are the head; whether Markdown is said to follow."""

    facts: Mapping[str, str]
    size: int
    in_markdown: bool


def part(text: str) -> Head | None:
    """The head of a text, blank lines behind it included; None where it has none, or nothing stands below it."""
    lines = text.split("\n", MOST_LINES)
    facts: dict[str, str] = {}
    label = ""
    for at, line in enumerate(lines[:MOST_LINES]):
        match = _LABEL.fullmatch(line.strip()) if line.strip() else None
        label = " ".join(match[1].lower().split()) if match else ""
        value = ((match[2] or "") if match else "").strip()
        if label in BODIES and not value:
            return _proved(facts, lines, at + 1, in_markdown=label == IN_MARKDOWN)
        if label in KEYS and len(value) <= LONGEST_VALUE:
            facts.setdefault(_key(label, value), value)
        elif line.strip():
            is_other = match is not None and bool(at) and bool(lines[at - 1].strip())
            return None if is_other else _proved(facts, lines, at)
    return None


def _key(label: str, value: str) -> str:
    key = KEYS[label]
    if key == "source":
        return "url" if _ADDRESS.fullmatch(value) else "site"
    return key


def _proved(facts: Mapping[str, str], lines: Sequence[str], size: int, *, in_markdown: bool = False) -> Head | None:
    told = {key: value for key, value in facts.items() if value}
    proved = len(told) > 1 and not {"title", "url"}.isdisjoint(told)
    return Head(told, size, in_markdown) if proved and any(map(str.strip, lines[size:])) else None


def headed(reading: Reading, head: Head, raw: str) -> Reading:
    """What was read below a head, with its facts and an entry that says so; `raw` is the head as it stands.

    The title stands above the text as its heading, unless the text begins with it.
    """
    doc = reading.doc
    facts = metadata(_without_site(head.facts, map(text_of, doc.blocks[:FURTHEST_TITLE])))
    title = str(facts.get("title") or "")
    if fold(title) in {fold(line) for line in doc.lines[:HEAD_BLOCKS]} | {""}:
        entry = Entry("read", "text/head", DROPS, 1, head.size, raw.strip(), "")
    else:
        entry = Entry("read", "text/head", REWRITES, 1, head.size, raw.strip(), title)
        doc = replace(doc, blocks=(Heading(escape(title), 1, 1, head.size), *doc.blocks))
    doc = replace(doc, meta={**doc.meta, **facts})
    return Reading(doc, (entry, *reading.entries), f"{raw}\n{reading.shown}")


def _without_site(facts: Mapping[str, str], texts: Iterable[str]) -> Mapping[str, str]:
    """A title that is the name of the page's window, parted where what stands below is its first half."""
    title = facts.get("title", "")
    known = set(map(fold, texts)) if _BAR.search(title) else set()
    for bar in _BAR.finditer(title):
        if fold(title[: bar.start()]) in known:
            return {"site": title[bar.end() :], **facts, "title": title[: bar.start()]}
    return facts
