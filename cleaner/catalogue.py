"""Every rule by name: for `--list-rules` and `--explain RULE`, and the hash that says which were on."""

from __future__ import annotations

from functools import cache

from cleaner.digest import digest
from cleaner.learned import FILES
from cleaner.options import Options
from cleaner.record import dataclass
from cleaner.rule import Rule
from cleaner.rules import RULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

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
    """Every rule in the order of the work, a user's own among them."""
    found: list[RuleInfo] = []
    for part in _parts():
        stage = part.__name__.removeprefix("cleaner.").removeprefix("stages.").replace("readers", "read")
        if stage == "boilerplate":
            found += map(_phrase, (*options.rules, *RULES))
        found += [RuleInfo(rule, stage, why) for rule, why in part.RULES.items()]
    return tuple(found)


def _parts() -> tuple[ModuleType, ...]:
    """What has rules, in the order of the work; each tells its own in a dictionary of ids and reasons."""
    from cleaner import readers
    from cleaner.stages import (
        boilerplate,
        contents,
        copies,
        corpus,
        debris,
        headings,
        lists,
        markup,
        metadata,
        page,
        paragraphs,
        tables,
    )

    first = (readers, corpus, page, debris, markup, tables, paragraphs, copies)
    return (*first, boilerplate, metadata, lists, headings, contents)


def _phrase(rule: Rule) -> RuleInfo:
    return RuleInfo(f"boilerplate/{rule.id}", "boilerplate", rule.why, rule.drops, rule.spares, rule.seen)


@cache
def rules_hash(options: Options = Options()) -> str:
    """A short hash of all that decides what is done to a document, the version aside."""
    rules = [(rule.id, rule.zone, rule.pattern) for rule in (*options.rules, *RULES)]
    known = (rules, FILES, options.exempt, options.select, options.ignore, options.front_matter, options.origin)
    shared = options.repeated.name if options.repeated else ""
    return digest(f"{known!r}{shared}".encode())[:HASH_LENGTH]
