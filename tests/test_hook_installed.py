"""The hooks as others get them: installed by pre-commit in an environment of their own, from wheels.

Slow, and in need of a folder of wheels, so that no test asks the network: run with --slow, and with
CLEANER_WHEELHOUSE set to that folder. `.ci/run` does both.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests import consumer
from tests.consumer import NEWS, PROJECT, Consumer, accepts, refuses

pytestmark = pytest.mark.slow
HOW = "set CLEANER_WHEELHOUSE to a folder that was made by: pip wheel --wheel-dir FOLDER . hatchling prek"


@pytest.fixture
def wheels() -> dict[str, str]:
    """What makes pip install from the folder of wheels."""
    folder = os.environ.get("CLEANER_WHEELHOUSE")
    if not folder:
        pytest.fail(HOW, pytrace=False)
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": folder}


@pytest.fixture
def corpus(tmp_path: Path) -> Consumer:
    return consumer.corpus(tmp_path)


@pytest.fixture
def hooks(corpus: Consumer, tmp_path: Path) -> Consumer:
    """The project as a repository of hooks: the code under test, committed."""
    made = Consumer(tmp_path / "hooks", corpus.env)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "cleaner", made.folder / "cleaner", ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(PROJECT / name, made.folder)
    made.git("init", "--quiet", "--initial-branch=main", "--template=")
    made.git("add", "--all")
    identity = ("-c", "user.name=Ann Author", "-c", "user.email=ann@example.org")
    made.git(*identity, "commit", "--quiet", "-m", "the hooks")
    return made


def elsewhere(repo: Consumer, wheels: dict[str, str]) -> Consumer:
    """The same repository for one who has nothing of ours: neither the source nor the commands."""
    env = {name: value for name, value in repo.env.items() if name != "PYTHONPATH"}
    return Consumer(repo.folder, {**env, **wheels, "PATH": env["PATH"].partition(os.pathsep)[2]})


def test_installed_by_pre_commit(hooks: Consumer, wheels: dict[str, str], tmp_path: Path) -> None:
    rev = hooks.git("rev-parse", "HEAD").strip()
    used = {"repo": str(hooks.folder), "rev": rev, "hooks": [{"id": "clean"}, {"id": "clean-check"}]}
    repo = elsewhere(consumer.new(tmp_path / "repo", hooks.env, {"repos": [used]}), wheels)
    repo.stage("seeds/new.txt", NEWS)
    repo.stage("seeds/page.html", f"<p>{NEWS}</p>")
    done = refuses(repo, "seeds/new.txt: wrote out/new.md")
    assert repo.obey(done) == ["git add out/new.md out/page.md"]
    accepts(repo)
    assert {"out/new.md", "out/page.md"} <= repo.committed()
    repo.git("rm", "--quiet", "seeds/new.txt")
    repo.obey(refuses(repo, "out/new.md is orphaned"))
    accepts(repo)


def test_tried_from_the_repository(corpus: Consumer, hooks: Consumer, wheels: dict[str, str]) -> None:
    repo = elsewhere(corpus, wheels)
    repo.stage("seeds/old.txt", "The council did not meet.\n")
    done = repo.pre_commit("try-repo", str(hooks.folder), "clean-check", "--all-files")
    assert done.returncode == 1
    assert "seeds/old.txt changed; out/old.md is stale" in done.stdout


def test_prek_takes_the_same_configuration(corpus: Consumer, wheels: dict[str, str], tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    for command in ([sys.executable, "-m", "venv", str(venv)], [str(venv / "bin/pip"), "install", "prek"]):
        done = corpus.run(*command, **wheels)
        assert done.returncode == 0, done.stdout
    prek = str(venv / "bin/prek")
    corpus.stage("seeds/new.txt", NEWS)
    done = corpus.run(prek, "run")
    assert done.returncode == 1
    assert "seeds/new.txt: wrote out/new.md" in done.stdout
    corpus.git("add", "out/new.md")
    done = corpus.run(prek, "run", "--all-files")
    assert done.returncode == 0, done.stdout
