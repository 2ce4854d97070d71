"""Pages for the tests of the HTML reader: trees whose visible words are known, documents, and growing input."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple

from hypothesis import strategies as st


class Page(NamedTuple):
    """A piece of a page: its source, and what a browser shows of it, pieces parted by newlines."""

    source: str
    shows: str


WORDS = (
    *("word", "two words", " before", "after ", "caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafÃ©", "x", "  wide  gap "),
    *("*star*", "a_b_c", "__init__", "[hour]", "[x]", "](", "\\", "`tick`", "~2~", "~~", "|", "| a |"),
    *("1986. It", "- dash", "#word", "# mark", "> more", "===", "---", "+", "1.", "<name>", "&amp;"),
    *("http://x.example/a_b", "www.x.example"),
    *("\N{LEFT DOUBLE QUOTATION MARK}quoted\N{RIGHT DOUBLE QUOTATION MARK}", "!", "(round)", ".", ",", "\N{EM DASH}"),
    *("\N{NO-BREAK SPACE}", "10\N{NO-BREAK SPACE}km", "soft\N{SOFT HYPHEN}en", "F\N{NON-BREAKING HYPHEN}35", "\n"),
)
INLINE = ("b", "strong", "em", "i", "code", "del", "s", "span", "sup", "u", "font", "button", "x-own")
BLOCKS = ("div", "section", "article", "blockquote", "nav", "figure", "main", "aside", "form")
LEAVES = ("p", "h1", "h2", "h3", "h6", "figcaption", "dt", "summary", "address")
HIDDEN = ("script", "style", "template", "iframe", "video", "select", "noembed")


def _joined(pages: list[Page]) -> Page:
    return Page("".join(page.source for page in pages), "".join(page.shows for page in pages))


def _text(words: str) -> Page:
    return Page(escape(words), words)


def _in(tag: str, page: Page, edge: str = "") -> Page:
    name = tag.split()[0]
    return Page(f"<{tag}>{page.source}</{name}>", f"{edge}{page.shows}{edge}")


def _image(alternative: str, source: str) -> Page:
    return Page(f'<img alt="{escape(alternative)}" src="{source}">', alternative)


def _inline() -> st.SearchStrategy[Page]:
    """Text, images, breaks and things that are not shown, with marks around them."""
    texts = st.sampled_from(WORDS).map(_text)
    images = st.builds(_image, st.sampled_from(WORDS), st.sampled_from(("a.png", "data:image/gif;base64,x", "")))
    hidden = st.sampled_from((*HIDDEN, "span hidden", 'b style="display: none"')).map(
        lambda tag: Page(_in(tag, Page("unseen", "")).source, "")
    )
    atoms = st.one_of(texts, texts, texts, images, hidden, st.just(Page("<br>", "\n")), st.just(Page("<!-- x -->", "")))
    marks = st.sampled_from((*INLINE, 'a href="/x(y)"', 'a href="http://x.example"', 'a href="javascript:x"'))
    return st.recursive(
        atoms,
        lambda inner: st.builds(_in, marks, st.lists(inner, max_size=3).map(_joined)).filter(_no_link_in_link),
        max_leaves=6,
    )


def _no_link_in_link(page: Page) -> bool:
    return not page.source.startswith("<a") or "<a" not in page.source[2:]


def _phrase() -> st.SearchStrategy[Page]:
    return st.lists(_inline(), max_size=5).map(_joined).filter(lambda page: page.source.count("<a") < 2)


def _list(items: list[Page], start: int | None) -> Page:
    """A list; `start` is None for bullets."""
    numbers = [""] * len(items) if start is None else [f"{start + at}. " for at in range(len(items))]
    source = "".join(f"<li>{item.source}</li>" for item in items)
    shows = "".join(f"\n{number}{item.shows}\n" for number, item in zip(numbers, items, strict=True))
    return Page(f"<ul>{source}</ul>" if start is None else f'<ol start="{start}">{source}</ol>', f"\n{shows}\n")


def _table(rows: list[list[tuple[str, Page]]], caption: Page | None) -> Page:
    """A table of cells with their tags (`td`, `th colspan=2`)."""
    source = "".join(f"<tr>{''.join(_in(tag, cell).source for tag, cell in row)}</tr>" for row in rows)
    shows = "".join(f"\n{cell.shows}\n" for row in rows for _, cell in row)
    head = _in("caption", caption, "\n") if caption else Page("", "")
    return Page(f"<table>{head.source}{source}</table>", f"\n{head.shows}{shows}\n")


def _nested(inner: st.SearchStrategy[Page]) -> st.SearchStrategy[Page]:
    several = st.lists(inner, max_size=4).map(_joined)
    content = st.builds(lambda a, b: _joined([a, b]), _phrase(), several)
    spans = st.sampled_from(("td", "td", "th", "td colspan=2", "td rowspan=2", "th colspan=1000000000", "td rowspan=0"))
    rows = st.lists(st.lists(st.tuples(spans, content), max_size=3), max_size=3)
    return st.one_of(
        st.builds(_in, st.sampled_from(BLOCKS), several, st.just("\n")),
        st.builds(_list, st.lists(content, max_size=4), st.none() | st.sampled_from((0, 1, 7, 99, -3, 999_999_999))),
        st.builds(_table, rows, st.none() | _phrase()),
    )


def pages() -> st.SearchStrategy[Page]:
    """Bodies of pages in which every tag is closed where a parser expects it."""
    leaves = st.builds(_in, st.sampled_from(LEAVES), _phrase(), st.just("\n"))
    rules = st.just(Page("<hr>", "\n"))
    code = st.sampled_from(WORDS).map(lambda text: _in("pre", _text(f" a\n{text}\n```\n"), "\n"))
    return st.recursive(st.one_of(leaves, leaves, rules, code), _nested, max_leaves=8)


DOCUMENTS = {
    "article": """<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>
