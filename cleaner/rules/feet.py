"""The feet of texts: where a text is filed and was first, what readers thought of it, what they may read next."""

from cleaner.rule import ANYWHERE, TAIL, Rule

RULES = (
    Rule(
        id="read-at-domain",
        why="A pointer to the rest of the text at another site, which it names by its domain.",
        pattern=(
            r"[(\[]?(?:read|see|view|continue reading|find) (?:more|the rest|the full (?:story|article|post|report|text"
            r"|piece)|full (?:story|article|post|report)|the (?:original|entire|whole|complete)(?: (?:story"
            r"|article|post"
            r"|piece))?|this (?:story|article|post))(?: about it| here)? (?:on|at|in|via|over at)"
            r" (?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?:/[^ ]*)?[.)\] »›>→]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Read more on example.com",
            "Read the rest at blog.example.org.",
            "Read the full story at https://www.example.com/story",
        ),
        spares=(
            "Read more on the coast.",
            "See more at example.com about how the pumps were built.",
            "The full story is on example.com.",
        ),
        seen="blogs that cut what they quote",
    ),
    Rule(
        id="read-full-here",
        why="The same without a domain, below the end.",
        pattern=(
            r"[(\[]?(?:please )?(?:click here to |you can )?read (?:the )?(?:full|whole|entire|complete"
            r"|original|rest of the)"
            r" (?:story|article|post|report|press release|piece|interview) (?:here|below|online|at (?:the|this) link)"
            r"[.:!)\] »›>→]*|click here for (?:more|details|the (?:full|rest|whole)[^.?!“”]{0,30})[.!]?"
            r"|read more stories[.:»›>→ ]*"
        ),
        zone=TAIL,
        drops=("Read the full article here", "Click here for more", "Read More Stories"),
        spares=("Read the full report here before you vote.", "Click here for more than one line."),
        seen="blogs that cut what they quote",
    ),
    Rule(
        id="first-at-domain",
        why="Where the text was printed first, by a domain; by which principles a wire works.",
        pattern=(
            r"[(*_\[]*(?:this (?:article|story|post|piece) )?(?:was |is )?(?:first|originally) (?:published"
            r"|posted|appeared)"
            r" (?:on|at|in|by) (?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?:/[^ ]*)?[.)*_\]]*"
            r"|source links?:?|our standards: the [^.?!“”]{4,50} principles[.]?(?:,? opens (?:in a )?new tab)?"
        ),
        zone=TAIL,
        drops=(
            "Originally published at example.com",
            "First published on blog.example.org.",
            "Source link:",
            "Our Standards: The Dock Wire Trust Principles.",
        ),
        spares=(
            "Originally published at his own cost, the book sold well.",
            "First published in 1912",
            "Source: example.com",
        ),
        seen="syndicated posts",
    ),
    Rule(
        id="rated-by-readers",
        why="Asks readers whether a text was of use; the buttons of the answer.",
        pattern=(
            r"(?:did you find|was) (?:this|the)(?: (?:article|page|post|content|information|answer|guide|story))?"
            r" (?:helpful|useful|interesting)\?(?: ?(?:yes|no))*"
            r"|yes ?/? ?no|(?:submit|send|give|leave)(?: us| your)? feedback|feedback sent[.!]?"
        ),
        zone=TAIL,
        drops=("Did you find this helpful?", "YesNo", "Submit Feedback"),
        spares=("Was this helpful to the town? It was.", "Yes or no", "Give feedback early and often."),
        seen="pages of help",
    ),
    Rule(
        id="form-states",
        why="All that a form may say, one after the other: that it waits, that it failed, that it worked.",
        pattern=(
            r"something is loading[.…]*|submitting(?:[.]{3}|…)|sorry,? there seem to be some issues\. please try again"
            r" later[.]?|success!?(?: (?:please )?check your inbox[.!]?)?|your submission has been received[.!]?"
            r"|(?:close )?thanks for signing up! watch for us in your inbox[.!](?: subscribe now)?"
            r"|we don[’']t spam!?[^“”?]{0,90}|sign up thank(?:s| you) for signing up!\B[^“”]{0,500}"
        ),
        zone=ANYWHERE,
        drops=(
            "Something is loading.",
            "Submitting...",
            "Success! Check your inbox.",
            "Close Thanks for signing up! Watch for us in your inbox. Subscribe Now",
            "We don't spam! Read our privacy policy for more info.",
            "Sign up Thank you for signing up! Did you know that subscribers see fewer ads? Learn More Sorry,"
            " there seem to"
            " be some issues. Please try again later. Submitting...",
        ),
        spares=(
            "Something is loading the truck.",
            "Success in ten steps",
            "Submitting a form takes a minute.",
            "Success stories",
        ),
        seen="boxes for newsletters",
    ),
    Rule(
        id="comment-field",
        why="How many characters a comment may have, and which marks it may hold.",
        pattern=(
            r"0 ?/ ?[1-9][0-9]{1,4}(?: characters)?|(?:supports|styling with|basic|you can use) (?:basic )?markdown"
            r"(?: (?:is )?supported)?[.]?|supports:? \*{0,2}bold\b[^“”]{0,80}"
            r"|comments ?/ ?[0-9]+|(?:facebook|disqus|wordpress) comments(?: box)?|comments via facebook|comment policy"
        ),
        zone=TAIL,
        drops=(
            "0/2000",
            "Comments / 0",
            "Supports Markdown",
            "Facebook Comments Box",
            "Supports: **bold** *italic* @mention",
        ),
        spares=("0/10 for effort", "Facebook comments on the ruling", "The editor supports Markdown."),
        seen="fields for comments",
    ),
    Rule(
        id="linked-back",
        why="What blogs say of each other below a post.",
        pattern=r"pingbacks?: [^“”]{4,200}|trackbacks?(?: url)?(?:/pingback)?:?|permalink|\(?pingback\)?",
        zone=TAIL,
        drops=("Pingback: A Bridge for the Old Town | Harbour Notes", "Trackbacks", "Permalink"),
        spares=("Trackback is a protocol.", "Permalink structures compared"),
        seen="blogs on WordPress",
    ),
    Rule(
        id="filed-label",
        why="The label of where a text is filed, or the section named by it.",
        pattern=(
            r"(?:filed under|tags|related items|related tags|share tags)[: ]{0,2}"
            r"|(?:posted|filed) (?:in|under):? (?-i:[A-Z])[^ .?!“”]{2,20}(?: (?:(?:&"
            r"|and) )?(?-i:[A-Z])[^ .?!“”]{2,20}){0,2}"
            r"|category: (?-i:[A-Z])[^.?!“”]{2,40}"
        ),
        zone=TAIL,
        drops=("Filed under", "TAGS", "Posted in Politics", "Category: News", "Related Items:"),
        spares=(
            "Posted in the north, he wrote home.",
            "Tags of the old kind",
            "Category: a set of things that are alike.",
        ),
        seen="blogs",
    ),
    Rule(
        id="counted",
        why="Counters of the page, by a label.",
        pattern=(
            r"(?:total |page )?(?:views|hits|reads|visits|downloads)(?: today)?: ?[0-9][0-9.,]*k?"
            r"|word count: ?[0-9,]+|[1-9][0-9.,]*[km] followers"
        ),
        zone=TAIL,
        drops=("Total Views: 214", "Word count: 812", "1.2K Followers"),
        spares=("Hits: 3, misses: 4", "Views: a history", "12 followers of the sect"),
        seen="blogs",
    ),
    Rule(
        id="choose-platform",
        why="A request to share, in the words of themes of WordPress.",
        pattern=(
            r"share (?:this|the) (?:story|article|post|page), choose your platform[.!]?|spread the (?:love|word"
            r"|news)[.!:]?"
            r"|share this content[.:!]?|opens in a new window"
            r"|(?:click to (?:share|email|print)[^()“”]{0,60} \(opens in new window\)(?: ?[\pL]+)?[ ,]*)+"
        ),
        zone=ANYWHERE,
        drops=(
            "Share This Story, Choose Your Platform!",
            "Spread the love",
            "Click to share on Facebook (Opens in new window) Facebook",
        ),
        spares=("Spread the love of books.", "Like this: cut along the line.", "Share this story with nobody."),
        seen="blogs on WordPress",
    ),
    Rule(
        id="more-for-you",
        why="Headings of lists of other texts, below the end.",
        pattern=(
            r"more for you|recent comments"
            r"|visit (?:our|the) home ?page for more[^.?!“”]{0,40}[.]?|continue the conversation"
            r"|recommended from (?:medium|editorial|our partners)|about author"
            r"|explore further"
            r"|read these next|stay (?:updated|informed|in the (?:know|loop)|up[- ]to[- ]date)[.!:]?"
            r"|loading (?:posts|more|articles)(?:[.]{3}|…)?"
        ),
        zone=TAIL,
        drops=(
            "More for You",
            "Visit our homepage for more",
            "Recent Comments",
            "Recommended from Medium",
            "Stay Updated",
            "Loading posts...",
        ),
        spares=("Stay informed on the vote by mail.", "Recent comments by the minister", "More for your money"),
        seen="magazines and blogs",
    ),
    Rule(
        id="gate-of-account",
        why="The text goes on for those who make an account.",
        pattern=(
            r"(?:continue reading with|create) a free account(?: (?:to (?:continue|keep|read)[^.?!“”]{0,40}"
            r"|or (?:log|sign)"
            r" in[^.?!“”]{0,30}))?[.!]?"
            r"|you can save this article by (?:registering|signing up) for free here[^“”]{0,80}"
            r"|get more from [^.?!“”]{2,50} in the [^ ]+ app[.]?|available for ios and android[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Continue reading with a free account",
            "Create a free account to continue reading",
            "You can save this article by registering for free here. Or sign-in if you have an account.",
            "Get more from Jane Doe in the Postbox app",
        ),
        spares=(
            "Create a free account on the server and log in as root.",
            "The game is available for iOS and Android.",
        ),
        seen="newspapers and newsletters",
    ),
    Rule(
        id="content-label",
        why="The label that a publisher's pages have between paragraphs, and what stands where a film did not load.",
        pattern=(
            r"article content(?: continued)?"
            r"|this advertisement has not loaded yet,? but your article continues below[.]?"
            r"|we apologi[sz]e,? but this video has failed to load[.]?"
            r"|try refreshing your browser,? or tap here to see other videos from our team[.]?"
            r"|(?:this )?video has failed to load[.]?"
            r"|advertise?ment hide ad|advertisment"
        ),
        zone=ANYWHERE,
        drops=(
            "Article content",
            "This advertisement has not loaded yet, but your article continues below.",
            "Try refreshing your browser, or tap here to see other videos from our team.",
            "Advertisement Hide Ad",
        ),
        spares=("Article content is what readers pay for.", "The advertisement has not been shown yet.", "Advertisers"),
        seen="chains of newspapers",
    ),
    Rule(
        id="page-updated",
        why="When the page, not the text, was changed last.",
        pattern=r"(?:this )?page (?:was )?last (?:updated|reviewed|changed|edited)(?: on)?:? ?[^.?!“”]{4,40}[.]?",
        zone=TAIL,
        drops=("Page last updated: March 3, 2024", "This page was last reviewed on 4 May 2020."),
        spares=("Page last in line", "The page was last updated by a monk.", "Last updated: March 3, 2024"),
        seen="pages of authorities",
    ),
    Rule(
        id="click-here-capitals",
        why="`CLICK HERE` in capitals, and what for: it stands between paragraphs.",
        pattern=(
            r"[(\[>]*(?-i:CLICK HERE(?: TO | FOR |: )[^.?!“”a-z]{4,90})[.)\]>]*"
            r"|(?:click|tap) here to (?:sign up|subscribe|read more|join|get (?:the|our) (?:app"
            r"|newsletter))\b[^?“”]{0,90}"
        ),
        zone=ANYWHERE,
        drops=(
            "CLICK HERE FOR MORE SPORTS COVERAGE",
            "(CLICK HERE TO GET THE APP)",
            "Click here to sign up for our newsletter",
            "Tap here to read more",
        ),
        spares=("Click here to see the map of the bay.", "Click Here to Kill Everybody, a book"),
        seen="broadcasters",
    ),
    Rule(
        id="pointer-capitals",
        why="A label in capitals before the title of another text.",
        pattern=(
            r"(?-i:DON[’']?T MISS|TRENDING|CLICK HERE|RELATED (?:STORY|STORIES|NEWS|VIDEO)|ALSO READ|READ ALSO"
            r"|READ NEXT"
            r"|IN CASE YOU MISSED IT) ?(?:: ?| [-–—|] )[^ ].{8,160}"
            r"|(?:also read|read also|related story) [-–—|] (?-i:[A-Z]).{8,160}"
        ),
        zone=ANYWHERE,
        drops=(
            "DON'T MISS: Ministers meet in Rome",
            "TRENDING: Ministers meet in Rome over the flood",
            "Also read - Ministers meet in Rome",
        ),
        spares=("Trending: up", "Don't miss: the harbour at dawn is worth a walk.", "CLICK HERE: no"),
        seen="newspapers",
    ),
    Rule(
        id="picture-handle",
        why="Who lent a picture, by an account or a library of pictures.",
        pattern=(
            r"[(]?(?:(?:via |from |photo: |image: )?(?:instagram|twitter|facebook|x|youtube|tiktok)(?: ?/ ?|: ?)@[^ ]+"
            r"|@[^ /]+ ?/ ?(?:instagram|twitter|facebook|youtube|tiktok|x)(?: via [^.?!“”]{2,40})?)[)]?"
            r"|\((?:instagram|youtube|twitter|facebook|screenshot|screengrab|shutterstock|istock|unsplash"
            r"|pexels|pixabay)\)"
            r"|source: (?:getty(?: images)?|shutterstock|istock(?:photo)?|unsplash|pexels|pixabay|adobe ?stock"
            r"|alamy|freepik"
            r"|canva)"
            r"|(?:image|photo|picture|illustration) by (?:freepik|rawpixel|vecteezy|wirestock)[^.?!“”]{0,40}"
        ),
        zone=ANYWHERE,
        drops=("Instagram/@ann_oak", "@ann_oak/Instagram", "(YouTube)", "Source: Getty Images", "Image by Freepik"),
        spares=("Instagram: @ann_oak is back", "(you too)", "Source: the harbour board", "@ann_oak"),
        seen="magazines",
    ),
)
