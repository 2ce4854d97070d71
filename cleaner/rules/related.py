"""Pointers to other articles: the heading of a list, the line between two paragraphs, the button."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

# A keyword of a site: up to four words, without a stop.
NAMES = r"#?[^ .,|/•·:;!?]+(?: [^ .,|/•·:;!?]+){0,3}"

RULES = (
    Rule(
        id="related-heading",
        why="The heading of a list of other articles; its words name articles, so nothing else it is.",
        pattern=(
            r"(?:other |more |explore (?:more )?|browse |view (?:other )?|see |our |your "
            r"|[ .:|•*_#–—-])*(?:(?:related|recommended|suggested|similar"
            r"|most (?:read|popular|viewed|recent|shared)) (?:articles?|posts?|content|stories|story|blogs?"
            r"|blog posts?|podcasts?|videos?|links?|topics|searches|publications|reads|episodes|insights"
            r"|coverage)|related (?:news|content|pages|guides|internet links|coverage|reviews"
            r"|courses|workshops|trainings)|(?:recent|popular"
            r"|latest|trending|featured|top) (?:articles?|posts?"
            r"|stories|blogs?|blog posts?|headlines|reads))(?: (?:for you|by topic|that may interest you"
            r"|from [^.?!]+))?[.:!…]*|read (?:this )?also[:.… ]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Related content",
            "READ THIS ALSO:",
            "Related Internet Links",
            "Related Courses",
            "Related Articles",
            "RELATED POSTS:",
            "Recommended stories",
            "Most read articles",
            "Recent Posts",
        ),
        spares=(
            "Related work",
            "Related courses of action were weighed.",
            "Related articles of the treaty were struck out.",
            "Recent news of the fleet worried him.",
            "See also",
            "Popular music",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="you-may-like",
        why="The heading of a list of other articles, spoken to the reader.",
        pattern=(
            r"(?:(?:if you (?:liked|enjoyed) this,? )?you (?:may|might|will"
            r"|[’']ll) (?:also )?(?:be (?:also )?interested(?: in)?|like|enjoy|love"
            r"|want to read)(?: (?:these|this|the following|our|some|other))*(?: (?:articles?|posts?"
            r"|reading|stories|reports|blogs|trackers|more from author))?|recommended for you|recommended reading"
            r"|suggested for you|picked for you|more like this"
            r"|more (?:you might like|to (?:read|explore|explorer|discover|come)|stories(?: for you)?"
            r"|useful information)|want more like this\?|in case you missed it|icymi|around the web"
            r"|from around the web|from the web|from our partners|more from our partners|what to read next"
            r"|read next|watch next|your next read|next read|check out next|readers also (?:liked|enjoyed)"
            r"|what others are reading|keep (?:exploring|reading)|good articles to read together"
            r"|also (?:on|in) this (?:site|issue)|also related to this story"
            r"|don[’']t miss these(?: [^ .]+)?)[.:!…]*"
        ),
        zone=ANYWHERE,
        drops=(
            "You might also like More from author",
            "You May Also Like",
            "Recommended For You",
            "In case you missed it",
            "Around the web",
            "What to read next...",
            "Also related to this story",
        ),
        spares=(
            "You may also like the older model, which costs less.",
            "In case you missed it, the court ruled on Monday.",
            "Up next is the vote.",
            "For You",
            "People also search for",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="more-on-story",
        why="The heading of a list of articles on the same matter.",
        pattern=(
            r"(?:read )?more (?:on|about|from|in) (?:this|the same|our) (?:story|topic|subject|issue"
            r"|section|series|author|partners|category|blog|site)[.:…]*"
            r"|related to this (?:story|article|topic)[.:]*|mehr zum thema[.:]*"
            r"|sur le m[eê]me (?:sujet|th[eè]me)[.:]*|(?:te puede interesar|tambi[eé]n te puede interesar"
            r"|vea tambi[eé]n|noticias relacionadas|artigos relacionados|articoli correlati"
            r"|articles (?:li[eé]s|connexes|similaires)|verwandte artikel"
            r"|das k[oö]nnte sie auch interessieren|auch interessant|veja tamb[eé]m|leia tamb[eé]m"
            r"|leggi anche|lesen sie auch|[aà] lire aussi|lire aussi|lea tambi[eé]n|lee tambi[eé]n)[ .:!]*"
        ),
        zone=ANYWHERE,
        drops=("More on this story", "More in this section", "Mehr zum Thema", "À lire aussi :"),
        spares=(
            "More on this story as it breaks, he promised.",
            "More in the series than in the film",
            "À lire aussi vite que possible",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="related-tail",
        why="Headings of lists that, alone in the text, could be its own.",
        pattern=(
            r"(?:also read|(?-i:ALSO (?:IN|ON|FROM)) [^.?!:]{2,30}|(?-i:READ MORE) [^.?!:]{3,20}"
            r"|most read (?:in )?[^ .?!]+"
            r"|recommended by|latest (?:reviews|guides|stories|posts|videos|reports)|all our articles"
            r"|more [^ .?!]+ you[’']ll love"
            r"|related|read more|trending(?: now| today| topics)?|most (?:read|popular|viewed|shared|commented)"
            r"|recommended"
            r"|recently viewed(?: [^ .?!]+)?|latest(?: news| updates)|recent news|editor[’']?s[’']? (?:picks?|choice)"
            r"|more news|more headlines|don[’']t miss|must read|from our sponsors?|also from this source"
            r"|more releases in similar topics|stories for you"
            r"|follow your favou?rite (?:stocks|topics|teams?|writers?|authors?|shows)|related reading"
            r"|more resources|more reads"
            r"|up next|next up|other posts|related products|blog categories|breaking news)[.:!…]*"
        ),
        zone=TAIL,
        drops=(
            "ALSO IN RETAIL",
            "READ MORE SHOWBIZ",
            "Recently viewed topics",
            "Most read in Celebrity",
            "Also Read",
            "More dinners you’ll love",
            "Latest reviews",
            "Follow your favorite stocks",
            "Trending",
            "Most read",
            "Latest news",
            "Don’t miss",
            "Editor’s Picks",
        ),
        spares=(
            "Also read in the dark",
            "Recently viewed by the judges again",
            "Read more of him.",
            "Follow your favourites home.",
            "Trending upward since May, prices fell in June.",
            "Most read it in a day.",
            "Latest of the saints",
            "Topics",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="more-from",
        why="A link or a heading: more from one author, outlet or section.",
        pattern=(
            r"(?:read |see |view |browse |explore )?(?:(?:more|all|other)(?: (?:of )?the)? (?:articles?"
            r"|posts?|stories|news|blogs|columns) (?:about|from|by|in|on) [^ .?!,:;]+(?: [^ .?!,:;]+){0,4}"
            r"|more (?:from|by) (?:the |this |our )?(?-i:[\p{Lu}0-9])[^ .?!,:;]*(?: [^ .?!,:;]+){0,3}"
            r"|more (?:from|by) (?:(?:this|the|our|same) )+[^ .?!,:;]+(?: [^ .?!,:;]+){0,2}"
            r"|more in [^ .?!,:;]+|more on (?-i:[A-Z])[^ .?!,:;]*(?: [^ .?!,:;]+)? news)[:»›>→ ]*"
        ),
        zone=TAIL,
        drops=(
            "More from Top Gear",
            "More on Harbour News",
            "More in Tech",
            "Explore more articles on rice",
        ),
        spares=(
            "More from the well than from the tap, they said.",
            "More from less",
            "All about Eve",
            "More about the festival",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="related-line",
        why="A pointer between two paragraphs: a fixed phrase, a colon, another article's title.",
        pattern=(
            r"[\[(»>→👉*• -]*(?:read (?:more|also|next|this|now|the full story|about it)|(?:can )?also read"
            r"|see also|also see|must[ -]read|trending now|now trending"
            r"|related(?: (?:reading|articles?|stor(?:y|ies)|posts?|content"
            r"|coverage|news|links?|photos|videos?|guide|resource|topic))?"
            r"|recommended (?:reading|for you|article)|suggested reading"
            r"|you (?:may|might) (?:also )?(?:like|be interested(?: in)?|enjoy|want to read)"
            r"|more (?:news|on this(?: story| topic)?|like this|from us|coverage)|helpful guide"
            r"|lesen sie (?:auch|hier|mehr)|mehr zum thema|[aà] lire(?: aussi| [eé]galement)?|lire aussi"
            r"|le[ae] (?:tambi[eé]n|m[aá]s)|leia (?:tamb[eé]m|mais)|leggi anche|veja tamb[eé]m"
            r"|te puede interesar) ?: ?[^ ].*"
            r"|(?-i:ALSO READ|READ ALSO|Also Read|Read Also) ?[|–-] ?[^ ].*"
            r"|(?:also read|read also|read more|see also|related(?: stor(?:y|ies))?|must[ -]read|don[’']t miss)"
            r" ?\| ?[^ |][^|]{15,}"
        ),
        zone=ANYWHERE,
        drops=(
            "Read more: A Guide to Small Business Accounting",
            "READ ALSO: Ministers meet in Rome",
            "Trending Now: A Retired Captain’s Secret to a Long Life",
            "Related: Five unanswered questions about the bridge",
            "ALSO READ: Solar firm to boost output",
            "ALSO READ | Solar firm to boost output",
            "Also read | Solar firm to boost output",
            "DON’T MISS | Solar Firm to Boost Output",
            "More on this story: Solar firm to boost output",
            "Also Read - Solar firm to boost output",
            "À lire aussi : Le pont rouvre",
            "Lesen Sie auch: Die Brücke öffnet wieder",
        ),
        spares=(
            "Trending now is a shade of green.",
            "Also read - with more care - was the letter from the harbour.",
            "Read more carefully, the clause says something else.",
            "More: that is what they asked for.",
            "Related to this is the price: it doubled.",
            "Related | Projects",
            "See also | Page 3 of the first report | Page 9",
            "Explained | How the river rises in the spring",
            "More on this later: it doubled.",
            "See the note on page 3: it is short.",
            "Recommended: Example i5, 8 GB of memory",
            "Don’t miss: the caves behind the fall",
            "In case you missed it: the court ruled on Monday.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="more-in-capitals",
        why="`MORE:` in capitals before another article's title, as several chains print it.",
        pattern=(r"\(?(?-i:MORE|READ|RELATED|MORE INFO) ?: [^ ].*"),
        zone=ANYWHERE,
        drops=(
            "MORE: What the new law means for renters",
            "READ: The full text of the ruling",
            "(MORE: What the New Law Means)",
        ),
        spares=(
            "More: that is what they asked for.",
            "Next: the harbour.",
            "Read: to look at signs and understand.",
            "OPINION: Why the bridge must go",
        ),
        seen="US newspaper chains",
    ),
    Rule(
        id="read-more-button",
        why="A button that leads on to a text.",
        pattern=(
            r"[\[(»>→👉 ]*(?:source: ?)?(?:(?:click here to |please )?(?:read|learn|find out|discover|see) more(?: here"
            r"| now)?|(?:continue|keep) reading|read (?:now|(?:the |our |full )*(?:full |whole |entire "
            r"|more )*(?:story|article|post|report|interview|case study|blog))|click here|read on"
            r"|(?:lire la suite|weiterlesen|mehr lesen|mehr erfahren|leer m[aá]s|seguir leyendo|leia mais"
            r"|saiba mais|leggi tutto|continua a leggere|en savoir plus))[\])»›>→…+.! ]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Read more",
            "Continue reading →",
            "Read the full story",
            "Source: Read Full Article",
            "Click here",
            "Lire la suite",
            "[Read More…]",
        ),
        spares=(
            "Read more books.",
            "Click here to open the second tab and paste the code.",
            "Continue reading the bill to its end.",
            "Learn more than you teach.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="tag-line-head",
        why="The keywords of the article above its text: a label, a colon and short names.",
        pattern=(
            r"(?:tags?|tagged(?: (?:with|as|in|under))?|filed (?:under|in|to)|posted (?:in|under)|published in"
            r"|keywords?) ?: ?" + NAMES + r"(?: ?[,|/•·] ?" + NAMES + r")*"
        ),
        zone=HEAD,
        drops=("Posted in: Words", "Tags: linux, logs"),
        spares=("Tags: they are small. Read them.", "Category one", "Posted in: the sea."),
        seen="blogs on WordPress",
    ),
    Rule(
        id="tag-line",
        why="The keywords that a site files the article under: a label, and short names without a sentence.",
        pattern=(
            r"(?:article |post |blog |story |related )?(?:tags?|tagged(?: (?:with|as|in|under))?|filed (?:under|in|to)"
            r"|posted (?:in|under)|published in|keywords?|labels?|hashtags?) ?: ?" + NAMES + r"(?: ?[,"
            r"|/•·] ?" + NAMES + r")*"
            r"|(?:tagged(?: (?:with|as))?|filed under|posted in) " + NAMES + r"(?: ?[,|/•·] ?" + NAMES + r")+"
            r"|(?:topics?|categor(?:y|ies)|related topics|sections?|read more about|more about|see more on) ?: ?"
            + NAMES
            + r"(?: ?[,|/•·] ?"
            + NAMES
            + r")+"
            r"|(?:categories|posted in|filed under) ?: (?-i:[A-Z])[^ .,:;?!]*(?: (?:&|and) (?-i:[A-Z])[^ .,:;?!]*)?"
            r"|(?:tags|tagged|filed under|posted in|keywords)[.:]|#[^ #.,]+(?:[ ,]+#[^ #.,]+){2,}"
        ),
        zone=TAIL,
        drops=(
            "Tags: ports, strike, Velden",
            "Filed Under: Baking, Cakes, Traybakes",
            "Tagged city breaks, Estonia, Tallinn",
            "Categories: News",
            "Posted In: History | Economics",
            "Topics: Cover Letters, Job Search",
            "#travel #spain #food",
        ),
        spares=(
            "Tags: the small labels that cost nothing, and sell the most.",
            "Tags are sewn in by hand.",
            "Filed under oath, the statement was false.",
            "Category: shoes",
            "Topics",
            "Tagged as a thief, he fled.",
            "Keywords matter. Use them.",
            "Posted in Lyon for two years, she learned to cook.",
            "Labels: read them before you wash it.",
        ),
        seen="blogs on WordPress",
    ),
    Rule(
        id="other-posts",
        why="The heading of a list of other articles: that there are such, and that the reader may like them.",
        pattern=(
            r"(?:(?:some )?(?:other|more|additional) (?:(?:great|helpful|useful|popular|related|interesting) )?"
            r"(?:articles|posts|stories|recipes|reads|resources|reports|guides|topics)(?: that)? you (?:may|might|will"
            r"|[’']ll|would) (?:also )?(?:be interested in|enjoy|like|love|find (?:interesting|useful|helpful))"
            r"|you (?:may|might) (?:also )?be interested in (?:the following|these|our other) (?:other )?(?:articles"
            r"|posts|stories|topics|reports|guides|recipes)(?: as well| too)?)[.:!…]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Other Posts You May Enjoy",
            "Some other articles you might find useful:",
            "You may be interested in the following topics as well:",
        ),
        spares=(
            "Other stories you may find hard to believe happened that night.",
            "More posts you might like to fill are vacant.",
            "You may be interested in the following figures:",
            "Other recipes you will enjoy are in chapter two.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="our-latest",
        why="Leads on to what else the outlet has: the latest, the other, the newest of it.",
        pattern=(
            r"(?:explore|discover|browse|check out|see|view|read) (?:our|all(?: of our)?) (?:latest|newest|other"
            r"|most recent|recent) (?:[^ .,:?!]+ ){0,3}?(?:news|blogs?|posts|articles|stories|guides|resources"
            r"|releases|insights|reviews|press releases)(?: (?:and|&) (?:[^ .,:?!]+ ){0,2}?(?:news|posts|articles"
            r"|stories|guides|resources|releases|insights))?[.!:→» ]*"
        ),
        zone=ANYWHERE,
        drops=("Explore Our Latest News", "Read our latest product news and stories.", "Check out our other guides!"),
        spares=(
            "Explore our latest news, and you will find no word of it.",
            "Read all recent research on the matter.",
            "See all other reports for the year before.",
            "Read the latest news with care.",
        ),
        seen="WCXB development pages",
    ),
)
