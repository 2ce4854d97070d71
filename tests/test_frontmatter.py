"""Front matter: what is written reads back the same, here and by every other reader."""

from __future__ import annotations

from typing import Any

import mdformat
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from cleaner.foreign import LONGEST_FOREIGN
from cleaner.frontmatter import KEYS, REQUIRED, Bare, ours, parse, render, schema, split

LEAST: dict[str, object] = {
    "title": None,
    "lang": "und",
    "source_path": "harbour/ferry.txt",
    "source_sha256": "0123456789abcdef" * 4,
    "source_encoding": "utf-8",
    "cleaner_version": "0.1.0",
    "cleaner_rules": "3f1b",
    "removed": [],
    "flags": [],
}
FULL: dict[str, object] = {
    "title": "A “quoted” title: with a colon # and more",
    "description": 'He said "no" \\ left.\nThen came back.',
    "author": ["Ann B.", "Émile Ç."],
    "date": "2024-05-01",
    "updated": "2024-05-02T10:00:00+02:00",
    "lang": "en",
    "tags": ["no", "1e3"],
    "source_url": "https://example.org/a?b=c#d",
    "site": "Example",
    **{key: LEAST[key] for key in KEYS[9:14]},
    "removed": ["boilerplate/share-bar: 2"],
    "flags": ["truncated"],
}
TRICKY = [
    *("", " ", "no", "~", "null", "1.10", "012", "1e3", "0o7", "12:30:45", "2024-05-01", "- a", "a: b", "#"),
    *("---", "'", '"', "\\", '\\"', "\\N", "[]", "{}", "&a", "*a", "!t", "|", ">", "%", "@", "`", "a\tb"),
    *("a\nb", "\0", "\x7f", "\N{NEXT LINE}", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}", "x" * 300),
    *("\N{ZERO WIDTH NO-BREAK SPACE}", "\N{NO-BREAK SPACE}", "\N{GRINNING FACE}", "\uffff", "a b " * 99),
]

strings = st.one_of(st.sampled_from(TRICKY), st.text(st.characters(codec="utf-8"), max_size=30))
lists = st.lists(strings, max_size=2)
own_keys = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20)
own = st.dictionaries(
    st.one_of(
        st.sampled_from(["no", "Rating", "weight-1", "a b", "1"]),
        own_keys.filter(lambda key: key not in KEYS),
    ),
    st.one_of(st.none(), strings, lists),
    max_size=2,
)


@st.composite
def all_metadata(draw: st.DrawFn) -> dict[str, object]:
    texts = {key: draw(strings) for key in LEAST if isinstance(LEAST[key], str)}
    optional = draw(st.sets(st.sampled_from([key for key in KEYS if key not in REQUIRED])))
    chosen = {key: draw(lists if key in ("author", "tags") else strings) for key in KEYS if key in optional}
    rest = {"title": draw(st.none() | strings), "removed": draw(lists), "flags": draw(lists)}
    return {**texts, **chosen, **rest, **draw(own)}


def raw(text: str) -> str:
    found, _ = split(text)
    assert found is not None
    return found


def formatted(text: str) -> str:
    return mdformat.text(text, extensions={"frontmatter", "gfm"})


def test_the_written_form() -> None:
    assert render(FULL) == (
        "---\n"
        'title: "A “quoted” title: with a colon # and more"\n'
        'description: "He said \\"no\\" \\\\ left.\\nThen came back."\n'
        "author:\n"
        '  - "Ann B."\n'
        '  - "Émile Ç."\n'
        'date: "2024-05-01"\n'
        'updated: "2024-05-02T10:00:00+02:00"\n'
        'lang: "en"\n'
        "tags:\n"
        '  - "no"\n'
        '  - "1e3"\n'
        'source_url: "https://example.org/a?b=c#d"\n'
        'site: "Example"\n'
        'source_path: "harbour/ferry.txt"\n'
        'source_sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"\n'
        'source_encoding: "utf-8"\n'
        'cleaner_version: "0.1.0"\n'
        'cleaner_rules: "3f1b"\n'
        "removed:\n"
        '  - "boilerplate/share-bar: 2"\n'
        "flags:\n"
        '  - "truncated"\n'
        "---\n"
    )


