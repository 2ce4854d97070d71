"""YAML front matter: written by hand in one form, split from a text, and read back.

Every string is in double quotes, so that YAML 1.1 and 1.2 readers see the same value (`no`, `1e3`
and `2024-05-01` stay strings) and no library is needed to write. The form is the one that
mdformat's front matter plugin leaves alone. `schema.json` beside this file describes the keys.
"""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.foreign import NOT_BARE, Bare, parse_foreign, without_surrogates

__all__ = ["Bare", "ours", "parse", "render", "schema", "split"]

_MADE = (
    "source_path",
    "source_sha256",
    "source_encoding",
    "cleaner_version",
    "cleaner_rules",
    "removed",
    "flags",
)
"""Which bytes were cleaned, by what, and what was done to them."""

KEYS = (
    "title",
    "description",
    "author",
    "date",
    "updated",
    "lang",
    "tags",
    "source_url",
    "site",
    *_MADE,
)
"""The order in which keys are written; a user's own keys follow."""

STATED = {"lang", *_MADE}
"""Keys that `cleaner` alone states: no line of a document can."""

REQUIRED = {"title", *STATED}

LISTS = {"author", "tags", "removed", "flags"}
"""Keys whose value is a list even where a person wrote a single value."""

PLAIN_IN_BRACKETS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-._"
"""Characters that mean nothing to YAML anywhere in a value that ends in a letter or digit."""

ESCAPES = {
    **{chr(code): f"\\x{code:02X}" for code in (*range(0x20), *range(0x7F, 0xA0))},
    **{chr(code): f"\\u{code:04X}" for code in (0xFEFF, 0xFFFE, 0xFFFF)},
    "\0": "\\0",
    "\a": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    "\N{ESCAPE}": "\\e",
    '"': '\\"',
    "\\": "\\\\",
    "\N{NEXT LINE}": "\\N",
    "\N{LINE SEPARATOR}": "\\L",
    "\N{PARAGRAPH SEPARATOR}": "\\P",
}
"""What may not stand raw in double quotes (YAML 1.2, 5.1 and 5.7), in ruamel.yaml's spelling."""

QUOTING = str.maketrans(ESCAPES)
UNQUOTING = {escape: character for character, escape in ESCAPES.items()}
ESCAPE_LENGTHS = {"x": 4, "u": 6}


def render(metadata: Mapping[str, object]) -> str:
    """Write `metadata` between `---` lines: `KEYS` in their order, then the other keys in theirs.

    Values are strings, lists of strings, or None; a user's own keys may hold whatever `parse`
    gave for them. An optional key of `KEYS` that is None is left out. A surrogate is written as
    U+FFFD. Raises KeyError if one of `REQUIRED` is missing.
    """
    present = [key for key in KEYS if key in REQUIRED or metadata.get(key) is not None]
    own = [key for key in metadata if key not in KEYS]
    lines = [line for key in (*present, *own) for line in _lines(key, metadata[key])]
    return "\n".join(["---", *lines, "---", ""])


def split(text: str) -> tuple[str | None, str]:
    """Part `text` into the YAML of its front matter and what follows the closing line.

    Front matter begins with the first line, `---`, ends with a line `---` or `...`, and is a YAML
    mapping; `(None, text)` where it is not, since a text may begin with a thematic break.
    """
    start = text.find("\n") + 1
    if not text.startswith("---") or text[3:start].strip() or not start:
        return None, text
    end = start
    while end < len(text):
        after = text.find("\n", end) + 1 or len(text)
        if text[end:after].rstrip() in ("---", "..."):
            raw = text[start:end]
            return (raw, text[after:]) if _is_mapping(raw) else (None, text)
        end = after
    return None, text


