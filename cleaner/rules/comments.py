"""What surrounds the readers' comments, and what asks readers to judge the page."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

RULES = (
    Rule(
        id="comment-prompt",
        why="The heading or the button of a comment form.",
        pattern=(
            r"[-–—•*> ]*(?:(?:please )?(?:leave|post|write|add|submit|make"
            r"|share)(?: (?:a|an|your|us a|new|the first|my))* (?:reply|comment|response"
            r"|review a comment)s?|join the (?:discussion|conversation|debate)"
            r"|be the first to (?:comment|reply|review|leave a comment|rate"
            r"|start the (?:discussion|conversation))[^.?!]*[.]?"
            r"|(?:load|view|show|hide|see|read|click to)(?: (?:all|the|more|older|newer"
            r"|previous))*(?: [0-9]+)? ?(?:disqus )?(?:comments|replies|responses)(?: ?\([0-9,]+\))?"
            r"|discussion about this post|what do you think\? (?:leave|let us know|tell us|share|be the first"
            r"|have your say"
            r"|join|comment)\b[^“”]*|there (?:are|is) (?:no|[0-9]+) comments? (?:about|on) this (?:story|article|post)"
            r"|submit a comment|(?:let us know|tell us) (?:what you think|your thoughts) in the comments?(?: section)?"
            r"|comment on this (?:article|post|story|page)|cancel reply"
            r"|(?:leave|add|post) (?:a |your )?comment (?:below|here|now|→)|speak your mind"
            r"|start the (?:discussion|conversation)|reply|reader interactions"
            r"|click here to (?:cancel reply|comment)|would you like to comment on this (?:article|story)\?"
            r"|sound off[^.?!]*comments[^.?!]*|have a question or comment about this post\?"
            r"|kommentar (?:schreiben|verfassen)|laisser un commentaire"
            r"|deja (?:un comentario|una respuesta)|deixe (?:um coment[aá]rio|uma resposta)"
            r"|lascia un commento|schreibe einen kommentar)(?: (?:below|here|now|cancel reply))*[ .:!→»…]*"
        ),
        zone=ANYWHERE,
        drops=(
            "View comments (12)",
            "What do you think? Have your say in the comments below",
            "There are 14 comments about this story",
            "Leave a Reply",
            "Reply",
            "Leave a Comment",
            "POST A COMMENT",
            "Join the discussion",
            "Be the first to comment",
            "Load Disqus Comments",
            "What do you think? Let us know in the comments below!",
            "Let us know what you think in the comments below.",
        ),
        spares=(
            "What do you think?",
            "The ministry declined to comment.",
            "“No comment,” he said.",
            "Leave a comment in the code for whoever comes next.",
            "Join the discussion late and you lose.",
            "Comment réagissent les pêcheurs ?",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="comment-button",
        why="The button above the text that leads to the comments.",
        pattern=r"comments?",
        zone=HEAD,
        drops=("Comments", "Comment"),
        spares=("Comments on a river", "Comment: the bridge must stay"),
        seen="news sites",
    ),
    Rule(
        id="comment-count",
        why="The heading over the comments: their number, or that there are none.",
        pattern=(
            r"(?:[0-9][0-9,]* thoughts? on .*|(?:[0-9][0-9,]* (?:more )?(?:comments?|responses?"
            r"|repl(?:y|ies))|one comment)(?: (?:so far|yet|on this (?:post|article|story)|to (?:[“\"]).*"
            r"|on (?:[“\"]).*|on: .*))?|(?:no|zero|show|hide) (?:more )?(?:comments|responses"
            r"|replies)(?: (?:so far|yet|found|on this (?:post|article|story)))?)[.:…]*"
            r"|(?:comments?|kommentare|commentaires|comentarios|coment[aá]rios|commenti|responses|replies"
            r"|(?:reader|user) comments) ?(?:\([0-9,.]+\)|: ?[0-9][0-9,]*)[.:]*|comments [0-9][0-9,]*"
            r"|comments(?: are| is)? (?:closed|disabled|off|turned off|not available)[^.?!]*[.]*"
            r"|[0-9]+ (?:users|people|readers) (?:have )?(?:responded|commented|replied) (?:in"
            r"|to)\b[^.?!]*[.:]*|(?:there are )?(?:no|[0-9]+) comments(?: yet| available)?"
            r"(?: (?:for|on) this (?:post|article|story))?[.!]?"
            r"|[0-9]+ comments?\)|[0-9][0-9.]* (?:kommentare?|commentaires?|comentarios?|coment[aá]rios?|comment[oi]"
            r"|reacties?)"
        ),
        zone=ANYWHERE,
        drops=(
            "No comments yet",
            "Comments (3)",
            "Comments are closed.",
            "No comments available for this post.",
            "78 commentaires",
            "0 comments)",
            "147 more comments...",
            "3 responses to “A Bridge”",
        ),
        spares=(
            "12 comments were filed with the FCC.",
            "12 commentaires de lecteurs sur le pont",
            "No comment",
            "Two replies came from Bonn.",
            "Comments on the budget",
            "Two responses",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="comments-tail",
        why="`Comments` or `Reply` alone, below the end.",
        pattern=(
            r"(?:reader |user )?comments?[.:]*|replies|responses?|reply to [^ .?!,]+(?: [^ .?!,]+){0,2}"
            r"|oldest|newest|have your say[.:!]*|start a conversation[.:!]*"
        ),
        zone=TAIL,
        drops=("Comments", "Reply to Sara", "Have your say"),
        spares=("Reply to the king: no.", "Comments from the bench were few.", "Discussion"),
        seen="WCXB development pages",
    ),
    Rule(
        id="comment-form",
        why="The fields and the small print of a comment form.",
        pattern=(
            r"[*]?(?:your e-?mail (?:address )?will not be (?:published|shared)\b[^“”]*"
            r"|required fields are marked.*|all fields are required[.]?"
            r"|save my name,? [^“”]*next time i comment[.]?|notify me (?:of|via|by|when)\b[^“”]*"
            r"|this site uses akismet\b.*|learn how your comment data is processed[.]?"
            r"|please enter your (?:comment|name)(?: here)?[.!]*"
            r"|(?:notify of|inline feedbacks?|newest most voted|oldest most voted|most voted|name ?\*"
            r"|new follow-up comments|new replies to my comments|wpdiscuz|δ|comment \*"
            r"|comment:?\*? ?name:?\*.*|your (?:name|comment|message)(?: ?\*| \(required\))"
            r"|(?:first|last|full|company) name ?\*|phone(?: number)? ?\*|name \(required\)"
            r"|mail \(will not be published\)[^“”]*|subscribe to:? (?:post|this) comments.*"
            r"|loading comments[.…]*|comment form|post comment|submit comment"
            r"|(?:[*\"“”]+ ?)?indicates required(?: fields?)?))[ .:]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Your email address will not be published. Required fields are marked *",
            "Save my name, email, and website in this browser for the next time I comment.",
            "Notify me of follow-up comments by email.",
            "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
            "Name *",
        ),
        spares=(
            "Your email address is safe with the registrar.",
            "Name",
            "Website:",
            "Notify the police when you find one.",
            "Save my name for last, she wrote.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="comment-login",
        why="Says that readers must log in to comment.",
        pattern=(
            r"(?:you must be (?:logged|signed) ?in|(?:please |you must )?(?:log ?in|sign ?in"
            r"|sign up))(?: or [^.?!]+)?(?: for free)? to (?:(?:post|leave|add|view|write"
            r"|join)[^.?!“”]* (?:comments?|reply|replies|discussion|conversation)\b[^.?!“”]*|comment"
            r"|reply)(?:[.!] [^.?!]+\?[^.?!]*)?[.!]*|(?:register|subscribe) to (?:comment"
            r"|post a comment)[.]?|to view or add a comment, sign in[.]?"
            r"|to (?:join the conversation|comment|post a comment),? [^“”.]*(?:log|sign|register|account"
            r"|member)[^“”.]*[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "You must be logged in to post a comment.",
            "You must login to comment.",
            "Log in to Reply",
            "To view or add a comment, sign in",
            "Sign up for free to join this conversation. Already have an account? Sign in to comment",
        ),
        spares=(
            "Sign in to what the president signed",
            "Sign up to sail with the navy, the poster said.",
            "Register to vote by the fifth of May.",
            "To comment on the film, the critics met in Cannes.",
            "Register to join the discussion at the library on May 5.",
            "You must sign in at the harbour to sail.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="comment-policy",
        why="The rules for comments.",
        pattern=(
            r"(?:please )?(?:read|see|review|follow|view|respect)(?: (?:our|the"
            r"|these))?(?: full)? (?:comment(?:ing|s)?|community|discussion|moderation) (?:policy"
            r"|guidelines|rules|standards|policies)\b[^“”]*|(?:all )?comments (?:are|will be|go through"
            r"|may be|must be) (?:pre-?|post-?)?(?:moderat|reviewed|held|subject|edited)[^“”]*"
            r"|thank(?:s| you) for your comments?\b[^“”]*|(?:please )?keep (?:your )?comments (?:respectful"
            r"|civil|on topic|polite)[^“”]*|(?:the )?comments? (?:do|does) not (?:represent|reflect)[^“”]*"
            r"|(?:this|the) (?:conversation|discussion) is moderated\b[^“”]*"
            r"|os coment[aá]rios n[aã]o representam[^“”]*|(?:our )?comment(?:ing)? (?:policy|guidelines"
            r"|rules)[.:]*"
        ),
        zone=TAIL,
        drops=(
            "This conversation is moderated according to our community rules.",
            "Read our Comment Policy",
            "All comments are moderated.",
            "Thanks for your comments - this feedback is now closed",
            "Please read our commenting policy before you post.",
        ),
        spares=(
            "Comments of the minister were reviewed by the court.",
            "Thanks for the comment, she said.",
            "Read the guidelines of the WHO.",
        ),
        seen="news sites with comments",
    ),
    Rule(
        id="page-feedback",
        why="Asks whether the page was any use, or reports what others answered.",
        pattern=(
            r"[( ]*(?:was this helpful(?: (?:for|to) you)?|(?:was|is|did you find|how (?:useful|helpful) (?:was|is)"
            r"|how did you like"
            r"|did you (?:like|enjoy)) (?:this|these|our) (?:page|post|article|content|information|answer"
            r"|guide|story|recipe|blog)(?: (?:page|post|article))?(?: (?:helpful|useful|interesting"
            r"|for you))?|did (?:this|our|the) (?:article|page|post|guide|answer|information) (?:help(?: you)?"
            r"|answer your question)|was it (?:helpful|useful)|how was this (?:issue|article|edition|newsletter)"
            r"|is (?:this"
            r"|there anything wrong with this) page(?: useful)?)\?(?: ?(?:yes|no|[|/·👍👎])+)*(?: (?:let us know"
            r"|tell us)\b[^“”]*)?|(?:please )?rate (?:(?:this|our)(?: [^ .]+)?"
            r"|the (?:article|post|page|story|recipe|guide|content|book|app|product|service))(?: ?[:*★☆]+)?[.!]?"
            r"|rate story"
            r"|click (?:on )?(?:a|the) stars? to (?:rate|add)[^.?!]*[.!]*"
            r"|average rating:? ?[0-9.,]+[^a-z]*vote count:? ?[0-9]+[.]?"
            r"|[( ]*(?:no votes so far|no ratings? (?:yet|found))[!.]?.*"
            r"|[0-9]+% of (?:people|readers|users) found this[^.]*[.]?|tell us how we can improve[^“”]*"
            r"|give (?:us )?(?:your )?feedback (?:about|on) (?:this|the) (?:page|article|site)[.]?"
            r"|let us improve this post[.!]*|we(?:[’']re| are) sorry (?:that )?this post was not"
            r" useful[^“”]*|help us improve (?:our|this) (?:page|site|website|content|article"
            r"|service)s?\b[^“”]*|thank(?:s| you) for (?:your )?(?:the )?(?:feedback|voting|rating"
            r"|your vote)[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "( No ratings yet )",
            "Was this helpful for you?",
            "How was this issue?",
            "Is this page useful?",
            "Did this article help you?",
            "Was this post helpful? Let us know if you liked it.",
            "Give feedback about this page",
            "Was this page useful?",
            "How useful was this post?",
            "Please rate this article",
            "Click on a star to rate it!",
            "Thank you for your feedback!",
            "No votes so far! Be the first to rate this post.",
        ),
        spares=(
            "Rate the pain",
            "Did this help the town? Nobody knows.",
            "Was this the end of the empire?",
            "How was this issue missed for ten years?",
            "Was this useful or cruel? Historians differ.",
            "Average Rating: 4.5",
            "Is this useful?",
            "Thank you for your feedback on the draft, the mayor wrote.",
            "Rates rose",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="report-error",
        why="A link to report a mistake in the page.",
        pattern=(
            r"(?:report|flag)(?: (?:an?|any|this|factual))* ?(?:errors?|problems?|typos?|issues?"
            r"|inaccurac(?:y|ies)|abuse|comment|content|article|post|page"
            r"|mistakes?)(?: (?:or|and) (?:inaccuracies|omissions|typos))?(?: (?:in|on|with"
            r"|about) this (?:article|story|page|post))?[.:!?]*|report this"
            r"|(?:suggest|submit|request) an? (?:correction|edit)[.]?"
            r"|fehler gefunden\?(?: ?jetzt melden[.!]?)?|fehler melden|signaler une erreur"
            r"|what is the reason for this report\?|help us improve our content by reporting any issues you"
            r" find[.]?"
        ),
        zone=TAIL,
        drops=(
            "Report errors or inaccuracies",
            "Report a problem",
            "Report this article",
            "Fehler gefunden?Jetzt melden.",
        ),
        spares=(
            "Report errors to your bank at once.",
            "Reports of abuse rose.",
            "See problems before they grow.",
            "See the article.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="comment-via",
        why="Where else to comment, below a post: the names of networks.",
        pattern=(
            r"(?:comment|discuss|reply|respond)(?: (?:via|on|at|over at)| this (?:post )?on):? ?(?:[^ .,:?!]+(?:,| and"
            r"| or) ?){0,3}(?:facebook|twitter|substack|mastodon|bluesky|reddit|hacker news|lesswrong)[.!]*"
        ),
        zone=ANYWHERE,
        drops=("Comment via: facebook, substack", "Discuss on Hacker News", "Reply via Mastodon or Bluesky"),
        spares=(
            "Comment on Facebook was furious.",
            "Discuss on Reddit how it went.",
            "They reply on Twitter, and nowhere else.",
        ),
        seen="blogs without comments of their own",
    ),
)
