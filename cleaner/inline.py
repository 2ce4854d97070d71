"""Inline Markdown: characters made safe for it, and what it shows.

`escape` takes characters and gives inline source that shows just these, in the form that mdformat 1.0
keeps; `shown` takes inline source in that form and gives the characters back, reading emphasis, links,
images and code as well. Marks that count only at the head of a line (`1986. It was`) are set by
`guard` when a paragraph is written and taken away by `unguard` when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaner.lazy import lazy

# Only these can be misread inside a line; most lines hold none of them.
MARKS = "\\*_`<[]&~"
SPECIAL = lazy(f"[{re.escape(MARKS)}]")

HOST = r"(?=[\w-]|[^\x00-\x7f])"
"""How a host may begin, without which GitHub links no bare address: with any character but punctuation of ASCII
(and of other scripts, which this takes too)."""

_ADDRESS = lazy(rf"(?:https?|ftp)://{HOST}[^ \t\n]+", re.IGNORECASE)
# It ends where punctuation and another begin: one in the path or the query of another is a part of it.
_NEXT = r"(?<=[*_~.,:;!'\")\]}])(?:https?|ftp)://"
_URL = lazy(rf"[a-z]+://(?:(?!{_NEXT})[^\s<>\\`&]|&(?!#?[a-z0-9]{{1,32}};))*", re.IGNORECASE)
_ALIKE = lazy(r"[a-z]+://(?:[\w.-]+(?::[0-9]+)?|(?:[^\s<>%@:\[/?#]|:(?![:0-9]))+)(?:[/?#][^%\s<>]*)?", re.IGNORECASE)
_BARE = lazy(rf"(?:https?|ftp)(:)//{HOST}|(?<![^\W_])www\.", re.IGNORECASE)
_TARGET_HEAD = lazy(r"(?<!\\)\]\(")
_URL_END = "*_~.,:;!?'\")]}"
_WWW = lazy(r"(?<![^\W_])www\.\S*\\")
_STAR = lazy(r"(?<!\s)\*|\*(?!\s)")
# mdformat leaves an underscore between two letters or digits, and one between two spaces.
_UNDERSCORE = lazy(r"(?<=\s)_(?=\s)|(?<=[^\W_])_(?=[^\W_])|(_)")
_LESS = lazy(r"<<(?![A-Za-z/!?])|<(?! )")
_BRACKET = lazy(r"[\[\]]")
ENTITY = lazy(r"&(?:#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TILDES = lazy(r"~+")
_OPENING = lazy(r"~[^\s~]")
_CLOSING = lazy(r"[^\s~]~")


def escape(text: str, *, struck: bool = False) -> str:
    """Inline source that shows `text`, character for character, apart from runs of spaces.

    `struck` says that the line it is a part of has tildes that pair, whatever it has itself.
    """
    return _escaped(text, struck or is_struck(text)) if SPECIAL.search(text) else text


def _escaped(text: str, struck: bool) -> str:
    """The same of a part; `struck` says whether the whole text would be struck through."""
    sources = []
    while "://" in text and (parts := _parted(text, struck)):
        before, address, text = parts
        if is_shown_alike(address):
            sources += [_before_bracket(_escaped(before, struck)), f"<{address}>"]
        else:
            scheme, _, rest = address.partition(":")
            sources.append(f"{_escaped(before + scheme, struck)}\\:")
            text = rest + text
    return "".join([*sources, _around_addresses(text, struck)])


def _before_bracket(source: str) -> str:
    """In brackets an address is a piece by itself; before one an exclamation mark is escaped as before a link."""
    return source[:-1] + "\\!" if source.endswith("!") else source


def is_shown_alike(address: str) -> bool:
    """Whether all parsers show an address in angle brackets as it is: markdown-it decodes what is encoded in it
    (`%C3%A9`, `xn--`), and makes others of odd hosts.
    """
    return _ALIKE.fullmatch(address) is not None and "xn--" not in address.lower()


def joined(lines: Sequence[str]) -> str:
    """Lines of inline source as one text, with hard breaks between them."""
    return "\\\n".join([*map(closed, lines[:-1]), *lines[-1:]])


def closed(line: str) -> str:
    """A line that a hard break may follow: GitHub takes its backslash for a part of a bare address that it touches."""
    target = max((match.end() for match in _TARGET_HEAD.finditer(line)), default=0)
    start = max(line.rfind(" "), line.find(")", target) if target else -1) + 1
    word = line[start:]
    found = None if "<" in word or "`" in word else _BARE.search(word)
    if found is None:
        return line
    before, address = line[: start + found.start()], word[found.start() :].rstrip(_URL_END)
    after = line[len(before) + len(address) :]
    sign = found[1] or "."
    if sign == ":" and is_shown_alike(address):
        return f"{_before_bracket(before)}<{address}>{after}"
    head, _, rest = address.partition(sign)
    return f"{before}{head}\\{sign}{_escape_plain(rest, struck=False)}{after}"


def escape_label(text: str, *, struck: bool = False) -> str:
    """The same inside the text of a link, where an address is no link of its own and needs no brackets."""
    text, struck = _escape_marks(text), struck or is_struck(text)
    return _escape_tildes(text, struck) if "~" in text else text


def is_struck(text: str) -> bool:
    """Whether tildes pair, to strike through what is between them: on GitHub single ones do too.

    One has to touch a word on its right and a later one a word on its left. Longer runs among others are
    past telling in short; three alone are a fence.
    """
    runs = _TILDES.findall(text) if "~" in text else ()
    if not runs:
        return False
    if len(runs) < 2 or max(map(len, runs)) > 1:
        return len(runs) > 1 or len(runs[0]) > 2
    opening = _OPENING.search(text)
    closing = max((match.end() for match in _CLOSING.finditer(text)), default=0)
    return opening is not None and closing > opening.end()


def _parted(text: str, struck: bool) -> tuple[str, str, str] | None:
    """`text` before, in and behind the first web address that needs brackets.

    GitHub links a bare address to the next space, backslashes and all: one that would need an escape, in it or in
    what runs on behind it without a space, goes into angle brackets.
    """
    for match in _ADDRESS.finditer(text):
        if _escape_marks(match[0]) == match[0] and not ("~" in match[0] and (struck or "~~" in match[0])):
            continue
        if found := _to_bracket(match[0]):
            start, address = match.start() + found.start(), found[0].rstrip(_URL_END)
            return text[:start], address, text[start + len(address) :]
    return None


def _to_bracket(run: str) -> re.Match[str] | None:
    """The first address of those that run on without a space; not one of `ftp:`, which is no link when it is read
    back, where what needs an escape belongs to a later one.
    """
    found = list(_URL.finditer(run))
    for one, after in pairwise(found):
        piece = run[one.start() : after.start()]
        if one[0][:4].lower() != "ftp:" or _escape_marks(piece) != piece:
            return one
    return found[-1] if found else None


def _around_addresses(text: str, struck: bool) -> str:
    """`text` with all between its addresses escaped, none of which needs brackets."""
    if "://" not in text:
        return _escape_plain(text, struck)
    pieces, end = [], 0
    for match in _ADDRESS.finditer(text):
        pieces += [_escape_plain(text[end : match.start()], struck), match[0]]
        end = match.end()
    return "".join([*pieces, _escape_plain(text[end:], struck)])


def _escape_plain(text: str, struck: bool) -> str:
    text = _escape_marks(text)
    if "~" in text:
        text = _escape_tildes(text, struck)
    if "www." in text and "\\" in text:
        text = _WWW.sub(lambda match: match[0].replace("www.", "www\\."), text)
    return text


def _escape_tildes(text: str, struck: bool) -> str:
    return text.replace("~", "\\~") if struck else text.replace("~~", "\\~~")


def _escape_marks(text: str) -> str:
    if not SPECIAL.search(text):
        return text
    text = text.replace("\\", "\\\\")
    if "*" in text:
        text = _STAR.sub(r"\\*", text)
    if "_" in text:
        text = _UNDERSCORE.sub(lambda match: r"\_" if match[1] else "_", text)
    text = _escape_brackets(text)
    if "<" in text:
        text = _LESS.sub(r"\\\g<0>", text)
    text = text.replace("`", "\\`")
    if "&" in text:
        text = ENTITY.sub(_escape_entity, text)
    return text


def _escape_entity(match: re.Match[str]) -> str:
    from html.entities import html5

    known = match[0][1] == "#" or match[0][1:] in html5
    return "\\" + match[0] if known else match[0]


def _escape_brackets(text: str) -> str:
    """Escape brackets but for closed pairs that nothing can read as a link: `[hour]` stays."""
    if "[" not in text and "]" not in text:
        return text
    before: list[int] = []
    opened = -1
    for match in _BRACKET.finditer(text):
        at = match.start()
        if match[0] == "[":
            before += [opened] if opened >= 0 else []
            opened = at
            continue
        if opened < 0:
            before.append(at)
        elif text[at + 1 : at + 2] in (":", "("):
            before += [opened, at]
        opened = -1
    before += [opened] if opened >= 0 else []
    return _insert(text, before)


def _insert(text: str, before: list[int]) -> str:
    """`text` with a backslash before each of these positions, which ascend."""
    starts = [0, *before]
    return "\\".join(text[a:b] for a, b in zip(starts, [*before, len(text)], strict=True))


# Characters at the head of a line before which, or behind which, `guard` may put an escape.
GUARDED = tuple("#>-+=[|:0123456789")
_LINE_HEAD = lazy(r"#{1,6}(?= |$)|>|[-+](?= |$)|[0-9]+(?=[.)](?: |$))|-(?=[- ]*$)|=(?==*$)|\[(?=[ xX]\](?![:(]))")


def guard(text: str) -> str:
    """`text` as the source of a paragraph: its lines cannot be read as a heading, list, rule or table."""
    if "\n" in text:
        return "\n".join(map(_guard_line, text.split("\n")))
    return _guard_line(text)


def _guard_line(line: str) -> str:
    if line[:1] not in GUARDED:
        return line
    head = _LINE_HEAD.match(line)
    if head is None:
        return line if line.strip("|: -") else line.replace("-", "\\-", 1)
    if line[0] == "[":
        return f"\\[{line[1]}\\]{line[3:]}"
    at = head.end() if line[0] in "0123456789" else 0
    return f"{line[:at]}\\{line[at:]}"


_GUARDED = lazy(r"\\(?=[#>=+-])|(?<=[0-9])\\(?=[.)](?: |$))|\\(?=\[[ xX]\\\](?![:(]))")
_GUARDED_NUMBER = lazy(r"[0-9]+\\[.)](?: |$)")
_GUARDED_DELIMITERS = lazy(r"[|: ]*\\-[|: -]*$")


def unguard(text: str) -> str:
    """The inverse of `guard`."""
    if "\\" not in text:
        return text
    if "\n" in text:
        return "\n".join(map(_unguard_line, text.split("\n")))
    return _unguard_line(text)


def _unguard_line(line: str) -> str:
    if line[:1] == "\\":
        if line[1:2] in ("#", ">", "=", "+", "-"):
            return line[1:]
        ticked = re.match(r"\\\[([ xX])\\\](?![:(])", line)
        return f"[{ticked[1]}]{line[ticked.end() :]}" if ticked else line
    if _GUARDED_NUMBER.match(line):
        return line.replace("\\", "", 1)
    return line.replace("\\-", "-", 1) if _GUARDED_DELIMITERS.match(line) else line


# Each of these takes an escaped character whole, so that what follows it is not read as a mark.
_CODE = lazy(r"\\.|(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_AUTOLINK = lazy(r"\\.|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@\\]+@[^\s<>@]+)>")
_TARGET = r"\((?:<[^<>]*>|(?:[^\s()<\\]|\\.|\([^\s()]*\))*)(?:\s+\"(?:[^\"\\]|\\.)*\")?\)"
_LINK = lazy(r"\\.|!?\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\](?!\())*)\]" + _TARGET)
# A line that is one link and nothing else, as most lines of a page with a mark are.
_SOLE_LINK = lazy(r"\[([^\\*_`<\[\]&~\0]*)\]\([^\s()<\\`]*\)")
_PUNCTUATION = lazy(r"([!-/:-@\[-`{-~])")
# It begins with one class, so that `re` skips all other characters in C.
_SIGN = lazy(r"[\\*_~&<](?:(?<=\\)[!-/:-@\[-`{-~\n]|(?<=~)~|(?<=&)#?[A-Za-z0-9]{1,32};|(?<=<)br ?/?>)?")


def shown(text: str) -> str:
    """What a page shows of inline source: marks gone, images as their alternatives, breaks as newlines."""
    if not SPECIAL.search(text):
        return text
    if text[0] == "[" and (sole := _SOLE_LINK.fullmatch(text)):
        return sole[1]
    if "`" in text:
        text = _CODE.sub(lambda match: _literal(_unpadded(match[2])) if match[2] else match[0], text)
    if "<" in text:
        text = _AUTOLINK.sub(lambda match: _literal(match[1]) if match[1] else match[0], text)
    while "](" in text and (inner := _LINK.sub(_link_text, text)) != text:
        text = inner
    return _SIGN.sub(_shown_sign, text.replace("\0", ""))


def _link_text(match: re.Match[str]) -> str:
    # Fenced off, so that what is left of a link is not read as part of another.
    return match[0] if match[1] is None else f"\0{match[1]}\0"


def _unpadded(code: str) -> str:
    """CommonMark strips one space from either side, unless there is nothing else."""
    return code[1:-1] if code[0] == code[-1] == " " and code.strip(" ") else code


def _literal(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", text)


def _shown_sign(match: re.Match[str]) -> str:
    sign = match[0]
    if sign in ("*", "_"):
        return sign if _stands_for_itself(match.string, match.start()) else ""
    if sign == "~~":
        return ""
    if len(sign) == 1:
        return sign
    if sign[0] == "&":
        return _decoded(sign)
    return "\n" if sign[0] == "<" else sign[1]


def _decoded(sign: str) -> str:
    """What an entity shows; `&ampgt;` is none, though browsers find `&amp` in it."""
    from html import unescape
    from html.entities import html5

    return unescape(sign) if ENTITY.fullmatch(sign) and (sign[1] == "#" or sign[1:] in html5) else sign


def _stands_for_itself(text: str, at: int) -> bool:
    """A star between spaces, an underscore between spaces or inside a word: emphasis is none of these."""
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return (before.isspace() and after.isspace()) or (text[at] == "_" and before.isalnum() and after.isalnum())
