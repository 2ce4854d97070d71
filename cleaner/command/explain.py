"""Why something was changed, in words: a rule, the list of rules, the changes of a document."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

from cleaner.command.messages import near, printable
from cleaner.errors import UnreadableError, UsageError
from cleaner.options import Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.command.catalogue import RuleInfo
    from cleaner.edits import Entry

SHORT = 60  # characters of a text on a message's one line


def list_rules(options: Options) -> str:
    """Every rule with its reason, a line each."""
    from cleaner.command.catalogue import all_rules

    rules = all_rules(options)
    width = max(len(rule.id) for rule in rules)
    return "".join(f"{rule.id:{width}}  {rule.why}\n" for rule in rules)


def check_rules(options: Options) -> None:
    """Raise `UsageError` for a chosen name that is no rule's, and for one of our rules redefined."""
    from cleaner.command.catalogue import all_rules

    known = [rule.id for rule in all_rules(options)]
    for name in (*options.select, *options.ignore):
        if not any(map(Options(select=(name,)).wants, known)):
            raise UsageError(f"unknown rule {name!r}{_near_rule(name, known)}")
    for rule in options.rules:
        if known.count(f"boilerplate/{rule.id}") > 1:
            raise UsageError(f"rule {rule.id!r}: a built-in rule has this id; choose another")


def explain_rule(name: str, options: Options) -> str:
    """Why this rule exists, what it drops and what it spares; those of each rule of a stage, for its name."""
    from cleaner.command.catalogue import all_rules

    rules = all_rules(options)
    named = [rule for rule in rules if name in (rule.id, rule.id.partition("/")[0])]
    if not named:
        raise UsageError(f"no file and no rule {name!r}{_near_rule(name, [rule.id for rule in rules])}")
    return "".join(f"{line}\n" for rule in named for line in _rule_lines(rule))


def _near_rule(name: str, known: Collection[str]) -> str:
    """A rule's name without its stage is nearer than any other."""
    whole = [rule for rule in known if rule.partition("/")[2] == name]
    stages = {rule.partition("/")[0] for rule in known}
    return near(whole[0] if whole else name, [*known, *stages])


def _rule_lines(rule: RuleInfo) -> Iterator[str]:
    yield rule.id
    yield f"  {rule.why}"
    yield from (f"  drops   {line}" for line in rule.example_drops)
    yield from (f"  spares  {line}" for line in rule.example_spares)
    if rule.seen:
        yield f"  seen in {rule.seen}"


def explain_file(path: str, options: Options) -> str:
    """What would be changed in this file, change by change, and how it was read."""
    from cleaner.command import files
    from cleaner.command.outcomes import touched
    from cleaner.pipeline import clean
    from cleaner.source import Source

    name = os.path.basename(path)
    try:
        data = files.read(path)
        result = clean(data, path=name, options=options)
    except UnreadableError as error:
        raise UnreadableError(f"{printable(path)}: {error}") from None
    source = Source.of(data, name, options.origin)
    of_words = f"{share(touched(result), result.words)} of the words"
    changes = f"{counted(len(result.ledger), 'change')} in {of_words}"
    head = f"{printable(path)}: read as {source.origin} ({source.encoding}); {changes}"
    written = _dialect_line(source.text) if source.origin == "text" else ""
    told = [head, *([written] if written else [])]
    return "\n".join([*told, *(line for entry in result.ledger for line in _entry_lines(entry))]) + "\n"


def _dialect_line(text: str) -> str:
    """Who wrote a plain text, where its marks tell, and the lines that do."""
    from cleaner.readers.dialect import UNKNOWN, WRITERS, dialect

    told = dialect(text)
    if told.name == UNKNOWN:
        return ""
    lines = ", ".join(map(str, told.lines))
    return f"written by {WRITERS[told.name]} (line {lines}): {told.why}"


def counted(number: int, what: str) -> str:
    """`1 change`, `2 changes`."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def share(part: int, whole: int) -> str:
    """`2.1 %`."""
    return f"{100 * part / max(whole, 1):.1f} %"


def _entry_lines(entry: Entry) -> Iterator[str]:
    where = f"line {entry.first}" if entry.first == entry.last else f"lines {entry.first}-{entry.last}"
    yield f"\n{where if entry.first else 'no line'}: {entry.rule} ({entry.licence})"
    yield from (f"  - {line}" for line in entry.before.splitlines())
    yield from (f"  + {line}" for line in entry.after.splitlines())
    yield from (f"  {key}: {value}" for key, value in entry.why.items())


def entry_line(path: str, entry: Entry) -> str:
    """One change on one line: `seeds/x.txt:12: boilerplate/share-bar: removed "Share."`."""
    before, after = _short(entry.before), _short(entry.after)
    if not entry.after:
        said = f"removed {before}" if entry.before else "noted"
    elif not entry.before:
        said = f"added {after}"
    elif before == after:
        said = f"set anew {before}"
    else:
        said = f"{before} -> {after}"
    return f"{printable(path)}:{entry.first}: {entry.rule}: {said}"


def _short(text: str) -> str:
    line = printable(" / ".join(text.split("\n")).replace("\t", " "))
    return f'"{line if len(line) <= SHORT else line[: SHORT - 1] + "…"}"'
