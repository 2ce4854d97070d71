"""Many jobs, watched: one that goes wrong, takes too long, or kills its process never stops the others.

The work is done in processes of their own (`workers`), so that it is known which job one died of, and one that is
stuck in a library can be put an end to. The run ends when the last outcome is in, whatever the processes do.
"""

from __future__ import annotations

import gc
import os
import select
import signal
from collections import deque
from collections.abc import Generator, Sequence
from time import monotonic

from cleaner.command.fresh import Look
from cleaner.command.job import Job, Outcome, Task
from cleaner.command.limit import GRACE, SECONDS, TICK, allowed_at, too_long, within
from cleaner.command.targets import sweep
from cleaner.command.workers import PATIENCE, POSSIBLE, Worker, dismiss
from cleaner.errors import UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.job import Status

# Below this, in seconds as the files' sizes foretell them, a second worker costs about what it saves. The
# rates are of one core, rounded.
WORTH_WORKERS = 0.5
TEXT_RATE = 5e6  # bytes a second, of plain text and Markdown
HTML_RATE = 2e6  # the same of a page
MOST_AT_ONCE = 64  # jobs a worker is given; a small number wastes waiting, a large one the last minutes
# Jobs that may be begun while an earlier one is not done: their outcomes wait in memory for their turn.
MOST_AHEAD = 4096
UNCHANGED: Status = "unchanged"


def run(jobs: Sequence[Job], task: Task, workers: int = 1) -> Generator[Outcome]:
    """Do the jobs and yield their outcomes in the order of the jobs, whatever the number of workers.

    A worker that dies is replaced. The job it died of is tried once more; if that kills a worker too,
    it is rejected, and so is one that takes too long. Closing the iterator stops the workers. One job alone
    is done in this process: no other would be lost with it.
    """
    if len(jobs) <= 1 or not POSSIBLE:
        return _alone(jobs, task)
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


def _alone(jobs: Sequence[Job], task: Task) -> Generator[Outcome]:
    from cleaner.command.perform import perform

    if len(jobs) > 1:
        gc.enable()
    yield from (perform(job, task) for job in jobs)


