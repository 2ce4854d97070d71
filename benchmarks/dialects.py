"""Real tables through real writers and back: how many of their cells come back where they were.

    python -m benchmarks.dialects WCXB --environments FOLDER [--tables N] [--split dev] [--keep FOLDER]

WCXB is a copy of that corpus; its tables are set, one each, into a small article (a heading, two paragraphs,
the table, two paragraphs), every writer of `benchmarks.writers` makes its text of it, `cleaner.clean`
cleans that, and the cells are compared by row, column and folded text. A table counts where the writer
kept the text of all of its cells in order. `--keep` writes each text and its cleaned form for reading.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt

import cleaner
from benchmarks.real_tables import RealTable, Row, real_tables
from benchmarks.writers import WRITERS, Writer, written
from cleaner.readers.dialect import dialect

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
_TITLE = "A third ferry for the two islands"
_UNFOLDED = re.compile(r"[^\w+\-−%$€£=.]+")
# What keeps neighbouring cells apart in a text: anything but a single space or nothing.
_APART = re.compile(r"[|\t\n]|\S\s*\||  ")
_PARSER = MarkdownIt("commonmark").enable("table")

Cells = Counter[tuple[int, int, str]]


class Outcome(NamedTuple):
    """One table through one writer; `apart` says that the writer left a mark between all neighbouring cells."""

    named: str  # the dialect that the text was told to be
    kept: bool
    apart: bool
    full: bool  # no cell was empty to begin with
    same: int
    ours: int
    real: int
    exact: bool
    around: bool


def page_of(table: RealTable) -> str:
    """A small article with this table in it."""
    before, after = ("".join(f"<p>{text}</p>\n" for text in texts) for texts in (BEFORE, AFTER))
    body = f"<h1>{_TITLE}</h1>\n{before}{table.html}\n{after}"
    head = f'<head><meta charset="utf-8"><title>{_TITLE}</title></head>'
    return f'<!DOCTYPE html><html lang="en">{head}<body><article>{body}</article></body></html>'


def fold(text: str) -> str:
    """`text` without case, spaces and most punctuation."""
    return _UNFOLDED.sub("", text.lower())


def outcome(table: RealTable, text: str, markdown: str) -> Outcome:
    """Compare what `cleaner` made of the text with the table that the writer saw."""
    want = cells(table.rows)
    got = max(map(cells, tables_of(markdown)), key=lambda found: (found & want).total(), default=Counter())
    gaps = list(_gaps(table.rows, text))
    apart = None not in gaps and all(_APART.search(gap or "") for gap in gaps)
    paragraphs = [fold(part) for part in re.split(r"\n\s*\n", markdown)]
    return Outcome(
        dialect(text).name,
        kept=None not in gaps,
        apart=apart,
        full=all(map(all, table.rows)),
        same=(got & want).total(),
        ours=got.total(),
        real=want.total(),
        exact=got == want,
        around=all(fold(wanted) in paragraphs for wanted in (*BEFORE, *AFTER)),
    )


def cells(rows: Sequence[Row]) -> Cells:
    """The cells with their places."""
    return Counter((r, c, fold(cell)) for r, row in enumerate(rows) for c, cell in enumerate(row))


def tables_of(markdown: str) -> list[list[Row]]:
    """The tables that a Markdown parser finds."""
    found: list[list[list[str]]] = []
    for token in _PARSER.parse(markdown):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type == "inline" and found and token.level >= _IN_A_CELL:
            found[-1][-1].append(" ".join(child.content for child in token.children or ()))
    return [[tuple(row) for row in table] for table in found]


_IN_A_CELL = 4  # table, thead or tbody, tr, th or td


def _gaps(rows: Sequence[Row], text: str) -> Iterator[str | None]:
    """What stands between each two neighbouring cells that hold something; None where one is not found."""
    end: int | None = None
    for cell in (cell for row in rows for cell in row if cell):
        match = _spelled(cell).search(text, end or 0)
        if match is None:
            yield None
            return
        if end is not None:
            yield text[end : match.start()]
        end = match.end()


def _spelled(cell: str) -> re.Pattern[str]:
    """The cell's text with any space, or none, between its words."""
    return re.compile(r"\s*".join(map(re.escape, cell.split())))


def report(outcomes: Mapping[Writer, Sequence[Outcome]]) -> Iterator[str]:
    """A Markdown table, a row a writer."""
    yield "| writer | tables kept | cells apart | exact | exact where apart | without empty cells | cell F1 | text around whole |"
    yield "| -- | -- | -- | -- | -- | -- | -- | -- |"
    for writer, all_of in outcomes.items():
        kept = [one for one in all_of if one.kept]
        apart = [one for one in kept if one.apart]
        full = [one for one in apart if one.full]
        figures = [
            f"{len(kept)} of {len(all_of)}",
            share(len(apart), len(kept)),
            share(sum(one.exact for one in kept), len(kept)),
            share(sum(one.exact for one in apart), len(apart)),
            share(sum(one.exact for one in full), len(full)),
            share(2 * sum(one.same for one in kept), sum(one.ours + one.real for one in kept)),
            share(sum(one.around for one in kept), len(kept)),
        ]
        yield f"| {' | '.join([writer.label, *figures])} |"


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def confusion(outcomes: Mapping[Writer, Sequence[Outcome]]) -> Iterator[str]:
    """A Markdown table: what each writer's texts were told to be."""
    yield "| writer | told to be |"
    yield "| -- | -- |"
    for writer, all_of in outcomes.items():
        told = Counter(one.named for one in all_of)
        yield f"| {writer.label} | {', '.join(f'{name} {n}' for name, n in told.most_common())} |"


def keep(folder: Path, writer: Writer, name: str, text: str, markdown: str) -> None:
    home = folder / writer.label.replace(" ", "-").replace("/", "")
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
    outcomes: dict[Writer, list[Outcome]] = {}
    for writer in WRITERS:
        outcomes[writer] = []
        for name, text in written(given.environments, writer, pages).items():
            markdown = cleaner.clean(text).markdown.split("\n---\n", 1)[1] if text.strip() else ""
            outcomes[writer].append(outcome(real[name], text, markdown))
            if given.keep:
                keep(given.keep, writer, name, text, markdown)
    print(*report(outcomes), "", *confusion(outcomes), sep="\n")


if __name__ == "__main__":
    main()
