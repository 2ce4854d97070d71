"""Marked text of a page as runs, set in lines as a browser sets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from cleaner.record import dataclass

_SPACES = re.compile(r" [ \t\n\r\f]+|[\t\n\r\f][ \t\n\r\f]*")  # all but a single space, which stays as it is
_SENTENCE_END = re.compile('[a-z0-9)][a-z0-9)][.!?]["\N{RIGHT DOUBLE QUOTATION MARK}]?$')


class Mark:
    """What text is marked as: `sign` is the delimiter, or `[` for a link to `address`.

    No dataclass, since marks are compared by identity: two links to one place are two.
    """

    __slots__ = ("address", "sign")

    def __init__(self, sign: str, address: str = "") -> None:
        self.sign = sign
        self.address = address


STRONG, EM, DEL, CODE = Mark("**"), Mark("*"), Mark("~~"), Mark("`")
LINK = "["


@dataclass(frozen=True, slots=True)
class Run:
    """Text with its marks, the outermost first; an image has its alternative for text, and where it is."""

    text: str
    marks: tuple[Mark, ...] = ()
    image: str = ""

    def saying(self, text: str) -> Run:
        """This run with another text."""
        return self if text == self.text else Run(text, self.marks, self.image)


Lines = list[list[Run]]
BREAK = Run("\n", (Mark("\n"),))  # a line break, told from text by its mark


def is_glued(before: str, after: str) -> bool:
    """Whether a sentence begins in an element right behind another's end, as captions and their credits do, which a
    page's style sets apart. A heuristic: `Node.<b>JS</b>` is spared for being one word, `U.<i>S. Army</i>` for what
    stands before its stop."""
    return after[:1].isupper() and " " in after.strip() and _SENTENCE_END.search(before[-6:]) is not None


def settle(runs: Sequence[Run]) -> Lines:
    """Runs as lines, as a browser sets them: spaces single, none at the ends; a line can be empty.

    Neighbours with the same marks are one run.
    """
    if len(runs) == 1 and runs[0].marks is not BREAK.marks:
        text = _SPACES.sub(" ", runs[0].text).strip()
        return [[runs[0].saying(text)] if text else []]
    lines: Lines = [[]]
    for (marks, image), group in groupby(runs, lambda run: (run.marks, run.image)):
        if marks is BREAK.marks:
            lines += [[] for _ in group]
            continue
        text = _SPACES.sub(" ", "".join(run.text for run in group))
        if lines[-1] and lines[-1][-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if text:
            lines[-1].append(Run(text, marks, image))
    return [_trimmed(line) for line in lines]


def _trimmed(line: list[Run]) -> list[Run]:
    start, stop = 0, len(line)
    while start < stop and line[start].text.isspace():
        start += 1
    while start < stop and line[stop - 1].text.isspace():
        stop -= 1
    line = line[start:stop]
    if line:
        line[0] = line[0].saying(line[0].text.lstrip())
        line[-1] = line[-1].saying(line[-1].text.rstrip())
    return line


def plain(runs: Iterable[Run]) -> str:
    """The text of runs without their marks."""
    return "".join(run.text for run in runs)
