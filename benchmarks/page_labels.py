"""Labels for the blocks of WCXB's pages: how much of each stands in the reviewed text of the article.

Long blocks are looked for as they are, letters and digits alone; those found are anchors, and a short block counts as
found where it stands between the anchors before and after it. What is found in part counts by its runs of four
words. Labels made so hold noise.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from training import wcxb
from training.labels import fold
from training.measures import words

LONG = 40
"""Letters and digits from which on a text is found by itself; shorter ones need a place."""

SHORTEST, WIDEST = 12, 400
"""A text of fewer letters that is no line of the article counts only between anchors this close."""


class Page(NamedTuple):
    """A page of the benchmark; `truth` has what was reviewed (`wcxb.truth`)."""

    name: str
    site: str
    source: bytes
    truth: dict[str, Any]


def pages(root: Path, every: int = 1) -> Iterator[Page]:
    """The article pages of the development split, or each so-manieth of them."""
    for name, site in islice(wcxb.sites(root, kind="article").items(), 0, None, every):
        yield Page(name, site, wcxb.source(root, name), wcxb.truth(root, name))


def labels(texts: Sequence[str], article: str) -> list[float]:
    """For each text of a page the share of it that is the article's."""
    whole, lines = fold(article), {fold(line) for line in article.split("\n")}
    said = words(article)
    runs = {tuple(said[at : at + 4]) for at in range(len(said) - 3)}
    short = [fold(text) for text in texts]
    anchors = _anchors(short, whole)
    found = []
    for at, text in enumerate(short):
        if at in anchors or (len(text) >= LONG and text in whole):
            found.append(1.0)
        elif len(text) >= LONG:
            found.append(_share(texts[at], runs))
        else:
            found.append(float(_stands(text, _between(anchors, at, len(short), whole), lines)))
    return found


def _anchors(short: Sequence[str], whole: str) -> dict[int, tuple[int, int]]:
    """Long texts with their places in the article, as many as stand in the same order in both.

    The longest rising run of places: `ends` has the least place that a run of each length ends at so far, `best` the
    text that stands there, and `before` the one before each text in its run.
    """
    found = [(at, whole.find(text)) for at, text in enumerate(short) if len(text) >= LONG and text in whole]
    ends: list[int] = []
    best: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(found):
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        best[at : at + 1] = [number]
        before.append(best[at - 1] if at else None)
    chosen: dict[int, tuple[int, int]] = {}
    last = best[-1] if best else None
    while last is not None:
        at, place = found[last]
        chosen[at] = (place, place + len(short[at]))
        last = before[last]
    return chosen


def _between(anchors: dict[int, tuple[int, int]], at: int, size: int, whole: str) -> str:
    start = next((anchors[near][1] for near in range(at, -1, -1) if near in anchors), 0)
    stop = next((anchors[near][0] for near in range(at, size) if near in anchors), len(whole))
    return whole[max(0, start - 3) : stop + 3]


def _stands(text: str, window: str, lines: set[str]) -> bool:
    if not text or text not in window:
        return False
    return text in lines or len(text) >= SHORTEST or len(window) <= WIDEST


def _share(text: str, runs: set[tuple[str, ...]]) -> float:
    said = words(text)
    covered = [False] * len(said)
    for at in range(len(said) - 3):
        if tuple(said[at : at + 4]) in runs:
            covered[at : at + 4] = [True] * 4
    return sum(covered) / max(len(said), 1)
