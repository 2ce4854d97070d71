"""Lines of code below a lead-in, and lists that look a little like it."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.codelines import are_code
from tests.rendering import body_of


@pytest.mark.parametrize(
    ("lead_in", "lines"),
    [
        ("The town exports three kinds of goods:", ["machines", "medicines", "chemicals"]),
        ("The script does three things:", ["reads the tide tables", "works out the hours", "prints a card"]),
        ("The code covers:", ["piers", "quays;", "boats (rented or not);"]),
        ("Goals should be:", ["S = Specific", "M = Measurable", "A = Achievable"]),
        ("He named the parent(s) of the idea:", ["A priest", "Two sailors -- brothers", "A cook"]),
        ("Use the command line for these:", ["Lists of files", "Long searches", "Copies of a disk"]),
        ("We teach:", ["git for versions", "docker, a way to ship", "npm and its like"]),
        ("Prices are:", ["$40 for a day", "$90 for a week", "> $200 for longer"]),
    ],
)
def test_lists(lead_in: str, lines: list[str]) -> None:
    assert not are_code(lead_in, lines)


@pytest.mark.parametrize(
    ("lead_in", "lines"),
    [
        ("To see what listens, run the following command:", ["sudo ss", "sudo lsof"]),
        ("Here is how:", ["sudo ss -tlnp", "ss -tuln | grep 443", "exit"]),
        ("It looks like this:", ["let total = 0;", "for (x in list) {", "total += x", "}"]),
        ("Then:", ["$ make", "$ make install", "done"]),
        ("Create a client:", ["const quay = new Quay({", "port: 80,", "piers: 3,", "name: 'North',"]),
        ("Begin:", ["mkdir quay", "cd quay", "npm init -y"]),
        ("It holds:", ['"name": "quay",', '"piers": 3,', '"boats": {']),
        ("Set it so:", ["port = 80", "host = quay", "/etc/quay.conf"]),
    ],
)
def test_code(lead_in: str, lines: list[str]) -> None:
    assert are_code(lead_in, lines)


def test_commands_after_a_colon_are_no_list() -> None:
    source = (
        "Administrators often need to know which services listen on a machine, and the old tools are no longer there.\n"
        "To show all of them, run these commands:\nsudo ss -tlnp\nss -tuln | grep 443\nsudo lsof -i -P -n\n"
        "The output lists the local address, the port and the process that owns the socket on that address.\n"
    )
    assert "\n- " not in body_of(clean(source).markdown)
