"""The golden cases: an input, its Markdown and its ledger, read by an editor before they were committed.

`python -m tests.golden` writes them anew after a change that is wanted; read the difference before you commit.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from cleaner import Result, clean
from cleaner.record import asdict

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "fixtures" / "golden"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir())
# These two change with every version; a golden case is about the document.
_MASKED = re.compile(r'^(cleaner_version|cleaner_rules): ".*"$', re.MULTILINE)


def source(case: Path) -> Path:
    """The input of a case: its own, or the seed that it is named after."""
    own = sorted(case.glob("input.*"))
    return own[0] if own else ROOT / "seeds" / f"{case.name}.txt"


def cleaned(case: Path) -> Result:
    path = source(case)
    return clean(path.read_bytes(), path=path.name)


def markdown(result: Result) -> str:
    return _MASKED.sub(r'\1: "-"', result.markdown)


def ledger(result: Result) -> str:
    lines = (json.dumps({**asdict(entry), "why": dict(entry.why)}, ensure_ascii=False) for entry in result.ledger)
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    for case in CASES:
        result = cleaned(case)
        (case / "expected.md").write_text(markdown(result), "utf-8")
        (case / "ledger.jsonl").write_text(ledger(result), "utf-8")


if __name__ == "__main__":
    main()
