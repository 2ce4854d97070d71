"""Labelled documents, read by the cleaner's own reader and first stages: training sees what cleaning sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import md5

from cleaner.doc import Doc
from cleaner.edits import apply
from cleaner.model.ask import FEWEST_SHORT, LEFTOVER, LEFTOVER_OF_PAGE, evidence, share_of_short
from cleaner.model.evidence import Evidence
from cleaner.model.traits import Reader
from cleaner.pipeline import STAGES
from cleaner.source import Source
from cleaner.stages import boilerplate
from training.pages import Page

FOLDS = 4
UNSURE = -1
# Of whole pages teach those that are asked, and some that nearly would be.
SHORT_MARGIN = 10


def fold_of(site: str) -> int:
    """The fold of a site: all of its pages are in one, on every machine."""
    return int(md5(site.encode()).hexdigest(), 16) % FOLDS


@dataclass
class Example:
    """A document and what each of its blocks is: 1, 0 or UNSURE for each question."""

    page: Page
    doc: Doc
    named: Sequence[int]
    fold: int
    labels: dict[str, list[int]] = field(default_factory=dict)

    def evidence(self, reader: Reader) -> Evidence:
        return evidence(self.doc, self.named, reader)


def read(page: Page) -> Example:
    """The document as the boilerplate stage meets it, with the lines that a rule names."""
    doc = through(Source.of(page.text, "", "auto").read().doc, "boilerplate")
    named = [0] * len(doc.blocks)
    for edit in boilerplate.named(doc):
        named[edit.start] = 1
    return Example(page, doc, named, fold_of(page.site), labels(page, doc))


def cleared(page: Page) -> Example:
    """The document as the lists stage meets it, when leftovers are gone."""
    doc = through(Source.of(page.text, "", "auto").read().doc, "lists")
    return Example(page, doc, [0] * len(doc.blocks), fold_of(page.site), labels(page, doc))


def through(doc: Doc, name: str) -> Doc:
    """The document after the stages that stand before the one of this name."""
    for stage in STAGES:
        if stage.name == name:
            break
        doc, _, _ = apply(doc, stage)
    return doc


def teaches(example: Example, question: str) -> bool:
    """Whether a document is a lesson for this question."""
    if question != LEFTOVER_OF_PAGE:
        return True
    return share_of_short(example.evidence(Reader({}))) >= FEWEST_SHORT - SHORT_MARGIN


def labels(page: Page, doc: Doc) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {LEFTOVER: [], "heading": [], "item": []}
    for block in doc.blocks:
        lines = [at for at in range(max(block.first - 1, 0), block.last) if page.lines[at].strip()]
        known = Counter(page.content[at] for at in lines)
        found[LEFTOVER].append(UNSURE if known[0] == known[1] else int(known[0] > known[1]))
        kinds = [page.kinds[at] for at in lines] or ["para"]
        unsure = any(page.soft[at] for at in lines) or kinds[0] == "code"
        found["heading"].append(UNSURE if unsure else int(kinds[0] == "heading"))
        found["item"].append(UNSURE if unsure else int(kinds[0] == "list"))
    return found | {LEFTOVER_OF_PAGE: found[LEFTOVER]}
