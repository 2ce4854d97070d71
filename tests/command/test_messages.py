"""What the command says: its summary, names of any bytes, help, progress."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.command import messages, progress
from tests.command.running import ARTICLE, Clean, entries, lay


def test_verbosity(clean: Clean) -> None:
    lay("s/a.txt")
    lay("s/e.txt", text="")
    assert clean("s", "out", "-q").err == "clean: error: s/e.txt: empty: there is no text in it\n"
    assert "s/a.txt -> out/a.md: unchanged\n" in clean("s", "out", "-v").err
    assert 's/a.txt:3: boilerplate/share-bar: removed "Share."\n' in clean("s", "out", "-vv").err
    assert 's/a.txt:3: boilerplate/share-bar: removed "Share."\n' in clean("s/a.txt", "-vv").err


def test_a_bound_that_is_met_is_told(clean: Clean) -> None:
    lay("s/a.txt", text="\n".join(f"{'  ' * depth}- item {depth}" for depth in range(12)))
    told = "s/a.txt: bound-met: a bound was met; what lies beyond it is kept as plain text\n"
    assert clean("s/a.txt").err == told
    assert told in clean("s", "out").err


def test_the_summary_says_what_share_stands_in_the_ledger(clean: Clean) -> None:
    lay("s/a.txt")
    share = 100 / len(re.findall(r"[^\W_]+", ARTICLE))
    assert f"({share:.1f} % of the words stand in the ledger)" in clean("s", "out").last
    assert clean("s", "out").last.endswith("-> out/")


def test_a_page_that_shows_nothing_is_told(clean: Clean) -> None:
    lay("s/a.html", text="<!DOCTYPE html><title>The Bell</title><body><div id=root></div><script>start()</script>")
    lay("s/b.html", text="<!DOCTYPE html><title>The Bell</title><body><p>The bridge is open.</p>")
    run = clean("s", "out")
    assert run.code == 0
    assert re.search(r"^s/a\.html: no-text-shown: ", run.err, re.MULTILINE)
    assert "s/b.html" not in run.err


def test_names_of_any_bytes(clean: Clean) -> None:
    for name in (b"n\xff.txt", b"new\nline\x1b[31m.txt", "na\u00efve \N{EM DASH}.txt".encode()):
        Path("s").mkdir(exist_ok=True)
        Path(os.fsdecode(b"s/" + name)).write_text(ARTICLE)
    run = clean("s", "out", "-v", "--ledger", "l.jsonl")
    assert run.code == 0
    assert run.err.count("\n") == 4
    assert "\x1b" not in run.err
    assert r"s/n\udcff.txt -> out/n\udcff.md: written" in run.err
    paths = {os.fsencode(str(entry["path"])) for entry in entries()}
    assert paths == {b"s/" + os.fsencode(name) for name in os.listdir("s")}
    assert clean("s", "out").last.startswith("0 cleaned, 3 unchanged")


@given(st.text())
def test_a_printable_name_is_one_line_that_encodes(text: str) -> None:
    shown = messages.printable(text)
    assert shown.isprintable()
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert shown == text or not text.isprintable()


def test_help_and_version(clean: Clean) -> None:
    run = clean("--help")
    assert (run.code, run.err) == (0, "")
    assert max(map(len, run.out.splitlines())) < 80
    for option in ("--check", "--ledger FILE", "--prune", "clean seeds/ out/", "exit codes"):
        assert option.encode() in run.out
    version = clean("-V").out.decode()
    assert re.fullmatch(r"clean \d\S+ \(cleaner rules [0-9a-f]+, ftfy \S+, lxml \S+, markdown-it-py \S+\)\n", version)


def test_progress_only_where_somebody_waits(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    monkeypatch.setattr(progress, "WAITING", -1.0)
    assert "files/s" not in clean("s", "out", "--force").err
    monkeypatch.setattr(progress, "is_terminal", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm")
    run = clean("s", "out", "--force", "-v")
    assert "1/3" in run.err
    assert "\r3 cleaned, 0 unchanged" in run.last
    assert "files/s" not in clean("s", "out", "--force", "-q").err
    monkeypatch.setenv("TERM", "dumb")
    assert "files/s" not in clean("s", "out", "--force").err
