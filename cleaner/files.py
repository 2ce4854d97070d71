"""Reading a source whatever it turns out to be, and writing a file wholly or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from cleaner.errors import OutputError, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

# Opening must neither wait for the other end of a pipe nor take over a terminal.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_READ |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_THROUGH_LINKS = getattr(os, "O_NOFOLLOW", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_NAME_BYTES = 200  # of the target's name in a temporary one: file systems allow 255 in all


def read(path: str) -> bytes:
    """The bytes of a regular file; `UnreadableError` says what else it is."""
    try:
        return _read(path, _READ)
    except OSError as error:
        raise UnreadableError(_reason(path, error)) from None


def read_target(path: str) -> bytes | None:
    """What an output file holds now; None where there is none, or a link that would be replaced.

    Raises `OutputError` when something stands there that is no file.
    """
    try:
        return _read(path, _READ | _NOT_THROUGH_LINKS)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnreadableError as error:
        raise OutputError(f"the output {path!r} is {error}") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            return None
        raise OutputError(f"cannot read the output {path!r}: {reason(error)}") from None


def _read(path: str, flags: int) -> bytes:
    handle = os.open(path, flags)
    try:
        kind = os.fstat(handle).st_mode
        if stat.S_ISDIR(kind):
            raise UnreadableError("a folder, not a file")
        if not stat.S_ISREG(kind):
            raise UnreadableError("not a regular file")
        with open(handle, "rb", closefd=False) as stream:
            return stream.read()
    finally:
        os.close(handle)


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


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """A stream whose bytes stand at `path` when the block ends well; else nothing has changed.

    A reader sees the old file or the new one, since renaming within a folder is atomic (POSIX).
    """
    temporary = _temporary(path)
    with writing(path):
        stream = os.fdopen(os.open(temporary, _NEW, 0o666), "wb")
    try:
        yield stream
        with writing(path):
            stream.close()
            os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            stream.close()
        with suppress(OSError):
            os.unlink(temporary)
        raise


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Tell what the system says to a write in the block as an `OutputError`."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path!r}: {reason(error)}") from None


def write(path: str, data: bytes) -> None:
    """Put `data` at `path`, whose folder exists: all of it, or nothing and an `OutputError`."""
    with replacing(path) as stream, writing(path):
        stream.write(data)


def _temporary(path: str) -> str:
    """`.NAME.md.1a2b3c4d.tmp` beside `path`: hidden, known by its ends, and nobody else's."""
    folder, name = os.path.split(path)
    name = os.fsdecode(os.fsencode(name)[:_NAME_BYTES])
    return os.path.join(folder, f".{name}.{os.urandom(4).hex()}.tmp")


def make_folder(path: str) -> None:
    """Make the folder that `path` stands in, and those above it."""
    folder = os.path.dirname(path)
    try:
        if folder:
            os.makedirs(folder, exist_ok=True)
    except FileExistsError:
        raise OutputError(f"cannot make the folder {folder!r}: a file stands there") from None
    except OSError as error:
        raise OutputError(f"cannot make the folder {folder!r}: {reason(error)}") from None


def check_links(path: str, depth: int) -> None:
    """Raise `OutputError` if one of the `depth` folders above `path` is a link: it may lead anywhere."""
    for _ in range(depth):
        path = os.path.dirname(path)
        if os.path.islink(path):
            raise OutputError(f"{path!r} is a link; nothing is written through it")


def write_stdout(data: bytes) -> None:
    """Write bytes, whatever the locale; a broken pipe is the caller's, the rest an `OutputError`."""
    if sys.stdout is None:
        raise OutputError("the standard output is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        text = reason(error) if isinstance(error, OSError) else str(error)
        raise OutputError(f"cannot write to the standard output: {text}") from None


def read_stdin() -> bytes:
    """All of the standard input."""
    if sys.stdin is None:
        raise UnreadableError("the standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError) as error:
        text = reason(error) if isinstance(error, OSError) else str(error)
        raise UnreadableError(f"cannot read the standard input: {text}") from None
