"""Whole texts, made up for the tests of the line model: an article and what a page sets around it, in five languages;
and articles that look like pages themselves."""

ARTICLE = (
    "The harbour at Lindholm was closed for nine days while divers looked for the anchor that the ferry had lost.",
    "Nobody had thought that it could take so long. The company had said at first that it would be hours.",
    "What the divers found",
    "At first they found two bicycles, a safe without a door, and a sign that had stood at the old customs house.",
    "Only on the eighth day did one of them see a chain, and at the end of it the anchor, deep in the mud of the quay.",
    "Who will pay",
    "The town and the company have both asked their lawyers. Neither expects to know before summer ends.",
    "Until then the fishermen will wait for their money, as they have waited before, and mend their nets.",
)
NAVIGATION = (
    "Skip to content",
    "Home",
    "News",
    "Sports",
    "Weather",
    "Subscribe",
    "Log in",
    "Search",
    "Menu",
    "Contact Us",
)
FOOTER = (
    "Share this article",
    "Related Articles",
    "Read more",
    "Leave a Reply",
    "Your email address will not be published.",
    "Subscribe to our newsletter",
    "Sign up",
    "About Us",
    "Contact Us",
    "Advertise",
    "Careers",
    "Privacy Policy",
    "Terms of Service",
    "Cookie Settings",
    "Follow us on Facebook",
    "All Rights Reserved",
)
PAGE = "\n".join((*NAVIGATION, *ARTICLE, *FOOTER)) + "\n"
# What no phrase tells: the model has to.
MASTHEAD = ("Lindholm Observer", "Obituaries & Notices", "Puzzles", "Jobs Board", "Ferry Times", "Classifieds")
TEASERS = (
    "Most Read",
    "Quay walk draws record crowd",
    "June 3, 2024",
    "Ten boats to see this summer",
    "May 28, 2024",
    "Popular Topics",
    "Schools",
    "Ferries",
    "Town Hall",
    "Browse jobs",
    "Give a gift",
    "Reader Offers",
    "Licensing & Reprints",
    "Accessibility",
)
UNNAMED = "\n".join((*MASTHEAD, *ARTICLE, *TEASERS)) + "\n"

# Articles in other languages between navigation: made up for this test.
FOREIGN = {
    "de": (
        "Startseite|Nachrichten|Sport|Wetter|Anmelden|Suche|Kontakt",
        "Der Hafen von Lindholm blieb neun Tage lang geschlossen, während Taucher nach dem Anker der Fähre suchten.",
        "Was die Taucher fanden",
        "Zuerst fanden sie zwei Fahrräder, einen Tresor ohne Tür und ein Schild, das am alten Zollhaus stand.",
        "Erst am achten Tag sah einer von ihnen eine Kette und an ihrem Ende den Anker, tief im Schlamm unter dem Kai.",
        "Teilen|Kommentare|Impressum|Datenschutz|Newsletter|Über uns",
    ),
    "fr": (
        "Accueil|Actualités|Sports|Météo|Connexion|Recherche|Contact",
        "Le port de Lindholm est resté fermé pendant neuf jours, le temps que des plongeurs cherchent l’ancre du bac.",
        "Ce que les plongeurs ont trouvé",
        "Ils ont d’abord trouvé deux vélos, un coffre sans porte et un panneau qui était devant l’ancienne douane.",
        "C’est seulement le huitième jour que l’un d’eux a vu une chaîne et, au bout, l’ancre, enfouie sous le quai.",
        "Partager|Commentaires|Mentions légales|Confidentialité|Infolettre|À propos",
    ),
    "es": (
        "Inicio|Noticias|Deportes|El tiempo|Entrar|Buscar|Contacto",
        "El puerto de Lindholm estuvo cerrado nueve días mientras los buzos buscaban el ancla del transbordador.",
        "Lo que encontraron los buzos",
        "Primero hallaron dos bicicletas, una caja fuerte sin puerta y un letrero que había estado en la vieja aduana.",
        "Solo al octavo día uno de ellos vio una cadena y, al final de ella, el ancla, hundida bajo el muelle.",
        "Compartir|Comentarios|Aviso legal|Privacidad|Boletín|Quiénes somos",
    ),
    "ja": (
        "ホーム|ニュース|スポーツ|天気|ログイン|検索|お問い合わせ",
        "リンドホルムの港は、渡し船が失った錨を潜水士たちが探すあいだ、九日間にわたって閉ざされたままだった。港の人々は毎朝そこに集まり、水面を眺めては首を振った。",
        "潜水士たちが見つけたもの",
        "最初に見つかったのは二台の自転車と、扉のない金庫、そして古い税関の前に立っていた看板だった。誰も、それがいつ海に落ちたのかを覚えていなかった。",
        "八日目になってようやく、そのうちの一人が鎖を見つけ、その先の岸壁の下の泥の中に深く埋もれた錨を見つけた。",
        "共有する|コメント|利用規約|プライバシー|メールマガジン|会社概要",
    ),
}

