"""OIT items: their states, their days, and the same duty in other years."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY, catalogue
from prongsai.site.oit import ItemState, OitItem
from prongsai.site.site import Site
from prongsai.thai.months import Span

Joined = Callable[..., Site]


def of_topics(year: int, *topics: str) -> str:
    """A catalogue whose items O1, O2 … have these topics; several of one item are parted by commas."""
    items = (
        f"- {{id: O{number}, title: เรื่องที่ {number}, topics: [{topic}], period: current,"
        " confidence: high, elements_confidence: high}\n"
        for number, topic in enumerate(topics, start=1)
    )
    return catalogue("".join(items), year=year)


def answers(text: str) -> dict[str, str | bytes]:
    """A year of three items with the given answers, and two files to link."""
    return {
        **AGENCY,
        "catalogue/2566.yml": of_topics(2566, "hr-policy", "hr-policy", "hr-policy"),
        "oit/2566.yml": f"year: 2566\nitems:\n{text}",
        "files/2566/a.pdf": b"a",
        "files/2566/b.pdf": b"b",
    }


def first_item(site: Site) -> OitItem:
    return site.oit_years[0].items[0]


LINKS = "    links:\n      - {label: แผน, file: 2566/a.pdf, published: 2566-01-05}\n"


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("  O2: {status: updating}\n", ItemState.PENDING),
        ("  O1: {reviewed: 2566-01-05}\n", ItemState.PENDING),
        (f"  O1:\n{LINKS}", ItemState.PUBLISHED),
        ("  O1: {text: นายตัวอย่าง ใจดี นายกเทศมนตรี}\n", ItemState.PUBLISHED),
        ("  O1:\n    links:\n      - {label: ก, site: /contact/, until: 2566-01-14}\n", ItemState.WITHDRAWN),
        ("  O1:\n    links:\n      - {label: ก, site: /contact/, until: 2566-01-15}\n", ItemState.PUBLISHED),
        ("  O1: {status: updating}\n", ItemState.UPDATING),
        (f"  O1:\n    status: updating\n{LINKS}", ItemState.UPDATING),
        ("  O1: {status: none, statement: ปีนี้ไม่มี}\n", ItemState.NONE),
        ("  O1: {status: not-applicable, statement: ไม่มีภารกิจนี้}\n", ItemState.NOT_APPLICABLE),
    ],
)
def test_states(joined: Joined, answer: str, state: ItemState) -> None:
    """An item is as staff declare it; else published when something opens; else pending or withdrawn."""
    assert first_item(joined(answers(answer))).state is state


def test_answered_counts_what_has_an_answer(joined: Joined) -> None:
    """What is still being updated, pending or taken down is no answer; "none" and "not applicable" are."""
    site = joined(
        {
            **answers(
                f"  O1:\n{LINKS}"
                "  O2: {status: updating}\n"
                "  O3: {status: none, statement: ปีนี้ไม่มี}\n"
                "  O4: {status: not-applicable, statement: ไม่มีภารกิจนี้}\n"
                "  O5:\n    links:\n      - {label: ก, site: /contact/, until: 2566-01-14}\n"
            ),
            "catalogue/2566.yml": of_topics(2566, *["hr-policy"] * 7),
        }
    )
    (year,) = site.oit_years
    assert [year.count(state) for state in ItemState] == [1, 1, 1, 1, 2, 1]
    assert (year.answered, len(year.items)) == (3, 7)


@pytest.mark.parametrize(
    ("answer", "updated"),
    [
        ("  O1: {status: updating}\n", None),
        ("  O1: {status: updating, reviewed: 2566-03-01}\n", "2023-03-01"),
        (f"  O1:\n{LINKS}", "2023-01-05"),
        (f"  O1:\n    reviewed: 2566-03-01\n{LINKS}", "2023-03-01"),
        ("  O1:\n    links:\n      - {label: ก, site: /contact/, updated: 2566-01-09}\n", "2023-01-09"),
        (f"  O1:\n    reviewed: 2565-12-01\n{LINKS}", "2023-01-05"),
        (f"  O1:\n{LINKS}      - {{label: อื่น, file: 2566/b.pdf, published: 2566-02-01}}\n", "2023-02-01"),
    ],
)
def test_updated_is_the_last_day_that_staff_wrote(joined: Joined, answer: str, updated: str | None) -> None:
    """The last of the days of links and review; none when staff wrote none. The year has its items' last."""
    site = joined(answers(answer))
    found = first_item(site).updated
    assert (found.isoformat() if found else None) == updated
    assert site.oit_years[0].updated == found


