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
    cells = page.xpath(f".//table[contains(@class, 'report')]/tbody/tr/*[{number}]")
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


def texts(page: Any, path: str) -> list[str]:
    """What people read in each element, on one line."""
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


NUMBERED = """\
steps:
  - {number: ๑., text: ขั้นหนึ่ง}
  - {number: 2., text: ขั้นสอง, when: ไตรมาส ๑ - ๔, steps: [ขั้นย่อย]}
  - {number: 2., text: ขั้นสองอีกครั้ง, quarters: [4, 1, 2]}
  - {number: ๕., text: ขั้นห้า}
follow_up:
  - {number: '1', text: รายงานผล, quarters: [1, 3]}
  - {number: '1', text: ติดตามผล, due_as_printed: ๓๑ กุมภาพันธ์ ๒๕๖๖}
"""


def test_printed_numbers_are_the_only_numbers(parsed: Parsed) -> None:
    """Duplicates, gaps and mixed digits as printed; where none is printed, the report counts."""
    pages = parsed({**AGENCY, "measures/2566/a.yml": measure("ประเด็น", f"{NUMBERED}{RESULTS}")})
    shown = {"/measures/2566/a/": "ขั้นย่อย", "/measures/2566/report-6-months/": "๑. ขั้นย่อย"}
    for address, nested in shown.items():
        steps = pages[address].xpath(".//ul[@class='printed-list'][contains(., 'ขั้น')]")[0]
        assert texts(steps, "./li") == [
            "๑. ขั้นหนึ่ง",
            f"2. ขั้นสอง (ไตรมาส ๑ - ๔) {nested}",
            "2. ขั้นสองอีกครั้ง (ไตรมาส ๑ ๒ และ ๔)",
            "๕. ขั้นห้า",
        ]
        assert not pages[address].xpath(".//ol/li/span[@class='printed-number']")
    assert texts(pages["/measures/2566/a/"], ".//p[@class='duty-list__rhythm']") == [
        "ไตรมาส ๑ และ ๓",
        "๓๑ กุมภาพันธ์ ๒๕๖๖",
    ]


def test_days_are_shown_as_printed(parsed: Parsed) -> None:
    """Beside the day that was meant, or in its place; a range and a month are told as such."""
    results = """\
results:
  - {id: a, round: 6-months, date_as_printed: ๓๑ กุมภาพันธ์ ๒๕๖๖, text: ก}
  - {id: b, round: 6-months, date: 2566-01-03, date_as_printed: ๓ มกราคม พ.ศ. 25678, text: ข}
  - {id: c, round: 6-months, during: {from: 2566-01-03, to: 2566-01-05}, text: ค}
  - {id: d, round: 6-months, during: {from: 2566-01, to: 2566-01}, text: ง}
  - {id: e, round: 6-months, text: จ, published: 2566-01-09}
"""
    page = parsed({**AGENCY, "measures/2566/a.yml": measure("ประเด็น", results)})["/measures/2566/a/"]
    assert texts(page, ".//p[@class='result__date']") == [
        "วันที่ในเอกสารพิมพ์ว่า “๓๑ กุมภาพันธ์ ๒๕๖๖” รอบ ๖ เดือน",
        "๓ มกราคม ๒๕๖๖ ในเอกสารพิมพ์ว่า “๓ มกราคม พ.ศ. 25678” รอบ ๖ เดือน",
        "๓ มกราคม ๒๕๖๖ – ๕ มกราคม ๒๕๖๖ รอบ ๖ เดือน",
        "มกราคม ๒๕๖๖ รอบ ๖ เดือน",
        "ไม่ได้ระบุวันที่ รอบ ๖ เดือน",
    ]
    assert texts(page, ".//div[@id='result-e']/p[@class='aside']") == ["เผยแพร่ ๙ มกราคม ๒๕๖๖"]


