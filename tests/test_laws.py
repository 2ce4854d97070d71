"""The laws. Every stage is held to them because it is listed in STAGES, not because someone remembered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner import Entry, UnreadableError, clean
from cleaner.command.catalogue import all_rules
from cleaner.doc import Block, Doc, Paragraph, Quote, Table
from cleaner.edits import KEEPS, Stage, apply, replay, run
from cleaner.options import Options
from cleaner.pipeline import STAGES
from cleaner.readers import normal, text
from cleaner.selection import chosen
from cleaner.visible import visible_all
from cleaner.words import count
from cleaner.writer import write
from tests.damage import articles, grids
from tests.rendering import block_tags, body_of, by_cmark, by_markdown_it, words_of
from tests.steps import assert_in_proportion
from tests.strategies import documents

# A mark alone below a paragraph that becomes the title.
BELOW_A_LONG_TITLE = (
    "The council met on Tuesday and agreed, after a long debate, that the bridge be repaired.Question: Who pays?\n"
    "|\nThe council met on Tuesday and agreed, after a long debate, that the bridge be repaired before winter.\n|a"
)

each_stage = pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)


def sum_of(texts: Iterable[str]) -> Counter[str]:
    return sum(map(count, texts), Counter())


def letters(shown: str) -> Counter[str]:
    return Counter(filter(str.isalnum, shown))


def balance(shown: str, ledger: Iterable[Entry], result: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Both sides of conservation: source + after, result + before."""
    entries = list(ledger)
    return (
        count(shown) + sum_of(entry.after for entry in entries),
        result + sum_of(entry.before for entry in entries),
    )


@given(st.text() | documents())
def test_totality_any_text_cleans(source: str) -> None:
    assert clean(source).markdown.endswith("\n")


@given(st.binary() | documents().map(str.encode) | documents().map(lambda t: t.encode("utf-16")))
def test_totality_any_bytes_clean_or_are_refused(source: bytes) -> None:
    try:
        result = clean(source)
    except UnreadableError as refusal:
        assert str(refusal)
        assert "\n" not in str(refusal)
    else:
        assert result.markdown.endswith("\n")


@given(documents())
@example("Key Takeaways\nOne line\nAnother line")
@example("- \\\n- a\n")
def test_quiescence_the_second_run_proposes_no_edit(source: str) -> None:
    first = clean(source)
    second = clean(first.markdown)
    assert second.ledger == ()
    assert second.markdown == first.markdown


@given(documents())
@example("||||\nSummary\n| a | b |")
def test_quiescence_without_front_matter(source: str) -> None:
    bare = Options(front_matter=False, origin="text")
    first = clean(source, options=bare)
    second = clean(first.markdown, options=Options(front_matter=False, origin="markdown"))
    assert second.markdown == first.markdown


@pytest.mark.parametrize("render", [by_markdown_it, by_cmark])
@given(source=documents())
def test_conservation_on_the_rendered_page(render: Callable[[str], str], source: str) -> None:
    result = clean(source)
    left, right = balance(result.shown, result.ledger, words_of(render(result.markdown)))
    assert left == right


@pytest.mark.parametrize("render", [by_markdown_it, by_cmark])
@given(source=documents())
def test_conservation_without_front_matter(render: Callable[[str], str], source: str) -> None:
    result = clean(source, options=Options(front_matter=False))
    left, right = balance(result.shown, result.ledger, words_of(render(result.markdown)))
    assert left == right


@each_stage
@given(source=documents())
def test_conservation_stage_by_stage(stage: Stage, source: str) -> None:
    doc = text.read(source).doc
    after, _, entries = apply(doc, stage)
    left, right = balance(visible_all(doc.blocks), entries, count(visible_all(after.blocks)))
    assert left == right
    if all(entry.licence == KEEPS for entry in entries):
        assert count(visible_all(doc.blocks)) == count(visible_all(after.blocks))


@each_stage
@given(source=documents())
def test_a_stage_alone_comes_to_rest(stage: Stage, source: str) -> None:
    doc, _, _ = run(text.read(source).doc, (stage,))
    assert list(stage.propose(doc)) == []


@pytest.mark.parametrize("front_matter", [True, False])
@given(source=documents())
@example(source=BELOW_A_LONG_TITLE)
def test_a_stage_that_is_not_asked_again_has_nothing_to_say(front_matter: bool, source: str) -> None:
    stages = chosen(STAGES, Options(front_matter=front_matter))
    doc, _, _ = run(text.read(source).doc, stages)
    assert [edit for stage in stages for edit in stage.propose(doc)] == []


