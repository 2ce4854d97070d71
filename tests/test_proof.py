"""The proof on every document: what it lets pass, what it refuses, and what is written then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner import InternalError, UnreadableError, clean, cli, frontmatter, pipeline, proof
from cleaner.doc import Blocks, Break, Code, Doc, Heading, Item, Paragraph, Quote, Table
from cleaner.edits import DROPS, Edit, Stage
from cleaner.options import Options
from cleaner.readers import text
from cleaner.visible import visible_all
from cleaner.words import count
from tests.rendering import by_cmark, by_markdown_it, text_of, words_of
from tests.strategies import documents

PLAIN = Options(on_failure="plain")
BARE = Options(front_matter=False)


def meta(**more: object) -> dict[str, object]:
    return dict(clean("x").metadata) | more


# What passes


@given(documents() | st.text())
def test_what_the_readers_and_the_writer_make_passes(source: str) -> None:
    clean(source, options=Options(on_failure="reject"))


def test_every_kind_of_block_passes() -> None:
    blocks: Blocks = (
        Heading("One", 1),
        Paragraph("1986. It was *a* year"),
        Paragraph("a\\\n# b"),
        Quote("> c"),
        Item("d"),
        Item("e", 1, 1),
        Table((("f", "g|h"), ("", "i"))),
        Code("`` j", "sh"),
        Break(),
    )
    assert proof.written(blocks, meta(), BARE).count("\n") > 20


@pytest.mark.parametrize("value", [None, "", "a: b", "\ud800", "no", ["x", "\N{NEXT LINE}"], ()])
def test_metadata_of_any_kind_passes(value: object) -> None:
    proof.written((), meta(title=value, mine=value), Options())


# What does not


@pytest.mark.parametrize(
    "block",
    [
        Paragraph("# no heading, says the model", 7, 7),
        Paragraph("two\n\nparagraphs", 7, 7),
        Item("too deep", 3, first=7),
        Table((("a", "b\nc"),), 7, 8),
        Code("```\n```", first=7),
        Heading("level", 9, 7),
    ],
)
def test_what_does_not_read_back_is_refused(block: Paragraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.writer.guard", lambda text: text)
    monkeypatch.setattr("cleaner.writer._fence", lambda text, lang: f"```{lang}\n{text}\n```")
    with pytest.raises(InternalError, match=r"does not read back as what was meant \(line 7 of the source\)"):
        proof.written((Paragraph("before"), block, Paragraph("after")), meta(), BARE)


def test_a_block_too_many_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "write", lambda blocks: "a\n\nb\n")
    with pytest.raises(InternalError, match="does not read back"):
        proof.written((Paragraph("a"),), meta(), BARE)


def test_front_matter_that_does_not_read_back_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontmatter, "QUOTING", {})
    with pytest.raises(InternalError, match="the front matter does not read back"):
        proof.written((), meta(title='a "b" c'), Options())


def test_an_escape_that_takes_a_word_is_refused() -> None:
    doc = Doc((Paragraph("a \\<b> c", 3, 3),), lines=("a <bold> c",))
    with pytest.raises(InternalError, match=r"an escaped line does not show its words \(line 3 of the source\)"):
        proof.check_reading(doc)
    proof.check_reading(text.read("a <bold> c\n- *x*\n## y_z").doc)


def test_an_escape_at_the_head_that_takes_a_word_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "guard", lambda text: text.replace("1986", ""))
    with pytest.raises(InternalError, match="does not show its words"):
        proof.written((Paragraph("1986. It was"),), meta(), BARE)


# What is written then


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage that breaks its licence on every document that mentions it."""

    def propose(doc: Doc) -> Iterator[Edit]:
        if "broken" in visible_all(block for block in doc.blocks if not isinstance(block, Code)):
            yield Edit(0, len(doc.blocks), (Paragraph("invented"),), "broken/rule", DROPS)

    stage = Stage("broken", propose, frozenset({DROPS}))
    monkeypatch.setattr(pipeline, "STAGES", (stage, *pipeline.STAGES))


