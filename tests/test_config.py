"""Where a setting may stand, which place wins, and what is said of a wrong one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import cli
from cleaner.command import config
from cleaner.command.messages import NORMAL, QUIET, RULES
from cleaner.errors import UsageError

RULE: dict[str, object] = {
    "id": "our-bar",
    "why": "Our reader leaves this behind.",
    "pattern": r"brought to you by the bridge desk\.",
    "zone": "anywhere",
    "drops": ["Brought to you by the bridge desk."],
    "spares": ["The desk was brought to the bridge."],
    "seen": "our own pages",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLEANER_JOBS", raising=False)
    return tmp_path


def toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return f"'{value}'" if isinstance(value, str) else str(value).lower()


def lay(path: str = "pyproject.toml", rules: list[dict[str, object]] | None = None, **keys: object) -> None:
    """Write a configuration file with these keys (`_` is a hyphen) and rules."""
    lines = ["[tool.cleaner]", *(f"{key.replace('_', '-')} = {toml(value)}" for key, value in keys.items())]
    for rule in rules or []:
        lines += ["[[tool.cleaner.rules]]", *(f"{key} = {toml(value)}" for key, value in rule.items())]
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text("\n".join(lines) + "\n")


def test_nothing_is_set_without_a_place_that_sets_it() -> None:
    assert config.settings({}) == config.Settings()
    assert config.settings({"check": True, "jobs": None, "paths": ["a"]}) == config.Settings()


@pytest.mark.parametrize("text", ["", "[project]\nname = 'x'\n", "[tool.ruff]\nselect = ['E']\n", "[tool]\n"])
def test_other_tables_are_not_ours(text: str) -> None:
    Path("pyproject.toml").write_text(text)
    assert config.settings({}) == config.Settings()


def test_every_key() -> None:
    lay(
        select=["boilerplate"],
        ignore="lists, headings",
        include=["*.log", "a,b"],
        exclude=["old/*"],
        jobs=3,
        no_front_matter=True,
        color="never",
        verbose=2,
        exempt=["share prices.*"],
        rules=[RULE],
        **{"from": "html"},
    )
    found = config.settings({})
    assert (found.select, found.ignore) == (("boilerplate",), ("lists", "headings"))
    assert (found.include, found.exclude) == (("*.log", "a,b"), ("old/*",))
    assert (found.jobs, found.origin, found.front_matter) == (3, "html", False)
    assert (found.color, found.verbosity, found.exempt) == ("never", RULES, ("share prices.*",))
    assert (found.rules[0].id, found.rules[0].drops) == ("our-bar", ("Brought to you by the bridge desk.",))
    options = found.options()
    assert (options.rules, options.exempt, options.origin) == (found.rules, found.exempt, "html")


@pytest.mark.parametrize(
    "text",
    [
        "[tool.cleaner]\njobs = 2",
        "[ tool . cleaner ]\njobs = 2",
        '["tool"."cleaner"]\njobs = 2',
        "[tool]\ncleaner.jobs = 2",
        "[tool]\ncleaner = { jobs = 2 }",
        "tool.cleaner.jobs = 2",
        "tool = { cleaner = { jobs = 2 } }",
        "\N{ZERO WIDTH NO-BREAK SPACE}[tool.cleaner]\njobs = 2",
    ],
)
def test_every_spelling_of_the_table(text: str) -> None:
    Path("pyproject.toml").write_text(text)
    assert config.settings({}).jobs == 2


def test_precedence(monkeypatch: pytest.MonkeyPatch) -> None:
    lay(jobs=2, quiet=True, ignore=["lists"])
    assert config.settings({}).jobs == 2
    assert config.settings({}).verbosity == QUIET
    monkeypatch.setenv("CLEANER_JOBS", "3")
    assert config.settings({}).jobs == 3
    found = config.settings({"jobs": "4", "verbose": 1, "ignore": ["tables"]})
    assert (found.jobs, found.verbosity, found.ignore) == (4, 1, ("tables",))
    monkeypatch.setenv("CLEANER_JOBS", "")
    assert config.settings({}).jobs == 2


def test_the_nearest_file_with_our_table(monkeypatch: pytest.MonkeyPatch) -> None:
    lay(jobs=2)
    Path("a/b").mkdir(parents=True)
    Path("a/pyproject.toml").write_text("[project]\n")
    monkeypatch.chdir("a/b")
    assert config.settings({}).jobs == 2
    lay("../pyproject.toml", jobs=5)
    assert config.settings({}).jobs == 5
    lay("other.toml", jobs=7)
    assert config.settings({}, "other.toml").jobs == 7


def test_quiet_may_be_off() -> None:
    lay(quiet=False)
    assert config.settings({}).verbosity == NORMAL


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"jobz": 2}, "unknown key 'jobz'; did you mean 'jobs'?"),
        ({"front_matter": False}, "unknown key 'front-matter'; did you mean 'no-front-matter'?"),
        ({"check": True}, "unknown key 'check'"),
        ({"jobs": 0}, "jobs: must be a whole number from 1, not 0"),
        ({"jobs": True}, "jobs: must be a whole number from 1, not True"),
        ({"jobs": 1.5}, "jobs: must be a whole number"),
        ({"from": "htm"}, "from: must be one of auto, text, markdown, html, not 'htm'; did you mean 'html'?"),
        ({"from": ["html"]}, "from: must be one of"),
        ({"no_front_matter": 1}, "no-front-matter: must be true or false, not 1"),
        ({"verbose": -1}, "verbose: must be"),
        ({"select": 3}, "select: must be a list of strings"),
        ({"include": [1]}, "include: must be a list of strings"),
        ({"exempt": ["(share"]}, "exempt: the pattern '(share' does not compile: missing ): (share"),
        ({"rules": "x"}, "rules: must be tables"),
        ({"rules": ["x"]}, "rules: must be tables"),
        ({"timeout": 10**400}, "timeout: must be a number of seconds above 0"),
    ],
)
def test_a_wrong_value_is_found_where_it_stands(keys: dict[str, object], said: str) -> None:
    lines = [f"{key.replace('_', '-')} = {toml(value)}" for key, value in keys.items()]
    Path("pyproject.toml").write_text("\n".join(["[tool.cleaner]", *lines]))
    with pytest.raises(UsageError) as caught:
        config.settings({})
    assert str(caught.value).startswith(f"pyproject.toml: [tool.cleaner]: {said}")
    with pytest.raises(UsageError, match="pyproject"):
        config.settings({}, os.path.abspath("pyproject.toml"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"patern": "x"}, "unknown field 'patern'; did you mean 'pattern'?"),
        ({"spares": None}, "the field 'spares' is missing"),
        ({"spares": []}, "needs at least one line"),
        ({"drops": ["Something else."]}, "does not drop its own example 'Something else.'"),
        ({"spares": ["BROUGHT to you by the bridge desk."]}, "which it says it spares"),
        ({"pattern": "(x"}, "the pattern '(x' does not compile: missing ): (x"),
        ({"zone": "middle"}, "zone 'middle' is none of"),
        ({"why": " "}, "why is empty"),
        ({"pattern": "(?P<flags>brought to you.*)"}, "the key 'flags' is not a line's to state"),
        ({"id": 3}, "id must be a string"),
        ({"drops": "one"}, ""),
    ],
)
def test_rules_are_held_to_what_ours_are(changes: dict[str, object], said: str) -> None:
    rule = {key: value for key, value in ({**RULE, **changes}).items() if value is not None}
    lay(rules=[rule])
    with pytest.raises(UsageError) as caught:
        config.settings({})
    assert str(caught.value).startswith("pyproject.toml: [tool.cleaner]: rules: rule ")
    assert said in str(caught.value)


def test_two_rules_of_one_name() -> None:
    lay(rules=[RULE, RULE])
    with pytest.raises(UsageError, match="two rules have the id 'our-bar'"):
        config.settings({})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.cleaner\n", "is no TOML file"),
        ("tool.cleaner = 3\n", "must be a table"),
        ("tool = 3\n", "must be a table"),
        ("[tool.cleaner]\nselect = " + "[" * 5000, "is no TOML file"),
        (b"[tool.cleaner]\nfrom = '\xff'\n", "is no TOML file"),
    ],
)
def test_a_broken_file(text: str | bytes, said: str) -> None:
    Path("pyproject.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(UsageError, match=f"^pyproject.toml: .*{said}"):
        config.settings({})


def test_a_working_folder_that_is_gone_has_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    lay(jobs=2)
    Path("gone").mkdir()
    monkeypatch.chdir("gone")
    Path("../gone").rmdir()
    assert config.settings({}) == config.Settings()


def test_a_named_file_must_be_there_and_ours() -> None:
    with pytest.raises(UsageError, match="--config is empty"):
        config.settings({}, "")
    with pytest.raises(UsageError, match=r"nosuch\.toml: no such file"):
        config.settings({}, "nosuch.toml")
    Path("other.toml").write_text("[tool.ruff]\n")
    with pytest.raises(UsageError, match=r"other\.toml: has no table \[tool\.cleaner\]"):
        config.settings({}, "other.toml")


@given(st.text())
def test_any_value_of_the_environment_is_a_number_or_an_error(text: str) -> None:
    try:
        assert config.settings({"jobs": text}).jobs >= 1
    except UsageError as error:
        assert str(error).startswith("--jobs: must be")


# Through the command


@pytest.fixture
def clean(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., tuple[int, str, str]]:
    def run(*argv: str) -> tuple[int, str, str]:
        code = cli.main(argv)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def test_a_rule_and_an_exemption_of_ones_own(clean: Callable[..., tuple[int, str, str]]) -> None:
    prose = "The council met on Monday and agreed to mend the bridge."
    Path("a.txt").write_text(f"{prose}\n\nBrought to you by the bridge desk.\n\nShare.")
    lay(rules=[RULE], exempt=["share\\."])
    code, out, _ = clean("a.txt", "--no-front-matter")
    assert (code, out) == (0, f"{prose}\n\nShare.\n")
    assert clean("--explain", "boilerplate/our-bar")[1].startswith("boilerplate/our-bar\n  Our reader")
    assert "boilerplate/our-bar" in clean("--list-rules")[1]


def test_what_a_rule_lifts_into_a_list_is_an_item(clean: Callable[..., tuple[int, str, str]]) -> None:
    Path("a.txt").write_text(
        "The council met on Monday and agreed to mend the bridge.\n\nBrought to you by the bridge desk."
    )
    for key in ("tags", "author"):
        lay(rules=[{**RULE, "pattern": f"brought to you by the (?P<{key}>[a-z]+) desk\\."}])
        code, out, _ = clean("a.txt")
        assert (code, f'{key}:\n  - "bridge"\n' in out) == (0, True)


def test_a_rule_may_not_take_the_name_of_a_built_in_one(clean: Callable[..., tuple[int, str, str]]) -> None:
    lay(rules=[{**RULE, "id": "share-bar"}])
    code, _, err = clean("--list-rules")
    assert (code, err) == (2, "clean: error: rule 'share-bar': a built-in rule has this id; choose another\n")


def test_a_wrong_setting_ends_the_run_before_it_begins(clean: Callable[..., tuple[int, str, str]]) -> None:
    Path("a.txt").write_text("Text.")
    lay(jobz=2)
    code, out, err = clean("a.txt", "out")
    assert (code, out) == (2, "")
    assert err == "clean: error: pyproject.toml: [tool.cleaner]: unknown key 'jobz'; did you mean 'jobs'?\n"
    assert not Path("out").exists()
