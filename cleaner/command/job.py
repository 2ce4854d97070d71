"""What is to be done with one source and its target, and what became of it: values, which cost nothing to import."""

from __future__ import annotations

import os
from collections.abc import Mapping

from cleaner.options import Options
from cleaner.record import dataclass, field, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from cleaner.edits import Entry
    from cleaner.lines.repeated import Repeated

    Mode = Literal["write", "check", "diff", "survey"]
    Status = Literal["written", "unchanged", "missing", "stale", "fresh", "rejected"]


def decoded(path: str) -> str:
    """A path as the front matter gives it: its bytes as UTF-8, whatever the locale takes them for."""
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Job:
    """`source` is opened, `target` written, `path` is the `source_path` of the front matter.

    `root` is the folder that a link at `source` may not lead out of; empty for a file that was named itself.
    """

    source: str
    target: str
    path: str
    root: str = ""

    @property
    def folder(self) -> str:
        """The folder of the source: its files are compared with each other."""
        return os.path.dirname(os.path.abspath(self.source))


@dataclass(frozen=True, slots=True)
class Task:
    """What is done with every job.

    mode    "write", or "check" or "diff", which write nothing, or "survey", which only reads
    force   write what is up to date as well
    keep    give back the ledger entries, and so clean what its target says is up to date
    timeout seconds for one document; nought is by its size
    shared  by folder, the lines that the files of the run have in common
    """

    options: Options = field(default_factory=Options)
    mode: Mode = "write"
    force: bool = False
    keep: bool = False
    timeout: float = 0.0
    shared: Mapping[str, Repeated] = field(default_factory=dict)

    def options_for(self, job: Job) -> Options:
        """The options for one job, with what the files of its folder share."""
        return replace(self.options, repeated=self.shared.get(job.folder)) if self.shared else self.options

    @property
    def trusting(self) -> bool:
        """A target that says it is of these bytes, this version and these rules is believed."""
        return self.mode == "write" and not self.force and not self.keep


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one job.

    status   "written", "unchanged"; in the other modes "missing", "stale", "fresh"; or "rejected"
    message  why it was rejected, or written in plain form
    bug      the reason is ours
    trace    where, for a bug
    stops    no other output can be written either: the disk is full or read-only
    words    of the source, when it was cleaned in this run; `touched` of them stand in the ledger
    edits    how many entries the ledger has; `entries` are given where the task keeps them
    flags    those of the front matter
    diff     what would change, as a unified diff
    prints   in a survey, those of the lines near the document's ends
    """

    job: Job
    status: Status
    message: str = ""
    bug: bool = False
    trace: str = ""
    stops: bool = False
    words: int = 0
    touched: int = 0
    edits: int = 0
    entries: tuple[Entry, ...] = ()
    flags: tuple[str, ...] = ()
    diff: str = ""
    prints: frozenset[str] = frozenset()

    @property
    def silent(self) -> bool:
        """The output was up to date, and there is no more to say of it."""
        return self.status == "unchanged" and not (self.words or self.edits or self.message or self.flags)
