"""The command as a person or a script meets it: forms, messages, exit codes, and what it must leave alone."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import cli, diffs, explain, job, messages, pipeline, progress
from cleaner.options import Options

PROSE = "The council met on Monday and agreed to mend the old bridge before the winter comes.\n"
ARTICLE = f"{PROSE}\nShare.\n\nThe work begins in May, and {PROSE}"
HEAVY = {"ftfy", "bs4", "markdownify", "lxml", "yaml", "tqdm", "charset_normalizer"}


class Run:
    """What one run of the command gave."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out, err.decode()

    @property
    def last(self) -> str:
        return self.err.rstrip("\n").rpartition("\n")[2]


@pytest.fixture
def clean(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Run]:
    def run(*argv: str | Path) -> Run:
        code = cli.main([str(word) for word in argv])
        return Run(code, *capfdbinary.readouterr())

    return run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and none of the caller's settings."""
    monkeypatch.chdir(tmp_path)
    for name in ("CLEANER_JOBS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def lay(*paths: str, text: str | bytes = ARTICLE) -> None:
    """Write files with this text below the working folder."""
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)


def tree(folder: str | Path) -> list[str]:
    """Everything below a folder, links and temporary files as well."""
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*"))


def process(*argv: str, **options: object) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[1])}
    command = [sys.executable, "-m", "cleaner", *argv]
    chosen: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": environment}
    return subprocess.Popen(command, **(chosen | options))  # type: ignore[call-overload, no-any-return]  # options of many types


# What must not change


def test_sources_are_never_touched(clean: Callable[..., Run]) -> None:
    lay("s/a.txt", "s/b/c.txt")
    before = [(path, path.read_bytes(), path.stat().st_mtime_ns) for path in Path("s").rglob("*.txt")]
    for flags in (["--check"], ["--diff"], [], ["--force"], ["--prune"], ["--ledger", "l.jsonl"]):
        clean("s", "out", *flags)
    assert [(path, path.read_bytes(), path.stat().st_mtime_ns) for path, *_ in before] == before
    assert tree("s") == ["a.txt", "b", "b/c.txt"]


@pytest.mark.parametrize("flag", ["--check", "--diff"])
def test_a_dry_run_writes_nothing(clean: Callable[..., Run], flag: str) -> None:
    lay("s/a.txt")
    assert clean("s", "out", flag).code == 1
    assert not Path("out").exists()


