"""The front matter of an output: what the source states, where it came from, and what was removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cleaner.doc import Doc
from cleaner.edits import DROPS, Entry
from cleaner.fingerprint import rules_hash
from cleaner.lazy import lazy
from cleaner.options import Options
from cleaner.source import Source
from cleaner.words import has_words, words

_NUMBER = lazy("[0-9]{1,9}")


def front_matter(doc: Doc, source: Source, ledger: Iterable[Entry], options: Options) -> dict[str, object]:
    """The keys of `schema.json` for a cleaned document.

    What a source that carries our front matter states is kept as it is; `removed` and `flags` only grow.
    """
    meta = dict(doc.meta)
    meta.setdefault("title", None)
    if not doc.settled:
        from cleaner import __version__

        meta["lang"] = meta.get("lang") or _language(source.text)
        meta["source_path"] = source.path
        meta["source_sha256"] = source.digest
        meta["source_encoding"] = source.encoding
        meta["cleaner_version"] = __version__
        meta["cleaner_rules"] = rules_hash(options)
    meta["removed"] = _removed(meta.get("removed"), ledger)
    meta["flags"] = list(dict.fromkeys([*_strings(meta.get("flags")), *doc.flags]))
    return meta


def _language(text: str) -> str:
    from cleaner.language import detect

    return detect(text)


def _removed(before: object, ledger: Iterable[Entry]) -> list[str]:
    """`rule: count` for each rule that took words out; what moved to the front matter is not removed."""
    counts: Counter[str] = Counter()
    for line in _strings(before):
        rule, _, number = line.rpartition(": ")
        counts[rule] += int(number) if _NUMBER.fullmatch(number) else 1
    for entry in ledger:
        if entry.licence == DROPS and entry.stage != "metadata" and _took_words(entry):
            counts[entry.rule] += 1
    return [f"{rule}: {number}" for rule, number in sorted(counts.items()) if number]


def _took_words(entry: Entry) -> bool:
    if not entry.after:
        return has_words(entry.before)
    return len(words(entry.before)) > len(words(entry.after))


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, (list, tuple)) else []
