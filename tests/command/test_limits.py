"""A document that hangs or crashes costs itself."""

from __future__ import annotations

import faulthandler
import os
import signal
from collections.abc import Callable

import pytest

from cleaner.command import limit
from cleaner.errors import UnreadableError
from tests.command.running import Clean, instead, lay, stick, tree


def spin() -> None:
    while True:
        pass


def crash() -> None:
    """As a library in C may, without the report that pytest has switched on."""
    faulthandler.disable()
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.mark.parametrize("hang", [spin, stick])
def test_a_document_that_takes_too_long_costs_itself(
    clean: Clean, monkeypatch: pytest.MonkeyPatch, hang: Callable[[], None]
) -> None:
    instead(monkeypatch, "b.txt", hang)
    lay(*(f"s/{letter}.txt" for letter in "abcdefgh"))
    run = clean("s", "out", "--timeout", "4")
    assert run.code == 3
    assert run.err.startswith("clean: error: s/b.txt: takes longer than 4 s; leave it out, or say --timeout with more")
    assert run.err.count("\n") == 2
    assert tree("out") == [f"{letter}.md" for letter in "acdefgh"]


def test_one_document_alone_is_timed_too(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "b.txt", spin)
    lay("s/b.txt")
    assert clean("s", "out", "--timeout", "0.5").code == 3
    run = clean("s/b.txt", "--timeout", "0.5")
    assert (run.code, run.err.count("takes longer than")) == (3, 1)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_time_in_which_the_process_is_stopped_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it lasts, the clock rings once for it; time that a library takes counts."""
    worked = [0.0]
    monkeypatch.setattr(limit, "process_time", lambda: worked[0])
    ticks = round(10 / limit.TICK)
    with limit.within(10):
        for _ in range(ticks - 1):
            os.kill(os.getpid(), signal.SIGALRM)
    with pytest.raises(UnreadableError, match="longer than 10 s"), limit.within(10):
        for _ in range(ticks):
            os.kill(os.getpid(), signal.SIGALRM)
    with pytest.raises(UnreadableError, match="longer than 10 s"), limit.within(10):
        worked[0] += 10
        os.kill(os.getpid(), signal.SIGALRM)


def test_time_grows_with_the_file() -> None:
    assert limit.allowed(0) == limit.SECONDS
    assert limit.allowed(10_000_000) == limit.SECONDS + 200
    assert limit.allowed(10_000_000, 5) == 5
    lay("a.txt", text="x" * 500_000)
    assert limit.allowed_at("a.txt") == limit.SECONDS + 10
    assert limit.allowed_at("nosuch.txt") == limit.SECONDS


@pytest.mark.parametrize("wrong", ["0", "-1", "nan", "inf", "x", "1e9"])
def test_a_timeout_is_a_number_of_seconds(clean: Clean, wrong: str) -> None:
    lay("s/a.txt")
    run = clean("s", "out", f"--timeout={wrong}")
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert "--timeout: must be a number of seconds above 0 and below 1,000,000, not" in run.err


def test_a_crash_in_a_small_batch_costs_one_document(clean: Clean, monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "c.txt", crash)
    lay(*(f"s/{letter}.txt" for letter in "abcdefgh"))
    run = clean("s", "out")
    assert run.code == 3
    assert run.err.startswith(
        "clean: error: s/c.txt: the process that cleaned it died (SIGSEGV)\n7 cleaned, 0 unchanged, 1"
    )
    assert tree("out") == [f"{letter}.md" for letter in "abdefgh"]