def test_unknown_is_empty_and_what_is_optional_is_left_out() -> None:
    lines = render({**LEAST, "author": None, "date": None}).split("\n")
    assert lines[1:3] == ["title:", 'lang: "und"']
    assert lines[-4:] == ["removed: []", "flags: []", "---", ""]
    assert not [line for line in lines if line.startswith(("author", "date"))]


def test_a_required_key_cannot_be_forgotten() -> None:
    with pytest.raises(KeyError, match="source_sha256"):
        render({key: value for key, value in LEAST.items() if key != "source_sha256"})


@given(all_metadata())
def test_what_is_written_reads_back(metadata: dict[str, object]) -> None:
    assert parse(raw(render(metadata) + "\nbody\n")) == metadata


@given(all_metadata())
def test_other_readers_see_the_same_values(metadata: dict[str, object]) -> None:
    text = raw(render(metadata))
    assert yaml.safe_load(text) == metadata
    assert YAML(typ="safe", pure=True).load(text) == metadata


@given(all_metadata())
def test_mdformat_changes_nothing(metadata: dict[str, object]) -> None:
    text = render(metadata) + "\nbody\n"
    assert formatted(text) == text


@given(all_metadata())
def test_keys_stand_in_their_order(metadata: dict[str, object]) -> None:
    keys = list(parse(raw(render(metadata))))
    known = [key for key in KEYS if key in metadata]
    assert keys == known + [key for key in metadata if key not in KEYS]


def test_every_character_reads_back_and_a_surrogate_is_replaced() -> None:
    for start in range(0, 0x110000, 0x800):
        value = "".join(map(chr, range(start, start + 0x800)))
        shown = "\N{REPLACEMENT CHARACTER}" * 0x800 if start == 0xD800 else value
        text = raw(render({**LEAST, "title": value}))
        assert parse(text)["title"] == parse("# so this is not our form\n" + text)["title"] == shown


def test_the_fast_reader_agrees_with_pyyaml() -> None:
    text = raw(render(FULL))
    assert parse("# so this is not our form\n" + text) == parse(text) == FULL


@pytest.mark.parametrize(
    "text",
    [
        "",
        "body",
        "---",
        "---\n",
        "---\na: b\n",
        "---\n---\nbody",
        "---\nA thematic break above, and one below.\n---\n",
        "---\n- a\n- list\n---\n",
        "---\na: b: c\n---\n",
        "----\na: b\n----\n",
        " ---\na: b\n---\n",
        "\n---\na: b\n---\n",
        "--- a\nb: c\n---\n",
        "---\na: b\n ---\n",
        "---\nd: &a [1]\ne: *a\n---\n",
        "---\na: \0\n---\n",
        '---\na: "\\UFFFFFFFF"\n---\n',
        "---\n" + "[" * 5000 + "\n---\n",
        "---\n" + "a: b\n" * LONGEST_FOREIGN + "---\n",
    ],
    ids=lambda text: repr(text[:30]),
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert split(text) == (None, text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\na: b\n---\n\nbody\n", "\nbody\n"),
        ("---\na: b\n---", ""),
        ("---\na: b\n...\nbody", "body"),
        ("---  \r\na: b\r\n---\r\nbody", "body"),
        ("---\na: b\n---\n---\nc: d\n---\n", "---\nc: d\n---\n"),
        ("---\na: |\n  one\n  ---\n  two\n---\nbody", "body"),
    ],
)
def test_front_matter_is_parted_from_the_body(text: str, body: str) -> None:
    found, rest = split(text)
    assert (found is not None, rest) == (True, body)


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
        *(
            "no",
            "Yes",
            "on",
            "OFF",
            "y",
            "N",
            "012",
            "0o14",
            "0x1F",
            "0b11",
            "1_000",
            "1e3",
            "1.5e3",
            "12:30",
            "12:30:45",
        ),
        *("2024-02-30", "2024-13-01", ".inf", ".nan", "1.", ".5", "9" * 500, "=", "<<", "2024-05-01 10:00:00"),
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
    [
        "",
        "a",
        "- a",
        "a: b: c",
        "\ta: b",
        "a: *b",
        "? [a]: b\n: c",
        "~: a",
        "{" * 3000,
        "a: @b",
        'a: "b',
        "a: 'b' c",
    ],
)
def test_what_is_no_mapping_raises_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        parse(text)


