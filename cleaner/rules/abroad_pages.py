"""More of pages in other languages: pointers to other articles, players, buttons of recipes, and Russian pages."""

from cleaner.rule import ANYWHERE, TAIL, Rule

_SEEN = "news sites in German, French, Spanish, Portuguese, Italian, Dutch and Russian"

RULES = (
    Rule(
        id="related-abroad",
        why="The heading of a list of other articles.",
        pattern=(
            r"(?:lees ook|lees meer|meer (?:nieuws|over dit onderwerp)|auch lesenswert|mehr aus (?:diesem )?ressort"
            r"|weitere (?:artikel|nachrichten|meldungen)|das könnte (?:sie|dich) auch interessieren"
            r"|vous aimerez aussi|vous (?:pourriez|devriez) aussi aimer|à voir aussi|sur le même sujet"
            r"|à découvrir aussi"
            r"|(?-i:MÁS INFORMACIÓN)|también te puede gustar|te recomendamos|más noticias|lo más (?:leído"
            r"|visto)|le più lette"
            r"|potrebbe interessarti(?: anche)?|ti potrebbe interessare(?: anche)?|mais lidas|veja mais|saiba mais"
            r"|você pode gostar|читайте также|по теме|материалы по теме|ещё по теме|самое читаемое"
            r"|похожие (?:статьи|записи)"
            r"|newsticker|meistgelesen|les plus lus)[ .:!…]*"
        ),
        zone=ANYWHERE,
        drops=("Lees ook", "Vous aimerez aussi", "MÁS INFORMACIÓN", "Potrebbe interessarti", "Читайте также:"),
        spares=(
            "Más información en la oficina de turismo.",
            "Lees ook het boek van zijn vader.",
            "Vous aimerez aussi la plage.",
            "По теме доклада спорили до вечера.",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="related-line-abroad",
        why="A pointer to one other article, between two paragraphs.",
        pattern=(
            r"(?:lees ook|leia (?:também|mais)|veja (?:também|mais)|leggi anche|читайте также|смотрите также"
            r"|auch interessant"
            r"|lee también|lea también|à lire aussi|lire aussi) ?[:|»›-] ?[^“”]{4,140}"
        ),
        zone=ANYWHERE,
        drops=("Lees ook: Nieuw fietspad kost meer", "Читайте также: Где кататься весной"),
        spares=("Lees ook verder dan de titel.", "Leia também os rótulos."),
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
            r"twittern|zum newsletter anmelden|zur startseite|zum (?:thema|forum)|reageer|reageren"
            r"|deel dit artikel"
            r"|deel dit bericht|noter (?:cette|la) recette|ajouter (?:à|aux) (?:mes )?favoris|imprimer (?:la"
            r"|cette) recette"
            r"|ir a los comentarios|ver comentarios|suscríbete para seguir leyendo"
            r"|se adhiere a los criterios de [^.]{3,40}"
            r"|continua (?:depois|após) da publicidade|sigue leyendo|continuar lendo|advertentie"
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
            "Continua depois da publicidade",
            "Deel dit artikel",
            "Siga o canal Vida no WhatsApp",
        ),
        spares=(
            "Twittern kann jeder",
            "Reageren op de brief deed hij niet.",
            "Sigue leyendo hasta que amanezca.",
            "Salva la nave",
            "Continua depois da ponte.",
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
    Rule(
        id="buttons-russian",
        why="Buttons and labels of Russian pages: to share, to comment, to subscribe, advertisements.",
        pattern=(
            r"(?:поделиться(?: (?:в|на|с|ссылкой)[^.!?]{0,40})?|реклама|на правах рекламы|комментарии(?: ?\(?\d+\)?)?"
            r"|(?:оставить|добавить|написать) комментарий|обсудить|подпи(?:сывайтесь|шитесь) на (?:наш|нас"
            r"|рассылку|канал)"
            r"[^.!?]*|подписаться(?: на [^.!?]{2,40})?|войти|регистрация|распечатать|в избранное|наверх"
            r"|все права защищены)[ .:!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Поделиться",
            "Подписывайтесь на наш канал в Telegram",
            "Комментарии",
            "Оставить комментарий",
            "Реклама",
        ),
        spares=(
            "Реклама пива запрещена.",
            "Поделиться хлебом было нечем.",
            "Войти в дом он не решился.",
            "Комментарии врача",
        ),
        seen=_SEEN,
    ),
)
