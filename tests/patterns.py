"""Python's own parser of patterns, which has no public name: its items are what tests derive from a pattern."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_parser: Any = import_module("re._parser")
# How often an item without an upper bound may occur.
NO_BOUND = _parser.MAXREPEAT


def parsed(pattern: str, flags: int = 0) -> Any:
    """The items of a pattern, each a kind and its argument. Raises re.error where it does not compile."""
    return _parser.parse(pattern, flags)
