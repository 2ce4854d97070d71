"""The executable specs: each example of fixtures/spec/ fires just its rules and gives just its Markdown.

A source that begins with a doctype is a page, any other is plain text.

White space that nobody sees is drawn in their sources: an arrow is a tab, an open box a space at a line's end.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleaner import Options, clean
from cleaner.pipeline import STAGES
from tests.rendering import body_of

SPECS = Path(__file__).parent.parent / "fixtures" / "spec"
_EXAMPLE = re.compile(r"^`{8} (.+)\n((?:.*\n)*?)\.\n((?:.*\n)*?)`{8}$", re.MULTILINE)


def examples() -> list[object]:
    return [
        pytest.param(match[1].split(), match[2], match[3], id=f"{path.stem}-{number}")
        for path in sorted(SPECS.glob("*.md"))
        for number, match in enumerate(_EXAMPLE.finditer(path.read_text("utf-8")), 1)
    ]


@pytest.mark.parametrize(("rules", "source", "expected"), examples())
def test_example(rules: list[str], source: str, expected: str) -> None:
    origin = "html" if source.startswith("<!DOCTYPE") else "auto"
    drawn = source.replace("\N{RIGHTWARDS ARROW}", "\t").replace("\N{OPEN BOX}", " ")
    result = clean(drawn, options=Options(origin=origin))
    assert body_of(result.markdown).lstrip("\n") == expected
    fired = list(dict.fromkeys(entry.rule for entry in result.ledger))
    assert sorted(fired) == sorted(set(rules) - {"-"})


def test_every_stage_has_its_spec() -> None:
    assert {stage.name for stage in STAGES} <= {path.stem for path in SPECS.glob("*.md")}


def test_a_rule_that_is_ignored_does_not_fire() -> None:
    kept = clean("Share prices rose on Friday, and few knew why.\nShare.", options=Options(ignore=("boilerplate",)))
    assert "\nShare.\n" in kept.markdown
    assert kept.ledger == ()
