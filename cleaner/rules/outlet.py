"""Where it stands: the outlet's praise of itself and its promises, first prints, wires."""

from cleaner.rule import HEAD, TAIL, Rule

# The first print of this very text: `the report was published` is news, a version that erred a correction.
FIRST_PRINT = (
    r"[*(\[_ ]*(?:editor[’']s note: )?(?:this (?:article|story|post|piece|essay|column|interview|op-ed|blog"
    r"|blog post|excerpt)(?: (?:was|is|has been|had been))? (?:(?:first|originally|previously|initially"
    r"|also) (?:published|appeared|appears|posted|ran|printed)"
    r"|(?:republished|reposted|reprinted|syndicated|cross-?posted|adapted) (?:from|with|by)\b[^“”]*)"
    r"|the (?:original )?(?:article|story|post) (?:was )?(?:first|originally) (?:published|appeared|posted)"
    r"|an? (?:(?:longer|shorter|different|similar) )?version of (?:this|the) (?:[^ .]+ )?(?:article|story"
    r"|post|piece|essay|column|interview|review) (?:(?:was|has) )?(?:(?:first|originally|previously|also"
    r"|been) )*(?:published|appeared|appears|posted|ran))(?: (?:first |originally )?(?:on|in|at|by|from"
    r"|with|for|to|here|via)\b[^“”]*|[.:]?)"
)

