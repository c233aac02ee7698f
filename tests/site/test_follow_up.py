"""The times of follow-up: which records count for which, states, units, order."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import AGENCY
from prongsai.site.follow_up import DutyState, Occurrence, by_duty, by_unit
from prongsai.site.site import Site

Joined = Callable[..., Site]
RECORDED, COMING, NO_RECORD = DutyState


def one_measure(duties: str, results: str = "", units: str = "") -> dict[str, str | bytes]:
    """A content folder with one measure of 2566 and its duties."""
    follow_up = "".join(f"  - {duty}\n" for duty in duties.splitlines())
    filed = "".join(f"  - {result}\n" for result in results.splitlines())
    text = f"title: มาตรการ\n{units}follow_up:\n{follow_up}"
    return {**AGENCY, "measures/2566/hr.yml": text + (f"results:\n{filed}" if filed else "")}


def states(found: Site) -> dict[str, str]:
    """{time: state} of the one duty there is."""
    return {one.time: one.state.value for one in found.occurrences}


AS_OF = date(2023, 4, 30)
HALVES = "{text: รายงานผล, every: half-year, months: [4, 10]"


@pytest.mark.parametrize(
    ("duty", "result", "found"),
    [
        (f"{HALVES}}}", "", {"2566-h1": COMING, "2566-h2": COMING}),
        (
            f"{HALVES}, done: [{{for: 2566-h1, text: รายงานแล้ว}}]}}",
            "",
            {"2566-h1": RECORDED, "2566-h2": COMING},
        ),
        (
            f"{HALVES}, done: [{{for: 2566-h2, date: 2566-04-03}}]}}",
            "",
            {"2566-h1": COMING, "2566-h2": RECORDED},
        ),
        (f"{HALVES}, done: [{{date: 2566-04-03}}]}}", "", {"2566-h1": RECORDED, "2566-h2": COMING}),
        (f"{HALVES}, done: [{{date: 2566-03-31}}]}}", "", {"2566-h1": COMING, "2566-h2": COMING}),
        (f"{HALVES}, done: [{{text: รายงานแล้ว}}]}}", "", {"2566-h1": COMING, "2566-h2": COMING}),
        (
            f"{HALVES}}}",
            "{round: 6-months, date: 2566-04-03, text: ก}",
            {"2566-h1": RECORDED, "2566-h2": COMING},
        ),
        (
            f"{HALVES}}}",
            "{round: 6-months, date: 2566-03-30, text: ก}",
            {"2566-h1": COMING, "2566-h2": COMING},
        ),
        (f"{HALVES}}}", "{round: 6-months, text: ก}", {"2566-h1": COMING, "2566-h2": COMING}),
        (
            "{text: รายงานผล, quarters: [1, 2]}",
            "{round: 6-months, during: {from: 2565-12-20, to: 2566-01-05}, text: ก}",
            {"2566-q1": NO_RECORD, "2566-q2": RECORDED},
        ),
        ("{text: รายงานผล, due: 2565-11}", "", {"due": NO_RECORD}),
        ("{text: รายงานผล, due: 2565-11}", "{round: 6-months, date: 2565-11-09, text: ก}", {"due": RECORDED}),
        (
            "{text: รายงานผล, due: 2565-11}",
            "{round: 6-months, date: 2565-12-01, text: ก}",
            {"due": NO_RECORD},
        ),
        ("{text: รายงานผล, due: 2566-04-30}", "", {"due": COMING}),
        ("{text: รายงานผล, due: 2566-04-29}", "", {"due": NO_RECORD}),
        (
            "{text: รายงานผล, due: 2566-04-03}",
            "{round: 6-months, date: 2566-04-03, text: ก}",
            {"due": RECORDED},
        ),
        ("{text: รายงานผล, due: 2565-11, done: [{text: ทำแล้ว}]}", "", {"due": RECORDED}),
        ("{text: รายงานผล, due: 2565-11, done: [{for: 2566, text: ทำแล้ว}]}", "", {"due": RECORDED}),
        ("{text: รายงานผล, when: ตลอดปี, done: [{text: ทำแล้ว}]}", "", {}),
    ],
)
def test_what_counts_for_a_time(joined: Joined, duty: str, result: str, found: dict[str, DutyState]) -> None:
    """The period that a record names goes before its day; a day counts within the time's own window only."""
    assert states(joined(one_measure(duty, result), as_of=AS_OF)) == {
        time: state.value for time, state in found.items()
    }


