"""Tables for Hypothesis: cells of all that people write in them, in rectangles of every small size.

What no form of wreck can carry is not drawn: a pipe or a line's end in a cell, spaces at its ends or in
a row, characters that the reader repairs, table tags, and a row that is nothing but dashes or the like.
"""

from __future__ import annotations

from random import Random
from unicodedata import is_normalized

from hypothesis import strategies as st

from cleaner.characters import sound
from tests.wrecks import Row, Rows

MOST_COLUMNS = 6
MOST_ROWS = 7
# As real cells are: in WCXB's tables nine in ten are shorter than this.
LONGEST_CELL = 60

WORDS = (
    """
Name|Price|Year|Total|New York|Radar|Ship|5 June|two words|a longer name of four words|Rank|No.|Yes!|Why?|Dr. No|e.g.
U.S.|12|5.1|1,250|36 %|−4|+7|1986|2024-05-01|12:30|3rd|£40|$5.1bn|€ 1.200,50|½|1.|2)|100 °C|§ 4|№ 7|#3|5 < 7|a > b|x^2
{a}|–|—|-|n/a|N/A|…|*|†|✓|?|°C|&|=|@home|A&B|C++|a/b|~5|(net)|[1]|a_b_c|*bold*|__init__|`code`|C:\\temp|it's|don’t
“quoted”|a “quoted” name|‘so’|«oui»|Größe|naïve|Łódź|Москва|Ελλάδα|東京|서울|القاهرة|תל אביב|दिल्ली|กรุงเทพ
http://example.org/a_b|me@example.org
""".strip()
    .replace("\n", "|")
    .split("|")
)
_LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd"])


def words(without: str = "") -> st.SearchStrategy[str]:
    """A word as people write it, or letters of any script; none of these signs."""
    known = st.sampled_from([word for word in WORDS if not set(word) & set(without)])
    anything = st.text(_LETTERS, min_size=1, max_size=8)
    return st.one_of(known, known, anything)


def can_stand(cell: str) -> bool:
    """A cell that the reader takes for itself, in front of a space too: some letters with one are broken characters."""
    return len(cell) <= LONGEST_CELL and is_normalized("NFC", cell) and sound(f"{cell} |")


def cells(without: str = "", most: int = 4) -> st.SearchStrategy[str]:
    """One to four words, at most as long as real cells are."""
    return st.lists(words(without), min_size=1, max_size=most).map(" ".join).filter(can_stand)


def is_ruled(row: tuple[str, ...]) -> bool:
    """The row would be a delimiter row, or the line drawn under a header."""
    return not "".join(row).strip("-=_+~: ")


MARKUP = "<>&`"
# How many cells of a row in a hundred are empty, where some may be.
HOLES = (0, 10, 40)


@st.composite
def grids(draw: st.DrawFn, *, filled: bool, tagless: bool = False, named: bool = False) -> Rows:
    """A rectangle: all cells filled, or some empty, a few or near a half; `named`, under a header of capitals."""
    width, height = draw(st.integers(2, MOST_COLUMNS)), draw(st.integers(2, MOST_ROWS))
    without = MARKUP if tagless else ""
    name = cells(without, 2).map(_named) if named else cells(without, 2)
    header = draw(st.tuples(*[name] * width).filter(lambda row: not is_ruled(row)))
    rows = st.tuples(*[cells(without)] * width).filter(lambda row: row != header and not is_ruled(row))
    body = draw(st.lists(rows, min_size=height - 1, max_size=height - 1, unique=True))
    share = 0 if filled else draw(st.sampled_from(HOLES))
    rng = draw(st.randoms(use_true_random=False))
    return tuple(_holed(row, share, rng) for row in (header, *body))


def _holed(row: Row, share: int, rng: Random) -> Row:
    """The row without some of its cells, but never without all."""
    kept = rng.randrange(len(row))
    return tuple("" if at != kept and rng.randrange(100) < share else cell for at, cell in enumerate(row))


def _named(cell: str) -> str:
    """The cell as the name of a column."""
    return cell[:1].upper() + cell[1:] if can_stand(cell[:1].upper() + cell[1:]) else "Name"


NAMES = (
    "Rovers",
    "United",
    "Albion",
    "Wanderers",
    "Harbour",
    "Radar",
    "Bremen",
    "Łódź",
    "Orkney",
    "Ystad",
    "Cork",
    "Turku",
)


@st.composite
def columns(draw: st.DrawFn) -> Rows:
    """A column of names and one to four of numbers, under words."""
    height, width = draw(st.integers(5, 9)), draw(st.integers(1, 4))
    header = draw(
        st.lists(
            st.sampled_from(("Team", "Points", "Won", "Lost", "Goals")),
            min_size=width + 1,
            max_size=width + 1,
            unique=True,
        )
    )
    names = draw(st.permutations(NAMES))[:height]
    number = st.integers(0, 99).map(str)
    return (tuple(header), *((name, *(draw(number) for _ in range(width))) for name in names))
