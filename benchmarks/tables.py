"""Real tables, each in every known form of wreck: how many of their cells come back where they were.

    python -m benchmarks.tables WCXB [--split dev] [--tables 280] [--kind NAME] [--wrong FOLDER]

WCXB is a copy of that corpus. Each wreck of `tests.wrecks` that can be made of a table stands between two
paragraphs; what `cleaner.clean` makes of it is read by a Markdown parser of another make.

cell F1     cells that are where they were, against those that are wanted and those that are there
exact       the table is there, cell for cell, and no other
evident     the share of exact ones where the wreck has the evidence that its form calls for
text        the paragraphs around it, and those it had swallowed, stand alone and whole
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import cleaner
from benchmarks.cells import cells, nearest, share, tidy
from benchmarks.real_tables import RealTable, real_tables
from cleaner.doc import Heading, Table
from cleaner.visible import visible
from tests.rendering import outline
from tests.wrecks import DAMAGES, Damage, Wreck

BEFORE = (
    "The clerk of the harbour counted for a month, and what he found surprised even those who had asked him to do it.",
    "How the four companies compare was asked so often that we wrote down what each of them told us on the telephone.",
    "Nothing in the plan is new to those who came to the first meeting, where the same figures hung on the wall.",
)
AFTER = (
    "Nobody who was asked could say why the last year was so different, and the ministry did not return our calls.",
    "It is the second of these numbers that the islanders argue about, since their own boats are not counted in it.",
    "The next count will be made after the holidays, when the school is open again and the ferry runs every hour.",
)
OPTIONS = cleaner.Options(front_matter=False)


class Outcome(NamedTuple):
    """One wreck, cleaned."""

    evident: bool
    same: int
    ours: int
    real: int
    exact: bool
    text: bool


class Case(NamedTuple):
    """A wreck between two paragraphs."""

    before: str
    wreck: Wreck
    after: str

    def source(self) -> str:
        return "\n".join((self.before, *self.wreck.lines, self.after)) + "\n"

    def texts(self) -> list[tuple[str, str]]:
        """The paragraphs and headings that have to stand around the table."""
        swallowed = [("h2" if isinstance(b, Heading) else "p", tidy(visible(b))) for b in self.wreck.swallowed]
        return [("p", self.before), *swallowed, ("p", self.after)]


def case(table: RealTable, damage: Damage) -> Case:
    """The same wreck for the same table, always."""
    rng = Random(f"{damage.name} {table.rows}")
    return Case(rng.choice(BEFORE), damage.make(table.rows, rng), rng.choice(AFTER))


def outcome(one: Case, markdown: str, evident: bool) -> Outcome:
    found = outline(markdown)
    want = cells(one.wreck.rows)
    got = nearest(found.tables, want)
    return Outcome(
        evident,
        same=(got & want).total(),
        ours=got.total(),
        real=want.total(),
        exact=got == want and len(found.tables) == bool(one.wreck.rows),
        text=[(tag, tidy(text)) for tag, text in found.texts] == one.texts(),
    )


def row(name: str, all_of: Sequence[Outcome]) -> str:
    evident = [one for one in all_of if one.evident]
    figures = (
        str(len(all_of)),
        share(2 * sum(one.same for one in all_of), sum(one.ours + one.real for one in all_of)),
        share(sum(one.exact for one in all_of), len(all_of)),
        share(sum(one.exact for one in evident), len(evident)),
        share(sum(one.text for one in all_of), len(all_of)),
    )
    return f"| {' | '.join((name, *figures))} |"


def report(real: Sequence[RealTable], kinds: Sequence[Damage], wrong: Path | None) -> Iterator[str]:
    """A Markdown table, a row a kind of damage."""
    yield "| damage | tables | cell F1 | exact | evident | text |"
    yield f"|{' -- |' * 6}"
    everything: list[Outcome] = []
    for damage in kinds:
        outcomes = []
        for number, table in enumerate(real):
            if damage.can(table.rows):
                one = case(table, damage)
                markdown = cleaner.clean(one.source(), options=OPTIONS).markdown
                outcomes.append(outcome(one, markdown, damage.holds(table.rows)))
                if wrong and not (outcomes[-1].exact and outcomes[-1].text):
                    keep(wrong / damage.name.replace(" ", "-"), f"{number:03d}", one, markdown)
        everything += outcomes
        yield row(damage.name, outcomes)
    yield row("all", everything)


def keep(home: Path, name: str, one: Case, markdown: str) -> None:
    """Write what did not come back, for reading."""
    home.mkdir(parents=True, exist_ok=True)
    wanted = "\n".join(visible(b) for b in (Table(one.wreck.rows), *one.wreck.swallowed))
    (home / f"{name}.txt").write_text(one.source(), "utf-8")
    (home / f"{name}.md").write_text(markdown, "utf-8")
    (home / f"{name}.wanted").write_text(wanted + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wcxb", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--tables", type=int, default=280)
    parser.add_argument("--kind", help="only damages whose name has this in it", default="")
    parser.add_argument("--wrong", type=Path, help="write what did not come back to this folder")
    given = parser.parse_args()
    kinds = [damage for damage in DAMAGES if given.kind in damage.name]
    for line in report(real_tables(given.wcxb, given.split, given.tables), kinds, given.wrong):
        print(line, flush=True)


if __name__ == "__main__":
    main()