def test_records_lead_to_where_they_stand(joined: Joined) -> None:
    """A record of the duty leads to the duty, a result to the result; both are named with their days."""
    duty = "{id: report, text: รายงานผล, due: 2566-01, done: [{date: 2566-01-05, date_as_printed: ๕ ม.ค.}]}"
    (found,) = joined(one_measure(duty, "{round: 6-months, date: 2566-01-09, text: ก}")).occurrences
    assert [(one.address, one.label, one.day, one.day_as_printed) for one in found.records] == [
        ("/measures/2566/hr/#duty-report", "บันทึกการดำเนินการ", date(2023, 1, 5), "๕ ม.ค."),
        ("/measures/2566/hr/#result-6-months", "ผลการดำเนินการ รอบ 6 เดือน", date(2023, 1, 9), None),
    ]
    assert found.address == "/measures/2566/hr/#duty-report"
    assert found.source == "content/measures/2566/hr.yml"


def test_duties_without_an_id_are_told_apart(joined: Joined) -> None:
    """By their place, in a form that no id has."""
    site = joined(
        one_measure("{text: ก, due: 2566-01}\n{id: b-2, text: ข, due: 2566-01}\n{text: ค, due: 2566-01}")
    )
    assert [one.key for one in site.occurrences] == ["_1", "_3", "b-2"]


def test_order(joined: Joined) -> None:
    """By deadline over all years, whatever the order in the files."""
    second = "title: ก\nfollow_up:\n  - {text: ก, due: 2566-12}\n  - {text: ข, due: 2566-09-30}\n"
    site = joined({**one_measure("{text: ค, every: half-year}"), "measures/2567/hr.yml": second})
    days = [(one.deadline.isoformat(), one.year) for one in site.occurrences]
    assert days == [("2023-03-31", 2566), ("2023-09-30", 2566), ("2023-09-30", 2567), ("2023-12-31", 2567)]


UNITS = """\
units:
  - {id: finance, name: กองคลัง}
  - {id: hr, name: งานการเจ้าหน้าที่}
  - {id: both, name: ทุกกอง, collective: true}
"""


@pytest.mark.parametrize(
    ("units", "found"),
    [
        ("units: [hr]\n", {"hr": 1}),
        ("units: [hr, finance]\n", {"finance": 1, "hr": 1}),
        ("units: all\n", {"finance": 1, "hr": 1}),
        ("units: [both]\n", {"both": 1}),
        ("", {}),
    ],
)
def test_by_unit(joined: Joined, units: str, found: dict[str, int]) -> None:
    """In the agency's order; what every unit does is of each that stands for itself."""
    files = one_measure("{text: ก, due: 2566-01}", units=units)
    site = joined({**files, "agency.yml": AGENCY["agency.yml"] + UNITS})
    assert {unit.id: len(own) for unit, own in by_unit(site.agency, site.occurrences)} == found
    assert {one.of_every_unit for one in site.occurrences} == {units == "units: all\n"}


def test_by_duty(joined: Joined) -> None:
    """The times of a duty stand together."""
    site = joined(one_measure("{id: a, text: ก, every: half-year}\n{id: b, text: ข, due: 2566-05}"))
    times: list[list[tuple[str, str]]] = [
        [(one.key, one.time) for one in together] for together in by_duty(site.occurrences)
    ]
    assert times == [[("a", "2566-h1"), ("a", "2566-h2")], [("b", "due")]]
    assert all(isinstance(one, Occurrence) for one in site.occurrences)
