"""The programs that leave damaged tables, each in an environment of its own, run for real.

A writer is a package at one version and the few lines that make its text of a page. An environment is made
with pip the first time it is asked for; the pages go to one process a writer, a line of JSON each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Writer(NamedTuple):
    """`label` stands in the tables; `dialect` is what `cleaner.readers.dialect` may answer at most."""

    label: str
    dialect: str
    packages: tuple[str, ...]
    setup: str  # Python that defines `write`, a function from the HTML of a page to its text


_TRAFILATURA = "from trafilatura import extract as write"
_MARKDOWN = "from trafilatura import extract\ndef write(html): return extract(html, output_format='markdown')"
_RESILIPARSE = """
from resiliparse.extract.html2text import extract_plain_text
def write(html): return extract_plain_text(html, main_content=True)
"""
_NEWSPAPER = """
from newspaper import Article
def write(html):
    article = Article(url="https://example.org/", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return article.text
"""
_GET_TEXT = "from bs4 import BeautifulSoup\ndef write(html): return BeautifulSoup(html, 'lxml').get_text({})"
_SOUP = ("beautifulsoup4==4.15.0", "lxml==6.1.3")
# lxml 5.2 moved `lxml.html.clean`, which trafilatura or jusText import, to a package of its own.
_OLD_LXML = "lxml==4.9.4"
_NEW_LXML = ("lxml==6.1.3", "lxml_html_clean==0.4.6")


def _trafilatura(version: str, dialect: str) -> Writer:
    old = tuple(map(int, version.split("."))) < (1, 10)
    packages = (f"trafilatura=={version}", *([_OLD_LXML] if old else _NEW_LXML))
    return Writer(f"trafilatura {version}", dialect, packages, _TRAFILATURA)


WRITERS = (
    _trafilatura("1.4.1", "trafilatura-1.4"),
    _trafilatura("1.6.0", "trafilatura-1.4"),
    _trafilatura("1.6.4", "trafilatura-1.6.2"),
    _trafilatura("1.8.0", "trafilatura-1.6.2"),
    _trafilatura("1.8.1", "trafilatura-1.8.1"),
    _trafilatura("1.9.0", "trafilatura-1.9"),
    _trafilatura("1.10.0", "trafilatura-1.9"),
    _trafilatura("1.12.2", "trafilatura-1.9"),
    _trafilatura("2.0.0", "trafilatura-2.0"),
    _trafilatura("2.1.0", "trafilatura-2.1"),
    _trafilatura("2.2.0", "trafilatura-2.2"),
    _trafilatura("2.3.1", "trafilatura-2.2"),
    Writer("trafilatura 2.3.1, Markdown", "markdown", ("trafilatura==2.3.1", *_NEW_LXML), _MARKDOWN),
    Writer("html2text 2025.4.15", "html2text", ("html2text==2025.4.15",), "from html2text import html2text as write"),
    Writer("inscriptis 2.7.6", "inscriptis", ("inscriptis==2.7.6",), "from inscriptis import get_text as write"),
    Writer("resiliparse 2.0.1", "resiliparse", ("resiliparse==2.0.1",), _RESILIPARSE),
    Writer("html-text 0.7.1", "unknown", ("html-text==0.7.1",), "from html_text import extract_text as write"),
    Writer("newspaper4k 0.9.6", "newspaper", ("newspaper4k==0.9.6",), _NEWSPAPER),
    Writer("bs4 get_text()", "get_text", _SOUP, _GET_TEXT.format("")),
    Writer('bs4 get_text("\\n")', "get_text-newline", _SOUP, _GET_TEXT.format("'\\n', strip=True")),
    Writer('bs4 get_text(" ")', "get_text-space", _SOUP, _GET_TEXT.format("' ', strip=True")),
)

_LOOP = """
import json, sys
sys.stdin.reconfigure(encoding="utf-8")
for line in sys.stdin:
    name, html = json.loads(line)
    try:
        text = write(html) or ""
    except Exception as error:
        print(f"{name}: {error!r}"[:200], file=sys.stderr)
        text = ""
    print(json.dumps([name, text]))
"""


def environment(folder: Path, writer: Writer) -> str:
    """The Python of the environment that holds this writer's packages; made with pip where there is none."""
    home = folder / writer.packages[0].replace("==", "-")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = home / "complete"
    if not done.exists():
        print(f"making {home}", file=sys.stderr)
        venv.create(home, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *writer.packages], check=True)
        done.touch()
    return str(python)


def written(folder: Path, writer: Writer, pages: Mapping[str, str]) -> dict[str, str]:
    """What this writer makes of each page, by the page's name; empty where it gives nothing or fails."""
    lines = "".join(json.dumps(page) + "\n" for page in pages.items())
    command = [environment(folder, writer), "-W", "ignore", "-c", writer.setup + _LOOP]
    result = subprocess.run(command, input=lines, capture_output=True, text=True, encoding="utf-8", check=True)
    return dict(_pairs(result.stdout.splitlines()))


def _pairs(lines: Iterable[str]) -> Iterable[tuple[str, str]]:
    for line in lines:
        name, text = json.loads(line)
        yield name, text
