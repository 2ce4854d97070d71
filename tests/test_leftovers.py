"""What the line model may not take for a leftover: sentences of the article, and what stands at its head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import pytest

from cleaner import Options, Result
from cleaner.doc import Doc, Paragraph
from cleaner.lines.leftovers import is_text_of_article, lead_below, of_the_counts
from cleaner.lines.opening import opening
from cleaner.pipeline import clean


@pytest.mark.parametrize(
    "line",
    ["Work will begin in July.", "Would I go back? Ask me in August.", "Nobody has seen the ferry since then."],
)
def test_short_sentences_are_text(line: str) -> None:
    assert is_text_of_article(line)


@pytest.mark.parametrize(
    "line",
    [
        "Please try again later.",
        "Thank you for your feedback.",
        "Sign up for our newsletter.",
        "Read more of our stories.",
        "Looking for a new bank account?",
        "Ready to take control of your payments?",
        "Continue to 5 of 5 below.",
        "Loading the rest...",
        "Follow the harbour on Facebook.",
        "Work begins",  # no sentence
        "See July.",  # too short to tell
    ],
)
def test_what_a_page_says_to_its_reader_is_no_text(line: str) -> None:
    assert not is_text_of_article(line)


def article(*tail: str) -> str:
    """A text long enough for the line model to be asked."""
    places = ("harbour", "bridge", "mill", "school", "church", "station", "market", "library", "museum", "theatre")
    text = [f"The council met at the {place} on Tuesday and agreed that its roof should be mended." for place in places]
    return "\n".join(("The Town That Mends Its Roofs", "By Mara Lindqvist, March 3, 2025", *text, *text[::-1], *tail))


@pytest.mark.parametrize(
    "closing",
    [
        "The mayor did not respond to a request for comment.",
        "The builders have been approached for comment.",
        "Work will begin in July.",
    ],
)
def test_how_a_report_closes_stays(closing: str) -> None:
    assert closing in clean(article(closing, "Share", "Related Articles", "Ten roofs to see")).markdown


def test_who_has_spoken_before_may_say_thanks() -> None:
    talk = ("HOST: Why do you mend them now?", "MAYOR: Because it rains.", "HOST: And in summer?", "MAYOR: We wait.")
    assert "HOST: Thanks for coming." in clean(article(*talk, "HOST: Thanks for coming.", "Subscribe")).markdown


MENU = ("Search", "Subscribe", "Follow us")


def test_the_title_below_a_motto_and_a_menu_stays() -> None:
    text = article().split("\n")[2:]
    head = ("The Hill News - Brief & Plain", *MENU, "Council Agrees to Mend Ten Roofs Before the Winter")
    page = clean("\n".join((*head, "Published March 3, 2025", *text)))
    assert "Council Agrees to Mend Ten Roofs" in page.markdown


@pytest.mark.parametrize(
    ("head", "stays"),
    [
        (("26 Sep 2011", "Share"), [0]),
        (("Menu", "Updated: March 3, 2025 at 10:38 AM", "March 3, 2025"), [1, 2]),
        (("26 Sep 2011", "27 Sep 2011"), []),
        (("Menu", "Share"), []),
    ],
)
def test_dates_above_the_text_stay_where_they_agree(head: tuple[str, ...], stays: list[int]) -> None:
    text = article().split("\n")[2:4]
    doc = Doc(tuple(Paragraph(line, at, at) for at, line in enumerate((*head, *text), 1)))
    out, sizes = [at < len(head) for at in range(len(doc.blocks))], [0] * len(head) + [9, 9]
    assert sorted({at for at in opening(doc, out, sizes, ()) if out[at]}) == stays


def test_the_title_over_its_byline_stays_above_a_caption() -> None:
    text = article().split("\n")[2:]
    head = ("Mara Lindqvist", "Council Agrees to Mend Ten Roofs Before the Winter", "by: Mara Lindqvist", *MENU)
    caption = "The council on the roof of the old mill in the rain on Tuesday evening"
    page = clean("\n".join((*head, caption, *text)))
    assert page.metadata["title"] == "Council Agrees to Mend Ten Roofs Before the Winter"
    assert page.metadata["author"] == ["Mara Lindqvist"]


def test_a_table_that_lost_its_rows_keeps_its_last_cells() -> None:
    cells = [cell for at in range(1, 15) for cell in (f"Day {at}", f"$ {20 + at}.95", f"$ {19 + at}.22")]
    told = article("These are the prices of each day:", "Day", "High", "Low", *cells, "So the mean was counted again.")
    kept = clean("\n".join((told, "Related Articles", "Ten roofs to see", "Share", "Subscribe"))).markdown
    assert all(cell in kept for cell in cells)


LINKED = ("Plans", "How It Works", "FAQ", "Pricing", "Case Studies", "Our Brands")


@pytest.mark.parametrize(
    ("lead", "score", "stays"),
    [
        ("Stocks fell on Tuesday, and nobody knows when they will rise again.", 150, [3]),
        ("Stocks fell on Tuesday, and nobody knows when they will rise again.", 250, []),
        ("Sign up for our newsletter, and we will send you what we write of roofs.", 150, []),
    ],
)
def test_the_lead_below_the_byline_stays_unless_it_surely_goes(lead: str, score: int, stays: list[int]) -> None:
    lines = ("5 Signs You Need a New Roof", "By Ann Oak", "Share", lead, "A roof that leaks is no roof.")
    scores, text = (-100, -100, 300, score, -100), (0, 0, 0, 9, 9)
    assert list(lead_below(lines, (0, 1), {2}, scores, text)) == stays


def test_who_keeps_the_second_of_a_count_keeps_the_first() -> None:
    lines = ("Sign #1: Missing Shingles", "Step 1", "Sign #2: Leaks", "Sign 4: Sagging", "Step 2: Call the roofers")
    doc = Doc(tuple(Paragraph(line, at, at) for at, line in enumerate(lines, 1)))
    assert list(of_the_counts(doc, (True, True, False, True, True))) == [0]


def markdown(head: Sequence[str] = (), body: Sequence[str] = (), tail: Sequence[str] = ()) -> Result:
    """A page in Markdown, whole as a converter leaves it, with these blocks round its article and in it."""
    title, byline, *text = article().splitlines()
    blocks = [*head, f"# {title}", byline, *text[:12], *body, *text[12:], *tail]
    return clean("\n\n".join(blocks) + "\n", options=Options(origin="markdown"))


def links(names: Iterable[str], mark: str = "* ", to: str = "https://roofs.example/") -> list[str]:
    return [f"{mark}[{name}]({to}{name.lower().replace(' ', '-')})" for name in names]


def test_the_menus_of_a_page_in_markdown_go() -> None:
    result = markdown(
        head=links(LINKED), tail=(*links(LINKED, mark=""), "Share", "Related Articles", "All rights reserved.")
    )
    assert "roofs.example" not in result.markdown
    assert "The council met at the theatre" in result.markdown
    assert {"boilerplate/line-model"} < {entry.rule for entry in result.ledger}


def test_pictures_among_what_goes_go_with_it() -> None:
    marks = [f"![](https://roofs.example/{number}.svg)" for number, _ in enumerate(LINKED)]
    menu = list(chain.from_iterable(zip(marks, links(LINKED, mark=""), strict=True)))
    picture = "![The mill](https://roofs.example/mill.jpg)"
    result = markdown(head=("* * *", *menu), body=[picture], tail=("Share", "All rights reserved.", *marks)).markdown
    assert result.count("roofs.example") == 1
    assert f"\n{picture}\n" in result


def test_what_the_article_links_to_stays() -> None:
    """Links into the page, a few links among its text, and names of sections that are no links."""
    contents = links(("What the council said", "What it will cost"), to="#")
    shops = links(("Roof tiles of slate", "Roof tiles of clay"))
    result = markdown(head=contents, body=("## FAQ", *shops)).markdown
    assert "## FAQ" in result
    assert all(name in result for name in ("What it will cost", "Roof tiles of slate", "Roof tiles of clay"))


def test_nothing_more_goes_the_second_time() -> None:
    """Not even where no front matter says that the model has been asked."""
    source = "\n\n".join((*links(LINKED), *article("Share", "Sign up", "All rights reserved.").split("\n")))
    first = clean(source, options=Options(origin="markdown", front_matter=False))
    second = clean(first.markdown, options=Options(origin="markdown", front_matter=False))
    assert first.ledger
    assert second.markdown == first.markdown
