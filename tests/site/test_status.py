"""Where a fiscal year stands: what is counted, for whom, and what is left out."""

from collections.abc import Callable
from datetime import date

from cases import AGENCY, catalogue
from prongsai.site.sharing import Shared
from prongsai.site.site import Site
from prongsai.site.status import DutyCounts, NewsCounts, status_years, year_status

Joined = Callable[..., Site]

UNITS = """\
units:
  - {id: hr, name: งานการเจ้าหน้าที่}
  - {id: legal, name: งานนิติการ}
  - {id: works, name: กองช่าง}
  - {id: divisions, name: ทุกสำนัก/กอง, collective: true}
"""
WITH_UNITS = {"agency.yml": AGENCY["agency.yml"] + UNITS}

ITEM = "{title: เรื่อง, topics: [hr-policy], period: current, confidence: high, id: "
ELEMENTS = "elements: [{id: a, text: แผน}, {id: b, text: ผล}]"
CATALOGUE = catalogue(
    f"""\
- {ITEM}O1, elements_confidence: high, {ELEMENTS}}}
- {ITEM}O2, elements_confidence: high, {ELEMENTS}}}
- {ITEM}O3, elements_confidence: medium, {ELEMENTS}}}
- {ITEM}O4, elements_confidence: high, {ELEMENTS}}}
""",
    f"""\
- {ITEM}O5, elements_confidence: high, {ELEMENTS}}}
- {ITEM}O6, elements_confidence: high}}
""",
)
ANSWERS = """\
year: 2566
items:
  O1:
    links:
      - {label: แผน, site: /contact/, elements: [a]}
      - {label: ผลที่เลิกเผยแพร่, site: /contact/, elements: [b], until: 2566-01-14}
  O2: {status: updating}
  O3:
    links: [{label: แผน, site: /contact/, elements: [a, b]}]
  O4: {status: none, statement: ปีนี้ไม่มี}
  O5:
    links: [{label: ทั้งหมด, site: /contact/, elements: [b, a]}]
"""


def test_items_are_counted_by_group(joined: Joined) -> None:
    """ "None" is an answer; what is being updated is none yet; the groups are in the order of the year."""
    site = joined({**AGENCY, "catalogue/2566.yml": CATALOGUE, "oit/2566.yml": ANSWERS})
    groups = year_status(site, 2566).groups
    assert [(one.group.number, one.answered, one.updating, one.pending) for one in groups] == [
        ("9.1", 3, 1, 0),
        ("9.2", 1, 0, 1),
    ]


def test_only_elements_that_are_sure_are_counted(joined: Joined) -> None:
    """Named by a link that is still shown; not of items of which staff say that there is nothing."""
    site = joined({**AGENCY, "catalogue/2566.yml": CATALOGUE, "oit/2566.yml": ANSWERS})
    groups = year_status(site, 2566).groups
    found = {
        item.item.id: [element.id for element in item.missing_elements]
        for group in groups
        for item in group.items
        if item.sure_elements
    }
    assert found == {"O1": ["b"], "O2": ["a", "b"], "O5": []}
    assert [(group.missing, group.wanted) for group in groups] == [(3, 4), (0, 2)]


def measure(units: str, duties: str) -> str:
    return f"title: มาตรการ\nissue: ประเด็น\n{units}follow_up:\n{duties}"


def duty_counts(site: Site) -> dict[str, tuple[int, int, int]]:
    def told(counts: DutyCounts) -> str:
        return counts.of.value if isinstance(counts.of, Shared) else counts.of.id

    return {
        told(counts): (counts.recorded, counts.coming, counts.no_record)
        for counts in year_status(site, 2566).duties
    }


def test_duties_are_counted_by_time_and_unit(joined: Joined) -> None:
    """Once in the whole, for each of those in charge, and apart where every unit or none is."""
    quarterly = "  - {id: a, text: รายงาน, every: quarter, done: [{for: 2566-q1, date: 2566-01-05}]}\n"
    once = "  - {id: a, text: รายงาน, due: 2565-11}\n"
    site = joined(
        {
            **WITH_UNITS,
            "measures/2566/shared.yml": measure("units: [hr, legal]\n", quarterly),
            "measures/2566/every.yml": measure("units: all\n", once),
            "measures/2566/nobody.yml": measure("", once),
            "measures/2566/words.yml": measure("units: [works]\n", "  - {text: ทำเสมอ, when: ตลอดปี}\n"),
            "measures/2565/other.yml": measure("units: [works]\n", "  - {text: ปีก่อน, due: 2565-03}\n"),
        }
    )
    assert duty_counts(site) == {
        "whole": (1, 3, 2),
        "every-unit": (0, 0, 1),
        "hr": (1, 3, 0),
        "legal": (1, 3, 0),
        "no-unit": (0, 0, 1),
    }
    coming = [one.deadline for one in year_status(site, 2566).coming]
    assert coming == [date(2023, 3, 31), date(2023, 6, 30), date(2023, 9, 30)]


def news(day: str, units: str = "") -> str:
    return f"---\ntitle: ข่าว\ndate: {day}\n{units}---\nข้อความ\n"


def test_news_is_counted_in_the_month_it_was_published(joined: Joined) -> None:
    """October first, whatever year it is filed under. Who has none is named, a name for several is not."""
    site = joined(
        {
            **WITH_UNITS,
            "news/2566/first.md": news("2565-10-01", "units: [hr]\n"),
            "news/2565/late.md": news("2565-10-31", "units: [hr, divisions]\n"),
            "news/2566/last.md": news("2566-09-30"),
            "news/2566/next.md": news("2566-10-01", "units: [legal]\n"),
        },
        as_of=date(2023, 12, 1),
    )
    status = year_status(site, 2566)
    nothing = (0,) * 10
    hr, *_, divisions = site.agency.units
    assert status.news == (
        NewsCounts(of=Shared.WHOLE, months=(2, *nothing, 1)),
        NewsCounts(of=hr, months=(2, *nothing, 0)),
        NewsCounts(of=divisions, months=(1, *nothing, 0)),
        NewsCounts(of=Shared.NO_UNIT, months=(0, *nothing, 1)),
    )
    assert [unit.id for unit in status.silent] == ["legal", "works"]


def test_the_years_that_can_be_counted(joined: Joined) -> None:
    """Those with items, times of duties or news, newest first; nothing is invented for a year without."""
    site = joined(
        {
            **AGENCY,
            "measures/2564/a.yml": measure("", "  - {text: ก, due: 2564-01}\n"),
            "measures/2565/a.yml": measure("", "  - {text: ก, when: ตลอดปี}\n"),
            "news/2566/a.md": news("2565-10-01"),
        }
    )
    assert status_years(site) == (2566, 2564)
    empty = year_status(site, 2565)
    assert (empty.groups, empty.duties, empty.coming, empty.news) == ((), (), (), ())
