"""Which features each question is asked with: all that helped on sites that were not trained on."""

from __future__ import annotations

from cleaner.model.traits import NAMES

_LEFTOVER = """
size,words,first,last,capital share,function share,word size,text,leftover words,heading words,item words,form,ends,
first word leftover,capitals,stops,colons,kind,named,
copies,core,place,from start,from end,text before,parallel,same first word,same last word,
named before,named after,since named,until named,named 5,named 12,titles before,since text,until text,
document furniture,document lines,document named,document short,document text,
text 2,text 5,text 12,text 30,text <3,text <8,text <20,text >20,
furniture 2,furniture 5,furniture 12,furniture 30,furniture <8,
substance 2,substance 5,substance 12,substance 30,substance >8,
readers before,readers after,since readers,readers 5,readers 12,readers 30,readers <12,
since onward,onward 5,since dated,again 30,me 5,me 12,me 30,you 5,open 5,open 12,capital share 5,
size -2,size +1,last +1,first +2,capital share +1
"""
_FORMS = """
copies,parallel,parallel before,parallel after,parallel over text,over text,same first word,
same last word,from start,from end,place,since text,until text,text before,text 2,text 5,text 12,open 2,open 5,
open 12,kind,document lines,document short,document text,document stops,capital share 5,titled 5,listed 5,
function share 5,alike before,alike after,since lead in,step,step +1,stopped 2,stopped 5,stopped <3,stopped >3,small 3,
over text 5,over text 12,text >3,text <3,text >8,text <8,listed <3,listed >3,titled <3,titled >3,digits 3
"""


def _all(names: str) -> list[str]:
    return names.strip().replace("\n", "").split(",")


def _near(names: str, *places: int) -> list[str]:
    return [f"{name} {place:+d}" for name in names.split(",") for place in places]


_STRUCTURE = [
    *(name for name in NAMES if name not in ("you", "me")),
    *_all(_FORMS),
    *_near("size,last,kind", -3, -2, -1, 1, 2, 3),
    *_near("first,capital share,heading words,item words,function share,colons,digits,words,stops,form", -1, 1),
    *_near("first,capital share", -2, 2),
    *_near("text", -1, 1, 2),
]
FEATURES = {
    "leftover": _all(_LEFTOVER),
    "heading": _STRUCTURE,
    "item": _STRUCTURE,
}
