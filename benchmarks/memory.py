"""What one document takes in memory, by its size and kind: for what SECURITY.md says of bounds.

    python -m benchmarks.memory [MEGABYTES ...]

Documents of so many MB (default 4, 10, 30) are made of the seeds: prose, of which every line is long; short lines; and
a page of short paragraphs. Given for each: the most that the command has held, less what it holds for a document
of one line, for each MB of the source.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import islice
from pathlib import Path

from benchmarks.folder import ROOT, peak
from benchmarks.speed import documents

LONG, SHORT = 200, 60  # characters of a line of prose, and of a short one
MEGABYTE = 1 << 20
PATIENTLY = ("--timeout", "100000")  # on a busy machine as well


def _endless() -> Iterator[str]:
    """The lines of the seeds, again and again, told apart by a number."""
    lines = [line.strip() for text in documents(1) for line in text.split("\n") if line.strip()]
    number = 0
    while True:
        for line in lines:
            number += 1
            yield f"{line} {number}"


def prose() -> Iterator[str]:
    return (f"{line}\n\n" for line in _endless() if len(line) >= LONG)


def short_lines() -> Iterator[str]:
    return (f"{line}\n" for line in _endless() if len(line) < SHORT)


def page() -> Iterator[str]:
    return (f"<p>{escape(line)}</p>\n" for line in _endless() if len(line) < SHORT)


KINDS = {"prose": (prose, ".txt"), "short lines": (short_lines, ".txt"), "page": (page, ".html")}


def written(path: Path, pieces: Iterator[str], size: int) -> str:
    """The file, with at least so many characters, or one piece for none."""
    with path.open("w", encoding="utf-8") as file:
        written = file.write(next(pieces))
        while written < size:
            written += file.write("".join(islice(pieces, 1000)))
    return str(path)


def main() -> None:
    sizes = list(map(int, sys.argv[1:])) or [4, 10, 30]
    os.environ["PYTHONPATH"] = str(ROOT)
    print(f"Python {platform.python_version()}, {platform.machine()}")
    with tempfile.TemporaryDirectory() as place:
        for name, (made, suffix) in KINDS.items():
            least = peak(written(Path(place) / f"one{suffix}", made(), 0), *PATIENTLY)
            for size in sizes:
                source = written(Path(place) / f"{size}{suffix}", made(), size * MEGABYTE)
                megabytes = os.stat(source).st_size / MEGABYTE
                held = peak(source, *PATIENTLY) - least
                print(f"{name:12} {megabytes:5.1f} MB: {held:6.0f} MB, {held / megabytes:4.1f} for each", flush=True)


if __name__ == "__main__":
    main()
