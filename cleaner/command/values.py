"""What a person wrote, as a typed value; each function raises `UsageError` with the end of a sentence."""

from __future__ import annotations

from collections.abc import Callable

from cleaner.command.messages import near
from cleaner.errors import UsageError
from cleaner.rule import Rule, compiled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


LONGEST_TIMEOUT = 1e6  # seconds, eleven days; a timer takes no number without end


def names(value: object) -> tuple[str, ...]:
    """Several rules or prefixes: a list, or one text in which commas part them."""
    written = texts(value)
    parts = (part.strip() for text in written for part in text.split(","))
    found = tuple(part for part in parts if part)
    if written and not found:  # taken for nothing said, a variable that is empty would choose all
        raise UsageError("names no rule")
    return found


def texts(value: object) -> tuple[str, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise UsageError("must be a list of strings")
    return tuple(texts)


def count(value: object) -> int:
    try:
        number = int(value) if isinstance(value, str) else value
    except ValueError:
        number = None
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise UsageError(f"must be a whole number from 1, not {value!r}")
    return number


def seconds(value: object) -> float:
    try:
        number = float(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else value
    except (ValueError, OverflowError):  # no number, or one that no float holds
        number = None
    if not isinstance(number, float) or not 0 < number < LONGEST_TIMEOUT:
        raise UsageError(f"must be a number of seconds above 0 and below {LONGEST_TIMEOUT:,.0f}, not {value!r}")
    return number


def yes(value: object) -> bool:
    if not isinstance(value, bool):
        raise UsageError(f"must be true or false, not {value!r}")
    return value


def level(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise UsageError(f"must be true, false or a number of levels, not {value!r}")
    return int(value)


def one_of(known: tuple[str, ...]) -> Callable[[object], str]:
    def convert(value: object) -> str:
        if value not in known or not isinstance(value, str):
            raise UsageError(f"must be one of {', '.join(known)}, not {value!r}{near(str(value), known)}")
        return value

    return convert


def patterns(value: object) -> tuple[str, ...]:
    """Whole-line patterns that compile, in the syntax of the rules."""
    written = texts(value)
    for pattern in written:
        compiled(pattern)
    return written


def rules(value: object) -> tuple[Rule, ...]:
    """A user's rules, in the form and with the checks of the built-in ones."""
    if not isinstance(value, list):
        raise UsageError("must be tables: [[tool.cleaner.rules]]")
    found = tuple(map(_rule, value))
    ids = [rule.id for rule in found]
    if doubled := sorted({id for id in ids if ids.count(id) > 1}):
        raise UsageError(f"two rules have the id {doubled[0]!r}")
    return found


def _rule(table: object) -> Rule:
    if not isinstance(table, dict):
        raise UsageError("must be tables: [[tool.cleaner.rules]]")
    name = f"rule {table.get('id', '')!r}"
    known: tuple[str, ...] = Rule.__match_args__
    for key in table:
        if key not in known:
            raise UsageError(f"{name}: unknown field {key!r}{near(key, known)}")
    for key in known:
        if key not in table and not key.startswith("todo_"):
            raise UsageError(f"{name}: the field {key!r} is missing")
    checked: dict[str, Any] = {key: _field(name, key, value) for key, value in table.items()}
    rule = Rule(**checked)
    rule.check()
    return rule


def _field(name: str, key: str, value: object) -> object:
    several = key in ("drops", "spares", "todo_drops", "todo_spares")
    try:
        if not several and not isinstance(value, str):
            raise UsageError("must be a string")
        return texts(value) if several else value
    except UsageError as error:
        raise UsageError(f"{name}: {key} {error}") from None
