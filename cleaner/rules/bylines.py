"""Who wrote it and where else it stands: bios, the outlet's praise of itself, contacts, first prints."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

# What people who write for an outlet call themselves.
ROLE = (
    r"(?:editor(?:-in-chief| in chief|ial director)?|co-?editor|reporter|writer|staff writer|journalist"
    r"|correspondent|columnist|contributor|contributing (?:writer|editor)|blogger|producer|publisher"
    r"|copywriter|author|critic|analyst|freelancer|reviewer"
    r"|content (?:creator|manager|strategist|marketer))"
)
# `Jane Doe`, `J. R. van der Doe`: two to four words, the first and the last with a capital.
NAME = r"(?-i:[A-ZÀ-Þ][^ ,.]*\.?(?: [^ ,.]+\.?){0,2} [A-ZÀ-Þ][^ ,.]*)"

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
        id="author-bio-first-person",
        why="A bio in the first person: `As the … at …, I am dedicated to …`; it names the site.",
        pattern=(
            r"as (?:the|an?) (?:[^ ,.]+ ){0,4}" + ROLE + r"(?: [^ ,.]+){0,2}"
            r" (?:at|for|of|with) (?P<site>[^,.]+(?:\.[a-z]+)?),? (?:i(?:[’']m"
            r"| am)(?: [^ .]+){0,2} (?:dedicated|committed|devoted|passionate|driven|focused|responsible"
            r"|proud)\b|i (?:strive|aim|specialize|specialise|curate|deliver|bring|oversee|cover|write|love"
            r"|work)\b[^.]*\b(?:readers?|audiences?|stories|news|coverage|content)\b"
            r"|my (?:goal|mission|passion|aim|job|role) is\b).*"
        ),
        zone=TAIL,
        drops=(
            "As the News Editor at The Example Post, I am dedicated to curating the stories that matter.",
            "As a senior reporter for Example Daily, I’m passionate about telling local stories.",
            "As an Associate Editor at Example.com, I strive to bring readers the latest news. Join me.",
        ),
        spares=(
            "As the editor at the town paper, I was told on a Monday that it would close.",
            "As a reporter, I am used to doubt.",
            "As the mayor of Ghent, I am dedicated to clean air.",
            "“As the news editor at the Post, I am proud of them,” she said.",
        ),
        seen="seeds/001",
    ),
    Rule(
        id="author-bio",
        why="A bio in the third person: a name, a role, what is covered, and how to follow or reach them.",
        pattern=(
            r"(?:about (?:the author|"
            + NAME
            + r"):? )?(?P<author>"
            + NAME
            + r")(?:,[^.]{2,40},)? (?:is|was) (?:(?:an?|the|our|[^ ]+[’']s?) )?(?:[^ .]+ ){0,5}"
            r"(?:editor(?:-in-chief)?|reporter|writer|journalist|correspondent|columnist|contributor"
            r"|blogger)\b.*(?:(?:follow|reach(?: out to)?|contact|e-?mail|find|connect with|tweet|message"
            r"|write to) (?:him|her|them|[^ .]+)|(?:he|she|they|[^ .]+) can be (?:reached|contacted|found"
            r"|followed)) ?(?:[^ .]+ )?(?:on|at|via|by|@).*(?:@|twitter|\bx\b|instagram|linkedin|facebook"
            r"|bluesky|mastodon|threads|tiktok|\.com|\.org|\.net).*"
        ),
        zone=TAIL,
        drops=(
            "Jane Doe is a reporter for Example Tech covering online speech. Follow her on Twitter @janedoe.",
            "Jane van Doe is the Example’s staff writer on energy. She can be reached at jane@example.org.",
            "John Q. Doe is an award-winning journalist and editor. Connect with him on LinkedIn.",
        ),
        spares=(
            "Jane Doe is a reporter who was arrested in March while she covered the protest.",
            "“They lied,” said Jane Doe, a reporter for the Post.",
            "Jane Doe is a staff writer at the magazine.",
            "Jane Doe is a nurse; follow her on a night shift and you see why.",
            "Jane Doe is a writer who shares tips to help families at home.",
            "Jane Doe is a writer whose posts on X went round the world.",
        ),
        seen="news sites' author boxes",
    ),
    Rule(
        id="about-author",
        why="The heading of an author box.",
        pattern=(
            r"(?:about|meet) (?:the|this|our|your) (?:authors?|writers?|contributors?|editors?|reporters?"
            r"|columnist|guest author|team)[.:]*|(?:the |post )?author(?:[’']s)? (?:bio|box|profile|details"
            r"|info)[.:]*|more about (?:the author|me)|about this author"
        ),
        zone=TAIL,
        drops=("About the Author", "ABOUT THE AUTHORS:", "Author Bio", "About the Contributor"),
        spares=(
            "About the author of the letter nothing is known.",
            "Author",
            "Meet the team that won the cup.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="about-author-text",
        why="An author box in one paragraph, its label at its head.",
        pattern=r"(?:about the (?:authors?|writer|contributor)|author bio)(?: ?[:–—|] ?| - )[^ ].*",
        zone=TAIL,
        drops=(
            "About the author: Jane Doe has written on rivers since 1998.",
            "Author bio - Jane Doe lives in Leeds with two dogs.",
        ),
        spares=(
            "About the author I know little, the critic wrote: she hid well.",
            "Authors: Doe, J. and Roe, R.",
        ),
        seen="company blogs",
    ),
    Rule(
        id="author-contact",
        why="How to reach or to follow the person who wrote the text.",
        pattern=(
            r"(?:you can )?(?:(?:follow|tweet) (?:him|her|them|me)"
            r"|(?:e-?mail|contact|reach(?: out to)?|message|write to) (?:him|her|me)"
            r"|(?:follow|e-?mail|contact|reach|message) (?:the (?:author|writer|reporter|editor)"
            r"|(?:staff |senior )?(?:writer|reporter|editor) "
            + NAME
            + r"))(?: directly)?(?: (?:on|at|via|by|here|@)[^“”]*)?[.!:]*"
            r"|(?:(?:he|she|they|i|" + NAME + r") can be|to reach (?:him|her|the author)[^.]*)"
            r" (?:reached|contacted|followed|found)[^“”]* (?:at|on|via)\b[^“”]*(?:@|twitter|linkedin"
            r"|e-?mail)[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "She can be reached at jane.doe@example.org.",
            "Contact staff writer Jane Doe at 555-0100 or jane@example.org.",
            "Email the author",
            "Follow him on Twitter @johndoe or email him at john@example.org",
        ),
        spares=(
            "He follows Jane Doe on her walk.",
            "He can be reached only by boat.",
            "Contact the council to register.",
            "Reach out to them before winter.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="author-link",
        why="A link to the page of an author.",
        pattern=(
            r"(?:view|see|visit|read|go to|show|browse) (?:(?:full|my|our|their|all|more|other|author"
            r"|[^ .]+[’']s) )*(?:(?:bio|profile|linkedin|author)(?: page| profile)?"
            r"|(?:posts?|articles?) (?:by|from|written by) [^.?!]{2,40})[ .»›>→]*"
            r"|latest posts by [^.?!]{2,40} \(see all\)|(?:all|more) (?:posts|articles"
            r"|stories) by (?:this author|"
            + NAME
            + r")|posts by "
            + NAME
            + r"|full bio|author archive|author page|(?:learn|find out|read)(?: more)? about (?:our|how we)"
            r"(?: [^ .]+){0,2} (?:editorial (?:process|policy|policies|standards|guidelines|team)|process"
            r"|methodology|create[^.]*|fact[- ]check[^.]*)(?: here)?[ .»›>→]*"
        ),
        zone=ANYWHERE,
        drops=(
            "View author page",
            "Read all articles by Jane Doe",
            "Latest posts by Jane Doe (see all)",
            "See full bio",
            "Learn more about our editorial process.",
        ),
        spares=(
            "See the author of the plan.",
            "Articles by hand",
            "Read the profile of the suspect that the police drew up.",
            "Fact checked by",
            "Stories by Alice Example",
        ),
        seen="WCXB development pages",
    ),
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
            r"|via: https?://[^ ]+|(?:also )?published on medium"
            r"|this (?:article|story) (?:comes|came) to you from .*)[.)\]*_]*"
        ),
        zone=TAIL,
        drops=(
            "Read the original article.",
            "Republished with permission",
            "Source link",
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
        id="byline-of-nobody",
        why="A byline that names no person: the staff, a desk.",
        pattern=(
            r"(?:posted |written |reported )?by:? (?:(?:our|the) )?(?:[^ .,]+ ){0,3}(?:staff|newsroom|news desk"
            r"|web desk|desk"
            r"|staff (?:reporter|writer|correspondent)s?|web (?:team|staff)|news team|admin|administrator|agencies"
            r"|bureau"
            r"|special correspondent|our correspondent|guest (?:author|contributor))(?: reports?)?[.]?"
        ),
        zone=HEAD,
        drops=("By: Staff", "By Staff Reporter", "By News Desk", "Posted by admin"),
        spares=("By staff and rod he walked.", "By the desk stood a man.", "Staff reporters left."),
        seen="local newspapers",
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
        id="how-we-reviewed",
        why="How the outlet checks its articles, told below each of them.",
        pattern=(
            r"how we (?:review(?:ed)?|fact[- ]check(?:ed)?|test(?:ed)?) (?:this|our) (?:article|content|page"
            r"|story)s?[.:]?"
            r"|[^.?!“”]{2,40} uses only high-quality(?:,)? (?:and )?[^“”]*\bsources\b[^“”]*(?:editorial"
            r"|fact-check)[^“”]*"
            r"|our (?:experts|editors|reviewers|writers) continually [^“”]*\b(?:update|review) our (?:articles"
            r"|content)\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "How we reviewed this article:",
            "Our experts continually monitor the field, and we update our articles when there is something new.",
        ),
        spares=("How we tested", "How we reviewed the dishwashers", "Our experts continually disagree."),
        seen="health sites",
    ),
    Rule(
        id="checked-by",
        why="Who edited or checked the text, above it.",
        pattern=(
            r"(?:medically |legally |expert |scientifically )?(?:fact[- ]?checked|edited|reviewed|verified"
            r"|approved) by:? ?" + NAME + r"(?:,? (?-i:[A-Z])[^ ,]{1,7})*[.]?"
        ),
        zone=HEAD,
        drops=("Fact-checked by Mia Roth", "Medically reviewed by Jane Doe, MD", "Edited by Jane Doe"),
        spares=("Fact checked by", "Edited by fire", "Reviewed by nobody, the book sold well."),
        seen="health sites",
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
