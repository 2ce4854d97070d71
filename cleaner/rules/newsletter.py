"""Newsletters: what asks for an address."""

from cleaner.rule import ANYWHERE, TAIL, Rule

RULES = (
    Rule(
        id="newsletter-signup",
        why="An appeal to take the outlet's own newsletter: `our` or `my` says whose it is.",
        pattern=(
            r"(?:please |to [^,.]+, |want [^?]+\? |enjoyed? [^?.!]+[?.!] |like [^?.!]+[?.!] |🚀 "
            r"|and )?(?:sign[ -]?up|subscribe|register|opt in|join|get"
            r"|receive)(?: (?:now|today|here|below|free))?(?: (?:for|to|on|the))* (?:our"
            r"|my)(?: [^ .,:!?]+){0,4} (?:e-?)?(?:newsletters?|mailing list|e-?mail list|news ?letter list"
            r"|e-?mail updates|e-?mail alerts|rss feed)\b[^.!?\"“”]*(?:[.!?]+ (?:and|be|by|click|daily|delivered"
            r"|don[’']t|each|enter|every|find|follow|for|free"
            r"|get|i|if|in|it[’']s|join|just|more|never|no|our|plus|please|read|receive|see|sent|sign|stay|straight"
            r"|subscribe"
            r"|thank|the latest|this|to|unsubscribe|we|weekly|you|your)\b[^\"“”]*)?[.!?…»›>→ ]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Sign up for our newsletter",
            "Subscribe to our weekly newsletter and never miss a review.",
            "JOIN OUR MAILING LIST",
            "Please subscribe to our free email newsletter!",
        ),
        spares=(
            "Subscribe to the theory that markets are efficient.",
            "She signed up for our newsletter after the storm.",
            "Sign up for your local council’s newsletter and read the agenda.",
            "Newsletters are how small papers survive.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="mailing-foot",
        why="What a mail says of itself: why it came, where else to read it, how to be rid of it.",
        pattern=(
            r"(?:view|read|open|see) (?:this|the) (?:e-?mail|newsletter|message|issue) (?:online|in (?:your|a)"
            r" (?:web )?browser)[^“”]{0,40}|view (?:it )?in (?:your |a )?(?:web )?browser[ .»›>→]*"
            r"|(?:having trouble|trouble|can[’']t|unable to) (?:viewing|reading|seeing|view|read|see) this e-?mail\?.*"
            r"|you(?:[’']re| are| have) (?:receiving|getting|received) this (?:e-?mail|newsletter|message)"
            r" (?:because|as|since)\b.*|this (?:e-?mail|newsletter|message) was sent to\b.*"
            r"|was this (?:e-?mail|newsletter) forwarded to you\?.*"
            r"|(?:no longer want|don[’']t want|want) to (?:receive|get|change how you (?:receive|get))"
            r" (?:these|this) e-?mails?\?.*"
            r"|(?:unsubscribe|(?:update|manage|change) (?:your |my )?(?:e-?mail |subscription )?preferences"
            r"|forward to a friend)(?: here| from this list)?(?:[ |·•.,]+(?:unsubscribe|(?:update|manage|change)"
            r" (?:your |my )?(?:e-?mail |subscription )?preferences|forward to a friend|view in browser|privacy policy"
            r"|terms of (?:use|service)|contact us)){0,5}[ .!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "View this email in your browser",
            "You are receiving this email because you signed up at our site.",
            "Unsubscribe | Update your preferences | Forward to a friend",
            "Unsubscribe",
            "Was this newsletter forwarded to you? Sign up here.",
            "This email was sent to you by the harbour office.",
        ),
        spares=(
            "You are receiving this award because nobody else came.",
            "View this email as a warning.",
            "Unsubscribe rates rose by half in May.",
            "This message was sent by pigeon.",
            "Archive of the town",
        ),
        seen="mailing lists' templates",
    ),
    Rule(
        id="newsletter-label",
        why="The heading or the button of a newsletter box.",
        pattern=(
            r"(?:e-?mail |free |daily |weekly |monthly |the )*(?:e-?)?newsletter (?:sign[ -]?up|signup"
            r"|subscription|registration)s?[.:!]?|sign[ -]?up (?:for|to) (?:the |a |free |e-?mail |daily "
            r"|weekly )*(?:e-?)?newsletters?[.:!]?|subscribe (?:to|for) (?:the |free |e-?mail |daily "
            r"|weekly )*(?:(?:e-?)?newsletters?|updates|blog via e-?mail)[.:!]?"
            r"|get (?:the|our) (?:[^ .]+ )?(?:e-?)?newsletter[.:!]?|join the (?:mailing|e-?mail) list!?"
            r"|(?:more )?newsletters you (?:may|might) like|(?:more|all|our) newsletters"
            r"|(?:click here to )?(?:manage|browse|see|view) (?:all |my |your |our |more )*newsletters?"
            r"|get (?:the|our) (?:morning|daily|top|latest|evening|weekly|day[’']s|day[’']s top) headlines[.!]?"
            r"|get (?:our|the) (?:daily|weekly|free|morning|evening)(?: [^ .]+)? (?:briefing|digest|bulletin"
            r"|round-?up)s?[.!]?"
            r"|(?:explore|discover|see) our newsletters|(?:stay|keep) informed with (?:our |free |daily "
            r"|weekly )*(?:updates|newsletters?)[.!]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Get our daily briefing",
            "Explore our newsletters",
            "GET THE MORNING HEADLINES.",
            "Click here to manage all Newsletters",
            "MORE NEWSLETTERS",
            "Stay informed with free updates",
            "Newsletter Sign Up",
            "Get the morning newsletter",
            "Sign up for the weekly newsletter",
            "Subscribe to updates",
        ),
        spares=(
            "Get the morning briefing over with.",
            "Get the latest headlines of the day from her and you laugh.",
            "More newsletters than readers",
            "Newsletters for beginners",
            "Get the newsletter out before noon, and the rest follows.",
            "Sign-up forms for newsletters",
            "The newsletter subscription model is in trouble.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="subscribe-button",
        why="The label of a subscribe button, alone on its line.",
        pattern=(
            r"subscribe(?: (?:now|today|here|below|free|for free|for updates|us|me|by e-?mail|via e-?mail"
            r"|via rss|to us|to our (?:blog|podcast|channel|magazine)|& follow"
            r"|for more))*(?: to)?[ .:!>»→]*|sign (?:me )?up(?: (?:now|today|here|free"
            r"|for free))+[.:!>»→ ]*|sign me up!?|(?:rss feed ?)subscribe"
            r"|subscribe(?: ?/ ?| or )unsubscribe|manage (?:my |your )?subscriptions?"
        ),
        zone=ANYWHERE,
        drops=("Subscribe", "SUBSCRIBE NOW", "Subscribe to our blog", "Sign up today!", "Sign Me Up"),
        spares=(
            "Subscribe to the theory that…",
            "Sign up sheets",
            "Subscribe to three channels and compare them.",
            "Subscribers",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="signup-tail",
        why="`Sign up` after the end is a button; within the text it may be a step.",
        pattern=r"sign[ -]?up(?: to)?[.:!>»→ ]*|newsletters?[.:]?|e-?mail sign[ -]?up",
        zone=TAIL,
        drops=("Sign up", "NEWSLETTER"),
        spares=("Sign up for a library card.", "Newsletters and how to write them"),
        seen="WCXB development pages",
    ),
    Rule(
        id="email-field",
        why="The hint inside a form's field for the reader's address.",
        pattern=(
            r"(?:(?:please )?(?:enter|type|insert|add) )?your (?:business "
            r"|work )?e-?mail(?: address)?(?: (?:here|below))?(?: \(required\))?[ *:…]*(?:\.\.\.)?"
            r"|enter (?:your|an|a valid) e-?mail(?: address)?(?: below"
            r"| here)?(?: (?:to|and) (?:receive|get|subscribe|be|follow|sign|join|stay|keep|hear"
            r"|unlock)\b[^?]*)|(?:business |work )?e-?mail(?: address)? ?(?:\*|\(required\))[ *.:]*"
            r"|please enter a valid (?:work |business )?e-?mail(?: address)?[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Enter your email address",
            "Type your email...",
            "Email address *",
            "Enter your email address to receive notifications of new posts.",
        ),
        spares=(
            "Your email address is worth more than your name.",
            "Email",
            "Emails show who knew.",
            "Enter your email address and press Next.",
            "Email address:",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="never-miss",
        why="A promise that the reader will miss nothing of this outlet.",
        pattern=(
            r"(?:so you )?(?:never|don[’']t) miss (?:out on )?(?:a|an|any|another"
            r"|our)(?: [^ .,!?]+){0,2} (?:story|post|update|article|issue|episode|news|deal|recipe|edition"
            r"|headline)s?(?: again)?(?: [-–—] [^.?!]+)?[.:!…]*"
        ),
        zone=ANYWHERE,
        drops=("Never miss a story", "Don’t miss an update!", "NEVER MISS ANOTHER POST"),
        spares=(
            "Never miss a payment if you want a good score.",
            "Don’t miss the old town.",
            "They never miss a story about the royals.",
            "Never Miss a Beat",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="inbox-promise",
        why="A newsletter's promise: something delivered to the reader's inbox.",
        pattern=(
            r"(?:(?:simply|just) )?(?:sign[ -]?up|subscribe|join|get|receive|have|want|enjoy(?:ed)?|like|start|stay"
            r"|be|the|our|from our"
            r"|all|daily|weekly|news|today[’']s|a|don[’']t|never|enter|public|top|free"
            r"|we)\b[^\"“”]* (?:(?:delivered|sent|straight|right|direct|directly|every|each|daily"
            r"|weekly)\b[^\"“”]* (?:to|in|into) your (?:e-?mail )?inbox"
            r"|(?:updates|news|insights|stories|posts|tips|deals|headlines|recipes"
            r"|newsletters?|more) in your (?:e-?mail )?inbox)(?: (?:every|each|daily|weekly|monthly|for free"
            r"|twice|once)\b[^\"“”.]*)?[.!…]*"
            r"|get (?:the|our|all the) [^\"“”.]{4,60} in your (?:e-?mail )?inbox\b[^\"“”.]{0,30}[.!]"
            r"(?: sign up (?:to|for) [^\"“”.]{4,40}[.!]?)?"
        ),
        zone=ANYWHERE,
        drops=(
            "Simply sign up to the markets digest, delivered directly to your inbox.",
            "Get the best of the Post in your inbox every morning. Sign up to our FREE letter.",
            "Get the latest stories delivered straight to your inbox.",
            "The best of the city, sent to your inbox every morning!",
            "Get updates in your inbox",
            "Today’s breaking news and more in your inbox",
            "From our morning briefing to a weekly letter of good news, get the best of it delivered to your inbox.",
        ),
        spares=(
            "The phishing mail that lands in your inbox looks real.",
            "A reply was sent to the wrong inbox.",
            "“Get the news straight to your inbox,” the flyer said.",
            "Check your inbox.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="join-readers",
        why="An appeal to join the other subscribers, with their number.",
        pattern=(
            r"join (?:over |more than |our |the )?[0-9][0-9.,]*(?: ?[km]| thousand"
            r"| million)?\+?(?: [^ .,]+){0,3} (?:(?:subscribers|readers|recipients)\b[^?\"“”]*"
            r"|(?:[^ .,]+ )?(?:getting|receiving|in receiving|reading|who (?:get|read|receive|trust)"
            r"|and get (?:daily|weekly|monthly|our|the latest))\b[^?\"“”]*)"
            r"|join our (?:community|network|(?:list|thousands) of [^.?!]+)[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Join 15,000+ recipients getting the latest insights straight to their inboxes.",
            "Join 200,000 other subscribers",
            "Join our thousands of weekly readers.",
        ),
        spares=(
            "Join 40 other people on a bus and you will hear three languages.",
            "Join 4,000 professionals for 20 hours of talks.",
            "Join our hands and pray, the song goes.",
            "2,000 others joined the march.",
            "Join 20 scientists following the whales.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="get-updates",
        why="An appeal to take news and updates, in the imperative, after the end.",
        pattern=(
            r"(?:sign[ -]?up|subscribe|register|opt in)(?: (?:now|today|here|below))? (?:for (?:our|the"
            r"|free|updates|alerts|e-?mails)|to (?:our|the|receive|get|stay|keep|hear)"
            r"|and (?:get|receive|we|stay)|so|if you)\b[^?\"“”]*(?:updates|newsletters?|latest|alerts"
            r"|e-?mails?|blog|news|offers|posts|notifications|subscribers)\b[^.?!\"“”]*(?:[.!] (?:and|be|by"
            r"|don[’']t|get|it[’']s"
            r"|join|never|no|receive|stay|the latest|unsubscribe|we|you|your)\b[^?\"“”]*)?[.!…]*"
            r"|subscribe to [^?!.\"“”]+ newsletter\b[^.?!\"“”]*[.!…]*"
            r"|subscribe to (?:stay connected|support)\b[^?\"“”]*(?:access|subscription|journalism"
            r"|newsroom)\b[^?\"“”]*|get (?:the latest|our latest|free"
            r"|all the latest|weekly|daily|e-?mail|regular) [^?\"“”.]*(?:updates|newsletters?|insights"
            r"|content|news|posts|articles|alerts)\b[^?\"“”.]*[.!…]*"
            r"|get (?:updates|news|alerts)(?: [^?\"“”.]*)?[.!…]*"
            r"|for (?:more |the latest )?(?:[^ ?.“”]+ ){0,8}(?:news|updates|stories)\b[^?.\"“”]{0,60},"
            r" (?:sign[ -]?up|subscribe) (?:for|to) [^?.\"“”]*(?:alerts|newsletters?|updates)\b[^?.\"“”]*[.!…]*"
            r"|get (?:breaking|daily) (?:[a-z]+ )?news(?: alerts)?[.!]*"
            r"|i[’']?m interested in \((?:please )?(?:check|select|tick) all that apply\)[ :*]*"
            r"|are you (?:currently )?an? (?:paying |print |paid |digital )?subscriber to (?:the|our) (?:newspaper"
            r"|paper)\?[ *]*"
            r"|subscribe (?:below|today|now|here),? [^?\"“”]*|be the first to (?:know|hear|get)\b[^?\"“”]*"
        ),
        zone=TAIL,
        drops=(
            "Subscribe to stay connected to the town. A digital subscription includes unlimited access.",
            "Sign up to receive our daily updates.",
            "Get the latest news and updates",
            "Be the first to know about new openings.",
            "For news from the coast and around the world, sign up for breaking news alerts.",
            "Get breaking National news",
            "I'm interested in (please check all that apply)",
            "Are you a paying subscriber to the newspaper? *",
            "Subscribe below and stay updated with our guides.",
        ),
        spares=(
            "Subscribe to our newsletter. That line stood at the foot of every page for six years.",
            "Get the latest vaccine if you are over 65.",
            "Register for the conference before June.",
            "For news of the ferry, sign up at the harbour office.",
            "Get daily exercise and sleep.",
            "Sign up for a class, learn the steps and go.",
            "Sign up for your union’s mailing list and read the news.",
            "He wanted to be the first to know.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="form-message",
        why="What a form says once it is sent, or when it fails.",
        pattern=(
            r"(?:great!? |success!? |yes!? )?thank(?:s| you)(?: so much"
            r"| very much)?[!.,]? ?(?:for (?:signing up|subscribing|registering|joining|downloading"
            r"|your (?:submission|subscription|registration|message|request|order|inquiry|enquiry"
            r"|comment))\b[^?\"“”.!]*[.!]*|your (?:submission|message|request|form|e-?mail|subscription"
            r"|comment)\b[^?\"“”]*|please check your (?:e-?mail|inbox)\b[^?\"“”]*)"
            r"|oops!? (?:something|there) (?:went|was)\b[^?\"“”]*"
            r"|(?:great!? |success!? )?(?:please )?check your (?:e-?mail|inbox)(?: [^.]*)? (?:to confirm"
            r"|for (?:a|your|further|the)|and click|and confirm)\b[^?\"“”]*"
            r"|(?:error!? )?please enter a valid [^.?!]+[.!]*|your (?:message|e-?mail) has been sent[.!]*"
            r"|this field is (?:for validation purposes|hidden when viewing)\b[^?\"“”]*"
            r"|you (?:have|are|[’']ve) (?:now )?(?:been )?(?:successfully )?subscribed\b[^?\"“”]*"
            r"|your newsletter sign-?up (?:was|is) successful[.!]*"
            r"|(?:you(?:[’']re| are) )?now signed up (?:to receive|for) [^?\"“”]*"
            r"|there was (?:a problem|an error|an issue)[^?\"“”.]*[.] (?:please )?(?:try again later|refresh the"
            r"|reload)\b[^?\"“”]*"
            r"|(?:your|the) (?:e-?mail|address) (?:you entered )?is (?:invalid|not valid|already subscribed)\b[^?\"“”]*"
        ),
        zone=ANYWHERE,
        drops=(
            "now signed up to receive the Headlines Newsletter.",
            "Your newsletter sign-up was successful",
            "There was a problem. Please refresh the page and try again.",
            "Thank you! Your submission has been received!",
            "Thanks for signing up!",
            "Oops! Something went wrong while submitting the form.",
            "This field is for validation purposes and should be left unchanged.",
            "Please check your inbox to confirm your subscription.",
        ),
        spares=(
            "There was a problem with the pump. Try again in an hour, they said.",
            "Thank you for your service, the president said.",
            "Thank you",
            "Check your inbox twice a day, not more.",
            "Something went wrong on the night of the launch.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="unsubscribe-note",
        why="The small print below a newsletter box.",
        pattern=(
            r"(?:(?:100% free|no spam(?:,? ever)?|we (?:don[’']t|never|won[’']t|will never"
            r"|hate) (?:ever )?(?:send )?spam(?: you)?|(?:we|i) (?:respect|value) your (?:privacy|inbox)"
            r"|your privacy is important to us|(?:you (?:can|may) )?unsubscribe (?:at )?any"
            r" ?time(?: (?:with|by|using|via)\b[^.]*)?|to unsubscribe(?: at any time)?,? (?:please"
            r"|click) [^.]+|(?:you (?:can|may) )?opt[ -]out (?:at )?any ?time)[.,!;&—– -]*(?:and )?)+"
        ),
        zone=ANYWHERE,
        drops=(
            "No spam. Unsubscribe anytime.",
            "You can unsubscribe at any time.",
            "We respect your privacy.",
            "100% free. No spam.",
        ),
        spares=(
            "To unsubscribe from a belief is hard work.",
            "Spam is as old as mail.",
            "We respect your privacy, the firm wrote, and sold the list.",
            "Cancel anytime",
        ),
        seen="WCXB development pages",
    ),
)
