"""More of pages in other languages: pointers to other articles, players, buttons of recipes."""

from cleaner.rule import ANYWHERE, TAIL, Rule

_SEEN = "news sites in German, French, Spanish, Portuguese, Italian, Dutch, Russian and Polish"

RULES = (
    Rule(
        id="related-abroad",
        why="The heading of a list of other articles.",
        pattern=(
            r"(?:meer nieuws|(?:lees|bekijk|luister) (?:ook|meer|verder)|meer over dit onderwerp|meer lezen|zie ook"
            r"|gerelateerde (?:artikelen|berichten)|auch lesenswert|mehr aus (?:diesem )?ressort"
            r"|weitere (?:artikel|nachrichten|meldungen)|das könnte (?:sie|dich) auch interessieren"
            r"|vous aimerez aussi|vous (?:pourriez|devriez) aussi aimer|à voir aussi|sur le même sujet"
            r"|à découvrir aussi"
            r"|(?-i:MÁS INFORMACIÓN)|también te puede gustar|te recomendamos|más noticias|lo más (?:leído"
            r"|visto)|le più lette"
            r"|potrebbe interessarti(?: anche)?|ti potrebbe interessare(?: anche)?|mais lidas|veja mais|saiba mais"
            r"|você pode gostar|newsticker|meistgelesen|les plus lus"
            r"|(?:(?:материалы|статьи|новости|ещё) )?по теме|похожие (?:статьи|материалы|записи|новости)|самое читаемое"
            r"|(?:читайте|смотрите) (?:также|ещ[её])(?: по теме)?|читать (?:далее|дальше|полностью)"
            r"|(?:czytaj|przeczytaj|zobacz|sprawd[zź]) (?:tak[zż]e|te[zż]|r[oó]wnie[zż])"
            r"|powi[aą]zane (?:artyku[lł]y|wpisy)|czytaj (?:dalej|wi[eę]cej|ca[lł]o[sś][cć]))[ .:!…»→]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Vous aimerez aussi",
            "MÁS INFORMACIÓN",
            "Potrebbe interessarti",
            "Lees ook",
            "Gerelateerde artikelen",
            "Читайте также",
            "Читать далее…",
            "Czytaj także:",
        ),
        spares=(
            "Lees ook de brief van de burgemeester eens.",
            "Читайте также вслух, и дети слушают.",
            "Czytaj także na głos.",
            "Новости по теме недели обсуждали до ночи.",
            "Más información en la oficina de turismo.",
            "Vous aimerez aussi la plage.",
            "По теме доклада спорили до вечера.",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="related-line-abroad",
        why="A pointer to one other article, between two paragraphs.",
        pattern=(
            r"(?:leia (?:também|mais)|veja (?:também|mais)|leggi anche|auch interessant|lee también|lea también"
            r"|à lire aussi|lire aussi|(?:lees|bekijk|luister) (?:ook|meer|verder)"
            r"|(?:читайте|смотрите) (?:также|ещ[её])(?: по теме)?"
            r"|(?:czytaj|przeczytaj|zobacz|sprawd[zź]) (?:tak[zż]e|te[zż]|r[oó]wnie[zż])) ?[:|»›-] ?[^“”]{4,140}"
        ),
        zone=ANYWHERE,
        drops=(
            "Veja mais: A ponte abre na sexta",
            "Lee también | El puente abre el viernes",
            "Lees ook: De brug gaat weer open",
            "Читайте также: Мост снова открыт",
            "Zobacz też: Most znów otwarty",
        ),
        spares=("Leia também os rótulos.", "Lire aussi haut fatigue la voix."),
        seen=_SEEN,
    ),
    Rule(
        id="player-abroad",
        why="The button that reads an article aloud, or the label of how long it takes to read.",
        pattern=(
            r"(?:ouvir|ouça|escuchar|escucha|ascolta|écouter|anhören|beluister|слушать)"
            r"(?: (?:esta |a |este |o |la |el |l[’']|cet |deze |dit )?(?:notícia|artigo|texto|noticia|artículo"
            r"|articolo|article"
            r"|artikel|статью))?[.:]?"
            r"|(?:время чтения|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura|lesezeit"
            r"|leestijd):? ?[^.!?]{1,20}"
        ),
        zone=ANYWHERE,
        drops=("Ouvir notícia", "Ascolta l’articolo", "Время чтения: 6 минут", "Tempo di lettura: 4 minuti"),
        spares=(
            "Écouter la mer toute la nuit",
            "Ouvir música ajuda a dormir.",
            "Lesezeit ist Lebenszeit, sagt die Lehrerin.",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="button-abroad",
        why="A button of a page: to tweet, to answer, to rate or keep a recipe, to go on past an advertisement.",
        pattern=(
            r"twittern|zum newsletter anmelden|zur startseite|zum (?:thema|forum)|reageren"
            r"|deel dit artikel"
            r"|deel dit bericht|noter (?:cette|la) recette|ajouter (?:à|aux) (?:mes |vos )?(?:favoris"
            r"|sélections)|(?:article )?réservé aux abonnés|réutiliser ce contenu|imprimer (?:la"
            r"|cette) recette"
            r"|ir a los comentarios|ver comentarios|suscríbete para seguir leyendo"
            r"|se adhiere a los criterios de [^.]{3,40}"
            r"|sigue leyendo|continuar lendo|advertentie"
            r"|riproduzione riservata"
            r"|© ?riproduzione riservata|rezept (?:drucken|speichern|bewerten)|guardar receta|imprimir receta"
            r"|salvar receita"
            r"|stampa(?: la ricetta)?|salva(?: la ricetta)?|siga [^.]{2,40} no (?:whatsapp|instagram|google notícias)"
        ),
        zone=ANYWHERE,
        drops=(
            "Twittern",
            "Noter cette recette",
            "Ir a los comentarios",
            "Sigue leyendo",
            "Deel dit artikel",
            "Siga o canal Vida no WhatsApp",
        ),
        spares=(
            "Twittern kann jeder",
            "Reageren op de brief deed hij niet.",
            "Sigue leyendo hasta que amanezca.",
            "Salva la nave",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="filed-abroad",
        why="Under what a page is filed, and the heading of the box about who wrote it.",
        pattern=(
            r"(?:archivado en|sobre la firma|sobre o autor|sobre a autora|zum autor|zur autorin|über den autor"
            r"|über die autorin|à propos de l[’']auteur|sull[’']autore|over de auteur|об авторе|рубрики|метки"
            r"|теги)[ .:]*"
            r"|(?:schlagworte|mots-clés|etiquetas|tags|теги|метки): [^.!?]{2,140}"
        ),
        zone=TAIL,
        drops=("Archivado en", "Sobre la firma", "Über den Autor", "Об авторе", "Теги: спорт, город"),
        spares=("Über den Autor und sein Dorf", "Archivado en un sótano", "Метки на деревьях"),
        seen=_SEEN,
    ),
)
