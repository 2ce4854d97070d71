"""What one file costs from the command line, as a ratio against `python -c pass` in the same run.

    python -m benchmarks.startup [FILE]

CPU seconds of the whole process, user and system, the least of interleaved rounds. Where `mdformat` is installed,
its check of the same file, or of what it is as Markdown, is held against it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 25
SEED = Path(__file__).parent.parent / "seeds" / "004_fe83344b8a7021a3.txt"


def cpu(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # mdformat says by its exit code that the file is not formatted; ours is to succeed.
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=command[0] == sys.executable)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each run compiles all modules
    file = sys.argv[1] if len(sys.argv) > 1 else str(SEED)
    mdformat = Path(sys.executable).with_name("mdformat")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "clean FILE": [sys.executable, "-c", "from cleaner.cli import main; main()", file],
        "clean --help": [sys.executable, "-c", "from cleaner.cli import main; main()", "--help"],
    }
    if mdformat.exists():
        commands["mdformat --check"] = [str(mdformat), "--check", file]
    rounds = [{name: cpu(command) for name, command in commands.items()} for _ in range(ROUNDS)]
    least = {name: min(times[name] for times in rounds) for name in commands}
    for name, time in least.items():
        print(f"{name:16} {1000 * time:6.1f} ms  {time / least['python -c pass']:4.1f} x")


if __name__ == "__main__":
    main()
