"""Repair is the inverse of each damage to a table, whatever its cells hold; the article around it stays whole."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.doc import Block, Heading, Paragraph
from cleaner.writer import write
from tests.grids import grids
from tests.rendering import body_of
from tests.wrecks import DAMAGES, Damage, Rows
from tests.wrecks.form import filled

BEFORE = "The council met on Tuesday and agreed, after a long debate, that the bridge should be repaired before winter."
AFTER: tuple[tuple[Block, ...], ...] = (
    (
        Paragraph(
            "A ferry takes people across in the meantime, but it does not run at night or when the river is high."
        ),
    ),
    (
        Heading("Costs and Delays", 2),
        Paragraph("It will cost more than the town had put aside for it, the mayor says."),
    ),
)
PARTED = ("\n", "\n\n")  # a blank line between lines is no evidence, and must be no obstacle


def params() -> list[object]:
    """Each damage; those that the repair is known to fall short of are expected to fail."""
    return [
        pytest.param(
            one, id=one.name, marks=[pytest.mark.xfail(reason=one.todo, raises=AssertionError)] * bool(one.todo)
        )
        for one in DAMAGES
    ]


def tables_for(damage: Damage) -> st.SearchStrategy[Rows]:
    return grids(filled=filled in (*damage.fits, *damage.domain)).filter(damage.holds)


@pytest.mark.parametrize("damage", params())
@given(data=st.data())
def test_repair_undoes_damage(damage: Damage, data: st.DataObject) -> None:
    rows = data.draw(tables_for(damage))
    wreck = damage.make(rows, data.draw(st.randoms(use_true_random=False)))
    after = data.draw(st.sampled_from(AFTER))
    lines = [BEFORE, *wreck.lines, *(block.text for block in after if isinstance(block, (Paragraph, Heading)))]
    result = clean(data.draw(st.sampled_from(PARTED)).join(lines))
    assert body_of(result.markdown).lstrip("\n") == write((Paragraph(BEFORE), *wreck.blocks(), *after))
