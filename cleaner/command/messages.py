"""What people read: one line a message, on the standard error stream, in colour where that is wanted.

Machines read the standard output; nothing of this module goes there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

QUIET, NORMAL, FILES, RULES = -1, 0, 1, 2  # -q, neither, -v, -vv
RED, GREEN, CYAN, BOLD = "31", "32", "36", "1"  # SGR codes of ECMA-48


class Messages:
    """Prints what the chosen verbosity lets through.

    `around` stands round every print; a progress bar steps aside with it.
    """

    def __init__(self, prog: str = "clean", verbosity: int = NORMAL, color: str = "auto") -> None:
        self.prog = prog
        self.verbosity = verbosity
        self.color = color
        self.around: Callable[[Callable[[], None]], None] = lambda show: show()

    def error(self, text: str) -> None:
        """`clean: error: text`; printed whatever the verbosity."""
        word = paint("error:", f"{BOLD};{RED}", wants_color(sys.stderr, self.color))
        self._print(f"{self.prog}: {word} {text}")

    def note(self, text: str, level: int = NORMAL) -> None:
        """`text` as it is, when the verbosity is at least `level`."""
        if self.verbosity >= level:
            self._print(text)

    def _print(self, text: str) -> None:
        self.around(lambda: _write(sys.stderr, text + "\n"))


def _write(stream: TextIO | None, text: str) -> None:
    """Print, unless nobody listens: a message that cannot be delivered is no reason to fail."""
    try:
        if stream is not None:
            stream.write(text)
            stream.flush()
    except (OSError, ValueError):
        pass


def wants_color(stream: TextIO | None, choice: str) -> bool:
    """Whether to colour `stream`: the choice, else NO_COLOR, FORCE_COLOR, TERM, and what it is.

    NO_COLOR counts when it is not empty (no-color.org); FORCE_COLOR likewise (force-color.org).
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and is_terminal(stream)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at `stream`; a closed one is no terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def paint(text: str, code: str, color: bool) -> str:
    """`text` in the colour of this SGR code, or as it is."""
    return f"\N{ESCAPE}[{code}m{text}\N{ESCAPE}[0m" if color else text


def printable(text: str) -> str:
    """A file name or an argument that cannot break a line, move a cursor or fail to encode.

    >>> printable("a\\nb.txt")
    'a\\\\nb.txt'
    """
    return text if text.isprintable() else "".join(map(_printable, text))


def _printable(char: str) -> str:
    return char if char.isprintable() else char.encode("unicode_escape").decode("ascii")


def near(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'jobs'?` for the known word nearest to `word`, or nothing."""
    import difflib

    found = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean {found[0]!r}?" if found else ""
