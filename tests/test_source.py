"""What a source is taken for, when nobody says."""

from __future__ import annotations

import pytest

from cleaner.source import Source

PROSE = "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired."


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"<p> is the tag of a paragraph.\n{PROSE}\n{PROSE}",
        f"<bold move> by the council\n{PROSE}",
        f"< 5 members came.\n{PROSE}",
        "<td>Team</td><td>Points</td>",
    ],
)
def test_text_stays_text(text: str) -> None:
    assert Source.of(text.encode(), "a.txt", "auto").origin == "text"


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE html><title>A</title><p>{PROSE}",
        f"\n<html><body>{PROSE}",
        f"<p>{PROSE}</p>",
        f'<div class="entry">\n  <p>{PROSE}</p>\n  <p>{PROSE}</p>\n</div>\n',
        f"<h2>Costs</h2>\n<p>{PROSE}</p>\n[gallery]\n",
    ],
)
def test_markup_is_html(text: str) -> None:
    assert Source.of(text.encode(), "a.txt", "auto").origin == "html"


@pytest.mark.parametrize(
    ("path", "text", "origin"),
    [
        ("a.html", PROSE, "html"),
        ("A.HTM", PROSE, "html"),
        ("a.xhtml", PROSE, "html"),
        ("a.md", PROSE, "markdown"),
        ("a.markdown", f"<html> opens a page.\n{PROSE}", "markdown"),
        ("a.txt", PROSE, "text"),
    ],
)
def test_the_name_says_what_it_is(path: str, text: str, origin: str) -> None:
    assert Source.of(text.encode(), path, "auto").origin == origin


def test_a_text_may_show_a_page_further_down() -> None:
    text = f"{PROSE}\n" * 11 + f"<!DOCTYPE html>\n<html>\n<p>{PROSE}</p>\n"
    assert Source.of(text.encode(), "a.txt", "auto").origin == "text"


def test_the_user_knows_better() -> None:
    assert Source.of(f"<p>{PROSE}</p>".encode(), "a.txt", "text").origin == "text"


def test_the_mark_before_a_str_is_no_part_of_it() -> None:
    assert Source.of("\N{ZERO WIDTH NO-BREAK SPACE}---\ntitle: A\n---\n", "", "markdown").text.startswith("---\n")


def test_front_matter_above_plain_text() -> None:
    doc = Source.of(f"---\ntitle: A: b\nauthor: Ann\n---\n\n# 1 thing\n{PROSE}", "", "auto").read().doc
    assert dict(doc.meta) == {"title": "A: b", "author": ["Ann"]}
    assert [(block.first, type(block).__name__) for block in doc.blocks] == [(6, "Heading"), (7, "Paragraph")]


@pytest.mark.parametrize("text", [f"---\nNote: so\n---\n{PROSE}", f"---\n{PROSE}\n---\n", f"+++\n{PROSE}\n+++\n"])
def test_lines_between_rules_are_text(text: str) -> None:
    reading = Source.of(text, "", "auto").read()
    assert (dict(reading.doc.meta), reading.shown) == ({}, text)


def test_next_line_ends_lines_where_nothing_else_does() -> None:
    assert Source.of("First.\x85Second.\x85\x85Third.\x85", "", "auto").text == "First.\nSecond.\n\nThird.\n"


@pytest.mark.parametrize("text", ["Wait\x85", "Wait\x85 and see", "First\x85Second\nThird", "\x93First\x94\x85Second"])
def test_next_line_is_an_ellipsis_that_was_read_wrongly(text: str) -> None:
    assert Source.of(text, "", "auto").text == text


def test_bullets_of_word_s_own_fonts() -> None:
    lines = [f"{chr(0xF0B7)} one", f"{chr(0xF0A7)} two", "\N{HYPHEN BULLET} three"]
    assert [type(block).__name__ for block in Source.of("\n".join(lines), "", "text").read().doc.blocks] == ["Item"] * 3
