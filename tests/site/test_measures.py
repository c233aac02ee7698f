"""Measures: the order of the report, rounds, the same measure in other years, and the states of duties."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.site.continuity import Neighbour
from prongsai.site.follow_up import DutyState
from prongsai.site.measures import JoinedMeasure
from prongsai.site.site import Site
from prongsai.thai.fiscal import Round

Joined = Callable[..., Site]

SIX_MONTHS = "  - {round: 6-months, date: 2566-03-31, text: ทำครึ่งปีแรกแล้ว}\n"
TWELVE_MONTHS = "  - {round: 12-months, date: 2566-09-30, text: ทำทั้งปีแล้ว}\n"


def measure(instrument: str = "OIT", indicator: int = 9, more: str = "", title: str = "มาตรการ") -> str:
    """A measure with the fields that every measure has, and more."""
    return f"title: {title}\nissue: ประเด็น\ninstrument: {instrument}\nindicator: {indicator}\n{more}"


def one_measure(site: Site) -> JoinedMeasure:
    (found,) = site.measures
    return found


def test_the_order_of_the_report(joined: Joined) -> None:
    """Instrument as in the report, then indicator, then the question's number, then the id."""
    site = joined(
        {
            **AGENCY,
            "measures/2566/a-staff.yml": measure("IIT", 1),
            "measures/2566/b-twelfth.yml": measure("EIT", 8, "question: e12\n"),
            "measures/2566/c-sixth.yml": measure("EIT", 8, "question: E๖ ความเห็นข้อ 1 ถึง 20\n"),
            "measures/2566/d-no-question.yml": measure("EIT", 8),
            "measures/2566/e-earlier-indicator.yml": measure("EIT", 6, "question: e30\n"),
            "measures/2566/g-second.yml": measure("OIT", 10),
            "measures/2566/f-first.yml": measure("OIT", 10),
            "measures/2566/h-data.yml": measure("OIT", 9),
        }
    )
    (year,) = site.measure_years
    assert [one.id for one in year.measures] == [
        "h-data",
        "f-first",
        "g-second",
        "e-earlier-indicator",
        "d-no-question",
        "c-sixth",
        "b-twelfth",
        "a-staff",
    ]


@pytest.mark.parametrize(
    ("results", "rounds"),
    [
        ("", ()),
        (f"results:\n{SIX_MONTHS}", (Round.SIX_MONTHS,)),
        (f"results:\n{TWELVE_MONTHS}", (Round.TWELVE_MONTHS,)),
        (f"results:\n{TWELVE_MONTHS}{SIX_MONTHS}", (Round.SIX_MONTHS, Round.TWELVE_MONTHS)),
    ],
)
def test_a_round_with_a_result_has_a_report(joined: Joined, results: str, rounds: tuple[Round, ...]) -> None:
    """Rounds are in their order, whatever order staff wrote them in; one measure's result is enough."""
    site = joined({**AGENCY, "measures/2566/a.yml": measure(more=results), "measures/2566/b.yml": measure()})
    (year,) = site.measure_years
    assert year.rounds == rounds
    for round_ in Round:
        texts = [result.result.round for result in year.measures[0].of_round(round_)]
        assert texts == [round_] * (round_ in rounds)
        assert year.measures[1].of_round(round_) == ()


def test_a_round_is_never_computed_from_the_date(joined: Joined) -> None:
    """What staff filed in the first round stays there, though it was done in the second half."""
    late = "results:\n  - {round: 6-months, date: 2566-06-01, text: ทำแล้ว}\n"
    site = joined({**AGENCY, "measures/2566/a.yml": measure(more=late)})
    assert site.measure_years[0].rounds == (Round.SIX_MONTHS,)


def neighbours(site: Site) -> dict[str, tuple[str | None, list[str]]]:
    """{address of a measure: the address before it, the addresses after it}."""
    return {
        one.address: (one.before.address if one.before else None, [after.address for after in one.after])
        for one in site.measures
    }


