"""Short lines that have the place of a heading and are none: credits, who wrote, links to more, facts, and lead-ins.

A heuristic, for English first, and right in nine of ten such lines that the line model takes for headings on WCXB's
pages.
"""

from __future__ import annotations

import re

from cleaner.lazy import lazy
from cleaner.lines.shape import is_quoted, is_title_cased

# A caption that ends with who made the picture: `(Photo by Al Ruiz/Capitol Desk)`, `Image: PA`.
_CREDIT = lazy(
    r"[.!)\s]\(?(?:(?:photo|image|picture|photograph|foto|illustration|courtesy|(?<=[.)] )source)s?"
    r"(?: ?: | by | courtesy (?:of )?|/))"
    r"(?-i:[A-Z])[^:?!]{1,60}\)?\Z|\((?:AP|Getty|Reuters|AFP|PRNewsfoto)[^()]*\)\Z"
    r"|[.)] (?-i:REUTERS|AFP|AP|EPA)/[^:?!]{1,60}\Z"
    r"|[.)] / (?-i:[A-Z]{2}[^a-z:?!]{1,60})\Z",
    re.IGNORECASE,
    "photo image picture foto illustration courtesy source (ap (getty (reuters (afp (prnewsfoto /",
)
# Whose a picture or a report is, and nothing else: `Reuters`, `AP Photo`.
_AGENCIES = r"(?-i:AP|AFP|EPA)|reuters|(?:the )?associated press|wikimedia commons"
# What the page shows or names beside its text: `Learn more: The cost of solar panels`, `Source: Our Own Brand`.
_POINTER = lazy(
    r"(?:\W{1,2} ?)?(?:(?:photo|image|picture)s?(?: credits?)?|credits?|(?:\w+ )?sources?|(?:read|learn|see)(?: more)?"
    r"|(?:see|read) also|also read|related|more|pictured|watch|listen|website|via|screenshot|graphic|chart|map|courtesy"
    r") ?: ?\S"
    r"|(?:(?:photo|image|picture)s? )?courtesy of\b|courtesy (?-i:the\b|[A-Z])|(?:photo|image|picture)s? courtesy\b"
    rf"|(?:{_AGENCIES})(?: (?:photo|news))?\Z"
    r"|\(?\d{1,3} ?min(?:ute)?s?(?: read)?\)?\Z|\d{1,3} sources?\Z",
    re.IGNORECASE,
    ": courtesy min source reuters associated wikimedia ap afp epa",
)
# The same over or below a picture in other languages: `Zdjęcie: policja`.
_POINTER_ABROAD = lazy(
    r"(?:foto|bild|imagen?|imagem|zdj[eę]cie|fot|фото|cr[eé]dito|quelle|fuente|fonte|bron)s?"
    r"(?: ?: ?|\. )\S",
    re.IGNORECASE,
    "fot bild imag zdj фото dito quelle fuente fonte bron",
)
# Who wrote, without the form of a byline: `Written by Mara`, `Staff Writer`, `With inputs from agencies`, `Von`.
_SIGNED = lazy(
    r"(?:written|words|text|edited|story|article r[eé]dig[eé]|r[eé]dig[eé]|[eé]crit|geschrieben|erstellt|escrito"
    r"|scritto|geschreven) (?:by|par|von|por|da|door) [^ ]+(?: [^ ]+){0,4}\Z"
    r"|with inputs from .{2,40}\Z|reporting by [^;]{1,80}; .*\bediting by .*"
    r"|(?:ap|associated press|afp|reuters|staff)(?: [a-z]+)? (?:writer|reporter|correspondent)s?\Z",
    re.IGNORECASE,
    "writ words inputs text edit story dig crit schr erstellt reporter correspondent",
)
_BARE_BY = frozenset(("by", "von", "par", "por"))
_CHANGED = lazy(
    r"(?:atualizado|actualizado|aktualisiert|mis [aà] jour|aggiornato|bijgewerkt|publicado|publi[eé]|ver[oö]ffentlicht"
    r"|pubblicato|gepubliceerd|обновлено|опубликовано)\b.*\d",
    re.IGNORECASE,
    "publi pubbli ffentlicht tualizado aktualisiert jour aggiornato bijgewerkt обновлено опубликовано",
)
# When something was said or changed, to the minute, in any language: of some 300 such lines of WCXB's pages none is a
# heading.
_YEAR, _CLOCK = lazy(r"\b(?:19|20)\d\d\b"), lazy(r"\b\d{1,2}[:h]\d\d\b")
# A formula, an arrow to what stands below.
_SIGNS = lazy(r"\\[a-z]{3,}|=[^=]+=|--+>?\Z")
# A statement, a block: `GROUP BY bucket;`, `}`.
_ENDS_OF_CODE = (";", "{", "}")
# It begins with one class, so that `re` skips all other characters in C.
_ADDRESS = lazy(r"[:.@](?:(?<=http:)|(?<=https:)|(?<=www\.)|(?<=@)(?<!\S@)(?=\w))", clues="http www. @")
# A number to call: `(555) 0134-221`, `555-013-4221`, `+44 20 5550 1342`; a mailbox that was made unreadable.
_CALL = lazy(
    r"\([0-9]{2,4}\) ?[0-9]{3,5}[ .-]?[0-9]{3,4}\b|\b[0-9]{3}[-.][0-9]{3}[-.][0-9]{4}\b|\+[0-9][0-9 ().-]{8,}[0-9]"
    r"|\[email.protected\]",
    clues="0 1 2 3 4 5 6 7 8 9 [email",
)
# Parts of a caption or of a fact: `Hilltop Hall | Ann Oak Photography`, `Best For | Meals from local chefs`.
_BAR = " | "
# A sentence that leads to what is below it: `Key features include:`, `Here is what we found:`.
_SAYS = lazy(
    r"\b(?:is|are|was|were|has|have|had|can|could|should|be|includes?|included|follows?|following|these|those|here|there)\b"
    r"|\A(?:consider|check)\b",
    re.IGNORECASE,
)
# What goes on in the next line: `Throughout the winter,`, `The clerk wrote for the`, `OSLO (Wire) --`.
_WANTING = "a an the our your their his its my and or"
_GOES_ON = (",", ' "', " \N{LEFT DOUBLE QUOTATION MARK}", " (", " [", *(f" {word}" for word in _WANTING.split()))
_DASHES = "-\N{EN DASH}\N{EM DASH}"
_QUOTES = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}'
_ASKS = lazy(r"(?:why|how|what|when|where|who|which|things|ways)\b", re.IGNORECASE)


