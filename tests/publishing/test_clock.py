"""The day of a build: given, from SOURCE_DATE_EPOCH, or today in Thailand."""

import time
from datetime import UTC, date, datetime

import pytest

from prongsai.publishing import clock
from prongsai.publishing.clock import build_date
from prongsai.thai.dates import Unreadable


class LateEvening(datetime):
    """A clock at 17:30 UTC, when it is half past midnight in Thailand."""

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return datetime(2023, 4, 2, 17, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.mark.parametrize("text", ["2566-04-03", "2023-04-03", "๓ เมษายน ๒๕๖๖", "3 เม.ย. 66"])
def test_given_day_counts(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A day is given in any form that records know, and wins over SOURCE_DATE_EPOCH."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert build_date(text) == date(2023, 4, 3)


@pytest.mark.parametrize("text", ["พรุ่งนี้", "2566-13-01", "31 เมษายน 2566", "1566-01-01"])
def test_what_is_no_day_is_refused(text: str) -> None:
    """A text that is no day is refused in Thai, and no day is guessed."""
    with pytest.raises(Unreadable) as refused:
        build_date(text)
    assert refused.value.message and refused.value.hint


def test_epoch_is_a_moment_whose_day_is_thai(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH counts seconds in UTC; half past midnight in Thailand is already the next day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(LateEvening.now().timestamp())))
    assert build_date(None) == date(2023, 4, 3)


def test_epoch_that_is_no_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong SOURCE_DATE_EPOCH is told of, not passed over."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(Unreadable, match="SOURCE_DATE_EPOCH"):
        build_date(None)


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Asia/Tokyo"])
def test_today_is_the_day_in_thailand(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine's time zone, a build after midnight in Thailand is of the new day."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    monkeypatch.setattr(clock, "datetime", LateEvening)
    assert build_date(None) == date(2023, 4, 3)
    monkeypatch.undo()
    time.tzset()
