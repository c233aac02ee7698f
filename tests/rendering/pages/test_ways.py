"""The way of a measure over the years, as its page and its data tell it."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from cases import AGENCY, WriteContent
from prongsai.publishing.prepare import prepare
from prongsai.rendering.output import File

Parsed = Callable[..., dict[str, Any]]

SCORES = """\
scores:
  - year: 2565
    instruments:
      - instrument: EIT
        indicators:
          - {number: 7, title: ประสิทธิภาพการสื่อสาร, score: 84.90, score_as_printed: ๘๔.๙}
"""


def measure(title: str, more: str = "") -> str:
    return f"title: {title}\nissue: ประเด็น\ninstrument: EIT\nindicator: 7\n{more}"


DONE = """\
steps: [หนึ่ง, สอง]
follow_up:
  - {text: รายงาน, due: 2566-01, done: [{date: 2566-01-09}]}
  - {text: ทบทวน, due: 2566-02}
results:
  - {round: 6-months, text: ทำครึ่งปีแรกแล้ว}
"""
YEARS: dict[str, str | bytes] = {
    **AGENCY,
    "scores.yml": SCORES,
    "measures/2565/hr.yml": measure("ปีแรก"),
    "measures/2566/hr.yml": measure("ปีที่สอง", DONE),
    "measures/2566/_year.yml": "analysis: ช่องทางติดต่อหายาก\n",
    "measures/2568/staff.yml": measure("ปีที่สี่", "continues: 2566/hr\n"),
    "measures/2566/alone.yml": measure("เรื่องเดียว"),
}


def stages(page: Any) -> list[list[str]]:
    """The texts of each year of the way."""
    found = page.xpath(".//ol[contains(@class, 'way-of-years')]/li")
    return [[text.strip() for text in one.itertext() if text.strip()] for one in found]


def test_every_year_stands_on_the_page_of_each(parsed: Parsed) -> None:
    """From the score of the year before to the result; only the page's own year has no way to itself."""
    page = parsed(YEARS)["/measures/2566/hr/"]
    assert stages(page) == [
        ["พ.ศ. ๒๕๖๕", "ปีแรก", "ผลการดำเนินการ", "ยังไม่มีบันทึกผล"],
        [
            *("พ.ศ. ๒๕๖๖", "ปีที่สอง", "(หน้านี้)"),
            *("ก่อนเริ่มปี", "ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๕"),
            *("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ได้ ๘๔.๙๐ คะแนน", "ในเอกสารพิมพ์ว่า “๘๔.๙”"),
            *("ขั้นตอน", "๒ ขั้นตอน", "การกำกับติดตาม", "มีบันทึกผล ๑ จาก ๒ ครั้งที่กำหนด"),
            *("ผลการดำเนินการ", "รอบ ๖ เดือน", "ทำครึ่งปีแรกแล้ว"),
        ],
        ["พ.ศ. ๒๕๖๘", "ปีที่สี่", "ผลการดำเนินการ", "ยังไม่มีบันทึกผล"],
    ]
    links = page.xpath(".//ol[contains(@class, 'way-of-years')]//a/@href")
    assert links == ["../../2565/hr/", "../../../scores/2565/", "../../2568/staff/"]
    (current,) = page.xpath(".//ol[contains(@class, 'way-of-years')]/li[@aria-current='page']")
    assert "ปีที่สอง" in current.text_content()


def test_a_measure_that_stands_alone_has_no_way_to_show(parsed: Parsed) -> None:
    """A list of one year would tell nothing; what the year came from stands with the issue all the same."""
    page = parsed(YEARS)["/measures/2566/alone/"]
    assert stages(page) == []
    first = page.xpath(".//ol[@class='path-way']/li[1]")[0].text_content()
    assert "ได้ ๘๔.๙๐ คะแนน" in first and "ช่องทางติดต่อหายาก" in first


def test_the_data_has_the_way(content: WriteContent) -> None:
    """Each year with its address and the score that it began with."""
    prepared = prepare(content(YEARS), as_of=date(2025, 5, 15), base_url="https://example.org/repo/")
    (data,) = (one for one in prepared.outputs if one.address == "/data/measures-2566.json")
    assert isinstance(data, File)
    rows = {row["id"]: row["way"] for row in json.loads(data.content)}
    years = [(one["year"], one["url"], one["score_year"], one["score"]) for one in rows["hr"]]
    assert years == [
        (2565, "https://example.org/repo/measures/2565/hr/", None, None),
        (2566, "https://example.org/repo/measures/2566/hr/", 2565, 84.9),
        (2568, "https://example.org/repo/measures/2568/staff/", None, None),
    ]
    assert [one["score_as_printed"] for one in rows["alone"]] == ["๘๔.๙"]
