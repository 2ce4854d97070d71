"""The questions that stages put to the line model, and how it answers: a score a block, and the reasons for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress

from cleaner.doc import Block, Break, Code, Doc, Heading, Item, Paragraph, Quote, Table
from cleaner.model.evidence import Evidence
from cleaner.model.traits import MOST_WORDS, Reader
from cleaner.model.trees import Trees, probability
from cleaner.model.weights import load

KINDS = {Paragraph: 1, Quote: 2, Heading: 3, Item: 4, Table: 5, Code: 6, Break: 7}
# What stands for a block that shows no line of text.
NO_LINE = "|"
# Of the words of running text in English a quarter to a half are in the list of function words (in WCXB's pages 998 of
# 1,000 have more than this share), of German, French and Spanish one in fifty, of another script none. The model has
# learned from English pages alone.
FEWEST_FUNCTION_WORDS = 0.12
# Where at least FEWEST_SHORT of 100 lines are no running text, the source is most likely a whole page: 18 of 20 pages
# are like that, and one in five texts of an article. Then what goes is asked of trees that learned from such texts
# alone: on unseen sites the log-loss on all text nodes is .226 by them and .239 by the others.
LEFTOVER, LEFTOVER_OF_PAGE = "leftover", "page"
FEWEST_SHORT = 65


class Answer:
    """The model's answer to one question about one document."""

    def __init__(self, trees: Trees, read: Evidence) -> None:
        self.evidence = read
        self.scores = trees.scores(read)
        self.trees = trees

    def why(self, at: int, score: int | None = None) -> Mapping[str, object]:
        """For the ledger: the probability for one block, and the three features that moved it most.

        `score` is what it came to where lines of one form were judged together.
        """
        return Reasons(self, at, self.scores[at] if score is None else score)


class Reasons(Mapping[str, object]):
    """Why the model says what it says of one block: worked out when it is looked at, which few runs do."""

    def __init__(self, answer: Answer, at: int, score: int) -> None:
        self._answer, self._at, self._score = answer, at, score
        self._said: dict[str, object] = {}

    def __getitem__(self, key: str) -> object:
        return self._made()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made())

    def __len__(self) -> int:
        return len(self._made())

    def __repr__(self) -> str:
        return repr(self._made())

    def __reduce__(self) -> tuple[type[dict[str, object]], tuple[dict[str, object]]]:
        return dict, (self._made(),)

    def _made(self) -> dict[str, object]:
        if not self._said:
            answer, at = self._answer, self._at
            chance = round(probability(self._score), 3)
            self._said = {"probability": chance, "because": answer.trees.reasons(answer.evidence, at)}
        return self._said


def ask(doc: Doc, question: str, named: Sequence[int] = ()) -> Answer | None:
    """The answer to `question` ("leftover", "heading", "item"); None where the model does not know the language.

    `named` tells which blocks a rule has named as leftovers. A score of a line that is too long to be what is asked
    for means nothing.
    """
    read = _read(*_key(doc), tuple(named) if any(named) else ())
    if not is_known_language(read):
        return None
    if question == LEFTOVER and share_of_short(read) >= FEWEST_SHORT:
        question = LEFTOVER_OF_PAGE
    return _answer(question, read)


@lru_cache(maxsize=2)
def _answer(question: str, read: Evidence) -> Answer:
    return Answer(load().trees(question), read)


@lru_cache(maxsize=1)
def _read(lines: tuple[str, ...], kinds: tuple[int, ...], named: tuple[int, ...]) -> Evidence:
    """The evidence of a document; stages that ask about the same lines share it, and the answers."""
    return _read_lines(lines, named).retyped(kinds)


@lru_cache(maxsize=1)
def _read_lines(lines: tuple[str, ...], named: tuple[int, ...]) -> Evidence:
    """What holds of lines whatever blocks they are: that some have become items makes little of it anew."""
    return Evidence(lines, [0] * len(lines), named or [0] * len(lines), load().reader)


def evidence(doc: Doc, named: Sequence[int], reader: Reader) -> Evidence:
    return Evidence(*_key(doc), named, reader)


def _key(doc: Doc) -> tuple[tuple[str, ...], tuple[int, ...]]:
    lines = tuple(map(str.strip, doc.lines))
    if not all(lines):
        lines = tuple([line or _stand_in(block) for line, block in zip(lines, doc.blocks, strict=True)])
    return lines, tuple(map(KINDS.__getitem__, map(type, doc.blocks)))


def _stand_in(block: Block) -> str:
    return (block.text.strip() if isinstance(block, (Paragraph, Quote, Heading, Item)) else "") or NO_LINE


def share_of_short(read: Evidence) -> int:
    """Of 100 lines of a document, how many are no running text."""
    return read.column("document short")[0] if read.size else 0


@lru_cache(maxsize=1)
def is_known_language(read: Evidence) -> bool:
    """The running text is in English, by its function words."""
    text = read.column("text")
    seen = sum(min(words, MOST_WORDS) for words in compress(read.column("words"), text))
    return 0 < FEWEST_FUNCTION_WORDS * seen <= sum(compress(read.column("function"), text))
