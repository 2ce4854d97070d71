"""What kills leave, what the next run makes of it, and two runs at once."""

from __future__ import annotations

import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from cleaner import cli
from cleaner.command import targets
from tests.command.running import ARTICLE, Clean, ended, instead, lay, process, stick, temporary, tree, wait_until


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    def sticking() -> None:
        Path(f"{os.getpid()}.pid").touch()
        while True:
            stick()

    instead(monkeypatch, "b.txt", sticking)


@pytest.mark.usefixtures("stuck")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends an orphan by SIGIO, and has /proc to see it")
def test_a_worker_that_is_stuck_does_not_outlive_a_killed_parent() -> None:
    lay("s/a.txt", "s/b.txt")
    parent = os.fork()
    if not parent:
        cli.main(["s", "out", "-q"])
        os._exit(1)
    pids = list(Path().glob("*.pid"))
    while not pids:
        time.sleep(0.01)
        pids = list(Path().glob("*.pid"))
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    assert wait_until(lambda: not is_running(int(pids[0].stem)))


def is_running(pid: int) -> bool:
    """Neither gone nor a zombie that nobody has reaped yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_what_a_killed_run_left_is_swept_by_the_next() -> None:
    lay("s/a.txt", "s/sub/b.txt", "out/keep.txt", "out/.hidden.tmp", "out/.x.md.123.tmp", text=ARTICLE)
    lay("out/.a.md.0123abcd.tmp", "out/sub/.b.md.0123abcd.tmp", f"out/.{'n' * 200}.0123abcd.tmp", text="half")
    lay(".l.jsonl.0123abcd.tmp", ".other.jsonl.0123abcd.tmp", text="half")
    assert ended("s", "out", "--ledger", "l.jsonl")[0] == 0
    assert tree("out") == [".hidden.tmp", ".x.md.123.tmp", "a.md", "keep.txt", "sub", "sub/b.md"]
    assert temporary(".") == [".other.jsonl.0123abcd.tmp"]


def test_what_is_being_written_is_not_swept() -> None:
    Path("out").mkdir()
    with targets.replacing("out/a.md") as stream:
        stream.write(b"half")
        targets.sweep("out", ".md")
        assert len(temporary("out")) == 1
        lay("s/b.txt")
        assert ended("s", "out")[0] == 0
    assert Path("out/a.md").read_bytes() == b"half"
    assert tree("out") == ["a.md", "b.md"]


def test_a_dry_run_sweeps_nothing(clean: Clean) -> None:
    lay("s/a.txt")
    lay("out/.a.md.0123abcd.tmp", text="half")
    clean("s", "out", "--check")
    assert temporary("out")


def test_a_sweep_deletes_no_link_and_nothing_beyond_it() -> None:
    lay("kept.txt")
    Path("out").mkdir()
    os.symlink("../kept.txt", "out/.a.md.0123abcd.tmp")
    os.mkfifo("out/.b.md.0123abcd.tmp")
    targets.sweep("out", ".md")
    targets.sweep("nosuch", ".md")
    assert Path("kept.txt").exists()


def test_killed_at_any_moment_nothing_is_half_written(here: Path) -> None:
    names = [f"{number:02}" for number in range(40)]
    lay(*(f"s/{name}.txt" for name in names), text=ARTICLE * 20)
    for delay in (0.0, 0.02, 0.05, 0.1, 0.2):
        started = process("s", "out", "--force", "-j", "2")
        assert wait_until(lambda: Path("out").exists())
        time.sleep(delay)
        os.kill(started.pid, signal.SIGKILL)
        started.communicate()
        for path in Path("out").glob("[0-9]*.md"):
            assert path.read_text().endswith("winter comes.\n")
    assert ended("s", "out")[0] == 0
    assert tree("out") == [f"{name}.md" for name in names]


def test_two_runs_at_once_on_one_folder() -> None:
    names = [f"{number:02}" for number in range(60)]
    lay(*(f"s/{name}.txt" for name in names), text=ARTICLE * 10)
    runs = [process("s", "out", "--force", "-j", "2", "--ledger", "l.jsonl") for _ in range(2)]
    for started in runs:
        _, err = started.communicate()
        assert (started.returncode, err.count(b"\n")) == (0, 1)
    assert tree("out") == [f"{name}.md" for name in names]
    assert len({re.sub("(?m)^source_path.*$", "", Path("out", name).read_text()) for name in tree("out")}) == 1
    assert temporary(".", "out") == []


def test_an_interrupted_run_is_taken_up_where_it_ended() -> None:
    names = [f"{number:02}" for number in range(40)]
    lay(*(f"s/{name}.txt" for name in names), text=ARTICLE * 100)
    started = process("s", "out", "-j", "1")
    assert wait_until(lambda: len(tree("out")) > 4 if Path("out").exists() else False)
    started.send_signal(signal.SIGINT)
    started.communicate()
    done = {name: Path("out", name).stat().st_mtime_ns for name in tree("out")}
    assert 3 <= len(done) < 40
    _, err = ended("s", "out", "-j", "2")
    assert f"{40 - len(done)} cleaned, {len(done)} unchanged".encode() in err
    assert {name: Path("out", name).stat().st_mtime_ns for name in done} == done


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_the_whole_group_ends_it_without_a_word(number: signal.Signals) -> None:
    """As a terminal sends it, to the workers too."""
    lay(*(f"s/{name}.txt" for name in range(100)), text=ARTICLE * 300)
    started = process("s", "out", "-j", "2")
    assert wait_until(lambda: Path("out").exists())
    os.killpg(started.pid, number)
    _, err = started.communicate(timeout=20)
    assert (started.returncode, err) == (-number, b"")
    assert temporary("out") == []


def test_another_thread_may_run_the_command(clean: Clean) -> None:
    lay("s/a.txt", "s/b.txt")
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(clean("s", "out").code))
    thread.start()
    thread.join()
    assert codes == [0]


def test_an_ignored_hangup_stays_ignored(clean: Clean) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        seen: list[object] = []
        with pytest.MonkeyPatch.context() as patch:
            instead(patch, "a.txt", lambda: seen.append(signal.getsignal(signal.SIGHUP)))
            lay("s/a.txt")
            assert clean("s", "out").code == 0
        assert seen == [signal.SIG_IGN]
    finally:
        signal.signal(signal.SIGHUP, before)
