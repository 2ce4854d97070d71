"""Which features each question is asked with: all that helped on sites that were not trained on."""

from __future__ import annotations

from cleaner.model.traits import NAMES

_PLACE = """
copies,core,from end,from start,named after,named before,parallel,parallel after,parallel before,parallel over text,
place,same first word,same last word,since named,since text,since title,text,text before,titles before,until named,
until text,document leftover,document lines,document named,document short,document text
"""
_READERS = """
again,since readers,readers before,readers after,since onward,until onward,since dated,leftover peak,ended,
readers 5,readers 12,readers 30,onward 5,onward 12,dated 5,dated 12,again 5,again 12,again 30,me 5,me 12,me 30,you 5
"""
_WINDOWS = """
text 2,text 5,text 12,text 30,text 60,leftover words 2,leftover words 5,leftover words 12,leftover words 30,
leftover words 60,open 5,open 12,named 5,named 12,function words 5,capitals 5
"""
_FORMS = """
copies,parallel,parallel before,parallel after,parallel over text,parallel share,over text,same first word,
same last word,from start,from end,place,since text,until text,text before,text 2,text 5,text 12,open 2,open 5,
open 12,kind,document lines,document short,document text,colon 5,capitals 5,heading words 5,item words 5,
function words 5,size 2,size 5
"""
_NOT_ASKED = frozenset(("upper", "asks", "quoted", "brackets", "dash", "money", "shape"))


def _all(names: str) -> list[str]:
    return names.strip().replace("\n", "").split(",")


def _near(names: str, *places: int) -> list[str]:
    return [f"{name} {place:+d}" for name in names.split(",") for place in places]


_STRUCTURE = [
    *(name for name in NAMES if name not in ("shape", "you", "me", "leftover word")),
    *_all(_FORMS),
    *_near("size,last,kind", -3, -2, -1, 1, 2, 3),
    *_near("first,capitals,heading words,item words,function words,colon,digits", -1, 1),
    *_near("first,capitals", -2, 2),
    *_near("text", -1, 1, 2),
]
FEATURES = {
    "leftover": [
        *(name for name in NAMES if name not in _NOT_ASKED),
        "kind",
        "named",
        *_all(_PLACE),
        *_all(_READERS),
        *_all(_WINDOWS),
        *_near("size,last,leftover words", -2, -1, 1, 2),
        *_near("first", 1, 2),
        *_near("capitals", -1, 1),
    ],
    "heading": _STRUCTURE,
    "item": _STRUCTURE,
}
