"""The clues in cleaner/rules/rules.txt: they are those of the patterns, and no line that a rule matches lacks them.

What a clue gets wrong no output shows: a rule just stays silent. So what `Clued` answers is held to be what a
`RuleSet` does, on the rules' own lines, on texts made from the patterns, and on patterns that nobody would write.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from itertools import chain, combinations
from pathlib import Path
from random import Random

import pytest
import re2
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cleaner import rule as rule_module
from cleaner.clues import MARKS, Clued
from cleaner.lookup import Lookup
from cleaner.rule import ANYWHERE, ZONES, Rule, RuleSet, options
from cleaner.rules import FILE, by_id, every, of_zone
from tests import prefixes
from tests.pieces import ANYTHING, Character, Choice, Pieces, Repeat, read
from tests.prefixes import COMMAND, source, table
from tests.strategies import lines
from tests.test_seeds import SEEDS

RULES = every()
CHARACTERS = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))


def made(pattern: str, id: str = "made") -> Rule:
    return Rule(id=id, why="-", pattern=pattern, zone=ANYWHERE, drops=("-",), spares=("-",), seen="-")


def clued(rules: Sequence[Rule]) -> Clued:
    known = {rule.id: rule for rule in rules}
    beginnings, clues = (Lookup([line.encode() for line in lines], b"\t") for lines in table(rules))
    return Clued(known, beginnings, clues, known.__getitem__)


def both_ways(patterns: Sequence[str]) -> tuple[tuple[Rule, ...], Clued, RuleSet]:
    """A rule for each pattern, asked by the clues to it, and through a set."""
    rules = tuple(made(pattern, f"made-{number}") for number, pattern in enumerate(patterns))
    return rules, clued(rules), RuleSet(rules)


def test_the_clues_are_those_of_the_patterns() -> None:
    assert source() == Path(FILE).read_text("utf-8"), f"a rule has changed: run `{COMMAND}`"


def test_every_pattern_of_ours_can_be_read() -> None:
    assert [rule.id for rule in RULES if read(rule.pattern) == ANYTHING] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_drops_its_examples_without_a_set(rule: Rule) -> None:
    assert [line for line in rule.drops if clued([rule]).first(line) is not rule] == []


# What stands for a letter without regard to case, what a page puts around a label, and what runs into it.
LOOK_ALIKES = str.maketrans({"k": "\N{KELVIN SIGN}", "s": "\N{LATIN SMALL LETTER LONG S}", "'": "’"})
AROUND = ("", "", " ", "[", "•  ", "→", "“", "1. ", "Ä", "…", " »", ".", "!!", ")", "\N{LATIN SMALL LETTER SHARP S}")
CHANGES = (str.lower, str.upper, str.title, str.swapcase, lambda line: line.translate(LOOK_ALIKES), str.strip, str)


def mutated() -> st.SearchStrategy[str]:
    """A line of a rule or of an article, in other letters, with other marks around it, or glued to another."""
    known = st.sampled_from([line for rule in RULES for line in (*rule.drops, *rule.spares)])
    one = st.one_of(known, known, lines())
    changed = st.tuples(st.sampled_from(CHANGES), one).map(lambda drawn: drawn[0](drawn[1]))
    around = st.sampled_from(AROUND)
    return st.tuples(around, changed, st.one_of(around, one), around).map("".join)


@pytest.fixture(scope="module")
def both() -> list[tuple[Clued, RuleSet]]:
    """For each zone, what asks by clues and what asks the set."""
    return [(of_zone(zone), RuleSet(rule for rule in RULES if rule.zone == zone)) for zone in ZONES]


@settings(max_examples=500)
@given(line=mutated())
def test_both_ways_agree(both: list[tuple[Clued, RuleSet]], line: str) -> None:
    for by_clues, by_set in both:
        assert by_clues.first(line) is by_set.first(line)


# For what a pattern leaves open: `[A-Z]`, `[^ .]`, `.`.
OPEN = "AabB 9é.-ßZk"


def spelled(pieces: Pieces, chance: Random) -> str:
    """A text that the pieces spell, as near as can be told: places and classes are not looked at closely."""
    text = ""
    for piece in pieces:
        match piece:
            case Character(some):
                text += chance.choice(sorted(some) if some else OPEN)
            case Choice(ways):
                text += spelled(chance.choice(ways), chance)
            case Repeat(least, most, body):
                rounds = chance.randint(least, least + 2 if most > least + 2 else int(most))
                text += "".join(spelled(body, chance) for _ in range(rounds))
    return text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_pattern_spells_has_its_clues(rule: Rule) -> None:
    pieces, chance, alone = read(rule.pattern), Random(rule.id), clued([rule])
    texts = [spelled(pieces, chance) for _ in range(300)]
    matched = [text for one in texts for text in (one, one.upper()) if rule.compiled.fullmatch(text)]
    assert matched
    assert [text for text in matched if alone.first(text) is not rule] == []


ATOMS = ("a", "k", "s", "é", "ß", " ", "-", "’", ".", r"\.", "[ab]", "[^a]", "[- .]", "[a-z0-9]", "[ a]", r"\b", r"\W")
MORE = (r"\pL", r"[\pN!]", "(?-i:K)", "abc", "news", "(?P<site>k)", "[[:alpha:]]", r"\x{6B}", "")


def patterns() -> st.SearchStrategy[str]:
    """Small patterns of every construct that re2 and a rule may use, most of them senseless."""

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        several = st.lists(inner, min_size=2, max_size=4)
        marks = st.sampled_from(("?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "*?"))
        repeated = st.tuples(inner, marks).map(lambda drawn: f"(?:{drawn[0]}){drawn[1]}")
        return st.one_of(several.map("".join), several.map(lambda ways: f"(?:{'|'.join(ways)})"), repeated)

    return st.recursive(st.sampled_from(ATOMS + MORE), larger, max_leaves=12)


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(several=st.lists(patterns(), min_size=1, max_size=3), seed=st.integers(0, 99), line=st.text(OPEN, max_size=8))
def test_both_ways_agree_on_any_pattern(several: list[str], seed: int, line: str) -> None:
    assume(all(pattern.strip() and pattern.count("(?P") < 2 for pattern in several))
    _, by_clues, by_set = both_ways(several)
    for text in (line, *(spelled(read(pattern), Random(seed)) for pattern in several)):
        assert by_clues.first(text) is by_set.first(text)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (r"[[:alpha:]]+ news", "Neverbeforereported news"),
        (r"a{,2}b", "a{,2}b"),
        (r"\Qa.b\E c", "a.b c"),
        (r"\x{61}b", "ab"),
        (r"a(?i)b", "AB"),
        (r"\\pL", r"\pL"),
        (r"\pL\p{Greek}[^\PN]", "aβ1"),
        (r"(?s).*\z", "a\nb"),
    ],
)
def test_a_construct_that_python_reads_otherwise_is_no_clue(pattern: str, line: str) -> None:
    (rule,), by_clues, by_set = both_ways([pattern])
    assert (by_clues.first(line), by_set.first(line)) == (rule, rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_found_by_its_id(rule: Rule) -> None:
    assert by_id(rule.id) is rule


def test_the_first_rule_of_the_list_wins() -> None:
    others = [f"part {letter}" for letter in "abcdefghij"]
    for first, second in combinations(range(len(others)), 2):
        rules, known, together = both_ways(
            [{first: "news", second: "new[s]"}.get(at, other) for at, other in enumerate(others)]
        )
        assert [either.first("News") for either in (known, together)] == [rules[first]] * 2


def test_a_mark_has_no_case_and_nothing_folds_to_one() -> None:
    odd = [one for one in CHARACTERS if (one in MARKS) != any(part in MARKS for part in one.casefold())]
    assert odd == []
    assert MARKS.casefold() == MARKS


def test_whatever_re2_takes_for_a_letter_folds_to_it() -> None:
    told = [
        text for rule in RULES for _, groups, begins in prefixes.clues(rule.pattern) for text in chain(begins, *groups)
    ]
    for letter in set("".join(told)):
        same = re2.findall(re2.escape(letter), CHARACTERS, options())
        assert [one for one in same if one.casefold() != letter] == []


def test_a_seed_has_few_rules_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each costs a fifth of a millisecond, and the first the import of re2, which is half of a bare interpreter."""
    compiled = cache(lambda pattern: re2.compile(pattern, options()))
    monkeypatch.setattr(rule_module, "compiled", compiled)
    counts = []
    for path in SEEDS:
        compiled.cache_clear()
        for line in path.read_text("utf-8").splitlines():
            for zone in ZONES:
                of_zone(zone).first(line.strip())
        counts.append(compiled.cache_info().currsize)
    assert sum(counts) / len(counts) <= 2, counts
