"""Front matter: what is written reads back the same, here and by every other reader."""

from __future__ import annotations

import mdformat
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cleaner.foreign import LONGEST_FOREIGN
from cleaner.frontmatter import KEYS, REQUIRED, ours, parse, render, split
from tests.metadata_samples import FULL, LEAST, raw

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


def test_what_we_wrote_is_read_without_pyyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which takes longer to import than to clean a short text."""
    monkeypatch.delattr("cleaner.frontmatter.parse_foreign")
    written = FULL | {"site": "a\tb \x7f \N{ZERO WIDTH NO-BREAK SPACE}"}
    assert parse(raw(render(written))) == written


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


ALMOST_OURS = [
    *('title: "a"', 'title: "a', "title: []", '  - "a"', "  - a", "tags:", "tags: []", "", "a:b", "-", "no: x"),
    *('a: "\\x41"', 'a: "\\q"', 'a: "b" c"', 'a: "b\\\\"', 'a: "b\\"', 'no: "x"', "# c", "...", 'a b: "c"', '"k": "v"'),
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
