"""The line model: what a line is likely to be, from its shape, its words, its place and its neighbours.

`traits` reads one line, `evidence` the document around it, `trees` weighs both up; `weights.txt` holds what was
learned, `MODEL.md` says from what, how well it works, and where it is biased.

`ask` brings all of it in, which a note never needs: so who may ask is told here.
"""

from __future__ import annotations

from cleaner.doc import Doc

# The stage that asks what is a leftover of the page.
LEFTOVERS = "boilerplate"
# The fewest blocks of a text in which a stage asks: in a note place and neighbours say little. Of texts of 6 to 23
# lines from sites that were not trained on, headings have an F1 of .92 by the model and .90 by their shape alone
# (blocks without marks .94 and .90), six in seven lines that it takes for items are such, and leftovers go no more
# often than lines that stay.
FEWEST_BLOCKS = {LEFTOVERS: 24, "lists": 10, "headings": 10}


def may_judge(doc: Doc, stage: str) -> bool:
    """Whether a stage may ask: not twice, not of a note, not where our own front matter or marks tell.

    Marks tell of headings and items, and nothing of leftovers: Markdown is made of whole pages, too.
    """
    told = doc.settled or stage in doc.judged or (doc.marked and stage != LEFTOVERS)
    return not told and len(doc.blocks) >= FEWEST_BLOCKS[stage]
