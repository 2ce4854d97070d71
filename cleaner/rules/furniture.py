"""What is left of a page's machinery: widgets, notices, banners, placeholders."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

RULES = (
    Rule(
        id="contents-toggle",
        why="The control of a contents list; the list itself is left to the stage that proves it.",
        pattern=(
            r"(?:collapsed? ?)?expand all|(?:expand(?:ed)? ?)?collapse all"
            r"|(?:toggle|show|hide|open|close|expand|collapse) (?:the )?(?:table of contents?|contents|toc"
            r"|outline)|table of contents toggle|contents? (?:list )?toggle"
            r"|\[ ?(?:hide|show|toggle|ausblenden|anzeigen) ?\]"
        ),
        zone=ANYWHERE,
        drops=("Toggle Table of Contents", "Hide contents", "[hide]", "Expand all", "CollapsedExpand All"),
        spares=(
            "Expand all cells at once.",
            "Table of Contents",
            "Contents",
            "Show contents of the box to the guard.",
            "On this page",
        ),
        seen="WordPress contents plugins",
    ),
    Rule(
        id="reading-time",
        why="How long the text takes to read: a count of the site's, not a fact of the article.",
        pattern=(
            r"(?:(?:estimated |average )?read(?:ing)?(?: time)? ?[:~-]? ?(?:about |approx\.? "
            r"|~ ?)?[0-9x-]+ ?-?min(?:ute)?s?(?:,? [0-9]{1,2} ?sec(?:ond)?s?)?(?: read)?[.]?"
            r"|[|~(· ]*(?:[0-9x]+|--|xx) ?-?(?:min(?:ute)?s?|mins)\.? ?(?:to )?read(?: time)?[.)]*"
            r"(?: [|·•-] [0-9][0-9.,]*k? (?:views?|shares?|comments?))?"
            r"|temps de lecture ?: ?[0-9]+ ?min(?:utes)?"
            r"|lesezeit:? ?(?:ca\. )?[0-9]+ ?min(?:uten|\.)?|tiempo de lectura:? ?[0-9]+ ?min(?:utos)?"
            r"|mins? read)"
        ),
        zone=ANYWHERE,
        drops=(
            "4 minute read time",
            "15 min read",
            "33 min read | 10 views",
            "Reading time about 6 minutes",
            "Reading Time: 3 minutes read",
            "Read Time:3 Minute, 12 Second",
            "Lesezeit: 3 Minuten",
        ),
        spares=("5 min read the meter", "Read 10 minutes a day.", "15 minutes", "Reading time tables"),
        seen="WCXB development pages",
    ),
    Rule(
        id="print-save",
        why="A button that prints, saves or bookmarks the article.",
        pattern=(
            r"(?:(?:print|save|bookmark|download|e-?mail|cite"
            r"|export)(?: ?(?:/|,|and|&|or) ?(?:print|save|share|bookmark|download"
            r"|email))*(?: this)? (?:article|story|page|post|recipe|event)(?: ?save)?|share and print this article"
            r"|save (?:this )?for later|saved? (?:to|in) (?:my |your )?(?:bookmarks|favou?rites"
            r"|reading list|collections?)|add to (?:my |your )?(?:bookmarks|favou?rites|reading list"
            r"|goodreads[^.]*)|print(?:er)?[ -]friendly(?: version|,? pdf (?:&|and) email)?"
            r"|print ?/ ?save as pdf|print page|(?:download|view|open|save"
            r"|get)(?: (?:as|the|this|a|full|article))* pdf|pdf download|bookmark(?: this)?"
            r"|download [^.?!]{2,40} \((?:pdf|docx?|zip)[^)]*\)|stay organized with collections"
            r"|save and categorize content based on your"
            r" preferences[.]?)[.:→ ]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Download press kit (PDF, 2 MB)",
            "Save this story",
            "Save this storySave",
            "Share and print this article",
            "Download PDF",
            "Print this page",
            "Bookmark",
        ),
        spares=(
            "Print is dead, publishers say",
            "Save the article’s author from himself.",
            "Email and letters",
            "Print the page.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="print-tail",
        why="`Print` or `Save` alone, below the end.",
        pattern=r"(?:print|save|pdf|rss|submit|send)[.]?",
        zone=TAIL,
        drops=("Print", "Save"),
        spares=("Print is dead, publishers say", "Email:", "Save the whales"),
        seen="WCXB development pages",
    ),
    Rule(
        id="type-size",
        why="Controls that change how the page is shown.",
        pattern=(
            r"(?:type|text|font) size:? ?(?:a[ +-]*){1,3}|read aloud|a a|a? ?(?:type|text|font) size(?: (?:small"
            r"|medium|large|default|\+|-|a))*"
            r"|(?:choose|change|adjust|select|set) (?:your |the )?(?:text|font|type|pointer|contrast"
            r"|theme)(?: size)?|(?:increase|decrease|reset|larger|smaller|bigger) (?:font|text"
            r"|type)(?: size)?|a a a|a[+] a-|a- a[+]|screen reader support (?:enabled|is on)[.]?"
            r"|(?:switch|toggle) (?:to )?(?:dark|light|night) (?:mode|theme)"
            r"|accessibility (?:tools|controls|options|help)"
        ),
        zone=HEAD,
        drops=(
            "Font size: A A A",
            "Read aloud",
            "A Type size small",
            "A+ A-",
            "choose text size",
            "change your pointer",
            "Screen reader support enabled",
        ),
        spares=(
            "Read aloud, it is a comedy.",
            "Text size matters to old readers.",
            "Dark mode",
            "Change your theme song",
            "Type A and type B",
        ),
        seen="news sites with reading aids",
    ),
    Rule(
        id="browser-notice",
        why="A page speaks to a browser that lacks something.",
        pattern=(
            r"(?:please (?:enable|turn on|activate) (?:javascript|js"
            r"|cookies)(?: (?:to|in|and|on|for)\b[^“”]*)?|(?:enable|turn on) (?:javascript|js"
            r"|cookies) to (?:view|use|continue|see|run|load)\b[^“”]*|you need to enable javascript[^“”]*"
            r"|javascript (?:is|must be|appears to be|seems to be|has been)(?: currently)? (?:disabled"
            r"|required|not enabled|turned off|enabled)(?: (?:in your|on your|to (?:view|use|run)"
            r"|for this)[^“”]*)?|(?:this|our) (?:site|page|app|website|form) (?:requires|needs"
            r"|works best with) (?:javascript|a modern browser)\b[^“”]*"
            r"|your browser (?:does(?: not|n[’']t) support|is (?:out of date|outdated|not supported"
            r"|no longer supported))[^“”]*|please use (?:an? )?[^.?!]{0,40}browser (?:for|to|that)\b[^“”]*"
            r"|(?:we recommend|please) (?:upgrad|updat)(?:e|ing) (?:to a modern"
            r"|your) browser\b[^“”]*|loading(?: (?:paragraph|image|content|(?:[a-z]+ )?data|video))? ?(?:\.\.+|…)"
            r"|please wait[.…]+"
            r"|opens (?:in|a) (?:a )?new (?:window|tab)|choosing a selection results in a full page refresh"
            r"|opens external website.*|please scroll to the right for more info"
            r"|please (?:do not|don[’']t) close this (?:page|window)[^“”]*"
            r"|please do not close this page too soon)[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Please use Chrome browser for a more accessible video player",
            "Please use a html5 video capable"
            r" browser to watch videos.",
            "Please enable JavaScript to view this page.",
            "You need to enable JavaScript to run this app.",
            "Loading...",
            "Loading paragraph...",
            "Loading weather data ...",
            "Your browser is out of date.",
        ),
        spares=(
            "Please use the browser of your choice.",
            "Enable JavaScript’s strict mode with one line.",
            "Loading the truck took three hours...",
            "JavaScript runs in every browser.",
            "Loading",
            "JavaScript is disabled by default in the mail program, so nothing runs.",
            "Enable JavaScript in Firefox",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="institution-banner",
        why="The banner that identifies the site of an institution.",
        pattern=(
            r"an official website of the (?:united states government|[^.]{2,60})[.]?"
            r"|here[’']s how you know[.]?|official websites use \.?(?:gov|mil)[.]?"
            r"|secure \.gov websites use https[.]?|(?:a|an)? ?\.?(?:gov"
            r"|mil) ?website belongs to an official[^“”]*|website belongs to an official government"
            r" organization[^“”]*|(?:a )?lock (?:\([^)]*\) ?)?(?:or https:?/?/? )?means you[’']ve safely"
            r" connected[^“”]*|means you[’']ve safely connected to the \.gov website[^“”]*"
            r"|(?:search|view) in (?:pubmed|nlm catalog|pmc)|add to search"
            r"|the \.gov means it[’']s official[.]?|the site is secure[.]?"
            r"|federal government websites often end in[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "An official website of the United States government",
            "Here’s how you know",
            "Secure .gov websites use HTTPS",
            "Search in PubMed",
        ),
        spares=(
            "The official website of the United States government was down.",
            "Here’s how you know a ripe melon.",
            "Search in the dark",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="template-text",
        why="Text that a template was shipped with.",
        pattern=(
            r"lorem ipsum(?: [0-9]+)?[.]?|lorem ipsum dolor sit amet\b.*|just another wordpress site"
            r"|welcome to wordpress\. this is your first post\b.*|\[cta[^ \]]*\]|your content goes here\b.*"
            r"|(?:this is a )?placeholder text[.]?|insert (?:text|content) here[.]?"
            r"|edit (?:or remove )?this text inline\b.*|click to edit(?: text)?[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
            "Just another WordPress site",
            "Lorem Ipsum",
        ),
        spares=(
            "Lorem ipsum has filled dummy pages since the 1500s.",
            "Hello world!",
            "Sample page of the first folio",
            "Updated [hour]:[minute] [AMPM] [timezone]",
        ),
        seen="WCXB development pages",
        todo_drops=("Sample Page",),
    ),
    Rule(
        id="powered-by",
        why="Names the software or the maker of the site.",
        pattern=(
            r"(?:[^?!]{2,40} theme[.,]? )?(?:proudly )?(?:powered|built|hosted|published|made|designed"
            r"|developed|created)(?: (?:with|by|on|using|in))+ (?:wordpress|blogger|ghost|substack|medium"
            r"|squarespace|wix|hugo|jekyll|drupal|joomla|disqus|vbulletin|phpbb|shopify|webflow|tumblr"
            r"|typepad|movable type|gatsby|astro|verint|beehiiv|mailchimp|discourse"
            r"|google translate)(?:[.](?:com|org))?[^.?!]{0,60}[.]?"
            r"|(?:website|site|web design|theme|design)(?: (?:design|development|designed|built|developed"
            r"|made))* by:? [^.?!]{2,40}[.]?|powered by|(?:blog )?comments powered by (?-i:[A-Z])[^ ]*[.]?"
            r"|[^?!]{0,60}[•|·] ?[^•|·?!]{2,40} wordpress theme by [^?!“”]{2,60}"
            r"|related posts plugin for [^?!“”]{2,40}"
        ),
        zone=TAIL,
        drops=(
            "Powered by WordPress",
            "Awesome Inc. theme. Powered by Blogger.",
            "Website by Example Studio",
            "Comments powered by Disqus",
            "Related Posts Plugin for WordPress, Blogger...",
            "blog comments powered by Disqus",
            "Copyright 2024 • FLEX WordPress Theme by EXAMPLE • Log in",
        ),
        spares=(
            "Powered by the wind, the boat made ten knots.",
            "Comments powered by rage fill the page.",
            "Related posts plugin or none: what blogs need",
            "Built on sand",
            "Design by committee is no design; theirs took four years.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="old-article",
        why="A banner says how old the page is.",
        pattern=(
            r"this (?:article|page|story|post|content) is (?:more than|over|about) [0-9]+ (?:years?"
            r"|months?) old[.]?(?: .{0,120})?|this (?:page|content|story) (?:is|has been) (?:archived"
            r"|no longer (?:updated|maintained))[^“”]*|you are (?:reading|viewing) an archived [^“”]*"
            r"|this is an archived (?:article|page|copy)[^“”]*"
        ),
        zone=HEAD,
        drops=(
            "This article is more than 5 years old",
            "This page has been archived and is no longer updated.",
        ),
        spares=(
            "This story is some 400 years old and still makes children cry.",
            "The page is more than a thousand years old.",
        ),
        seen="British and US newspapers",
    ),
    Rule(
        id="page-chrome",
        why="Fragments of the page's machine: counters, forms and template marks.",
        pattern=(
            r"page last modified.*|page generated (?:in|on|at).*|(?:view |this )?(?:snippet|page) source"
            r"|random post|view posts by tag|views?: ?[0-9,.]+|[0-9,.]+ ?[km]? (?:total |page )?views"
            r"|rss feed|post views:? ?[0-9,.]*|hits:? ?[0-9][0-9,.]*|captcha|honeypot|this field is required[.]?"
            r"|fields? marked with (?:an? )?(?:\*|asterisk)[^.?!]*[.]?|live chat(?: with us)?|chat with us"
            r"|sort by:? ?(?:newest|oldest|best|date|relevance)?|filter by:? ?[+]?"
            r"|select (?:category|month|a category|one)|uncategori[sz]ed|archives? select month|modal title"
        ),
        zone=TAIL,
        drops=(
            "Modal title",
            "Page last modified on 3 March",
            "Post Views: 214",
            "Hits: 1234",
            "Select Month",
            "Live chat with us",
            "Uncategorized",
        ),
        spares=(
            "Hits",
            "Views differ.",
            "Sort by hand",
            "Live chat is how banks save money.",
            "Select a seat and sit.",
        ),
        seen="WCXB development pages",
    ),
)
