"""How many headings that ran into their paragraphs are parted again, and what is parted that never was a heading.

    python -m benchmarks.glued PAGES.jsonl [N]

PAGES.jsonl is what `training.train` makes of WCXB. In what trafilatura makes of every Nth page (default 1) headings
over long paragraphs run into them: all of a page, one in three, one alone, all into the paragraphs above them as well;
everything into what follows; and none, in the texts as they are. Parted elsewhere is what has become a heading and was
neither that nor a line; of the long paragraphs it counts those that are whole.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from cleaner import clean
from training.labels import fold

HOW = "trafilatura"
RULE = "paragraphs/heading"
SHORTEST = 80
Damage = Callable[[list[str], list[str]], tuple[list[str], list[str]]]
"""Of the lines of a text and their kinds, the damaged lines and the headings that ran into others."""


def headings(is_glued: Callable[[int], bool], *, in_front: bool = False) -> Damage:
    """Headings run into the paragraphs below them, and the paragraphs above into those if `in_front`."""

    def damaged(lines: list[str], kinds: list[str]) -> tuple[list[str], list[str]]:
        made: list[str] = []
        heads: list[str] = []
        number, glued = 0, False
        for at, line in enumerate(lines):
            if glued:
                made[-1] += line
                glued = False
                continue
            if kinds[at] == "heading" and kinds[at + 1 : at + 2] == ["para"] and _could_follow(lines[at + 1]):
                number, glued = number + 1, is_glued(number)
                heads += [line] if glued else []
            if in_front and glued and at and kinds[at - 1] == "para" and made[-1].endswith("."):
                made[-1] += line
            else:
                made.append(line)
        return made, heads

    return damaged


def on_one_line(lines: list[str], kinds: list[str]) -> tuple[list[str], list[str]]:
    """Everything runs into the next line, as in what `get_text()` makes of a page without line breaks."""
    _, heads = headings(lambda _: True)(lines, kinds)
    return ["".join(lines)], heads


DAMAGES: dict[str, Damage] = {
    "all": headings(lambda _: True),
    "one in three": headings(lambda number: number % 3 == 0),
    "the second": headings(lambda number: number == 2),
    "all, on both sides": headings(lambda _: True, in_front=True),
    "one in three, on both sides": headings(lambda number: number % 3 == 0, in_front=True),
    "the text on one line": on_one_line,
    "none": headings(lambda _: False),
}


def _could_follow(line: str) -> bool:
    return len(line) > SHORTEST and line[0].isupper()


def texts(path: Path, step: int) -> Iterator[tuple[list[str], list[str]]]:
    with path.open(encoding="utf-8") as file:
        pages = (page for page in map(json.loads, file) if page["how"] == HOW)
        for number, page in enumerate(pages):
            if number % step == 0:
                yield page["lines"], page["kinds"]


def main() -> None:
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for name, damaged in DAMAGES.items():
        count = Counter[str]()
        for lines, kinds in texts(Path(sys.argv[1]), step):
            made, heads = damaged(lines, kinds)
            result = clean("\n".join(made))
            shown = {fold(line) for line in result.markdown.split("\n") if line[:1] == "#"}
            true = {fold(line) for line, kind in zip(lines, kinds, strict=True) if kind == "heading"}
            title = fold(str(result.metadata.get("title")))
            count["glued"] += len(heads)
            long = {
                fold(line) for line, kind in zip(lines, kinds, strict=True) if kind == "para" and len(line) > SHORTEST
            }
            count["paragraphs"] += len(long)
            count["whole"] += len(long & {fold(line) for line in result.markdown.split("\n")})
            count["parted"] += sum(fold(head) in shown | {title} for head in heads)
            if any(entry.rule == RULE for entry in result.ledger):
                count["parted elsewhere"] += len(shown - true - {fold(line) for line in made})
            count["texts"] += 1
        told = ", ".join(
            f"{count[key]} {key}" for key in ("texts", "glued", "parted", "parted elsewhere", "paragraphs", "whole")
        )
        print(f"{name}: {told}")


if __name__ == "__main__":
    main()
