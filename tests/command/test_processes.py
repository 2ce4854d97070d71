"""The command as a process: pipes, streams, locales, signals, and what it imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path
from typing import BinaryIO

import pytest

from cleaner.cli import main
from tests.command.running import ARTICLE, ENVIRONMENT, lay, process, tree

HEAVY = {"ftfy", "bs4", "markdownify", "lxml", "yaml", "tqdm", "charset_normalizer"}


def test_a_broken_pipe_is_quiet() -> None:
    lay("a.txt")
    for argv in (["a.txt"], ["--diff", "a.txt"], ["--diff", "a.txt", "out"]):
        started = process(*argv)
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""
        assert started.wait() == -signal.SIGPIPE
        started.stderr.close()


def test_a_full_standard_output() -> None:
    lay("a.txt")
    with open("/dev/full", "wb") as full:
        started = process("a.txt", stdout=full)
        _, err = started.communicate()
    assert started.returncode == 3
    assert err == b"clean: error: cannot write to the standard output: no space left on device\n"


def run_with_room_for(size: int, *argv: str, stdout: BinaryIO) -> tuple[int, bytes]:
    """The command where no file may grow beyond `size`: the last write that fits does so in part, as on a full disk."""
    import resource

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    command = [sys.executable, "-u", "-m", "cleaner", *argv]
    done = subprocess.run(
        command, stdout=stdout, stderr=subprocess.PIPE, env=ENVIRONMENT, preexec_fn=limited, check=False
    )
    return done.returncode, done.stderr


def test_half_of_what_was_to_be_written_is_an_error() -> None:
    """Without its buffer, a stream takes the half and says so by a number alone."""
    lay("a.txt", "s/a.txt", text=ARTICLE * 50)
    with open("a.md", "wb") as out:
        said = run_with_room_for(4096, "a.txt", stdout=out)
    assert said == (3, b"clean: error: cannot write to the standard output: file too large\n")
    with open("l.jsonl", "wb") as out:
        said = run_with_room_for(4096, "s", "out", "--check", "--ledger", "/dev/stdout", stdout=out)
    assert said == (3, b"clean: error: cannot write '/dev/stdout': file too large\n")


def test_the_standard_output_by_its_name_keeps_what_it_holds() -> None:
    lay("s/a.txt")
    lay("all.jsonl", text="old\n")
    with open("all.jsonl", "ab") as out:
        started = process("s", "out", "--ledger", "/dev/stdout", stdout=out)
        started.communicate()
    old, entry = Path("all.jsonl").read_text().splitlines()
    assert (old, entry[:17]) == ("old", '{"path": "s/a.txt')


def test_a_stream_that_does_not_wait_is_not_taken_for_an_end() -> None:
    ours, theirs = os.pipe()
    os.set_blocking(ours, False)
    command = [sys.executable, "-m", "cleaner", "-"]
    with os.fdopen(theirs, "wb", 0) as writing:
        writing.write(ARTICLE.encode())
        done = subprocess.run(command, stdin=ours, capture_output=True, env=ENVIRONMENT, check=False)
    os.close(ours)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == (b"clean: error: -: cannot read the standard input: resource temporarily unavailable\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams(closed: str) -> None:
    lay("a.txt")
    lay("e.txt", text="")
    command = f"'{sys.executable}' -m cleaner {'-' if closed == '<&-' else 'a.txt'} {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=ENVIRONMENT, check=False)
    assert done.returncode == (0 if closed == "2>&-" else 3)
    assert b"Traceback" not in done.stderr


def test_the_locale_does_not_matter() -> None:
    source = "caf\u00e9.txt"
    lay(source, text="The caf\u00e9 \N{EM DASH} closed since Monday \N{EM DASH} opens again.\n")
    names = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    out, err = process(source, "-v", environment=ENVIRONMENT | names).communicate()
    assert "caf\u00e9 \N{EM DASH}" in out.decode()
    assert f'source_path: "{source}"' in out.decode()
    assert b"Traceback" not in err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_signal_ends_the_run_at_once(number: signal.Signals, jobs: str) -> None:
    lay(*(f"s/{number}.txt" for number in range(200)), text=ARTICLE * 500)
    lay("l.jsonl", text="old\n")
    started = process("s", "out", "-j", jobs, "--ledger", "l.jsonl")
    while not Path("out").exists() and started.poll() is None:
        time.sleep(0.01)
    started.send_signal(number)
    _, err = started.communicate()
    assert (started.returncode, err) == (-number, b"")
    assert len(tree("out")) < 200
    assert not [name for name in [*tree("out"), *os.listdir()] if name.endswith(".tmp")]
    assert Path("l.jsonl").read_text() == "old\n"
    assert all(Path("out", name).read_text().endswith("\n") for name in tree("out"))


# What no text needs that is in UTF-8 and has no table, no tag and too few lines for its leftovers to be judged.
OF_OTHERS = {
    *("cleaner.command.arguments", "cleaner.command.batch", "cleaner.command.diffs", "cleaner.command.explain"),
    *("cleaner.command.header", "cleaner.command.ledger", "cleaner.command.perform", "cleaner.command.plan"),
    *("cleaner.encoding", "cleaner.wide", "cleaner.evidence", "cleaner.page", "cleaner.markup", "cleaner.tables"),
    *("cleaner.lines.leftovers", "cleaner.lines.tabular", "cleaner.readers.markdown", "cleaner.readers.html"),
    *("cleaner.model.ask", "cleaner.rules.legal", "cleaner.rules.newsletter", "cleaner.stages.corpus"),
    *("argparse", "dataclasses", "inspect", "typing", "json", "tomllib", "signal", "hashlib", "zlib", "tempfile"),
    *("multiprocessing", "pathlib", "difflib", "logging", "traceback", "shutil", "subprocess", "string"),
}
# Each takes a tenth of a millisecond or more to find and load.
MOST_MODULES = 90


IMPORTED = """
import sys
before = set(sys.modules)
from cleaner.cli import main
main(sys.argv[1:])
print(*set(sys.modules) - before, sep="\\n", file=sys.stderr)
"""


def imported(*argv: str) -> set[str]:
    """What the command imports with these arguments, in the process that it is started in."""
    command = [sys.executable, "-c", IMPORTED, *argv]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, check=True)
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    ("argv", "banned"),
    [
        (["--help"], {"cleaner.pipeline", "cleaner.stages", "re2", "json", "tomllib"} | HEAVY),
        (["--nonsense"], {"cleaner.pipeline", "cleaner.stages", "re2", "json", "tomllib"} | HEAVY),
        (["--version"], HEAVY),
        (["a.txt"], OF_OTHERS | HEAVY),
        (["a.txt", "out"], {"concurrent", "tomllib"} | HEAVY),
    ],
)
def test_nothing_is_imported_that_is_not_needed(argv: list[str], banned: set[str]) -> None:
    lay("a.txt")
    lay("pyproject.toml", text="[project]\nname = 'a-cleaner'\n")
    names = imported(*argv)
    assert "cleaner.cli" in names
    assert not banned & names


def test_a_stand_in_for_the_standard_output_takes_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook's stream has no `buffer` for bytes."""
    source, shown = tmp_path / "a.txt", StringIO()
    source.write_text("The ferry of Ærø left at noon.", "utf-8")
    monkeypatch.setattr(sys, "stdout", shown)
    assert main(["--no-front-matter", str(source)]) == 0
    assert shown.getvalue() == "The ferry of Ærø left at noon.\n"


def test_one_text_takes_few_modules_and_few_rules() -> None:
    lay("a.txt")
    names = {name for name in imported("a.txt") if name.startswith("cleaner.")}
    assert {name for name in names if name.startswith("cleaner.rules.")} == {"cleaner.rules.share"}
    assert len(names) <= MOST_MODULES


def test_an_unchanged_folder_takes_nothing_that_cleans() -> None:
    lay("s/a.txt", "s/b.txt")
    assert "cleaner.pipeline" in imported("s", "out")
    names = imported("s", "out")
    assert not {"cleaner.pipeline", "cleaner.doc", "cleaner.edits", "cleaner.rules.share", "importlib"} & names
