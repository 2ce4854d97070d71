"""Derives from every rule's pattern what can be told of a line before the pattern is compiled.

`python -m tests.prefixes` writes `cleaner/rules/rules.txt`; a test derives it again and compares. What
comes out is only ever a necessary condition: whatever is in doubt leaves a line to be asked. The numbers
below decide how much is asked in vain and how much there is to load, never what is answered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from heapq import heappop, heappush
from math import ceil, log2
from pathlib import Path

from cleaner.clues import LONGEST_BEGINNING, MARKS
from cleaner.digest import digest
from cleaner.rule import Rule
from cleaner.rules import FILE, THEMES, every, theme
from tests.pieces import Character, Choice, Piece, Pieces, Repeat, of_marks, read, turned_round, width

COMMAND = "python -m tests.prefixes"

# Enough for nearly every alternative.
MOST_BEGINNINGS = 24
# An alternative that is short and begins with so many letters need not be told by what it holds as well.
SHORTEST_BEGINNING = 3
# Four letters of the end tell `settings` from `pages`; a list of labels has many ends.
LONGEST_ENDING = 4
MOST_ENDINGS = 48
# What is spelled out: so many texts together, so many rounds of a repeat, and so many options at the head of an
# alternative.
MOST_TEXTS = 24
MOST_ROUNDS = 3
MOST_OPTIONS = 2
# Widths are rounded up, so that alternatives share a clue; few lines that are asked are longer than the last.
WIDTH_STEP = 20
LARGEST_WIDTH = 200
# A text of eight letters is as rare as it need be, and one letter more is worth four times as many texts.
LONG_ENOUGH = 8
LETTERS_PER_DOUBLING = 0.5

Texts = frozenset[str]
EMPTY: Texts = frozenset({""})
NOTHING: Texts = frozenset()


def alternatives(
    pieces: Pieces, options: int = MOST_OPTIONS, head: Pieces = (), tail: Pieces = ()
) -> list[tuple[Pieces, Pieces]]:
    """What the whole pattern is a choice of, without the marks at either end and with them (`head` and `tail`)."""
    match pieces:
        case (*rest, last) if of_marks(last):
            return alternatives(tuple(rest), options, head, (last, *tail))
        case (first, *rest) if of_marks(first):
            return alternatives(tuple(rest), options, (*head, first), tail)
        case (Choice(ways), *rest):
            return [found for way in ways for found in alternatives((*way, *rest), options, head, tail)]
        case (Repeat(0, 1, body), *rest) if options:
            ways = (tuple(rest), (*body, *rest))
            return [found for way in ways for found in alternatives(way, options - 1, head, tail)]
    return [(pieces, (*head, *pieces, *tail))]


def endings(alternative: Pieces) -> Texts:
    """Texts of which every match ends with one; the empty one where nothing can be told."""
    return frozenset(text[::-1] for text in beginnings(turned_round(alternative), LONGEST_ENDING, MOST_ENDINGS))


def beginnings(alternative: Pieces, longest: int = LONGEST_BEGINNING, most: int = MOST_BEGINNINGS) -> list[str]:
    """Texts of which every match begins with one, the shortest made longer first."""
    done: list[str] = []
    growing: list[tuple[int, str, frozenset[Pieces]]] = [(0, "", frozenset({alternative}))]
    while growing:
        size, text, rests = heappop(growing)
        longer = _longer(text, rests) if size < longest else {}
        if not longer or len(done) + len(growing) + len(longer) > most:
            done.append(text)
            continue
        for more, left in longer.items():
            heappush(growing, (len(more), more, frozenset(left)))
    return done


def _longer(text: str, rests: Iterable[Pieces]) -> dict[str, set[Pieces]]:
    """`text` with one more character, and what can follow; nothing where a match may end or go on anyhow."""
    found: dict[str, set[Pieces]] = {}
    waiting, seen = list(rests), set(rests)
    while waiting:
        steps = _steps(waiting.pop(), text)
        if steps is None:
            return {}
        for character, left in steps:
            more = (text + character).lstrip(MARKS)
            if more != text:
                found.setdefault(more, set()).add(left)
            elif left not in seen:
                seen.add(left)
                waiting.append(left)
    return found


def _steps(pieces: Pieces, text: str) -> list[tuple[str, Pieces]] | None:
    """Every way to take one piece apart after `text`: a character or none, and the pieces that are left."""
    match pieces:
        case ():
            return None
        case (first, *rest) if not text and of_marks(first):
            return [("", tuple(rest))]
        case (Character(some), *rest):
            return None if some is None else [(character, tuple(rest)) for character in sorted(some)]
        case (Choice(ways), *rest):
            return [("", (*way, *rest)) for way in ways]
        case (Repeat(least, most, body), *rest):
            again = Repeat(max(least - 1, 0), most - 1, body)
            once = [("", (*body, again, *rest))] if most else []
            return once if least else [("", tuple(rest)), *once]
    raise NotImplementedError(pieces)


def holds(pieces: Pieces, begins: Collection[str] = ("",), beside: Texts = NOTHING) -> Texts | None:
    """Texts of which every match holds one, the rarest that can be had; None where `begins` says it all.

    None of them is part of one `beside` them, or the other way round.
    """
    found = (texts for texts in (*_windows(pieces), *map(_within, pieces)) if texts)
    news = (texts for texts in found if not all(_is_in(begin, texts) for begin in begins))
    apart = (texts for texts in news if not any(_is_in(text, beside) or _is_in_any(text, beside) for text in texts))
    return max(apart, key=lambda texts: _rarity(texts, begins), default=None)


def _is_in_any(text: str, others: Iterable[str]) -> bool:
    return any(text in other for other in others)


def _is_in(text: str, texts: Iterable[str]) -> bool:
    return any(one in text for one in texts)


def _rarity(texts: Texts, begins: Iterable[str]) -> tuple[float, int, list[str]]:
    """A guess: long texts are rare, and many are less so; what the line begins with already says nothing anew.

    The rest of the key settles ties.
    """
    letters = max(min(len(text.replace(begin, "", 1).replace(" ", "")) for text in texts) for begin in begins)
    score = min(letters, LONG_ENOUGH) - LETTERS_PER_DOUBLING * log2(len(texts))
    return score, -sum(map(len, texts)), sorted(texts)


def _windows(pieces: Pieces) -> Iterator[Texts]:
    """What every run of pieces can be spelled as, while that is few texts."""
    sure = [isinstance(piece, Character) and len(piece.some or ()) == 1 for piece in pieces]
    starts = [at for at, before in enumerate([False, *sure[:-1]]) if not before]
    for start in starts:
        texts = EMPTY
        for piece in pieces[start:]:
            more = _joined(texts, _spelled(piece))
            if more is None:
                break
            texts = more
            yield _shortest(texts)


def _within(piece: Piece) -> Texts | None:
    """What must stand inside a piece that cannot be spelled out."""
    match piece:
        case Choice(ways):
            each = [holds(way) for way in ways]
            texts = _shortest(frozenset().union(*(one or EMPTY for one in each)))
            return texts if len(texts) <= 2 * MOST_TEXTS else None
        case Repeat(least, _, body) if least:
            return holds(body)
    return None


def _spelled(piece: Piece) -> Texts | None:
    match piece:
        case Character(some):
            return some
        case Choice(ways):
            return _either(_spell(way) for way in ways)
        case Repeat(least, most, body) if most <= MOST_ROUNDS:
            return _either(_spell(body * rounds) for rounds in range(least, int(most) + 1))
    return None


def _spell(pieces: Pieces) -> Texts | None:
    texts: Texts | None = EMPTY
    for piece in pieces:
        texts = _joined(texts, _spelled(piece))
    return texts


def _joined(heads: Texts | None, tails: Texts | None) -> Texts | None:
    if heads is None or tails is None or len(heads) * len(tails) > MOST_TEXTS:
        return None
    return frozenset(head + tail for head in heads for tail in tails)


def _either(several: Iterable[Texts | None]) -> Texts | None:
    texts: set[str] = set()
    for one in several:
        if one is None:
            return None
        texts |= one
    return frozenset(texts) if len(texts) <= MOST_TEXTS else None


def _shortest(texts: Iterable[str]) -> Texts:
    """The texts without those that hold another of them."""
    kept: list[str] = []
    for text in sorted(set(texts), key=len):
        if not _is_in(text, kept):
            kept.append(text)
    return frozenset(kept)


def clues(pattern: str) -> list[tuple[int, list[list[str]], list[str]]]:
    """What a line must be for the pattern to match it: no longer than this or of any length (0); of the first texts it
    ends with one, of each of the others it holds one; it begins with one of the last. One clue that says nothing where
    nothing can be told.
    """
    facts: dict[tuple[int, tuple[Texts, ...], bool], tuple[set[str], set[str]]] = {}
    for alternative, marked in alternatives(read(pattern)):
        wide, begins, ends = width(alternative), beginnings(alternative), endings(alternative)
        longest = ceil(wide / WIDTH_STEP) * WIDTH_STEP if wide <= LARGEST_WIDTH else 0
        held = _held(alternative, begins, ends, longest) or (
            [texts] if "" in begins and (texts := holds(marked)) else []
        )
        ended, begun = facts.setdefault((longest, tuple(held), "" in ends), (set(), set()))
        ended |= ends
        begun.update(begins)
    return sorted(
        (wide, [[] if open_ended else _last(ends), *map(sorted, held)], _first(begins))
        for (wide, held, open_ended), (ends, begins) in facts.items()
    )


def _held(alternative: Pieces, begins: Collection[str], ends: Texts, longest: int) -> list[Texts]:
    """What it is worth telling that an alternative holds: nothing if it is short and begins alike."""
    if longest and min(map(len, begins)) >= SHORTEST_BEGINNING:
        return []
    held = holds(alternative, begins)
    more = holds(alternative, begins, held) if held and "" in ends else None
    return [texts for texts in (held, more) if texts]


def _last(ends: set[str]) -> list[str]:
    """The endings, in order, without those that end with another."""
    return sorted(text for text in ends if not any(text[start:] in ends for start in range(1, len(text))))


def _first(begins: set[str]) -> list[str]:
    """The beginnings, in order, without those that begin with another."""
    return sorted(text for text in begins if not any(text[:stop] in begins for stop in range(len(text))))


def table(rules: Iterable[Rule]) -> tuple[list[str], list[str]]:
    """The lines of the beginnings and of the clues of these rules, as `Clued` has them."""
    beginnings: dict[str, list[str]] = {}
    known = []
    for rule in rules:
        for number, (wide, groups, begins) in enumerate(clues(rule.pattern)):
            name = f"{rule.id}/{number}"
            known.append("\t\t".join(("\t".join((name, str(wide))), *map("\t".join, groups))))
            for text in begins:
                beginnings.setdefault(text, []).append(name)
    return sorted(f"{text}\t{' '.join(names)}" for text, names in beginnings.items()), sorted(known)


def digest_of_rules() -> str:
    """The digest of what the rules decide: to make it takes as long as to clean a text."""
    return digest(repr([(rule.id, rule.zone, rule.pattern) for rule in every()]).encode())


def source() -> str:
    """What there is to tell of every rule; `cleaner.rules` says how it is read."""
    rules = ["\t".join((rule.id, name, rule.zone)) for name in THEMES for rule in theme(name)]
    beginnings, known = table(every())
    return "\n\n".join(map("\n".join, ([digest_of_rules()], rules, known, beginnings))) + "\n"


if __name__ == "__main__":
    Path(FILE).write_text(source(), "utf-8")
