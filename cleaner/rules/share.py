"""Share, follow and counters: what the buttons of social networks leave behind."""

from cleaner.rule import ANYWHERE, TAIL, Rule

# Networks by name, since they stand on every site; never an outlet.
NETWORK = (
    r"(?:facebook|messenger|twitter|x(?: \(?(?:formerly )?twitter\)?)?|twitter \(x\)|instagram|linkedin"
    r"|whats ?app|telegram|threads|bluesky|mastodon|reddit|pinterest|tumblr|tiktok|you ?tube|flipboard"
    r"|pocket|snapchat|vk|line|viber|wechat|weibo|koo(?: app)?|hacker news"
    r"|google ?(?:news|\+|plus|classroom)|truth social|gettr|gab|discord|twitch|skype|xing)"
)
# Two of these at least make a row; `x` and `line` alone prove nothing.
LARGE = r"(?:facebook|twitter|instagram|linkedin|whats ?app|telegram|pinterest|reddit|flipboard|tumblr|bluesky)"
# What else stands in a row of share buttons.
BUTTON = r"(?:share|tweet|post|e-?mail|print|copy link|copy|link|comment|save|pin(?: it)?|sms|rss)"
ROW = r"(?:(?:" + NETWORK + r"|" + BUTTON + r")[ |·•]*)*"

