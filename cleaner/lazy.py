"""Regular expressions that are compiled when they are first asked, not when their module is imported.

Compiling all of the project's patterns costs more than cleaning an article; most articles ask a few. Type checkers
see `re.compile`; at run time this stands in. A pattern may have clues besides: pieces of text, parted by spaces, one of
which stands in whatever it matches. While a text has none of them the pattern is not asked, and not compiled.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import AnyStr

    def lazy(pattern: AnyStr, flags: int = 0, clues: str = "") -> re.Pattern[AnyStr]: ...

else:

    class _Lazy:
        """Stands in for a compiled pattern until one of its methods is asked for, then hands out that."""

        def __init__(self, pattern, flags):
            self._given = pattern, flags

        def __getattr__(self, name):
            compiled = re.compile(*self._given)
            for method in ("match", "fullmatch", "search", "sub", "subn", "finditer", "findall", "split"):
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)

    class Clued:
        """Asks the pattern of a text with a clue. It goes on doing so: what is found hangs on one text alone."""

        def __init__(self, pattern, flags, clues):
            self.compiled = _Lazy(pattern, flags)
            self._clues, self._folds = clues.split(), flags & re.IGNORECASE

        def _may_hold(self, text):
            text = text.lower() if self._folds else text
            return any(map(text.__contains__, self._clues))

        def match(self, text):
            return self.compiled.match(text) if self._may_hold(text) else None

        def fullmatch(self, text):
            return self.compiled.fullmatch(text) if self._may_hold(text) else None

        def search(self, text):
            return self.compiled.search(text) if self._may_hold(text) else None

        def finditer(self, text):
            return self.compiled.finditer(text) if self._may_hold(text) else iter(())

        def sub(self, new, text):
            return self.compiled.sub(new, text) if self._may_hold(text) else text

    def lazy(pattern, flags=0, clues=""):
        """`re.compile(pattern, flags)`, later."""
        return Clued(pattern, flags, clues) if clues else _Lazy(pattern, flags)


__all__ = ["lazy"]
