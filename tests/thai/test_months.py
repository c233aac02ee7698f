"""Months and days as values."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.dates import read_date
from prongsai.thai.months import Month, Span, first_day, last_day, latest, typed_date


def test_days_of_a_month() -> None:
    """A day is its own first and last."""
    assert (first_day(Month(2024, 2)), last_day(Month(2024, 2))) == (date(2024, 2, 1), date(2024, 2, 29))
    assert first_day(date(2024, 2, 3)) == last_day(date(2024, 2, 3)) == date(2024, 2, 3)


def test_latest_of_days() -> None:
    """Days that nobody wrote do not count; of none there is no latest."""
    assert latest((date(2024, 2, 3), None, date(2023, 5, 1))) == date(2024, 2, 3)
    assert latest((None,)) is latest(()) is None


def test_spans_meet_on_a_common_day() -> None:
    """The last day of one may be the first of the other."""
    january, later = Span(date(2024, 1, 1), date(2024, 1, 31)), Span(date(2024, 1, 31), date(2024, 2, 1))
    assert january.meets(later) and later.meets(january)
    assert not january.meets(Span(date(2024, 2, 1), date(2024, 2, 1)))
    assert january.meets(Span(date(2024, 1, 5), date(2024, 1, 6)))


@given(month=st.builds(Month, st.integers(1900, 2100), st.integers(1, 12)), count=st.integers(-400, 400))
def test_months_are_counted_both_ways(month: Month, count: int) -> None:
    """So many months on and as many back is the same month; twelve are a year."""
    assert month.plus(count).plus(-count) == month
    assert month.plus(12) == Month(month.year + 1, month.month)
    assert (month.plus(1).first - month.last).days == 1


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_is_typed_as_it_is_read(day: date) -> None:
    """What the program writes into a file of staff is read back to the same day, and its year is B.E."""
    assert read_date(typed_date(day)) == day
    assert typed_date(date(2023, 4, 3)) == "2566-04-03"
