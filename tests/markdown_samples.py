"""Markdown as people and programs write it: lines for Hypothesis to combine, and whole documents."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.strategies import MARKED, ODD, PROSE

LINES = (
    *("- a", "* b", "+ c", "-", "1.", "- - twice", "1. - mixed", "- 1. mixed", "- > quoted", "- # head"),
    *("  - below", "    - far below", "   1. three", "1. one", "2. two", "2) two", "7. seven", "007. agent"),
    *("999999999. last", "- ```", "> q", "> - item", "> > twice", ">", "lazy line", "  para of an item"),
    *("    indented", "\tindented by a tab", "# H", "## *em* head #", "### C#", "#", "Setext", "===", "---"),
    *("***", "* * *", "_" * 70, "```py", "```", "``` {.r} x", "~~~", "| a | b |", "|---|:-:|", "| -- | -- |"),
    *("| one |", "| x | y | z |", "| a<br>b | |", "a | b", "--|--", "|", "| `a\\|b` | \\| |"),
    *("**bold** text", "*em* and _em_", "__bold__", "***both***", "*a*_b_", "a*b*c", "**a*b**c*", "(*x*)"),
    *("*open", "close*", "** no **", "~~gone~~ and ~kept~", "`code` ``a`b``", "` `` `", "``` `` ```", "` `"),
    *("[l](http://x.example)", '[l](<a b> "t")', "[l](x.html 'it\"s')", "[](http://x.example)", "[x](y)"),
    *("[j](javascript:a)", "[J](JaVaScRiPt&colon;a)", "wow! [l](y)", "![i](i.png)", "![*i* [x]](x.png)"),
    *("[![i](i.png)](http://x.example)", "![d](data:image/png;base64,xx)", "[r]", "[r][]", "[text][r]"),
    *('[r]: http://r.example/f "T"', "[^1]: Note", "text[^1]", "<http://a.example/c_d>", "<a@b.example>"),
    *(
        "<ftp://x.example>",
        "http://a.example/c_d_",
        "www.a.example/*x*",
        "a@b.example",
        "https://x.example/é",
    ),
    *("<b>raw</b>", "<div>", "</div>", "<div>x</div>", "<br>", "a<br/>b", "<!-- c -->", "a <!-- c --> b"),
    *("<!-- open", "<script>x</script>", "<script>", "<style>p{}</style>", "<?php x ?>", '<x-y a="b>c">'),
    *(
        "&amp; &copy; &#65;",
        "&lt;b&gt;",
        "&nbsp;edge&nbsp;",
        "\\*esc\\* \\_ \\# \\a",
        "hard\\",
        "two  ",
        "\\",
    ),
    *("1986\\. x", "\\- x", "\\[x\\]", "[ ] task", "- [ ] task", "- [x] done", "$x_1$", "H<sub>2</sub>O"),
    *("**\N{LATIN SMALL LIGATURE FI}**nd", "*donâ€™t*", "F\N{NON-BREAKING HYPHEN}35", "a\N{NO-BREAK SPACE}b"),
    *("", "", "", ""),
)


def _lines() -> st.SearchStrategy[str]:
    shape = st.sampled_from((*LINES, *LINES, *MARKED, *ODD, *PROSE))
    before = st.tuples(st.sampled_from(("  ", "   ", "    ", "> ", "- ", "1. ", "|", "\\")), shape)
    glued = st.tuples(shape, st.sampled_from(("", " ", "  ", "\\", "|", "\t")), shape)
    return st.one_of(shape, shape, shape, before.map("".join), glued.map("".join))


def markdown() -> st.SearchStrategy[str]:
    """Markdown in which any shape may follow any other, sometimes after a blank line."""
    parted = st.tuples(_lines(), st.sampled_from(("\n", "\n", "\n\n", "\r\n"))).map("".join)
    return st.lists(parted, max_size=10).map("".join)


DOCUMENTS = {
    "prose": "One paragraph\nin two lines.\n\nAnother, “with quotes” – and a dash.\n",
    "headings": "Title\n=====\n\nPart\n----\n\n### Third ###\n\n###### Sixth *last*\n",
    "emphasis": "*a* _b_ **c** __d__ ***e*** ~~f~~ **a *b* c** *a **b** c*\n",
    "adjacent emphasis": "*a*_b_ and **a**__b__ and un*frigging*believable\n",
    "unfinished emphasis": "2 * 3 * 4, *open, close*, ** wide **, a_b_c and __init__.py\n",
    "links": "[a](http://a.example) [b](/b \"B\") [c](<c d.html> 'C') [d](d.html#e (f))\n",
    "reference links": '[a][x], [x][], [x] and [none].\n\n[x]: http://x.example "X"\n',
    "images": '![alt](a.png) ![](b.png) ![two *words*](c.png "T") [![in](d.png)](http://e.example)\n',
    "automatic links": "<http://a.example/b_c> <me@a.example> http://b.example/c_d_ www.c.example\n",
    "exclamation": "Look! [here](a.html), and! <http://a.example> and ![img](b.png)\n",
    "code spans": "`a`, `` b`c ``, ` `` `, `  d  `, `*e*`, `<f>`, `&amp;`\n",
    "fences": "```python title=x\nprint('```')\n```\n\n~~~\n# no\n\n~~~\n\n````\n```\n````\n",
    "indented code": "Text\n\n    first\n\n      second\n\nText\n",
    "bullets": "* a\n* b\n\n+ c\n\n- d\n    - e\n        - f\n- g\n",
    "numbers": "3. c\n4. d\n\n1) a\n1) b\n\nText\n\n98. x\n99. y\n100. z\n",
    "loose items": "- one\n\n  more of one\n\n- two\n\n      code of two\n\n- three\n",
    "numbers over paragraphs": ("1. one\n\n   more\n\n2. two\n   - a\n   - b\n\n     more of b\n   - c\n3. three\n"),
    "items that begin with blocks": (
        "- # head\n- > quote\n- ```\n  code\n  ```\n- - twice\n- | a |\n  |---|\n  | b |\n"
    ),
    "numbered blocks": "1. ```\n   code\n   ```\n2. > quote\n3. - a\n   - b\n4.\n5. 1. x\n   2. y\n",
    "empty items": "-\n- a\n-\n\n1.\n2. b\n3.\n",
    "tasks": "- [ ] open\n- [x] done\n- [X] done too\n\n[ ] no item\n",
    "quotations": "> one\n> two\nlazy\n>\n> three\n\n> > inner\n>\n> - item\n>\n> # head\n",
    "tables": "| a | b |\n|:--|--:|\n| *x* | `y` |\n| only |\n| 1 | 2 | 3 |\n\na | b\n--|--\nc | d\n",
    "odd cells": (
        "| a \\| b | `c \\| d` |\n|---|---|\n| x<br>y | ![i](j.png) |\n| | |\n\n|  |  |\n|--|--|\n| - | # |\n"
    ),
    "rules": "***\n\n- - -\n\n___\n",
    "hard breaks": "a  \nb\\\nc<br>d<br><br>e\n\n# f<br>g\n\n> h  \n> i\n\n- j\\\n  k\n",
    "raw html": "<div>\n<p>Text &amp; <b>more</b></p>\n</div>\n\nH<sub>2</sub>O and <name> or <img src=x>\n",
    "comments": ("<!-- one -->\n\na<!-- two -->b **<!-- three -->**\n\n- <!-- four -->\n\n<!-- five\nsix -->\n"),
    "scripts": "<script>\nvar a = '<b>';\n\nalert(a)\n</script>\n\n<style>p { color: red }</style>\n\nText\n",
    "entities": "&amp;amp; &lt;b&gt; &copy; 2024 &#35; &unknown; AT&T &nbsp;x\n\n&#35; no heading\n",
    "escapes": ("\\*a\\* \\_b\\_ \\# \\[c\\] \\<d> \\`e\\` \\! \\a \\\\ C:\\\\x\n\n\\# no heading\n\n1986\\. A year\n"),
    "heads of lines": "1986\\. It was\n\n\\- no item\n\n\\> no quote\n\n#word\n\n+1 for this\n\n-1 degrees\n",
    "brackets": "[hour]:[minute] [a] (b) [c]: d, a [b] c], [d e, \\[f](g)\n",
    "footnotes": "Text[^1] and[^long].\n\n[^1]: Single\n\n[^long]: A longer note\n    in two lines.\n",
    "unsafe links": (
        "[a](javascript:x) [b](data:text/html,y) ![c](data:image/png;base64,z) <javascript:d> [e](ftp://f)\n"
    ),
    "mended": ("donâ€™t **re\N{SOFT HYPHEN}read** F\N{NON-BREAKING HYPHEN}35 [o\N{LATIN SMALL LIGATURE FI}](a.html)\n"),
    "spaced": "a  b\t c \N{NO-BREAK SPACE} **d** \N{IDEOGRAPHIC SPACE}e\n\n\N{IDEOGRAPHIC SPACE}f\n",
    "unfinished": "| a | b\n\n```\nopen\n",
    "mathematics": "$a_1 * b_2 * c_3$ and $$x < y$$ and \\(z\\)\n",
    "windows": "a\r\nb\r\n\r\n- c\r\n- d\r\n",
    "empty marks": "[](http://a.example) **** `` ` `` []() ![]()\n",
    "deep": "".join(f"{'  ' * depth}- level {depth}\n" for depth in range(12)),
}

TOO_DEAR = {
    "quotations": "> " * 1000 + "word",
    "lists": "".join(f"{'  ' * depth}- word\n" for depth in range(1000)),
    "lists in one line": "- " * 1000 + "word",
    "images": "![" * 1000 + "word" + "](b)" * 1000,
    "brackets": "[" * 1000 + "word" + "]" * 1000,
    "emphasis": "*word **word " * 2000,
}