def test_the_same_duty_in_other_years(joined: Joined) -> None:
    """Of each other year, newest first, the items that share a topic; numbers of items mean nothing."""
    site = joined(
        {
            **AGENCY,
            "catalogue/2601.yml": of_topics(2601, "hr-progress", "hr-policy", "hr-policy"),
            "catalogue/2602.yml": of_topics(2602, "hr-policy", "hr-progress"),
            "catalogue/2603.yml": of_topics(2603, "laws"),
            "catalogue/2604.yml": of_topics(2604, "hr-progress, hr-policy"),
            "oit/2601.yml": "year: 2601\nitems: {}\n",
            "oit/2602.yml": "year: 2602\nitems: {}\n",
        }
    )
    newest, oldest = site.oit_years
    assert (newest.year, oldest.year) == (2602, 2601)

    def others(item: OitItem) -> list[tuple[int, list[str], bool]]:
        """The years of this test; the program's own catalogue has earlier ones."""
        return [
            (same.year, [one.id for one in same.items], same.published)
            for same in item.other_years
            if same.year > 2600
        ]

    assert others(newest.items[0]) == [(2604, ["O1"], False), (2601, ["O2", "O3"], True)]
    assert others(oldest.items[0]) == [(2604, ["O1"], False), (2602, ["O2"], True)]
    years = [same.year for same in newest.items[0].other_years]
    assert years == sorted(years, reverse=True)


def test_years_without_answers_have_no_pages(joined: Joined) -> None:
    """The program knows the items of many years; the site has those that the agency has a file for."""
    assert joined(AGENCY).oit_years == ()
    site = joined({**AGENCY, **{f"oit/{year}.yml": f"year: {year}\nitems: {{}}\n" for year in (2565, 2566)}})
    assert [year.year for year in site.oit_years] == [2566, 2565]
    assert {item.state for year in site.oit_years for item in year.items} == {ItemState.PENDING}
    assert {item.source for year in site.oit_years for item in year.items} == {None}


def test_an_answer_names_the_file_to_edit(joined: Joined) -> None:
    """The year may be one file or a folder of files; the source is the file that holds the answer."""
    files = answers("  O1: {status: updating}\n")
    files["oit/2566/procurement.yml"] = files.pop("oit/2566.yml")
    assert first_item(joined(files)).source == "content/oit/2566/procurement.yml"


BY_MONTH = """\
  O1:
    periods: month
    links:
      - {label: ทั้งปี, url: https://example.org/year}
      - {label: ธันวาคม, url: https://example.org/12, period: 2565-12}
      - {label: ตุลาคม ก, url: https://example.org/10a, period: 2565-10}
      - {label: ตุลาคม ข, url: https://example.org/10b, period: 2565-10}
      - {label: กันยายน, url: https://example.org/9, period: 2566-09}
"""


def parts(item: OitItem) -> list[tuple[str, list[str]]]:
    return [(str(part.period), [link.label for link in part.links]) for part in item.parts]


def test_parts_of_the_year_in_its_order(joined: Joined) -> None:
    """Months that are over are there without links too; of those to come only what is there already."""
    item = first_item(joined(answers(BY_MONTH), as_of=date(2023, 2, 15)))
    assert [link.label for link in item.whole] == ["ทั้งปี"]
    assert parts(item) == [
        ("2565-10", ["ตุลาคม ก", "ตุลาคม ข"]),
        ("2565-11", []),
        ("2565-12", ["ธันวาคม"]),
        ("2566-01", []),
        ("2566-09", ["กันยายน"]),
    ]


@pytest.mark.parametrize(("day", "missing"), [(date(2022, 11, 30), False), (date(2022, 12, 1), True)])
def test_a_month_is_missing_when_it_is_over(joined: Joined, day: date, missing: bool) -> None:
    """On its last day it may still come."""
    assert (("2565-11", []) in parts(first_item(joined(answers(BY_MONTH), as_of=day)))) is missing


def test_without_links_no_month_is_missing(joined: Joined) -> None:
    """That there is nothing yet is said once."""
    assert first_item(joined(answers("  O1: {periods: month}\n"), as_of=date(2040, 1, 1))).parts == ()


def test_without_parts_links_stay_in_their_order(joined: Joined) -> None:
    """A period is then only what a link tells of itself."""
    item = first_item(joined(answers(BY_MONTH.replace("    periods: month\n", ""))))
    assert item.parts == ()
    assert [link.label for link in item.whole] == ["ทั้งปี", "ธันวาคม", "ตุลาคม ก", "ตุลาคม ข", "กันยายน"]
    assert item.whole[1].covers == Span(date(2022, 12, 1), date(2022, 12, 31))


def test_one_target_of_several_items(joined: Joined) -> None:
    """Each link names the other items of the year that lead to the same, whatever it is called there."""
    shared = "    links:\n      - {label: แผนอื่น, file: 2566/a.pdf}\n"
    site = joined(answers(f"  O1:\n{LINKS}  O2:\n{shared}  O3:\n{shared}"))
    (one,), (other,), (third,) = (item.links for item in site.oit_years[0].items)
    assert one.shared_with == (("O2", "/oit/2566/o2/"), ("O3", "/oit/2566/o3/"))
    assert [number for number, _ in other.shared_with] == ["O1", "O3"]
    assert [number for number, _ in third.shared_with] == ["O1", "O2"]


def test_the_agency_may_call_an_item_otherwise(joined: Joined) -> None:
    """Its own title stands first; without one, the catalogue's."""
    one, other, _ = joined(answers("  O1: {title: แผนของเรา, status: updating}\n")).oit_years[0].items
    assert (one.title, one.item.title, other.title) == ("แผนของเรา", "เรื่องที่ 1", "เรื่องที่ 2")
