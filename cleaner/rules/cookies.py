"""Consent to cookies: its buttons, and what it says of itself."""

from cleaner.rule import ANYWHERE, HEAD, TAIL, Rule

# What a consent paragraph says of itself; at either end of a page it may be long.
COOKIE_NOTICE = (
    r"(?:(?:privacy (?:&|and) cookies: )?(?:this|our) (?:web)?sites?(?: and our partners)?(?: may)? uses?"
    r" (?:[^ .]+ ){0,6}cookies\b|(?:[^.]{3,40}, and )?(?:we|we and our [^.]{0,20}partners"
    r"|[^ .]+ and 3rd parties)(?: may| would like to)? (?:use|employ|store)\b[^.]*\bcookies\b[^“”]*(?:site"
    r"|experience|preferences|device|traffic|brows|consent|analy[sz]|policy|privacy|personali[sz]"
    r"|adverti[sz]|\bads\b)|(?:if|by) (?:you )?(?:continu(?:e|ing)|clicking|us(?:e|ing)|stay(?:ing)?"
    r"|brows(?:e|ing))\b[^.]*\b(?:agree|consent|accept|assume)\b[^.]*\bcookies\b"
    r"|necessary cookies are absolutely essential|functional cookies help to perform certain"
    r"|performance cookies are used to understand and analyze|analytical cookies are used to understand how"
    r"|advertisement cookies are used to provide|other uncategori[sz]ed cookies are those"
    r"|to (?:see|view|watch) this (?:content|video|post),? (?:please |you need to )?(?:enable|accept|allow"
    r"|update)\b[^.]*cookies?\b"
    r"|this content is provided by [^,.]+, which may be using cookies"
    r"|(?:this|the following) (?:article|page|story) contains content provided by [^.]+\. we ask for your permission"
    r"|(?:to (?:show|view|see) (?:you )?this (?:content|video|post|map),? )?we need your (?:consent|permission)"
    r" (?:to|before) (?:use|load|show|set)\b[^.]*cookies\b"
    r"|by clicking [“\"‘']?(?:accept|allow|ok|agree)[^.]*,[”\"’']? you (?:agree"
    r"|consent) to [^.]*\bcookies\b).*"
)

RULES = (
    Rule(
        id="cookie-buttons",
        why="The buttons and headings of a consent dialog.",
        pattern=(
            r"allow cookies once|cookies on (?:this|our) (?:web)?site|(?:accept|allow) and (?:continue|close)"
            r"|(?:accept|allow|reject|deny|decline"
            r"|refuse)(?: (?:all|only|the|optional|necessary|essential"
            r"|non-essential|additional))* (?:all|cookies|necessary|essential)(?: only)?[.!]?"
            r"|(?:manage|customi[sz]e|adjust|change|edit|set|view"
            r"|update)(?: (?:my|your|the|all))? (?:cookies?|consent)(?: (?:preferences|settings|choices"
            r"|options|consent))?|manage preferences|cookies? (?:settings|preferences|choices|declaration"
            r"|management controls|preference cent(?:er|re))[.:]?|save (?:&|and) accept"
            r"|(?:i )?accept (?:&|and) (?:close|continue)|privacy overview|show purposes"
            r"|list of partners \(vendors\)|always (?:active|enabled)|we (?:care about|value) your privacy"
            r"|we use cookies[.!]?|confirm my choices|we and our partners process data to provide:?"
        ),
        zone=ANYWHERE,
        drops=(
            "Cookies on this site",
            "Allow Cookies Once",
            "Accept all cookies",
            "Manage cookie preferences",
            "Cookie settings",
            "Reject All",
            "We Care About Your Privacy",
        ),
        spares=(
            "Allow cookies once they have cooled.",
            "Cookies",
            "Cookie sales rose at Christmas.",
            "Accept all of it, the monk said.",
            "Manage your settings in the menu above.",
            "Manage your team",
            "Adjust your privacy settings",
            "Functional cookies",
            "Cookie consent",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="cookie-notice",
        why="A consent notice in one short line.",
        pattern=COOKIE_NOTICE,
        zone=ANYWHERE,
        drops=(
            "To see this content please enable targeting cookies. Manage cookie settings",
            "This content is provided by Example Pod, which may be using cookies and other technologies.",
            "The following article contains content provided by Example Pod. We ask for your permission before"
            " anything is loaded, as they may be using cookies.",
            "To show you this map, we need your consent to set cookies.",
            "We use cookies to improve your experience.",
            "This website uses cookies.",
            "By continuing to browse this site you agree to our use of cookies.",
        ),
        spares=(
            "To see this cake, allow for cookies.",
            "We need your consent to use the hall, the school wrote.",
            "We bake cookies for the whole street.",
            "We use cookies for the crust, but crackers work.",
            "The law says sites that use cookies must ask first.",
            "“We use cookies to follow readers,” the publisher admitted.",
            "By continuing to bake, you learn.",
            "Session cookies are deleted when you close the browser.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="cookie-paragraph-head",
        why="A consent paragraph above the beginning.",
        pattern=COOKIE_NOTICE,
        zone=HEAD,
        drops=(
            "We and our partners store cookies on your device and process data such as addresses to show"
            " advertising, to measure it, and to learn about the audience. You may accept or refuse, and"
            " you may change your mind at any time.",
            "This site uses cookies. Some are needed to show the page at all, others count its readers or"
            " remember which edition they like; read on if that is fine with you, or open the settings and"
            " choose which of them you accept.",
        ),
        spares=(
            "Browsers that refuse cookies break a third of the shops, a study of the trade found.",
            "We store apples in the cellar.",
        ),
        seen="WCXB development pages",
    ),
    Rule(
        id="cookie-paragraph-tail",
        why="A consent paragraph below the end.",
        pattern=COOKIE_NOTICE,
        zone=TAIL,
        drops=(
            "Necessary cookies are absolutely essential for the website to function properly. They hold"
            " no personal information, and the site keeps them until the browser is closed; others are"
            " kept only where you allow it.",
            "We use cookies on our website to give you the most relevant experience by remembering what you"
            " chose before. By clicking “Accept”, you consent to the use of all of them; you may also open"
            " the settings and give a consent of your own.",
        ),
        spares=(
            "In the end the cookies were eaten, and nobody had read the notice.",
            "We used cookies and milk to win them over.",
        ),
        seen="WCXB development pages",
    ),
)
