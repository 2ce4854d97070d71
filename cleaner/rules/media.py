"""Video, audio and embedded posts: what stood around a player."""

from cleaner.rule import ANYWHERE, HEAD, Rule

RULES = (
    Rule(
        id="video-report",
        why="A prompt to watch a clip, with its title: `watch`, a kind of film, a colon.",
        pattern=(
            r"(?:▶|🎥|📹|[-–—•*(\[ ])*watch(?: now| live| also| next| below| more)? (?:a|an|the|our|this|his"
            r"|her|their)?(?: ?[^ .:]+){0,2} ?(?:reports?|videos?|clips?|trailers?|interviews?|footage"
            r"|segments?|livestreams?|live ?streams?|episodes?|highlights|documentary|webinar"
            r"|press conference|explainer|broadcast|moment)(?: (?:below|here|above))? ?: [^ ].*"
        ),
        zone=ANYWHERE,
        drops=(
            "Watch a report: the harbour opens after ten years.",
            "Watch the video: How the bridge was built",
            "WATCH OUR INTERVIEW: The mayor on the flood",
        ),
        spares=(
            "Watch officers reported: three ships in the bay.",
            "Watch: a history of timekeeping",
            "Watch the clock: it is late.",
            "The watch in the video: a gold one.",
        ),
        seen="seeds/003",
    ),
    Rule(
        id="video-capitals",
        why="`WATCH:` or `VIDEO:` in capitals before the title of a clip, as broadcasters print it.",
        pattern=(
            r"(?:▶|🎥|📹|[-–—•*(\[ ])*(?-i:WATCH(?: NOW| LIVE| NEXT| BELOW)?|VIDEOS?|LISTEN|PHOTOS?|GALLERY"
            r"|SLIDESHOW|PODCAST|IN PICTURES|AUDIO|LIVE)(?:: | \| )[^ ].*"
        ),
        zone=ANYWHERE,
        drops=(
            "WATCH: Storm tears roof off school",
            "VIDEO: What the new law means",
            "PHOTOS: A day at the fair",
            "WATCH LIVE: Parliament debates the budget",
        ),
        spares=(
            "Watch: a history of timekeeping",
            "Video: the medium that ate the web",
            "Photos: how to keep them for a century",
            "WATCH OUT",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="video-below",
        why="Points at a player that the text has lost.",
        pattern=(
            r"(?:[(\[]|▶ ?)?(?:(?:watch|see|view|check out)(?: (?:the|this|our|full|complete))* (?:video"
            r"|clip|trailer|footage|interview|livestream|report|film"
            r"|episode)s?(?: (?:below|above|here|now|on youtube|on demand|in full|player|embedded))+"
            r"|watch(?: (?:the|our|full))* (?:video|clip|trailer|livestream)s?"
            r"|watch (?:now|live|it (?:below|here|now)|on youtube|on demand|in full)"
            r"|watch (?:this|it) on youtube|click (?:here )?to (?:watch"
            r"|play)(?: the)?(?: (?:video|clip))?)[.:!)\]»> →]*"
        ),
        zone=ANYWHERE,
        drops=("Watch the video below", "Watch now", "WATCH LIVE", "See the full video here:"),
        spares=(
            "Watch the video below to learn how the valve is fitted.",
            "Watch now how the tide turns.",
            "See the report in the appendix.",
            "Watch",
            "See the film.",
            "Watch this interview",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="player-controls",
        why="The spoken labels of a video player.",
        pattern=(
            r"(?:play(?: video| audio| episode| button| now| clip| trailer)"
            r"|play (?:the|this) (?:video|episode|clip)|video player(?: is loading)?|unmute|tap to unmute"
            r"|click to unmute|skip (?:video|ad|intro)|this is a modal window"
            r"|(?:this )?video (?:is )?(?:unavailable|not available)|video ?: ?video"
            r"|(?:beginning|end) of dialog window(?:[.] escape will cancel and close the window)?"
            r"|video ?(?:[0-9]{1,2}:[0-9]{2}){1,2}|enter full ?screen|exit full ?screen|current time [0-9:]+"
            r"|[0-9]+ seconds of [0-9]+ [^.]*volume[^.]*|volume [0-9]+%|seek to live.*|loaded: [0-9.]+%"
            r"|this video has an invalid file format|video transcript|playback rate|remaining time ?-?[0-9:]*"
            r"|picture-in-picture|closed captions|replay video"
            r"|next video|up next in [0-9]+|cancel autoplay|autoplay|share video)[.:]?"
        ),
        zone=ANYWHERE,
        drops=(
            "This video has an invalid file format.",
            "Play video",
            "Play VIDEO",
            "Video Player is loading.",
            "Tap to unmute",
            "Beginning of dialog window. Escape will cancel and close the window.",
            "VIDEO3:5503:55",
            "Video 3:55",
        ),
        spares=(
            "Play an active role in maintaining the cleanliness of the park.",
            "Play",
            "Now playing at the Odeon: two films from Mali.",
            "Duration: two years",
            "Now Playing",
            "Video 3 of 12",
            "Duration: 90 minutes",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="audio-prompt",
        why="An offer to hear the article, or the labels of an audio player.",
        pattern=(
            r"(?:🎧 ?)?(?:listen|play|hear)(?: to)? (?:this|the|our)(?: (?:full|audio))? (?:article|story"
            r"|post|episode|podcast|interview|audio|version|conversation|show|edition|essay"
            r"|piece)(?: (?:in|with|on) [^.?!]+)?(?: ?[(·|-]? ?[0-9:]+ ?(?:min(?:utes?)?s?)?\)?)?[.:!]*"
            r"|listen (?:live|here|below)[ .:!>»→]*|listen[ ·|(-]+[0-9:]+ ?(?:min(?:utes?)?s?)?\)?"
            r"|listen|audio article|podcast: play in new window.*|(?:play in new window|download)(?: ?\| ?[^|]+)+"
            r"|subscribe: apple podcasts.*|audio (?:version|narration)(?: by [^.?!]+)?"
        ),
        zone=HEAD,
        drops=(
            "Listen",
            "Listen to this article in summarized format",
            "Listen to this story · 4 min",
            "Audio version by Jane Doe",
        ),
        spares=(
            "Listen to this child, the judge said, and you will know.",
            "Listen, he said.",
            "Hear the other side",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="audio-button",
        why="The same where the words alone are enough.",
        pattern=(
            r"listen to (?:(?:this|the) )?(?:article|story|podcast|episode)(?: (?:here|now|below))?[.:!]*"
            r"|listen now[ .:!>»→]*|your browser does not (?:currently )?(?:support"
            r"|recogni[sz]e)[^.?!]*(?:audio|video|format|iframe|html5|element|tag)[^.?!]*[.!]?"
            r"|listen (?:on|to [^.?!]{2,40} on) (?:apple podcasts|spotify|google podcasts)(?:[ ,|]|and|or"
            r"|on|apple podcasts|spotify|google podcasts|amazon music|youtube)*[.!]?"
        ),
        zone=ANYWHERE,
        drops=(
            "Listen to article",
            "Listen to this podcast",
            "LISTEN NOW",
            "Your browser does not support the video tag.",
        ),
        spares=(
            "Listen to story time at the library.",
            "Listen to the podcast they made and you hear doubt.",
            "Old browsers do not support the video tag.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="podcast-app",
        why="Where else an episode can be heard, a button a line above the text.",
        pattern=(
            r"(?:apple|google) podcasts|(?:amazon|youtube) music|spotify|stitcher|overcast|pocket ?casts"
            r"|iheart ?(?:radio)?|tunein|castbox|podbean|deezer|audible"
        ),
        zone=HEAD,
        drops=("Apple Podcasts", "Spotify", "Pocket Casts"),
        spares=("Spotify raises its prices", "Overcast skies", "Apple"),
        seen="pages of podcasts",
    ),
    Rule(
        id="player-clock",
        why="The clock of a player that has not begun.",
        pattern=r"0?0:00(?: ?[/|] ?\d{1,2}:\d\d(?::\d\d)?)?",
        zone=ANYWHERE,
        drops=("00:00", "0:00 / 12:41"),
        spares=("0:01", "10:00", "0:00 was when it began"),
        seen="WCXB development pages",
    ),
    Rule(
        id="embed-residue",
        why="What a post of a network leaves when it is not shown.",
        pattern=(
            r"(?:view|see|watch|open|read) (?:this|the|more|full"
            r"|original)?(?: ?(?:post|photo|video|thread|profile|tweet|reel|content))?(?: ?(?:on"
            r"|in)) (?:instagram|facebook|twitter|x|threads|tiktok|youtube|reddit|linkedin|bluesky"
            r"|the app)[.]?(?: a (?:post|photo|video|reel) (?:shared|posted) by .*)?"
            r"|a (?:post|photo|video|reel|thread) (?:shared|posted) by .*"
            r"|(?:https?://)?pic\.(?:twitter|x)\.com/[^ ]+|\[?(?:embed(?:ded)?(?: content| video| tweet)?"
            r"|/embed|embedyt)\]?:?"
            r"|this content is imported from [^.?!]+[.]?(?: you may be able to [^“”]*)?"
            r"|(?:this|the) (?:content|embed|video|post|tweet) (?:is not available|isn[’']t available"
            r"|could not be loaded|can[’']t be shown)(?: (?:in your|due to your"
            r"|because of your)[^.?!]*)?[.]?|tweet by @[^ ]+|loading (?:tweet|post|embed)[.…]*"
            r"|(?:skip|end of) (?:twitter|x|instagram|facebook|youtube) post(?: by [^.?!]{2,50})?"
        ),
        zone=ANYWHERE,
        drops=(
            "This content is imported from Example. You may be able to find the same content in another format.",
            "View this post on Instagram",
            "A post shared by Jane Doe (@janedoe)",
            "pic.twitter.com/AbCdEf123",
            "Embedded video",
        ),
        spares=(
            "— Jane Doe (@janedoe) March 3, 2025",
            "A post between the two towns fell.",
            "Read it on Facebook, the minister said.",
            "This video is not available in stores.",
        ),
        seen="news sites with embedded posts",
    ),
)
