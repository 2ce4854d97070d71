"""markdown-it-py, set up for reading: CommonMark with GitHub's tables and strikethrough, within bounds.

Blocks and their inline text are parsed apart, so that a text which would be dear to parse is known first.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from cleaner.foreign import without_surrogates
from cleaner.lazy import lazy

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

Env = MutableMapping[str, Any]

MAX_NESTING = 100
"""Levels of quotations and lists (a list counts twice) that are read. Each takes the parser two of the 1,000
calls that Python allows, and nobody writes twenty."""

MAX_DELIMITERS = 2_000
"""Runs of `*`, `_` and `~` in one block of text. 4,000 cost markdown-it-py 30 ms; 65,000 (`*a **a ` repeated)
cost it 14 s."""

MAX_BRACKETS = 30
"""Square brackets open at once: images inside images cost the parser four calls a level."""

_DELIMITER = lazy(r"[*_~]+")
_BRACKET = lazy(r"[\[\]]")
# Escaped characters, bare addresses and code, in which nothing is a mark. To look for the end of code takes the
# square of the back-ticks that end none, so with many of them none is looked for.
_INERT = lazy(r"\\.|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>", re.DOTALL)
_INERT_OR_CODE = lazy(r"\\.|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_MOST_TICKS = 200


def parse_blocks(body: str, env: Env) -> list[Token] | None:
    """The block tokens of `body`, inline text not parsed yet; None if it is nested too deep.

    `env` takes up the reference definitions, for `parse_inline`.
    """
    tokens = _parser("inline").parse(body, env)
    return None if any(map(_too_deep, tokens)) else tokens


def _too_deep(token: Token) -> bool:
    """The parser leaves out whatever stands in such a block."""
    return token.type in ("blockquote_open", "list_item_open") and token.level >= MAX_NESTING - 1


def parse_inline(source: str, env: Env, *, marks: bool = True) -> Sequence[Token]:
    """The inline tokens of one block; without `marks` emphasis, links and images are text."""
    parser = _parser() if marks else _parser("emphasis", "strikethrough", "link", "image")
    return parser.parseInline(source, env)[0].children or ()


def within_bounds(source: str) -> bool:
    """Whether this inline text may be parsed with its marks."""
    if len(source) <= MAX_BRACKETS or _is_light(source):
        return True
    inert = _INERT_OR_CODE if source.count("`") <= _MOST_TICKS else _INERT
    source = inert.sub("", source)
    return _is_light(source) or (len(_DELIMITER.findall(source)) <= MAX_DELIMITERS and _depth(source) <= MAX_BRACKETS)


def _is_light(source: str) -> bool:
    return source.count("[") <= MAX_BRACKETS and len(_DELIMITER.findall(source)) <= MAX_DELIMITERS


def _depth(source: str) -> int:
    depth = deepest = 0
    for match in _BRACKET.finditer(source):
        depth = max(depth + (1 if match[0] == "[" else -1), 0)
        deepest = max(deepest, depth)
    return deepest


@cache
def _parser(*switched_off: str) -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import reference

    class Parser(MarkdownIt):
        """Takes every link for one: the reader says which are kept, and `[x](javascript:y)` shows `x`."""

        def validateLink(self, url: str) -> bool:
            return True

        def normalizeLink(self, url: str) -> str:
            """Percent-encoded; of surrogates, which the library fails at in pairs, nothing is left to encode."""
            return super().normalizeLink(without_surrogates(url))

        def normalizeLinkText(self, link: str) -> str:
            return link

    def definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        """A footnote (`[^1]: See`) is text; CommonMark would take one of a single word for an address."""
        start = state.bMarks[line] + state.tShift[line]
        return not state.src.startswith("[^", start) and reference(state, line, end, silent)

    parser = Parser("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    parser.block.ruler.at("reference", definition)
    return parser.disable(list(switched_off))
