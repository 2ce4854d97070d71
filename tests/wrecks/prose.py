"""Tables that swallowed the prose behind them, and prose that was laid out in a table."""

from __future__ import annotations

from random import Random

from cleaner.doc import Heading
from tests.wrecks.form import (
    Rows,
    Wreck,
    damage,
    header_once,
    no_empty_edge,
    paragraph,
)
from tests.wrecks.pipes import row_of, with_delimiter
from tests.wrecks.tags import closing, plain

SWALLOWED = (
    "The harbour master keeps his own book of arrivals, and he has never shown it to anyone from the ministry.",
    "What the fishermen earn in a good week has not changed in ten years, although the price of fuel has doubled.",
    "Two of the four pumps were out of order that night, so the water stood in the cellars until the next evening.",
    "By the time the last train had left, the square was empty and somebody had begun to sweep up the paper flags.",
)
HEADINGS = (
    "Conclusion: What the Numbers Leave Out",
    "Looking Ahead: A Slow Return to the Sea",
    "Why the Old Harbour Still Matters to Everyone",
)


@damage(plain, header_once, no_empty_edge)
def prose_behind_closers(rows: Rows, rng: Random) -> Wreck:
    """The paragraph behind the table runs on in its last row, and was cut."""
    text = rng.choice(SWALLOWED)
    tagged = [tuple(cell and cell + closing("td", rng) for cell in row) for row in rows[:-1]]
    *lines, _ = with_delimiter([*tagged, rows[-1]], len(rows[0]))
    return Wreck([*lines, f"{row_of(rows[-1])} /tbody> /table> {text} | . . ."], rows, (paragraph(text),))


@damage(plain, header_once, no_empty_edge)
def heading_and_prose_behind_closers(rows: Rows, rng: Random) -> Wreck:
    """The same with a heading in front of the paragraph, glued to it."""
    heading, text = rng.choice(HEADINGS), rng.choice(SWALLOWED)
    *lines, last = with_delimiter(rows, len(rows[0]))
    glued = f"{last} /tbody> /table> {heading}{text} | . . ."
    return Wreck([*lines, glued], rows, (Heading(heading, 2), paragraph(text)))


@damage(header_once, no_empty_edge)
def prose_in_the_last_row(rows: Rows, rng: Random) -> Wreck:
    """The paragraph behind the table is one cell more of its last row; no tag says where the table ends."""
    text = rng.choice(SWALLOWED)
    *lines, last = with_delimiter(rows, len(rows[0]))
    return Wreck([*lines, f"{last} {text} |"], rows, (paragraph(text),))


@damage(header_once, no_empty_edge)
def heading_and_prose_in_the_last_row(rows: Rows, rng: Random) -> Wreck:
    """The same with a heading in front of the paragraph, glued to it."""
    heading, text = rng.choice(HEADINGS), rng.choice(SWALLOWED)
    *lines, last = with_delimiter(rows, len(rows[0]))
    return Wreck([*lines, f"{last} {heading}{text} |"], rows, (Heading(heading, 2), paragraph(text)))


@damage()
def layout_table(_: Rows, rng: Random) -> Wreck:
    """trafilatura 1.9 to 2.0 on a page laid out in a table: the heading in one cell, the article in another."""
    heading, (one, two, three) = rng.choice(HEADINGS), rng.sample(SWALLOWED, 3)
    lines = [f"{heading} | {'|' * rng.randint(1, 8)}", one, two, f"{three} |{'|' * rng.randint(0, 2)}"]
    return Wreck(lines, (), (Heading(heading, 2), *map(paragraph, (one, two, three))))


@damage()
def layout_rows(_: Rows, rng: Random) -> Wreck:
    """trafilatura 2.1 and later on such a page: the article is one long cell of a row with empty ones."""
    heading, article = rng.choice(HEADINGS), " ".join(rng.sample(SWALLOWED, 3))
    lines = [f"| {heading} |  |  |", f"| {article} |  |  |"]
    return Wreck(lines, (), (Heading(heading, 2), paragraph(article)))
