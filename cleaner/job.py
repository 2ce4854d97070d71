"""One source, one target: clean it, write it or compare it, and say what happened."""

from __future__ import annotations

import os
from collections.abc import Mapping

from cleaner import __version__, files, header
from cleaner.catalogue import rules_hash
from cleaner.diffs import difference
from cleaner.digest import digest
from cleaner.errors import InternalError, NoRoomError, OutputError, UnreadableError
from cleaner.exits import bug_line
from cleaner.limit import allowed_at, within
from cleaner.options import Options
from cleaner.pipeline import clean
from cleaner.record import dataclass, field, replace
from cleaner.words import WORD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from cleaner.edits import Entry
    from cleaner.repeated import Repeated
    from cleaner.result import Result

    Mode = Literal["write", "check", "diff", "survey"]
    Status = Literal["written", "unchanged", "missing", "stale", "fresh", "rejected"]


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


def perform(job: Job, task: Task) -> Outcome:
    """Do one job; whatever is wrong with a document is an outcome, never an exception."""
    try:
        with within(allowed_at(job.source, task.timeout)):
            return _perform(job, task)
    except Exception as error:  # a library's too: the other documents are to be cleaned all the same
        return failed(job, error)


def failed(job: Job, error: Exception) -> Outcome:
    """The outcome of a document that `error` put an end to; what was not foreseen is a bug."""
    if isinstance(error, (UnreadableError, OutputError)):
        return Outcome(job, "rejected", str(error), stops=isinstance(error, NoRoomError))
    if isinstance(error, MemoryError):
        return Outcome(job, "rejected", "does not fit into the memory")
    import traceback

    told = str(error) if isinstance(error, InternalError) else f"{type(error).__name__}: {error}"
    trace = "".join(traceback.format_exception(error)).rstrip()
    return Outcome(job, "rejected", bug_line(told), bug=True, trace=trace)


def _perform(job: Job, task: Task) -> Outcome:
    data = files.read(job.source, job.root)
    if task.mode == "survey":
        return _surveyed(data, job, task.options)
    options = task.options_for(job)
    files.check_links(job.target, job.path.count("/"))
    old = files.read_target(job.target)
    if old is not None and task.trusting and _says_it_is_of(old, job, data, options):
        return Outcome(job, "unchanged")
    result = clean(data, path=job.path, options=options)
    new = result.markdown.encode()
    status: Status = compare(old, new)
    diff = ""
    if task.mode == "write":
        status = _write(job.target, new) if task.force or status != "fresh" else "unchanged"
    elif task.mode == "diff" and status != "fresh":
        was = None if old is None else old.decode("utf-8", "replace")
        diff = difference(was, result.markdown, job.target, job.target)
    return _counted(job, status, result, diff, task.keep)


def _surveyed(data: bytes, job: Job, options: Options) -> Outcome:
    from cleaner.repeated import prints
    from cleaner.source import Source

    return Outcome(job, "fresh", prints=prints(Source.of(data, job.path, options.origin).read().doc))


def _write(target: str, new: bytes) -> Status:
    files.make_folder(target)
    files.write(target, new)
    return "written"


def _counted(job: Job, status: Status, result: Result, diff: str, keep: bool) -> Outcome:
    return Outcome(
        job,
        status,
        message=plain_line(result) if result.failure else "",
        bug=bool(result.failure),
        words=result.words,
        touched=touched(result),
        edits=len(result.ledger),
        entries=result.ledger if keep else (),
        flags=flags_of(result),
        diff=diff,
    )


def plain_line(result: Result) -> str:
    """What is said of a document that was written in plain form."""
    return f"{bug_line(result.failure)}; it is written in plain form"


def flags_of(result: Result) -> tuple[str, ...]:
    """What the front matter says that a person should know of the document."""
    flags = result.metadata.get("flags")
    return tuple(map(str, flags)) if isinstance(flags, list) else ()


def touched(result: Result) -> int:
    """How many words of the source stand inside entries of its ledger."""
    return sum(len(WORD.findall(entry.before)) for entry in result.ledger)


def compare(old: bytes | None, new: bytes) -> Literal["missing", "stale", "fresh"]:
    """How an output stands to what cleaning gives; which version wrote it does not count."""
    if old is None:
        return "missing"
    same = old == new or header.unstamped(old) == header.unstamped(new)
    return "fresh" if same else "stale"


def _says_it_is_of(old: bytes, job: Job, data: bytes, options: Options) -> bool:
    said = header.fields(old)
    return (
        said.get("cleaner_version") == __version__
        and said.get("cleaner_rules") == rules_hash(options)
        and said.get("source_path") == job.path
        and said.get("source_sha256") == digest(data)
    )
