"""Which addresses a link may hold, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cleaner.readers.html.tree import Stated

# A full address in which nothing needs to be settled, as most are.
_PLAIN = re.compile(r"https?://[A-Za-z0-9;/:@=+$,\-_.!~*'()#]*")
# What stands before the first colon, unless a path, a query or a place on the page has begun: a scheme, or what
# somebody may take for one (`%6aavascript:`); a relative address has no colon there (RFC 3986, 4.2).
_SCHEME = re.compile(r"[^/?#:]*:")
_SAFE_SCHEMES = frozenset({"http:", "https:", "mailto:"})
# Browsers drop these at the ends of an address, and line ends anywhere: `java\nscript:` is a scheme too.
_EDGES = "".join(map(chr, range(0x21))) + "\x7f"
_LINE_ENDS = str.maketrans("", "", "\t\n\r")
# What markdown-it leaves as it is in an address; the rest it encodes, and another text would come out.
_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9;/?:@&=+$,\-_.!~*'()#%]")
_ENTITY_END = re.compile(r"(&#?[0-9A-Za-z]+);")
# Parameters that name the campaign, the click or the reader, by the documentation of those who add them (Google,
# Meta, Microsoft, Mailchimp, HubSpot, Marketo, TikTok, X, Yandex); a page is the same without them.
_TRACKING = re.compile(
    r"(?<=[?&])(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid"
    r"|_hsenc|_hsmi|mkt_tok)=[^&#]*&?",
    re.IGNORECASE,
)
_FROM_ROOT = re.compile(r"(?:/(?![./])[^/?#;\\\s]*)+")
_LOOSE = re.compile(r"[?&]+(?=#|\Z)")


def base_of(stated: Iterable[Stated]) -> str:
    """What relative addresses of a page are relative to: its `<base>`, else its own address; empty if not told."""
    base, own = "", ""
    for element in stated:
        if element.name == "base":
            base = base or element.attrs.get("href", "").strip()
        elif element.name == "link" and "canonical" in element.attrs.get("rel", "").lower().split():
            own = own or element.attrs.get("href", "").strip()
    found = _joined(own, base) if own and base else base or own
    return found if found.lower().startswith(("http://", "https://")) else ""


def _joined(base: str, address: str) -> str:
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:  # such as brackets that hold no IPv6 address
        return address


def _resolved(base: str, address: str) -> str:
    """The full address; one from the root of the site, as most are, with nothing to settle in it, is soon told."""
    if _FROM_ROOT.fullmatch(address):
        return _site(base) + address
    return _joined(base, address)


@lru_cache(maxsize=1)
def _site(base: str) -> str:
    """The part of an address up to its path."""
    return _joined(base, "/").removesuffix("/")


def safe_address(address: str, base: str = "") -> str:
    """An address as a link may hold it, or nothing where its scheme is not http, https or mailto.

    A relative one is resolved against `base`, or stays relative where that is empty; one to a place on the same
    page stays as it is. Parameters by which visitors are followed are cut, and what Markdown would misread is
    percent-encoded.
    """
    if _PLAIN.fullmatch(address):
        return address
    address = address.strip(_EDGES).translate(_LINE_ENDS)
    scheme = _SCHEME.match(address)
    if scheme and scheme[0].lower() not in _SAFE_SCHEMES:
        return ""
    if base and not scheme and address and address[0] != "#":
        address = _resolved(base, address)
    if "?" in address and _TRACKING.search(address):
        address = _LOOSE.sub("", _TRACKING.sub("", address))
    address = _ENCODED.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)
    return _ENTITY_END.sub(r"\1%3B", address)
