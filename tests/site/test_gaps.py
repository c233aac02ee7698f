"""What staff are told is missing of an item."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from cases import AGENCY, catalogue
from prongsai.site.gaps import Gap, gaps
from prongsai.site.oit import OitItem
from prongsai.site.site import Site
from prongsai.thai.fiscal import quarter_span

CATALOGUE = catalogue("""\
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
""")
TABLE = "งาน,ราคา\nซื้อกระดาษ,100\n"
Joined = Callable[..., Site]
Items = Callable[[str], Mapping[str, OitItem]]


@pytest.fixture
def items_of(joined: Joined) -> Items:
    """`items_of(answers)` has O1 and O2 by number, in the middle of February 2566."""

    def make(answers: str) -> Mapping[str, OitItem]:
        files = {
            **AGENCY,
            "catalogue/2566.yml": CATALOGUE,
            "oit/2566.yml": f"year: 2566\nitems:\n{answers}",
            "files/2566/plan.csv": TABLE,
        }
        (year,) = joined(files, as_of=date(2023, 2, 15)).oit_years
        return {item.item.id: item for item in year.items}

    return make


def test_everything_that_is_missing_is_told(items_of: Items) -> None:
    """Elements that are sure, parts of the year that are over, days; what was taken down."""
    items = items_of("""\
  O1:
    periods: quarter
    links:
      - {label: แผน ๒๕๖๖, file: 2566/plan.csv, elements: [a]}
      - {label: ประกาศเดิม, url: 'https://example.org/old', until: 2565-12-31, elements: [b]}
""")
    assert tuple(gaps(items["O1"])) == (
        Gap("พ้นวันสุดท้ายที่เผยแพร่แล้ว", ("ประกาศเดิม",)),
        Gap("องค์ประกอบที่ยังไม่ได้ระบุหลักฐาน (elements)", ("วงเงินงบประมาณ",)),
        Gap("ยังไม่มีข้อมูลของไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2566"),
        Gap("ยังไม่ได้ระบุช่วงเวลาของข้อมูล (covers หรือ period)"),
        Gap("ยังไม่มีวันที่เผยแพร่ (published)", ("แผน ๒๕๖๖",)),
        Gap("ยังไม่มีวันที่ตรวจทาน (reviewed)"),
    )
    assert [link.label for link in items["O1"].evidence] == ["แผน ๒๕๖๖"]
    assert list(gaps(items["O2"])) == [Gap("ยังไม่มีข้อมูล")]


def test_nothing_is_missing_of_a_whole_answer(items_of: Items) -> None:
    """Its times are told once each; elements that are not sure are asked of no one."""
    items = items_of("""\
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
    assert [*gaps(items["O1"]), *gaps(items["O2"])] == []
    assert items["O1"].covered == (quarter_span(2566, 1),)


@pytest.mark.parametrize("status", ["none", "not-applicable"])
def test_an_answer_without_documents_needs_its_words(items_of: Items, status: str) -> None:
    """With a statement, nothing is missing."""
    items = items_of(f"  O1:\n    status: {status}\n  O2:\n    status: {status}\n    statement: ไม่มีรายการ\n")
    assert list(gaps(items["O1"])) == [Gap("ยังไม่มีคำชี้แจง (statement)")]
    assert list(gaps(items["O2"])) == []
