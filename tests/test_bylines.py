"""Lines that state who wrote and when, and lines that only look like it."""

from __future__ import annotations

import pytest

from cleaner.lines.bylines import byline
from cleaner.lines.dates import find_dates

MARA = {"author": ["Mara Lindqvist"]}
DAY = {"date": "2021-05-12"}


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Posted on 12 May 2021 by Mara", {"author": ["Mara"], **DAY}),
        ("Posted on 12 May 2021 by admin", DAY),
        ("May 12, 2021 by Mara Lindqvist Leave a Comment", MARA | DAY),
        ("May 12, 2021 by Mara Lindqvist 3 Comments", MARA | DAY),
        ("Posted in Rivers on May 12, 2021 by Mara Lindqvist", MARA | DAY),
        ("By Mara Lindqvist for the Lindholm Post", MARA),
        ("By Mara Lindqvist at Dock Road", MARA),
        ("By Mara Lindqvist in Norwich", MARA),
        ("By Mara Lindqvist 50 views", MARA),
        ("By Mara LindqvistStaff Writer", MARA),
        ("By Mara Lindqvist Senior Reporter", MARA),
        ("By MARA LINDQVIST Associated Press", {"author": ["MARA LINDQVIST"]}),
        ("By Mara Lindqvist Jr.", {"author": ["Mara Lindqvist Jr."]}),
        ("By Md Aynal Haque", {"author": ["Md Aynal Haque"]}),
        ("Opinion by Mara Lindqvist", MARA),
        ("A guest post by Mara Lindqvist", MARA),
        ("Posted by dockrover", {"author": ["dockrover"]}),
        ("Posted by Mara Lindqvist | May 12, 2021 | Blog | 0 |", MARA | DAY),
        ("Ann Lindqvist May 12, 2021", {"author": ["Ann Lindqvist"], **DAY}),
        ("Posted on the 13/05/2021 at 19:00 by @dockRover", {"author": ["dockRover"], "date": "2021-05-13"}),
        ("By Sarah", {"author": ["Sarah"]}),
        ("Photo of Mara Lindqvist Mara Lindqvist May 12, 2021", MARA | DAY),
        ("Mara Lindqvist by Mara Lindqvist May 12, 2021", MARA | DAY),
        ("On May 12, 2021", DAY),
        ("News | May 12, 2021", DAY),
        ("May 12, 2021 in Politics", DAY),
        ("Originally published on May 12, 2021", DAY),
        ("Article published: May 12, 2021", DAY),
        ("Words: Mara Lindqvist", MARA),
        ("ByMara Lindqvist", MARA),
        ("ByMara LindqvistPublished May 12, 2021", MARA | DAY),
        ("By Mara LindqvistPublished 3 years ago 4 min read", MARA),
        ("By Mara Lindqvist | Updated 3 days ago | Travel", MARA),
        ("By Mara Lindqvist, special to The Post", MARA),
        ("Medically reviewed by Ann Lee, MD — Written by Mara Lindqvist on May 12, 2021", MARA | DAY),
        ("2021-05-12T10:00:00Z", DAY),
        ("2021-05-12T10:00+02:00", DAY),
        ("Published: 2021/05/12", DAY),
        ("Posted: May 12, 2021 / 09:00 AM CDT", DAY),
        ("Posted: May 12, 2021 / 09:00 AM CDT / Updated: May 13, 2021 / 10:00 AM CDT", DAY | {"updated": "2021-05-13"}),
        ("By Mara Lindqvist2021-05-12T10:00:00", MARA | DAY),
        ("Published 12 May 2021, 10:11Updated 13 May 2021, 12:09", DAY | {"updated": "2021-05-13"}),
        ("May 12, 2021 -- Updated 0203 GMT (1003 HKT)", DAY),
        ("By Mara Lindqvist | 13-05-2021", MARA | {"date": "2021-05-13"}),
        ("13/05/2021", {"date": "2021-05-13"}),
        ("May/12/2021 / by Mara", {"author": ["Mara"], **DAY}),
        ("12-May-2021", DAY),
        ("2021年5月12日", DAY),
        ("May 12, 2021 / 0 Comments / in Rivers / by Mara Lindqvist", MARA | DAY),
        ("By Mara Lindqvist, RD | May 12, 2021 | Reviewed by Ann Lee, MD", MARA | DAY),
        ("Reviewed by Mara Lindqvist on May 12, 2021", MARA | DAY),
        ("05/13/2021", {"date": "2021-05-13"}),
        ("09:12, 05/12/2021", {"date": "2021-12-05"}),  # a clock of 24 hours
        ("Updated 05/12/2021 9:12 PM ET", {"updated": "2021-05-12"}),
        ("Publicado em 05/12/2021 às 9h12", {"date": "2021-12-05"}),
        ("Wednesday, May 12, 2021 - 14:20", DAY),
        ("Mittwoch, 12. Mai 2021, 14:20 Uhr", DAY),
        ("Stand: 12.05.2021 14:20 Uhr", {"updated": "2021-05-12"}),
        ("12 мая 2021", DAY),
        ("12/05/2021 05h00 Atualizado há 2 anos", DAY),
        ("13/05/2021 05h00 Atualizado há 2 anos", {"date": "2021-05-13"}),
        ("May 12, 2021, 5 a.m. CST", DAY),
        ("Madrid - 12 may 2021 - 06:30 CET", DAY),
        ("Updated - May 12, 2021 09:47 pm IST - New Delhi", {"updated": "2021-05-12"}),
        ("May 12, 2021 08:00 ET | Source: Lindholm Inc.", DAY),
        ("Mara Lindqvist ∙ May 12, 2021 ∙ 9 min read", MARA | DAY),
        ("By Mara Lindqvist Reporter", MARA),
        ("By Mara Lindqvist, Local Democracy Reporter", MARA),
        ("By Mara Lindqvist | mara@lindholm.example | Lindholm Post", MARA),
        ("di Mara Lindqvist", MARA),
        ("Written by Mara, Boats & Fares Educator", {"author": ["Mara"]}),
        ("Door Mara Lindqvist", MARA),
        ("Posted on May 12, 2021 by dockrover", {"author": ["dockrover"], **DAY}),
        ("May 13, 2021May 12, 2021 by Mara Lindqvist", MARA | DAY | {"updated": "2021-05-13"}),
        ("May 12, 2021May 13, 2021 by Mara Lindqvist", MARA | DAY | {"updated": "2021-05-13"}),
        ("By: Mara Lindqvist | yesterday, 22:59", MARA),
        ("May 12, 2021 – 4:39 PM", DAY),
        ("By Mara Lindqvist on May 12, 2021 at 11:30a", MARA | DAY),
        ("By Mara Lindqvist - AP Technology Writers | AP – 1 hr 4 mins ago", MARA),
        ("By Mara Lindqvist, USA LINDHOLM TODAY", MARA),
        ("By Mara Lindqvist, Lindholm Business", MARA),
        ("By Mara Lindqvist @mara", MARA),
        ("By Mara Lindqvist mlindqvist@lindholm.example", MARA),
        ("Edited By: Ann Lee | Updated: May 12, 2021, 10:33 IST", {"updated": "2021-05-12"}),
        ("Reported by: Mara Lindqvist", MARA),
        ("ByMara Lindqvist Updated", MARA),
        ("Written by Our Editors", {"author": ["Our Editors"]}),
        ("Written By May 12, 2021 · 3 min read", DAY),
        ("First published: 12.May.2021", DAY),
        ("May 12, 2021 – Updated May 13, 2021", DAY | {"updated": "2021-05-13"}),
    ],
)
def test_lines_that_state_who_and_when(line: str, facts: dict[str, object]) -> None:
    assert byline(line) == facts


