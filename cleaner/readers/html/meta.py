"""What a page states about itself: title, authors, dates and the like, for the front matter.

Each fact is taken from the first place that states it: JSON-LD of an article, OpenGraph, Dublin Core and
other `<meta>` names, then the elements of the page. Nothing is invented: a date counts where it can be
read in one way, names stay as they are written, and what no place states is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from cleaner.characters import mended
from cleaner.lines.dates import find_dates, iso_date
from cleaner.readers.html.jsonld import Described, article
from cleaner.readers.html.tree import Stated
from cleaner.record import dataclass, field

LONGEST_FACT = 1000
"""Characters of a title or description beyond which a page has put something else there, often its text."""

LONGEST_TAG, MOST_TAGS = 100, 50
"""A longer keyword is a sentence, and a longer list is a search engine's bait."""

LONGEST_DATE = 60
"""Characters of a date in words, with its day and its hour."""

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "title")
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
_CARDS = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_WRITTEN = re.compile(r"(?:written )?by|author", re.IGNORECASE)
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
    "published-date",
    "publication-date",
    "publication_date",
    "published",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "date",
)
_DATE_NAMED = re.compile(
    r"(?:.*[-_.:])?(?:date[-_.]?)?(?:pub|publish(?:ed)?|publication|posted|issued)(?:[-_.]?(?:date|time|on|at))?"
)
"""What else a `<meta>` may be called that says when a page was published."""

_DATE_MARKED = ("time.published",)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified")
_LANG = ("og:locale", "content-language", "dc.language", "dcterms.language")
_TAGS = ("news_keywords", "keywords", "dc.subject", "dcterms.subject")
_SITE = ("og:site_name", "application-name")
_MICRODATA = frozenset({"headline", "datepublished", "datemodified", "keywords", "inlanguage"})
_NAMING = ("property", "name", "itemprop", "http-equiv")

