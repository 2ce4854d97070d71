"""What would change, as a unified diff: made for people and for `patch`, shown in the colours of git."""

from __future__ import annotations

import sys

from cleaner.command.files import write_stdout
from cleaner.command.messages import BOLD, CYAN, GREEN, RED, Messages, paint, wants_color

NO_NEWLINE = "\n\\ No newline at end of file\n"
COLORS = {"+": GREEN, "-": RED, "@": CYAN}


def difference(old: str | None, new: str, before: str, after: str) -> str:
    """The diff of two texts under these names; a missing one is /dev/null."""
    from difflib import unified_diff

    name = "/dev/null" if old is None else before
    diff = unified_diff(_lines(old or ""), _lines(new), name, after)
    return "".join(line if line.endswith("\n") else line + NO_NEWLINE for line in diff)


def show(diff: str, messages: Messages) -> None:
    """The diff on the standard output."""
    if wants_color(sys.stdout, messages.color):
        diff = "".join(map(_colored, _lines(diff)))
    write_stdout(diff.encode("utf-8", "backslashreplace"))


def _lines(text: str) -> list[str]:
    """Lines with their ends; a line feed alone ends one, as it does for `patch`."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _colored(line: str) -> str:
    code = BOLD if line.startswith(("+++", "---")) else COLORS.get(line[0])
    return paint(line.rstrip("\n"), code, True) + "\n" if code else line
