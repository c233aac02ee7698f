"""The calendar of follow-up: which year stands first, months and units, states in words, what is not said."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]

UNITS = """\
units:
  - {id: finance, name: กองคลัง}
  - {id: hr, name: งานการเจ้าหน้าที่}
  - {id: legal, name: งานนิติการ}
"""
MEASURE = """\
title: พัฒนาบุคลากร
units: [hr]
follow_up:
  - {id: report, text: รายงานผล <b>, every: half-year, months: [4, 10]}
  - {id: plan, text: ประกาศแผน, due: 2566-01, done: [{date: 2566-01-05}]}
  - {id: always, text: ดูแลให้เป็นปัจจุบัน, when: อย่างสม่ำเสมอ}
"""
OF_ALL = """\
title: ประกาศเจตนารมณ์
units: all
follow_up:
  - {id: pledge, text: ประกาศ, due: 2565-12-26}
"""
FILES: dict[str, str | bytes] = {
    "agency.yml": AGENCY["agency.yml"] + UNITS,
    "measures/2566/hr.yml": MEASURE,
    "measures/2566/pledge.yml": OF_ALL,
}


def words(page: Any, path: str) -> list[str]:
    """The text of each element, on one line."""
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


def test_a_year_by_months(parsed: Parsed) -> None:
    """Each time stands under its month with its day, its state in words, its measure and who is in charge."""
    page = parsed(FILES, as_of=date(2023, 4, 30))["/calendar/2566/"]
    assert words(page, ".//section[@class='due-month']/h2") == [
        "ธันวาคม ๒๕๖๕",
        "มกราคม ๒๕๖๖",
        "เมษายน ๒๕๖๖",
        "ตุลาคม ๒๕๖๖",
    ]
    assert words(page, ".//section[@class='due-month']//li") == [
        "๒๖ ธ.ค. ๒๕๖๕ ประกาศ ยังไม่มีบันทึกผล ประกาศเจตนารมณ์ · ทุกหน่วยงาน",
        "๓๑ ม.ค. ๒๕๖๖ ประกาศแผน มีบันทึกผล บันทึกการดำเนินการ เมื่อ ๕ ม.ค. ๒๕๖๖ พัฒนาบุคลากร · งานการเจ้าหน้าที่",
        "๓๐ เม.ย. ๒๕๖๖ รายงานผล <b> ถึงกำหนด ๓๐ เม.ย. ๒๕๖๖ พัฒนาบุคลากร · รอบ ๖ เดือนแรก · งานการเจ้าหน้าที่",
        "๓๑ ต.ค. ๒๕๖๖ รายงานผล <b> ถึงกำหนด ๓๑ ต.ค. ๒๕๖๖ พัฒนาบุคลากร · รอบ ๖ เดือนหลัง · งานการเจ้าหน้าที่",
    ]
    assert page.xpath(".//*[@data-until]/@data-until") == ["2023-04-30", "2023-10-31"] * 2


def test_the_overview_counts_the_states(parsed: Parsed) -> None:
    """A row for each month; the script counts what the rows count."""
    page = parsed(FILES, as_of=date(2023, 4, 30))["/calendar/2566/"]
    rows = page.xpath(".//table[@class='due-overview']//tr")
    assert [[cell.text_content() for cell in row] for row in rows] == [
        ["เดือน", "มีบันทึกผล", "จะถึงกำหนด", "ยังไม่มีบันทึกผล"],
        ["ธ.ค. ๒๕๖๕", "๐", "๐", "๑"],
        ["ม.ค. ๒๕๖๖", "๑", "๐", "๐"],
        ["เม.ย. ๒๕๖๖", "๐", "๑", "๐"],
        ["ต.ค. ๒๕๖๖", "๐", "๑", "๐"],
    ]
    for cell in page.xpath(".//td[@data-counts]"):
        month, _, tag = cell.get("data-counts").removeprefix("#").partition(" > ul > li:not([hidden]) .")
        counted = page.xpath(f".//section[@id='{month}']/ul/li//*[contains(@class, '{tag}')]")
        assert "๐๑๒๓"[len(counted)] == cell.text_content()


def test_each_unit_has_its_duties_and_its_calendar(parsed: Parsed) -> None:
    """What is of every unit stands once, after the units that have duties of their own."""
    page = parsed(FILES)["/calendar/2566/"]
    assert words(page, ".//section[@aria-labelledby='units']//h3") == ["งานการเจ้าหน้าที่", "งานของทุกหน่วยงาน"]
    assert words(page, ".//section[@data-unit='hr']//li/p[1]") == ["ประกาศแผน", "รายงานผล <b>"]
    files = page.xpath(".//a[contains(@href, '.ics')]/@href")
    assert sorted(files) == [
        "../../calendar.ics",
        "../unit/finance.ics",
        "../unit/hr.ics",
        "../unit/legal.ics",
    ]
    assert page.xpath(".//select/option/@value") == ["", "finance", "hr", "legal"]
    assert page.xpath(".//*[@data-units]/@data-units") == ["all", "hr", "hr", "hr"]


def test_what_is_said_in_words_only_has_no_day(parsed: Parsed) -> None:
    """It stands below the months, with the words."""
    page = parsed(FILES)["/calendar/2566/"]
    (section,) = page.xpath(".//section[@aria-labelledby='in-words']")
    assert words(section, ".//li") == ["ดูแลให้เป็นปัจจุบัน อย่างสม่ำเสมอ พัฒนาบุคลากร"]
    assert not section.xpath(".//time")


@pytest.mark.parametrize(
    ("as_of", "title"),
    [
        (date(2022, 9, 30), "2567"),
        (date(2022, 10, 1), "2566"),
        (date(2023, 9, 30), "2566"),
        (date(2023, 10, 1), "2567"),
        (date(2030, 1, 1), "2567"),
    ],
)
def test_the_current_year_stands_first(parsed: Parsed, as_of: date, title: str) -> None:
    """The fiscal year of the day, if it has duties; else the newest that has."""
    later = "title: มาตรการ\nfollow_up:\n  - {text: รายงานผล, due: 2567-03}\n"
    pages = parsed({**FILES, "measures/2567/hr.yml": later}, as_of=as_of)
    (current,) = pages["/calendar/"].xpath(".//nav[@class='year-tabs']//a[@aria-current]/@href")
    assert current == f"{title}/"
    assert {"/calendar/2566/", "/calendar/2567/"} < pages.keys()


def test_without_duties_there_is_a_page_that_says_so(parsed: Parsed) -> None:
    """The address is permanent; nothing on it leads to a calendar file that is not there."""
    pages = parsed(AGENCY)
    assert "ยังไม่มีข้อมูล" in pages["/calendar/"].text_content()
    assert not pages["/calendar/"].xpath(".//a[contains(@href, '.ics')]")
    assert [address for address in pages if address.startswith("/calendar/")] == ["/calendar/"]


SWITCH = {"agency.yml": AGENCY["agency.yml"] + UNITS + "show_overdue: true\n"}


@pytest.mark.parametrize(
    ("as_of", "switch", "overdue"),
    [
        (date(2023, 1, 1), {}, False),
        (date(2023, 1, 1), SWITCH, True),
        (date(2023, 9, 30), SWITCH, True),
        (date(2023, 10, 1), SWITCH, False),
        (date(2030, 1, 1), SWITCH, False),
    ],
)
def test_nobody_is_called_late_unasked(
    parsed: Parsed, as_of: date, switch: dict[str, str | bytes], overdue: bool
) -> None:
    """Only with the switch, and only in the fiscal year itself; the browser takes the word back after it."""
    pages = parsed({**FILES, **switch}, as_of=as_of)
    for address in ("/calendar/", "/calendar/2566/", "/measures/2566/pledge/"):
        text = pages[address].text_content()
        assert ("เกินกำหนด" in text) is overdue, address
        assert "ล่าช้า" not in text and not re.search(r"[0-9๐-๙]+\s*วัน(?!ที่)", text)
    page = pages["/calendar/2566/"]
    until = page.xpath(".//*[text()='เกินกำหนด']/@data-until")
    assert set(until) == ({"2023-09-30"} if overdue else set())


def test_a_measure_shows_each_time_of_a_duty(parsed: Parsed) -> None:
    """With its own records below it, only results are led to from there; the anchor is the duty's."""
    result = "results:\n  - {round: 6-months, date: 2566-01-09, text: ทำแล้ว}\n"
    page = parsed({**FILES, "measures/2566/hr.yml": MEASURE + result})["/measures/2566/hr/"]
    assert words(page, ".//li[@id='duty-report']//ul[@class='due-times']/li") == [
        "รอบ ๖ เดือนแรก ภายใน ๓๐ เม.ย. ๒๕๖๖ ถึงกำหนด ๓๐ เม.ย. ๒๕๖๖",
        "รอบ ๖ เดือนหลัง ภายใน ๓๑ ต.ค. ๒๕๖๖ ถึงกำหนด ๓๑ ต.ค. ๒๕๖๖",
    ]
    (plan,) = page.xpath(".//li[@id='duty-plan']")
    assert words(plan, ".//ul[@class='due-times']/li") == [
        "ภายใน ๓๑ ม.ค. ๒๕๖๖ มีบันทึกผล ผลการดำเนินการ รอบ ๖ เดือน เมื่อ ๙ ม.ค. ๒๕๖๖"
    ]
    assert plan.xpath(".//a/@href") == ["#result-6-months"]


def test_the_calendar_is_found(parsed: Parsed) -> None:
    """From the home page while something is to come, from the year's measures, from the sitemap."""
    pages = parsed(FILES)
    assert "calendar/" in pages["/"].xpath(".//section[@aria-labelledby='coming']//a/@href")
    assert "../../calendar/2566/" in pages["/measures/2566/"].xpath(".//a/@href")
    assert {"../calendar/", "../calendar/2566/"} < set(pages["/sitemap/"].xpath(".//a/@href"))