RULES = (
    Rule(
        id="share-bar",
        why="Share buttons leave their label behind as a line of its own.",
        pattern=(
            r"(?:please )?share(?: (?:this|the|it)| with us)?(?: (?:article|blog|post|blog post|story|page"
            r"|guide|recipe|episode|entry|obituary))?(?: (?:on|via|with|to))?(?: social(?: media)?)? ?[.:!…]*"
        ),
        zone=ANYWHERE,
        drops=("Share.", "Share", "SHARE THIS POST:", "Share this article", "Share it on:", "Share this obituary"),
        spares=(
            "Share prices fell 3% in Tokyo.",
            "Shared history",
            "Share this burden with allies.",
            "Share of the vote",
            "Share the News",
            "Share our table",
        ),
        seen="seeds/001",
    ),
    Rule(
        id="share-glued",
        why="Counters and buttons that ran together, what a button shows to friends, and the address to pass on.",
        pattern=(
            r"(?:share |[0-9]+ )*(?:(?:connect|tweet|linkedin|comment|e-?mail|print) ?(?:[0-9]+ ?)?){2,}more"
            r"|share (?:[0-9]+ )+commentmore"
            r"|let friends in your social network know what you are reading about[.]?"
            r"|read or share this story: ?https?://[^ ]+"
        ),
        zone=ANYWHERE,
        drops=(
            "SHARE 79 CONNECTEMAILMORE",
            "SHARE 79 32 COMMENTMORE",
            "5347 207 24 LINKEDIN 181 COMMENTMORE",
            "CONNECT TWEET LINKEDIN COMMENT EMAIL MORE",
            "Read or Share this story: https://example.org/1x3",
        ),
        spares=("Connect more", "Comment more, tweet less", "Read or share this story: it is short.", "20 more"),
        seen="local newspapers",
    ),
    Rule(
        id="share-with-friends",
        why="An appeal to pass the article on.",
        pattern=(
            r"(?:please |like (?:this|what you see)\? |enjoyed? (?:this|it)\? )?(?:share|send|forward"
            r"|e-?mail) (?:this|it|the)(?: (?:article|blog|post|blog post|story|page|link))? (?:with"
            r"|to) (?:others|a friend|friends|someone|everyone|your [^ ]+(?: and [^ ]+)?)[.:!]*"
            r"|sharing is caring[.:!]*|share with your [^ ]+[.:!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Share this article with your friends",
            "Share this with others:",
            "Sharing is caring!",
            "Email this to a friend",
        ),
        spares=(
            "Share this responsibility with your partner and set a date.",
            "Sharing is caring, or so the children were told.",
            "Send it to a lab.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="like-button",
        why="What a button says until the page has counted who liked it.",
        pattern=r"like ?loading[.…]*",
        zone=ANYWHERE,
        drops=("Like Loading...", "Like Loading…"),
        spares=("Like this:", "Like loading a ship, it takes two."),
        seen="WCXB development pages",
    ),
    Rule(
        id="share-on-network",
        why="A share button of one network, or a row of them.",
        pattern=(
            r"(?:(?:click (?:here )?to )?(?:share|post|save|submit|tweet|pin)(?: (?:this|it))?"
            r"(?: (?:article|post|story|page))? (?:on|to|via|with|by|using) (?:" + NETWORK + r"|e-?mail)"
            r"(?: \(opens in (?:a )?new (?:window|tab)\))?[ .!|,:]*)+"
        ),
        zone=ANYWHERE,
        drops=(
            "Share on Facebook",
            "Click to share on WhatsApp (Opens in new window)",
            "Share on Facebook Share on Twitter Share on Flipboard",
            "SHARE VIA EMAIL",
            "Submit to Reddit",
        ),
        spares=(
            "Share on Facebook only what you would tell a stranger.",
            "Post on LinkedIn twice a week",
            "Shares in Facebook and Twitter fell.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="share-button",
        why="The label of one button that copies, pins, posts or mails the page.",
        pattern=(
            r"bookmark (?:and|&) share|show more sharing options"
            r"|copy (?:the )?(?:link|url|article link)|(?:link )?copied(?: to clipboard)?!?"
            r"|copy to clipboard|(?:re)?tweet(?: this| it)?|pin (?:it|this)(?: for later)?!?"
            r"|pin it on pinterest|share article|share post|share link|flipboard"
            r"|(?:enjoy(?:ed)? the post\? )?pin (?:(?:it|this) )?(?:for later|now,? (?:and )?read (?:it )?later)!?"
            r"|(?:click to )?(?:print|e-?mail)(?: (?:a link|this"
            r"|this (?:article|post|page|story))(?: to a friend)?)? \(opens in (?:a )?new window\)"
            r"|(?:e-?mail|send)(?: a link)? to a friend|click (?:here )?to (?:pin|tweet|share)(?: this(?: (?:post"
            r"|article|image|page))?)?!?|share save|embed this"
        ),
        zone=ANYWHERE,
        drops=(
            "Bookmark and Share",
            "Show more sharing options",
            "Click here to pin this post!",
            "Pin Now, Read Later",
            "Copy link",
            "Link copied!",
            "Pin this for later!",
            "Tweet",
            "Click to email a link to a friend (Opens in new window)",
        ),
        spares=(
            "Click to pin the two layers.",
            "Bookmark and share what you read",
            "Copy the link between the two files and start again.",
            "Tweets by the president moved markets.",
            "Pin it to the board with two tacks.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="share-networks",
        why="A row of share buttons: only names of networks, often glued, without a comma.",
        pattern=(
            ROW + LARGE + r"[ |·•]*" + ROW + LARGE + r"[ |·•]*" + ROW + r"(?:shares?)?[0-9]*"
            r"|(?:share|follow(?: us)?)(?: (?:this|it))?(?: (?:article|post|story|page))?"
            r"(?: (?:on|via|with|to))?[ :|·•-]*"
            r"(?:(?:" + NETWORK + r"|" + BUTTON + r")(?:,? and |[ ,|·•/]*)){2,}[.:]?"
            r"|(?:share|tweet|pin(?: it)?|post|e-?mail|print|like|save|send|link"
            r"|copy){3,}(?:[0-9.,]+ ?k?)?(?:shares?)?[0-9.,]*k?"
        ),
        zone=ANYWHERE,
        drops=(
            "SharePin ItTweetEmail",
            "ShareTweetPinShares214",
            "SHARETWEETSHAREEMAIL",
            "Facebook Twitter LinkedIn",
            "ShareFacebookPostTwitterTweetEmailEmail",
            "Facebook | X | WhatsApp | Copy link",
            "Share on: |Facebook|Twitter|Pinterest",
            "Share this: Facebook X Email",
            "Follow us on Facebook, Instagram and X",
        ),
        spares=(
            "Share, tweet or print",
            "Share on Facebook and Twitter what you saw.",
            "Follow the line to the link",
            "Sharepost",
            "Facebook and Twitter said they had removed the accounts.",
            "Facebook, Twitter, LinkedIn",
            "Facebook Messenger",
            "Instagram Threads",
            "x x x",
            "Email and print",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="follow-us",
        why="An appeal to follow the outlet or the author on social networks.",
        pattern=(
            r"(?:[*#-]+ ?)?(?:please |and |don[’']t forget to )?(?:(?:follow (?:us|me)"
            r"|connect with us)(?: also)?(?: here)?|(?:like|find|join|friend|catch|see|visit) (?:us|me"
            r"|our page)(?: also)? (?:on|at|@|over on))(?: (?:on|at|@"
            r"|over on))?(?: (?:the )?(?:our )?social(?: media)?(?: channels)?|"
            r"(?:[ ,&/+|]|and|or|at|on|" + NETWORK + r"|@[^ ]+)*)? ?[.:!…]*(?: ?[*#-]+)?"
        ),
        zone=ANYWHERE,
        drops=(
            "Follow us!",
            "Follow us on Twitter",
            "Like us on Facebook",
            "FOLLOW US ON:",
            "Follow me on Instagram, YouTube, X (Twitter) or Facebook",
        ),
        spares=(
            "Follow these steps:",
            "Follow us as we walk the old road to Kyoto.",
            "Join us at the table",
            "Like us, the Dutch live below the sea.",
            "Find me.",
            "Join us.",
            "Visit us",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="follow-handle",
        why="A button that follows one account.",
        pattern=r"follow(?: us)? @[a-z0-9_.]+(?: on " + NETWORK + r")?[.!]?",
        zone=ANYWHERE,
        drops=("Follow @example_desk", "Follow @example on Twitter"),
        spares=(
            "Follow @example and you will see how a rumour grows.",
            "Follow the money",
            "The account @example was closed.",
        ),
        seen="news sites with a Twitter widget",
    ),
    Rule(
        id="follow-outlet",
        why="The line that ends an article: follow this outlet, and then only names of networks.",
        pattern=(
            r"(?:[*]+ ?)?(?:you can |don[’']t forget to )?(?:also )?follow [^.!?:]+ on (?:social media|(?:our )?"
            + NETWORK
            + r"(?:[ ,&/+|]|and|or|on|"
            + NETWORK
            + r"|@[^ ]+)*)"
            r"(?: for (?:more|the latest|all the latest|daily|breaking|a daily)[^.!?]*)?[.!]?(?: ?[*]+)?"
            r"(?: (?:send|e-?mail|share|submit) (?:us )?your (?:story|news|photos?|ideas?|tips?)\b[^!?“”]{0,80})?"
        ),
        zone=TAIL,
        drops=(
            "Don’t forget to follow the Desk on LinkedIn, X and Instagram.",
            "Follow the Desk on Facebook, X, Instagram and TikTok",
            "You can also follow the magazine on Twitter for the latest reviews.",
            "Follow the Desk on Facebook, X and Instagram. Send your story ideas to desk@example.org",
        ),
        spares=(
            "Don’t forget to follow the river on the left bank.",
            "Follow the debate on Facebook and you learn little about the bill.",
            "Few follow the court on television.",
            "Follow the river on foot.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="connect-with-us",
        why="The heading over a row of network icons.",
        pattern=(
            r"(?:stay|keep|get|let[’']s) (?:connected|connect|social|in touch) with us[.:!…]*"
            r"|connect with (?:us|me) (?:on|at) [^.!?]+[.:!…]*|get in touch[.:!]*"
            r"|social(?: media)? (?:links|channels|accounts|icons)[.:]?"
            r"|let[’']s connect!? follow (?:me|us) on [^.!?]+[.!…]*"
        ),
        zone=TAIL,
        drops=("Stay connected with us", "Get in Touch", "Let’s connect! Follow me on social..."),
        spares=(
            "Stay Connected",
            "Stay connected to old friends, the study suggests.",
            "Connect with your audience",
            "Get in touch with your feelings, she said.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="share-counter",
        why="The counters of social buttons: numbers and what they count, nothing else.",
        pattern=(
            r"(?:[0-9][0-9.,]*[km]? ?(?:likes?|shares?|comments?|retweets?|restacks?|reposts?|reactions?"
            r"|claps?|repl(?:y|ies)|tweets?|pins?|upvotes?)[ ·•|,/]*)+"
            r"|(?:total )?shares?[: ]+[0-9][0-9.,]*[km]?"
        ),
        zone=ANYWHERE,
        drops=("3 likes", "1.2K shares", "27 likes · 4 comments", "109 Comments", "Shares: 214"),
        spares=(
            "12 comments were filed with the FCC.",
            "3 shares of the company",
            "400 replies came within a day.",
            "1,200 tweets an hour",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="share-thoughts",
        why="An appeal to the reader to post an answer, at the end.",
        pattern=(
            r"(?:please )?share your (?:thoughts|story|opinion|experience|comments"
            r"|views)(?: (?:below|with us|in the comments(?: (?:section )?below)?|here))?[.:!…]*"
        ),
        zone=TAIL,
        drops=("Share your thoughts below!", "SHARE YOUR STORY"),
        spares=(
            "Share your story with a lawyer before you sign.",
            "Share your thoughts with the class, he told them.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="preferred-source",
        why="Asks the reader to put the outlet first among the sources of a search engine.",
        pattern=(
            r"(?:add|make|set|choose|pick) (?:[^ .,:?!]+ ){0,3}?(?:as )?(?:a |your |our )?preferred source"
            r"(?: on google)?[.!]*|add us on google(?: news)?[.!]*|(?:make us preferred|prefer us"
            r"|follow) on google(?: news)?[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Add as a preferred source on Google",
            "Add us on Google",
            "Make The Desk your preferred source",
            "Follow on Google News",
        ),
        spares=(
            "Add us to the list of those who object.",
            "A preferred source of protein is fish.",
            "Choose a preferred source of income, then save.",
            "Add your business on Google",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="spread-the-word",
        why="Asks for praise to be passed on: a question about what was seen, and what to do then.",
        pattern=(
            r"(?:please )?help (?:me|us) spread the word(?: about (?:this|our|my|the) [^ .!?]+(?: [^ .!?]+)?)?[.!]*"
            r"|(?:like|love|enjoy)(?:ed)? what you(?: (?:see|saw|read|hear|heard)|(?: are|[’']re) (?:seeing|reading"
            r"|hearing))\? (?:please )?(?:share|subscribe|follow us|tell a friend|sign up|join us)\b[^.?]{0,60}[.!]*"
        ),
        zone=ANYWHERE,
        drops=("Help us spread the word about our show!", "Like what you see? Share with a friend"),
        spares=(
            "Help us spread the word of the law, they asked.",
            "Like what you see? Then ask for the price.",
            "They help spread the word.",
        ),
        seen="WCXB development pages",
    ),
)
