"""What a page states about itself: title, authors, dates and the like, for the front matter.

Each fact is taken from the first place that states it: JSON-LD of an article, OpenGraph, Dublin Core and
other `<meta>` names, then the elements of the page. Nothing is invented: a date counts when it is written as
ISO 8601 has it, names stay as they are written, and what no place states is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from cleaner.characters import mend, sound
from cleaner.dates import iso_date
from cleaner.readers.htmltree import Stated
from cleaner.readers.jsonld import Node, article, texts
from cleaner.record import dataclass, field

LONGEST_FACT = 1000
"""Characters of a title or description beyond which a page has put something else there, often its text."""

LONGEST_TAG, MOST_TAGS = 100, 50
"""A longer keyword is a sentence, and a longer list is a search engine's bait."""

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "title")
_DESCRIPTION = ("og:description", "description", "dc.description", "twitter:description")
_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
_DATE = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "pubdate",
    "publish-date",
    "publishdate",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "date",
)
_DATE_MARKED = ("time.published",)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified")
_LANG = ("og:locale", "content-language", "dc.language", "dcterms.language")
_TAGS = ("news_keywords", "keywords", "dc.subject", "dcterms.subject")
_SITE = ("og:site_name", "application-name")
_NAMING = ("property", "name", "itemprop", "http-equiv")

