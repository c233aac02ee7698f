"""The bodies of pages: what people read, escaped, in the agency's digits."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import html
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from cases import AGENCY, Golden, WriteContent, catalogue
from fuzz.inert import PICTURES
from prongsai.checks import run
from prongsai.reading.content import read
from prongsai.reading.problem import Severity
from prongsai.rendering import render
from prongsai.rendering.output import File, Page
from prongsai.site.oit import ItemState
from prongsai.site.site import join

GOLDEN = Path(__file__).parent / "golden"
AS_OF = date(2023, 1, 15)
UNITS = """\
units:
  - id: hr
    name: งานการเจ้าหน้าที่
"""
WITH_UNITS = {"agency.yml": AGENCY["agency.yml"] + UNITS}
Outputs = dict[str, Page | File]


def rendered(root: Path, as_of: date = AS_OF) -> Outputs:
    """Everything a content folder becomes, by address; the folder has no error."""
    content = read(root).content
    assert [problem for problem in run(content) if problem.severity is Severity.ERROR] == []
    site = join(content, base_url="https://example.org/repo/", as_of=as_of)
    return {output.address: output for output in render(site)}


def written(output: Page | File) -> str:
    """All text of an output; of a workbook or document, that of its parts; a picture has none."""
    if isinstance(output, Page):
        return output.body + output.title
    if output.address.endswith(".pdf"):
        with PdfDocument(output.content) as document:
            return "".join(page.get_textpage().get_text_range() for page in document)
    if output.address.endswith(PICTURES):
        return ""
    if not output.address.endswith((".xlsx", ".docx")):
        return output.content.decode()
    with ZipFile(BytesIO(output.content)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist())


def body(outputs: Outputs, address: str) -> str:
    page = outputs[address]
    assert isinstance(page, Page)
    return page.body


def parsed(outputs: Outputs, address: str) -> Any:
    return html.fragment_fromstring(body(outputs, address), create_parent=True)


ITEM = """\
          - id: O{number}
            title: เรื่องที่ {number}
            topics:
              - hr-progress
            period: current
            confidence: high
            elements_confidence: {confidence}
            elements:
              - id: a
                text: องค์ประกอบแรก
"""
ANSWERS = """\
year: 2566
items:
  O1:
    units:
      - hr
    links:
      - label: รายงานประจำปี
        file: 2566/report.pdf
        summary: สรุปผลทั้งปี
        covers:
          from: 2565-10
          to: 2566-03
        published: 2566-04-20
      - label: ที่อื่น
        url: https://www.example.com/?a=1&b=2
    reviewed: 2566-04-30
  O2:
    status: updating
  O3:
    status: none
    statement: ปีนี้ไม่มีการจัดซื้อ
  O4:
    status: not-applicable
    statement: หน่วยงานไม่มีภารกิจนี้
  O6:
    links:
      - label: ประกาศรับสมัคร
        site: /news/
        until: 2566-01-14
"""


def answered(confidence: str = "established", elements: str = "medium") -> dict[str, str | bytes]:
    """A year of six items, one in each state."""
    items = "".join(ITEM.format(number=number, confidence=elements) for number in range(1, 7))
    return {
        **WITH_UNITS,
        "catalogue/2566.yml": catalogue(items, confidence=confidence),
        "oit/2566.yml": ANSWERS,
        "files/2566/report.pdf": b"%PDF-1.7",
    }


@pytest.mark.parametrize(
    ("number", "state"), list(enumerate(ItemState, start=1)), ids=lambda value: str(value)
)
def test_item_page_in_each_state(
    content: WriteContent, golden: Golden, number: int, state: ItemState
) -> None:
    """An item says what state it is in, and never that anybody is late."""
    outputs = rendered(content(answered()))
    text = body(outputs, f"/oit/2566/o{number}/")
    assert f">{state.label}</span>" in text and "เกินกำหนด" not in text
    golden(GOLDEN / f"oit-item-{state.value}.html", text)


@pytest.mark.parametrize(("elements", "note"), [("medium", True), ("high", False)])
def test_doubtful_elements_are_marked(content: WriteContent, elements: str, note: bool) -> None:
    """What is not sure to be the manual's stands as a guideline of ours."""
    text = body(rendered(content(answered(elements=elements))), "/oit/2566/o1/")
    assert ("แนวทางโดยสรุป ไม่ใช่ข้อความจากคู่มือ" in text) is note


