"""Every rule by name: for `--list-rules` and `--explain RULE`, and the hash that says which were on."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from cleaner.options import Options
from cleaner.record import dataclass
from cleaner.rules import RULES
from cleaner.stages import contents, debris, headings, lists, metadata, tables

STAGES_WITH_SHAPES = (debris, tables, metadata, lists, headings, contents)
HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as people see it."""

    id: str
    stage: str
    why: str
    example_drops: tuple[str, ...] = ()
    example_spares: tuple[str, ...] = ()
    seen: str = ""


def all_rules(options: Options = Options()) -> tuple[RuleInfo, ...]:
    """The rules of every stage in the pipeline's order, a user's own among them."""
    shapes = [RuleInfo(id, id.split("/")[0], why) for s in STAGES_WITH_SHAPES for id, why in s.RULES.items()]
    phrases = [
        RuleInfo(f"boilerplate/{rule.id}", "boilerplate", rule.why, rule.drops, rule.spares, rule.seen)
        for rule in (*options.rules, *RULES)
    ]
    return (*shapes[: len(debris.RULES) + len(tables.RULES)], *phrases, *shapes[len(debris.RULES) + len(tables.RULES) :])


@cache
def rules_hash(options: Options = Options()) -> str:
    """A short hash of all that decides what is done to a document, the version aside."""
    rules = [(rule.id, rule.zone, rule.pattern) for rule in (*options.rules, *RULES)]
    known = (rules, options.exempt, options.select, options.ignore, options.front_matter, options.origin)
    return sha256(repr(known).encode()).hexdigest()[:HASH_LENGTH]