def test_the_same_id_continues(joined: Joined) -> None:
    """A measure continues the one of the year before that has its id; both know each other."""
    titles = {2565: "ปีแรก", 2566: "ปีที่สอง", 2568: "ปีที่สี่"}
    site = joined(
        {**AGENCY, **{f"measures/{year}/hr.yml": measure(title=title) for year, title in titles.items()}}
    )
    assert neighbours(site) == {
        "/measures/2565/hr/": (None, ["/measures/2566/hr/"]),
        "/measures/2566/hr/": ("/measures/2565/hr/", []),
        "/measures/2568/hr/": (None, []),
    }
    first = next(one for one in site.measures if one.year == 2565)
    assert first.after == (Neighbour(year=2566, title="ปีที่สอง", address="/measures/2566/hr/"),)


def test_staff_say_what_a_measure_continues(joined: Joined) -> None:
    """`continues` goes before the id; without a year it means the year before; a year may be left out."""
    site = joined(
        {
            **AGENCY,
            "measures/2565/hr.yml": measure(),
            "measures/2565/other.yml": measure(),
            "measures/2566/staff.yml": measure(more="continues: hr\n"),
            "measures/2566/hr.yml": measure(more="continues: 2565/other\n"),
            "measures/2568/later.yml": measure(more="continues: 2565/hr\n"),
        }
    )
    assert neighbours(site) == {
        "/measures/2565/hr/": (None, ["/measures/2566/staff/", "/measures/2568/later/"]),
        "/measures/2565/other/": (None, ["/measures/2566/hr/"]),
        "/measures/2566/staff/": ("/measures/2565/hr/", []),
        "/measures/2566/hr/": ("/measures/2565/other/", []),
        "/measures/2568/later/": ("/measures/2565/hr/", []),
    }


def duty(timing: str) -> dict[str, str | bytes]:
    """A measure with one duty of the given timing."""
    return {**AGENCY, "measures/2566/a.yml": measure(more=f"follow_up:\n  - text: รายงานผล\n{timing}")}


DONE = "    done: [{date: 2566-01-09}]\n"


@pytest.mark.parametrize(
    ("timing", "as_of", "state"),
    [
        ("    due: 2566-01-31\n", date(2023, 1, 30), DutyState.COMING),
        ("    due: 2566-01-31\n", date(2023, 1, 31), DutyState.COMING),
        ("    due: 2566-01-31\n", date(2023, 2, 1), DutyState.NO_RECORD),
        ("    due: 2566-02\n", date(2023, 2, 28), DutyState.COMING),
        ("    due: 2566-02\n", date(2023, 3, 1), DutyState.NO_RECORD),
        (f"    due: 2566-01-31\n{DONE}", date(2023, 1, 30), DutyState.RECORDED),
        (f"    due: 2566-01-31\n{DONE}", date(2024, 1, 1), DutyState.RECORDED),
        ("    every: quarter\n", date(2023, 1, 15), DutyState.COMING),
        ("    every: quarter\n", date(2023, 10, 1), DutyState.NO_RECORD),
        (f"    every: quarter\n{DONE}", date(2023, 1, 15), DutyState.COMING),
        (f"    every: quarter\n{DONE}", date(2023, 10, 1), DutyState.NO_RECORD),
        (f"    every: quarter\n    quarters: [2]\n{DONE}", date(2023, 1, 15), DutyState.RECORDED),
        ("    when: ตลอดปี\n", date(2023, 1, 15), DutyState.NO_RECORD),
        (f"    when: ตลอดปี\n{DONE}", date(2023, 1, 15), DutyState.RECORDED),
        ("", date(2023, 1, 15), DutyState.NO_RECORD),
    ],
)
def test_states_of_a_duty(joined: Joined, timing: str, as_of: date, state: DutyState) -> None:
    """The last day itself, and the whole of a month, are still to come; a record of every time settles it."""
    (found,) = one_measure(joined(duty(timing), as_of=as_of)).duties
    assert found.state is state


