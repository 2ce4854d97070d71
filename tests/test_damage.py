"""Repair is the inverse of damage: `clean(damage(article)) == article`, for each stage in the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.pipeline import STAGES
from cleaner.writer import write
from tests.damage import DAMAGES
from tests.rendering import body_of


def test_every_stage_has_its_damage() -> None:
    assert set(DAMAGES) == {stage.name for stage in STAGES}


@pytest.mark.parametrize("stage", DAMAGES)
@given(data=st.data())
def test_repair_undoes_damage(stage: str, data: st.DataObject) -> None:
    article, lines = data.draw(DAMAGES[stage])
    result = clean("\n".join(lines).encode())
    assert body_of(result.markdown).lstrip("\n") == write(tuple(article))
    assert any(entry.stage == stage for entry in result.ledger)


@pytest.mark.parametrize("stage", DAMAGES)
@given(data=st.data())
def test_repair_undoes_damage_with_blank_lines(stage: str, data: st.DataObject) -> None:
    """A blank line between lines is no evidence, and must be no obstacle."""
    article, lines = data.draw(DAMAGES[stage])
    assert body_of(clean("\n\n".join(lines).encode()).markdown).lstrip("\n") == write(tuple(article))
