"""What a page will not answer for: advice that is none, views that are its writers' own."""

from cleaner.rule import TAIL, Rule

# How such a paragraph begins.
_LABEL = (
    r"[*(]* ?(?:(?:medical |legal |general |important |health |financial |editor[’']s )?(?:disclaimer|note|notice)s?"
    r"[.:–—-]+ ?|(?:please note|please remember|keep in mind|remember|note) that )?"
)
# The text or its site, of which the paragraph tells.
_TEXT = (
    r"(?:article|blog|blog post|post|page|web ?page|web ?site|site|guide|content|podcast|video|channel|column"
    r"|newsletter|publication|information|material)s?"
)
_ITSELF = (
    r"(?:(?:all |any |the |our |and )*(?:information|contents?|materials?|statements)"
    r"(?:,? (?:and|or) (?:[a-z]+))* (?:contained|provided|presented|found|published|shared|given|included|available"
    r"|offered|herein|here|in|on|from|of|within)\b[^.?!“”;:]{0,90}"
    r"|(?:this|our|the above)(?: portion of (?:our|this|the))?(?: [^ .?!,]+){0,2}? "
    + _TEXT
    + r"(?: [^.?!“”;:]{0,60})?) "
)
_PURPOSE = (
    r"[^.?!“”]{0,60}\bfor (?:general |your |personal )*(?:informational|information|educational|entertainment)\b"
    r"[^.?!“”]{0,60}\bpurposes?\b"
)
_FIELD = (
    r"(?:medical|legal|health|healthcare|nutritional|financial|investment|tax|professional|trading|accounting|clinical"
    r"|veterinary|qualified)"
)
_SMALL = (
    r"(?:intended|meant|designed|constitute|be|is|as|an?|any|to|or|and|considered|construed"
    r"|interpreted|taken|relied|used"
    r"|treated|for|in|on|upon|the|replace|provision|of|offer|offering|provide|serve|form|kind)"
)
_NONE = (
    r" ?(?:not,? and (?:is|are) )?(?:also )?(?:not|never)\b,?(?: "
    + _SMALL
    + r",?){0,8} (?:"
    + _FIELD
    + r"(?:,? (?:and|or)? ?[a-z]+){0,8} advice\b|advice of an? "
    + _FIELD
    + r"\b|substitute for (?:[a-z]+ ){0,3}"
    + _FIELD
    + r"\b)"
)

RULES = (
    Rule(
        id="no-advice",
        why="Says of the text or its site that it informs and does not advise.",
        pattern=(
            _LABEL
            + _ITSELF
            + r"(?:is|are|was|were|should|does|do|may|must|has been|have been)\b(?:"
            + _PURPOSE
            + r"|"
            + _NONE
            + r"|[^.?!“”]{0,20}\b(?:for|as) general information (?:only|and not|purposes)\b)[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Disclaimer: This article is for informational purposes only. Ask your vet before you change the feed.",
            "The information provided on this website is for general informational purposes only.",
            "The contents of this blog are not intended to be legal or tax advice.",
            "Keep in mind that the content of this guide should not be considered medical advice.",
            "This website is meant for general information and not legal advice.",
            "The information contained herein is not a substitute for professional medical care.",
        ),
        spares=(
            "The information in the letter was for the judge, and not the legal advice that he had asked for.",
            "This article is for everyone who keeps bees.",
            "The content of the course is not easy, and many seek advice.",
            "The drug is for research purposes only.",
            "This guide is not a list of all the rivers.",
            "Our content team is not bound by the advice of editors.",
            "This information is not what the lawyers call legal advice.",
            "Data collected for educational purposes may be kept for a year.",
        ),
        seen="company blogs and health sites",
    ),
    Rule(
        id="views-of-authors",
        why="Whose the views are, and whose they are not.",
        pattern=(
            _LABEL
            + r"(?:(?:any|all|the) )?(?:views|opinions)(?:,? (?:and|or|and/or|&) (?:[a-z]+ )?(?:views|opinions|thoughts"
            r"|statements|conclusions|content|analysis))? (?:expressed|stated|reflected|presented|contained|shared)"
            r" (?:(?:here|herein|above)|(?:in|on|by|within|here) (?:(?:the )?(?:authors?|writers?|contributors?"
            r"|columnists?|guests?|individuals?|articles?|posts?|commentar(?:y|ies)|comments?) ?(?:of|in|on|to)? ?)?"
            r"(?:(?:this|our|the|these) (?:[^ .?!,]+ ){0,2}?(?:"
            + _TEXT
            + r"|essay|commentary|op-?ed|piece|series|interview"
            r"|site|stor(?:y|ies)))?),? (?:(?:are|is|do|does|belong|represent|remain|reflect)\b)[^“”]*"
            r"\b(?:author|writer|contributor|columnist|guest|speaker|own|personal|those of|his|hers"
            r"|their|alone)\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "The views expressed in this article are the author’s own and do not reflect those of the Daily Bell.",
            "The views and opinions expressed on this blog are those of the authors.",
            "The views expressed by the authors of this blog are their own. A code of conduct applies.",
            "Opinions expressed here are solely his.",
            "Disclaimer: Views expressed above are the author's own.",
        ),
        spares=(
            "The views expressed at the hearing were those of farmers.",
            "Views expressed by voters in this county are not those of the party, the survey found.",
            "Opinions are his own.",
            "The views expressed are those of the author.",
            "The opinions expressed in the letters of Keats are his own and nobody else’s.",
        ),
        seen="company blogs and opinion pages",
    ),
)
