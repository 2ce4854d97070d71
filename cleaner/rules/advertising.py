"""Advertisements, sponsors and affiliate notices."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

# What a page says of the money it makes from links. The words `link`, `purchase` or `affiliate` and a
# commission in the first person: business reporting has no `we may earn`.
AFFILIATE_NOTICE = (
    r"[*_(\[]*(?:(?:affiliate |advertiser |advertising |full )?(?:disclosure|disclaimer|note|please note"
    r"|heads up|fyi)[:!.,–-]* ?)?(?:(?:(?:we|i) (?:buy|test|review|research|independently|include|feature"
    r"|select|only|may|are)|support us|[^ .“”]+(?: [^ .“”]+){0,4} is reader-supported|(?:every|each"
    r"|all)(?: [^ .“”]+){1,6}"
    r" independently)\b[^.“”]*[.!] )?(?:(?:this|our|my) (?:[^ .]+ )?(?:post|article|page|site"
    r"|website|blog"
    r"|story|guide|review|video|newsletter|content|link)s?\b[^.“”]*\b(?:affiliate (?:links?|ones|programs?"
    r"|partners?)|commissionable links?|sponsored (?:content|links)"
    r"|(?:earn|get|pay)s? (?:us|me) [^.“”]*commissions?)\b"
    r"|some (?:of (?:the|our|my) (?:[^ .]+ )?(?:links|posts|products|items)"
    r"|links (?:on|in) (?:our|this|my) (?:post|page|site|blog)"
    r"|posts may contain)[^.“”]*affiliate"
    r"|links (?:in|on) (?:this|our) (?:post|article|page|site|blog) (?:may|might|can"
    r"|could) [^.“”]*commissions?\b|(?:as|i am|i[’']m|we are"
    r"|we[’']re)(?: an?)? (?:(?:amazon|ebay|etsy)(?: services)? (?:affiliate|associate)s?"
    r"|affiliate(?:s| marketers?)?)\b[^.“”]*\bearns?\b|(?:if|when|by|should) (?:you|using|purchasing|buying"
    r"|clicking)\b[^.“”]*(?:buy|purchas|link|shop|click|order)[^.“”]*(?:\b(?:we|i) (?:may |might |can "
    r"|could |will |sometimes |also )*(?:earn|receive|get|make|be paid|be compensated)"
    r"|\blinks?\b[^.“”]*\bmay (?:earn|receive))\b[^.“”]*(?:commission|compensat|kick ?back|small fee"
    r"|percentage)|(?:we|i|our (?:site|website|partners)|this (?:site|website)) (?:(?:may|might|can|could"
    r"|will|sometimes|are|is|also|often) )*(?:earns?|receives?|gets?|makes?|be paid|be compensated"
    r"|supported by)\b[^.“”]*(?:commission|compensation|kick ?back)s?\b[^.“”]*\b(?:links?|purchases?|buy"
    r"|providers?|affiliate|partners|qualifying)\b|[^“”,]+ (?:may earn|may receive|earns|receives"
    r"|is supported by) [^“”.]*commissions?\b[^“”]*\b(?:in this article|on (?:our|this) (?:site|page)"
    r"|(?:listed|some) [^ .]*providers|through our links)\b"
    r"|purchases? (?:made )?(?:through|via|from|using)[^.“”]*links?[^.“”]*\b(?:us|we|our|a commission)\b"
    r"|(?:every|each|all)? ?(?:item|product|thing)s?(?: on this page| in this (?:article|story))? (?:was"
    r"|were|is|are) (?:independently )?(?:chosen|handpicked|selected|curated"
    r"|reviewed)(?: independently)? by (?:an?|our|the) [^.“”]*\beditors?\b"
    r"|our (?:editors?|experts|team)(?: and [^ .]+)?(?: independently)? (?:independently |handpick|research"
    r"|select|choose|curate|review)[^.“”]*\b(?:products?|items?|everything|recommend)"
    r"|we (?:only recommend products|independently (?:review|evaluate|select|research) (?:all|every|each"
    r"|the)))[^“”]*"
)

RULES = (
    Rule(
        id="ad-label",
        why="The label over a slot for advertising.",
        pattern=(
            r"[-–—•*(\[ ]*(?:skip |continue |remove |hide |report (?:this )?|close )?(?:advertise?ments?"
            r"|adverts?|(?:video )?ad(?: feedback)?|ads by google|sponsored(?: (?:content|links?|stories|by|message))?"
            r"|promoted(?: (?:content|stories|links|by))?|paid (?:advertisement|program|content|for and posted by"
            r"|for by)|(?:partner|advertiser) content|advertisements? - content continues below|publicit[eé]"
            r"|anzeige|werbung|publicidad|publicidade|pubblicit[aà]"
            r"|reklama|advertentie|sponsoris[eé]|patrocinado|contenido patrocinado)[ 0-9.:*)\]–—-]{0,12}"
        ),
        zone=ANYWHERE,
        drops=(
            "Advertiser content",
            "Advertisement",
            "Ad",
            "- Advertisement -",
            "- Advertisment -",
            "SKIP ADVERTISEMENT",
            "Sponsored",
            "Publicidad",
            "PAID FOR AND POSTED BY",
            "Anzeige:",
            "Video Ad Feedback",
        ),
        spares=(
            "Paid content on the web is read by few.",
            "The advertisement aired in 1984.",
            "In answer to my advertisement,",
            "Ads",
            "Ad feedback loops",
            "Video feedback",
            "Advertising",
            "Ad spending rose",
            "Branded Content",
            "Sponsored posts",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="ad-continue",
        why="Says that the text goes on below an advertisement.",
        pattern=(
            r"[-–—•*(\[ ]*(?:advert(?:isement)? ?[0-9]* ?[-–—:•,.]* ?)?(?:(?:(?:your |the )?(?:story"
            r"|article|content|post|text) (?:continues?|continued|resumes)|continue[sd]? reading"
            r"|keep reading) (?:below|after)(?: (?:this|the|these|our))?(?: (?:advert(?:isement)?s?|ads?"
            r"|video|break|sponsored content|promotion|message|gallery))?"
            r"|continue[sd]? below(?: (?:advertisement|ad))?|(?:story|article) continues"
            r"|keep scrolling|scroll (?:down )?(?:to|for) (?:continue"
            r"|more))[ .:*)\]↓–—-]*"
            r"|(?:advertisement ?[.–—-]? ?)?scroll (?:down )?to (?:continue(?: reading)?|read on"
            r"|keep reading)(?: with content)?[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Story continues",
            "Advertisement - scroll to continue",
            "Advertisement - Continue Reading Below",
            "Story continues below advertisement",
            "Article continues after ad",
            "Advertisement 1Story continues below",
            "Story continues below video",
            "Scroll down to continue reading",
            "Advertisement. Scroll to continue reading.",
        ),
        spares=(
            "The story continues.",
            "Scroll for a mile of it.",
            "The story continues below deck.",
            "Story of the video",
            "Continue with the lower list.",
            "Content and promotion",
            "Text message",
            "Article gallery",
        ),
        seen="news sites with advertising in the text",
    ),
    Rule(
        id="ad-network",
        why="The mark of a company that fills a page with paid links, or an offer to be rid of them.",
        pattern=(
            r"(?:ads? |sponsored |recommended |promoted |powered |more |content |links )*(?:by"
            r"|from) (?:outbrain|taboola|zergnet|revcontent|dianomi|mgid|adblade|google ads?)[.:]?"
            r"|(?:tired of (?:too many )?ads\? ?)?(?:go|read) ad[- ]free(?: now)?[.!]?"
            r"|why (?:am i|you[’']re) seeing this ad\?|ad feedback"
            r"|by allowing ads[^.“”]*, you (?:support|help|keep|fund)\b[^“”]*"
            r"|(?:please )?(?:disable|turn off|whitelist)[^.?!]* ad[ -]?block(?:er|ing)?\b[^“”]*"
            r"|(?:we (?:noticed|see|detected)|it (?:looks|seems) like"
            r"|looks like)[^.?!]* ad[ -]?block(?:er)?\b[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Powered by Outbrain",
            "Sponsored links by Taboola",
            "Tired of too many ads?go ad free now",
            "Please disable your ad blocker to read on.",
            "By allowing ads on this site, you support local business and good reporting.",
        ),
        spares=(
            "Outbrain and Taboola called off their merger.",
            "Reading ad-free is a pleasure.",
            "Half of the readers use an ad blocker.",
            "By allowing ads on buses, the town earns a million.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="sponsor-line",
        why="Names who paid, in the form that a label has.",
        pattern=(
            r"(?:this (?:article|post|video|content|episode|newsletter) (?:is|was|has been) (?:sponsored"
            r"|brought to you|(?:produced|created) in partnership)(?: (?:by|with|in partnership)\b[^“”]*)?"
            r"|the following content is (?:sponsored|brought to you) by\b[^“”]*"
            r"|(?:sponsored|brought to you|content provided|paid for)(?: in part)?"
            r" by:?(?: (?-i:[A-Z0-9])[^ .]*(?: (?-i:[A-Z0-9&])[^ .]*){0,4})?"
            r"|(?:presented by|in partnership with|in association with))[.:]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Brought to you by",
            "Content provided by Example Publishing",
            "This article is sponsored by Example Bank.",
            "This video is brought to you in partnership with Example TV",
        ),
        spares=(
            "Sponsored by the crown, he sailed west in spring.",
            "Presented by Jane Doe",
            "Presented by two hosts, the gala ran for three hours.",
            "This report was paid off.",
            "This report was presented by the minister in May.",
            "This story was supported by a grant.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="affiliate-line",
        why="Says that the page earns from its links, in one short line.",
        pattern=AFFILIATE_NOTICE,
        zone=ANYWHERE,
        drops=(
            "We include products we think are useful. If you buy through our links, we may earn a commission.",
            "We may earn commission from links on this page.",
            "This website uses affiliate links.",
            "Disclosure: Some links on our site are affiliate links. If you buy, we will make a commission.",
            "This post may contain affiliate links.",
            "Example Beans is reader-supported. When you buy via the links on our site, we may earn a commission.",
            "I select and review independently. If you buy through affiliate links, I may earn commissions.",
            "Each firm in our guides has been independently chosen by our team. If you click on a link, we may earn a"
            " commission.",
            "Links in this post may generate small commissions that keep this website running.",
            "As an Amazon Associate I earn from qualifying purchases.",
            "When you buy through our links, we may earn a commission.",
            "Our editors independently select every product.",
        ),
        spares=(
            "Brokers may earn a commission on each sale, the report says.",
            "Affiliate links bring in a third of the revenue of such blogs.",
            "* Example Corp. is a minority investor in the company that owns this site.",
            "Affiliate marketing",
            "“We earn a commission when you buy,” the agent told them.",
            "I look for the best kettles. When you buy through my links I may earn a commission.",
            "The article says that the commission will buy ten ships.",
            "Most blogs use affiliate links to earn a living.",
            "As an associate professor, he earns twice as much.",
            "When you buy a house, agents earn a commission of six per cent.",
            "The team selects the players on Friday.",
            "The product was reviewed by the editors of a trade journal.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="affiliate-paragraph-head",
        why="The same in a paragraph above the beginning.",
        pattern=AFFILIATE_NOTICE,
        zone=HEAD,
        drops=(
            "Disclosure: this article contains affiliate links, which means that we may be paid if you click"
            " on one and then buy something; the price stays the same for you, and we list only what we have"
            " used ourselves for at least a month.",
            "If you buy something through our links, we may earn a small commission. It costs you nothing,"
            " and it pays for the tests: two people, four weeks and a cellar full of kettles that nobody"
            " wants to see again before the spring.",
        ),
        spares=(
            "The commission of the European Union links both funds, and buying goes on.",
            "Disclosure: the author owns shares in the firm.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="affiliate-paragraph-tail",
        why="The same in a paragraph below the end.",
        pattern=AFFILIATE_NOTICE,
        zone=TAIL,
        drops=(
            "Some of the links in this post are affiliate links. If you go through them to make a purchase we"
            " earn a commission; we link to these companies because of their quality and not because of what"
            " we receive from your purchases.",
            "As an Amazon Associate I earn from qualifying purchases. That is how this blog pays for its"
            " server, for the flour and the eggs, and for the camera that fell into the dough in May; thank"
            " you for helping it to go on.",
        ),
        spares=(
            "The journal counts its readers. If you buy a house, agents earn a commission.",
            "Sales staff who earn a commission buy more of what they sell, the survey found.",
            "Disclosure: Example Holdings, which owns this newspaper, is a party to the case.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="disclosure-label",
        why="The heading or the link of an advertiser's or affiliate's disclosure.",
        pattern=(
            r"(?:affiliate|advertis(?:er|ing)|amazon|commission|sponsorship) (?:link )?(?:disclosure"
            r"|disclaimer|policy)s?[.:]?(?: editorial (?:disclosure|policy|note))?"
            r"|why trust us\??|how we (?:make|earn) money\??"
        ),
        zone=ANYWHERE,
        drops=(
            "Advertiser Disclosure",
            "Advertiser Disclosure Editorial Disclosure",
            "Affiliate Disclosure:",
            "Why Trust Us?",
        ),
        spares=(
            "Disclosure",
            "Disclosure: Owner and reporter are married.",
            "Why trust us with the keys?",
            "Affiliate programs for beginners",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="affiliate-own",
        why="Says in the first person, or of this post, that there are affiliate links.",
        pattern=(
            r"[*]?(?:(?:i|we)(?: also)?(?: may| might| sometimes)?(?: also)? (?:use|include|have) affiliate links (?:in"
            r"|on|where|throughout) (?:our|my|this|these|i|we|the)\b[^“”]{0,160}"
            r"|affiliate links (?:are|may be|have been) (?:used|included) (?:in|on|throughout) (?:this|the|our) (?:post"
            r"|article|page|site|guide|review)s?\b[^“”]{0,160})"
        ),
        zone=ANYWHERE,
        drops=(
            "We also may use affiliate links in our posts. Thank you!",
            "I use affiliate links where I can.",
            "*Affiliate links are used in the post, which means I earn a little.",
        ),
        spares=(
            "We use affiliate links to measure sales, the firm says.",
            "Affiliate links are used in most trades.",
            "They use affiliate links in our trade.",
        ),
        seen="WCXB development pages",
    ),
)
