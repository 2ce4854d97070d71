"""Each test of the command runs in an empty folder, without the caller's settings and what the caller had ignored."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaner import cli
from tests.command.running import Clean, Run


@pytest.fixture
def clean(capfdbinary: pytest.CaptureFixture[bytes]) -> Clean:
    """The command in this process."""

    def run(*argv: str | Path) -> Run:
        code = cli.main([str(word) for word in argv])
        return Run(code, *capfdbinary.readouterr())

    return run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("CLEANER_JOBS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture(autouse=True)
def signals_end_it() -> Iterator[None]:
    """`nohup` and a shell's `&` leave SIGHUP and SIGINT ignored, and a new process inherits that."""
    ignored = [number for number in (signal.SIGINT, signal.SIGHUP) if signal.getsignal(number) == signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)
