"""Every rule by name: for `--list-rules` and `--explain RULE`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from cleaner import readers
from cleaner.options import Options
from cleaner.pipeline import STAGES
from cleaner.record import dataclass
from cleaner.rule import Rule
from cleaner.rules import every


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
    """Every rule in the order of the work, a user's own among them."""
    found: list[RuleInfo] = []
    for stage, rules in _told():
        if stage == "boilerplate":
            found += map(_phrase, (*options.rules, *every()))
        found += [RuleInfo(rule, stage, why) for rule, why in rules.items()]
    return tuple(found)


def _told() -> Iterator[tuple[str, dict[str, str]]]:
    """What has rules, in the order of the work; each tells its own in a dictionary of ids and reasons.

    With `--corpus` one more stage comes in front.
    """
    yield "read", readers.RULES
    for stage in ("corpus", *(stage.name for stage in STAGES)):
        yield stage, import_module(f"cleaner.stages.{stage}").RULES


def _phrase(rule: Rule) -> RuleInfo:
    return RuleInfo(f"boilerplate/{rule.id}", "boilerplate", rule.why, rule.drops, rule.spares, rule.seen)
