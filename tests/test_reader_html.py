"""What a page becomes: what no browser shows stays out, nothing active comes out, no word is lost."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from cleaner.doc import Block, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.readers import html
from cleaner.words import count
from cleaner.writer import write
from tests.rendering import assert_balanced, by_cmark, by_markdown_it, words_of


def blocks(source: str) -> tuple[Block, ...]:
    return html.read(source).doc.blocks


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
    '<div role="dialog" class="sign-up" hidden>unseen</div>',
    '<ul role="menu" style="display:none"><li>unseen</ul>',
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


@pytest.mark.parametrize("tag", ["main", "article", "section", "figure", "x-story"])
def test_a_page_may_leave_out_the_tags_around_its_body(tag: str) -> None:
    page = f"<!doctype html><title>unseen</title><meta charset=utf-8><{tag}><p>seen</p></{tag}><script>no</script>"
    assert html.read(page).doc.blocks == (Paragraph("seen"),)
    assert html.read(f"<html><head><title>unseen</title><{tag}>seen").doc.blocks == (Paragraph("seen"),)


def test_what_ends_the_head_takes_no_title_from_the_page() -> None:
    reading = html.read("<head><x-story></x-story><title>Unseen</title></head><p>seen</p>")
    assert reading.doc.blocks == (Paragraph("seen"),)
    assert reading.doc.meta["title"] == "Unseen"


def test_a_choice_outside_a_list_is_seen() -> None:
    reading = html.read("<p>seen</p><option>this too</option><select><option>unseen</select>")
    assert reading.doc.blocks == (Paragraph("seen"), Paragraph("this too"))


SEEN = (
    "<noscript>seen</noscript>",
    "<nav><a href=javascript:x>seen</a></nav>",
    "<button>seen</button>",
    "<textarea>seen</textarea>",
    '<p hidden="until-found">seen</p>',
    '<template id="B:0"></template><div hidden id="S:0"><p>seen</p></div>',
    '<p style="background: url(display:none)">seen</p>',
    '<div role="tabpanel" hidden>seen</div>',
    '<section role="region" style="display: none"><p>seen</section>',
    '<div class="usa-accordion__content" hidden>seen</div>',
    '<div class="faq-answer" style="display:none">seen</div>',
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
    "language of SyntaxHighlighter": ('<pre class="brush: js; gutter: false">a</pre>', (Code("a", "js"),)),
    "language of Pandoc": ('<pre class="sourceCode python">a</pre>', (Code("a", "python"),)),
    "language by attribute": ('<pre data-lang="Rust"><code data-lang="a b">a</code></pre>', (Code("a", "rust"),)),
    "language": ('<pre><code class="hl language-C++">a</code></pre>', (Code("a", "c++"),)),
    "lines of code": ("<pre>a<br><div>b</div>c<ol><li>d</ol></pre>", (Code("a\nb\nc\nd"),)),
    "rule": ("a<hr>b", (Paragraph("a"), Break(), Paragraph("b"))),
    "figure": (
        "<figure><img src=b.png alt=a><figcaption>c</figcaption></figure>",
        (Paragraph("![a](b.png)"), Paragraph("c")),
    ),
    "decoration": ("<img src=a.png><img alt=' ' src=b.png>", ()),
    "image that a script puts in": ("<img src=data:x data-lazy-src=/a.png alt=b>", (Paragraph("![b](/a.png)"),)),
    "one of several sizes": ("<img alt=b srcset='' data-srcset='/a.png 1x, /c.png 2x'>", (Paragraph("![b](/a.png)"),)),
    "no address": ("<img alt=b src=a.png data-src=x>", (Paragraph("![b](a.png)"),)),
    "once more without scripts": (
        "<p><img src=data:x alt=b> <noscript><img src=a.png alt=b></noscript> c",
        (Paragraph("![b](a.png) c"),),
    ),
    "and where scripts have it": (
        "<img data-src=/a.png alt=b><noscript><a href=/c><img src=/d.png alt=b></a></noscript>",
        (Paragraph("![b](/a.png)"),),
    ),
    "two images of one name": ("<img src=a.png alt=b><img src=c.png alt=b>", (Paragraph("![b](a.png)![b](c.png)"),)),
    "another image without scripts": (
        "<img src=a.png alt=b><noscript><img src=c.png alt=d></noscript>",
        (Paragraph("![b](a.png)![d](c.png)"),),
    ),
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
    assert {entry.rule for entry in reading.entries} <= {"html/facts"}
    assert reading.doc.flags == ()
    assert_balanced(reading)


def test_lines() -> None:
    source = "<!DOCTYPE html>\n<body>\n<p\n class=a>\n one\n two </p><!--\n\n--><p>three<p>four\n<hr>\n"
    source += "<table><tr><th>a\n<td>b\n</table>"
    lines = [(block.first, block.last) for block in blocks(source)]
    assert lines == [(5, 6), (8, 8), (8, 8), (9, 9), (10, 12)]


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


def test_a_joiner_that_joins_nothing_is_no_text() -> None:
    joiner = "\N{ZERO WIDTH JOINER}"
    family = f"\N{MAN}{joiner}\N{WOMAN}"
    assert blocks(f"<p>a</p><p>{joiner}</p><p><b>{joiner}</b></p>b<b> {joiner}</b>") == (Paragraph("a"), Paragraph("b"))
    assert blocks(f"<p>{family}</p>") == (Paragraph(family),)
    assert blocks(f"<p>a<b> {joiner} </b>b</p>") == (Paragraph("a b"),)


def test_a_list_of_cards_is_no_list() -> None:
    card = "<li><p>March 16</p><h2>Fair</h2><p>Oslo</p></li>"
    assert blocks(f"<ul>{card}</ul>") == (Paragraph("March 16"), Heading("Fair", 2), Paragraph("Oslo"))
    assert blocks("<ul><li>a<li>b</ul><h2>c</h2>") == (Item("a", 0, None), Item("b", 0, None), Heading("c", 2))
    assert blocks("<ol><li>a<h2>b</h2><li>c</ol>") == (Item("a", 0, 1), Heading("b", 2), Item("c", 0, 2))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<figcaption>A boat in 2024.<span>Ann Lee / Agency</span></figcaption>", "A boat in 2024. Ann Lee / Agency"),
        ("<p>It is the law.<b>Do I need one?</b></p>", "It is the law. **Do I need one?**"),
        ("<p>Node.<b>JS</b> and U.<i>S. Army</i></p>", "Node.**JS** and U.*S. Army*"),
        ("<p>cross<b>Roads and more</b></p>", "cross**Roads and more**"),
        ("<p>the end.<sup>1 Note</sup></p>", "the end.1 Note"),
    ],
)
def test_a_sentence_in_an_element_of_its_own_is_set_apart(source: str, text: str) -> None:
    assert blocks(source) == (Paragraph(text),)
