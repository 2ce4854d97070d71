"""`clean SOURCE... OUT`: documents to a folder, what happened to each, and a last line that sums up."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing
from time import monotonic

from cleaner.command import batch, progress
from cleaner.command.exits import DIFFERENCES, REJECTED, gravest
from cleaner.command.explain import share
from cleaner.command.files import reason
from cleaner.command.job import Outcome, Task
from cleaner.command.ledger import recording
from cleaner.command.messages import Messages, printable
from cleaner.command.outcomes import code, tell
from cleaner.command.plan import Plan, orphans
from cleaner.command.targets import make_folder, sweep
from cleaner.record import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.job import Mode

WORDS = {"written": "cleaned", "fresh": "up to date"}  # a status, where the summary says it otherwise
IN_SUMMARY = {
    "write": ("written", "unchanged", "rejected"),
    "check": ("fresh", "missing", "stale", "orphaned", "rejected"),
    "diff": ("fresh", "missing", "stale", "rejected"),
}


@dataclass(slots=True)
class Tally:
    """What the outcomes come to."""

    statuses: Counter[str] = field(default_factory=Counter)
    words: int = 0
    touched: int = 0
    codes: set[int] = field(default_factory=set)

    def reject(self) -> None:
        self.statuses["rejected"] += 1
        self.codes.add(REJECTED)

    def add(self, outcome: Outcome) -> None:
        self.statuses[outcome.status] += 1
        if outcome.silent:
            return
        self.words += outcome.words
        self.touched += outcome.touched
        self.codes.add(code(outcome))


def run(made: Plan, task: Task, messages: Messages, *, jobs: int, ledger: str | None, prune: bool) -> int:
    """Do the jobs of a plan, tell what happens, and return the exit code."""
    began, tally = monotonic(), Tally()
    if task.mode == "write":
        _prepare(made, ledger)
    outcomes = batch.run(made.jobs, task, batch.workers(made.jobs, jobs))
    with recording(ledger) as record, closing(outcomes):
        for outcome in progress.shown(outcomes, len(made.jobs), messages):
            tally.add(outcome)
            if outcome.entries:
                record(outcome.job.source.replace(os.sep, "/"), outcome.entries)
            tell(outcome, task.mode, messages)
            if outcome.stops:
                break
    for folder, why in made.unlisted:
        tally.reject()
        messages.error(f"{printable(folder)}: cannot list the folder: {why}")
    if task.mode == "check":
        _list_orphans(made, tally, messages)
    elif task.mode == "write" and prune:
        _prune(made, tally, messages)
    messages.note(_summary(made, task.mode, tally, monotonic() - began))
    return gravest(tally.codes)


def _prepare(made: Plan, ledger: str | None) -> None:
    """Delete what an earlier run left half written when it was killed; make the folder that holds the ledger too."""
    for folder in made.folders:
        sweep(folder, ".md")
    if ledger and os.path.dirname(os.path.abspath(ledger)) == os.path.abspath(made.out):
        make_folder(ledger)  # the first run is about to make it anyway


def _list_orphans(made: Plan, tally: Tally, messages: Messages) -> None:
    for path in orphans(made):
        tally.statuses["orphaned"] += 1
        tally.codes.add(DIFFERENCES)
        messages.note(f"{printable(path)}: orphaned")


def _prune(made: Plan, tally: Tally, messages: Messages) -> None:
    """Delete the orphans, unless a source folder could not be read: then they may be none."""
    if made.unlisted:
        messages.error("nothing is pruned, since a source folder could not be read")
        return
    for path in orphans(made):
        try:
            os.unlink(path)
        except FileNotFoundError:  # another run was quicker
            continue
        except OSError as error:
            tally.codes.add(REJECTED)
            messages.error(f"{printable(path)}: cannot be deleted: {reason(error)}")
        else:
            tally.statuses["pruned"] += 1
            messages.note(f"{printable(path)}: pruned")


def _summary(made: Plan, mode: Mode, tally: Tally, seconds: float) -> str:
    """`5 cleaned, 0 unchanged, 0 rejected in 0.4 s -> out/ (2.1 % of the words stand in the ledger)`."""
    names = [*IN_SUMMARY[mode], *(["pruned"] if tally.statuses["pruned"] else [])]
    done = sum(tally.statuses[name] for name in ("written", "unchanged", "fresh", "missing", "stale", "rejected"))
    left = len(made.jobs) + len(made.unlisted) - done
    counts = ", ".join(f"{tally.statuses[name]} {WORDS.get(name, name)}" for name in names)
    notes = [f"{left} not begun: mend that and run it again"] if left else []
    if tally.words:
        notes.append(f"{share(tally.touched, tally.words)} of the words stand in the ledger")
    if made.not_taken:
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(made.not_taken.items()))
        notes.append(f"not taken: {kinds}")
    tail = f" ({'; '.join(notes)})" if notes else ""
    return f"{counts} in {seconds:.1f} s -> {printable(os.path.join(made.out, ''))}{tail}"
