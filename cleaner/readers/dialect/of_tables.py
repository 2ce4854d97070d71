"""Clues in tables: what separates cells, and what stands at the ends of rows, is each writer's own habit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.lazy import lazy
from cleaner.readers.dialect.clue import MARKDOWN, PROOF, Clue, Find, Lines, matching, neighbours

FEWEST_ROWS = 2
FEWEST_CELLS = 4  # of a table that has one cell a line: two rows of two
_DOUBLED = lazy(r"\|[^|\s][^|]*(?:\|\|[^|]+)+\|")
_OPENED = lazy(r"\|[^|\s][^|]*")
_CLOSED = lazy(r"[^|]*[^|\s]\|")


def _cells_of_trafilatura_1(text: str, lines: Lines) -> Iterator[Clue]:
    """`|a||b|` a row, `|a` a line, `a|` a line: what came before trafilatura wrote delimiter rows."""
    if "|" not in text or "--|" in text:
        return
    doubled = matching(lines, _DOUBLED)
    opened = neighbours(matching(lines, _OPENED))
    closed = neighbours(matching(lines, _CLOSED))
    if len(doubled) >= FEWEST_ROWS:
        yield Clue("trafilatura-1.4", PROOF, doubled, "cells are parted by two pipes and no space")
    elif len(opened) >= FEWEST_CELLS:
        yield Clue("trafilatura-1.6.2", PROOF, opened, "each cell is a line behind a pipe")
    elif len(closed) >= FEWEST_CELLS:
        yield Clue("trafilatura-1.8.1", PROOF, closed, "each cell is a line before a pipe")


_CLOSED_DELIMITER = lazy(r"(?:---\|){2,}")
_CLOSED_ROW = lazy(r"[^|\s][^|]*(?: \|[^|]*)* \|+")
_CLOSED_PAIR = lazy(r"[^|\s][^|]* \| [^|]*(?: \|[^|]*)* \|+")


def _rows_of_trafilatura_1(text: str, lines: Lines) -> Iterator[Clue]:
    """`a | b |`, with or without `---|---|` under the first row."""
    if " |\n" not in f"{text}\n" and " ||" not in text:
        return
    delimiters = matching(lines, _CLOSED_DELIMITER)
    rows = matching(lines, _CLOSED_ROW)
    pairs = neighbours(matching(lines, _CLOSED_PAIR))
    if delimiters and neighbours([*delimiters, *rows]):
        why = "rows end in a pipe but begin with none, and so do delimiters"
        yield Clue("trafilatura-1.9", PROOF, [*delimiters, *rows], why)
    elif len(pairs) >= FEWEST_ROWS and all(number in pairs for number, line in lines if "|" in line):
        yield Clue("trafilatura-1.9", PROOF, pairs, "rows end in a pipe but begin with none")


_FULL_ROW = lazy(r"\| [^|]*(?:\|[^|]*)*\| ?")
_ANY_DELIMITER = lazy(r"\| ?:?-+:? ?\|[|: -]*")
_SHORT_DELIMITER = lazy(r"\|(?:---\|){2,}")
_EMPTY_CELL = "|  |"


def _rows_of_trafilatura_2(text: str, lines: Lines) -> Iterator[Clue]:
    """`| a | b |` over `|---|---|`, text close under it; Markdown stands apart from its tables."""
    if "\n| " not in f"\n{text}":
        return
    of = dict(lines)
    rows = matching(lines, _FULL_ROW)
    delimiters = [number for number, line in lines if line[0] == "|" and _ANY_DELIMITER.fullmatch(line)]
    short = [number for number in delimiters if _SHORT_DELIMITER.fullmatch(of[number])]
    inside = {*rows, *delimiters}
    # `+---+` under a row: a grid of reStructuredText.
    close = [n for n in inside if n + 1 not in inside and of.get(n + 1, "+")[0] != "+"]
    headless = [n for n in neighbours(rows) if not {n - 1, n + 1} & {*delimiters}]
    if short and close:
        yield _of_trafilatura_2(of, rows, [*short, *close], "text stands close under tables with `|---|`")
    elif delimiters:
        yield Clue(MARKDOWN, 1, delimiters, "tables have delimiter rows and stand apart")
    elif len(headless) >= FEWEST_ROWS and close:
        yield _of_trafilatura_2(of, rows, headless, "rows with pipes at both ends have no delimiter row")


def _of_trafilatura_2(of: dict[int, str], rows: Sequence[int], evidence: list[int], why: str) -> Clue:
    """2.1 and later end a row in a space, unless somebody cut it off; 2.2 keeps empty cells."""
    spaced = [number for number in rows if of[number].endswith("| ")]
    if kept := [number for number in rows if _EMPTY_CELL in of[number]]:
        return Clue("trafilatura-2.2", PROOF, [*kept, *evidence], f"{why}; empty cells are kept")
    if spaced:
        return Clue("trafilatura-2.1", PROOF, [*evidence, *spaced], f"{why}; rows end in a space")
    return Clue("trafilatura-2.0", PROOF, evidence, why)


_OPEN_DELIMITER = lazy(r"---(?:\|---)+(  )?")
_TIGHT_PIPE = lazy(r"[^|\s]\| [^|\s]")


def _rows_of_html2text(text: str, lines: Lines) -> Iterator[Clue]:
    """`a| b  ` over `---|---  `."""
    delimiters = matching(lines, _OPEN_DELIMITER) if "\n---|" in text else []
    rows = [number for number, line in lines if "| " in line and _TIGHT_PIPE.search(line)] if delimiters else []
    if rows or (delimiters and "|---  \n" in text):
        yield Clue("html2text", PROOF, [*delimiters, *rows], "rows have pipes between their cells, none at their ends")


_TABS = lazy(r"\t+")
_CELL_AND_CELL = lazy(r"\S\t\t")
_FEWEST_TABBED = 3


def _rows_of_resiliparse(text: str, lines: Lines) -> Iterator[Clue]:
    """Two tabs between cells; what is merely indented by tabs is no row."""
    if "\t\t" not in text or any(len(run) % 2 for run in _TABS.findall(text)):
        return
    rows = neighbours([number for number, line in lines if "\t\t" in line and _CELL_AND_CELL.search(line)])
    if len(rows) >= _FEWEST_TABBED:
        yield Clue("resiliparse", PROOF, rows, "cells are parted by two tabs")


_GAP = lazy(r"(?<=\S) {2,}(?=\S)")
_FEWEST_ALIGNED = 3


def _columns_of_inscriptis(text: str, lines: Lines) -> Iterator[Clue]:
    """Columns padded with spaces, the last one too, so that all lines of a table are of one length."""
    if "  " not in text:
        return
    for run in _equally_long(lines):
        starts = [{gap.end() for gap in _GAP.finditer(line)} if "|" not in line else set() for _, line in run]
        rows = [(number, found) for (number, _), found in zip(run, starts, strict=True) if found]
        if len(rows) >= _FEWEST_ALIGNED and set.intersection(*(found for _, found in rows)):
            yield Clue("inscriptis", PROOF, [n for n, _ in rows], "columns are padded, the last one too")
            return


def _equally_long(lines: Lines) -> Iterator[Lines]:
    """Runs of lines of one length, at least one of which spaces at its end make so long."""
    run: list[tuple[int, str]] = []
    for pair in [*lines, (0, "")]:
        if run and (pair[0] != run[-1][0] + 1 or len(pair[1]) != len(run[-1][1])):
            if len(run) > 1 and any(line.endswith(" ") for _, line in run):
                yield run
            run = []
        run.append(pair)


_GLUED_WORDS = lazy(r"[a-z)%]{3}(?=[A-Z][a-z])")
_GLUED_NUMBERS = lazy(r"[0-9](?=[A-Z][a-z])|[a-z]{3}(?=[$\N{EURO SIGN}\N{POUND SIGN}]?[0-9])")
_MARKS_OF_CODE = ("=", "//", "{")
_LONGEST_GLUED = 1000
_FEWEST_GLUED = 4
_FEWEST_NUMBERS = 2
_FEWEST_BLOCKS = 5


def _cells_of_newspaper(text: str, lines: Lines) -> Iterator[Clue]:
    """Every block stands alone, and the cells of a table run together without a space, numbers too."""
    numbers = {number for number, _ in lines}
    if len(lines) < _FEWEST_BLOCKS or "](" in text or any(number + 1 in numbers for number in numbers):
        return
    if glued := [number for number, line in lines if _is_glued(line[:_LONGEST_GLUED])]:
        yield Clue("newspaper", PROOF, glued, "blank lines part all blocks, and the cells of a table run together")


def _is_glued(line: str) -> bool:
    if any(mark in line for mark in _MARKS_OF_CODE):
        return False
    numbers = len(_GLUED_NUMBERS.findall(line))
    return numbers >= _FEWEST_NUMBERS and numbers + len(_GLUED_WORDS.findall(line)) >= _FEWEST_GLUED


FINDERS: tuple[Find, ...] = (
    _cells_of_trafilatura_1,
    _rows_of_trafilatura_1,
    _rows_of_trafilatura_2,
    _rows_of_html2text,
    _rows_of_resiliparse,
    _columns_of_inscriptis,
    _cells_of_newspaper,
)
