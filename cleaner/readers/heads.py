"""Front matter at the head of a text, in YAML (`---`), TOML (`+++`) or JSON (`{`), parted from the body."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner import frontmatter
from cleaner.foreign import LONGEST_FOREIGN, LONGEST_KEY, TELLING, Bare, is_agreed, without_surrogates

Head = dict[str, object]


def part(text: str) -> tuple[Head | None, str]:
    """What the front matter holds, as `frontmatter.parse` has it, and the body; `(None, text)` where there is none."""
    raw, body = frontmatter.split(text)
    if raw is not None:
        return frontmatter.parse(raw), body
    try:
        return _toml(text) if text.startswith("+++") else _json(text)
    except (ValueError, RecursionError):
        return None, text


def part_telling(text: str) -> tuple[Head | None, str]:
    """The same for plain text, in which only a head with a key that front matter has is one."""
    head, body = part(text)
    return (head, body) if head and _tells(head) else (None, text)


def _tells(head: Head) -> bool:
    return any(key.lower() in TELLING for key in head)


def _toml(text: str) -> tuple[Head | None, str]:
    """Between two lines `+++`, as Hugo has it. Raises ValueError where this is no TOML."""
    import tomllib

    first, _, rest = text.partition("\n")
    raw, fence, rest = rest.partition("\n+++")
    last, _, body = rest.partition("\n")
    if first.rstrip() != "+++" or not fence or last.strip() or len(raw) > LONGEST_FOREIGN:
        return None, text
    return _plain_head(tomllib.loads(raw.replace("\r\n", "\n"))), body


def _json(text: str) -> tuple[Head | None, str]:
    """An object with a key that tells, and a line end behind it. Raises ValueError where this is no JSON."""
    if not text.startswith(('{"', "{\n", "{\r\n")):
        return None, text
    from json import JSONDecoder

    value, end = JSONDecoder(object_pairs_hook=_pairs).raw_decode(text[:LONGEST_FOREIGN])
    head = _plain_head(value)
    after, _, body = text[end:].partition("\n")
    return (head, body) if _tells(head) and not after.strip() else (None, text)


def _pairs(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _plain_head(value: object) -> Head:
    head = _plain(value)
    if not isinstance(head, dict):
        raise ValueError("front matter is no mapping")
    return head


def _plain(value: object) -> object:
    """Strings, lists and mappings of them; numbers and truths as they would stand in YAML, dates as strings."""
    if value is None or isinstance(value, str):
        return None if value is None else without_surrogates(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        if any(len(key) > LONGEST_KEY for key in value):
            raise ValueError("a key is too long")
        return {without_surrogates(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (bool, int, float)):
        text = str(value).lower()
        return Bare(text) if is_agreed(text) else text
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
