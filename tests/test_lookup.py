"""Tables in text files: what is found is the same whether few keys or many are asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.lookup import ASKED_OF_LINES, Lookup, sections


def asked(lookup: Lookup, keys: list[str]) -> list[bytes | None]:
    return [lookup.get(key) for key in keys]


# Keys without the mark that parts them from what follows; one may begin with another, or be empty.
KEYS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\t"), max_size=4)


@given(st.dictionaries(KEYS, st.text("ab\t ", max_size=3)), st.lists(st.text("ab \ud800", max_size=4)))
def test_few_and_many_are_answered_alike(table: dict[str, str], others: list[str]) -> None:
    lines = sorted(f"{key}\t{rest}".encode() for key, rest in table.items())
    keys = [*table, *others]
    expected = [table[key].encode() if key in table else None for key in keys]
    lookup = Lookup(lines, b"\t")
    assert asked(lookup, keys) == expected
    for _ in range(ASKED_OF_LINES):
        lookup.get("a")
    assert lookup.get != lookup._sought
    assert asked(lookup, keys) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\n", [[b"a"]]), ("a\nb\n\nc\n", [[b"a", b"b"], [b"c"]]), ("a\n\n\nb\n", [[b"a"], [], [b"b"]])],
)
def test_sections(tmp_path: Path, text: str, expected: list[list[bytes]]) -> None:
    path = tmp_path / "table.txt"
    path.write_text(text, "utf-8")
    assert sections(str(path)) == expected
