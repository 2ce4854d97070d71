"""Small lists of English words that traits count, by what they tell. Chosen by hand; the weights of words are learned.

Function words tell prose from labels, and English from other languages. The others are told apart because each
marks a part of a page that has its own form: a reader's comment, a teaser, the line with its date.
"""

FUNCTION = """
a an the and or but of in on at to for from by with as that this these those it its is are was were be been has have
had will would can could not he she they we his her their our which who when while than into about after over if so
"""
YOU = "you your yours you're"
ME = "i my me i'm we our us"
READERS = """
comment comments reply replies responses response thoughts says said wrote permalink upvote likes like commented
pingback anonymous posted report discussion disqus
"""
ONWARD = """
related more next previous prev recommended popular latest trending recent posts stories articles article read also
like most featured continue explore discover newsletter subscribe author about share follow tags categories
"""
DATED = """
january february march april june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec ago am pm yesterday min mins minutes hours days weeks months years 2020 2021 2022 2023 2024 2025
2026
"""
