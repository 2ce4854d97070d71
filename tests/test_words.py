"""What counts as a word, and as the same one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.words import count, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It’s 3.5 % of 1,000", ["It", "s", "3", "5", "of", "1", "000"]),
        ("file_name, DiplomacyThe", ["file", "name", "DiplomacyThe"]),
        ("Ü-Bahn – 東京", ["Ü", "Bahn", "東京"]),
        ("— … |", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text("aeéèñ\N{COMBINING ACUTE ACCENT}\N{COMBINING DIAERESIS} -", max_size=12))
def test_two_spellings_of_a_character_are_one_word(text: str) -> None:
    assert count(unicodedata.normalize("NFD", text)) == count(unicodedata.normalize("NFC", text)) == count(text)
