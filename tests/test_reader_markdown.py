"""What Markdown becomes: its own form untouched, all else flattened, nothing active, no word lost."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cleaner import Options, clean
from cleaner.doc import Blocks, Break, Code, Heading, Item, Paragraph, Quote, Table
from cleaner.readers import markdown
from cleaner.readers.commonmark.raw_html import page_shows
from cleaner.readers.normal_form import is_normal
from cleaner.writer import write
from tests.markdown_samples import TOO_DEAR

OWN_FORM = (
    "",
    "A paragraph.\n",
    "1986\\. It was a *good* year, see [the report](http://x.example/a?b=c).\n",
    "\\*NUMBER\\* and a_b_c and [hour] and \\<name> and \\~2\\~ and C:\\\\path\n",
    "One line\\\nand the next\n",
    "# Title\n\n## Part C\\#\n\ntext\n",
    "- one\n- two\n  - below\n- three\n",
    "09. nine\n10. ten\n\n1) one\n",
    "- one\n\n  3. three\n\n- two\n",
    "> one\n>\n> two\\\n> lines\n",
    "| a | b |\n| -- | -- |\n| 1 |  |\n| x<br>y | `z` |\n",
    "```py\nx = 1\n\ny = 2\n```\n",
    f"above\n\n{'_' * 70}\n\nbelow\n",
)


@pytest.mark.parametrize("body", OWN_FORM)
def test_own_form_comes_out_as_it_is(body: str) -> None:
    reading = markdown.read(body)
    assert write(reading.doc.blocks) == body
    assert reading.entries == ()
    assert is_normal(body)


def test_own_form_is_read_without_the_parser() -> None:
    program = (
        "import sys; from cleaner.readers import markdown\n"
        f"for body in {OWN_FORM!r}: markdown.read(body)\n"
        "print('markdown_it' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


FOREIGN_FORM = (
    *("* star\n", "-  wide\n", "1. a\n1. b\n", "2. a\n3. b\n\n5. c\n", "- a\n1. b\n  2. c\n", "  indented\n"),
    *(
        "a\nb\n",
        "a\n===\n",
        "# a #\n",
        "# a\nb\n",
        "> a\nb\n",
        "> a\n> b\n",
        "text\n- item\n",
        "- a\n   - b\n",
    ),
    *(
        "<b>raw</b>\n",
        "[x]: http://y.example\n",
        "&copy; 2024\n",
        "_em_\n",
        "a*b*c\n",
        "\\a \\! x\n",
        "a  b\n",
    ),
    *(
        "[x](javascript:y)\n",
        "a\tb\n",
        "two  \nspaces\n",
        "| a |\n|---|\n",
        "| a | b |\n| -- | -- |\n| 1 |\n",
    ),
    *(
        "```\nopen\n",
        "```\na\n````\n",
        "~~~\na\n~~~\n",
        "    code\n",
        "***\n",
        "-\n- a\n  -\n",
        "a\\\n",
        "donâ€™t\n",
    ),
    *("1986. It was\n\n1987. It was not\n\n1989. Nor then\n", "- a\n\n- b\n\n      code\n", "- [x](y) z\n"),
)


@pytest.mark.parametrize("body", FOREIGN_FORM)
def test_any_other_form_is_left_to_the_parser(body: str) -> None:
    assert not is_normal(body)


SHAPES: dict[str, tuple[str, Blocks]] = {
    "soft breaks are spaces": ("a\nb", (Paragraph("a b"),)),
    "hard breaks stay": ("a  \nb\\\nc<br>d", (Paragraph("a\\\nb\\\nc\\\nd"),)),
    "a heading has one line": ("a  \nb\n---", (Heading("a b", 2),)),
    "stars for emphasis": ("_a_ __b__ ***c***", (Paragraph("*a* **b** ***c***"),)),
    "stars that would run together": ("*a*_b_", (Paragraph("*a*_b_"),)),
    "text is escaped where it must be": ("2 \\* 3 a_b [c] \\_d\\_", (Paragraph("2 * 3 a_b [c] \\_d\\_"),)),
    "an address is as it was": ("<http://b.example/é>", (Paragraph("<http://b.example/é>"),)),
    "references are resolved": ('[a][b]\n\n[b]: /c "D"', (Paragraph('[a](/c "D")'),)),
    "footnotes are text": ("a[^1]\n\n[^1]: Note", (Paragraph("a[^1]"), Paragraph("\\[^1\\]: Note"))),
    "tags are text": ("H<sub>2</sub>O <name>", (Paragraph("H\\<sub>2\\</sub>O \\<name>"),)),
    "comments are nothing": ("a <!-- b --> c\n\n<!-- d -->", (Paragraph("a c"),)),
    "scripts are nothing": ("<script>\na()\n\nb()\n</script>\n\nc", (Paragraph("c"),)),
    "an unfinished script is text": ("<script>\n\na", (Paragraph("\\<script>"), Paragraph("a"))),
    "tasks are text": ("- [x] a", (Item("[x] a"),)),
    "bullets": ("* a\n* b\n  + c", (Item("a"), Item("b"), Item("c", 1))),
    "numbers count on": ("3. a\n3. b\n3. c", (Item("a", 0, 3), Item("b", 0, 4), Item("c", 0, 5))),
    "a list over a paragraph": ("1. a\n\n   b\n2. c", (Item("a", 0, 1), Paragraph("b"), Item("c", 0, 2))),
    "a list over code": ("- a\n\n      b\n  - c", (Item("a"), Code("b"), Item("c"))),
    "an item that begins with a heading": ("1. # a\n2. b", (Item("a", 0, 1), Item("b", 0, 2))),
    "an item that begins with code": ("1. ```\n   a\n   ```", (Item("", 0, 1), Code("a"))),
    "lists without a text between": ("- x\n- - a\n  - b", (Item("x"), Item("a"), Item("b"))),
    "a number without a text": ("1. - a", (Item("", 0, 1), Item("a"))),
    "quotations": ("> a\nb\n>\n> # c\n>\n> - d", (Quote("a b"), Quote("c"), Item("d"))),
    "tables": ("a|b\n-|-\nc\nd|e|f", (Table((("a", "b"), ("c", ""), ("d", "e"))),)),
    "bars in cells": ("|a|\n|-|\n|`b\\|c`|", (Table((("a",), ("`b|c`",))),)),
    "code": ("``` c++ x\n<b>\n```\n\n    *c*", (Code("<b>", "c++"), Code("*c*"))),
    "languages are names": ("```{.r}\n```", (Code(""),)),
    "rules": ("***", (Break(),)),
    "spaces move out of marks": ("**a<br>** b", (Paragraph("**a**\\\nb"),)),
    "links to nowhere": ("[a]() [](b)", (Paragraph("a"),)),
    "a number too long for a list": ("999999999. a\n1. b", (
        Item("a", 0, 999999999), Paragraph("1000000000."), Paragraph("b"))),
}  # fmt: skip


@pytest.mark.parametrize(("source", "blocks"), SHAPES.values(), ids=SHAPES)
def test_shapes(source: str, blocks: Blocks) -> None:
    assert markdown.read(source).doc.blocks == blocks


def test_a_table_that_a_blank_line_parts_is_one() -> None:
    table = "Ship | Port |\n---|---|\n\nMako | Oslo |\nBrig | Riga |"
    blocks = markdown.read(f"One.\n\n{table}\n\nTwo.\n").doc.blocks
    assert blocks == (
        Paragraph("One."),
        Table((("Ship", "Port"), ("Mako", "Oslo"), ("Brig", "Riga"))),
        Paragraph("Two."),
    )
    assert blocks[2].first == 9
    for code in (f"```\n{table}\n```\n", table.replace("Ship", "    Ship").replace("\n", "\n    ")):
        assert all(isinstance(block, (Code, Paragraph)) for block in markdown.read(code).doc.blocks)


def test_blocks_know_their_lines() -> None:
    source = "---\ntitle: T\n---\n\na\nb\n\n- c\n  - d\n\n| e |\n|---|\n| f |\n\n<p>\ng\n</p>\n"
    blocks = markdown.read(source).doc.blocks
    lines = [(block.first, block.last) for block in blocks]
    assert lines == [(5, 6), (8, 8), (9, 9), (11, 13), (15, 15), (16, 16), (17, 17)]


def test_own_form_knows_its_lines() -> None:
    blocks = markdown.read("---\ntitle: T\n---\n\na\n\n- b\n- c\n").doc.blocks
    assert [(block.first, block.last) for block in blocks] == [(5, 5), (7, 7), (8, 8)]


def test_a_tag_that_becomes_text_is_an_entry() -> None:
    (entry,) = markdown.read("Water\n\nis H<sub>2</sub>O here").entries
    assert (entry.rule, entry.first, entry.before, entry.after) == (
        "markdown/raw-html", 3, "H2O", "H<sub>2</sub>O")  # fmt: skip


PAGES = {
    "inline tags join": ("H<sub>2</sub>O", "H2O"),
    "unknown tags join": ("a<x-y>b", "ab"),
    "blocks part": ("<td>a</td><td>b</td>", "a b"),
    "breaks part": ("a<br>b<BR />c", "a b c"),
    "alternatives show": ("<img src=x alt='a \"b\" > c'>d", 'a "b" > cd'),
    "attributes do not": ('<a title="b > c" href=d>e</a>', "e"),
    "comments do not": ("a<!-- <b> --><!--> b", "a b"),
    "scripts do not": ("a<SCRIPT>if (b<c) d</script>e", "ae"),
    "an unfinished comment hides the rest": ("a <!-- b", "a"),
    "an unfinished tag hides itself": ("a <b c", "a"),
    "entities are characters": ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
    "less is no tag": ("a < b <3", "a < b <3"),
}


@pytest.mark.parametrize(("html", "text"), PAGES.values(), ids=PAGES)
def test_what_a_page_shows_of_raw_html(html: str, text: str) -> None:
    assert page_shows(html).split() == text.split()


def test_a_mended_word_is_an_entry_of_the_whole_word() -> None:
    (entry,) = markdown.read("so **\N{LATIN SMALL LIGATURE FI}**nd it").entries
    assert (entry.before, entry.after) == ("\N{LATIN SMALL LIGATURE FI}nd", "find")


def test_code_is_not_mended() -> None:
    reading = markdown.read("`donâ€™t`\n\n    F\N{NON-BREAKING HYPHEN}35")
    assert reading.doc.blocks == (Paragraph("`donâ€™t`"), Code("F\N{NON-BREAKING HYPHEN}35"))
    assert reading.entries == ()


def test_own_front_matter_settles_the_document_and_stays_as_it_is() -> None:
    stamps = ("source_path", "source_sha256", "source_encoding", "cleaner_version", "cleaner_rules")
    keys = ("title", "lang", *stamps, "flags", "removed", "mine")
    lines = "".join(f'{key}: "0"\n' for key in keys[:-3])
    head = f'{lines}flags: []\nremoved:\n  - "a: 1"\nmine: x\n'
    doc = markdown.read(f"---\n{head}---\n\nText\n").doc
    assert doc.settled
    assert tuple(doc.meta) == keys
    assert (doc.meta["removed"], doc.meta["mine"]) == (["a: 1"], "x")


FRONT_MATTER: dict[str, tuple[str, dict[str, object]]] = {
    "what fits": ("title: No\nauthor: A B\ndate: 2024-05-01", {
        "title": "No", "author": ["A B"], "date": "2024-05-01"}),
    "other names": ("authors: [A, B]\nlastmod: 2024-05-01T10:00:00Z\nlanguage: de\nurl: http://x.example/y", {
        "author": ["A", "B"], "updated": "2024-05-01T10:00:00Z", "lang": "de",
        "source_url": "http://x.example/y"}),
    "joined lists": ("author: A B.; C D\ntags: one, two", {
        "author": ["A B.", "C D"], "tags": ["one", "two"]}),
    "what is not ours": ("draft: true\nurl: /a/b/\nmenu: {main: {weight: 1}}", {
        "draft": "true", "url": "/a/b/", "menu": {"main": {"weight": "1"}}}),
    "what does not fit": ("date: 03/04/2025\nlang: a language\nremoved: [x]", {
        "original_date": "03/04/2025", "original_lang": "a language", "original_removed": ["x"]}),
    "capitals": ("Title: A\ndatepublished: 2024-05-01", {"title": "A", "date": "2024-05-01"}),
    "the date of Jekyll": ("date: 2024-05-01 10:00:00 +0200\ndraft: yes", {
        "date": "2024-05-01T10:00:00+02:00", "draft": "yes"}),
    "damaged characters": ("title: Itâ€™s &amp; caf\N{LATIN SMALL LETTER E}\N{COMBINING ACUTE ACCENT}", {
        "title": "It’s &amp; café"}),
    "no YAML": ("title: One: two\nauthor: @ann", {"title": "One: two", "author": ["@ann"]}),
    "a key twice": ("title: One\ntitle: Two", {"original_title": ["One", "Two"]}),
    "what only says that it is ours": ("cleaner_version: x\nsource_sha256: y\nlang: [en]", {
        "original_cleaner_version": "x", "original_source_sha256": "y", "original_lang": ["en"]}),
    "what is empty": ("title:\nauthor: []\nlayout:", {"original_author": [], "layout": None}),
}  # fmt: skip


@pytest.mark.parametrize(("head", "meta"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_foreign_front_matter(head: str, meta: dict[str, object]) -> None:
    reading = markdown.read(f"---\n{head}\n---\n\nText\n")
    assert dict(reading.doc.meta) == meta
    assert not reading.doc.settled
    assert (reading.doc.blocks, reading.shown) == ((Paragraph("Text"),), "Text")


HEADS = {
    "TOML": (
        '+++\ntitle = "A: b"\ndate = 2024-05-01\ndraft = true\ntags = ["sea", "no"]\n'
        "[params]\nrank = 1.5\nat = 12:30:00\n+++\n\nText\n"
    ),
    "JSON": (
        '{"title": "A: b", "date": "2024-05-01", "draft": true, "tags": ["sea", "no"],\n'
        '"params": {"rank": 1.5, "at": "12:30:00"}}\nText'
    ),
}


@pytest.mark.parametrize("source", HEADS.values(), ids=HEADS)
def test_front_matter_that_is_no_yaml(source: str) -> None:
    reading = markdown.read(source)
    own = {"draft": "true", "params": {"rank": "1.5", "at": "12:30:00"}}
    assert dict(reading.doc.meta) == {"title": "A: b", "date": "2024-05-01", "tags": ["sea", "no"], **own}
    assert (reading.doc.blocks, reading.shown) == ((Paragraph("Text"),), "Text")


@pytest.mark.parametrize(
    "source",
    [
        "+++\ntitle = 'A'\n\nText",
        "+++\ntitle = \n+++\nText",
        "++++\ntitle = 'A'\n+++\nText",
        '{"a": "title"}\n\nText',
        '{"title": "A", "title": "B"}\n\nText',
        '{"title": "A"} is how it begins',
        f'{{"title": "A", "{"k" * 501}": 1}}\n\nText',
        '{"title":' * 9_000,
    ],
    ids=lambda source: source[:20],
)
def test_what_is_like_another_head_is_text(source: str) -> None:
    reading = markdown.read(source)
    assert dict(reading.doc.meta) == {}
    assert "title" in reading.shown


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert markdown.read("---\n\nText\n\n---\n").doc.blocks == (Break(), Paragraph("Text"), Break())


@pytest.mark.parametrize("source", TOO_DEAR.values(), ids=TOO_DEAR)
def test_what_is_too_dear_to_parse_is_kept_as_text_and_flagged(source: str) -> None:
    reading = markdown.read(source)
    assert reading.doc.flags == ("bound-met",)
    assert write(reading.doc.blocks).count("word") == source.count("word")


def test_what_people_write_meets_no_bound() -> None:
    source = "> " * 20 + "**a** [b](c) " * 400
    assert markdown.read(source).doc.flags == ()


@pytest.mark.parametrize("source", ["[a]({})", "![a]({})", "<http://x.example/{}>", "[a]\n\n[a]: {}"])
@pytest.mark.parametrize("surrogates", ["\ud83d\ude00", "\ud800"], ids=["pair", "lone"])
def test_an_address_of_surrogates_is_one_that_can_be_written(source: str, surrogates: str) -> None:
    result = clean(source.format(surrogates), options=Options(origin="markdown"))
    assert result.markdown.encode()
    assert clean(result.markdown).ledger == ()
