"""The inverse of each stage: articles as they were, and the damage that the stage undoes.

Each damage states its domain by what it draws: outside of it, the evidence is gone and nobody can repair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape as escape_markup
from itertools import islice

from hypothesis import strategies as st

from cleaner.doc import Block, Heading, Item, Paragraph, Table
from cleaner.inline import escape
from cleaner.rule import ANYWHERE
from cleaner.rules import every
from cleaner.stages.boilerplate import AMBIGUOUS
from cleaner.visible import visible

Blocks = Sequence[Block]
Draw = st.DrawFn

PARAGRAPHS = (
    "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter.",
    "Nobody had expected the vote to be so close, and several members left the room before the count was done.",
    "It will take until the autumn, the engineers say, and it will cost more than the town had put aside for it.",
    "A ferry takes people across in the meantime, but it does not run at night, and not at all when the river is high.",
    "For those who live on the far side the way to school is now an hour longer, and so is the way to the hospital.",
    "The first stone of the bridge was laid by a bishop, and its last by a brewer who had paid for three arches.",
    "Swallows nest below the middle arch each spring, and nothing can be built there until their young have flown.",
    "Two firms have said that they want the work, but neither has named a price that the county is willing to pay.",
    "What is left of the tolls would be enough for one summer of repairs, if the summer is dry and the ice was thin.",
)
# Bars stand where a tag begins or ends.
LINKED = (
    "The council met on Tuesday and agreed, in |its last session|, that the bridge should be |repaired| before the "
    "winter and that |Ferrum & Sons|, who built it, should be asked to look at |every bolt| of it again.",
    "Nobody had thought that the vote would be so close, in the words of |Mara Lindqvist|’s deputy (|a friend|), who "
    "was not in the room when the |count| was done and who has not been seen in the town for a week.",
)
HEADINGS = (
    "Costs and Delays",
    "Who Pays?",
    "A Bridge Too Old",
    "What the Engineers Found Below the Water",
    "SECOND THOUGHTS",
    "Looking Back at 1986",
)
POINTS = (
    "The bridge has been closed for repairs since early March",
    "Nobody knows how much the repairs will cost the town",
    "A ferry takes people across the river in the meantime",
    "The county has promised to pay for one half of the work",
)
CELLS = ("Radar", "Ship", "5.1", "12", "New York", "5 June", "–", "a “quoted” name", "two words", "36 %")


@st.composite
def articles(draw: Draw) -> list[Block]:
    """A lead, then sections: a heading that no other section has, and one or two paragraphs, none of them twice."""
    texts = iter(draw(st.permutations(PARAGRAPHS)))
    names = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=4, unique=True))
    blocks: list[Block] = [Paragraph(next(texts))]
    for name in names:
        blocks.append(Heading(name, 2))
        blocks += [Paragraph(text) for text in islice(texts, draw(st.integers(1, 2)))]
    return blocks


@st.composite
def grids(draw: Draw) -> Table:
    """A table of two to five columns, each cell filled."""
    width = draw(st.integers(2, 5))
    header = draw(st.lists(st.sampled_from(("Name", "Price", "Place", "Year", "Note")), min_size=width, max_size=width))
    rows = draw(st.lists(st.lists(st.sampled_from(CELLS), min_size=width, max_size=width), min_size=1, max_size=5))
    return Table(tuple(map(tuple, [header, *rows])))


def flat(blocks: Blocks) -> list[str]:
    """The lines that an extractor leaves of blocks that lost their marks; bullets are kept."""
    return [f"- {visible(block)}" if isinstance(block, Item) else visible(block) for block in blocks]


def _pipes(table: Table, cell: Callable[[str], str] = str) -> list[str]:
    header, *rows = [" | ".join(map(cell, row)) + " |" for row in table.rows]
    return [header, "---|" * len(table.rows[0]), *rows]


def _after_lead(article: Blocks, blocks: Blocks, lines: Sequence[str]) -> tuple[list[Block], list[str]]:
    """`blocks` set behind the lead, as they were and as `lines` of damage."""
    return [article[0], *blocks, *article[1:]], [*flat(article[:1]), *lines, *flat(article[1:])]


@st.composite
def debris(draw: Draw) -> tuple[list[Block], list[str]]:
    """Each cell keeps a closing tag, with spaces or without its bracket."""
    article, table = draw(articles()), draw(grids())
    tag = draw(st.sampled_from(("< / td >", "< /td>", "</ td >", " /td>")))
    return _after_lead(article, [table], _pipes(table, lambda cell: cell + tag))


@st.composite
def tables(draw: Draw) -> tuple[list[Block], list[str]]:
    """Pipes as trafilatura 1.12 writes them, with phantom columns, or tags in their place."""
    article, table = draw(articles()), draw(grids())
    pipes = _pipes(table)
    phantom = draw(st.integers(0, 3))
    forms = [
        [pipes[0] + "|" * phantom, pipes[1] + "---|" * phantom, *pipes[2:]],
    ]
    # Without a delimiter row, two rows or the same row twice are no proof of a table, nor are a few pairs of words.
    if len(set(table.rows)) == len(table.rows) > 2 < len(table.rows[0]):
        forms.append([" | ".join(row) for row in table.rows])
    return _after_lead(article, [table], draw(st.sampled_from(forms)))


@st.composite
def markup(draw: Draw) -> tuple[list[Block], list[str]]:
    """Table tags, closed or not, on one line, on a line a row or on a line a piece."""
    article, table = draw(articles()), draw(grids())
    cell_end, row_end = draw(st.sampled_from((("</td>", "</tr>"), ("", ""))))
    piece = draw(st.sampled_from(("", "\n")))
    row_break = piece or draw(st.sampled_from(("", "\n")))
    rows = [
        piece.join(["<tr>", *(f"<td>{piece}{escape_markup(cell)}{piece}{cell_end}" for cell in row), row_end])
        for row in table.rows
    ]
    text = f"<table>{row_break}{row_break.join(rows)}{row_break}" + ("</table>" if row_end else "")
    return _after_lead(article, [table], [line for line in text.split("\n") if line])


@st.composite
def paragraphs(draw: Draw) -> tuple[list[Block], list[str]]:
    """A paragraph is cut behind its first words and around its links, as `get_text("\\n", strip=True)` does it.

    The pieces between the links are of four words and more; before a name stands a word that ends no
    sentence. What a width broke is left to its own test: there the missing gap between lines is the evidence.
    """
    article = draw(articles())
    pieces = draw(st.sampled_from(LINKED)).split("|")
    return _after_lead(article, [Paragraph("".join(pieces))], [piece.strip() for piece in pieces])


@st.composite
def copies(draw: Draw) -> tuple[list[Block], list[str]]:
    """The body stands twice, one copy behind the other; no paragraph of it says what another does."""
    texts = [f"{text[:-1]}, as the report says on page {page}." for page, text in enumerate(PARAGRAPHS * 2, 1)]
    names = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=4, unique=True))
    article: list[Block] = [Paragraph(text) for text in texts]
    for at, name in zip((6, 4, 3, 1), names, strict=False):
        article.insert(at, Heading(name, 2))
    return article, flat(article) * 2


@st.composite
def boilerplate(draw: Draw) -> tuple[list[Block], list[str]]:
    """Lines that a rule drops wherever they stand, one or two behind any paragraph; none that text may stand below."""
    article = draw(articles())
    lines = flat(article)
    rules = [rule for rule in every() if rule.zone == ANYWHERE and rule.id not in AMBIGUOUS]
    known = [line for rule in rules for line in rule.drops if len(line) < 60]
    for leftover in draw(st.lists(st.sampled_from(known), min_size=1, max_size=2)):
        places = [at for at, block in enumerate(article) if isinstance(block, Paragraph)]
        article.insert(at := draw(st.sampled_from(places)) + 1, Paragraph(escape(leftover)))
        lines.insert(at, leftover)
    return [block for block in article if visible(block) not in known], lines


@st.composite
def metadata(draw: Draw) -> tuple[list[Block], list[str]]:
    """The title as the first line, a byline and a date behind it."""
    article = draw(articles())
    byline = draw(
        st.sampled_from(([], ["By Mara Lindqvist"], ["By Mara Lindqvist and Jo van der Berg", "June 5, 2024"]))
    )
    return article, ["The Bridge That Nobody Wanted to Close", *byline, *flat(article)]


@st.composite
def lists(draw: Draw) -> tuple[list[Block], list[str]]:
    """The points under the name of a box lose their bullets; a section follows, whose name is far shorter."""
    article = draw(articles())
    points = draw(st.lists(st.sampled_from(POINTS), min_size=2, max_size=4, unique=True))
    box: list[Block] = [Heading(draw(st.sampled_from(("Key Takeaways", "At a Glance"))), 2), *map(Item, points)]
    article = [article[0], Heading("Costs and Delays", 2), *article[2:]]
    return _after_lead(article, box, [visible(block) for block in box])


@st.composite
def headings(draw: Draw) -> tuple[list[Block], list[str]]:
    """The headings lose their marks."""
    article = draw(articles())
    return article, flat(article)


@st.composite
def contents(draw: Draw) -> tuple[list[Block], list[str]]:
    """A contents list stands before the first heading, numbered or not."""
    article = draw(articles())
    names = [visible(block) for block in article if isinstance(block, Heading)]
    mark = draw(st.sampled_from(("- {0}", "{1}. {0}", "{1}) {0}")))
    entries = [mark.format(name, number) for number, name in enumerate(names, 1)]
    label = draw(st.sampled_from(("Table of Contents", "Article Subheadings", "On this page:")))
    return _after_lead(article, [], [label, *entries])


MENU = '<header class="site-header"><nav class="main-nav"><ul><li><a href="/news">News</a></li>'
ASIDE = '<aside class="sidebar related"><h3>Related stories</h3><ul><li><a href="/1">A ship ran aground</a></li>'
FOOT = '<footer class="site-footer"><p><a href="/privacy">Privacy Policy</a></p></footer></body></html>'


@st.composite
def page(draw: Draw) -> tuple[list[Block], list[str]]:
    """The page around the article: a menu above it, a sidebar and a footer below."""
    article = draw(articles())
    head = "<!DOCTYPE html><html><head><title>The Town and Its Bridge</title></head><body>"
    body = [
        f"<h2>{escape_markup(visible(block))}</h2>"
        if isinstance(block, Heading)
        else f"<p>{escape_markup(visible(block))}</p>"
        for block in article
    ]
    start = '<main><article class="post"><h1>The Town and Its Bridge</h1><div class="entry-content">'
    end = ["</div></article></main>", ASIDE, "</ul></aside>", FOOT]
    return article, [head, MENU, "</ul></nav></header>", start, *body, *end]


DAMAGES = {
    "page": page(),
    "debris": debris(),
    "markup": markup(),
    "tables": tables(),
    "paragraphs": paragraphs(),
    "copies": copies(),
    "boilerplate": boilerplate(),
    "metadata": metadata(),
    "lists": lists(),
    "headings": headings(),
    "contents": contents(),
}
