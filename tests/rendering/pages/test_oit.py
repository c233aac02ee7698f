"""The page of an item that has everything an item can have."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from cases import AGENCY, Golden, catalogue

GOLDEN = Path(__file__).parent.parent / "golden"
Parsed = Callable[..., dict[str, Any]]

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f"
    "0005fe02fe0def46b80000000049454e44ae426082"
)
CATALOGUE = catalogue("""\
- id: O1
  title: การจัดซื้อจัดจ้าง
  topics: [procurement-plan]
  period: current_h1
  confidence: high
  elements_confidence: high
  elements: [{id: a, text: แผน}]
- id: O2
  title: ติดต่อ
  topics: [contact]
  period: standing
  confidence: high
  elements_confidence: high
""")
ANSWERS = """\
year: 2566
items:
  O1:
    title: แผนและผลการซื้อ
    explanation: ดู[ข้อ O2](oit:O2)ด้วย
    text: |
      | งาน | ราคา |
      | --- | --- |
      | กระดาษ | 100 |
    guideline: |
      แสดงแผนการจัดซื้อ
      ของปี
    units: [finance]
    periods: month
    links:
      - label: แผนการจัดซื้อ
        file: 2566/plan.csv
        show: table
        kind: แผน
        elements: [a]
        owner: finance
        approver: นายตัวอย่าง ใจดี
        dated: 2565-10-03
        dated_as_printed: ๓ ต.ค. ๖๕
        published: 2565-10-05
        updated: 2565-11-01
        until: 2570-09-30
      - {label: ภาพเปิดซอง, file: 2566/opening.png, show: image, alt: กรรมการเปิดซอง, summary: เปิดซองต่อหน้าทุกฝ่าย}
      - {label: ห้องประชุม, file: 2566/room.png, show: image, alt: ห้องประชุม}
      - {label: โทรศัพท์, site: /contact/}
      - {label: ประกาศเดิม, url: 'https://example.org/old', until: 2565-12-31, period: 2565-10}
      - {label: ระบบ e-GP, url: 'https://www.gprocurement.go.th/', period: 2565-12}
  O2:
    links:
      - {label: ติดต่อ, site: /contact/}
"""
FILES: dict[str, str | bytes] = {
    "agency.yml": AGENCY["agency.yml"] + "units:\n  - id: finance\n    name: กองคลัง\n",
    "catalogue/2566.yml": CATALOGUE,
    "oit/2566.yml": ANSWERS,
    "files/2566/plan.csv": "งาน,ราคา\nซื้อกระดาษ,100\n",
    "files/2566/opening.png": PIXEL,
    "files/2566/room.png": PIXEL,
}


@pytest.fixture
def item(parsed: Parsed) -> Any:
    return parsed(FILES, as_of=date(2023, 2, 15))["/oit/2566/o1/"]


def test_an_item_with_everything(item: Any, golden: Golden) -> None:
    """Names, texts, table, pictures, documents, what was taken down and what is not there yet, in order."""
    golden(GOLDEN / "oit-item-everything.html", html.tostring(item, encoding="unicode"))


def test_what_was_taken_down_has_no_link(item: Any) -> None:
    """Its label stays, with the day; its address is nowhere on the page."""
    assert not item.xpath(".//@href[contains(., 'example.org/old')]")
    (card,) = item.xpath(".//div[contains(@class, 'file-card--taken-down')]")
    assert "ยกเลิกการเผยแพร่" in card.xpath("string()") and "๓๑ ธันวาคม ๒๕๖๕" in card.xpath("string()")


def test_months_without_data_are_told_without_blame(item: Any) -> None:
    """Those that are over, in the place where their documents would be; none that is still to come."""
    assert item.xpath(".//p[@class='empty-line']/text()") == [
        "ยังไม่มีข้อมูลของเดือนพฤศจิกายน ๒๕๖๕",
        "ยังไม่มีข้อมูลของเดือนมกราคม ๒๕๖๖",
    ]
    headings = item.xpath(".//section[@aria-labelledby='evidence']/h3/text()")
    assert headings == ["เดือนตุลาคม ๒๕๖๕", "เดือนธันวาคม ๒๕๖๕"]


def test_pictures_have_words_and_a_size(item: Any) -> None:
    """They are loaded when they come into view, and take their place before."""
    for picture in item.xpath(".//ul[@class='gallery']//img"):
        assert picture.get("alt") and (picture.get("width"), picture.get("height")) == ("1", "1")
        assert picture.get("loading") == "lazy"


def test_an_item_called_otherwise_is_listed_with_both_names(parsed: Parsed) -> None:
    """The index of the year has the agency's name, and the assessment's beside it."""
    (title,) = parsed(FILES)["/oit/2566/"].xpath(".//a[contains(@href, 'o1/')]")
    assert " ".join(title.xpath("string()").split()) == "แผนและผลการซื้อ ชื่อข้อตามแบบตรวจ: การจัดซื้อจัดจ้าง"
