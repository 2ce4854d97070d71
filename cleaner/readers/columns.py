"""Tables that white space carries, read off the raw lines of a text before its spaces are made single."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.edits import KEEPS, Entry
from cleaner.tables import columns, tabs
from cleaner.tables.found import Found


def tables(lines: Sequence[str]) -> list[Found]:
    """The tables of these raw lines, in order and apart."""
    found: list[Found] = []
    for table in sorted([*tabs.find(lines), *columns.find(lines)], key=lambda table: (table.start, -table.stop)):
        if not found or found[-1].stop <= table.start:
            found.append(table)
    return found


def entry(table: Found, lines: Sequence[str]) -> Entry:
    """What the ledger says of a table."""
    before = "\n".join(line.strip() for line in lines[table.start : table.stop])
    after = "\n".join("\t".join(row) for row in table.rows)
    return Entry("read", table.rule, KEEPS, table.start + 1, table.stop, before, after)


def unproved(lines: Sequence[str], found: Sequence[Found]) -> Iterator[Entry]:
    """Neighbouring lines with tabs that are no table: their tabs become spaces."""
    inside = {at for table in found for at in range(table.start, table.stop)}
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or at in inside or not tabs.is_tabbed(lines[at]):
            if at - start > 1:
                before = [line.strip() for line in lines[start:at]]
                after = [" ".join(line.split()) for line in before]
                yield Entry("read", "text/tabs-unproved", KEEPS, start + 1, at, "\n".join(before), "\n".join(after))
            start = at + 1
