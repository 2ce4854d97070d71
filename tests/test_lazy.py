"""Patterns that are compiled late: their clues keep nothing from them that they would find."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleaner
from cleaner.lazy import lazy

# It stands in for `re.compile`, and type checkers see no more of it than that.
Clued: Any = vars(import_module("cleaner.lazy"))["Clued"]


def clued() -> dict[str, Any]:
    """All patterns with clues, by where they stand."""
    modules = [import_module(found.name) for found in walk_packages(cleaner.__path__, "cleaner.")]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Clued)
    }


PATTERNS = clued()


def test_some_patterns_have_clues() -> None:
    assert len(PATTERNS) > 5


@pytest.mark.parametrize("name", PATTERNS)
@given(data=st.data())
def test_what_a_pattern_finds_has_a_clue(name: str, data: st.DataObject) -> None:
    pattern = PATTERNS[name]
    found = data.draw(st.from_regex(re.compile(pattern.compiled.pattern, pattern.compiled.flags)))
    assert pattern.search(found)


@pytest.mark.parametrize("text", ["Docks", "By the docks", "BY THE DOCKS"])
def test_a_pattern_with_clues_answers_as_one_without(text: str) -> None:
    plain, clued = re.compile("by .*", re.IGNORECASE), lazy("by .*", re.IGNORECASE, "by")
    assert bool(clued.match(text)) == bool(plain.match(text))
    assert bool(clued.fullmatch(text)) == bool(plain.fullmatch(text))
    assert bool(clued.search(text)) == bool(plain.search(text))
    assert [found[0] for found in clued.finditer(text)] == [found[0] for found in plain.finditer(text)]
    assert clued.sub("", text) == plain.sub("", text)


def test_a_text_without_a_clue_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clued = lazy("by .*", 0, "by")
    with monkeypatch.context() as patched:
        patched.setattr(re, "compile", lambda *_given: pytest.fail("it was compiled"))
        assert not clued.search("The docks")
    assert clued.search("It stood by the docks")
