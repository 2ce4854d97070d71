"""The line model: what it takes from a whole page, and what it leaves alone."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.doc import Doc, Paragraph
from cleaner.learned import FILES
from cleaner.model.ask import ask
from cleaner.model.evidence import Evidence
from cleaner.model.trees import Trees
from cleaner.model.weights import load
from cleaner.words import count
from tests.damage import PARAGRAPHS
from tests.rendering import by_cmark, words_of
from training import stamp

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


def by_model(source: str) -> str:
    """What the line model took from a text."""
    entries = clean(source).ledger
    return "\n".join(entry.before for entry in entries if entry.rule == "boilerplate/line-model")


def test_of_a_whole_page_the_article_is_left() -> None:
    result = clean(PAGE)
    for line in ARTICLE:
        assert line in result.markdown
    for line in (*NAVIGATION, *FOOTER):
        assert line not in result.markdown.split("\n---\n")[1]


def test_the_ledger_says_how_sure_the_model_is_and_why() -> None:
    entries = [entry for entry in clean(UNNAMED).ledger if entry.rule == "boilerplate/line-model"]
    assert entries
    for entry in entries:
        chance, reasons = entry.why["probability"], entry.why["because"]
        assert isinstance(chance, float)
        assert 0.5 < chance <= 1
        assert isinstance(reasons, list)
        assert len(reasons) == 3


def test_what_no_rule_names_goes_by_the_model() -> None:
    said = by_model(UNNAMED)
    # A rule names `Most Read`; labels right over the article may pass for its headings.
    assert {line for line in (*MASTHEAD, *TEASERS) if line not in said} <= {"Most Read", *MASTHEAD[-2:]}
    for line in ARTICLE:
        assert line not in said


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


@pytest.mark.parametrize(
    "line",
    [
        "1. Orvo Frame 5",
        "2. Brikk Flex 3",
        "How we test",
        "Is 8GB of RAM enough?",
        "For most people, yes.",
        "A little.",
    ],
)
def test_numbered_names_and_answers_stay(line: str) -> None:
    assert line not in by_model(ROUNDUP)


def test_an_article_alone_is_left_alone() -> None:
    assert by_model("\n".join(ARTICLE)) == ""


@pytest.mark.parametrize("size", [29, 41, 63])
@pytest.mark.parametrize("last", range(5))
def test_a_page_that_was_cut_keeps_its_last_words(last: int, size: int) -> None:
    cut = PARAGRAPHS[last][:size]
    said = by_model("\n".join((*NAVIGATION, *MASTHEAD, *ARTICLE, *PARAGRAPHS[:last], cut)))
    assert MASTHEAD[0] in said
    assert cut not in said


def test_a_leftover_above_the_title_is_not_taken_for_it() -> None:
    title = "The Anchor That the Ferry Lost in the Harbour"
    lines = ("Local News", "Subscribe to our daily newsletter", title, "By Mara Lindqvist", *ARTICLE, *TEASERS, *FOOTER)
    assert clean("\n".join(lines)).metadata["title"] == title


def test_below_a_footer_a_last_line_goes_though_it_breaks_off() -> None:
    line = "Sign up for the letters that we send to"
    assert line in by_model(UNNAMED + line)


@pytest.mark.parametrize("language", FOREIGN)
def test_in_a_language_it_has_not_seen_no_word_is_lost(language: str) -> None:
    head, *body, tail = FOREIGN[language]
    source = "\n".join([*head.split("|"), *body, *tail.split("|")])
    assert by_model(source) == ""
    result = clean(source)
    kept = words_of(by_cmark(result.markdown)) + count(str(result.metadata["title"] or ""))
    for line in body:
        assert count(line) <= kept


def test_where_no_running_text_would_be_left_nothing_goes() -> None:
    assert by_model("\n".join(NAVIGATION + FOOTER)) == ""


@pytest.mark.parametrize("source", [PAGE, UNNAMED], ids=["page", "unnamed"])
def test_it_is_asked_once(source: str) -> None:
    first = clean(source)
    assert clean(first.markdown).ledger == ()


def test_a_whole_page_has_trees_of_its_own() -> None:
    page, article = (Doc(tuple(map(Paragraph, source.split("\n")))) for source in (PAGE, "\n".join(ARTICLE)))
    asked = [ask(doc, "leftover") for doc in (page, article)]
    assert [answer and answer.trees for answer in asked] == [load().trees("page"), load().trees("leftover")]


def test_the_hash_of_the_rules_knows_what_was_learned() -> None:
    assert stamp.digests() == FILES


def test_a_language_without_running_text_is_not_known() -> None:
    assert ask(Doc((Paragraph("Home"), Paragraph("News"))), "leftover", [0, 0]) is None


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


def test_what_a_contents_list_proves_is_not_the_models_to_take() -> None:
    """The model alone takes the title, the list and the first two headings for a menu."""
    result = clean(HOW_TO)
    assert result.metadata["title"] == "How to Prune Roses"
    headings = [line for line in result.markdown.split("\n") if line.startswith("#")]
    assert {"## Tools", "## When to prune", "## How to cut: step by step"} <= set(headings)
    assert "contents/list" in {entry.rule for entry in result.ledger}


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


def test_the_name_of_a_list_that_stays_stays() -> None:
    assert by_model(KETTLE) == ""
    body = clean(KETTLE).markdown
    assert "## What You Need\n\n- White vinegar\n- Water\n- A soft cloth\n" in body


def test_reasons_are_worked_out_only_when_they_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take as long as all that the headings stage does else."""
    asked: list[int] = []
    reasons = Trees.reasons

    def counted(trees: Trees, evidence: Evidence, at: int) -> list[str]:
        asked.append(at)
        return reasons(trees, evidence, at)

    monkeypatch.setattr(Trees, "reasons", counted)
    ledger = clean(KETTLE).ledger
    assert asked == []
    judged = [entry for entry in ledger if entry.rule == "headings/line-model"]
    assert all(entry.why["because"] for entry in judged)
    assert len(asked) == len(judged) > 0
