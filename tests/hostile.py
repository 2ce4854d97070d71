"""Input that makes tools slow or their output huge, each shape in any size: for the tests and `benchmarks.growth`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.damage import PARAGRAPHS


class Hostile(NamedTuple):
    """`make(n)` is about `size` times `n` characters; a tool's work on it should grow as `n` does.

    origin   what the text is read as
    """

    name: str
    make: Callable[[int], str]
    origin: str = "text"


def _row(cells: int) -> str:
    return "| " + "x | " * cells


def _delimiter(groups: int) -> str:
    return "|" + "---|" * groups


def _html(rows: str) -> str:
    return f"<p>Before.</p><table>{rows}</table><p>After.</p>"


def _below_prose(unit: str) -> Callable[[int], str]:
    """A paragraph, and below it what stands at the end of many pages, over and over."""
    return lambda n: f"{PARAGRAPHS[0]}\n{unit * n}"


def _page(unit: str) -> Callable[[int], str]:
    prose = f"<p>{PARAGRAPHS[0]}</p>"
    return lambda n: f"<html><body><article><h1>A third ferry</h1>{prose * 3}{unit * n}</article></body></html>"


def _nested(depth: int) -> str:
    return "<table><tr><td>a" * depth + "</td></tr></table>" * depth


TABLES = (
    Hostile("columns", lambda n: f"{_row(n)}\n{_delimiter(n)}\n{_row(n)}"),
    Hostile("rows", lambda n: "a | b |\n---|---|\n" + "1 | 2 |\n" * n),
    Hostile("rows without a delimiter", lambda n: "".join(f"a{k} | b | c\n" for k in range(n))),
    Hostile("rows of growing length", lambda n: "\n".join(_row(k % 8 + 2) for k in range(n // 10))),
    Hostile("pipes on a line", lambda n: "|" * n),
    Hostile("lines of pipes", lambda n: "|||\n" * n),
    Hostile("pipes and spaces on a line", lambda n: "a" + " | " * n + "b"),
    Hostile("delimiter wider than its rows", lambda n: f"a | b |\n{'---|' * n}\n" + "1 | 2 |\n" * 20),
    Hostile("cells of a wide row, one a line", lambda n: f"{_row(n)}\n{_delimiter(n)}\n" + "| 1 |\n" * n),
    Hostile(
        "a wide delimiter over rows without pipes at their ends", lambda n: f"a | b\n{_delimiter(n)}\n" + "1 | 2\n" * n
    ),
    Hostile("many delimiters", lambda n: "a | b |\n---|---|\n" * n),
    Hostile("many wide delimiters over short rows", lambda n: f"a | b |\n{'---|' * 50}\n" * (n // 20)),
    Hostile("one wide row among short ones", lambda n: f"a | b |\n---|---|\n{'1 | 2 |' + chr(10)}" * n + _row(n)),
    Hostile("header repeated", lambda n: "a | b |\n" * n + "---|---|\n1 | 2 |"),
    Hostile("doubled pipes", lambda n: "|a||b|\n" * n),
    Hostile("a cell a line, pipe first", lambda n: "".join(f"|{k}\n" for k in range(n))),
    Hostile("a cell a line, pipe last", lambda n: "".join(f"{'ab'[k % 2]}{k}|\n" for k in range(n))),
    Hostile("a cell a line", lambda n: "".join(f"{'ab'[k % 2]}{k}\n" for k in range(n))),
    Hostile("cells under a delimiter", lambda n: "a | b |\n---|---|\n" + "1 |\n" * n),
    Hostile("row ends that never come", lambda n: "a | b |\n---|---|\n" + "1 | \n" * n),
    Hostile("pieces of one cell", lambda n: "a | b |\n---|---|\n1 | " + "word\n" * n + "2 |"),
    Hostile("sentences that touch", lambda n: "They left.Then " * n),
    Hostile("headings that touch", lambda n: "It was done. They left.1. Mend TheRails of it" * n),
    Hostile("wide gaps", lambda n: "They left then. It was done.  " * n),
    Hostile("tabs on a line", lambda n: "a" + "\t" * n + "b\n" + "c" + "\t" * n + "d"),
    Hostile("lines of tabs", lambda n: "a\tb\n" * n),
    Hostile("tabs of growing number", lambda n: "\n".join("a" + "\tb" * (k % 8 + 1) for k in range(n // 10))),
    Hostile("aligned columns", lambda n: "one  two  three\n" * n),
    Hostile("aligned wide", lambda n: "\n".join("a  " * n for _ in range(3))),
    Hostile("ragged columns", lambda n: "".join(f"a{' ' * (k % 30 + 2)}b\n" for k in range(n))),
    Hostile("spaces on a line", lambda n: "a" + " " * n + "b\nc" + " " * n + "d"),
    Hostile("counted lines", lambda n: "No. Points\n" + "".join(f"{k} it is\n" for k in range(1, n))),
    Hostile("cells of tags", lambda n: "<table><tr>" + "<td>a</td>" * n + "</tr></table>"),
    Hostile("rows of tags", lambda n: "<table>" + "<tr><td>a</td><td>b</td></tr>" * n + "</table>"),
    Hostile("rows of tags on lines", lambda n: "<table>\n" + "<tr>\n<td>\na\n</td>\n</tr>\n" * n + "</table>"),
    Hostile("unclosed tags", lambda n: "<table><tr><td>a" * n),
    Hostile("tags that only close, on lines", lambda n: "</table>\n" * n),
    Hostile("broken tags", lambda n: "< td > a < / td > | " * n),
    Hostile("tags without brackets", lambda n: "td> a /td> " * n),
    Hostile("escaped tags", lambda n: "&amp;lt;td&amp;gt;a&amp;lt;/td&amp;gt;" * n),
    Hostile("tables of one cell in each other", _nested),
    Hostile("brackets that open", lambda n: "<table><tr><td " * n),
    Hostile("spans", lambda n: "<table>" + "<tr><td colspan=1000000000>a</td><td>b</td></tr>" * n + "</table>"),
    Hostile("spans of rows", lambda n: "<table>" + "<tr><td rowspan=1000000000>a</td><td>b</td></tr>" * n + "</table>"),
    Hostile("spans both ways", lambda n: "<table>" + "<tr><td colspan=999 rowspan=999>a<td>b</tr>" * n + "</table>"),
    Hostile("columns of HTML", lambda n: _html("<tr>" + "<td>a</td>" * n + "</tr>"), "html"),
    Hostile("rows of HTML", lambda n: _html("<tr><td>a</td><td>b</td></tr>" * n), "html"),
    Hostile("spans of HTML", lambda n: _html("<tr><td colspan=1000000000>a</td><td>b</td></tr>" * n), "html"),
    Hostile("row spans of HTML", lambda n: _html("<tr><td rowspan=1000000000>a</td><td>b</td></tr>" * n), "html"),
    Hostile("spans both ways of HTML", lambda n: _html("<tr><td colspan=999 rowspan=999>a<td>b</tr>" * n), "html"),
    Hostile("one wide row of HTML", lambda n: _html("<tr><td>a</td></tr>" * n + "<tr>" + "<td>a</td>" * n), "html"),
    Hostile("tables of HTML in each other", lambda n: f"<p>Before.</p>{_nested(n)}<p>After.</p>", "html"),
)
TEXTS = (
    Hostile("prose", lambda n: "".join(f"{k} {PARAGRAPHS[k % 4]}\n\n" for k in range(n // 2))),
    Hostile("a text that stands again and again", lambda n: "".join(f"{line}\n\n" for line in PARAGRAPHS) * n),
    Hostile("prose in one line", lambda n: PARAGRAPHS[0] * n),
    Hostile("hard-wrapped prose", lambda n: "the bridge over the river\nshould be repaired\n" * n),
    Hostile("short lines", lambda n: "".join(f"A thing {k}\n" for k in range(n))),
    Hostile("one word", lambda n: "a" * 20 * n),
    Hostile("headings", lambda n: "# 1. A\n" * n),
    Hostile("headings that come again", lambda n: "# A\n# B\n# Pros\n# Cons\n" * n),
    Hostile("headings and items", lambda n: "- item\n## Head\n - Ann\n" * n),
    Hostile("items ever deeper", lambda n: "".join(f"{'  ' * (k % 40)}- item\n" for k in range(n))),
    Hostile("numbers that begin again", lambda n: "1. A saw\n2. A drill\n\nthen\n\n" * n),
    Hostile("scripts that close nowhere", _below_prose("if (x) {\n")),
    Hostile("scripts within scripts", lambda n: f"{PARAGRAPHS[0]}\n" + "window.f(function() {\n" * n + "});\n" * n),
    Hostile("marks of strings in a script", lambda n: f"{PARAGRAPHS[0]}\nvar x = {{\n" + '"\\"' * n + "\n};\n"),
    Hostile("words and hyphens in a script", lambda n: f"{PARAGRAPHS[0]}\nvar x = {{\n{'a-' * n}\n}};\n"),
    Hostile("lead-ins", _below_prose("Here are the things:\na thing\nb thing\nc thing\n")),
    Hostile("quotes in quotes", lambda n: "> " * min(n, 200) + "a\n" + "> a\n" * n),
    Hostile("titles of other articles", _below_prose("You may also like\nA title here\n")),
    Hostile("keywords", _below_prose("Topics\nbridge\n")),
    Hostile("labels of keywords", _below_prose("Topics\n")),
    Hostile("names", _below_prose("Ann Lee\nAnn Lee is a reporter in York.\n")),
    Hostile("bylines and dates", _below_prose("By Ann Lee\nMarch 3, 2024\n")),
    Hostile("lists of questions", lambda n: "".join(f"FAQ\nIs it {k}?\nYes, it is {k}.\n" for k in range(n))),
    Hostile("headings that ran in", lambda n: "".join(f"{k}. Mend It{PARAGRAPHS[k % 4]}\n" for k in range(n // 2))),
    Hostile("capitals in words", lambda n: "".join(f"{'MendIt' * 15} {k} {PARAGRAPHS[0]}\n" for k in range(n // 4))),
    Hostile("lines in bold", lambda n: "".join(f"**Part {k}**\nIt is {k}.\n" for k in range(n))),
    Hostile(
        "a contents list with gaps",
        lambda n: (
            "Contents\n" + "".join(f"Way {k}\n" for k in range(n)) + "".join(f"Way {k}\nIt.\n" for k in range(0, n, 2))
        ),
    ),
    Hostile("a line that stands again and again", _below_prose("Published on March 3, 2025\n")),
    Hostile("labels of days", _below_prose("Published\non\nMarch 3, 2025\n")),
    Hostile("rows of stars", _below_prose("It is so.\n* * *\n")),
    Hostile("questions and buttons", _below_prose("Was this helpful?\nYes\nNo\n")),
    Hostile("stars to click on", _below_prose("1\n2\n3\n4\n5\n")),
    Hostile("marks behind headings", lambda n: "History[edit]\nUses\n[\nedit\n]\nName#name\n#\n" * n),
    Hostile("marks behind marks", lambda n: "[\nedit\n]\n" * n),
    Hostile("shortcodes", lambda n: '[caption id="a"] x [/caption]\n' * n),
    Hostile("shortcodes that never close", lambda n: '[caption id="a"]' * n),
    Hostile("zero-width joiners", lambda n: "a\N{ZERO WIDTH JOINER}" * n),
    Hostile("combining marks", lambda n: "a" + "\N{COMBINING ACUTE ACCENT}" * n),
    Hostile("mojibake", lambda n: "\N{LATIN SMALL LETTER A WITH CIRCUMFLEX}\N{EURO SIGN}\N{TRADE MARK SIGN}s " * n),
    Hostile("entities of entities", lambda n: "&" + "amp;" * n + "lt;"),
    Hostile("addresses", lambda n: "www.x.examplehttp://x.example/a_b*** " * n),
    Hostile("brackets", lambda n: "[" * n + "](" * n),
    Hostile("links around blocks", _below_prose("[\nA card\n](/x)\n")),
    Hostile("links around blocks that never end", _below_prose("[A card\n")),
    Hostile("links in Markdown", _below_prose("[A card](/x)\n\n"), "markdown"),
    Hostile("links in a line of Markdown", lambda n: _below_prose("![](/p)\n\n")(20) + "[a](/b) " * n, "markdown"),
    Hostile("pictures in Markdown", _below_prose("[![](/p)](/x)\n\n"), "markdown"),
    Hostile("marks of emphasis", lambda n: "**a *b _c __d " * n),
    Hostile("backticks", lambda n: "".join("`" * (k % 50) + "a " for k in range(n))),
    Hostile("list marks", lambda n: "- * + 1. " * n),
    Hostile("front matter", lambda n: "---\n" + "".join(f"key{k}: value\n" for k in range(n)) + "---\ntext"),
    Hostile("Markdown as a whole", lambda n: f"# A\n\n{PARAGRAPHS[0]} [a](/b) **b**\n\n- item\n" * n),
    Hostile("underlines", lambda n: f"A\n===\n\n{PARAGRAPHS[0]} [a](/b)\n\n" * 2 + "**a**\n---\n" * n),
    Hostile("fences", lambda n: f"{PARAGRAPHS[0]} [a](/b) **b**\n" + "```go\na\n```\nb\n" * n),
    Hostile("fences that never close", lambda n: f"{PARAGRAPHS[0]} [a](/b) **b**\n````\n" + "```go\na\n" * n),
    Hostile("labels at the head", lambda n: "Title: a\nURL: https://a.example\n" + "Date: b\n\n" * n + "text"),
    Hostile("a title of bars", lambda n: f"Title:{' a |' * n}\nURL: https://a.example\n\n" + "a | a\n" * n),
    Hostile("paragraphs of HTML", _page(f"<p>{PARAGRAPHS[1]}</p>"), "html"),
    Hostile("bylines of HTML", _page('<p class="author">By Ann Lee</p>'), "html"),
    Hostile("links of HTML", _page('<p><a href="/x">Read it here</a></p>'), "html"),
    Hostile("lists of HTML", _page("<ul><li>one<ul><li>two</ul></ul>"), "html"),
    Hostile("elements in each other", lambda n: "<div class=author>a" * n, "html"),
    Hostile("ends that find nothing", lambda n: "<html><body><nav><table><tr><td>" + "<div>a</nav>" * n, "html"),
    Hostile("elements forgotten", lambda n: "<html><body>" + "<nav><div>a</nav>" * n, "html"),
    Hostile("names signed", _page("<p>By <a rel=author href=/authors/ann>Ann Lee</a></p>"), "html"),
    Hostile("emphasis that never closes", lambda n: "<p><b><i>a" * n, "html"),
    Hostile(
        "statements for machines", _page('<script type="application/ld+json">{"@type":"Article"}</script>'), "html"
    ),
)
SHAPES = TABLES + TEXTS


def by_name(name: str) -> Hostile:
    return next(shape for shape in SHAPES if shape.name == name)
