"""The pages of channels: which national channels stand there, and which promotions."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from cases import AGENCY, Golden
from rendering.test_pages import GOLDEN

Parsed = Callable[..., dict[str, Any]]

CORRUPTION = ["1205", "1206"]
COMPLAINT = ["1567", "1111"]
OWN = """\
channels:
  - {id: hall, kind: phone, purposes: [complaint], values: [0 2000 0000]}
  - {id: box, kind: box, purposes: [corruption], values: [หน้าสำนักงาน]}
promotions:
  - {date: 2565-12-01, channels: [hall], text: บอกเรื่องโทรศัพท์}
  - {date: 2566-01-01, channels: [box], text: บอกเรื่องกล่อง}
  - {date: 2566-01-02, channels: [hall, box], text: บอกทั้งสอง}
"""
PAGES = ("/contact/", "/contact/feedback/", "/contact/questions/", "/complaint/", "/complaint/corruption/")


def numbers(page: Any) -> list[str]:
    """The numbers of national channels, in the order of the page."""
    found: list[str] = page.xpath(
        ".//section[@class='national']//p[contains(@class, 'channel-card__value')]/text()"
    )
    return found


@pytest.mark.parametrize(
    ("channels", "complaint"), [("", CORRUPTION + COMPLAINT), (OWN, COMPLAINT)], ids=["none", "own"]
)
def test_national_channels_of_complaint_pages(parsed: Parsed, channels: str, complaint: list[str]) -> None:
    """A complaint page with channels of its own has those for complaints alone; corruption has all."""
    pages = parsed({**AGENCY, "channels.yml": channels or "channels: []\n"})
    assert numbers(pages["/complaint/"]) == complaint
    assert numbers(pages["/complaint/corruption/"]) == CORRUPTION + COMPLAINT


@pytest.mark.parametrize("address", PAGES[:3])
def test_other_pages_have_no_national_channels(parsed: Parsed, address: str) -> None:
    """National bodies take complaints; they are no way to reach the agency."""
    assert numbers(parsed(AGENCY)[address]) == []


def test_promotions_stand_with_their_channels(parsed: Parsed) -> None:
    """Each page tells only of the promotions of channels that it shows, newest first."""
    pages = parsed({**AGENCY, "channels.yml": OWN})
    shown = {
        address: pages[address].xpath(".//section[@aria-labelledby='promotions']//li/div/p/text()")
        for address in PAGES
    }
    assert shown == {
        "/contact/": [],
        "/contact/feedback/": [],
        "/contact/questions/": [],
        "/complaint/": ["บอกทั้งสอง", "บอกเรื่องโทรศัพท์"],
        "/complaint/corruption/": ["บอกทั้งสอง", "บอกเรื่องกล่อง"],
    }


EVERYTHING = """\
channels:
  - id: centre
    kind: service-centre
    title: ศูนย์รับเรื่อง
    purposes: [complaint]
    values:
      - ชั้น ๑ โทร. 0-0000-0001 ถึง 2 โทรสาร 0-0000-0003
      - text: แบบฟอร์ม
        link: https://www.example.go.th/form
        note: ส่งได้ทุกเวลา
    hours: วันทำการ
    position: นิติกร
    steps:
      - {text: รับเรื่อง, duration: ทันที}
    procedures:
      - matters: เรื่องทุจริต
        steps:
          - {text: ตั้งคณะกรรมการ, duration: ภายใน ๗ วัน}
          - {text: แจ้งผล}
        total: ไม่เกิน ๓๐ วัน
    acceptance: ในเขตเทศบาล
    tracking: ถามที่ 0-0000-0001
    protection: ปกปิดชื่อ
    anonymous: false
    privacy: ลบเมื่อครบหนึ่งปี
    documents:
      - {label: แบบคำร้อง, file: 2566/form.pdf, summary: หนึ่งหน้า}
    since: 2566-01-02
  - id: district
    kind: external
    owner: อำเภอตัวอย่าง
    purposes: [complaint]
    values: [0-0000-0567]
routing:
  - {id: roads, matter: ถนน, outside: แขวงทางหลวงตัวอย่าง, channels: [centre, district], duration: ๓ วัน}
  - {id: noise, matter: เสียงดัง}
promotions:
  - {date: 2566-01-01, channels: [district], text: บอกเรื่องอำเภอ}
