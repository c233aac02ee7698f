"""Months and spans of days as values (years C.E.), and how people read them (years B.E., Arabic digits)."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prongsai.thai.eras import to_buddhist

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
MONTHS_SHORT = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A calendar month. The year is C.E., the month 1–12."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"no month {self.month}")

    @classmethod
    def of(cls, day: date) -> "Month":
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    def plus(self, months: int) -> "Month":
        """The month so many months later; before it for a number below 0."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The days from the first to the last, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span cannot end ({self.last}) before it begins ({self.first})")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def meets(self, other: "Span") -> bool:
        """Whether some day is in both."""
        return self.first <= other.last and other.first <= self.last


def first_day(when: date | Month) -> date:
    """The day on which a day or a month begins."""
    return when.first if isinstance(when, Month) else when


def last_day(when: date | Month) -> date:
    """The day on which a day or a month ends."""
    return when.last if isinstance(when, Month) else when


def latest(days: Iterable[date | None]) -> date | None:
    """The last of the days that there are; None where there is none."""
    return max((day for day in days if day), default=None)


def long_date(day: date) -> str:
    """'3 เมษายน 2566'."""
    return f"{day.day} {long_month(Month.of(day))}"


def typed_date(day: date) -> str:
    """'2566-04-03', as files have it."""
    return f"{to_buddhist(day.year)}-{day:%m-%d}"


def short_date(day: date) -> str:
    """'3 เม.ย. 2566'."""
    return f"{day.day} {short_month(Month.of(day))}"


def long_month(month: Month) -> str:
    """'เมษายน 2566'."""
    return f"{MONTHS[month.month - 1]} {to_buddhist(month.year)}"


def short_month(month: Month) -> str:
    """'เม.ย. 2566'."""
    return f"{MONTHS_SHORT[month.month - 1]} {to_buddhist(month.year)}"


def long_span(span: Span) -> str:
    """'3 ตุลาคม 2565 – 9 มีนาคม 2566'; whole months as 'ตุลาคม 2565 – มีนาคม 2566'; one day or month once."""
    begin, end = Month.of(span.first), Month.of(span.last)
    if span == Span(begin.first, end.last):
        ends = [long_month(begin), long_month(end)]
    else:
        ends = [long_date(span.first), long_date(span.last)]
    return " – ".join(dict.fromkeys(ends))
