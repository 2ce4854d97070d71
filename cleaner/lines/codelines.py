"""Lines of code in a text that has lost its marks: by what their characters say, or by what leads to them.

A heuristic for what stands under a colon: prose has next to none of these signs, but a command without options
(`git status`) has none either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.lazy import lazy

# Ends of statements, braces, calls, operators, options, keys, commands, prompts, assignments and paths.
_SIGNS = lazy(
    r"\w\(.*\);\Z|[\]}\"'];\Z|[{}]\Z|\A[{}]|\w\(\)|=>|->|[=!<>]=|:=|::\w|&&|\|\||</\w|\s--[a-z]|\s-[a-z]{1,5}(?:\s|\Z)"
    r"|\A\"[\w$-]+\": |\A(?:apt-get|cd|curl|mkdir|sudo|wget) [\w./-]"
    r"|\A(?:apt|brew|docker|git|kubectl|npm|npx|pip3?|yarn) (?:add|apply|build|clone|commit|compose|get|init|install"
    r"|pull|push|run|start)\b"
    r"|\A[$>%] [a-z]|\A[a-z_][\w.]* = \S|\A#!|\A(?:\.{1,2}|~)?/\w[\w./-]*(?:\s|\Z)"
)
# The last word before the colon: `Run the following command:`, `It should print this output:`.
_LEADS = lazy(
    r"\b(?:commands?|code|terminal|snippet|syntax|output|shell|console|run|execute|type|script)"
    r"(?: (?:line|below|the following|this|these|like this))?:\Z",
    re.IGNORECASE,
)

# A comment, and what the lines beside it begin with: words of small letters, quotes, brackets, paths.
_COMMENT = "# "
_STATEMENT = lazy(r"[a-z_$({\[<@\"'./}]")
LONGEST_STATEMENT = 120


def are_code(lead_in: str, lines: Sequence[str]) -> bool:
    """Whether the lines below a lead-in are code: half of them show it, or one opens a block.

    So they are where the lead-in says it and none begins with a capital.

    >>> are_code("To see the ports, run this command:", ["sudo ss", "sudo ss -tlnp"])
    True
    >>> are_code("The harbour needs:", ["a crane", "a pilot"])
    False
    """
    signs = sum(_SIGNS.search(line) is not None for line in lines)
    if 2 * signs >= len(lines) or any(line.endswith("{") for line in lines):
        return True
    return bool(_LEADS.search(lead_in)) and not any(line[:1].isupper() for line in lines)


def comments(lines: Sequence[str], numbers: Sequence[int]) -> set[int]:
    """Which lines that one `#` opens are comments of code and no headings, by place; `numbers` are those of the lines.

    A heading stands over text, and next to no other of its kind; a comment right above or below a statement or another
    comment. Where half of them are proved all are, but for a first line that may be the title. In plain texts of WCXB's
    pages, four forms, 392 of 396 lines behind one `#` are comments or values (`# of rooms`).

    >>> sorted(comments(["# Boats", "# List them", "ls boats", "# Count them", "Boats are few."], range(5)))
    [1, 3]
    >>> sorted(comments(["# Boats", "Boats are few.", "# Harbours", "Harbours are fewer."], range(4)))
    []
    >>> sorted(comments(["# Boats", "# Harbours", "Harbours are few."], [1, 2, 3]))
    []
    """
    marked = [at for at, line in enumerate(lines) if line.startswith(_COMMENT)]
    proved = {at for at in marked if _is_comment(lines, numbers, at)}
    if 2 * len(proved) < len(marked):
        return proved
    return {at for at in marked if at or at in proved}


def _is_comment(lines: Sequence[str], numbers: Sequence[int], at: int) -> bool:
    above = lines[at - 1] if at and numbers[at - 1] + 1 == numbers[at] else ""
    below = lines[at + 1] if at + 1 < len(lines) and numbers[at] + 1 == numbers[at + 1] else ""
    doubled = (at > 1 and above.startswith(_COMMENT)) or (at > 0 and below.startswith(_COMMENT))
    return doubled or f" {_COMMENT}" in lines[at] or _states(above) or _states(below)


def _states(line: str) -> bool:
    """A statement: short, without the end of a sentence, and with a sign of code or beginning as such do."""
    if not 0 < len(line) <= LONGEST_STATEMENT or line[-1] in ".!?":
        return False
    return _STATEMENT.match(line) is not None or _SIGNS.search(line) is not None