def is_aside(line: str) -> bool:
    """The line is no heading, whatever its shape and its place.

    >>> [is_aside(line) for line in ("Source: The Harbour Board", "It is simple:", "Why It Is Simple:", "Costs:")]
    [True, True, False, False]
    >>> [is_aside(line) for line in ("GROUP BY quay;", "Foto: Hafen", "Written in Stone", "Group by Quay")]
    [True, True, False, False]
    >>> [is_aside(line) for line in ("(Soundbite of a bell)", "(Un)happy Returns", "A bridge. REUTERS/Jane Doe")]
    [True, False, True]
    >>> [is_aside(line) for line in ("OSLO (DOCK WIRE) --", "Reporting by A; Editing by B", "Reporting by Day")]
    [True, True, False]
    >>> [is_aside(line) for line in ("La sala del puerto. / ANA RUIZ", "The Quay (A) / The Pier (B)")]
    [True, False]
    >>> [is_aside(line) for line in ("Courtesy Dock Road", "AP Photo", "A Courtesy Call", "Reuters at 150")]
    [True, True, False, False]
    >>> [is_aside(line) for line in ("Le 21/04/2013 à 02:20", "The Flood of 2013", "The 10:15 to Kiel")]
    [True, False, False]
    >>> [is_aside(line) for line in ("(555) 0134-221 Quay Street", "555-013-4221", "From 1990-1999 to 2024", "C++ 11")]
    [True, True, False, False]
    >>> [is_aside(line) for line in ("In the winter,", '"Questions? Write to', '"Winter" of Quays', "Vitamin A")]
    [True, True, False, False]
    """
    bracketed = line[:1] + line[-1:] in ("[]", "()")  # what is heard: `[MUSIC]`, `(Soundbite of a bell)`
    return (
        bracketed
        or is_quoted(line)
        or _is_open(line)
        or _is_credited(line)
        or _leads_in(line)
        or _points(line)
        or _is_signed(line)
    )


def _is_open(line: str) -> bool:
    """The line goes on in the next, or opens a quotation that it does not close."""
    opened = line[:1] in _QUOTES and sum(map(line.count, _QUOTES)) == 1
    before = line.rstrip(_DASHES)
    return opened or line.endswith(_GOES_ON) or (before != line and before.rstrip().endswith(")"))


def _is_credited(line: str) -> bool:
    return line[-1:] != "?" and _CREDIT.search(line) is not None


def _is_signed(line: str) -> bool:
    if _YEAR.search(line) and _CLOCK.search(line):
        return True
    signs = ("\\" in line or "=" in line or "--" in line) and _SIGNS.search(line) is not None
    return (
        signs
        or line[-1:] in _ENDS_OF_CODE
        or line.lower() in _BARE_BY
        or any(pattern.match(line) for pattern in (_SIGNED, _CHANGED, _POINTER_ABROAD))
    )


def _leads_in(line: str) -> bool:
    return line[-1:] == ":" and bool(_SAYS.search(line)) and not (_ASKS.match(line) or is_title_cased(line))


def _points(line: str) -> bool:
    return _BAR in line or bool(_POINTER.match(line) or _ADDRESS.search(line) or _CALL.search(line))
