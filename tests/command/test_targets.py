"""Which files are read, and where nothing may be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cleaner.command import files
from tests.command.running import ARTICLE, Clean, lay, tree


def test_a_link_is_followed_inside_the_source_only(clean: Clean) -> None:
    lay("s/sub/a.txt", "secret/b.txt", "secret.txt")
    os.symlink("sub/a.txt", "s/inside.txt")
    os.symlink("../secret.txt", "s/outside.txt")
    os.symlink(os.path.abspath("secret/b.txt"), "s/sub/absolute.txt")
    os.symlink("../../s/../secret.txt", "s/sub/dots.txt")
    run = clean("s", "out")
    assert run.code == 3
    assert tree("out") == ["inside.md", "sub", "sub/a.md"]
    for name in ("outside", "sub/absolute", "sub/dots"):
        assert f"clean: error: s/{name}.txt: a link that leads out of 's'; name the file itself" in run.err
    assert clean("s/outside.txt", "s/sub/a.txt", "named").code == 0
    assert tree("named") == ["a.md", "outside.md"]


def test_a_source_folder_that_is_a_link_is_the_source(clean: Clean) -> None:
    lay("real/a.txt")
    os.symlink("real", "s")
    os.symlink("a.txt", "s/b.txt")
    assert clean("s/", "out").code == 0
    assert tree("out") == ["a.md", "b.md"]


def test_a_chain_of_more_links_than_the_system_follows_costs_itself(clean: Clean) -> None:
    lay("s/a.txt", "s/l1500.txt")
    for number in range(1500):
        os.symlink(f"l{number + 1}.txt", f"s/l{number}.txt")
    run = clean("s", "out", "--include", "a.txt", "--include", "l0.txt")
    assert (run.code, tree("out")) == (3, ["a.md"])
    assert run.err.startswith("clean: error: s/l0.txt: too many levels of symbolic links\n")


def test_folders_may_be_deeper_than_python_calls_itself(clean: Clean) -> None:
    deep = f"out/{'d/' * 1200}"
    lay("s/a.txt", "gone/b.txt")
    assert clean("gone", deep).code == 0
    assert f"{deep}b.md: orphaned" in clean("--check", "s", "out").err
    assert clean("--prune", "s", "out").code == 0
    assert not os.path.lexists(f"{deep}b.md")
    os.removedirs(deep)  # at which pytest would fail


def test_what_is_too_large_is_refused(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.LARGEST >= 10_000_000
    monkeypatch.setattr(files, "LARGEST", len(ARTICLE))
    lay("s/a.txt")
    lay("s/b.txt", text=ARTICLE + "x")
    run = clean("s", "out")
    assert run.code == 3
    assert "clean: error: s/b.txt: larger than 0 MB, which no document is; split it\n" in run.err
    assert tree("out") == ["a.md"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("a.txt", "a.md/b.txt"),
        ("A.txt", "a.md/b.txt"),
        ("x/a.txt", "x/a.md/b/c/d.txt"),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}.txt", "cafe\N{COMBINING ACUTE ACCENT}.html"),
        ("\N{LATIN CAPITAL LETTER E WITH ACUTE}.txt", "e\N{COMBINING ACUTE ACCENT}.txt"),
    ],
)
def test_targets_that_some_file_system_confuses_are_refused(clean: Clean, one: str, two: str) -> None:
    lay(f"s/{one}", f"s/{two}")
    run = clean("s", "out")
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert not Path("out").exists()


def test_targets_that_only_look_alike_are_written(clean: Clean) -> None:
    lay("s/a.txt", "s/a/b.txt", "s/a.md.txt", "s/\N{LATIN SMALL LETTER SHARP S}.txt", "s/ss.txt")
    assert clean("s", "out").code == 0
    assert len(tree("out")) == 6


@pytest.mark.parametrize("ledger", ["s/a.txt", "s/sub/../a.txt", "out/a.md", "OUT/A.md", "link"])
def test_a_ledger_is_not_written_over_a_document(clean: Clean, ledger: str) -> None:
    lay("s/a.txt", "s/sub/b.txt")
    os.symlink("s/a.txt", "link")
    assert clean("s", "out", "--ledger", ledger).code == 2
    assert Path("s/a.txt").read_text() == ARTICLE
    assert not Path("out").exists()
