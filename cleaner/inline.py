"""Inline Markdown: characters made safe for it, and what it shows.

`escape` takes characters and gives inline source that shows just these, in the form that mdformat 1.0
keeps; `shown` takes inline source in that form and gives the characters back, reading emphasis, links,
images and code as well. Marks that count only at the head of a line (`1986. It was`) are set by
`guard` when a paragraph is written and taken away by `unguard` when it is read.
"""

from __future__ import annotations

import re

# Only these can be misread inside a line; most lines hold none of them.
SPECIAL = re.compile(r"[\\*_`<\[\]&~]")

_URL = re.compile(r"https?://[^\s<>]+")
_URL_END = "*_~.,:;!?'\")]}\\`"
_STAR = re.compile(r"(?<!\s)\*|\*(?!\s)")
# mdformat leaves an underscore between two letters or digits, and one between two spaces.
_UNDERSCORE = re.compile(r"(?<=\s)_(?=\s)|(?<=[^\W_])_(?=[^\W_])|(_)")
_LESS = re.compile(r"<(?! )")
_BRACKET = re.compile(r"[\[\]]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# GitHub strikes through between single tildes too, where the first touches a word on its right
# and a later one a word on its left; and three are a fence.
_STRIKE = re.compile(r"~[^\s~].*[^\s~]~|~[^\s~]~|~~~")


def escape(text: str) -> str:
    """Inline source that shows `text`, character for character, apart from runs of spaces."""
    if not SPECIAL.search(text):
        return text
    if "://" not in text:
        return _escape_plain(text)
    pieces, end = [], 0
    for match in _URL.finditer(text):
        url = match[0].rstrip(_URL_END)
        pieces += [_escape_plain(text[end : match.start()]), _escape_url(url)]
        end = match.start() + len(url)
    return "".join([*pieces, _escape_plain(text[end:])])


def _escape_url(url: str) -> str:
    """An address stands bare unless a mark in it would be read; then in angle brackets."""
    return url if _escape_plain(url) == url else f"<{url}>"


def _escape_plain(text: str) -> str:
    if not SPECIAL.search(text):
        return text
    text = text.replace("\\", "\\\\")
    text = _STAR.sub(r"\\*", text)
    text = _UNDERSCORE.sub(lambda match: r"\_" if match[1] else "_", text)
    text = _escape_brackets(text)
    text = _LESS.sub(r"\\<", text)
    text = text.replace("`", "\\`")
    if "&" in text:
        text = _ENTITY.sub(_escape_entity, text)
    return _escape_tildes(text) if "~" in text else text


def _escape_tildes(text: str) -> str:
    if _STRIKE.search(text):
        return text.replace("~", "\\~")
    return text.replace("~~", "\\~~")


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


_LINE_HEAD = re.compile(
    r"#{1,6}(?= |$)|>|[-+](?= |$)|[0-9]+(?=[.)](?: |$))|-(?=[- ]*$)|=(?==*$)|\[(?=[ xX]\](?![:(]))"
)
_DELIMITERS = re.compile(r"[|: -]*-[|: -]*$")


def guard(text: str) -> str:
    """`text` as the source of a paragraph: its lines cannot be read as a heading, list, rule or table."""
    if "\n" in text:
        return "\n".join(map(_guard_line, text.split("\n")))
    return _guard_line(text)


def _guard_line(line: str) -> str:
    if line[:1] not in "#>-+=[|:0123456789" or not line:
        return line
    head = _LINE_HEAD.match(line)
    if head is None:
        return line.replace("-", "\\-", 1) if _DELIMITERS.match(line) else line
    if line[0] == "[":
        return f"\\[{line[1]}\\]{line[3:]}"
    at = head.end() if line[0] in "0123456789" else 0
    return f"{line[:at]}\\{line[at:]}"


_GUARDED = re.compile(r"\\(?=[#>=+-])|(?<=[0-9])\\(?=[.)](?: |$))|\\(?=\[[ xX]\\\](?![:(]))")
_GUARDED_NUMBER = re.compile(r"[0-9]+\\[.)](?: |$)")
_GUARDED_DELIMITERS = re.compile(r"[|: ]*\\-[|: -]*$")


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


_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_AUTOLINK = re.compile(r"(?<!\\)<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@\\]+@[^\s<>@]+)>")
_TARGET = r"\((?:<[^<>]*>|(?:[^\s()<\\]|\\.|\([^\s()]*\))*)(?:\s+\"(?:[^\"\\]|\\.)*\")?\)"
_LINK = re.compile(r"!?(?<!\\)\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\](?!\())*)\]" + _TARGET)
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_MARK = re.compile(
    r"\\([!-/:-@\[-`{-~])|\\\n|<br ?/?>|"
    r"(?<!\s)\*+|\*+(?!\s)|~~|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])|(&[#A-Za-z0-9]+;)"
)


def shown(text: str) -> str:
    """What a page shows of inline source: marks gone, images as their alternatives, breaks as newlines."""
    if not SPECIAL.search(text):
        return text
    if "`" in text:
        text = _CODE.sub(lambda match: _literal(match[2]), text)
    if "<" in text:
        text = _AUTOLINK.sub(lambda match: _literal(match[1]), text)
    while "](" in text and (inner := _LINK.sub(r"\1", text)) != text:
        text = inner
    return _MARK.sub(_shown_mark, text)


def _literal(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\1", text)


def _shown_mark(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    if match[2]:
        from html import unescape

        return unescape(match[2])
    return "\n" if match[0][0] in "\\<" else ""
