"""Repair is the inverse of each damage to a table, whatever its cells hold; the article around it stays whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cleaner import clean
from cleaner.doc import Block, Heading, Paragraph
from cleaner.writer import write
from tests.grids import columns, grids
from tests.rendering import body_of, outline
from tests.wrecks import DAMAGES, Damage, Rows, Wreck
from tests.wrecks.form import filled, named, told_by_columns, untold
from tests.wrecks.tags import plain

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


# There are many damages, and each example is a whole document: each damage gets this share of the profile's examples,
# the same ones in each run. A counter-example is a table, small enough to be read as it was drawn.
SHARE = 16
SHARED = settings(
    max_examples=settings().max_examples // SHARE, derandomize=True, phases=[Phase.explicit, Phase.generate]
)
REPAIRED = [damage for damage in DAMAGES if untold not in damage.domain]
UNTOLD = [damage for damage in DAMAGES if untold in damage.domain]


def tables_for(damage: Damage) -> st.SearchStrategy[Rows]:
    conditions = (*damage.fits, *damage.domain)
    if told_by_columns in conditions:
        return columns().filter(damage.holds)
    wanted = grids(filled=filled in conditions, tagless=plain in conditions, named=named in conditions)
    return wanted.filter(damage.holds)


def wrecked(damage: Damage, rows: Rows, data: st.DataObject) -> tuple[Wreck, Sequence[Block], str]:
    """The table damaged, what stands behind it, and what is made of the article that has both."""
    wreck = damage.make(rows, data.draw(st.randoms(use_true_random=False)))
    after = data.draw(st.sampled_from(AFTER))
    lines = [BEFORE, *wreck.lines, *(block.text for block in after if isinstance(block, (Paragraph, Heading)))]
    return wreck, after, body_of(clean(data.draw(st.sampled_from(PARTED)).join(lines)).markdown)


@pytest.mark.parametrize("damage", REPAIRED, ids=lambda damage: damage.name)
@SHARED
@given(data=st.data())
def test_repair_undoes_damage(damage: Damage, data: st.DataObject) -> None:
    """Draw a table, damage it inside an article, and want the article back."""
    wreck, after, body = wrecked(damage, data.draw(tables_for(damage)), data)
    assert body.lstrip("\n") == write((Paragraph(BEFORE), *wreck.blocks(), *after))


@pytest.mark.parametrize("damage", UNTOLD, ids=lambda damage: damage.name)
@SHARED
@given(data=st.data())
def test_nothing_is_made_of_what_the_text_does_not_tell(damage: Damage, data: st.DataObject) -> None:
    _, _, body = wrecked(damage, data.draw(grids(filled=True)), data)
    assert not outline(body).tables


@pytest.mark.parametrize(
    "table",
    [
        "| Day | Tide |\n|---|---|\n|  | ebb |\n|  | flood |\n|  | slack |\n| 4 |  |\n",
        " | Tide |\n---|---|\nDay |  |\n | ebb |\n | flood |\n",
        "Day | Tide\n---|---\n | ebb\n | flood\nnoon | \n",
    ],
)
def test_rows_as_long_as_their_delimiter_row_are_rows_whatever_is_empty(table: str) -> None:
    (rows,) = outline(clean(table).markdown).tables
    assert [len(row) for row in rows] == [2] * (table.count("\n") - 1)
