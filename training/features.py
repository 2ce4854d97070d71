"""Which features each question is asked with: all that helped on sites that were not trained on."""

from __future__ import annotations

_LEFTOVER = """
size,words,first,last,capital share,function share,word size,text,leftover words,heading words,item words,form,ends,
first word leftover,last word leftover,last word heading,capitals,stops,colons,kind,named,
copies,core,place,from start,from end,text before,parallel,same first word,same last word,
named before,named after,since named,until named,named 5,named 12,titles before,since text,until text,
document furniture,document lines,document named,document short,document text,
text 2,text 5,text 12,text 30,text <3,text <8,text <20,text >20,
furniture 2,furniture 5,furniture 12,furniture 30,furniture <8,
substance 2,substance 5,substance 12,substance 30,substance >8,
readers before,readers after,since readers,readers 5,readers 12,readers 30,readers <12,
topic,topic 5,topic 12,since onward,onward 5,since dated,again 30,me 5,me 12,me 30,you 5,open 5,open 12,capital share 5,
size -2,size +1,last +1,first +2,capital share +1
"""
# What tells most in whole pages, beside those.
_PAGE = "joined,wide core,paragraphs before"
_HEADING = """
size,words,first,last,capital share,word size,text,leftover words,heading words,item words,form,ends,label,
first word heading,first word item,last word heading,last word item,capitals,digits,commas,colons,money,kind,
copies,over text,parallel,parallel before,parallel after,parallel over text,parallel share,alike before,alike after,
same label above,same label below,same first word,same last word,step,step +1,since lead in,since text,until text,
document lines,document short,document stops,document text,text before,
text 2,text <3,text >3,open 2,open 12,stopped 2,stopped 5,stopped <3,small 3,titled <3,listed 5,labelled 2,
capital share 5,over text 12,
size -1,size +1,size +2,words -1,words +1,first -1,first +1,last -1,last +1,kind -3,kind -2,kind -1,kind +1,kind +2,
text -1,text +1,text +2,capital share -1,capital share +1,colons +1,form -1,
heading words -1,item words -1,item words +1,first word item -1,first word item +1
"""
_ITEM = """
size,words,first,last,capital share,word size,text,leftover words,heading words,item words,form,ends,function share,
first word heading,first word item,last word item,digits,colons,stops,copies,
parallel,parallel over text,parallel share,alike before,alike after,same first word,same last word,
label,label -1,label +1,same label above,same label below,labelled 2,labelled 5,dashed 2,short start 2,short start 5,
same first above,same first below,same last above,same last below,step,step +1,bulk 2,bulk 5,bulk <3,bulk >3,
since lead in,promised,same promised above,since stop,until stop,until text,document leads,document labelled,
document lines,document short,document stops,document text,text before,
text 2,text <3,open 2,open 12,stopped 2,stopped 5,small 3,titled <3,listed 5,capital share 5,over text 12,
size -1,size +1,words -1,words +1,last -1,kind -2,kind -1,kind +1,text -1,text +1,digits -1,digits +1,
capital share -1,capital share +1,heading words -1,item words -1,item words +1,first word item -1,first word item +1
"""


def _all(names: str) -> list[str]:
    return names.strip().replace("\n", "").split(",")


# What trees of more features asked for hardly ever has been left out, which made them better, if anything, and faster.
FEATURES = {
    "leftover": _all(_LEFTOVER),
    "page": [*_all(_LEFTOVER), *_all(_PAGE)],
    "heading": _all(_HEADING),
    "item": _all(_ITEM),
}
