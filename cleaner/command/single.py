"""`clean FILE` and `clean -`: one document to the standard output."""

from __future__ import annotations

import os

from cleaner.command import diffs, files
from cleaner.command.exits import DIFFERENCES, DONE, INTERNAL, gravest
from cleaner.command.explain import counted, entry_line, share
from cleaner.command.job import Job, Task, decoded
from cleaner.command.ledger import recording
from cleaner.command.limit import allowed, within
from cleaner.command.messages import FILES, RULES, Messages, printable
from cleaner.command.outcomes import code, tell, tell_flags
from cleaner.command.perform import compare, failed, flags_of, plain_line, touched
from cleaner.pipeline import clean
from cleaner.result import Result
from cleaner.source import Source

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
        outcome = failed(job, error)
        tell(outcome, task.mode, messages)
        return code(outcome)
    with recording(ledger) as record:
        record(name.replace(os.sep, "/"), result.ledger)
    _tell(name, result, messages)
    return gravest([_show(name, data, result, task, messages), INTERNAL if result.failure else DONE])


def _show(name: str, data: bytes, result: Result, task: Task, messages: Messages) -> int:
    new = result.markdown.encode()
    if task.mode == "write":
        files.write_stdout(new)
        return DONE
    if compare(data, new) == "fresh":
        return DONE
    if task.mode == "check":
        messages.note(f"{printable(name)}: would change")
    else:
        was = Source.of(data, name, task.options.origin).text
        diffs.show(diffs.difference(was, result.markdown, name, name), messages)
    return DIFFERENCES


def _tell(name: str, result: Result, messages: Messages) -> None:
    if result.failure:
        messages.error(f"{printable(name)}: {plain_line(result)}")
    tell_flags(printable(name), flags_of(result), messages)
    if messages.verbosity >= RULES:
        for entry in result.ledger:
            messages.note(entry_line(name, entry))
    if messages.verbosity >= FILES:
        of_words = f"{share(touched(result), result.words)} of the words"
        messages.note(f"{printable(name)}: {counted(len(result.ledger), 'change')}, {of_words}")
