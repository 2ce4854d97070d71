"""Tables in text files, a line an entry. To make a dictionary of one takes longer than what one document asks of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence


def sections(path: str) -> list[list[bytes]]:
    """The lines of a file, parted where one is empty."""
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    found, start = [], 0
    while start < len(lines):
        end = lines.index(b"", start)  # nothing stands behind the last line's end
        found.append(lines[start:end])
        start = end + 1
    return found


# To look so many keys up in the lines costs as much as to make a dictionary of them.
ASKED_OF_LINES = 3000


class Lookup:
    """What stands behind a key and `part` in sorted lines of UTF-8; None where no line begins so.

    `get` looks in the lines for so many keys, and then in a dictionary.
    """

    def __init__(self, lines: Sequence[bytes], part: bytes) -> None:
        self._lines, self._part = lines, part
        self._left = ASKED_OF_LINES
        self.get: Callable[[str], bytes | None] = self._sought

    def _sought(self, key: str) -> bytes | None:
        self._left -= 1
        if not self._left:
            self.get = self._table().get
        head = key.encode("utf-8", "surrogatepass") + self._part
        at = bisect_left(self._lines, head)
        found = at < len(self._lines) and self._lines[at].startswith(head)
        return self._lines[at][len(head) :] if found else None

    def _table(self) -> dict[str, bytes]:
        parted = (line.partition(self._part) for line in self._lines)
        return {key.decode(): rest for key, _, rest in parted}
