"""What git says about the files of a commit, as absolute paths.

Each question has a trap in it: without `-z`, git quotes names that are not ASCII; with rename detection,
which is a user's default, a moved file is not an added one; names would be patterns; and neither the
user's own diff program nor a call from a subfolder may change what is listed.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable

from cleaner.command.files import reason
from cleaner.command.messages import printable
from cleaner.errors import UsageError

_DIFF = ("diff", "-z", "--no-renames", "--no-ext-diff", "--no-relative")
_FILES = ("ls-files", "-z")


def check() -> None:
    """Raise `UsageError`, in the words of git, where it cannot be asked."""
    _git("rev-parse", "--show-toplevel")


def refs() -> tuple[str, str] | None:
    """The range of commits that pre-commit names on a push, and with --from-ref and --to-ref."""
    first, last = os.environ.get("PRE_COMMIT_FROM_REF"), os.environ.get("PRE_COMMIT_TO_REF")
    return (first, last) if first and last else None


def changes() -> dict[str, str]:
    """The added ("A") and modified ("M") files: those that are staged, or those of `refs`."""
    between = refs()
    which = ["...".join(between), "--"] if between else ["--cached"]
    fields = _git(*_DIFF, "--name-status", "--diff-filter=AM", *which)
    return dict(zip(_from_top(fields[1::2]), fields[::2], strict=True))


def tracked(folder: str) -> set[str]:
    """The files below `folder` that git knows."""
    return _paths(_git(*_FILES, "--", folder))


def absent(folder: str) -> set[str]:
    """The files below `folder` that the commit would not hold as they are now: untracked, or not staged.

    With `refs`, what is staged and not committed as well.
    """
    found = _paths(_git(*_FILES, "--others", "--modified", "--", folder))
    if between := refs():
        found |= set(_from_top(_git(*_DIFF, "--name-only", between[1], "--", folder)))
    return found


def ignored(folder: str) -> set[str]:
    """The untracked files below `folder` that `git add` refuses."""
    return _paths(_git(*_FILES, "--others", "--ignored", "--exclude-standard", "--", folder))


def _git(*arguments: str) -> list[str]:
    """What git puts out, parted at NUL."""
    command = ["git", "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError as error:
        raise UsageError(f"cannot run git: {reason(error)}") from None
    if done.returncode:
        said = os.fsdecode(done.stderr).partition("fatal: ")[2].partition("\n")[0]
        raise UsageError(f"git says: {printable(said) or done.returncode}")
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def _from_top(names: Iterable[str]) -> list[str]:
    """Names as `diff` gives them, relative to the top of the repository wherever it is called."""
    up = "".join(_git("rev-parse", "--show-cdup")).rstrip("\n")
    return [os.path.abspath(os.path.join(up, name)) for name in names]


def _paths(names: Iterable[str]) -> set[str]:
    return set(map(os.path.abspath, names))