@pytest.mark.parametrize(
    "line",
    [
        "By Dawn",
        "Written by admin",
        "By Grace",
        "Harbour Festival May 12, 2021",
        "Posted by the river",
        "News of May 12, 2021",
        "Release Date: May 12, 2021",
        "Written by hand, and read by nobody",
        "Written by Moonlight on the Quay",
        "03/04/2025",  # two dates
        "By May 12, 2021",
        "By May 12, 2021, the town must say who pays",
        "On 12 May 2021 the river rose by Marlow",
        "12 May 2021 by the river",
        "May 12, 2021 by train",
        "Posted on May 12, 2021 by the river",
        "May 12, 2021The river rose by Marlow",
        "yesterday, 22:59",
        "November 25, 1919 ~ August 29, 2014",
        "May 12, 2021 - May 14, 2021",
        "2021-05-12T10:00:00Zulu",
        "13/13/2021",
        "05-12-2021",  # two dates too
        "05/12/2021 9:12 PM",  # two dates still
        "Book Sale - May 12, 2021 10 a.m.",
        "Lindholm - 12 May 2021",
        "Lindholm - Konzert am 12.5.2021 um 19:30 Uhr",
        "May 12, 2021 7 p.m. Doors open",
        "di Roma",
        "door de regen",
        "For the Lindholm Post",
        "By Mara Lindqvist.",  # the end of a sentence
        "May 12, 2021.",
        "By " + ", ".join(["Mara Lindqvist"] * 12),  # a list of people
        "By Mara Lindqvist, May 12, 2021:",
    ],
)
def test_lines_that_state_something_else(line: str) -> None:
    assert byline(line) == {}


def test_dates_of_numbers_that_can_be_read_in_one_way() -> None:
    text = "on 5/5/2021, 13/4/2025, 4/14/2025 and 2020/1/2, but not 3/4/2025 or 1/13/13/2025"
    assert sorted(find_dates(text)) == [(3, "2021-05-05"), (13, "2025-04-13"), (24, "2025-04-14"), (38, "2020-01-02")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("29 February 2024", ["2024-02-29"]),
        ("29 February 2000", ["2000-02-29"]),
        ("29 February 2023", []),
        ("29 February 1900", []),
        ("30 February 2024", []),
        ("31 April 2024", []),
        ("31 May 2024", ["2024-05-31"]),
    ],
)
def test_days_that_there_are(text: str, found: list[str]) -> None:
    assert [date for _, date in find_dates(text)] == found
