"""What strangers' files, full disks, kills and second runs may do to a run: cost a line, never a file."""

from __future__ import annotations

import faulthandler
import os
import re
import signal
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cleaner import cli, files, limit, pipeline
from cleaner.options import Options
from cleaner.result import Result

PROSE = "The council met on Monday and agreed to mend the old bridge before the winter comes.\n"
ARTICLE = f"{PROSE}\nShare.\n\nThe work begins in May, and {PROSE}"
# Forking warns from Python 3.12 on when the test runner has threads of its own.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

Clean = Callable[..., tuple[int, str]]


@pytest.fixture
def clean(capfdbinary: pytest.CaptureFixture[bytes]) -> Clean:
    """The command in this process: its exit code, and what it said."""

    def run(*argv: str) -> tuple[int, str]:
        code = cli.main(list(argv))
        return code, capfdbinary.readouterr().err.decode()

    return run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLEANER_JOBS", raising=False)
    return tmp_path


def lay(*paths: str, text: str = ARTICLE) -> None:
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def tree(folder: str) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*"))


def process(*argv: str) -> subprocess.Popen[bytes]:
    """The command in a process of its own, at the head of a group of its own."""
    environment = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[1])}
    return subprocess.Popen(
        [sys.executable, "-m", "cleaner", *argv],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        process_group=0,
    )


def ended(*argv: str) -> tuple[int, bytes]:
    """The exit code of the command in a process of its own, and what it said."""
    started = process(*argv)
    _, err = started.communicate()
    return started.returncode, err


def instead(monkeypatch: pytest.MonkeyPatch, path: str, happens: Callable[[], object]) -> None:
    """Let something happen in place of cleaning the document with this path."""
    real = pipeline.clean

    def cleaning(source: bytes, *, path: str, options: Options, wanted: str = path) -> Result:
        if path == wanted:
            happens()
        return real(source, path=path, options=options)

    monkeypatch.setattr("cleaner.job.clean", cleaning)
    monkeypatch.setattr("cleaner.single.clean", cleaning)


def spin() -> None:
    while True:
        pass


def crash() -> None:
    """As a library in C may, without the report that pytest has switched on."""
    faulthandler.disable()
    os.kill(os.getpid(), signal.SIGSEGV)


def stick() -> None:
    """Seconds in C, where no signal handler of Python runs."""
    unicodedata.normalize("NFC", "a" + "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT BELOW}" * 200_000)


# Which files


def test_a_link_is_followed_inside_the_source_only(clean: Clean) -> None:
    lay("s/sub/a.txt", "secret/b.txt", "secret.txt")
    os.symlink("sub/a.txt", "s/inside.txt")
    os.symlink("../secret.txt", "s/outside.txt")
    os.symlink(os.path.abspath("secret/b.txt"), "s/sub/absolute.txt")
    os.symlink("../../s/../secret.txt", "s/sub/dots.txt")
    code, err = clean("s", "out")
    assert code == 3
    assert tree("out") == ["inside.md", "sub", "sub/a.md"]
    for name in ("outside", "sub/absolute", "sub/dots"):
        assert f"clean: error: s/{name}.txt: a link that leads out of 's'; name the file itself" in err
    assert clean("s/outside.txt", "s/sub/a.txt", "named")[0] == 0
    assert tree("named") == ["a.md", "outside.md"]


def test_a_source_folder_that_is_a_link_is_the_source(clean: Clean) -> None:
    lay("real/a.txt")
    os.symlink("real", "s")
    os.symlink("a.txt", "s/b.txt")
    assert clean("s/", "out")[0] == 0
    assert tree("out") == ["a.md", "b.md"]


