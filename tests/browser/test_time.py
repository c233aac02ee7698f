"""What a page says after the day of its build: duties that have passed, promises counted from today."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from browser.conftest import NewPage
from browser.served import Served
from prongsai.site.follow_up import DutyState, Occurrence
from prongsai.thai.working_days import Duration

THAILAND = timedelta(hours=7)
NO_RECORD = "ยังไม่มีบันทึกผล"


def midnight(day: date) -> datetime:
    """The moment at which the day begins in Thailand."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - THAILAND


def open_at(window: Window, moment: datetime, url: str) -> None:
    """Open the page with the clock standing still at the moment."""
    window.clock.set_fixed_time(moment)
    window.goto(url)


def soonest(site: Served) -> Occurrence:
    """The first time to come of the sample's duties."""
    assert site.built.prepared.site
    coming = (one for one in site.built.prepared.site.occurrences if one.state is DutyState.COMING)
    return min(coming, key=lambda one: one.deadline)


def test_what_was_coming_turns_at_midnight_in_thailand(site: Served, new_page: NewPage) -> None:
    """The day itself still counts; after it the state says no more than that nothing is recorded."""
    due = soonest(site)
    after = midnight(due.deadline + timedelta(days=1))
    month = f"#month-{due.deadline:%Y-%m}"
    # A reader abroad, where it is still the day before.
    window = new_page(320, timezone_id="America/New_York")
    open_at(window, after - timedelta(seconds=1), site.url(f"/calendar/{due.year}/"))
    state = window.locator(f"{month} [data-until='{due.deadline.isoformat()}']").first
    counts = window.locator(f".due-overview tr:has(a[href='{month}']) td")
    expect(state).to_contain_text("ถึงกำหนด")
    assert counts.all_inner_texts() == ["๐", "๑", "๐"]
    open_at(window, after, site.url(f"/calendar/{due.year}/"))
    expect(state).to_have_text(NO_RECORD)
    expect(state).to_have_class("tag tag--pending")
    assert counts.all_inner_texts() == ["๐", "๐", "๑"]


def test_home_hides_what_has_passed(site: Served, new_page: NewPage) -> None:
    """The next time of the same duty takes the place; without any left, the section goes."""
    due = soonest(site)
    window = new_page(320)
    shown = window.locator("section[aria-labelledby=coming] li:visible")
    open_at(window, midnight(due.deadline), site.url("/"))
    before = shown.all_inner_texts()
    expect(shown.first).to_contain_text(due.duty.text)
    expect(shown.first.locator("time")).to_have_attribute("datetime", due.deadline.isoformat())
    open_at(window, midnight(due.deadline + timedelta(days=1)), site.url("/"))
    assert window.locator(f"time[datetime='{due.deadline.isoformat()}']:visible").count() == 0
    assert len(shown.all()) == len(before)
    assert len(set(shown.locator("a").all_inner_texts())) == len(before)
    open_at(window, midnight(due.deadline + timedelta(days=800)), site.url("/"))
    expect(window.locator("#coming")).to_be_hidden()


def test_the_calendar_of_one_unit(site: Served, new_page: NewPage) -> None:
    """The choice hides other units' rows and months, counts again, says how many are left, and is undone."""
    window = new_page(320)
    due = soonest(site)
    open_at(window, midnight(due.deadline), site.url("/calendar/2568/"))
    rows = window.locator("#calendar li")
    chosen = window.locator("#calendar-filter")
    chosen.select_option(label="กองคลัง")
    kept = window.locator("#calendar li:visible")
    units = [(row.get_attribute("data-units") or "").split() for row in kept.all()]
    assert all({"finance", "all"} & set(named) for named in units)
    assert 0 < len(units) < rows.count()
    expect(window.locator(".unit-filter [role=status]")).to_contain_text("รายการ จากทั้งหมด")
    counted = window.locator(".due-overview td").all_inner_texts()
    assert sum(int(number) for number in counted) == len(units)
    assert all(month.locator("li:visible").count() for month in window.locator(".due-month:visible").all())
    chosen.select_option("")
    expect(kept).to_have_count(rows.count())
    expect(window.locator(".unit-filter [role=status]")).to_be_empty()


def promises(window: Window) -> Iterator[tuple[Duration, str | None]]:
    """Each promise on the page, and the day that it shows; None where it shows none."""
    found = window.locator(".promise").evaluate_all(
        "all => all.map((one) => [+one.dataset.days, one.dataset.working !== undefined, "
        "one.hidden ? null : one.querySelector('time').dateTime])"
    )
    for days, working, ends in found:
        yield Duration(days, working), ends


@pytest.mark.parametrize("today", ["2025-04-11", "2025-12-04", "2026-12-25", "2040-01-02"])
def test_a_promise_ends_on_the_same_day_as_in_python(site: Served, new_page: NewPage, today: str) -> None:
    """Over Songkran, the year's end, and where holidays are not known, in which case nothing is said."""
    assert site.built.prepared.site
    holidays = site.built.prepared.site.holidays
    day = date.fromisoformat(today)
    window = new_page(320)
    open_at(window, midnight(day), site.url("/complaint/"))
    found = list(promises(window))
    assert len(found) > 2
    for duration, ends in found:
        expected = duration.ends(day, holidays)
        assert ends == (expected and expected.isoformat()), duration
    shown = window.locator(".promise:visible").all_inner_texts()
    assert all(text.startswith("ถ้าแจ้งวันนี้ ครบกำหนดวันที่ ") for text in shown)