def test_an_unchanged_output_keeps_its_time(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    clean("s", "out")
    os.utime("out/a.md", (1, 1))
    for flags in ([], ["--ledger", "l.jsonl"], ["--check"]):
        assert clean("s", "out", *flags).code == 0
        assert Path("out/a.md").stat().st_mtime == 1
    assert clean("s", "out", "--force").last.startswith("1 cleaned, 0 unchanged")
    assert Path("out/a.md").stat().st_mtime > 1


@pytest.mark.parametrize("argv", [["a.md", "."], ["s", "."], ["a.md", "./"], ["hard.txt", "s"], ["s/../a.md", "."]])
def test_no_target_is_an_input(clean: Callable[..., Run], argv: list[str]) -> None:
    lay("a.md", "s/a.md", "hard.txt", text=PROSE)
    os.link("hard.txt", "s/hard.md")
    if argv[0] == "s":
        argv = ["s", "a.md", "."]
    run = clean(*argv)
    assert run.code == 2
    assert "written" in run.err
    assert Path("a.md").read_text() == Path("s/a.md").read_text() == Path("hard.txt").read_text() == PROSE


def test_a_ledger_is_not_written_over_a_source(clean: Callable[..., Run]) -> None:
    lay("a.txt")
    assert clean("a.txt", "--ledger", "./a.txt").code == 2
    assert Path("a.txt").read_text() == ARTICLE


def test_prune_deletes_only_orphans_that_we_wrote(clean: Callable[..., Run]) -> None:
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


def test_single_files_make_no_orphans(clean: Callable[..., Run]) -> None:
    lay("s/a.txt", "s/b.txt")
    clean("s", "out")
    assert clean("s/a.txt", "out", "--check").code == 0
    assert clean("s/a.txt", "out", "--prune").code == 2
    assert tree("out") == ["a.md", "b.md"]


def test_nothing_is_written_through_a_link(clean: Callable[..., Run]) -> None:
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


def test_a_run_that_is_interrupted_leaves_no_half_file(
    clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
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


# Forms


def test_a_folder_is_mirrored(clean: Callable[..., Run]) -> None:
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
def test_options_stand_anywhere(clean: Callable[..., Run], argv: str) -> None:
    lay("s/a.txt")
    run = clean(*argv.split())
    assert run.code == 0
    assert "s/a.txt -> out/a.md: written (1 change)" in run.err


def test_after_two_dashes_come_paths(clean: Callable[..., Run]) -> None:
    Path("-x.txt").write_text(ARTICLE)
    assert clean("-o", "out", "--", "-x.txt").code == 0
    assert clean("--", "-x.txt", "--check").code == 0
    assert tree("out") == tree("--check") == ["-x.md"]


def test_one_file_goes_to_the_standard_output(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    clean("s", "out")
    run = clean("s/a.txt")
    assert (run.code, run.err) == (0, "")
    assert run.out == Path("out/a.md").read_bytes()
    assert b"Share." not in run.out


def test_standard_input(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_checking_one_file(clean: Callable[..., Run]) -> None:
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
        ("--explain boilerplate/share-bra", "did you mean 'boilerplate/share-bar'?"),
        ("--explain share-bar", "did you mean 'boilerplate/share-bar'?"),
        ("--explain a.txt out", "stand alone"),
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
        ("a.txt --ledger -", "--ledger -: the standard output is taken"),
        ("s out --diff --ledger -", "--ledger -: the standard output is taken"),
        ("-q -v s out", "not allowed with"),
        ("s out --config nosuch.toml", "nosuch.toml: no such file"),
        ("s out -o", "expected one argument"),
    ],
)
def test_wrong_usage_is_one_line(clean: Callable[..., Run], argv: str, said: str) -> None:
    lay("s/a.txt", "a.txt", "b.txt")
    before = tree(".")
    run = clean(*argv.split())
    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("clean: error: ")
    assert run.err.count("\n") == 1
    assert said in run.err
    assert tree(".") == before


def test_an_empty_out_is_not_the_root(clean: Callable[..., Run]) -> None:
    lay("a.txt")
    for argv in (["a.txt", ""], ["-o", "", "a.txt"]):
        assert clean(*argv).code == 2


def test_no_arguments_is_wrong_usage(clean: Callable[..., Run]) -> None:
    run = clean()
    assert (run.code, run.out) == (2, b"")
    assert run.err.startswith("usage: clean ")


@pytest.mark.parametrize(("one", "two"), [("a.txt", "a.html"), ("a.txt", "A.html"), ("b/a.txt", "b/A.txt")])
def test_two_sources_with_one_target(clean: Callable[..., Run], one: str, two: str) -> None:
    for name in (one, two):
        Path("s", name).parent.mkdir(parents=True, exist_ok=True)
        Path("s", name).write_text(ARTICLE)
    run = clean("s", "out")
    assert run.code == 2
    assert f"s/{one}" in run.err
    assert f"s/{two}" in run.err
    assert not Path("out").exists()


def test_a_source_named_twice_is_cleaned_once(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    assert clean("s/a.txt", "./s/a.txt", "s", "out").last.startswith("1 cleaned")


def test_out_inside_the_source_is_not_cleaned(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    for _ in range(2):
        clean("s", "s/out")
    assert tree("s") == ["a.txt", "out", "out/a.md"]
    assert clean(".", "s/out2").last.startswith("2 cleaned")


def test_links_to_folders_and_hidden_ones_are_left_out(clean: Callable[..., Run]) -> None:
    lay("s/a.txt", "x/b.txt")
    lay("s/.git/c.txt", "s/.d.txt")
    os.symlink("../x", "s/x")
    os.symlink(".", "s/loop")
    run = clean("s", "out")
    assert tree("out") == ["a.md"]
    assert run.last.endswith("not taken: 2 hidden, 2 linked folder)")


def test_include_and_exclude(clean: Callable[..., Run]) -> None:
    lay("s/a.txt", "s/b.log", "s/drafts/c.txt", "s/d/c.txt")
    clean("s", "out1", "--exclude", "drafts/")
    assert tree("out1") == ["a.md", "d", "d/c.md"]
    clean("s", "out2", "--include", "*.log", "--include", "d/*")
    assert tree("out2") == ["b.md", "d", "d/c.md"]
    clean("s/b.log", "out3", "--exclude", "*.log")
    assert tree("out3") == ["b.md"]


# Checking, trusting, showing


def test_check_tells_missing_stale_and_fresh(clean: Callable[..., Run]) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    clean("s", "out")
    assert clean("s", "out", "--check").err.startswith("3 up to date, 0 missing, 0 stale, 0 orphaned")
    Path("out/a.md").unlink()
    Path("out/b.md").write_text(Path("out/b.md").read_text() + "\nA line by hand.\n")
    run = clean("s", "out", "--check")
    assert run.code == 1
    assert "out/a.md: missing (s/a.txt)\nout/b.md: stale (s/b.txt)\n1 up to date" in run.err
    assert clean("s", "out", "--check", "-q").err == ""


def test_check_does_not_believe_the_header(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    clean("s", "out")
    edited = Path("out/a.md").read_text().replace("agreed", "refused")
    Path("out/a.md").write_text(edited)
    assert clean("s", "out").last.startswith("0 cleaned, 1 unchanged")
    assert clean("s", "out", "--check").code == 1
    assert b"-The council met on Monday and refused" in clean("s", "out", "--diff").out
    assert clean("s", "out", "--force").code == 0
    assert "agreed" in Path("out/a.md").read_text()


def test_another_version_alone_makes_nothing_stale(clean: Callable[..., Run]) -> None:
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


def test_what_is_up_to_date_is_not_cleaned_again(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt")
    clean("s", "out")
    cleaned = []
    real = pipeline.clean

    def counting(source: bytes, *, path: str, options: Options) -> object:
        cleaned.append(path)
        return real(source, path=path, options=options)

    monkeypatch.setattr(job, "clean", counting)
    clean("s", "out")
    assert cleaned == []
    for flags in (["--force"], ["--check"], ["--diff"], ["--ledger", "l"], ["--ignore", "boilerplate"]):
        clean("s", "out", *flags)
        assert cleaned.pop() == "a.txt"


def test_another_name_of_the_same_bytes_is_cleaned_again(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    clean("s", "out")
    Path("s/a.txt").rename("s/a.htm")
    clean("s", "out")
    assert 'source_path: "a.htm"' in Path("out/a.md").read_text()


def test_diff_is_a_patch(clean: Callable[..., Run]) -> None:
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


def test_a_diff_is_coloured_on_demand(clean: Callable[..., Run]) -> None:
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


# The ledger, the rules


def entries(path: str = "l.jsonl") -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text().splitlines()]


def test_the_ledger(clean: Callable[..., Run]) -> None:
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


def test_a_ledger_may_be_a_pipe(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    os.mkfifo("pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_bytes()))
    reader.start()
    clean("s", "out", "--ledger", "pipe")
    reader.join(10)
    assert json.loads(got[0])["path"] == "s/a.txt"
    assert Path("pipe").is_fifo()


def test_a_ledger_that_cannot_be_written_stops_the_run_before_it_begins(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    run = clean("s", "out", "--ledger", "no/such/folder/l.jsonl")
    assert run.code == 3
    assert run.err.startswith("clean: error: cannot write ")
    assert not Path("out").exists()


def test_select_and_ignore(clean: Callable[..., Run]) -> None:
    lay("a.txt")
    assert b"Share." in clean("a.txt", "--ignore", "boilerplate/share-bar").out
    assert b"Share." in clean("a.txt", "--select", "headings,lists").out
    assert b"Share." not in clean("a.txt", "--select", "boilerplate").out


def test_every_rule_is_listed_and_explained(clean: Callable[..., Run]) -> None:
    run = clean("--list-rules")
    ids = [line.split()[0].decode() for line in run.out.splitlines()]
    assert len(ids) == len(set(ids)) > 20
    assert all(b"  " in line.strip() for line in run.out.splitlines())
    for rule in ids[:3] + ids[-3:]:
        assert clean("--explain", rule).out.startswith(rule.encode() + b"\n  ")
    assert b"  drops   Share.\n" in clean("--explain", "boilerplate/share-bar").out
    assert b"  spares  Share of the vote\n" in clean("--explain", "boilerplate/share-bar").out


def test_a_file_is_explained_before_a_rule(clean: Callable[..., Run]) -> None:
    lay("boilerplate/share-bar")
    run = clean("--explain", "boilerplate/share-bar")
    assert run.code == 0
    assert run.out.startswith(b"boilerplate/share-bar: read as text (")
    assert b"line 3: boilerplate/share-bar (drops)\n  - Share.\n" in run.out


def test_a_file_that_cannot_be_explained(clean: Callable[..., Run]) -> None:
    lay("a.txt", text="")
    run = clean("--explain", "a.txt")
    assert (run.code, run.out) == (3, b"")
    assert run.err.startswith("clean: error: a.txt: empty")


def test_no_front_matter(clean: Callable[..., Run]) -> None:
    lay("a.txt")
    assert clean("a.txt", "--no-front-matter").out.startswith(b"The council met")
    assert clean("a.txt", "out", "--no-front-matter").code == 0
    assert clean("a.txt", "out", "--no-front-matter").last.startswith("0 cleaned, 1 unchanged")


# Messages


def test_verbosity(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    lay("s/e.txt", text="")
    assert clean("s", "out", "-q").err == "clean: error: s/e.txt: empty: there is no text in it\n"
    assert "s/a.txt -> out/a.md: unchanged\n" in clean("s", "out", "-v").err
    assert 's/a.txt:3: boilerplate/share-bar: removed "Share."\n' in clean("s", "out", "-vv").err
    assert 's/a.txt:3: boilerplate/share-bar: removed "Share."\n' in clean("s/a.txt", "-vv").err


def test_the_summary_says_what_share_stands_in_the_ledger(clean: Callable[..., Run]) -> None:
    lay("s/a.txt")
    share = 100 / len(re.findall(r"[^\W_]+", ARTICLE))
    assert f"({share:.1f} % of the words stand in the ledger)" in clean("s", "out").last
    assert clean("s", "out").last.endswith("-> out/")


def test_names_of_any_bytes(clean: Callable[..., Run]) -> None:
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


def test_help_and_version(clean: Callable[..., Run]) -> None:
    run = clean("--help")
    assert (run.code, run.err) == (0, "")
    assert max(map(len, run.out.splitlines())) < 80
    for option in ("--check", "--ledger FILE", "--prune", "clean seeds/ out/", "exit codes"):
        assert option.encode() in run.out
    version = clean("-V").out.decode()
    assert re.fullmatch(
        r"clean \d\S+ \(cleaner rules [0-9a-f]+, ftfy \S+, beautifulsoup4 \S+, markdown-it-py \S+\)\n", version
    )


def test_progress_only_where_somebody_waits(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    monkeypatch.setattr(progress, "WAITING", -1.0)
    assert "files/s" not in clean("s", "out", "--force").err
    monkeypatch.setattr(progress, "is_terminal", lambda stream: True)
    run = clean("s", "out", "--force", "-v")
    assert "1/3" in run.err
    assert "\r3 cleaned, 0 unchanged" in run.last
    assert "files/s" not in clean("s", "out", "--force", "-q").err


# What goes wrong


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


def test_bad_files_do_not_stop_the_run(clean: Callable[..., Run], bad: dict[str, str]) -> None:
    run = clean("s", "out")
    assert run.code == 3
    for name, said in bad.items():
        assert f"clean: error: s/{name}.txt: {said}" in run.err
    assert run.err.count("\n") == len(bad) + 1
    assert run.last.startswith(f"1 cleaned, 0 unchanged, {len(bad)} rejected")
    assert tree("out") == ["good.md"]


def test_a_missing_file_among_others_is_rejected(clean: Callable[..., Run]) -> None:
    lay("a.txt")
    run = clean("nosuch.txt", "a.txt", "out")
    assert run.code == 3
    assert "clean: error: nosuch.txt: no such file\n" in run.err
    assert tree("out") == ["a.md"]


def test_permissions(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_folder_that_cannot_be_listed(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_full_disk_ends_the_run_in_one_line(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
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
    assert "(5 not begun: make room and run it again; " in run.last
    assert tree("out") == ["a.md", "b.md"]
    assert clean("s", "out").last.startswith("6 cleaned, 2 unchanged, 0 rejected")


def test_a_target_that_is_a_folder(clean: Callable[..., Run]) -> None:
    lay("s/a.txt", "s/b/c.txt")
    lay("out/a.md/x", text="")
    lay("out/b", text="file")
    run = clean("s", "out")
    assert run.code == 3
    assert "s/a.txt: the output 'out/a.md' is a folder" in run.err
    assert "s/b/c.txt: cannot make the folder 'out/b': a file stands there" in run.err


@pytest.mark.parametrize("flags", [[], ["--check"], ["--diff"], ["-j", "2"]])
def test_a_bug_costs_one_document_and_is_told(
    clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, flags: list[str]
) -> None:
    lay("s/a.txt", "s/b.txt")
    lay("s/e.txt", text="")
    real = pipeline.clean

    def buggy(source: bytes, *, path: str, options: Options) -> object:
        if path == "a.txt":
            raise ZeroDivisionError("by\nnought")
        return real(source, path=path, options=options)

    monkeypatch.setattr(job, "clean", buggy)
    run = clean("s", "out", *flags)
    assert run.code == 4
    line = "s/a.txt: internal error: ZeroDivisionError: by nought; this is a bug, please report it\n"
    assert f"clean: error: {line}" in run.err
    assert "Traceback" not in run.err
    assert "Traceback" in clean("s", "out", "-vv").err
    assert Path("out/b.md").exists()


def test_a_bug_of_the_command_is_told(clean: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    lay("s/a.txt")
    monkeypatch.setattr(explain, "list_rules", lambda options: 1 / 0)
    run = clean("--list-rules")
    assert (run.code, run.err.count("\n")) == (4, 1)
    assert run.err.startswith("clean: error: internal error: ZeroDivisionError")
    assert "Traceback" in clean("--list-rules", "-vv").err


# Processes


def test_a_broken_pipe_is_quiet() -> None:
    lay("a.txt")
    for argv in (["a.txt"], ["--diff", "a.txt"], ["--diff", "a.txt", "out"]):
        started = process(*argv)
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""
        assert started.wait() == 141
        started.stderr.close()


def test_a_full_standard_output() -> None:
    lay("a.txt")
    with open("/dev/full", "wb") as full:
        started = process("a.txt", stdout=full)
        _, err = started.communicate()
    assert started.returncode == 3
    assert err == b"clean: error: cannot write to the standard output: no space left on device\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams(closed: str) -> None:
    lay("a.txt")
    lay("e.txt", text="")
    command = f"'{sys.executable}' -m cleaner {'-' if closed == '<&-' else 'a.txt'} {closed}"
    environment = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[1])}
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=environment, check=False)
    assert done.returncode == (0 if closed == "2>&-" else 3)
    assert b"Traceback" not in done.stderr


def test_the_locale_does_not_matter() -> None:
    lay("a.txt", text="The caf\u00e9 \N{EM DASH} closed since Monday \N{EM DASH} opens again.\n")
    names = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    environment = os.environ | names | {"PYTHONPATH": str(Path(cli.__file__).parents[1])}
    out, err = process("a.txt", "-v", env=environment).communicate()
    assert "caf\u00e9 \N{EM DASH}" in out.decode()
    assert b"Traceback" not in err


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_signal_ends_the_run_at_once(number: signal.Signals, code: int, jobs: str) -> None:
    lay(*(f"s/{number}.txt" for number in range(200)), text=ARTICLE * 500)
    lay("l.jsonl", text="old\n")
    started = process("s", "out", "-j", jobs, "--ledger", "l.jsonl")
    while not Path("out").exists() and started.poll() is None:
        time.sleep(0.01)
    started.send_signal(number)
    _, err = started.communicate()
    assert (started.returncode, err) == (code, b"")
    assert len(tree("out")) < 200
    assert not [name for name in [*tree("out"), *os.listdir()] if name.endswith(".tmp")]
    assert Path("l.jsonl").read_text() == "old\n"
    assert all(Path("out", name).read_text().endswith("\n") for name in tree("out"))


@pytest.mark.parametrize(
    ("argv", "banned"),
    [
        (["--help"], {"cleaner.pipeline", "cleaner.stages", "re2", "json", "tomllib"} | HEAVY),
        (["--nonsense"], {"cleaner.pipeline", "cleaner.stages", "re2", "json", "tomllib"} | HEAVY),
        (["--version"], HEAVY),
        (["a.txt"], {"json", "tomllib", "multiprocessing", "pathlib", "difflib", "logging"} | HEAVY),
        (["a.txt", "out"], {"concurrent", "tomllib"} | HEAVY),
    ],
)
def test_nothing_is_imported_that_is_not_needed(argv: list[str], banned: set[str]) -> None:
    lay("a.txt")
    lay("pyproject.toml", text="[project]\nname = 'a-cleaner'\n")
    environment = os.environ | {
        "PYTHONPATH": str(Path(cli.__file__).parents[1]),
        "PYTHONPROFILEIMPORTTIME": "1",
    }
    _, err = process(*argv, env=environment).communicate()
    names = {line.split("|")[2].strip() for line in err.decode().splitlines() if line.count("|") == 2}
    assert "cleaner.cli" in names
    assert not banned & names
