"""`cleaner.chartables` against ftfy's own tables: a release that changes them is noticed here."""

from __future__ import annotations

import itertools
import re
from typing import Any

from ftfy import badness, chardata

from cleaner import chartables
from cleaner.characters import garbled
from tests.patterns import parsed


def test_ligatures_are_those_of_ftfy() -> None:
    assert {ord(char): letters for char, letters in chartables.LIGATURES.items()} == chardata.LIGATURES


def test_classes_are_those_of_ftfy() -> None:
    made = {name: _ranges(_members(body)) for name, body in badness.MOJIBAKE_CATEGORIES.items()}
    assert made == chartables.CLASSES


def _members(body: str) -> set[int]:
    """The characters of a class, with its ranges written out."""
    return {code for code in range(0x10000) if re.match(f"[{body}]", chr(code))}


def _ranges(codes: set[int]) -> str:
    """A class body for the characters, as escapes; two neighbours are no range."""
    body = ""
    for _, run in itertools.groupby(enumerate(sorted(codes)), lambda pair: pair[1] - pair[0]):
        first, *rest = (code for _, code in run)
        body += _escape(first) + "-" * (len(rest) > 1) + (_escape(rest[-1]) if rest else "")
    return body


def _escape(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def test_no_text_can_match_an_alternative_of_the_detector_unseen() -> None:
    """For each alternative of ftfy's pattern, some two or three items in a row that the gate always sees."""
    [(_, (_, alternatives))] = parsed(badness.BADNESS_RE.pattern, re.VERBOSE)
    assert len(alternatives) > 30
    unseen = [alternative for alternative in alternatives if not any(map(_always_seen, _windows(alternative)))]
    assert unseen == []


def _windows(items: Any) -> list[list[str]]:
    """The texts that one, two or three neighbouring items match, where their characters are known."""
    known = [_characters(*item) for item in items]
    return [
        list(map("".join, itertools.product(*known[start : start + size])))
        for size in (1, 2, 3)
        for start in range(len(known) - size + 1)
        if all(known[start : start + size])
    ]


def _characters(kind: Any, argument: Any) -> str:
    """The characters that an item matches, some of them for `\\w` and negated classes; empty if unknown."""
    if str(kind) == "LITERAL":
        return chr(argument)
    if str(kind) != "IN":
        return ""
    kinds = [(str(part), str(value)) for part, value in argument]
    if kinds == [("CATEGORY", "CATEGORY_WORD")]:
        return "aZ9_éЖ漢"
    if any(part == "CATEGORY" for part, _ in kinds):
        return ""
    if kinds[0][0] == "NEGATE":
        taken = _characters("IN", argument[1:])
        return "".join(chr(code) for code in range(0x300) if chr(code) not in taken)
    return "".join(map(_of_class, argument))


def _of_class(item: Any) -> str:
    kind, argument = item
    return "".join(map(chr, range(argument[0], argument[1] + 1))) if str(kind) == "RANGE" else chr(argument)


def _always_seen(texts: list[str]) -> bool:
    return all(map(garbled, texts))
