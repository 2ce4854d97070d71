"""`clean-hook`, which pre-commit runs: no new document is committed without its cleaned form.

A hook that writes *other* files than those it is given has traps that pre-commit's own rule, "fail or
modify files", does not cover, since it sees changes of tracked files only: an output that was just
written is untracked, and one that is not staged would be left out of the commit. So it is an error to
have written an output, and an error when one is not staged. What is to be typed then is said.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cleaner.command import batch, files, git, header
from cleaner.command.arguments import Parser
from cleaner.command.config import Settings, heeded
from cleaner.command.exits import DIFFERENCES, INTERNAL, REJECTED, Uncollected, Undoing, gravest, guarded
from cleaner.command.job import Task
from cleaner.command.messages import QUIET, RULES, Messages, printable
from cleaner.command.plan import Plan, orphans, plan
from cleaner.digest import digest
from cleaner.errors import CleanerError, UsageError

if TYPE_CHECKING:
    from cleaner.command.job import Job, Mode, Outcome

MOST_NAMES = 20  # in a line to be typed; beyond that it names the folder
DESCRIPTION = """\
Cleans the documents that a commit adds, and fails until their outputs are in the commit too.
Without FILES: all that git calls added or modified; with --all as well, all of ROOT."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the hook with these arguments, by default those of the process; return its exit code."""
    messages = Messages("clean-hook")
    arguments = sys.argv[1:] if argv is None else list(argv)
    with Uncollected(ends=argv is None):
        return guarded(lambda: _run(arguments, messages), messages)


def _run(argv: Sequence[str], messages: Messages) -> int:
    with Undoing():
        return _Hook(_parse(argv), messages).run()


class _Asked(argparse.Namespace):
    """The options, with their types."""

    out: str
    root: str
    all: bool
    check: bool
    files: list[str]


def _parse(argv: Sequence[str]) -> _Asked:
    """What was asked. Raises `UsageError`."""
    chosen = Parser(prog="clean-hook", description=DESCRIPTION, allow_abbrev=False)
    add = chosen.add_argument
    add("--out", default="out", help="the folder of the outputs (default: %(default)s)")
    add("--root", default="seeds", help="the folder of the documents (default: %(default)s)")
    add("--all", action="store_true", help="every file given, not only what the commit adds")
    add("--check", action="store_true", help="write nothing; fail if an output is not what it should be")
    add("files", nargs="*", metavar="FILES", help="as pre-commit gives them; may be below ROOT or OUT")
    asked = _Asked()
    paths = chosen.read(argv, asked)
    asked.files += paths
    return asked


