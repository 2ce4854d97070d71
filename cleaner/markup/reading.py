"""A fragment or a line with stray tags as blocks: proof that it is wreckage, and that its text comes out whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from cleaner.doc import TABLE_UNPROVED, Blocks, Doc, Paragraph, Table
from cleaner.inline import escape, joined
from cleaner.markup.fragments import Fragment
from cleaner.markup.listing import is_listing, runs_on, runs_up
from cleaner.markup.run import Run
from cleaner.markup.strays import live_tags
from cleaner.markup.tidy import tidy
from cleaner.markup.tokens import CELLS
from cleaner.record import dataclass
from cleaner.tables.tags import RESIDUE
from cleaner.visible import visible_all

FEWEST_TAGS = 4
"""Tags that make a fragment wherever it stands: a row and a cell, closed. Fewer may be an aside."""

FEWEST_CELLS = 4
"""Two rows of two."""

ReadPage = Callable[[str], Doc]


@dataclass(frozen=True, slots=True)
class Read:
    """A fragment, and the blocks that it is, their lines counted from its first."""

    fragment: Fragment
    blocks: Blocks
    rule: str
    flags: tuple[str, ...] = ()


def looks_like_a_table(fragment: Fragment) -> bool:
    """Enough tags with text in them that a person should know they were kept."""
    return _size(fragment) >= FEWEST_TAGS and fragment.shows() and not _is_of_pipes(fragment)


def _size(fragment: Fragment) -> int:
    return sum(tag.is_structure for tag in fragment.tags)


def read_fragment(run: Run, fragment: Fragment, read_page: ReadPage) -> Read | None:
    """The fragment as blocks, where it is proved to be the wreck of a page and its text comes out whole."""
    if runs_on(fragment) or _is_of_pipes(fragment):
        return None
    told = fragment.shows() and (fragment.ends_anything() or fragment.nests())
    if told and run.has_delimiter and _is_beside_pipes(run, fragment):
        return _row_of_pipes(run, fragment)
    if is_listing(*run.around(fragment)):
        return None
    if not fragment.shows():
        empty = _only_ends(run, fragment) or _is_empty_table(run, fragment)
        return Read(fragment, (), "markup/ends") if empty else None
    if not told:
        return None  # a glossary of tags
    text, page = _page(fragment, read_page)
    table = any(isinstance(block, Table) for block in page.blocks)
    if not _is_proved(fragment, table) or _letters(text) - _letters(visible_all(page.blocks)):
        return None
    if not table and _is_rowless(fragment) and all(isinstance(block, Paragraph) for block in page.blocks):
        return Read(fragment, (_as_lines(page.blocks),), "markup/unproved", (*page.flags, TABLE_UNPROVED))
    return Read(fragment, page.blocks, "markup/table" if table else "markup/layout", page.flags)


def _is_rowless(fragment: Fragment) -> bool:
    """Cells enough for a table, but nothing says where its rows begin."""
    cells = sum(tag.opens(CELLS) for tag in fragment.tags)
    return cells >= FEWEST_CELLS and not any(tag.name == "tr" for tag in fragment.tags)


def _as_lines(blocks: Blocks) -> Paragraph:
    """Cells as the lines of one paragraph, so that no stage takes them for headings or leftovers."""
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    return Paragraph(joined(texts), blocks[0].first, blocks[-1].last)


def _is_of_pipes(fragment: Fragment) -> bool:
    """Pipes stand beside the tags: they say where the cells are, and the stage that reads them comes next."""
    pieces = [piece.strip() for piece, _ in fragment.pieces()]
    return any(piece[:1] == "|" or piece[-1:] == "|" for piece in pieces) or "|" in fragment.before + fragment.after


def _is_beside_pipes(run: Run, fragment: Fragment) -> bool:
    """The line above or below, or what stands beside it, is a row of pipes, and it is no table of its own."""
    _, before, after = run.around(fragment)
    own = any(tag.name == "table" for tag in fragment.tags)
    return not own and any("|" in line for line in (*before[-1:], *after[:1]))


def _row_of_pipes(run: Run, fragment: Fragment) -> Read | None:
    """Rows of tags as the rows of pipes among which they stand; the stage that reads those comes next.

    A row may begin on any line of the fragment: each is said to stand on all of them.
    """
    start, stop = run.span(fragment, fragment)
    rows = [row for row in tidy(fragment).rows if any(row)]
    if not rows or any("|" in cell for row in rows for cell in row):
        return None
    lines = (" | ".join([*row, ""]).split() for row in rows)
    blocks = tuple(Paragraph(escape(" ".join(line)), 1, stop - start) for line in lines)
    return Read(fragment, blocks, "markup/row")


def _only_ends(run: Run, fragment: Fragment) -> bool:
    """Tags without text that only end something, behind a sentence or alone on their lines, in a text."""
    if not all(tag.closing for tag in fragment.tags) or runs_up(fragment):
        return False
    return (_is_alone(fragment) or _size(fragment) > 1) and any(map(str.strip, run.prose.values()))


def _is_empty_table(run: Run, fragment: Fragment) -> bool:
    """A whole table on lines of its own without anything in it, in a text."""
    whole = fragment.tags[0].name == fragment.tags[-1].name == "table" and _size(fragment) >= FEWEST_TAGS
    return whole and _is_alone(fragment) and any(map(str.strip, run.prose.values()))


def _is_alone(fragment: Fragment) -> bool:
    """Nothing stands on its lines beside it, but for what is left of pipes."""
    return not (fragment.before + fragment.after).strip(RESIDUE)


def _is_proved(fragment: Fragment, table: bool) -> bool:
    """Tags that no sentence leads up to, unless they tell a table.

    Less than a whole cell of a row is proof on lines of its own only, between the tags of a cell.
    """
    if table or runs_up(fragment):
        return table and _size(fragment) >= FEWEST_TAGS
    return _size(fragment) >= FEWEST_TAGS or (_is_alone(fragment) and _size(fragment) > 1 and fragment.tags[-1].closing)


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))


def _page(fragment: Fragment, read_page: ReadPage) -> tuple[str, Doc]:
    """What the fragment shows, and its blocks. Where one of its tables arranges, a line is a paragraph."""
    tidied = tidy(fragment)
    if not tidied.arranges:
        page = read_page(tidied.markup)
        if sum(isinstance(block, Table) for block in page.blocks) == tidied.tables:
            return tidied.text, page
    return tidied.text, read_page(tidy(fragment, as_paragraphs=True, presented=tidied.arranges).markup)


def read_line(line: str, read_page: ReadPage) -> Blocks | None:
    """A line with its stray tags read; None where it holds none."""
    live = live_tags(line)
    if live is None:
        return None
    markup, shown = live
    blocks = read_page(markup).blocks
    return None if _letters(shown) - _letters(visible_all(blocks)) else blocks