RULES = (
    Rule(
        id="outlet-self-praise",
        why="The outlet praises itself: `… is your go-to … source`; it names the site.",
        pattern=(
            r"(?:about us:? |(?:at|here at) )?(?P<site>(?-i:[A-Z0-9])[^ .,]*(?:[. ][^ .,]+){0,4}) (?:is"
            r"|are) (?:your (?:[^ .,]+ ){0,4}(?:go-to|trusted|one-stop|source|destination|guide|home|hub"
            r"|resource|platform|partner|gateway|window|place|portal)\b)[^?“”]*(?:news|journalism|reporting"
            r"|coverage|headlines|stories)[^?“”]*"
        ),
        zone=TAIL,
        drops=(
            "Example Journal is your go-to independent news source, with fast and accurate reporting.",
            "The Example Times is your trusted source for news from around the world.",
            "Example.com is your one-stop destination for tech news and more!",
        ),
        spares=(
            "Example Corp is the leading publisher of maps, and it hired 40 people.",
            "Radio is his father’s news source.",
            "Telegram is the go-to platform for news in Kyiv.",
            "“The Post is your trusted source of news,” she mocked.",
            "Google is your go-to source for information on plants.",
        ),
        seen="seeds/001",
    ),
    Rule(
        id="outlet-promise",
        why="The outlet's promise in the first person: we bring you news, insights, analysis.",
        pattern=(
            r"(?:(?:at|here at|with) (?P<site>(?-i:[A-Z0-9])[^,]*), "
            r"|[^.“”]*,? )?we (?:are (?:committed|dedicated) to (?:bringing|providing|delivering)"
            r"|(?:provide|deliver|bring|offer|cover|strive to (?:bring|provide|deliver))) (?:you "
            r"|our readers |readers )?[^?“”]*(?:breaking news|latest news"
            r"|in-depth (?:analysis|coverage|reporting)|expert (?:insights?|analysis)) [^?“”]*(?:readers"
            r"|you|news|journalism|reporting|coverage|stories|from|insights)\b[^?“”]*"
        ),
        zone=TAIL,
        drops=(
            "At Example Daily, we bring you breaking news and in-depth analysis from the region.",
            "We provide the latest news and expert insights to our readers.",
        ),
        spares=(
            "We provide water to 40 villages, the engineer said.",
            "At the lab we deliver accurate clocks.",
            "“We bring you the latest news, and they jail us,” the editor said.",
            "We deliver accurate results and timely information to doctors.",
        ),
        seen="seeds/001",
    ),
    Rule(
        id="news-tips",
        why="An appeal to send the newsroom a tip or a correction.",
        pattern=(
            r"(?:(?:do you )?(?:have|got|know)(?: you)? (?:a|any|more about"
            r"|an?other)(?: [^ .?]+){0,3} ?(?:tips?|story|leads?|news|scoop|confidential tip|information"
            r"|this story)(?: [^?]{0,60})?\?)(?: .*)?|(?:please )?send (?:us )?(?:your |any |news |story "
            r"|confidential )*(?:tips?|corrections?|story ideas|press releases)\b[^“”]*"
            r"|(?:media|press|advertising) (?:inquir|enquir)(?:y|ies)[:.].*"
            r"|(?:to )?(?:submit|report) (?:a |your )(?:news |story )?(?:tip|correction|typo)\b[^“”]*"
            r"|tip us off.*|(?:spotted|see|found|notice[d]?) (?:an?|any) (?:error|typo|mistake"
            r"|inaccurac(?:y|ies))[^?]*\?.*|want to (?:pitch|contribute|submit|write for us)[^?]*\?.*"
            r"|e-?mail us(?: at| your)[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Got a tip?",
            "Do you have a story tip? Write to us in confidence.",
            "Send news tips to tips@example.org.",
            "Spotted an error? Let us know.",
            "Media inquiries: press@example.org",
        ),
        spares=(
            "Got a tip from a waiter, the spy went to Oslo.",
            "Tips for better sleep",
            "Media contact: Jane Doe, jane@example.org",
            "Have a story to tell the child before bed.",
        ),
        seen="news sites' footers",
    ),
    Rule(
        id="originally-published-head",
        why="Where the text was printed first, said above the beginning.",
        pattern=FIRST_PRINT,
        zone=HEAD,
        drops=(
            "This article was originally published on Example.org.",
            "A version of this article appeared in print on March 3.",
            "Editor’s note: This essay also appeared in the May issue of Example Magazine.",
        ),
        spares=(
            "Since this article was originally published, there have been some changes.",
            "The report was published by the council in May.",
            "This story appeared in 1912 and made her famous.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="originally-published",
        why="Where the text was printed first, said below the end.",
        pattern=FIRST_PRINT,
        zone=TAIL,
        drops=(
            "This story first appeared in the Example Review.",
            "This article is republished from The Example under a Creative Commons license. Read the original article.",
            "A shorter version of this essay was published in Example Weekly.",
        ),
        spares=(
            "An earlier version of this article stated the wrong date.",
            "An earlier version of this story was published with the wrong picture.",
            "The interview was published in a Paris daily on Friday.",
            "This article has been corrected.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="appeared-first",
        why="The line that a feed adds to each of its posts; it names the site.",
        pattern=r"(?:the (?:post|article) )?.+ (?:first )?appeared first on (?P<site>[^?!]+?)[.]?",
        zone=TAIL,
        drops=(
            "The post A Bridge for the Old Town appeared first on Example Gazette.",
            "The post Why Rivers Bend first appeared first on Example Gazette",
        ),
        spares=(
            "The comet appeared first in the west.",
            "The post office was closed on Monday.",
        ),
        seen="WordPress feeds",
    ),
    Rule(
        id="read-original",
        why="A link to the text's first print, or the note of the right to print it again.",
        pattern=(
            r"(?:continue|keep) reading (?:this |the )?(?:(?:full |whole )?(?:article|story|post) )?(?:on"
            r"|at) [^.?!“”]{2,60}"
            r"|(?:(?:click (?:here )?to )?(?:read|view|see|visit|go to) (?:the |this "
            r"|more at (?:the )?)?(?:original|full original|source)(?: (?:article|story|post|source"
            r"|version))?(?: (?:on|at|from|by) [^.?!“”]+| here)?"
            r"|(?:originally|first) (?:published|appeared|posted|printed) (?:by|at|in the"
            r"|on the) (?-i:[A-Z])[^?!“”]*|(?:re)?(?:published|printed"
            r"|posted) with (?:the )?permission\b[^“”]*|republished (?:from|by|with|under)\b[^“”]*"
            r"|source link|original (?:article|source|post|story)(?: here| link)?:?(?: https?://[^ ]+)?"
            r"|view (?:source version|original content(?: to download multimedia)?)(?: on [^ ]+)?:? ?https?://[^ ]+"
            r"|via: https?://[^ ]+|(?:also )?published on medium"
            r"|this (?:article|story) (?:comes|came) to you from .*)[.)\]*_]*"
        ),
        zone=TAIL,
        drops=(
            "Read the original article.",
            "Republished with permission",
            "Source link",
            "View source version on wire.example: https://wire.example/news/1/en/",
            "View original content to download multimedia: https://wire.example/news/1.html",
            "Originally published by Example Review",
            "Read the original article here",
        ),
        spares=(
            "Originally published in 1912, the book was lost.",
            "Originally published in March 2022. Last updated on May 2, 2024.",
            "Read the original text of the treaty",
            "He read the original text of the treaty.",
            "First posted to Cairo, he learned Arabic.",
            "Original sin",
        ),
        seen="news aggregators",
    ),
    Rule(
        id="wire-label",
        why="Who sent a press release, said beside it.",
        pattern=r"(?-i:SOURCE) (?-i:[A-Z])[^.?!:]{1,60}(?: (?:inc|ltd|co|corp)\.)?"
        r"|news provided by",
        zone=TAIL,
        drops=("SOURCE Example Corp.", "SOURCE Example Holdings SE", "News provided by"),
        spares=("Source: Bureau of Labor Statistics", "SOURCE OF ALL EVIL: money", "News provided by him was stale."),
        seen="wires of press releases",
    ),
    Rule(
        id="outlet-of-group",
        why="What the outlet is part of and who pays for it, below the end.",
        pattern=(
            r"(?-i:[A-Z])[^.?!“”]{2,60} is (?:part of|published by|supported by|funded by|an? (?:nonprofit|non-profit"
            r"|independent|reader-supported))\b[^“”]*(?:news|journalism|newsroom|media)[^“”]*(?:editorial independence"
            r"|contact (?:the )?editor|supported by|donat|reader-funded|sign up|subscribe|follow)\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Example Desk is part of Example Newsroom, a nonprofit news network supported by grants. Example Desk keeps"
            " its editorial independence. Contact Editor Jane Doe with questions: info@example.org.",
            "Example Wire is a nonprofit newsroom that covers schools. Sign up for its newsletter.",
        ),
        spares=(
            "The Gazette is part of a chain that cut 40 jobs in its newsrooms last year.",
            "Example Corp. is an independent maker of pumps supported by two funds.",
        ),
        seen="nonprofit newsrooms",
    ),
    Rule(
        id="read-all-news",
        why="The line that ends each article of several papers: all the news is here.",
        pattern=r"(?:read|get|catch|check out) all the (?:latest|breaking|top) (?:[^ .,]+ )?(?:news|updates"
        r"|headlines)\b[^“”]*",
        zone=TAIL,
        drops=(
            "Catch all the breaking news from the city here",
            "Read all the Latest News, Breaking News and Live Updates here.",
        ),
        spares=("Read all the news that you like, it changes nothing.", "All the latest news was bad."),
        seen="Indian newspapers",
    ),
)