"""


def test_a_channel_tells_all_that_it_promises(parsed: Parsed, golden: Golden) -> None:
    """Every field, each number with its button, other bodies apart, and who takes up what."""
    page = parsed({**AGENCY, "channels.yml": EVERYTHING, "files/2566/form.pdf": b"%PDF-1.7"})["/complaint/"]
    (documents,) = page.xpath(".//li[@id='channel-centre']/ul[@class='file-list']")
    assert documents.xpath("./li/a/@href") == ["../files/2566/form.pdf"]
    documents.drop_tree()
    sections = [
        page.xpath(f"./section[@aria-labelledby='{name}']")[0] for name in ("own", "routing", "external")
    ]
    golden(GOLDEN / "channels.html", "".join(html.tostring(one, encoding="unicode") for one in sections))
    assert not page.xpath(".//dl[not(*)] | .//p[not(node())]")


def test_other_bodies_stand_apart(parsed: Parsed) -> None:
    """Their channels are not among the agency's own, which may be none."""
    external = EVERYTHING.replace("kind: service-centre", "kind: external")
    page = parsed({**AGENCY, "channels.yml": external, "files/2566/form.pdf": b"%PDF-1.7"})["/complaint/"]
    assert page.xpath(".//section[@aria-labelledby='own']//*[@class='empty']")
    names = page.xpath(
        ".//section[@aria-labelledby='external']//li[contains(@class, 'channel-card')]/h3/text()"
    )
    assert names == ["ศูนย์รับเรื่อง", "อำเภอตัวอย่าง"]
    assert "บอกเรื่องอำเภอ" in page.text_content()


def test_headings_of_an_answer_stand_below_its_question(parsed: Parsed) -> None:
    """A reader of headings finds them within the question, not beside it."""
    questions = 'questions:\n  - {id: a, question: ถามอะไร, answer: "# หัวข้อ\\n\\n## ย่อย"}\n'
    page = parsed({**AGENCY, "questions.yml": questions})["/contact/questions/"]
    (question,) = page.xpath(".//section[@class='question']")
    assert [(one.tag, one.text) for one in question.xpath(".//h3 | .//h4 | .//h5")] == [
        ("h3", "ถามอะไร"),
        ("h4", "หัวข้อ"),
        ("h4", "ย่อย"),
    ]


def test_a_number_stays_on_one_line(parsed: Parsed) -> None:
    """Its words may wrap; text around it stays text."""
    channels = (
        "channels:\n  - {id: a, kind: phone, purposes: [contact], values: ['<b>โทร.0-0000-0001-4 <i>']}\n"
    )
    page = parsed({**AGENCY, "channels.yml": channels})["/contact/"]
    (value,) = page.xpath(".//p[@class='channel-card__value']")
    assert value.text_content() == "<b>โทร.0-0000-0001-4 <i>"
    assert [one.text for one in value.xpath("./span[@class='nowrap']")] == ["0-0000-0001-4"]


REPORTED = """\
channels:
  - {id: old, kind: phone, purposes: [contact], values: [0 2000 0001], until: 2566-01-14}
  - {id: box, kind: box, purposes: [feedback], values: [หน้าสำนักงาน]}
promotions:
"""


def test_a_closed_channel_is_gone_and_its_promotions_stay(parsed: Parsed) -> None:
    """What the agency did is still told where people look for it."""
    told = "  - {date: 2566-01-02, channels: [old], text: บอกหมายเลข}\n"
    page = parsed({**AGENCY, "channels.yml": REPORTED + told})["/contact/"]
    assert not page.xpath(".//li[@id='channel-old']")
    assert "บอกหมายเลข" in page.xpath("string(.//section[@aria-labelledby='promotions'])")


def test_the_newest_reports_are_in_sight(parsed: Parsed) -> None:
    """Each page leads to the reports about its channels; of many, the older ones are folded."""
    quarters = ("2564-10", "2565-01", "2565-04", "2565-07", "2565-10")
    told = "".join(f"  - {{date: {month}-02, channels: [old], text: บอก}}\n" for month in quarters)
    years = {f"oit/{year}.yml": f"year: {year}\nitems: {{}}\n" for year in (2565, 2566)}
    pages = parsed({**AGENCY, **years, "channels.yml": REPORTED + told})
    (reports,) = pages["/contact/"].xpath(".//section[@aria-labelledby='reports']")
    assert reports.xpath("./ul//a/@href") == [
        f"channels-report/{quarter}/" for quarter in ("2566-q2", "2566-q1", "2565-q4", "2565-q3")
    ]
    assert reports.xpath("./details/summary/text()") == ["รายงานก่อนหน้านี้ ๒ ฉบับ"]
    assert reports.xpath("./details//a/text()") == [
        f"ไตรมาสที่ {quarter} ปีงบประมาณ พ.ศ. ๒๕๖๕" for quarter in "๒๑"
    ]
    for address, leading in (("/complaint/corruption/", 6), ("/contact/feedback/", 0), ("/complaint/", 0)):
        assert len(pages[address].xpath(".//section[@aria-labelledby='reports']//a")) == leading
