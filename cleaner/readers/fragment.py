"""A fragment of HTML that was found in text, read as a page is."""

from __future__ import annotations

from cleaner.doc import Doc


def read(markup: str) -> Doc:
    """Its blocks, their lines counted from the first of `markup`, and the flag `bound-met` where a bound was."""
    from cleaner.readers import html

    return html.read(markup).doc
