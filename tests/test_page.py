"""The main content of a page: what is not the article goes with its reasons, and never all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given

from cleaner import clean
from cleaner.doc import Doc
from cleaner.edits import DROPS, Entry, Stage, apply
from cleaner.options import Options
from cleaner.page import article
from cleaner.page.layout import Layout
from cleaner.page.model import Judgement, columns, load
from cleaner.page.signs import signs
from cleaner.readers import html, text
from cleaner.record import replace
from cleaner.stages import page
from cleaner.visible import visible_all
from cleaner.words import count
from tests.html_samples import DOCUMENTS, GROWING, Page, pages
from tests.steps import assert_in_proportion
from tests.strategies import documents

STAGE = Stage("page", page.propose, frozenset({DROPS}))
PROSE = (
    "The bridge over the Arve was closed on Tuesday night, after an inspector found a crack in one of its piers.",
    "Nobody was hurt, said Mara Lindqvist, who has run the harbour for nine years and lives beside the river.",
    "It will take the town some weeks, perhaps months, to find the money, and until then buses go round by the mill.",
    "In 1986 the pier was mended with iron bands; those held for a while, but water had come in behind them.",
)
NAVIGATION = "".join(f'<li class="nav-item"><a href="/{word}">{word}</a></li>' for word in ("News", "Sport", "Weather"))
RELATED = "".join(f'<li><a href="/{at}">Another story of the day {at}</a></li>' for at in range(6))
ARTICLE = "".join(f"<p>{sentence} {other}</p>" for sentence in PROSE for other in PROSE[:2])
WHOLE = f"""<html><head><title>The old bridge</title></head><body>
<header class="site-header"><nav class="main-nav" role="navigation"><ul>{NAVIGATION}</ul></nav></header>
<main><article class="post"><h1>The old bridge</h1><div class="entry-content">{ARTICLE}</div></article></main>
<aside class="sidebar related-posts"><h3>Related stories</h3><ul>{RELATED}</ul></aside>
<footer class="site-footer"><p>Copyright 2025 The Bell. <a href="/privacy">Privacy Policy</a></p></footer>
</body></html>"""


def test_the_article_stays_and_the_rest_goes_with_its_reasons() -> None:
    doc = html.read(WHOLE).doc
    after, _, entries = apply(doc, STAGE)
    shown = visible_all(after.blocks)
    assert all(sentence in shown for sentence in PROSE)
    assert not any(word in shown for word in ("Sport", "Another story", "Privacy Policy", "Related"))
    assert {entry.rule for entry in entries} == {"page/not-article"}
    for entry in entries:
        because = entry.why["because"]
        assert isinstance(because, dict)
        assert 1 <= len(because) <= 3
        assert all(weight < 0 for weight in because.values())
        assert entry.why["blocks"] == len(entry.before.split("\n"))


def _kept(source: str, *chances: float) -> list[bool]:
    doc = html.read(f"<body>{source}").doc
    assert doc.evidence is not None
    assert len(chances) == len(doc.blocks)
    return article.kept_blocks(Layout.of(doc, doc.evidence), chances, article.BARS[0])


LONG = f"<p>{PROSE[0]}</p>"


def test_a_heading_stays_where_the_text_below_it_does() -> None:
    assert _kept(f"<h2>One</h2>{LONG}<h2>Two</h2>{LONG}", 0.3, 0.9, 0.5, 0.1) == [True, True, False, False]
    assert _kept(f"<h2>One</h2><h3>Two</h3>{LONG}<h2>Three</h2>", 0.3, 0.3, 0.9, 0.7) == [True] * 4
    assert _kept(f"<h2>One</h2>{LONG}", 0.04, 0.9) == [False, True]


def test_a_heading_stays_only_for_its_own_text() -> None:
    assert _kept(f"<div><h2>One</h2></div>{LONG}", 0.1, 0.9) == [False, True]
    assert _kept(f"<h2>One</h2>{LONG}", 0.1, 0.9) == [True, True]
    assert _kept(f"<h2>One</h2>{LONG}", 0.1, 0.2) == [False, False]


def test_a_heading_stays_where_most_of_its_section_does() -> None:
    button, short = "<p>Buy now</p>", "<p>Pier four stands in the river.</p>"
    assert _kept(f"<h2>One</h2>{button}{LONG}<h2>Two</h2>", 0.2, 0.1, 0.9, 0.2) == [True, False, True, False]
    assert _kept(f"<h2>One</h2>{button}<h3>Two</h3>{LONG}", 0.2, 0.1, 0.2, 0.9) == [True, False, True, True]
    assert _kept(f"<h2>One</h2>{button}{short}", 0.2, 0.1, 0.9) == [False, False, True]
    assert _kept(f"<h2>One</h2>{LONG}{LONG}{button}{short}", 0.2, 0.1, 0.1, 0.1, 0.9) == [False] * 4 + [True]


def test_a_heading_does_not_stay_for_what_is_no_section_of_its() -> None:
    button = "<p>Buy now</p>"
    assert _kept(f"<aside><h2>One</h2>{button}</aside>{LONG}", 0.2, 0.1, 0.9) == [False, False, True]
    assert _kept(f"<h2>One</h2>{button}<h2>Two</h2>{LONG}", 0.2, 0.1, 0.9, 0.9) == [False, False, True, True]
    assert _kept(f"<h1>One</h1>{button}{LONG}", 0.2, 0.1, 0.9) == [False, False, True]


def test_what_announces_a_text_stays_with_it() -> None:
    asked, said = "<p><b>Who built the old bridge?</b></p>", "<p>Two men built it:</p>"
    for lead in (asked, said):
        assert _kept(lead + LONG, 0.1, 0.9) == [True, True]
        assert _kept(f"{lead}<ul><li>Ann Lee<li>Bo Ek</ul>", 0.1, 0.9, 0.9) == [True] * 3
        assert _kept(lead + LONG, 0.1, 0.1) == [False, False]
        assert _kept(lead + LONG, 0.04, 0.9) == [False, True]


def test_what_leads_elsewhere_announces_nothing() -> None:
    assert _kept(f"<p><a href=/4>Who built the old bridge?</a></p>{LONG}", 0.1, 0.9) == [False, True]
    assert _kept(f"<aside><p>Looking for more?</p></aside>{LONG}", 0.1, 0.9) == [False, True]
    assert _kept(f"<p>Looking for more?</p><h2>One</h2>{LONG}", 0.1, 0.9, 0.9) == [False, True, True]


def _table(row: str, rows: int) -> str:
    return f"<table>{f'<tr>{row}</tr>' * rows}</table>"


def test_a_table_of_data_stays_where_other_texts_go() -> None:
    data = f"<div>{_table('<td>Pier four<td>bent by ice', 5)}</div>"
    apart = f"<section>{data}</section>"
    assert _kept(f"{LONG}{apart}{LONG}{apart}", 0.9, 0.2, 0.2, 0.1) == [True, True, False, False]
    links = _table("<td><a href=/4>Pier four</a><td>bent by ice", 5)
    assert _kept(f"{LONG}{links}{_table('<td>Pier<td>ice', 4)}", 0.9, 0.2, 0.2) == [True, False, False]


def test_a_table_of_data_stays_in_the_element_of_text_that_does() -> None:
    data = f"<figure>{_table('<td>Pier four<td>bent by ice', 5)}</figure>"
    assert _kept(f"{LONG}{data}", 0.9, 0.01) == [True, True]
    assert _kept(f"{data}<p>Word</p>{LONG}", 0.01, 0.1, 0.9) == [True, False, True]
    assert _kept(f"{LONG}{data}", 0.1, 0.01) == [False, False]
    assert _kept(f"{LONG}{'<p>Word</p>' * 3}{data}", 0.9, *[0.1] * 3, 0.01) == [True, *[False] * 4]
    assert _kept(f"{LONG}<section>{data}</section>", 0.9, 0.01) == [True, False]


def test_running_texts_of_one_element_stay_together() -> None:
    assert _kept(f"{LONG}<p>Word</p>{LONG}<p>Word</p>{LONG}", 0.9, 0.1, 0.1, 0.1, 0.9) == [True, False] * 2 + [True]
    assert _kept(LONG * 3, 0.9, 0.1, 0.1) == [True, False, False]
    assert _kept(f"<div>{LONG * 2}</div><div>{LONG * 2}</div>", 0.9, 0.3, 0.9, 0.3) == [True, False] * 2
    image = f"<p><img src=/a.png alt='{PROSE[0]}'></p>"
    assert _kept(LONG * 2 + image + LONG, 0.9, 0.9, 0.2, 0.2) == [True, True, False, True]


def test_a_list_goes_or_stays_as_a_whole() -> None:
    doc = html.read("<body><ul><li>a<li>b b b b b b</ul><ul><li>c</ul><p>d").doc
    assert doc.evidence is not None
    chances = article.by_lists(Layout.of(doc, doc.evidence), [0.1, 0.8, 0.3, 0.4])
    assert chances[0] == chances[1]
    assert 0.45 < chances[0] < 0.8
    assert chances[2:] == [0.3, 0.4]


def test_what_the_description_says_is_known() -> None:
    head = f'<html><head><meta name=description content="{PROSE[0]} More."></head>'
    doc = html.read(f"{head}<body><p>{PROSE[0]}</p><p>{PROSE[1]}</p><p>The bridge</p></body></html>").doc
    assert doc.evidence is not None
    assert signs(Layout.of(doc, doc.evidence))["described"] == [True, False, False]
    assert signs(Layout.of(replace(doc, meta={}), doc.evidence))["described"] == [0, 0, 0]


def test_a_short_text_stays_between_others_that_do() -> None:
    label = "<p>One word more</p>"
    assert _kept(LONG + label + LONG, 0.9, 0.5, 0.9) == [True, True, True]
    assert _kept(LONG + label + LONG, 0.9, 0.5, 0.1) == [True, False, False]
    assert _kept(LONG + label, 0.9, 0.5) == [True, False]
    assert _kept(LONG + label, 0.9, 0.7) == [True, True]
    assert _kept(LONG + LONG + LONG, 0.1, 0.5, 0.1) == [False, True, False]


def test_words_of_a_page_add_up() -> None:
    result = clean(WHOLE, options=Options(origin="html"))
    gone = sum((count(entry.before) for entry in result.ledger), Counter[str]())
    back = sum((count(entry.after) for entry in result.ledger), Counter[str]())
    body = result.markdown.split("\n---\n", 1)[1]
    assert count(result.shown) + back == count(body) + gone


def test_a_second_run_changes_nothing() -> None:
    first = clean(WHOLE, options=Options(origin="html"))
    second = clean(first.markdown)
    assert (second.ledger, second.markdown) == ((), first.markdown)


def test_a_text_said_twice_is_kept_once() -> None:
    twice = WHOLE.replace("</article>", f'<div class="entry-content">{ARTICLE}</div></article>')
    once, _, _ = apply(html.read(WHOLE).doc, STAGE)
    after, _, entries = apply(html.read(twice).doc, STAGE)
    shown, wanted = visible_all(after.blocks), visible_all(once.blocks)
    assert [shown.count(sentence) for sentence in PROSE] == [wanted.count(sentence) for sentence in PROSE]
    assert "page/repeated" in {entry.rule for entry in entries}


def _gone_as_repeated(body: str) -> list[str]:
    doc = html.read(f"<html><body><main><article>{ARTICLE}{body}</article></main></body></html>").doc
    _, _, entries = apply(doc, STAGE)
    return [entry.before for entry in entries if entry.rule == "page/repeated"]


LONG_ITEMS = [f"<li>Pack {word}, since nights are cold and wet up there</li>" for word in ("socks", "wool", "boots")]
STEPS = f"<h3>Before you go</h3><ul>{''.join(LONG_ITEMS)}</ul><p>{PROSE[0]} {PROSE[2]}</p>"


def test_what_is_said_again_by_itself_stays() -> None:
    title = "Why the bridge was closed on Tuesday"
    assert not _gone_as_repeated(f"<ul><li><a href='#a'>{title}</a></li></ul><h2 id=a>{title}</h2>{LONG}")
    assert not _gone_as_repeated(f"<h2>Day one</h2><p>{PROSE[1]}</p><h2>Day two</h2><p>{PROSE[1]}</p>")
    assert not _gone_as_repeated(f"<ul>{''.join(LONG_ITEMS)}</ul>{LONG}<ul>{''.join(LONG_ITEMS)}</ul>{LONG}")


def test_a_passage_that_is_said_again_goes() -> None:
    assert len(_gone_as_repeated(f"{STEPS}<h2>On foot</h2>{STEPS}{PROSE[3]}")) == 5


@pytest.mark.parametrize("source", ["<p>word</p>", f"<nav><ul>{NAVIGATION}</ul></nav>", "<h1>A</h1><p>b</p>"])
def test_a_page_is_never_emptied(source: str) -> None:
    doc = html.read(f"<body>{source}").doc
    after, _, _ = apply(doc, STAGE)
    assert after.blocks == doc.blocks
    assert after.flags == (page.FLAG,)


@given(pages())
def test_what_is_left_has_words_or_is_all(drawn: Page) -> None:
    doc = html.read(f"<body>{drawn.source}").doc
    after, _, entries = apply(doc, STAGE)
    left = len(visible_all(after.blocks).split())
    assert after.blocks == doc.blocks or left >= article.FEWEST_WORDS - _repeated(entries)
    assert list(page.propose(after)) == [] or after == doc


def _repeated(entries: list[Entry]) -> int:
    return sum(len(entry.before.split()) for entry in entries if entry.rule == "page/repeated")


@given(documents())
def test_plain_text_has_no_evidence_of_a_page(source: str) -> None:
    assert list(page.propose(text.read(source).doc)) == []


def test_a_fragment_is_no_page() -> None:
    doc = html.read(f"<nav><ul>{NAVIGATION}</ul></nav>{ARTICLE}").doc
    assert list(page.propose(doc)) == []


def test_the_first_edit_ends_the_evidence() -> None:
    doc = html.read(WHOLE).doc
    assert doc.evidence is not None
    after, edits, _ = apply(doc, STAGE)
    assert edits
    assert after.evidence is None


def test_evidence_has_a_place_for_each_block() -> None:
    for source in (*DOCUMENTS.values(), WHOLE):
        doc = html.read(f"<body>{source}").doc
        assert doc.evidence is not None
        assert len(doc.evidence.places) == len(doc.blocks)
        for place in doc.evidence.places:
            assert 0 <= place.linked <= place.said
            assert place.inner >= place.element


FORGOTTEN = (
    "<nav><div>menu</nav>{0}",
    "<header><div><ul><li><div>menu</ul></header>{0}",
    "<section><div><div>menu</section></div>{0}",
    "<aside hidden><div>menu</aside>{0}",
    "<nav><div>menu<!-- </nav> --><p>menu</div></nav>{0}",
    "<nav><div>menu<table><tr><td></nav>cell</table></nav>{0}",
)


@pytest.mark.parametrize("source", FORGOTTEN)
def test_an_end_tag_closes_what_was_forgotten(source: str) -> None:
    doc = html.read(f"<html><body>{source.format('<p id=own>text</p>')}").doc
    assert doc.evidence is not None
    around = [doc.evidence.names[at] for at in doc.evidence.outward(doc.evidence.places[-1].element)]
    assert doc.lines[-1] == "text"
    assert set(around) <= {"p", "div", "body", "html"}
    assert all(line in ("menu", "cell", "text") for line in doc.lines)


def test_an_end_tag_in_a_comment_or_a_script_closes_nothing() -> None:
    inner = "<!-- </nav> --><script>x = '</nav>'</script>"
    doc = html.read(f"<html><body><nav><div>{inner}<p>menu</p></div></nav>").doc
    assert doc.evidence is not None
    assert "nav" in [doc.evidence.names[at] for at in doc.evidence.outward(doc.evidence.places[-1].element)]


def test_each_column_has_a_number_for_each_block() -> None:
    weights = load()
    doc = html.read(WHOLE).doc
    assert doc.evidence is not None
    found = columns(Layout.of(doc, doc.evidence), weights.names, weights.words)
    assert {len(column) for column in found.values()} == {len(doc.blocks)}
    assert set(weights.steps) <= set(found)
    for bounds, values in weights.steps.values():
        assert len(values) == len(bounds) + 1
        assert list(bounds) == sorted(set(bounds))


@pytest.mark.parametrize("grow", GROWING.values(), ids=GROWING)
def test_four_times_the_page_is_four_times_the_work(grow: Callable[[int], str]) -> None:
    def judge(doc: Doc) -> None:
        if doc.evidence and doc.blocks:
            Judgement(Layout.of(doc, doc.evidence))

    assert_in_proportion(judge, lambda size: html.read("<body>" + grow(size)).doc, once=2000)
