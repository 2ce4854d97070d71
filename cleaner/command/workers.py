"""One worker: a forked process that answers number by number, and can be watched, killed and outlived.

Neither `multiprocessing` nor `concurrent.futures`: importing them costs more than cleaning an article, a pool that
loses a worker declares all its work lost, and its end waits for every process. Here a worker has pipes of its
own; whatever becomes of it, the parent reads on, and never waits for it longer than it chose to.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from mmap import mmap
from time import monotonic, sleep

from cleaner.command.targets import abandon, unfinished

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

POSSIBLE = hasattr(os, "fork")
"""Windows has no `fork`; there all work is done in one process."""

PATIENCE = 0.5  # seconds for a worker to leave when told, before it is made to
_PAUSE = 0.002  # seconds between two looks at whether it has left
_CHUNK = 1 << 16  # bytes, what a pipe holds on Linux
_HEAD = 8  # bytes of a number, and of the length that stands before a message
_HELD = 0.05  # seconds that an answer may wait for others
_STOPPING = (signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if POSSIBLE else []))


class Worker:
    """A process, and the numbers that it has still to answer.

    answers  where its answers come out, to be polled
    todo     the numbers given to it that it has not answered
    """

    def __init__(self, answer: Callable[[int], object], siblings: Sequence[Worker]) -> None:
        """Fork. The child closes its copies of the ends that belong to us: held open, they would hide our end.

        Raises `OSError`, and leaves nothing open, where there is no room for one more process or its pipes.
        """
        self.todo: deque[int] = deque()
        self._place = mmap(-1, _HEAD)  # shared with the child, which writes there what it is at
        self._seen, self._waited = 0, 0.0
        self._buffer = bytearray()
        with ExitStack() as undone:
            undone.callback(self._place.close)
            asked, self._questions = _pipe(undone)
            self.answers, told = _pipe(undone)
            lifeline, self._lifeline = _pipe(undone)
            signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)  # until it has handlers of its own, ours would speak
            try:
                self.pid = os.fork()
                if not self.pid:
                    ours = [end for worker in (self, *siblings) for end in worker._ends()]
                    _live(Child(answer, asked, told, self._place), lifeline, ours)
            finally:
                signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
            undone.pop_all()
        for end in (asked, told, lifeline):
            os.close(end)

    def _ends(self) -> tuple[int, int, int]:
        return self._questions, self.answers, self._lifeline

    def give(self, numbers: Sequence[int]) -> None:
        """Only to one that has answered all: so the pipe is empty and takes the numbers without waiting."""
        self.todo.extend(numbers)
        self._waited = 0.0
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
            found += loads(bytes(self._buffer[_HEAD:end]))
            del self._buffer[:end]
        return found if data else None

    @property
    def at(self) -> int:
        """The number at hand: the one it began last, if it has not answered that."""
        place = int.from_bytes(self._place[:], "big")
        return place if place in self.todo else self.todo[0]

    def waited(self, seconds: float) -> float:
        """How long it has been at that number, now that so many more seconds have passed."""
        at = self.at if self.todo else -1
        self._waited = self._waited + seconds if at == self._seen else 0.0
        self._seen = at
        return self._waited

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
            self._place.close()

    def _status(self) -> int | None:
        """The exit status, as a signal's number below nought; None while it runs."""
        try:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
        except ChildProcessError:  # somebody else took it, who reaps all children of this process
            return 0
        return os.waitstatus_to_exitcode(status) if pid else None


def _pipe(undone: ExitStack) -> tuple[int, int]:
    """A pipe that is closed when `undone` is."""
    ends = os.pipe()
    for end in ends:
        undone.callback(os.close, end)
    return ends


def dismiss(workers: Sequence[Worker]) -> None:
    """Tell all to leave, make those leave that do not, and never wait for long."""
    for worker in workers:
        worker.signal(signal.SIGTERM)
    deadline = monotonic() + PATIENCE
    for worker in workers:
        worker.bury(deadline)


class Child:
    """The other side: answers to numbers, until nobody asks any more."""

    def __init__(self, answer: Callable[[int], object], asked: int, told: int, place: mmap) -> None:
        self.answer, self.asked, self.told, self.place = answer, asked, told, place

    def serve(self) -> None:
        """Answers that are mere words go together, since each message wakes the parent; all others at once."""
        while data := os.read(self.asked, _CHUNK):
            held: list[object] = []
            told = monotonic()
            for start in range(0, len(data), _HEAD):
                self.place[:] = data[start : start + _HEAD]
                held.append(self.answer(int.from_bytes(data[start : start + _HEAD], "big")))
                if not isinstance(held[-1], str) or monotonic() - told > _HELD:
                    self._tell(held)
                    held, told = [], monotonic()
            if held:
                self._tell(held)

    def _tell(self, answers: list[object]) -> None:
        from _pickle import dumps

        data = dumps(answers, -1)
        rest = memoryview(len(data).to_bytes(_HEAD, "big") + data)
        while rest:
            rest = rest[os.write(self.told, rest) :]


def _live(child: Child, lifeline: int, theirs: Sequence[int]) -> None:
    """The whole life of the child, which never returns. Ctrl-C is its parent's business."""
    code = 1
    try:
        gc.freeze()  # what the parent has is in use, and not to be copied for being looked at
        gc.enable()
        unfinished.clear()  # those are the parent's
        _die_with(lifeline)
        for end in theirs:
            os.close(end)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _leave)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPPING)
        child.serve()
        code = 0
    except BrokenPipeError:
        pass  # nobody is left to answer to
    finally:
        os._exit(code)  # without the parent's own clearing up, which is inherited


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
    """Leave at once, without half a file. An exception could be swallowed where it happens to be raised."""
    abandon()
    os._exit(128 + number)
