"""What a program that imports the package may count on: what goes in, what comes out, and nothing else changes."""

from __future__ import annotations

import copy
import dataclasses
import doctest
import inspect
import os
import pickle
import pprint
import re
import subprocess
import sys
import typing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import cleaner
from cleaner import CleanerError, Options, Result, Rule, UsageError, clean

ROOT = Path(__file__).parents[1]
PROSE = "The council met on Monday and agreed to mend the old bridge before the winter comes.\n"
TEXT = f"{PROSE}\nShare.\n\nThe work begins in May, and {PROSE}"
RULE = Rule(id="x", why="y", pattern="mend.*", zone="tail", drops=("Mend.",), spares=("Bend.",), seen="z")
BROKEN = Rule(id="x", why="y", pattern="(", zone="tail", drops=("Mend.",), spares=("Bend.",), seen="z")


# What goes in


class Text(str):
    """As libraries for HTML return it."""

    __slots__ = ()


class Escaping(str):
    """As libraries for templates hand it on: what is added to it, or put into it, is escaped."""

    __slots__ = ()

    def __add__(self, other: str) -> Escaping:
        return Escaping(str(self) + other.replace("n", "&#110;"))

    def replace(self, old: str, new: str, count: typing.SupportsIndex = -1) -> Escaping:
        return Escaping(str(self).replace(old, new.replace("\n", "&#10;"), count))

    def lstrip(self, chars: str | None = None) -> Escaping:
        raise NotImplementedError


class Sealed(bytes):
    """As a library returns it that has methods of its own."""

    def __getitem__(self, at: typing.Any) -> typing.Any:
        raise NotImplementedError

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        raise NotImplementedError


def test_text_and_bytes_of_any_kind() -> None:
    expected = clean(TEXT).markdown
    assert clean(Text(TEXT)).markdown == expected
    assert type(clean(Text(TEXT)).markdown) is str
    assert clean(Escaping(TEXT)) == clean(TEXT)
    octets = TEXT.encode()
    for given in (bytearray(octets), memoryview(octets), Sealed(octets)):
        assert clean(typing.cast(bytes, given)) == clean(octets)


@pytest.mark.parametrize("wrong", [None, 5, Path("a.txt"), [TEXT], iter(TEXT), True, {}])
def test_what_is_no_document_is_told(wrong: typing.Any) -> None:
    with pytest.raises(TypeError, match=f"a document is a str or bytes, not {type(wrong).__name__}"):
        clean(wrong)


def test_a_path_may_be_a_path() -> None:
    assert clean(b"<p>One", path=Path("sub/a.html")).metadata["source_path"] == os.path.join("sub", "a.html")
    for wrong in (None, 5):
        with pytest.raises(TypeError):
            clean(TEXT, path=typing.cast(str, wrong))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"origin": "pdf"}, "origin must be one of auto, text, markdown, html, not 'pdf'"),
        ({"origin": None}, "origin must be one of"),
        ({"on_failure": "ignore"}, "on_failure must be one of reject, plain, not 'ignore'"),
        ({"select": "lists"}, "select must be a tuple of str, not 'lists'"),
        ({"ignore": ["lists"]}, "ignore must be a tuple of str, not ['lists']"),
        ({"exempt": (b"x",)}, "exempt must be a tuple of str, not (b'x',)"),
        ({"rules": ("x",)}, "rules must be a tuple of Rule, not ('x',)"),
        ({"front_matter": "false"}, "front_matter must be True or False, not 'false'"),
        ({"front_matter": None}, "front_matter must be True or False, not None"),
        ({"repeated": ("Share.",)}, "repeated must be Repeated or None, not ('Share.',)"),
    ],
)
def test_a_wrong_option_is_not_passed_over(wrong: dict[str, typing.Any], said: str) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        Options(**wrong)


@pytest.mark.parametrize("on_failure", ["reject", "plain"])
@pytest.mark.parametrize("wrong", [{"exempt": ("(",)}, {"rules": (BROKEN,)}], ids=["exempt", "rules"])
def test_a_pattern_that_does_not_compile_is_the_callers(wrong: dict[str, typing.Any], on_failure: str) -> None:
    with pytest.raises(UsageError, match=re.escape("the pattern '(' does not compile: missing ): (")):
        clean(f"{TEXT}\n\nMend.\n", options=Options(on_failure=on_failure, **wrong))


