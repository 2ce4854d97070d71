"""What the open elements mean for the text in them: its marks, a heading's level, its item, its cell.

`enter` gives the state inside an element; when the element ends, the state that was there before returns.
What gathers text over several events (an item, preformatted text, a table) is an object that states share.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cleaner.readers.html.ahead import Attributes
from cleaner.readers.html.grid import Cell, Section, new_cell
from cleaner.readers.html.runs import CODE, DEL, EM, LINK, STRONG, Mark
from cleaner.record import dataclass, field, replace

_NUMBER = re.compile(r"[ \t\n\f\r]*([+-]?[0-9]{1,9})(?![0-9])")
_LANGUAGE = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?-|brush: ?|sourceCode (?!numberSource))([A-Za-z0-9_+#.-]{1,32})(?=[\s;]|$)"
)
_NAMED_LANGUAGE = re.compile(r"[A-Za-z0-9_+#.-]{1,32}")


@dataclass(slots=True)
class Counter:
    """The number of a list's next item, and the step to the one after."""

    next: int
    step: int

    def count(self, stated: str) -> int:
        number = _number(stated, self.next)
        self.next = number + self.step
        return number


@dataclass(slots=True)
class ListItem:
    """An item as it is read: `placed` once it stands among the blocks, `headed` once a heading stands in it, `lines`
    its text so far."""

    depth: int
    ordinal: int | None
    placed: bool = False
    headed: bool = False
    lines: list[str] = field(default_factory=list)
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Preformatted:
    """Text that keeps its spaces and lines."""

    lang: str
    pieces: list[str] = field(default_factory=list)

    def part(self) -> None:
        """Begin a new line, as the border of a block does."""
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def text(self) -> str:
        """The text without empty lines around it."""
        return "".join(self.pieces).strip("\n").rstrip()


@dataclass(slots=True)
class TableText:
    """The sections of a table that holds data; `ordered` has its head first and its foot last."""

    first: int
    sections: list[tuple[int, Section]] = field(default_factory=list)

    def begin(self, place: int) -> None:
        self.sections.append((place, []))

    def begin_row(self) -> None:
        if not self.sections:
            self.begin(1)
        self.sections[-1][1].append([])

    def begin_cell(self, attrs: Attributes) -> Cell:
        if not self.sections or not self.sections[-1][1]:
            self.begin_row()
        self.sections[-1][1][-1].append(new_cell(attrs))
        return self.sections[-1][1][-1][-1]

    def ordered(self) -> list[Section]:
        return [section for _, section in sorted(self.sections, key=lambda placed: placed[0])]


@dataclass(frozen=True, slots=True)
class State:
    """`level` is a heading's, `lists` how many are open; `counter` is the innermost list's, if it counts."""

    marks: tuple[Mark, ...] = ()
    level: int = 0
    quoted: bool = False
    lists: int = 0
    counter: Counter | None = None
    item: ListItem | None = None
    code: Preformatted | None = None
    table: TableText | None = None
    cell: Cell | None = None

    def marked(self, marks: tuple[Mark, ...]) -> State:
        """The same with these marks, as the most frequent elements have it; `replace` takes thrice as long."""
        state = (self.level, self.quoted, self.lists, self.counter, self.item, self.code, self.table, self.cell)
        return State(marks, *state)


def enter(state: State, name: str, attrs: Attributes) -> State:
    """The state inside one of the elements of ENTERED; in preformatted text none but that of its language counts."""
    if state.code is not None and name != "code":
        return state
    return ENTERED[name](state, attrs)


def enter_link(state: State, address: str) -> State:
    """The state inside a link; one in a link, which HTML forbids and parsers let pass, takes its place.

    A heading that leads to a place on its page leads to itself.
    """
    if not address or state.code is not None or (state.level and address[0] == "#"):
        return state
    if not state.marks:
        return state.marked((Mark(LINK, address),))
    outer = tuple(mark for mark in state.marks if mark.sign != LINK)
    return state.marked((*outer, Mark(LINK, address)))


def _number(text: str, otherwise: int) -> int:
    """An integer as HTML reads one, of nine digits at most."""
    stated = _NUMBER.match(text)
    return int(stated[1]) if stated else otherwise


def _marking(mark: Mark) -> Callable[[State, Attributes], State]:
    def entered(state: State, _: Attributes) -> State:
        # A heading is bold as it is.
        if mark in state.marks or (mark is STRONG and state.level):
            return state
        return state.marked((*state.marks, mark))

    return entered


def _heading(level: int) -> Callable[[State, Attributes], State]:
    def entered(state: State, _: Attributes) -> State:
        marks = (mark for mark in state.marks if mark is not STRONG and mark.address[:1] != "#")
        return replace(state, level=level, marks=tuple(marks))

    return entered


def _code(state: State, attrs: Attributes) -> State:
    if state.code is None:
        return _marking(CODE)(state, attrs)
    state.code.lang = state.code.lang or _language(attrs)
    return state


def _preformatted(state: State, attrs: Attributes) -> State:
    return replace(state, code=Preformatted(_language(attrs)))


def _language(attrs: Attributes) -> str:
    """The language of a program, by the class that the HTML standard proposes for it, those of SyntaxHighlighter and
    Pandoc, or the attribute of Hugo and others."""
    named = _LANGUAGE.search(attrs.get("class", ""))
    if named:
        return named[1].lower()
    stated = attrs.get("data-lang") or attrs.get("data-language") or ""
    return stated.lower() if _NAMED_LANGUAGE.fullmatch(stated) else ""


def _quote(state: State, _: Attributes) -> State:
    return replace(state, quoted=True)


def _list(state: State, _: Attributes) -> State:
    return replace(state, lists=state.lists + 1, counter=None)


def _counted_list(state: State, attrs: Attributes) -> State:
    counter = Counter(_number(attrs.get("start", ""), 1), -1 if "reversed" in attrs else 1)
    return replace(state, lists=state.lists + 1, counter=counter)


def _item(state: State, attrs: Attributes) -> State:
    ordinal = state.counter.count(attrs.get("value", "")) if state.counter else None
    item = ListItem(max(state.lists - 1, 0), ordinal)
    return replace(state, item=item, level=0, quoted=False)


def _section(place: int) -> Callable[[State, Attributes], State]:
    def entered(state: State, _: Attributes) -> State:
        if state.table and state.cell is None:
            state.table.begin(place)
        return state

    return entered


def _row(state: State, _: Attributes) -> State:
    if state.table and state.cell is None:
        state.table.begin_row()
    return state


def _cell(state: State, attrs: Attributes) -> State:
    if state.table is None or state.cell is not None:
        return state
    return replace(state, cell=state.table.begin_cell(attrs), item=None, level=0, quoted=False)


ENTERED: dict[str, Callable[[State, Attributes], State]] = {
    **dict.fromkeys(("b", "strong"), _marking(STRONG)),
    **dict.fromkeys(("i", "em"), _marking(EM)),
    **dict.fromkeys(("s", "del", "strike"), _marking(DEL)),
    **dict.fromkeys(("code", "tt", "kbd", "samp"), _code),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), _preformatted),
    **{f"h{level}": _heading(level) for level in range(1, 7)},
    **dict.fromkeys(("ul", "menu", "dir"), _list),
    "ol": _counted_list,
    "li": _item,
    "blockquote": _quote,
    "thead": _section(0),
    "tbody": _section(1),
    "tfoot": _section(2),
    "tr": _row,
    "td": _cell,
    "th": _cell,
}
