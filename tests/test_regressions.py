"""What once went wrong stays right: each file of `fixtures/regressions/` is held to all the laws.

A file is named for what is odd about it. Found by the fuzzers, by pages, or by people; `benchmarks.fuzz` prints
the document of a crash.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleaner import Options, UnreadableError, clean
from cleaner.characters import UNSEEN
from tests.rendering import block_tags, by_cmark, by_markdown_it, text_of, words_of
from tests.test_laws import balance

FOLDER = Path(__file__).parent.parent / "fixtures" / "regressions"
FOUND = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".md", ".html", ".bin"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_a_find_stays_right(path: Path) -> None:
    try:
        first = clean(path.read_bytes(), path=path.name)
    except UnreadableError as refusal:
        assert path.suffix == ".bin", refusal
        return
    assert not re.search(f"[{UNSEEN}]", first.markdown)
    second = clean(first.markdown)
    assert (second.ledger, second.markdown) == ((), first.markdown)
    bare = clean(path.read_bytes(), path=path.name, options=Options(front_matter=False)).markdown
    assert clean(bare, options=Options(front_matter=False, origin="markdown")).markdown == bare
    for render in (by_markdown_it, by_cmark):
        page = render(first.markdown)
        left, right = balance(first.shown, first.ledger, words_of(page))
        assert left == right
        assert "<script" not in page.lower()
    assert block_tags(by_markdown_it(first.markdown)) == block_tags(by_cmark(first.markdown))
    assert text_of(by_markdown_it(first.markdown)) == text_of(by_cmark(first.markdown))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_a_find_stays_right_without_front_matter(path: Path) -> None:
    try:
        first = clean(path.read_bytes(), path=path.name, options=Options(front_matter=False))
    except UnreadableError:
        return
    second = clean(first.markdown, options=Options(front_matter=False, origin="markdown"))
    assert second.markdown == first.markdown


def test_every_file_there_is_a_find() -> None:
    assert FOUND
    assert {path.name for path in FOLDER.iterdir()} == {path.name for path in FOUND}
