"""Tables of statistics, joined: years, sources, what is told of them, and where complaints are counted."""

from collections.abc import Callable

import pytest

from cases import AGENCY
from prongsai.model.channels import Purpose
from prongsai.site.site import Site
from prongsai.site.statistics import JoinedStatistics, complaint_years

Joined = Callable[..., Site]
HEAD = "title: ผู้ใช้บริการ\n"
ROWS = "rows: |\n  เดือน | ราย\n  ตุลาคม | {}\n"


def one(joined: Joined, head: str, **files: str) -> JoinedStatistics:
    """The one table of a head and of the files beside it, by their endings."""
    beside = {f"statistics/2566/users.{ending}": text for ending, text in files.items()}
    site = joined({**AGENCY, "statistics/2566/users.yml": head, **beside})
    return site.statistics_years[0].tables[0]


def numbers(table: JoinedStatistics) -> list[str]:
    assert table.table is not None
    return [cell.text for _, _, cell in table.table.cells()]


def test_years_are_newest_first_and_tables_by_title(joined: Joined) -> None:
    """Titles stand as in a Thai dictionary, where a vowel before its consonant comes after it; then ids."""
    titles = {"2565/a": "ถนน", "2566/a": "แผน", "2566/d": "ภาษี", "2566/c": "ผังเมือง", "2566/b": "แผน"}
    files = {f"statistics/{path}.yml": f"title: {title}\n" for path, title in titles.items()}
    years = joined({**AGENCY, **files}).statistics_years
    assert [(year.year, [table.id for table in year.tables]) for year in years] == [
        (2566, ["c", "a", "b", "d"]),
        (2565, ["a"]),
    ]


def test_cells_come_from_the_head_beside_it_or_files(joined: Joined) -> None:
    """In this order; without any there is no table yet."""
    csv = "เดือน,ราย\nตุลาคม,{}\n"
    assert numbers(one(joined, HEAD + ROWS.format(1))) == ["1"]
    assert numbers(one(joined, HEAD, csv=csv.format(2))) == ["2"]
    site = joined(
        {
            **AGENCY,
            "statistics/2566/users.yml": f"{HEAD}file: 2566/users.csv\n",
            "files/2566/users.csv": csv.format(3),
        }
    )
    assert numbers(site.statistics_years[0].tables[0]) == ["3"]


def test_a_table_that_waits_for_its_cells_is_empty(joined: Joined) -> None:
    """Its page says so; nothing is blocked."""
    (tmp,) = joined({**AGENCY, "statistics/2567/users.yml": HEAD}).statistics_years
    assert tmp.tables[0].table is None and tmp.tables[0].statement is None


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2565-10", "2566-09", None),
        ("2565-10", "2566-02", "2023-02-28"),
        ("2566-01", "2566-03", "2023-03-31"),
        ("2564-10", "2565-03", None),
    ],
)
def test_an_unfinished_year_is_told(joined: Joined, start: str, end: str, told: str | None) -> None:
    """By the last month that is counted; a table of another year's months is whole."""
    table = one(joined, f"{HEAD}covers:\n  from: {start}\n  to: {end}\n")
    assert (str(table.ends_early.last) if table.ends_early else None) == told


def test_nothing_to_count_is_a_statement(joined: Joined) -> None:
    """Of a time, and of what was counted."""
    head = f"{HEAD}none: true\ncovers:\n  from: 2565-10\n  to: 2566-03\ncomplaints:\n  by: month\n"
    assert one(joined, head).statement == "ไม่มีเรื่องร้องเรียนทั่วไป ในช่วง ตุลาคม 2565 – มีนาคม 2566"


def test_small_counts_are_gone_from_the_site(joined: Joined) -> None:
    """No renderer can show what the site does not know."""
    table = one(joined, f"{HEAD}mask_below: 3\n{ROWS.format(2)}")
    assert numbers(table) == ["น้อยกว่า 3"] and table.is_masked


def test_complaints_stand_with_the_channels_of_their_kind(joined: Joined) -> None:
    """Only years that count them are listed."""
    files = {
        "statistics/2565/users.yml": HEAD,
        "statistics/2566/general.yml": f"{HEAD}complaints:\n  by: month\n",
        "statistics/2566/corruption.yml": f"{HEAD}complaints:\n  about: corruption\n  by: type\n",
    }
    years = joined({**AGENCY, **files}).statistics_years
    found = {
        purpose: [
            (year.year, [table.id for table in tables]) for year, tables in complaint_years(years, purpose)
        ]
        for purpose in (Purpose.COMPLAINT, Purpose.CORRUPTION, Purpose.CONTACT)
    }
    assert found == {
        Purpose.COMPLAINT: [(2566, ["general"])],
        Purpose.CORRUPTION: [(2566, ["corruption"])],
        Purpose.CONTACT: [],
    }


def test_a_link_leads_to_the_table_and_is_called_like_it(joined: Joined) -> None:
    """Without a label, as with measures and news."""
    site = joined(
        {
            **AGENCY,
            "statistics/2566/users.yml": HEAD,
            "news/2566/a.md": "---\ntitle: ข่าว\ndate: 2566-01-02\n"
            "attachments:\n  - statistics: users\n---\nเนื้อข่าว\n",
        }
    )
    link = site.news[0].links[0]
    assert (link.label, link.address) == ("ผู้ใช้บริการ", "/statistics/2566/users/")
