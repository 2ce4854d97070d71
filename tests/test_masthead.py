"""Where the whole text of a page has its title: again below the name of the window, that is the first line."""

from __future__ import annotations

import pytest

from cleaner.doc import Doc, Paragraph
from cleaner.lines.masthead import title_of_window
from cleaner.pipeline import clean
from tests.damage import PARAGRAPHS

TEXT = "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter."
MENU = ("Boats", "Bridges", "Our Town", "Search")
TITLE = "The Last Ferry of Autumn"


def at(*lines: str) -> int | None:
    return title_of_window(Doc(tuple(Paragraph(line, at, at) for at, line in enumerate(lines, 1))))


def test_the_window_names_the_title_before_the_site() -> None:
    assert at(f"{TITLE} | Dockside News", *MENU, TITLE, TEXT) == 5
    assert at(f"{TITLE} - Boats - Dockside", *MENU, TITLE.upper(), TEXT) == 5


def test_the_window_may_be_the_title_that_stands_far_above_its_text() -> None:
    assert at(TITLE, *MENU * 12, TITLE, TEXT) == 49


def test_a_byline_decides_between_several() -> None:
    assert at(f"{TITLE} | Dockside", TITLE, *MENU, TITLE, "By Mara Lindqvist", TEXT, TITLE, TEXT) == 6


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, TEXT, TITLE, TEXT),  # the first line is the title itself, and stands again below
        ("Home | Dockside News", "Home", TEXT),
        (f"{TITLE} | Dockside News", "The Last Ferry", TEXT),
        (f"{TITLE} | Dockside News", TITLE, *MENU * 12),  # no text follows
        (TEXT, TEXT, TEXT),
        (),
    ],
)
def test_other_lines_that_stand_twice_are_no_title(lines: tuple[str, ...]) -> None:
    assert at(*lines) is None


PLACES = ("harbour", "mill", "school", "church", "station", "market", "library", "museum", "theatre", "tower")
ROOFS = [f"The council met at the {place} on Tuesday and agreed that its roof should be mended." for place in PLACES]
TEASERS = ("A Bridge Too Old", PARAGRAPHS[3], "Who Pays?", PARAGRAPHS[4])


def page(*above: str, below: tuple[str, ...] = (*ROOFS, *ROOFS[::-1])) -> str:
    menu = (
        *MENU,
        "Log in",
        "Subscribe",
        "Find all that you need for your boat in one place.",
        "Facebook",
        "Contact us",
    )
    head = (TITLE, "By", "Mara Lindqvist", ", Harbour Editor", "March 3, 2025", "5 min read", "Share")
    foot = ("About us", "Privacy policy")
    return "\n".join((f"{TITLE} | Dockside News", *menu, *above, *head, *below, *foot))


def test_the_head_of_a_whole_page_is_lifted() -> None:
    result = clean(page())
    told = {key: result.metadata.get(key) for key in ("title", "author", "date")}
    assert told == {"title": TITLE, "author": ["Mara Lindqvist"], "date": "2025-03-03"}
    assert TITLE not in result.markdown.partition("\n---\n")[2]
    assert all(sentence in result.markdown for sentence in ROOFS)


def test_teasers_above_the_title_go() -> None:
    result = clean(page(*TEASERS, *MENU))
    assert not any(line in result.markdown for line in TEASERS)
    assert all(sentence in result.markdown for sentence in ROOFS)


def test_a_text_that_names_its_title_again_near_the_end_stays() -> None:
    result = clean(page(*ROOFS, *ROOFS[::-1], below=(PARAGRAPHS[3],)))
    assert all(sentence in result.markdown for sentence in ROOFS)
