"""Dates, months and spans as people write them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prongsai.thai.dates import (
    MONTHS,
    MONTHS_SHORT,
    Month,
    Span,
    Unreadable,
    long_date,
    long_month,
    long_span,
    read_date,
    read_month,
    read_span,
    read_when,
    short_date,
)
from prongsai.thai.digits import to_thai

DAYS = st.dates(date(1857, 1, 1), date(2156, 12, 31))
DAYS_OF_2500 = st.dates(date(1957, 1, 1), date(2056, 12, 31))

FORMS: list[Callable[[date], str]] = [
    long_date,
    short_date,
    lambda day: f"{day.year + 543}-{day.month:02}-{day.day:02}",
    lambda day: f"{day.day}/{day.month}/{day.year + 543}",
    lambda day: f"{day.day:02}/{day.month:02}/{day.year + 543}",
    lambda day: f"{day.day} {MONTHS_SHORT[day.month - 1][:-1]} {day.year + 543}",
    lambda day: f"{day.day}{MONTHS_SHORT[day.month - 1]}{day.year + 543}",
    lambda day: f"วันที่ {day.day} เดือน{MONTHS[day.month - 1]} พ.ศ. {day.year + 543}",
    lambda day: f"วันที่ {day.day} เดือน {MONTHS[day.month - 1]} พ.ศ.{day.year + 543}",
    lambda day: f"ณ วันที่ {day.day} {MONTHS[day.month - 1]} {day.year + 543}",
]
SHORT_YEAR_FORMS: list[Callable[[date], str]] = [
    lambda day: f"{day.day} {MONTHS_SHORT[day.month - 1]} {(day.year + 543) % 100:02}",
    lambda day: f"{day.day}/{day.month}/{(day.year + 543) % 100:02}",
]


@given(DAYS, st.sampled_from(FORMS), st.booleans())
def test_every_day_is_read_in_every_form(day: date, form: Callable[[date], str], thai: bool) -> None:
    """Whatever the form and the digits, the day that was written is the day that is read."""
    written = form(day)
    assert read_date(to_thai(written) if thai else written) == day


@given(DAYS_OF_2500, st.sampled_from(SHORT_YEAR_FORMS))
def test_two_digits_are_a_buddhist_year(day: date, form: Callable[[date], str]) -> None:
    """66 is 2566."""
    assert read_date(form(day)) == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023-04-03", date(2023, 4, 3)),
        ("3 เมษายน ค.ศ. 2023", date(2023, 4, 3)),
        ("24 เม.ย 2566", date(2023, 4, 24)),
        ("วันที่ ๙ เดือน มกราคม พ.ศ. ๒๕๖๖", date(2023, 1, 9)),
        ("ดำเนินการเมื่อ วันที่ ๓ เดือน เมษายน พ.ศ. ๒๕๖๖", date(2023, 4, 3)),
        ("29 กุมภาพันธ์ 2567", date(2024, 2, 29)),
        ("\u200b 3\u00a0เมษายน  2566 ", date(2023, 4, 3)),
        ("๓ มิถุนายน พ.ศ ๒๕๖๖", date(2023, 6, 3)),
    ],
)
def test_a_day_is_read(written: str, day: date) -> None:
    """Spellings beside the regular forms: C.E., a missing dot, spaces, a leap day."""
    assert read_date(written) == day


@pytest.mark.parametrize(
    "written",
    [
        "2566-04",
        "2023-04",
        "เมษายน ๒๕๖๖",
        "เดือนเมษายน พ.ศ. 2566",
        "ภายในเดือนเมษายน ๒๕๖๖",
        "ภายในเดือน เมษายน ๒๕๖๖",
        "เม.ย. 66",
        "เม.ย.66",
        "เม.ย 2566",
    ],
)
def test_a_month_is_read(written: str) -> None:
    """Every way to name April 2566."""
    assert read_month(written) == read_when(written) == Month(2023, 4)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖", date(2022, 10, 1), date(2023, 3, 31)),
        ("ต.ค.64 - มี.ค.65", date(2021, 10, 1), date(2022, 3, 31)),
        ("ต.ค.64-มี.ค.65", date(2021, 10, 1), date(2022, 3, 31)),
        ("ต.ค. – ธ.ค. 2565", date(2022, 10, 1), date(2022, 12, 31)),
        ("1 - 5 เมษายน 2566", date(2023, 4, 1), date(2023, 4, 5)),
        ("1-5 เม.ย. 66", date(2023, 4, 1), date(2023, 4, 5)),
        ("ระหว่างวันที่ ๑ ถึงวันที่ ๕ เมษายน พ.ศ. ๒๕๖๖", date(2023, 4, 1), date(2023, 4, 5)),
        ("28 เมษายน – 2 พฤษภาคม 2566", date(2023, 4, 28), date(2023, 5, 2)),
        ("๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖", date(2022, 10, 1), date(2023, 3, 31)),
        ("2565-10-01 - 2566-03-31", date(2022, 10, 1), date(2023, 3, 31)),
        ("2565-10 ถึง 2566-03", date(2022, 10, 1), date(2023, 3, 31)),
        ("1/10/2565-31/3/2566", date(2022, 10, 1), date(2023, 3, 31)),
        ("กุมภาพันธ์ 2567", date(2024, 2, 1), date(2024, 2, 29)),
        ("2566-04-03", date(2023, 4, 3), date(2023, 4, 3)),
    ],
)
def test_a_span_is_read(written: str, first: date, last: date) -> None:
    """Both ends are included; the first may borrow the month and year of the last."""
    assert read_span(written) == Span(first, last)


@given(DAYS, st.integers(0, 800))
def test_a_span_comes_back_from_its_long_form(first: date, length: int) -> None:
    """What `long_span` writes is what `read_span` reads."""
    span = Span(first, min(first + timedelta(length), date(2156, 12, 31)))
    assert read_span(long_span(span)) == span


def refusals() -> Iterator[tuple[str, str, str, str]]:
    """The golden file: what is asked for and written, then the message and the hint."""
    for block in Path(__file__).with_name("unreadable.txt").read_text(encoding="utf-8").split("\n\n"):
        asked, message, hint = block.strip().split("\n")
        kind, written = asked.split(":")
        yield kind, written.strip(), message.strip(), hint.strip()


@pytest.mark.parametrize(("kind", "written", "message", "hint"), list(refusals()))
def test_what_cannot_be_read_says_why(kind: str, written: str, message: str, hint: str) -> None:
    """Each fault has its own sentence, and the hint says what to type."""
    read = {"date": read_date, "month": read_month, "span": read_span}[kind]
    with pytest.raises(Unreadable) as caught:
        read(written)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@given(st.one_of(st.text(), st.text(alphabet="0123๔๕๖-–/. ถึงพ.ศ.เดือนเมษายนวันที่")))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text whatever raises anything but `Unreadable`."""
    try:
        assert isinstance(read_span(text), Span)
    except Unreadable as unreadable:
        assert unreadable.message and unreadable.hint


