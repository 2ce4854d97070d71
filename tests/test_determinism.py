"""The same bytes from the same sources: whatever the workers, the order, the hash seed, the locale, the clock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.html_samples import WORDS
from tests.markdown_samples import LINES
from tests.strategies import SHAPES

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def lay(folder: Path) -> None:
    """The seeds, and the shapes of lines of all tests in three forms, eight lines a document."""
    folder.mkdir()
    for path in SEEDS:
        (folder / path.name).write_bytes(path.read_bytes())
    for number, start in enumerate(range(0, len(SHAPES), 8)):
        (folder / f"{number:02}t.txt").write_text("\n".join(SHAPES[start : start + 8]), "utf-8", "surrogatepass")
    for number, start in enumerate(range(0, len(LINES), 8)):
        (folder / f"{number:02}m.md").write_text("\n\n".join(LINES[start : start + 8]), "utf-8")
    for number, start in enumerate(range(0, len(WORDS), 8)):
        page = "".join(f"<p>{word}</p><li>{word}" for word in WORDS[start : start + 8])
        (folder / f"{number:02}h.html").write_text(f"<html><title>T</title>{page}", "utf-8")


def outputs(folder: Path, *flags: str, python: tuple[str, ...] = (), **environment: str) -> dict[str, bytes]:
    """What the command writes for `folder`, and its ledger, in a process with this environment."""
    out = folder.parent / "out"
    command = [sys.executable, *python, "-m", "cleaner", str(folder), str(out), "--ledger", str(out) + ".jsonl", *flags]
    variables = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    done = subprocess.run(command, capture_output=True, env=variables, cwd=folder.parent, check=False)
    assert done.returncode in (0, 3), done.stderr.decode()
    written = {path.name: path.read_bytes() for path in out.iterdir()}
    ledger = (folder.parent / "out.jsonl").read_bytes()
    for path in out.iterdir():
        path.unlink()
    return {**written, "ledger": ledger}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    folder = tmp_path_factory.mktemp("same") / "s"
    lay(folder)
    return folder, outputs(folder, "-j", "1")


Expected = tuple[Path, dict[str, bytes]]


def test_there_is_something_to_compare(expected: Expected) -> None:
    assert len(expected[1]) > 40
    assert expected[1]["ledger"].count(b"\n") > 100


@pytest.mark.parametrize("workers", ["2", "3"])
def test_the_number_of_workers(expected: Expected, workers: str) -> None:
    assert outputs(expected[0], "-j", workers) == expected[1]


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_hash_seed(expected: Expected, seed: str) -> None:
    assert outputs(expected[0], PYTHONHASHSEED=seed) == expected[1]


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "tr_TR.UTF-8", "POSIX"])
def test_the_locale(expected: Expected, locale: str) -> None:
    assert outputs(expected[0], LC_ALL=locale, LANG=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0") == expected[1]


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/St_Johns"])
def test_the_time_zone(expected: Expected, zone: str) -> None:
    assert outputs(expected[0], TZ=zone) == expected[1]


@pytest.mark.parametrize("switches", [("-O",), ("-OO",), ("-X", "utf8"), ("-X", "dev")])
def test_switches_of_the_interpreter(expected: Expected, switches: tuple[str, ...]) -> None:
    assert outputs(expected[0], python=switches) == expected[1]


def test_the_order(expected: Expected) -> None:
    folder = expected[0]
    out = folder.parent / "reversed"
    files = sorted(map(str, folder.iterdir()), reverse=True)
    command = [sys.executable, "-m", "cleaner", "-o", str(out), *files]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, capture_output=True, env=environment, check=False).returncode in (0, 3)
    written = {path.name: path.read_bytes() for path in out.iterdir()}
    assert written == {name: data for name, data in expected[1].items() if name != "ledger"}


def test_alone_as_in_company(expected: Expected) -> None:
    folder, together = expected
    for name in ("00t.txt", "03m.md", "02h.html", SEEDS[1].name):
        command = [sys.executable, "-m", "cleaner", str(folder / name)]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        alone = subprocess.run(command, capture_output=True, env=environment, check=True).stdout
        assert alone == together[Path(name).with_suffix(".md").name]
