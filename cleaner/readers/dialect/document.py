"""Is a text Markdown as a whole, and not only in its lines? Then a parser reads its code, quotations and lists.

Extractors that keep formatting write Markdown's marks into lines that are text's otherwise, a block a line: read by a
parser these would become one paragraph. In a document blocks stand between blank lines.

>>> is_document("Boats\\n=====\\n\\nIt is old. See [the harbour](https://quay.example) and its boats.\\n"
...             "\\n**Nobody** knows who built the first of them, or when.\\n")
True
"""

from __future__ import annotations

from cleaner.lazy import lazy
from cleaner.readers.dialect import is_markdown, lines_of
from cleaner.readers.dialect.clue import neighbours

# A line of running text; shorter ones may be items, cells or addresses.
PROSE = 40
FEWEST = 2
# Of the lines of prose of a text in which a line is a block nearly all stand close to another. A page that was written
# as Markdown whole keeps line breaks of its own in its menus and forms. On WCXB's development pages .2 takes 179 of 226
# texts that are Markdown as a whole, and one of 2,800 that are not: a page that showed Markdown.
MOST_CLOSE = 0.2
_PROSE = lazy(r"[^\W\d_][^|]*|[\"'*_(\[\N{LEFT DOUBLE QUOTATION MARK}](?! )[^|]*")
# Without marked headings the text may have lost them, and to find those is for the stages. Three dashes and two spaces
# are no heading's: html2text sets them below the first row of a table of one column.
_HEADING = lazy(r"(?m)^(?:#{1,6} \S.*|[^\s>|#].*\n(?:={3,} *|---|-{4,} *))$")


def is_document(text: str) -> bool:
    """Whether Markdown is proved, headings are marked, and lines of prose stand apart."""
    if not _HEADING.search(text):
        return False
    prose = [number for number, line in lines_of(text) if len(line) >= PROSE and _PROSE.fullmatch(line)]
    close = len(neighbours(prose))
    return len(prose) >= FEWEST and close <= MOST_CLOSE * len(prose) and is_markdown(text)
