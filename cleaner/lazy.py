"""Regular expressions that are compiled when they are first asked, not when their module is imported.

Compiling all of the project's patterns costs more than cleaning an article; most articles ask a few.
"""

from __future__ import annotations

import re


class _Lazy:
    """Stands in for a compiled pattern until one of its methods is asked for, then hands out that."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._given)
        for method in ("match", "fullmatch", "search", "sub", "subn", "finditer", "findall", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, later."""
    return _Lazy(pattern, flags)  # type: ignore[return-value]  # it answers to all that a pattern is asked
