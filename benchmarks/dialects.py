"""Real tables through real writers and back: how many of their cells come back where they were.

    python -m benchmarks.dialects WCXB --environments FOLDER [--tables N] [--split dev] [--keep FOLDER]

WCXB is a copy of that corpus; its tables are set, one each, into a small article (a heading, two paragraphs,
the table, two paragraphs). Every writer of `benchmarks.writers` makes its text of it, `cleaner.clean` cleans
that, and the cells are compared by row, column and folded text. A table counts for a writer that kept the
text of all its cells in order. `--keep` writes each text and its cleaned form, for reading. A few minutes.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import cleaner
from benchmarks.cells import HYPHENS, cells, nearest, share
from benchmarks.real_tables import RealTable, real_tables
from benchmarks.writers import WRITERS, Writer, written
from cleaner.readers.dialect import dialect
from tests.rendering import Row, outline

TITLE = "A third ferry for the two islands"
BEFORE = (
    "The ferry that links the two islands carried more people last year than in any year since the war, and "
    "the company that runs it says that a third boat will be needed before the next summer comes.",
    "What was counted on each day is set out below, as the clerk of the harbour wrote it down by hand, and "
    "the columns stand in the order in which he kept them in his book.",
)
AFTER = (
    "Those who live on the smaller island are less sure, since a third boat would mean a longer pier, and a "
    "longer pier would mean that the fishing boats lose the one quiet berth that they still have.",
    "A decision is expected when the council meets after the holidays; until then, the two boats will go on "
    "crossing as they have done, every hour while it is light and twice in the dark.",
)
_UNFOLDED = re.compile(r"[^\w+\-−%$€£=.]+|_")
_MARK = re.compile(r"\||\A[\t \N{NO-BREAK SPACE}]{2}")


class Outcome(NamedTuple):
    """One table through one writer."""

    told: str  # the dialect that the text was told to be
    kept: bool  # the text of all cells is there, in order
    apart: bool  # marks tell where each cell and each row ends
    full: bool  # no cell was empty to begin with
    same: int
    ours: int
    real: int
    exact: bool
    around: bool  # all four paragraphs stand alone and whole


def page_of(table: RealTable) -> str:
    """A small article with this table in it."""
    before, after = ("".join(f"<p>{text}</p>\n" for text in texts) for texts in (BEFORE, AFTER))
    body = f"<h1>{TITLE}</h1>\n{before}{table.html}\n{after}"
    head = f'<head><meta charset="utf-8">\n<title>{TITLE}</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en">{head}\n<body><article>\n{body}</article></body></html>\n'


def fold(text: str) -> str:
    """`text` without case, spaces and most punctuation."""
    return _UNFOLDED.sub("", unicodedata.normalize("NFKC", text).translate(HYPHENS).lower())


def outcome(table: RealTable, text: str, markdown: str) -> Outcome:
    """Compare what `cleaner` made of the text with the table that the writer saw."""
    want, seen = cells(table.rows, fold), outline(markdown)
    got = nearest(seen.tables, want, fold)
    found = gaps(table.rows, text)
    return Outcome(
        dialect(text).name,
        kept=found is not None,
        apart=found is not None and are_apart(*found),
        full=all(map(all, table.rows)),
        same=(got & want).total(),
        ours=got.total(),
        real=want.total(),
        exact=got == want,
        around={fold(text) for _, text in seen.texts} >= set(map(fold, BEFORE + AFTER)),
    )


# What stands behind this word is the table: the paragraphs above it hold words that its cells may have as well.
_LAST_BEFORE = BEFORE[-1].split()[-1]


def gaps(rows: Sequence[Row], text: str) -> tuple[str, list[str], list[str]] | None:
    """What stands on the first cell's line before it, between cells of a row, and between rows.

    None where the text of some cell is not found behind the one before it.
    """
    lead, inside, between = "", list[str](), list[str]()
    end = text.rfind(_LAST_BEFORE) + 1
    for r, row in enumerate(rows):
        for c, cell in enumerate(filter(None, row)):
            match = _spelled(cell).search(text, end)
            if match is None:
                return None
            gap = text[end : match.start()]
            if r == c == 0:
                lead = gap.rpartition("\n")[2]
            else:
                (inside if c else between).append(gap)
            end = match.end()
    return lead, inside, between


def are_apart(lead: str, inside: Sequence[str], between: Sequence[str]) -> bool:
    """Cells of a row have a mark between them, rows have another, and no caption is glued to the first cell."""
    marked = all(map(_MARK.search, inside)) and all("\n" in gap for gap in between)
    return marked and not set(inside) & set(between) and not any(map(str.isalnum, lead))


def _spelled(cell: str) -> re.Pattern[str]:
    """The cell's text with marks of emphasis, any space or none between its words, a line's end after hyphens."""
    words = (re.escape(word).replace(r"\-", r"-\s?") for word in cell.split())
    return re.compile(r"[\s*_]*".join(words))


def report(outcomes: Mapping[Writer, Sequence[Outcome]]) -> Iterator[str]:
    """A Markdown table, a row a writer."""
    heads = ("writer", "kept", "apart", "exact", "exact where apart", "and no cell empty", "cell F1", "text whole")
    yield f"| {' | '.join(heads)} |"
    yield f"|{' -- |' * len(heads)}"
    for writer, all_of in outcomes.items():
        kept = [one for one in all_of if one.kept]
        apart = [one for one in kept if one.apart]
        full = [one for one in apart if one.full]
        figures = (
            f"{len(kept)} of {len(all_of)}",
            share(len(apart), len(kept)),
            share(sum(one.exact for one in kept), len(kept)),
            share(sum(one.exact for one in apart), len(apart)),
            share(sum(one.exact for one in full), len(full)),
            share(2 * sum(one.same for one in kept), sum(one.ours + one.real for one in kept)),
            share(sum(one.around for one in kept), len(kept)),
        )
        yield f"| {' | '.join((writer.label, *figures))} |"


# What no reader of such a text can know, by the dialect's name; one of `writers` that is not here loses nothing.
_ROWS, _CELLS, _EMPTY = "where rows end", "where cells end", "which cells were empty"
LOST = {
    "trafilatura-1.4": (_EMPTY,),
    "trafilatura-1.6.2": (_ROWS, _EMPTY),
    "trafilatura-1.8.1": (_ROWS, _EMPTY),
    "trafilatura-1.9": (_EMPTY,),
    "trafilatura-2.0": (_EMPTY,),
    "trafilatura-2.1": (_EMPTY,),
    "resiliparse": (_EMPTY,),
    "unknown": (_CELLS, _EMPTY),
    "newspaper": (_CELLS, _ROWS, _EMPTY),
    "get_text": (_CELLS, _EMPTY),
    "get_text-newline": (_ROWS, _EMPTY),
    "get_text-space": (_CELLS, _ROWS, _EMPTY),
}


def summary(outcomes: Mapping[Writer, Sequence[Outcome]]) -> Iterator[str]:
    """The README's table: writers of one form together, with their versions."""
    yield "| writer | tables | cells and rows apart | of these exact | of all exact | not in the text |"
    yield f"|{' -- |' * 6}"
    for _, group in groupby(outcomes, key=lambda writer: (writer.label.split()[0], writer.dialect)):
        writers = list(group)
        name, _, first = writers[0].label.partition(" ")
        versions = ", ".join([first, *(writer.label.partition(" ")[2] for writer in writers[1:])])
        kept = [one for writer in writers for one in outcomes[writer] if one.kept]
        apart = [one for one in kept if one.apart]
        exact = [share(sum(one.exact for one in some), len(some)) for some in (apart, kept)]
        lost = "; ".join(LOST.get(writers[0].dialect, ())) or "–"
        yield f"| {name} {versions} | {len(kept)} | {len(apart)} | {' | '.join(exact)} | {lost} |"


