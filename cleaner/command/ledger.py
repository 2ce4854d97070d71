"""The ledger as a file: one JSON object a line for every change, in the order of the documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from cleaner.command.files import write_all, write_stdout
from cleaner.command.targets import replacing, sweep, writing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from cleaner.edits import Entry

    Record = Callable[[str, Iterable[Entry]], None]


@contextmanager
def recording(path: str | None) -> Iterator[Record]:
    """A function that records the entries of the document with this path; `-` is the standard output.

    A file is replaced when all is recorded and not before; a device or a pipe is written to as it is, and a file that
    goes by the name of a stream (`/dev/stdout`) behind what it holds.
    Raises `OutputError` when that fails.
    """
    if path is None:
        yield lambda source, entries: None
    elif path == "-":
        yield lambda source, entries: write_stdout(lines(source, entries))
    elif _is_special(path):
        with writing(path):
            stream = os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb", buffering=0)
        with stream:
            yield lambda source, entries: _write(path, stream, lines(source, entries))
    else:
        real = os.path.realpath(path)
        sweep(os.path.dirname(real), os.path.basename(real))
        with replacing(real) as buffered:
            yield lambda source, entries: _write(path, buffered, lines(source, entries))


def lines(source: str, entries: Iterable[Entry]) -> bytes:
    """The entries of one document, each a line of JSON in UTF-8."""
    import json

    from cleaner.record import asdict

    records = ({"path": source, **asdict(entry), "why": dict(entry.why)} for entry in entries)
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return text.encode("utf-8", "backslashreplace")  # a stray surrogate becomes JSON's own escape


def _write(path: str, stream: BinaryIO, data: bytes) -> None:
    with writing(path):
        write_all(stream, data)


def _is_special(path: str) -> bool:
    """A device, a pipe, or another stream of ours: what replacing would destroy or miss. /dev/shm holds mere files."""
    whole = os.path.abspath(path)
    if os.path.dirname(whole) in ("/dev", "/dev/fd") or whole.startswith("/proc/"):
        return True
    return os.path.exists(path) and not os.path.isfile(path)
