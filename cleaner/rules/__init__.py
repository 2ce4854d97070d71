"""Every boilerplate rule, in the order in which they are asked: the first that matches names the loss.

The order goes from the plainest claims to those that lean on place: a line that is both a share button and
a comment button is called a share button. To add a rule, append one literal to the file of its theme.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache

from cleaner.clues import Clued
from cleaner.lookup import Lookup, sections
from cleaner.rule import Rule

FILE = os.path.join(os.path.dirname(__file__), "rules.txt")
THEMES = (
    "share",
    "newsletter",
    "appeals",
    "account",
    "cookies",
    "legal",
    "navigation",
    "related",
    "advertising",
    "shopping",
    "media",
    "pictures",
    "bylines",
    "outlet",
    "comments",
    "blogs",
    "furniture",
    "widgets",
    "boxes",
    "notices",
    "aids",
    "feet",
    "disclaimers",
    "abroad",
    "east",
    "abroad_pages",
)


def every() -> tuple[Rule, ...]:
    """All of them."""
    return tuple(rule for name in THEMES for rule in theme(name))


def theme(name: str) -> Sequence[Rule]:
    """Those of one file."""
    from importlib import import_module

    rules: Sequence[Rule] = import_module(f"cleaner.rules.{name}").RULES
    return rules


class _Known:
    """What `rules.txt` tells of the rules without importing them; tests/prefixes.py says how it comes to be.

    Its sections are parted by empty lines: the digest of all that the rules decide; their ids in order, each with its
    theme and its zone; the clues; the beginnings.
    """

    def __init__(self) -> None:
        (digest,), rules, clues, beginnings = sections(FILE)
        self.digest = digest.decode()
        self.places = {name: (theme, zone) for name, theme, zone in (rule.decode().split("\t") for rule in rules)}
        self.clues, self.beginnings = Lookup(clues, b"\t"), Lookup(beginnings, b"\t")


@cache
def known() -> _Known:
    """Read once."""
    return _Known()


@cache
def of_zone(zone: str) -> Clued:
    """Those of one zone, each of which is imported when a line comes that it is worth asking."""
    told = known()
    return Clued((name for name, (_, its) in told.places.items() if its == zone), told.beginnings, told.clues, by_id)


@cache
def by_id(name: str) -> Rule:
    """The rule with this id."""
    return next(rule for rule in theme(known().places[name][0]) if rule.id == name)
