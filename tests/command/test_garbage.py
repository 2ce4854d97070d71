"""Where a command looks for garbage: where it cleans documents by the number, and nowhere else."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from cleaner.command.exits import Uncollected
from tests.command.running import Clean, instead, lay


def noting(monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Notes while it cleans `a.txt`, in whatever process, whether garbage is looked for; gives what was noted."""
    note = Path("note").absolute()
    instead(monkeypatch, "a.txt", lambda: note.write_text(str(gc.isenabled())))
    return note.read_text


def test_one_document_makes_none(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = noting(monkeypatch)
    lay("a.txt")
    assert clean("a.txt").code == 0
    assert (noted(), gc.isenabled()) == ("False", True)


@pytest.mark.parametrize("possible", [True, False])
def test_many_do(clean: Clean, monkeypatch: pytest.MonkeyPatch, possible: bool) -> None:
    monkeypatch.setattr("cleaner.command.batch.POSSIBLE", possible)
    noted = noting(monkeypatch)
    lay("s/a.txt", "s/b.txt")
    assert clean("s", "out").code == 0
    assert (noted(), gc.isenabled()) == ("True", True)


def test_who_looks_for_none_is_left_alone() -> None:
    gc.disable()
    try:
        with Uncollected(ends=False):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("ends", [True, False])
def test_a_process_that_ends_keeps_what_it_has(ends: bool) -> None:
    before = gc.get_freeze_count()
    with Uncollected(ends=ends):
        pass
    frozen = gc.get_freeze_count() > before
    gc.unfreeze()
    assert frozen is ends