_TIME = r"((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{1,9})? ?(Z|[+-][01]\d:?[0-5]\d)"
_STAMP = re.compile(rf"([12]\d{{3}}-\d\d-\d\d)(?:[T ]{_TIME}|[T ].*)?", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PUBLISHED = re.compile(r"\b(?:published|pubdate|entry-date)\b", re.IGNORECASE)
_BY = re.compile(r"(?:written |posted )?by:? ", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"\x00-\x1f]{1,2000}", re.IGNORECASE)
_TAGGED = re.compile(r"</?[A-Za-z]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BEFORE_SITE = (
    " | ",
    " - ",
    " \N{EN DASH} ",
    " \N{EM DASH} ",
    " \N{MIDDLE DOT} ",
    " \N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK} ",
)


@dataclass(slots=True)
class _Page:
    """What the elements say that speak of the page; `named` holds `<meta>` by lower-case name."""

    named: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    title: str = ""
    lang: str = ""
    canonical: str = ""
    times: list[str] = field(default_factory=list)

    def all(self, names: Iterable[str]) -> Iterator[str]:
        return (value for name in names for value in self.named.get(name, ()))


def metadata(stated: Iterable[Stated]) -> dict[str, object]:
    """The facts that the page states, by their keys in the front matter; others are left out."""
    page = _gathered(stated)
    node = article(page.scripts)
    site = _first(_fact, [*page.all(_SITE[:1]), *texts(node.get("publisher")), *page.all(_SITE[1:])])
    titles = [*texts(node.get("headline")), *page.all(_TITLE), page.title, *texts(node.get("name"))]
    facts = {
        "title": _without_site(_first(_fact, titles), site),
        "description": _first(_fact, [*texts(node.get("description")), *page.all(_DESCRIPTION)]),
        "author": _authors(node, page),
        "date": _first(
            _date, [*texts(node.get("datePublished")), *page.all(_DATE), *_only(page.times), *page.all(_DATE_MARKED)]
        ),
        "updated": _first(_date, [*texts(node.get("dateModified")), *page.all(_UPDATED)]),
        "lang": _first(_lang, [page.lang, *texts(node.get("inLanguage")), *page.all(_LANG)]),
        "tags": _tags(node, page),
        "source_url": _first(_url, [page.canonical, *page.all(("og:url",)), *texts(node.get("url"))]),
        "site": site,
    }
    return {key: value for key, value in facts.items() if value}


def _gathered(stated: Iterable[Stated]) -> _Page:
    page = _Page()
    for element in stated:
        if element.name in _GATHER:
            _GATHER[element.name](page, element)
    return page


def _html(page: _Page, element: Stated) -> None:
    page.lang = page.lang or element.attrs.get("lang") or element.attrs.get("xml:lang") or ""


def _title(page: _Page, element: Stated) -> None:
    """The first title of the page; a drawing in it has titles too."""
    if not page.title and element.parent in ("head", "html", "body"):
        page.title = element.text


def _meta(page: _Page, element: Stated) -> None:
    for name in (name for key in _NAMING for name in element.attrs.get(key, "").lower().split()):
        page.named.setdefault(name, []).append(element.attrs.get("content", ""))


def _link(page: _Page, element: Stated) -> None:
    if "canonical" in element.attrs.get("rel", "").lower().split():
        page.canonical = page.canonical or element.attrs.get("href", "")


def _script(page: _Page, element: Stated) -> None:
    if element.attrs.get("type", "").lower().startswith("application/ld+json"):
        page.scripts.append(element.text)


def _time(page: _Page, element: Stated) -> None:
    """A time that says what it is counts as named; the others count if the page has but one."""
    stamp = element.attrs.get("datetime", "")
    kind = element.attrs.get("itemprop", "").lower() or ("datepublished" if "pubdate" in element.attrs else "")
    if not kind and _PUBLISHED.search(element.attrs.get("class", "")):
        kind = "time.published"
    if kind:
        page.named.setdefault(kind, []).append(stamp)
    page.times.append(stamp)


_GATHER: Mapping[str, Callable[[_Page, Stated], None]] = {
    "html": _html,
    "title": _title,
    "meta": _meta,
    "link": _link,
    "script": _script,
    "time": _time,
}


def _only(values: list[str]) -> list[str]:
    return values[:1] if len(set(values)) == 1 else []


def _first(clean: Callable[[str], str], values: Iterable[str]) -> str:
    return next((fact for value in values if (fact := clean(value))), "")


def _fact(text: str) -> str:
    """`text` in one line with sound characters; nothing when it is markup, or too long for a fact."""
    fact = " ".join(_SURROGATE.sub("", text[: 2 * LONGEST_FACT]).split())
    for _, after in () if sound(fact) else mend(fact):
        fact = after
    fact = " ".join(fact.split())
    return "" if len(fact) > LONGEST_FACT or _TAGGED.search(fact) else fact


def _without_site(title: str, site: str) -> str:
    """The title without the site's name at its end; a shop is not called `Shoes | The Daily Bell`."""
    for sign in _BEFORE_SITE if site else ():
        if title.casefold().endswith((sign + site).casefold()):
            return title[: -len(sign + site)].rstrip() or title
    return title


def _authors(node: Node, page: _Page) -> list[str]:
    """Names as they are stated, one each for what is stated apart; profiles and addresses are no names."""
    for values in (texts(node.get("author")), *(page.named.get(name, ()) for name in _AUTHOR)):
        names = [_name(_fact(value)) for value in values]
        if any(names):
            return list(dict.fromkeys(filter(None, names)))
    return []


def _name(text: str) -> str:
    byline = _BY.match(text)
    return "" if "://" in text else text[byline.end() if byline else 0 :]


def _date(text: str) -> str:
    """A date, with its time where the offset is stated; nothing where a day cannot be told."""
    stamp = _STAMP.fullmatch(text.strip())
    if stamp is None or iso_date(stamp[1]) is None:
        return ""
    day, time, fraction, offset = stamp.groups()
    if not offset:
        return day
    if offset != "Z" and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{day}T{time}{fraction or ''}{offset}"


def _lang(text: str) -> str:
    """A language tag of BCP 47's form; OpenGraph joins its parts with an underscore."""
    tag = text.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _tags(node: Node, page: _Page) -> list[str]:
    stated = _listed(texts(node.get("keywords"))), page.all(("article:tag",)), _listed(page.all(_TAGS))
    for values in stated:
        tags = [tag for value in values if (tag := _fact(value)) and len(tag) <= LONGEST_TAG]
        if tags:
            return list(dict.fromkeys(tags))[:MOST_TAGS]
    return []


def _listed(values: Iterable[str]) -> Iterator[str]:
    return (tag for value in values for tag in value.split(","))


def _url(text: str) -> str:
    """A full address of the web; a relative one says nothing without the page's own."""
    return text.strip() if _URL.fullmatch(text.strip()) else ""