ALMOST_OURS = [
    *(
        'title: "a"',
        'title: "a',
        "title: []",
        '  - "a"',
        "  - a",
        "tags:",
        "tags: []",
        "",
        "a:b",
        "-",
        "no: x",
    ),
    *(
        'a: "\\x41"',
        'a: "\\q"',
        'a: "b" c"',
        'a: "b\\\\"',
        'a: "b\\"',
        'no: "x"',
        "# c",
        "...",
        'a b: "c"',
        '"k": "v"',
    ),
]


@given(st.one_of(st.lists(st.sampled_from(ALMOST_OURS), max_size=5).map("\n".join), st.text()))
def test_both_readers_agree_or_raise_value_error(text: str) -> None:
    try:
        by_pyyaml = parse("# so this is not our form\n" + text)
    except ValueError:
        with pytest.raises(ValueError, match="front matter"):
            parse(text)
    else:
        assert list(parse(text).items()) == list(by_pyyaml.items())


@given(st.text(st.characters(codec="utf-8")))
def test_split_loses_nothing(text: str) -> None:
    found, body = split("---\n" + text)
    assert ("---\n" + text).endswith(body)
    assert found is None or ("---\n" + text).startswith("---\n" + found)


def test_ours() -> None:
    assert ours(FULL) and ours(LEAST)
    assert not ours({"title": "a", "cleaner_version": "1"}) and not ours({})


@pytest.mark.parametrize(
    "change", [{"title": ["a"]}, {"lang": None}, {"flags": {"a": "b"}}, {"removed": [["a"]]}, {"author": "Ann"}]
)
def test_what_only_says_that_it_is_ours_is_not(change: dict[str, object]) -> None:
    assert not ours({**LEAST, **change})


def test_the_schema_accepts_what_is_written() -> None:
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(schema())
    for metadata in (FULL, LEAST, {**FULL, "rating": 5, "lang": "zh-Hant-TW", "source_encoding": "str"}):
        assert list(validator.iter_errors(yaml.safe_load(raw(render(metadata))))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""} | {"lang": ""},
        {"lang": None},
        {"date": "yesterday"},
        {"date": "2024-13-01"},
        {"date": "2024-05-01T10:00:00"},
        {"updated": None},
        {"author": "Ann B."},
        {"removed": ["share-bar"]},
        {"removed": ["share-bar: 0"]},
        {"flags": ["Kept too much"]},
        {"flags": None},
        {"source_sha256": "abc"},
        {"source_encoding": "UTF 8"},
    ],
)
def test_the_schema_refuses_what_is_wrong(change: dict[str, object]) -> None:
    assert not Draft202012Validator(schema()).is_valid({**FULL, **change})


def test_the_schema_describes_every_key() -> None:
    described = schema()
    properties: Any = described["properties"]
    assert tuple(properties) == KEYS
    required: Any = described["required"]
    assert set(required) == REQUIRED
    assert all(len(value["description"]) < 120 for value in properties.values())


@pytest.mark.parametrize("break_", ["\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}", "\N{NEXT LINE}", "\f", "\v"])
def test_a_title_may_hold_what_yaml_takes_for_a_line_end(break_: str) -> None:
    """It was copied from somewhere; a line ends at a line feed."""
    assert parse(f"title: The third{break_}ferry\nauthor: Ann\n") == {"title": "The third ferry", "author": ["Ann"]}