@each_stage
@given(source=documents())
def test_entries_point_at_lines_of_the_source(stage: Stage, source: str) -> None:
    reading = text.read(source)
    _, _, entries = apply(reading.doc, stage)
    for entry in entries:
        assert entry.stage == stage.name
        if entry.rule == "boilerplate/kept-too-much":
            continue  # it flags the document and changes no line
        assert entry.before or entry.after
        assert 1 <= entry.first <= entry.last <= reading.shown.count("\n") + 1


@given(documents())
@example("Name | Price\n---|---|\n<tr><td>Rye</td><td>2</td></tr>\n<tr><td>Oats</td><td>3</td></tr>")
def test_what_an_entry_says_was_there_stands_on_the_lines_that_it_names(source: str) -> None:
    doc = text.read(source).doc
    _, _, entries = run(doc, STAGES)
    for entry in entries:
        named = [block for block in doc.blocks if block.first <= entry.last and block.last >= entry.first]
        assert letters(entry.before) <= letters(visible_all(tuple(named)))


@given(documents())
def test_every_rule_that_fires_is_listed(source: str) -> None:
    listed = {info.id for info in all_rules()}
    assert {entry.rule for entry in clean(source).ledger} <= listed


@given(documents())
def test_replay_of_the_edits_gives_the_result(source: str) -> None:
    doc = text.read(source).doc
    result, history, _ = run(doc, STAGES)
    for _, edits in history:
        doc = replay(doc, edits)
    assert doc == result


@given(documents())
def test_normal_form_reads_back_as_the_same_document(source: str) -> None:
    doc, _, _ = run(text.read(source).doc, STAGES)
    assert normal.read(write(doc.blocks)) == doc.blocks


@given(documents())
def test_two_parsers_see_the_same_blocks(source: str) -> None:
    markdown = clean(source).markdown
    assert block_tags(by_markdown_it(markdown)) == block_tags(by_cmark(markdown))


@given(articles(), grids())
def test_do_no_harm_to_what_needs_nothing(article: list[Block], table: Table) -> None:
    """An article that has its marks passes as it is, though no front matter of ours says that it was cleaned."""
    source = write((article[0], table, *article[1:]))
    result = clean(source, options=Options(origin="markdown"))
    assert result.ledger == ()
    assert body_of(result.markdown) == f"\n{source}"


def test_never_an_empty_body_from_a_source_that_shows_words() -> None:
    for source in ("Share.", "Share.\nExit mobile version", "Advertisement\n\nShare this article"):
        result = clean(source)
        assert count(source) == words_of(by_cmark(result.markdown))
        assert result.metadata["flags"] == ["kept-too-much"]


@given(documents())
def test_nothing_active_comes_out(source: str) -> None:
    for render in (by_markdown_it, by_cmark):
        html = render(clean(source).markdown).lower()
        assert "<script" not in html
        assert 'href="javascript' not in html


@pytest.fixture(scope="module")
def warm() -> None:
    """What long documents make once a process (rules compiled into sets, the model's weights) is made."""
    run(text.read("Share.\n" * 800).doc, STAGES)


@pytest.mark.parametrize(
    "shape",
    [
        "The council met on Tuesday and agreed that the bridge should be repaired before the winter came.\n",
        "short\n",
        "A Short Heading\n",
        "- one\n",
        "  - one\n- two\n",
        "1. one\n",
        "a | b |\n---|---|\n",
        "| a | b |\n",
        "a\tb\n",
        "<td>a</td>\n",
        "< td > a < / td >\n",
        "Share.\n",
        "Several reasons:\n",
        "Question: Who pays?\n",
        "".join(f"Paragraph {name} says what the others say too, of the bridge and its repair.\n" for name in "abcdef"),
        "An excerpt of a paragraph about the bridge that was cut off by somebody [...]\n",
        "the engineers looked at the bridge in March and again in\n",
        "Ferrum & Sons\n, a firm that made\n",
        "The\n",
        "1.\none\n",
        "-\none\n",
        'He left with "news."From now on we work.\n',
        "Table of Contents\n",
        "*a **b `c [d](e\n",
        "~a~ \\ & <b>\n",
        "https://example.org/a_b_*c*\n",
    ],
)
@pytest.mark.usefixtures("warm")
def test_linearity_in_steps(shape: str) -> None:
    def work(source: str) -> None:
        doc = text.read(source).doc
        run(doc, STAGES)
        write(doc.blocks)

    assert_in_proportion(work, lambda times: shape * times)


def test_a_document_is_a_value_whatever_lines_it_came_from() -> None:
    assert Doc((Paragraph("a", 1, 1),)) == Doc((Paragraph("a", 7, 8),))
    assert Doc((Paragraph("a"),)) != Doc((Quote("a"),))
