"""Front matter that other programs wrote, brought under our keys where its values fit them.

Nothing is lost: a key that is not ours stays as it is, and a value that does not fit one of our keys (a date
that can be read in two ways) stays under `original_` and its key.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from cleaner.characters import mended, sound
from cleaner.frontmatter import KEYS
from cleaner.lazy import lazy
from cleaner.lines.dates import iso_date

_ADDRESS = lazy(r"https?://\S+")
_LANGUAGE = lazy(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

Fit = Callable[[object], "str | list[str] | None"]


def metadata(found: Mapping[str, object]) -> dict[str, object]:
    """The keys of `found` in our form, then all others; `found` is what `frontmatter.parse` gives."""
    ours: dict[str, object] = {}
    others = dict(found)
    called = {key.lower(): key for key in found} | {key: key for key in found}
    for key, (names, fit) in _FITS.items():
        for name in (called.get(name) or called.get(name.lower(), "") for name in names):
            if key not in ours and (value := fit(others.get(name))):
                ours[key] = value
                del others[name]
    kept = {key: value for key, value in others.items() if value is not None or key not in KEYS}
    return ours | {_other(key): value for key, value in kept.items()}


def _other(key: str) -> str:
    return f"original_{key}" if key in KEYS else key


def _text(value: object) -> str | None:
    return " ".join(_sound(value).split()) if isinstance(value, str) else None


def _sound(text: str) -> str:
    """Without damaged characters; entities are no damage to YAML."""
    return text if sound(text) else mended(text.replace("\n", " "), entities=False)


def _names(value: object) -> list[str] | None:
    """A list of names; trafilatura joins them with semicolons."""
    return _listed(value, ";")


def _tags(value: object) -> list[str] | None:
    """A list of tags; in one string, commas part them."""
    return _listed(value, ",")


def _listed(value: object, comma: str) -> list[str] | None:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        return None
    if len(items) == 1:
        items = items[0].split(comma)
    return [" ".join(_sound(item).split()) for item in items if item.strip()]


def _date(value: object) -> str | None:
    return iso_date(value) if isinstance(value, str) else None


def _matching(pattern: re.Pattern[str]) -> Fit:
    return lambda value: str(value) if isinstance(value, str) and pattern.fullmatch(value) else None


_FITS: dict[str, tuple[tuple[str, ...], Fit]] = {
    "title": (("title", "headline"), _text),
    "description": (("description", "summary", "excerpt", "abstract"), _text),
    "author": (("author", "authors", "creator"), _names),
    "date": (("date", "published", "pubdate", "publish_date", "date_published", "datePublished"), _date),
    "updated": (("updated", "lastmod", "modified", "last_modified_at", "dateModified"), _date),
    "lang": (("lang", "language"), _matching(_LANGUAGE)),
    "tags": (("tags", "keywords"), _tags),
    "source_url": (("source_url", "url", "canonical_url"), _matching(_ADDRESS)),
    "site": (("site", "sitename", "site_name"), _text),
}
"""Our keys: the names that Hugo, Jekyll, pandoc, trafilatura and schema.org give them, and what fits."""