@pytest.mark.parametrize(
    ("timing", "deadline"),
    [
        ("    due: 2566-01-31\n", date(2023, 1, 31)),
        ("    due: 2566-02\n", date(2023, 2, 28)),
        ("    every: month\n", None),
        ("    when: ตลอดปี\n", None),
        ("", None),
    ],
)
def test_deadline(joined: Joined, timing: str, deadline: date | None) -> None:
    """A duty that is due once has a last day; of a month it is the month's last."""
    assert one_measure(joined(duty(timing))).duties[0].deadline == deadline


def test_updated_is_the_last_day_that_staff_wrote(joined: Joined) -> None:
    """Of results the day of the correction, else their own; of duties the day that each was done."""

    def updated(more: str) -> date | None:
        site = joined({**AGENCY, "measures/2566/a.yml": measure(more=more)})
        assert site.measure_years[0].updated == one_measure(site).updated
        return one_measure(site).updated

    follow_up = "follow_up:\n  - text: รายงานผล\n    done: [{date: 2566-08-01}, {date: 2566-07-01}]\n"
    corrected = "results:\n  - {round: 6-months, date: 2566-03-31, updated: 2566-05-01, text: แก้แล้ว}\n"
    assert updated("") is None
    assert updated("results:\n  - {round: 6-months, text: ไม่บอกวันที่}\n") is None
    assert updated(f"results:\n{SIX_MONTHS}") == date(2023, 3, 31)
    assert updated(corrected) == date(2023, 5, 1)
    assert updated(corrected + follow_up) == date(2023, 8, 1)


def test_units_in_charge(joined: Joined) -> None:
    """Units are in the order of the measure; `all` is no unit of its own."""
    units = "units:\n  - {id: hr, name: งานการเจ้าหน้าที่}\n  - {id: clerk, name: สำนักปลัด}\n"
    site = joined(
        {
            "agency.yml": AGENCY["agency.yml"] + units,
            "measures/2566/a.yml": measure(more="units: [clerk, hr]\n"),
            "measures/2566/b.yml": measure(more="units: all\n"),
        }
    )
    two, every = site.measures
    assert [unit.name for unit in two.units] == ["สำนักปลัด", "งานการเจ้าหน้าที่"]
    assert every.units == () and every.measure.units == ("all",)


def test_years_are_newest_first(joined: Joined) -> None:
    """A reader comes for this year."""
    files = {f"measures/{year}/hr.yml": measure() for year in (2565, 2567, 2566)}
    assert [year.year for year in joined({**AGENCY, **files}).measure_years] == [2567, 2566, 2565]


def test_printed_numbers_order_equal_questions(joined: Joined) -> None:
    """By value in either digits; duplicates by id; a measure of no instrument stands after all others."""
    numbers = {"z": "๑.๒", "b": "10", "a": "2", "d": "2", "c": "1.10"}
    files = {f"measures/2566/{name}.yml": measure(more=f"number: '{no}'\n") for name, no in numbers.items()}
    announcement = {"measures/2566/aa-announcement.yml": "title: ประกาศ\nnumber: '0'\n"}
    (year,) = joined({**AGENCY, **files, **announcement}).measure_years
    assert [one.id for one in year.measures] == ["z", "c", "a", "d", "b", "aa-announcement"]


def test_a_year_of_documents_alone(joined: Joined) -> None:
    """It is a year like the others; a head without measures or documents makes none."""
    head = "documents:\n  - {label: มาตรการ, file: 2565/measures.pdf, summary: มาตรการ ๓ เรื่อง}\n"
    site = joined(
        {
            **AGENCY,
            "measures/2565/_year.yml": f"title: มาตรการของ {{agency}}\n{head}",
            "measures/2564/_year.yml": "title: ยังไม่มีมาตรการ\n",
            "files/2565/measures.pdf": b"%PDF-1.7",
        }
    )
    (year,) = site.measure_years
    assert (year.year, year.title, year.measures, year.rounds) == (
        2565,
        "มาตรการของ เทศบาลตำบลตัวอย่าง",
        (),
        (),
    )
    assert [link.label for link in year.documents] == ["มาตรการ"]


