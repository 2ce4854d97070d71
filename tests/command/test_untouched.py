"""What no run may change: sources, outputs that are up to date, files of others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command.running import ARTICLE, PROSE, Clean, lay, tree


def test_sources_are_never_touched(clean: Clean) -> None:
    lay("s/a.txt", "s/b/c.txt")
    before = [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in Path("s").rglob("*.txt")]
    for flags in (["--check"], ["--diff"], [], ["--force"], ["--prune"], ["--ledger", "l.jsonl"]):
        clean("s", "out", *flags)
    assert [(path, path.read_bytes(), path.stat().st_mtime_ns) for path, *_ in before] == before
    assert tree("s") == ["a.txt", "b", "b/c.txt"]


@pytest.mark.parametrize("flag", ["--check", "--diff"])
def test_a_dry_run_writes_nothing(clean: Clean, flag: str) -> None:
    lay("s/a.txt")
    assert clean("s", "out", flag).code == 1
    assert not Path("out").exists()


def test_an_unchanged_output_keeps_its_time(clean: Clean) -> None:
    lay("s/a.txt")
    clean("s", "out")
    os.utime("out/a.md", (1, 1))
    for flags in ([], ["--ledger", "l.jsonl"], ["--check"]):
        assert clean("s", "out", *flags).code == 0
        assert Path("out/a.md").stat().st_mtime == 1
    assert clean("s", "out", "--force").last.startswith("1 cleaned, 0 unchanged")
    assert Path("out/a.md").stat().st_mtime > 1


@pytest.mark.parametrize("argv", [["a.md", "."], ["s", "."], ["a.md", "./"], ["hard.txt", "s"], ["s/../a.md", "."]])
def test_no_target_is_an_input(clean: Clean, argv: list[str]) -> None:
    lay("a.md", "s/a.md", "hard.txt", text=PROSE)
    os.link("hard.txt", "s/hard.md")
    if argv[0] == "s":
        argv = ["s", "a.md", "."]
    run = clean(*argv)
    assert run.code == 2
    assert "written" in run.err
    assert Path("a.md").read_text() == Path("s/a.md").read_text() == Path("hard.txt").read_text() == PROSE


def test_a_ledger_is_not_written_over_a_source(clean: Clean) -> None:
    lay("a.txt")
    assert clean("a.txt", "--ledger", "./a.txt").code == 2
    assert Path("a.txt").read_text() == ARTICLE


def test_prune_deletes_only_orphans_that_we_wrote(clean: Clean) -> None:
    lay("s/a.txt", "s/b/gone.txt", "s/skipped.txt")
    clean("s", "out")
    Path("s/b/gone.txt").unlink()
    lay("out/own.md", text="# Mine\n")
    lay("out/other.md", text="---\ntitle: mine\n---\n\nText.\n")
    lay("out/b/note.txt", text="note")
    listed = clean("s", "out", "--check", "--exclude", "skipped*")
    assert (listed.code, listed.err.count("orphaned")) == (1, 2)
    assert "out/b/gone.md: orphaned" in listed.err
    assert Path("out/b/gone.md").exists()
    run = clean("s", "out", "--prune", "--exclude", "skipped*")
    assert run.code == 0
    assert "1 pruned" in run.last
    assert tree("out") == ["a.md", "b", "b/note.txt", "other.md", "own.md", "skipped.md"]


def test_a_source_folder_in_out_holds_no_orphans(clean: Clean) -> None:
    lay("out/s/a.txt", "t/gone.txt")
    Path("out/s/kept.md").write_bytes(clean("t/gone.txt").out)
    for flags in (["--check"], ["--prune"]):
        assert "kept" not in clean("out/s", "out", "--exclude", "kept.md", *flags).err
    assert Path("out/s/kept.md").exists()


def test_an_orphan_that_cannot_be_deleted_or_that_another_run_deleted(
    clean: Clean, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    clean("s", "out")
    Path("s/b.txt").unlink()
    Path("s/c.txt").unlink()

    def refusing(path: str) -> None:
        number = 2 if path == "out/b.md" else 1
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refusing)
        run = clean("s", "out", "--prune")
    assert (run.code, run.err.count("\n")) == (3, 2)
    assert run.err.startswith("clean: error: out/c.md: cannot be deleted: operation not permitted\n")
    assert run.last.startswith("0 cleaned, 1 unchanged, 0 rejected in ")
    assert run.last.endswith("-> out/")


def test_single_files_make_no_orphans(clean: Clean) -> None:
    lay("s/a.txt", "s/b.txt")
    clean("s", "out")
    assert clean("s/a.txt", "out", "--check").code == 0
    assert clean("s/a.txt", "out", "--prune").code == 2
    assert tree("out") == ["a.md", "b.md"]


def test_nothing_is_written_through_a_link(clean: Clean) -> None:
    lay("s/sub/a.txt", "s/b.txt", "s/c.txt")
    lay("elsewhere/kept.md", text="kept")
    Path("out").mkdir()
    os.symlink("../elsewhere", "out/sub")
    os.symlink("../elsewhere/kept.md", "out/c.md")
    run = clean("s", "out")
    assert run.code == 3
    assert "'out/sub' is a link" in run.err
    assert tree("elsewhere") == ["kept.md"]
    assert Path("elsewhere/kept.md").read_text() == "kept"
    assert not Path("out/c.md").is_symlink()


def test_a_run_that_is_interrupted_leaves_no_half_file(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt")
    lay("old.jsonl", text="old\n")

    def interrupted(source: str, target: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    run = clean("s", "out", "--ledger", "old.jsonl")
    assert (run.code, run.err) == (130, "")
    assert tree("out") == []
    assert Path("old.jsonl").read_text() == "old\n"
    assert not [name for name in os.listdir() if name.endswith(".tmp")]