def test_no_budget_is_told_from_nothing_and_from_silence(parsed: Parsed) -> None:
    """An amount has its unit; words stay words; a blank is no zero."""
    budgets = {"a": "budget: ไม่ใช้งบประมาณ\n", "b": "budget: '0'\n", "c": "", "d": "budget: ๑๒๐,๐๐๐\n"}
    files = {f"measures/2566/{name}.yml": measure("ประเด็น", more) for name, more in budgets.items()}
    pages = parsed({**AGENCY, **files, "measures/2566/_year.yml": "columns: [budget]\n"})
    expected = ["ไม่ใช้งบประมาณ", "0 บาท", "ไม่ได้ระบุ", "๑๒๐,๐๐๐ บาท"]
    assert texts(pages["/measures/2566/"], ".//dt[.='งบประมาณ']/../dd") == expected
    shown = [texts(pages[f"/measures/2566/{name}/"], ".//dt[.='งบประมาณ']/../dd") for name in budgets]
    assert shown == [[text] for text in expected]


def test_columns_stand_in_the_order_of_the_year(parsed: Parsed) -> None:
    """What the year does not name is on no page; what a single round says is under its printed label."""
    head = """\
columns: [issue, risk, units, steps, follow_up, results, problems]
rounds:
  - {round: 6-months, label: รอบที่ ๑, from: 2565-10, to: 2566-03}
  - {round: 12-months, label: รอบที่ ๒, from: 2565-10-01, to: 2566-09-15}
"""
    more = """\
risk: {likelihood: 4, impact: 5, level: สูงมาก}
kpi: ไม่มีใครเห็น
prohibitions: [ห้ามรับของขวัญ]
problems: ฝนตก
results:
  - {round: 6-months, text: ครึ่งปีแรก, problems: ไฟดับ}
  - {round: 12-months, text: ทั้งปี}
"""
    pages = parsed(
        {**AGENCY, "measures/2566/_year.yml": head, "measures/2566/a.yml": measure("ประเด็น", more)}
    )
    whole = pages["/measures/2566/report-12-months/"]
    assert [name for name in texts(whole, ".//thead//th") if name in ("ระดับความเสี่ยง", "ผู้รับผิดชอบ")] == [
        "ระดับความเสี่ยง",
        "ผู้รับผิดชอบ",
    ]
    assert column(whole, 2) == [["โอกาส ๔ × ผลกระทบ ๕ = ๒๐ (สูงมาก)"]]
    assert texts(whole, ".//tbody/tr/*[4]") == ["ข้อห้าม ๑. ห้ามรับของขวัญ"]
    assert column(whole, 6) == [["รอบที่ ๑", "ครึ่งปีแรก", "รอบที่ ๒", "ทั้งปี"]]
    assert texts(whole, ".//tbody/tr/*[7]") == ["ฝนตก รอบที่ ๑ ไฟดับ"]
    assert "(วันที่ ๑ ตุลาคม ๒๕๖๕ - ๑๕ กันยายน ๒๕๖๖)" in texts(whole, ".//header/p")
    assert texts(pages["/measures/2566/report-6-months/"], ".//header/*")[1:3] == [
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบที่ ๑",
        "(เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)",
    ]
    assert texts(pages["/measures/2566/a/"], ".//span[@class='tag tag--kind']") == ["รอบที่ ๑", "รอบที่ ๒"]
    assert all("ไม่มีใครเห็น" not in page.text_content() for page in pages.values())


def test_tables_show_the_same_measures_by_other_columns(parsed: Parsed) -> None:
    """Each under its anchor, which the year's page names above."""
    tables = "tables:\n  - {id: times, title: กำหนดเวลา, columns: [timing, units], measures: [a]}\n"
    duties = (
        "number: ๑\nfollow_up:\n  - {text: รายงานผล, when: ตลอดปีงบประมาณ}\n  - {text: สรุป, due: 2566-04}\n"
    )
    files = {"measures/2566/a.yml": measure("หนึ่ง", duties), "measures/2566/b.yml": measure("สอง")}
    page = parsed({**AGENCY, **files, "measures/2566/_year.yml": tables})["/measures/2566/"]
    assert page.xpath(".//a[@class='link-card']/@href") == ["#table-times"]
    assert texts(page, ".//section[@aria-labelledby='table-times']//tbody/tr/*") == [
        "๑ มาตรการ",
        "๑. ตลอดปีงบประมาณ ๒. ภายในเดือนเมษายน ๒๕๖๖",
        "ไม่ได้ระบุ",
    ]


