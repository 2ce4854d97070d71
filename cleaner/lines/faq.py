"""Questions and their answers, by labels (`Q:` and `A:`, `Frage:` and `Antwort:`) or below a line such as `FAQ`.

One label may be a sentence (`Question: who pays?`, `A. Lindqvist`); a question that is labelled, ends in a
question mark and has a labelled answer right below it, twice in one document, is a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.doc import Doc, Heading, Paragraph
from cleaner.edits import DROPS, Edit
from cleaner.lazy import lazy
from cleaner.lines.kept import behind
from cleaner.record import replace

FEWEST_PAIRS = 2
_ASKED = r"(?:question|q|frage|f|pregunta|pergunta|p|domanda|d)\s*\d{0,2}\s*[:.]\s+"
_LABEL = lazy(rf"{_ASKED}(?=\S)", re.IGNORECASE)
_QUESTION = lazy(rf"{_ASKED}\S.*\?", re.IGNORECASE | re.DOTALL)
_ANSWER = lazy(r"(?:answer|a|antwort|respuesta|resposta|r|risposta|réponse)\s*\d{0,2}\s*[:.](?:\s+|\Z)", re.IGNORECASE)
# A question of several sentences is a letter to a columnist: text, and no heading.
_LETTER = lazy(r"[a-z)\N{RIGHT SINGLE QUOTATION MARK}][.!?]\s+[A-Z]")
_INITIALS = frozenset("QqFPD")
# A list of questions is named so, alone or with what it is about.
_NAME = lazy(
    r"(?:[^.?!:]+ )?(?:faqs?|frequently asked questions|common questions|questions and answers|people also ask"
    r"|häufige fragen"
    r"|häufig gestellte fragen|questions fréquentes|foire aux questions|preguntas frecuentes|perguntas frequentes"
    r"|domande frequenti|veelgestelde vragen)(?: [^.?!:]+)?:?",
    re.IGNORECASE,
    "faq question ask frag pregunt pergunt domand vragen",
)
_ASKS = lazy(
    r"(?:are|can|could|did|do|does|has|have|how|if|in|is|may|must|should|was|were|what|when|where|which|who|whose|why|will"
    r"|would|welche[rsn]?|wer|wie|was|wann|warum|wo|kann|ist|sind|muss|comment|pourquoi|quand|quel(?:le)?s?|où|qui|est"
    r"|qué|cuál(?:es)?|cómo|cuándo|dónde|por|puedo|es|o|qual|quais|como|quando|onde|posso|é|che|cosa|come|perché|dove"
    r"|wat|hoe|waar|wanneer|waarom)\b",
    re.IGNORECASE,
)
LONGEST_NAME, LONGEST_ASKED = 60, 120
# An answer has no more paragraphs.
MOST_ANSWERED = 5


def questions(doc: Doc) -> dict[int, str]:
    """Lines with the label of a question, by their places, without it; none where one has it or they are letters."""
    short = (at for at, line in enumerate(doc.lines) if line[:1] in _INITIALS and line[-1] == "?")
    places = [at for at in short if _LABEL.match(doc.paragraph(at))]
    if not _are_questions(doc, places):
        return {}
    return {at: _LABEL.sub("", doc.lines[at], count=1) for at in places}


def answers(doc: Doc) -> Iterator[Edit]:
    """Take the labels off the answers, one that stands on a line of its own with its line.

    The labels of the questions prove them, so they are still there; the headings stage takes those.
    """
    places = [
        at for at, line in enumerate(doc.lines) if line[-1:] == "?" and line[0] in _INITIALS and _is_asked(doc, at)
    ]
    if not _are_questions(doc, places):
        return
    for at in places:
        block = doc.blocks[at + 1]
        text = _ANSWER.sub("", doc.lines[at + 1], count=1)
        if isinstance(block, Paragraph):
            blocks = (replace(block, text=behind(block.text, text)),) if text else ()
            yield Edit(at + 1, at + 2, blocks, "paragraphs/answer", DROPS)


def _are_questions(doc: Doc, places: Sequence[int]) -> bool:
    """The labelled lines at these places are several, and most of them tell no story before they ask."""
    letters = sum(_LETTER.search(doc.lines[at]) is not None for at in places)
    return len(places) >= FEWEST_PAIRS and 2 * letters <= len(places)


def _is_asked(doc: Doc, at: int) -> bool:
    """A labelled question, with a labelled answer below it."""
    if at + 1 == len(doc.blocks) or not _QUESTION.fullmatch(doc.paragraph(at)):
        return False
    answer = _ANSWER.match(doc.paragraph(at + 1))
    alone = answer is not None and answer.end() == len(doc.lines[at + 1])
    return answer is not None and (not alone or (at + 2 < len(doc.blocks) and doc.paragraph(at + 2) != ""))


def asked_below(doc: Doc) -> frozenset[int]:
    """Where questions stand below the name of a list of them, each over its answer, in a text without marks.

    A heuristic: two at least, the first right below the name, and none over another question.
    """
    if doc.marked:
        return frozenset()
    found: list[int] = []
    for at, line in enumerate(doc.lines):
        # What one list has taken is not gone through again for a name in its midst.
        if not (found and at < found[-1]) and 0 < len(line) <= LONGEST_NAME and _NAME.fullmatch(line):
            found += _in_turn(doc, at + 1)
    return frozenset(found)


def _in_turn(doc: Doc, at: int) -> list[int]:
    """The question at a place and those behind its answer, as far as they follow one another."""
    found: list[int] = []
    while at + 1 < len(doc.blocks) and _asks(doc, at):
        found.append(at)
        behind = range(at + 2, min(at + 2 + MOST_ANSWERED, len(doc.blocks) - 1))
        at = next((place for place in behind if _asks(doc, place)), len(doc.blocks))
    return found if len(found) >= FEWEST_PAIRS else []


def _asks(doc: Doc, at: int) -> bool:
    line, answer = doc.lines[at], doc.lines[at + 1]
    asked = line.endswith("?") and len(line) <= LONGEST_ASKED and _ASKS.match(line.lstrip("\N{INVERTED QUESTION MARK}"))
    return bool(asked and answer and not answer.endswith("?")) and isinstance(doc.blocks[at], (Paragraph, Heading))
