"""The hooks, in real repositories, with the real pre-commit: a commit holds a seed only with its output.

What a refusal says is to be typed is typed by the tests, in a shell, and must be enough.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from tests import consumer
from tests.consumer import NEWS, PROJECT, Consumer, accepts, refuses, typed

MORE = NEWS + "\nWork on it begins in spring, the chair said.\n"
UNREADABLE = bytes(range(256)) * 8


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Consumer:
    return consumer.corpus(tmp_path_factory.mktemp("home"))


@pytest.fixture
def repo(base: Consumer, tmp_path: Path) -> Consumer:
    return consumer.copy(base, tmp_path / "repo")


# What is none of the hooks' business


def test_a_commit_without_seeds_passes(repo: Consumer) -> None:
    repo.stage("README", "A small corpus.\n")
    accepts(repo)


def test_a_repository_without_any_seed_passes(base: Consumer, tmp_path: Path) -> None:
    repo = consumer.new(tmp_path / "repo", base.env, consumer.local_config())
    accepts(repo)
    assert not (repo.folder / "out").exists()


def test_a_file_that_clean_does_not_take_is_left_alone(repo: Consumer) -> None:
    repo.stage("seeds/README", "Where the seeds are from.\n")
    repo.stage("seeds/drafts/x.txt", NEWS)
    repo.stage("pyproject.toml", '[tool.cleaner]\nexclude = ["drafts"]\n')
    accepts(repo)
    assert [path.name for path in (repo.folder / "out").iterdir()] == ["old.md"]


# New seeds


def test_a_new_seed_is_refused_until_its_output_is_staged(repo: Consumer) -> None:
    repo.stage("seeds/sub/new.txt", NEWS)
    first = refuses(repo, "seeds/sub/new.txt: wrote out/sub/new.md")
    written = (repo.folder / "out/sub/new.md").read_bytes()
    assert typed(first.stdout) == ["git add out/sub/new.md"]

    second = refuses(repo, "out/sub/new.md is not staged")
    assert typed(second.stdout) == ["git add out/sub/new.md"]
    assert (repo.folder / "out/sub/new.md").read_bytes() == written

    repo.obey(second)
    accepts(repo)
    assert {"seeds/sub/new.txt", "out/sub/new.md"} <= repo.committed()
    assert repo.git("status", "--porcelain") == ""


def test_the_first_commit_of_a_repository(base: Consumer, tmp_path: Path) -> None:
    repo = consumer.new(tmp_path / "repo", base.env, consumer.local_config())
    repo.stage("seeds/new.txt", NEWS)
    done = repo.commit()
    assert done.returncode == 1
    assert repo.obey(done) == ["git add out/new.md"]
    accepts(repo)


def test_a_renamed_seed_is_a_new_one_and_leaves_an_orphan(repo: Consumer) -> None:
    repo.git("mv", "seeds/old.txt", "seeds/new.txt")
    done = refuses(repo, "seeds/new.txt: wrote out/new.md", "out/old.md is orphaned")
    assert repo.obey(done) == ["git add out/new.md", "git rm --force out/old.md"]
    accepts(repo)
    assert {"out/new.md", "out/old.md"} & repo.committed() == {"out/new.md"}


def test_names_that_git_or_a_shell_would_misread(repo: Consumer) -> None:
    names = ["naïve", "two words", "it's $HOME `x`", "[a]*?", "a", "a\nb", "-n"]
    for name in names:
        repo.stage(f"seeds/{name}.txt", f"{NEWS}\nIt is called {len(name)}.\n")
    repo.obey(refuses(repo))
    accepts(repo)
    assert {f"out/{name}.md" for name in names} <= repo.committed()


def test_a_page_and_a_markdown_file_are_seeds_too(repo: Consumer) -> None:
    repo.stage("seeds/page.html", f"<!doctype html><title>A pier</title><p>{NEWS}</p>")
    repo.stage("seeds/note.md", NEWS)
    repo.stage("seeds/wide.txt", MORE.encode("utf-16"))
    repo.obey(refuses(repo))
    accepts(repo)
    assert {"out/page.md", "out/note.md", "out/wide.md"} <= repo.committed()


def test_a_partial_commit_needs_the_output_among_its_paths(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.obey(refuses(repo))
    assert "out/new.md is not staged" in repo.commit("seeds/new.txt").stdout
    assert repo.commit("seeds/new.txt", "out/new.md").returncode == 0


def test_an_output_that_changed_after_it_was_staged(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.obey(repo.hook())
    repo.stage("seeds/new.txt", MORE)
    assert "seeds/new.txt: wrote out/new.md" in repo.hook().stdout
    done = repo.hook()
    assert "out/new.md is not staged" in done.stdout
    assert repo.obey(done) == ["git add out/new.md"]
    assert repo.hook().returncode == 0


def test_an_output_that_git_ignores(repo: Consumer) -> None:
    repo.stage(".gitignore", "out/\n")
    repo.stage("seeds/new.txt", NEWS)
    done = refuses(repo, "out/new.md is ignored by git")
    assert repo.obey(done) == ["git add --force out/new.md"]
    accepts(repo)
    assert "out/new.md" in repo.committed()


def test_unstaged_work_on_an_output_is_not_lost(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.stage("out/new.md", "A first try.\n")
    mine = repo.write("out/new.md", "A second try.\n")
    refuses(repo)
    assert mine.read_text("utf-8") == "A second try.\n"


def test_a_seed_that_cannot_be_read_is_refused_and_the_others_are_written(repo: Consumer) -> None:
    repo.stage("seeds/bad.txt", UNREADABLE)
    repo.stage("seeds/new.txt", NEWS)
    done = refuses(repo, "clean-hook: error: seeds/bad.txt: ", "exit code: 3")
    assert (repo.folder / "out/new.md").exists()
    assert not (repo.folder / "out/bad.md").exists()
    repo.obey(done)
    refuses(repo, "seeds/bad.txt: ")


def test_many_outputs_are_staged_by_their_folder(repo: Consumer) -> None:
    for number in range(21):
        repo.write(f"seeds/{number}.txt", f"{number} boats lay in the harbour on Tuesday.\n")
    repo.git("add", "seeds")
    assert repo.obey(repo.hook()) == ["git add out/"]
    assert repo.hook().returncode == 0


# Seeds that were there before


def test_a_modified_seed_is_reported_and_its_output_not_rewritten(repo: Consumer) -> None:
    before = (repo.folder / "out/old.md").read_bytes()
    repo.stage("seeds/old.txt", MORE)
    done = refuses(repo, "seeds/old.txt changed; out/old.md is stale")
    assert (repo.folder / "out/old.md").read_bytes() == before
    assert repo.obey(done)[-2:] == ["clean seeds/ out/", "git add out/old.md"]
    accepts(repo)
    assert "begins in spring" in repo.git("show", "HEAD:out/old.md")


def test_an_output_that_is_cleaned_but_not_staged_is_as_stale_as_before(repo: Consumer) -> None:
    repo.stage("seeds/old.txt", MORE)
    repo.run("clean", "seeds/", "out/")
    done = refuses(repo, "out/old.md is stale")
    repo.obey(done)
    accepts(repo)


def test_a_deleted_seed_leaves_an_orphan(repo: Consumer) -> None:
    repo.git("rm", "--quiet", "seeds/old.txt")
    done = refuses(repo, "out/old.md is orphaned: its source is gone")
    assert repo.obey(done) == ["git rm --force out/old.md"]
    accepts(repo)
    assert "out/old.md" not in repo.committed()


def test_only_an_output_that_git_knows_is_an_orphan(repo: Consumer) -> None:
    right = (repo.folder / "out/old.md").read_text("utf-8")
    repo.write("out/scratch.md", right.replace("old.txt", "gone.txt"))
    repo.stage("out/index.md", "# The corpus\n")
    assert repo.hook("--check", "out/index.md").returncode == 0
    repo.git("add", "out/scratch.md")
    assert repo.obey(repo.hook("--check")) == ["git rm --force out/scratch.md"]
    assert not (repo.folder / "out/scratch.md").exists()


def test_an_output_edited_by_hand(repo: Consumer) -> None:
    right = (repo.folder / "out/old.md").read_text("utf-8")
    repo.stage("out/old.md", right.replace("second pier", "third pier"))
    done = refuses(repo, "out/old.md is not what cleaning seeds/old.txt gives: edited by hand")
    assert repo.obey(done) == ["clean --force seeds/ out/", "git add out/old.md"]
    assert (repo.folder / "out/old.md").read_text("utf-8") == right


# The other ways in which pre-commit calls


def test_all_files_is_for_the_check(repo: Consumer) -> None:
    assert repo.pre_commit("run", "--all-files").returncode == 0
    repo.stage("seeds/new.txt", NEWS)
    repo.git("commit", "--quiet", "--no-verify", "-m", "unseen")
    done = repo.pre_commit("run", "--all-files")
    assert done.returncode == 1
    assert "seeds/new.txt has no output out/new.md" in done.stdout
    assert not (repo.folder / "out/new.md").exists()
    assert repo.obey(done) == ["clean seeds/ out/", "git add out/new.md"]
    assert repo.pre_commit("run", "--all-files").returncode == 0


def test_a_range_of_commits_must_hold_the_outputs(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.git("commit", "--quiet", "--no-verify", "-m", "unseen")
    push = ("run", "clean", "--from-ref", "HEAD~1", "--to-ref", "HEAD")
    written = repo.pre_commit(*push)
    assert "seeds/new.txt: wrote out/new.md" in written.stdout
    repo.obey(written)
    assert "out/new.md is not committed" in repo.pre_commit(*push).stdout
    repo.git("commit", "--quiet", "--no-verify", "--amend", "-m", "seen")
    assert repo.pre_commit(*push).returncode == 0


def test_the_manifest_is_valid(repo: Consumer) -> None:
    done = repo.pre_commit("validate-manifest", str(PROJECT / ".pre-commit-hooks.yaml"))
    assert (done.returncode, done.stdout) == (0, "")


def test_the_projects_own_hooks_are_those_of_the_manifest() -> None:
    own = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text("utf-8"))
    hooks = consumer.local_config()["repos"][0]["hooks"]
    told = [{k: v for k, v in hook.items() if k not in LEFT_OUT} for hook in hooks]
    assert own["repos"] == [{"repo": "local", "hooks": told}]


LEFT_OUT = ("description", "minimum_pre_commit_version")


# The command itself


def test_without_files_it_looks_for_itself(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.write("seeds/unknown.txt", NEWS)
    done = repo.hook()
    assert done.returncode == 1
    assert typed(done.stdout) == ["git add out/new.md"]
    assert not (repo.folder / "out/unknown.md").exists()
    assert "out/unknown.md" in repo.hook("--all").stdout


def test_other_folders(repo: Consumer) -> None:
    repo.stage("articles of 2024/new.txt", NEWS)
    done = repo.hook("--root", "articles of 2024", "--out", "clean ones", "articles of 2024/new.txt")
    assert done.returncode == 1
    assert repo.obey(done) == ["git add 'clean ones/new.md'"]
    repo.write("clean ones/new.md", "Something else.\n")
    done = repo.hook("--check", "--all", "--root=articles of 2024", "--out=clean ones")
    assert repo.obey(done)[0] == "clean 'articles of 2024/' 'clean ones/'"
    assert repo.hook("--root", "articles of 2024", "--out", "clean ones").returncode == 0


@pytest.mark.parametrize("between", [{}, {"PRE_COMMIT_FROM_REF": "HEAD~1", "PRE_COMMIT_TO_REF": "HEAD"}])
def test_called_in_a_subfolder_it_sees_the_same(repo: Consumer, between: dict[str, str]) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.write("sub/note", "")
    if between:
        repo.git("commit", "--no-verify", "-m", "a commit")
    command = ["sh", "-c", "cd sub && clean-hook --root ../seeds --out ../out"]
    done = repo.run(*command, **between)
    assert done.returncode == 1
    assert "../seeds/new.txt: wrote ../out/new.md\n" in done.stdout
    repo.git("add", "out")
    done = repo.run(*command, **between)
    assert done.returncode == (1 if between else 0)
    assert done.stdout == (
        "../out/new.md is not committed\nto go on, type:\n  git add ../out/new.md\n" if between else ""
    )


def test_a_check_of_what_the_commit_changes_writes_nothing(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.stage("seeds/old.txt", MORE)
    done = repo.hook("--check", "seeds/new.txt", "seeds/old.txt")
    assert done.returncode == 1
    assert "seeds/new.txt has no output out/new.md" in done.stdout
    assert "out/old.md is stale" in done.stdout
    assert not (repo.folder / "out/new.md").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--chek"], "unknown option '--chek'; did you mean '--check'?"),
        (["--out"], "argument --out: expected one argument"),
        (["README"], "README is not below seeds or out"),
        (["--root", "sedes"], "--root sedes: no such folder"),
        (["--out", "README"], "OUT 'README' is a file, not a folder"),
        (["--out", ""], "OUT is empty; name a folder"),
        (["--out", "../elsewhere"], "git says: ../elsewhere: '../elsewhere' is outside repository"),
    ],
)
def test_wrong_usage_is_one_line(repo: Consumer, arguments: list[str], said: str) -> None:
    done = repo.hook(*arguments)
    assert done.returncode == 2
    assert done.stdout.startswith(f"clean-hook: error: {said}")
    assert done.stdout.count("\n") == 1


def test_a_wrong_configuration_is_one_line(repo: Consumer) -> None:
    repo.write("pyproject.toml", '[tool.cleaner]\nignor = ["boilerplate"]\n')
    done = repo.hook("--all")
    assert done.returncode == 2
    assert done.stdout.count("\n") == 1
    assert "unknown key 'ignor'" in done.stdout


def test_two_seeds_with_one_output_are_refused_before_anything_is_written(repo: Consumer) -> None:
    repo.stage("seeds/new.txt", NEWS)
    repo.stage("seeds/new.html", f"<p>{NEWS}</p>")
    done = repo.hook("seeds/new.txt", "seeds/new.html")
    assert done.returncode == 2
    assert "would both be written to out/new.md" in done.stdout
    assert not (repo.folder / "out/new.md").exists()


def test_a_seed_that_is_not_there(repo: Consumer) -> None:
    done = repo.hook("seeds/nowhere.txt")
    assert (done.returncode, done.stdout) == (3, "clean-hook: error: seeds/nowhere.txt: no such file\n")


@pytest.mark.parametrize("arguments", [[], ["--all"], ["--check", "--all"]])
def test_outside_a_repository(repo: Consumer, arguments: list[str]) -> None:
    shutil.rmtree(repo.folder / ".git")
    shutil.rmtree(repo.folder / "out")
    done = repo.hook(*arguments, GIT_CEILING_DIRECTORIES=str(repo.folder.parent))
    assert done.returncode == 2
    assert done.stdout.startswith("clean-hook: error: git says: not a git repository")
    assert done.stdout.count("\n") == 1
    assert not (repo.folder / "out").exists()