NASTY = "A broken line\r\n<script>alert(1)</script>\n``` js\n~~~\n[x](javascript:alert(1))\t\a \n- one\n# two  \n\n\n"


@pytest.mark.usefixtures("broken")
def test_a_fault_is_raised_unless_it_may_be_written_plain() -> None:
    with pytest.raises(InternalError, match=r"broken/rule: the edit does to words"):
        clean(NASTY)
    result = clean(NASTY, options=PLAIN)
    assert result.failure == "broken/rule: the edit does to words what 'drops' forbids"
    assert (result.ledger, result.metadata["flags"]) == ((), ["written-plain"])
    assert result.markdown.endswith("\n```\n") or result.markdown.endswith("\n````\n")


@pytest.mark.usefixtures("broken")
@given(documents())
def test_the_plain_form_shows_the_words_and_nothing_active(source: str) -> None:
    source = f"A broken line\n{source}"
    result = clean(source, options=PLAIN)
    for render in (by_markdown_it, by_cmark):
        page = render(result.markdown)
        assert words_of(page) == count(result.shown)
        assert page.startswith("<pre><code>")
        assert page.count("<") == 4
    assert "".join(text_of(by_cmark(result.markdown)).split()) == "".join(result.shown.split())


@pytest.mark.usefixtures("broken")
@given(documents())
@example("\ufdd0\ufffe\u206a")
def test_the_plain_form_is_left_alone_by_the_next_run(source: str) -> None:
    first = clean(f"A broken line\n{source}", options=PLAIN)
    second = clean(first.markdown)
    assert (second.markdown, second.ledger, second.failure) == (first.markdown, (), "")


def test_a_source_that_cannot_be_read_is_never_written_plain() -> None:
    with pytest.raises(UnreadableError):
        clean(b"\x00\x01\x02" * 99, options=PLAIN)


@pytest.mark.parametrize("failure", [RecursionError("deep"), ZeroDivisionError(), RuntimeError("a\nb")])
def test_a_library_that_fails_is_a_fault_too(monkeypatch: pytest.MonkeyPatch, failure: Exception) -> None:
    def failing(text: str) -> None:
        raise failure

    monkeypatch.setattr("cleaner.readers.html.read", failing)
    page = "<html><p>One &amp; all</p><script>alert(1)</script>"
    with pytest.raises(type(failure)):
        clean(page.encode())
    result = clean(page.encode(), options=PLAIN)
    assert result.failure.startswith(type(failure).__name__)
    assert page in result.markdown
    assert "<p>" not in by_cmark(result.markdown)


@pytest.mark.usefixtures("broken")
def test_the_command_rejects_or_writes_plain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("s").mkdir()
    Path("s/a.txt").write_text("A broken line <b>\n")
    Path("s/b.txt").write_text("The council met on Monday and agreed to mend the old bridge.\n")
    said = (
        "clean: error: s/a.txt: internal error: broken/rule: the edit does to words what 'drops' forbids; this is a bug"
    )
    assert cli.main(["s", "out"]) == 4
    err = capfd.readouterr().err
    assert err.startswith(f"{said}, please report it\n1 cleaned, 0 unchanged, 1 rejected")
    assert not Path("out/a.md").exists()
    assert cli.main(["s", "out", "--on-failure", "plain"]) == 4
    err = capfd.readouterr().err
    assert err.startswith(f"{said}, please report it; it is written in plain form\n1 cleaned, 1 unchanged, 0 rejected")
    assert "\n```\nA broken line <b>\n```\n" in Path("out/a.md").read_text()
    assert cli.main(["s", "out"]) == 0
    assert cli.main(["s/a.txt", "--on-failure", "plain"]) == 4
    out, err = capfd.readouterr()
    assert out == Path("out/a.md").read_text()
    assert "written in plain form" in err
    assert cli.main(["s", "out", "--on-failure", "plane"]) == 2