<nav><ul><li><a href="/">Home</a></li>
<li><a href="/news">News</a><ul><li><a href="/a">Asia</a></li></ul></li></ul></nav>
<article><h1>The <em>old</em> bridge</h1>
<p>It was <strong>closed</strong> on <a href="https://x.example/a?b=1&amp;c=2">Tuesday</a>, said
<i>Mara Lindqvist</i>.<br>Nobody was hurt.</p>
<blockquote><p>We will not wait.</p><p>Never.</p></blockquote>
<figure><img src="b.png" alt="The bridge"><figcaption>The bridge, <b>1986</b></figcaption></figure>
<h2>What <b>now</b>?</h2><ol start="3"><li>Wait</li><li>See<ul><li>daily</li></ul></li></ol>
<pre><code class="language-python">x = "`"

    y = 1
</code></pre><hr>
<table><caption>Costs</caption><thead><tr><th>Year</th><th colspan=2>Cost</th></tr></thead>
<tr><td rowspan=2>2024</td><td>1</td><td>2</td></tr><tr><td>3</td><td><ul><li>4</li><li>5</li></ul></td></tr></table>
</article><footer>&copy; 2025 The Daily Bell</footer></body></html>""",
    "marks": """<p><b>Note:</b> a<b>b</b>c, <b>"q"</b>d, <i><b>both</b> one</i>, <b>a</b><i>b</i>, <b> wide </b>x,
<a href=/x><b>in</b> link</a>! Look!<a href=/y>there</a> <code>a|b</code> <del>gone</del> x<sup>2</sup> <b></b>
<a href=/z>[1]</a> <b><a href=/w>w</a></b> <img src=i.png alt=icon><a href=/v><img src=j.png alt=logo></a></p>""",
    "literal": """<p>*NUMBER* and a_b_c and [hour] and &lt;name&gt; and C:\\path and `x` and &amp;copy;</p>