def test_doubtful_catalogue_is_marked(content: WriteContent) -> None:
    """A list of items that is not established says so, on the year and on each item."""
    sure, doubtful = (
        rendered(content(answered(confidence))) for confidence in ("established", "provisional")
    )
    for address in ("/oit/2566/", "/oit/2566/o1/"):
        assert "ยังต้องเทียบกับคู่มือ" in body(doubtful, address)
        assert "ยังต้องเทียบกับคู่มือ" not in body(sure, address)


MEASURE = """\
title: พัฒนาบุคลากร
issue: ตัวชี้วัดที่ ๙ (E๖)
instrument: OIT
indicator: 9
units:
  - hr
steps:
  - ขั้นหนึ่ง
  - text: ขั้นสอง
    steps:
      - ขั้นย่อย
follow_up:
  - id: month
    text: กำหนดเป็นเดือน ยังไม่ถึง
    due: 2566-04
  - id: day
    text: กำหนดเป็นวัน ผ่านมาแล้ว
    due: 2565-11-30
  - id: rhythm
    text: เป็นรอบ มีบันทึก
    every: half-year
    months: [4, 10]
    done:
      - for: 2566-h1
        date: 2566-01-09
        text: รายงานแล้ว
        evidence:
          - label: ภาพถ่าย
            file: 2566/meeting.jpg
            alt: ผู้เข้าประชุม
  - id: quarter
    text: เป็นรอบ ไม่บอกเดือน
    every: quarter
  - id: words
    text: เป็นถ้อยคำ
    when: ตลอดปีงบประมาณ 2566
  - id: none
    text: ไม่ได้กำหนดเวลา
results:
  - round: 6-months
    date: 2566-01-10
    text: ดำเนินการเมื่อวันที่ ๑๐ มกราคม 2566
"""
MEASURES: Mapping[str, str | bytes] = {
    **WITH_UNITS,
    "measures/2565/hr.yml": MEASURE.replace("2566", "2565").partition("follow_up:")[0],
    "measures/2566/hr.yml": MEASURE,
    "files/2566/meeting.jpg": b"\xff\xd8",
}


def test_measure_page_with_every_timing(content: WriteContent, golden: Golden) -> None:
    """The measure's way from issue to next year, with duties of each timing and each state."""
    golden(GOLDEN / "measure.html", body(rendered(content(MEASURES)), "/measures/2566/hr/"))


def test_no_duty_is_called_late(content: WriteContent) -> None:
    """Long after every day has passed, what has no record has no record, and no more is said."""
    for outputs in (rendered(content(MEASURES)), rendered(content(MEASURES), date(2040, 1, 1))):
        text = "".join(page.body for page in outputs.values() if isinstance(page, Page))
        assert "เกินกำหนด" not in text and "ล่าช้า" not in text
    assert "ถึงกำหนด" not in body(outputs, "/measures/2566/hr/")
    assert "ถึงกำหนด ๓๐ เม.ย. ๒๕๖๖" in body(rendered(content(MEASURES)), "/measures/2566/hr/")


def test_coming_duties_are_on_the_home_page(content: WriteContent) -> None:
    """What is still to come in this fiscal year is shown; afterwards the heading is gone too."""
    root = content(MEASURES)
    assert "กำหนดเป็นเดือน ยังไม่ถึง" in body(rendered(root), "/")
    assert "กำหนดเป็นเดือน ยังไม่ถึง" not in body(rendered(root, date(2023, 5, 1)), "/")
    assert "งานที่กำลังจะถึงกำหนด" not in body(rendered(root, date(2023, 11, 1)), "/")


def test_corruption_page_without_own_channels(content: WriteContent, golden: Golden) -> None:
    """The national channels stand in: 1205 and 1206 first, then 1567 and 1111."""
    outputs = rendered(content(AGENCY))
    page = parsed(outputs, "/complaint/corruption/")
    numbers = [text.strip() for text in page.xpath(".//p[contains(@class, 'channel-card__value')]/text()")]
    assert numbers == ["1205", "1206", "1567", "1111"]
    assert page.xpath(".//a/@href[starts-with(., 'tel:')]") == [f"tel:{number}" for number in numbers]
    golden(GOLDEN / "corruption.html", body(outputs, "/complaint/corruption/"))


EMPTY_PAGES = [
    "/",
    "/oit/",
    "/measures/",
    "/scores/",
    "/statistics/",
    "/topics/",
    "/news/",
    "/feeds/",
    "/contact/",
    "/contact/feedback/",
    "/contact/questions/",
    "/complaint/",
    "/complaint/corruption/",
]


