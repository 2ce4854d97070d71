"""What a folder costs: a second run over it, two workers against one, and memory, by the number of files.

    python -m benchmarks.folder [FILES]

The folder holds the seeds as FILES (default 5,000) files told apart by a token. A second run, over the unchanged
folder, is held against a program that reads and hashes each file and does nothing else, in CPU seconds of whole
processes. Two workers against one are held, in time that passes, against what two busy loops gain over one, right
before and right after. Memory is the most that any process of a run has had.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from multiprocessing import Process
from pathlib import Path
from time import monotonic

from benchmarks.speed import documents
from benchmarks.startup import cpu

ROOT = Path(__file__).parent.parent
ROUNDS = 5
LOOP = """
import hashlib, os, sys
for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), "rb") as file:
        hashlib.sha256(file.read()).hexdigest()
"""
PEAK = """
import resource, sys
from cleaner.cli import main
main(sys.argv[1:])
print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def command(*argv: str, code: str = "from cleaner.cli import main; main()") -> list[str]:
    return [sys.executable, "-c", code, *argv]


def lay(folder: Path, files: int) -> None:
    folder.mkdir()
    for number, text in enumerate(documents(-(-files // 5))[:files]):
        (folder / f"{number:06}.txt").write_text(text, "utf-8")


def second_run(source: str, out: str) -> float:
    """How many times the CPU of reading and hashing; the least of both."""
    rounds = [(cpu(command(source, code=LOOP)), cpu(command(source, out))) for _ in range(ROUNDS)]
    return min(ours for _, ours in rounds) / min(theirs for theirs, _ in rounds)


def passed(argv: Sequence[str]) -> float:
    began = monotonic()
    subprocess.run(argv, check=True)
    return monotonic() - began


def _spin(times: int) -> None:
    for _ in range(times):
        pass


def busy(processes: int, times: int) -> float:
    """Seconds that so many busy loops take side by side, sharing the work."""
    began = monotonic()
    loops = [Process(target=_spin, args=(times // processes,)) for _ in range(processes)]
    for loop in loops:
        loop.start()
    for loop in loops:
        loop.join()
    return monotonic() - began


def workers(source: str, out: str) -> tuple[float, float]:
    """What two workers gain over one, and what two busy loops do, the median of rounds."""
    rounds = []
    for _ in range(3):
        one, two = (passed(command(source, out, "--force", "-q", "-j", jobs)) for jobs in ("1", "2"))
        rounds.append((one / two, busy(1, 10**8) / busy(2, 10**8)))
    return sorted(ours for ours, _ in rounds)[1], sorted(theirs for _, theirs in rounds)[1]


def peak(*argv: str) -> float:
    """Megabytes."""
    told = subprocess.run(command(*argv, code=PEAK), check=True, capture_output=True).stdout
    return int(told.split()[-1]) / 1024


def main() -> None:
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPATH"] = str(ROOT)
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} CPUs; {files:,} files")
    with tempfile.TemporaryDirectory() as place:
        source, out = str(Path(place) / "s"), str(Path(place) / "out")
        lay(Path(source), files)
        first = peak(source, out, "-q")
        print(f"memory: {first:.0f} MB in the first run, {peak(source, out, '-q'):.0f} MB in the second", flush=True)
        print(f"a second run: {second_run(source, out):.1f} x reading and hashing", flush=True)
        ours, loops = workers(source, out)
        print(f"two workers: {ours:.2f} x one, {ours / loops:.2f} of what two busy loops gain ({loops:.2f} x)")


if __name__ == "__main__":
    main()
