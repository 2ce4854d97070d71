"""What one outcome means to the caller: its lines for people, and its exit code."""

from __future__ import annotations

from cleaner import diffs
from cleaner.exits import DIFFERENCES, DONE, INTERNAL, REJECTED
from cleaner.explain import counted, entry_line
from cleaner.job import Outcome
from cleaner.messages import FILES, RULES, Messages, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.job import Mode


def code(outcome: Outcome) -> int:
    """The exit code that this outcome alone would give."""
    if outcome.status == "rejected":
        return INTERNAL if outcome.bug else REJECTED
    return DIFFERENCES if outcome.status in ("missing", "stale") else DONE


def tell(outcome: Outcome, mode: Mode, messages: Messages) -> None:
    """Print what the verbosity asks of one outcome, and its diff to the standard output."""
    source, target = printable(outcome.job.source), printable(outcome.job.target)
    for entry in outcome.entries if messages.verbosity >= RULES else ():
        messages.note(entry_line(outcome.job.source, entry))
    if outcome.status == "rejected":
        messages.error(f"{source}: {outcome.message}")
        if outcome.trace:
            messages.note(outcome.trace, RULES)
    elif mode == "check" and outcome.status != "fresh":
        messages.note(f"{target}: {outcome.status} ({source})")
    else:
        edits = f" ({counted(outcome.edits, 'change')})" if outcome.words else ""
        messages.note(f"{source} -> {target}: {outcome.status}{edits}", FILES)
    if outcome.diff:
        diffs.show(outcome.diff, messages)
