"""JSON-LD of a page: the node that describes its article, and the texts in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from cleaner.record import dataclass

Node = Mapping[str, object]

_POSTS = frozenset({"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting"})
# The comment and CDATA marks that XHTML puts before a script.
_WRAPPING = re.compile(r"\s*(?:<!--)?\s*(?://|/\*)?\s*(?:<!\[CDATA\[)?\s*(?:\*/)?\s*")
_WORKS = frozenset(
    {
        "WebPage",
        "CreativeWork",
        "ItemPage",
        "FAQPage",
        "AboutPage",
        "CollectionPage",
        "Review",
        "Recipe",
        "HowTo",
        "VideoObject",
    }
)
_DATES = ("datePublished", "dateModified")
_HOLDING = ("@graph", "mainEntity", "mainEntityOfPage")


@dataclass(frozen=True, slots=True)
class Described:
    """What scripts say of an article: the values by their keys, and of each the kind of thing that says it."""

    node: Node
    kinds: Mapping[str, str]

    def said(self, key: str) -> Iterator[tuple[str, str]]:
        """The texts of a value, each with where it stands."""
        return ((text, f"json-ld {self.kinds[key]}.{key}") for text in texts(self.node.get(key)))


def article(scripts: Iterable[str]) -> Described:
    """The first node of a kind of schema.org's Article, what it refers to by `@id` put in its place.

    Where there is none, the first page or work that says when it was published, and only that: its name and
    people may be the site's. Empty where there is neither; a script that is no JSON counts as none.
    """
    nodes = [node for script in scripts for node in _nodes(script)]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    found: Node = next(filter(_is_article, nodes), {})
    dated = {} if "datePublished" in found else next((node for node in nodes if _dated(node)), {})
    kinds = {**dict.fromkeys(_dated(dated), _kind(dated)), **dict.fromkeys(found, _kind(found))}
    found = {**_dated(dated), **found}
    return Described({key: _resolved(value, known) for key, value in found.items()}, kinds)


def _kind(node: Node) -> str:
    return next(texts(node.get("@type")), "")


def texts(value: object) -> Iterator[str]:
    """The texts of a value: its own, its items', the name of a thing."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            waiting.append(value.get("name") or value.get("@value"))


def _nodes(script: str) -> Iterator[Node]:
    """All things that a script describes on its outer levels, in order, whatever follows its JSON."""
    import json

    wrapping = _WRAPPING.match(script)
    try:
        waiting = [json.JSONDecoder(strict=False).raw_decode(script, wrapping.end() if wrapping else 0)[0]]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            yield value
            waiting += [value[key] for key in reversed(_HOLDING) if key in value]


def _is_article(node: Node) -> bool:
    kinds = texts(node.get("@type"))
    return any(kind.endswith("Article") or kind in _POSTS for kind in kinds)


def _dated(node: Node) -> dict[str, object]:
    """What a page or work that is no article states of its dates."""
    kinds = set(texts(node.get("@type")))
    return {key: node[key] for key in _DATES if key in node} if kinds & _WORKS else {}


def _resolved(value: object, known: Mapping[str, Node]) -> object:
    if isinstance(value, list):
        return [_resolved_one(item, known) for item in value]
    return _resolved_one(value, known)


def _resolved_one(value: object, known: Mapping[str, Node]) -> object:
    if isinstance(value, dict) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value
