"""Where the commands begin and end as processes: a signal ends them without a word, and as signals do.

Importing takes longer than somebody's finger, and Python's answer to Ctrl-C meanwhile is a traceback. So before
anything else is imported the signal gets back the system's own answer, unless whoever started us had it ignored;
what has something to undo heeds it (`exits.Undoing`). Those who call `cleaner.cli.main` keep their handlers.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from signal import SIG_DFL, SIGINT, default_int_handler, getsignal, raise_signal, signal
else:  # `signal` makes enumerations of these, at a fifth of a bare interpreter
    from _signal import SIG_DFL, SIGINT, default_int_handler, getsignal, raise_signal, signal


def clean() -> int:
    """The command `clean`, with the arguments of the process; its exit code."""
    _let_go()
    from cleaner.cli import main

    return _ended(main())


def clean_hook() -> int:
    """The command `clean-hook`, likewise."""
    _let_go()
    from cleaner.hook import main

    return _ended(main())


def _let_go() -> None:
    if getsignal(SIGINT) is default_int_handler:
        signal(SIGINT, SIG_DFL)


def _ended(code: int) -> int:
    """The exit code, unless a signal ended the run: then of that signal we die, all being undone.

    A shell shows 128 and its number for both. But after Ctrl-C it goes on with the next file of a loop unless the
    program died of it. Windows has no such death.
    """
    from cleaner.command.exits import POSIX, SIGNALLED

    if POSIX and code > SIGNALLED:
        signal(code - SIGNALLED, SIG_DFL)
        raise_signal(code - SIGNALLED)
    return code
