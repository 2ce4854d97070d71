"""The line model: what a line is likely to be, from its shape, its words, its place and its neighbours.

`traits` reads one line, `evidence` the document around it, `trees` weighs both up; `weights.txt` holds what was
learned, `MODEL.md` says from what, how well it works, and where it is biased.
"""
