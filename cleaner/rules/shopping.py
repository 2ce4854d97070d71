"""What sells: buttons of shops and of companies, coupons, events."""

from cleaner.rule import ANYWHERE, TAIL, Rule

RULES = (
    Rule(
        id="shop-button",
        why="A button of a shop.",
        pattern=(
            r"(?:(?:shop|buy|order|book|pre-?order|start shopping)(?: it)? (?:now|here|today|online)"
            r"|add to (?:cart|bag|basket|wish ?list)|view (?:cart|deal|offer|product|in store)"
            r"|(?:see|get|check|view|grab) (?:deals?|offers?|price|latest price|current price|best price"
            r"|coupon)(?: now| here)?|(?:buy|shop|view|see|check (?:the )?price|see price)(?: it"
            r"| now)? (?:on|at|from|via) (?:amazon|ebay|walmart|best buy|target|etsy|newegg|b&h(?: photo)?"
            r"|adorama|aliexpress|wayfair|home depot|nordstrom|sephora|rei|apple|bookshop|currys|argos"
            r"|john lewis)(?:[.]com)?|continue shopping|start shopping(?: now)?|proceed to checkout"
            r"|claim (?:this )?(?:deal|offer)|shop (?:the|this) (?:look|post|story|edit)|where to buy it"
            r"|(?:book|buy|get)(?: your)? tickets(?: (?:now|here|today|online))+"
            r")[ .!»›>→]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Shop the look",
            "Book your tickets now",
            "Shop now",
            "Buy on Adorama",
            "Add to cart",
            "View Deal",
            "Check price at Amazon",
        ),
        spares=(
            "Buy tickets at the door.",
            "Shop the market on a Sunday.",
            "Buy now, pay later",
            "Order here is kept by two guards.",
            "Shop at dawn, cook at noon.",
            "Buy on margin",
            "Available at Target",
            "Check the price",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="coupon-line",
        why="An offer with a code, a percentage or a date, in the imperative.",
        pattern=(
            r"(?:get|save|take|enjoy|grab|claim|receive|unlock)(?: up to| an? extra"
            r"| an additional)? (?:[$€£]? ?[0-9]+ ?%?|half) (?:off|discount|in free credits?)\b[^“”]*[.!]*"
            r"|(?:get|use|with|enter|apply)[^.“”]* (?:promo|coupon|discount"
            r"|voucher) ?codes?:? [^ ]+[^.“”]*[.!]*|[0-9]+% off (?:coupon|code|promo"
            r"|your (?:first )?[^.?!]+|today)[^.?!]*[.!]*|deals? of the (?:day|week)"
            r"|limited[ -]time (?:offer|deal)[.!:]*|(?:today[’']s|best|top|black friday) deals?"
        ),
        zone=TAIL,
        drops=(
            "Use promo code SAVE10 at checkout!",
            "10% OFF coupon",
            "Get 50% off your first box!",
            "Deal of the Day",
        ),
        spares=(
            "Free shipping",
            "Get half of the sugar into the pan.",
            "Save 10 minutes a day.",
            "The shop takes 20% off in May.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="lead-button",
        why="A button that asks for a demonstration, a trial, a quote or a call.",
        pattern=(
            r"(?:(?:get|book|request|schedule|see|watch)(?: (?:a|your|my|the|our))?(?: (?:free|live"
            r"|personali[sz]ed|quick|custom))* demo|(?:start|try"
            r"|begin)(?: (?:a|your|my|our|the|it|with a))?(?: (?:[0-9]+[- ]day|free))+ ?(?:trial)?"
            r"|(?:contact|talk to|speak (?:to|with)) (?:sales|our (?:sales team|team|experts)|us today"
            r"|an? [^ .]+ expert)|try (?:it )?(?:for )?free(?: for [0-9]+ [^ .]+)?"
            r"|get started (?:now|today|for free|free)|start for free"
            r"|(?:free [^ .]+ ?trial[.,] ?)?no credit card (?:required|needed)"
            r"|download (?:our|your|my) (?:free |full )?(?:e-?book|white ?paper|guide|brochure|checklist"
            r"|template|report)|get (?:our|your|the) free (?:e-?book|guide|white ?paper|checklist|template"
            r"|copy)|request (?:our|your|a) free [^ .]+|tell us about your project"
            r"|get in touch (?:with us )?today|contact us (?:today|now))(?: (?:now|today|here|for free"
            r"|with (?:us|sales)))?[ .!:»›>→]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Get a demo",
            "Start free trial",
            "Contact Sales",
            "BOOK A DEMO TODAY",
            "Download our Free e-Book",
            "No credit card required",
        ),
        spares=(
            "Free trial",
            "Get a quote from three movers and compare.",
            "Book a call with your bank before you sign.",
            "Start for the coast at dawn.",
            "How to get a quote",
            "Start today",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="lead-tail",
        why="Appeals that close a company's post.",
        pattern=(
            r"(?:get started|let[’']s (?:talk|get to work|chat)|apply now|enrol?l (?:now|today)"
            r"|(?:get|request|schedule|book)(?: (?:a|your))?(?: (?:free|instant|custom))* (?:quote"
            r"|consultation|estimate|call ?back|call)s?|(?:get|request)(?: more)? info(?:rmation)?"
            r"|join (?:us )?(?:now|today|for free)|download now"
            r"|ready to (?:get started|join|start|begin|learn more|dive in)|still have questions"
            r"|not sure (?:what to do next|where to start)|see (?:pricing|plans)"
            r"|view (?:pricing|plans|demo)|compare plans|schedule (?:online|now)|call (?:us )?(?:now|today)"
            r"|try (?:it )?(?:now|today)|check it out|watch (?:the )?demo)(?: (?:now|today"
            r"|here))?[ .!?:»›>→]*"
        ),
        zone=TAIL,
        drops=("Get started", "Ready to get started?", "Let’s Talk", "Apply now", "Still have questions?"),
        spares=(
            "Get started with one shelf.",
            "Let’s get started.",
            "Ready to begin? First, wash the rice.",
            "Need help?",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="event-promo",
        why="An offer to attend or to register, after the end.",
        pattern=(
            r"(?:last chance to|don[’']t miss (?:your|the) chance to) (?:get|register|save|book|buy|join"
            r"|secure|claim|win|grab|sign up)\b[^.?!“”]*[.!]*"
            r"|register (?:now|today|here)(?: (?:for|to|at|and) [^.?!“”]*)?[.!»›>→]*"
            r"|(?:reserve|save|claim|secure) your (?:seat|spot"
            r"|place)(?: (?:now|today|here|before|for|at)\b[^.?!“”]*)?[.!]*"
            r"|check out our (?:latest|full|upcoming|newest|course|free|other) [^.?!“”]*[.!]*"
        ),
        zone=TAIL,
        drops=(
            "Last chance to get front row access",
            "Register now",
            "Check out our latest reveals",
            "Save your seat today!",
        ),
        spares=(
            "It was her last chance to vote.",
            "Get a seat by the window.",
            "Reserve your anger for the form.",
            "Book your tickets for the museum early.",
            "Last chance to vote is Tuesday.",
            "Check out the latest show at the museum.",
        ),
        seen="WCXB development pages",
    ),
)
