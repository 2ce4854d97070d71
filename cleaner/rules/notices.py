"""Short notices that a page sets beside a text: of its earnings, pictures, cookies, comments and tests."""

from cleaner.rule import ANYWHERE, TAIL, Rule

RULES = (
    Rule(
        id="affiliate-note",
        why="Says that the page earns from its links, without the words of a full notice.",
        pattern=(
            r"affiliate links may be (?:automatically )?(?:generated|included)\b[^“”]*"
            r"|(?:every|each|all) (?:product|item|pick)s? (?:is|are|was|were) independently (?:selected|chosen"
            r"|reviewed) by"
            r" [^“”]{2,60}editors?\b[^“”]*|things you buy through our links may earn us[^“”]*"
            r"|(?:editorial|editor[’']s) note: we (?:may )?earn a commission from[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Affiliate links may be automatically generated - see our ethics statement for details.",
            "Every product is independently selected by (obsessive) editors. Things you buy may earn us a commission.",
            "Editorial Note: We earn a commission from partner links on Advisor.",
        ),
        spares=(
            "Affiliate links may be the end of the review as we know it.",
            "Every product is independently tested by a laboratory.",
        ),
        seen="sites that review products",
    ),
    Rule(
        id="picture-mark",
        why="Who made or lent a picture, in the habits of single houses.",
        pattern=(
            r"\(?(?:image|photo|picture)s?(?: credits?)?: ?©[^“”]{2,60}\)?|credit\.\.\.[^“”]{2,80}"
            r"|image (?:source|caption|copyright), (?-i:[A-Z])[^“”]{2,150}|(?:representational|representative"
            r"|illustrative|file)"
            r" (?:image|photo|picture)s?[.]?"
            r"|courtesy of (?-i:[A-Z])[^.?!“”]{2,60}"
            r"|(?-i:Image copyright [A-Z])[^.?!“”]{2,60}|(?-i:(?:Image|Media) caption [A-Z])[^“”]{6,200}"
        ),
        zone=ANYWHERE,
        drops=(
            "(Image: © PlanDeck)",
            "Credit...Illustration by Pia Lund",
            "Courtesy of Alder Point Tourism",
            "Image source, Getty Images",
            "Image copyright Getty Images Image caption The bridge is shut",
            "Image caption The bridge was shut on Tuesday",
            "Representational image",
        ),
        spares=(
            "Courtesy of the house, the soup was free.",
            "Image captions and how to write them",
            "Image Caption Tools",
            "Credit: how it began",
            "Image: what it is and does",
        ),
        seen="magazines and newspapers",
    ),
    Rule(
        id="picture-agency",
        why="Names who made a picture and the agency or library that lent it, parted by slashes.",
        pattern=(
            r"[(\[]?(?:screen(?:shot|grab|cap) by )?"
            r"(?:(?-i:[A-Z@])[^ /.?!:;“”]*[.]?(?: (?-i:[A-Z&@])[^ /.?!:;“”]*[.]?){0,4} ?//? ?){1,3}"
            r"(?:getty(?: images)?(?: (?:europe|north america|entertainment|sport))?|afp|reuters|shutterstock"
            r"|istock(?:photo)?|alamy(?: stock photo)?|nurphoto|zuma press|usa today sports|wireimage|filmmagic"
            r"|unsplash)[)\]]?"
            r"|[(\[]?(?:shutterstock|istock|alamy) ?//? ?(?-i:[A-Z])[^ .?!:;“”]*"
            r"(?: [^ ?!:;“”]+){0,4}[)\]]?"
            r"|(?-i:[A-Z])[^.?!:;“”]{2,60} via (?:getty images|shutterstock|reuters connect|imago)"
            r"|screen(?:shot|grab|cap) by (?-i:[A-Z])[^ /.?!:;“”]*"
            r"(?: (?-i:[A-Z])[^ /.?!:;“”]*){1,2} ?/ ?[^.?!:;“”]{2,40}"
        ),
        zone=ANYWHERE,
        drops=(
            "Ann Oak/Pool/Getty Images",
            "Bea Elm / The Valley Times / AFP",
            "(Jane Doe/REUTERS)",
            "Alamy / Jane M. Doe",
            "Screenshot by Jane Doe/The Daily Harbour",
            "Jane Doe/E+ via Getty Images",
        ),
        spares=(
            "Reuters/Ipsos Poll: Most Want Ferries",
            "React/Redux",
            "Mesh Router/AP",
            "Screenshot by Voice Command",
            "What We Bought From Getty Images",
            "How we sold our pictures via Getty Images: a diary",
        ),
        seen="newspapers and magazines",
    ),
    Rule(
        id="cookies-more",
        why="The second sentence of a banner that asks for consent.",
        pattern=(
            r"we(?:[’']d| would) like to (?:set|use) (?:additional|optional|more|other) cookies\b[^“”]*"
            r"|you(?:[’']ve| have) (?:accepted|rejected) (?:all |additional |optional )cookies\b[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "We’d like to set additional cookies to understand how you use this site.",
            "You have accepted additional cookies. You can change your cookie settings at any time.",
        ),
        spares=("We’d like to bake more cookies.", "You have accepted the additional terms of the sale."),
        seen="sites of governments",
    ),
    Rule(
        id="comments-language",
        why="How comments have to be written.",
        pattern=(
            r"comments (?:have|need|ought) to be (?:in|written)\b[^“”]*"
            r"|please note,? comments must be approved\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Comments have to be in English, and in full sentences.",
            "Please note, comments must be approved before they are published",
        ),
        spares=("Comments on the plan have to be in by Friday.", "Please note that trains must be approved."),
        seen="newspapers and shops",
    ),
    Rule(
        id="trust-box",
        why="Why the site is to be trusted, above its reviews.",
        pattern=(
            r"why (?:you can|you should|to) trust [^“”]{2,40}\b(?:we|our)"
            r" (?:spend|test|review|experts|team|editors)\b[^“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Why you can trust The Bell ✓ We spend hours testing every product we review.",
            "Why you should trust us: our experts test every kettle at home.",
        ),
        spares=("Why you can trust a map", "Why you should trust your eyes when we say it is red"),
        seen="sites that review products",
    ),
    Rule(
        id="print-guide",
        why="A button that prints all of the pages.",
        pattern=r"print (?:entire|the (?:entire|whole)|full|this) (?:guide|page|article|recipe|document)",
        zone=ANYWHERE,
        drops=("Print entire guide", "Print the whole guide"),
        spares=("Print the guide before you leave.", "Print entire books"),
        seen="sites of governments",
    ),
    Rule(
        id="shop-front",
        why="What a shop sets around every page: its cart, its offers, the prices of other things.",
        pattern=(
            r"free (?:standard |us |uk )?(?:shipping|delivery) on (?:all )?orders (?:over|above"
            r"|of) ?[$€£]? ?\d[^“”]{0,60}"
            r"|your (?:shopping )?(?:cart|bag|basket) is (?:currently )?empty[.!]?|(?:regular|sale"
            r"|unit) price:? ?[$€£] ?\d[\d.,]*"
            r"(?: [^“”]{0,30})?|quick (?:view|shop|add)|back to (?:journal|shop|products|the shop)"
            r"|choose options|sold out"
            r"|join the (?:pack|club|family|community|list)"
        ),
        zone=ANYWHERE,
        drops=("Free shipping on orders over $75", "Your cart is empty", "Sale price $71.20", "Quick view"),
        spares=(
            "Free shipping on orders helped the firm in May.",
            "Your cart is empty when the mule is tired.",
            "Join the club of people who walk.",
            "Regular price controls failed.",
        ),
        seen="blogs of shops",
    ),
    Rule(
        id="syndicated-feed",
        why="The text came from an agency and nobody has edited it.",
        pattern=(
            r"[(*]*(?:disclaimer: )?(?:except for the headline, )?this (?:story|article|report|copy"
            r"|content) (?:is|has|was)"
            r" (?:been |not been )?(?:auto-?generated|published|sourced|taken|edited)[^“”]*\b(?:feed|agency"
            r"|wire service)\b"
            r"[^“”]*|get (?:the )?latest (?:news|updates)\b[^“”]*\balong with\b[^“”]*\bheadlines\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Disclaimer: This story is auto-generated from a syndicated feed.",
            "(Except for the headline, this story has not been edited by our staff and is published from a feed.)",
            "Get Latest News Live on our site along with Breaking News and Top Headlines from around the world.",
        ),
        spares=(
            "This story was published in 1931 and forgotten.",
            "This report was edited by two judges.",
        ),
        seen="Indian news sites",
    ),
    Rule(
        id="app-tail",
        why="An appeal to download the outlet's app.",
        pattern=(
            r"download (?:the|our) [^.?!“”]{2,40} app (?:for|to get|to read|today|now)\b[^“”]*(?:news|alerts"
            r"|updates|stories)\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Download the WXQT News app for breaking news and weather alerts.",
            "Download our free app to get updates from your town.",
        ),
        spares=("Download the parking app for your phone first.", "Download the news app or don’t, he says."),
        seen="local television",
    ),
    Rule(
        id="frame-left",
        why="What a frame leaves in a text.",
        pattern=r"<?iframe>?|\[?(?:iframe|embed|widget)\]?",
        zone=ANYWHERE,
        drops=("iframe", "[iframe]"),
        spares=("iframe elements", "An iframe holds another page."),
        seen="news sites",
    ),
)
