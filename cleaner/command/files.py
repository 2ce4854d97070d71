"""Reading a source whatever it turns out to be, and writing a file wholly or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from cleaner.errors import NoRoomError, OutputError, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

# Opening must neither wait for the other end of a pipe nor take over a terminal.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_READ |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_THROUGH_LINKS = getattr(os, "O_NOFOLLOW", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_NAME_BYTES = 200  # of the target's name in a temporary one: file systems allow 255 in all

LARGEST = 128 << 20
"""Bytes of a source that are read. Cleaning took 15 times the size of prose in memory, and 75 times that of a page of
short paragraphs or a list of short lines (measured at 4 MB): up to 10 GB here. What is larger is a corpus or a dump,
not a document, and would take the machine with it."""

unfinished: set[str] = set()
"""The temporary files that this process is writing."""

_FULL = frozenset({errno.ENOSPC, errno.EROFS, errno.EDQUOT})
"""What the system says when no file can be written, whichever it is."""


def read(path: str, root: str = "") -> bytes:
    """The bytes of a regular file, of at most `LARGEST`; `UnreadableError` says what else it is.

    A link is followed, but not out of the folder `root` where one is given: else a link among somebody's
    sources could bring any file of the reader's into the outputs.
    """
    try:
        return _read(path, _READ | (_NOT_THROUGH_LINKS if root else 0))
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
        return _read(real, _READ | _NOT_THROUGH_LINKS)
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


def read_head(path: str, size: int) -> bytes:
    """At most so many bytes of what an output begins with, whatever it is; nothing where none can be read."""
    try:
        handle = os.open(path, _READ | _NOT_THROUGH_LINKS)
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


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """A stream whose bytes stand at `path` when the block ends well; else nothing has changed.

    A reader sees the old file or the new one, since renaming within a folder is atomic (POSIX).
    """
    temporary = _temporary(path)
    stream = None
    unfinished.add(temporary)
    try:
        with writing(path):
            stream = os.fdopen(_create(temporary), "wb")
        _share_as(path, stream.fileno())
        yield stream
        with writing(path):
            stream.close()
            os.replace(temporary, path)
    except BaseException:  # a signal too, wherever it finds us
        with suppress(OSError):
            if stream is not None:
                stream.close()
        with suppress(OSError):
            os.unlink(temporary)
        raise
    finally:
        unfinished.discard(temporary)


def abandon() -> None:
    """Delete what is half written, before this process ends on the spot."""
    for temporary in list(unfinished):
        with suppress(OSError):
            os.unlink(temporary)


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Tell what the system says to a write in the block as an `OutputError`."""
    try:
        yield
    except OSError as error:
        kind = NoRoomError if error.errno in _FULL else OutputError
        raise kind(f"cannot write {path!r}: {reason(error)}") from None


def write(path: str, data: bytes) -> None:
    """Put `data` at `path`, whose folder exists: all of it, or nothing and an `OutputError`."""
    with replacing(path) as stream, writing(path):
        stream.write(data)


def _temporary(path: str) -> str:
    """`.NAME.md.1a2b3c4d.tmp` beside `path`: hidden, known by its ends, and nobody else's."""
    folder, name = os.path.split(path)
    name = os.fsdecode(os.fsencode(name)[:_NAME_BYTES])
    return os.path.join(folder, f".{name}.{os.urandom(4).hex()}.tmp")


def _create(temporary: str) -> int:
    """A new file, open and locked.

    The lock goes with the process, however that ends, and tells `sweep` what is still being written; a file
    that it took before the lock was there is made anew.
    """
    while True:
        handle = os.open(temporary, _NEW, 0o666)
        _lock(handle)
        if os.fstat(handle).st_nlink:
            return handle
        os.close(handle)


def _share_as(path: str, handle: int) -> None:
    """Who may read the file at `path` may read the one that replaces it, and nobody else."""
    with suppress(OSError, AttributeError):  # there is none, or there is no such thing (Windows)
        mode = os.lstat(path).st_mode
        if stat.S_ISREG(mode):
            os.fchmod(handle, mode & 0o777)


def _lock(handle: int) -> bool:
    """Whether the file is ours alone from now on; where there are no locks (Windows, some mounts) none is."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock

        flock(handle, LOCK_EX | LOCK_NB)
    except (ImportError, OSError):
        return False
    return True


def sweep(folder: str, names: str) -> None:
    """Delete the temporary files in `folder` that a killed process left; `names` is how their targets' names end.

    Two runs may do so at once, and while a third one writes.
    """
    with suppress(OSError), os.scandir(folder or os.curdir) as entries:
        for entry in entries:
            if entry.name.endswith(".tmp") and _is_temporary(entry.name, names):
                _delete_unlocked(entry.path)


def _is_temporary(name: str, names: str) -> bool:
    """Whether `_temporary` makes such a name of a target that ends in `names`, or is too long to show its end."""
    stem, _, tail = name.removesuffix(".tmp").rpartition(".")
    cut = len(os.fsencode(stem)) == _NAME_BYTES + 1
    return len(tail) == 8 and not tail.strip("0123456789abcdef") and stem[:1] == "." and (stem.endswith(names) or cut)


def _delete_unlocked(path: str) -> None:
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY | _NOT_THROUGH_LINKS | getattr(os, "O_NONBLOCK", 0))
        try:
            if _lock(handle):
                os.unlink(path)
        finally:
            os.close(handle)


def make_folder(path: str) -> None:
    """Make the folder that `path` stands in, and those above it."""
    folder = os.path.dirname(path)
    try:
        for missing in reversed(list(_missing(folder))):
            _make(missing)
    except FileExistsError:
        raise OutputError(f"cannot make the folder {folder!r}: a file stands there") from None
    except OSError as error:
        kind = NoRoomError if error.errno in _FULL else OutputError
        raise kind(f"cannot make the folder {folder!r}: {reason(error)}") from None


def _missing(folder: str) -> Iterator[str]:
    """`folder` and those above it that are not there; `os.makedirs` calls itself for each, and Python allows 1,000."""
    while folder and not os.path.isdir(folder):
        yield folder
        folder = os.path.dirname(folder)


def _make(folder: str) -> None:
    """Make one folder, unless another run was quicker."""
    try:
        os.mkdir(folder)
    except FileExistsError:
        if not os.path.isdir(folder):
            raise


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
