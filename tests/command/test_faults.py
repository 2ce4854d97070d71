"""What goes wrong costs a line that names the file, and the rest goes on."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaner import pipeline
from cleaner.command import explain, perform
from cleaner.options import Options
from tests.command.running import Clean, lay, tree


@pytest.fixture
def bad(here: Path) -> Iterator[dict[str, str]]:
    """One good document among files that cannot be read, with what is said of each."""
    lay("s/good.txt")
    lay("s/empty.txt", text="")
    lay("s/blank.txt", text=" \n\n")
    lay("s/binary.txt", text=bytes(range(256)) * 9)
    os.symlink("nowhere", "s/dangling.txt")
    os.symlink("self.txt", "s/self.txt")
    os.mkfifo("s/fifo.txt")
    server = socket.socket(socket.AF_UNIX)
    server.bind("s/socket.txt")
    yield {
        "empty": "empty",
        "blank": "empty",
        "binary": "",
        "dangling": "a link to nowhere",
        "self": "too many levels of symbolic links",
        "fifo": "not a regular file",
        "socket": "not a regular file",
    }
    server.close()


def test_bad_files_do_not_stop_the_run(clean: Clean, bad: dict[str, str]) -> None:
    run = clean("s", "out")
    assert run.code == 3
    for name, said in bad.items():
        assert f"clean: error: s/{name}.txt: {said}" in run.err
    assert run.err.count("\n") == len(bad) + 1
    assert run.last.startswith(f"1 cleaned, 0 unchanged, {len(bad)} rejected")
    assert tree("out") == ["good.md"]


def test_a_missing_file_among_others_is_rejected(clean: Clean) -> None:
    lay("a.txt")
    run = clean("nosuch.txt", "a.txt", "out")
    assert run.code == 3
    assert "clean: error: nosuch.txt: no such file\n" in run.err
    assert tree("out") == ["a.md"]


def test_who_cannot_be_asked_for_is_not_called_missing(clean: Clean) -> None:
    name = "x" * 300
    for argv in ([name], [name, "out"]):
        run = clean(*argv)
        assert run.code == 3
        assert run.err.startswith(f"clean: error: {name}: file name too long\n")


def test_permissions(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt", "s/b.txt")
    real = os.open

    def refusing(path: str, flags: int, mode: int = 0o777) -> int:
        if path == "s/a.txt" or (path.startswith("out/") and flags & os.O_CREAT):
            raise PermissionError(13, "Permission denied", path)
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refusing)
    run = clean("s", "out")
    assert run.code == 3
    assert "clean: error: s/a.txt: permission denied\n" in run.err
    assert "clean: error: s/b.txt: cannot write 'out/b.md': permission denied\n" in run.err


def test_a_folder_that_cannot_be_listed(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt", "s/b/c.txt")
    clean("s", "out")
    Path("s/b/c.txt").unlink()
    real = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("/b"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    run = clean("s", "out", "--prune")
    assert run.code == 3
    assert "s/b: cannot list the folder: permission denied" in run.err
    assert Path("out/b/c.md").exists()


def test_a_full_disk_ends_the_run_in_one_line(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(*(f"s/{letter}.txt" for letter in "abcdefgh"))
    real = os.replace

    def full(source: str, target: str) -> None:
        if not target.endswith(("a.md", "b.md")):
            raise OSError(28, "No space left on device")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        run = clean("s", "out")
    assert run.code == 3
    assert run.err.count("clean: error: ") == 1
    assert "clean: error: s/c.txt: cannot write 'out/c.md': no space left on device\n" in run.err
    assert run.last.startswith("2 cleaned, 0 unchanged, 1 rejected in ")
    assert "(5 not begun: mend that and run it again; " in run.last
    assert tree("out") == ["a.md", "b.md"]
    assert clean("s", "out").last.startswith("6 cleaned, 2 unchanged, 0 rejected")


def test_a_target_that_is_a_folder(clean: Clean) -> None:
    lay("s/a.txt", "s/b/c.txt")
    lay("out/a.md/x", text="")
    lay("out/b", text="file")
    run = clean("s", "out")
    assert run.code == 3
    assert "s/a.txt: the output 'out/a.md' is a folder" in run.err
    assert "s/b/c.txt: cannot make the folder 'out/b': a file stands there" in run.err


@pytest.mark.parametrize(
    "argv", ["{0}/a.txt --ledger l.jsonl", "{0}/a.txt b.txt -o {0}/out", "{0}/a.txt {0}/b.txt out"]
)
def test_a_working_folder_that_is_gone(clean: Clean, here: Path, monkeypatch: pytest.MonkeyPatch, argv: str) -> None:
    lay("a.txt", "b.txt", "gone/x.txt")
    monkeypatch.chdir("gone")
    shutil.rmtree(here / "gone")
    run = clean(*argv.format(here).split())
    assert run.code == 2
    assert run.err.endswith("is in the working folder, which has gone; name the whole path\n")
    assert clean(here / "a.txt", here / "b.txt", here / "out").code == 0


@pytest.mark.parametrize("flags", [[], ["--check"], ["--diff"], ["-j", "2"]])
def test_a_bug_costs_one_document_and_is_told(clean: Clean, monkeypatch: pytest.MonkeyPatch, flags: list[str]) -> None:
    lay("s/a.txt", "s/b.txt")
    lay("s/e.txt", text="")
    real = pipeline.clean

    def buggy(source: bytes, *, path: str, options: Options) -> object:
        if path == "a.txt":
            raise ZeroDivisionError("by\nnought")
        return real(source, path=path, options=options)

    monkeypatch.setattr(perform, "clean", buggy)
    run = clean("s", "out", *flags)
    assert run.code == 4
    line = "s/a.txt: internal error: ZeroDivisionError: by nought; this is a bug, please report it\n"
    assert f"clean: error: {line}" in run.err
    assert "Traceback" not in run.err
    assert "Traceback" in clean("s", "out", "-vv").err
    assert Path("out/b.md").exists()


def test_a_bug_of_the_command_is_told(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt")
    monkeypatch.setattr(explain, "list_rules", lambda options: 1 / 0)
    run = clean("--list-rules")
    assert (run.code, run.err.count("\n")) == (4, 1)
    assert run.err.startswith("clean: error: internal error: ZeroDivisionError")
    assert "Traceback" in clean("--list-rules", "-vv").err


def test_too_little_memory_is_no_bug(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    def starved(options: Options) -> str:
        raise MemoryError

    monkeypatch.setattr(explain, "list_rules", starved)
    run = clean("--list-rules")
    assert (run.code, run.err) == (3, "clean: error: there is too little memory to run in\n")
