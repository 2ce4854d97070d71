"""Which outputs are up to date: told at one glance, before a worker is forked or what cleans is imported.

A second run over a folder has little more to do than to read it, so that is all it should cost.
"""

from __future__ import annotations

import os

from cleaner import __version__
from cleaner.command import files, targets
from cleaner.errors import OutputError, UnreadableError
from cleaner.fingerprint import rules_hash
from cleaner.frontmatter import QUOTING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.job import Job, Task

HEAD = 4096
"""Bytes of an output in which the front matter is looked for. Where it is longer, who cleans reads all of it."""

_START = b"---\n"
_END = b"\n---\n"
_ONCE = (b"\nsource_path:", b"\nsource_sha256:")  # else it is a matter of reading which of two counts


class Look:
    """Asks outputs whether they are of these bytes, this version and these rules."""

    def __init__(self, task: Task) -> None:
        from hashlib import sha256  # five times as fast as the one in `digest`, and here there are many files

        self._trusting = task.trusting and not task.shared
        self._sha256 = sha256
        stamps = f'\ncleaner_version: "{__version__}"\ncleaner_rules: "{rules_hash(task.options)}"\n'
        self._stamps = stamps.encode()
        self._plain: dict[str, bool] = {}

    def is_fresh(self, job: Job) -> bool:
        """Whether the output says so, in the form in which it was written.

        No is no answer: a link, an output that somebody has put into another form, whatever is wrong with either
        file, is for `perform` to tell.
        """
        if not self._trusting or not self._is_plain(job):
            return False
        head = files.read_head(job.target, HEAD)
        end = head.find(_END) if head.startswith(_START) else -1
        said = b'\nsource_path: "%b"\nsource_sha256: "' % job.path.translate(QUOTING).encode()
        at = head.find(said, 0, max(end, 0))
        if at < 0 or head.find(self._stamps, at, end + 1) < 0 or any(head.count(key, 0, end) > 1 for key in _ONCE):
            return False
        try:
            digest = self._sha256(files.read(job.source, job.root)).hexdigest()
        except (UnreadableError, MemoryError):
            return False
        return head.startswith(b'%b"\n' % digest.encode(), at + len(said))

    def _is_plain(self, job: Job) -> bool:
        """No folder between `out` and the target is a link; asked once for each folder."""
        depth = job.path.count("/")
        if not depth:
            return True
        folder = os.path.dirname(job.target)
        if folder not in self._plain:
            try:
                targets.check_links(job.target, depth)
            except OutputError:
                self._plain[folder] = False
            else:
                self._plain[folder] = True
        return self._plain[folder]
