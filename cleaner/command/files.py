"""Reading a source whatever it turns out to be, and the standard streams."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress

from cleaner.errors import OutputError, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

# Opening must neither wait for the other end of a pipe nor take over a terminal.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_READ |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
NOT_THROUGH_LINKS = getattr(os, "O_NOFOLLOW", 0)

LARGEST = 128 << 20
"""Bytes of a source that are read. Cleaning took 15 times the size of prose in memory, and 75 times that of a page of
short paragraphs or a list of short lines (measured at 4 MB): up to 10 GB here. What is larger is a corpus or a dump,
not a document, and would take the machine with it."""


def read(path: str, root: str = "") -> bytes:
    """The bytes of a regular file, of at most `LARGEST`; `UnreadableError` says what else it is.

    A link is followed, but not out of the folder `root` where one is given: else a link among somebody's
    sources could bring any file of the reader's into the outputs.
    """
    try:
        return _read(path, _READ | (NOT_THROUGH_LINKS if root else 0))
    except OSError as error:
        if not (root and error.errno == errno.ELOOP):
            raise UnreadableError(_reason(path, error)) from None
    try:
        os.stat(path)  # the system follows so many links in a row, `realpath` any number, and fails
    except OSError as error:
        raise UnreadableError(_reason(path, error)) from None
    real = os.path.realpath(path)
    if not real.startswith(os.path.join(os.path.realpath(root), "")):
        raise UnreadableError(f"a link that leads out of {root!r}; name the file itself to have it cleaned")
    try:
        return _read(real, _READ | NOT_THROUGH_LINKS)
    except OSError as error:
        raise UnreadableError(_reason(path, error)) from None


def read_target(path: str) -> bytes | None:
    """What an output file holds now; None where there is none, or a link that would be replaced.

    Raises `OutputError` when something stands there that is no file.
    """
    try:
        return _read(path, _READ | NOT_THROUGH_LINKS)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnreadableError as error:
        raise OutputError(f"the output {path!r} is {error}") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            return None
        raise OutputError(f"cannot read the output {path!r}: {reason(error)}") from None


def read_head(path: str, size: int) -> bytes:
    """At most so many bytes of what an output begins with, whatever it is; nothing where none can be read."""
    try:
        handle = os.open(path, _READ | NOT_THROUGH_LINKS)
    except OSError:
        return b""
    try:
        return os.read(handle, size)
    except OSError:  # a folder
        return b""
    finally:
        os.close(handle)


def _read(path: str, flags: int) -> bytes:
    handle = os.open(path, flags)
    try:
        found = os.fstat(handle)
        kind, size = found.st_mode, found.st_size
        if stat.S_ISDIR(kind):
            raise UnreadableError("a folder, not a file")
        if not stat.S_ISREG(kind):
            raise UnreadableError("not a regular file")
        data = os.read(handle, min(size, LARGEST) + 1)
        if 0 < len(data) == size <= LARGEST:
            return data
        with open(handle, "rb", closefd=False) as stream:
            return _bounded(stream, data)
    finally:
        os.close(handle)


def _bounded(stream: BinaryIO, data: bytes = b"") -> bytes:
    """`data` and all that the stream still holds; one byte too many tells a larger one, whatever size it claims.

    `/proc` claims 0; a file may grow while it is read.
    """
    while part := stream.read(LARGEST + 1 - len(data)):
        data += part
    if part is None:  # a stream that does not wait says so; what it has given until then is not all
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    if len(data) > LARGEST:
        raise UnreadableError(f"larger than {LARGEST >> 20} MB, which no document is; split it")
    return data


def _reason(path: str, error: OSError) -> str:
    """Why a source cannot be read, in the words of somebody who looks for a file."""
    if isinstance(error, FileNotFoundError):
        return "a link to nowhere" if os.path.islink(path) else "no such file"
    if error.errno in (errno.ENXIO, errno.EAGAIN, errno.EOPNOTSUPP):
        return "not a regular file"
    return reason(error)


def reason(error: OSError) -> str:
    """What the system says, as the end of a sentence."""
    return (error.strerror or str(error)).lower()


def write_stdout(data: bytes) -> None:
    """Write bytes, whatever the locale; a broken pipe is the caller's, the rest an `OutputError`."""
    if sys.stdout is None:
        raise OutputError("the standard output is closed")
    try:
        sys.stdout.flush()
        if hasattr(sys.stdout, "buffer"):
            write_all(sys.stdout.buffer, data)
        else:  # what stands in for it, in a notebook, takes text alone
            sys.stdout.write(data.decode())
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        forget_stdout()
        text = reason(error) if isinstance(error, OSError) else str(error)
        raise OutputError(f"cannot write to the standard output: {text}") from None


def write_all(stream: BinaryIO, data: bytes) -> None:
    """Write all of `data`, or raise `OSError`.

    A stream without a buffer, as the standard output is under `python -u`, takes what there is room for, and
    returns how much that was: on a full disk, half a file.
    """
    rest = memoryview(data)
    while rest:
        taken = stream.write(rest)
        if taken is None:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        rest = rest[taken:]


def forget_stdout() -> None:
    """Nobody reads on: what is still in the buffer must not raise again when the interpreter ends."""
    with suppress(OSError, ValueError):  # closed before
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def read_stdin() -> bytes:
    """All of the standard input."""
    if sys.stdin is None:
        raise UnreadableError("the standard input is closed")
    try:
        return _bounded(sys.stdin.buffer)
    except (OSError, ValueError) as error:
        text = reason(error) if isinstance(error, OSError) else str(error)
        raise UnreadableError(f"cannot read the standard input: {text}") from None