# A text of short lines that is an article all the same.
ROUNDUP = """
Best Budget Laptops 2024: Our Top 5 Picks Under $500 - Lindholm Buzz
We may earn a commission if you buy through links on our site. Learn more
Last updated: Jan 5, 2024
Written by Sam Cole
Fact checked by Rita Moss
Looking for a cheap laptop? You have come to the right place, because we have tested 31 of them this year alone.
Quick List
Orvo Frame 5 – Best overall
Brikk Flex 3 – Best 2-in-1
Nocta 14 – Best for students
1. Orvo Frame 5
Check Price
SPECIFICATIONS
CPU: Ryzen 5
RAM: 8GB
Storage: 256GB SSD
REASONS TO BUY
+ Great keyboard
+ Long battery life
REASONS TO AVOID
- Dull screen
The Frame 5 is the laptop that we tell most people to buy. It is quick, it is quiet, and it costs less than a phone.
2. Brikk Flex 3
Check Price
SPECIFICATIONS
CPU: Core i3
RAM: 8GB
Storage: 128GB SSD
The Flex 3 folds over on itself, which is good for films and bad for hinges.
How we test
We use each laptop for a week, run it flat twice, and drop nothing on purpose.
Frequently Asked Questions
Is 8GB of RAM enough?
For most people, yes. Editing video needs more.
Can I game on it?
A little.
Sam Cole
Sam writes about computers. He owns too many.
Related: Best gaming mice
Today's best deals
Orvo Frame 5
$449
View Deal
"""

HOW_TO = """How to Prune Roses
Contents
[hide]
1 Tools
2 When to prune
3 How to cut: step by step
Tools
-
Sharp secateurs
-
Thick gloves
-
A small saw
When to prune
Late winter is best, when the buds begin to swell but have not opened, and the hardest frosts are over.
How to cut: step by step
Step 1: Remove dead wood
Cut back to healthy wood, which is white or green inside, and clean the blades between plants.
Step 2: Open the centre
Take out crossing branches so that air can move through the plant and leaves dry quickly.
Step 3: Shape the bush
Cut just above a bud that points outward, at an angle, so that water runs off.
FAQ
Q: Can I prune in autumn?
A: Only lightly, and only to keep the wind from rocking the plant in its bed.
"""

KETTLE = """
How to Descale a Kettle With Vinegar
by Tom Reed | Apr 2, 2024 | Kitchen
0 comments
Limescale is harmless, but it makes a kettle slow and loud. Here’s how to be rid of it in half an hour.
What You Need
White vinegar
Water
A soft cloth
Step 1: Mix the Solution
Fill the kettle half with vinegar and half with water.
Step 2: Boil and Wait
Bring it to the boil, then leave it for 20 minutes. Don’t drink it.
Step 3: Rinse
Rinse three times. Boil once with fresh water and pour that away too.
Tip: In hard-water areas do this monthly.
FAQs
Can I use lemon juice?
Yes. Two lemons do for a litre.
Is it safe for plastic kettles?
It is, as long as the element is steel.
Share this:
Click to share on Twitter (Opens in new window)
Click to share on Facebook (Opens in new window)
Like Loading...
Related
Leave a Reply Cancel reply
Your email address will not be published. Required fields are marked *
Save my name, email, and website in this browser for the next time I comment.
"""
