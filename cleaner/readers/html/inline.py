"""Runs of marked text to one line of inline Markdown, in the form that mdformat 1.0 keeps.

A page may mark any part of a word, and Markdown cannot say all of that: `**"a"**b` is read as asterisks.
Where a mark would be misread it is left out, never the text. The rules are CommonMark's for delimiter runs
and GitHub's for bare addresses, taken strictly: where two parsers might differ, the mark goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from unicodedata import category

from cleaner.characters import sound
from cleaner.inline import escape, escape_label
from cleaner.readers.html.runs import CODE, LINK, Mark, Run, plain
from cleaner.record import dataclass

_ADDRESS_SIGNS = ("www.", "://")  # what tells that a word is an address; the longest first


@dataclass(slots=True)
class _Token:
    """A piece of a line: `text`, `code`, an `image` in its Markdown, a mark that is an `open` or a `close`.

    `partner` is where the other end of a mark stands; a token that was dropped has no kind. `word` is the end
    of the last word of a text, which may have begun in the texts before it.
    """

    kind: str
    text: str = ""
    mark: Mark = CODE
    partner: int = -1
    word: str = ""

    @property
    def is_emphasis(self) -> bool:
        """A mark but for links, whose brackets are characters to the marks beside them."""
        return not self.kind or (self.kind in ("open", "close") and self.mark.sign != LINK)

    def edge(self, at: int) -> str:
        """The first (0) or the last (-1) character that will be written, as far as a mark beside it cares."""
        if self.kind == "text":
            return self.text[at]
        return {"code": "``", "image": "!)", "open": "[[", "close": "])"}[self.kind][at]

    def is_address(self, at: int) -> bool:
        """Whether text begins or ends with a bare address, which may run on or be put into angle brackets."""
        word = self.text.split(" ", 1)[0] if at == 0 else self.word
        return self.kind == "text" and any(sign in word for sign in _ADDRESS_SIGNS)


class Inline:
    """Writes lines of runs, and keeps count of the addresses that it wrote more than once.

    A link around many blocks has its address written in each. `room` is how many characters of repeated
    addresses are left; when it is used up, links become their text and `bound_met` says so.
    """

    def __init__(self, room: int) -> None:
        self.room = room
        self.bound_met = False
        self._linked: set[Mark] = set()

    def markdown(self, line: Sequence[Run]) -> str | None:
        """The source of a settled line; None where it needs to be mended, or written, as one plain text."""
        if len(line) == 1:
            if not line[0].marks and not line[0].image:
                return escape(line[0].text)
            if _is_link(line[0]):
                return self._link(line[0])
        if not any(run.marks or run.image for run in line):
            return escape(plain(line))
        if _may_strike(plain(line)):
            return None
        tokens = self._tokens(line)
        _drop_misread(tokens)
        merged = _merged(tokens)
        if not all(sound(token.text) for token in merged if token.kind == "text"):
            return None
        return "".join(_sources(merged))

    def _link(self, run: Run) -> str | None:
        """A line that is one link, as two in three are that have marks: a menu's, a teaser's."""
        if not sound(run.text):
            return None
        text = _escaped(run.text, linked=True)
        return f"[{text}]({_target(run.marks[0].address)})" if self._may_link(run.marks[0], ()) else escape(run.text)

    def _tokens(self, line: Sequence[Run]) -> list[_Token]:
        """Marks close before the white space that follows them, and open after the one before them."""
        tokens: list[_Token] = []
        opened: list[int] = []
        space = ""
        for run in line:
            core = run.text.strip()
            if not core:
                space += run.text
                continue
            marks = [mark for mark in run.marks if mark is not CODE]
            _close(tokens, opened, _shared(tokens, opened, marks))
            space += run.text[: len(run.text) - len(run.text.lstrip())]
            if space:
                tokens.append(_text(space, tokens))
            for mark in marks[len(opened) :]:
                if mark.sign != LINK or self._may_link(mark, tokens):
                    opened.append(len(tokens))
                    tokens.append(_Token("open", mark=mark))
            tokens.append(_content(run, core, tokens))
            space = run.text[len(run.text.rstrip()) :]
        _close(tokens, opened, 0)
        return tokens

    def _may_link(self, mark: Mark, tokens: Sequence[_Token]) -> bool:
        if mark in self._linked:
            self.room -= len(mark.address)
            if self.room < 0:
                self.bound_met = True
                return False
        self._linked.add(mark)
        return not _clings(tokens)


def _is_link(run: Run) -> bool:
    """It is a link and nothing else, without tildes, and none that mdformat takes for a ticked box."""
    if len(run.marks) != 1 or run.marks[0].sign != LINK or run.image:
        return False
    return "~" not in run.text and run.text not in ("x", "X")


def _may_strike(text: str) -> bool:
    """Whether tildes could pair to strike through what is between them, other marks or not."""
    return text.count("~") > 1 and "\\~" in escape(text)


def _shared(tokens: Sequence[_Token], opened: Sequence[int], marks: Sequence[Mark]) -> int:
    """How many of the open marks the next run has too."""
    pairs = list(zip((tokens[place].mark for place in opened), marks, strict=False))
    return next((at for at, (mark, wanted) in enumerate(pairs) if mark is not wanted), len(pairs))


def _close(tokens: list[_Token], opened: list[int], down_to: int) -> None:
    while len(opened) > down_to:
        place = opened.pop()
        tokens[place].partner = len(tokens)
        tokens.append(_Token("close", mark=tokens[place].mark, partner=place))


def _content(run: Run, core: str, tokens: Sequence[_Token]) -> _Token:
    """An image stays one if its alternative needs no escapes: mdformat takes them out again.

    Code that holds `]:` would end the label of a reference, since blocks are read before code is.
    """
    if _clings(tokens):
        return _text(core, tokens)
    if run.image and escape(core) == core and "[" not in core:
        return _Token("image", f"![{core}]({_target(run.image)})")
    if CODE in run.marks and "`" not in core and "]:" not in core:
        return _Token("code", core)
    return _text(core, tokens)


def _text(text: str, tokens: Sequence[_Token]) -> _Token:
    before = _beside(tokens, len(tokens), -1)[0]
    word = text.rsplit(" ", 1)[-1] if " " in text else (before.word if before else "") + text
    sign = next((sign for sign in _ADDRESS_SIGNS if sign in word), "")
    return _Token("text", text, word=sign or word[-len(_ADDRESS_SIGNS[0]) :])


def _clings(tokens: Sequence[_Token]) -> bool:
    """What stands before would take a bracket or a backtick to itself: an address, a sign like an escape."""
    before = _beside(tokens, len(tokens), -1)[0]
    return before is not None and (before.is_address(-1) or before.text.endswith(("\\", "`")))


def _target(address: str) -> str:
    return f"<{address}>" if "(" in address or ")" in address else address


def _beside(tokens: Sequence[_Token], at: int, step: int) -> tuple[_Token | None, list[_Token]]:
    """The next token that is no emphasis, and the emphasis on the way to it; a few marks at most."""
    passed = []
    at += step
    while 0 <= at < len(tokens) and tokens[at].is_emphasis:
        passed.append(tokens[at])
        at += step
    return tokens[at] if 0 <= at < len(tokens) else None, passed


def _drop_misread(tokens: list[_Token]) -> None:
    """Take out the marks that a parser would not read as this module means them.

    The link `[X](...)` at the head of a line is one that mdformat takes for a ticked box.
    """
    opens = [at for at, token in enumerate(tokens) if token.kind == "open"]
    if tokens[0].mark.sign == LINK and tokens[0].partner == 2 and tokens[1].text in ("x", "X"):
        _drop(tokens, 0)
    end = 0  # of the outermost emphasis that stands
    for at in opens:
        if tokens[at].kind and tokens[at].is_emphasis:
            if _is_misread(tokens, at, inside=at < end):
                _drop(tokens, at)
            else:
                end = max(end, tokens[at].partner)


def _drop(tokens: list[_Token], at: int) -> None:
    tokens[tokens[at].partner].kind = tokens[at].kind = ""


def _is_misread(tokens: Sequence[_Token], at: int, inside: bool) -> bool:
    """Whether the mark that opens here could be taken otherwise, even if marks beside it are dropped.

    `inside` says that it stands in other emphasis, which a mark that could also close would close.
    """
    sign, end = tokens[at].mark.sign[0], tokens[at].partner
    before, on_left = _beside(tokens, at, -1)
    first, last, after = (_beside(tokens, place, step)[0] for place, step in ((at, 1), (end, -1), (end, 1)))
    if first is None or last is None:
        return True
    left, right = before.edge(-1) if before else "", after.edge(0) if after else ""
    struck = (left, right, *(token.text for token in tokens[at:end])) if sign == "~" else ()
    if any("~" in text for text in (first.edge(0), last.edge(-1), *struck)):
        return True
    if any(token.kind == "close" and token.mark.sign[0] == sign for token in on_left):
        return True
    if (before is not None and before.is_address(-1)) or (last.is_address(-1) and right.strip()):
        return True
    opens, closes = _is_soft(tokens, at, 1), _is_soft(tokens, end, -1)
    if inside and left.strip() and not (opens and _is_free(left)):
        return True
    return not ((opens or _is_free(left)) and (closes or _is_free(right)))


def _is_soft(tokens: Sequence[_Token], at: int, step: int) -> bool:
    """Inside the mark, a letter or digit stands next to it, and will whatever else is dropped."""
    edge = 0 if step > 0 else -1
    inner, passed = _beside(tokens, at, step)
    if inner is None or inner.is_address(edge):
        return False
    same = all(token.mark.sign[0] == tokens[at].mark.sign[0] for token in passed)
    return same and inner.edge(edge).isalnum()


def _is_free(char: str) -> bool:
    """The end of the line, white space or what all parsers take for punctuation; cmark-gfm looks past `~`."""
    if not char or char.isspace():
        return True
    return (char.isascii() and not char.isalnum() and char != "~") or category(char)[0] == "P"


def _merged(tokens: Iterable[_Token]) -> list[_Token]:
    """The tokens that are left, neighbours of text or of code as one."""
    merged: list[_Token] = []
    for kind, group in groupby((token for token in tokens if token.kind), lambda token: token.kind):
        if kind in ("text", "code"):
            merged.append(_Token(kind, "".join(token.text for token in group)))
        else:
            merged += group
    return merged


def _sources(tokens: Sequence[_Token]) -> Iterator[str]:
    linked = False
    for token, after in zip(tokens, [*tokens[1:], _Token("")], strict=True):
        if token.kind == "text":
            source = _escaped(token.text, linked)
            before_link = source.endswith("!") and after.kind == "open" and after.mark.sign == LINK
            yield source[:-1] + "\\!" if before_link else source
        elif token.kind == "code":
            yield f"`{token.text}`"
        elif token.kind == "image":
            yield token.text
        elif token.mark.sign == LINK:
            linked = token.kind == "open"
            yield LINK if linked else f"]({_target(token.mark.address)})"
        else:
            yield token.mark.sign


def _escaped(text: str, linked: bool) -> str:
    """In the text of a link an address is no link of its own."""
    return escape_label(text) if linked else escape(text)
