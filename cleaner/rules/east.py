"""The plainest families in Russian and Polish: whole labels, no guesses."""

from cleaner.rule import ANYWHERE, TAIL, Rule

_SEEN = "news sites in Russian and Polish"

RULES = (
    Rule(
        id="share-east",
        why="The label of share buttons.",
        pattern=(
            r"(?:поделиться|поделитесь|udost[eę]pnij|podziel si[eę])"
            r"(?: (?:статьей|новостью|ссылкой|в соцсетях|artyku[lł]|ten artyku[lł]|post|wpis"
            r"|(?:на|в|na) [^ ]+))?[ .:!…]*|скопировать ссылку|skopiuj link|drukuj|распечатать|версия для печати"
        ),
        zone=ANYWHERE,
        drops=("Поделиться", "Поделиться в соцсетях:", "Udostępnij", "Skopiuj link"),
        spares=("Поделиться хлебом", "Podziel się chlebem", "Drukuj albo milcz"),
        seen=_SEEN,
    ),
    Rule(
        id="comments-east",
        why="The heading, the button or the form of the readers' comments.",
        pattern=(
            r"(?:[0-9]+ )?(?:комментари(?:й|и|я|ев)|komentarz(?:e|y)?)(?: ?\([0-9]+\)| ?: ?[0-9]+)?[ .:!]*"
            r"|(?:оставить|добавить|написать|отправить) (?:комментарий|отзыв|ответ)(?: ?отменить ответ)?[ .:!]*"
            r"|(?:dodaj|zostaw|napisz|prze[sś]lij) komentarz(?: anuluj pisanie odpowiedzi)?[ .:!]*"
            r"|(?:пока )?нет комментариев[ .:!]*|brak komentarzy[ .:!]*|ответить|odpowiedz|комментировать|skomentuj"
            r"|ваш (?:адрес e-?mail|e-?mail) не будет опубликован(?:[. ].*)?"
            r"|tw[oó]j adres e-?mail nie zostanie opublikowany\b.*"
        ),
        zone=TAIL,
        drops=(
            "Комментарии",
            "3 комментария",
            "Оставить комментарий",
            "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
            "Komentarze (4)",
            "Dodaj komentarz",
        ),
        spares=("Комментарии министра не понравились", "Komentarz: most musi zostać", "Odpowiedz na list"),
        seen=_SEEN,
    ),
    Rule(
        id="labels-east",
        why="The label over advertising, the link that skips the menu.",
        pattern=(
            r"[-–— ]*(?:реклама|на правах рекламы|artyku[lł] sponsorowany|materia[lł] (?:sponsorowany|partnera)"
            r"|dalsza cz[eę][sś][cć] artyku[lł]u (?:pod|znajduje si[eę] pod) [^ ]+"
            r"|продолжение (?:после|под) рекламы)[ .:–—-]*"
            r"|przejd[zź] do (?:g[lł][oó]wnej )?tre[sś]ci|przeskocz do tre[sś]ci"
            r"|перейти к (?:основному )?(?:содержимому|содержанию|контенту)"
        ),
        zone=ANYWHERE,
        drops=("Реклама", "- Реклама -", "Перейти к содержимому", "Przejdź do treści"),
        spares=("Реклама подорожала", "Przejdź do treści ustawy", "Перейти к содержанию письма трудно"),
        seen=_SEEN,
    ),
    Rule(
        id="buttons-russian",
        why="Buttons of Russian pages: to discuss, to subscribe, to log in.",
        pattern=(
            r"(?:обсудить|подпи(?:сывайтесь|шитесь) на (?:наш|нас|рассылку|канал)[^.!?]*"
            r"|подписаться(?: на [^.!?]{2,40})?|войти|регистрация|в избранное|наверх|все права защищены)[ .:!]*"
        ),
        zone=ANYWHERE,
        drops=("Подписывайтесь на наш канал в Telegram", "Обсудить", "Все права защищены"),
        spares=("Войти в дом он не решился.", "Обсудить это решили в среду"),
        seen=_SEEN,
    ),
)