def test_what_is_too_large_is_refused(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.LARGEST >= 10_000_000
    monkeypatch.setattr(files, "LARGEST", len(ARTICLE))
    lay("s/a.txt")
    lay("s/b.txt", text=ARTICLE + "x")
    code, err = clean("s", "out")
    assert code == 3
    assert "clean: error: s/b.txt: larger than 0 MB, which no document is; split it\n" in err
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
    code, err = clean("s", "out")
    assert (code, err.count("\n")) == (2, 1)
    assert not Path("out").exists()


def test_targets_that_only_look_alike_are_written(clean: Clean) -> None:
    lay("s/a.txt", "s/a/b.txt", "s/a.md.txt", "s/\N{LATIN SMALL LETTER SHARP S}.txt", "s/ss.txt")
    assert clean("s", "out")[0] == 0
    assert len(tree("out")) == 6


@pytest.mark.parametrize("ledger", ["s/a.txt", "s/sub/../a.txt", "out/a.md", "OUT/A.md", "link"])
def test_a_ledger_is_not_written_over_a_document(clean: Clean, ledger: str) -> None:
    lay("s/a.txt", "s/sub/b.txt")
    os.symlink("s/a.txt", "link")
    assert clean("s", "out", "--ledger", ledger)[0] == 2
    assert Path("s/a.txt").read_text() == ARTICLE
    assert not Path("out").exists()


# Time


@pytest.mark.parametrize("hang", [spin, stick])
def test_a_document_that_takes_too_long_costs_itself(
    clean: Clean, monkeypatch: pytest.MonkeyPatch, hang: Callable[[], None]
) -> None:
    instead(monkeypatch, "b.txt", hang)
    lay(*(f"s/{letter}.txt" for letter in "abcdefgh"))
    code, err = clean("s", "out", "--timeout", "4")
    assert code == 3
    assert err.startswith("clean: error: s/b.txt: takes longer than 4 s; leave it out, or say --timeout with more")
    assert err.count("\n") == 2
    assert tree("out") == [f"{letter}.md" for letter in "acdefgh"]


def test_one_document_alone_is_timed_too(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "b.txt", spin)
    lay("s/b.txt")
    assert clean("s", "out", "--timeout", "0.5")[0] == 3
    code, err = clean("s/b.txt", "--timeout", "0.5")
    assert (code, err.count("takes longer than")) == (3, 1)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_time_grows_with_the_file() -> None:
    assert limit.allowed(0) == limit.SECONDS
    assert limit.allowed(10_000_000) == limit.SECONDS + 200
    assert limit.allowed(10_000_000, 5) == 5
    lay("a.txt", text="x" * 500_000)
    assert limit.allowed_at("a.txt") == limit.SECONDS + 10
    assert limit.allowed_at("nosuch.txt") == limit.SECONDS


@pytest.mark.parametrize("wrong", ["0", "-1", "nan", "inf", "x", "1e9"])
def test_a_timeout_is_a_number_of_seconds(clean: Clean, wrong: str) -> None:
    lay("s/a.txt")
    code, err = clean("s", "out", f"--timeout={wrong}")
    assert (code, err.count("\n")) == (2, 1)
    assert "--timeout: must be a number of seconds above 0" in err


def test_a_crash_in_a_small_batch_costs_one_document(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "c.txt", crash)
    lay(*(f"s/{letter}.txt" for letter in "abcdefgh"))
    code, err = clean("s", "out")
    assert code == 3
    assert err.startswith(
        "clean: error: s/c.txt: the process that cleaned it died (SIGSEGV)\n7 cleaned, 0 unchanged, 1"
    )
    assert tree("out") == [f"{letter}.md" for letter in "abdefgh"]


# Kills, and what they leave


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    def sticking() -> None:
        Path(f"{os.getpid()}.pid").touch()
        while True:
            stick()

    instead(monkeypatch, "b.txt", sticking)


@pytest.mark.usefixtures("stuck")
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere SIGIO may be ignored by default")
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


def wait_until(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 20
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.01)
    return holds()


def temporary(*folders: str) -> list[str]:
    return [name for folder in folders for name in os.listdir(folder) if name.endswith(".tmp")]


def test_what_a_killed_run_left_is_swept_by_the_next() -> None:
    lay("s/a.txt", "s/sub/b.txt", "out/keep.txt", "out/.hidden.tmp", "out/.x.md.123.tmp", text=ARTICLE)
    lay("out/.a.md.0123abcd.tmp", "out/sub/.b.md.0123abcd.tmp", f"out/.{'n' * 200}.0123abcd.tmp", text="half")
    lay(".l.jsonl.0123abcd.tmp", ".other.jsonl.0123abcd.tmp", text="half")
    assert ended("s", "out", "--ledger", "l.jsonl")[0] == 0
    assert tree("out") == [".hidden.tmp", ".x.md.123.tmp", "a.md", "keep.txt", "sub", "sub/b.md"]
    assert temporary(".") == [".other.jsonl.0123abcd.tmp"]


def test_what_is_being_written_is_not_swept() -> None:
    Path("out").mkdir()
    with files.replacing("out/a.md") as stream:
        stream.write(b"half")
        files.sweep("out", ".md")
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
    files.sweep("out", ".md")
    files.sweep("nosuch", ".md")
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
    assert (started.returncode, err) == (128 + number, b"")
    assert temporary("out") == []


def test_an_ignored_hangup_stays_ignored(clean: Clean) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        seen: list[object] = []
        with pytest.MonkeyPatch.context() as patch:
            instead(patch, "a.txt", lambda: seen.append(signal.getsignal(signal.SIGHUP)))
            lay("s/a.txt")
            assert clean("s", "out")[0] == 0
        assert seen == [signal.SIG_IGN]
    finally:
        signal.signal(signal.SIGHUP, before)


# Full and read-only disks


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk of 64 KB, where we may mount one."""
    folder = tmp_path_factory.mktemp("small")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting needs a right that this process has not")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_small_disk_is_told_in_one_line(clean: Clean, small: Path) -> None:
    lay(*(f"s/{name:02}.txt" for name in range(40)), text=ARTICLE * 40)
    code, err = clean("s", str(small / "out"), "-j", "2")
    assert code == 3
    assert err.count("\n") == 2
    assert "no space left on device" in err
    assert temporary(str(small / "out")) == []
    whole = [path.read_text() for path in (small / "out").iterdir()]
    assert 1 <= len(whole) < 40
    assert all(text.endswith("winter comes.\n") for text in whole)


def test_a_read_only_disk_is_told_in_one_line(clean: Clean, small: Path) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    subprocess.run(["mount", "-o", "remount,ro", small], check=True)
    for target in (small, small / "out"):
        code, err = clean("s", str(target))
        assert (code, err.count("\n")) == (3, 2)
        assert "read-only file system" in err
        assert "2 not begun" in err