_TIME = r"((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(\.\d{1,9})? ?(Z|[+-][01]\d:?[0-5]\d)"
_STAMP = re.compile(rf"([12]\d{{3}}-\d\d-\d\d)(?:[T ]{_TIME}|[T ].*)?", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PUBLISHED = re.compile(r"\b(?:published|pubdate|entry-date)\b", re.IGNORECASE)
_BY = re.compile(r"(?:written |posted )?by:? ", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d\W_]*|[a-z_]+(?:\.[a-z_]+)*\.(?:author|name)")
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


Said = tuple[str, str]
"""A value, and where on the page it stands: `meta og:title`, `json-ld NewsArticle.headline`, `time`."""


@dataclass(slots=True)
class Facts:
    """Facts by their keys in the front matter, and where each was found, for the ledger."""

    values: dict[str, object] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    def put(self, key: str, value: object, source: str) -> None:
        if value:
            self.values[key] = value
            self.sources[key] = source


@dataclass(slots=True)
class _Page:
    """What the elements say that speak of the page; `named` holds `<meta>` by lower-case name."""

    named: dict[str, list[Said]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    title: str = ""
    lang: str = ""
    canonical: str = ""
    times: list[str] = field(default_factory=list)

    def all(self, names: Iterable[str]) -> Iterator[Said]:
        return (said for name in names for said in self.named.get(name, ()))


def metadata(stated: Iterable[Stated], shown: Iterable[Mapping[str, str]] = ()) -> Facts:
    """The facts that the page states; `shown` are the attributes of what it shows, among them its microdata."""
    page = _gathered(stated)
    for attrs in shown:
        if "itemprop" in attrs:
            _microdata(page, attrs)
    return _facts(page)


def described(script: str) -> dict[str, object]:
    """The facts that one script of data for machines states."""
    return _facts(_Page(scripts=[script])).values


def _facts(page: _Page) -> Facts:
    told, facts = article(page.scripts), Facts()
    site, place = _first(_fact, [*page.all(_SITE[:1]), *told.said("publisher"), *page.all(_SITE[1:])])
    titles = [*told.said("headline"), *page.all(_TITLE), (page.title, "title"), *told.said("name")]
    title, titled = _first(_fact, titles)
    urls = [(page.canonical, "link canonical"), *page.all(("og:url",)), *told.said("url")]
    facts.put("title", _without_site(title, site), titled)
    facts.put("description", *_first(_fact, [*told.said("description"), *page.all(_DESCRIPTION)]))
    facts.put("author", *_authors(told, page))
    facts.put("date", *_published(told, page))
    facts.put("updated", *_first(_date, [*told.said("dateModified"), *page.all(_UPDATED)]))
    facts.put("lang", *_first(_lang, [(page.lang, "html lang"), *told.said("inLanguage"), *page.all(_LANG)]))
    facts.put("tags", *_tags(told, page))
    facts.put("source_url", *_first(_url, urls))
    facts.put("site", site, place)
    return facts


def _microdata(page: _Page, attrs: Mapping[str, str]) -> None:
    """A property that is stated beside the text that is shown; what the text itself says is `facts`'."""
    for name in attrs["itemprop"].lower().split():
        if name in _MICRODATA and (value := attrs.get("content")):
            page.named.setdefault(name, []).append((value, f"microdata {name}"))


def _gathered(stated: Iterable[Stated]) -> _Page:
    page = _Page()
    for element in stated:
        if element.name in _GATHER:
            _GATHER[element.name](page, element)
    return page


def _html(page: _Page, element: Stated) -> None:
    page.lang = page.lang or element.attrs.get("lang") or element.attrs.get("xml:lang") or ""


def _title(page: _Page, element: Stated) -> None:
    """The first title of the page, its head may be closed before it; a drawing in it has titles too."""
    if not page.title and element.parent in ("head", "html", "body", ""):
        page.title = element.text


def _meta(page: _Page, element: Stated) -> None:
    for key in _NAMING:
        for name in element.attrs.get(key, "").lower().split():
            source = f"microdata {name}" if key == "itemprop" else f"meta {name}"
            page.named.setdefault(name, []).append((element.attrs.get("content", ""), source))


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
        page.named.setdefault(kind, []).append((stamp, "time"))
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


def _first(clean: Callable[[str], str], values: Iterable[Said]) -> Said:
    """The first that can be cleaned; nothing, from nowhere, if there is none."""
    return next(((fact, source) for value, source in values if (fact := clean(value))), ("", ""))


def _fact(text: str) -> str:
    """`text` in one line with sound characters; nothing when it is markup, or too long for a fact."""
    fact = " ".join(_SURROGATE.sub("", text[: 2 * LONGEST_FACT]).split())
    fact = " ".join(mended(fact).split())
    return "" if len(fact) > LONGEST_FACT or _TAGGED.search(fact) else fact


def _without_site(title: str, site: str) -> str:
    """The title without the site's name at its end; a shop is not called `Shoes | The Daily Bell`."""
    for sign in _BEFORE_SITE if site else ():
        if title.casefold().endswith((sign + site).casefold()):
            return title[: -len(sign + site)].rstrip() or title
    return title


def _authors(told: Described, page: _Page) -> tuple[list[str], str]:
    """Names as they are stated, one each for what is stated apart; profiles and addresses are no names."""
    stated: list[list[Said]] = [list(told.said("author")), *(page.named.get(name, []) for name in _AUTHOR)]
    stated.append(list(_labelled(page)))
    for values in stated:
        names = [_name(_fact(value)) for value, _ in values]
        if any(names):
            return list(dict.fromkeys(filter(None, names))), values[0][1]
    return [], ""


def _labelled(page: _Page) -> Iterator[Said]:
    """What cards state in pairs of a label and a text, as Yoast's do: `Written by`, then a name."""
    for label, data in _CARDS:
        if any(_WRITTEN.fullmatch(value.strip()) for value, _ in page.named.get(label, ())):
            yield from (said for said in page.named.get(data, ()) if said[0].lower() != "admin")


def _name(text: str) -> str:
    """A name as it is stated, but for its `By`; nothing for an address, a number, what followed a name that is not
    there, a list of roles, or the field that a template left unfilled."""
    byline = _BY.match(text)
    name = text[byline.end() if byline else 0 :].strip('"')
    return "" if "://" in name or ": " in name or name[:1] in ",;" or _NO_NAME.fullmatch(name) else name


def _published(told: Described, page: _Page) -> Said:
    """The date of publication, by what states it in figures, or else by a `<meta>` that has it in words. Words in
    JSON-LD are left: builders of sites write the day of their last build there so."""
    others = (name for name in page.named if name not in _DATE and _DATE_NAMED.fullmatch(name))
    named = [*page.all(_DATE), *page.all(others)]
    only = [(stamp, "time") for stamp in _only(page.times)]
    stated = _first(_date, [*told.said("datePublished"), *named, *only, *page.all(_DATE_MARKED)])
    return stated if stated[0] else _first(_in_words, named)


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


def _in_words(text: str) -> str:
    """The one date in a text."""
    written = {date for _, date in find_dates(text[:LONGEST_DATE])}
    return written.pop() if len(written) == 1 else ""


def _lang(text: str) -> str:
    """A language tag of BCP 47's form; OpenGraph joins its parts with an underscore."""
    tag = text.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _tags(told: Described, page: _Page) -> tuple[list[str], str]:
    stated = _listed(told.said("keywords")), page.all(("article:tag",)), _listed(page.all(_TAGS))
    for values in stated:
        tags = [(tag, source) for value, source in values if (tag := _fact(value)) and len(tag) <= LONGEST_TAG]
        if tags:
            return list(dict.fromkeys(tag for tag, _ in tags))[:MOST_TAGS], tags[0][1]
    return [], ""


def _listed(values: Iterable[Said]) -> Iterator[Said]:
    return ((tag, source) for value, source in values for tag in value.split(","))


def _url(text: str) -> str:
    """A full address of the web; a relative one says nothing without the page's own."""
    return text.strip() if _URL.fullmatch(text.strip()) else ""
