"""Months and days as values."""

from datetime import date

from prongsai.thai.months import Month, first_day, last_day, latest


def test_days_of_a_month() -> None:
    """A day is its own first and last."""
    assert (first_day(Month(2024, 2)), last_day(Month(2024, 2))) == (date(2024, 2, 1), date(2024, 2, 29))
    assert first_day(date(2024, 2, 3)) == last_day(date(2024, 2, 3)) == date(2024, 2, 3)


def test_latest_of_days() -> None:
    """Days that nobody wrote do not count; of none there is no latest."""
    assert latest((date(2024, 2, 3), None, date(2023, 5, 1))) == date(2024, 2, 3)
    assert latest((None,)) is latest(()) is None
