"""Pages as the scrapers of articles leave them: the same page, flattened in ways that differ in what they keep.

The model is trained on several of them, so that it learns what lines say and not what one extractor does.
"""

from __future__ import annotations

from collections.abc import Callable

# Text that is shorter was no article, or the extractor failed on the page.
SHORTEST = 400
# Other line ends than "\n", which readers of text take for one, would shift all labels.
_LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}", " "))


def precise(html: str) -> str | None:
    """trafilatura, as corpora are made: it would rather lose a line than keep a wrong one."""
    import trafilatura

    text = trafilatura.extract(html, favor_precision=True, include_comments=False, deduplicate=True)
    return text if isinstance(text, str) else None


def generous(html: str) -> str | None:
    """trafilatura as archives use it: comments as well, and rather a line too many."""
    import trafilatura

    text = trafilatura.extract(html, favor_recall=True, include_comments=True)
    return text if isinstance(text, str) else None


def news(html: str) -> str | None:
    """newspaper4k's text of an article."""
    from newspaper import Article

    article = Article("http://page.example/")
    article.download(input_html=html)
    article.parse()
    return str(article.text)


def main_content(html: str) -> str | None:
    """resiliparse's main content, with bullets."""
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(html, main_content=True, alt_texts=False)
    return text if isinstance(text, str) else None


def text_nodes(html: str) -> str | None:
    """All text of the page, a line a text node: what `get_text` gives."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    for tag in soup(["script", "style", "noscript", "template", "svg"]):
        tag.decompose()
    return soup.get_text("\n", strip=True)


BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "blockquote", "figcaption", "pre")
INNER = ("p", "li", "h2", "h3", "blockquote", "table")


def blocks(html: str) -> str | None:
    """readability's body, a line a block without any marks, as newspaper-like tools leave it."""
    import lxml.html
    from readability import Document

    lines = []
    for element in lxml.html.fromstring(Document(html).summary()).iter(*BLOCKS):
        if any(inner.tag in INNER for inner in element.iterdescendants()):
            continue
        lines.append(" ".join(element.text_content().split()))
    return "\n".join(line for line in lines if line)


Flattener = Callable[[str], str | None]
LESSONS: dict[str, Flattener] = {
    "trafilatura": precise,
    "resiliparse": main_content,
    "blocks": blocks,
    "dump": text_nodes,
}
# No model has learned from these: they show what holds for an extractor that it does not know.
WITNESSES: dict[str, Flattener] = {"recall": generous, "newspaper": news}


def flatten(html: str, how: str) -> str:
    """The text of a page; empty where the extractor fails or finds too little."""
    try:
        text = (LESSONS | WITNESSES)[how](html)
    except ImportError:
        raise  # an extractor that is not installed, or the model would be learned without its pages
    except Exception:  # extractors break on real pages, each in its own ways
        return ""
    return text.translate(_LINE_ENDS) if text and len(text) >= SHORTEST else ""
