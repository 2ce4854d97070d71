"""Apps, alerts and channels, and questions that lead up to them: what asks the reader to come back."""

from cleaner.rule import ANYWHERE, TAIL, Rule

RULES = (
    Rule(
        id="app-promo",
        why="A button or a line that promotes the outlet's app.",
        pattern=(
            r"(?:please )?(?:(?:get|have you downloaded) (?:the|our|your)"
            r"|(?:download|open in|use|try|install|read in|switch to) (?:our"
            r"|the free))(?: [^ .,:!?]+){0,3} ?(?:mobile |free "
            r"|news )?app(?: (?:now|today|here|for (?:free|ios|android|iphone|apple|more|the latest)\b[^.!?]*))?[.!?]*"
            r"|(?:install|get) the(?: [^ .,:!?]+){0,2} app for free[.!]*"
            r"|download the(?: [^ .,:!?]+){0,3} app (?:now|today|here"
            r"|for (?:free|ios|android|more|the latest)\b[^.!?]*)[.!]*|open in app|get app"
            r"|download (?:on|from) (?:the )?(?:app store|google play)"
            r"|(?:get it|available|now available|download it) (?:on|in|at) (?:the )?(?:apple )?(?:app store"
            r"|google play)(?: (?:and|&|or)(?: on)? (?:the )?(?:app store|google play))?[.!]?"
            r"|download for (?:ios|android|iphone|mac|windows|free)(?: (?:and|&|or) (?:ios|android))?"
        ),
        zone=ANYWHERE,
        drops=(
            "Download our free app for Apple and Android",
            "Install the app for free",
            "Get the app",
            "Download our free app today!",
            "Open in app",
            "Get it on Google Play",
        ),
        spares=(
            "Install the app for free calls and nothing else.",
            "Download the app and point the camera at the code.",
            "The app opens in two seconds.",
            "Get the appetite back",
            "Use the app store’s own search.",
            "Download the app.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="notifications",
        why="A prompt to allow push messages or alerts.",
        pattern=(
            r"(?:get|receive|sign up for|subscribe to) (?:(?:the|our|your|instant|free|e-?mail"
            r"|latest) )*(?:breaking|news|breaking news) (?:notifications?"
            r"|alerts?)(?: (?:now|today|here))?[.:!]*"
            r"|would you like to (?:receive|get) (?:[^ .?!]+ )?(?:notifications?|alerts|updates)\b[^.?!“”]*\?"
            r"|join medium for free to get updates[^.?!]*[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Get breaking news alerts",
            "Sign up for our news alerts!",
            "Would you like to receive notifications about new stories?",
            "Join Medium for free to get updates from this writer.",
        ),
        spares=(
            "Authorities enabled alerts in four provinces.",
            "Would you like to receive a letter from a dead man?",
            "Turn on notifications for one list and mute the rest.",
            "Alerts and sirens",
        ),
        seen="news sites with push messages",
    ),
    Rule(
        id="notifications-tail",
        why="The same, short: within the text it may be a step of a guide.",
        pattern=(
            r"(?:turn on|enable|allow|activate|manage|get) (?:(?:push|browser|desktop"
            r"|web) )?(?:notifications|alerts)[.:!]*"
        ),
        zone=TAIL,
        drops=("Turn on notifications", "Enable alerts"),
        spares=("Turn on the light.", "Alerts and notifications"),
        seen="news sites with push messages",
    ),
    Rule(
        id="channel-promo",
        why="An appeal to follow the outlet on a messenger or an aggregator.",
        pattern=(
            r"(?:click here to )?(?:also )?(?:please )?(?:(?:join|follow|find|add|check out) us on"
            r"|(?:join|follow|subscribe to|check out|get) (?:our|my"
            r"|the official))(?: [^ .,?!“”]+){0,3} (?:whats ?app|telegram|google news|signal|youtube"
            r"|apple news|discord|slack|facebook)(?: (?:channels?|groups?|page|community|feed"
            r"|server))?(?: (?:for|to|and|here|now|today)\b[^?\"“”]*)?[.!]*"
            r"|add [^.?!]+ as (?:a|your) (?:preferred|trusted) source (?:on|in) google\b[^?\"“”]*"
            r"|link in (?:the |my |our )?bio[.!]*"
            r"|(?:(?:get|stay|keep|never|want)\b[^.?!“”]{3,60}[.!?] )?(?:join|follow) (?:the|our)(?: [^ .,?!“”]+){0,4}"
            r" (?:whats ?app|telegram) channel(?: (?:for|to|and|here|now|today)\b[^?\"“”]*)?[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Click here to join our WhatsApp Channel and stay updated",
            "Get ahead with daily updates. Join the Digest WhatsApp channel",
            "Join our WhatsApp channel",
            "Subscribe to our YouTube channel",
            "Join our Telegram channel for the latest updates!",
            "Add the Gazette as a preferred source on Google to see more of our coverage.",
            "Link in bio",
        ),
        spares=(
            "Join the village WhatsApp group before you move.",
            "The group moved from WhatsApp to Telegram.",
            "Join the two wires and test the signal.",
            "Investors follow the news on Google.",
            "The premier is now on Telegram.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="substack-tail",
        why="What a Substack page shows below every post.",
        pattern=(
            r"ready for more\?|(?:subscribe|listen|follow(?: us)?|find us) wherever you (?:get|find"
            r"|listen to) (?:your )?podcasts[^.?!]*[.!]*"
            r"|hosted (?:on|by) [^.?!]{2,30}[.] (?:see|learn more|visit)\b[^“”]*(?:privacy|information)\b[^“”]*"
            r"|start your substack|substack is the home for great culture|no posts"
            r"|thanks for reading[^.?!]*! (?:subscribe|this post|share)\b[^?\"“”]*"
            r"|this (?:post|substack) is (?:public|reader-supported)\b[^?\"“”]*"
            r"|(?:a guest post by|restacks|type your email[.…]*)"
        ),
        zone=TAIL,
        drops=(
            "Subscribe wherever you get your podcasts.",
            "Hosted on PodNest. See podnest.example/privacy for more information.",
            "Ready for more?",
            "Start your Substack",
            "Thanks for reading! Subscribe for free to receive new posts and support my work.",
        ),
        spares=(
            "Hosted by two queens, the ball ran late.",
            "Ready for more rain?",
            "Thanks for reading the small print.",
            "No posts were cut.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="appeal-question",
        why="A question to the reader, and in the same line what to do for the outlet or the company that asks.",
        pattern=(
            r"(?:like|liked|enjoy|enjoyed) (?:this|our) (?:post|article|story|recipe"
            r"|video)\? (?:please )?share\b[^?“”]*"
            r"|(?:need|want|like|love|enjoy|enjoyed|looking|got|have|do you|did you|are you|interested|curious"
            r"|missed"
            r"|prefer|know)\b[^.?!“”]{3,80}\? (?:then )?(?:please )?(?:sign[ -]?up(?: (?:here|now|today|for"
            r"|to)\b[^?“”]*)?"
            r"|subscribe(?: (?:here|now|today|to (?:our|my))\b[^?“”]*)?"
            r"|get (?:our|my)\b[^?“”]*|click (?:here|below)\b[^?“”]*|follow (?:us|me|our)\b[^?“”]*"
            r"|join (?:us|our)\b[^?“”]*|visit our\b[^?“”]*|download (?:our|my)\b[^?“”]*"
            r"|(?:send|e-?mail|submit) (?:it|them|yours?|your [^ ]+) (?:to us|in)\b[^?“”]*"
            r"|become a (?:patron|member|supporter|subscriber|friend)\b[^?“”]*"
            r"|(?:let us know|tell us|leave (?:us )?a comment)\b[^?“”]*)[.!:]*"
        ),
        zone=TAIL,
        drops=(
            "Like this post? Please share it with your friends:",
            "Enjoy what you’re reading? Become a patron of the Review.",
            "Want more tips like these? Sign up here.",
            "Like what you see? Get our weekly digest by email.",
            "Got a photo of the storm? Send it to us at pictures@example.org",
            "Looking for more ideas? Follow our boards on Pinterest.",
        ),
        spares=(
            "Want to lose weight? Sleep more.",
            "Want to pay for it? Call the council and nobody knows.",
            "“Did you lose a ring? Call us,” the sign said.",
            "Have you pressed it? Click the button again.",
        ),
        seen="company blogs and news sites",
    ),
    Rule(
        id="enjoyed-this",
        why="The heading over a request to share, to rate or to pay.",
        pattern=(
            r"(?:did you )?(?:enjoy(?:ed)?|like[d]?|love[d]?)(?: reading)? (?:this|our|the) (?:article|story|post"
            r"|recipe|review"
            r"|guide|interview|content|blog|newsletter|piece|column)\?(?: we need your (?:help"
            r"|support)\b[^“”]*)?|did you make this(?: recipe)?\?"
            r"|like what you(?:[’']re| are)? (?:read|reading|see|seeing)\?"
            r"|know (?:someone|somebody|anyone) who (?:would|might|could|may) (?:like|enjoy|love|need|use"
            r"|benefit from) this\? (?:forward|share|send)\b[^?“”]*"
            r"|if you(?:[’']ve)? (?:enjoyed|liked|loved|like|found) (?:this|our"
            r"|my) (?:[^ .,]+ ){0,2}?(?:post|article|story"
            r"|recipe|guide|piece|video|tutorial|interview|review"
            r"|list)\b[^.,?!“”]{0,40},? (?:(?:please )?(?:feel free to"
            r" |consider (?:also )?)?(?:shar(?:e it|ing)|pin it|leave a comment|subscrib(?:e|ing)|sign(?:ing)? up"
            r"|follow(?:ing)? (?:us|me))\b[^“”]*"
            r"|you (?:might|may) (?:also )?(?:like|enjoy|love|be interested in)(?: (?:these"
            r"|the following)[^.?!“”]{0,40})?"
            r"[.:…]*"
            r"|(?:we|i)[’']d (?:really )?(?:love|like|appreciate|be (?:grateful|happy))\b[^.?!“”]{0,60}\b(?:support"
            r"|reviews?|shar(?:e|ed|ing)|subscrib\pL+)\b[^“”]*)"
            r"|(?:tag|mention) @[^ ]+ on (?:instagram|facebook|pinterest|tiktok|social media)\b[^?“”]{0,80}"
        ),
        zone=TAIL,
        drops=(
            "Tag @lemongran on Instagram and hashtag it #lemongran",
            "Enjoyed this article?",
            "Enjoyed this piece? We need your help to go on.",
            "Loved this recipe?",
            "Did you make this recipe?",
            "Like what you read?",
            "Know someone who would like this? Forward it to them.",
            "If you enjoyed this post, please share it with a friend!",
            "If you liked this post you might also like:",
            "If you found this travel guide useful, pin it for later. Any questions? Write to us.",
            "If you enjoyed this article, I’d like to ask for your support. Bees need readers.",
        ),
        spares=(
            "Did you like it?",
            "Liked by all",
            "Did you make this law?",
            "Do you like what you see in the mirror?",
            "If you liked this story, the sequel is better.",
            "If you liked this story, you might like the sequel, which is longer.",
            "If you found this guide hard to follow, I’d like to add that the maps help.",
        ),
        seen="blogs",
    ),
)
