"""What blog engines set around a post: archive headings, the form for a reply, its foot, the captions of cameras."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

RULES = (
    Rule(
        id="archive-heading",
        why="The heading of an archive: the posts of a category, a tag or an author, and how many were found.",
        pattern=(
            r"archives? for (?:the )?[‘“'\"][^’”'\"]{1,60}[’”'\"](?: (?:category|tag))?"
            r"|(?:tag|category|author|monthly|daily) archives?: ?.{1,60}"
            r"|(?:posts|entries|articles) (?:tagged|categori[sz]ed|filed)(?: (?:with|as|under|in))?:? ?"
            r"[‘“'\"#].{1,60}|browsing (?:category|tag|archives?):? ?.{1,60}"
            r"|[^.?!:]{1,40} \([0-9]+ (?:posts|articles|entries|results) found\)"
        ),
        zone=HEAD,
        drops=(
            "Archive for the ‘Gardening’ Category",
            "Tag Archives: slow cooking",
            "Posts tagged ‘bridges’",
            "Interviews (12 posts found)",
        ),
        spares=(
            "Archive for the poor: a museum opens its cellars",
            "Tag archives grow, and nobody reads them.",
            "Articles filed in haste",
            "Browsing: how we lost an afternoon",
        ),
        seen="WordPress themes",
    ),
    Rule(
        id="reply-form",
        why="The fields of a blog's form for a reply: the accounts to log in with, their pictures, what it waits for.",
        pattern=(
            r"fill in your details below or click an icon to log in:?.*"
            r"|you are commenting using your (?:[^ ]+ )?account[.]?(?: ?\(? ?log out ?/? ? ?change ?\))?"
            r"|\( ?log out ?/ ? ?change ?\)|connecting to %s"
            r"|(?:wordpress(?:[.]com)?|google[+]?|twitter|facebook|gravatar) (?:logo|photo|picture)"
            r"|e-?mail \(required\)(?: \(address never made public\))?|\(?address never made public\)?"
            r"|powered by facebook comments|want to join the discussion\?"
        ),
        zone=ANYWHERE,
        drops=(
            "Fill in your details below or click an icon to log in: Logo",
            "You are commenting using your account. Log Out / Change )",
            "You are commenting using your Facebook account.",
            "Google+ photo",
            "Connecting to %s",
        ),
        spares=(
            "You are commenting using your own words, the teacher said.",
            "Facebook photos of the night were deleted.",
            "Fill in your details on the second page.",
            "Log out and change the password.",
        ),
        seen="blogs on WordPress.com",
    ),
    Rule(
        id="camera-caption",
        why="What a camera or an app writes into a picture's caption: its own name, the number of the file.",
        pattern=(
            r"(?:(?:olympus|konica minolta|kodak|samsung|pentax|minolta) digital (?:still )?camera ?)+"
            r"|(?:(?:sony|samsung) [dc]sc ?)+|(?:dsc|img|dscn|dscf)[_-]?[0-9]{4,8}(?:[.]jpe?g)?(?: ?\([0-9]\))?"
            r"|processed with (?:vsco|snapseed|moldiv|rookie|meitu)(?:cam)?(?: with [^ .]+(?: [^ .]+)? preset)?"
            r"|screen ?shot [0-9]{4}-[0-9]{2}-[0-9]{2} at [0-9.: apm]+"
        ),
        zone=ANYWHERE,
        drops=(
            "OLYMPUS DIGITAL CAMERA",
            "OLYMPUS DIGITAL CAMERAOLYMPUS DIGITAL CAMERA",
            "SONY DSC",
            "DSC_0123",
            "IMG_2034.JPG",
            "Processed with VSCO with a6 preset",
        ),
        spares=(
            "Digital camera",
            "Samsung digital cameras of 2003",
            "Processed with care",
            "IMG World opens a second park",
        ),
        seen="blogs with pictures straight from the camera",
    ),
    Rule(
        id="post-foot",
        why="Where a blog has filed a post, and what it offers below: the permalink, the newsletter of its engine.",
        pattern=(
            r"(?:this (?:entry|post|article) was )?posted (?:in|on|by) [^“”]{2,400}\b(?:and tagged [^“”]{2,400}"
            r"|bookmark the permalink ?[.])"
            r"|categories (?-i:[A-Z])[^.?!:]{1,80} tags (?-i:[A-Z])[^.?!:]{2,200}"
            r"|discover more from (?-i:[A-Z])[^.?!]{2,60}|website ?[|] ?\+ ?posts"
        ),
        zone=TAIL,
        drops=(
            "This entry was posted in Boats , Piers and tagged rope , tar . Bookmark the permalink .",
            "Categories Harbours Tags Boats, Piers, Old Ropes",
            "Discover more from The Harbour Diary",
            "Website | + posts",
        ),
        spares=(
            "This entry was posted in error, and the clerk had to pay.",
            "Categories of tags",
            "Discover more from our archive.",
            "The guards posted in the tower and tagged as heroes",
        ),
        seen="blogs on WordPress",
    ),
    Rule(
        id="cover-image",
        why="The words for a picture at the head of a post that only say what it is the picture of: the post.",
        pattern=r"cover image for [^.“”]{5,140}",
        zone=HEAD,
        drops=("Cover image for How We Count the Boats: Ten Rules", "Cover image for Ropes"),
        spares=("Cover image for sale. Ask at the desk.", "Cover images for ten books"),
        seen="blogs on Forem",
    ),
    Rule(
        id="reply-and-delete",
        why="The buttons below a reader's comment, run together.",
        pattern=(
            r"(?:reply|responder|r[eé]pondre|antworten|rispondi|beantwoorden) ?"
            r"(?:delete|eliminar|excluir|supprimer|l[oö]schen|elimina|verwijderen)"
        ),
        zone=TAIL,
        drops=("ReplyDelete", "ResponderEliminar", "RépondreSupprimer", "AntwortenLöschen"),
        spares=("Reply, delete, forget", "Responder es fácil", "Antworten löschen keine Fragen aus"),
        seen="blogs on Blogger",
    ),
)
