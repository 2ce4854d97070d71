"""Whether outputs are what the ecosystem accepts, on real pages flattened to text.

    python -m benchmarks.ecosystem WCXB [PAGES]

WCXB is a copy of the benchmark. Each of PAGES (default 200)
article pages is flattened in two ways (resiliparse's main content; all text, a line a text node), cleaned, as it is
too, and held to the laws: mdformat has nothing to change, two parsers see the same blocks, the words add up on
both rendered pages, and the second run proposes nothing. Every exception is named.
"""

from __future__ import annotations

import logging
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import mdformat
from bs4 import BeautifulSoup
from resiliparse.extract.html2text import extract_plain_text

from cleaner import clean
from cleaner.options import Options
from tests.rendering import block_tags, by_cmark, by_markdown_it, words_of
from tests.test_laws import balance
from training import wcxb

OPTIONS = {"number": True, "compact_tables": True}
EXTENSIONS = {"gfm", "tables", "frontmatter"}


def pages(root: Path, most: int) -> Iterator[tuple[str, str]]:
    """Names and HTML of the first article pages of the development split."""
    for name in islice(wcxb.sites(root, kind="article"), most):
        yield name, wcxb.html(root, name)


def flattened(html: str) -> dict[str, str]:
    soup = BeautifulSoup(html, "lxml")
    for tag in soup(["script", "style", "noscript", "template", "svg"]):
        tag.decompose()
    return {
        "main content": extract_plain_text(html, main_content=True, alt_texts=False),
        "all text": soup.get_text("\n", strip=True),
    }


def broken(source: str, origin: str = "text") -> list[str]:
    """The laws that the output for `source` breaks."""
    result = clean(source, options=Options(origin=origin))
    rendered = (by_markdown_it(result.markdown), by_cmark(result.markdown))
    found = []
    if mdformat.text(result.markdown, options=OPTIONS, extensions=EXTENSIONS) != result.markdown:
        found.append("mdformat changes it")
    if block_tags(rendered[0]) != block_tags(rendered[1]):
        found.append("the parsers disagree on blocks")
    for name, html in zip(("markdown-it", "cmark"), rendered, strict=True):
        left, right = balance(result.shown, result.ledger, words_of(html))
        if left != right:
            found.append(f"words do not add up in {name}: {dict(left - right)} {dict(right - left)}"[:200])
    if clean(result.markdown).ledger:
        found.append("the second run proposes edits")
    return found


def check(page: tuple[str, str]) -> list[tuple[str, str, list[str]]]:
    name, html = page
    found = [(name, how, broken(text)) for how, text in flattened(html).items() if text.strip()]
    return [*found, (name, "page", broken(html, "html"))]


def main() -> None:
    logging.disable(logging.WARNING)
    root, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    documents = 0
    laws: Counter[str] = Counter()
    with ProcessPoolExecutor() as pool:
        for results in pool.map(check, pages(root, most), chunksize=4):
            for name, how, found in results:
                documents += 1
                laws.update(law.split(":")[0] for law in found)
                for law in found:
                    print(f"{name}, {how}: {law}")
    print(f"{documents} documents; broken: {dict(laws) or 'none'}")


if __name__ == "__main__":
    main()
