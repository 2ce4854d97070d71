"""What a page becomes: what no browser shows stays out, nothing active comes out, no word is lost."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from types import FrameType

import mdformat
import pytest
from hypothesis import given

from cleaner.doc import Block, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.readers import Reading, html, normal
from cleaner.visible import visible_all
from cleaner.words import count
from cleaner.writer import write
from tests.html_samples import DOCUMENTS, GROWING, Page, pages
from tests.rendering import by_cmark, by_markdown_it, words_of

each_document = pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS)
each_growing = pytest.mark.parametrize("grow", GROWING.values(), ids=GROWING)


def blocks(source: str) -> tuple[Block, ...]:
    return html.read(source).doc.blocks


def assert_balanced(reading: Reading) -> None:
    """words(source) + words(after) == words(result) + words(before)."""
    before = sum((count(entry.before) for entry in reading.entries), Counter[str]())
    after = sum((count(entry.after) for entry in reading.entries), Counter[str]())
    assert count(reading.shown) + after == count(visible_all(reading.doc.blocks)) + before


UNSEEN = (
    "<script>unseen</script>",
    "<style>unseen</style>",
    "<!-- unseen -->",
    "<template><p>unseen</p></template>",
    "<head><title>unseen</title></head>",
    "<p hidden>unseen</p>",
    "<p HIDDEN=hidden>unseen</p>",
    '<p style="color: red; DISPLAY : none">unseen</p>',
    "<div hidden>unseen<p>unseen</p></div>",
    "<select><option>unseen</option></select>",
    "<input value=unseen>",
    "<img alt=unseen hidden src=x>",
    "<video>unseen</video>",
    "<svg><title>unseen</title></svg>",
    "<noembed>unseen</noembed>",
    "<p title=unseen data-x=unseen>",
)


@pytest.mark.parametrize("source", UNSEEN)
def test_what_no_browser_shows_is_not_read(source: str) -> None:
    reading = html.read(f"{source}<p>seen</p>")
    assert reading.doc.blocks == (Paragraph("seen"),)
    assert count(reading.shown) == count("seen")


SEEN = (
    "<noscript>seen</noscript>",
    "<nav><a href=javascript:x>seen</a></nav>",
    "<button>seen</button>",
    "<textarea>seen</textarea>",
    '<p hidden="until-found">seen</p>',
    '<p style="background: url(display:none)">seen</p>',
    "<details><summary>seen</summary></details>",
    "<dialog>seen</dialog>",
    "<body hidden>seen",
    '<html style="display:none">seen',
    "<svg><text>seen</text></svg>",
    "<my-element>seen</my-element>",
    "<img alt=seen src=data:image/gif;base64,x>",
    "<table>seen<tr><td></table>",
    "<object>seen</object>",
    "seen",
    "</p>seen",
    "<![CDATA[x]]>seen",
    "<a>seen",
)


@pytest.mark.parametrize("source", SEEN)
def test_what_a_browser_shows_is_read(source: str) -> None:
    assert blocks(source) == (Paragraph("seen"),)


STRUCTURE: dict[str, tuple[str, tuple[Block, ...]]] = {
    "headings": ("<h1>a</h1><h6>b<br>c</h6>", (Heading("a", 1), Heading("b c", 6))),
    "bold heading": ("<h2><b>a</b> <i>b</i></h2><b><h3>c</h3></b>", (Heading("a *b*", 2), Heading("c", 3))),
    "spaces": ("<p> a\n b\t<b> c </b> d </p>", (Paragraph("a b **c** d"),)),
    "break": ("<p>a <br> b<br></p>", (Paragraph("a\\\nb"),)),
    "two breaks": ("a<br><br>b<br/>c", (Paragraph("a"), Paragraph("b\\\nc"))),
    "quotation": ("<blockquote>a<p>b</p></blockquote>c", (Quote("a"), Quote("b"), Paragraph("c"))),
    "heading in quotation": ("<blockquote><h2>a</h2></blockquote>", (Heading("a", 2),)),
    "quotation marks": ("<q>a</q>", (Paragraph("\N{LEFT DOUBLE QUOTATION MARK}a\N{RIGHT DOUBLE QUOTATION MARK}"),)),
    "nested lists": (
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        (Item("a"), Item("b", 1), Item("c")),
    ),
    "list in list": ("<ul><li>a</li><ul><li>b</li></ul></ul>", (Item("a"), Item("b", 1))),
    "no outer item": ("<ul><li><ul><li>a</li></ul></li></ul>", (Item("a"),)),
    "numbers": (
        "<ol start=3><li>a</li><li value=7>b</li><li>c</li></ol>",
        (Item("a", 0, 3), Item("b", 0, 7), Item("c", 0, 8)),
    ),
    "counting down": ("<ol reversed><li>a<li>b</ol>", (Item("a", 0, 2), Item("b", 0, 1))),
    "odd numbers": ("<ol start=-1><li>a<li>b</ol>", (Item("-1. a"), Item("b", 0, 0))),
    "numbers out of bounds": ("<ol start=99999999999><li>a</ol>", (Item("a", 0, 1),)),
    "bare number": ("<ol><li></li><li>a</ol>", (Item("", 0, 1), Item("a", 0, 2))),
    "bare number over a list": ("<ol><li><ol><li>a</ol></ol>", (Item("", 0, 1), Item("a", 0, 1))),
    "bare bullet": ("<ul><li></li><li>a</ul>", (Item("a"),)),
    "paragraphs in an item": ("<ul><li><p>a</p><p>b</p></li></ul>", (Item("a\\\nb"),)),
    "text after a list": ("<ul><li>a<ul><li>b</ul>c</ul>", (Item("a"), Item("b", 1), Paragraph("c"))),
    "heading in an item": (
        "<ol><li><h2>a</h2>b<li><blockquote>c</blockquote></ol>",
        (Heading("1. a", 2), Paragraph("b"), Quote("2. c")),
    ),
    "code in an item": ("<ol><li><pre>a</pre></ol>", (Item("", 0, 1), Code("a"))),
    "item without a list": ("<li>a", (Item("a"),)),
    "code": ('<pre class="x">\n a\n\n  b\n</pre>', (Code(" a\n\n  b"),)),
    "language": ('<pre><code class="hl language-C++">a</code></pre>', (Code("a", "c++"),)),
    "lines of code": ("<pre>a<br><div>b</div>c<ol><li>d</ol></pre>", (Code("a\nb\nc\nd"),)),
    "rule": ("a<hr>b", (Paragraph("a"), Break(), Paragraph("b"))),
    "figure": (
        "<figure><img src=b.png alt=a><figcaption>c</figcaption></figure>",
        (Paragraph("![a](b.png)"), Paragraph("c")),
    ),
    "decoration": ("<img src=a.png><img alt=' ' src=b.png>", ()),
    "alternative with marks": ('<img alt="*a* [b]" src=c.png>', (Paragraph("\\*a\\* [b]"),)),
    "terms": ("<dl><dt>a<dd>b</dl>", (Paragraph("a"), Paragraph("b"))),
    "table": (
        "<table><tr><th>a<th>b<tr><td>c<br>d<td><p>e</p><p>f|g</p></table>",
        (Table((("a", "b"), ("c<br>d", "e<br>f|g"))),),
    ),
    "caption": (
        "<table><tr><th>a<td>b</tr><caption>c</caption></table>",
        (Paragraph("c"), Table((("a", "b"),))),
    ),
    "foot first": (
        "<table><tfoot><tr><td>f<td>g</tfoot><tbody><tr><td>c<td>d</tbody><thead><tr><th>a<th>b</thead></table>",
        (Table((("a", "b"), ("c", "d"), ("f", "g"))),),
    ),
    "everything in a cell": (
        "<table><tr><th>a<td><h2>b</h2><ol><li>c</ol><pre>d\n e</pre><table><tr><th>f<th>g</table><hr></table>",
        (Table((("a", "b<br>1. c<br>d<br>e<br>f<br>g"),)),),
    ),
    "table in an item": (
        "<ol><li><table><tr><th>a<th>b</table></ol>",
        (Item("", 0, 1), Table((("a", "b"),))),
    ),
    "layout": (
        "<table><tr><td><h2>a</h2>b<td><table><tr><td>c<td>d<tr><td>e<td>f</table></table>",
        (Heading("a", 2), Paragraph("b"), Table((("c", "d"), ("e", "f")))),
    ),
    "presentation": ("<table role=presentation><tr><th>a<td>b</table>", (Paragraph("a"), Paragraph("b"))),
    "one column": ("<table><tr><th>a<tr><td>b</table>", (Paragraph("a"), Paragraph("b"))),
    "steps": ("<table><tr><td>a<td><tr><td><td>b</table>", (Paragraph("a"), Paragraph("b"))),
    "marks": (
        "<p><b>a</b> <i>b</i> <s>c</s> <code>d</code> <strong><em>e</em></strong>",
        (Paragraph("**a** *b* ~~c~~ `d` ***e***"),),
    ),
    "part of a word": ("<p>a<b>b</b>c<sup>2</sup>", (Paragraph("a**b**c2"),)),
    "mark over a break": ("<p><b>a<br>b</b>", (Paragraph("**a**\\\n**b**"),)),
    "mark over blocks": ("<b><p>a</p><p>b</p></b>", (Paragraph("a"), Paragraph("b"))),
    "marks that would be misread": (
        '<p><b>"a"</b>b <b>c</b><i>d</i> <code>`</code> <s>~</s> <b> </b>',
        (Paragraph('"a"b **c**d \\` ~'),),
    ),
    "links": (
        '<a href="http://x.example/a b">a</a> <a href=mailto:b@x.example>b</a> <a href=/c?d=(e)>c</a>',
        (Paragraph("[a](http://x.example/a%20b) [b](mailto:b@x.example) [c](</c?d=(e)>)"),),
    ),
    "link around blocks": ("<a href=/x><h2>a</h2>b</a>", (Heading("[a](/x)", 2), Paragraph("[b](/x)"))),
    "link around an image": ("<a href=/x><img src=a.png alt=b></a>", (Paragraph("[![b](a.png)](/x)"),)),
    "link after a call": ("Look!<a href=/x>a</a>", (Paragraph("Look\\![a](/x)"),)),
    "link after an address": ("http://x.example<a href=/x>a</a>", (Paragraph("http://x.examplea"),)),
    "address as text of a link": ("<a href=/x>http://x_.example</a>", (Paragraph("[http://x\\_.example](/x)"),)),
    "characters": ("<p>*a* &lt;b> &amp;amp; \\ [c](d)", (Paragraph("\\*a\\* \\<b> \\&amp; \\\\ \\[c\\](d)"),)),
}


@pytest.mark.parametrize(("source", "expected"), STRUCTURE.values(), ids=STRUCTURE)
def test_structure(source: str, expected: tuple[Block, ...]) -> None:
    reading = html.read(source)
    assert reading.doc.blocks == expected
    assert (reading.entries, reading.doc.flags) == ((), ())
    assert_balanced(reading)


def test_lines() -> None:
    source = "<!DOCTYPE html>\n<body>\n<p\n class=a>\n one\n two </p><!--\n\n--><p>three<p>four\n<hr>\n"
    source += "<table><tr><th>a\n<td>b\n</table>"
    lines = [(block.first, block.last) for block in blocks(source)]
    assert lines == [(5, 6), (8, 8), (8, 8), (9, 9), (10, 12)]


@given(pages())
def test_lines_never_go_back(page: Page) -> None:
    found = [(block.first, block.last) for block in blocks(page.source)]
    assert [first for first, _ in found] == sorted(first for first, _ in found)
    assert all(1 <= first <= last <= page.source.count("\n") + 1 for first, last in found)


@given(pages())
def test_shown_is_what_the_page_shows(page: Page) -> None:
    assert count(html.read(page.source).shown) == count(page.shows)


@given(pages())
def test_conservation(page: Page) -> None:
    assert_balanced(html.read(page.source))


@given(pages())
def test_normal_form(page: Page) -> None:
    found = blocks(page.source)
    assert normal.read(write(found)) == found


@pytest.mark.parametrize("render", [by_markdown_it, by_cmark])
@given(page=pages())
def test_a_page_of_the_blocks_shows_what_they_show(render: Callable[[str], str], page: Page) -> None:
    found = blocks(page.source)
    assert words_of(render(write(found))) == count(visible_all(found))


@each_document
def test_laws_on_documents(source: str) -> None:
    reading = html.read(source)
    written = write(reading.doc.blocks)
    assert_balanced(reading)
    assert normal.read(written) == reading.doc.blocks
    assert words_of(by_markdown_it(written)) == words_of(by_cmark(written)) == count(reading.shown)


@each_document
def test_mdformat_changes_nothing(source: str) -> None:
    written = write(blocks(source))
    options = {"number": True, "compact_tables": True}
    assert mdformat.text(written, extensions={"gfm", "tables"}, options=options) == written


def test_damage_is_mended_and_entered() -> None:
    reading = html.read("<p>\nthe ca<b>fÃ©</b> and the cafÃ©</p><pre>Ã©</pre><table><tr><th>Ã©<td>b</table>")
    assert reading.doc.blocks == (
        Paragraph("the ca**fé** and the café"),
        Code("é"),
        Table((("é", "b"),)),
    )
    assert [(entry.before, entry.after, entry.first) for entry in reading.entries] == [
        ("cafÃ© and the cafÃ©", "café and the café", 2),
        ("Ã©", "é", 2),
        ("Ã©", "é", 2),
    ]
    assert {entry.stage for entry in reading.entries} == {"read"}
    assert_balanced(reading)


def test_damage_that_a_lost_mark_joins_is_mended_as_one() -> None:
    reading = html.read("<p>Ã<b>© a</b>")
    assert reading.doc.blocks == (Paragraph("é a"),)
    assert_balanced(reading)


ACTIVE = (
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' JaVa\tScRiPt:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href='&#106;avascript&colon;alert(1)'>x</a>",
    "<a href=vbscript:x>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<img alt=x src=javascript:alert(1)>",
    "<img alt='](javascript:alert(1))' src=x>",
    "<img alt=x src='x) <script>alert(1)</script>'>",
    "<img alt=x src=x onerror=alert(1)>",
    "<a href='x)<script>alert(1)</script>'>x</a>",
    "<a href='x\">' title='\"onclick=alert(1)'>x</a>",
    "<a href=/y>](javascript:alert(1))</a>",
    "<p>[x](javascript:alert(1))</p>",
    "<p>&lt;script>alert(1)&lt;/script></p>",
    "<p>&amp;lt;script>alert(1)</p>",
    "<pre>```\n&lt;script></pre>",
    "<pre><code class='language-x\"onload=a'>x</code></pre>",
    "<code>`&lt;script></code>",
    "<table><tr><th>&lt;script><th>`&lt;br onload=x></table>",
    "<svg onload=alert(1)>x</svg>",
    "<p>&lt;!-- --><script>alert(1)</script>",
    "<iframe src=javascript:x></iframe>",
    "<textarea></textarea><script>alert(1)</script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
)
INERT = frozenset(
    (
        *("p", "h1", "h2", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "em", "strong", "del"),
        *("a", "img", "table", "thead", "tbody", "tr", "th", "td", "s"),
    )
)


class Inert(HTMLParser):
    """Fails on a tag, an attribute or an address that could do anything."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in INERT
        for name, value in attrs:
            assert name in ("href", "src", "alt", "start", "class", "lang")
            scheme, colon, _ = (value or "").split("/")[0].partition(":")
            assert name not in ("href", "src") or not colon or scheme in ("http", "https", "mailto")


