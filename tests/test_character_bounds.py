"""The bounds of `cleaner.characters`, and lines as long as files: steps are counted here, time is measured in the
benchmarks."""

from __future__ import annotations

from typing import Any

import ftfy
import pytest

from cleaner import characters
from cleaner.characters import ENTITY_ROUNDS, MARKS_IN_A_ROW, PASSES, PIECE, mend, sound
from tests.test_characters import SENTENCES, mended


@pytest.mark.parametrize("levels", [1, 3, ENTITY_ROUNDS - 2])
def test_entities_escaped_again_and_again_are_decoded(levels: int) -> None:
    assert mended("&" + "amp;" * levels + "lt;") == "<"


def test_a_deeper_chain_of_entities_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "&" + "amp;" * 20_000 + "lt; caf&eacute;"
    calls = _count(monkeypatch, ftfy.fixes, "unescape_html")
    assert list(mend(line)) == []
    assert len(calls) == ENTITY_ROUNDS


def test_a_long_run_of_marks_is_not_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "a" + "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT BELOW}" * 20_000
    calls = _count(monkeypatch, characters, "normalize") + _count(monkeypatch, characters, "is_normalized")
    assert not sound(line)
    assert mended(line + "\x00") == line
    assert calls == []


def test_a_run_of_marks_within_the_bound_is_composed() -> None:
    marks = "\N{COMBINING ACUTE ACCENT}" * MARKS_IN_A_ROW
    assert mended("e" + marks) == "é" + marks[1:]


@pytest.mark.parametrize(("depth", "settles"), [(3, True), (PASSES + 1, False)])
def test_a_line_that_does_not_settle_loses_its_controls_only(depth: int, settles: bool) -> None:
    nest = "&sh" * depth + "y;" * depth  # each pass decodes the innermost soft hyphen and removes it
    assert mended(f"\x00{nest} cafÃ©") == (" café" if settles else f"{nest} cafÃ©")
    assert list(mend(mended(f"\x00{nest} cafÃ©"))) == []


def test_ftfy_gets_a_long_line_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one piece, each round would free one more sequence: the square of the length."""
    calls = _count(monkeypatch, ftfy, "fix_encoding")
    list(mend("Ã©\N{SOFT HYPHEN}\x8c" * 3_000))
    once = len(calls)
    list(mend("Ã©\N{SOFT HYPHEN}\x8c" * 6_000))
    assert max(map(len, calls)) <= PIECE
    assert len(calls) - once < 3 * once


def _count(monkeypatch: pytest.MonkeyPatch, module: Any, name: str) -> list[str]:
    """The last arguments of the calls of a function, from now on."""
    calls: list[str] = []
    function = getattr(module, name)

    def spy(*arguments: str) -> Any:
        calls.append(arguments[-1])
        return function(*arguments)

    monkeypatch.setattr(module, name, spy)
    return calls


@pytest.mark.parametrize("filler", ["x", "x ", "é", "– "])
def test_damage_beyond_a_million_characters_is_mended(filler: str) -> None:
    prose = (filler * 1_000_001)[:999_999]
    assert mended(prose + "Ã©tÃ©") == prose + "été"


def test_a_long_paragraph_comes_back_whole() -> None:
    paragraph = " ".join(SENTENCES * 20)
    assert mended(paragraph.encode().decode("sloppy-windows-1252")) == paragraph
