"""What pages of records lead to beside themselves."""

from collections.abc import Callable
from typing import Any

from cases import AGENCY, catalogue

Parsed = Callable[..., dict[str, Any]]

CATALOGUE = catalogue("""\
- {id: O1, title: แผน, topics: [hr-policy], period: current_h1, confidence: high, elements_confidence: high}
- {id: O2, title: ผล, topics: [hr-progress], period: current_h1, confidence: high, elements_confidence: high}
""")
ANSWERS = """\
year: 2566
items:
  O1:
    links:
      - {label: แผน, file: 2566/a.pdf, summary: แผนของปี, published: 2566-01-02}
  O2:
    links:
      - {label: ผลเก่า, file: 2566/b.pdf, summary: ผลของปี, published: 2566-01-03}
"""
MEASURE = """\
title: พัฒนาบุคลากร
topic: hr-progress
issue: ประเด็น
results:
  - {id: a, round: 6-months, date: 2566-01-05, text: อบรมแล้ว}
"""
RECORDS = {
    **AGENCY,
    "catalogue/2566.yml": CATALOGUE,
    "oit/2566.yml": ANSWERS,
    "measures/2566/hr.yml": MEASURE,
    "measures/2566/_year.yml": "analysis: วิเคราะห์\n",
    "files/2566/a.pdf": b"%PDF-1.7 a",
    "files/2566/b.pdf": b"%PDF-1.7 b",
}


def related(page: Any) -> list[str]:
    """The addresses below the heading of related records."""
    found: list[str] = page.xpath(".//section[@aria-labelledby='related']//a/@href")
    return found


def test_an_item_leads_to_measures_and_news_of_its_topic(parsed: Parsed) -> None:
    """Not to its own files, which stand above, and not to records of other topics."""
    pages = parsed(RECORDS)
    assert related(pages["/oit/2566/o2/"]) == [
        "../../../measures/2566/hr/",
        "../../../measures/2566/hr/#result-a",
        "../../../topics/hr-progress/",
    ]
    assert related(pages["/oit/2566/o1/"]) == ["../../../topics/hr-policy/"]


def test_a_measure_leads_to_items_and_news_of_its_topic(parsed: Parsed) -> None:
    """Its own results are news as well, but stand on its page already."""
    assert related(parsed(RECORDS)["/measures/2566/hr/"]) == [
        "../../../oit/2566/o2/",
        "../../../oit/2566/o2/",
        "../report-6-months/",
        "../",
    ]


def test_an_article_leads_to_the_newest_of_its_category(parsed: Parsed) -> None:
    """Three at most, never itself, and not the announcements of its project, which stand above."""

    def article(day: int, more: str = "") -> str:
        return f"---\ntitle: ข่าว {day}\ndate: 2566-01-{day:02}\ncategory: jobs\n{more}---\nเนื้อข่าว\n"

    days = {f"news/2566/n{day}.md": article(day) for day in range(1, 6)}
    tied = {f"news/2566/p{day}.md": article(day, "project: bridge\n") for day in (8, 9)}
    lone = {"news/2566/lone.md": "---\ntitle: ลำพัง\ndate: 2566-01-01\n---\nเนื้อข่าว\n"}
    pages = parsed({**AGENCY, **days, **tied, **lone})
    assert related(pages["/news/2566/p8/"]) == ["../n5/", "../n4/", "../n3/"]
    assert related(pages["/news/2566/n5/"]) == ["../p9/", "../p8/", "../n4/"]
    assert related(pages["/news/2566/lone/"]) == []
