"""Measures as open data: whatever a page shows of a measure or of its year is in the JSON."""

import json
from datetime import date
from typing import Any

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering import data
from prongsai.site.site import join

YEAR = """\
title: มาตรการของ {agency}
analysis: ผลวิเคราะห์
columns: [budget]
rounds:
  - {round: 6-months, label: รอบที่ ๑, from: 2565-10-01, to: 2566-03-20}
tables:
  - {id: risk, title: ความเสี่ยง, columns: [risk, timing]}
documents:
  - {label: ฉบับลงนาม, file: 2566/signed.pdf, summary: มาตรการทั้งปี}
"""
MEASURE = """\
title: แผน
number: ๑
years: {from: 2566, to: 2568}
objective: ให้ทำได้จริง
budget: ไม่ใช้งบประมาณ
kpi: ร้อยละ ๘๐
target: ครบ
risk: {likelihood: 4, impact: 5, level: สูงมาก}
steps:
  - {number: 2., text: อบรม, units: all, when: ตลอดปี, quarters: [1, 3]}
prohibitions:
  - {number: ก), text: ห้ามรับของขวัญ}
follow_up:
  - number: '1'
    text: รายงาน
    due_as_printed: ๓๑ กุมภาพันธ์
    quarters: [4]
    done:
      - {date_as_printed: ต้นปี, during: {from: 2566-01, to: 2566-01}}
results:
  - {round: 6-months, date_as_printed: พ.ศ. 25678, text: ทำแล้ว, progress: ร้อยละ ๕๐, published: 2566-04-09}
remark: ทำต่อ
documents:
  - {label: ฉบับลงนาม, file: 2566/signed.pdf, summary: มาตรการทั้งปี}
"""


def records(content: WriteContent) -> dict[str, Any]:
    """The JSON of a small municipality, by address."""
    root = content(
        {
            **AGENCY,
            "measures/2566/_year.yml": YEAR,
            "measures/2566/plan.yml": MEASURE,
            "measures/2567/other.yml": "title: อื่น\n",
            "files/2566/signed.pdf": b"%PDF-1.7",
        }
    )
    site = join(read(root).content, base_url="https://example.org/repo/", as_of=date(2023, 6, 1))
    return {one.records.address: json.loads(one.records.content) for one in data.publish(site)}


def test_all_that_a_measure_may_say(content: WriteContent) -> None:
    """Printed texts as printed, beside days of the common era; what nobody said is null."""
    (row,) = records(content)["/data/measures-2566.json"]
    assert {name: row[name] for name in ("number", "objective", "budget", "kpi", "target", "remark")} == {
        "number": "๑",
        "objective": "ให้ทำได้จริง",
        "budget": "ไม่ใช้งบประมาณ",
        "kpi": "ร้อยละ ๘๐",
        "target": "ครบ",
        "remark": "ทำต่อ",
    }
    assert (row["instrument"], row["indicator"], row["issue"], row["problems"]) == (None, None, None, None)
    assert row["years"] == {"from": 2566, "to": 2568}
    assert row["risk"] == {"likelihood": 4, "impact": 5, "level": "สูงมาก", "score": 20}
    (step,), (duty,), (result,) = row["steps"], row["follow_up"], row["results"]
    assert step == {
        "number": "2.",
        "text": "อบรม",
        "units": "all",
        "when": "ตลอดปี",
        "quarters": [1, 3],
        "steps": [],
    }
    assert row["prohibitions"] == [{"number": "ก)", "text": "ห้ามรับของขวัญ"}]
    assert (duty["number"], duty["due"], duty["due_as_printed"], duty["quarters"]) == (
        "1",
        None,
        "๓๑ กุมภาพันธ์",
        [4],
    )
    (done,) = duty["done"]
    assert (done["date"], done["date_as_printed"]) == (None, "ต้นปี")
    assert (done["during_from"], done["during_to"]) == ("2023-01-01", "2023-01-31")
    assert (result["date"], result["date_as_printed"]) == (None, "พ.ศ. 25678")
    assert (result["progress"], result["published"]) == ("ร้อยละ ๕๐", "2023-04-09")
    assert [link["label"] for link in row["documents"]] == ["ฉบับลงนาม"]


def test_all_that_a_year_says_of_its_measures(content: WriteContent) -> None:
    """Title with the agency's name, columns, tables, rounds, documents, and plans of other years."""
    other, year = records(content)["/data/measure-years.json"]
    assert (year["id"], year["title"], year["analysis"]) == (
        "2566",
        "มาตรการของ เทศบาลตำบลตัวอย่าง",
        "ผลวิเคราะห์",
    )
    assert year["columns"] == ["issue", "units", "steps", "follow_up", "results", "budget"]
    (table,), (round_,) = year["tables"], year["rounds"]
    assert table["url"] == "https://example.org/repo/measures/2566/#table-risk"
    assert (table["columns"], table["measures"]) == (["risk", "timing"], ["plan"])
    assert (round_["label"], round_["from"], round_["to"]) == ("รอบที่ ๑", "2022-10-01", "2023-03-20")
    assert [link["label"] for link in year["documents"]] == ["ฉบับลงนาม"]
    assert other["plans"] == [{"title": "แผน", "url": "https://example.org/repo/measures/2566/plan/"}]
