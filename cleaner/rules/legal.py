"""Legal links, copyright and rights: the footer of a page."""

from cleaner.rule import ANYWHERE, TAIL, Rule

# The pages that a footer links to.
LEGAL_PAGE = (
    r"(?:(?:our |website |site |full |online )?(?:privacy(?: (?:&|and) cookies?)?|cookies?"
    r"|ad(?:vertising)?(?: &| and)? ?(?:cookies?)?|legal|copyright|dmca|editorial|corrections?|refund"
    r"|shipping|returns?|accessibility|security|community|ethics|fact[ -]check(?:ing)?|usage|user"
    r"|terms of use) (?:policy|policies|notices?|statement|guidelines|agreement|disclaimer|terms)"
    r"|terms (?:of (?:use|service|sale)|(?:&|and) conditions|(?:&|and) privacy)|conditions of use|imprint"
    r"|site ?map|code of (?:conduct|ethics)|privacy dashboard|data protection|modern slavery statement|legal)"
)
# What else stands in the same row.
FOOTER_PAGE = (
    r"(?:about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|jobs|help|faqs?|press|home|terms"
    r"|privacy|accessibility|feedback|subscribe|newsletters?|cookies|rss|masthead|your privacy choices"
    r"|sign in|login|archives?|work with us|write for us|media kit|ad ?choices|disclaimers?)"
)

