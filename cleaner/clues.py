"""Our own rules, asked without reading them: what a line begins with and holds tells which few it is worth asking.

Not one line in ten is worth asking any, an article asks three or four, and none is imported or compiled before. The
clues are derived from the patterns ahead of time, and give the answers that a set of all patterns would give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from cleaner.lookup import Lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.rule import Rule

# Six letters tell one button's label from another, and prose from both. Measured on development pages of WCXB: three
# or four rules are compiled for an article. Five letters make it half a rule more; eight half a rule less, with half
# as many texts again to load.
LONGEST_BEGINNING = 6
# At either end of a line these say nothing, and many a rule takes any number of them.
MARKS = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»‹›–—‘’“”•·…←↑→↓▲▶⬆👉🎥📹🎧🚀"


# What a line must be for one alternative of a pattern to match it: the rule's id; the most characters between the marks
# at its ends (0: any number); texts, folded, of which one stands before its last marks; and groups of texts, of each of
# which it holds one.
Clue = tuple[str, int, tuple[str, ...], Sequence[Sequence[str]]]


class Clued:
    """Rules of one zone.

    ids         in the order in which they are asked
    beginnings  what a line begins with behind the marks, folded, of up to LONGEST_BEGINNING characters: the names of
                the clues that it has then, parted by spaces
    clues       by name, which is the id of the rule, a slash and a number: the most characters, the texts at the end
                and each group of texts, parted by two tabs, and texts by one
    rule        the rule with an id
    """

    def __init__(self, ids: Iterable[str], beginnings: Lookup, clues: Lookup, rule: Callable[[str], Rule]) -> None:
        self._places = {name: place for place, name in enumerate(ids)}
        self._beginnings, self._clues, self._rule = beginnings, clues, rule
        self._read: dict[bytes, Sequence[Clue]] = {}

    def first(self, line: str) -> Rule | None:
        """The first rule, in the order of the ids, that matches the whole of `line`."""
        likely = sorted(self._likely(line), key=self._places.__getitem__)
        return next((rule for name in likely if (rule := self._rule(name)).compiled.fullmatch(line)), None)

    def _likely(self, line: str) -> set[str]:
        """The rules that `line` is worth asking: each that matches it, and few others."""
        folded, size_between = line.casefold(), len(line.strip(MARKS))
        begun, ended = folded.lstrip(MARKS), folded.rstrip(MARKS)
        found: set[str] = set()
        for size in range(LONGEST_BEGINNING + 1):
            names = self._beginnings.get(begun[:size])
            if names is None:
                continue
            told = self._read.get(names)
            for rule, longest, ends, groups in self._told(names) if told is None else told:
                if longest and size_between > longest:
                    continue
                if ended.endswith(ends) and _holds(folded, groups):
                    found.add(rule)
        return found

    def _told(self, names: bytes) -> Sequence[Clue]:
        """The clues of these names that belong to rules of this zone."""
        clues = map(self._clue, names.decode().split(" "))
        self._read[names] = told = [clue for clue in clues if clue[0] in self._places]
        return told

    def _clue(self, name: str) -> Clue:
        longest, ends, *groups = (self._clues.get(name) or b"").decode().split("\t\t")
        return name.partition("/")[0], int(longest), tuple(ends.split("\t")), [texts.split("\t") for texts in groups]


def _holds(line: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether one text of each group is in the line; loops, for this is asked of every line."""
    for texts in groups:
        for text in texts:
            if text in line:
                break
        else:
            return False
    return True
