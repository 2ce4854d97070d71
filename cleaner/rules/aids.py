"""Aids to readers: what a page offers to hear a text, to see it larger, to keep it, and how long that takes."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

RULES = (
    Rule(
        id="letters-larger",
        why="The buttons that make letters larger and smaller, as signs and sizes.",
        pattern=(
            r"(?:a ?[-+−–] ?){1,2}(?:a ?[-+−–]?)?|a ?[-+−–]? a a ?\+|(?:type|text|font) size:?(?: ?[-+−–] ?)+"
            r"|[-+−–↺↻⟲⟳ ]*[1-4][0-9] ?(?:px|pt)[-+−–↺↻⟲⟳ ]*"
        ),
        zone=HEAD,
        drops=("A- A A+", "A - A +", "Font size: - +", "+ ↺ − 16 px", "- 16 px +"),
        spares=("A", "A+ rating", "16 pixels", "Type A- and B+"),
        seen="news sites with reading aids",
    ),
    Rule(
        id="clip-clock",
        why="The label of a clip and its length; a player often says both lengths, run together.",
        pattern=(
            r"[▶►🎥🎧 ]*(?:videos?|watch|listen|audio|play)[ :•·|–—(-]{0,3}"
            r"(?:(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}[ /]{0,3}){1,2}[)]?"
        ),
        zone=ANYWHERE,
        drops=("Listen • 3:54", "Watch 1:04", "Audio 00:00 / 12:40"),
        spares=(
            "Video: 2:31 in the second half he fell.",
            "Watch 2",
            "Duration: 2:31",
            "Listen: 3",
        ),
        seen="broadcasters",
    ),
    Rule(
        id="station-player",
        why="The player of a radio station, and the maker of a voice that reads texts aloud.",
        pattern=(
            r"play live radio|available on air stations|all streams|audio by (?-i:[A-Z])[^ .?!“”]+"
            r"|listen live on (?:air|the radio)|this (?:story|article|page) (?:is|was) read (?:aloud )?by (?:ai"
            r"|a machine"
            r"|an? (?:automated|synthetic|computer)[^.?!“”]{0,20} voice)[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Play Live Radio",
            "Available On Air Stations",
            "Audio By Carbona",
            "This article was read by an automated voice.",
        ),
        spares=("Play live radio plays with your class.", "Audio by post", "All streams run to the sea."),
        seen="public radio stations",
    ),
    Rule(
        id="next-up",
        why="What the station plays next, above the text.",
        pattern=r"next up:|text[- ]to[- ]speech|read (?:it )?to me[.]?",
        zone=HEAD,
        drops=("Next Up:", "Text to Speech"),
        spares=("Next up: the goalkeeper", "Text to speech engines compared", "Read to me, she said."),
        seen="public radio stations",
    ),
    Rule(
        id="reading-time-label",
        why="How long the text takes to read, by a label in front.",
        pattern=(
            r"(?:est(?:\.|imated) |approx(?:\.|imate) |average )?(?:read(?:ing)? time|time to read)(?: ?[:~–-])?"
            r"(?: about| approx\.?)? ?[0-9]{1,3} ?-?min(?:ute)?s?[.]?(?: read)?"
        ),
        zone=ANYWHERE,
        drops=("Est. reading time: 5 min", "Time to read: 4 minutes"),
        spares=("Time to read: a week", "Reading time 12 minutes a day is enough.", "4 minutes"),
        seen="blogs on WordPress",
    ),
    Rule(
        id="section-and-time",
        why="The section and how long the text takes to read, run together above it.",
        pattern=r"(?-i:[A-Z])[\pL&,' -]{2,38}(?-i:[a-z])[0-9]{1,2} min(?:ute)?s? read",
        zone=HEAD,
        drops=("Audio & Headphones40 min read", "Travel5 min read"),
        spares=("A 5 min read", "Travel5", "A guide for those who take 5 min readings", "Chapter 3 min read"),
        seen="company blogs",
    ),
    Rule(
        id="larger-picture",
        why="A button that shows a picture larger or keeps it.",
        pattern=(
            r"(?:enlarge|open|expand|view)(?: this| the)? (?:image|photo|picture)(?: in (?:a )?(?:gallery|full ?screen"
            r"|new (?:tab|window)))?|view photos? (?-i:[A-Z])[^“”]{8,280} more"
        ),
        zone=ANYWHERE,
        drops=(
            "Enlarge image",
            "Open image in gallery",
            "View photos A ship comes into the harbour at noon. (Reuters) More",
        ),
        spares=("Enlarge the image by half.", "Open the picture with Draw.", "View photos and more"),
        seen="newspapers",
    ),
    Rule(
        id="old-text",
        why="A banner says how old the text is.",
        pattern=(
            r"this (?:article|page|story|post|content) (?:was|is|has been) (?:first |originally )?(?:published|posted"
            r"|written|updated) (?:more than|over|about|almost) (?:a|an|one|two|three|four|five|six|seven|eight"
            r"|nine|ten"
            r"|[0-9]+) (?:year|month)s?"
            r" ago[.]?(?:,? (?:and )?(?:some|it|its|the|parts)\b[^.“”]{4,120}[.])?"
        ),
        zone=HEAD,
        drops=(
            "This article was published more than 1 year ago",
            "This article was published more than six months ago. Some information may no longer be current.",
            "This post was written over two years ago.",
        ),
        spares=(
            "This story was published more than a year before the trial.",
            "The article was published more than a year ago and made him rich.",
        ),
        seen="Canadian newspapers",
    ),
    Rule(
        id="author-buttons",
        why="What stands beside the name of an author: the archive, the feed, the mail form and what it answers.",
        pattern=(
            r"(?:view|see) author(?:[’']s)? (?:archives?|posts?|profile)|see author[’']s posts|get author rss feed"
            r"|thank(?:s| you) for contacting us\. we(?:[’']ve| have) received your submission[.]?|back to reading"
            r"|follow (?:the |this )?author(?: on [^ .]+)?"
        ),
        zone=ANYWHERE,
        drops=(
            "View Author Archive",
            "Get author RSS feed",
            "Thanks for contacting us. We've received your submission.",
            "See author's posts",
        ),
        spares=(
            "Back to reading the letters, she found one from May.",
            "See the author's posts on the war.",
            "Thanks for contacting us about the ship.",
        ),
        seen="tabloids on WordPress",
    ),
    Rule(
        id="search-prompt",
        why="What a search box asks, with a greeting or over a page.",
        pattern=(
            r"(?:hi|hello|hey)[,!.]? (?:there[,!.]? )?what (?:are you looking for|can we help you find)\?"
            r"|what can we help you find\?|type (?:and|then) (?:hit|press) enter(?: to search)?[.…]*"
            r"|(?:type|enter) (?:your )?(?:keywords?|search(?: terms?| query)?)(?: here| to search)?[.…]*"
        ),
        zone=ANYWHERE,
        drops=("Hi, what are you looking for?", "Type and hit enter", "Type your search here..."),
        spares=("What are you looking for?", "Type the keyword and wait.", "Hello, what are you doing here?"),
        seen="magazine themes of WordPress",
    ),
    Rule(
        id="menu-foot",
        why="Ways around the site, below the end: home, up, back.",
        pattern=r"(?:go|scroll) (?:back|home)|(?:blog )?home ?page|blog home|go to (?:the )?(?:home ?page|top)",
        zone=TAIL,
        drops=("Go back", "Homepage", "Blog Home"),
        spares=("Go home, said the guard.", "Home", "Blog home schooling"),
        seen="blogs",
    ),
    Rule(
        id="player-words",
        why="What a video player says of its captions, its dialogs and its faults.",
        pattern=(
            r"(?:descriptions|captions|subtitles)(?: (?:off|settings))?(?:, (?:selected|opens [a-z ]+ dialog))+"
            r"|(?:beginning|end) of dialog window[.]?(?: escape will cancel and close the window[.]?)?"
            r"|(?:text|background|window|font) (?:color|size|edge style|family)(?: [\pL0-9%-]+){4,}|close modal dialog"
            r"|the media could not be loaded, either because[^“”]{0,120}|stream type live|duration 0:00"
            r"|error loading player:?[^“”]{0,60}|(?:show|read|hide|view) (?:the )?(?:full )?transcript[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            "captions settings, opens captions settings dialog",
            "descriptions off, selected",
            "Text Color White Black Red Green Blue",
            "Error loading player: No playable sources found",
            "Show transcript",
        ),
        spares=(
            "Captions, selected by the readers",
            "Text color and contrast",
            "The media could not be trusted.",
            "Show transcript of the trial to the jury.",
        ),
        seen="players of news sites",
    ),
    Rule(
        id="chart-tools",
        why="What stands below a chart that was made with a service: its name, and buttons to take the chart away.",
        pattern=(
            r"(?:chart: [^:.?!“”]{2,60} )?(?:created|made|built|produced) (?:with|in|using) (?:datawrapper"
            r"|flourish|infogram"
            r"|tableau)|a flourish [a-z]+|get the data(?: ?[•·|] ?[^.?!]{2,60})?|(?:embed|download) (?:this )?(?:image"
            r"|chart|map|graphic)(?: ?[•·|] ?[^.?!]{2,60})?"
        ),
        zone=ANYWHERE,
        drops=(
            "Created with Datawrapper",
            "Made with Flourish",
            "Get the data • Created with Datawrapper",
            "Download image",
        ),
        spares=("Get the data out of the lake.", "Made with flourish and care", "Download the image to a disk."),
        seen="newspapers with charts",
    ),
    Rule(
        id="card-rating",
        why="How readers rated a recipe: a number and how many votes it is from.",
        pattern=r"[0-5](?:[.][0-9]{1,2})? (?:stars? )?from [0-9,]+ (?:votes?|reviews?|ratings?)[ (0-9)]*",
        zone=ANYWHERE,
        drops=("5 from 12 votes", "4.8 from 1,032 reviews"),
        spares=("5 from 12 is a bad start.", "4.8 from the bank"),
        seen="recipes",
    ),
)
