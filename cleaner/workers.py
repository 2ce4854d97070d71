"""One worker: a forked process that answers number by number, and can be watched, killed and outlived.

Neither `multiprocessing` nor `concurrent.futures`: importing them costs more than cleaning an article, a pool that
loses a worker declares all its work lost, and its end waits for every process. Here a worker has pipes of its
own; whatever becomes of it, the parent reads on, and never waits for it longer than it chose to.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from time import monotonic, sleep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

POSSIBLE = hasattr(os, "fork")
"""Windows has no `fork`; there all work is done in one process."""

PATIENCE = 0.5  # seconds for a worker to leave when told, before it is made to
_PAUSE = 0.002  # seconds between two looks at whether it has left
_CHUNK = 1 << 16  # bytes, what a pipe holds on Linux
_HEAD = 8  # bytes of the length that stands before each answer
_STOPPING = (signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if POSSIBLE else []))


class Worker:
    """A process, and the numbers that it has still to answer.

    answers  where its answers come out, to be polled
    todo     the numbers given to it, the one at hand first
    waited   seconds spent on that one, kept by who watches
    """

    def __init__(self, answer: Callable[[int], object], siblings: Sequence[Worker]) -> None:
        """Fork. The child closes its copies of the ends that belong to us: held open, they would hide our end."""
        self.todo: deque[int] = deque()
        self.waited = 0.0
        asked, self._questions = os.pipe()
        self.answers, told = os.pipe()
        lifeline, self._lifeline = os.pipe()
        self._buffer = bytearray()
        signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)  # until it has handlers of its own, ours would speak
        try:
            self.pid = os.fork()
            if not self.pid:
                ours = [end for worker in (self, *siblings) for end in worker._ends()]
                _live(answer, asked, told, lifeline, ours)
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
        for end in (asked, told, lifeline):
            os.close(end)

    def _ends(self) -> tuple[int, int, int]:
        return self._questions, self.answers, self._lifeline

    def give(self, numbers: Sequence[int]) -> None:
        """Only to one that has answered all: so the pipe is empty and takes the numbers without waiting."""
        self.todo.extend(numbers)
        self.waited = 0.0
        with suppress(BrokenPipeError):  # it has died; reading from it will tell
            os.write(self._questions, b"".join(number.to_bytes(_HEAD, "big") for number in numbers))

    def read(self) -> list[object] | None:
        """The answers that have come in whole, when there is something to read; None when it has died."""
        from _pickle import loads

        data = os.read(self.answers, _CHUNK)
        self._buffer += data
        found = []
        while len(self._buffer) >= _HEAD:
            end = _HEAD + int.from_bytes(self._buffer[:_HEAD], "big")
            if len(self._buffer) < end:
                break
            found.append(loads(bytes(self._buffer[_HEAD:end])))
            del self._buffer[:end]
        return found if data else None

    def signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def bury(self, deadline: float) -> int | None:
        """Its exit status once it has left, or None if that is not by `deadline`: then it is killed.

        Our ends are closed last, since without them it could not finish what it does.
        """
        try:
            while (status := self._status()) is None and monotonic() < deadline:
                sleep(_PAUSE)
            if status is None:
                self.signal(signal.SIGKILL)
                self._status()
            return status
        finally:
            for end in self._ends():
                os.close(end)

    def _status(self) -> int | None:
        """The exit status, as a signal's number below nought; None while it runs."""
        try:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
        except ChildProcessError:  # somebody else took it, who reaps all children of this process
            return 0
        return os.waitstatus_to_exitcode(status) if pid else None


def dismiss(workers: Sequence[Worker]) -> None:
    """Tell all to leave, make those leave that do not, and never wait for long."""
    for worker in workers:
        worker.signal(signal.SIGTERM)
    deadline = monotonic() + PATIENCE
    for worker in workers:
        worker.bury(deadline)


def _live(
    answer: Callable[[int], object], asked: int, told: int, lifeline: int, theirs: Sequence[int]
) -> None:  # pragma: no cover - in the child, which never returns
    """The child: until nobody asks any more, an answer for each number. Ctrl-C is its parent's business."""
    code = 1
    try:
        _die_with(lifeline)
        for end in theirs:
            os.close(end)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _leave)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
        _serve(answer, asked, told)
        code = 0
    except BrokenPipeError:
        pass  # nobody is left to answer to
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    finally:
        os._exit(code)  # without the parent's own clearing up, which is inherited


def _serve(answer: Callable[[int], object], asked: int, told: int) -> None:
    from _pickle import dumps

    for number in _numbers(asked):
        data = dumps(answer(number), -1)
        rest = memoryview(len(data).to_bytes(_HEAD, "big") + data)
        while rest:
            rest = rest[os.write(told, rest) :]


def _numbers(asked: int) -> Iterator[int]:
    while data := os.read(asked, _CHUNK):
        for start in range(0, len(data), _HEAD):
            yield int.from_bytes(data[start : start + _HEAD], "big")


def _die_with(lifeline: int) -> None:
    """Be killed by the kernel once the other end of this pipe is closed, which it is when the parent is gone.

    SIGIO, asked for here, is sent then, and ends a process that has no handler for it, even one that is stuck
    in a library. Where it does not (macOS ignores it), the worker leaves at its next answer.
    """
    with suppress(ImportError, OSError, AttributeError):
        import fcntl

        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        flags = fcntl.fcntl(lifeline, fcntl.F_GETFL)
        fcntl.fcntl(lifeline, fcntl.F_SETFL, flags | os.O_ASYNC)


def _leave(number: int, frame: FrameType | None) -> None:
    """Leave by an exception, so that a temporary file that is being written goes too; once is enough."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
