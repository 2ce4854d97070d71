"""WCXB, read from a copy of that corpus: the pages of a split, their HTML, and what people found in each.

The copy is a folder with `metadata.json`, and for each split `html/NAME.html.gz` and `ground-truth/NAME.json`.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any


def sites(wcxb: Path, split: str = "dev", kind: str = "") -> dict[str, str]:
    """The names of the pages of a split, in their order, each with its site; those of one kind (`article`) or all."""
    files = json.loads((wcxb / "metadata.json").read_text("utf-8"))["files"]
    wanted = {name: file for name, file in files.items() if file["split"] == split}
    return {name: wanted[name]["domain"] for name in sorted(wanted) if kind in ("", wanted[name]["page_type"])}


def source(wcxb: Path, name: str, split: str = "dev") -> bytes:
    """A page as it was fetched."""
    return gzip.decompress((wcxb / split / "html" / f"{name}.html.gz").read_bytes())


def html(wcxb: Path, name: str, split: str = "dev") -> str:
    """A page as text, whatever encoding it states: what extractors are handed."""
    return source(wcxb, name, split).decode("utf-8", "replace")


def truth(wcxb: Path, name: str, split: str = "dev") -> dict[str, Any]:
    """What people found in a page: `main_content`, `title`, `author`, snippets `with` and `without` …"""
    found: dict[str, Any] = json.loads((wcxb / split / "ground-truth" / f"{name}.json").read_text("utf-8"))
    return dict(found["ground_truth"])
