"""Plain text with Markdown in its lines: marks are read where two kinds or several links prove them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.readers import marked_text
from tests.damage import PARAGRAPHS
from tests.rendering import body_of, by_cmark, words_of
from tests.test_laws import balance

PROOF = (
    "The port is **old**, and [the bridge](https://example.org/bridge) is older than the port and all that is in it."
)


def body(*lines: str, gap: str = "\n") -> str:
    return body_of(clean(gap.join((*lines, PROOF))).markdown).strip().removesuffix(PROOF).strip()


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("**Oslo** is *far* and `cold`.", "**Oslo** is *far* and `cold`."),
        ("__Oslo__ is _far_.", "**Oslo** is *far*."),
        ("- [Oslo](https://example.org/o), by sea", "- [Oslo](https://example.org/o), by sea"),
        (
            r"1986\. It was a good year for those who sold boats.",
            r"1986\. It was a good year for those who sold boats.",
        ),
        ("![A ship](https://example.org/ship.jpg)", "![A ship](https://example.org/ship.jpg)"),
        ("[run](javascript:alert(1)) from it, they said, and ran.", "run from it, they said, and ran."),
        ("The rows a|b and c|d are **not** a table.", "The rows a|b and c|d are **not** a table."),
        ("**Oslo** is\N{NO-BREAK SPACE}*far*  and `cold`.", "**Oslo** is *far* and `cold`."),
        ("- [Oslo](https://example.org/o),\N{NO-BREAK SPACE}by sea", "- [Oslo](https://example.org/o), by sea"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_marks_are_read_where_they_are_proved(line: str, read: str, gap: str) -> None:
    assert body(PARAGRAPHS[0], line, gap=gap).removeprefix(PARAGRAPHS[0]).strip() == read


@pytest.mark.parametrize(
    "line", ["A bridge <!-- of stone --> **stands**.", "<!-- of stone -->", "`a` <? of stone ?> *b*"]
)
def test_a_comment_is_text_in_a_text(line: str) -> None:
    result = clean("\n\n".join((PARAGRAPHS[0], line, PROOF)))
    assert result.shown.count("of stone") == 1
    left, right = balance(result.shown, result.ledger, words_of(by_cmark(result.markdown)))
    assert left == right


def test_a_table_that_no_parser_reads_stands_beside_them() -> None:
    table = ("Ship | Port |", "---|---|", "", "**Mako** | [Oslo](https://example.org/o) |", "Brig | Riga |")
    rows = "| Ship | Port |\n| -- | -- |\n| **Mako** | [Oslo](https://example.org/o) |\n| Brig | Riga |"
    assert body(PARAGRAPHS[0], *table) == f"{PARAGRAPHS[0]}\n\n{rows}"


def test_marks_beside_broken_characters_are_read() -> None:
    broken = "It\N{RIGHT SINGLE QUOTATION MARK}s [the plan](/plan) of the quay, **they** said of it."
    assert body(PARAGRAPHS[0], broken.encode().decode("cp1252")).removeprefix(PARAGRAPHS[0]).strip() == broken


def test_several_links_prove_markdown() -> None:
    lines = ("See [the minutes](https://quay.example/may) of *May*.", "Then [the plan](/plan) was *read*.")
    text = "\n\n".join((PARAGRAPHS[0], *lines))
    assert body_of(clean(text).markdown).strip() == text


@pytest.mark.parametrize(
    "line",
    [
        "She wrote **nothing** about it, and the paper was glad.",
        "The minutes [of May](https://example.org/may) say so.",
        "She wrote **nothing** of it [1](see the note below), and the paper was glad.",
        "The power 2**8 is told [in the notes](https://example.org/notes).",
        "It is 5 * 3 * 2, and file_name_one is not file_name_two.",
        "See [1](the note below) and [2](another).",
    ],
)
def test_one_kind_alone_is_an_accident(line: str) -> None:
    result = clean(f"{PARAGRAPHS[0]}\n{line}\n{PARAGRAPHS[1]}")
    assert words_of(by_cmark(result.markdown)) >= words_of(by_cmark(f"```\n{line}\n```"))
    for mark in ("**", "](", "*", "_"):
        assert by_cmark(result.markdown).count(mark) == line.count(mark)


LINES = (
    PROOF,
    *PARAGRAPHS[:2],
    *(
        "**a** b",
        "*a**b*",
        "[a](b",
        "[](https://a.example/)",
        "![](https://a.example/i.png)",
        "[**a**](https://a.example/)",
    ),
    *("a | **b** | [c](https://a.example/) |", "---|---|---|", r"a \| b | c", "- **a**", "  - [b](https://a.example/)"),
    *(
        "3. _a_",
        r"\# a",
        r"\\",
        "> **a**",
        "## **A**",
        "#",
        "<b>a</b> **b**",
        "&amp;lt; *a*",
        "a\\",
        "`a",
        "``` a",
        "***",
    ),
    *(
        "caf\N{LATIN CAPITAL LETTER A WITH TILDE}\N{COPYRIGHT SIGN} **a**",
        "https://a.example/_b_ **a**",
        "a  **b**  c",
        "- caf\N{LATIN CAPITAL LETTER A WITH TILDE}\N{COPYRIGHT SIGN}  [**b** &amp; d](https://a.example/?c=1&b=2) *c*",
        "1. a\N{ZERO WIDTH SPACE}b [b_c_d](https://a.example/ab_c) 2 * 3 ** 4 _e_",
        "## caf\N{LATIN CAPITAL LETTER A WITH TILDE}\N{COPYRIGHT SIGN} ![f](https://a.example/i.png) [g][h] [](i)",
        "\N{ZERO WIDTH SPACE}***a** b* [c](<d e>) &copy; **\N{ZERO WIDTH SPACE}**",
        "",
    ),
)


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_words_add_up_and_the_second_run_is_quiet(lines: list[str]) -> None:
    source = "\n".join((PROOF, *lines))
    result = clean(source)
    left, right = balance(result.shown, result.ledger, words_of(by_cmark(result.markdown)))
    assert left == right
    assert clean(result.markdown).ledger == ()
    for block in marked_text.read(source).doc.blocks:
        assert 0 <= block.first <= block.last <= len(lines) + 1
