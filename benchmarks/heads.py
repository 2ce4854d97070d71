"""Title, author and date of a page's whole text: how many are found, and how many that are told are others'.

    python -m benchmarks.heads WCXB [N]

The text is what BeautifulSoup's `get_text` leaves of every Nth article page (default 1), a line a string. Title and
author are asked for where a line of the text is nothing else, the date wherever people found one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from bs4 import BeautifulSoup

from cleaner import clean
from training.labels import fold
from training.wcxb import html, sites, truth

# By the key of the front matter: that of WCXB.
ASKED = {"title": "title", "author": "author", "date": "publish_date"}


def texts(wcxb: Path, step: int) -> Iterator[tuple[list[str], Mapping[str, object]]]:
    """The lines of a page, and what people found in it."""
    for name in list(sites(wcxb, kind="article"))[::step]:
        text = BeautifulSoup(html(wcxb, name), "lxml").get_text("\n", strip=True)
        yield text.split("\n"), truth(wcxb, name)


def same(told: object, wanted: str) -> bool:
    """An author may be told with a title or without; of a date the day counts."""
    names = told if isinstance(told, list) else [told]
    return any(fold(str(name)[: len(wanted)]) == fold(wanted) or fold(str(name)) in fold(wanted) for name in names)


def main() -> None:
    wcxb, step = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    counts = {key: Counter[str]() for key in ASKED}
    for lines, found in texts(wcxb, step):
        metadata = clean("\n".join(lines)).metadata
        stands = {fold(line) for line in lines}
        for key, name in ASKED.items():
            wanted, told = str(found.get(name) or ""), metadata.get(key)
            right = bool(told and wanted) and same(told, wanted)
            is_asked = bool(wanted) and (key == "date" or fold(wanted) in stands)
            counts[key] += Counter(asked=is_asked, found=is_asked and right, told=bool(told and wanted))
            counts[key]["other"] += bool(told and wanted) and not right
    for key, number in counts.items():
        print(f"{key:7} {number['found']} of {number['asked']} found;", end=" ")
        print(f"{number['other']} of {number['told']} told are others")


if __name__ == "__main__":
    main()
