"""What a page's text states about it: the headline as it is shown, bylines, dates; nothing that is not said."""

from __future__ import annotations

import pytest

from cleaner.lines.dates import find_dates
from cleaner.readers import html
from cleaner.readers.html.people import people

BODY = "<p>The bridge was closed in the night, and nobody could say for how long it would stay so.</p>"


def meta(head: str, body: str) -> dict[str, object]:
    return dict(html.read(f"<html><head>{head}</head><body>{body}{BODY}</body></html>").doc.meta)


TITLES = {
    "the headline has no site's name": ("<title>The old bridge | Bell</title>", "<h1>The old bridge</h1>"),
    "the headline is longer": ("<title>Old bridge closed</title>", "<h1>The old bridge closed</h1>"),
    "the site is a heading too": (
        "<title>The old bridge - Bell</title>",
        "<h1>Bell</h1><h1>The old bridge</h1>",
    ),
    "a second heading": (
        "<title>The old bridge - Bell</title>",
        "<h1>Bell</h1><h2>The old bridge</h2>",
    ),
    "only a headline": ("", "<h1>The old bridge</h1>"),
    "a heading over comments": (
        "<title>The old bridge - Bell</title>",
        "<h2>12 replies to The old bridge - Bell</h2><p>The old bridge</p>",
    ),
    "only a window's title": ("<title>The old bridge | Bell</title>", ""),
    "a heading of a low level": (
        "<title>The old bridge</title>",
        "<h1>News from the Bell</h1><h3>The old bridge</h3>",
    ),
    "a word before it for its kind": ("<title>The old bridge</title>", "<h1>Bell: The old bridge</h1>"),
}


@pytest.mark.parametrize(("head", "body"), TITLES.values(), ids=TITLES)
def test_the_title_is_the_headline(head: str, body: str) -> None:
    assert str(meta(head, body)["title"]).startswith(("The old bridge", "The old bridge closed"))
    assert "Bell" not in str(meta(head, body)["title"])


def test_a_heading_of_other_words_is_no_headline() -> None:
    assert meta("<title>The old bridge</title>", "<h1>News</h1><h2>Weather today</h2>")["title"] == "The old bridge"


def test_a_word_before_the_title_stays_where_the_title_has_it() -> None:
    assert (
        meta("<title>Rain: The old bridge</title>", "<h1>Rain: The old bridge</h1>")["title"] == "Rain: The old bridge"
    )


BYLINES = {
    "said": "<p>By Ann Lee</p>",
    "said in two": "<div>Written by</div><div>Ann Lee</div>",
    "with a date": "<p>By Ann Lee | March 3, 2025</p>",
    "class": "<span class=article-author>Ann Lee</span>",
    "relation": "<a rel=author href=/ann>Ann Lee</a>",
    "glued": "<p>By<b>Ann Lee</b></p>",
    "behind a date": "<p>March 3rd, 2025 by Ann Lee 4 comments</p>",
    "a month glued to it": "<p>By Ann Lee<span>March 3, 2025</span></p>",
    "a month after it": "<p>by Ann Lee on Mar 3, 2025</p>",
    "with a role": "<p>By Ann Lee \N{DOT OPERATOR} Senior editor</p>",
    "a list of them": "<p>Author(s)</p><ul><li>Ann Lee</li></ul>",
    "below a menu": "<nav><ul><li>By Industry Type</li></ul></nav><p>By Ann Lee</p>",
    "a link to the author's page": "<p>Guide by <a href=/authors/ann-lee/>Ann Lee</a> Deputy editor of tools</p>",
    "a link alone": "<p><a href=https://bell.example/team/ann>Ann Lee</a> 4 comments</p>",
    "a relation in a line": "<p>Posted on May 3, 2025 <a rel=author href=/2>Ann Lee</a> 4 comments</p>",
    "a class in a line": "<div class=meta><span class=author>Ann Lee</span> <span class=job>Deputy editor</span></div>",
    "a class around a date": "<div class=post-author>May 3, 2025 \N{MIDDLE DOT} Ann Lee on behalf of the board</div>",
    "not who reviewed it": "<p>By <b class=author>Ann Lee</b>, reviewed by <a rel=author href=/bo>Bo Li</a></p>",
    "with letters behind the name": "<p>By Ann Lee, E-RYT 200</p>",
    "a contributor": "<p>Contributors: Ann Lee</p>",
    "before teasers": f"<b class=author>Ann Lee</b>{'<p>word</p>' * 20}<p>May 3, 2024 by Bo Li</p>",
}


@pytest.mark.parametrize("line", BYLINES.values(), ids=BYLINES)
def test_bylines(line: str) -> None:
    assert meta("", f"<h1>The old bridge</h1>{line}")["author"] == ["Ann Lee"]


NOBODY = (
    "<span class=author>Jun 2</span>",
    "<span class=author>September</span>",
    "<span class=author>AL</span>",
    "<p>By Author Spotlight</p>",
    "<p>By the river</p>",
    "<p>By 2027, Japan will spend more.</p>",
    "<div class=author-bio>Ann Lee</div>",
    "<p>Ann Lee</p>",
    "<p>By admin</p>",
    "<p>Medically reviewed by <a rel=author href=/ann>Ann Lee</a></p>",
    "<p>Contributions from: <a href=/authors/ann-lee>Ann Lee</a></p>",
    "<p><a href=/authors/ann-lee>More articles by Ann Lee</a></p>",
    "<p><a href=/users/login>Log in</a></p>",
    "<p><a href=/team/contact>The whole team</a></p>",
    "<nav><a href=/authors/ann-lee>Ann Lee</a></nav>",
    "<section class=byline>May 3, 2025 | Food & Drink</section>",
)


