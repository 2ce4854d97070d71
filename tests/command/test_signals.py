"""A signal ends a command at any moment from its first: without a word, and with nothing half done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.command.running import ENVIRONMENT, lay, temporary

# What Python tells its audit hooks (imports, files that are opened, listed and renamed, processes) are moments that
# come in the same order each time, as moments of the clock do not.
AT_A_MOMENT = """
import itertools, os, sys
function, number, *moments = sys.argv.pop(1).split(",")
moments, count, ours = set(map(int, moments)), itertools.count(), os.getpid()
def heard(event, arguments):
    if os.getpid() == ours and next(count) in moments:
        os.kill(ours, int(number))
from cleaner import entry
sys.addaudithook(heard)
code = getattr(entry, function)()
print(next(count), file=sys.stderr)
sys.exit(code)
"""
COMMANDS = [
    ("clean", ["a.txt", "--ledger", "l.jsonl"]),
    ("clean", ["seeds", "out", "-j", "2", "--ledger", "l.jsonl"]),
    ("clean_hook", ["--all"]),
]


def told(function: str, number: int, *moments: int, argv: list[str]) -> tuple[int, str]:
    """The exit code of a command that this signal meets at these moments, and what it said."""
    when = ",".join(map(str, (function, number, *moments)))
    done = subprocess.run(
        [sys.executable, "-c", AT_A_MOMENT, when, *argv], capture_output=True, text=True, env=ENVIRONMENT, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(("function", "argv"), COMMANDS)
def test_a_signal_ends_a_command_at_any_moment(function: str, argv: list[str]) -> None:
    lay("a.txt", *(f"seeds/{name}.txt" for name in range(4)))
    subprocess.run(["git", "init", "--quiet"], check=True)
    code, said = told(function, signal.SIGINT, argv=argv)
    moments = int(said.split()[-1])
    assert code in (0, 1)
    assert moments > 400
    for part in (0, 1, 2, 4, 8, 12, 15):
        moment = moments * part // 16
        for number, again in ((signal.SIGINT, 0), (signal.SIGTERM, 3)):
            code, said = told(function, number, moment, moment + again, argv=argv)
            assert (code, "Traceback" in said, "ignored" in said) == (-number, False, False)
            assert temporary(*filter(os.path.isdir, (".", "out"))) == []


def test_a_loop_of_a_shell_ends_with_the_command_that_ctrl_c_ends() -> None:
    """It goes on where a program only returns 130."""
    lay("a.txt")
    lay("one.py", text=AT_A_MOMENT.replace("os.kill(ours,", "os.kill(0,"))  # all of the group, as a terminal does
    loop = f"for n in 1 2 3; do touch begun$n; '{sys.executable}' one.py clean,{signal.SIGINT:d},200 a.txt; done"
    done = subprocess.run(["bash", "-c", loop], capture_output=True, env=ENVIRONMENT, process_group=0, check=False)
    assert (done.returncode, b"Traceback" in done.stderr) == (-signal.SIGINT, False)
    assert [name for name in sorted(os.listdir()) if name.startswith("begun")] == ["begun1"]


def test_who_had_it_ignored_is_not_interrupted() -> None:
    """As a shell does for what it runs in the background."""
    lay("s/a.txt", "s/b.txt")
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for argv in (["s/a.txt"], ["s", "out"]):
            assert told("clean", signal.SIGINT, 0, 100, 300, argv=argv)[0] == 0
    finally:
        signal.signal(signal.SIGINT, before)


def test_who_imports_it_keeps_their_handlers() -> None:
    code = "import signal, cleaner.entry, cleaner.cli, cleaner.hook; cleaner.cli.main(['--help'])\n"
    code += "assert signal.getsignal(signal.SIGINT) is signal.default_int_handler"
    subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)
