"""Characters that `characters.py` looks for, and nothing but data.

`LIGATURES` is what a copy out of a PDF or an old code page leaves behind; ftfy takes the same ones
apart.

The rest says where ftfy's detector of mojibake (`ftfy.badness`, 6.3) can find anything: `CLASSES`
are its categories, written as ranges because a test makes them again from ftfy and compares;
`GARBLED` is a coarse cover of its pattern. A test proves for each alternative of that pattern that
no text can match it without a row of `GARBLED`.
"""

from __future__ import annotations

LIGATURES = {
    "\N{LATIN CAPITAL LIGATURE IJ}": "IJ",
    "\N{LATIN SMALL LIGATURE IJ}": "ij",
    "\N{LATIN SMALL LETTER N PRECEDED BY APOSTROPHE}": "\N{MODIFIER LETTER APOSTROPHE}n",
    "\N{LATIN CAPITAL LETTER DZ}": "DZ",
    "\N{LATIN CAPITAL LETTER D WITH SMALL LETTER Z}": "Dz",
    "\N{LATIN SMALL LETTER DZ}": "dz",
    "\N{LATIN CAPITAL LETTER DZ WITH CARON}": "D\N{LATIN CAPITAL LETTER Z WITH CARON}",
    "\N{LATIN CAPITAL LETTER D WITH SMALL LETTER Z WITH CARON}": ("D\N{LATIN SMALL LETTER Z WITH CARON}"),
    "\N{LATIN SMALL LETTER DZ WITH CARON}": "d\N{LATIN SMALL LETTER Z WITH CARON}",
    "\N{LATIN CAPITAL LETTER LJ}": "LJ",
    "\N{LATIN CAPITAL LETTER L WITH SMALL LETTER J}": "Lj",
    "\N{LATIN SMALL LETTER LJ}": "lj",
    "\N{LATIN CAPITAL LETTER NJ}": "NJ",
    "\N{LATIN CAPITAL LETTER N WITH SMALL LETTER J}": "Nj",
    "\N{LATIN SMALL LETTER NJ}": "nj",
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
    "\N{LATIN SMALL LIGATURE FFI}": "ffi",
    "\N{LATIN SMALL LIGATURE FFL}": "ffl",
    "\N{LATIN SMALL LIGATURE LONG S T}": "\N{LATIN SMALL LETTER LONG S}t",
    "\N{LATIN SMALL LIGATURE ST}": "st",
}
"""A ligature and its letters."""

CLASSES = {
    "common": r"\xa0\xad\xb4\xb7\u2013-\u2015\u2019\u2026",
    "c1": r"\x80-\x9f",
    "bad": (
        r"\xa4\xa6\xa8\xaa\xac\xaf\xb8\xba\u0192\u02c6\u02c7\u02d8\u02db\u02dc\u2020\u2021\u2030"
        r"\u2310\u25ca\ufffd"
    ),
    "law": r"\xa7\xb6",
    "currency": r"\xa2\xa3\xa5\u20a7\u20ac",
    "start_punctuation": (r"\xa1\xa9\xab\xbf\u0384\u0385\u2018\u201a\u201c\u201e\u2022\u2039\uf8ff"),
    "end_punctuation": r"\xae\xbb\u02dd\u201d\u203a\u2122",
    "numeric": (
        r"\xb1-\xb3\xb5\xb9\xbc-\xbe\xd7\xf7\u2044\u2116\u2202\u2206\u220f\u2211\u221a\u221e\u2229"
        r"\u222b\u2248\u2260\u2261\u2264\u2265"
    ),
    "kaomoji": r"\xb0\xd2-\xd6\xd9-\xdc\xf2-\xf6\xf8-\xfc\u014c\u0150\u016a\u0172",
    "upper_accented": (
        r"\xc0-\xd1\xd8\xdc\xdd\u0100\u0102\u0104\u0106\u010c\u010e\u0110\u0112\u0116\u0118\u011a"
        r"\u011e\u0122\u012a\u0130\u0136\u0139\u013b\u013d\u0141\u0143\u0145\u0147\u0152\u0158\u015a"
        r"\u015e\u0160\u0162\u0164\u016e\u0170\u0178\u0179\u017b\u017d\u0490"
    ),
    "lower_accented": (
        r"\xdf-\xf1\xfc\u0101\u0103\u0105\u0107\u010d\u010f\u0111\u0113\u0117\u0119\u011b\u011f"
        r"\u0123\u012b\u012f\u0137\u013a\u013c\u013e\u0142\u0153\u0155\u015b\u015f\u0161\u0165\u017a"
        r"\u017c\u017e\u0491\ufb01\ufb02"
    ),
    "upper_common": r"\xde\u0386\u0388-\u038a\u038c\u038e\u038f\u0391-\u03ab\u0401-\u042f",
    "lower_common": r"\u03ac-\u03c9\u0430-\u045f",
    "box": (
        r"\u2502\u250c\u2510\u2518\u251c\u2524\u252c\u253c\u2550-\u256c\u2580\u2584\u2588\u258c"
        r"\u2590-\u2593"
    ),
}
"""ftfy's categories (`ftfy.badness.MOJIBAKE_CATEGORIES`), as bodies of character classes."""

