"""One source, one target: clean it, write it or compare it, and say what happened."""

from __future__ import annotations

from cleaner import __version__
from cleaner.command import files, header, targets
from cleaner.command.exits import bug_line, lacks_memory
from cleaner.command.job import Job, Outcome, Task
from cleaner.command.limit import allowed_at, within
from cleaner.command.outcomes import flags_of, plain_line, touched
from cleaner.digest import digest
from cleaner.errors import InternalError, NoRoomError, OutputError, UnreadableError
from cleaner.fingerprint import rules_hash
from cleaner.options import Options
from cleaner.pipeline import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.job import Status
    from cleaner.result import Result


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
    if lacks_memory(error):
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
    targets.check_links(job.target, job.path.count("/"))
    old = files.read_target(job.target)
    if old is not None and task.trusting and _says_it_is_of(old, job, data, options):
        return Outcome(job, "unchanged")
    result = clean(data, path=job.path, options=options)
    new = result.markdown.encode()
    status: Status = header.compare(old, new)
    diff = ""
    if task.mode == "write":
        status = _write(job.target, new) if task.force or status != "fresh" else "unchanged"
    elif task.mode == "diff" and status != "fresh":
        from cleaner.command.diffs import difference

        was = None if old is None else old.decode("utf-8", "replace")
        diff = difference(was, result.markdown, job.target, job.target)
    return _counted(job, status, result, diff, task.keep)


def _surveyed(data: bytes, job: Job, options: Options) -> Outcome:
    from cleaner.lines.repeated import prints
    from cleaner.source import Source

    return Outcome(job, "fresh", prints=prints(Source.of(data, job.path, options.origin).read().doc))


def _write(target: str, new: bytes) -> Status:
    targets.make_folder(target)
    targets.write(target, new)
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


def _says_it_is_of(old: bytes, job: Job, data: bytes, options: Options) -> bool:
    said = header.fields(old)
    return (
        said.get("cleaner_version") == __version__
        and said.get("cleaner_rules") == rules_hash(options)
        and said.get("source_path") == job.path
        and said.get("source_sha256") == digest(data)
    )
