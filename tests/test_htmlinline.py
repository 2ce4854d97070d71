"""Marked runs as Markdown: what is written is read as it was meant, by two parsers, and mdformat keeps it."""

from __future__ import annotations

import re
from html import unescape

import mdformat
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cleaner.doc import Paragraph
from cleaner.inline import shown
from cleaner.readers import normal
from cleaner.readers.html.inline import Inline
from cleaner.readers.html.runs import CODE, DEL, EM, STRONG, Mark, Run, plain, settle
from cleaner.words import count
from cleaner.writer import write
from tests.rendering import by_cmark, by_markdown_it

OPTIONS = {"number": True, "compact_tables": True}
TEXTS = (
    *("a", "b c", "foo", '"q"', "(x)", ".", "!", " ", "*", "_", "a_b", "[h]", "](", "[", "]", "\\", "`", "``"),
    *("~", "&amp;", "<b>", "é", "\N{LEFT CORNER BRACKET}漢\N{RIGHT CORNER BRACKET}", "漢", "x", "1. z", "- "),
    *(
        "#",
        "|",
        ":",
        "<",
        "\N{EURO SIGN}",
        "\N{NO-BREAK SPACE}",
        "\N{EM DASH}",
        "http://x.example",
        "http://x.example/c_d",
    ),
)
MARKS = (STRONG, EM, DEL, CODE, Mark("[", "/x"), Mark("[", "http://x.example/a(b)"))


# Where tildes and `<<` are escaped, and how a bare address is bounded, `escape` differs from mdformat.
# mdformat takes `[x](/a)` for the box of a task.
TAME = tuple(text for text in TEXTS if text != "x" and not re.search("[~<]|://", text))


def _runs(pieces: tuple[str, ...]) -> st.SearchStrategy[list[Run]]:
    texts = st.lists(st.sampled_from(pieces), min_size=1, max_size=4).map("".join)
    marks = st.lists(st.sampled_from(MARKS), max_size=3, unique_by=lambda mark: mark.sign).map(tuple)
    return st.lists(st.builds(Run, texts, marks, st.sampled_from(("", "", "", "i.png"))), min_size=1, max_size=6)


def _text_of(html: str) -> str:
    """The text of a paragraph, character for character."""
    html = re.sub(r'<img[^>]*?alt="([^"]*)"[^>]*>', r"\1", html)
    return unescape(re.sub(r"</?(?:p|a|em|strong|del|s|code)\b[^>]*>", "", html)).strip()


@example([Run("~http://x.example~", (), "")])
@given(_runs(TEXTS))
def test_what_is_written_shows_the_text(runs: list[Run]) -> None:
    line = settle(runs)[0]
    source = Inline(1000).markdown(line)
    # cmark-gfm has an address run on over a no-break space, which `escape` takes for its end.
    assume(source and not ("://" in source and "\N{NO-BREAK SPACE}" in source))
    written = write((Paragraph(source or ""),))
    text = re.sub(" +", " ", plain(line))
    assert _text_of(by_markdown_it(written)) == text
    assert _text_of(by_cmark(written)) == text
    assert normal.read(written) == (Paragraph(source or ""),)
    # `shown` takes links away from the inside out, and may take `](` or `!` of the text for one's on the way.
    assert "](" in text or "!" in text or count(shown(source or "")) == count(text)


@given(_runs(TAME))
def test_mdformat_keeps_what_is_written(runs: list[Run]) -> None:
    source = Inline(1000).markdown(settle(runs)[0])
    assume(source)
    written = write((Paragraph(source or ""),))
    assert mdformat.text(written, extensions={"gfm", "tables"}, options=OPTIONS) == written


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([Run("a", (STRONG,)), Run("b")], "**a**b"),
        ([Run("a ", (STRONG,)), Run("b")], "**a** b"),
        ([Run("a", (STRONG,)), Run(" "), Run("b", (STRONG,))], "**a b**"),
        ([Run("a", (STRONG, EM)), Run(" b", (STRONG,))], "***a* b**"),
        ([Run("a", (EM,)), Run("b", (EM, STRONG))], "*ab*"),
        ([Run("a."), Run('"b"', (STRONG,)), Run(".")], 'a.**"b"**.'),
        ([Run("a"), Run("(b)", (STRONG,)), Run("c")], "a(b)c"),
        ([Run("a", (STRONG,)), Run("b", (EM,))], "**a**b"),
        ([Run("a", (CODE,)), Run("b", (CODE, STRONG))], "`a`**`b`**"),
        ([Run("a", (CODE,)), Run("b", (CODE, STRONG)), Run("c")], "`ab`c"),
        ([Run("a`b", (CODE,))], "a\\`b"),
        ([Run("]:", (MARKS[4], CODE))], "[\\]:](/x)"),
        ([Run("~a~"), Run("b", (STRONG,))], None),
        ([Run('"a"', (STRONG,)), Run("~b")], '"a"~b'),
        ([Run("a\\"), Run("b", (MARKS[4],))], "a\\\\b"),
        ([Run("x", (MARKS[4],)), Run(" y")], "x y"),
        ([Run("a", (), "i.png"), Run("b", (), "j.png")], "![a](i.png)![b](j.png)"),
        ([Run("a*", (), "i.png")], "a\\*"),
    ],
)
def test_marks_that_stay_and_marks_that_go(runs: list[Run], expected: str | None) -> None:
    assert Inline(0).markdown(settle(runs)[0]) == expected


def test_an_address_is_repeated_as_long_as_there_is_room() -> None:
    inline, link = Inline(8), Mark("[", "/1234567")
    found = [inline.markdown([Run("a", (mark,))]) for mark in (link, link, link, Mark("[", "/7654321"))]
    assert found == ["[a](/1234567)", "[a](/1234567)", "a", "[a](/7654321)"]
    assert inline.bound_met
