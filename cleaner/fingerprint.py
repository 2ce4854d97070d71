"""The hash that says which rules made an output: where it differs, the output is out of date."""

from __future__ import annotations

from functools import cache

from cleaner.digest import digest
from cleaner.learned import FILES
from cleaner.options import Options
from cleaner.rules import known

HASH_LENGTH = 12


@cache
def rules_hash(options: Options = Options()) -> str:
    """A short hash of all that decides what is done to a document, the version aside."""
    own = [(rule.id, rule.zone, rule.pattern) for rule in options.rules]
    decided = (
        own,
        known().digest,
        FILES,
        options.exempt,
        options.select,
        options.ignore,
        options.front_matter,
        options.origin,
    )
    shared = options.repeated.name if options.repeated else ""
    return digest(f"{decided!r}{shared}".encode())[:HASH_LENGTH]
