"""What runs beside an article: live blogs, polls, tickers, calendars, clocks."""

from cleaner.rule import ANYWHERE, HEAD, Rule

RULES = (
    Rule(
        id="live-blog",
        why="The controls of a live blog.",
        pattern=(
            r"pinned(?: post| update)?|current time in [^.?!]+|show key events only"
            r"|please turn on javascript to use this feature|(?:live )?updates?: [0-9]+ (?:new|min)[^.]*"
            r"|new updates? available|[0-9]+ new updates?|auto-?refresh(?: (?:on|off))?"
            r"|this live (?:blog|coverage|page) (?:is|has|has now) (?:now )?(?:closed|ended|over)[^“”]*"
            r"|live feed|(?:follow|read) our live (?:blog|coverage|updates) here[.]?"
            r"|jump to (?:latest|key) (?:update|event)s?"
        ),
        zone=ANYWHERE,
        drops=("Pinned", "Current time in Gaza City: 8:08pm", "Show key events only", "3 new updates"),
        spares=(
            "Key events",
            "Live",
            "Pinned to the wall was a map.",
            "The current time in Rome",
            "Refresh the page.",
        ),
        seen="live blogs",
    ),
    Rule(
        id="map-link",
        why="A link to a map or the way there, below an address.",
        pattern=(
            r"(?:view|show|see|open|find)(?: (?:it|this|us))? (?:on|in) (?:the |a |our )?(?:google |apple )?maps?[.]?"
            r"|(?:get|view) directions[.]?|(?:auf|in) (?:der )?karte (?:an)?zeigen|voir sur la carte|ver en el mapa"
            r"|ver no mapa|vedi sulla mappa|bekijk op de kaart"
        ),
        zone=ANYWHERE,
        drops=("View on map", "Show on Google Maps", "Get directions", "Voir sur la carte"),
        spares=("View from the map room", "Get directions from a local, not from a phone.", "See the map on page two."),
        seen="travel sites",
    ),
    Rule(
        id="poll-quiz",
        why="A button of a poll or a quiz.",
        pattern=(
            r"take (?:our|the|this) (?:poll|quiz|survey)(?: (?:now|here|below))?[.:!]*"
            r"|(?:vote now|start (?:the )?quiz|view results|see results|loading poll|thank you for voting"
            r"|you voted|poll loading|submit (?:your )?(?:vote|answer)s?|retake quiz"
            r"|vote in our poll)[.:!…]*"
        ),
        zone=ANYWHERE,
        drops=("Take our poll", "Vote now", "Start quiz", "View results"),
        spares=(
            "Vote now or wait four years, she told them.",
            "Take the survey of 1911.",
            "Poll",
            "Results",
            "Cast your vote",
        ),
        seen="news sites with polls",
    ),
    Rule(
        id="data-widget",
        why="The labels of tickers and market tables, and who supplies them.",
        pattern=(
            r"my watch ?list|add to watch ?list|(?:(?:market|stock|financial|weather|price"
            r"|currency) )?data (?:is )?(?:supplied|provided|powered) by(?: [^ .:]+){0,3}[.:]?"
            r"|market data (?:is )?delayed[^“”]*|(?:all )?quotes (?:are )?delayed[^“”]*"
            r"|(?-i:[A-Z0-9&.]{1,12})(?: (?-i:[A-Z0-9&.]{1,12}))? ?[-+]?[$€£]?[0-9.,]+%? ?[▲▼△▽↑↓] ?[-+]?[0-9.,]+"
            r" ?%?(?: ?\(?[-+]?[0-9.,]+ ?%\)?)?|[▲▼] ?[-+]?[0-9.,]+ ?%?(?: ?\(?[-+]?[0-9.,]+ ?%\)?)?"
        ),
        zone=ANYWHERE,
        drops=(
            "BTC $59,870.12 ▼ 4.10%",
            "My watchlist",
            "Data supplied by Example Markets",
            "NASDAQ 15,304.20 ▲ 1.2%",
            "▼ 0.4%",
        ),
        spares=(
            "Data provided evidence of a leak.",
            "Data provided by the ministry show a fall.",
            "Watchlist",
            "The index fell 1.2% to 15,304.20.",
            "Prices are up.",
        ),
        seen="financial news sites",
    ),
    Rule(
        id="event-widget",
        why="The buttons and notes of a calendar's plugin.",
        pattern=(
            r"[+«‹<← ]*(?:add to (?:my |your |google |outlook |apple )?calendar|google calendar"
            r"|ical(?:endar)?(?: export)?"
            r"|outlook (?:365|live)|export (?:outlook )?\.?ics(?: file)?|(?:view )?all events|this event has passed"
            r"|subscribe to calendar|view venue website|view organizer website)[.:]?"
        ),
        zone=ANYWHERE,
        drops=("Add to calendar", "+ Google Calendar", "+ iCal Export", "« All Events", "This event has passed."),
        spares=(
            "Google Calendar shows all of them.",
            "All events are free.",
            "Add the calendar to the list.",
        ),
        seen="WordPress event plugins",
    ),
    Rule(
        id="relative-time",
        why="How long ago the page was changed, when it was read, or a day of no year: that tells no date.",
        pattern=(
            r"(?:(?:last )?(?:updated|published|posted|modified)[: ]*)?(?:(?:about )?(?:[0-9]+|an?|one|two"
            r"|three) (?:second"
            r"|minute|min|hour|hr|day|week|month|year)s? ago|just now|yesterday)"
            r"(?: ?[|·•]? ?[0-9]{1,2} min(?:ute)?s?(?: read)?)?"
            r"|(?:last )?(?:updated|published|posted):? ?(?:at )?[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?:"
            r" [a-z]{2,4})?"
            r"|(?:last |first )?(?:updated|published|posted)(?: on)?:?"
            r" (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? [0-9]{1,2}"
        ),
        zone=HEAD,
        drops=(
            *("Last updated: 21 minutes ago", "2 days ago", "Posted 3 hours ago", "Updated 18:40", "Updated: Jul 29"),
            *("3 years ago · 4 min read", "Published 2 days ago 4 min read"),
        ),
        spares=(
            *("Two days ago the river rose.", "A year ago today", "Updated rules take effect at 18:40."),
            "3 years ago · 4 minutes of fame",
            *("Published works", "Updated March 3 with the council's answer", "Posted to the north"),
        ),
        seen="news sites",
    ),
    Rule(
        id="screen-awake",
        why="A switch beside a recipe that keeps the screen on.",
        pattern=(
            r"(?:keep (?:your |the )?screen (?:awake|on|active)|(?:turn on )?cook mode|(?:prevent|stop) (?:your|the)"
            r" screen from (?:going (?:dark|to sleep)|locking|sleeping|turning off))(?: \(?(?:prevent your screen from"
            r" going (?:dark|to sleep)|keep (?:the )?screen awake)\)?)?(?: as you follow along"
            r"| while (?:you )?cook(?:ing)?)?[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Cook Mode",
            "Prevent your screen from going dark as you follow along.",
            "Keep screen awake",
        ),
        spares=(
            "Keep the screen on the table.",
            "Cook mode is the one to choose.",
            "To prevent your screen from locking, open the settings.",
        ),
        seen="recipes made with plugins of WordPress",
    ),
    Rule(
        id="plug-in",
        why="Says that a player wants a plug-in.",
        pattern=(
            r"(?:to (?:view|see|play|watch|hear|listen)|you need|please|this (?:content|video|page|player) requires)\b"
            r"[^“”]{0,80}\bflash player\b[^“”]{0,60}"
            r"|(?:get|download|install) (?:the )?(?:latest )?(?:adobe )?flash player[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "To view this content, Javascript must be enabled and Adobe Flash Player must be installed.",
            "Get Adobe Flash player",
        ),
        spares=(
            "Adobe Flash Player was retired in 2020.",
            "Adobe Flash Player needed a repair each week and was enabled all the same.",
            "Download the file and open it in a flash.",
        ),
        seen="older news sites",
    ),
    Rule(
        id="lost-space",
        why="What a no-break space becomes that was read in another encoding, and that stood alone in its paragraph.",
        pattern=r"(?-i:Â)(?: ?(?-i:Â))*",
        zone=ANYWHERE,
        drops=("Â", "Â Â"),
        spares=("â", "Âme", "A"),
        seen="blogs that were moved",
    ),
    Rule(
        id="recipe-feedback",
        why="Below a recipe's card its plug-in asks who cooked it to rate it or to show it.",
        pattern=(
            r"(?:did you (?:try|make)|have you (?:tried|made)|tried|made) (?:this|my|our)(?: [\pL-]+){0,3} recipe\?"
            r" (?:please )?(?:let (?:me|us) know|tag|mention|leave|rate|share|show|snap)\b[^“”]{0,120}"
        ),
        zone=ANYWHERE,
        drops=(
            "Tried this recipe? Let us know how it was!",
            "Did you make this recipe? Tag @lemongran on Instagram",
            "Made this lemon cake recipe? Please leave a rating below.",
        ),
        spares=(
            "Have you tried this recipe? It is as old as the bridge.",
            "Tried and tested: this recipe",
            "Let us know how it was to make this recipe.",
        ),
        seen="recipe plug-ins of WordPress",
    ),
    Rule(
        id="visits",
        why="A counter of WordPress tells how often the page was opened.",
        pattern=r"\(?visited [0-9][0-9,.]* times?(?:, [0-9][0-9,.]* visits? today)?\)?",
        zone=ANYWHERE,
        drops=("(Visited 1,902 times, 364 visits today)", "(Visited 1 time, 1 visits today)"),
        spares=("Visited 12 times by the king", "Visited in 1902"),
        seen="WCXB development pages",
    ),
)
