"""The plainest families in German, French, Spanish, Portuguese, Italian and Dutch: whole labels, no guesses.

What the other files hold in these languages belongs to a family that English named first.
"""

from cleaner.rule import ANYWHERE, TAIL, Rule

_ARTICLE = (
    r"(?: (?:(?:diesen |den )?(?:artikel|beitrag)|l[’']article|cet article|este art[ií]culo|este artigo|esta noticia"
    r"|esta not[ií]cia|l[’']articolo|questo articolo|dit artikel))?"
)

_SEEN = "news sites in German, French and Spanish"

RULES = (
    Rule(
        id="share-abroad",
        why="The label of share buttons.",
        pattern=(
            rf"(?:(?:jetzt |bitte )?teilen|partager|compartir|comparte|compartilhar|compartilhe"
            rf"|partilhar|condividi|delen)"
            rf"{_ARTICLE}(?: (?:auf|sur|en|em|su|via|op) [^ ]+)?[ .:!…]*"
            r"|(?:artikel|beitrag) teilen[ .:!]*|(?:artikel |seite )?(?:drucken|ausdrucken|merken|vorlesen)[ .:!]*"
            r"|imprimer(?: l[’']article)?[ .:!]*|link kopieren|copier le lien|copiar enlace|copiar link|copia link"
        ),
        zone=ANYWHERE,
        drops=(
            "Teilen",
            "Artikel teilen",
            "Partager :",
            "Compartir este artículo",
            "Condividi su Facebook",
            "Link kopieren",
        ),
        spares=(
            "Teilen und herrschen",
            "Partager le gâteau en six",
            "Compartir es vivir, decía mi abuela.",
            "Drucken lernt man hier in drei Jahren.",
            "Delen van de stad",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="comments-abroad",
        why="The heading or the button of the readers' comments.",
        pattern=(
            r"(?:zu den |alle |zur |[0-9]+ )?(?:kommentare|leserkommentare)(?: (?:anzeigen|lesen"
            r"|schreiben|[0-9]+))?[ .:!]*"
            r"|(?:diskutieren sie mit|jetzt (?:mitdiskutieren|kommentieren)|kommentieren)[ .:!]*"
            r"|(?:tous les |[0-9]+ )?commentaires?[ .:!]*|r[eé]agir(?: [aà] cet article)?[ .:!]*"
            r"|(?:[0-9]+ |ver |los )?coment[aá]rios[ .:!]*|comenta(?:r)?[ .:!]*"
            r"|(?:[0-9]+ )?commenti[ .:!]*|reacties[ .:!]*"
            r"|(?:deine|ihre) e-?mail-?adresse wird nicht ver[oö]ffentlicht\b.*"
            r"|votre adresse (?:e-?mail|de messagerie) ne sera pas publi[eé]e\b.*"
            r"|tu direcci[oó]n de (?:correo electr[oó]nico|e-?mail) no ser[aá] publicada\b.*"
            r"|o seu endere[cç]o de e-?mail n[aã]o ser[aá] publicado\b.*"
            r"|[0-9]+ (?:kommentar|coment[aá]rio|commento|reactie)[ .:!]*"
            r"|(?:no hay|sin) comentarios[ .:!]*|(?:nenhum|sem) coment[aá]rios?[ .:!]*|aucun commentaire[ .:!]*"
            r"|keine kommentare[ .:!]*|nessun commento[ .:!]*|(?:nog )?geen reacties[ .:!]*"
            r"|(?:publicar|dejar|a[nñ]adir) (?:un )?comentario|(?:postar|deixar) (?:um )?coment[aá]rio"
            r"|(?:enregistrer|ajouter|publier|poster) un commentaire|kommentar (?:ver[oö]ffentlichen|hinterlassen)"
            r"|(?:posta|aggiungi) un commento|(?:plaats|geef|schrijf) een reactie|een reactie posten|reactie plaatsen"
            r"|(?:laat|geef) een (?:reactie|antwoord) achter|reageer(?: op dit artikel)?"
            r"|il tuo indirizzo e-?mail non sar[aà] pubblicato\b.*|je e-?mailadres wordt niet gepubliceerd\b.*"
        ),
        zone=TAIL,
        drops=(
            "Kommentare",
            "Alle Kommentare lesen",
            "Commentaires",
            "Comentarios",
            "Kommentieren",
            "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
            "Deine E-Mail-Adresse wird nicht veröffentlicht.",
            "1 comentario:",
            "No hay comentarios:",
            "Publicar un comentario",
            "Geef een reactie",
        ),
        spares=(
            "Kommentar: Die Brücke muss bleiben",
            "Commentaires du maire",
            "Keine Kommentare zur Lage",
            "Sin comentarios de la alcaldesa",
            "Reactie van de gemeente",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="newsletter-abroad",
        why="An appeal to sign up for a newsletter.",
        pattern=(
            r"(?:jetzt )?(?:(?:unseren |den |hier |kostenlos )*newsletter (?:hier |kostenlos |jetzt )*"
            r"(?:abonnieren|bestellen|anmelden)|(?:melden sie sich|abonnieren sie"
            r"|anmelden)\b[^.?!]*\bnewsletter\b[^.?!]*)[.!]*"
            r"|(?:abonnez-vous|inscrivez-vous|recevez)\b[^.?!]*\b(?:newsletter|infolettre"
            r"|lettre d[’']information)\b[^.?!]*[.!]*"
            r"|(?:suscr[ií]bete|reg[ií]strate|ap[uú]ntate|recibe|assine|inscreva-se|receba|cadastre-se|iscriviti"
            r"|meld je aan)\b[^.?!]*\b(?:newsletter|bolet[ií]n|nieuwsbrief)\b[^.?!]*[.!]*"
        ),
        zone=ANYWHERE,
        drops=(
            "Jetzt Newsletter abonnieren",
            "Melden Sie sich für unseren Newsletter an!",
            "Abonnez-vous à notre newsletter",
            "Suscríbete a nuestro boletín",
            "Iscriviti alla newsletter",
        ),
        spares=(
            "Der Newsletter der Stadt erscheint seit 1998.",
            "Recevez les invités avec un sourire.",
            "Suscríbete a la idea de que nada cambia.",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="account-abroad",
        why="A button to log in, sign up or subscribe.",
        pattern=(
            r"(?:(?:jetzt |kostenlos |hier )*(?:anmelden|registrieren|einloggen|abonnieren|abo abschlie(?:ß|ss)en)"
            r"|se connecter|s[’']inscrire|s[’']abonner|je m[’']abonne|cr[eé]er un compte"
            r"|iniciar sesi[oó]n|reg[ií]strate"
            r"|suscr[ií]bete|entrar|cadastre-se|assine(?: j[aá])?|accedi|registrati|abbonati"
            r"|inloggen|abonneren)[ .:!»›]*"
        ),
        zone=ANYWHERE,
        drops=("Anmelden", "Jetzt registrieren", "Se connecter", "Iniciar sesión", "Accedi"),
        spares=("Anmelden kann man sich bis Freitag.", "Entrar en razón", "S’abonner ou partir"),
        seen=_SEEN,
    ),
    Rule(
        id="cookies-abroad",
        why="The banner that asks for consent.",
        pattern=(
            r"(?:wir verwenden|diese (?:website|seite) (?:verwendet|nutzt)|wir nutzen|nous utilisons|ce site utilise"
            r"|utilizamos|este sitio (?:web )?utiliza|este site utiliza|usamos|utilizziamo|questo sito utilizza"
            r"|deze (?:website|site) gebruikt|wij gebruiken)\b.*\bcookies?\b.*"
            r"|(?:alle )?cookies? (?:akzeptieren|ablehnen|accepteren)|cookie-einstellungen|tout accepter|tout refuser"
            r"|accepter (?:les|tous les) cookies|aceptar (?:todas las )?cookies|aceitar (?:todos os )?cookies"
            r"|accetta (?:tutti i )?cookie"
        ),
        zone=ANYWHERE,
        drops=(
            "Wir verwenden Cookies, um unsere Website zu verbessern.",
            "Ce site utilise des cookies pour vous offrir le meilleur service.",
            "Utilizamos cookies propias y de terceros.",
            "Alle Cookies akzeptieren",
        ),
        spares=(
            "Wir verwenden Butter, keine Margarine.",
            "Les cookies sortent du four.",
            "Cookies backen wir im Advent.",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="skip-link-abroad",
        why="A link for screen readers that skips the menu.",
        pattern=(
            r"(?:direkt |weiter )?zum (?:haupt)?inhalt(?: (?:wechseln|springen|gehen))?"
            r"|zur (?:haupt)?navigation (?:wechseln|springen|gehen)|springe (?:direkt )?zum (?:haupt)?inhalt"
            r"|(?:aller|passer|acc[eé]der)(?: directement)? (?:au contenu|au menu|[aà] la navigation)(?: principale?)?"
            r"|(?:ir|saltar|pasar)(?: directamente)? al (?:contenido|men[uú])(?: principal)?"
            r"|(?:ir|saltar|pular|avan[cç]ar)(?: diretamente)? para o (?:conte[uú]do|menu)(?: principal)?"
            r"|(?:vai|salta|passa)(?: direttamente)? al (?:contenuto|menu)(?: principale)?"
            r"|(?:(?:door)?ga|spring|direct|overslaan en|meteen)(?: direct)? naar (?:de )?(?:hoofd)?inhoud(?: gaan)?"
        ),
        zone=ANYWHERE,
        drops=(
            "Direkt zum Inhalt wechseln",
            "Zum Inhalt springen",
            "Aller au contenu principal",
            "Saltar al contenido",
            "Pular para o conteúdo",
            "Vai al contenuto",
            "Ga naar de inhoud",
        ),
        spares=(
            "Zum Inhalt der Rede sagte er nichts.",
            "Aller au contenu des lettres",
            "Ir al contenido de la ley",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="ad-continue-abroad",
        why="Says that the text goes on below an advertisement.",
        pattern=(
            r"[-–— (]*(?:(?:der artikel|der text|der beitrag|die geschichte) (?:wird nach der|geht (?:unter|nach) der"
            r"|wird unter der) (?:anzeige|werbung) (?:fortgesetzt|weiter)"
            r"|(?:artikel|text|weiter) (?:nach|unter) (?:der|dieser) (?:anzeige|werbung)(?: weiter)?"
            r"|(?:la )?suite (?:de l[’']article )?(?:apr[eè]s|sous) (?:la|cette) publicit[eé]"
            r"|l[’']article continue apr[eè]s (?:la|cette) publicit[eé]"
            r"|(?:sigue leyendo|contin[uú]a(?: leyendo)?) (?:despu[eé]s de|tras|bajo) (?:la|esta) publicidad"
            r"|continua (?:depois d|ap[oó]s )a publicidade|(?:l[’']articolo )?continua dopo la pubblicit[aà]"
            r"|(?:artikel|tekst|lees|verhaal) (?:gaat )?(?:verder )?(?:onder|na) de advertentie(?: verder)?)[ .:)↓–—-]*"
        ),
        zone=ANYWHERE,
        drops=(
            "La suite après la publicité",
            "Artikel nach der Anzeige weiter",
            "Continua dopo la pubblicità",
            "Sigue leyendo tras la publicidad",
            "Continua após a publicidade",
            "Tekst gaat verder onder de advertentie",
        ),
        spares=(
            "La suite de l’article premier",
            "Nach der Anzeige ermittelte die Polizei.",
            "Continua dopo la pausa",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="relative-time-abroad",
        why="How long ago a comment or a page was written: that tells no date.",
        pattern=(
            r"(?:(?:hace|h[aá]|vor|il y a) (?:[0-9]+|un[ae]?|uma|ein(?:em|er))"
            r" (?:segundos?|minut(?:os?|en?|es?)|min|horas?|heures?|stunden?|d[ií]as?|jours?|tag(?:en)?"
            r"|semanas?|semaines?|wochen?)"
            r"|(?:[0-9]+|un|una|een) (?:minut[io]|minuten|or[ae]|uur|uren|giorn[io]|dag(?:en)?|settiman[ae]"
            r"|we(?:ek|ken))"
            r" (?:fa|geleden))[.]?"
            r"|(?:(?:derni[eè]re )?mise? [aà] jour|(?:[uú]ltima )?(?:actualizaci[oó]n|atualiza[cç][aã]o)|actualizado"
            r"|atualizado|(?:zuletzt |letzte )?aktualisier(?:t|ung)|(?:ultimo )?aggiornamento|aggiornato"
            r"|(?:laatst )?bijgewerkt|publi[eé]|publicado)(?: (?:le|[aà]s?|um|alle|om|a las))? ?:? ?"
            r"(?:[0-9]{1,2}[:.h][0-9]{2}(?: ?(?:uhr|h|uur|hs))?"
            r"|(?:hace|h[aá]|vor|il y a) (?:[0-9]+|un[ae]?|uma|ein(?:em|er)) (?:[^ ]+))[.]?"
        ),
        zone=ANYWHERE,
        drops=(
            *("Hace 37 minutos", "hace una hora", "vor 2 Stunden", "il y a 3 heures", "Há 5 dias", "2 uur geleden"),
            *("Mise à jour 10:38", "Dernière mise à jour : il y a 38 secondes", "Última actualización: 10:38 h"),
            *("Zuletzt aktualisiert: 10:38 Uhr", "Aktualisiert vor 3 Stunden", "Atualizado às 18h40"),
        ),
        spares=(
            "Mise à jour du logiciel",
            "Aktualisiert um ein Kapitel",
            "Publicado en 2018",
            "Hace una hora que espera.",
            "Vor 200 Jahren",
            "vor einer Stunde der Wahrheit",
            "Il y a une heure pour tout",
            "Un giorno da leone",
        ),
        seen=_SEEN,
    ),
    Rule(
        id="footer-abroad",
        why="The links of a footer: imprint, privacy, terms, contact.",
        pattern=(
            r"impressum|datenschutz(?:erkl[aä]rung|hinweise)?|nutzungsbedingungen|agb|barrierefreiheit|kontakt|"
            r"mentions l[eé]gales|politique de confidentialit[eé]|conditions (?:g[eé]n[eé]rales )?d[’']utilisation"
            r"|nous contacter|plan du site|aviso legal|pol[ií]tica de (?:privacidad|privacidade|cookies)"
            r"|t[eé]rminos (?:de uso|y condiciones)|termos de uso|note legali|informativa (?:sulla )?privacy"
            r"|privacybeleid|algemene voorwaarden|nach oben|haut de page|retour en haut|volver arriba|torna su"
            r"|alle rechte vorbehalten[.]?|tous droits r[eé]serv[eé]s[.]?|todos los derechos reservados[.]?"
            r"|todos os direitos reservados[.]?|tutti i diritti riservati[.]?|alle rechten voorbehouden[.]?"
        ),
        zone=TAIL,
        drops=("Impressum", "Datenschutzerklärung", "Mentions légales", "Aviso legal", "Alle Rechte vorbehalten."),
        spares=("Datenschutz in der Schule", "Das Impressum fehlt auf vielen Seiten.", "Kontakt zur Außenwelt"),
        seen=_SEEN,
    ),
)
