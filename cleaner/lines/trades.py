"""Who somebody is, said by name and trade: `Mara Lindqvist is a freelance writer who lives beside the river.`"""

from __future__ import annotations

import re

from cleaner.lazy import lazy
from cleaner.lines.bylines import ROLES, names_somebody

# How far from its start a note on somebody says what they are.
REACH = 240
_NAME = r"[A-Z][\w.\N{RIGHT SINGLE QUOTATION MARK}'-]*"
_TELLS = lazy(
    r"[(*\N{EM DASH}\N{EN DASH}]? ?(?:By |About )?(?:Dr\.? |Prof\.? )?"
    rf"(?P<name>{_NAME}(?: (?:{_NAME}|de|van|von|der|den|la|del)){{1,3}}?)(?: (?P=name))?"
    r"(?:(?P<beside>, (?:an?|the) )"
    r"|,? (?:is|was|has|covers?|covered|writes?|works?|joined|leads?|speciali[sz]es|brings|serves|holds) )"
)
_TELLS_FIRST = lazy(r"(?P<name>[A-Z][a-z]+) (?:is|was|has|leads?|covers?|writes?)(?= .*\b(?:he|she|his|her|him)\b) ")
_NO_FIRST = (
    "Anybody Anyone Everybody Everyone He Her His It My Nobody One Our She Somebody Someone That The This What Who"
)
_NO_FIRST_NAMES = frozenset(_NO_FIRST.split())
# What stands behind the name and is neither its end nor what is said: `(she/her)`, `(@mara)`, `, MD, PhD`.
_ASIDE = lazy(r" \([^)]{2,30}\)|(?:, [A-Z][\w.]{1,6})+(?=,? (?:is|was)\b)")
_TRADE = lazy(
    r"\b(?:(?:copy|screen)?writer|(?:co-?)?editor|journalist|reporter|(?:co-?)?author|blogger|columnist|correspondent"
    r"|critic|contributor|freelancer?|strategist|market(?:er|ing)|consultant|coach|trainer"
    r"|(?:co-?)?founder|president|c[efmot]o|director|manager|head of|lead|specialist|expert|enthusiast|analyst"
    r"|researcher|scientist"
    r"|professor|lecturer|fellow|teacher|educator|instructor|engineer|developer|designer|photographer|attorney|lawyer"
    r"|solicitor|physician|psychologist|therapist|counsell?or|nutritionist|dieti[ct]ian|nurse|veterinarian|pharmacist"
    r"|advis[eo]r|planner|accountant|cpa|broker|owner|entrepreneur|veteran|economist|executive|novelist|playwright|poet"
    r"|horticulturist|(?:content|video) creator|years of experience)s?\b",
    re.IGNORECASE,
)
# Who is quoted is not told of.
_SAYS = lazy(r"\b(?:says?|said|told|adds?|added|explains?|explained|notes|noted)\b|[\"\N{LEFT DOUBLE QUOTATION MARK}]")
# Behind `Mara Lindqvist, an analyst at the harbour,` what she did in the story, not who she is: `warned of haste`.
_ACTS = lazy(
    r", (?:(?!joined|(?:co-)?founded|speciali[sz]ed|graduated|lived|worked|served|covered|focused|helped|launched"
    r"|created|studied|moved|trained|educated|based|located|certified|licensed|accredited|dedicated|retired|published|earned"
    r"|received|started|devoted|committed)[a-z]{2,}ed"
    r"|(?:agree|believe|call|caution|expect|fear|hope|point|predict|recommend|suggest|think|want|warn)s"
    r"|argues|sees|sa[iy]s?|told|thought|saw|came|went|took|made|gave|fell|found|felt|put|ran|won|lost) "
)
_STOP = lazy(r"(?<=[a-z)])\. (?=[A-Z])")
# What is told of by its trade as people are: `Dock Road Movers is a family firm whose drivers and managers …`
_FIRM = lazy(
    r"\b(?:company|firm|organi[sz]ation|agency|platform|provider|nonprofit|non-profit|service|brand|certification|team)\b",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]+")
_SMALL_OF_ROLES = frozenset(("and", "of", "at", "for", "the", "in"))


def told_by_trade(line: str) -> str:
    """Whom a line tells of that opens with a name and says by trade who that is; empty where it does not.

    A first name does where `he` or `she` stands behind it, which no firm is.

    >>> told_by_trade("Dr. Mara Lindqvist (she/her) is a freelance writer who lives beside the river.")
    'Mara Lindqvist'
    """
    head = _ASIDE.sub("", line[:REACH], count=1)
    told = _TELLS.match(head)
    if told is None:
        told = _TELLS_FIRST.match(head)
        known = told is not None and told["name"] not in _NO_FIRST_NAMES
    else:
        known = names_somebody(told["name"]) and not _TRADE.search(told["name"])
        known = known and not (told["beside"] and _ACTS.search(_sentence(head, told.end())))
    return told["name"] if told and known and not _SAYS.search(head) and _has_trade(head, told.end()) else ""


def _has_trade(head: str, start: int) -> bool:
    """A trade stands in the rest of the sentence, and none of a firm before it."""
    rest = _sentence(head, start)
    trade = _TRADE.search(rest)
    return trade is not None and not _FIRM.search(rest, 0, trade.start())


def _sentence(head: str, start: int) -> str:
    """The rest of a sentence."""
    stop = _STOP.search(head, start)
    return head[start : stop.start() if stop else len(head)]


def says_role(line: str) -> bool:
    """The line is what somebody is and nothing else: `Founder and CEO`, `Contributing Writer`."""
    words = _WORD.findall(line)
    capital = all(word[0].isupper() or word in _SMALL_OF_ROLES for word in words)
    return capital and any(word.lower() in ROLES for word in words)
