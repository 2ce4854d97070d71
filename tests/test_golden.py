"""Every golden case gives its Markdown and its ledger, and obeys the laws on the way."""

from __future__ import annotations

from pathlib import Path

import mdformat
import pytest

from cleaner import clean
from tests import golden
from tests.rendering import block_tags, by_cmark, by_markdown_it, words_of
from tests.test_laws import balance

each_case = pytest.mark.parametrize("case", golden.CASES, ids=lambda case: case.name)


@each_case
def test_markdown_and_ledger(case: Path) -> None:
    result = golden.cleaned(case)
    assert golden.markdown(result) == (case / "expected.md").read_text("utf-8")
    assert golden.ledger(result) == (case / "ledger.jsonl").read_text("utf-8")


@each_case
def test_stable(case: Path) -> None:
    first = golden.cleaned(case)
    assert clean(first.markdown).ledger == ()


@each_case
def test_adds_up(case: Path) -> None:
    result = golden.cleaned(case)
    for render in (by_markdown_it, by_cmark):
        left, right = balance(result.shown, result.ledger, words_of(render(result.markdown)))
        assert left == right
    assert block_tags(by_markdown_it(result.markdown)) == block_tags(by_cmark(result.markdown))


@each_case
def test_mdformat_has_nothing_to_change(case: Path) -> None:
    markdown = golden.cleaned(case).markdown
    options = {"number": True, "compact_tables": True}
    assert mdformat.text(markdown, extensions={"gfm", "tables", "frontmatter"}, options=options) == markdown


def test_the_seeds_are_golden() -> None:
    seeds = {path.stem for path in (golden.ROOT / "seeds").glob("*.txt")}
    assert seeds <= {case.name for case in golden.CASES}
