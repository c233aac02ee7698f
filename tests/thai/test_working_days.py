"""Promises in days, and the day on which they end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.digits import to_thai
from prongsai.thai.numbers import baht_text
from prongsai.thai.working_days import LONGEST, Duration, read_duration

HOLIDAYS = {2025: frozenset({date(2025, 6, 2), date(2025, 6, 3), date(2025, 6, 7)})}
THURSDAY = date(2025, 5, 29)


@pytest.mark.parametrize(
    ("text", "days", "working", "from_receipt"),
    [
        ("ภายใน ๑๕ วันทำการ", 15, True, False),
        ("ไม่เกิน 30 วัน", 30, False, False),
        ("ตรวจพื้นที่ภายใน ๓ วันทำการ", 3, True, False),
        ("ภายในเจ็ดวันทำการ", 7, True, False),
        ("ภายใน ๗ (เจ็ด) วันทำการ", 7, True, False),
        ("ภายในระยะเวลาไม่เกิน 15 วันราชการ", 15, True, False),
        ("สิบห้าวัน", 15, False, False),
        ("ภายใน ๑๕ วัน นับแต่วันที่ได้รับเรื่อง", 15, False, True),
        ("ภายใน 15 วันทำการนับจากวันรับแจ้งเรื่องร้องเรียน", 15, True, True),
    ],
)
def test_durations_are_read_as_offices_write_them(
    text: str, days: int, working: bool, from_receipt: bool
) -> None:
    """Thai digits, Arabic ones and words; with what is done before and the day it counts from behind."""
    assert read_duration(text) == Duration(days, working, from_receipt)


@pytest.mark.parametrize(
    "text",
    [
        *("", "ทันที", "วันทำการ", "ภายในวัน", "ภายใน ๒ ชั่วโมง", "ทุกวันศุกร์ เวลา ๑๕.๐๐ น.", "ภายใน 1 เดือน 15 วัน"),
        *("ภายใน ๓ วันทำการหลังแก้ไขเสร็จ", "เมื่อสรุปผลแล้วภายใน ๓ วัน", "ภายใน ๑๕ วัน นับแต่วันที่ได้รับผลการตรวจ"),
        *(
            "ภายใน ๗-๑๕ วันทำการ",
            "ภายใน ๑.๕ วัน",
            "ภายใน 0 วัน",
            f"ภายใน {LONGEST + 1} วัน",
            "ภายใน ๕ วัน อาจขยายได้",
        ),
    ],
)
def test_what_is_no_number_of_days_from_receipt_is_left_to_its_words(text: str) -> None:
    """A range, a condition, a part of a day, or days that count from something still to come."""
    assert read_duration(text) is None


@given(st.integers(1, LONGEST), st.booleans())
def test_every_number_is_read_in_both_digits_and_in_words(days: int, working: bool) -> None:
    """Whatever the office's style, the promise is the same."""
    unit = "วันทำการ" if working else "วัน"
    words = baht_text(days).removesuffix("บาทถ้วน")
    for number in (str(days), to_thai(str(days)), words):
        assert read_duration(f"ภายใน {number} {unit}") == Duration(days, working)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    """Whatever staff write is a duration within bounds, or none."""
    found = read_duration(text)
    assert found is None or 1 <= found.days <= LONGEST


@pytest.mark.parametrize(
    ("days", "ends"),
    [(1, date(2025, 5, 30)), (2, date(2025, 6, 4)), (4, date(2025, 6, 6)), (5, date(2025, 6, 9))],
)
def test_weekends_and_holidays_are_not_counted(days: int, ends: date) -> None:
    """The first day is the one after; a holiday on a Saturday takes nothing away."""
    assert Duration(days, working=True).ends(THURSDAY, HOLIDAYS) == ends


def test_plain_days_count_every_day() -> None:
    """The last day counts though offices are closed on it, and no list of holidays is needed."""
    assert Duration(9, working=False).ends(THURSDAY, {}) == date(2025, 6, 7)


def test_a_year_without_its_list_is_never_guessed() -> None:
    """The last working day of a known year is told; the next one is not, nor one of a year before."""
    last = date(2025, 12, 30)
    assert Duration(1, working=True).ends(last, HOLIDAYS) == date(2025, 12, 31)
    assert Duration(2, working=True).ends(last, HOLIDAYS) is None
    assert Duration(1, working=True).ends(date(2024, 5, 1), HOLIDAYS) is None


@given(st.dates(date(2025, 1, 1), date(2025, 10, 1)), st.integers(1, 40))
def test_the_last_day_is_a_working_day_and_every_later_promise_ends_later(start: date, days: int) -> None:
    """Counting on by a day always moves to the next day on which offices are open."""
    first = Duration(days, working=True).ends(start, HOLIDAYS)
    second = Duration(days + 1, working=True).ends(start, HOLIDAYS)
    assert first and second and start < first < second
    between = [first + timedelta(days=step) for step in range(1, (second - first).days)]
    assert all(day.weekday() >= 5 or day in HOLIDAYS[2025] for day in between)
    assert first.weekday() < 5 and first not in HOLIDAYS[2025]