def test_long_text_is_shortened_in_messages() -> None:
    """A whole paragraph in a date field does not become a whole paragraph of message."""
    with pytest.raises(Unreadable, match=r"^.{0,80}$"):
        read_date("รายงานผล " * 1000)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2022, 10, 3), date(2023, 3, 31), "3 ตุลาคม 2565 – 31 มีนาคม 2566"),
        (date(2022, 10, 1), date(2023, 3, 31), "ตุลาคม 2565 – มีนาคม 2566"),
        (date(2023, 4, 1), date(2023, 4, 30), "เมษายน 2566"),
        (date(2023, 4, 3), date(2023, 4, 3), "3 เมษายน 2566"),
    ],
)
def test_a_span_is_written_as_short_as_it_can_be(first: date, last: date, written: str) -> None:
    """Whole months need no days, and what is named twice is written once."""
    assert long_span(Span(first, last)) == written


def test_dates_are_written_in_buddhist_years() -> None:
    """Long and short forms of a day and of a month."""
    day = date(2023, 4, 3)
    assert (long_date(day), short_date(day), long_month(Month.of(day))) == (
        "3 เมษายน 2566",
        "3 เม.ย. 2566",
        "เมษายน 2566",
    )


def test_leap_days_follow_the_common_era() -> None:
    """2567 B.E. is 2024 and has a 29 February; 2568 B.E., though divisible by four, has none."""
    assert [Month(year, 2).last.day for year in (2023, 2024, 2025, 2000, 2100)] == [28, 29, 28, 29, 28]


def test_a_span_holds_both_its_ends() -> None:
    """First and last day belong to a span, their neighbours do not; a span backwards does not exist."""
    span = Span(date(2023, 4, 1), date(2023, 4, 5))
    assert [date(2023, 3, 31) + timedelta(days) in span for days in (0, 1, 5, 6)] == [
        False,
        True,
        True,
        False,
    ]
    with pytest.raises(ValueError, match="before it begins"):
        Span(span.last, span.first)


def test_months_are_twelve_and_in_order() -> None:
    """Months compare by time, and a thirteenth is refused."""
    assert len(MONTHS) == len(MONTHS_SHORT) == 12
    assert Month(2022, 12) < Month(2023, 1) < Month(2023, 2)
    with pytest.raises(ValueError, match="13"):
        Month(2023, 13)