def parse(raw: str) -> dict[str, object]:
    """Read the YAML of front matter: strings, lists and mappings of them, and None for no value.

    Nothing is converted: `no`, `1.10` and dates are the strings that they were written as. Of a
    user's own keys, what all readers see alike without quotes (words, numbers, dates) comes as
    `Bare`, which `render` writes so; comments are lost. Raises ValueError if `raw` is no YAML mapping, or one with
    aliases, unless its lines are those of one (`foreign`).
    """
    metadata = _parse_ours(raw)
    if metadata is None:
        metadata = parse_foreign(raw)
    return {key: _settled(key, value) for key, value in metadata.items()}


def ours(metadata: Mapping[str, object]) -> bool:
    """Tell whether `metadata` comes from front matter that `cleaner` wrote: what it needs is there, as it must be."""
    return all(_is_ours(key, metadata.get(key)) for key in KEYS if key in metadata or key in REQUIRED)


def _is_ours(key: str, value: object) -> bool:
    if key in LISTS:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str) or (value is None and (key == "title" or key not in REQUIRED))


def schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of the metadata."""
    import json
    from importlib.resources import files

    loaded: dict[str, object] = json.loads(files("cleaner").joinpath("schema.json").read_text(encoding="utf-8"))
    return loaded


def _lines(key: str, value: object) -> list[str]:
    name = key if _is_bare(key) else _flow(key)
    if value is None:
        return [f"{name}:"]
    if isinstance(value, (list, tuple)) and value:
        return [f"{name}:", *(f"  - {_block(item)}" for item in value)]
    return [f"{name}: {_block(value)}"]


def _is_bare(key: str) -> bool:
    plain = key.isascii() and key.replace("-", "_").isidentifier() and key[0] != "-"
    return isinstance(key, Bare) or (plain and key.lower() not in NOT_BARE)


def _block(value: object) -> str:
    return value if isinstance(value, Bare) else _flow(value)


def _flow(value: object) -> str:
    """Write a value on one line; inside brackets only numbers and words go without quotes."""
    if value is None:
        return "null"
    if isinstance(value, Bare) and value[-1].isalnum() and not value.strip(PLAIN_IN_BRACKETS):
        return value
    if isinstance(value, Mapping):
        pairs = (f"{_flow(key)}: {_flow(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return f'"{without_surrogates(str(value)).translate(QUOTING)}"'


def _is_mapping(raw: str) -> bool:
    try:
        parse(raw)
    except ValueError:
        return False
    return True


def _settled(key: str, value: object) -> object:
    """Bring the value of one of our keys into the form that our keys have."""
    if key not in KEYS:
        return value
    if isinstance(value, list):
        return [str(item) if isinstance(item, Bare) else item for item in value if item is not None]
    value = str(value) if isinstance(value, Bare) else value
    if key in LISTS and (value is None or isinstance(value, str)):
        return [] if value is None else [value]
    return value


def _parse_ours(raw: str) -> dict[str, object] | None:
    """Read what `render` wrote without PyYAML; None if any line is in another form."""
    metadata: dict[str, object] = {}
    key = ""
    items: list[str] | None = None
    for line in raw.removesuffix("\n").split("\n"):
        if line.startswith("  - "):
            item = _unquoted(line[4:])
            if item is None or items is None:
                return None
            items.append(item)
            metadata[key] = items
            continue
        key, colon, rest = line.partition(":")
        if not colon or not _is_bare(key) or key in metadata:
            return None
        metadata[key] = [] if rest == " []" else _unquoted(rest.removeprefix(" "))
        if rest and metadata[key] is None:
            return None
        items = None if rest else []
    return metadata


def _unquoted(text: str) -> str | None:
    """Read a string that `render` quoted; None if it did not."""
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return None
    inner = text[1:-1]
    pieces: list[str] = []
    at = 0
    while (slash := inner.find("\\", at)) >= 0:
        escape = inner[slash : slash + ESCAPE_LENGTHS.get(inner[slash + 1 : slash + 2], 2)]
        if escape not in UNQUOTING:
            return None
        pieces += (inner[at:slash], UNQUOTING[escape])
        at = slash + len(escape)
    pieces.append(inner[at:])
    return None if any('"' in raw for raw in pieces[::2]) else "".join(pieces)
