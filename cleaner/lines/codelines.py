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
