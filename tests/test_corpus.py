"""`--corpus`: what the files of a folder share around their texts goes; without it no file knows of another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaner.cli import main
from cleaner.lines import repeated
from cleaner.lines.repeated import Survey, print_of
from cleaner.words import count

MENU = ("The Daily Bell", "Bridges & Ferries", "Subscribe to our letters")
FOOT = ("Conclusion", "By Mara Lindqvist", "Ring the bell", "Imprint of the Bell")
BODY = (
    "The council of {0} met on Tuesday and agreed, after a long debate, that the bridge should be repaired at once.",
    "Costs and Delays",
    "Nobody in {0} had expected the vote to be so close, and several members left the room before it was done.",
)
TOWNS = ("Upton", "Norton", "Sutton", "Easton", "Weston")

pytestmark = pytest.mark.usefixtures("here")


def lay(*towns: str, folder: str = "s") -> None:
    Path(folder).mkdir(exist_ok=True)
    for town in towns:
        text = "\n".join([*MENU, *(line.format(town) for line in BODY), *FOOT, f"Seen in {town}"])
        Path(f"{folder}/{town}.txt").write_text(text + "\n")


def body(path: str) -> str:
    return Path(path).read_text().partition("\n---\n")[2]


def outputs() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(Path("out").rglob("*.md"))}


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def test_without_the_option_a_file_knows_nothing_of_its_neighbours() -> None:
    lay(*TOWNS)
    assert main(["s", "out"]) == 0
    together = Path("out/Upton.md").read_bytes()
    lay("Upton", folder="alone")
    assert main(["alone", "out"]) == 0
    assert Path("out/Upton.md").read_bytes() == together
    assert "Ring the bell" in body("out/Upton.md")


def test_shared_lines_around_the_text_go_and_the_ledger_says_how_many_files_have_them() -> None:
    lay(*TOWNS[:4])
    assert main(["--corpus", "--ledger", "l.jsonl", "s", "out"]) == 0
    entries = [json.loads(line) for line in Path("l.jsonl").read_text().splitlines()]
    dropped = [entry for entry in entries if entry["rule"] == "corpus/repeated" and entry["path"] == "s/Upton.txt"]
    assert [entry["before"] for entry in dropped] == [*MENU, *FOOT[2:]]
    assert all(entry["why"] == {"files": 4, "of": 4} for entry in dropped)
    text = body("out/Upton.md")
    for line in ("Upton met", "Costs and Delays", "Nobody in Upton", "Conclusion", "Seen in Upton"):
        assert line in text
    own = [entry for entry in entries if entry["path"] == "s/Upton.txt"]
    gone = sum((count(entry["before"]) for entry in own), count(""))
    added = sum((count(entry["after"]) for entry in own), count(""))
    assert count(Path("s/Upton.txt").read_text()) + added == count(text) + gone


@pytest.mark.parametrize("towns", [TOWNS[:1], TOWNS[:2]])
def test_two_files_are_no_evidence(towns: tuple[str, ...]) -> None:
    lay(*towns)
    assert main(["--corpus", "s", "out"]) == 0
    assert "Ring the bell" in body("out/Upton.md")


def test_a_folder_is_compared_with_itself_and_a_small_share_of_it_proves_nothing() -> None:
    lay(*TOWNS[:2])
    for number in range(9):
        Path(f"s/{number}.txt").write_text(f"{BODY[0].format(number)}\n{BODY[2].format(number)}\n")
    lay(*TOWNS[2:], folder="s/below")
    assert main(["--corpus", "s", "out"]) == 0
    assert "Ring the bell" in body("out/Upton.md")
    assert "Ring the bell" not in body("out/below/Sutton.md")


def test_versions_of_one_text_are_left_alone() -> None:
    lay(*TOWNS)
    for town in TOWNS:
        Path(f"s/{town}.txt").write_text(Path("s/Upton.txt").read_text())
    assert main(["--corpus", "s", "out"]) == 0
    assert "Ring the bell" in body("out/Weston.md")


def test_the_number_of_workers_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.command.batch.WORTH_WORKERS", 0.0)
    lay(*TOWNS)
    assert main(["--corpus", "-j", "1", "s", "out"]) == 0
    alone = outputs()
    assert main(["--corpus", "--force", "-j", "3", "s", "out"]) == 0
    assert outputs() == alone


def test_an_output_is_made_anew_when_the_evidence_changed(capsys: pytest.CaptureFixture[str]) -> None:
    lay(*TOWNS[:3])
    assert main(["--corpus", "s", "out"]) == 0
    assert main(["--corpus", "s", "out"]) == 0
    assert "0 cleaned, 3 unchanged" in told(capsys)
    lay(TOWNS[3])  # it shares the same lines: the evidence is the same
    assert main(["--corpus", "s", "out"]) == 0
    assert "1 cleaned, 3 unchanged" in told(capsys)
    for town in TOWNS[:4]:
        path = Path(f"s/{town}.txt")
        path.write_text(path.read_text().replace("Ring the bell", f"Ring in {town}"))
    before = outputs()
    assert main(["--corpus", "s", "out"]) == 0
    assert outputs() != before
    assert main(["s", "out"]) == 0
    assert "Imprint of the Bell" in body("out/Upton.md")


def test_what_was_written_without_the_option_is_made_anew_with_it() -> None:
    lay(*TOWNS)
    assert main(["s", "out"]) == 0
    assert main(["--corpus", "s", "out"]) == 0
    assert "Ring the bell" not in body("out/Upton.md")


def test_one_file_has_nobody_to_be_compared_with(capsys: pytest.CaptureFixture[str]) -> None:
    lay("Upton")
    assert main(["--corpus", "s/Upton.txt"]) == 2
    assert "--corpus compares" in told(capsys)


def test_a_file_that_cannot_be_read_has_no_say_and_is_told_of_once(capsys: pytest.CaptureFixture[str]) -> None:
    lay(*TOWNS[:3])
    Path("s/empty.txt").write_text("")
    assert main(["--corpus", "s", "out"]) == 3
    assert told(capsys).count("empty.txt") == 1
    assert "Ring the bell" not in body("out/Upton.md")


def test_memory_has_a_bound_and_what_is_shared_outlives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeated, "MOST_PRINTS", 10)
    survey = Survey()
    for town in range(6):
        survey.add("s", [print_of("Ring the bell"), *(print_of(f"{town} {line}") for line in range(4))])
        assert survey.kept <= 10
    assert survey.found()["s"].count("ring  the bell") == 6
    assert survey.found()["s"].count("0 0") == 0
