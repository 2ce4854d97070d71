"""Many jobs, in this process or in several; one that goes wrong, or dies, never stops the others.

The workers are supervised here and not by `concurrent.futures`: a pool that loses a worker declares all
its work lost, and can wait for ever for one that was killed at the wrong moment. Here each worker has a
pipe of its own, which ends when it does, and answers job by job, so it is known which one it died of.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from time import monotonic
from types import FrameType

from cleaner.job import Job, Outcome, Task, perform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext

# Below this, in seconds as the files' sizes foretell them, starting workers (20 ms by forking, 350 by
# spawning, measured with two) costs about what they save. The rates are of one core, rounded.
WORTH_WORKERS = 0.5
TEXT_RATE = 5e6  # bytes a second, of plain text and Markdown
HTML_RATE = 2e6  # the same of a page
MOST_AT_ONCE = 64  # jobs a worker is given; a small number wastes waiting, a large one the last minutes
PATIENCE = 0.5  # seconds for the workers to leave when told, before they are made to
_STOPPING = (signal.SIGINT, signal.SIGTERM)


def run(jobs: Sequence[Job], task: Task, workers: int = 1) -> Generator[Outcome]:
    """Do the jobs and yield their outcomes in the order of the jobs, whatever the number of workers.

    A worker that dies is replaced. The job it died of is tried once more; if that kills a worker too,
    it is rejected. Closing the iterator stops the workers.
    """
    if workers <= 1 or len(jobs) <= 1:
        return (perform(job, task) for job in jobs)
    return _Team(jobs, task, workers).outcomes()


def workers(jobs: Sequence[Job], wanted: int = 0) -> int:
    """How many processes the jobs are worth, at most `wanted`, or one for each CPU that we may use."""
    most = wanted or _cpus()
    seconds = 0.0
    for job in jobs if most > 1 else ():
        seconds += _foretold(job.source)
        if seconds > WORTH_WORKERS:
            return min(most, len(jobs))
    return 1


def _cpus() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _foretold(path: str) -> float:
    try:
        size = os.stat(path).st_size
    except OSError:
        return 0.0
    return size / (HTML_RATE if path.lower().endswith(("html", "htm")) else TEXT_RATE)


class _Worker:
    """A process, our end of its pipe, and the numbers of the jobs that it has still to answer."""

    def __init__(self, context: ForkContext | SpawnContext, jobs: Sequence[Job], task: Task) -> None:
        self.pipe, theirs = context.Pipe()
        self.todo: deque[int] = deque()
        copied = self.pipe if context.get_start_method() == "fork" else None
        self.process = context.Process(target=_work, args=(theirs, copied, jobs, task), daemon=True)
        _mask(signal.SIG_BLOCK)  # until the worker has its own handlers, ours would speak for it
        try:
            self.process.start()
        finally:
            _mask(signal.SIG_UNBLOCK)
        theirs.close()  # as long as it is open here too, the pipe does not end with the worker

    def give(self, numbers: Sequence[int]) -> None:
        """Only to one that has answered all: both sides sending at once could wait for each other."""
        self.todo.extend(numbers)
        with suppress(OSError):  # it has died; reading from it will tell
            self.pipe.send(list(numbers))

    def answer(self) -> Outcome | None:
        """The outcome of its next job; None when it has died."""
        try:
            outcome: Outcome = self.pipe.recv()
        except (EOFError, OSError):
            return None
        return outcome


class _Team:
    """Hands out jobs, gathers outcomes, replaces who dies."""

    def __init__(self, jobs: Sequence[Job], task: Task, workers: int) -> None:
        self.jobs, self.task, self.size = jobs, task, workers
        self.waiting = deque(_chunks(len(jobs), workers))
        self.answered: dict[int, Outcome] = {}
        self.suspects: set[int] = set()
        self.team: list[_Worker] = []

    def outcomes(self) -> Generator[Outcome]:
        try:
            for number in range(len(self.jobs)):
                while number not in self.answered:
                    self._hire()
                    self._gather()
                yield self.answered.pop(number)
        finally:
            self._dismiss()

    def _hire(self) -> None:
        context = _context()
        while self.waiting and len(self.team) < self.size:
            worker = _Worker(context, self.jobs, self.task)
            self.team.append(worker)
            worker.give(self.waiting.popleft())

    def _gather(self) -> None:
        from multiprocessing.connection import wait

        by_pipe = {worker.pipe: worker for worker in self.team if worker.todo}
        for pipe in wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]  # wait gives back what it was given
            outcome = worker.answer()
            if outcome is None:
                self._bury(worker)
                continue
            self.answered[worker.todo.popleft()] = outcome
            if not worker.todo and self.waiting:
                worker.give(self.waiting.popleft())

    def _bury(self, worker: _Worker) -> None:
        """The job at hand is suspect, the others of the dead worker are not."""
        self.team.remove(worker)
        worker.process.join(PATIENCE)
        suspect = worker.todo.popleft()
        if worker.todo:
            self.waiting.appendleft(list(worker.todo))
        if suspect not in self.suspects:
            self.suspects.add(suspect)
            self.waiting.appendleft([suspect])
            return
        message = f"the process that cleaned it died ({_cause(worker.process.exitcode)})"
        self.answered[suspect] = Outcome(self.jobs[suspect], "rejected", message)

    def _dismiss(self) -> None:
        for worker in self.team:
            worker.process.terminate()
            worker.pipe.close()
        deadline = monotonic() + PATIENCE
        for worker in self.team:
            worker.process.join(max(0.0, deadline - monotonic()))
            worker.process.kill()
            worker.process.join()


def _chunks(count: int, workers: int) -> Iterator[Sequence[int]]:
    """Runs of jobs, several for each worker so that none is left with all the long ones."""
    size = max(1, min(MOST_AT_ONCE, count // (workers * 4)))
    return (range(start, min(start + size, count)) for start in range(0, count, size))


def _context() -> ForkContext | SpawnContext:
    """Forking starts a worker in a twentieth of the time, where the system's libraries allow it."""
    import multiprocessing

    if sys.platform == "linux":
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"


def _work(pipe: Connection, copied: Connection | None, jobs: Sequence[Job], task: Task) -> None:
    """A worker: until its pipe ends, the jobs whose numbers come in. Ctrl-C is its parent's business.

    `copied` is the parent's end, which forking copies: open here, it would keep the pipe from ending
    with the parent.
    """
    if copied is not None:
        copied.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    _mask(signal.SIG_UNBLOCK)
    try:
        while True:
            for number in pipe.recv():
                pipe.send(perform(jobs[number], task))
    except (EOFError, OSError):
        pass  # nobody is left to answer to


def _mask(how: int) -> None:
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(how, _STOPPING)


def _leave(number: int, frame: FrameType | None) -> None:
    """Leave by an exception, so that a temporary file that is being written goes too."""
    raise SystemExit(128 + number)
