"""Tags of a wrecked table as they were: `</td>` for `< / td >`, `/td>`, `</td`; evidence, once they are mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.lazy import lazy
from cleaner.tables.tags import RESIDUE, TAG, TAG_NAMES

# A tag with spaces, one that lost its first bracket, one that lost its last; what follows stays as it is.
_BROKEN = lazy(
    rf"<\s*+(/?)\s*+({TAG_NAMES})(\s[^<>|]*+)?>|(?<![\w<])(/)({TAG_NAMES})>|(?<![\w</])()({TAG_NAMES})>"
    rf"|<(/)({TAG_NAMES})(?=\s*+(?:<|\||$))|<()(tr|thead|tbody)(?=\s*+<)|<()(td|th)(?=\s[^<>=|]*+<)",
    re.IGNORECASE,
)
_GLUED = lazy(r"(?<=\w)/(td|th|tr|table)>", re.IGNORECASE)
# Without a bracket: ends that no text has, and beginnings only beside them.
_BARE_END = lazy(r"(?<!\S)/t[dh](?!\S)")
_BARE = lazy(r"(?<!\S)(/?)(thead|tbody|tfoot|t[rdh])(?!\S)|(?<!\S)(/)(table)(?!\S)")
_TABLE_END = lazy(r"</table>", re.IGNORECASE)
FEWEST_TAGS = 2  # on a line without a pipe, unless the lines beside it have tags too
FEWEST_BARE = 4  # ends of cells that make it certain that all brackets of a line were lost


def in_shape(lines: Sequence[str], at: int) -> list[str]:
    """The pieces that a line of the text is, each with its tags in shape; the line alone where it is no wreck."""
    mended = _mended(lines, at, lines[at])
    return _part(mended) if "|" in lines[at] else [mended]


def _mended(lines: Sequence[str], at: int, line: str) -> str:
    """The line with its tags in shape, as it is where it is no wreck."""
    if len(_BARE_END.findall(line)) >= FEWEST_BARE:
        line = _BARE.sub(lambda tag: f"<{tag[1] or tag[3] or ''}{tag[2] or tag[4]}>", line)
    mended, found = _BROKEN.subn(_tag, line)
    if found >= FEWEST_TAGS:
        return _GLUED.sub(r"</\1>", mended)
    return mended if found and ("|" in line or _is_among(lines, at, mended)) else line


def _is_among(lines: Sequence[str], at: int, mended: str) -> bool:
    """The one tag of this line stands at its edge, and a line beside it has tags too."""
    if not (mended[0] == "<" or mended[-1] == ">"):
        return False
    return any(_BROKEN.search(line) for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]))


def _tag(match: re.Match[str]) -> str:
    """The tag; its attributes as they were."""
    slash, name, attributes = next(
        (match[group], match[group + 1], match[3] if group == 1 else "")
        for group in (1, 4, 6, 8, 10, 12)
        if match[group + 1]
    )
    return f"<{slash}{name}{(attributes or '').rstrip()}>"


def _part(line: str) -> list[str]:
    """The line as its table and the prose behind it; one piece where nothing runs on, or it is no prose."""
    ends = list(_TABLE_END.finditer(line))
    if not ends:
        return [line]
    rest = line[ends[-1].end() :].strip(RESIDUE)
    if TAG.search(rest) or "|" in rest or len(rest.split()) < 2:
        return [line]
    stop = "." if line[ends[-1].end() :].lstrip(RESIDUE)[len(rest) :].startswith(".") else ""
    return [line[: ends[-1].end()], rest.strip() + stop]