@pytest.mark.parametrize("render", [by_markdown_it, by_cmark])
@pytest.mark.parametrize("source", ACTIVE)
def test_nothing_active_comes_out(source: str, render: Callable[[str], str]) -> None:
    reading = html.read(source)
    rendered = render(write(reading.doc.blocks))
    Inert().feed(rendered)
    assert words_of(rendered) == count(reading.shown)


BAD = {
    "sections": "<![ x<p>a",
    "long number": "&#" + "9" * 5000 + ";",
    "surrogates": "<p>\ud800a\udfff &#xd800;",
    "nul": "a\0b &#0;",
    "controls": "".join(map(chr, range(0x20))) + "a\x7f\x85\u2028\ufeff",
    "depth": "<div>" * 100_000 + "a" + "</div>" * 100_000 + "<p>tail",
    "depth of quotations": "<blockquote><b>" * 20_000 + "a",
    "long text": "<p>" + "word " * 2_020_000 + "<p>tail",
    "spaces": "<p>a" + " " * 1_000_000 + "b",
    "marks over letters": "<p>a" + "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT BELOW}" * 20_000,
    "entities": "<p>&amp;" + "amp;" * 10_000 + "lt;",
    "stars": "<p>" + "*a **a " * 5_000,
    "unclosed quotes": '<p title="' + "a\n" * 10_000,
    "white space": "  \n ",
    "comment": "<!-- a",
}


