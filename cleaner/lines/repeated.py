"""Lines that the files of one folder share at their heads and tails: menus, sign-up boxes, footers.

What stands around the article on page after page of a site is not the article. A line counts once for each
file; it is evidence when enough files of its folder have it. Only prints of lines are kept, so that a folder
of any size fits into memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cleaner.digest import digest
from cleaner.doc import Doc
from cleaner.lines.bylines import byline
from cleaner.lines.shape import LONG, LONGEST_TITLE_CASED, SECTION_NAMES, name
from cleaner.record import dataclass, field

# Two files may be one article and its reprint. A line that a third of a site's pages share is furniture; a
# folder of many sites shares none, so there nothing goes.
FEWEST_FILES = 3
LEAST_SHARE = 0.3
# The menus of a page seldom have more lines; what stands further in is not looked at.
DEEPEST = 200
# Prints that are kept in all. Beyond that those seen in one file are forgotten: some 100 MB.
MOST_PRINTS = 1_000_000
_PRINT_LENGTH = 16  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Repeated:
    """The lines that several files of one folder share.

    name   stands for which lines these are: two with one name are the same evidence
    files  in how many files each line stands, by its print
    of     how many files were read
    """

    name: str
    files: Mapping[str, int] = field(compare=False, repr=False)
    of: int = field(compare=False, repr=False)

    def count(self, line: str) -> int:
        """In how many files of the folder the line stands; 0 when they are too few."""
        return self.files.get(print_of(line), 0)


def print_of(line: str) -> str:
    """What stands for a line among others: its hash, case and spaces aside."""
    return digest(" ".join(line.casefold().split()).encode("utf-8", "replace"))[:_PRINT_LENGTH]


def prints(doc: Doc) -> frozenset[str]:
    """The prints of the lines near the ends of a document."""
    lines = doc.lines if len(doc.lines) <= 2 * DEEPEST else doc.lines[:DEEPEST] + doc.lines[-DEEPEST:]
    return frozenset(print_of(line) for line in lines if line)


def around(doc: Doc, repeated: Repeated) -> Iterator[tuple[int, int]]:
    """The lines around the text proper that other files share: where each stands, and how many files have it.

    The text proper begins and ends with a long line that the others do not share; a document without one is a
    version of another, and nothing is known of it. Long lines, names of sections, bylines and dates may be the
    article's, whoever shares them.
    """
    own = [at for at, line in enumerate(doc.lines) if len(line) >= LONG and not repeated.count(line)]
    size = len(doc.lines)
    head, tail = (
        range(min(own[0], DEEPEST) if own else 0),
        range(max(own[-1] + 1, size - DEEPEST) if own else size, size),
    )
    for at in (*head, *tail):
        if files := _counts(doc.lines[at]) and repeated.count(doc.lines[at]):
            yield at, files


def _counts(line: str) -> bool:
    if not 0 < len(line) <= LONGEST_TITLE_CASED or name(line) in SECTION_NAMES:
        return False
    return any(map(str.isalpha, line)) and not byline(line)


class Survey:
    """Counts in how many files of its folder each line stands; the order of the files decides nothing it finds.

    Unless there are more lines than fit: then the order of the files counts, which is that of the run.
    """

    def __init__(self) -> None:
        self.folders: dict[str, Counter[str]] = {}
        self.read: Counter[str] = Counter()
        self.kept = 0

    def add(self, folder: str, lines: Iterable[str]) -> None:
        """Count a file of this folder by the prints of its lines."""
        counts = self.folders.setdefault(folder, Counter())
        before = len(counts)
        counts.update(set(lines))
        self.read[folder] += 1
        self.kept += len(counts) - before
        if self.kept > MOST_PRINTS:
            self._forget()

    def _forget(self) -> None:
        for folder, counts in self.folders.items():
            self.folders[folder] = Counter({line: number for line, number in counts.items() if number > 1})
        self.kept = sum(map(len, self.folders.values()))

    def found(self) -> dict[str, Repeated]:
        """What the files of each folder share."""
        return {folder: self._shared(folder) for folder in self.folders}

    def _shared(self, folder: str) -> Repeated:
        fewest = max(FEWEST_FILES, LEAST_SHARE * self.read[folder])
        shared = {line: number for line, number in self.folders[folder].items() if number >= fewest}
        return Repeated(digest("".join(sorted(shared)).encode()), shared, self.read[folder])
