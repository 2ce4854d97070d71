"""The boilerplate rules, tested by their own examples: to add a rule is to add its tests.

What a rule must not touch stands first: the look-alikes of every rule, the short lines that are content,
and every line of the golden outputs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import re2

from cleaner.doc import Doc, Paragraph
from cleaner.errors import UsageError
from cleaner.inline import escape, shown
from cleaner.record import replace
from cleaner.rule import ANYWHERE, HEAD, TAIL, ZONES, Rule, RuleSet, options
from cleaner.rules import every
from cleaner.stages.boilerplate import BESIDE_CODE, LONGEST_AT_END, stage

RULES = every()
GOLDEN = Path(__file__).parent.parent / "fixtures" / "golden"
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
MARKS = re.compile(r"(?:> )*(?:#{1,6} |(?:[-*+]|[0-9]+[.)]) +)?")
KEBAB_CASE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Struck off when it passes.
KNOWN_MISS = pytest.mark.xfail(strict=True)

# Short lines that stand in articles as headings and labels, counted in the reviewed text of WCXB pages.
KEPT = (
    *("Conclusion", "Summary", "Overview", "Introduction", "Final Thoughts", "To Conclude", "Background"),
    *("Pros", "Cons", "Pros:", "Cons:", "Pros and Cons", "Our Verdict", "Verdict", "Best For", "Best for:"),
    *("Pricing", "Price", "Features", "Key Features", "Key features:", "Specs", "Specifications"),
    *("Key Takeaways", "Key Takeaways:", "Key Points", "No. Key Points", "At a Glance", "Highlights"),
    *("Fast Facts", "FAQ", "FAQs", "Frequently Asked Questions", "What You Should Know", "Key Events"),
    *("What is it?", "How it works", "What's next", "Takeaways", "The bottom line", "TL;DR"),
    *("Table of Contents", "On this page", "In this article", "Article Subheadings", "Contents"),
    *("References", "Sources", "Further reading", "Notes", "Methodology", "Acknowledgements", "Appendix"),
    *("Written by", "By Jane Doe", "Published May 3, 2025", "Updated August 27, 2025"),
    *("About Us", "Home", "Topics", "Recipes", "Ingredients", "Instructions", "Materials", "Step 1 of 4"),
    *("Facebook", "Twitter", "Instagram", "YouTube", "Email", "Website:", "Phone:", "Name", "Free trial"),
    *("English", "Advertising", "Affiliate Marketing", "Customer service", "Security", "Privacy", "Support"),
    *("January 2025", "1986", "1.", "5", "50%", "3 – 1", "Ja.", "Yes", "No", "* * *", "?", "$14.99"),
)  # fmt: skip
# Notes about the text that are content: corrections, disclosures, and who else worked on it.
NOTES = (
    "Editor’s note: This story describes violence.",
    "Correction: An earlier version of this article misstated the year.",
    "An earlier version of this article inaccurately stated the mayor’s age.",
    "UPDATE: The council has since withdrawn the plan.",
    "Disclaimer: This is no medical advice.",
    "The views expressed are those of the author.",
    "Any opinions expressed do not reflect the views of the publisher.",
    "Jane Doe contributed to this report.",
    "Reporting by Jane Doe; editing by John Roe",
    "With inputs from agencies",
    "* Example Corp. is a minority investor in Example Media, which owns this site.",
    "This work is licensed under a Creative Commons Attribution 4.0 International License.",
    "TOKYO (AP) — The yen fell on Friday.",
    "Source: Bureau of Labor Statistics",
    "— Jane Doe (@janedoe) March 3, 2025",
    "Figure 1. Output of the mill by year",
    "Media contact: Jane Doe, jane@example.org",
)
# Sentences and headings that begin or end as furniture does.
LOOK_ALIKES = (
    "By 2027, the ferry will run on ammonia.",
    "Updated rules take effect in May.",
    "Video is where the votes are",
    "Following are the rules of the lake.",
    "Watch how much the left side of the scale drops.",
    "Watch officers reported two ships without lights.",
    "More than 20 people stood in line.",
    "The sharing economy is a myth: nobody shares.",
    "Sharing with one neighbour",
    "Not everyone subscribes to this view, but many act on it.",
    "More than 600,000 people signed up in a week",
    "The party puts more advertising dollars into the coast.",
    "Subscribers left in droves.",
    "The company changed its privacy policy on Monday.",
    "A cookie is a small file that a site leaves with your browser.",
    "The bank may earn a commission on the sale.",
    "Donations to the shelter doubled.",
    "Related parties must be named in the report.",
    "Read more slowly and you see the joke.",
    "Comment on vit ici ?",
    "Listening to the forest",
    "Credit unions and their members",
    "Photo finish in Rome",
    "1997: A landslide for the opposition",
    "July 15, 1960:",
    "Updated [hour]:[minute] [AMPM]",
    "*NUMBER* people",
    "<name> is a placeholder.",
    "“Sign up now,” the poster said, and they did.",
    "said Jane Doe, a reporter for the Post.",
    "As an editor, I cut more than I write.",
    "Our newsroom was cold that winter.",
    "Search parties left at dawn",
    "Skip the queue at the museum",
    "Home prices fell in March.",
    "Back to school, back to work",
    "Register of ships",
    "Print runs are falling.",
    "Terms of the truce",
    "Copyright law in the age of machines",
    "Advertisers fled the network.",
    "Click chemistry, explained",
    "Vote counts in three states",
    "Live music returns to the harbour",
)


def drops(rules: tuple[Rule, ...] = RULES) -> list[object]:
    """Every rule with every line that it must drop; known misses are expected failures."""
    return [
        pytest.param(rule, line, id=f"{rule.id}: {line[:50]}", marks=[KNOWN_MISS] if todo else [])
        for rule in rules
        for todo, lines in ((False, rule.drops), (True, rule.todo_drops))
        for line in lines
    ]


def spares(rules: tuple[Rule, ...] = RULES) -> list[object]:
    """Every look-alike of every rule; known misses are expected failures."""
    return [
        pytest.param(line, id=f"{rule.id}: {line[:50]}", marks=[KNOWN_MISS] if todo else [])
        for rule in rules
        for todo, lines in ((False, rule.spares), (True, rule.todo_spares))
        for line in lines
    ]


def golden_lines() -> Iterator[str]:
    """Every line of the golden outputs, as a reader of the page sees it."""
    for path in sorted(GOLDEN.glob("*/expected.md")):
        body = FRONT_MATTER.sub("", path.read_text("utf-8"))
        yield from (shown(MARKS.sub("", line, count=1)) for line in body.splitlines() if line)


@pytest.fixture(scope="session")
def sets() -> dict[str, RuleSet]:
    return {zone: RuleSet(rule for rule in RULES if rule.zone == zone) for zone in ZONES}


def takers(sets: dict[str, RuleSet], line: str) -> list[str]:
    """The first rule of each zone that would drop `line`, wherever it stood."""
    return [rule.id for zone in ZONES if (rule := sets[zone].first(line))]


def placed(line: str, zone: str, above: Sequence[str] = ()) -> Doc:
    """A long article with `line` in the middle, first or last, below the lines `above`."""
    prose = [f"The harbour of town number {n} froze over, and ships had to wait." * 6 for n in range(60)]
    at = {HEAD: 0, ANYWHERE: len(prose) // 2, TAIL: len(prose)}[zone]
    return Doc(tuple(Paragraph(escape(text)) for text in (*prose[:at], *above, line, *prose[at:])))


@pytest.mark.parametrize("line", spares())
def test_no_rule_takes_a_look_alike(sets: dict[str, RuleSet], line: str) -> None:
    assert takers(sets, line) == []


@pytest.mark.parametrize("line", KEPT + NOTES + LOOK_ALIKES)
def test_no_rule_takes_what_is_content(sets: dict[str, RuleSet], line: str) -> None:
    assert [rule for text in (line, line.upper(), line.lower()) for rule in takers(sets, text)] == []


def test_no_rule_takes_a_line_of_a_golden_output(sets: dict[str, RuleSet]) -> None:
    assert {line: rules for line in golden_lines() if (rules := takers(sets, line))} == {}


@pytest.mark.parametrize(("rule", "line"), drops())
def test_a_rule_drops_its_own_examples_through_the_stage(rule: Rule, line: str) -> None:
    (edit,) = stage()(placed(line, rule.zone, ["import quay"] if rule.id == BESIDE_CODE else []))
    assert edit.rule == f"boilerplate/{rule.id}"
    assert edit.blocks == ()


@pytest.mark.parametrize("zone", [HEAD, TAIL])
def test_a_rule_that_leans_on_place_looks_nowhere_else(sets: dict[str, RuleSet], zone: str) -> None:
    for rule in RULES:
        for line in rule.drops if rule.zone == zone else ():
            if sets[ANYWHERE].first(line) is None:
                doc = replace(placed(line, ANYWHERE), judged=frozenset({"boilerplate"}))  # the line model is not asked
                assert list(stage()(doc)) == []


@pytest.mark.parametrize("zone", ZONES)
def test_the_patterns_of_a_zone_compile_as_one_linear_set(zone: str) -> None:
    together = re2.Set.FullMatchSet(options())
    for number, rule in enumerate(rule for rule in RULES if rule.zone == zone):
        assert together.Add(rule.pattern) == number
    together.Compile()
    assert not together.Match("the " * 10_000)


def test_ids_are_unique_and_in_kebab_case() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert [id for id in ids if not KEBAB_CASE.fullmatch(id)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_held_to_the_form(rule: Rule) -> None:
    rule.check()
    assert len(rule.drops) >= 2
    assert len(rule.spares) >= 2
    assert rule.why.endswith(".")
    assert max(map(len, rule.drops)) <= LONGEST_AT_END
    assert r"\\" not in rule.pattern, "an escape written twice asks for a backslash, which no line has"
    assert set(rule.compiled.groupindex) <= {"site", "author"}


def test_named_groups_lift_the_site_and_the_author() -> None:
    by_id = {rule.id: rule for rule in RULES}
    bio = "As the Science Editor at The Example Post, I am dedicated to careful reporting."
    assert by_id["author-bio-first-person"].lifted(bio) == {"site": "The Example Post"}
    bio = "Jane van Doe is a reporter for Example Tech covering law. Follow her on Twitter @janevandoe."
    assert by_id["author-bio"].lifted(bio) == {"author": "Jane van Doe"}
    praise = "Example Journal is your trusted source for local news."
    assert by_id["outlet-self-praise"].lifted(praise) == {"site": "Example Journal"}
    feed = "The post A Bridge for the Old Town appeared first on Example Gazette."
    assert by_id["appeared-first"].lifted(feed) == {"site": "Example Gazette"}


# A rule of a user, whole; the tests below break one thing each.
WHOLE = Rule(
    id="horoscope",
    why="A daily box.",
    pattern="your stars(?: today)?",
    zone=ANYWHERE,
    drops=("Your stars",),
    spares=("Your stars are out.",),
    seen="a magazine",
)


def test_a_whole_rule_passes_its_check() -> None:
    WHOLE.check()


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"spares": ()}, "rule 'horoscope': needs at least one line it drops and one it spares"),
        ({"drops": ()}, "rule 'horoscope': needs at least one line it drops and one it spares"),
        ({"zone": "middle"}, "rule 'horoscope': zone 'middle' is none of head, tail, anywhere"),
        ({"id": " "}, "rule ' ': id is empty"),
        ({"why": ""}, "rule 'horoscope': why is empty"),
        ({"pattern": ""}, "rule 'horoscope': pattern is empty"),
        ({"seen": ""}, "rule 'horoscope': seen is empty"),
    ],
)
def test_a_rule_with_a_gap_does_not_construct(broken: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=re.escape(message)):
        replace(WHOLE, **broken)


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"pattern": "your (stars"}, "rule 'horoscope': the pattern 'your (stars' does not compile: missing )"),
        ({"pattern": r"(?=your) stars"}, "rule 'horoscope': the pattern '(?=your) stars' does not compile: invalid"),
        ({"pattern": "my stars"}, "rule 'horoscope': does not drop its own example 'Your stars'"),
        (
            {"pattern": "your stars.*"},
            "rule 'horoscope': drops 'Your stars are out.', which it says it spares",
        ),
    ],
)
def test_check_says_what_a_rule_does_not_hold(broken: dict[str, Any], message: str) -> None:
    rule = replace(WHOLE, **broken)
    with pytest.raises(UsageError, match=re.escape(message)):
        rule.check()


def test_a_set_asks_in_the_order_of_the_list() -> None:
    wide = replace(WHOLE, id="wide", pattern="your .*", spares=("My stars",))
    assert RuleSet([WHOLE, wide]).first("YOUR STARS") is WHOLE
    assert RuleSet([wide, WHOLE]).first("YOUR STARS") is wide
    assert RuleSet([WHOLE, wide]).first("my stars") is None
    assert RuleSet([]).first("your stars") is None
