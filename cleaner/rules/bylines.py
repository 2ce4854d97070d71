"""Who wrote it: bios, contacts, who reviewed and checked it."""

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
            r"(?:[—–-]+ ?)?(?:you can )?(?:(?:follow|tweet) (?:him|her|them|me)"
            r"|(?:e-?mail|contact|reach(?: out to)?|message|write to) (?:him|her|me)"
            r"|(?:follow|e-?mail|contact|reach|message) (?:the (?:author|writer|reporter|editor)"
            r"|(?:staff |senior )?(?:writer|reporter|editor) "
            + NAME
            + r"))(?: directly)?(?: (?:on|at|via|by|here|@)[^“”]*)?[.!:]*"
            r"|(?:[—–-]+ ?)?(?:(?:he|she|they|i|" + NAME + r") can be|to reach (?:him|her|the author)[^.]*)"
            r" (?:reached|contacted|followed|found)[^“”]* (?:at|on|via)\b[^“”]*(?:@|twitter|linkedin"
            r"|e-?mail)[^“”]*"
            r"|(?:contact|e-?mail) " + NAME + r" (?:at|on|via) [^ ]+@[^ ]+[.]?"
            r"|follow " + NAME + r" on (?:x|twitter|bluesky|threads|instagram|mastodon):? ?@[^ ]+[.]?"
        ),
        zone=TAIL,
        drops=(
            "Contact Jane Doe at jane@example.org",
            "Follow Jane Doe on Twitter: @janedoe",
            "She can be reached at jane.doe@example.org.",
            "— Jane Doe can be reached at jane.doe@example.org.",
            "Contact staff writer Jane Doe at 555-0100 or jane@example.org.",
            "Email the author",
            "Follow him on Twitter @johndoe or email him at john@example.org",
        ),
        spares=(
            "He follows Jane Doe on her walk.",
            "He can be reached only by boat.",
            "Contact the council to register.",
            "Contact Dock Road School at the gate.",
            "Follow Jane Doe on her walk.",
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
            r"|stories) by (?:this author|" + NAME + r")|posts by " + NAME + r"|full bio|author archive|author page|"
            r"(?:learn|find out|read)(?: more)? about (?:our|how we|[^.?!]{2,40}[’']s?)"
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
            "Learn about The Dock Rovers’ Editorial Process",
        ),
        spares=(
            "See the author of the plan.",
            "Learn about Lindholm’s Process of Making Rope",
            "Articles by hand",
            "Read the profile of the suspect that the police drew up.",
            "Fact checked by",
            "Stories by Alice Example",
        ),
        seen="WCXB development pages",
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
            r"|(?:(?:the|our) )?(?:news|web|online|digital|sports|business|entertainment|tech|world|national|city"
            r"|editorial) desk"
            r"|(?:our )?(?:staff (?:reporter|writer|correspondent|report)|(?:web|news|special|own) correspondent)"
        ),
        zone=HEAD,
        drops=("By: Staff", "By Staff Reporter", "By News Desk", "Posted by admin", "News Desk", "Our Web Desk"),
        spares=(
            "By staff and rod he walked.",
            "By the desk stood a man.",
            "Staff reporters left.",
            "Desk",
            "The web desk of a paper works at night.",
        ),
        seen="local newspapers",
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
            r"(?:medically |legally |expert |scientifically )?(?:fact[- ]?checked|edited|curated|reviewed|verified"
            r"|approved) by:? ?" + NAME + r"(?:,? (?-i:[A-Z])[^ ,]{1,7})*[.]?"
        ),
        zone=HEAD,
        drops=(
            "Fact-checked by Mia Roth",
            "Medically reviewed by Jane Doe, MD",
            "Edited by Jane Doe",
            "Curated By: Jane Doe",
        ),
        spares=("Fact checked by", "Curated by hand", "Edited by fire", "Reviewed by nobody, the book sold well."),
        seen="health sites",
    ),
)
