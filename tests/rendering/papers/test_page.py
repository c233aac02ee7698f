"""The page of a paper: every word of it, in its order and shape, with the ways to its files."""

from datetime import date
from typing import Any

import pytest
from lxml import html

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering.papers.page import Entry, page_of, runs, width_class
from prongsai.rendering.papers.paper import Column, Line, Paper, Section, Signature, Table, Text
from prongsai.site.site import Site, join

FIRST = Line(text="หนึ่ง", number="๑.")
BELOW = Line(text="หนึ่งจุดหนึ่ง", number="๑.๑", depth=1)
DEEPER = Line(text="ลึกลงไป", number="ก)", depth=2)
SECOND = Line(text="สอง", number="๒.")
PLAIN = Line(text="ย่อหน้า")

HOSTILE = Paper(
    year=2566,
    address="/measures/2566/report-6-months/",
    name="2566-6-months",
    title="รายงาน",
    cover=("<b>หัวเรื่อง</b>", "รอบ ๖ เดือน"),
    sections=(
        Section(heading="{{ site }}", blocks=(Text(lines=(PLAIN, FIRST, BELOW)),)),
        Section(
            heading="ตาราง",
            level=3,
            blocks=(
                Table(
                    caption="ตาราง",
                    columns=(Column(label="ช่องทาง", share=3), Column(label="จำนวน", share=1, numeric=True)),
                    rows=(
                        ((Line(text="<script>", address="/contact/"),), (Line(text="๒"),)),
                        ((Line(text="รวม"),), (Line(text="๒", label="ทั้งหมด"),)),
                    ),
                    total=True,
                ),
            ),
        ),
    ),
    signatures=(Signature(role="ผู้รายงาน"), Signature(role="ผู้รับทราบ", name="นายตัวอย่าง ใจดี", position="นายก")),
    description="รายงาน",
    trail=(("หน้าแรก", "/"), ("รายงาน", "/measures/2566/report-6-months/")),
    kind="รายงานมาตรการ",
)


@pytest.fixture
def site(content: WriteContent) -> Site:
    records = read(content(AGENCY)).content
    return join(records, base_url="https://example.org/repo/", as_of=date(2023, 6, 1))


def parsed(site: Site, suffixes: tuple[str, ...] = ()) -> Any:
    return html.fragment_fromstring(page_of(site, HOSTILE, suffixes).body, create_parent=True)


def texts(page: Any, path: str) -> list[str]:
    """What people read in each element, on one line."""
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


def test_everything_the_paper_says_is_on_its_page_in_order(site: Site) -> None:
    """As text, whatever markup it looks like."""
    read_aloud = parsed(site).text_content()
    place = 0
    for text in HOSTILE.texts():
        for word in text.split():
            place = read_aloud.index(word, place) + len(word)


def test_lists_stand_in_their_lists() -> None:
    """A list ends where a paragraph stands, and a deeper line belongs to the one above it."""
    below = [Entry(BELOW, [Entry(DEEPER)])]
    assert runs((PLAIN, FIRST, BELOW, DEEPER, SECOND, PLAIN, SECOND)) == [
        PLAIN,
        [Entry(FIRST, below), Entry(SECOND)],
        PLAIN,
        [Entry(SECOND)],
    ]


def test_a_list_that_begins_deep_is_a_list() -> None:
    """Depth without a line above it is no reason to lose the line."""
    assert runs((DEEPER, BELOW)) == [[Entry(DEEPER, [Entry(BELOW)])]]


def test_a_table_has_heads_for_its_rows_and_its_columns(site: Site) -> None:
    """Each cell knows its column's name; numbers stand to the right; the sum is marked."""
    page = parsed(site)
    assert texts(page, ".//th[@scope='col']") == ["ช่องทาง", "จำนวน"]
    assert texts(page, ".//th[@scope='row']") == ["<script>", "รวม"]
    assert page.xpath(".//th[@scope='row']/a/@href") == ["../../../contact/"]
    assert texts(page, ".//td[@class='number'][@data-label='จำนวน']") == ["๒", "ทั้งหมด ๒"]
    assert texts(page, ".//tr[@class='report__total']") == ["รวม ทั้งหมด ๒"]
    assert page.xpath(".//col/@class") == ["width-15", "width-5"]


def test_the_widths_of_columns_fill_the_table() -> None:
    """Each has its part in twentieths; the narrowest is not nothing."""
    columns = tuple(Column(label="", share=share) for share in (17, 11, 26, 28, 18, 0.1))
    table = Table(caption="", columns=columns, rows=())
    assert [width_class(table, column) for column in columns] == [f"width-{n}" for n in (3, 2, 5, 6, 4, 1)]


def test_what_a_signature_lacks_is_a_line_to_write_on(site: Site) -> None:
    """The name and the position that the agency gave stand in their places."""
    empty, filled = parsed(site).xpath(".//p[@class='paper__signature']")
    assert [len(one.xpath(".//span[@class='paper__dots']")) for one in (empty, filled)] == [3, 1]
    words = filled.text_content().replace(".", "")
    assert " ".join(words.split()) == "ลงชื่อผู้รับทราบ (นายตัวอย่าง ใจดี) ตำแหน่ง นายก"


def test_the_page_leads_to_the_files_that_there_are(site: Site) -> None:
    """Each named by its kind in words, beside the page and not below it."""
    toolbar = ".//ul[@class='toolbar no-print']//a"
    assert parsed(site).xpath(toolbar) == []
    page = parsed(site, ("pdf", "xlsx"))
    assert page.xpath(f"{toolbar}/@href") == ["../report-6-months.pdf", "../report-6-months.xlsx"]
    assert texts(page, toolbar) == ["PDF สำหรับพิมพ์และลงนาม", "Excel (XLSX) สำหรับทำงานต่อกับตาราง"]
