"""The laws of the Markdown reader, over any Markdown and over documents as people write them."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import cmarkgfm
import mdformat
import pytest
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cleaner.doc import Doc
from cleaner.readers import Reading, markdown, normal
from cleaner.readers.normal_form import is_normal
from cleaner.visible import visible_all
from cleaner.words import count
from cleaner.writer import write
from tests.markdown_samples import DOCUMENTS, TOO_DEAR
from tests.markdown_samples import markdown as any_markdown
from tests.rendering import assert_balanced, by_cmark, by_markdown_it, words_of
from tests.steps import assert_in_proportion

each_document = pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS)


def assert_read_back(reading: Reading) -> None:
    """What was read comes back from what is written, by each way of reading it."""
    written = write(reading.doc.blocks)
    assert normal.read(written) == reading.doc.blocks
    again = markdown.read(written)
    assert (again.doc.blocks, again.entries) == (reading.doc.blocks, ())
    parsed = markdown.parsed(written, 1, Doc(()))
    assert (parsed.doc.blocks, parsed.entries) == (reading.doc.blocks, ())


@given(st.text(st.characters()) | any_markdown())
@example("\ud800 `\ud800` [\ud800](\ud800)\n\n    \ud800")
def test_totality_and_encoding(source: str) -> None:
    write(markdown.read(source).doc.blocks).encode("utf-8")


@given(any_markdown())
@example("**\N{LATIN SMALL LIGATURE FI}**nd")
@example("H<sub>2</sub>O")
def test_conservation(source: str) -> None:
    assert_balanced(markdown.read(source))


@given(any_markdown())
@example("``` `` ``` ends where it begins")
@example("- text\n  1.\n")
@example("[x](http://x.example) is no task")
@example("&#160;\n\n#\n\n-\n\n![](a.png)")
def test_normal_form_and_idempotence(source: str) -> None:
    assert_read_back(markdown.read(source))


@pytest.mark.parametrize("render", [by_markdown_it, by_cmark])
@given(source=any_markdown())
@example(source="www.a.example/*x*y")
@example(source="ftp://a.example/x<b>y")
def test_a_page_shows_what_the_blocks_show(render: Callable[[str], str], source: str) -> None:
    blocks = markdown.read(source).doc.blocks
    assert words_of(render(write(blocks))) == count(visible_all(blocks))


@given(any_markdown().filter(lambda text: "<" not in text and "[^" not in text))
@example("[a](javascript:b) ![c `d`](e) [f\n![g](h)][i]\n\n[i]: j")
def test_shown_is_what_a_page_of_the_source_shows(source: str) -> None:
    reading = markdown.read(source)
    assert count(reading.shown) == words_of(_credulous(source)) or "bound-met" in reading.doc.flags


def _damaged() -> st.SearchStrategy[str]:
    """Our own form with one line changed, which the quick reader must notice where it matters."""
    written = any_markdown().map(lambda source: write(markdown.read(source).doc.blocks))
    changes: list[Callable[[str], str]] = [
        lambda line: "",
        lambda line: "  " + line,
        lambda line: line.lstrip(),
        lambda line: line + "\\",
        lambda line: line + "\n" + line,
        lambda line: line.replace("\\", "", 1),
        lambda line: line.replace(" ", "*", 1),
        lambda line: line.replace("-", "1.", 1),
    ]

    def damage(text: str, at: int, change: Callable[[str], str]) -> str:
        lines = text.split("\n")
        lines[at % len(lines)] = change(lines[at % len(lines)])
        return "\n".join(lines)

    return st.builds(damage, written, st.integers(0, 99), st.sampled_from(changes))


@given(any_markdown() | _damaged())
@example("- a\n\n  1.\n")
@example("http://a.example/(*x*)")
def test_what_is_read_quickly_is_read_the_same_by_the_parser(source: str) -> None:
    if is_normal(source):
        parsed = markdown.parsed(source, 1, Doc(()))
        assert (parsed.doc.blocks, parsed.entries) == (normal.read(source), ())


@each_document
def test_laws_on_documents(source: str) -> None:
    reading = markdown.read(source)
    assert_balanced(reading)
    assert_read_back(reading)
    assert reading.doc.flags == ()
    written = write(reading.doc.blocks)
    assert words_of(by_markdown_it(written)) == words_of(by_cmark(written))


@pytest.mark.parametrize("source", TOO_DEAR.values(), ids=TOO_DEAR)
def test_laws_on_what_is_too_dear_to_parse(source: str) -> None:
    assert_balanced(markdown.read(source))
    assert_read_back(markdown.read(source))


GROWING: dict[str, Callable[[int], str]] = {
    "emphasis": lambda n: "*a **a " * n,
    "brackets": lambda n: "[" * n + "a" + "]" * n,
    "openers": lambda n: "[ (](" * n,
    "quotations": lambda n: "> " * n + "a",
    "backticks": lambda n: "".join("e" + "`" * run for run in range(int(n**0.5))),
    "tags": lambda n: "a<b> </ <!A <? <![CDATA[" * n,
    "links": lambda n: "[a](http://b.example/(c)) http://d.example/*e* " * n,
    "definitions": lambda n: "".join(f"[{at}]: b\n" for at in range(n)) + "[1] " * n,
    "damage": lambda n: "*donâ€™t* " * n,
    "html": lambda n: "<div>\n" * n + "<script><!-- " * n,
}


@pytest.mark.parametrize("grow", GROWING.values(), ids=GROWING)
def test_four_times_the_text_is_four_times_the_work(grow: Callable[[int], str]) -> None:
    assert_in_proportion(markdown.read, grow)


@each_document
def test_mdformat_changes_nothing(source: str) -> None:
    written = write(markdown.read(source).doc.blocks)
    options = {"number": True, "compact_tables": True}
    assert mdformat.text(written, extensions={"gfm", "tables", "frontmatter"}, options=options) == written


ACTIVE = (
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](java&Tab;script:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](<\x01javascript:alert(1)>)",
    "[a](&#1;javascript:alert(1))",
    "[a](java%0Ascript:alert(1))",
    "[a](vbscript:x)",
    "[a](data:text/html,<script>alert(1)</script>)",
    "![a](data:image/svg+xml;base64,xx)",
    "![a](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[a]\n\n[a]: javascript:alert(1)",
    "[![a](javascript:b)](javascript:c)",
    "<script>alert(1)</script>",
    "<script>alert(1)",
    "<SCRIPT SRC=//x.example></SCRIPT>",
    "text <img src=x onerror=alert(1)> text",
    "http://x.example/<img src=x onerror=alert(1)>",
    "www.x.example/<img src=x onerror=alert(1)>",
    "ftp://x.example/<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\\<script>alert(1)\\</script>",
    "`<script>`<script>",
    "| <script>a</script> | <b> |\n|---|---|",
    "```\n<script>\n```\n<script>",
    "``` <script>\n```",
    '``` "onload=alert(1)\n```',
    '[a](b "c\\" onclick=\\"alert(1)")',
    '![a" onerror="alert(1)](b)',
    "<!-- --><script>alert(1)</script>",
    "<!--><script>alert(1)</script>",
    "<style>@import 'x'</style>",
    "<?x <script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "> <div>\n> <script>",
    "- <script>\n- a",
)
INERT = frozenset(
    (
        *("p", "h1", "h2", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "em", "strong", "del"),
        *("s", "a", "img", "table", "thead", "tbody", "tr", "th", "td"),
    )
)
ATTRIBUTES = frozenset(("href", "src", "alt", "title", "start", "class", "lang"))
# GitHub makes links of bare addresses with these.
SCHEMES = ("http", "https", "mailto", "ftp")


class Credulous(MarkdownIt):
    """A parser that lets every link and every tag through."""

    def validateLink(self, url: str) -> bool:
        return True


def _credulous(text: str) -> str:
    parser = Credulous("commonmark", {"html": True, "maxNesting": 1000}).enable(["table", "strikethrough"])
    return str(parser.render(text))


def _unsafe_cmark(text: str) -> str:
    return str(cmarkgfm.markdown_to_html_with_extensions(
        text, Options.CMARK_OPT_UNSAFE, extensions=["table", "autolink", "strikethrough"]
    ))  # fmt: skip


class Inert(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in INERT
        for name, value in attrs:
            assert name in ATTRIBUTES
            scheme, colon, _ = (value or "").split("/")[0].partition(":")
            assert name not in ("href", "src") or not colon or scheme in SCHEMES


@pytest.mark.parametrize("render", [_credulous, _unsafe_cmark])
@pytest.mark.parametrize("source", ACTIVE)
def test_nothing_active_comes_out(source: str, render: Callable[[str], str]) -> None:
    Inert().feed(render(write(markdown.read(source).doc.blocks)))


@pytest.mark.parametrize("render", [_credulous, _unsafe_cmark])
@given(sources=st.lists(st.sampled_from(ACTIVE), max_size=4), glue=st.sampled_from(("", " ", "\n", "\n\n", "\\")))
def test_nothing_active_comes_out_of_mixtures(render: Callable[[str], str], sources: list[str], glue: str) -> None:
    Inert().feed(render(write(markdown.read(glue.join(sources)).doc.blocks)))


@pytest.mark.parametrize("source", ["[a](http://b)", "[a](b/c.html)", "[a](#b)", "[a](mailto:b@c.d)", "![a](b)"])
def test_other_links_stay(source: str) -> None:
    assert write(markdown.read(source).doc.blocks) == f"{source}\n"
