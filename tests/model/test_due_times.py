"""When duties are due: once, in each rhythm, with months, in quarters, or at no time that can be told."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.model.due_times import DueTime, due_times
from prongsai.model.measures import Done, Duty
from prongsai.thai.fiscal import Period, year_span
from prongsai.thai.months import Month

YEAR = 2566


def deadlines(**timing: Any) -> dict[str, str]:
    """{period, or "due": deadline} of a duty of fiscal year 2566."""
    found = due_times(Duty.model_validate({"text": "รายงานผล"} | timing), YEAR)
    return {str(time.period or "due"): time.deadline.isoformat() for time in found}


@pytest.mark.parametrize(
    ("timing", "found"),
    [
        ({"due": "2566-04"}, {"due": "2023-04-30"}),
        ({"due": "2566-04-03"}, {"due": "2023-04-03"}),
        ({"due": "2565-09"}, {"due": "2022-09-30"}),
        ({"every": "year"}, {"2566": "2023-09-30"}),
        ({"every": "half-year"}, {"2566-h1": "2023-03-31", "2566-h2": "2023-09-30"}),
        ({"when": "อย่างสม่ำเสมอ"}, {}),
        ({}, {}),
    ],
)
def test_without_months(timing: dict[str, Any], found: dict[str, str]) -> None:
    """Once by the day or the month's last day, even before the year; a rhythm by its periods' last days."""
    assert deadlines(**timing) == found


@pytest.mark.parametrize(
    ("every", "months", "found"),
    [
        ("half-year", [4, 10], {"2566-h1": "2023-04-30", "2566-h2": "2023-10-31"}),
        ("half-year", [3, 9], {"2566-h1": "2023-03-31", "2566-h2": "2023-09-30"}),
        ("half-year", [3, 4, 9, 10], {"2566-h1": "2023-03-31", "2566-h2": "2023-09-30"}),
        ("half-year", [1, 7], {"2566-h1": "2023-01-31", "2566-h2": "2023-07-31"}),
        ("half-year", [5, 12], {"2566-h1": "2022-12-31", "2566-h2": "2023-05-31"}),
        ("half-year", [2, 12], {"2566-h1": "2023-02-28", "2566-h2": "2023-12-31"}),
        (
            "quarter",
            [1, 4, 7, 10],
            {
                "2566-q1": "2023-01-31",
                "2566-q2": "2023-04-30",
                "2566-q3": "2023-07-31",
                "2566-q4": "2023-10-31",
            },
        ),
        (
            "quarter",
            [3, 6, 9, 12],
            {
                "2566-q1": "2022-12-31",
                "2566-q2": "2023-03-31",
                "2566-q3": "2023-06-30",
                "2566-q4": "2023-09-30",
            },
        ),
        ("month", [12, 2], {"2565-12": "2022-12-31", "2566-02": "2023-02-28"}),
        ("year", [8], {"2566": "2023-08-31"}),
        ("year", [2, 8], {"2566": "2023-08-31"}),
        ("year", [10], {"2566": "2023-10-31"}),
    ],
)
def test_months(every: str, months: list[int], found: dict[str, str]) -> None:
    """The month at or just after a period's end; else one inside it, the last; else the first after it."""
    assert deadlines(every=every, months=[str(month) for month in months]) == found


@pytest.mark.parametrize(
    ("timing", "found"),
    [
        ({"quarters": ["2", "4"]}, {"2566-q2": "2023-03-31", "2566-q4": "2023-09-30"}),
        ({"quarters": ["1"], "when": "ต้นปี"}, {"2566-q1": "2022-12-31"}),
        ({"quarters": ["3"], "every": "half-year"}, {"2566-h2": "2023-09-30"}),
        (
            {"quarters": ["1"], "every": "month"},
            {"2565-10": "2022-10-31", "2565-11": "2022-11-30", "2565-12": "2022-12-31"},
        ),
        ({"quarters": ["1"], "due": "2566-01"}, {"due": "2023-01-31"}),
    ],
)
def test_quarters(timing: dict[str, Any], found: dict[str, str]) -> None:
    """Quarters are a rhythm of their own, and narrow another one; a day goes before them."""
    assert deadlines(**timing) == found


def times_of(every: str, months: list[int]) -> tuple[DueTime, ...]:
    """The times of a duty of fiscal year 2566 with a rhythm."""
    duty = {"text": "รายงานผล", "every": every, "months": [str(month) for month in months]}
    return due_times(Duty.model_validate(duty), YEAR)


RHYTHMS = st.sampled_from(["month", "quarter", "half-year", "year"])
MONTHS = st.lists(st.integers(1, 12), max_size=12, unique=True)


@given(every=RHYTHMS, months=MONTHS)
def test_every_period_has_one_time(every: str, months: list[int]) -> None:
    """Windows are whole periods or whole listed months, none ends before the year or a year after it."""
    times = times_of(every, months)
    periods = [time.period for time in times]
    assert len(periods) == len(set(periods))
    assert len(periods) == (
        len(months) or 12 if every == "month" else {"quarter": 4, "half-year": 2}.get(every, 1)
    )
    year = year_span(YEAR)
    for time in times:
        assert time.period
        last = Month.of(time.window.last)
        assert year.first <= time.deadline <= Month.of(year.last).plus(12).last
        if not months:
            assert time.window == time.period.span
        else:
            assert (time.window.first, time.window.last) == (last.first, last.last)
            assert last.month in months


DAYS = st.dates(date(2022, 9, 1), date(2024, 1, 31))


def taking(times: tuple[DueTime, ...], **record: str) -> list[Period | None]:
    """The periods whose times a record of the duty is one of."""
    done = Done.model_validate({"text": "ทำแล้ว"} | record)
    return [time.period for time in times if time.takes(done)]


@given(every=RHYTHMS, months=MONTHS, day=DAYS)
def test_a_day_is_of_the_window_that_holds_it(every: str, months: list[int], day: date) -> None:
    """And without months of exactly one period, if of the year at all."""
    times = times_of(every, months)
    found = taking(times, date=day.isoformat())
    assert found == [time.period for time in times if time.window.first <= day <= time.deadline]
    if not months:
        assert len(found) == (day in year_span(YEAR))


@given(every=RHYTHMS, months=MONTHS, day=DAYS, data=st.data())
def test_the_period_that_a_record_names_goes_before_its_day(
    every: str, months: list[int], day: date, data: st.DataObject
) -> None:
    """Staff may report late, or early; what they say it is for is what it counts for."""
    times = times_of(every, months)
    named = data.draw(st.sampled_from([time.period for time in times]))
    assert taking(times, date=day.isoformat(), **{"for": str(named)}) == [named]


@given(every=RHYTHMS, months=MONTHS)
def test_a_record_without_day_and_period_is_of_no_time_of_a_rhythm(every: str, months: list[int]) -> None:
    """But of a duty that is due once it is, whatever it says."""
    assert taking(times_of(every, months)) == []
    once = due_times(Duty.model_validate({"text": "รายงานผล", "due": "2565-09"}), YEAR)
    assert taking(once) == taking(once, date="2566-05-01") == [None]


def test_no_time_is_without_a_deadline_of_its_own() -> None:
    """The deadline is the last day in which a record counts."""
    (time,) = due_times(Duty.model_validate({"text": "รายงานผล", "due": "2566-02"}), YEAR)
    assert (time.window.first, time.deadline) == (date(2023, 2, 1), date(2023, 2, 28))
