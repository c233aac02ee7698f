"""The pages of measures: what each report shows, in which order, and the way to other years."""

from collections.abc import Callable
from typing import Any

from cases import AGENCY

Parsed = Callable[..., dict[str, Any]]

RESULTS = """\
results:
  - {round: 6-months, date: 2566-03-31, text: ทำครึ่งปีแรกแล้ว}
  - {round: 12-months, date: 2566-09-30, text: ทำทั้งปีแล้ว}
"""


def measure(issue: str, more: str = "") -> str:
    return f"title: มาตรการ\nissue: {issue}\ninstrument: EIT\nindicator: 8\n{more}"


def column(page: Any, number: int) -> list[list[str]]:
    """The paragraphs of each cell in a column of the report."""
    cells = page.xpath(f".//table[@class='report']/tbody/tr/*[{number}]")
    return [[text.strip() for text in cell.itertext() if text.strip()] for cell in cells]


def test_the_report_of_six_months_has_its_round_alone(parsed: Parsed) -> None:
    """What came later is not in it, and no label is needed."""
    pages = parsed({**AGENCY, "measures/2566/a.yml": measure("ประเด็น", RESULTS)})
    assert column(pages["/measures/2566/report-6-months/"], 5) == [["ทำครึ่งปีแรกแล้ว"]]


def test_the_report_of_twelve_months_has_both_rounds(parsed: Parsed) -> None:
    """It tells of the whole year: each result stands under its round."""
    pages = parsed({**AGENCY, "measures/2566/a.yml": measure("ประเด็น", RESULTS)})
    assert column(pages["/measures/2566/report-12-months/"], 5) == [
        ["รอบ ๖ เดือน", "ทำครึ่งปีแรกแล้ว", "รอบ ๑๒ เดือน", "ทำทั้งปีแล้ว"]
    ]


def test_a_measure_without_result_is_in_the_report(parsed: Parsed) -> None:
    """It is not left out: the report says that there is no record, and no more."""
    pages = parsed(
        {**AGENCY, "measures/2566/a.yml": measure("หนึ่ง", RESULTS), "measures/2566/b.yml": measure("สอง")}
    )
    for round_ in ("6-months", "12-months"):
        assert column(pages[f"/measures/2566/report-{round_}/"], 5)[1] == ["ยังไม่มีบันทึกผล"]


def test_the_report_is_in_the_order_of_the_questions(parsed: Parsed) -> None:
    """E2 comes before E10, whatever the ids of the files; the year's list has the same order."""
    pages = parsed(
        {
            **AGENCY,
            "measures/2566/a.yml": measure("ข้อสิบ", f"question: E10\n{RESULTS}"),
            "measures/2566/b.yml": measure("ข้อสอง", "question: E๒\n"),
            "measures/2566/c.yml": measure("ข้อหนึ่ง", "question: e1\n"),
        }
    )
    expected = ["ข้อหนึ่ง", "ข้อสอง", "ข้อสิบ"]
    assert column(pages["/measures/2566/report-6-months/"], 1) == [[issue] for issue in expected]
    assert pages["/measures/2566/"].xpath(".//li[@class='card']/p/text()") == expected


def test_a_measure_leads_to_the_years_around_it(parsed: Parsed) -> None:
    """From the year before to the next, and back."""
    years = (2565, 2566, 2567)
    pages = parsed({**AGENCY, **{f"measures/{year}/hr.yml": measure(f"ประเด็น {year}") for year in years}})

    def around(year: int) -> list[str]:
        """The ways that stand in the path of the measure."""
        found: list[str] = pages[f"/measures/{year}/hr/"].xpath(".//ol[@class='path-way']//a/@href")
        return found

    assert around(2565) == ["../../2566/hr/"]
    assert around(2566) == ["../../2565/hr/", "../../2567/hr/"]
    assert around(2567) == ["../../2566/hr/"]
