"""Tables whose tags were left in the text, whole or broken, alone or among pipes."""

from __future__ import annotations

from html import escape as escape_html
from random import Random

from tests.wrecks.form import (
    Row,
    Rows,
    Wreck,
    damage,
    header_once,
    no_empty_column,
    no_empty_edge,
    no_empty_end,
)
from tests.wrecks.pipes import row_of, with_delimiter

CLOSED = 0.6  # this share of cells keeps a tag


def plain(rows: Rows) -> bool:
    """Angle brackets and ampersands in a cell are told from tags and entities by nothing; between backticks tags are
    what a text speaks of."""
    return not any(mark in cell for row in rows for cell in row for mark in "<>&`")


def html_row(row: Row, cell: str = "td") -> str:
    return "<tr>" + "".join(f"<{cell}>{text}</{cell}>" for text in row) + "</tr>"


def html_table(rows: Rows) -> str:
    return f"<table>{html_row(rows[0], 'th')}{''.join(map(html_row, rows[1:]))}</table>"


def opening(tag: str, rng: Random) -> str:
    return rng.choice((f"< {tag} >", f"<{tag} >", f"< {tag}>"))


def closing(tag: str, rng: Random) -> str:
    return rng.choice((f"< / {tag} >", f"< /{tag}>", f"</ {tag} >"))


@damage(plain, no_empty_edge, no_empty_column)
def tags_on_one_line(rows: Rows, _: Random) -> Wreck:
    """The table as its page had it."""
    return Wreck([html_table(rows)], rows)


@damage(plain, no_empty_edge, no_empty_column)
def tags_on_many_lines(rows: Rows, _: Random) -> Wreck:
    """The table as a person would print it: a line a tag or a cell, indented."""
    lines = ["<table>", "  <tbody>"]
    for row in rows:
        lines += ["    <tr>", *(f"      <td>{cell}</td>" for cell in row), "    </tr>"]
    return Wreck([*lines, "  </tbody>", "</table>"], rows)


@damage(plain, no_empty_edge, no_empty_column)
def tags_and_text_on_lines(rows: Rows, _: Random) -> Wreck:
    """Tags and the text of cells each on lines of their own, with attributes."""
    lines = ['<table class="wide" border="0">']
    for row in rows:
        lines += ['<tr valign="top">']
        for cell in row:
            lines += ['<td align="left">', *([cell] if cell else []), "</td>"]
        lines += ["</tr>"]
    return Wreck([*lines, "</table>"], rows)


@damage(plain, no_empty_end, no_empty_column)
def tags_unclosed(rows: Rows, _: Random) -> Wreck:
    """HTML that never closes what it opens, a line a row."""
    lines = ["<tr>" + "".join(f"<{'td' if at else 'th'}>{cell}" for cell in row) for at, row in enumerate(rows)]
    return Wreck(["<table>" + lines[0], *lines[1:]], rows)


@damage(plain, no_empty_edge, no_empty_column)
def tags_escaped(rows: Rows, _: Random) -> Wreck:
    """The brackets as entities."""
    return Wreck([escape_html(html_table(rows), quote=False)], rows)


@damage(plain, no_empty_edge, no_empty_column)
def tags_twice_escaped(rows: Rows, _: Random) -> Wreck:
    """The brackets as entities, and their ampersands too."""
    return Wreck([escape_html(escape_html(html_table(rows), quote=False), quote=False)], rows)


@damage(plain, no_empty_edge, no_empty_column)
def tags_with_spaces(rows: Rows, rng: Random) -> Wreck:
    """Spaces inside the brackets."""
    text = opening("table", rng)
    for at, row in enumerate(rows):
        tag = "td" if at else "th"
        cells = (opening(tag, rng) + cell + closing(tag, rng) for cell in row)
        text += opening("tr", rng) + "".join(cells) + closing("tr", rng)
    return Wreck([text + closing("table", rng)], rows)


@damage(plain, no_empty_edge, no_empty_column)
def tags_without_brackets(rows: Rows, _: Random) -> Wreck:
    """Each tag lost its opening bracket."""
    cells = (" ".join(f"td> {cell} /td>" for cell in row) for row in rows)
    return Wreck([f"table> {' '.join(f'tr> {row} /tr>' for row in cells)} /table>"], rows)


@damage(plain, header_once, no_empty_edge)
def tags_behind_cells(rows: Rows, rng: Random) -> Wreck:
    """Rows of pipes whose cells kept closing tags, and phantom columns behind the header."""

    def left(cell: str, tag: str) -> str:
        return cell + closing(tag, rng) if cell and rng.random() < CLOSED else cell

    header, *body = rows
    kept = [tuple(left(cell, "th") for cell in header), *(tuple(left(cell, "td") for cell in row) for row in body)]
    first, *rest = with_delimiter(kept, len(header))
    return Wreck([f"{first} {closing('tr', rng)} {closing('thead', rng)} | |", *rest], rows)


@damage(plain, header_once, no_empty_edge)
def closers_behind_rows(rows: Rows, _: Random) -> Wreck:
    """What closed the table stands behind its last row."""
    *lines, last = with_delimiter(rows, len(rows[0]))
    return Wreck([*lines, f"{last} /tbody> /table>"], rows)


@damage(plain, header_once, no_empty_edge)
def tags_round_cells(rows: Rows, _: Random) -> Wreck:
    """Rows of pipes with whole tags round each cell."""
    header, *body = rows
    tagged = [[f"<th>{cell}</th>" for cell in header], *([f"<td>{cell}</td>" for cell in row] for row in body)]
    return Wreck(with_delimiter(map(tuple, tagged), len(header)), rows)


@damage(plain, header_once, no_empty_edge)
def tag_rows_among_pipes(rows: Rows, rng: Random) -> Wreck:
    """Under a delimiter row, some rows are of pipes and some of tags."""
    header, delimiter, *_ = with_delimiter(rows, len(rows[0]))
    body = [html_row(row) if rng.random() < CLOSED else row_of(row) for row in rows[1:]]
    return Wreck([header, delimiter, *body], rows)
