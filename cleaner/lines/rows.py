"""Rows of buttons, menus and stars: labels that say nothing alone (`Home`, `Email`, `1`) and everything in a row.

Heuristics, measured on WCXB's development pages: of 20 rows in the texts of extractors none stands in the
reviewed articles; in the text of whole pages nearly 1,300 do not, and the 130 whose words an article has too are
rows of buttons all the same. What it costs: a list of networks or of a site's sections without bullets or a lead-in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.lines.runs import spans
from cleaner.words import phrases

FEWEST = 3
# Stars to click on, from one to five. A table that was told a cell a line may count once, not again and again.
_STARS = ["1", "2", "3", "4", "5"]
FEWEST_RATINGS = 2

_SHARING = """
bluesky|copy link|copy url|e-mail|email|facebook|facebook messenger|flipboard|google plus|google+|instagram|line|link|
linkedin|mail|mastodon|messenger|more|pin|pin it|pinterest|pocket|print|reddit|rss|share|share on facebook|sms|
snapchat|telegram|threads|tiktok|tumblr|tweet|twitter|viber|whatsapp|x|x (twitter)|youtube
"""
_MENU = """
about|about us|accessibility|accessibility statement|account|advertise|advertise with us|advertising|archive|archives|
arts|back to top|blog|business|careers|cart|case studies|close|close menu|community|company|contact|contact us|
cookie policy|cookie settings|copyright|crossword|culture|deutsch|disclaimer|donate|e-paper|english|entertainment|
español|events|faq|faqs|follow us|food|français|games|get started|guides|health|help|help center|home|imprint|
international|italiano|jobs|latest|legal|lifestyle|local|log in|log out|login|logout|magazine|main menu|masthead|
media kit|menu|money|my account|my profile|national|news|newsletter|newsletters|newsroom|obituaries|open menu|opinion|
partners|photos|podcast|podcasts|politics|press|press room|pricing|privacy|privacy notice|privacy policy|products|
puzzles|register|resources|reviews|rss feed|science|search|services|shop|sign in|sign out|sign up|site map|sitemap|
skip to content|skip to main content|solutions|sport|sports|staff|style|subscribe|support|tech|technology|terms|
terms & conditions|terms and conditions|terms of service|terms of use|travel|trending|u.s.|us news|video|videos|
weather|webinars|world
"""

# What readers felt, with how many of them below each.
_REACTIONS = frozenset(("angry", "dislike", "funny", "haha", "happy", "like", "love", "sad", "surprised", "wow"))


ROWS = {"share-row": phrases(_SHARING), "menu-row": phrases(_MENU)}
LONGEST = max(map(len, frozenset().union(*ROWS.values())))


def rows(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines of every row, each with the name of its rule.

    >>> list(rows(["Home", "News", "Sports", "The cat sat on the mat.", "Email", "Print"]))
    [(0, 'menu-row'), (1, 'menu-row'), (2, 'menu-row')]
    """
    folded = [line.lower().rstrip(" :") if len(line) <= LONGEST else "" for line in lines]
    for rule, labels in ROWS.items():
        if labels.isdisjoint(folded):
            continue
        for start, stop in spans([line in labels for line in folded]):
            promised = start > 0 and lines[start - 1].endswith(":")
            if stop - start >= FEWEST and not promised:
                yield from ((at, rule) for at in range(start, stop))
    yield from _ratings(folded)
    yield from _reactions(folded)


def _ratings(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The same for rows of stars, if there are several."""
    starts = [at for at, line in enumerate(lines) if line == "1" and lines[at : at + len(_STARS)] == _STARS]
    if len(starts) >= FEWEST_RATINGS:
        yield from ((start + star, "rating-row") for start in starts for star in range(len(_STARS)))


def _reactions(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The same for buttons of feelings and their counts."""
    if _REACTIONS.isdisjoint(lines):
        return
    start = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and (lines[at] in _REACTIONS or (at > start and lines[at].isdecimal())):
            continue
        if len(_REACTIONS.intersection(lines[start:at])) >= FEWEST:
            yield from ((place, "reaction-row") for place in range(start, at))
        start = at + 1
