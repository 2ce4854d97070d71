"""`python -m cleaner`: the command, by a name that no other package can take."""

from __future__ import annotations

import sys

from cleaner.entry import clean

if __name__ == "__main__":
    sys.exit(clean())
