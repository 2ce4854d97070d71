"""Tables made of what is none: what `cleaner` takes for a table in the text of real pages.

    python -m benchmarks.false_tables WCXB --environments FOLDER [--split dev] [--pages N] [--keep FOLDER]

WCXB is a copy of that corpus. Every page becomes text as the programs of `benchmarks.writers` make it, one
version of each form, and is cleaned. A table in the result is the page's own when one table of its markup (or a
definition list, or what it shows as it was typed) holds nearly all of its words, or nearly all of its cells: one cell
may hold more, since some writers set a caption or a paragraph in front of a table without a line end. Every other table
is printed, to be read. `--keep` is a folder of texts: those that are there are not made again.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

import cleaner
from benchmarks.writers import WRITERS, Writer, written
from cleaner.words import count
from tests.rendering import Row, outline
from training import wcxb

LABELS = (
    "trafilatura 1.6.0",
    "trafilatura 1.8.0",
    "trafilatura 1.8.1",
    "trafilatura 1.12.2",
    "trafilatura 2.3.1",
    "html2text 2025.4.15",
    "inscriptis 2.7.6",
    "resiliparse 2.0.1",
    "html-text 0.7.1",
    "newspaper4k 0.9.6",
    'bs4 get_text("\\n")',
)
# A table is one of the page's when one element of the markup has this share of its words or cells.
MOST = 0.9
_HELD = ("table", "dl", "pre", "code", "textarea")


class MadeUp(NamedTuple):
    """A table that the markup does not have."""

    writer: str
    name: str
    rows: Sequence[Row]
    rules: str


def texts_of(given: argparse.Namespace, writer: Writer, html: Mapping[str, str]) -> dict[str, str]:
    """What a writer made of each page, kept in a folder where one is given."""
    if given.keep is None:
        return written(given.environments, writer, html)
    file = given.keep / f"{re.sub(r'[^a-z0-9.]+', '-', writer.label.lower())}.json"
    if not file.exists():
        given.keep.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(written(given.environments, writer, html)), "utf-8")
    texts: dict[str, str] = json.loads(file.read_text("utf-8"))
    return {name: text for name, text in texts.items() if name in html}


def held(html: str) -> list[Counter[str]]:
    """The words of each element that holds a table, whatever else it holds, those of its images among them."""
    soup = BeautifulSoup(html, "lxml")
    return [_words(tag) for tag in soup.find_all(_HELD) if isinstance(tag, Tag)]


def _words(tag: Tag) -> Counter[str]:
    images = (str(image.get("alt", "")) for image in tag.find_all("img") if isinstance(image, Tag))
    return count(" ".join([tag.get_text(" "), *images]).lower())


def is_held(rows: Sequence[Row], elements: Sequence[Counter[str]]) -> bool:
    """One element has nearly all words of these rows, or nearly all of their cells whole."""
    cells = [count(cell.lower()) for row in rows for cell in row if cell]
    words = sum(cells, Counter[str]())
    for element in elements:
        whole = sum(cell <= element for cell in cells)
        if whole >= MOST * len(cells) or (words & element).total() >= MOST * words.total():
            return True
    return False


def made_up(writer: Writer, name: str, html: str, text: str) -> Iterator[MadeUp]:
    """The tables in the cleaned text that the page does not have."""
    result = cleaner.clean(text, options=cleaner.Options(front_matter=False))
    rules = ", ".join(sorted({entry.rule for entry in result.ledger if entry.stage == "tables"}))
    if "\n| -" in result.markdown:
        elements = held(html)
        for rows in outline(result.markdown).tables:
            if not is_held(rows, elements):
                yield MadeUp(writer.label, name, rows, rules)


def show(one: MadeUp) -> str:
    lines = [f"{one.writer}, {one.name}: {len(one.rows)} x {len(one.rows[0])}, {one.rules}"]
    return "\n".join([*lines, *(f"    {' | '.join(cell[:60] for cell in row)}" for row in one.rows[:12])])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wcxb", type=Path)
    parser.add_argument("--environments", type=Path, required=True)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--writer", default="", help="only writers whose name has this in it")
    given = parser.parse_args()
    names = islice(wcxb.sites(given.wcxb, given.split), given.pages)
    html = {name: wcxb.html(given.wcxb, name, given.split) for name in names}
    heads = ("writer", "documents", "tables made of what is none", "documents with one", "of a thousand")
    summary = [f"| {' | '.join(heads)} |", f"|{' -- |' * len(heads)}"]
    for writer in (writer for writer in WRITERS if writer.label in LABELS and given.writer in writer.label):
        texts = {name: text for name, text in texts_of(given, writer, html).items() if text.strip()}
        found = [one for name, text in texts.items() for one in made_up(writer, name, html[name], text)]
        print(*map(show, found), sep="\n", end="\n" if found else "", flush=True)
        wrong = len({one.name for one in found})
        figures = (len(texts), len(found), wrong, f"{1000 * wrong / max(len(texts), 1):.1f}")
        summary.append(f"| {writer.label} | {' | '.join(map(str, figures))} |")
    print("", *summary, sep="\n")


if __name__ == "__main__":
    main()
