"""What `kill -9` at random moments leaves behind: no half file, no lost one, and after the next run no stray one.

    python -m benchmarks.kills [RUNS]

Each run cleans a folder of the seeds again (`--force`), with one worker or two, and is killed at a moment drawn
from the time that such a run takes: every other time the whole group is, else the parent alone. Whatever is in
the output folder then must be a whole output; when the next, undisturbed run has ended there must be all, and
nothing else. Prints what was found; the exit code is 1 if that is not nought.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent
COPIES = 6
UNDISTURBED_EVERY = 10


def lay(folder: Path) -> None:
    """The seeds several times over, told apart by a token."""
    folder.mkdir()
    for number in range(COPIES):
        for path in sorted((ROOT / "seeds").glob("*.txt")):
            (folder / f"{path.stem[:3]}-{number}.txt").write_text(f"Copy {number}\n{path.read_text('utf-8')}", "utf-8")


def start(work: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "cleaner", "s", "out", "--force", "-q", "-j", str(workers), "--ledger", "l.jsonl"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=work, env=environment, process_group=0)


def undisturbed(work: Path, workers: int) -> float:
    began = time.monotonic()
    if start(work, workers).wait():
        sys.exit("the command fails undisturbed")
    return time.monotonic() - began


def killed(work: Path, workers: int, after: float, group: bool) -> None:
    started = start(work, workers)
    time.sleep(after)
    with suppress(ProcessLookupError):
        (os.killpg if group else os.kill)(started.pid, signal.SIGKILL)
    started.wait()


def whole(work: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (work / "out").iterdir()} | {
        "ledger": (work / "l.jsonl").read_bytes()
    }


def amiss(work: Path, expected: dict[str, bytes]) -> Counter[str]:
    """What a kill left: outputs that are not whole, or gone; temporary files are counted apart."""
    found: Counter[str] = Counter()
    now = whole(work)
    for name, data in expected.items():
        found["lost"] += name not in now
        found["half-written"] += name in now and now[name] != data
    found["temporary, for now"] += len(now.keys() - expected.keys())
    return found


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        lay(work / "s")
        took = {workers: undisturbed(work, workers) for workers in (1, 2)}
        expected = whole(work)
        for number in range(runs):
            workers = 1 + number % 2
            killed(work, workers, random.random() * took[workers], group=bool(number // 2 % 2))
            found += amiss(work, expected)
            if number % UNDISTURBED_EVERY == UNDISTURBED_EVERY - 1:
                undisturbed(work, workers)
                found["stray after the next run"] += len(whole(work).keys() - expected.keys())
                found["stray after the next run"] += len(list(work.glob(".l.jsonl.*")))
    counts = ("half-written", "lost", "stray after the next run", "temporary, for now")
    print(f"{runs} runs killed: " + ", ".join(f"{found[name]} {name}" for name in counts))
    sys.exit(any(found[name] for name in counts[:3]))


if __name__ == "__main__":
    main()
