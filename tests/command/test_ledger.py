"""What a person asks of the rules: the ledger, `--select` and `--ignore`, `--explain`, `--list-rules`."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.command.running import PROSE, Clean, entries, lay


def test_the_ledger(clean: Clean) -> None:
    lay("s/a.txt", "s/b.txt")
    for flags in ([], [], ["--check"]):
        assert clean("s", "out", "--ledger", "l.jsonl", *flags).code == 0
        assert [entry["path"] for entry in entries()] == ["s/a.txt", "s/b.txt"]
    share = entries()[0]
    assert (share["rule"], share["first"], share["last"]) == ("boilerplate/share-bar", 3, 3)
    assert (share["before"], share["after"], share["stage"]) == ("Share.", "", "boilerplate")
    assert clean("s", "out", "--force", "--ledger", "-").out == Path("l.jsonl").read_bytes()
    clean("s/a.txt", "--ledger", "one.jsonl")
    assert entries("one.jsonl") == entries()[:1]


def test_a_ledger_may_be_a_pipe(clean: Clean) -> None:
    lay("s/a.txt")
    os.mkfifo("pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_bytes()))
    reader.start()
    clean("s", "out", "--ledger", "pipe")
    reader.join(10)
    assert json.loads(got[0])["path"] == "s/a.txt"
    assert Path("pipe").is_fifo()


@pytest.mark.skipif(not os.access("/dev/shm", os.W_OK), reason="there is no such disk here")
def test_a_ledger_may_stand_on_a_disk_among_the_devices(clean: Clean) -> None:
    lay("s/a.txt")
    with TemporaryDirectory(dir="/dev/shm") as folder:
        for _ in range(2):
            assert clean("s", "out", "--force", "--ledger", f"{folder}/l.jsonl").code == 0
            assert len(entries(f"{folder}/l.jsonl")) == 1


def test_a_ledger_that_cannot_be_written_stops_the_run_before_it_begins(clean: Clean) -> None:
    lay("s/a.txt")
    run = clean("s", "out", "--ledger", "no/such/folder/l.jsonl")
    assert run.code == 3
    assert run.err.startswith("clean: error: cannot write ")
    assert not Path("out").exists()


def test_a_ledger_may_stand_in_the_folder_that_is_yet_to_be_made(clean: Clean) -> None:
    lay("s/a.txt")
    assert clean("s", "out", "--ledger", "out/l.jsonl").code == 0
    assert len(entries("out/l.jsonl")) == 1
    assert clean("s", "out2", "--check", "--ledger", "out2/l.jsonl").code == 3
    assert not Path("out2").exists()


def test_select_and_ignore(clean: Clean) -> None:
    lay("a.txt")
    assert b"Share." in clean("a.txt", "--ignore", "boilerplate/share-bar").out
    assert b"Share." in clean("a.txt", "--select", "headings,lists").out
    assert b"Share." not in clean("a.txt", "--select", "boilerplate").out


def test_every_rule_is_listed_and_explained(clean: Clean) -> None:
    run = clean("--list-rules")
    ids = [line.split()[0].decode() for line in run.out.splitlines()]
    assert len(ids) == len(set(ids)) > 20
    assert all(b"  " in line.strip() for line in run.out.splitlines())
    for rule in ids[:3] + ids[-3:]:
        assert clean("--explain", rule).out.startswith(rule.encode() + b"\n  ")
    assert b"  drops   Share.\n" in clean("--explain", "boilerplate/share-bar").out
    assert b"  spares  Share of the vote\n" in clean("--explain", "boilerplate/share-bar").out


def test_the_name_of_a_stage_explains_its_rules(clean: Clean) -> None:
    """`lists` is what `--select` takes, and the nearest name to itself."""
    listed = [line.split()[0] for line in clean("--list-rules").out.splitlines()]
    told = [line for line in clean("--explain", "lists").out.splitlines() if not line.startswith(b" ")]
    assert told == [name for name in listed if name.startswith(b"lists/")] != []
    assert clean("--explain", "list").err.startswith("clean: error: no file and no rule 'list'; did you mean '")


def test_a_file_is_explained_before_a_rule(clean: Clean) -> None:
    lay("boilerplate/share-bar")
    run = clean("--explain", "boilerplate/share-bar")
    assert run.code == 0
    assert run.out.startswith(b"boilerplate/share-bar: read as text (")
    assert b"line 3: boilerplate/share-bar (drops)\n  - Share.\n" in run.out


def test_a_file_is_explained_by_its_writer_and_a_line_that_is_only_set_anew_as_such(clean: Clean) -> None:
    lay("a.txt", text=f"{PROSE}Ship | Port | |\n---|---|---|\nMako | Oslo | 9 |\nCosts and Delays\n{PROSE}")
    assert b"\nwritten by trafilatura 1.9 to 1.12 (line 2, 3, 4): Rows end in a pipe" in clean("--explain", "a.txt").out
    assert 'a.txt:5: headings/short-line: set anew "Costs and Delays"\n' in clean("a.txt", "-vv").err


def test_a_file_that_cannot_be_explained(clean: Clean) -> None:
    lay("a.txt", text="")
    run = clean("--explain", "a.txt")
    assert (run.code, run.out) == (3, b"")
    assert run.err.startswith("clean: error: a.txt: empty")


def test_no_front_matter(clean: Clean) -> None:
    lay("a.txt")
    assert clean("a.txt", "--no-front-matter").out.startswith(b"The council met")
    assert clean("a.txt", "out", "--no-front-matter").code == 0
    assert clean("a.txt", "out", "--no-front-matter").last.startswith("0 cleaned, 1 unchanged")
