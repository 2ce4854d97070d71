"""Where one line ends and the next begins: is that a seam inside a sentence?

Beautiful Soup's `get_text("\\n")` and its like put every text node on a line of its own, so a sentence
breaks before and behind each link and each bold word. The line before then ends without a stop, and the
line after begins with a small letter or a comma. Alone that is weak: menus, tags, lists and verses look
the same. So a whole chain of such seams is judged (`chains`). Heuristics, all of them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cleaner.lazy import lazy

STOPS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}"
CLOSERS = (
    "\"')]*_ \N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)
OPENERS = "([\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
DASHES = "\N{EN DASH}\N{EM DASH}"
_ENDS = frozenset(STOPS + ":;")
_QUOTES = "\"'(\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}$\N{EURO SIGN}\N{POUND SIGN}"

# What begins in mid-sentence: a closing mark, or an 's; no number (`.17`), file name or smiley.
CLOSING = lazy(
    r"[,;:!?)\]%\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}](?![\w%/\\({])|\.(?![\w./\\])"
    r"|\N{HORIZONTAL ELLIPSIS}.|['\N{RIGHT SINGLE QUOTATION MARK}](?:s|t|re|ve|ll|d|m)\b"
)
# A word in small letters, behind a bracket or not; `iPhone`, `n8n` and `example.org` are names, `b)` is a mark.
_SMALL = lazy(
    r"\(?(?!\w[.)])([^\W\d_]+)(?:[-'\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*"
    r"(?=[\s,;:!?)\"\N{RIGHT DOUBLE QUOTATION MARK}]|\.(?:\s|$)|$)"
)
# Code and addresses keep their lines. Patterns that begin with one class of characters are searched for in C.
_CODE_HEAD = lazy(r"[#>@*]|\$?\w+\.\w+\(")
_CODE = lazy(
    r"[{}\\^`~<>|_(;:/=.](?:(?<=[{}\\^`~<>|])|(?<=\w_)(?=\w)|(?<=\w\()(?=\))|(?<=;)$|(?<=:)(?=:)"
    r"|(?<=https:)|(?<=http:)|(?<=/)(?<!:/)(?=/)|(?<=\w=)(?=\w)|(?<=www\.)|(?<=[\w-]\.)(?:com|org|net|io|co)\b)"
)

# Words that no sentence ends with, in four languages. First those that no line of a list or menu ends with either.
_NEVER = """
a an the of our your their his its my and or is are was were between le la les un une des du et el los las una y
der die das den dem ein eine einen einem und oder
"""
_SELDOM = """
from by at for as than in on to with into onto about be that which who via like including reach such de ou au aux
en dans sur avec pour par que qui del con por para von vom zum zur mit auf im
"""
NEVER_LAST = frozenset(_NEVER.split())
SELDOM_LAST = NEVER_LAST.union(_SELDOM.split())

# Characters. A piece of prose is longer than most headings, items and menu entries; a link is shorter.
PIECE = 40
LONGEST_LINK = 60

# Kinds of seams: sure, likely, and from EDGE on three that need support. 0 is none.
SURE, SMALL_SEAM, DASH, BRACKET, EDGE, COMMA, NAME = range(1, 8)


def kinds_of(lines: Sequence[str], heads: Collection[int]) -> list[int]:
    """What each seam is, the one behind a line at the line's place; from the end, since some need the next.

    At `heads` are lines that can open a run but not go on with one: items.
    """
    kinds = [0] * len(lines)
    for at in range(len(lines) - 2, -1, -1):
        line = lines[at]
        ends = line[-1:] in _ENDS and not _goes_on_behind(line, lines[at + 1])
        if line and not ends and lines[at + 1] and at + 1 not in heads:
            kind = _kind(line, lines[at + 1]) or _supported(lines, kinds, at)
            kinds[at] = 0 if kind and _are_parallel(line, lines[at + 1]) else kind
    return kinds


def _goes_on_behind(line: str, after: str) -> bool:
    """`The Ferry Is Late!` over `, a song that`: the name of a work or a firm has its own mark at its end."""
    return after[:2] == ", " and line[-1] in STOPS and is_small(after[2:])


def _are_parallel(line: str, after: str) -> bool:
    """Both lines open with the same three words: `the cost of the hull and`, `the cost of the sails`."""
    opening = line.split(None, 3)[:3]
    return len(opening) > 2 and opening == after.split(None, 3)[:3]


def _kind(line: str, after: str) -> int:
    """What the seam between two lines is, as far as these two tell."""
    if after[0].isupper():
        opened = line[-1] in OPENERS and opens(line)
        return BRACKET if opened and not _is_code(line, after) else 0
    if ends_quoted(line) and not _goes_on_behind(line.rstrip(CLOSERS), after):
        return 0
    if CLOSING.match(after) and any(map(str.isalnum, line)):
        return 0 if after not in (".", ",") and _is_code(line, after) else SURE
    if not (any(map(str.isalnum, line)) or CLOSING.match(line)) or _is_code(line, after):
        return 0
    if is_small(after):
        return SMALL_SEAM
    if _is_dashed(after):
        return 0 if _is_dashed(line) else DASH
    return BRACKET if line[-1] in OPENERS and opens(line) else 0


def _supported(lines: Sequence[str], kinds: Sequence[int], at: int) -> int:
    """What the seam may be when what stands around it supports it: a sentence goes on with a name."""
    line, after = lines[at], lines[at + 1]
    if not (after[0].isalnum() or after[0] in _QUOTES) or ends_quoted(line):
        return 0
    if last_word(line) in SELDOM_LAST:
        kind = EDGE
    elif line[-1] in ",\N{EN DASH}\N{EM DASH}" and len(line) > 2:
        kind = COMMA
    else:
        kind = NAME if goes_on(lines, kinds, at) else 0
    return 0 if kind and _is_code(line, after) else kind


def goes_on(lines: Sequence[str], kinds: Sequence[int], at: int) -> bool:
    """The line behind this seam is short, and the sentence goes on after it: a link, a name in bold."""
    beyond = kinds[at + 1] in (SURE, SMALL_SEAM) and lines[at + 2][0] != ":"
    return beyond and len(lines[at + 1]) <= LONGEST_LINK


def _is_code(line: str, after: str) -> bool:
    return _has_code(line) or _has_code(after)


def _has_code(line: str) -> bool:
    return _CODE.search(line) is not None or _CODE_HEAD.match(line) is not None


def opens(line: str) -> bool:
    """The mark that ends the line has nothing or a space before it: it opens what comes."""
    return len(line) == 1 or line[-2] == " "


def ends_quoted(line: str) -> bool:
    """A sentence or a lead-in ends before the marks that close the line."""
    end = line[-1]
    if end in CLOSERS and not (end in OPENERS and opens(line)):
        return line.rstrip(CLOSERS)[-1:] in _ENDS
    return False


def is_small(line: str) -> bool:
    """The line begins with a word in small letters."""
    word = _SMALL.match(line)
    return word is not None and word[1].islower()


def _is_dashed(line: str) -> bool:
    """Begins with a dash, and says something."""
    return line[0] in DASHES and len(line) > 2 and any(map(str.isalnum, line))


def last_word(line: str) -> str:
    """What the line ends with behind its last space, without an opening mark."""
    return line.rsplit(None, 1)[-1].lstrip(_QUOTES)
