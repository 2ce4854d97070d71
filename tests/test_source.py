"""What a source is taken for, when nobody says."""

from __future__ import annotations

import pytest

from cleaner.source import Source

PROSE = "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired."


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"<p> is the tag of a paragraph.\n{PROSE}\n{PROSE}",
        f"<bold move> by the council\n{PROSE}",
        f"< 5 members came.\n{PROSE}",
        "<td>Team</td><td>Points</td>",
    ],
)
def test_text_stays_text(text: str) -> None:
    assert Source.of(text.encode(), "a.txt", "auto").origin == "text"


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE html><title>A</title><p>{PROSE}",
        f"\n<html><body>{PROSE}",
        f"<p>{PROSE}</p>",
        f'<div class="entry">\n  <p>{PROSE}</p>\n  <p>{PROSE}</p>\n</div>\n',
        f"<h2>Costs</h2>\n<p>{PROSE}</p>\n[gallery]\n",
    ],
)
def test_markup_is_html(text: str) -> None:
    assert Source.of(text.encode(), "a.txt", "auto").origin == "html"


def test_the_user_knows_better() -> None:
    assert Source.of(f"<p>{PROSE}</p>".encode(), "a.txt", "text").origin == "text"
