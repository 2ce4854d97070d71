"""How long one document may take, and an end to what takes longer in this process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

from cleaner.errors import UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

SECONDS = 60.0
"""For a document of any size. The worst page of WCXB takes some seconds on a busy core, most a few hundredths."""

SLOWEST = 50_000.0
"""Bytes that take a second more, a tenth of the rate at which the slowest text here is cleaned (mojibake
throughout, 0.5 MB a second): a file of 10 MB has more than four minutes."""

GRACE = 2.0
"""Seconds more after which a worker that did not stop by itself is killed: it is stuck in a library."""

TICK = 0.5
"""Seconds between two looks at those who take long; shorter delays are nobody's."""


def allowed(size: int, timeout: float = 0.0) -> float:
    """Seconds that a document of so many bytes may take: `timeout`, or by its size where that is nought."""
    return timeout or SECONDS + size / SLOWEST


def allowed_at(path: str, timeout: float = 0.0) -> float:
    """The same for the file that stands there now."""
    try:
        return allowed(os.stat(path).st_size, timeout)
    except OSError:
        return allowed(0, timeout)


def too_long(seconds: float) -> str:
    """What is said of a document that takes longer than that."""
    return f"takes longer than {round(seconds, 1):g} s; leave it out, or say --timeout with more seconds"


class _TooLong(BaseException):
    """No `Exception`, so that no library takes it for one of its own."""


class _Clock:
    """What the alarm clock calls: counts down, and raises `_TooLong` when the time is over.

    Time in which the process was stopped (Ctrl-Z) is one tick, and what a library in C took over it is known by the
    processor's time.
    """

    def __init__(self, seconds: float) -> None:
        self.tick = min(seconds, TICK)
        self._left, self._worked = seconds, process_time()

    def __call__(self, number: int, frame: FrameType | None) -> None:
        before, self._worked = self._worked, process_time()
        self._left -= max(self.tick, self._worked - before)
        if self._left <= 0:
            raise _TooLong


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise `UnreadableError` where the work stands once it takes longer than that.

    By the process's alarm clock, which interrupts Python and `re` but no other library in C; a batch is watched
    from another process as well. Without a clock (Windows), or outside the main thread, there is no limit.
    """
    clock = _Clock(seconds)
    try:
        if TYPE_CHECKING:
            from signal import ITIMER_REAL, SIGALRM, setitimer, signal
        else:  # `signal` makes enumerations of these, at a fifth of a bare interpreter
            from _signal import ITIMER_REAL, SIGALRM, setitimer, signal
        before = signal(SIGALRM, clock)
    except (ImportError, ValueError):
        yield
        return
    try:
        setitimer(ITIMER_REAL, clock.tick, TICK)
        yield
    except _TooLong:
        raise UnreadableError(too_long(seconds)) from None
    finally:
        setitimer(ITIMER_REAL, 0)
        signal(SIGALRM, before)
