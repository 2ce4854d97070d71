"""What one result and one outcome mean to the caller: their lines for people, and the exit code."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.command.exits import DIFFERENCES, DONE, INTERNAL, REJECTED, bug_line
from cleaner.command.job import Outcome
from cleaner.command.messages import FILES, RULES, Messages, printable
from cleaner.words import WORD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.job import Mode
    from cleaner.result import Result


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


def code(outcome: Outcome) -> int:
    """The exit code that this outcome alone would give."""
    if outcome.bug:
        return INTERNAL
    if outcome.status == "rejected":
        return REJECTED
    return DIFFERENCES if outcome.status in ("missing", "stale") else DONE


FLAGGED = {
    "bound-met": "a bound was met; what lies beyond it is kept as plain text",
    "no-text-shown": "the page shows no text; what scripts would fill in is not in the file",
}
"""Flags that are told while cleaning, and not only in the front matter: nobody should meet them unawares."""


def tell_flags(source: str, flags: Sequence[str], messages: Messages) -> None:
    """A line for each flag of a document that is worth one."""
    for flag in flags:
        if flag in FLAGGED:
            messages.note(f"{source}: {flag}: {FLAGGED[flag]}")


def tell(outcome: Outcome, mode: Mode, messages: Messages) -> None:
    """Print what the verbosity asks of one outcome, and its diff to the standard output."""
    if outcome.silent and messages.verbosity < FILES:
        return
    from cleaner.command import diffs
    from cleaner.command.explain import counted, entry_line

    source, target = printable(outcome.job.source), printable(outcome.job.target)
    for entry in outcome.entries if messages.verbosity >= RULES else ():
        messages.note(entry_line(outcome.job.source, entry))
    if outcome.message:
        messages.error(f"{source}: {outcome.message}")
    if outcome.trace:
        messages.note(outcome.trace, RULES)
    tell_flags(source, outcome.flags, messages)
    if outcome.status == "rejected":
        return
    if mode == "check" and outcome.status != "fresh":
        messages.note(f"{target}: {outcome.status} ({source})")
    else:
        edits = f" ({counted(outcome.edits, 'change')})" if outcome.words else ""
        messages.note(f"{source} -> {target}: {outcome.status}{edits}", FILES)
    if outcome.diff:
        diffs.show(outcome.diff, messages)