def test_a_measure_of_no_instrument_has_a_heading_of_its_own(parsed: Parsed) -> None:
    """After all the others; its page does not speak of what it has not."""
    files = {
        "measures/2566/_year.yml": "columns: [budget]\n",
        "measures/2566/a.yml": "title: ประกาศงดสุรา\nprohibitions: [ห้ามดื่มสุรา]\n",
        "measures/2566/b.yml": measure("ประเด็น"),
    }
    pages = parsed({**AGENCY, **files})
    headings = texts(pages["/measures/2566/"], ".//h2[starts-with(@id, 'group')]")
    assert headings == ["เครื่องมือการประเมิน EIT ตัวชี้วัดที่ ๘", "มาตรการและประกาศอื่น"]
    assert texts(pages["/measures/2566/a/"], ".//dl[@class='facts']//dt") == ["ผู้รับผิดชอบ"]
    assert texts(pages["/measures/2566/a/"], ".//section//li")[0] == "ห้ามดื่มสุรา"
    assert not any(word in pages["/measures/2566/a/"].text_content() for word in ("None", "ยังไม่มีบันทึก"))


def test_a_year_of_documents_has_its_page(parsed: Parsed) -> None:
    """With the cards of its files and no empty lists; the list of years says what it is."""
    head = "documents:\n  - {label: มาตรการทั้งปี, file: 2565/measures.pdf, summary: สามเรื่อง}\n"
    pages = parsed({**AGENCY, "measures/2565/_year.yml": head, "files/2565/measures.pdf": b"%PDF-1.7"})
    page = pages["/measures/2565/"]
    assert texts(page, ".//span[@class='file-card__label']") == ["มาตรการทั้งปี"]
    assert "ยังไม่มีข้อมูลแยกเป็นรายข้อ" in page.text_content()
    assert not page.xpath(".//ul[not(*)] | .//dl[not(*)]")
    assert texts(pages["/measures/"], ".//li[@class='card']/p") == ["เผยแพร่เป็นเอกสาร"]


def test_the_report_names_the_documents_of_a_measure_that_has_no_more(parsed: Parsed) -> None:
    """Where other measures have their steps, it leads to the documents."""
    order = "title: คำสั่ง\ndocuments:\n  - {label: คำสั่งใช้รถ, file: 2566/order.pdf, summary: ขออนุญาตก่อน}\n"
    files = {"measures/2566/a.yml": measure("ประเด็น", RESULTS), "measures/2566/order.yml": order}
    report = parsed({**AGENCY, **files, "files/2566/order.pdf": b"%PDF-1.7"})[
        "/measures/2566/report-6-months/"
    ]
    assert column(report, 3)[1] == ["เผยแพร่เป็นเอกสาร", "-", "คำสั่งใช้รถ"]
    assert report.xpath(".//td//li/a/@href") == ["../../../files/2566/order.pdf"]


def test_a_plan_of_several_years_is_told(parsed: Parsed) -> None:
    """On its own page and on the page of each year that it covers."""
    plan = measure("แผน", "years: {from: 2566, to: 2568}\n")
    files = {"measures/2566/plan.yml": plan, "measures/2567/a.yml": measure("ประเด็น")}
    pages = parsed({**AGENCY, **files})
    assert texts(pages["/measures/2566/plan/"], ".//dt[.='แผน']/../dd") == ["ปีงบประมาณ พ.ศ. ๒๕๖๖ – ๒๕๖๘"]
    (link,) = pages["/measures/2567/"].xpath(".//section[@aria-labelledby='plans']//a/@href")
    assert link == "../2566/plan/"
