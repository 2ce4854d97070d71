"""What the documents say of files, commands and bounds is there, under that name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "cleaner"
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "tests/README.md")]
# What begins with a folder of the repository, or of the package, and is no pattern; and a file of tests.
PATH = re.compile(r"(?:cleaner|tests|benchmarks|training|fixtures)/[\w./-]*")
MODULE = re.compile(r"(?:stages|lines|tables|markup|model|rules|page|readers|command)/[\w/]*")
COMMAND = re.compile(r"python -m ((?:benchmarks|training|tests)\.\w+)")
BOUND = re.compile(r"((?:\w+\.)+)(_?[A-Z]\w+)")


def quoted(path: Path) -> list[str]:
    return re.findall("`([^`\n]+)`", path.read_text("utf-8"))


def is_module(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").is_file()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_named_is_there(document: Path) -> None:
    names = quoted(document)
    assert [name for name in names if PATH.fullmatch(name) and not (ROOT / name).exists()] == []
    assert [name for name in names if MODULE.fullmatch(name) and not is_module(PACKAGE / name)] == []
    commands = COMMAND.findall(document.read_text("utf-8"))
    assert [name for name in commands if not is_module(ROOT / name.replace(".", "/"))] == []


def test_where_a_test_goes_is_there() -> None:
    files = [name for name in quoted(ROOT / "tests" / "README.md") if re.fullmatch(r"[\w/]+\.py|[\w]+/", name)]
    assert files
    assert [name for name in files if not (ROOT / "tests" / name).exists()] == []


def defined(module: str, name: str) -> bool:
    """Whether a module that ends in these names defines this one at its top."""
    tail = module.strip(".").replace(".", "/")
    found = [*PACKAGE.rglob("*.py")]
    named = [path for path in found if path.with_suffix("").as_posix().removesuffix("/__init__").endswith(f"/{tail}")]
    return any(name in _names(path) for path in named)


def _names(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    targets = [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    return classes | {target.id for target in targets if isinstance(target, ast.Name)}


def test_each_bound_is_where_it_is_said_to_be() -> None:
    bounds = [found for name in quoted(ROOT / "SECURITY.md") if (found := BOUND.fullmatch(name))]
    assert len(bounds) > 10
    assert [found[0] for found in bounds if not defined(found[1], found[2])] == []
