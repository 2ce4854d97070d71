"""What has to be seen to its end before it can be read: a table may arrange the page or hold data, and a list
that counts down begins with the number of its items. Their events are held back, then told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cleaner.record import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Reader(Protocol):
        """What is told of a page, in its order; each `start` has its `end`."""

        def start(self, name: str, attrs: Attributes, line: int, holds_data: bool = False) -> None: ...
        def end(self, name: str, line: int) -> None: ...
        def text(self, text: str, line: int) -> None: ...


Attributes = Mapping[str, str]


@dataclass(slots=True)
class Start:
    name: str
    attrs: Attributes
    line: int


@dataclass(slots=True)
class End:
    name: str
    line: int


@dataclass(slots=True)
class Text:
    """`line` is the one on which the text begins; it counts its own line feeds."""

    text: str
    line: int


Event = Start | End | Text


MAY_BE_HELD = frozenset({"table", "ol"})


def is_held(name: str, attrs: Attributes) -> bool:
    """Whether an element can be read only once it has ended."""
    return name == "table" or (name == "ol" and _counts_down(attrs))


def _counts_down(attrs: Attributes) -> bool:
    return "reversed" in attrs and "start" not in attrs


class Held:
    """The events of an element, held back; `depth` is how many elements are open in it."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.depth = 0

    def start(self, name: str, attrs: Attributes, line: int, holds_data: bool = False) -> None:
        self.events.append(Start(name, attrs, line))
        self.depth += 1

    def end(self, name: str, line: int) -> None:
        self.events.append(End(name, line))
        self.depth -= 1

    def text(self, text: str, line: int) -> None:
        self.events.append(Text(text, line))

    def tell(self, reader: Reader, data_tables: Callable[[Sequence[Event]], frozenset[int]]) -> None:
        """Tell `reader` of all that was held; `data_tables` says which of the events begin one that holds data."""
        data = data_tables(self.events)
        lengths = _lengths(self.events)
        for at, event in enumerate(self.events):
            if isinstance(event, Text):
                reader.text(event.text, event.line)
            elif isinstance(event, End):
                reader.end(event.name, event.line)
            else:
                attrs = {**event.attrs, "start": str(lengths[at])} if at in lengths else event.attrs
                reader.start(event.name, attrs, event.line, at in data)


def _lengths(events: Sequence[Event]) -> dict[int, int]:
    """How many items each list has that counts down, by the place where it begins."""
    lengths: dict[int, int] = {}
    outer: list[int] = []  # where each open element begins
    for at, event in enumerate(events):
        if isinstance(event, End):
            outer.pop()
        elif isinstance(event, Start):
            if event.name == "ol" and _counts_down(event.attrs):
                lengths[at] = 0
            elif event.name == "li" and outer and outer[-1] in lengths:
                lengths[outer[-1]] += 1
            outer.append(at)
    return lengths