@pytest.mark.parametrize("wrong", [{"exempt": ("\ud800",)}, {"rules": (dataclasses.replace(RULE, pattern="\ud800"),)}])
def test_a_pattern_that_is_no_text_is_the_callers(wrong: dict[str, typing.Any]) -> None:
    with pytest.raises(UsageError, match="does not compile: it holds a surrogate"):
        clean(f"{TEXT}\n\nMend.\n", options=Options(**wrong))


@pytest.mark.parametrize("wrong", [None, {"origin": "html"}, "html"])
def test_what_is_no_options_is_told(wrong: typing.Any) -> None:
    with pytest.raises(TypeError, match=f"options must be Options, not {type(wrong).__name__}"):
        clean(TEXT, options=wrong)


# What comes out


def test_every_public_name_is_there_with_its_types() -> None:
    assert set(cleaner.__all__) <= set(dir(cleaner))
    for name in cleaner.__all__:
        public = getattr(cleaner, name)
        if callable(public):
            typing.get_type_hints(public)
            assert inspect.getdoc(public)
    with pytest.raises(AttributeError, match="nosuch"):
        _ = cleaner.nosuch


@pytest.mark.parametrize("value", [clean(TEXT), clean(TEXT).ledger[0], Options(select=("lists",)), RULE])
def test_values_are_those_of_the_standard_library(value: typing.Any) -> None:
    """Type checkers take them for dataclasses, so `dataclasses` must do so too."""
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == copy.copy(value) == value
    assert dataclasses.is_dataclass(type(value))
    assert dataclasses.replace(value) == value.__replace__() == value  # the latter is `copy.replace`, from 3.13 on
    names = [field.name for field in dataclasses.fields(value)]
    assert list(dataclasses.asdict(value)) == names == list(type(value).__match_args__)
    assert type(value)(**{name: getattr(value, name) for name in names}) == value
    assert pprint.pformat(value)
    with pytest.raises(AttributeError, match="frozen"):
        setattr(value, names[0], "other")


def test_fields_keep_what_they_were_given() -> None:
    assert dataclasses.replace(Options(), origin="html") == Options(origin="html")
    by_name = {field.name: field for field in dataclasses.fields(Result)}
    assert not by_name["shown"].repr
    assert by_name["failure"].default == ""


def test_what_a_caller_does_to_a_result_stays_there() -> None:
    points = "The council agreed to mend the bridge\nNobody knows what that will cost\nA ferry runs in the meantime\n"
    text = f"{PROSE}\nAt a Glance\n\n{points}\nConclusion\n\nNow {PROSE}"
    expected = repr(clean(text))
    spoiled = clean(text)
    assert {"headings/name", "lists/after-name"} <= {entry.rule for entry in spoiled.ledger}
    typing.cast(dict[str, object], spoiled.metadata)["flags"] = ["x"]
    for entry in spoiled.ledger:
        typing.cast(dict[str, object], entry.why)["x"] = 1
    assert repr(clean(text)) == expected


def test_an_error_is_one_class_for_who_does_not_ask_which() -> None:
    with pytest.raises(CleanerError):
        clean(b"")
    assert clean("").markdown.endswith("---\n")


# Nothing else changes

SIDE_EFFECTS = """
import sys, os, logging, locale, signal, threading, warnings
def state():
    return (
        logging.root.handlers[:], logging.root.level, locale.setlocale(locale.LC_ALL), warnings.filters[:], os.getcwd(),
        signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM), threading.active_count(), dict(os.environ),
        sys.getrecursionlimit(), sys.excepthook, sys.path[:],
    )
before = state()
import cleaner
assert {name for name in sys.modules if name.startswith("cleaner")} == {"cleaner"}
from cleaner import *
clean("The council met on Monday.\\nShare.\\n")
clean(b"<!doctype html><title>One</title><p>The council met on Monday.")
assert state() == before
"""


def test_importing_and_cleaning_have_no_side_effects() -> None:
    command = [sys.executable, "-W", "error", "-bb", "-c", SIDE_EFFECTS]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (0, b"", "")


def test_threads_do_not_meet() -> None:
    sources: list[bytes | str] = [TEXT, TEXT.encode(), *(path.read_bytes() for path in ROOT.glob("seeds/*.txt"))]
    expected = [clean(source) for source in sources]
    with ThreadPoolExecutor(4) as pool:
        for _ in range(2):
            assert list(pool.map(clean, sources)) == expected


def test_the_readme_shows_what_is() -> None:
    code = re.findall(r"```python\n(from cleaner import clean\n.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    assert len(code) == 1
    exec(code[0], {})
    assert doctest.testmod(cleaner).failed == 0
