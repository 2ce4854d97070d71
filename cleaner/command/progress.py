"""A progress bar, for somebody who waits at a terminal, and only once there is something to wait for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic

from cleaner.command.messages import NORMAL, Messages, is_terminal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.job import Outcome

WAITING = 1.0  # seconds; importing tqdm takes a tenth of that, which a short run never pays


def shown(outcomes: Iterable[Outcome], total: int, messages: Messages) -> Iterator[Outcome]:
    """The same outcomes, with a bar below the messages when the run lasts.

    A dumb terminal cannot write over it.
    """
    if messages.verbosity < NORMAL or not is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        yield from outcomes
        return
    began, bar = monotonic(), None
    try:
        for done, outcome in enumerate(outcomes, 1):
            if bar is None and monotonic() - began > WAITING:
                bar = _Bar(total, messages)
            if bar is not None:
                bar.reach(done)
            yield outcome
    finally:
        if bar is not None:
            bar.close()


class _Bar:
    """tqdm without its monitor thread (workers may be forked later), stepping aside for messages."""

    def __init__(self, total: int, messages: Messages) -> None:
        from tqdm import tqdm

        tqdm.monitor_interval = 0
        self.messages, self.before = messages, messages.around
        self.bar = tqdm(total=total, unit=" files", leave=False, file=sys.stderr)
        messages.around = self._around

    def reach(self, done: int) -> None:
        self.bar.update(done - self.bar.n)

    def close(self) -> None:
        self.messages.around = self.before
        self.bar.close()

    def _around(self, show: Callable[[], None]) -> None:
        self.bar.clear()
        show()
        self.bar.refresh()
