"""What an edit may not do: whatever stage proposes it, the document is not changed so."""

from __future__ import annotations

import pytest

from cleaner.doc import Doc, Paragraph
from cleaner.edits import DROPS, KEEPS, REWRITES, Edit, Licence, Stage, apply
from cleaner.errors import InternalError

DOC = Doc((Paragraph("The ferry waits.", 1, 1), Paragraph("Share.", 2, 2)))
ALL = frozenset({KEEPS, REWRITES, DROPS})


def edit(start: int, stop: int, licence: Licence, *texts: str) -> Edit:
    return Edit(start, stop, tuple(Paragraph(text, start + 1, stop) for text in texts), "made/up", licence)


@pytest.mark.parametrize(
    ("edits", "licences", "why"),
    [
        ([edit(0, 2, DROPS), edit(1, 2, DROPS)], ALL, "overlaps"),
        ([edit(1, 2, DROPS), edit(0, 1, DROPS)], ALL, "overlaps"),
        ([edit(1, 3, DROPS)], ALL, "outside"),
        ([edit(1, 2, KEEPS, "Share.")], ALL, "changes nothing"),
        ([edit(1, 2, DROPS)], frozenset({KEEPS}), "no licence drops"),
        ([edit(0, 2, KEEPS, "The ferry waits.")], ALL, "'keeps' forbids"),
        ([edit(0, 1, DROPS, "The old ferry waits.")], ALL, "'drops' forbids"),
        ([edit(0, 1, REWRITES, "…")], ALL, "'rewrites' forbids"),
    ],
)
def test_an_edit_that_breaks_its_word_is_refused(edits: list[Edit], licences: frozenset[Licence], why: str) -> None:
    with pytest.raises(InternalError, match=why):
        apply(DOC, Stage("made", lambda doc: iter(edits), licences))


@pytest.mark.parametrize(
    ("made", "after"),
    [
        (edit(1, 2, DROPS), ("The ferry waits.",)),
        (edit(0, 2, KEEPS, "Share. The ferry waits."), ("Share. The ferry waits.",)),
        (edit(0, 1, REWRITES, "The ferries wait."), ("The ferries wait.", "Share.")),
    ],
)
def test_one_that_keeps_it_is_applied_and_entered(made: Edit, after: tuple[str, ...]) -> None:
    doc, _, entries = apply(DOC, Stage("made", lambda doc: iter([made]), ALL))
    assert doc.lines == after
    assert [(entry.rule, entry.first, entry.last) for entry in entries] == [("made/up", made.start + 1, made.stop)]
