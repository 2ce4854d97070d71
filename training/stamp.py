"""Note which learned files ship, so that a document cleaned by others is known to be out of date.

    python -m training.stamp

Writes their digests into `cleaner/learned.py`; to be run after each training.
"""

from __future__ import annotations

import re
from pathlib import Path

import cleaner
from cleaner.digest import digest
from cleaner.learned import FILES

PACKAGE = Path(cleaner.__file__).parent
NOTE = PACKAGE / "learned.py"
LENGTH = 12


def digests() -> dict[str, str]:
    """The digest of each learned file as it is now."""
    return {name: digest((PACKAGE / name).read_bytes())[:LENGTH] for name in FILES}


def main() -> None:
    text = NOTE.read_text("utf-8")
    for name, found in digests().items():
        text = re.sub(rf'"{re.escape(name)}": "\w*"', f'"{name}": "{found}"', text)
    NOTE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
