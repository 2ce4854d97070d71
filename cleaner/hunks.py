"""Where two texts differ: what an entry of the ledger shows of a long line in which a word has changed."""

from __future__ import annotations

# Texts of fewer words are one entry, however many places they differ in: that reads better than several.
FEWEST_PARTED = 12
# Behind a change two texts agree again where so many words in a row are the same; so many words ahead are searched.
AGREEING = 3
FARTHEST = 24


def hunks(before: str, after: str) -> list[tuple[str, str]]:
    """The parts in which two texts differ, each widened to whole words; their words differ as the texts' do.

    Texts that part for longer than FARTHEST words are taken to differ from there to their end: that spans
    more than it must, and keeps the comparison linear.
    """
    before, after = narrow(before, after)
    old, new = before.split(" "), after.split(" ")
    if min(len(old), len(new)) < FEWEST_PARTED:
        return [(before, after)]
    found = []
    a = b = 0
    while a < len(old) or b < len(new):
        if old[a : a + 1] == new[b : b + 1]:
            a, b = a + 1, b + 1
            continue
        to_a, to_b = _agree(old, new, a, b)
        found.append((" ".join(old[a:to_a]), " ".join(new[b:to_b])))
        a, b = to_a, to_b
    return found


def _agree(old: list[str], new: list[str], a: int, b: int) -> tuple[int, int]:
    """Where two lists of words that part at `a` and `b` agree again soonest; their ends if nowhere near."""
    places: dict[str, int] = {}
    for j in range(min(b + FARTHEST, len(new)) - 1, b - 1, -1):
        places[new[j]] = j
    meeting = (len(old), len(new))
    for i in range(a, min(a + FARTHEST, len(old))):
        j = places.get(old[i], -1)
        agree = j >= 0 and old[i : i + AGREEING] == new[j : j + AGREEING]
        if agree and i - a + j - b < meeting[0] - a + meeting[1] - b:
            meeting = (i, j)
    return meeting


def narrow(before: str, after: str) -> tuple[str, str]:
    """The one part in which two texts differ, widened to whole words."""
    if not before or not after:
        return before, after
    most = min(len(before), len(after))
    start = _alike(before, after, most)
    while start and (_inside_word(before, start) or _inside_word(after, start)):
        start -= 1
    end = _alike(before[::-1], after[::-1], most - start)
    while end and (_inside_word(before, len(before) - end) or _inside_word(after, len(after) - end)):
        end -= 1
    return before[start : len(before) - end].strip(" "), after[start : len(after) - end].strip(" ")


def _alike(one: str, other: str, most: int) -> int:
    """How many characters two texts begin with alike, up to `most`; in strides, since most are long."""
    at = 0
    for stride in (256, 16, 1):
        while at + stride <= most and one[at : at + stride] == other[at : at + stride]:
            at += stride
    return at


def _inside_word(text: str, at: int) -> bool:
    """No white space stands on either side of this place: a word, or what is glued to it, runs over it."""
    return 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()