class _Hook:
    """One run: what stands in the way of the commit, and what to type about it."""

    def __init__(self, asked: _Asked, messages: Messages) -> None:
        self.asked, self.messages = asked, messages
        self.codes: set[int] = set()
        self.rewrite = ""  # the command that mends the outputs, when they need it
        self.add: list[str] = []
        self.add_ignored: list[str] = []
        self.remove: list[str] = []

    def run(self) -> int:
        git.check()  # before anything is written
        chosen = heeded(self.messages, {})
        made = self._plan(chosen)
        new, modified = self._parted(self._chosen(made))
        checked = [*new, *modified] if self.asked.check else modified
        written = [] if self.asked.check else new
        fresh = self._perform(written, "write", chosen) + self._perform(checked, "check", chosen)
        if self.asked.check:
            self._find_orphans(made)
        else:
            self._find_unstaged(fresh)
        self._say_what_to_type()
        return gravest(self.codes)

    @property
    def _touched(self) -> bool:
        """Whether somebody said which files it is about: pre-commit does, even if there are none."""
        return bool(self.asked.files or os.environ.get("PRE_COMMIT"))

    def _plan(self, chosen: Settings) -> Plan:
        """What `clean ROOT OUT` would do; the last document of ROOT may have gone, and ROOT with it."""
        root, out = self.asked.root, self.asked.out
        if os.path.isdir(root):
            made = plan([root], out, include=chosen.include, exclude=chosen.exclude)
        elif self._touched and not os.path.lexists(root):
            made = Plan([], out, (root,))
        else:
            raise UsageError(f"--root {printable(root)}: no such folder")
        for folder, why in made.unlisted:
            self._reject(folder, f"cannot list the folder: {why}")
        return made

    def _chosen(self, made: Plan) -> list[Job]:
        """The jobs whose source or output is among FILES."""
        if not self._touched:
            return made.jobs
        given = {os.path.abspath(file): file for file in self.asked.files}
        jobs = [job for job in made.jobs if not given.keys().isdisjoint(_ends(job))]
        used = {end for job in jobs for end in _ends(job)}
        for path, file in given.items():
            if path not in used:
                self._explain_unused(file)
        return jobs

    def _explain_unused(self, file: str) -> None:
        root, out = self.asked.root, self.asked.out
        if _below(file, out):
            return  # if it is an orphan, that is found elsewhere
        if not _below(file, root):
            hint = "give the hook the --root and --out that fit the files it is for"
            raise UsageError(f"{printable(file)} is not below {printable(root)} or {printable(out)}; {hint}")
        if not os.path.lexists(file):
            self._reject(file, "no such file")
        else:
            self._tell(f"{printable(file)}: left alone, since {self._clean()} does not take it")

    def _parted(self, jobs: list[Job]) -> tuple[list[Job], list[Job]]:
        """Those whose sources are new, with `--all` all of them, and those whose sources are modified."""
        if self.asked.all:
            return jobs, []
        status = git.changes()
        by_status: dict[str, list[Job]] = {"A": [], "M": []}
        for job in jobs:
            by_status.get(status.get(os.path.abspath(job.source), ""), []).append(job)
        return by_status["A"], by_status["M"]

    def _perform(self, jobs: list[Job], mode: Mode, chosen: Settings) -> list[Job]:
        """Do the jobs, tell what is wrong, and give back those whose outputs were right before."""
        task = Task(chosen.options(), mode)
        outcomes = batch.run(jobs, task, batch.workers(jobs, chosen.jobs))
        return [outcome.job for outcome in outcomes if self._takes(outcome)]

    def _takes(self, outcome: Outcome) -> bool:
        """Whether the output was right before; else what is wrong with it is told, and what mends it noted."""
        job = outcome.job
        source, target = printable(job.source), printable(job.target)
        if outcome.status in ("unchanged", "fresh"):
            return True
        if outcome.status == "rejected":
            self._reject(job.source, outcome.message, outcome.bug)
            if outcome.trace:
                self.messages.note(outcome.trace, RULES)
            return False
        if outcome.status == "written":
            self._differ(f"{source}: wrote {target}")
        elif outcome.status == "missing":
            self._differ(f"{source} has no output {target}")
        else:
            self._differ(self._staleness(job))
        if outcome.status != "written":
            self.rewrite = self.rewrite or self._clean()
        self.add.append(job.target)
        return False

    def _staleness(self, job: Job) -> str:
        """Why an output is not what cleaning gives. `clean` alone trusts what an output says of itself."""
        source, target = printable(job.source), printable(job.target)
        if _says_it_is_of(job):
            self.rewrite = self._clean("--force")
            return f"{target} is not what cleaning {source} gives: edited by hand, or cleaned by other rules"
        return f"{source} changed; {target} is stale"

    def _find_orphans(self, made: Plan) -> None:
        """Outputs in the repository without a source. All of them, since no deleted file is given to us."""
        tracked = git.tracked(made.out)
        for path in orphans(made):
            if os.path.abspath(path) in tracked:
                self._differ(f"{printable(path)} is orphaned: its source is gone")
                self.remove.append(path)

    def _find_unstaged(self, fresh: list[Job]) -> None:
        """Outputs that are as they should be, and would not be in the commit; and those that git ignores."""
        absent = git.absent(self.asked.out)
        for job in fresh:
            if os.path.abspath(job.target) in absent:
                self._differ(f"{printable(job.target)} is not {'committed' if git.refs() else 'staged'}")
                self.add.append(job.target)
        if self.add:
            self._find_ignored()

    def _find_ignored(self) -> None:
        ignored = git.ignored(self.asked.out)
        for path in [path for path in self.add if os.path.abspath(path) in ignored]:
            self._tell(f"{printable(path)} is ignored by git; add it by force, or change .gitignore")
            self.add.remove(path)
            self.add_ignored.append(path)

    def _reject(self, path: str, why: str, bug: bool = False) -> None:
        self.codes.add(INTERNAL if bug else REJECTED)
        self.messages.error(f"{printable(path)}: {why}")

    def _differ(self, text: str) -> None:
        self.codes.add(DIFFERENCES)
        self._tell(text)

    def _tell(self, text: str) -> None:
        """Print, also with `quiet` in the configuration: it is the reason of a failure."""
        self.messages.note(text, QUIET)

    def _clean(self, *flags: str) -> str:
        folders = (_shell(os.path.join(folder, "")) for folder in (self.asked.root, self.asked.out))
        return " ".join(("clean", *flags, *folders))

    def _say_what_to_type(self) -> None:
        lines = [self.rewrite] if self.rewrite else []
        lines += self._line("git add", self.add)
        lines += self._line("git add --force", self.add_ignored)
        lines += self._line("git rm --force", self.remove)  # by force, since it may be new in the index
        if lines:
            self._tell("\n".join(["to go on, type:", *(f"  {line}" for line in lines)]))

    def _line(self, command: str, paths: list[str]) -> list[str]:
        if command == "git add" and len(paths) > MOST_NAMES:
            paths = [os.path.join(self.asked.out, "")]
        return [" ".join((command, *map(_shell, paths)))] if paths else []


def _ends(job: Job) -> tuple[str, str]:
    return os.path.abspath(job.source), os.path.abspath(job.target)


def _below(path: str, folder: str) -> bool:
    folder = os.path.join(os.path.abspath(folder), "")
    return os.path.abspath(path).startswith(folder)


def _says_it_is_of(job: Job) -> bool:
    """Whether the output names the hash of the source as it is now."""
    try:
        said = header.fields(files.read_target(job.target) or b"")
        return said.get("source_sha256") == digest(files.read(job.source))
    except CleanerError:
        return False


def _shell(path: str) -> str:
    """A path as an argument that a shell reads back; control characters in the form of bash and zsh."""
    from shlex import quote

    if path.isprintable():
        return quote(path)
    return "$'" + "".join(map(_octet, os.fsencode(path))) + "'"


def _octet(byte: int) -> str:
    return chr(byte) if 32 <= byte < 127 and byte not in b"'\\" else f"\\x{byte:02x}"
