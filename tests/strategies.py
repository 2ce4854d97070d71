"""Documents for Hypothesis: drawn from shapes of whole lines, which find in seconds what random text misses."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from tests.grids import grids
from tests.wrecks import DAMAGES

PROSE = (
    "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter.",
    "Nobody had expected the vote to be so close, and several members left the room before the count was done.",
    "“We will not wait for another flood,” said Mara Lindqvist, who has chaired the committee for nine years.",
    "Prices rose by 3.5 % in March (see the table below), but wages did not; the gap has grown since 2019.",
    "Die Brücke wurde 1986 gebaut – und seitdem nie gründlich überprüft, sagte ein Sprecher der Stadt am Montag.",
)
HEADINGS = (
    "A Bridge Too Old",
    "What Happens Next?",
    "Summary",
    "Key Takeaways",
    "Frequently Asked Questions",
    "Table of Contents",
    "COSTS AND DELAYS",
    "5. The Price of Waiting",
)
LEFTOVERS = (
    "Share.",
    "Exit mobile version",
    "Watch a report: the bridge in the storm.",
    "Advertisement",
    "Read more",
    "By Mara Lindqvist",
    "Published: March 3, 2025",
)
ROWS = (
    "|a||b|",
    "|a",
    "b|",
    "|",
    "| |",
    "a | | c |",
    "a | b | The clerk of the harbour counted for a month, and what he found surprised even those who had asked him. |",
    "What Happens Next | |||",
    "one  two    three",
    "1.   20     30",
    "   a  b",
    "a\t\tb\t\tc",
    "\tb\tc",
    "1. | b |",
    "- a\tb\tc",
    "---|",
    "|:--|--:|",
    "<td>a</td> | b |",
    "<tr><td>1</td><td>2",
    "<table class=x>",
    "</table>",
    "td> a /td> td> b /td>",
    "&lt;tr&gt;&lt;td&gt;a&lt;/td&gt;",
    "&amp;lt;td&amp;gt;a&amp;lt;/td&amp;gt; &amp;lt;td&amp;gt;b",
    "<td colspan=2 rowspan=3>a",
    "a | b |",
    "---|---|",
    "| a | b |",
    "|---|---|",
    "| 1 | | 3 |",
    "a | b | c |",
    "||||",
    "|",
    "|",
    "| |",
    "|a||b|",
    "|Ship||Port|",
    "|Oslo",
    "|870",
    "Riga|",
    "| Oslo |",
    "Rank | City |",
    "1. Oslo | 94 |",
    "2. Riga | 93 |",
    "- | - |",
    "A Title | ||",
    "Description | Offer | Price |",
    "| 2026 Tax Year",
    "a\tb\tc",
    "a\t\tb\t\tc",
    "\t\tc",
    "Ship  Port  Tons ",
    "Mako  Oslo  1,200",
    "Brig        870  ",
    "            (net)",
    "                 ",
    "a| b  ",
    "---|---  ",
    "| b  ",
    "< td >one< / td >",
    "Height< / th > | Weight< / th > < / tr >",
    "12 | 40 | /tbody> /table> The rest of the story went on here. | . . .",
    "<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>",
    "<table>",
    "<tr><td>a<td>b",
    "<td colspan=2>",
    "one</td> two</td></tr>",
    "</td></tr></table>",
    "The council met on <b>Tuesday</b>.<br>Nobody came.</p>",
    "No. Key Points",
    "1 The bridge is old.",
    "2 The bridge is closed.",
    "3 The bridge will be repaired.",
)
PIECES = (
    "The engineers looked at the bridge in March and again in",
    "their report of June",
    ", which says that the",
    "is older than the town thought. It was made by",
    "Ferrum & Sons",
    ".",
    "By",
    "Mara Lindqvist",
    "and the ferry, which does not run at night, will take them across until the",
    "inter-",
    "1.",
    "2.",
    "\N{BULLET}",
    "She left with exciting news.”From now on we work, she said.The end is near.",
    "A caption (Photo: VNA)Jakarta (VNA) - The ministers met on Tuesday.",
)
MARKED = (
    "- one",
    "- two",
    "  - under one",
    "* starred",
    "+ added",
    "\N{BULLET} round",
    "1. first",
    "2. second",
    "3) third",
    "1986. It was a good year.",
    "10. tenth",
    "# one mark",
    "## two marks",
    "#word",
    "-",
    "---",
    "***",
    "===",
    "```",
    "~~~",
    "> quoted",
    "    indented by four",
    "\tindented by a tab",
    "[ ] to do",
    "[x]: http://example.org",
    "[link](javascript:alert(1))",
    "![image](x.png)",
    "<name>",
    "<script>alert(1)</script>",
    "<!-- comment",
    "*NUMBER*",
    "__init__",
    "a_b_c",
    "~2~ and ~3~",
    "[hour]",
    "&amp;lt;b&amp;gt;",
    "&copy; 2024",
    "C:\\path\\",
    "`code`",
    "a\\",
    "https://example.org/a_b_c?d=*e*",
    "see the `x` | y",
    ":-:",
    "| --- |",
    "Several reasons were given for the delay:",
    "Question: Who pays for the bridge?",
    "Question: When will it open?",
    "Answer: When the repairs are done.",
    "A:",
)
ODD = (
    "",
    "",
    " ",
    "na\N{COMBINING DIAERESIS}ive",
    "F\N{NON-BREAKING HYPHEN}35B",
    "donâ€™t",
    "zero\N{ZERO WIDTH SPACE}width",
    "soft\N{SOFT HYPHEN}en",
    "\N{IDEOGRAPHIC SPACE}橋は",
    "tab\there",
    "bell\a",
    "line\N{LINE SEPARATOR}separator",
    "nul\0byte",
    "DiplomacyThe unfolding scenario is one in which nobody wins and everyone pays for the delay.",
    "Repairs, Delays and Who Will Pay for the New BridgeThe unfolding dispute has cost the town dearly this year.",
)

SCRIPTS = (
    "window.dataLayer = window.dataLayer || [];",
    "(function() {",
    "var boats = {",
    '\'quay": "',
    "})();",
    ".boats a:hover {",
    "{",
    "}",
    '{"@context": "https://schema.org", "@type": "NewsArticle"}',
    "<!--",
    "// how many",
    "-->",
)
BIOS = (
    "Mara Lindqvist",
    "Contributing Writer",
    "Mara Lindqvist is a freelance writer who lives beside the river. She has crossed it twice.",
    "Mara is the editor of the Harbour Post, and when she is not at work she rows.",
    "In her free time she rows.",
)

HEADS = (
    "Title: The last ferry | Docks",
    "URL Source: https://docks.example/ferry",
    "Published Time: 2024-02-11T08:30:00+00:00",
    "Author: Mara Lindqvist",
    "**Source:** Harbour Post",
    "Pages: 300",
    "Markdown Content:",
    "",
)

SHAPES = PROSE * 3 + HEADINGS * 2 + LEFTOVERS + ROWS + PIECES + MARKED + ODD + SCRIPTS + BIOS


def lines() -> st.SearchStrategy[str]:
    """One line: mostly a known shape, sometimes two of them glued, sometimes anything."""
    shape = st.sampled_from(SHAPES)
    glued = st.tuples(shape, st.sampled_from(("", " ", " | ", "\t", "\\")), shape).map("".join)
    anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=40)
    return st.one_of(shape, shape, shape, glued, anything)


def runs() -> st.SearchStrategy[list[str]]:
    """Lines of tables under each other: rows of any forms, or one row with itself a few times over."""
    row = st.sampled_from(ROWS)
    same = st.tuples(row, st.integers(2, 4)).map(lambda drawn: [drawn[0]] * drawn[1])
    return st.one_of(st.lists(row, min_size=2, max_size=5), same)


@st.composite
def wrecks(draw: st.DrawFn) -> list[str]:
    """A table in one of the forms of wreck, which one more accident may have happened to."""
    rows, damage = draw(grids(filled=draw(st.booleans()))), draw(st.sampled_from(DAMAGES))
    if not damage.can(rows):
        return draw(runs())
    left = list(damage.make(rows, draw(st.randoms(use_true_random=False))).lines)
    at = draw(st.integers(0, len(left) - 1))
    accidents = (left, left[:at] + left[at + 1 :], left[: at + 1] + left[at:], [*left[:at], draw(lines()), *left[at:]])
    return draw(st.sampled_from(accidents))


def documents() -> st.SearchStrategy[str]:
    """Plain text, its lines parted by one newline or by blank lines; in one of three there is a wrecked
    table, in one of four facts with labels at the head.
    """
    one = lines().map(lambda line: [line])
    body = st.one_of(
        st.lists(lines(), max_size=14),
        st.lists(st.one_of(one, one, runs()), max_size=8).map(_joined),
        st.tuples(st.lists(one, max_size=2).map(_joined), wrecks(), st.lists(one, max_size=2).map(_joined)).map(
            _joined
        ),
    )
    none = st.just(list[str]())
    head = st.one_of(none, none, none, st.lists(st.sampled_from(HEADS), min_size=2, max_size=5))
    joined = st.tuples(st.sampled_from(("\n", "\n", "\n\n", "\r\n")), head, body)
    return joined.map(lambda drawn: drawn[0].join((*drawn[1], *drawn[2])))


def _joined(parts: Iterable[list[str]]) -> list[str]:
    return [line for part in parts for line in part]
