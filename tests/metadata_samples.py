"""Metadata as front matter holds it: the least that is written, and every key; and the YAML of what was written."""

from __future__ import annotations

from cleaner.frontmatter import KEYS, split

LEAST: dict[str, object] = {
    "title": None,
    "lang": "und",
    "source_path": "harbour/ferry.txt",
    "source_sha256": "0123456789abcdef" * 4,
    "source_encoding": "utf-8",
    "cleaner_version": "0.1.0",
    "cleaner_rules": "3f1b",
    "removed": [],
    "flags": [],
}
FULL: dict[str, object] = {
    "title": "A “quoted” title: with a colon # and more",
    "description": 'He said "no" \\ left.\nThen came back.',
    "author": ["Ann B.", "Émile Ç."],
    "date": "2024-05-01",
    "updated": "2024-05-02T10:00:00+02:00",
    "lang": "en",
    "tags": ["no", "1e3"],
    "source_url": "https://example.org/a?b=c#d",
    "site": "Example",
    **{key: LEAST[key] for key in KEYS[9:14]},
    "removed": ["boilerplate/share-bar: 2"],
    "flags": ["truncated"],
}


def raw(text: str) -> str:
    found, _ = split(text)
    assert found is not None
    return found
