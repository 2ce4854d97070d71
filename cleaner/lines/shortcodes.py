"""WordPress shortcodes that nobody ran: `[caption id="attachment_8"]A rose[/caption]`, `[vc_row][vc_column]`.

Exports of a site's database and feeds whose plugin is gone have them. What stands between two of them is text. A word
in brackets is a placeholder, a note or a reader's remark: only attributes, a slash or a plugin's prefix prove a
shortcode, and only at the ends of a line, since a sentence that names one needs it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.lazy import lazy

# Quotation marks have often been curled by the time the text is seen.
_VALUE = "[\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{DOUBLE PRIME}]"
_ATTRIBUTE = rf"\s+[\w-]+\s?=\s?(?:{_VALUE}[^\]\[=]{{0,400}}?{_VALUE}|[^\s\]\[]+)"
_PLUGIN = (
    r"(?:vc|et_pb|fusion|av|mk|wp|su|nggallery|wpforms|elementor|tps|adrotate|ad|sc|eltd|edgtf|qode|tdb?|ult)_[\w-]+"
)
_KNOWN = r"caption|gallery|embed|audio|video|playlist|wpforms|contact-form-7|gravityform|advanced_iframe|ez-toc|toc"
_CODE = rf"\[(?:/[a-z][\w-]*|[a-z][\w-]*(?:{_ATTRIBUTE})+\s?/?|{_PLUGIN}|{_KNOWN})\]"
_OPENS = lazy(rf"\s*(?:{_CODE}\s*)+", re.IGNORECASE)
_CLOSES = lazy(rf"(?:\s*{_CODE})+\s*\Z", re.IGNORECASE)
# What a text that explains them says of them.
_TOPIC = "shortcode"


def stripped(lines: Sequence[str]) -> dict[int, str]:
    """What is left of each line that begins or ends with shortcodes, by its place; nothing in a text about them.

    >>> stripped(['[caption id="attachment_8" width="300"]A rose in May.[/caption]', "Dear [Name],"])
    {0: 'A rose in May.'}
    """
    if any(_TOPIC in line.casefold() for line in lines):
        return {}
    left = {at: _without(line) for at, line in enumerate(lines) if "]" in line}
    return {at: text for at, text in left.items() if text != lines[at]}


def _without(line: str) -> str:
    opening = _OPENS.match(line)
    rest = line[opening.end() :] if opening else line
    closing = _CLOSES.search(rest) if rest[-1:] == "]" else None
    return (rest[: closing.start()] if closing else rest).strip()