@pytest.mark.parametrize("line", NOBODY)
def test_no_author_is_invented(line: str) -> None:
    assert "author" not in meta("", f"<h1>The old bridge</h1>{line}")


SITE = "<meta property=og:site_name content='The Bell'><meta name=author content='The Bell'>"


def test_a_site_that_names_itself_gives_way_to_a_byline() -> None:
    assert meta(SITE, "<h1>The old bridge</h1><p>By Ann Lee</p>")["author"] == ["Ann Lee"]
    assert meta(SITE, "<h1>The old bridge</h1>")["author"] == ["The Bell"]


NO_NAMES = ("1234567", ", THE BELL", "page.extra.author", "text: Bo Li, photos: Cy Poe")


@pytest.mark.parametrize("stated", NO_NAMES)
def test_what_is_no_name_gives_way_to_a_byline(stated: str) -> None:
    assert meta(f'<meta name=author content="{stated}">', "<h1>The old bridge</h1><p>By Ann Lee</p>")["author"] == [
        "Ann Lee"
    ]


STATED = '<meta name=author content="Bo Ek"><meta property="article:published_time" content="2025-01-02">'


@pytest.mark.parametrize(
    "line", ["<p>1<p>2<p>By Ann Lee", "<p class=author>Ann Lee", "<p>By Bo Ek and Ann Lee", "<p>By the river"]
)
def test_what_the_markup_states_is_not_questioned(line: str) -> None:
    found = meta(STATED, f"<h1>The old bridge</h1>{line}<p>March 3, 2025</p>")
    assert (found["author"], found["date"]) == (["Bo Ek"], "2025-01-02")


def test_a_byline_beside_the_title_tells_who_wrote_what_an_account_put_in() -> None:
    assert meta(STATED, "<h1>The old bridge</h1><p>By Ann Lee</p>")["author"] == ["Ann Lee"]
    signed = "<p><a href=/authors/ann-lee>Ann Lee</a>, 4 comments</p>"
    assert meta(STATED, f"<h1>The old bridge</h1>{signed}")["author"] == ["Ann Lee"]


DATES = {
    "published": ("<p>Published March 3, 2025</p>", {"date": "2025-03-03"}),
    "both": ("<p>Published 3 March 2025. Updated 5 May 2025</p>", {"date": "2025-03-03", "updated": "2025-05-05"}),
    "only updated": ("<p>Last updated: 2025-05-05</p>", {"date": "2025-05-05", "updated": "2025-05-05"}),
    "label above": ("<p>Updated on</p><p>May 5, 2025</p>", {"date": "2025-05-05", "updated": "2025-05-05"}),
    "two dates in one form": ("<p>Posted 03/04/2025</p>", {}),
    "stated by the element that shows it": (
        "<p>By Ann Lee <time datetime=2025-03-04T10:00>04/03/2025</time></p><p><time datetime=2024-02-03>x</time></p>",
        {"date": "2025-03-04"},
    ),
    "glued to an icon": ("<p><i>calendar</i><b>March 3, 2025</b><i>4 minutes</i></p>", {"date": "2025-03-03"}),
    "labelled at the foot": (
        f"{'<p>word</p>' * 20}<p>May 5, 2024</p><p>April 4, 2024</p><p>Date published</p><p>March 3, 2025</p>",
        {"date": "2025-03-03"},
    ),
    "two that differ": (f"{'<p>word</p>' * 20}<p>Posted</p><p>May 5, 2024</p><p>Posted</p><p>March 3, 2025</p>", {}),
}


@pytest.mark.parametrize(("line", "expected"), DATES.values(), ids=DATES)
def test_dates(line: str, expected: dict[str, str]) -> None:
    found = meta("", f"<h1>The old bridge</h1>{line}")
    assert {key: found[key] for key in ("date", "updated") if key in found} == expected


FOUND = {
    "on Mon, Jan. 2, 2025, and 3rd of May 2024": ["2025-01-02", "2024-05-03"],
    "13/04/2025 and 04/13/2025 and 04/04/2025": ["2025-04-13", "2025-04-13", "2025-04-04"],
    "31 February 2025, 2025-13-01, 12/2025, May 2025, 1/2/25": [],
    "2025.1.2 or 2025/01/02": ["2025-01-02", "2025-01-02"],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_find_dates(text: str, expected: list[str]) -> None:
    assert [date for _, date in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee and Bo van Ek", ["Ann Lee", "Bo van Ek"]),
        ("Ann Lee, senior editor", ["Ann Lee"]),
        ("the staff of the paper", []),
        ("the Bell Team", ["the Bell Team"]),
        ("Ask the Pilots", ["Ask the Pilots"]),
        ("Food & Drink", []),
        ("Ann Lee on 04-May-2021", ["Ann Lee"]),
        ("", []),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert people(text) == expected
