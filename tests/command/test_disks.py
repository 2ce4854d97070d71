"""Disks that are full or read-only: one line, and no half file."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command.running import ARTICLE, Clean, lay, temporary


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk of 64 KB, where we may mount one; for everyone `test_faults` has a full disk that is made up."""
    folder = tmp_path_factory.mktemp("small")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only root may mount a disk; test_faults makes up a full one")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_small_disk_is_told_in_one_line(clean: Clean, small: Path) -> None:
    lay(*(f"s/{name:02}.txt" for name in range(40)), text=ARTICLE * 40)
    run = clean("s", str(small / "out"), "-j", "2")
    assert run.code == 3
    assert run.err.count("\n") == 2
    assert "no space left on device" in run.err
    assert temporary(str(small / "out")) == []
    whole = [path.read_text() for path in (small / "out").iterdir()]
    assert 1 <= len(whole) < 40
    assert all(text.endswith("winter comes.\n") for text in whole)


def test_a_read_only_disk_is_told_in_one_line(clean: Clean, small: Path) -> None:
    lay("s/a.txt", "s/b.txt", "s/c.txt")
    subprocess.run(["mount", "-o", "remount,ro", small], check=True)
    for target in (small, small / "out"):
        run = clean("s", str(target))
        assert (run.code, run.err.count("\n")) == (3, 2)
        assert "read-only file system" in run.err
        assert "2 not begun" in run.err
