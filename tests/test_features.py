"""What the line model is told of a line: traits of its own, and columns of its place and its neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.doc import Doc, Paragraph, Table
from cleaner.lookup import sections
from cleaner.model.ask import KINDS, evidence
from cleaner.model.evidence import SUMMED, Evidence
from cleaner.model.lanes import FAR
from cleaner.model.traits import LABEL_COLON, LABEL_DASH, NAMES, NONE, Reader
from cleaner.model.weights import FILE, Listed, load


def test_columns() -> None:
    read = Evidence(["One", "Two words", "Three", "Four"], [1, 1, 1, 1], [0, 1, 0, 0], Reader({}))
    assert list(read.column("size")) == [3, 9, 5, 4]
    assert list(read.column("size -1")) == [0, 3, 9, 5]
    assert list(read.column("size +2")) == [5, 4, 0, 0]
    assert list(read.column("named 1")) == [1, 1, 1, 0]
    assert list(read.column("named <2")) == [0, 0, 1, 1]
    assert list(read.column("named >2")) == [1, 0, 0, 0]
    assert list(read.column("since named")) == [99, 99, 0, 1]
    assert list(read.column("until named")) == [0, 99, 99, 99]


def test_columns_of_what_goes_on() -> None:
    lines = ["We grow these:", "Mint - for tea", "Sage – for soup", "Thyme: for fish", "It is late.", "And so on"]
    read = Evidence(lines, [1] * len(lines), [0] * len(lines), Reader({}))
    assert list(read.column("label")) == [0, LABEL_DASH, LABEL_DASH, LABEL_COLON, 0, 0]
    assert list(read.column("same label above")) == [0, 0, 1, 0, 0, 1]
    assert list(read.column("same label below")) == [0, 1, 0, 0, 1, 0]
    assert list(read.column("promised")) == [0, 1, 1, 1, 1, 0]


def test_pieces_of_a_sentence_know_how_long_it_is() -> None:
    lines = ["She walked to the", "Old Mill", ", then on,", "And home", "Menu", "Gear"]
    read = Evidence(lines, [1] * len(lines), [0] * len(lines), Reader({}))
    whole = len("".join(lines[:4])) // 8
    assert list(read.column("joined")) == [whole] * 4 + [0, 0]


def test_the_wide_stretch_reaches_over_short_lines() -> None:
    text = "The ferry had lost its anchor in the harbour, and divers looked for it for nine days in fog, rain and snow."
    lines = [text, "Tools", "A lamp", "A rope", text, "Menu"]
    read = Evidence(lines, [1] * len(lines), [0] * len(lines), Reader({}))
    assert list(read.column("paragraphs before")) == [0, 1, 1, 1, 1, 2]
    inside = [[depth >= FAR for depth in read.column(name)] for name in ("wide core", "core")]
    assert inside == [[True] * 5 + [False], [True] + [False] * 5]


def test_of_lines_that_say_nothing_of_the_topic_the_text_has_no_word() -> None:
    text = "The harbour master said that the ferry had lost its anchor in the harbour, and divers would look for it."
    lines = ["Harbour news", text, text + " So he said.", "Privacy Policy", "It is so"]
    read = Evidence(lines, [1] * len(lines), [0] * len(lines), Reader({}))
    topic = list(read.column("topic"))
    assert topic[0] > topic[3] > 0
    assert topic[4] == 0


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=8))
def test_no_value_is_more_than_a_window_allows_for(lines: list[str]) -> None:
    read = Evidence(lines, [1] * len(lines), [1] * len(lines), Reader({"a": (400, 400, 400), "b": (-400, 0, 0)}))
    for name, most in SUMMED.items():
        assert max(read.column(name)) <= most


@pytest.mark.parametrize("lines", [1, 2, 3, 100])
def test_every_feature_that_the_weights_name_can_be_asked_of_any_document(lines: int) -> None:
    model = load()
    doc = Doc((*(Paragraph(f"Line {n} of a text") for n in range(lines)), Table((("a",), ("b",)))))
    read = evidence(doc, [0] * len(doc.blocks), model.reader)
    for question in model.questions:
        assert len(model.trees(question).scores(read)) == len(doc.blocks)


def test_words_and_their_weights() -> None:
    listed = Listed([b"#$ 1 -2 3", b"a 0 0 25", b"ab -4 0 0"])
    words = ["", "#$", "a", "ab", "abc", "b"]
    assert [listed.get(word, NONE) for word in words] == [NONE, (1, -2, 3), (0, 0, 25), (-4, 0, 0), NONE, NONE]


def test_the_words_stand_in_order() -> None:
    words, *_ = sections(FILE)
    assert words == sorted(words)


def test_every_kind_of_block_has_a_number() -> None:
    assert sorted(KINDS.values()) == list(range(1, 8))


@pytest.mark.parametrize(
    "line", ["a", "|", "…", "Ünïcode — “so”", "1", "word " * 500, "\N{ZERO WIDTH SPACE}", "\ud800"]
)
def test_every_line_has_all_traits(line: str) -> None:
    assert len(Reader({})[line]) == len(NAMES)


def test_traits() -> None:
    reader = Reader({"menu": (200, -100, 0), "^open": (40, 0, 0)})
    said = dict(zip(NAMES, reader["Open the menu, for $5 (or 10 %)."], strict=True))
    assert (said["leftover words"], said["heading words"], said["item words"]) == (160, 100, 120)
    assert (said["first word leftover"], said["first word heading"]) == (110, 100)
    assert (said["digits"], said["commas"], said["money"]) == (3, 1, 2)
    assert (said["function"], said["stops"]) == (3, 1)


def test_lines_that_share_no_words_do_not_know_of_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["One two three", "Four five six", "One two three"]
    fresh = [Reader({})[line] for line in lines]
    monkeypatch.setattr("cleaner.model.traits.MOST_KEPT", 2)
    monkeypatch.setattr("cleaner.model.traits.LINES_KEPT", 1)
    forgetful = Reader({})
    assert [forgetful[line] for line in lines] == fresh