class _Team:
    """Hands out jobs, gathers outcomes, watches, replaces who dies."""

    def __init__(self, jobs: Sequence[Job], task: Task, workers: int) -> None:
        self.jobs, self.task, self.size = jobs, task, max(workers, 1)
        self.look = Look(task)
        self.seen = 0  # how many jobs have been looked at
        self.chunk = max(1, min(MOST_AT_ONCE, len(jobs) // (self.size * 4)))  # so that nobody has all the long ones
        self.waiting: deque[Sequence[int]] = deque()
        self.answered: dict[int, Outcome] = {}
        self.suspects: set[int] = set()
        self.team: list[Worker] = []
        self.poll = select.poll()

    def outcomes(self) -> Generator[Outcome]:
        try:
            for number in range(len(self.jobs)):
                while number not in self.answered:
                    self._hand_out(number)
                    if number not in self.answered:
                        self._gather()
                yield self.answered.pop(number)
        finally:
            dismiss(self.team)

    def _hand_out(self, number: int) -> None:
        """Work for all, new workers where there are too few, while `number` is the next outcome wanted."""
        while self._is_work(number):
            idle = next((worker for worker in self.team if not worker.todo), None)
            if idle is None and len(self.team) < self.size:
                idle = self._hire()
            if idle is None:
                return
            idle.give(self.waiting.popleft())

    def _is_work(self, number: int) -> bool:
        """Whether something waits to be done; until then it is looked for, as far ahead as may be."""
        while not self.waiting and self.seen < min(len(self.jobs), number + MOST_AHEAD):
            chunk = range(self.seen, min(self.seen + self.chunk, len(self.jobs)))
            self.seen = chunk.stop
            fresh = self._fresh(chunk)
            self.answered |= {at: Outcome(self.jobs[at], UNCHANGED) for at in fresh}
            if rest := [at for at in chunk if at not in fresh]:
                self.waiting.append(rest)
        return bool(self.waiting)

    def _fresh(self, numbers: Sequence[int]) -> frozenset[int]:
        """Those whose outputs are up to date; none where that takes long to tell, since a worker can be killed."""
        try:
            with within(SECONDS):
                return frozenset(at for at in numbers if self.look.is_fresh(self.jobs[at]))
        except UnreadableError:
            return frozenset()

    def _hire(self) -> Worker | None:
        """One more worker; None where the system has no room for it: then those do all there are, or we ourselves."""
        from cleaner.command.perform import perform  # before the fork, so that each worker has it

        def answer(number: int) -> Outcome | str:
            """The outcome, or its status when there is no more to say of it, which is cheaper to tell."""
            outcome = perform(self.jobs[number], self.task)
            return UNCHANGED if outcome.silent else outcome

        try:
            worker = Worker(answer, self.team)
        except OSError:
            self.size = len(self.team) or 1
            if not self.team:
                self.answered |= {at: perform(self.jobs[at], self.task) for at in self.waiting.popleft()}
            return None
        self.team.append(worker)
        self.poll.register(worker.answers)
        return worker

    def _release(self, worker: Worker) -> int | None:
        """Take leave of a worker that is dead or dying: its exit status."""
        self.team.remove(worker)
        self.poll.unregister(worker.answers)
        return worker.bury(monotonic() + PATIENCE)

    def _gather(self) -> None:
        """Take what has been answered; who answers nothing is watched.

        A clock runs in ticks: time in which this process slept too (Ctrl-Z, a suspended machine) is nobody's delay.
        """
        began = monotonic()
        ready = {descriptor for descriptor, _ in self.poll.poll(TICK * 1000)}
        passed = min(monotonic() - began, TICK)
        for worker in [worker for worker in self.team if worker.answers in ready]:
            answers = worker.read()
            if answers is None:
                self._bury(worker)
                continue
            for answer in answers:
                number = worker.todo.popleft()
                self.answered[number] = answer if isinstance(answer, Outcome) else Outcome(self.jobs[number], UNCHANGED)
        self._watch(passed)

    def _watch(self, passed: float) -> None:
        """An end to who takes too long."""
        for worker in [worker for worker in self.team if worker.todo]:
            waited = worker.waited(passed)
            if waited > GRACE and waited > GRACE + self._allowed(worker.at):
                self._stop(worker)

    def _allowed(self, number: int) -> float:
        return allowed_at(self.jobs[number].source, self.task.timeout)

    def _bury(self, worker: Worker) -> None:
        """The job at hand is suspect, the others of the dead worker are not."""
        suspect = self._recover(worker) if worker.todo else None
        status = self._release(worker)
        if suspect is None:
            return
        self._sweep(suspect)
        if suspect not in self.suspects:
            self.suspects.add(suspect)
            self.waiting.appendleft([suspect])
            return
        message = f"the process that cleaned it died ({_cause(status)})"
        self.answered[suspect] = Outcome(self.jobs[suspect], "rejected", message)

    def _stop(self, worker: Worker) -> None:
        """An end to a worker that takes too long for one job; it is not tried again."""
        overdue = self._recover(worker)
        worker.signal(signal.SIGKILL)
        self._release(worker)
        self._sweep(overdue)
        self.answered[overdue] = Outcome(self.jobs[overdue], "rejected", too_long(self._allowed(overdue)))

    def _sweep(self, number: int) -> None:
        """Delete what a worker that is gone left half written for this job."""
        if self.task.mode == "write":
            sweep(os.path.dirname(self.jobs[number].target), ".md")

    def _recover(self, worker: Worker) -> int:
        """The job at hand of a worker that is gone; what else it was to do waits for others."""
        at_hand = worker.at
        worker.todo.remove(at_hand)
        if worker.todo:
            self.waiting.appendleft(list(worker.todo))
        return at_hand


def _cause(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"
