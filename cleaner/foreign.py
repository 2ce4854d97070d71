"""YAML front matter in other forms than ours: any YAML mapping, and what is meant for one but is no YAML.

A title with a colon in it, one that begins with `@` or a backtick, is what people write most: a head of lines `key:
value` is read line by line where the whole is no YAML, or holds what YAML would drop without a word (a second value
of a key, `&word` or `!word` before a value). Nothing is converted; aliases may be bombs and are not followed.
"""

from __future__ import annotations

from cleaner.lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LONGEST_FOREIGN = 20_000
"""Characters of front matter in another form than ours that are read; more is none, and PyYAML
reads some 100,000 a second."""

LONGEST_OURS = 8 * LONGEST_FOREIGN
"""The same for front matter that we wrote, in which a character may have become an escape of six."""

LONGEST_KEY = 500
"""Characters of a key. YAML takes 1,024 without a `?`, quotes and escapes counted."""

_SURROGATE = lazy(r"[\ud800-\udfff]")

NULLS = {"", "~", "null", "Null", "NULL"}

TELLING = frozenset(
    (
        *("title", "headline", "date", "published", "pubdate", "updated", "lastmod", "author", "authors", "creator"),
        *("description", "summary", "excerpt", "tags", "keywords", "categories", "category", "slug", "layout", "draft"),
        *("url", "source_url", "permalink", "sitename"),
    )
)
"""Keys one of which a head that is no YAML must have, as generators of sites and extractors write them: `Note: this:
that` between two lines is text."""

NOT_BARE = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""Words that a YAML reader takes for something else than a string when they stand without quotes."""

_AGREED = lazy(r"[-+]?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
"""What YAML 1.1 and 1.2 read as the same number; `no`, `012`, `1e3` and `12:30` are one thing to the one and
another to the other, and are kept as the strings that they were written as."""
_WORDS = lazy(r"[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*")
_DATE = lazy(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KEY = lazy(r"([^\W\d][\w.-]*)[ \t]*:(?:[ \t]+|$)")
_LINE_END = lazy(r"\r\n?|\n")
_GOES_ON = lazy(r"[ \t]|-[ \t]|-$")


class Bare(str):
    """A value of a user's own key that stood without quotes, and so may be no string: kept so."""

    __slots__ = ()


def parse_foreign(raw: str) -> dict[str, object]:
    """Any YAML mapping, or else lines `key: value`. Raises ValueError if `raw` is neither."""
    ours = "\ncleaner_version:" in raw and "\nsource_sha256:" in raw
    if len(raw) > (LONGEST_OURS if ours else LONGEST_FOREIGN):
        raise ValueError("front matter is too long")
    try:
        return _yaml(raw)
    except ValueError as error:
        if (found := _by_lines(raw)) is None:
            raise error from error.__cause__
        return found


def _yaml(raw: str) -> dict[str, object]:
    """Read any YAML mapping, by its nodes: these still tell what was in quotes."""
    import yaml

    try:
        value = _value(yaml.compose(raw, Loader=yaml.BaseLoader), raw, set())
    except (yaml.YAMLError, RecursionError, OverflowError) as error:
        raise ValueError(f"front matter is no YAML: {error}") from error
    if not isinstance(value, dict):
        raise ValueError("front matter is no YAML mapping")
    return value


def _value(node: Any, raw: str, seen: set[int]) -> object:
    """Return what a node of PyYAML holds. A collection met twice is an alias: it may be a bomb."""
    if node is None:
        return None
    _check_start(raw[node.start_mark.index : node.end_mark.index], raw)
    if node.id == "scalar":
        return _scalar(node)
    if id(node) in seen:
        raise ValueError("front matter has aliases")
    seen.add(id(node))
    if node.id == "sequence":
        return [_value(item, raw, seen) for item in node.value]
    pairs = [(_value(key, raw, seen), _value(item, raw, seen)) for key, item in node.value]
    found = {str(key): item for key, item in pairs if isinstance(key, str) and len(key) <= LONGEST_KEY}
    if len(found) < len(pairs):
        raise ValueError("front matter has a key that is no string, is too long, or stands twice")
    return found


def _check_start(written: str, raw: str) -> None:
    """Tags would be lost, and so would be the names of anchors that nothing refers to."""
    if written.startswith("!") or (written.startswith("&") and f"*{written[1:].split()[0]}" not in raw):
        raise ValueError("front matter has a tag or an anchor")


def _scalar(node: Any) -> str | None:
    text = without_surrogates(str(node.value))
    if node.style is not None:
        return text
    return None if text in NULLS else Bare(text) if is_agreed(text) else text


def is_agreed(text: str) -> bool:
    """Whether all readers of YAML see the same value where `text` stands without quotes."""
    if _WORDS.fullmatch(text):
        return text.lower() not in NOT_BARE or text in ("true", "True", "TRUE", "false", "False", "FALSE")
    return _AGREED.fullmatch(text) is not None or _is_date(text)


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    from datetime import date

    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _by_lines(raw: str) -> dict[str, object] | None:
    """What lines of keys say, each read for itself; a key that stands twice has both values."""
    found: dict[str, object] = {}
    for lines in _chunks(raw) or ():
        key, value = _entry(lines)
        if key in found:
            before = found[key]
            value = [*(before if isinstance(before, list) else [before]), value]
        found[key] = value
    return found if any(key.lower() in TELLING for key in found) else None


def _chunks(raw: str) -> list[list[str]]:
    """The lines of each key; none if a line belongs to no key. In a title, U+2028 ends no line."""
    chunks: list[list[str]] = []
    for line in _LINE_END.split(raw):
        if _KEY.match(line):
            chunks.append([line])
        elif chunks and _GOES_ON.match(line):
            chunks[-1].append(line)
        elif line.strip() and not line.startswith("#"):
            return []
    return chunks


def _entry(lines: list[str]) -> tuple[str, object]:
    """A key and its value, as YAML has it or else as it stands."""
    try:
        ((key, value),) = _yaml("\n".join(lines)).items()
    except ValueError:
        match = _KEY.match(lines[0])
        key = match[1] if match else ""
        text = " ".join([lines[0][match.end() if match else 0 :], *lines[1:]])
        value = _unquoted(without_surrogates(" ".join(text.split())))
    return key, value


def _unquoted(text: str) -> str:
    quote = text[:1]
    whole = len(text) > 1 and quote in ("'", '"') and text.endswith(quote) and text.count(quote) == 2
    return text[1:-1] if whole else text


def without_surrogates(text: str) -> str:
    """Each lone surrogate, which no file can hold, as U+FFFD."""
    return text if text.isascii() else _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