def test_a_measure_of_documents_alone(joined: Joined) -> None:
    """Only where nothing else was told of it."""
    documents = "documents:\n  - {label: คำสั่ง, file: 2566/order.pdf, summary: คำสั่งการใช้รถ}\n"
    site = joined(
        {
            **AGENCY,
            "measures/2566/a.yml": f"title: คำสั่ง\n{documents}",
            "measures/2566/b.yml": measure(more=documents),
            "measures/2566/c.yml": "title: ประกาศ\n",
            "files/2566/order.pdf": b"%PDF-1.7",
        }
    )
    assert {one.id: one.only_documents for one in site.measures} == {"a": True, "b": False, "c": False}


def test_tables_have_their_own_rows(joined: Joined) -> None:
    """In the order printed; without names all measures, in the order of the report."""
    tables = """\
tables:
  - {id: some, title: บางเรื่อง, columns: [risk], measures: [b, a]}
  - {id: all, title: ทุกเรื่อง, columns: [units, timing]}
"""
    names = ("a", "b", "c")
    files = {f"measures/2566/{name}.yml": measure() for name in names}
    (year,) = joined({**AGENCY, **files, "measures/2566/_year.yml": tables}).measure_years
    assert [(table.anchor, [one.id for one in table.measures]) for table in year.tables] == [
        ("table-some", ["b", "a"]),
        ("table-all", ["a", "b", "c"]),
    ]


def test_a_plan_is_told_in_every_year_it_covers(joined: Joined) -> None:
    """In years with measures, but for its own, where the measure itself stands."""
    plan = measure(more="years: {from: 2566, to: 2568}\n", title="แผนสามปี")
    files = {f"measures/{year}/other.yml": measure() for year in (2565, 2566, 2568, 2569)}
    years = joined({**AGENCY, **files, "measures/2566/plan.yml": plan}).measure_years
    assert {year.year: [plan.measure.address for plan in year.plans] for year in years} == {
        2569: [],
        2568: ["/measures/2566/plan/"],
        2566: [],
        2565: [],
    }


def test_a_round_covers_what_the_year_says(joined: Joined) -> None:
    """The printed label does not move the days, nor the days the label."""
    head = "rounds:\n  - {round: 6-months, label: รอบแรก, from: 2565-10-01, to: 2566-03-20}\n"
    (year,) = joined(
        {**AGENCY, "measures/2566/_year.yml": head, "measures/2566/a.yml": measure()}
    ).measure_years
    assert year.round_span(Round.SIX_MONTHS).last == date(2023, 3, 20)
    assert year.round_span(Round.TWELVE_MONTHS).last == date(2023, 9, 30)


def test_a_day_that_is_only_printed_makes_no_news(joined: Joined) -> None:
    """A day from which a result is news has to be one; the printed text stays on the measure."""
    results = """\
results:
  - {id: a, round: 6-months, date_as_printed: ๓๑ กุมภาพันธ์ ๒๕๖๖, text: ไม่มีวันเช่นนี้}
  - {id: b, round: 6-months, date: 2566-01-03, date_as_printed: ๓ มกราคม พ.ศ. 25678, text: มีทั้งสองอย่าง}
  - {id: c, round: 6-months, during: {from: 2566-01, to: 2566-02}, text: เป็นช่วง}
"""
    site = joined({**AGENCY, "measures/2566/hr.yml": measure(more=results)})
    assert [news.identity for news in site.news] == ["result:2566/hr/b"]
    assert one_measure(site).updated == date(2023, 1, 3)
