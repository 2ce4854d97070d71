"""What an output file says of itself in its front matter, without reading the rest of it."""

from __future__ import annotations

from collections.abc import Mapping

from cleaner import frontmatter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_FENCE = b"---\n"
# They tell which program wrote the file; a difference in these alone makes no output stale.
_STAMPS = (b"cleaner_version:", b"cleaner_rules:")


def fields(data: bytes) -> Mapping[str, object]:
    """The front matter of an output; empty when there is none that can be read."""
    raw = _head(data)[len(_FENCE) :]
    try:
        return frontmatter.parse(raw.decode()) if raw else {}
    except ValueError:
        return {}


def compare(old: bytes | None, new: bytes) -> Literal["missing", "stale", "fresh"]:
    """How an output stands to what cleaning gives; which version wrote it does not count."""
    if old is None:
        return "missing"
    return "fresh" if old == new or unstamped(old) == unstamped(new) else "stale"


def unstamped(data: bytes) -> bytes:
    """The file without the lines that only say which program wrote it."""
    head = _head(data)
    kept = [line for line in head.splitlines(keepends=True) if not line.startswith(_STAMPS)]
    return b"".join(kept) + data[len(head) :]


def _head(data: bytes) -> bytes:
    """The front matter with its first fence, without its last."""
    end = data.find(b"\n" + _FENCE, len(_FENCE) - 1) if data.startswith(_FENCE) else -1
    return data[: end + 1] if end >= 0 else b""
