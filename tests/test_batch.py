"""Jobs, one process or several: the same outcomes in the same order, whatever dies on the way."""

from __future__ import annotations

import errno
import os
import select
import signal
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import pipeline
from cleaner.command import batch, files, header, targets
from cleaner.command.header import compare
from cleaner.command.job import Job, Outcome, Task
from cleaner.command.plan import orphans, plan, target
from cleaner.errors import OutputError, UnreadableError, UsageError
from cleaner.options import Options

PROSE = "The council met on Monday and agreed to mend the old bridge before the winter comes.\n"

pytestmark = pytest.mark.usefixtures("here")


def lay(count: int) -> list[Job]:
    """Documents of different lengths, one in seven of them empty, and the jobs for them."""
    Path("s").mkdir()
    for number in range(count):
        text = "" if number % 7 == 6 else f"Number {number} says: {PROSE * (number % 5 + 1)}"
        Path(f"s/{number:03}.txt").write_text(text)
    return plan(["s"], "out").jobs


def bare(outcome: Outcome) -> tuple[object, ...]:
    return outcome.job.path, outcome.status, outcome.message, outcome.words, outcome.entries, outcome.diff


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents that end the process which cleans them: always, or the first time."""
    real = pipeline.clean

    def dying(source: bytes, *, path: str, options: Options) -> object:
        if path == "005.txt" or (path == "011.txt" and not os.path.exists("once")):
            Path("once").touch()
            Path("out").mkdir(exist_ok=True)
            Path(f"out/.{path[:3]}.md.0123abcd.tmp").touch()  # as from a write that was not finished
            os.kill(os.getpid(), signal.SIGKILL)
        return real(source, path=path, options=options)

    monkeypatch.setattr("cleaner.command.perform.clean", dying)


# Workers


@pytest.mark.parametrize("mode", ["write", "diff"])
def test_the_number_of_workers_changes_nothing(mode: str) -> None:
    jobs = lay(40)
    task = Task(mode="write" if mode == "write" else "diff", keep=True)
    alone = [bare(outcome) for outcome in batch.run(jobs, task)]
    if mode == "write":
        written = {path.name: path.read_bytes() for path in Path("out").iterdir()}
        for path in Path("out").iterdir():
            path.unlink()
    assert [bare(outcome) for outcome in batch.run(jobs, task, 3)] == alone
    assert [row[0] for row in alone] == [job.path for job in jobs]
    if mode == "write":
        assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == written


@pytest.mark.usefixtures("deadly")
def test_a_worker_that_dies_costs_one_document() -> None:
    jobs = lay(30)
    outcomes = list(batch.run(jobs, Task(), 2))
    assert [outcome.job for outcome in outcomes] == jobs
    died = [outcome for outcome in outcomes if "died" in outcome.message]
    assert [(outcome.job.path, outcome.status) for outcome in died] == [("005.txt", "rejected")]
    assert "SIGKILL" in died[0].message
    empty = sum(outcome.message.startswith("empty") for outcome in outcomes)
    assert (empty, len(os.listdir("out"))) == (4, 25)
    assert {outcome.status for outcome in outcomes} == {"written", "rejected"}


def test_a_worker_that_is_told_to_end_takes_what_is_half_written_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("elsewhere").mkdir()  # where nobody sweeps

    def ended(source: bytes, *, path: str, options: Options) -> None:
        with targets.replacing("elsewhere/half.md"):
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr("cleaner.command.perform.clean", ended)
    assert [outcome.status for outcome in batch.run(lay(2), Task(), 2)] == ["rejected", "rejected"]
    assert os.listdir("elsewhere") == []


@pytest.mark.parametrize("room", [0, 1])
@pytest.mark.parametrize("call", ["fork", "pipe"])
def test_no_room_for_another_process_stops_nothing(monkeypatch: pytest.MonkeyPatch, call: str, room: int) -> None:
    jobs = lay(40)
    expected = [bare(outcome) for outcome in batch.run(jobs, Task(mode="check"))]
    descriptors = os.listdir("/dev/fd")
    real, left = getattr(os, call), [room * (3 if call == "pipe" else 1) + (call == "pipe")]

    def refusing() -> object:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.EAGAIN, "Resource temporarily unavailable")
        return real()

    monkeypatch.setattr(os, call, refusing)
    assert [bare(outcome) for outcome in batch.run(jobs, Task(mode="check"), 3)] == expected
    assert os.listdir("/dev/fd") == descriptors


def test_closing_stops_the_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(source: bytes, *, path: str, options: Options) -> object:
        if path != "000.txt":
            Path(f"{os.getpid()}.pid").touch()
            time.sleep(60)
        return pipeline.clean(source, path=path, options=options)

    monkeypatch.setattr("cleaner.command.perform.clean", slow)
    outcomes = batch.run(lay(12), Task(), 2)
    assert next(outcomes).status == "written"
    while not list(Path().glob("*.pid")):
        time.sleep(0.01)
    outcomes.close()
    for path in Path().glob("*.pid"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.stem), 0)


def test_workers_leave_when_their_parent_is_killed() -> None:
    jobs = lay(3)
    listening, telling = os.pipe()
    parent = os.fork()
    if not parent:
        os.close(listening)
        for _ in batch.run(jobs, Task(), 2):
            os.kill(os.getpid(), signal.SIGKILL)
        os._exit(1)
    os.close(telling)
    os.waitpid(parent, 0)
    ended, *_ = select.select([listening], [], [], 20)
    os.close(listening)
    assert ended  # as the pipe does when the last process that has inherited it is gone


def test_small_batches_stay_in_one_process() -> None:
    jobs = lay(30)
    assert batch.workers(jobs, 8) == 1
    Path("s/big.txt").write_bytes(b"word " * 4_000_000)
    more = plan(["s"], "out").jobs
    assert batch.workers(more, 8) == 8
    assert batch.workers(more[-1:], 8) == 1
    assert batch.workers(more, 1) == 1
    assert batch.workers(more) == min(len(os.sched_getaffinity(0)), 31)
    assert batch.workers([Job("nosuch.txt", "out/nosuch.md", "nosuch.txt")] * 2, 8) == 1


# Plans


@given(st.lists(st.text("aBb.é", min_size=1, max_size=3), max_size=4), st.sampled_from(["txt", "html", "md"]))
def test_a_target_stands_below_out_at_the_same_place(parts: list[str], suffix: str) -> None:
    path = "/".join([*(part.replace(".", "_") for part in parts), f"x.{suffix}"])
    assert target("out", path) == f"out/{path.removesuffix(suffix)}md"


def test_a_plan_is_in_order_and_complete() -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.HTML", "a.xhtml", "e.htm", "f.pdf", "g"):
        path = Path("s", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    made = plan(["s", "s/f.pdf"], "out/")
    assert [job.path for job in made.jobs] == ["a.xhtml", "b.txt", "e.htm", "a/z.md", "a/b/c.HTML", "f.pdf"]
    assert made.jobs[4] == Job("s/a/b/c.HTML", "out/a/b/c.md", "a/b/c.HTML", "s")
    assert (made.roots, made.not_taken) == (("s",), {".pdf": 1, "without suffix": 1})


def test_a_plan_refuses_before_it_writes() -> None:
    lay(2)
    Path("s/000.html").touch()
    with pytest.raises(UsageError, match=r"s/000\.html and s/000\.txt would both be written to out/000\.md"):
        plan(["s"], "out")
    with pytest.raises(UsageError, match="the source folder itself"):
        plan(["s"], "./s/")
    with pytest.raises(UsageError, match="is a file, not a folder"):
        plan(["s"], "s/001.txt")


def test_outputs_of_sources_that_are_gone_are_orphans() -> None:
    jobs = lay(3)
    assert [outcome.status for outcome in batch.run(jobs, Task())] == ["written"] * 3
    Path("out/mine.md").write_text("# Mine\n")
    os.remove("s/001.txt")
    assert orphans(plan(["s"], "out")) == ["out/001.md"]
    assert orphans(plan(["s/000.txt"], "out")) == []


# One job


def test_the_statuses_of_a_job() -> None:
    jobs = lay(7)

    def status(task: Task) -> Iterator[str]:
        return (outcome.status for outcome in batch.run(jobs, task))

    assert set(status(Task(mode="check"))) == {"missing", "rejected"}
    assert set(status(Task())) == {"written", "rejected"}
    assert set(status(Task())) == {"unchanged", "rejected"}
    assert set(status(Task(force=True))) == {"written", "rejected"}
    assert set(status(Task(mode="check"))) == {"fresh", "rejected"}
    assert set(status(Task(Options(front_matter=False), mode="check"))) == {"stale", "rejected"}
    assert set(status(Task(Options(ignore=("lists",)), keep=True))) == {"unchanged", "rejected"}


@pytest.mark.parametrize(
    ("error", "bug", "said"),
    [
        (UnreadableError("no text"), False, "no text"),
        (MemoryError(), False, "does not fit into the memory"),
        (ImportError("lxml.so: failed to map segment from shared object"), False, "does not fit into the memory"),
        (ImportError("No module named lxml"), True, "internal error: ImportError: No module named lxml"),
        (RecursionError("too\ndeep"), True, "internal error: RecursionError: too deep; this is a bug"),
    ],
)
def test_no_exception_leaves_a_job(monkeypatch: pytest.MonkeyPatch, error: Exception, bug: bool, said: str) -> None:
    def failing(source: bytes, *, path: str, options: Options) -> None:
        raise error

    monkeypatch.setattr("cleaner.command.perform.clean", failing)
    for outcome in batch.run(lay(1), Task()):
        assert (outcome.status, outcome.bug, bool(outcome.trace)) == ("rejected", bug, bug)
        assert outcome.message.startswith(said)


HEAD = b'---\ntitle:\nsource_sha256: "ab"\ncleaner_version: "1"\ncleaner_rules: "2"\n---\n\n'
OTHER = HEAD.replace(b'"1"', b'"3"').replace(b'"2"', b'"4"')


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [
        (HEAD + b"x\n", OTHER + b"x\n", "fresh"),
        (HEAD + b"x\n", OTHER + b"y\n", "stale"),
        (HEAD.replace(b"ab", b"cd"), HEAD, "stale"),
        (HEAD + b'cleaner_version: "1"\n', HEAD + b'cleaner_version: "3"\n', "stale"),
        (b'cleaner_version: "1"\n', b'cleaner_version: "3"\n', "stale"),
        (b"", HEAD, "stale"),
        (None, HEAD, "missing"),
    ],
)
def test_only_the_stamps_of_the_front_matter_do_not_count(old: bytes | None, new: bytes, status: str) -> None:
    assert compare(old, new) == status


@given(st.binary(), st.booleans())
def test_any_file_may_stand_where_an_output_is_expected(data: bytes, fenced: bool) -> None:
    data = b"---\n" + data + b"\n---\n" if fenced else data
    header.fields(data)
    assert compare(data, data) == "fresh"


# Files


@given(st.binary())
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = str(tmp_path_factory.getbasetemp() / "file.md")
    targets.write(path, data)
    assert files.read(path) == files.read_target(path) == data


def test_a_failed_write_leaves_the_old_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    targets.write("a.md", b"old")
    with (
        pytest.raises(OutputError, match=r"cannot write 'a\.md': file too large"),
        targets.replacing("a.md") as stream,
        targets.writing("a.md"),
    ):
        stream.write(b"half")
        assert [name.startswith(".a.md.") and name.endswith(".tmp") for name in os.listdir()].count(True) == 1
        raise OSError(27, "File too large")
    assert os.listdir() == ["a.md"]
    assert files.read("a.md") == b"old"


def test_a_full_device_is_told_once() -> None:
    with (
        pytest.raises(OutputError, match="no space left"),
        targets.writing("x"),
        open("/dev/full", "wb", 0) as full,
    ):
        full.write(b"x")


def test_longest_names() -> None:
    name = "\N{EURO SIGN}" * 84 + ".md"
    targets.write(name, b"x")
    assert os.listdir() == [name]
    with pytest.raises(OutputError, match="file name too long"):
        targets.write("x" * 256, b"x")


def test_the_umask_decides_who_may_read() -> None:
    targets.write("a.md", b"x")
    Path("plain").write_bytes(b"x")
    assert stat.S_IMODE(os.stat("a.md").st_mode) == stat.S_IMODE(os.stat("plain").st_mode)


def test_an_output_stays_as_private_as_somebody_made_it() -> None:
    targets.write("a.md", b"x")
    os.chmod("a.md", 0o640)
    targets.write("a.md", b"y")
    assert stat.S_IMODE(os.stat("a.md").st_mode) == 0o640
    os.symlink("a.md", "b.md")
    targets.write("b.md", b"z")
    assert stat.S_IMODE(os.lstat("b.md").st_mode) != stat.S_IMODE(os.lstat("a.md").st_mode) == 0o640
