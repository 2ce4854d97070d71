"""Imports go down only: each module may import those on floors below its own, and nothing beside it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "cleaner"
CONTRIBUTING = PACKAGE.parent / "CONTRIBUTING.md"
# From the ground up. A folder stands for all that is in it, but files in GROUPS stand on floors of their own; stages
# never import stages.
GROUPS = ("lines", "command")
FLOORS = (
    {"record", "lazy", "lookup"},
    {"errors", "chartables", "digest", "foreign", "hunks", "learned", "runs", "wide"},
    {
        "words",
        "encoding",
        "characters",
        "language",
        "frontmatter",
        "inline",
        "dates",
        "given",
        "evidence",
        "shortcodes",
        "permalinks",
        "counted",
        "wide_links",
    },
    {"rule"},
    {"doc", "bylines", "clues", "decode", "rows"},
    {"rules", "visible", "shape", "tables", "filled", "glue", "kept", "levels", "trades", "verdict", "linked"},
    {
        "edits",
        "outline",
        "seams",
        "writer",
        "repeated",
        "model",
        "page",
        "asides",
        "together",
        "recipes",
        "beside",
        "calendars",
    },
    {"bios", "chains", "glued", "one_line", "scripts"},
    {"telling"},
    {"signature"},
    {"masthead", "wake", "stretches", "codelines"},
    {"opening"},
    {"lone", "dashes", "signs", "breaks", "faq", "markup", "tabular", "leftovers"},
    {"readers", "stages"},
    {"options", "source", "result"},
    {"fingerprint", "selection"},
    {"provenance"},
    {"proof"},
    {"pipeline"},
)
COMMAND = {"entry", "cli", "hook", "__main__", "__init__"}


def module_name(path: Path) -> str:
    return own_name(path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."))


def own_name(dotted: str) -> str:
    """What a module is called among the floors."""
    first, _, rest = dotted.partition(".")
    return rest.split(".")[0] if first in GROUPS and rest else first


def imports(path: Path) -> set[str]:
    """The modules of the package that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "cleaner":
            rest = node.module.split(".")[1:]
            found |= {".".join(rest)} if rest else {alias.name for alias in node.names}
            if rest and len(rest) == 1 and rest[0] in ("stages", "readers", "rules", *GROUPS):
                found |= {f"{rest[0]}.{alias.name}" for alias in node.names}
    return found


def floor(name: str) -> int:
    places = [at for at, names in enumerate(FLOORS) if own_name(name) in names]
    return places[0] if places else len(FLOORS)


FILES = sorted(path for path in PACKAGE.rglob("*.py") if module_name(path) not in COMMAND)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down(path: Path) -> None:
    own = module_name(path)
    for imported in imports(path):
        if imported.startswith("__") or imported in GROUPS or own_name(imported) == own:
            continue
        assert floor(imported) < floor(own) or floor(own) == len(FLOORS), f"{own} imports {imported}"


@pytest.mark.parametrize("path", sorted((PACKAGE / "stages").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_stages_never_import_stages(path: Path) -> None:
    assert not [name for name in imports(path) if name.split(".")[0] in ("stages", "readers", "writer")]


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "readers").rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_readers_never_import_the_writer(path: Path) -> None:
    assert not [name for name in imports(path) if name.split(".")[0] in ("writer", "stages", "pipeline")]


@pytest.mark.parametrize("path", sorted((PACKAGE / "rules").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_rules_import_only_rule(path: Path) -> None:
    assert {name.split(".")[0] for name in imports(path)} <= {"rule", "rules"}


def test_each_module_stands_in_the_map_of_the_house() -> None:
    words = {word for quoted in re.findall("`([^`\n]+)`", CONTRIBUTING.read_text("utf-8")) for word in quoted.split()}
    named = {path.stem for path in FILES if path.parent.name != "rules" and not path.stem.startswith("__")}
    assert not named - words


def test_the_pipeline_can_be_read_at_one_sitting() -> None:
    assert len((PACKAGE / "pipeline.py").read_text("utf-8").splitlines()) < 75
