"""How a command ends: its exit codes, and the one place where an exception becomes one of them.

0, 1 and 2 are what ruff, black and grep share; 130 and the like are 128 and the number of the signal, as a
shell reports it.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from time import monotonic

from cleaner.command.messages import RULES, Messages
from cleaner.errors import CleanerError, InternalError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

DONE = 0
DIFFERENCES = 1
USAGE = 2
REJECTED = 3
INTERNAL = 4
SIGNALLED = 128
INTERRUPTED = SIGNALLED + 2
BROKEN_PIPE = SIGNALLED + 13
POSIX = os.name == "posix"

_GRAVEST_FIRST = (INTERNAL, USAGE, REJECTED, DIFFERENCES, DONE)


def gravest(codes: Iterable[int]) -> int:
    """The code that wins when several apply."""
    return min(codes, key=_GRAVEST_FIRST.index, default=DONE)


AGAIN = 1.0
"""Seconds in which an end told twice is one: `timeout` tells its program and then its group, people hit Ctrl-C until
something happens, and what is being undone would be left half undone. Later ones count: the first may have been raised
where Python drops what is raised."""


class Terminated(BaseException):
    """SIGINT, SIGTERM or SIGHUP, raised where the work stands so that everything begun is undone."""

    def __init__(self, number: int) -> None:
        self.number = number


def guarded(work: Callable[[], int], messages: Messages) -> int:
    """The exit code of `work`; whatever it raises becomes one line and a code, never a traceback."""
    try:
        return work()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated as error:
        return SIGNALLED + error.number
    except BrokenPipeError:
        from cleaner.command.files import forget_stdout

        forget_stdout()
        return BROKEN_PIPE
    except InternalError as error:
        return _bug(str(error), messages)
    except CleanerError as error:
        messages.error(str(error))
        return USAGE if isinstance(error, UsageError) else REJECTED
    except Exception as error:  # a bug must not end with 1, which would mean "differences"
        if lacks_memory(error):
            messages.error("there is too little memory to run in")
            return REJECTED
        return _bug(f"{type(error).__name__}: {error}", messages)


class Uncollected:
    """While a command runs, nobody looks for garbage: modules, rules and jobs are many objects, all in use.

    Where documents are cleaned by the number there is some to look for (`batch`). A process that `ends` with the
    command need not look through what it has once more before it goes.
    """

    def __init__(self, *, ends: bool) -> None:
        self._ends = ends

    def __enter__(self) -> None:
        self._before = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._before:
            gc.enable()
        if self._ends:
            gc.freeze()


class Undoing:
    """While files are written, SIGINT, SIGTERM and SIGHUP are raised where the work stands, unless whoever started us
    had them ignored, as `nohup` does.

    One document to the standard output has nothing to undo, and importing `signal` costs it a third of a
    bare interpreter.
    """

    def __enter__(self) -> None:
        import signal

        numbers = [signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)]
        wanted = [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]
        self._before = {}
        self._told = -AGAIN
        with suppress(ValueError):  # in another thread than the main one, signals are another's business
            for number in dict.fromkeys(wanted):
                self._before[number] = signal.signal(number, self._terminate)

    def __exit__(self, *_: object) -> None:
        import signal

        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _terminate(self, number: int, frame: FrameType | None) -> None:
        before, self._told = self._told, monotonic()
        if self._told - before > AGAIN:
            raise Terminated(number)


def _bug(text: str, messages: Messages) -> int:
    messages.error(f"{bug_line(text)} (-vv shows where)")
    if messages.verbosity >= RULES:
        import traceback

        messages.note(traceback.format_exc().rstrip())
    return INTERNAL


def lacks_memory(error: Exception) -> bool:
    """Whether this is nobody's fault: Python, or the loader of a library in C, asked for memory and got none."""
    return isinstance(error, MemoryError) or (isinstance(error, ImportError) and "failed to map" in str(error))


def bug_line(text: str) -> str:
    """How a failure of our own is told, whatever it was."""
    return f"internal error: {' '.join(text.split())}; this is a bug, please report it"
