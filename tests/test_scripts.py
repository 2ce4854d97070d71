"""Scripts in text: what goes with them, and what their data say."""

import pytest

from cleaner import clean
from cleaner.lines.scripts import scripts

TEXT = (
    "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter.",
    "Nobody had expected the vote to be so close, and several members left the room before the count was done.",
)
DATA = """{
  "@context": "https://schema.org",
  "@graph": [
    {"@type": "WebSite", "name": "Harbour Post"},
    {
      "@type": "NewsArticle",
      "headline": "The Bridge That Nobody Wanted",
      "description": "The council met on Tuesday and agreed, after a long debate, that it should be repaired.",
      "datePublished": "2024-01-01",
      "author": {"@type": "Person", "name": "Mara Lindqvist"}
    }
  ]
}"""


def runs(*lines: str) -> list[tuple[int, int]]:
    return list(scripts([TEXT[0], *lines, TEXT[1]]))


@pytest.mark.parametrize(
    "line",
    [
        "window.dataLayer = window.dataLayer || []; // counts readers",
        "googletag.cmd.push(function() { googletag.display('quay'); });",
        "$('.boats').hide();",
        ".boats > li:not(.ferry), #quay { color: #fff; margin: 0 }",
        "@media (max-width: 600px) { .boats { display: none; } }",
        '[[["Easy to read", "easy"], ["Hard to read", "hard"]], ["Other"]]',
    ],
)
def test_a_statement_of_a_page_proves_itself(line: str) -> None:
    assert runs(line) == [(1, 2)]


@pytest.mark.parametrize(
    "line",
    [
        "if (boats > 3) { ferry.wait(); }",
        "a { is the set of all boats",
        "#boats and #quays are what the harbour is known by;",
        "Boats, quays; ferries;",
        "[1] The harbour, and what came of it.",
        "{name}, {street}, {town} (in this order, please)",
        "$40 (a day); $60 (a night);",
    ],
)
def test_what_no_page_has_to_itself_stays(line: str) -> None:
    assert runs(line) == []


def test_beside_names_alone_a_script_may_be_what_the_text_is() -> None:
    assert list(scripts(["Boats", "window.sail();", "Quays", "Ferries"])) == []
    assert runs("window.sail();") == [(1, 2)]


def test_code_of_any_kind_goes_beside_that_of_the_page() -> None:
    assert runs("if (boats > 3) {", "ferry.wait();", "}", "window.sail();") == [(1, 5)]


def test_data_for_machines_name_title_author_and_date() -> None:
    result = clean("\n".join([TEXT[0], DATA, TEXT[1]]))
    assert "@context" not in result.markdown
    stated = {key: result.metadata[key] for key in ("title", "author", "date")}
    assert stated == {"title": "The Bridge That Nobody Wanted", "author": ["Mara Lindqvist"], "date": "2024-01-01"}
