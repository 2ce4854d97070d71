"""The questions that stages put to the line model, and how it answers: a score a block, and the reasons for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleaner.doc import Block, Break, Code, Doc, Heading, Item, Paragraph, Quote, Table
from cleaner.model.evidence import Evidence
from cleaner.model.traits import Weights
from cleaner.model.trees import Trees, probability
from cleaner.model.weights import load

KINDS = {Paragraph: 0, Quote: 1, Heading: 2, Item: 3, Table: 4, Code: 5, Break: 6}
# What stands for a block that shows no line of text.
NO_LINE = "|"
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


def ask(doc: Doc, question: str, named: Sequence[int]) -> Answer | None:
    """The answer to `question`; None where the language is not one that the model has seen."""
    words, questions = load()
    read = evidence(doc, named, words)
    return Answer(questions[question], read, range(read.size)) if is_known_language(read) else None


def evidence(doc: Doc, named: Sequence[int], words: Mapping[str, Weights]) -> Evidence:
    lines = [line.strip() or _stand_in(block) for line, block in zip(doc.lines, doc.blocks, strict=True)]
    return Evidence(lines, [KINDS[type(block)] for block in doc.blocks], named, words)


def _stand_in(block: Block) -> str:
    return (block.text.strip() if isinstance(block, (Paragraph, Quote, Heading, Item)) else "") or NO_LINE


def is_known_language(read: Evidence) -> bool:
    """The running text is in English, by its function words."""
    shares = [share for share, text in zip(read.column("function words"), read.column("text"), strict=True) if text]
    return bool(shares) and sum(shares) >= FEWEST_FUNCTION_WORDS * len(shares)
