"""The pages of the assessment's results."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from cases import AGENCY, Golden
from rendering.test_pages import GOLDEN

Parsed = Callable[..., dict[str, Any]]

SCORES = """\
scores:
  - year: 2566
    total: 83.31
    total_as_printed: ๘๓.๓๑ คะแนน
    grade: A
    scale:
      source: ประกาศของปี
      grades:
        - {grade: A, lowest: 80, highest: 100}
        - {grade: B, lowest: 0, highest: 79.99}
    ranks:
      - {place: 12, out_of: 98, group: เทศบาลตำบลในจังหวัดตัวอย่าง}
    announced: 2566-08-28
    remark: ประกาศครั้งที่สอง
    instruments:
      - instrument: IIT
        weight: 100
        raw: 83.31
        weighted: 83.31
        indicators:
          - {number: 1, title: การปฏิบัติหน้าที่, score: 69.25, score_as_printed: ๖๙.๒๕%}
          - {number: 2, title: การใช้งบประมาณ, score: 90}
    items:
      - {item: O1, score: 100}
  - year: 2565
    total: 80.10
    instruments:
      - instrument: IIT
        raw: 83.31
        indicators:
          - {number: 1, score: 70.30}
"""


def rows(page: Any, section: str) -> list[list[str]]:
    """The cells of a section's table, a list for each row of its body."""
    found = page.xpath(f".//section[@aria-labelledby='{section}']//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in found]


@pytest.fixture
def pages(parsed: Parsed) -> dict[str, Any]:
    return parsed({**AGENCY, "scores.yml": SCORES})


def test_two_years_stand_side_by_side(pages: dict[str, Any]) -> None:
    """With a signed difference, in the agency's digits; printed words stand as they were printed."""
    page = pages["/scores/2566/"]
    assert rows(page, "instruments") == [
        ["แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "๑๐๐", "๘๓.๓๑", "๘๓.๓๑", "๘๓.๓๑", "ไม่เปลี่ยนแปลง"]
    ]
    assert rows(page, "indicators") == [
        ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "IIT", "๖๙.๒๕ในเอกสารพิมพ์ว่า “๖๙.๒๕%”", "๗๐.๓๐", "\u2212๑.๐๕"],
        ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "IIT", "๙๐", "ยังไม่มีข้อมูล", "ไม่มีข้อมูลให้เทียบ"],
    ]
    facts = " ".join(page.xpath("string(.//dl[@class='facts'])").split())
    assert "+๓.๒๑ (จาก ๘๐.๑๐)" in facts
    assert "ที่ ๑๒ จาก ๙๘ แห่ง ของเทศบาลตำบลในจังหวัดตัวอย่าง" in facts


def test_a_first_year_is_compared_with_nothing(pages: dict[str, Any]) -> None:
    """No column stands empty."""
    assert rows(pages["/scores/2565/"], "indicators") == [["ตัวชี้วัดที่ ๑", "IIT", "๗๐.๓๐"]]
    assert "เทียบกับ" not in pages["/scores/2565/"].text_content()


def test_every_table_has_a_caption_and_scopes(pages: dict[str, Any]) -> None:
    """And each cell of a body says at 320 px what the head says above it."""
    for table in pages["/scores/2566/"].xpath(".//table"):
        assert table.xpath("normalize-space(caption)")
        assert not table.xpath(".//th[not(@scope)]")
    assert not pages["/scores/2566/"].xpath(".//table[@class='data-table']/tbody//td[not(@data-label)]")


def test_years_are_listed_with_total_and_difference(pages: dict[str, Any]) -> None:
    """The newest first."""
    cards = [
        " ".join(card.text_content().split()) for card in pages["/scores/"].xpath(".//li[@class='card']")
    ]
    assert cards[0].startswith("ปีงบประมาณ พ.ศ. ๒๕๖๖ คะแนนรวม๘๓.๓๑ จาก ๑๐๐ ระดับที่ประกาศA")
    assert "เทียบกับ พ.ศ. ๒๕๖๕+๓.๒๑" in cards[0] and "เทียบกับ" not in cards[1]


def test_no_scores_yet(parsed: Parsed) -> None:
    """The page says what will be there."""
    assert parsed(AGENCY)["/scores/"].xpath(".//*[@class='empty']")


def test_page_of_a_year(parsed: Parsed, golden: Golden) -> None:
    """The whole body, with every part that a year may have."""
    page = parsed({**AGENCY, "scores.yml": SCORES})["/scores/2566/"]
    golden(GOLDEN / "scores-year.html", html.tostring(page, encoding="unicode"))