RULES = (
    Rule(
        id="legal-links",
        why="A row of a footer's links, one of them a legal page at least.",
        pattern=(
            r"(?:(?:"
            + FOOTER_PAGE
            + r"|"
            + LEGAL_PAGE
            + r")(?: ?[|/·•,–-] ?| and | ?))*"
            + LEGAL_PAGE
            + r"(?: ?[|/·•,–-] ?| and | ?)(?:"
            + FOOTER_PAGE
            + r"|"
            + LEGAL_PAGE
            + r")"
            r"(?:(?: ?[|/·•,–-] ?| and | ?)(?:" + FOOTER_PAGE + r"|" + LEGAL_PAGE + r"))*[ .|]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Privacy PolicyTerms of UseYour Privacy Choices",
            "Privacy Policy | Terms of Service | Contact Us",
            "Terms of Use and Privacy Policy",
            "About Us · Privacy Policy · Careers",
        ),
        spares=(
            "The company changed its privacy policy on Monday.",
            "Privacy and security",
            "About us and them",
            "Help and contact",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="legal-page",
        why="The name of a legal page, alone, below the end.",
        pattern=(r"(?:read |view |see )?(?:our |the )?" + LEGAL_PAGE + r"[.:]?"),
        zone=TAIL,
        drops=("Privacy dashboard", "Privacy Policy", "Terms of Use", "Cookie Policy", "Terms & Conditions"),
        spares=(
            "Data protection is a right.",
            "Privacy policy is a matter for the states.",
            "The terms of use changed.",
            "Disclaimer:",
            "Legal fees",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="privacy-choices",
        why="The links that privacy laws ask of a site.",
        pattern=(
            r"(?:(?:ca |california )?(?:notice at collection|collection notice)"
            r"|do not sell(?: or share)? my (?:personal )?(?:info(?:rmation)?|data)"
            r"|your (?:california |us |ca )?privacy choices|your (?:california|ca) privacy rights"
            r"|daa industry opt[ -]out|ad ?choices|eu privacy"
            r"|limit the use of my sensitive personal information"
            r"|cookies choices)[. |•/:]*(?: ?[|/·•–-] ?[^.!?]{2,30})?"
        ),
        zone=ANYWHERE,
        drops=(
            "Do Not Sell or Share My Personal Information",
            "Your Privacy Choices",
            "CA Notice at Collection",
        ),
        spares=(
            "Your privacy choices matter less than your neighbour’s.",
            "California privacy law",
            "Do not sell my mother’s house, he begged.",
            "California Privacy Rights",
            "Privacy settings",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="copyright-line",
        why="A copyright line: the sign or the word, a year, and the holder.",
        pattern=(
            r"(?:™ ?(?:&|and) ?)?(?:©(?: ?copyright)?|(?:content |text |photos? )?copyright:? ?(?:©|@"
            r"|\(c\))) ?(?:copyright )?(?:[0-9]{4}|mm[mdclxvi]+)(?: ?[-–—] ?(?:[0-9]{2,4}"
            r"|present))?(?:[ ,.|:][^?]*)?|copyright:? ?[0-9]{4}(?: ?[-–—]"
            r" ?[0-9]{2,4})?(?:[ ,.|-]+(?:by )?(?-i:[A-Z©])[^?]*)?"
            r"|\(c\) ?[0-9]{4}[^?]*(?:reserved|ltd|inc|llc|gmbh|media|corp)\.?"
        ),
        zone=ANYWHERE,
        drops=(
            "© 2026 The Good Trade",
            "Copyright © 2025 Example Media. All Rights Reserved.",
            "Copyright 2018 The Associated Press. All rights reserved.",
            "(c) 2019-2024 Example Ltd.",
        ),
        spares=(
            "Copyright law of 1976 still governs.",
            "Copyright in 2025 means less than it did.",
            "This isn’t supposed to be a manifesto™© we just think aloud.",
            "© or no ©, the song was hers.",
            "Copyright 1998 was a turning point for the trade.",
            "(c) 1995 amendments to the act",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="copyright-holder",
        why="A copyright sign and a short name: an agency's mark below its text or picture.",
        pattern=(
            r"(?:copyright )?© ?[^ .?!]+(?: [^ .?!]+){0,4}[.]?"
            r"|copyright(?: of)? (?-i:[A-Z])[^ .?!]*(?: [^ .?!]+){0,7} (?:inc|llc|ltd|plc)[.]?"
            r"|(?-i:[A-Z])[^ .?!]*(?: (?-i:[A-Z])[^ .?!]*){0,5} (?-i:All) rights reserved[.]?"
        ),
        zone=TAIL,
        drops=(
            *("© Reuters", "© dpa-infocom, dpa:240516-99-53606/3", "Copyright Ann Oak & The Harbour Diary LLC"),
            "The Harbour Diary All rights reserved",
        ),
        spares=(
            "Copyright law and the LLC: a guide",
            "© is the sign that lawyers love, and few use it well.",
            "Copyright and you",
            "The contract left all rights reserved",
        ),
        seen="news agencies' feeds",
    ),
    Rule(
        id="all-rights-reserved",
        why="The reservation of rights, with or without the holder before it.",
        pattern=(
            r"(?:[^?!“”]{2,80}[.,|•·-] ?|[^?!“”]{0,60}(?:©|copyright"
            r"|[0-9]{4})[^?!“”]{0,40} )?all rights (?:are )?reserved[.!|]*(?: (?:©|™|privacy|terms|visit"
            r"|reproduction|no part|use of|this|the material|republication|sitemap|a publication"
            r"|unauthori[sz]ed|any)\b[^“”]*| [|•/·][^“”]*)?"
        ),
        zone=ANYWHERE,
        drops=(
            "All rights reserved",
            "Digit.in, All rights reserved.",
            "All Rights Reserved. Reproduction in whole or in part without permission is prohibited.",
        ),
        spares=(
            "All rights reserved to the states by the Tenth Amendment were at issue.",
            "She kept all the rights she had reserved.",
            "The contract left him all rights reserved by law.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="no-republication",
        why="A notice that the text may not be used again.",
        pattern=(
            r"(?:this (?:material|article|content|story|document|copy|site)"
            r"|no (?:part|portion) of (?:this|the)[^.?!]*|(?:the )?(?:contents?|material) (?:of"
            r"|on) this (?:site|page)|reproduction(?:,? [^.?!]+)?"
            r"|any (?:re-?use|reproduction)[^.?!]*) (?:may not be"
            r"|is (?:strictly )?(?:prohibited|forbidden|subject to copyright)"
            r"|are (?:strictly )?(?:prohibited|protected)|cannot be|may be)\b[^?“”]*(?:publish|reproduc"
            r"|broadcast|redistribut|permission|permitted|copyright|prohibited|consent)[^?“”]*"
            r"|(?:reproduction|republication|unauthori[sz]ed use)[^.?!“”]* without"
            r" (?:[^ .]+ )*permission[^.?!]* (?:is|are) (?:strictly )?(?:prohibited|forbidden)[.!]*"
            r"|any re-?use permitted[^“”]*|(?:to )?(?:request|purchase|order|obtain"
            r"|buy) (?:a )?(?:reprints?|permissions?|licen[sc]e|licen[sc]ing rights)\b[^?“”]*"
        ),
        zone=TAIL,
        drops=(
            "This material may not be published, broadcast, rewritten or redistributed.",
            "No part of this publication may be reproduced without permission of the publisher.",
            "Reproduction without written permission is prohibited.",
        ),
        spares=(
            "This site may not be safe, the inspectors wrote.",
            "Reproduction in captivity is rare.",
            "This article may be read in an hour.",
        ),
        seen="news agencies' feeds",
    ),
    Rule(
        id="reprints",
        why="The links that sell an article again.",
        pattern=(
            r"(?:click (?:here )?for |order |get |buy |request )?(?:"
            r"(?:purchase|acquire) licensing rights(?:, opens new tab)?|reprints?(?: (?:&|and) permissions?"
            r"| and licensing)?|rights (?:&|and|&amp;) permissions|permissions? (?:&|and) reprints"
            r"|license this (?:content|article|story)|rights and content|permissions to republish)[.:]?"
            r"|(?:our|all) (?:stories|articles|work|content|original content) (?:may|can) be (?:republished"
            r"|reprinted|reproduced)\b[^“”]*"
            r"|(?:want to )?republish (?:this|our|a|an) [^.]*(?:article|story|stories|content"
            r"|work)s?\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "License this content",
            "Our stories may be republished online or in print under a Creative Commons license.",
            "Reprints",
            "Click for Reprints",
            "Acquire Licensing Rights, opens new tab",
            "Republish our articles for free, online or in print.",
        ),
        spares=(
            "Reprints of the novel sold out.",
            "Rights and duties",
            "Acquire licensing rights in time.",
            "Republish or perish",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="recaptcha",
        why="The notice of a form that is guarded against robots.",
        pattern=(
            r"(?:[^.]{0,60}\. )?(?:this (?:site|form|page) is )?protected by (?:re|h)captcha\b[^“”]*"
            r"|(?:the )?google(?:[’']s)? privacy policy and(?: the)? (?:google )?terms of service apply[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.",
            "Protected by hCaptcha",
        ),
        spares=(
            "The form was protected by a captcha that bots could read.",
            "Google changed its privacy policy and terms of service.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="agree-to-terms",
        why="Consent asked for in passing: by doing this you agree to our papers.",
        pattern=(
            r"i (?:have read and )?(?:agree|consent) to the (?:privacy policy|terms(?: (?:of use|of service"
            r"|(?:and|&) conditions))?)[.*]*|[*]?by (?:ticking this box|checking this box|clicking|submitting"
            r"|submitting this form),? (?:you"
            r"|i) (?:agree|consent)"
            r" to be contacted\b[^“”]*|[*]?by (?:clicking|submitting|subscribing|signing (?:up|in)|creating an? "
            r"|registering"
            r"|providing your|entering your|using (?:this|our|the) (?:site|website|app|form)|checking this"
            r"|continuing|joining|logging in|proceeding|commenting|using [^ ,.]+)\b[^“”]* (?:you"
            r"|i)\b[^“”]* (?:agree|consent|accept|acknowledge|confirm|allow"
            r"|authori[sz]e)\b[^“”]*(?:\b(?:our|its|his|their)\b|[’']s?) [^“”]*(?:terms|policy|policies"
            r"|notice|statement|cookies|partners|offers|conditions|e-?mails?)\b[^“”]*"
            r"|by (?:clicking|submitting|subscribing|signing up|registering|joining)\b[^“”]* (?:you"
            r"|i) (?:agree|consent)(?: to (?:receive|the|our|be contacted))?\b[^“”.]*(?:terms|privacy"
            r"|e-?mails?|newsletters?|messages|marketing)\b[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "I agree to the privacy policy",
            "By ticking this box you agree to be contacted.",
            "By signing up, you agree to our Terms of Use and Privacy Policy.",
            "By clicking Sign Me Up, you confirm you are over 16 and agree to our Terms of Use.",
            "By submitting your email you agree to receive marketing emails.",
        ),
        spares=(
            "I agree to the terms that she set.",
            "By signing the lease, you agree to its terms.",
            "By clicking “I agree”, users sign away their rights.",
            "By joining the army you accept the risk.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="company-register",
        why="Where the publisher's company is registered.",
        pattern=(
            r"(?:(?-i:[A-Z])[^.?!“”,]{1,60} (?:is )?(?:a company )?)?(?:registered|incorporated) in (?:england"
            r"|scotland|ireland"
            r"|england (?:and|&) wales|wales)[ ,:(]*(?:with )?(?:company )?(?:registration )?(?:no\.?"
            r"|number):? ?[0-9][^?!“”]*"
            r"|registered charity(?: (?:no|number)\.?:? ?[0-9 ]+)?|charity registered in [^.?!]{4,40}"
            r"|(?:registered (?:office|address)|company (?:registration )?(?:no|number)"
            r"|vat (?:no|number))\.?:? [^?!“”]*[0-9][^?!“”]*"
        ),
        zone=TAIL,
        drops=(
            "Registered charity no. 204770",
            "Charity Registered in England and Wales",
            "Registered in England No. 1234567",
            "Example Ltd is registered in England and Wales, number 123.",
        ),
        spares=(
            "Registered charities must report.",
            "The car is registered in England and has a number of faults, she said.",
            "Registered in Scotland as a nurse, she moved south.",
        ),
        seen="British newspapers",
    ),
    Rule(
        id="external-sites",
        why="Says that other sites are not the outlet's doing.",
        pattern=(
            r"(?:the )?(?:[^ .?!]+ ){1,3}is not responsible for the content of external (?:internet "
            r"|web ?)?sites\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Example News is not responsible for the content of external internet sites.",
            "The Desk is not responsible for the content of external sites.",
        ),
        spares=(
            "Nobody is responsible for the content of external storage.",
            "The host is not responsible for the content of the site, the court ruled.",
        ),
        seen="broadcasters",
    ),
)
