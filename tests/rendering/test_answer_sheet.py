"""The answer sheet of the sample: every address is one of the site's, every click is on its page."""

import io
from datetime import datetime
from typing import Any

import pytest
from lxml import html
from openpyxl import load_workbook

from cases import AGENCY, WriteContent
from prongsai.publishing.clock import build_date
from prongsai.publishing.plugin import NAV
from prongsai.publishing.prepare import Prepared, gather
from prongsai.rendering import trail
from prongsai.rendering.answer_sheet import write
from prongsai.rendering.output import Page
from prongsai.site.oit import OitYear
from prongsai.site.site import Site
from publishing.built import BASE, BuiltSite

YEAR = 2567


@pytest.fixture(scope="module")
def prepared(built_sample: BuiltSite) -> Prepared:
    return built_sample.prepared


@pytest.fixture(scope="module")
def site(prepared: Prepared) -> Site:
    assert prepared.site
    return prepared.site


@pytest.fixture(scope="module")
def year(site: Site) -> OitYear:
    return next(year for year in site.oit_years if year.year == YEAR)


@pytest.fixture(scope="module")
def book(site: Site, year: OitYear) -> Any:
    return load_workbook(io.BytesIO(write(site, year)))


def rows(book: Any, number: int) -> list[dict[str, Any]]:
    """The rows of a sheet, each value under its heading."""
    heads, *found = book.worksheets[number].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_every_item_is_answered(book: Any, year: OitYear) -> None:
    """In the order of the assessment, on both sheets; what is no answer is told as none."""
    for number in (0, 1):
        assert [row["ข้อ"] for row in rows(book, number)] == [item.item.id for item in year.items]
    answered = {row["ข้อ"]: row["มี/ไม่มี"] for row in rows(book, 0)}
    assert answered == {item.item.id: "มี" if item.state.is_answer else "ไม่มี" for item in year.items}
    assert set(answered.values()) == {"มี", "ไม่มี"}
    assert all((row["คำอธิบาย"] is None) is (row["มี/ไม่มี"] == "ไม่มี") for row in rows(book, 0))


def test_every_address_is_one_of_the_site(book: Any, prepared: Prepared, site: Site) -> None:
    """Whole, the item's page first; those of other sites are told as such, and no others."""
    known = {output.address for output in prepared.outputs} | {page.address for page in site.pages}
    known |= {f"/files/{path}" for path in site.files}
    listed: dict[str, dict[str, None]] = {}
    for row in rows(book, 2):
        address = row["URL"]
        listed.setdefault(row["ข้อ"], {})[address] = None
        assert row["หน้าหรือเอกสาร"]
        if address.startswith(BASE):
            assert f"/{address.removeprefix(BASE)}".partition("#")[0] in known
        assert ("ตรวจสอบไม่ได้" in row["การตรวจสอบ"]) is not address.startswith(BASE)
    told = {row["ข้อ"]: row["URL"].split("\n") for row in rows(book, 0)}
    assert told == {number: list(addresses) for number, addresses in listed.items()}
    assert all(addresses[0] == f"{BASE}oit/{YEAR}/{number.lower()}/" for number, addresses in told.items())
    assert {row["การตรวจสอบ"] for row in rows(book, 2)} == {"อยู่ในเว็บไซต์นี้", "เว็บไซต์อื่น ตรวจสอบไม่ได้"}


def test_every_click_is_on_its_page(book: Any, prepared: Prepared, site: Site, year: OitYear) -> None:
    """The clicks that an explanation tells, one after the other, are links with those words."""
    pages = {
        page.address: html.fragment_fromstring(page.body, create_parent=True)
        for page in prepared.outputs
        if isinstance(page, Page)
    }
    told = {row["ข้อ"]: row["คำอธิบาย"] for row in rows(book, 0)}
    for item in year.items:
        way = trail.of_item(site, item)
        assert way[1] in NAV
        (index,) = pages[way[1][1]].xpath(f".//a[contains(@href, '{YEAR}/')]")
        assert index.text == way[2][0]
        (link,) = pages[way[2][1]].xpath(f".//a[@href='{item.item.id.lower()}/']")
        assert item.title in link.xpath("string()")
        if item.state.is_answer:
            assert [line for line in told[item.item.id].split("\n") if "กด" in line][:3] == [
                f"๒. กด “{way[1][0]}”",
                f"๓. กด “{way[2][0]}”",
                f"๔. กดข้อ {item.item.id} “{item.title}”",
            ]


def test_the_page_has_the_same_words(book: Any, prepared: Prepared, site: Site) -> None:
    """What is copied from a page is what the sheet holds, and is there to read without any button."""
    (row,) = (row for row in rows(book, 0) if row["ข้อ"] == "O8")
    (page,) = (output for output in prepared.outputs if output.address == f"/oit/{YEAR}/o8/")
    assert isinstance(page, Page)
    body = html.fragment_fromstring(page.body, create_parent=True)
    assert body.get_element_by_id("page-explanation").text == row["คำอธิบาย"]
    assert body.get_element_by_id("page-address").text_content() == site.absolute(page.address)
    for button in body.xpath(".//button[@data-copy]"):
        assert "hidden" in button.attrib and body.get_element_by_id(button.get("data-copy")) is not None


def test_what_is_missing_and_when_it_was_looked_at(book: Any) -> None:
    """In words for staff; a day is a day."""
    before = {row["ข้อ"]: row for row in rows(book, 1)}
    assert "ยังไม่มีวันที่ตรวจทาน (reviewed)" in before["O3"]["สิ่งที่ยังขาด"]
    assert isinstance(before["O1"]["ตรวจทานล่าสุด"], datetime)
    assert before["O8"]["ช่วงเวลาของข้อมูล"] == "ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗"


def test_same_site_same_bytes(site: Site, year: OitYear) -> None:
    """Two sheets of one day do not differ."""
    assert write(site, year) == write(site, year)


def test_texts_of_records_stay_texts(content: WriteContent) -> None:
    """A title like a formula runs nowhere; printed digits stay as they are beside ours in Thai."""
    answers = (
        "year: 2566\nitems:\n  O1:\n    title: =1+1\n    links:\n      - {label: แผน 2566, file: a.pdf}\n"
    )
    folder = content({**AGENCY, "oit/2566.yml": answers, "files/a.pdf": "แผน"})
    site = gather(folder, as_of=build_date("2566-04-30"), base_url=BASE).site
    assert site
    book = load_workbook(io.BytesIO(write(site, site.oit_years[0])))
    title = book.worksheets[0]["B2"]
    assert (title.value, title.data_type, title.quotePrefix) == ("=1+1", "s", True)
    assert "ยังไม่มีวันที่เผยแพร่ (published): แผน 2566" in book.worksheets[1]["D2"].value
