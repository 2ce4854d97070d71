"""`--check`, `--diff`, and when an output is believed to be up to date."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import pipeline
from cleaner.command import diffs, messages, perform
from cleaner.options import Options
from tests.command.running import Clean, lay


def test_check_tells_missing_stale_and_fresh(clean: Clean) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    clean("s", "out")
    assert clean("s", "out", "--check").err.startswith("3 up to date, 0 missing, 0 stale, 0 orphaned")
    Path("out/a.md").unlink()
    Path("out/b.md").write_text(Path("out/b.md").read_text() + "\nA line by hand.\n")
    run = clean("s", "out", "--check")
    assert run.code == 1
    assert "out/a.md: missing (s/a.txt)\nout/b.md: stale (s/b.txt)\n1 up to date" in run.err
    assert clean("s", "out", "--check", "-q").err == ""


def test_check_does_not_believe_the_header(clean: Clean) -> None:
    lay("s/a.txt")
    clean("s", "out")
    edited = Path("out/a.md").read_text().replace("agreed", "refused")
    Path("out/a.md").write_text(edited)
    assert clean("s", "out").last.startswith("0 cleaned, 1 unchanged")
    assert clean("s", "out", "--check").code == 1
    assert b"-The council met on Monday and refused" in clean("s", "out", "--diff").out
    assert clean("s", "out", "--force").code == 0
    assert "agreed" in Path("out/a.md").read_text()


def test_another_version_alone_makes_nothing_stale(clean: Clean) -> None:
    lay("s/a.txt")
    clean("s", "out")
    text = Path("out/a.md").read_text()
    older = re.sub(r'(cleaner_(version|rules)): ".*"', r'\1: "0.0.1"', text)
    assert older != text
    Path("out/a.md").write_text(older)
    assert clean("s", "out", "--check").code == 0
    assert clean("s", "out", "--diff").out == b""
    assert clean("s", "out").last.startswith("0 cleaned, 1 unchanged")
    assert Path("out/a.md").read_text() == older
    clean("s", "out", "--force")
    assert Path("out/a.md").read_text() == text


def test_what_is_up_to_date_is_not_cleaned_again(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt")
    clean("s", "out")
    cleaned = []
    real = pipeline.clean

    def counting(source: bytes, *, path: str, options: Options) -> object:
        cleaned.append(path)
        return real(source, path=path, options=options)

    monkeypatch.setattr(perform, "clean", counting)
    clean("s", "out")
    assert cleaned == []
    for flags in (["--force"], ["--check"], ["--diff"], ["--ledger", "l"], ["--ignore", "boilerplate"]):
        clean("s", "out", *flags)
        assert cleaned.pop() == "a.txt"


def test_another_name_of_the_same_bytes_is_cleaned_again(clean: Clean) -> None:
    lay("s/a.txt")
    clean("s", "out")
    Path("s/a.txt").rename("s/a.htm")
    clean("s", "out")
    assert 'source_path: "a.htm"' in Path("out/a.md").read_text()


def test_diff_is_a_patch(clean: Clean) -> None:
    lay("s/a.txt", "s/b.txt")
    clean("s", "out")
    Path("out/b.md").unlink()
    Path("out/a.md").write_text(Path("out/a.md").read_text().replace("bridge", "tunnel"))
    run = clean("s", "out", "--diff")
    assert run.code == 1
    assert b"\x1b" not in run.out
    subprocess.run(["git", "apply", "-p0", "-"], input=run.out, check=True)
    assert clean("s", "out", "--check").code == 0


@given(st.text("ab \n\r\f\N{LINE SEPARATOR}"), st.text("ab \n\r\f\N{LINE SEPARATOR}"))
def test_a_diff_says_whether_texts_differ(old: str, new: str) -> None:
    diff = diffs.difference(old, new, "x", "x")
    assert bool(diff) == (old != new)
    assert not diff or diff.endswith("\n")


def test_a_diff_is_coloured_on_demand(clean: Clean) -> None:
    lay("s/a.txt")
    assert b"\x1b[32m+" in clean("s", "out", "--diff", "--color", "always").out


@pytest.mark.parametrize(
    ("environment", "choice", "colored"),
    [
        ({}, "auto", True),
        ({"TERM": "dumb"}, "auto", False),
        ({"NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": ""}, "auto", True),
        ({"NO_COLOR": "1"}, "always", True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "auto", False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1"}, "never", False),
    ],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], choice: str, colored: bool) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert messages.wants_color(Terminal(), choice) is colored
    if "FORCE_COLOR" not in environment and choice == "auto":
        assert not messages.wants_color(io.StringIO(), choice)
