"""Which files are cleaned and where each goes: settled, or refused, before anything is written."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from fnmatch import fnmatchcase
from unicodedata import normalize

from cleaner.command import files, header
from cleaner.command.job import Job, decoded
from cleaner.command.messages import printable
from cleaner.errors import OutputError, UsageError
from cleaner.frontmatter import ours
from cleaner.record import dataclass, field, replace

TAKEN = ("*.txt", "*.md", "*.html", "*.htm", "*.xhtml")
HIDDEN = "hidden"
LINKED = "linked folder"
PLAIN = "without suffix"


@dataclass(slots=True)
class Plan:
    """What there is to do.

    jobs       one for each source, in the order of the command line, folders sorted
    out        the folder of the targets
    roots      the folders among the sources
    folders    those of the targets
    not_taken  how many files were left out, by suffix
    unlisted   folders that could not be read, and why
    """

    jobs: list[Job]
    out: str
    roots: tuple[str, ...] = ()
    folders: frozenset[str] = frozenset()
    not_taken: Counter[str] = field(default_factory=Counter)
    unlisted: list[tuple[str, str]] = field(default_factory=list)


def plan(sources: Sequence[str], out: str, *, include: Sequence[str] = (), exclude: Sequence[str] = ()) -> Plan:
    """The jobs for `sources`, files and folders, with `out` as the folder of all targets.

    Patterns are those of `fnmatch` (`*` takes `/` too) on the path below the source folder; `include`
    stands in place of TAKEN. A file that is named itself is always taken. Raises `UsageError` when
    `out` cannot be the folder, when two sources have one target, or when a target is a source.
    """
    if not out:
        raise UsageError("OUT is empty; name a folder")
    out = out.rstrip(os.sep) or os.sep
    check_out(out)
    made = Plan([], out, tuple(source for source in sources if os.path.isdir(source)))
    walk = _Walk(made, tuple(include), tuple(pattern.rstrip("/") for pattern in exclude))
    for source in sources:
        if source in made.roots:
            made.jobs += walk.jobs(source)
        else:
            made.jobs.append(replace(job_in(os.path.dirname(source.rstrip(os.sep)), source, out), root=""))
            walk.inodes.add((_identity(source) or (0, 0))[1])
    made.jobs = _distinct(made.jobs)
    made.folders = frozenset(os.path.dirname(job.target) for job in made.jobs)
    _check_inputs(made, walk.inodes)
    return made


def check_out(out: str) -> None:
    """Raise `UsageError` unless `out` is a folder, or can become one."""
    if os.path.isdir(out):
        return
    if os.path.lexists(out):
        kind = "a file, not a folder" if os.path.exists(out) else "a link to nowhere"
        hint = "to clean several files to one folder use -o OUT"
        raise UsageError(f"OUT {out!r} is {kind}; {hint}")
    if _is_taken(os.path.basename(out), ()):
        hint = "to clean one file use: clean FILE > NAME.md"
        raise UsageError(f"OUT {out!r} would be a folder, though it is named like a file; {hint}")


def target(out: str, path: str) -> str:
    """Where the document with this path below its root goes: `x/a.txt` to `out/x/a.md`."""
    folder, slash, name = path.rpartition("/")
    return _place(out, folder + slash) + _output(name)


def _place(out: str, prefix: str) -> str:
    """Where the documents go whose paths begin with the prefix, a folder or nothing: what their targets begin with."""
    return os.path.join(out, prefix.replace("/", os.sep))


def _output(name: str) -> str:
    return os.path.splitext(name)[0] + ".md"


def job_in(root: str, file: str, out: str) -> Job:
    """The job of `file`, which stands somewhere below the folder `root`."""
    path = os.path.relpath(file, root or os.curdir).replace(os.sep, "/")
    return Job(file, target(out, path), decoded(path), root)


class _Walk:
    """Goes through source folders, and keeps account of what it leaves out.

    inodes   numbers of the files it takes, as their folders list them
    """

    def __init__(self, made: Plan, include: tuple[str, ...], exclude: tuple[str, ...]) -> None:
        self.made, self.include, self.exclude = made, include, exclude
        self.out = _identity(made.out)
        self.inodes: set[int] = set()

    def jobs(self, root: str) -> Iterator[Job]:
        """The jobs of one folder; links to folders are not followed, `out` is not entered."""
        if self.out is not None and _identity(root) == self.out:
            raise UsageError(f"OUT {self.made.out!r} is the source folder itself; name another one")
        waiting = [""]
        while waiting:
            prefix = waiting.pop()
            folder = os.path.join(root, prefix)
            place = _place(self.made.out, prefix)
            folders, names = self._listed(folder)
            for name in names:
                if self._takes(prefix, name):
                    yield Job(folder + name, place + _output(name), decoded(prefix + name), root)
            waiting += [f"{prefix}{name}/" for name in reversed(folders) if self._enters(folder, prefix, name)]

    def _listed(self, folder: str) -> tuple[list[str], list[str]]:
        """The names in `folder` of folders, links to some among them, and of all else, each sorted."""
        folders, names = [], []
        place = folder.rstrip(os.sep) or os.sep
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if _is_folder(entry):
                        folders.append(entry.name)
                    else:
                        names.append(entry.name)
                        self.inodes.add(_inode(entry))
        except OSError as error:
            self.made.unlisted.append((place, files.reason(error)))
        return sorted(folders), sorted(names)

    def _enters(self, folder: str, prefix: str, name: str) -> bool:
        path = folder + name
        if self._excludes(prefix + name) or (self.out and _identity(path) == self.out):
            return False
        kind = HIDDEN if name.startswith(".") else LINKED if os.path.islink(path) else ""
        self.made.not_taken.update([kind] if kind else [])
        return not kind

    def _takes(self, prefix: str, name: str) -> bool:
        if self._excludes(prefix + name):
            return False
        if not name.startswith(".") and _is_taken(prefix + name, self.include):
            return True
        suffix = HIDDEN if name.startswith(".") else os.path.splitext(name)[1].lower()
        self.made.not_taken[suffix or PLAIN] += 1
        return False

    def _excludes(self, path: str) -> bool:
        return any(fnmatchcase(path, pattern) for pattern in self.exclude)


def _is_taken(path: str, include: Sequence[str]) -> bool:
    if not include:
        return path.lower().endswith(_SUFFIXES)
    return any(fnmatchcase(path, pattern) for pattern in include)


_SUFFIXES = tuple(pattern.removeprefix("*") for pattern in TAKEN)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to nowhere that may be asked
        return False


def _inode(entry: os.DirEntry[str]) -> int:
    """Its number, that of what it leads to for a link; nought where it leads to nothing."""
    return (_identity(entry.path) or (0, 0))[1] if entry.is_symlink() else entry.inode()


def _distinct(jobs: Sequence[Job]) -> list[Job]:
    """The jobs without those that were named twice; two sources with one target are an error.

    Without regard to case, since a file system may have none (macOS, Windows).
    """
    by_target: dict[str, Job] = {}
    for job in jobs:
        first = by_target.setdefault(_folded(job.target), job)
        if first is not job and os.path.abspath(first.source) != os.path.abspath(job.source):
            pair = f"{printable(first.source)} and {printable(job.source)}"
            raise UsageError(f"{pair} would both be written to {printable(job.target)}")
    _check_folders(by_target)
    return list(by_target.values())


def _folded(path: str) -> str:
    """`path` as file systems see it that know neither case nor how an accent is spelled."""
    return path.lower() if path.isascii() else normalize("NFC", normalize("NFC", path).lower())


def _check_folders(by_target: Mapping[str, Job]) -> None:
    """Raise `UsageError` if a target would have to be the folder of another: `a.txt` beside `a.md/b.txt`."""
    folders = {os.path.dirname(path): job for path, job in by_target.items()}
    for folder, job in folders.items():
        while folder and folder not in (os.sep, os.curdir):
            if hit := by_target.get(folder):
                pair = f"{printable(job.source)} would be written into {printable(hit.target)}"
                raise UsageError(f"{pair}, which is the output of {printable(hit.source)}")
            folder = os.path.dirname(folder)


def _check_inputs(made: Plan, inodes: Set[int]) -> None:
    """Raise `UsageError` if a target is a source, by whatever name.

    The numbers that a folder lists cost nothing, while asking each file costs as much as reading it. Only where
    a folder of targets lists one of `inodes`, those of the sources, are the files asked, for their devices too.
    """
    if inodes.isdisjoint(_listed_inodes(made.folders)):
        return
    targets = {}
    for job in made.jobs:
        try:
            found = os.lstat(job.target)
        except OSError:
            continue
        if stat.S_ISREG(found.st_mode):
            targets[found.st_dev, found.st_ino] = job
    if not targets:
        return
    for job in made.jobs:
        if hit := targets.get(_identity(job.source) or (0, 0)):
            pair = f"{printable(hit.source)} would be written over {printable(job.source)}"
            raise UsageError(f"{pair}, which is a source")


def _listed_inodes(folders: Iterable[str]) -> Iterator[int]:
    for folder in folders:
        with suppress(OSError), os.scandir(folder or os.curdir) as entries:
            yield from (entry.inode() for entry in entries)


def orphans(made: Plan) -> list[str]:
    """Outputs below `out` that no job writes and whose source is in none of the source folders.

    Only files with our front matter, and none where no folder was cleaned: then what else stands in
    `out` is of another run. A source folder in `out` holds sources, also those that were left out this time.
    """
    if not made.roots:
        return []
    known = {job.target for job in made.jobs} | {job.source for job in made.jobs}
    roots = set(map(_identity, made.roots))
    found = []
    for path in _below(made.out, roots):
        if path.endswith(".md") and path not in known and _is_orphan(path, made.roots):
            found.append(path)
    return found


def _below(folder: str, without: Set[tuple[int, int] | None]) -> Iterator[str]:
    """The files below a folder, but for some folders; `os.walk` calls itself for each level before Python 3.12."""
    waiting = [folder]
    while waiting:
        folders, names = list[str](), list[str]()
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                (folders if _is_folder(entry) and not entry.is_symlink() else names).append(entry.path)
        yield from sorted(names)
        waiting += (path for path in sorted(folders, reverse=True) if _identity(path) not in without)


def _is_orphan(path: str, roots: Sequence[str]) -> bool:
    try:
        data = files.read_target(path) or b""
    except OutputError:
        return False
    said = header.fields(data)
    source = str(said.get("source_path", "")).split("/")
    return ours(said) and not any(os.path.lexists(os.path.join(root, *source)) for root in roots)
