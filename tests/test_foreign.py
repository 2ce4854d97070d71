"""Front matter in other forms than ours: any YAML mapping, and what is meant for one but is no YAML."""

from __future__ import annotations

import pytest
import yaml
from ruamel.yaml import YAML

from cleaner.frontmatter import Bare, parse, render
from tests.metadata_samples import LEAST, raw


def test_foreign_yaml_keeps_its_strings() -> None:
    text = "title: A title # a comment\nlang: no\ndate: 2024-05-01\nauthor: Ann B.\ntags: [1.10, 'x']\nflags:"
    assert parse(text) == {
        "title": "A title",
        "lang": "no",
        "date": "2024-05-01",
        "author": ["Ann B."],
        "tags": ["1.10", "x"],
        "flags": [],
    }


@pytest.mark.parametrize("nothing", ["title:", "title: ~", "title: null"])
def test_no_title_is_none(nothing: str) -> None:
    assert parse(nothing + "\nlang: en") == {"title": None, "lang": "en"}


def test_a_users_own_values_keep_their_types() -> None:
    text = "draft: true\n'7': -12\nlist: [1, two, '3']\nparams: {a: 1.5, b: [x, null]}\nwhen: 2024-05-01\ngone: ~"
    written = raw(render({**LEAST, **parse(text)}))
    assert yaml.safe_load(written) == {**LEAST, **yaml.safe_load(text)}
    assert YAML(typ="safe", pure=True).load(written) == yaml.safe_load(written)
    assert [type(value) for value in parse("a: 1\nb: '1'\ntitle: 1\n").values()] == [Bare, str, str]


@pytest.mark.parametrize(
    "value",
    [
        *("no", "Yes", "on", "OFF", "y", "N", "012", "0o14", "0x1F", "0b11", "1_000", "1e3", "1.5e3", "12:30"),
        *(
            "12:30:45",
            "2024-02-30",
            "2024-13-01",
            ".inf",
            ".nan",
            "1.",
            ".5",
            "9" * 500,
            "=",
            "<<",
            "2024-05-01 10:00:00",
        ),
    ],
    ids=lambda value: value[:12],
)
def test_values_that_readers_see_in_two_ways_are_strings(value: str) -> None:
    written = raw(render({**LEAST, **parse(f"a: {value}\n{value}: b\nc: [{value}]\n")}))
    for read in (yaml.safe_load(written), YAML(typ="safe", pure=True).load(written)):
        assert read == {**LEAST, "a": value, value: "b", "c": [value]}


MEANT = {
    "title: A: b": {"title": "A: b"},
    "title: @user says\nauthor: `Ann`": {"title": "@user says", "author": ["`Ann`"]},
    "title: %50 off # or so": {"title": "%50 off # or so"},
    'title: "No" she said\ndraft: no': {"title": '"No" she said', "draft": "no"},
    "title: 'It's here'\nrank: 3": {"title": "'It's here'", "rank": "3"},
    'title: "C:\\q"': {"title": "C:\\q"},
    "title: *bold* words": {"title": "*bold* words"},
    "title: &word is kept": {"title": "&word is kept"},
    "title: !important too": {"title": "!important too"},
    "title: !!python/object/apply:os.system ['id']": {"title": "!!python/object/apply:os.system ['id']"},
    "title: one\ntitle: two": {"title": ["one", "two"]},
    "title: [Draft] A piece\ntags: [a, b]\n# so": {"title": "[Draft] A piece", "tags": ["a", "b"]},
    "title: A: b\ndescription: >\n  c\n  d\ntags:\n- e\n- f": {
        "title": "A: b",
        "description": "c d",
        "tags": ["e", "f"],
    },
    "title: A: b\n  and c\n\nTitel: {{ d }}": {"title": "A: b and c", "Titel": "{{ d }}"},
    "date: 2024-05-01\ta: *x\n\x07: b": None,
    "a: b: c": None,
    "title: A: b\nand then another.": None,
    "title: &a [x]\nb: *a": {"title": "&a [x]", "b": "*a"},
    "title: &a hello\nb: *a": {"title": "hello", "b": "hello"},
}


@pytest.mark.parametrize("text", MEANT, ids=lambda text: repr(text[:30]))
def test_what_is_meant_for_yaml_is_read_by_the_line(text: str) -> None:
    if (meant := MEANT[text]) is None:
        with pytest.raises(ValueError, match="front matter"):
            parse(text)
    else:
        assert parse(text) == meant


@pytest.mark.parametrize(
    "text",
    ["", "a", "- a", "a: b: c", "\ta: b", "a: *b", "? [a]: b\n: c", "~: a", "{" * 3000, "a: @b", 'a: "b', "a: 'b' c"],
)
def test_what_is_no_mapping_raises_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        parse(text)


@pytest.mark.parametrize("break_", ["\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}", "\N{NEXT LINE}", "\f", "\v"])
def test_a_title_may_hold_what_yaml_takes_for_a_line_end(break_: str) -> None:
    """It was copied from somewhere; a line ends at a line feed."""
    assert parse(f"title: The third{break_}ferry\nauthor: Ann\n") == {"title": "The third ferry", "author": ["Ann"]}
