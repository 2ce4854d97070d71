"""Which words the command takes, what each form of it does, and how wrong usage is told."""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path

import pytest

from tests.command.running import ARTICLE, Clean, lay, tree


def test_a_folder_is_mirrored(clean: Clean) -> None:
    lay("s/a.txt", "s/b/c/d.txt", "x/e.txt", "s/G.TXT")
    lay("s/f.pdf", text="")
    run = clean("s/", "x/e.txt", "out/")
    assert run.code == 0
    assert tree("out") == ["G.md", "a.md", "b", "b/c", "b/c/d.md", "e.md"]
    assert 'source_path: "b/c/d.txt"' in Path("out/b/c/d.md").read_text()
    assert 'source_path: "e.txt"' in Path("out/e.md").read_text()
    assert re.fullmatch(
        r"4 cleaned, 0 unchanged, 0 rejected in \d+\.\d s -> out/ "
        r"\(\d+\.\d % of the words stand in the ledger; not taken: 1 \.pdf\)",
        run.last,
    )


@pytest.mark.parametrize(
    "argv",
    [
        "--force s -v out",
        "s --force out -v",
        "s out --force -v",
        "-o out s --force -v",
        "s -v -o out --force",
        "--force --output=out -v -- s",
        "-v --force -- s out",
        "-vo out --force s",
    ],
)
def test_options_stand_anywhere(clean: Clean, argv: str) -> None:
    lay("s/a.txt")
    run = clean(*argv.split())
    assert run.code == 0
    assert "s/a.txt -> out/a.md: written (1 change)" in run.err


def test_after_two_dashes_come_paths(clean: Clean) -> None:
    Path("-x.txt").write_text(ARTICLE)
    assert clean("-o", "out", "--", "-x.txt").code == 0
    assert clean("--", "-x.txt", "--check").code == 0
    assert tree("out") == tree("--check") == ["-x.md"]


def test_one_file_goes_to_the_standard_output(clean: Clean) -> None:
    lay("s/a.txt")
    clean("s", "out")
    run = clean("s/a.txt")
    assert (run.code, run.err) == (0, "")
    assert run.out == Path("out/a.md").read_bytes()
    assert b"Share." not in run.out


