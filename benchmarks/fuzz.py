"""Fuzzing: whatever comes in, a document comes out that is its own clean form, or one named error.

    pip install -e '.[fuzz]'
    python -m benchmarks.fuzz TARGET [options of libFuzzer]    -runs=1000000, -max_total_time=600, a folder ...
    python -m benchmarks.fuzz TARGET random N [SEED]           N times at random, ten times as fast, without atheris
    python -m benchmarks.fuzz TARGET FILE                      show the document of a crash, and run it

TARGET is `text`, `markdown` or `html` for a reader with the whole pipeline behind it, `bytes` for what a file may
hold, `decode` and `frontmatter` for these alone. For the readers the fuzzer's bytes choose from shapes of lines
(those of the tests), which finds in seconds what random text does not find in hours; what is none of them is
itself. A crash is a file in the working folder; the document goes to `fixtures/regressions/` under a name that
says what is odd about it.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from time import monotonic

GUIDED = "random" not in sys.argv[2:3]
if GUIDED:
    import atheris

with atheris.instrument_imports(include=["cleaner"]) if GUIDED else nullcontext():
    from cleaner import UnreadableError, clean, frontmatter
    from cleaner.decode import decode
    from cleaner.options import Options
    from cleaner.readers import html, markdown, normal, text
    from cleaner.readers.commonmark import block_tokens
    from tests.html_samples import BLOCKS, HIDDEN, INLINE, LEAVES, WORDS
    from tests.markdown_samples import LINES
    from tests.strategies import SHAPES

READERS = (block_tokens, html, markdown, normal, text)  # imported above, to be watched
_TAGS = (
    *BLOCKS,
    *LEAVES,
    *HIDDEN,
    *INLINE,
    "table",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "li",
    "pre",
    "br",
    "hr",
    "svg",
    "math",
)
_PAGE = (
    *(f"<{tag}>" for tag in _TAGS),
    *(f"</{tag}>" for tag in _TAGS),
    *(
        '<a href="http://x.example/y">',
        '<a href="javascript:x">',
        '<img src="x.png" alt="an image">',
        '<td colspan="3">',
    ),
    *(
        '<th rowspan="9" colspan="0">',
        '<ol start="7">',
        '<li value="3">',
        "<!-- c -->",
        "<![CDATA[",
        "<![ x",
        "<!doctype html>",
    ),
    *(
        "<?php",
        "<a ",
        "</",
        "&#9999999999;",
        "&nbsp;",
        "&lt;script&gt;",
        "<title>T</title>",
        '<meta name="author" content="A">',
    ),
    *WORDS,
)
_HARD = (
    "\N{COMBINING ACUTE ACCENT}" * 40,
    "&amp;" * 3,
    "amp;" * 12,
    "\ud800",
    "\0",
    "\x1b[31m",
    " " * 50,
    "[" * 40,
    "*a " * 40,
)
VOCABULARY = {
    "text": (*SHAPES, *LINES, *_HARD),
    "markdown": (*LINES, *SHAPES, *_HARD, *("> " * n for n in range(1, 12)), *("  " * n for n in range(1, 12))),
    "html": (*_PAGE, *_HARD, *SHAPES),
}
_JOINS = ("\n", "\n", "\n", "\n\n", "", " ", "\t", "|")


def document(data: bytes, vocabulary: tuple[str, ...]) -> str:
    """Two bytes a piece: which one, and what stands behind it; from 224 on so many characters as they are."""
    return "".join(_pieces(data, vocabulary))


def _pieces(data: bytes, vocabulary: tuple[str, ...]) -> Iterator[str]:
    at = 0
    while at + 1 < len(data):
        first, second = data[at], data[at + 1]
        at += 2
        if first >= 224:
            yield data[at : at + first - 223].decode("utf-8", "surrogateescape")
            at += first - 223
        else:
            yield vocabulary[(first * 32 + second // 8) % len(vocabulary)]
        yield _JOINS[second % 8]


def check(source: str | bytes, origin: str = "auto") -> None:
    """Clean, and clean the result: the second run must find nothing. `clean` itself proves what it writes."""
    try:
        first = clean(source, options=Options(origin=origin))
    except UnreadableError:
        return
    second = clean(first.markdown)
    if second.ledger or second.markdown != first.markdown:
        raise RuntimeError(f"the second run changes it: {second.ledger[:2]}")


def _lines(name: str, data: bytes) -> None:
    check(document(data, VOCABULARY[name]), name)


def _front_matter(data: bytes) -> None:
    """What was read of any front matter is read again from what is written of it."""
    raw, _ = frontmatter.split("---\n" + data.decode("utf-8", "replace"))
    if raw is None:
        return
    blank: dict[str, object] = {key: [] if key in frontmatter.LISTS else "" for key in frontmatter.REQUIRED}
    meta = {key: value for key, value in (blank | frontmatter.parse(raw)).items() if value is not None}
    written = frontmatter.render(blank | meta)
    again = frontmatter.parse(written.removeprefix("---\n").removesuffix("---\n"))
    if again != blank | meta:
        raise RuntimeError(f"front matter does not read back: {again} for {meta}")


def _decode(data: bytes) -> None:
    try:
        decode(data, html=bool(data[:1] and data[0] % 2))
    except UnreadableError:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    **{name: partial(_lines, name) for name in VOCABULARY},
    "bytes": check,
    "decode": _decode,
    "frontmatter": _front_matter,
}


def at_random(target: Callable[[bytes], None], runs: int, seed: int) -> None:
    """So many runs with random bytes; the first that fails is kept in a file."""
    draw, began = random.Random(seed), monotonic()
    for number in range(runs):
        data = draw.randbytes(draw.randrange(40))
        try:
            target(data)
        except BaseException:
            Path(f"crash-{seed}-{number}").write_bytes(data)
            raise
    print(f"{runs} runs with seed {seed} in {monotonic() - began:.0f} s: no crash")


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"{__doc__}")
    name = sys.argv.pop(1)
    target = TARGETS[name]
    if not GUIDED:
        at_random(target, int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    elif len(sys.argv) == 2 and Path(sys.argv[1]).is_file():
        data = Path(sys.argv[1]).read_bytes()
        print(repr(document(data, VOCABULARY[name]) if name in VOCABULARY else data))
        target(data)
    else:
        atheris.Setup(sys.argv, target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