@pytest.mark.parametrize("address", EMPTY_PAGES)
def test_empty_pages_say_what_will_be_there(content: WriteContent, address: str) -> None:
    """A municipality that has just begun has every page, and each tells what will be shown."""
    page = parsed(rendered(content(AGENCY)), address)
    assert page.xpath(".//h1") and page.xpath(".//*[@class='empty']")
    assert not page.xpath(".//li[not(normalize-space())] | .//ul[not(*)] | .//dl[not(*)] | .//p[not(node())]")


OWN_CHANNELS = """\
channels:
  - id: hall
    kind: phone
    title: สำนักปลัด
    purposes:
      - complaint
    values:
      - 0 2000 0000 ต่อ 12
  - id: post-office-box
    kind: post
    purposes:
      - corruption
    values:
      - ตู้ ปณ. 1 เมืองตัวอย่าง
  - id: not-yet
    kind: line
    title: ยังไม่มี
    purposes:
      - complaint
"""


def test_own_channels_come_first_and_apart(content: WriteContent) -> None:
    """Each purpose shows its own channels; one without a value is not shown as if it existed."""
    outputs = rendered(content({**AGENCY, "channels.yml": OWN_CHANNELS}))
    complaint, corruption = body(outputs, "/complaint/"), body(outputs, "/complaint/corruption/")
    assert "สำนักปลัด" in complaint and "ตู้ ปณ. 1" not in complaint
    assert "ตู้ ปณ. 1" in corruption and "สำนักปลัด" not in corruption
    assert "ยังไม่มี<" not in complaint and "not-yet" not in complaint
    assert "0 2000 0000 ต่อ 12" in complaint, "numbers keep their digits"


def test_thai_digits_touch_only_words_of_ours(content: WriteContent) -> None:
    """Years and days are in Thai digits; item codes, links and printed text stay as they are."""
    text = body(rendered(content(MEASURES)), "/measures/2566/hr/")
    assert "ปีงบประมาณ พ.ศ. ๒๕๖๖" in text and "๙ มกราคม ๒๕๖๖" in text
    assert "ตลอดปีงบประมาณ 2566" in text and "๑๐ มกราคม 2566" in text and "E๖" in text
    assert 'datetime="2023-01-09"' in text and "/files/2566/meeting.jpg" in text


def test_arabic_digits_where_the_agency_writes_them(content: WriteContent) -> None:
    """With `digits: arabic` no word of ours has a Thai digit; printed text keeps its own."""
    arabic = WITH_UNITS["agency.yml"] + "digits: arabic\n"
    text = body(rendered(content({**MEASURES, "agency.yml": arabic})), "/measures/2566/hr/")
    assert "ปีงบประมาณ พ.ศ. 2566" in text and "9 มกราคม 2566" in text and "รอบ 6 เดือน" in text
    own = text.replace("ดำเนินการเมื่อวันที่ ๑๐ มกราคม 2566", "").replace("ตัวชี้วัดที่ ๙ (E๖)", "")
    assert not set(own) & set("๐๑๒๓๔๕๖๗๘๙")


def test_direction_marks_do_not_reach_pages(content: WriteContent) -> None:
    """Characters that turn the reading direction around would let a title pretend to be another."""
    marks = "\u202e\u202d\u2066\u2067\u2069\u200f\u200b"
    outputs = rendered(
        content({**AGENCY, "news/2566/a.md": f"---\ntitle: ก{marks}ข\ndate: 2566-01-10\n---\nค\n"})
    )
    for output in outputs.values():
        text = written(output)
        assert not set(text.removeprefix("\ufeff")) & set(marks)
    assert parsed(outputs, "/news/2566/a/").xpath("string(.//h1)") == "กข"


def test_bodies_do_not_depend_on_the_public_address(content: WriteContent) -> None:
    """Links in bodies are relative, so that a page is right wherever the site lies."""
    outputs = rendered(content({**MEASURES, **answered()}))
    for address, output in outputs.items():
        if isinstance(output, Page):
            for link in parsed(outputs, address).xpath(".//@href | .//@src"):
                assert not link.startswith(("/", "https://example.org")), address


def test_titles_and_kinds_are_told(content: WriteContent) -> None:
    """Each page has a title, a description of its own and a kind; record pages name the file to edit."""
    pages = [
        page for page in rendered(content({**MEASURES, **answered()})).values() if isinstance(page, Page)
    ]
    assert len({page.title for page in pages}) == len({page.description for page in pages}) == len(pages)
    sources = {page.address: page.source for page in pages}
    assert sources["/measures/2566/hr/"] == "content/measures/2566/hr.yml"
    assert sources["/oit/2566/o1/"] == "content/oit/2566.yml"
    assert sources["/oit/2566/o5/"] is None
