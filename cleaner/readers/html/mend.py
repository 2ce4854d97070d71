"""Damaged characters in the runs of a block, mended run by run and told block by block.

A damaged word may run over the border of a mark, so what changed is told of the block's whole text, in which
words are whole.
"""

from __future__ import annotations

from cleaner.characters import mend, sound
from cleaner.hunks import narrow
from cleaner.readers import Change
from cleaner.readers.html.runs import BREAK, Lines, Run, plain, settle


def mended(lines: Lines) -> tuple[Lines, list[Change]]:
    """The lines of a block with sound characters, and each change that this took, in order."""
    for line in lines:
        for run in line:
            if not sound(run.text):
                return _repaired(lines)
    return lines, []


def _repaired(lines: Lines) -> tuple[Lines, list[Change]]:
    runs = [run for line in lines for run in [BREAK, *line]][1:]
    repairs = {
        at: list(mend(run.text, entities=False))
        for at, run in enumerate(runs)
        if run is not BREAK and not sound(run.text)
    }
    changes: list[Change] = []
    for step in range(max(map(len, repairs.values()))):
        changes += _one_step(runs, {at: steps[step] for at, steps in repairs.items() if step < len(steps)})
    return settle(runs), changes


def _one_step(runs: list[Run], repairs: dict[int, tuple[str, str]]) -> list[Change]:
    """Apply one repair to each of these runs, those of one rule together: the cost is that of the block."""
    changes: list[Change] = []
    for rule in dict.fromkeys(rule for rule, _ in repairs.values()):
        before = plain(runs)
        for at, (name, after) in repairs.items():
            if name == rule:
                runs[at] = runs[at].saying(after)
        changes.append((rule, *narrow(before, plain(runs))))
    return changes


def mended_lines(lines: list[str]) -> tuple[list[str], list[Change]]:
    """Lines that keep their spaces, with sound characters, and each change that this took."""
    changes: list[Change] = []
    result = []
    for line in lines:
        for rule, after in () if sound(line) else mend(line, entities=False):
            changes.append((rule, *narrow(line, after)))
            line = after
        result.append(line)
    return result, changes
