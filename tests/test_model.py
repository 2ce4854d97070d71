"""The line model: what it takes from a whole page, and what it leaves alone."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.doc import Doc, Paragraph
from cleaner.learned import FILES
from cleaner.model.ask import ask
from cleaner.model.evidence import Evidence
from cleaner.model.trees import Trees
from cleaner.model.weights import load
from cleaner.words import count
from tests.damage import PARAGRAPHS
from tests.rendering import by_cmark, words_of
from tests.text_samples import (
    ARTICLE,
    FOOTER,
    FOREIGN,
    HOW_TO,
    KETTLE,
    MASTHEAD,
    NAVIGATION,
    PAGE,
    ROUNDUP,
    TEASERS,
    UNNAMED,
)
from training import stamp


def by_model(source: str) -> str:
    """What the line model took from a text."""
    entries = clean(source).ledger
    return "\n".join(entry.before for entry in entries if entry.rule == "boilerplate/line-model")


def test_of_a_whole_page_the_article_is_left() -> None:
    result = clean(PAGE)
    for line in ARTICLE:
        assert line in result.markdown
    for line in (*NAVIGATION, *FOOTER):
        assert line not in result.markdown.split("\n---\n")[1]


def test_the_ledger_says_how_sure_the_model_is_and_why() -> None:
    entries = [entry for entry in clean(UNNAMED).ledger if entry.rule == "boilerplate/line-model"]
    assert entries
    for entry in entries:
        chance, reasons = entry.why["probability"], entry.why["because"]
        assert isinstance(chance, float)
        assert 0.5 < chance <= 1
        assert isinstance(reasons, list)
        assert len(reasons) == 3


def test_what_no_rule_names_goes_by_the_model() -> None:
    said = by_model(UNNAMED)
    # A rule names `Most Read`; labels right over the article may pass for its headings.
    assert {line for line in (*MASTHEAD, *TEASERS) if line not in said} <= {"Most Read", *MASTHEAD[-2:]}
    for line in ARTICLE:
        assert line not in said


@pytest.mark.parametrize(
    "line",
    [
        "1. Orvo Frame 5",
        "2. Brikk Flex 3",
        "How we test",
        "Is 8GB of RAM enough?",
        "For most people, yes.",
        "A little.",
    ],
)
def test_numbered_names_and_answers_stay(line: str) -> None:
    assert line not in by_model(ROUNDUP)


def test_an_article_alone_is_left_alone() -> None:
    assert by_model("\n".join(ARTICLE)) == ""


@pytest.mark.parametrize("size", [29, 41, 63])
@pytest.mark.parametrize("last", range(5))
def test_a_page_that_was_cut_keeps_its_last_words(last: int, size: int) -> None:
    cut = PARAGRAPHS[last][:size]
    said = by_model("\n".join((*NAVIGATION, *MASTHEAD, *ARTICLE, *PARAGRAPHS[:last], cut)))
    assert MASTHEAD[0] in said
    assert cut not in said


def test_a_leftover_above_the_title_is_not_taken_for_it() -> None:
    title = "The Anchor That the Ferry Lost in the Harbour"
    lines = ("Local News", "Subscribe to our daily newsletter", title, "By Mara Lindqvist", *ARTICLE, *TEASERS, *FOOTER)
    assert clean("\n".join(lines)).metadata["title"] == title


def test_below_a_footer_a_last_line_goes_though_it_breaks_off() -> None:
    line = "Sign up for the letters that we send to"
    assert line in by_model(UNNAMED + line)


@pytest.mark.parametrize("language", FOREIGN)
def test_in_a_language_it_has_not_seen_no_word_is_lost(language: str) -> None:
    head, *body, tail = FOREIGN[language]
    source = "\n".join([*head.split("|"), *body, *tail.split("|")])
    assert by_model(source) == ""
    result = clean(source)
    kept = words_of(by_cmark(result.markdown)) + count(str(result.metadata["title"] or ""))
    for line in body:
        assert count(line) <= kept


def test_where_no_running_text_would_be_left_nothing_goes() -> None:
    assert by_model("\n".join(NAVIGATION + FOOTER)) == ""


@pytest.mark.parametrize("source", [PAGE, UNNAMED], ids=["page", "unnamed"])
def test_it_is_asked_once(source: str) -> None:
    first = clean(source)
    assert clean(first.markdown).ledger == ()


def test_a_whole_page_has_trees_of_its_own() -> None:
    page, article = (Doc(tuple(map(Paragraph, source.split("\n")))) for source in (PAGE, "\n".join(ARTICLE)))
    asked = [ask(doc, "leftover") for doc in (page, article)]
    assert [answer and answer.trees for answer in asked] == [load().trees("page"), load().trees("leftover")]


def test_the_hash_of_the_rules_knows_what_was_learned() -> None:
    assert stamp.digests() == FILES


def test_a_language_without_running_text_is_not_known() -> None:
    assert ask(Doc((Paragraph("Home"), Paragraph("News"))), "leftover", [0, 0]) is None


def test_what_a_contents_list_proves_is_not_the_models_to_take() -> None:
    """The model alone takes the title, the list and the first two headings for a menu."""
    result = clean(HOW_TO)
    assert result.metadata["title"] == "How to Prune Roses"
    headings = [line for line in result.markdown.split("\n") if line.startswith("#")]
    assert {"## Tools", "## When to prune", "## How to cut: step by step"} <= set(headings)
    assert "contents/list" in {entry.rule for entry in result.ledger}


def test_the_name_of_a_list_that_stays_stays() -> None:
    assert by_model(KETTLE) == ""
    body = clean(KETTLE).markdown
    assert "## What You Need\n\n- White vinegar\n- Water\n- A soft cloth\n" in body


def test_reasons_are_worked_out_only_when_they_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take as long as all that the headings stage does else."""
    asked: list[int] = []
    reasons = Trees.reasons

    def counted(trees: Trees, evidence: Evidence, at: int) -> list[str]:
        asked.append(at)
        return reasons(trees, evidence, at)

    monkeypatch.setattr(Trees, "reasons", counted)
    ledger = clean(KETTLE).ledger
    assert asked == []
    judged = [entry for entry in ledger if entry.rule == "headings/line-model"]
    assert all(entry.why["because"] for entry in judged)
    assert len(asked) == len(judged) > 0
