"""Regular expressions that are compiled when they are first asked, not when their module is imported.

Compiling all of the project's patterns costs more than cleaning an article; most articles ask a few. Type checkers
see `re.compile`; at run time this stands in.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import compile as lazy
else:
    import re

    class _Lazy:
        """Stands in for a compiled pattern until one of its methods is asked for, then hands out that."""

        def __init__(self, pattern, flags):
            self._given = pattern, flags

        def __getattr__(self, name):
            compiled = re.compile(*self._given)
            for method in ("match", "fullmatch", "search", "sub", "subn", "finditer", "findall", "split"):
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)

    def lazy(pattern, flags=0):
        """`re.compile(pattern, flags)`, later."""
        return _Lazy(pattern, flags)


__all__ = ["lazy"]
