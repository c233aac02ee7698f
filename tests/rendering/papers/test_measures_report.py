"""The official report of measures as a value: its cover, its columns and who signs it."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY, WriteContent
from prongsai.reading.content import read
from prongsai.rendering.papers import measures_report
from prongsai.rendering.papers.paper import Paper, Signature
from prongsai.site.site import join

Reports = Callable[..., dict[str, Paper]]
MEASURE = """\
title: จัดซื้อโปร่งใส
issue: ยังไม่เผยแพร่
steps: [เผยแพร่ทุกเดือน]
prohibitions: [ห้ามรับของขวัญ]
results:
  - {round: 6-months, date: 2566-04-03, text: ครึ่งปีแรก}
  - {round: 12-months, text: ทั้งปี}
"""


@pytest.fixture
def reports(content: WriteContent) -> Reports:
    """`reports(agency=…, year=…)` is {address: report} of one measure."""

    def make(agency: str = "", year: str = "") -> dict[str, Paper]:
        files = {
            "agency.yml": AGENCY["agency.yml"] + agency,
            "measures/2566/_year.yml": year or "columns: []\n",
        }
        records = read(content({**files, "measures/2566/a.yml": MEASURE})).content
        site = join(records, base_url="https://example.org/", as_of=date(2023, 6, 1))
        return {paper.address: paper for paper in measures_report.papers(site)}

    return make


def cells(paper: Paper) -> dict[str, list[str]]:
    """The lines of the first row, by the label of the column."""
    (table,) = paper.tables
    return {
        column.label: [line.words for line in cell]
        for column, cell in zip(table.columns, table.rows[0], strict=True)
    }


def test_the_cover_tells_title_period_and_whose_it_is(reports: Reports) -> None:
    """Line by line as offices print it, in the agency's digits."""
    found = reports()
    assert list(found) == ["/measures/2566/report-6-months/", "/measures/2566/report-12-months/"]
    assert found["/measures/2566/report-12-months/"].cover == (
        "รายงานการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๑๒ เดือน",
        "(เดือนตุลาคม ๒๕๖๕ - กันยายน ๒๕๖๖)",
        "ของ",
        "เทศบาลตำบลตัวอย่าง",
        "อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง",
    )


def test_an_agency_of_arabic_digits_has_them_everywhere(reports: Reports) -> None:
    """In the cover, in headings and in counted numbers."""
    paper = reports(agency="digits: arabic\n")["/measures/2566/report-6-months/"]
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set("".join(paper.texts()))


def test_a_result_knows_its_day(reports: Reports) -> None:
    """So that a workbook can write it; a result without one has none."""
    (table,) = reports()["/measures/2566/report-12-months/"].tables
    assert [line.day for line in table.rows[0][4]] == [date(2023, 4, 3), None]


def test_prohibitions_stand_with_the_steps_unless_they_have_a_column(reports: Reports) -> None:
    """Never twice and never lost."""
    steps = "ขั้นตอนหรือวิธีการ/มาตรการ"
    plain = cells(reports()["/measures/2566/report-6-months/"])
    assert plain[steps] == ["๑. เผยแพร่ทุกเดือน", "ข้อห้าม", "๑. ห้ามรับของขวัญ"]
    apart = cells(reports(year="columns: [prohibitions]\n")["/measures/2566/report-6-months/"])
    assert (apart[steps], apart["ข้อห้าม"]) == (["๑. เผยแพร่ทุกเดือน"], ["๑. ห้ามรับของขวัญ"])


def test_those_sign_whom_the_agency_names(reports: Reports) -> None:
    """Without them, the reporter and the executive sign on blank lines."""
    named = "signatories:\n  - {role: ผู้รายงาน, position: ปลัด}\n  - {role: ผู้รับทราบ, name: นายตัวอย่าง ใจดี}\n"
    address = "/measures/2566/report-6-months/"
    assert reports()[address].signatures == (Signature(role="ผู้รายงาน"), Signature(role="ผู้บริหาร"))
    assert reports(agency=named)[address].signatures == (
        Signature(role="ผู้รายงาน", position="ปลัด"),
        Signature(role="ผู้รับทราบ", name="นายตัวอย่าง ใจดี"),
    )


SUCCESSORS = """\
signatories:
  - {role: ผู้บริหาร, name: นายคนก่อน ใจดี, position: นายก, years: {from: 2562, to: 2565}}
  - {role: ผู้รายงาน, position: ปลัด}
  - {role: ผู้บริหาร, name: นายคนนี้ ใจดี, position: นายก, years: {from: 2566, to: 2569}}
"""


@pytest.mark.parametrize(
    ("years", "signing"),
    [
        (SUCCESSORS, ["นายคนนี้ ใจดี", ""]),
        (SUCCESSORS.replace("2566", "2567"), ["", ""]),
        (SUCCESSORS.replace("2565", "2566"), ["นายคนก่อน ใจดี", "นายคนนี้ ใจดี", ""]),
    ],
)
def test_a_report_names_those_of_its_own_year(reports: Reports, years: str, signing: list[str]) -> None:
    """A successor does not sign for the time before; a role that nobody had is one blank line."""
    signed = reports(agency=years)["/measures/2566/report-6-months/"].signatures
    assert [one.name for one in signed] == signing
    assert [one.role for one in signed] == ["ผู้บริหาร"] * (len(signing) - 1) + ["ผู้รายงาน"]
    assert [bool(one.position) for one in signed] == [*map(bool, signing[:-1]), True]
