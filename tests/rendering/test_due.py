"""What is due, for the office: how far it looks, by unit, and what staff wrote does nothing in any form."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from cases import AGENCY, Golden, WriteContent
from prongsai.publishing.prepare import gather
from prongsai.rendering.due import FORMATS, LONGEST, due, plain
from prongsai.site.follow_up import OVERDUE
from prongsai.site.site import Site

GOLDEN = Path(__file__).parent / "golden"
AS_OF = date(2023, 5, 1)
UNITS = """\
units:
  - {id: finance, name: กองคลัง}
  - {id: hr, name: งานการเจ้าหน้าที่}
"""
FILES: Mapping[str, str | bytes] = {
    "agency.yml": AGENCY["agency.yml"] + UNITS,
    "measures/2566/hr.yml": """\
title: พัฒนาบุคลากร
units: [hr, finance]
follow_up:
  - {id: report, text: รายงานผลทุกไตรมาส, every: quarter}
  - {id: plan, text: ประกาศแผน, due: 2566-01, done: [{date: 2566-01-05}]}
  - {id: always, text: ดูแลให้เป็นปัจจุบัน, when: อย่างสม่ำเสมอ}
""",
    "measures/2566/all.yml": """\
title: ประกาศเจตนารมณ์
units: all
follow_up:
  - {text: สรุปผลทุกเดือน, every: month}
""",
    "measures/2566/none.yml": """\
title: ไม่ได้บอกผู้รับผิดชอบ
follow_up:
  - {text: วันนี้, due: 2566-05-01}
  - {text: อีก 60 วัน, due: 2566-06-30}
  - {text: อีก 61 วัน, due: 2566-07-01}
  - {text: เมื่อ 365 วันก่อน, due: 2565-05-01}
  - {text: เมื่อ 366 วันก่อน, due: 2565-04-30}
""",
}
Gathered = Callable[[Mapping[str, str | bytes]], Site]


@pytest.fixture
def gathered(content: WriteContent) -> Gathered:
    """The site of a content folder, on the day of these tests."""

    def make(files: Mapping[str, str | bytes]) -> Site:
        site = gather(content(files), as_of=AS_OF).site
        assert site
        return site

    return make


def test_how_far_it_looks(gathered: Gathered) -> None:
    """Sixty days ahead, this day included, and a year back; what is older is counted."""
    found = due(gathered({**AGENCY, "measures/2566/none.yml": FILES["measures/2566/none.yml"]}))
    assert [one.duty.text for one in found.coming] == ["วันนี้", "อีก 60 วัน"]
    assert [one.duty.text for one in found.overdue] == ["เมื่อ 365 วันก่อน"]
    assert found.older == 1


@pytest.mark.parametrize("style", FORMATS)
def test_formats(gathered: Gathered, golden: Golden, style: str) -> None:
    """Each form says the same; times of one duty stand together, what all do stands once."""
    site = gathered(FILES)
    golden(GOLDEN / f"due.{style}.txt", FORMATS[style](site, due(site)).replace("\r\n", "\n"))


def test_an_issue_calls_nobody_late(gathered: Gathered) -> None:
    """The public may read it: there a day has passed, and no record is known."""
    site = gathered(FILES)
    issue = FORMATS["github"](site, due(site))
    assert "ผ่านวันกำหนดแล้ว ยังไม่มีบันทึกผล" in issue and OVERDUE not in issue


def test_one_unit(gathered: Gathered) -> None:
    """It answers for its own and for what every unit does, and for nothing else."""
    site = gathered(FILES)
    found = due(site, site.agency.units[0])
    assert {one.measure for one in (*found.overdue, *found.coming)} == {"hr", "all"}
    text = FORMATS["text"](site, found)
    assert "กองคลัง" in text and "งานการเจ้าหน้าที่" not in text and "ไม่ได้ระบุผู้รับผิดชอบ" not in text


def test_nothing_is_due(gathered: Gathered) -> None:
    """Each form says so, or is empty but for its head."""
    site = gathered(AGENCY)
    said = {style: write(site, due(site)) for style, write in FORMATS.items()}
    assert "ไม่มีงานที่จะถึงกำหนด" in said["text"] and "ไม่มีงานที่จะถึงกำหนด" in said["github"]
    assert json.loads(said["json"]) == {"on": "2023-05-01", "due": [], "older": 0}
    assert len(said["csv"].splitlines()) == 1


HOSTILE = "=HYPERLINK(1) @everyone #1 `code` <img src=x> [ลิงก์](http://x) | **หนา** \\\\ ~~ขีด~~ $x$"


def test_what_staff_wrote_does_nothing(gathered: Gathered) -> None:
    """No formula for a spreadsheet; no markup, mention or reference for an issue."""
    duty = f"title: '{HOSTILE}'\nfollow_up:\n  - {{text: '{HOSTILE}', due: 2566-05-09}}\n"
    site = gathered({**AGENCY, "measures/2566/hr.yml": duty})
    (row,) = list(csv.DictReader(io.StringIO(FORMATS["csv"](site, due(site)).removeprefix("\ufeff"))))
    assert row["งานกำกับติดตาม"].startswith("'=") and row["มาตรการ"].startswith("'=")
    (listed,) = json.loads(FORMATS["json"](site, due(site)))["due"]
    assert listed["text"] == HOSTILE
    issue = FORMATS["github"](site, due(site))
    assert plain(HOSTILE) in issue
    for mark in ("@everyone", "<img", "#1", " $x", " `code`", " [ลิงก์]", " **หนา**", " ~~ขีด", " | "):
        assert mark not in issue, mark


def test_a_text_of_several_lines_is_one_in_a_list(gathered: Gathered) -> None:
    """No line of it can look like the name of a unit or like a heading."""
    duty = 'title: "มาตรการ\\nกองช่าง"\nfollow_up:\n  - {text: "ตรวจ\\n\\nกองคลัง", due: 2566-05-09}\n'
    site = gathered({**AGENCY, "measures/2566/hr.yml": duty})
    text, issue = (FORMATS[style](site, due(site)) for style in ("text", "github"))
    assert "ตรวจ กองคลัง" in text and "มาตรการ กองช่าง · " in text
    assert "ตรวจ กองคลัง" in issue and "มาตรการ กองช่าง · " in issue


def test_an_issue_has_room(gathered: Gathered) -> None:
    """GitHub takes 65,536 characters; what is left out is counted, and no text runs on."""
    long = "ก&" * LONGEST
    duties = f"  - {{text: {long}, due: 2566-05-09}}\n" * 150
    site = gathered({**AGENCY, "measures/2566/hr.yml": f"title: {long}\nfollow_up:\n{duties}"})
    issue = FORMATS["github"](site, due(site))
    shown = issue.count("- **")
    assert 20 < shown < 150
    assert 40_000 < len(issue) < 65_536
    assert f"และอีก {150 - shown} รายการ" in issue
    assert "ก&amp;" * (LONGEST // 2) + "…" in issue and "ก&amp;" * (LONGEST // 2 + 1) not in issue
