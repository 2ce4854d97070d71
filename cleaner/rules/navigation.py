"""Ways around a site: skip links, menus, crumbs, pages, languages, the mobile switch."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

# A language by its own name: a list of languages in English may be content.
LANGUAGE = (
    r"(?:english|deutsch|fran[cç]ais|espa[nñ]ol|italiano|portugu[eê]s(?: \((?:brasil|portugal)\))?"
    r"|nederlands|polski|svenska|dansk|norsk|suomi|čeština|magyar|rom[aâ]nă|t[uü]rk[cç]e|русский|українська"
    r"|ελληνικά|العربية|עברית|हिन्दी|日本語|한국어|中文|简体中文|繁體中文|tiếng việt|bahasa indonesia|català)"
)

RULES = (
    Rule(
        id="skip-link",
        why="A link for screen readers that skips the menu.",
        pattern=(
            r"click (?:here )?to skip (?:the )?(?:navigation|menu)(?: bar)?"
            r"|(?:(?:skip|jump) (?:to (?:the )?)?(?:main |primary |page |article |secondary )?(?:content"
            r"|navigation|nav|menu|footer|search|sidebar|links"
            r"|section)[ .|»>→-]*)+(?:enable accessibility[^.?!]*|accessibility help|link to [^.?!]*)?"
        ),
        zone=ANYWHERE,
        drops=(
            "Skip to content",
            "Skip to main content",
            "Skip Navigation",
            "Click to skip the navigation bar",
            "Skip to Content Skip to Footer",
        ),
        spares=(
            "Skip to the main content of the speech and the tone changes.",
            "Skip lunch",
            "Skip the menu",
            "Jump to contents the law never had.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="back-to-top",
        why="A link to the top or the bottom of the page.",
        pattern=(
            r"[↑^⬆▲ ]*(?:(?:(?:back|return|scroll|go|jump) (?:up )?to (?:the )?top)(?: of (?:the )?page)?"
            r"|top of page|bottom of page|scroll up|scroll down(?: for (?:the )?(?:videos?|more|full story))?)[ .↑^⬆▲]*"
        ),
        zone=ANYWHERE,
        drops=("Back to top", "↑ Back to Top", "Return to top of page", "bottom of page", "Scroll down for video"),
        spares=(
            "Back to top form, the striker scored twice.",
            "Top of the page",
            "Scroll down to the third table.",
            "Scroll down for the third table.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="jump-link",
        why="A link into the same article.",
        pattern=(
            r"jump (?:straight |directly )?to (?:the )?(?:list|review|recipe|comments?|section|article"
            r"|video|ratings?|top picks)[.:!↓ ]*|continue reading the main story|(?:print|pin) recipe"
            r"|jump to recipe(?: ?[-–·|•]? ?(?:print recipe|jump to (?:recipe|video)))+"
            r"|(?:(?:go|skip|jump) to (?:main |the )?(?:contents?|navigation|footer|menu|search) ?){2,}"
        ),
        zone=ANYWHERE,
        drops=(
            "JUMP TO THE LIST",
            "Jump to Review",
            "Continue reading the main story",
            "Jump to Recipe Jump to Video",
            "Go to Contents Go to Navigation",
        ),
        spares=(
            "Jump to the list of 1990 and the names are gone.",
            "A jump to section two of the law",
            "Go to the contents of the box.",
            "Continue reading the main story if you must.",
        ),
        seen="recipe and review sites",
    ),
    Rule(
        id="back-link",
        why="A link back to the list that the reader came from.",
        pattern=(
            r"[←‹«< ]*(?:back|return|go back) to (?:the |all "
            r"|our )?(?:(?:[^ .]+ )?(?:blogs?|articles?|posts?|stories|listings?|resources)|news|newsroom"
            r"|home(?: ?page)?|overview|results|selection|search|archive|previous page|insights|list"
            r"|index)(?: (?:page|list|home|index))?[ .]*"
        ),
        zone=ANYWHERE,
        drops=("Back to blog", "← Back to all articles", "Back to News", "Back to Home"),
        spares=(
            "Back to school",
            "Back to work",
            "Back to the story of the lost ship, then.",
            "Back to basics",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="menu-control",
        why="The spoken labels of menus and search boxes.",
        pattern=(
            r"(?:toggle|open|close|show|hide|expand) (?:the )?(?:child |main |mobile |navigation |side "
            r"|sub)?(?:menu|navigation|nav|search|sidebar|search bar)s?"
            r"|(?:main|primary|mobile|footer|navigation|user|accessibility) menu|main navigation"
            r"|menu toggle|post navigation|breadcrumbs?|select page"
            r"|search (?:for|this site|site|the (?:site|blog)|our site):?|submit search"
            r"|search (?:icon|button|toggle)|(?:start typing|type here|hit enter"
            r"|press enter) to search[.…]*|menu close"
        ),
        zone=ANYWHERE,
        drops=("Toggle navigation", "Main menu", "Search for:", "Close Search", "Select Page"),
        spares=(
            "Search for the truth",
            "Open the menu and choose Print.",
            "The main menu has five dishes.",
            "Menus",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="menu-head",
        why="Menu labels above the beginning.",
        pattern=(
            r"(?:menu|search|close|toggle|navigation|☰|×|filter by|sections|resize|share options"
            r"|gift this article)[ .:+×☰]*"
            r"|(?:photo |image |slide )?[0-9]{1,3} of [0-9]{1,3}|explore this (?:article|page)"
        ),
        zone=HEAD,
        drops=("Resize", "1 of 4", "Explore this Article", "Menu", "Search", "☰"),
        spares=(
            "1 of 4 jurors",
            "Download article and book in one.",
            "Home",
            "Search teams found him.",
            "Menus of the future",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="menu-tail",
        why="Menu and footer labels below the end.",
        pattern=(
            r"(?:menu|search|close|toggle|quick links|useful links|helpful links|footer|site links"
            r"|company info|advertise(?: with us)?|contact(?: us| me| form)|meet the team|work with us"
            r"|join our team|press (?:room|kit)|media kit|masthead|write for us|help cent(?:er|re)"
            r"|all (?:posts|articles|topics|news|events)|entries feed|comments feed|wordpress\.org|sign the guest ?book"
            r"|reuse this content|rate)[.:!×]*"
        ),
        zone=TAIL,
        drops=("Entries feed", "Reuse this content", "Contact us", "Footer", "Quick Links", "Advertise with us"),
        spares=(
            "Rate of change",
            "All events of that year",
            "About Us",
            "Contact",
            "Contact us if you saw the car.",
            "Our story begins in 1912.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="breadcrumb",
        why="The trail of sections above the headline.",
        pattern=(
            r"(?:you are here:? ?.*|(?:home|homepage|startseite|accueil|inicio|início|main"
            r"|front page) ?(?:[>»›→❯]|/|\||::|-&gt;) ?.*)"
        ),
        zone=HEAD,
        drops=("Home > News > Asia", "Home / Politics", "You are here: Home"),
        spares=(
            "Python > Perl, the author still holds.",
            "Home prices / rents",
            "Are you here to stay?",
        ),
        seen="news sites on WordPress",
    ),
    Rule(
        id="pagination",
        why="Page numbers and the links between pages.",
        pattern=(
            r"(?:page|slide|photo|image) [0-9]{1,3} (?:of|/) [0-9]{1,3}[.:]?"
            r"|(?:[«‹<← ]*prev(?:ious)?[ |:]*)?(?:[0-9]{1,3}[ |]+){2,}(?:(?:…"
            r"|\.\.\.)[ |]*(?:[0-9]{1,3}[ |]*)*)?(?:next|last|»|›|>|→)[ »›>→]*(?:last)?"
            r"|view (?:as )?(?:one|single|all|a single) pages?"
            r"|[«‹<← ]*(?:prev(?:ious)?|back)(?: page)?[ |/·]*(?:next)(?: page)?[ »›>→]*"
            r"|[«‹<← ]*previous step [0-9]+ of [0-9]+"
        ),
        zone=ANYWHERE,
        drops=("Page 1 of 3", "1 2 3 … Next", "View as one page", "< prev | next >"),
        spares=(
            "1 of 12 jurors",
            "Page 1 of the paper was blank.",
            "Next year",
            "1 2 3",
        ),
        seen="WCXB development pages",
        todo_drops=("1 of 12",),
    ),
    Rule(
        id="previous-next",
        why="The links to the article before and the one after.",
        pattern=(
            r"[«‹<← ]*(?:previous|prev|next|older|newer)(?: (?:blog )?(?:post|article|story|entry|episode"
            r"|issue|news|chapter|lesson|project|video|gallery)s?)[ :»›>→]*(?:(?:next|newer"
            r"|older)(?: (?:post|article|story|entry)s?)[ :»›>→]*)?"
        ),
        zone=ANYWHERE,
        drops=("Previous Post", "Next post:", "Older posts", "Next Article →", "Prev PostNext Post"),
        spares=(
            "Previous posts in Bonn and Rome taught her patience.",
            "The next article of the treaty",
            "Next video games, then films.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="previous-next-title",
        why="The same links with the title that they lead to, below the end.",
        pattern=(
            r"[«‹<← ]*(?:previous|next|older|newer) (?:post|article|story|entry"
            r"|episode): [^.?!]{2,120}[.?!]?|(?:previous|next) (?:article|post|story)(?-i:[A-Z])[^.?!]{6,120}[.?!]?"
            r"|(?:next|previous|up next): (?-i:[A-Z])[^.?!]{6,100}"
            r"|[«‹<← ]*(?:previous|next|prev)[ »›>→]*|[«‹←] [^.?!“”]{3,110}[?!]?|(?-i:[A-Z])[^.?!:“”]{6,110}[?!]? [»›→]"
            r"|[«‹<← ]*(?:back|previous) next[ »›>→]*"
        ),
        zone=TAIL,
        drops=(
            "Previous articlePhone maker to close its stores",
            "← How we moved to containers",
            "Why I still use make →",
            "Next: How to clean an oven",
            "Next article: A Bridge for the Old Town",
            "Previous",
            "Next »",
        ),
        spares=(
            "Next: add the salt and wait.",
            "x → y",
            "Settings: General → About → Name",
            "Next comes the harvest.",
            "Previous holders of the post: four men.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="mobile-switch",
        why="The switch between the mobile page and the full one; an AMP plugin puts it last.",
        pattern=(
            r"(?:exit|go to|leave|view|switch to|show|return to|visit|view the)(?: the| our)? ?(?:full "
            r"|mobile |desktop |non-?amp |amp |standard |classic )+(?:version|edition|site|view|page"
            r"|website)[.]?|view in (?:mobile|desktop) mode"
        ),
        zone=ANYWHERE,
        drops=("Exit mobile version", "Go to mobile version", "View Desktop Site", "View non-AMP version"),
        spares=(
            "The mobile version of the game sold better.",
            "Exit polls on mobile phones",
            "View the full site plan before you build.",
        ),
        seen="seeds/001",
    ),
    Rule(
        id="language-switch",
        why="A row of languages by their own names, or the label of the box that lists them.",
        pattern=(
            LANGUAGE + r"(?:[ |/·•]*" + LANGUAGE + r")+"
            r"|(?:select|choose|change|switch)(?: your| a)? (?:language|edition|country|region)s?[.:]?"
            r"|(?:available|read|view|also available|leer|lire)(?: (?:this|the))?(?: (?:article|story|page"
            r"|post))? (?:in|en) (?:spanish|french|german|italian|portuguese|chinese|arabic|hindi|bengali"
            r"|russian"
            r"|japanese|korean|urdu|tamil|ukrainian|turkish|polish|" + LANGUAGE + r")[.:]?"
            r"|(?:en|in|auf) (?:español|français|italiano|deutsch)|google translate"
        ),
        zone=ANYWHERE,
        drops=("English | Español", "Select language", "Read this article in Spanish", "En español"),
        spares=(
            "English, Spanish, French",
            "English",
            "Read in bed, she advised, and sleep.",
            "Choose your language with care.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="load-more",
        why="A button that shows more of a list.",
        pattern=(
            r"(?:load|show|see|view|browse|explore) (?:more|all|less|fewer|older"
            r"|newer)(?: (?:of )?(?:our|the|this))?(?: (?:blog|news|featured|recent"
            r"|related))?(?: (?:results?|resources|topics|reviews|events|jobs|videos|photos|insights"
            r"|case studies|categories|tags|content))?[ .:…»›>→+]*"
        ),
        zone=TAIL,
        drops=("See all", "View all topics", "Show more", "Show less"),
        spares=(
            "See more of the coast by bike.",
            "View all of it, the guide says.",
            "Show less skin, the rule said.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="load-more-button",
        why="The same button where the words alone are enough.",
        pattern=(
            r"(?:load|show|view|see|browse) (?:more|all)(?: (?:of )?(?:our|the|related|recent|latest"
            r"|blog))* (?:posts|articles|stories|comments|results|blogs|episodes|podcasts|podcast episodes"
            r"|news)(?: by (?:this )?author)?[ .»›>→]*|load more[ .…]*"
            r"|(?:expand|show) full (?:comment|article|bio)|no (?:items|results|posts) found[.]?"
            r"|(?:click|tap) to (?:expand|load more|show more)[.]?|scroll (?:for|to see) more"
            r"|swipe (?:left|right|for more)[.]?"
        ),
        zone=ANYWHERE,
        drops=("Load More", "View all articles", "No items found.", "Scroll for more", "View more posts"),
        spares=(
            "View all comments as evidence, the judge said.",
            "No posts found their way to the coast.",
            "Show more of it",
        ),
        seen="WCXB development pages",
    ),
)