@pytest.mark.parametrize("source", BAD.values(), ids=BAD)
def test_bad_input_is_read(source: str) -> None:
    reading = html.read(source)
    assert_balanced(reading)
    written = write(reading.doc.blocks)
    written.encode("utf-8")
    assert normal.read(written) == reading.doc.blocks


def test_long_and_deep_pages_are_read_to_their_end() -> None:
    assert blocks(BAD["depth"]) == (Paragraph("a"), Paragraph("tail"))
    assert blocks(BAD["long text"])[1:] == (Paragraph("tail"),)


@each_growing
def test_four_times_the_page_is_four_times_the_work(grow: Callable[[int], str]) -> None:
    once, again = (_calls(grow(size)) for size in (200, 800))
    assert again < 6 * once


def _calls(source: str) -> int:
    """The calls, ours and the parser's, that it takes to read this."""
    calls = 0

    def count_call(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    html.read("<b>warm")
    sys.setprofile(count_call)
    try:
        html.read(source)
    finally:
        sys.setprofile(None)
    return calls


@each_growing
def test_output_is_a_small_multiple_of_the_page(grow: Callable[[int], str]) -> None:
    source = grow(1000)
    reading = html.read(source)
    assert_balanced(reading)
    assert len(write(reading.doc.blocks)) < 4 * len(source)


BOUND_MET = ("nested lists", "wide spans", "ragged rows", "cells that reach down", "link around blocks")


@each_document
def test_no_bound_is_met_by_a_document(source: str) -> None:
    assert html.read(source).doc.flags == ()


@pytest.mark.parametrize("name", BOUND_MET)
def test_a_bound_that_is_met_is_flagged(name: str) -> None:
    assert html.read(GROWING[name](1000)).doc.flags == ("bound-met",)
