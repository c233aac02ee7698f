"""Fiscal years, their parts and the rounds of reporting."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.dates import Span, Unreadable
from prongsai.thai.fiscal import (
    Period,
    PeriodKind,
    Round,
    fiscal_year,
    half_span,
    month_span,
    quarter_span,
    read_period,
    year_span,
)

YEARS = st.integers(2400, 2699)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2022, 9, 30), 2565),
        (date(2022, 10, 1), 2566),
        (date(2023, 9, 30), 2566),
        (date(2023, 10, 1), 2567),
    ],
)
def test_the_fiscal_year_begins_in_october(day: date, year: int) -> None:
    """FY 2566 is 1 October 2565 to 30 September 2566."""
    assert fiscal_year(day) == year


@given(YEARS)
def test_parts_cover_the_year_without_gap_or_overlap(year: int) -> None:
    """Halves, quarters and months each follow one another from the year's first day to its last."""
    months = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)
    for parts in (
        [half_span(year, half) for half in (1, 2)],
        [quarter_span(year, quarter) for quarter in (1, 2, 3, 4)],
        [month_span(year, month) for month in months],
    ):
        assert Span(parts[0].first, parts[-1].last) == year_span(year)
        assert all(after.first - before.last == timedelta(1) for before, after in pairwise(parts))


@given(st.dates(date(1856, 10, 1), date(2156, 9, 30)))
def test_every_day_lies_in_its_fiscal_year(day: date) -> None:
    """The fiscal year of a day holds the day."""
    assert day in year_span(fiscal_year(day))


@pytest.mark.parametrize(
    ("written", "period", "first", "last"),
    [
        ("2566", Period(2566, "year"), date(2022, 10, 1), date(2023, 9, 30)),
        ("2566-h1", Period(2566, "half-year", 1), date(2022, 10, 1), date(2023, 3, 31)),
        ("2566-h2", Period(2566, "half-year", 2), date(2023, 4, 1), date(2023, 9, 30)),
        ("2566-q1", Period(2566, "quarter", 1), date(2022, 10, 1), date(2022, 12, 31)),
        ("2566-q3", Period(2566, "quarter", 3), date(2023, 4, 1), date(2023, 6, 30)),
        ("2566-04", Period(2566, "month", 4), date(2023, 4, 1), date(2023, 4, 30)),
        ("2565-11", Period(2566, "month", 11), date(2022, 11, 1), date(2022, 11, 30)),
    ],
)
def test_a_period_is_read(written: str, period: Period, first: date, last: date) -> None:
    """Each form gives its kind and its days, and is written back as it was."""
    assert read_period(written) == period
    assert period.span == Span(first, last)
    assert str(period) == written


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("2566-q3", "ไตรมาสที่ 3"),
        ("2566-h2", "รอบ 6 เดือนหลัง"),
        ("2565-11", "เดือนพฤศจิกายน 2565"),
        ("2566", "ปีงบประมาณ พ.ศ. 2566"),
    ],
)
def test_a_part_of_a_known_year_is_named_without_it(written: str, part: str) -> None:
    """Only a month keeps its year, which is that of the calendar."""
    assert read_period(written).part == part


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("2566", "ปีงบประมาณ พ.ศ. 2566"),
        ("2566-h1", "รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. 2566"),
        ("2566-h2", "รอบ 6 เดือนหลัง ปีงบประมาณ พ.ศ. 2566"),
        ("2566-q3", "ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2566"),
        ("2566-04", "เดือนเมษายน 2566"),
    ],
)
def test_a_period_has_the_name_the_office_uses(written: str, label: str) -> None:
    """A month is named by its calendar year, every other part by its fiscal year."""
    assert read_period(written).label == label


@pytest.mark.parametrize(
    ("written", "same"), [("๒๕๖๖-Q3", "2566-q3"), (" 2566-H1 ", "2566-h1"), ("2023-04", "2566-04")]
)
def test_a_period_is_read_in_other_spellings(written: str, same: str) -> None:
    """Thai digits, capitals, spaces and a calendar year C.E. make no difference."""
    assert read_period(written) == read_period(same)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2566-q5", "ไม่มีไตรมาสที่ 5"),
        ("2566-h0", "ไม่มีครึ่งปีที่ 0"),
        ("2566-13", "ไม่มีเดือนที่ 13"),
        ("2023", "2023 ไม่ใช่ปีงบประมาณ"),
        ("2023-q1", "2023 ไม่ใช่ปีงบประมาณ"),
        ("2699-12", "2700 ไม่ใช่ปีงบประมาณ"),
        ("ครึ่งปีแรก", "“ครึ่งปีแรก” ไม่ใช่ช่วงเวลาที่อ่านได้"),
        ("", "“” ไม่ใช่ช่วงเวลาที่อ่านได้"),
    ],
)
def test_what_is_no_period_says_why(written: str, message: str) -> None:
    """Each fault has its own sentence and a hint."""
    with pytest.raises(Unreadable) as caught:
        read_period(written)
    assert caught.value.message == message
    assert "25" in caught.value.hint or "1 ถึง 12" in caught.value.hint


@pytest.mark.parametrize(
    ("span", "arguments"), [(quarter_span, (2566, 5)), (half_span, (2566, 3)), (year_span, (2023,))]
)
def test_a_year_has_no_more_parts_than_it_has(span: Callable[..., Span], arguments: tuple[int, ...]) -> None:
    """A fifth quarter, a third half and a year C.E. are mistakes of the program, not of a person."""
    with pytest.raises(ValueError, match="fiscal year"):
        span(*arguments)


def test_rounds_cover_half_the_year_and_the_whole() -> None:
    """The six-month round ends in March, the twelve-month round in September."""
    assert Round("6-months").span(2566) == half_span(2566, 1)
    assert Round("12-months").span(2566) == year_span(2566)
    assert [report.label for report in Round] == ["รอบ 6 เดือน", "รอบ 12 เดือน"]


@given(
    st.dates(date(1857, 10, 1), date(2156, 9, 30)), st.sampled_from(["month", "quarter", "half-year", "year"])
)
def test_the_period_of_a_day_holds_it(day: date, kind: PeriodKind) -> None:
    """Of whatever kind; and it is read back from how it is written."""
    period = Period.of(day, kind)
    assert (period.kind, day in period.span) == (kind, True)
    assert read_period(str(period)) == period
