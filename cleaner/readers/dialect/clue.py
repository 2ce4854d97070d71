"""What speaks for a writer of text, and the tools that look for it; `dialect` weighs, `clues_*` find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cleaner.record import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

UNKNOWN = "unknown"
MARKDOWN = "markdown"
# A clue of this weight is enough alone; less wants company.
PROOF = 2


@dataclass(frozen=True, slots=True)
class Clue:
    """These lines (numbers from 1) speak for this dialect, because of what `why` says."""

    name: str
    weight: int
    lines: Sequence[int]
    why: str


Lines = Sequence[tuple[int, str]]  # number and text of the lines that are not blank, spaces at their ends kept
Find = Callable[[str, Lines], Iterator[Clue]]


def matching(lines: Lines, pattern: re.Pattern[str]) -> list[int]:
    """The numbers of the lines that match as a whole."""
    return [number for number, line in lines if pattern.fullmatch(line)]


def neighbours(numbers: Sequence[int]) -> list[int]:
    """Those of the numbers that have another beside them."""
    known = set(numbers)
    return sorted(n for n in known if n - 1 in known or n + 1 in known)
