"""Images that come late: a stand-in until a script has put in the real one, and that for readers without scripts.

One page in ten loads its images so. Read as it stands, each is two: its alternative as a stray line, and the image.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cleaner.readers.html.runs import Run
from cleaner.record import replace

# Where scripts find the addresses: `data-src`, `data-lazy-src`, `data-original`, `nitro-lazy-src`, and sets of them.
_LATE = re.compile(r"[a-z]+(?:-[a-z]+)*-(?:src|original|srcset)")

NEAR = 3
"""Runs among which an image stands before the same for readers without scripts; spaces are the others."""


def address(attrs: Mapping[str, str]) -> str:
    """Where an image is: what a script is to put in for `src`, else that."""
    late = [attrs[name].split() for name in attrs if _LATE.fullmatch(name)]
    found = (words[0].rstrip(",") for words in late if words)
    return next((one for one in found if "/" in one and not one.startswith("data:")), attrs.get("src", ""))


def is_again(runs: list[Run], alternative: str, image: str) -> bool:
    """Whether the last run with text is the same image; it is at this address then, if it had none."""
    near = range(len(runs) - 1, max(-1, len(runs) - 1 - NEAR), -1)
    at = next((at for at in near if runs[at].text.strip()), None)
    if at is None or runs[at].text.strip() != alternative.strip():
        return False
    runs[at] = replace(runs[at], image=runs[at].image or image)
    return True
