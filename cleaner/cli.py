"""The command `clean`: what was asked, and which module does it.

What is not asked for is not imported: help and usage errors need none of the cleaning, and one file
to the standard output needs none of the folders and processes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from cleaner.command.exits import DONE, USAGE, Uncollected, Undoing, guarded
from cleaner.command.files import write_stdout
from cleaner.command.messages import RULES, Messages, printable
from cleaner.errors import UsageError
from cleaner.flags import Flags, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.config import Settings
    from cleaner.command.job import Task
    from cleaner.command.plan import Plan
    from cleaner.options import Options

LIBRARIES = ("ftfy", "lxml", "markdown-it-py")  # what a bug report needs to know of


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process; return its exit code."""
    messages = Messages()
    arguments = sys.argv[1:] if argv is None else list(argv)
    with Uncollected(ends=argv is None):
        return guarded(lambda: _main(arguments, messages), messages)


def _main(argv: Sequence[str], messages: Messages) -> int:
    if flags := plain(list(argv)):
        return _chosen(flags, messages)
    from cleaner.command import arguments

    if not argv:
        messages.note(f"usage: {arguments.USAGE}\n\nclean --help says more")
        return USAGE
    flags = arguments.parse(argv)
    if flags.help:
        return _print(arguments.parser().format_help())
    if flags.version:
        return _print(_version())
    return _chosen(flags, messages)


def _print(text: str) -> int:
    write_stdout(text.encode("utf-8", "backslashreplace"))
    return DONE


def _version() -> str:
    from importlib.metadata import version

    from cleaner import __version__
    from cleaner.fingerprint import rules_hash

    parts = [f"cleaner rules {rules_hash()}", *(f"{name} {version(name)}" for name in LIBRARIES)]
    return f"clean {__version__} ({', '.join(parts)})\n"


def _chosen(flags: Flags, messages: Messages) -> int:
    from cleaner.command import config

    chosen = config.heeded(messages, flags.said(), flags.config)
    options = chosen.options()
    if flags.list_rules or flags.explain is not None:
        return _explain(flags, options)
    sources, out = _places(flags)
    task = _task(flags, chosen, options, messages)
    _check_stands([*sources, out, flags.ledger])
    _check_ledger(flags, sources, out)
    if out is None:
        return _one(sources[0], task, flags, messages)
    return _many(sources, out, task, flags, chosen, messages)


def _explain(flags: Flags, options: Options) -> int:
    from cleaner.command import explain

    if flags.paths or flags.asks_for_a_run():
        raise UsageError("--explain and --list-rules stand alone, without SOURCE, OUT and what to do with them")
    if flags.list_rules:
        return _print(explain.list_rules(options))
    name = flags.explain or ""
    if os.path.isfile(name):
        return _print(explain.explain_file(name, options))
    return _print(explain.explain_rule(name, options))


def _places(flags: Flags) -> tuple[list[str], str | None]:
    """The sources, and the folder to write to; None is the standard output."""
    sources, out = list(flags.paths), flags.output
    if not sources:
        raise UsageError("no SOURCE; clean --help shows how it goes")
    if out is None and len(sources) > 1:
        out = sources.pop()
    if out is None and os.path.isdir(sources[0]):
        raise UsageError(f"where to? clean {printable(sources[0])} out/")
    if out is not None and "-" in (*sources, out):
        raise UsageError("- is the standard input and stands alone: clean - < FILE")
    for name, given in (("--ledger", flags.ledger), *(("SOURCE", source) for source in sources)):
        if given == "":
            raise UsageError(f"{name} is empty; name a file or a folder")
    if flags.stdin_filename is not None and sources != ["-"]:
        raise UsageError("--stdin-filename names the standard input: clean --stdin-filename NAME - < FILE")
    _check_exist(sources)
    return sources, out


def _check_exist(sources: Sequence[str]) -> None:
    """One source that is not there is a rejected document; when none is, the command is wrong."""
    if sources != ["-"] and all(map(_is_missing, sources)):
        raise UsageError(f"{', '.join(map(printable, sources))}: no such file")


def _is_missing(path: str) -> bool:
    """Nothing stands there; where it cannot be told, who reads it says why."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        return False
    return False


def _task(flags: Flags, chosen: Settings, options: Options, messages: Messages) -> Task:
    from cleaner.command.job import Task

    return Task(
        options,
        mode="diff" if flags.diff else "check" if flags.check else "write",
        force=flags.force,
        keep=flags.ledger is not None or messages.verbosity >= RULES,
        timeout=chosen.timeout,
    )


def _check_stands(paths: Sequence[str | None]) -> None:
    """Raise `UsageError` for a path from a working folder that somebody deleted: nothing can be told of it."""
    try:
        os.getcwd()
    except OSError:
        if lost := [path for path in paths if path and path != "-" and not os.path.isabs(path)]:
            gone = "is in the working folder, which has gone; name the whole path"
            raise UsageError(f"{printable(lost[0])} {gone}") from None


def _check_ledger(flags: Flags, sources: Sequence[str], out: str | None) -> None:
    """Raise `UsageError` for a ledger that would be written over a source, or among the output."""
    if flags.ledger == "-" and (flags.diff or (out is None and not flags.check)):
        raise UsageError("--ledger -: the standard output is taken; name a file")
    if flags.ledger and any(os.path.realpath(flags.ledger) == os.path.realpath(s) for s in sources):
        raise UsageError(f"--ledger {printable(flags.ledger)}: is a source")


def _check_ledger_among(ledger: str | None, made: Plan) -> None:
    """Raise `UsageError` for a ledger that would be written over a document of the run."""
    if ledger is None or ledger == "-":
        return
    real = os.path.realpath(ledger).lower()
    for job in made.jobs:
        if real in (os.path.realpath(job.source).lower(), os.path.realpath(job.target).lower()):
            raise UsageError(f"--ledger {printable(ledger)}: is a source or an output")


def _one(source: str, task: Task, flags: Flags, messages: Messages) -> int:
    if flags.prune:
        raise UsageError("--prune needs a source folder and OUT")
    if flags.corpus:
        raise UsageError("--corpus compares the files of a folder; it needs the folder, or several SOURCEs, and OUT")
    from cleaner.command import single

    return single.run(source, task, messages, name=flags.stdin_filename or source, ledger=flags.ledger)


def _many(sources: Sequence[str], out: str, task: Task, flags: Flags, chosen: Settings, messages: Messages) -> int:
    from cleaner.command import folder
    from cleaner.command.plan import plan

    with Undoing():
        made = plan(sources, out, include=chosen.include, exclude=chosen.exclude)
        _check_ledger_among(flags.ledger, made)
        if flags.prune and not made.roots:
            raise UsageError("--prune needs a source folder to compare OUT with")
        if flags.corpus:
            task = _informed(made, task, chosen)
        return folder.run(made, task, messages, jobs=chosen.jobs, ledger=flags.ledger, prune=flags.prune)


def _informed(made: Plan, task: Task, chosen: Settings) -> Task:
    """The task, with what the files of each folder share."""
    from cleaner.command import batch
    from cleaner.command.corpus import surveyed
    from cleaner.record import replace

    return replace(task, shared=surveyed(made.jobs, task, batch.workers(made.jobs, chosen.jobs)))
