"""HTML left in text: what is a tag, where a fragment ends, that no text is lost, and that hostile input stays cheap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.doc import Table
from cleaner.markup.fragments import fragments
from cleaner.markup.tidy import tidy
from cleaner.markup.tokens import tags
from cleaner.readers import fragment as page
from cleaner.visible import visible_all
from tests.rendering import body_of
from tests.steps import assert_in_proportion

NO_TAGS = (
    "<noun>",
    "<ann@example.org>",
    "<std/disclaimer.h>",
    "< b >",
    "<td",
    "<tdx>",
    "<3",
    "<!-- open",
)


@pytest.mark.parametrize("text", NO_TAGS)
def test_what_is_no_tag(text: str) -> None:
    assert list(tags(text)) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("<td colspan=2>", {"colspan": "2"}),
        ("<TD COLSPAN = '2' class=wide>", {"colspan": "2"}),
        ('<td title="a > b" rowspan="3">', {"rowspan": "3"}),
        ('<td\n  rowspan="3"\n>', {"rowspan": "3"}),
        ('<td class="never closed rowspan=3>', {"rowspan": "3"}),
        ("<a href='x?a=1&amp;b=2'>", {"href": "x?a=1&b=2"}),
        ("<br/>", {}),
    ],
)
def test_attributes(text: str, given: dict[str, str]) -> None:
    (tag,) = tags(text)
    assert (tag.start, tag.stop, tag.given()) == (0, len(text), given)


def spans(text: str) -> list[str]:
    return [text[found.start : found.stop] for found in fragments(text, list(tags(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <td>b</td> c", ["<td>b</td>"]),
        ("a</td> b</td> c", ["a</td> b</td>"]),
        ("<td>a<td>b\nc", ["<td>a<td>b"]),
        ("<td>\na\n<td>\nb\nc", ["<td>\na\n<td>\nb"]),
        ("<table><tr><td>a\nb\nc</td></tr></table> d", ["<table><tr><td>a\nb\nc</td></tr></table>"]),
        ("<table> a <tr><td>b</td>", ["<table>", "<tr><td>b</td>"]),
        ("<tr><td>a</td></tr>\nb\n<tr><td>c</td></tr>", ["<tr><td>a</td></tr>", "<tr><td>c</td></tr>"]),
        ("<table><td>a\nb\n<table><td>c", ["<table><td>a", "<table><td>c"]),
    ],
)
def test_where_a_fragment_ends(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


TAGS = """<table> </table> <tr> </tr> <td> </td> <th> <thead> <caption> </caption> <td colspan=9> <td rowspan=0>
    <b> </b> <ul><li> </ul> <ol><li> <br> <pre> <h2> <img alt='y'> <a href='z'> <!-- --> <noun>"""
TEXTS = ("\n", "\n", " ", "one", "two words", "A & B", "&nbsp;", "&lt;td&gt;", "|", "q\N{COMBINING ACUTE ACCENT}")
PIECES = (*(f"<{name}" for name in re.split(r"\s*<", TAGS)[1:]), *TEXTS)
wrecks = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(wrecks)
def test_no_text_is_lost_and_lines_stay(text: str) -> None:
    for found in fragments(text, list(tags(text))):
        for as_paragraphs in (False, True):
            tidied = tidy(found, as_paragraphs=as_paragraphs, presented=as_paragraphs)
            assert tidied.markup.count("\n") == text.count("\n", found.start, found.stop)
            shown = visible_all(page.read(tidied.markup).blocks)
            assert not Counter(filter(str.isalnum, tidied.text)) - Counter(filter(str.isalnum, shown))


@given(wrecks)
def test_fragments_ascend_and_hold_their_tags(text: str) -> None:
    end = 0
    for found in fragments(text, list(tags(text))):
        assert end <= found.start < found.stop <= len(text)
        assert all(found.start <= tag.start and tag.stop <= found.stop for tag in found.tags)
        end = found.stop


@given(wrecks)
def test_a_second_run_finds_nothing_more(text: str) -> None:
    first = clean(text)
    assert clean(first.markdown).ledger == ()


def test_the_ledger_tells_of_fragments_that_were_kept() -> None:
    source = "The code that makes the rows is this:\n<table><tr><td>a</td><td>b</td></tr></table>"
    result = clean(source)
    assert result.metadata["flags"] == ["markup-kept"]
    (entry,) = [entry for entry in result.ledger if entry.rule == "markup/kept"]
    assert entry.before == entry.after == source.split("\n")[1]
    assert (entry.first, entry.last) == (2, 2)


def test_lines_of_what_was_read() -> None:
    doc = page.read("<p>one\n<p>two")
    assert [(block.first, block.last) for block in doc.blocks] == [(1, 1), (2, 2)]


def cell(count: int, tag: str = "<td>") -> str:
    return f"<table><tr><td>a<td>b<tr>{tag * count}x</table>"


HOSTILE: dict[str, Callable[[int], str]] = {
    "columns": lambda n: f"<table><tr>{'<td>a' * n}<tr>{'<td>b' * n}</table>",
    "rows": lambda n: f"<table>{'<tr><td>a<td>b' * n}</table>",
    "colspan": lambda n: f"<table>{'<tr><td colspan=1000000000>a<td>b' * n}</table>",
    "rowspan": lambda n: f"<table>{'<tr><td rowspan=1000000000>a<td>b' * n}</table>",
    "nested": lambda n: "<table><tr><td>" * n + "x" + "</td></tr></table>" * n,
    "nested, never closed": lambda n: "<table><tr><td>x" * n,
    "nested marks": lambda n: cell(n, "<b>"),
    "nested lists": lambda n: cell(n, "<ul><li>x"),
    "ends of nothing": lambda n: cell(n, "<b>x</i>"),
    "quotation marks never closed": lambda n: cell(n, '<td class="x>y'),
    "quotation marks in turn": lambda n: cell(n, "<td a=' b=\" "),
    "tags never closed": lambda n: "<td" * n,
    "tags of spaces": lambda n: "< " * n + "td>",
    "attributes": lambda n: cell(1, f"<td {'a=b ' * n}>x"),
    "attributes never closed": lambda n: f"<td {'a=b ' * n}<td>",
    "comments never closed": lambda n: "<td><!--" * n,
    "ends on one line": lambda n: "a</td>" * n,
    "tables on one line": lambda n: "<table><tr><td>a<td>b<tr><td>c<td>d</table> " * n,
    "tables on lines": lambda n: "<table><tr><td>a<td>b<tr><td>c<td>d</table>\n" * n,
    "cells on lines": lambda n: "<td>\nx\n" * n,
    "mentions": lambda n: "the <td> and " * n,
    "names without brackets": lambda n: "td a /td " * n,
    "entities": lambda n: cell(n, "&nbsp;x"),
    "strays": lambda n: "<b>x</b> <i>" * n,
    "breaks": lambda n: "X<br>" * n,
}

MOST_OUTPUT = 8  # characters for one of the source: an empty cell takes three, an escape one


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_costs_steps_and_characters_in_proportion(name: str) -> None:
    large = HOSTILE[name](400)
    assert_in_proportion(clean, HOSTILE[name], 100)
    assert len(body_of(clean(large).markdown)) <= MOST_OUTPUT * len(large)


def test_a_bound_that_was_met_is_flagged() -> None:
    assert clean(HOSTILE["rowspan"](1000)).metadata["flags"] == ["bound-met"]


def test_depth_and_width_meet_no_limit_of_the_interpreter() -> None:
    assert body_of(clean(HOSTILE["nested"](10_000)).markdown).strip() == "x"
    (table,) = [block for block in page.read(HOSTILE["columns"](10_000)).blocks if isinstance(block, Table)]
    assert len(table.rows[0]) == 10_000


def test_a_cell_of_a_table_that_is_closed_may_be_as_long_as_it_likes() -> None:
    cell = "\n".join(f"Line {number} of what the harbour master wrote." for number in range(20))
    table = f"<table>\n<tr><td>Ship</td><td>Log</td></tr>\n<tr><td>Mako</td><td>{cell}\n<tr><td>Brig</td>\n"
    for text, is_whole in ((f"{table}</table>\n", True), (table, False)):
        found = list(fragments(text, list(tags(text))))
        assert (len(found) == 1) == is_whole
