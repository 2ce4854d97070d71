"""Hypothesis profiles, and the switch for tests that build environments.

`pytest` draws 100 examples a law, others each time; `--hypothesis-profile quick` 20, for a look; `long` 10,000, which
is more than a million documents over all laws and takes hours. Where `CI` is set the examples are always the same: what
lands must not hang on luck, and what luck finds is found in the other runs. A failure prints what reproduces it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No deadline: the machines are shared, and no test is a timing test.
_COMMON = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _COMMON, max_examples=20)
settings.register_profile("local", _COMMON, max_examples=100, print_blob=True)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.register_profile("long", _COMMON, max_examples=10_000, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run tests that build an environment")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests out unless they are asked for: they are not skipped, they are another suite."""
    if config.getoption("--slow"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    config.hook.pytest_deselected(items=slow)
    items[:] = [item for item in items if item not in slow]
