"""The plainest families in Russian, Polish and Chinese: whole labels, no guesses."""

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
    Rule(
        id="page-chinese",
        why="Buttons and labels around an article in Chinese, and the numbers of a site's licences at its foot.",
        pattern=(
            r"分享(?:到)?(?:微信|微博|新浪微博|朋友圈|[qQ]{2}空间)?[：:]?|字体[：:]?(?: ?[大中小]){0,3}"
            r"|打印(?:本页)?|收藏(?:本文)?|阅读下一篇[：:]?|上一篇[：:]?|下一篇[：:]?|相关(?:新闻|阅读|文章|链接)[：:]?|返回(?:首页|顶部)|扫一扫.{0,20}"
            r"|(?:【纠错】 ?)?[【（(\[]?责任?编辑 ?[：:] ?[^。！？]{2,20}[】）)\]]?|【纠错】"
            r"|(?:违法和)?不良信息举报(?:[：:电].{0,40})?"
            r"|.{0,12}(?:许可证|备案号?|公网安备|[iI][cC][pP]备|[iI][cC][pP]证)[号：: ]?"
            r"[0-9A-Za-z()（）-]{4,30}号?(?:-[0-9]+)?|京网文[^。]{4,30}号"
        ),
        zone=ANYWHERE,
        drops=(
            "分享到微信",
            "字体：",
            "【责任编辑：王小明】",
            "阅读下一篇：",
            "京ICP备12345678号-6",
            "违法和不良信息举报",
            "信息网络传播视听节目许可证0123456号",
        ),
        spares=(
            "分享一个故事",
            "字体设计的历史",
            "他把文章分享到朋友圈，很快传开。",
            "相关新闻报道说，桥已开通。",
            "记者了解到许可证已发放。",
        ),
        seen="news sites in Chinese",
    ),
)
