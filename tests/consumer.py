"""A real git repository that uses the hooks, with the real pre-commit: what tests of the hook act on."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parents[1]
NEWS = "The harbour council met on Tuesday and agreed to build a second pier.\n"
TYPE_THIS = "to go on, type:"
Done = subprocess.CompletedProcess[str]


def environment(home: Path) -> dict[str, str]:
    """What a person's shell would have, and nothing of who runs the suite, perhaps from within a hook."""
    ours = ("GIT_", "PRE_COMMIT", "PREK_", "CLEANER_", "XDG_", "PIP_", "FORCE_COLOR", "NO_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {
        **kept,
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
        "PREK_HOME": str(home / "prek"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(PROJECT),
    }


def local_config() -> dict[str, Any]:
    """The hooks of our manifest as a repository uses them that has the package in its environment."""
    manifest = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    hooks = [hook | {"language": "unsupported"} for hook in manifest]
    return {"repos": [{"repo": "local", "hooks": hooks}]}


def put_commands(folder: Path) -> None:
    """`clean` and `clean-hook` as the package under test would install them."""
    folder.mkdir(parents=True)
    for name, function in (("clean", "clean"), ("clean-hook", "clean_hook")):
        script = folder / name
        code = f"import sys; from cleaner.entry import {function}; sys.exit({function}())"
        script.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} -c '{code}' \"$@\"\n", "utf-8")
        script.chmod(0o755)


@dataclass(frozen=True)
class Consumer:
    """The repository: `folder` is its top, `env` what its commands run in."""

    folder: Path
    env: Mapping[str, str]

    def run(self, *command: str, **more: str) -> Done:
        """Run a command at the top, with `more` in its environment; both streams come in `stdout`."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**self.env, **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )

    def git(self, *arguments: str) -> str:
        """What git says; it must succeed."""
        done = self.run("git", *arguments)
        if done.returncode:
            raise RuntimeError(f"git {arguments} failed:\n{done.stdout}")
        return done.stdout

    def hook(self, *arguments: str, **more: str) -> Done:
        """Run `clean-hook` itself."""
        return self.run("clean-hook", *arguments, **more)

    def pre_commit(self, *arguments: str) -> Done:
        return self.run(sys.executable, "-m", "pre_commit", *arguments)

    def commit(self, *paths: str) -> Done:
        """`git commit`, through the hooks."""
        return self.run("git", "commit", "-m", "a commit", *paths)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def stage(self, name: str, content: str | bytes) -> Path:
        path = self.write(name, content)
        self.git("add", "--", name)
        return path

    def committed(self) -> set[str]:
        """The files of the last commit's tree."""
        return set(self.git("ls-tree", "-r", "-z", "--name-only", "HEAD").strip("\0").split("\0"))

    def obey(self, done: Done) -> list[str]:
        """Type what the hook says is to be typed, in a shell; give the lines back."""
        lines = typed(done.stdout)
        for line in lines:
            told = self.run("bash", "-c", line)
            if told.returncode:
                raise RuntimeError(f"{line} failed:\n{told.stdout}")
        return lines


def typed(output: str) -> list[str]:
    """The lines that a message asks to type."""
    lines = output.splitlines()
    found = []
    for start in [number for number, line in enumerate(lines) if line == TYPE_THIS]:
        for line in lines[start + 1 :]:
            if not line.startswith("  "):
                break
            found.append(line.strip())
    return found


def new(folder: Path, env: Mapping[str, str], config: Mapping[str, Any]) -> Consumer:
    """An empty repository with this configuration, the hooks installed in it."""
    folder.mkdir()
    made = Consumer(folder, env)
    made.git("init", "--quiet", "--initial-branch=main", "--template=")
    for key, value in (("user.name", "Ann Author"), ("user.email", "ann@example.org")):
        made.git("config", key, value)
    made.stage(".pre-commit-config.yaml", yaml.safe_dump(dict(config)))
    installed = made.pre_commit("install")
    if installed.returncode:
        raise RuntimeError(installed.stdout)
    return made


def copy(source: Consumer, folder: Path) -> Consumer:
    """The same repository elsewhere, to spoil."""
    shutil.copytree(source.folder, folder, symlinks=True)
    return Consumer(folder, source.env)


def corpus(home: Path) -> Consumer:
    """A repository with one seed and its output, committed, in a new home with our commands."""
    put_commands(home / "bin")
    made = new(home / "corpus", environment(home), local_config())
    made.stage("seeds/old.txt", NEWS)
    made.stage("README", "A corpus.\n")
    made.obey(made.hook())
    accepts(made)
    return made


def accepts(repo: Consumer) -> None:
    """A commit goes through."""
    done = repo.commit()
    assert done.returncode == 0, done.stdout


def refuses(repo: Consumer, *said: str) -> Done:
    """A commit is refused, with these texts among the reasons, and nothing is committed."""
    before = repo.run("git", "rev-parse", "--verify", "HEAD").stdout
    done = repo.commit()
    assert done.returncode == 1
    assert repo.run("git", "rev-parse", "--verify", "HEAD").stdout == before
    for text in said:
        assert text in done.stdout
    return done
