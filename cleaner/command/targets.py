"""Where outputs go: a file is written wholly or not at all, and through no link."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from cleaner.command.files import NOT_THROUGH_LINKS, reason
from cleaner.errors import NoRoomError, OutputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_NAME_BYTES = 200  # of the target's name in a temporary one: file systems allow 255 in all

unfinished: set[str] = set()
"""The temporary files that this process is writing."""

_FULL = frozenset({errno.ENOSPC, errno.EROFS, errno.EDQUOT})
"""What the system says when no file can be written, whichever it is."""


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
        raise _failed(f"write {path!r}", error) from None


def _failed(doing: str, error: OSError) -> OutputError:
    kind = NoRoomError if error.errno in _FULL else OutputError
    return kind(f"cannot {doing}: {reason(error)}")


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
        handle = os.open(path, os.O_RDONLY | NOT_THROUGH_LINKS | getattr(os, "O_NONBLOCK", 0))
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
        raise _failed(f"make the folder {folder!r}", error) from None


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
