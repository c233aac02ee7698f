"""The official holidays that ship with the program."""

import pytest
from pydantic import ValidationError

from prongsai.model.holidays import Holidays, HolidayYear
from prongsai.reading.content import shipped_catalogue
from prongsai.thai.eras import to_buddhist

SHIPPED = shipped_catalogue().holidays
SATURDAY = 5


def year(day: str) -> HolidayYear:
    """A year 2568 with one holiday."""
    return HolidayYear.model_validate(
        {"year": "2568", "source": "ก", "reviewed": "2568-01-01", "days": [{"date": day, "name": "ก"}]}
    )


def test_a_year_is_listed_once() -> None:
    """Of two lists nobody could say which one counts."""
    with pytest.raises(ValidationError, match="2568 มากกว่าหนึ่งครั้ง"):
        Holidays(years=(year("2568-01-01"), year("2568-04-14")))


def test_four_calendar_years_ship_each_with_its_source() -> None:
    """Those of the assessments that the sample and the first user need; any other year stays uncounted."""
    assert list(SHIPPED) == [2566, 2567, 2568, 2569]
    assert all(listed.source and listed.reviewed for listed in SHIPPED.values())


@pytest.mark.parametrize("listed", SHIPPED.values(), ids=str)
def test_a_year_names_each_day_once_and_in_order(listed: HolidayYear) -> None:
    """A slip in the data would show as a day twice or out of its place."""
    days = [holiday.date for holiday in listed.days]
    assert days == sorted(set(days))


@pytest.mark.parametrize("listed", SHIPPED.values(), ids=str)
def test_what_the_cabinet_adds_is_a_day_on_which_offices_would_be_open(listed: HolidayYear) -> None:
    """Substitutes and special holidays on a weekend would be slips."""
    added = [one for one in listed.days if one.name.startswith(("ชดเชย", "วันหยุดราชการเพิ่ม"))]
    assert added and all(one.date.weekday() < SATURDAY for one in added)


@pytest.mark.parametrize("listed", SHIPPED.values(), ids=str)
def test_days_that_have_a_date_by_law_are_there(listed: HolidayYear) -> None:
    """Every year has the fixed holidays; Labour Day is none of government offices."""
    days = {f"{holiday.date:%m-%d}" for holiday in listed.days}
    fixed = {"01-01", "04-06", "04-13", "04-14", "04-15", "05-04", "06-03", "07-28", "08-12"}
    assert fixed | {"10-13", "10-23", "12-05", "12-10", "12-31"} <= days
    assert "05-01" not in days


def test_a_holiday_of_another_year_is_refused() -> None:
    """Holidays are listed by calendar year, which is not the fiscal year."""
    assert to_buddhist(year("2568-12-31").days[0].date.year) == 2568
    with pytest.raises(ValidationError, match="ไม่อยู่ในปี 2568"):
        year("2567-12-31")
