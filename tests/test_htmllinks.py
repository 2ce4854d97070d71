"""Addresses of links: whole where the page says what they are relative to, without what follows visitors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.doc import Paragraph
from cleaner.readers import html
from cleaner.readers.html.links import safe_address
from cleaner.writer import write
from tests.rendering import by_cmark, by_markdown_it, text_of

ADDRESSES = {
    "http://x.example/a?b=c&d#e": "http://x.example/a?b=c&d#e",
    " /a\nb ": "/ab",
    "a b<c>\\|é": "a%20b%3Cc%3E%5C%7C%C3%A9",
    "100%": "100%25",
    "%41": "%41",
    "?a&copy;b": "?a&copy%3Bb",
    "#a": "#a",
    "//x.example": "//x.example",
    "HTTPS://x.example": "HTTPS://x.example",
    "mailto:a@x.example": "mailto:a@x.example",
    "a/b:c": "a/b:c",
    "": "",
    "javascript:x": "",
    "\x01java\nscript:x": "",
    "vbscript:x": "",
    "data:text/html,x": "",
    "tel:+1": "",
    "blob:x": "",
}

# What follows visitors is cut.
TRACKED = {
    "http://x.example/?utm_source=a&utm_medium=b": "http://x.example/",
    "http://x.example/?a=1&fbclid=x": "http://x.example/?a=1",
    "http://x.example/?gclid=x&a=1#b": "http://x.example/?a=1#b",
    "http://x.example/?utm_source=a#b": "http://x.example/#b",
    "/a?UTM_Campaign=b": "/a",
}


@pytest.mark.parametrize(("address", "expected"), [*ADDRESSES.items(), *TRACKED.items()])
def test_addresses(address: str, expected: str) -> None:
    assert safe_address(address) == expected


KEPT = (
    "http://x.example/?autm_source=a",
    "http://x.example/?source=utm_a&b",
    "/a?b=c&",
    "mailto:a@x.example?subject=b",
    "?",
)


@pytest.mark.parametrize("address", KEPT)
def test_other_parameters_stay(address: str) -> None:
    assert safe_address(address) == address


RESOLVED = {
    "canonical": ('<link rel=canonical href="https://x.example/a/b">', "c", "https://x.example/a/c"),
    "base": (
        '<base href="https://x.example/z/"><link rel=canonical href="https://y.example">',
        "c",
        "https://x.example/z/c",
    ),
    "from the root": ('<base href="https://x.example/z/">', "/c/d", "https://x.example/c/d"),
    "relative base": ('<base href="/z/"><link rel=canonical href="https://y.example/a">', "c", "https://y.example/z/c"),
    "the same page": ('<base href="https://x.example/z/">', "#c", "#c"),
    "not told": ("", "/c", "/c"),
    "a base that is none": ('<base href="javascript:x">', "/c", "/c"),
    "mail": ('<base href="https://x.example/">', "mailto:a@x.example", "mailto:a@x.example"),
    "broken": ('<base href="https://x.example/">', "//[c", "//%5Bc"),
}


@pytest.mark.parametrize(("head", "address", "expected"), RESOLVED.values(), ids=RESOLVED)
def test_relative_addresses(head: str, address: str, expected: str) -> None:
    source = f"<html><head>{head}</head><body><p><a href='{address}'>a</a></p></body></html>"
    assert html.read(source).doc.blocks == (Paragraph(f"[a]({expected})"),)


def test_a_base_makes_nothing_active() -> None:
    source = "<base href='https://x.example/'><p><a href='java\nscript:alert(1)'>a</a><img alt=b src='data:x'></p>"
    assert html.read(source).doc.blocks == (Paragraph("ab"),)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_address_is_safe_once_and_for_all(address: str) -> None:
    safe = safe_address(address)
    assert safe.isascii() and safe_address(safe) == safe
    written = write((Paragraph(f"[a](<{safe}>)" if "(" in safe or ")" in safe or not safe else f"[a]({safe})"),))
    assert text_of(by_markdown_it(written)) == text_of(by_cmark(written)) == "a"
