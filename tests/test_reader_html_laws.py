"""The laws of the HTML reader, over trees whose words are known, over documents, and over what is made to break it."""

from __future__ import annotations

from collections.abc import Callable

import mdformat
import pytest
from hypothesis import given

from cleaner.doc import Block, Paragraph
from cleaner.readers import html, normal
from cleaner.visible import visible_all
from cleaner.words import count
from cleaner.writer import write
from tests.html_samples import DOCUMENTS, GROWING, Page, pages
from tests.rendering import assert_balanced, by_cmark, by_markdown_it, words_of
from tests.steps import assert_in_proportion

each_document = pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS)
each_growing = pytest.mark.parametrize("grow", GROWING.values(), ids=GROWING)


def blocks(source: str) -> tuple[Block, ...]:
    return html.read(source).doc.blocks


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
    assert_in_proportion(html.read, grow)


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
