"""A part of a page that was found in text, read as a page is: a fragment of its HTML, its data for machines."""

from __future__ import annotations

from cleaner.doc import Doc


def read(markup: str) -> Doc:
    """Its blocks, their lines counted from the first of `markup`, and the flag `bound-met` where a bound was."""
    from cleaner.readers import html

    return html.read(markup).doc


def facts(script: str) -> dict[str, object]:
    """What JSON-LD says of the article: `{"title": ..., "author": [...], "date": ...}`; nothing where it is none."""
    from cleaner.readers.html.meta import described

    return described(script)
