"""One class for each remedy: what a person would do next decides which error is raised."""

from __future__ import annotations


class CleanerError(Exception):
    """Anything that `cleaner` reports in one line; `str(error)` is that line."""


class UsageError(CleanerError):
    """The command, its options or the configuration are wrong: change them (exit code 2)."""


class UnreadableError(CleanerError):
    """A source holds no text that can be read: convert or leave out the file (exit code 3)."""


class OutputError(CleanerError):
    """A target cannot be written: make room, or mend the permissions (exit code 3)."""


class NoRoomError(OutputError):
    """No output can be written where this one should be: the disk is full or read-only. The run ends."""


class InternalError(CleanerError):
    """A law was broken by `cleaner` itself: this is a bug to report (exit code 4)."""