def confusion(outcomes: Mapping[Writer, Sequence[Outcome]]) -> Iterator[str]:
    """A Markdown table: what each writer's texts were told to be."""
    yield "| writer | told to be |"
    yield "| -- | -- |"
    for writer, all_of in outcomes.items():
        told = Counter(one.told for one in all_of).most_common()
        yield f"| {writer.label} | {', '.join(f'{name} {n}' for name, n in told)} |"


def keep(folder: Path, writer: Writer, name: str, text: str, markdown: str) -> None:
    """Write a text and its cleaned form for reading."""
    home = folder / f"{writer.packages[0].replace('==', '-')}_{writer.dialect}"
    home.mkdir(parents=True, exist_ok=True)
    (home / f"{name}.txt").write_text(text, "utf-8")
    (home / f"{name}.md").write_text(markdown, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wcxb", type=Path)
    parser.add_argument("--environments", type=Path, required=True)
    parser.add_argument("--tables", type=int, default=100)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    real = {f"{n:03d}": table for n, table in enumerate(real_tables(given.wcxb, given.split, given.tables))}
    pages = {name: page_of(table) for name, table in real.items()}
    options = cleaner.Options(front_matter=False)
    outcomes: dict[Writer, list[Outcome]] = {writer: [] for writer in WRITERS}
    for writer in WRITERS:
        for name, text in written(given.environments, writer, pages).items():
            markdown = cleaner.clean(text, options=options).markdown if text.strip() else ""
            outcomes[writer].append(outcome(real[name], text, markdown))
            if given.keep:
                keep(given.keep, writer, name, text, markdown)
    print(*summary(outcomes), "", *report(outcomes), "", *confusion(outcomes), sep="\n")


if __name__ == "__main__":
    main()
