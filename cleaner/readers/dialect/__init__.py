"""Which program left this text: told from the marks that it alone leaves, or not told at all.

Writers of text give themselves away by tables, lists and white space; their prose is the same. A text with
neither is `unknown`, and so is one whose marks point to two writers. What each writer leaves was read off
its own output, version by version (`benchmarks/dialects.py` runs them all); a name is the first version
with that form. html_text is not among them: blocks between blank lines are anybody's.

This is a heuristic: it would rather say nothing than be wrong, so it says nothing of most texts.

>>> dialect("Team | Points |\\n---|---|\\nRovers | 36 |\\n").name
'trafilatura-1.9'
>>> dialect("Rovers won, and the town was glad.\\n").name
'unknown'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cleaner.readers.dialect import of_tables, of_text
from cleaner.readers.dialect.clue import MARKDOWN, PROOF, UNKNOWN, Clue, Lines
from cleaner.record import dataclass

__all__ = ["UNKNOWN", "WRITERS", "Dialect", "dialect"]

# Each dialect, and who writes it.
WRITERS = {
    "trafilatura-1.4": "trafilatura 1.4 to 1.6.1",
    "trafilatura-1.6.2": "trafilatura 1.6.2 to 1.8.0",
    "trafilatura-1.8.1": "trafilatura 1.8.1",
    "trafilatura-1.9": "trafilatura 1.9 to 1.12",
    "trafilatura-2.0": "trafilatura 2.0 or later",
    "trafilatura-2.1": "trafilatura 2.1 or later",
    "trafilatura-2.2": "trafilatura 2.2 or later",
    "html2text": "html2text",
    "inscriptis": "inscriptis",
    "resiliparse": "resiliparse",
    "newspaper": "newspaper4k",
    "get_text": "Beautiful Soup's get_text()",
    "get_text-newline": 'Beautiful Soup\'s get_text("\\n", strip=True)',
    "get_text-space": 'Beautiful Soup\'s get_text(" ", strip=True)',
    MARKDOWN: "a writer of Markdown",
    UNKNOWN: "nobody can tell",
}
# Evidence is for a person to look at: this many lines of each clue.
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Dialect:
    """A name out of WRITERS, the source lines (from 1) that are the evidence, and the reason in a sentence."""

    name: str
    lines: tuple[int, ...] = ()
    why: str = "It has no mark of any writer."


def dialect(text: str) -> Dialect:
    """The dialect of `text`, whose lines end in newlines and keep the spaces at their ends.

    `unknown` where no clue or only a weak one is found, and where two writers are proved.
    """
    lines = lines_of(text)
    clues = [clue for find in (*of_tables.FINDERS, *of_text.FINDERS) for clue in find(text, lines)]
    told = {clue.name for clue in clues if _weight(clues, clue.name) >= PROOF}
    if len(told) > 1:
        told.discard(MARKDOWN)  # which some of the writers write
    evidence = _evidence([clue for clue in clues if clue.name in told])
    if len(told) > 1:
        return Dialect(UNKNOWN, evidence, f"Its marks are those of {_all(told)}.")
    for name in told:
        why = "; ".join(dict.fromkeys(clue.why for clue in clues if clue.name == name))
        return Dialect(name, evidence, f"{why[0].upper()}{why[1:]}.")
    return Dialect(UNKNOWN)


def is_markdown(text: str) -> bool:
    """Whether marks of two kinds prove Markdown, whoever wrote it: other writers write it too."""
    return _weight(list(of_text.markdown(text, lines_of(text))), MARKDOWN) >= PROOF


def lines_of(text: str) -> Lines:
    """The lines that are not blank and do not stand between fences, with their numbers."""
    lines: Lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line and not line.isspace()]
    return list(_outside_fences(lines)) if "\n```" in text else lines


def _outside_fences(lines: Lines) -> Iterator[tuple[int, str]]:
    """The lines without those between fences, which show how other texts look; the fences themselves stay."""
    shown = True
    for number, line in lines:
        fence = line.startswith("```")
        if shown or fence:
            yield number, line
        shown = shown != fence


def _weight(clues: Sequence[Clue], name: str) -> int:
    return sum(clue.weight for clue in clues if clue.name == name)


def _all(names: Iterable[str]) -> str:
    return " and of ".join(sorted(WRITERS[name] for name in names))


def _evidence(clues: Sequence[Clue]) -> tuple[int, ...]:
    return tuple(sorted({number for clue in clues for number in clue.lines[:MOST_LINES]}))