<p>1986. It was</p><p># one</p><p>- two</p><p>&gt; three</p><p>===</p><p>| a |<br>| -- |</p><p>a<br>---<br>b</p>
<h2>C#</h2><h3># not</h3><ul><li>- a</li><li>1. b</li><li>[ ] c</li></ul><blockquote>1) d</blockquote>""",
    "loose": """<ul><li><p>one</p><p>more</p></li><li>two<p>three</p><ul><li>deep</li></ul></li></ul>
<ol><li><h3>Head</h3><p>text</p></li><li><blockquote>said</blockquote></li><li><pre>code</pre></li><li></li></ol>
<ol reversed><li>c</li><li>b</li><li value=7>a</li></ol><dl><dt>term</dt><dd>meaning</dd></dl>""",
    "layout": """<table><tr><td><h2>Left</h2><p>text</p></td><td><table><tr><td>a</td><td>b</td></tr>
<tr><td>c</td><td>d</td></tr></table></td></tr></table><table><tr><td>one</td></tr><tr><td>two</td></tr></table>""",
    "unclosed": "<p>one<p>two<ul><li>a<li>b<table><tr><td>c<td>d<tr><td>e<td>f</table><b>bold <i>both</b> text",
    "no structure": "just text<br><br>and more of it<br>in two lines",
    "nothing": "<!-- only a comment --><script>var a</script>",
    "empty": "",
}

GROWING: dict[str, Callable[[int], str]] = {
    "unclosed paragraphs": lambda n: "<p>para " * n,
    "unclosed items": lambda n: "<li>a" * n,
    "nested lists": lambda n: "<ol><li>a " * n,
    "nested bare items": lambda n: "<ol><li>" * n + "x",
    "unclosed cells": lambda n: "<table>" + "<tr><td>a<td>b" * n,
    "nested tables": lambda n: "<table><tr><th>a<td>b" * n,
    "nested layout": lambda n: "<table><tr><td>a" * n,
    "nested blocks": lambda n: "<div>" * n + "x" + "</div>" * n + "<p>tail",
    "ends that find nothing": lambda n: "<nav><table><tr><td>" + "<div>a</nav>" * n,
    "elements forgotten": lambda n: "<nav><div>a</nav>" * n,
    "nested marks": lambda n: "<b><i>" * n + "x",
    "open brackets": lambda n: "<a " * n,
    "sections": lambda n: "<![ x" * n,
    "comments": lambda n: "<p>" + "a<!-- -->" * n,
    "open comments": lambda n: "<!--" * n,
    "wide spans": lambda n: "<table>" + "<tr><td colspan=1000000000>a<td rowspan=1000000000>b" * n,
    "ragged rows": lambda n: "<table><tr>" + "<td>x" * n + "<tr><td>y" * n,
    "cells that reach down": lambda n: "<table><tr>" + "<td rowspan=65534>x" * n + "<tr><td>y" * n,
    "empty rows": lambda n: "<table><tr><th rowspan=0>a<td>b" + "<tr>" * n,
    "breaks": lambda n: "x<br>" * n,
    "marks that are misread": lambda n: "<p>" + '<b>"</b>a' * n,
    "marks side by side": lambda n: "<p>" + "<b>a</b><i>b</i>" * n,
    "one word": lambda n: "<p>http://a" + "<b>a</b>" * n,
    "link around blocks": lambda n: f'<a href="{"x" * n}">' + "<p>a</p>" * n,
    "paragraphs in an item": lambda n: "<ul><li>" + "<p>a</p>" * n,
    "paragraphs in a cell": lambda n: "<table><tr><th>a<td>" + "<p>b</p>" * n,
    "damage": lambda n: "<p>" + "Ã©<b>Ã©</b> " * n,
    "metadata": lambda n: "<meta name=author content=x>" * n,
    "attributes": lambda n: "<p " + " ".join(f"a{at}=1" for at in range(n)) + ">x",
}
