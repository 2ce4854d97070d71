"""Slotted dataclasses without `dataclasses`: the first instances are made in another way than those that follow."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner.record import dataclass, field

MANY = 100  # more than are made field by field


def plain() -> Any:
    @dataclass(frozen=True, slots=True)
    class Plain:
        needed: str
        known: int = 3
        made: list[str] = field(default_factory=list)
        note: str = field(default="", compare=False)

        def __post_init__(self) -> None:
            if not self.needed:
                raise ValueError("empty")

    return Plain


def named() -> Any:
    @dataclass(slots=True, kw_only=True)
    class Named:
        needed: str
        known: int = 3

    return Named


@pytest.mark.parametrize("before", [0, 1, MANY])
def test_instances_are_alike_whatever_their_number(before: int) -> None:
    made = plain()
    for _ in range(before):
        made("a")
    one, other = made("a", 4, note="b"), made(needed="a", made=["c"])
    assert (one.needed, one.known, one.made, one.note) == ("a", 4, [], "b")
    assert (other.needed, other.known, other.made, other.note) == ("a", 3, ["c"], "")
    assert one == made("a", 4)
    assert one != other
    assert made("a").made is not made("a").made
    assert named()(needed="a").known == 3


WRONG: tuple[tuple[tuple[object, ...], dict[str, object], str], ...] = (
    ((), {}, "missing 1 required positional argument: 'needed'"),
    (("a",), {"needed": "b"}, "multiple values for argument 'needed'"),
    (("a",), {"other": "b"}, "unexpected keyword argument 'other'"),
    (("a", 1, [], "", 2), {}, "takes from 2 to 5 positional arguments but 6 were given"),
)


@pytest.mark.parametrize("before", [0, MANY])
@pytest.mark.parametrize(("args", "kwargs", "said"), WRONG)
def test_a_wrong_call_says_what_is_wrong(
    before: int, args: tuple[object, ...], kwargs: dict[str, object], said: str
) -> None:
    made = plain()
    for _ in range(before):
        made("a")
    with pytest.raises(TypeError, match=said):
        made(*args, **kwargs)
    assert made("a").known == 3


@pytest.mark.parametrize("before", [0, MANY])
def test_fields_that_are_given_by_name_alone(before: int) -> None:
    made = named()
    for _ in range(before):
        made(needed="a")
    with pytest.raises(TypeError, match="takes 1 positional argument but 2 were given"):
        made("a")


@pytest.mark.parametrize("before", [0, MANY])
def test_each_instance_is_looked_at(before: int) -> None:
    made = plain()
    for _ in range(before):
        made("a")
    with pytest.raises(ValueError, match="empty"):
        made("")
