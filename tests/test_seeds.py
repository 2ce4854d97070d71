"""The five seeds as an editor wants them, told as facts about each document, not as a copy of the output."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cleaner import Result, clean
from cleaner.doc import Block, Heading, Item, Paragraph, Table
from cleaner.readers import normal
from tests.rendering import body_of, outline

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


@cache
def result(number: str) -> Result:
    (path,) = (path for path in SEEDS if path.name.startswith(number))
    return clean(path.read_bytes(), path=path.name)


@cache
def blocks(number: str) -> tuple[Block, ...]:
    return normal.read(body_of(result(number).markdown).lstrip("\n"))


def headings(number: str, level: int = 2) -> list[str]:
    return [block.text for block in blocks(number) if isinstance(block, Heading) and block.level == level]


def lists(number: str) -> list[int]:
    """The sizes of the lists."""
    sizes, before = [], None
    for block in blocks(number):
        if isinstance(block, Item):
            sizes += [] if isinstance(before, Item) else [0]
            sizes[-1] += 1
        before = block
    return sizes


def tables(number: str) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in blocks(number) if isinstance(block, Table)]


def before(number: str, text: str) -> Block:
    """The block that stands before the one that begins with `text`."""
    found = blocks(number)
    (at,) = (i for i, block in enumerate(found) if getattr(block, "text", "").startswith(text))
    return found[at - 1]


def rules(number: str) -> list[str]:
    return [entry.rule for entry in result(number).ledger]


def test_000() -> None:
    assert result("000").metadata["title"] is None
    assert len(headings("000")) == 4
    assert headings("000")[-1] == "To Conclude"
    assert lists("000") == [4, 3, 4]
    assert before("000", "Heightened concerns") == Paragraph("Key factors driving Japan’s embrace include:")
    assert before("000", "Enhanced Interoperability: ") == Paragraph(
        "Experts underscore several implications of Japan’s evolving posture:"
    )
    assert sum(isinstance(block, Paragraph) for block in blocks("000")) == 10


def test_001_the_contents_list_is_proof_and_goes() -> None:
    assert result("001").metadata["title"] is None
    assert len(headings("001")) == 7
    assert headings("001")[5:] == ["Summary", "Frequently Asked Questions"]
    (entry,) = (entry for entry in result("001").ledger if entry.rule == "contents/list")
    assert entry.before.startswith("Article Subheadings\n1. U.S.-Japan Security Alliance")
    assert entry.why == {"proof": [10, 18, 26, 34, 42]}
    assert "Subheadings" not in result("001").markdown


def test_001_questions_stand_below_their_section() -> None:
    assert headings("001", level=3) == [
        "What factors are influencing Japan’s defense strategy?",
        "How does the Ukraine conflict impact Japan’s security concerns?",
        "What changes is Japan making to its military capabilities?",
    ]
    labels = [entry for entry in result("001").ledger if entry.rule == "headings/question"]
    assert [(entry.before, entry.after) for entry in labels] == [("Question:", "")] * 3


def test_001_key_points_are_a_table() -> None:
    (table,) = tables("001")
    assert table[0] == ("No.", "Key Points")
    assert [row[0] for row in table[1:]] == ["1", "2", "3", "4", "5"]
    assert table[5][1].startswith("Japan’s long-term defense strategy seeks")


def test_001_leftovers_go_and_the_site_is_known() -> None:
    gone = [entry.before for entry in result("001").ledger if entry.stage == "boilerplate"]
    assert gone[0] == "Share."
    assert gone[1].startswith("As the News Editor at News Journos, I am dedicated")
    assert gone[2] == "Exit mobile version"
    assert len(gone) == 3
    assert result("001").metadata["site"] == "News Journos"


def test_002() -> None:
    assert result("002").metadata["title"] == (
        "Japan’s Evolving Defense Strategy: Embracing U.S. Military Technology Amid Trade Talks"
    )
    assert lists("002") == [3, 3]
    first, second, third = tables("002")
    assert [(len(table), len(table[0])) for table in (first, second, third)] == [(4, 2), (2, 2), (2, 3)]
    assert second[1] == ("MILITARY EQUIPMENT PROCUREMENT", "Improved combat readiness")
    assert third[0] == ("Defense Asset", "Export Value (Billion USD)", "Tariff Rate (%)")
    assert third[1] == ("F-35 Lightning II Fighter Jets", "5.1", "")
    assert headings("002") == [
        "Strengthening Japan-U.S. Defense Ties: Implications for Regional Stability and Military Readiness",
        "Conclusion: Reflecting on Japan’s Dual Pursuit of Security Enhancement and Economic Diplomacy",
    ]
    last = blocks("002")[-1]
    assert isinstance(last, Paragraph)
    assert last.text.startswith("The unfolding scenario")
    assert last.text.endswith("moving forward.")
    for residue in ("td", "/t", ". . .", "||", "<"):
        assert residue not in body_of(result("002").markdown)


def test_002_as_another_parser_reads_it() -> None:
    """Three tables, the tariff that the text lost left empty, and a conclusion of its own behind the last."""
    tables, texts = outline(result("002").markdown)
    assert [[len(row) for row in table] for table in tables] == [[2, 2, 2, 2], [2, 2], [3, 3]]
    assert tables[0] == [
        ("Driving Factor", "Expected Effect"),
        ("Regional Security Environment", "Strengthened military preparedness"),
        ("Technological Integration", "Sophisticated combat capabilities"),
        ("Economic Diplomacy via Defense Spending", "Tactical advantage in trade talks"),
    ]
    assert tables[1] == [
        ("Main Focus Areas", "Likely Outcomes"),
        ("MILITARY EQUIPMENT PROCUREMENT", "Improved combat readiness"),
    ]
    assert tables[2] == [
        ("Defense Asset", "Export Value (Billion USD)", "Tariff Rate (%)"),
        ("F-35 Lightning II Fighter Jets", "5.1", ""),
    ]
    (before, conclusion) = texts[-2:]
    assert before == (
        "h2",
        "Conclusion: Reflecting on Japan’s Dual Pursuit of Security Enhancement and Economic Diplomacy",
    )
    assert conclusion[0] == "p"
    assert conclusion[1].startswith("The unfolding scenario where Japan contemplates")
    assert conclusion[1].endswith("commerce environments moving forward.")


def test_003() -> None:
    assert result("003").metadata["title"] == "NEW Missiles Signal This Ally’s SHIFT!"
    assert headings("003") == [
        "At a Glance",
        "Strategic Buildup",
        "Rebalancing the U.S.\N{EN DASH}Japan Alliance",
        "Risk and Diplomacy",
    ]
    assert lists("003") == [5]
    assert before("003", "Japan’s Ground Self-Defense Force") == Heading("At a Glance", 2)
    text = result("003").markdown
    assert "\N{NON-BREAKING HYPHEN}" not in text
    for word in ("F-35Bs", "F-35B", "Indo-Pacific", "Type-12", "U.S.\N{EN DASH}Japan posture"):
        assert word in text
    assert "Watch a report" not in text


def test_004() -> None:
    assert result("004").metadata["title"] is None
    assert len(headings("004")) == 5
    assert lists("004") == [5]
    shown = [block.text for block in blocks("004") if isinstance(block, Paragraph)]
    source = SEEDS[4].read_text("utf-8").split("\n")
    quotations = [line for line in source if "according to Japan Today" in line or "White House briefing" in line]
    assert len(quotations) == 2
    assert set(quotations) <= set(shown)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_seed(path: Path) -> None:
    number = path.name[:3]
    given = path.read_text("utf-8")
    assert result(number).metadata["lang"] == "en"
    assert result(number).metadata["source_path"] == path.name
    assert result(number).metadata["flags"] == []
    assert not headings(number, level=1)
    for quote in "“”’":
        dropped = "".join(entry.before for entry in result(number).ledger)
        kept = "".join(entry.after for entry in result(number).ledger)
        assert result(number).markdown.count(quote) == (given + kept).count(quote) - dropped.count(quote) + str(
            result(number).metadata["title"]
        ).count(quote)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_second_run_changes_nothing(path: Path) -> None:
    first = result(path.name[:3])
    second = clean(first.markdown.encode(), path=path.with_suffix(".md").name)
    assert second.ledger == ()
    assert second.markdown == first.markdown
