"""Documents to clean, and the command run on them: here, in a process of its own, or with a document gone wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import pytest

from cleaner import cli, pipeline
from cleaner.options import Options
from cleaner.result import Result

PROSE = "The council met on Monday and agreed to mend the old bridge before the winter comes.\n"
ARTICLE = f"{PROSE}\nShare.\n\nThe work begins in May, and {PROSE}"
ENVIRONMENT: dict[str, str] = os.environ | {"PYTHONPATH": str(Path(cli.__file__).parents[1])}


class Run:
    """What one run of the command gave."""

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out, err.decode()

    @property
    def last(self) -> str:
        return self.err.rstrip("\n").rpartition("\n")[2]


Clean = Callable[..., Run]


def lay(*paths: str, text: str | bytes = ARTICLE) -> None:
    """Write files with this text below the working folder."""
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)


def tree(folder: str | Path) -> list[str]:
    """Everything below a folder, links and temporary files as well."""
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*"))


def entries(path: str = "l.jsonl") -> list[dict[str, object]]:
    """The ledger of a run."""
    return [json.loads(line) for line in Path(path).read_text().splitlines()]


def temporary(*folders: str) -> list[str]:
    return [name for folder in folders for name in os.listdir(folder) if name.endswith(".tmp")]


def process(
    *argv: str, stdout: int | BinaryIO = subprocess.PIPE, environment: Mapping[str, str] = ENVIRONMENT
) -> subprocess.Popen[bytes]:
    """The command in a process of its own, at the head of a group of its own."""
    command = [sys.executable, "-m", "cleaner", *argv]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE, env=environment, process_group=0)


def ended(*argv: str) -> tuple[int, bytes]:
    """The exit code of the command in a process of its own, and what it said."""
    started = process(*argv)
    _, err = started.communicate()
    return started.returncode, err


def wait_until(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 20
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.01)
    return holds()


def stick() -> None:
    """Seconds in C, where no signal handler of Python runs."""
    unicodedata.normalize("NFC", "a" + "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT BELOW}" * 200_000)


def instead(monkeypatch: pytest.MonkeyPatch, path: str, happens: Callable[[], object]) -> None:
    """Let something happen in place of cleaning the document with this path."""
    real = pipeline.clean

    def cleaning(source: bytes, *, path: str, options: Options, wanted: str = path) -> Result:
        if path == wanted:
            happens()
        return real(source, path=path, options=options)

    monkeypatch.setattr("cleaner.command.perform.clean", cleaning)
    monkeypatch.setattr("cleaner.command.single.clean", cleaning)
