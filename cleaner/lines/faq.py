"""Labels of questions and answers: `Q:` and `A:`, `Frage:` and `Antwort:`.

One label may be a sentence (`Question: who pays?`, `A. Lindqvist`); a question that is labelled, ends in a
question mark and has a labelled answer right below it, twice in one document, is a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.doc import Doc, Paragraph
from cleaner.edits import DROPS, Edit
from cleaner.inline import escape
from cleaner.lazy import lazy
from cleaner.record import replace

FEWEST_PAIRS = 2
_QUESTION = lazy(
    r"(?:question|q|frage|f|pregunta|pergunta|p|domanda|d)\s*\d{0,2}\s*[:.]\s+\S.*\?", re.IGNORECASE | re.DOTALL
)
_ANSWER = lazy(r"(?:answer|a|antwort|respuesta|resposta|r|risposta|réponse)\s*\d{0,2}\s*[:.](?:\s+|\Z)", re.IGNORECASE)
# A question of several sentences is a letter to a columnist: text, and no heading.
_LETTER = lazy(r"[a-z)\N{RIGHT SINGLE QUOTATION MARK}][.!?]\s+[A-Z]")
_INITIALS = frozenset("QqFPD")


def answers(doc: Doc) -> Iterator[Edit]:
    """Take the labels off the answers, one that stands on a line of its own with its line.

    The labels of the questions prove them, so they are still there; the headings stage takes those.
    """
    places = [
        at for at, line in enumerate(doc.lines) if line[-1:] == "?" and line[0] in _INITIALS and _is_asked(doc, at)
    ]
    for at in places if len(places) >= FEWEST_PAIRS and not are_letters([doc.lines[at] for at in places]) else ():
        block = doc.blocks[at + 1]
        text = _ANSWER.sub("", doc.lines[at + 1], count=1)
        if isinstance(block, Paragraph):
            blocks = (replace(block, text=escape(text)),) if text else ()
            yield Edit(at + 1, at + 2, blocks, "paragraphs/answer", DROPS)


def are_letters(questions: Sequence[str]) -> bool:
    """Most of the labelled questions tell a story before they ask."""
    return 2 * sum(_LETTER.search(line) is not None for line in questions) > len(questions)


def _is_asked(doc: Doc, at: int) -> bool:
    """A labelled question, with a labelled answer below it."""
    if at + 1 == len(doc.blocks) or not _QUESTION.fullmatch(doc.paragraph(at)):
        return False
    answer = _ANSWER.match(doc.paragraph(at + 1))
    alone = answer is not None and answer.end() == len(doc.lines[at + 1])
    return answer is not None and (not alone or (at + 2 < len(doc.blocks) and doc.paragraph(at + 2) != ""))
