"""`clean FILE` and `clean -`: one document to the standard output.

What a run that prints the document and has nothing to say does not need is imported where it is needed.
"""

from __future__ import annotations

import os

from cleaner.command import files
from cleaner.command.exits import DIFFERENCES, DONE, INTERNAL, gravest
from cleaner.command.job import Job, Task, decoded
from cleaner.command.limit import allowed, within
from cleaner.command.messages import FILES, RULES, Messages, printable
from cleaner.command.outcomes import code, flags_of, plain_line, tell, tell_flags, touched
from cleaner.pipeline import clean
from cleaner.result import Result

STDIN = "-"


def run(source: str, task: Task, messages: Messages, *, name: str, ledger: str | None) -> int:
    """Clean one document, print it or say whether it would change, and return the exit code.

    `name` is what it counts as and is called: that of the file, or another for the standard input.
    """
    job = Job(name, STDIN, decoded(os.path.basename(name)))
    try:
        data = files.read_stdin() if source == STDIN else files.read(source)
        with within(allowed(len(data), task.timeout)):
            result = clean(data, path=job.path, options=task.options)
    except Exception as error:  # as in `perform.perform`: it becomes one line under the file's name
        from cleaner.command.perform import failed

        outcome = failed(job, error)
        tell(outcome, task.mode, messages)
        return code(outcome)
    if ledger is not None:
        _record(ledger, name, result)
    _tell(name, result, messages)
    return gravest([_show(name, data, result, task, messages), INTERNAL if result.failure else DONE])


def _record(ledger: str, name: str, result: Result) -> None:
    from cleaner.command.exits import Undoing
    from cleaner.command.ledger import recording

    with Undoing(), recording(ledger) as record:
        record(name.replace(os.sep, "/"), result.ledger)


def _show(name: str, data: bytes, result: Result, task: Task, messages: Messages) -> int:
    new = result.markdown.encode()
    if task.mode == "write":
        files.write_stdout(new)
        return DONE
    from cleaner.command.header import compare

    if compare(data, new) == "fresh":
        return DONE
    if task.mode == "check":
        messages.note(f"{printable(name)}: would change")
    else:
        _differ(name, data, result, task, messages)
    return DIFFERENCES


def _differ(name: str, data: bytes, result: Result, task: Task, messages: Messages) -> None:
    from cleaner.command import diffs
    from cleaner.source import Source

    was = Source.of(data, name, task.options.origin).text
    diffs.show(diffs.difference(was, result.markdown, name, name), messages)


def _tell(name: str, result: Result, messages: Messages) -> None:
    if result.failure:
        messages.error(f"{printable(name)}: {plain_line(result)}")
    tell_flags(printable(name), flags_of(result), messages)
    if messages.verbosity >= FILES:
        _tell_more(name, result, messages)


def _tell_more(name: str, result: Result, messages: Messages) -> None:
    from cleaner.command.explain import counted, entry_line, share

    for entry in result.ledger if messages.verbosity >= RULES else ():
        messages.note(entry_line(name, entry))
    of_words = f"{share(touched(result), result.words)} of the words"
    messages.note(f"{printable(name)}: {counted(len(result.ledger), 'change')}, {of_words}")
