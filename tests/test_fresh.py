"""What is believed at a glance: an output that names these bytes, this version and these rules, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.command import batch, header
from cleaner.command.fresh import HEAD, Look
from cleaner.command.job import Job, Task
from cleaner.command.plan import plan
from cleaner.digest import digest
from cleaner.options import Options

PROSE = "The council met on Monday and agreed to mend the old bridge before the winter comes.\n"
pytestmark = [
    pytest.mark.usefixtures("here"),
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]


def lay(*paths: str, text: str = PROSE) -> list[Job]:
    """Documents, cleaned."""
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    jobs = plan(["s"], "out").jobs
    assert {outcome.status for outcome in batch.run(jobs, Task())} <= {"written", "unchanged"}
    return jobs


def test_what_was_just_written_is_believed_and_nobody_is_hired(monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = lay("s/a.txt", "s/sub/b.txt", 's/sub/na\N{LATIN SMALL LETTER I WITH DIAERESIS}ve "c"\'.txt')
    look = Look(Task())
    assert [look.is_fresh(job) for job in jobs] == [True] * 3
    monkeypatch.setattr(batch, "Worker", None)
    assert [outcome.status for outcome in batch.run(jobs, Task(), 2)] == ["unchanged"] * 3


def replaced(old: str, new: str) -> Callable[[], object]:
    return lambda: Path("out/b/a.md").write_text(Path("out/b/a.md").read_text().replace(old, new))


def linked(path: str) -> Callable[[], object]:
    def act() -> None:
        Path(path).rename("elsewhere")
        Path(path).symlink_to(Path("elsewhere").absolute())

    return act


CHANGES = {
    "other bytes": lambda: Path("s/b/a.txt").write_text(PROSE + "x"),
    "no source": lambda: Path("s/b/a.txt").unlink(),
    "no output": lambda: Path("out/b/a.md").unlink(),
    "another version": replaced('cleaner_version: "', 'cleaner_version: "9.'),
    "other rules": replaced('cleaner_rules: "', 'cleaner_rules: "f'),
    "another name": replaced('source_path: "', 'source_path: "x/'),
    "no front matter": replaced("---\n", "***\n"),
    "the output is a link": linked("out/b/a.md"),
    "its folder is a link": linked("out/b"),
    "the source is a link": linked("s/b/a.txt"),
    "another form": replaced('cleaner_version: "0.1.0"', "cleaner_version: 0.1.0"),
    "longer than a glance": replaced("flags: []\n", f'flags: []\nmine: "{"x" * HEAD}"\n'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_else_there_is_is_left_to_who_cleans(change: Callable[[], object]) -> None:
    (job,) = lay("s/b/a.txt")
    change()
    assert not Look(Task()).is_fresh(job)


@pytest.mark.parametrize("name", ["another form", "longer than a glance"])
def test_what_says_the_same_in_another_form_is_still_left_alone(name: str) -> None:
    jobs = lay("s/b/a.txt", "s/c.txt")
    CHANGES[name]()
    assert [outcome.status for outcome in batch.run(jobs, Task())] == ["unchanged"] * 2


@pytest.mark.parametrize(
    "task", [Task(mode="check"), Task(mode="diff"), Task(force=True), Task(keep=True), Task(Options(ignore=("lists",)))]
)
def test_who_asks_for_more_is_not_put_off(task: Task) -> None:
    (job,) = lay("s/a.txt")
    assert not Look(task).is_fresh(job)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("fresh")


SAID = f'source_path: "a.txt"\nsource_sha256: "{digest(PROSE.encode())}"\n'.encode()
STAMPS = Look(Task())._stamps.removeprefix(b"\n")
OTHERS = st.lists(
    st.sampled_from(
        [
            b"---\n",
            *SAID.splitlines(keepends=True),
            b'source_path: "b.txt"\n',
            f'source_sha256: "{digest(b"other")}"\n'.encode(),
            b'cleaner_version: "0.1.0"\n',
            b'title: "a"\n',
            b"flags: []\n",
        ]
    ),
    max_size=1,
)


BELIEVED = st.tuples(OTHERS, st.just([SAID]), OTHERS, st.just([STAMPS]), OTHERS, st.just([b"---\n"]))


@given(BELIEVED | st.tuples(*[OTHERS] * 5))
def test_a_glance_sees_no_more_than_a_reading(place: Path, drawn: tuple[list[bytes], ...]) -> None:
    (place / "a.txt").write_text(PROSE)
    data = b"".join((b"---\n", *chain(*drawn)))
    (place / "a.md").write_bytes(data)
    said = header.fields(data)  # nothing where a key stands twice
    if Look(Task()).is_fresh(Job(str(place / "a.txt"), str(place / "a.md"), "a.txt")) and said:
        assert said.get("source_path") == "a.txt"
        assert said.get("source_sha256") == digest(PROSE.encode())


def test_a_glance_that_takes_long_is_left_to_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = lay("s/a.txt", "s/b.txt")

    def spin(look: Look, job: Job) -> bool:
        while True:
            pass

    monkeypatch.setattr(Look, "is_fresh", spin)
    monkeypatch.setattr(batch, "SECONDS", 0.05)
    assert [outcome.status for outcome in batch.run(jobs, Task())] == ["unchanged"] * 2
