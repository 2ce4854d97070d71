"""Galleries, credits and captions: what stood around a picture."""

from cleaner.rule import ANYWHERE, Rule

# A picture, by whatever name, and where it stood.
PICTURE = (
    r"(?:(?:featured|cover|header|main|lead|top|hero|all|feature|banner|opening|title|some"
    r"|stock) )*(?:photo|photograph|image|picture|pic|illustration|graphic|artwork|photography|foto)s?"
)

RULES = (
    Rule(
        id="gallery",
        why="The buttons of a gallery or of one picture.",
        pattern=(
            r"(?:view|see|open|show|launch|start|browse|click (?:here )?(?:to|for)|tap to"
            r"|double[- ]click to)(?: (?:view|see|open))?(?: (?:the|this|all|more|our|full|larger"
            r"|in))* ?(?:(?:photo |image |picture )?(?:gallery|slideshow|slide show)"
            r"|(?:all )?(?:[0-9]+ )?(?:photos|images|pictures)"
            r"|image in (?:modal|lightbox|full ?screen|new (?:window|tab))|enlarge(?: image| photo)?"
            r"|expand image|full[- ]size(?:d image| image)?|larger (?:image|version|map)|zoom"
            r"|image gallery)[.:]?|(?:hide|toggle|show|view) caption(?:hide caption|toggle caption)*"
            r"|enlarge this image|\[\+\] ?enlarge|(?:photo|image) gallery|slideshow"
            r"|press enter or click to view image in full size|image [0-9]+ of [0-9]+|photos?: see"
            r"|fullscreen|expand image"
        ),
        zone=ANYWHERE,
        drops=("View gallery", "Open image in modal", "Click to enlarge", "Slideshow", "toggle caption", "[+] Enlarge"),
        spares=(
            "View of the gallery from the north",
            "See the photos for what they are.",
            "Photos",
            "Gallery",
            "Open the image in a new layer.",
            "12 images",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="photo-credit",
        why="Names the source of a picture: a label that says so, a colon, a few words.",
        pattern=(
            r"[(\[*_ ]*(?:" + PICTURE + r"(?:[ -](?:credits?|source|sources|courtesy|by|from|via|copyright))+"
            r"|cr[eé]dits? ?photos?|bildquelle|bildnachweis) ?(?:\((?:above|below|left|right"
            r"|top)\))? ?: ?(?-i:[©@A-Z‘“\"'])[^ ]*(?: [^ ]+){0,13}[)\]*_]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Image credit: Penny loaf, by A. Baker via Wikimedia Commons. CC BY-SA 4.0",
            "Image source: Getty Images",
            "Photo credit: ©iStock.com/example",
            "FEATURED IMAGE CREDIT: Jane Doe",
            "Crédit photo : Jane Doe",
        ),
        spares=(
            "Photos: how to keep them for a century",
            "Image source: where it comes from matters.",
            "Image credits: why they matter",
            "Graphics: Example Iris Xe",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="photo-name",
        why="`Photo:` and a name of two words at least, a domain, or a library of pictures.",
        pattern=(
            r"[(\[*_ ]*(?:photo(?:graph(?:er)?)?|image|picture|illustration|foto|bild|imagen|imagem"
            r"|photo/image)s? ?: ?(?:(?-i:[A-Z][^ ,]* (?:/ |& )?[A-Z])[^ ]*(?: [^ ]+){0,6}"
            r"|[^ ]+\.(?:com|org|net|de|co\.uk)|(?:getty(?: images)?|shutterstock|istock|alamy|unsplash"
            r"|pexels|pixabay|reuters|afp|dpa|ap|adobe stock|wikimedia(?:"
            r" commons)?)(?:[ /,].{0,60})?)[.)\]*_]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Photograph: Joan Ferris/The Desk",
            "Photo: Jane Doe / Example Agency",
            "Image: Example.org",
            "Photo: Shutterstock",
            "Foto: Jane Doe/dpa",
        ),
        spares=(
            "Photographer: it was the job that he wanted.",
            "Picture: this is how it looked.",
            "Image: the word that ruled the decade",
            "Images: JPEG, PNG",
            "The photo: proof or fake?",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="photo-by",
        why="Names the photographer: `Photo by`, `Courtesy of`, an agency's mark in brackets.",
        pattern=(
            r"[(\[*_ ]*(?:" + PICTURE + r" (?:(?:is |are |was |were )?(?:courtesy of|via|provided by|taken by"
            r"|supplied by|©)):? (?-i:[©@A-Z‘“\"'])[^ ]*(?: [^ .]+){0,7}"
            r"|" + PICTURE + r" by:? (?-i:[©@A-Z])[^ ]* (?-i:[©@A-Z&])[^ ]*(?: [^ .]+){0,6}"
            r"|" + PICTURE + r" by:? (?-i:[©@A-Z])[^?!]{2,60} on (?:unsplash|pexels|pixabay|flickr)"
            r"|"
            + PICTURE
            + r" (?:(?:generated|created|made) )?(?:by|with|using|via) (?:the )?(?:author|ai|chatgpt|gemini"
            r"|dall|midjourney|canva|stable diffusion|firefly|copilot)\b[^.?!:]{0,60}"
            r"|(?:featured |cover |header |hero )?image from (?-i:[A-Z])[^ ]*(?: [^ .]+){0,5}"
            r"|(?:image|photo)s?,? (?:courtesy|supplied|provided)"
            r"|\(?(?:ap|afp|reuters|epa|getty|pa|dpa) (?:photo|images|file photo) ?[/:] ?[^.?!]{3,60}"
            r"|\(?(?:(?-i:AP|AFP|REUTERS|EPA|PA)|getty|dpa) ?/ ?(?-i:[A-Z][a-z])[^ .?!]*(?: [^ .?!]+){0,5}"
            r"|\((?:ap|afp|reuters|epa|pa): [^.?!()]{3,60}\)"
            r"|(?:file|stock|handout|archive|press) (?:photo|image|picture|photograph)s?"
            r"|getty images(?: ?/ ?[^.?!]{2,40})?|\(?image source\)?|photo credits?:?"
            r"|placeholder image|image placeholder|photo by:? (?-i:@?[A-Za-z]+[A-Z0-9_][^ .]*)"
            r"|(?:logo|photo):? ?https?://[^ ]+"
            r"|(?:image|photo|picture|caption):|shutterstock(?:[.]com)?|courtesy photo)[.)\]*_ ]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Image:",
            "Photo by Jane Doe on Unsplash",
            "Photo by Jane Doe - Example.co.uk on Unsplash",
            "(AP Photo/Jane Doe)",
            "REUTERS/Jane Doe",
            "(AP: Jane Doe)",
            "File photo",
            "Images courtesy of Jane Doe",
            "Getty Images",
            "Placeholder Image",
            "Image generated with Gemini",
            "Image created by the author using DALL-E 3",
            "Photo by MaraL",
            "(Logo: http://www.example.com/logo1999 )",
        ),
        spares=(
            "Images:",
            "Photos by the thousand were lost.",
            "Images from Mars",
            "Photos by Women",
            "Image by image: how the author works",
            "Images made with care",
            "Photo by photo",
            "Logo: how it came to be",
            "File photos away before you sleep.",
            "AP: Two Dead as Ferry Sinks",
            "AP/NORC Poll: Few Like Mondays",
            "Reuters/Ipsos Poll: Most Want Ferries",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="credit-line",
        why="`Credit:` and names in capitals only; a small word in it means prose.",
        pattern=(
            r"[(\[*_ ]*credits? ?: ?(?-i:[©@A-Z][^ ]*)(?-i: ?(?:[/|,&–-]|via|and|of|for) ?"
            r"| [©@A-Z0-9][^ ]*)*[)\]*_]*"
        ),
        zone=ANYWHERE,
        drops=("Credit: Wareable", "Credit: Getty Images/Example Agency", "CREDIT: Jane Doe"),
        spares=(
            "Credit: the word that built capitalism",
            "Credit: How to get it and keep it",
            "Source: Bureau of Labor Statistics",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="caption-file",
        why="An agency's caption for a picture out of its archive.",
        pattern=r"(?-i:FILE(?: PHOTO| IMAGE)?) ?[-–—:] ?[^ ].*",
        zone=ANYWHERE,
        drops=(
            "FILE - The mayor speaks at city hall on March 3, 2024.",
            "FILE PHOTO: A ship leaves the harbour",
        ),
        spares=(
            "File - save as - done, and the work is safe.",
            "FILES AND RANKS",
            "The file: a thousand pages",
        ),
        seen="news agencies' feeds",
    ),
)
