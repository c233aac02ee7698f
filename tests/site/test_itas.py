"""What is told of an item to the assessment, and what staff are told is missing."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from cases import AGENCY
from prongsai.site.itas import Gap, Submission
from prongsai.site.site import Site

CATALOGUE = """\
year: 2566
confidence: established
indicators:
  - number: 9
    title: การเปิดเผยข้อมูล
    groups:
      - number: '9.1'
        title: ข้อมูลพื้นฐาน
        confidence: high
        items:
          - id: O1
            title: ผลการจัดซื้อ
            topics: [procurement-plan]
            period: current_h1
            confidence: high
            elements_confidence: high
            elements: [{id: a, text: รายชื่องาน}, {id: b, text: วงเงินงบประมาณ}]
          - id: O2
            title: ติดต่อ
            topics: [contact]
            period: standing
            confidence: high
            elements_confidence: medium
            elements: [{id: a, text: แผนที่}]
"""
TABLE = "งาน,ราคา\nซื้อกระดาษ,100\n"
Joined = Callable[..., Site]


@pytest.fixture
def told(joined: Joined) -> Callable[[str], Mapping[str, Submission]]:
    """`told(answers)` is what is told of the items O1 and O2 in the middle of February 2566."""

    def make(answers: str) -> Mapping[str, Submission]:
        files = {
            **AGENCY,
            "catalogue/2566.yml": CATALOGUE,
            "oit/2566.yml": f"year: 2566\nitems:\n{answers}",
            "files/2566/plan.csv": TABLE,
        }
        (year,) = joined(files, as_of=date(2023, 2, 15)).oit_years
        return {item.item.id: Submission(item) for item in year.items}

    return make


def test_everything_that_is_missing_is_told(told: Callable[[str], Mapping[str, Submission]]) -> None:
    """Elements that are sure, parts of the year that are over, days; what was taken down."""
    items = told("""\
  O1:
    periods: quarter
    links:
      - {label: แผน ๒๕๖๖, file: 2566/plan.csv, elements: [a]}
      - {label: ประกาศเดิม, url: 'https://example.org/old', until: 2565-12-31, elements: [b]}
""")
    assert items["O1"].gaps == (
        Gap("พ้นวันสุดท้ายที่เผยแพร่แล้ว", ("ประกาศเดิม",)),
        Gap("องค์ประกอบที่ยังไม่ได้ระบุลิงก์ (elements)", ("วงเงินงบประมาณ",)),
        Gap("ยังไม่มีข้อมูลของ ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2566"),
        Gap("ยังไม่ได้ระบุช่วงเวลาของข้อมูล (covers หรือ period)"),
        Gap("ยังไม่มีวันที่เผยแพร่ (published)", ("แผน ๒๕๖๖",)),
        Gap("ยังไม่มีวันที่ตรวจทาน (reviewed)"),
    )
    assert items["O1"].evidence[0].label == "แผน ๒๕๖๖" and len(items["O1"].evidence) == 1
    assert items["O2"].gaps == (Gap("ยังไม่มีข้อมูล"),)


def test_nothing_is_missing_of_a_whole_answer(told: Callable[[str], Mapping[str, Submission]]) -> None:
    """Its times are told once each; elements that are not sure are asked of no one."""
    items = told("""\
  O1:
    reviewed: 2566-02-01
    links:
      - {label: แผน, file: 2566/plan.csv, elements: [a], period: 2566-q1, published: 2566-01-05}
      - {label: ผล, url: 'https://example.org/', elements: [b], period: 2566-q1}
  O2:
    reviewed: 2566-02-01
    links:
      - {label: ติดต่อ, site: /contact/}
""")
    assert items["O1"].gaps == items["O2"].gaps == ()
    assert items["O1"].covered == ("ตุลาคม 2565 – ธันวาคม 2565",)


@pytest.mark.parametrize("status", ["none", "not-applicable"])
def test_an_answer_without_documents_needs_its_words(
    told: Callable[[str], Mapping[str, Submission]], status: str
) -> None:
    """With a statement, nothing is missing."""
    items = told(f"  O1:\n    status: {status}\n  O2:\n    status: {status}\n    statement: ไม่มีรายการ\n")
    assert items["O1"].gaps == (Gap("ยังไม่มีคำชี้แจง (statement)"),)
    assert items["O2"].gaps == ()
