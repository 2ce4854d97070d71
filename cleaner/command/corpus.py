"""`--corpus`: the documents of a run are read once before they are cleaned, for the lines that they share."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

from cleaner.command import batch
from cleaner.command.job import Job, Task
from cleaner.lines.repeated import Repeated, Survey
from cleaner.record import replace


def surveyed(jobs: Sequence[Job], task: Task, workers: int) -> dict[str, Repeated]:
    """What the sources of each folder share; one that cannot be read has no say, and is told of when it is cleaned."""
    survey = Survey()
    outcomes = batch.run(jobs, replace(task, mode="survey"), workers)
    with closing(outcomes):
        for outcome in outcomes:
            if outcome.status == "fresh":
                survey.add(outcome.job.folder, outcome.prints)
    return survey.found()
