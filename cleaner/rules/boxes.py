"""Boxes and forms that stand in the midst of a text or around it: what they say, not the buttons on them."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

# Where outlets can be followed; a line that lists three of them asks the reader to.
_PLACES = r"(?:x|twitter|facebook|instagram|whatsapp|threads|telegram|linkedin|youtube|google news|tiktok|bluesky)"
_MONTH_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}"

RULES = (
    Rule(
        id="form-answer",
        why="What a form or a button says back: sent, saved, wrong, try again.",
        pattern=(
            r"(?:invalid e-?mail(?: address)?|(?:oops[,!.]? ?|sorry[,!.] ?)?(?:something"
            r"|an error) (?:went wrong|has occurred"
            r"|occurred)[.,;]? ?(?:please )?(?:try again(?: later)?)?|(?:story|article|recipe|post) saved"
            r"|you can find this (?:story|article) in (?:my|your) bookmarks\b[^“”]*|copied to clipboard"
            r"|copy (?:code|to clipboard|snippet)|please enter a valid e-?mail(?: address)?"
            r"|(?:log|sign) in to (?:our website|your account) to save your bookmarks\b[^“”]*"
            r"|wait for it(?:\.\.\.|…))[.!]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Invalid email",
            "Something went wrong, please try again later.",
            "Story Saved",
            "You can find this story in My Bookmarks. Or by navigating to the user icon in the top right.",
            "Log in to our website to save your bookmarks. It’ll just take a moment.",
        ),
        spares=(
            "Something went wrong at the plant on Sunday.",
            "The story saved him.",
            "Copy the code to the phone.",
            "An invalid email was sent to all voters.",
        ),
        seen="local newspapers",
    ),
    Rule(
        id="consent-of-form",
        why="What signing up would mean, below the field for the address.",
        pattern=(
            r"(?:we|the [^.“”]{2,40}) (?:will )?use (?:your|my|the) (?:sign-?up|e-?mail(?: address)?|data|information"
            r"|details) to (?:provide|send|deliver)[^“”]*"
            r"|you may (?:occasionally )?(?:also )?receive (?:promotional|marketing"
            r"|occasional)[^“”]*(?:from|e-?mails)\b[^“”]*|privacy notice: newsletters? may contain[^“”]*"
            r"|after newsletter promotion|for more information,? see our privacy (?:policy|notice)[^“”]*"
            r"|you can (?:unsubscribe|opt out) at any time[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "We use your sign-up to provide content in ways you've consented to and to improve our"
            " understanding of you.",
            "You may occasionally receive promotional content from the Daily Bell.",
            "Privacy Notice: Newsletters may contain info about charities and content funded by outside parties.",
            "after newsletter promotion",
        ),
        spares=(
            "You may receive a letter from the council.",
            "We use your data to find out how you voted, the firm had written.",
            "After the newsletter promotion he left the firm.",
            "You may also receive compensation from the airline.",
        ),
        seen="British and American newspapers",
    ),
    Rule(
        id="offer-of-letters",
        why="What a letter sent to readers holds, above its field or its button.",
        pattern=(
            r"(?:get|receive) (?:the )?[^.?!“”]{2,60} (?:and (?:other|more) )(?:e-?mail )?newsletters?[.!]?"
            r"|get (?:your|the|a) (?:daily|weekly|morning) (?:dose|digest|roundup|briefing|fix) of [^“”]*"
            r"|an? (?:daily|weekly|monthly) (?:serving|digest|roundup|round-up|helping) of [^“”.]*\b(?:news"
            r"|recipes|stories|tips"
            r"|ideas|reviews|analysis)\b[^“”.]*[.]"
            r"|unlock (?:a|an|the) (?:world|wealth|range) of (?:benefits|perks|exclusive)\b[^“”]*"
            r"|sign (?:in|up) (?:to|and) (?:unlock|get \d+%)[^.?!“”]*[.!]?|access \d+ free (?:stories"
            r"|articles) (?:every|per|a)"
            r" month[.!]?|[^.“”]{2,60} is an? reader-supported (?:publication|newsletter|guide)\.? [^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Get Morning Report and other email newsletters",
            "Get your daily dose of tech news and reviews in under 80 characters.",
            "A weekly serving of recipes and restaurant news.",
            "Sign up and get 10% off your first order.",
            "Access 10 free stories every month",
            "The Daily Bell is a reader-supported publication. To receive new posts, consider becoming a subscriber.",
        ),
        spares=(
            "Get your daily bread before noon.",
            "A weekly look at the river is enough for him",
            "Sign up to get the key at the desk, then walk on.",
            "He unlocked a world of benefits for the town.",
            "Wikipedia is a reader-supported publication.",
            "A daily dose of 800 IU is enough for most adults.",
        ),
        seen="Indian and American news sites",
    ),
    Rule(
        id="catch-all-news",
        why="Where more of the outlet's news is to be had, below an article.",
        pattern=(
            r"(?:for|catch|get|read|check(?: out)?|find)(?: (?:all|more|the|latest|live|breaking|your"
            r"|our))* [^“”]{0,90}"
            r"\b(?:news|updates|stories|coverage)\b[^“”]*\b(?:download (?:the|our)|follow (?:us|@?[^ ]+ on)"
            r"|(?:on|join) our"
            r" (?:app|website|channel|forum)|log ?on to|stay tuned to|only on|subscribe to (?:us|our))\b[^“”]*"
            r"|for (?:the )?(?:latest|more) (?:local )?news[^.“”]{0,60},"
            r" (?:head (?:over )?to|go to|visit|tune in to)\b[^“”]{2,50}"
            r"|stay (?:tuned|updated|up to date|informed|ahead|connected) (?:to|with) (?:us|our|the latest|all the"
            r"|(?-i:[A-Z])[^.“”]* for (?:more|all|the))\b[^“”]*|[^“”]*\bfollow (?:us"
            r"|our [^.“”]{2,30}) on(?: (?:and )?" + _PLACES + r",?){3}[^“”]*"
            r"|catch all the (?:[^ .“”]+ ){0,12}news\b[^.“”]{0,90} (?:on|at) (?-i:[A-Z])[^.“”]{2,30}[.]?"
            r"|for (?:more|the latest|all the latest)(?: [^ .,“”]+){0,4} (?:news|stories|coverage|updates)"
            r"(?: (?:and more|like this|on this|from [^.,“”]{2,30}))*,? (?:please )?(?:visit|follow|go to|head to"
            r"|check out) (?:(?:us|our)\b|@|(?:the )?(?-i:[A-Z][a-z]|[A-Z]{2})|[^ ]+[.](?:com|org|net)\b)[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Catch all the Business News, Breaking News Events and Latest News Updates on Live Desk. Download"
            " The Desk App.",
            "For the latest tech news and reviews, follow us on X, Facebook, WhatsApp and Google News.",
            "Connect with fellow tech lovers on our Forum. Follow us on X, Facebook, WhatsApp, Threads and"
            " Google News.",
            "Stay tuned to The Daily Bell for more news on the storm.",
            "For the latest news, weather and streaming video, head to bell.example.",
            "Catch all the Business News, Breaking News Events and Latest News Updates on The Daily Bell.",
            "For more news like this, visit the Daily Bell.",
            "For the latest news and more, follow The Daily Bell on Instagram.",
        ),
        spares=(
            "For more than a year the news was bad, and the town had to follow the river on foot.",
            "Catch all the rain you can.",
            "Catch all the news you like, it will not help.",
            "For more good news, follow the river to its mouth and count the herons, he said; they are back.",
            "Stay informed with a radio that runs on batteries.",
            "Get the news out early, she says.",
        ),
        seen="Indian news sites",
    ),
    Rule(
        id="give-article",
        why="The buttons by which a subscriber gives an article away or keeps it.",
        pattern=(
            r"(?:give|gift|share full|save|bookmark|republish|translate|summari[sz]e) (?:this )?(?:article|story)"
            r"|share via|close extra sharing options|save for later|add to (?:bookmarks|reading list|my list)"
        ),
        zone=ANYWHERE,
        drops=("Give this article", "Share full article", "Republish This Story", "Close extra sharing options"),
        spares=("Give this article to the judge.", "Save the story", "Share via ferry"),
        seen="American newspapers",
    ),
    Rule(
        id="letters-welcome",
        why="An invitation to write letters to the editor, below a column.",
        pattern=(
            r"(?:[^“”]{2,60} (?:is committed to publishing|welcomes?|accepts?|invites?)|(?:we|to) (?:welcome"
            r"|submit|send))"
            r" [^“”]{0,40}\bletters?(?: to the editor)?\b[^“”]*(?:@|e-?mail|guidelines|tips|submi)[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "The Daily Bell is committed to publishing a diversity of letters to the editor. Here are some tips.",
            "We welcome letters to the editor. Email them to letters@bell.example.",
        ),
        spares=("The minister welcomes the letter.", "He sent letters to the editor of the Bell for years."),
        seen="American newspapers",
    ),
    Rule(
        id="guest-book",
        why="What a funeral home offers beside an obituary.",
        pattern=(
            r"to (?:plant|send|order) (?:memorial )?(?:trees?|flowers|gifts?)\b[^“”]*\b(?:click here|visit"
            r"|store)\b[^“”]*"
            r"|(?:view |sign )?(?:[^.?!“”]{2,60} )?guest ?book|(?:share|add|leave) a (?:memory|condolence)"
            r"|memories (?:and|&) condolences|not sure what to say\?|send (?:flowers|sympathy gifts?)"
            r"|plant (?:a )?trees?"
            r"|share obituary|published (?:by|in) [^.?!]{2,60} (?:on|from) (?-i:" + _MONTH_DAY + r")\.?"
        ),
        zone=TAIL,
        drops=(
            "To plant trees in memory of Ann Lee, please visit our Sympathy Store.",
            "Sign Ann Lee's Guest Book",
            "Memories and Condolences",
            "Published by Penfield Post on Feb. 4, 2020.",
        ),
        spares=(
            "To plant trees, dig a hole twice as wide as the pot.",
            "Memories of the mill",
            "The book was published by Penfield in 2020.",
        ),
        seen="obituary sites",
    ),
    Rule(
        id="disclosure-of-partners",
        why="Who pays the writer and the site, in the form that a network of university writers gives it.",
        pattern=(
            r"[^“”]{2,120} (?:does|do) not work for, consult, own shares in[^“”]*"
            r"|[^“”]{2,80} provides? funding as an?"
            r" (?:founding |strategic |content )?(?:partner|member) of [^“”]*|view all partners"
            r"|we believe in the free flow of information|write an article and join a growing community of[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Ann Lee does not work for, consult, own shares in or receive funding from any company.",
            "The university provides funding as a member of The Dialogue UK.",
            "We believe in the free flow of information",
        ),
        spares=(
            "He does not work for the firm, nor own shares in it.",
            "The city provides funding as a gift.",
            "We believe in the free flow of rivers",
        ),
        seen="sites of university writers",
    ),
    Rule(
        id="release-files",
        why="Where the files of a press release are.",
        pattern=r"(?:an? )?(?:photo|video|infographic|image|logo)s? accompanying this (?:announcement|release)[^“”]*",
        zone=ANYWHERE,
        drops=(
            "A photo accompanying this announcement is available at https://example.com/5f2c",
            "Photos accompanying this release are in our media library.",
        ),
        spares=("A photo accompanying the letter shows the bridge.", "Photos accompanying the trial were lost."),
        seen="press release services",
    ),
    Rule(
        id="hiring-note",
        why="The site looks for people.",
        pattern=(
            r"we(?:[’']re| are) (?:always )?hiring[!.]?(?: [^“”]{0,80}\b(?:roles?|jobs?|positions?|careers?"
            r"|openings?)\b[^“”]*)?"
        ),
        zone=TAIL,
        drops=("We’re hiring! Check out our open roles.", "We are hiring"),
        spares=("We are hiring fewer people, said the mayor.", "We’re hiring nobody this year, she said."),
        seen="blogs of companies",
    ),
    Rule(
        id="discuss-elsewhere",
        why="Where else the text is talked about.",
        pattern=(
            r"(?:join|continue|follow) the (?:discussion|conversation|debate) (?:on|at|over on) [^.?!“”]{1,40}[.!]?"
            r"|(?:join|read|see) (?:our|the) commenting (?:forum|policy)|join thought-provoking conversations\b[^“”]*"
        ),
        zone=TAIL,
        drops=("Join the discussion on Hacker News", "Join our commenting forum"),
        spares=("Join the discussion on Friday at eight in the hall, and bring a chair.", "Discuss on a walk"),
        seen="engineering blogs",
    ),
    Rule(
        id="wiki-foot",
        why="What a wiki says of its page at the head and at the foot.",
        pattern=(
            r"retrieved from [\"“]?https?://[^ ]+|this page was last (?:edited|modified|changed)\b[^“”]*"
            r"|(?:hidden )?categories: [^.?!“”]{2,200}|from (?:wiki[a-z]+"
            r"|[A-Z][a-z]+pedia)(?:, the free encyclop[a-z]+)?"
            r"|this (?:article|page|travel guide|section)\b[^“”]* (?:is an? (?:stub|outline)\b"
            r"|needs more content)[^“”]*"
            r"|jump to (?:navigation|search|content)"
        ),
        zone=TAIL,
        drops=(
            'Retrieved from "https://wiki.example/Lake"',
            "This page was last edited on 4 June 2019, at 08:11.",
            "Categories: Outline articles",
            "This travel guide to the lake is an outline and needs more content.",
        ),
        spares=("Retrieved from the lake on Friday", "This page was last in the book.", "Category winners"),
        seen="wikis",
    ),
    Rule(
        id="wiki-head",
        why="The wiki that the page is from, below its title.",
        pattern=r"from (?:wiki[a-z]+|[A-Z][a-z]+pedia)(?:, the free encyclop[a-z]+)?",
        zone=HEAD,
        drops=("From Wikitravel", "From Wikipedia, the free encyclopedia"),
        spares=("From Wick to Thurso", "From wiki pages he learned to weld."),
        seen="wikis",
    ),
    Rule(
        id="forum-chrome",
        why="What a forum sets beside each post: who began, what kind of member, how it was liked.",
        pattern=(
            r"thread starter [^ .]+(?: [^ .]+)?|start date (?-i:" + _MONTH_DAY + r")|not open for further replies\."
            r"|(?:new|active|well-known|senior|junior|registered|staff) member|reactions: [^.?!]{1,80}"
            r"|you must (?:be )?log(?:ged)? in (?:or register )?to (?:reply|comment|post)(?: here)?[.]?"
            r"|(?:message|reaction score|joined|messages|posts): ?[\d,]+"
            r"|similar threads"
        ),
        zone=ANYWHERE,
        drops=(
            "Thread starter tilly_w",
            "Start date Nov 3, 2021",
            "Well-known member",
            "You must log in or register to reply here.",
            "Similar threads",
        ),
        spares=("Reactions: The mayor spoke first. Then others did.", "A new member", "Posts: why they rot"),
        seen="forums",
    ),
    Rule(
        id="docs-chrome",
        why="What a page of documentation offers: to search, to edit, to copy.",
        pattern=(
            r"edit (?:this )?(?:page|document|topic)(?: on (?:github|gitlab|bitbucket))?"
            r"|search (?:the )?docs(?:\.\.\.|…)?"
            r"|suggest (?:an )?edits?|view (?:page )?source(?: on github)?|copy page|⌘ ?k|ctrl ?\+ ?k"
        ),
        zone=ANYWHERE,
        drops=("Edit this page on GitHub", "Search docs...", "View source on GitHub"),
        spares=("Edit this page by hand if the build fails.", "Search the docks", "View source code in a browser"),
        seen="documentation sites",
    ),
    Rule(
        id="code-button",
        why="The button over a listing.",
        pattern=r"copy|copied!?|view raw|raw|expand code|show code|wrap lines",
        zone=ANYWHERE,
        drops=("Copy", "View raw"),
        spares=("Copy that", "Raw milk", "Expand the code"),
        seen="documentation sites",
    ),
    Rule(
        id="tracking-link",
        why="An address with what counts readers behind it, alone on its line.",
        pattern=r"https?://[^ ]+[?&]utm_[a-z]+=[^ ]*",
        zone=TAIL,
        drops=(
            "https://blog.example.com/?utm_source=rss&utm_medium=feed",
            "http://news.example/moss?id=3&utm_campaign=spring",
        ),
        spares=("https://blog.example.com/river", "See https://blog.example.com/?utm_source=rss"),
        seen="blogs",
    ),
    Rule(
        id="provided-by",
        why="Who gave the release that the text is, and how to cite the site.",
        pattern=r"provided by [^.?!“”]{2,70}|citation: [^“”]* retrieved [^“”]* from https?://[^ ]+",
        zone=TAIL,
        drops=(
            "Provided by University of Lindholm",
            "Citation: Moss remembers (2021, July 1) retrieved 3 July 2021 from https://news.example/moss",
        ),
        spares=("Provided by law, the fee is low.", "Citation: Holick MF. Vitamin D. 2007;357:266-281."),
        seen="science news sites",
    ),
)