def test_standard_input(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    def give(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    give(ARTICLE)
    run = clean("-")
    assert run.code == 0
    assert b'source_path: "-"' in run.out
    give(ARTICLE)
    assert clean("-", "--check").code == 1
    give("<p>One &amp; all came to see the bridge on Monday.</p>")
    assert b"One & all came" in clean("--from", "html", "-", "--no-front-matter").out
    give("  \n")
    assert clean("-").code == 3


def test_standard_input_by_a_name(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "One & all came to see the bridge on Monday.<p>It was mended."
    lay("s/a.html", text=page)
    of_the_file = clean("s/a.html")
    for mode in ([], ["--check"], ["--diff"], ["-v"]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
        run = clean("-", "--stdin-filename", "s/a.html", *mode)
        named = clean("s/a.html", *mode)
        assert (run.code, run.out, run.err) == (named.code, named.out, named.err)
    assert of_the_file.code == 0
    for argv in (["s/a.html"], ["s/a.html", "out"]):
        assert "names the standard input" in clean(*argv, "--stdin-filename", "b.html").err


def test_checking_one_file(clean: Clean) -> None:
    lay("a.txt")
    Path("clean.md").write_bytes(clean("a.txt").out)
    assert clean("--check", "a.txt").err == "a.txt: would change\n"
    assert clean("--check", "a.txt").code == 1
    assert clean("--check", "clean.md").code == 0
    assert clean("--diff", "clean.md").out == b""
    Path("clean.md").write_text(Path("clean.md").read_text() + "\n\nTwo   blank lines above.\n")
    assert clean("--check", "clean.md").code == 1


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ("--chek s out", "unknown option '--chek'; did you mean '--check'?"),
        ("--jobs=0 s out", "--jobs: must be a whole number"),
        ("--jobs two s out", "--jobs: must be a whole number"),
        ("--from htm a.txt", "did you mean 'html'?"),
        ("--color alway a.txt", "did you mean 'always'?"),
        (
            "--select boilerplate/shar s out",
            "unknown rule 'boilerplate/shar'; did you mean 'boilerplate/share",
        ),
        ("--ignore boilerplat s out", "did you mean 'boilerplate'?"),
        ("--select= s out", "--select: names no rule"),
        ("--ignore , s out", "--ignore: names no rule"),
        ("--explain boilerplate/share-bra", "did you mean 'boilerplate/share-bar'?"),
        ("--explain share-bar", "did you mean 'boilerplate/share-bar'?"),
        ("--explain a.txt out", "stand alone"),
        ("--explain a.txt --ledger all.jsonl", "stand alone"),
        ("--list-rules --check", "stand alone"),
        ("s", "where to? clean s out/"),
        ("a.txt b.txt", "OUT 'b.txt' is a file, not a folder"),
        ("-o b.txt a.txt", "OUT 'b.txt' is a file, not a folder"),
        ("a.txt typo.txt", "named like a file"),
        ("nosuch.txt", "nosuch.txt: no such file"),
        ("nosuch.txt neither.txt out", "nosuch.txt, neither.txt: no such file"),
        ("s s", "is the source folder itself"),
        ("- out", "stands alone"),
        ("a.txt -", "stands alone"),
        ("-o out", "no SOURCE"),
        ("--check", "no SOURCE"),
        ("a.txt --prune", "--prune needs a source folder"),
        ("a.txt --corpus", "it needs the folder, or several SOURCEs, and OUT"),
        ("a.txt --ledger -", "--ledger -: the standard output is taken"),
        ("s out --diff --ledger -", "--ledger -: the standard output is taken"),
        ("-q -v s out", "not allowed with"),
        ("s out --config nosuch.toml", "nosuch.toml: no such file"),
        ("s out -o", "expected one argument"),
    ],
)
def test_wrong_usage_is_one_line(clean: Clean, argv: str, said: str) -> None:
    lay("s/a.txt", "a.txt", "b.txt")
    before = tree(".")
    run = clean(*argv.split())
    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("clean: error: ")
    assert run.err.count("\n") == 1
    assert said in run.err
    assert tree(".") == before


@pytest.mark.parametrize(
    ("argv", "what"),
    [
        (["a.txt", ""], "OUT"),
        (["-o", "", "a.txt"], "OUT"),
        ([""], "SOURCE"),
        (["a.txt", "", "out"], "SOURCE"),
        (["a.txt", "out", "--ledger", ""], "--ledger"),
    ],
)
def test_an_empty_name_is_neither_the_root_nor_the_working_folder(clean: Clean, argv: list[str], what: str) -> None:
    lay("a.txt")
    run = clean(*argv)
    assert run.code == 2
    assert run.err.startswith(f"clean: error: {what} is empty; name a ")
    assert tree(".") == ["a.txt"]


def test_an_out_that_leads_nowhere(clean: Clean) -> None:
    lay("a.txt")
    os.symlink("nowhere", "out")
    run = clean("a.txt", "out")
    assert run.code == 2
    assert run.err.startswith("clean: error: OUT 'out' is a link to nowhere")


def test_no_arguments_is_wrong_usage(clean: Clean) -> None:
    run = clean()
    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("usage: clean ")


@pytest.mark.parametrize(("one", "two"), [("a.txt", "a.html"), ("a.txt", "A.html"), ("b/a.txt", "b/A.txt")])
def test_two_sources_with_one_target(clean: Clean, one: str, two: str) -> None:
    for name in (one, two):
        Path("s", name).parent.mkdir(parents=True, exist_ok=True)
        Path("s", name).write_text(ARTICLE)
    run = clean("s", "out")
    assert run.code == 2
    assert f"s/{one}" in run.err
    assert f"s/{two}" in run.err
    assert not Path("out").exists()


def test_a_source_named_twice_is_cleaned_once(clean: Clean) -> None:
    lay("s/a.txt")
    assert clean("s/a.txt", "./s/a.txt", "s", "out").last.startswith("1 cleaned")


def test_out_inside_the_source_is_not_cleaned(clean: Clean) -> None:
    lay("s/a.txt")
    for _ in range(2):
        clean("s", "s/out")
    assert tree("s") == ["a.txt", "out", "out/a.md"]
    assert clean(".", "s/out2").last.startswith("2 cleaned")


def test_links_to_folders_and_hidden_ones_are_left_out(clean: Clean) -> None:
    lay("s/a.txt", "x/b.txt")
    lay("s/.git/c.txt", "s/.d.txt")
    os.symlink("../x", "s/x")
    os.symlink(".", "s/loop")
    run = clean("s", "out")
    assert tree("out") == ["a.md"]
    assert run.last.endswith("not taken: 2 hidden, 2 linked folder)")


def test_include_and_exclude(clean: Clean) -> None:
    lay("s/a.txt", "s/b.log", "s/drafts/c.txt", "s/d/c.txt")
    clean("s", "out1", "--exclude", "drafts/")
    assert tree("out1") == ["a.md", "d", "d/c.md"]
    clean("s", "out2", "--include", "*.log", "--include", "d/*")
    assert tree("out2") == ["b.md", "d", "d/c.md"]
    clean("s/b.log", "out3", "--exclude", "*.log")
    assert tree("out3") == ["b.md"]
