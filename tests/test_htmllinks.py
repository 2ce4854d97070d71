"""Addresses of links: whole where the page says what they are relative to, without what follows visitors."""

from __future__ import annotations

import pytest

from cleaner.doc import Paragraph
from cleaner.readers import html
from cleaner.readers.htmllinks import safe_address

TRACKED = {
    "http://x.example/?utm_source=a&utm_medium=b": "http://x.example/",
    "http://x.example/?a=1&fbclid=x": "http://x.example/?a=1",
    "http://x.example/?gclid=x&a=1#b": "http://x.example/?a=1#b",
    "http://x.example/?utm_source=a#b": "http://x.example/#b",
    "/a?UTM_Campaign=b": "/a",
}


@pytest.mark.parametrize(("address", "expected"), TRACKED.items())
def test_what_follows_visitors_is_cut(address: str, expected: str) -> None:
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
