"""The questions that stages put to the line model, and how it answers: a score a block, and the reasons for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from cleaner.doc import Block, Break, Code, Doc, Heading, Item, Paragraph, Quote, Table
from cleaner.model.evidence import Evidence
from cleaner.model.traits import Weights
from cleaner.model.trees import Trees, probability
from cleaner.model.weights import load

KINDS = {Paragraph: 0, Quote: 1, Heading: 2, Item: 3, Table: 4, Code: 5, Break: 6}
# What stands for a block that shows no line of text.
NO_LINE = "|"
# A text of fewer blocks is a note, in which place and neighbours say nothing.
FEWEST_BLOCKS = 24
# A longer line is neither a heading nor an item whose mark was lost.
LONGEST = 240
# Of ten words of running text, English has three or four from the list in `traits`; German, French and Spanish have
# less than one, a text in another script none. The model has learned from English pages alone.
FEWEST_FUNCTION_WORDS = 2.0


class Answer:
    """The model's answer to one question about one document."""

    def __init__(self, trees: Trees, read: Evidence, lines: Sequence[int]) -> None:
        self.evidence = read
        self.scores = trees.scores(read, lines)
        self._trees = trees

    def why(self, at: int) -> dict[str, object]:
        """For the ledger: the probability for one block, and the three features that moved it most."""
        chance = round(probability(self.scores[at]), 3)
        return {"probability": chance, "because": self._trees.reasons(self.evidence, at)}


def may_judge(doc: Doc, stage: str) -> bool:
    """Whether a stage may ask: not twice, not of a note, not where marks or our own front matter tell."""
    return len(doc.blocks) >= FEWEST_BLOCKS and not (doc.marked or doc.settled or stage in doc.judged)


def ask(doc: Doc, question: str, named: Sequence[int] = ()) -> Answer | None:
    """The answer to `question` ("leftover", "heading", "item"); None where the model does not know the language.

    `named` tells which blocks a rule has named as leftovers. A score of a line that is too long to be what is asked
    for means nothing.
    """
    questions = load()[1]
    read = _read(*_key(doc), tuple(named))
    if not is_known_language(read):
        return None
    sizes = enumerate(read.column("size"))
    lines = range(read.size) if question == "leftover" else [at for at, size in sizes if size <= LONGEST]
    return Answer(questions[question], read, lines)


@lru_cache(maxsize=1)
def _read(lines: tuple[str, ...], kinds: tuple[int, ...], named: tuple[int, ...]) -> Evidence:
    """The evidence of a document; lists and headings ask about the same one, in turn."""
    return Evidence(lines, kinds, named or [0] * len(lines), load()[0])


def evidence(doc: Doc, named: Sequence[int], words: Mapping[str, Weights]) -> Evidence:
    lines, kinds = _key(doc)
    return Evidence(lines, kinds, named, words)


def _key(doc: Doc) -> tuple[tuple[str, ...], tuple[int, ...]]:
    lines = (line.strip() or _stand_in(block) for line, block in zip(doc.lines, doc.blocks, strict=True))
    return tuple(lines), tuple([KINDS[type(block)] for block in doc.blocks])


def _stand_in(block: Block) -> str:
    return (block.text.strip() if isinstance(block, (Paragraph, Quote, Heading, Item)) else "") or NO_LINE


def is_known_language(read: Evidence) -> bool:
    """The running text is in English, by its function words."""
    shares = [share for share, text in zip(read.column("function words"), read.column("text"), strict=True) if text]
    return bool(shares) and sum(shares) >= FEWEST_FUNCTION_WORDS * len(shares)
