"""Paywalls, accounts and donations: what stands between a reader and the page."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

RULES = (
    Rule(
        id="paywall",
        why="The text stops here for readers who do not pay; the line says so.",
        pattern=(
            r"(?:please )?(?:subscribe|sign[ -]?up|register|become a (?:member|subscriber)|join"
            r"|start a free trial)(?: (?:now|today|here|for free|or (?:log|sign) in"
            r"|or register))? to (?:continue|keep|finish|unlock|get(?: full| unlimited)? access|gain|access"
            r"|read|view)(?: (?:reading|the (?:full|whole|rest)|this|full|unlimited|our"
            r"|exclusive)\b[^?\"“”]*)?[.!:…]*|(?:please )?(?:log"
            r"|sign)[ -]?in(?: or [^.?!]{3,30})? to (?:(?:continue|keep) reading"
            r"|read (?:more|this|the full)|unlock this|view this (?:article|story|content))\b[^?\"“”]*"
            r"|(?:this|the (?:full|rest of this)) (?:article|story|post|content|report|page"
            r"|feature) is (?:only |exclusive(?:ly)? |available |reserved |free )*(?:for"
            r"|to) (?:[^ .]+ ){0,4}(?:subscribers|members|registered users)(?: only)?[.!]*"
            r"|(?:for )?(?:paid )?(?:subscribers|members) only[.!]*|subscribe to get access[.!]*"
            r"|to (?:read|continue reading|access|unlock) (?:the (?:full|whole|rest|entire)|this|our"
            r"|more)\b[^.?!]*,? (?:please )?(?:subscribe|sign (?:in|up)|log ?in|register"
            r"|become a)\b[^.?!\"“”]*[.!]*|you(?:[’']ve| have) (?:reached|read|hit|used"
            r"|[0-9]+)[^.]* free (?:articles?|stor(?:y|ies))\b[^?\"“”]*"
            r"|you(?:[’']ve| have) (?:reached|hit|used(?: up)?) your (?:(?:daily|weekly|monthly|free) )*(?:limit"
            r" (?:of|for) (?:free )?(?:content|articles|stories|views|the (?:day|week|month))"
            r"|(?:article|story|content) limit)\b[^?.“”]{0,40}[.!]*"
            r"|(?:unlock|get) (?:this article|unlimited (?:digital )?access|full access)\b[^?.\"“”]*"
            r"(?:[.][0-9]{2})?[.!]*"
            r"|(?:continue|keep) reading (?:your|this) (?:article|story) with\b[^?.\"“”]*"
            r"|(?:continue|keep) reading with an? (?:[0-9]+[- ]day )?free trial[.!]*"
            r"|subscribe to [^.?!]{2,60} to (?:keep|continue) reading this post\b[^?\"“”]*|view (?:membership"
            r"|subscription) options"
            r"|to (?:read|continue reading) this (?:article|story)(?: for free)?[.:]?"
            r"|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign (?:in|up)|log ?in|register)\b[^.?!“”]*[.!]*"
            r"|subscribe for (?:full|unlimited) (?:digital )?access[.!]*"
            r"|(?:this is an? )?(?:subscribers?|members?)[- ]only (?:article|story|content)[.!]*"
            r"|(?:once|by) (?:registered|registering|signed in|subscribed),? you (?:can|will|get)\b[^.?!“”]{0,40}[:.]"
        ),
        zone=ANYWHERE,
        drops=(
            "Continue reading your article with a membership",
            "View Membership Options",
            "Keep reading with a 7-day free trial",
            "Subscribe to The Ferry Letter to keep reading this post and get 7 days of free access to the archives.",
            "Get unlimited digital access for 8 weeks for only $0.99",
            "To read this article for free",
            "Once registered, you can:",
            "Subscribe to continue reading",
            "Subscribe to get access",
            "This article is for subscribers only.",
            "You have 2 free articles remaining this month.",
            "You’ve reached your limit of content for the month",
            "You have reached your monthly article limit.",
            "To read the rest of this story subscribe to the paper.",
            "To continue reading, subscribe or log in.",
            "Subscribe for full access",
            "This is a subscriber-only article.",
        ),
        spares=(
            "To read this article is to weep.",
            "To keep reading is to keep asking.",
            "Members-only content is one way to pay for a newsroom.",
            "You’ve reached your limit",
            "You have reached your limit of patience",
            "Keep reading with a child every night.",
            "Subscribe to the theory and keep reading this post as its author meant it.",
            "This article is for those who never bought a car.",
            "Join to read is the club’s motto.",
            "To continue, the council must vote.",
            "Subscribers only saw half of it.",
            "To access the settings, log in to your account.",
            "Log in to continue.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="already-subscriber",
        why="A question about the reader's account, with the link that answers it.",
        pattern=(
            r"(?:note: )?(?:already|not(?: yet)?|still not) (?:(?:a|an|have an?"
            r"|our) )?(?:[^ ?]+ )?(?:subscriber|member|subscribed|registered|account)\? ?[^?.\"“”]*[.!?]*"
            r"|(?:don[’']t|do not) have an account(?: yet)?\? ?[^?.\"“”]*[.!]*"
            r"|(?:new|forgot|lost|forgotten)(?: (?:here|user|your|my|username|or"
            r"|password))+\? ?[^?.\"“”]*[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Already a subscriber? Log in",
            "Don’t have an account? Sign up",
            "Forgot your password?",
            "Not a member? Join today.",
        ),
        spares=(
            "Already a member of the club, he paid less.",
            "Newly registered? Half of the voters were.",
            "Not registered voters but their children came.",
            "New to investing? Start with an index fund.",
            "Not a Mac user? Try the web version.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="account-links",
        why="Two account buttons in one line.",
        pattern=(
            r"(?:(?:log[ -]?in|sign[ -]?in|sign[ -]?up|log[ -]?out|sign[ -]?out|register|subscribe|join"
            r"|create (?:an? )?(?:free )?account|my account|free trial)(?: ?[|/·•] ?| or "
            r"| ?)){2}(?:(?:log[ -]?in|sign[ -]?in|sign[ -]?up|register|subscribe|join"
            r"|create (?:an? )?account)(?: ?[|/·•] ?| or | ?))*[.!:]*"
        ),
        zone=ANYWHERE,
        drops=("Log In | Register", "Sign in Join", "Login/Register", "Log in or sign up"),
        spares=(
            "Log in or lose your place.",
            "Sign up or sign off, the rector said.",
            "Join and register the two halves",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="account-button",
        why="An account button that no step of a guide is called by.",
        pattern=(
            r"(?:my account|create (?:a|your)? ?free (?:account|profile)(?: (?:now|today|here))?|remember me"
            r"|forgot(?:ten)? password|lost your password|login/register"
            r"|keep me (?:signed|logged) in|customer login|member (?:log ?in|sign ?in)|client login)[.:!?]*"
        ),
        zone=ANYWHERE,
        drops=("CREATE FREE ACCOUNT", "Create your free profile", "My account", "Remember me", "Member Login"),
        spares=(
            "Create your free account, then open the app.",
            "My account of the night",
            "Create an account",
            "Reset your password",
            "Remember me, the ghost says.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="account-tail",
        why="Account buttons below the end; in the text they may be steps.",
        pattern=(
            r"(?:log[ -]?in|sign[ -]?in|register|log in to view|join (?:now|today|free)|log ?out|sign out"
            r"|create account|your account)[ .:!>»→]*"
        ),
        zone=TAIL,
        drops=("Log in", "Sign In", "Register", "Create Account"),
        spares=("Sign in to what the president signed", "Register of members", "Log in the fire"),
        seen="WCXB development pages",
    ),
    Rule(
        id="account-head",
        why="Account buttons above the beginning.",
        pattern=(
            r"(?:log[ -]?in|sign[ -]?in|sign[ -]?up|register|join(?: (?:now|today|free))?|log ?out|sign out"
            r"|create account|your account)[ .:!>»→]*"
        ),
        zone=HEAD,
        drops=("Login", "Sign in", "Join free"),
        spares=("Sign in, please, he said.", "Register of deeds", "Log in the river"),
        seen="WCXB development pages",
    ),
    Rule(
        id="donate",
        why="A request for money for the outlet itself.",
        pattern=(
            r"(?:please )?(?:support|help support|fund|help fund|consider supporting|donate to"
            r"|contribute to) (?:our|my|this|independent|quality|local|public|nonprofit|fearless"
            r"|great)(?: [^ .,]+){0,2} ?(?:journalism|work|reporting|newsroom|site|blog|mission|podcast"
            r"|magazine|news|channel|station)(?: (?:today|now|by|with|and|for|as little"
            r"|in)\b[^.?!\"“”]*)?[.!]*|support (?:us|me)(?: (?:on|via|through|with) (?:patreon|ko-?fi"
            r"|paypal|github|buy me a coffee)\b[^.?!]*)?[.!]*|buy (?:me|us) a (?:coffee|beer|pint|cup of tea)[.!]*"
            r"|become a (?:patron|supporter|sponsor)[.!]*"
        ),
        zone=TAIL,
        drops=(
            "Buy us a coffee",
            "Support our journalism",
            "Support independent journalism today.",
            "Buy me a coffee!",
            "Support us on Patreon",
        ),
        spares=(
            "Buy us a coffee and we talk, he said.",
            "Support our troops, the sign read.",
            "Support for local journalism grew in the survey.",
            "Support us or step aside, the union said.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="donate-button",
        why="The label of a donation button below the end.",
        pattern=(
            r"(?:donate|give|contribute)(?: (?:now|today|here|once|monthly))?[.!]*"
            r"|make a (?:donation|gift)[.!]*|become a (?:[^ .]+ )?member(?: (?:today|now|here"
            r"|at no charge))?[.!]*|donations?[.:]?|help support [^.?!:]+ in [0-9]{4}[.!]*"
        ),
        zone=TAIL,
        drops=("Donate", "DONATE NOW", "Make a Donation", "Become a Member"),
        spares=(
            "Donate blood every three months.",
            "Make a donation to the food bank in Leeds.",
            "Become a member of the jury",
            "Gives",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="donate-appeal",
        why="A paragraph at the end that asks readers who like the article to pay for it.",
        pattern=(
            r"if you(?:[’']ve| have)? (?:enjoy|lik|lov|valu|appreciat|found)[^.?!]* (?:this|our|my|these"
            r"|what)\b[^.?!]*,? (?:please )?(?:consider|think about|you can) (?:making a |a )?(?:donat"
            r"|support|subscrib|becom|contribut|buying me|leaving)[^“”]*"
            r"|(?:we|this (?:site|magazine|newsroom|podcast)) (?:is|are|rely|relies|depend"
            r"|depends) (?:[^ .]+ ){0,8}(?:reader|listener|donor|community)[ -](?:support(?:ed)?"
            r"|fund(?:ed)?|donations)\b[^“”]*(?:donat|support|contribut|membe)[^“”]*"
            r"|(?:this|our) (?:story|article|reporting|journalism|work|site|newsroom) (?:is|was) (?:funded|supported"
            r"|made possible|paid for) (?:entirely |in part )?by (?:readers|listeners|donors|people) like you\b[^“”]*"
            r"|now,? more than ever,[^“”]*(?:journalism|news|reporting)[^“”]*(?:support|contribut|subscrib|donat)[^“”]*"
            r"|your (?:donation|support|contribution|gift)[^.?!]* (?:helps?|allows?|keeps?) us\b[^“”]*"
            r"|(?:please )?consider (?:becoming a (?:member|subscriber)|supporting us)\b[^“”]*"
        ),
        zone=TAIL,
        drops=(
            "Your gift can help us do more.",
            "This story is funded by readers like you.",
            "Now, more than ever, the world needs good journalism, and it is not free. Please support us.",
            "If you enjoyed this article, please consider making a donation.",
            "Your support helps us keep our reporting free for all.",
            "We are a reader-supported newsroom. Please donate what you can.",
        ),
        spares=(
            "If you enjoyed the first book, you will like the second.",
            "Every gift helps, the charity’s director said.",
            "Your support for the bill matters, she told them.",
            "This story is funded by readers, and it shows.",
            "Consider making a donation to the food bank.",
            "The farm is community-supported, and members donate time.",
        ),
        seen="newsrooms that live on donations",
    ),
)