_COMMON, _FACES = CLASSES["common"], CLASSES["kaomoji"]
_UPPER, _LOWER = CLASSES["upper_accented"], CLASSES["lower_accented"]
_LETTERS = _UPPER + _LOWER
_OPEN, _CLOSE = CLASSES["start_punctuation"], CLASSES["end_punctuation"]
_BAD, _BOX, _LAW, _NUMERIC = CLASSES["bad"], CLASSES["box"], CLASSES["law"], CLASSES["numeric"]
_MONEY = CLASSES["currency"]
_SIGNS = _CLOSE + _MONEY + _NUMERIC
_SYMBOLS = _SIGNS + _OPEN + _LAW + _BOX + _BAD
_OTHER_SCRIPTS = CLASSES["upper_common"] + CLASSES["lower_common"]
_LATIN_1 = r"\xa0-\xbf"
_ARABIC = "\N{LATIN CAPITAL LETTER O WITH STROKE}\N{LATIN CAPITAL LETTER U WITH GRAVE}"
_THRICE = (
    "\N{CYRILLIC CAPITAL LETTER VE}\N{CYRILLIC CAPITAL LETTER GHE}"
    "\N{CYRILLIC CAPITAL LETTER ER}\N{CYRILLIC CAPITAL LETTER ES}"
    "\N{GREEK CAPITAL LETTER BETA}\N{GREEK CAPITAL LETTER GAMMA}"
    "\N{GREEK CAPITAL LETTER XI}\N{GREEK CAPITAL LETTER OMICRON}"
)

LEFT = _LETTERS + _OTHER_SCRIPTS + _SYMBOLS + _ARABIC
RIGHT = (
    _LETTERS
    + _SYMBOLS
    + _LATIN_1
    + _COMMON
    + _FACES
    + "\N{CYRILLIC CAPITAL LETTER DJE}\N{CYRILLIC SMALL LETTER SHORT U}"
)
"""All first and all second classes of `GARBLED` as one: what a quick look can ask for."""

GARBLED = (
    (LEFT, _BAD),
    (_BAD, _LETTERS + _SIGNS + _OPEN + _LAW + _BOX),
    (_LOWER + CLASSES["lower_common"] + _SIGNS + _BOX, _UPPER),
    (_SIGNS + _BOX, _LOWER + _OPEN),
    (_LETTERS + _CLOSE + _BOX, _MONEY),
    (_UPPER + _BOX, _NUMERIC + _LAW),
    (_UPPER, _OPEN + r"\xb0"),
    (_OPEN, _NUMERIC),
    (_BOX, _FACES + _CLOSE),
    (_LETTERS + _SIGNS + _OPEN + _LAW, _BOX),
    (_LETTERS, _OPEN + _CLOSE, r"\w"),
    (
        "\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}\N{LATIN CAPITAL LETTER A WITH TILDE}"
        "\N{LATIN CAPITAL LETTER I WITH CIRCUMFLEX}\N{LATIN CAPITAL LETTER ETH}",
        _LATIN_1 + _LETTERS + _CLOSE + _OPEN + _MONEY + _COMMON,
    ),
    (_ARABIC, _LATIN_1 + _LETTERS + _BAD + _MONEY + _NUMERIC + _OPEN + _COMMON, _ARABIC),
    ("\N{LATIN SMALL LETTER A WITH GRAVE}\N{MULTIPLICATION SIGN}", _NUMERIC),
    ("\N{SQUARE ROOT}", _LATIN_1 + _NUMERIC + _CLOSE + _FACES),
    ("\N{ALMOST EQUAL TO}", r"\xa2\xb0"),
    (
        "\N{SINGLE LOW-9 QUOTATION MARK}",
        "\N{LATIN CAPITAL LETTER A WITH DIAERESIS}"
        "\N{LATIN SMALL LETTER A WITH CIRCUMFLEX}\N{LATIN SMALL LETTER O WITH ACUTE}",
        _LETTERS + _FACES + _BAD + r"\xa2\u03c0",
    ),
    (_THRICE, r"\xb0\xb5" + _BAD + _OPEN + _CLOSE + _MONEY, _THRICE),
    ("\N{CYRILLIC SMALL LETTER VE}", "\N{CYRILLIC CAPITAL LETTER DJE}"),
    ("\N{CYRILLIC CAPITAL LETTER GHE}", "\N{CYRILLIC SMALL LETTER SHORT U}"),
    ("\N{LATIN SMALL LETTER A WITH MACRON}\N{GREEK SMALL LETTER BETA}", "\N{EURO SIGN}"),
)
"""Two or three classes in a row, without which ftfy sees no mojibake but in C1 controls and in the
rows of `GARBLED_BEFORE_ASCII`."""

GARBLED_BEFORE_ASCII = (
    ("\N{LATIN CAPITAL LETTER A WITH CIRCUMFLEX}\N{LATIN CAPITAL LETTER A WITH TILDE}", " "),
    ("\N{LATIN CAPITAL LIGATURE OE}\N{LATIN SMALL LIGATURE OE}", "^A-Za-z"),
)
"""The same, where the second character may be an ASCII one."""
