"""What a page states about itself: the best place that states it, nothing that no place states."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.readers import html


def meta(head: str, body: str = "") -> dict[str, object]:
    return dict(html.read(f"<html><head>{head}</head><body>{body}</body></html>").doc.meta)


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


NOTHING = (
    "",
    "<title> </title>",
    '<meta name="author" content="https://x.example/profile"><meta name="author">',
    '<meta name="date" content="yesterday"><meta name="dc.date" content="03/04/2025">',
    '<meta name="date" content="2025-02-30"><meta name="dc.date" content="0001-01-01T00:00:00Z">',
    '<meta property="og:locale" content="English"><meta http-equiv="content-language" content="x, y">',
    '<link rel="canonical" href="/a"><meta property="og:url" content="javascript:x">',
    '<meta name="keywords" content=" , ">',
    '<meta name="generator" content="WordPress"><meta name="viewport" content="width=1">',
    '<meta name="description" content="&lt;p&gt;markup&lt;/p&gt;">',
    f'<meta name="description" content="{"long " * 500}">',
    '<script type="application/ld+json">{"@type": "Article", "headline": "unfinished</script>',
    linked({"@type": "Organization", "name": "No article"}),
    linked({"@type": "JobPosting", "datePublished": "2025-01-02"}),
    '<meta name="publisher-date-format" content="2025-01-02">',
    '<meta name="published" content="January 2, 2025 to May 5, 2025">',
    linked([[], 1, None, "x", {"@type": 3}, {"@type": ["Article"], "headline": {"a": 1}, "author": [None, 7, {}]}]),
    '<script type="text/javascript">{"@type": "Article", "headline": "a"}</script>',
)


@pytest.mark.parametrize("head", NOTHING)
def test_nothing_is_invented(head: str) -> None:
    assert meta(head) == {}


def test_a_date_in_words_is_left_in_data_for_machines() -> None:
    assert "date" not in meta(linked({"@type": "Article", "headline": "A", "datePublished": "Jan 02, 2025"}))


def test_times_that_differ_do_not_date_the_page() -> None:
    assert meta("", "<time datetime=2025-01-02>a</time><time datetime=2025-01-03>b</time>") == {}


FACTS = {
    "title element": ("<title>A\n bridge</title>", {"title": "A bridge"}),
    "a card's label": (
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">',
        {"author": ["Ann Lee"]},
    ),
    "a card's other label": (
        '<meta name="twitter:label1" content="Time to read"><meta name="twitter:data1" content="4 minutes">',
        {},
    ),
    "og before title": ('<title>A | B</title><meta property="og:title" content="A">', {"title": "A"}),
    "site at the end": (
        '<title>A - The Bell</title><meta property="og:site_name" content="The bell">',
        {"title": "A", "site": "The bell"},
    ),
    "another site at the end": (
        '<title>A | B</title><meta property="og:site_name" content="C">',
        {"title": "A | B", "site": "C"},
    ),
    "nothing but the site": (
        '<title>The Bell</title><meta property="og:site_name" content="The Bell">',
        {"title": "The Bell", "site": "The Bell"},
    ),
    "Dublin Core": (
        '<meta name="DC.Title" content="A"><meta name="DC.creator" content="Ann B.">'
        '<meta name="DC.date" content="2025-01-02">',
        {"title": "A", "author": ["Ann B."], "date": "2025-01-02"},
    ),
    "a date by another name": ('<meta name="story-published_at" content="2025-01-02">', {"date": "2025-01-02"}),
    "a date in words": ('<meta name="published" content="Thursday, January 2, 2025">', {"date": "2025-01-02"}),
    "figures before words": (
        '<meta name="published" content="May 5, 2025"><meta name="date" content="2025-01-02">',
        {"date": "2025-01-02"},
    ),
    "authors": (
        '<meta name="author" content="By Ann Lee"><meta name="author" content="Bo Ek">'
        '<meta name="author" content="Bo Ek">',
        {"author": ["Ann Lee", "Bo Ek"]},
    ),
    "stamp": (
        '<meta property="article:published_time" content="2025-01-02T03:04:05+0100">'
        '<meta property="article:modified_time" content="2025-01-03T03:04:05.678Z">',
        {"date": "2025-01-02T03:04:05+01:00", "updated": "2025-01-03T03:04:05.678Z"},
    ),
    "time without offset": ('<meta name="date" content="2025-01-02 03:04">', {"date": "2025-01-02"}),
    "language": ('<meta property="og:locale" content="pt_BR">', {"lang": "pt-BR"}),
    "tags": ('<meta name="keywords" content="a, b c,,a">', {"tags": ["a", "b c"]}),
    "article tags": (
        '<meta name="keywords" content="x"><meta property="article:tag" content="a, b">'
        '<meta property="article:tag" content="c">',
        {"tags": ["a, b", "c"]},
    ),
    "address": ('<link rel="canonical" href=" https://x.example/a ">', {"source_url": "https://x.example/a"}),
    "damage": ("<title>CafÃ© &amp;amp; bar</title>", {"title": "Café & bar"}),
    "linked data": (
        linked(
            {
                "@type": "NewsArticle",
                "headline": "A",
                "description": "B",
                "author": [{"@type": "Person", "name": "Ann Lee"}, "Bo Ek"],
                "datePublished": "2025-01-02",
                "dateModified": "2025-01-03",
                "inLanguage": "en-GB",
                "keywords": ["a", "b"],
                "url": "https://x.example/a",
                "publisher": {"@type": "Organization", "name": "The Bell"},
            }
        ),
        {
            "title": "A",
            "description": "B",
            "author": ["Ann Lee", "Bo Ek"],
            "date": "2025-01-02",
            "updated": "2025-01-03",
            "lang": "en-GB",
            "tags": ["a", "b"],
            "source_url": "https://x.example/a",
            "site": "The Bell",
        },
    ),
    "graph": (
        linked(
            {
                "@graph": [
                    {"@type": "WebPage", "name": "no"},
                    {"@type": ["Thing", "BlogPosting"], "headline": "A", "author": {"@id": "#ann"}},
                    {"@id": "#ann", "@type": "Person", "name": "Ann Lee"},
                ]
            }
        ),
        {"title": "A", "author": ["Ann Lee"]},
    ),
    "list": (linked([{"@type": "WebSite"}, {"@type": "Article", "headline": "A"}]), {"title": "A"}),
    "main entity": (
        linked({"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "A"}}),
        {"title": "A"},
    ),
    "wrapped": (
        '<script type="application/ld+json">\n//<![CDATA[\n{"@type": "Article",\n"headline": "A\n b"}\n//]]></script>',
        {"title": "A b"},
    ),
    "a broken one before": (
        '<script type="application/ld+json">{,}</script>' + linked({"@type": "Article", "headline": "A"}),
        {"title": "A"},
    ),
    "half a pair": (
        '<script type="application/ld+json">{"@type": "Article", "headline": "A\\ud800"}</script>',
        {"title": "A"},
    ),
}


@pytest.mark.parametrize(("head", "expected"), FACTS.values(), ids=FACTS)
def test_facts(head: str, expected: dict[str, object]) -> None:
    assert meta(head) == expected


def test_facts_of_the_body() -> None:
    page = '<html lang=" DE-at "><svg><title>no</title></svg><p>a<time pubdate datetime=2025-01-02>b</time>'
    assert html.read(page).doc.meta == {"lang": "DE-at", "date": "2025-01-02"}
    assert meta("", "<time datetime=2025-01-02>a</time><time datetime=2025-01-02>b</time>") == {"date": "2025-01-02"}
    assert meta("", "<time itemprop=dateModified datetime=2025-01-02>a</time>")["updated"] == "2025-01-02"
    both = "<time class=entry-published datetime=2025-01-02>a</time><time class=x datetime=2025-01-03>b</time>"
    assert meta("", both) == {"date": "2025-01-02"}


def test_the_heading_that_is_the_title_stays_in_the_document() -> None:
    reading = html.read("<title>A</title><h1>A</h1>")
    assert [block.text for block in reading.doc.blocks if hasattr(block, "text")] == ["A"]


@pytest.mark.parametrize(
    "data", ["[" * 100_000, '{"@graph":' * 100_000, "9" * 10_000, "NaN", '"', "null", "\ud800", "[]" * 9]
)
def test_bad_linked_data_is_no_data(data: str) -> None:
    assert meta(f'<script type="application/ld+json">{data}</script>') == {}


_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.sampled_from(("Article", "2025-01-02", "#a")),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("@type", "@id", "@graph", "name", "headline", "author", "datePublished", "keywords", "publisher")
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(_VALUES)
def test_any_linked_data_gives_facts_of_the_right_kinds(data: object) -> None:
    text = json.dumps(data).replace("</", "<\\/")
    facts = meta(f'<script type="application/ld+json">{text}</script>')
    for key, value in facts.items():
        assert value
        listed = value if key in ("author", "tags") else [value]
        assert isinstance(listed, list)
        assert all(isinstance(item, str) and item == item.strip() and "\n" not in item for item in listed)
        "".join(listed).encode("utf-8")


SOURCES = {
    "json-ld NewsArticle.headline": ("title", linked({"@type": "NewsArticle", "headline": "A"}), ""),
    "meta og:title": ("title", '<meta property="og:title" content="A">', ""),
    "title": ("title", "<title>A</title>", ""),
    "heading": ("title", "<title>The old bridge | Bell</title>", "<h1>The old bridge</h1>"),
    "json-ld WebPage.datePublished": (
        "date",
        linked([{"@type": "WebPage", "datePublished": "2025-01-02"}, {"@type": "Article", "headline": "A"}]),
        "",
    ),
    "time": ("date", "", '<time datetime="2025-01-02">today</time>'),
    "text": ("date", "", "<h1>A</h1><p>Published on January 2, 2025</p>"),
    "microdata datepublished": ("date", "", '<p itemprop="datePublished" content="2025-01-02">today</p>'),
    "byline": ("author", "", "<h1>A</h1><p>By Ann Lee</p>"),
    "class": ("author", "", '<h1>A</h1><p class="author">Ann Lee</p>'),
    "html lang": ("lang", "", ""),
    "link canonical": ("source_url", '<link rel="canonical" href="https://a.example/b">', ""),
}


@pytest.mark.parametrize(("source", "case"), SOURCES.items(), ids=SOURCES)
def test_the_ledger_says_where_a_fact_was_found(source: str, case: tuple[str, str, str]) -> None:
    key, head, body = case
    reading = html.read(f'<html lang="en"><head>{head}</head><body>{body}</body></html>')
    entry = next(entry for entry in reading.entries if entry.rule == "html/facts")
    assert entry.why[key] == source
    assert set(entry.why) == set(reading.doc.meta)
    assert (entry.before, entry.after, entry.licence) == ("", "", "keeps")


def test_a_page_that_states_nothing_has_no_entry() -> None:
    assert html.read("<html><body><p>word</p></body></html>").entries == ()
