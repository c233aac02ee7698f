"""Fiscal years (ปีงบประมาณ) and their parts. A fiscal year is a B.E. number here.

Fiscal year 2566 runs from 1 October 2565 to 30 September 2566.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from prongsai.thai.dates import Month, Span, Unreadable, long_month, read_month
from prongsai.thai.digits import to_arabic
from prongsai.thai.eras import BUDDHIST_YEARS, to_buddhist, to_gregorian
from prongsai.thai.text import normalise

PeriodKind = Literal["month", "quarter", "half-year", "year"]

_FIRST_MONTH = 10
_PERIOD = re.compile(r"(\d{4})(?:-([hq])(\d))?", re.IGNORECASE)
_KINDS: dict[str, PeriodKind] = {"": "year", "h": "half-year", "q": "quarter"}
_FORMS = "พิมพ์เป็น 2566 (ทั้งปีงบประมาณ) 2566-h1 (ครึ่งปีแรก) 2566-q3 (ไตรมาสที่ 3) หรือ 2566-04 (เดือนเมษายน)"
_MONTH_PERIOD = re.compile(r"\d{4}-\d{1,2}")


def fiscal_year(day: date) -> int:
    """The fiscal year (B.E.) the day lies in."""
    return to_buddhist(day.year + (day.month >= _FIRST_MONTH))


def year_span(year: int) -> Span:
    """The whole fiscal year (B.E.)."""
    return _months(year, 1, 12)


def half_span(year: int, half: int) -> Span:
    """Half-year 1 (October to March) or 2 (April to September) of a fiscal year (B.E.)."""
    return _part(year, half, 2)


def quarter_span(year: int, quarter: int) -> Span:
    """Quarter 1 (October to December) to 4 (July to September) of a fiscal year (B.E.)."""
    return _part(year, quarter, 4)


def month_span(year: int, month: int) -> Span:
    """A calendar month, 1–12, of a fiscal year (B.E.): month 10 of 2566 is October 2565."""
    found = _calendar_month(year, month)
    return Span(found.first, found.last)


def _calendar_month(year: int, month: int) -> Month:
    return Month(_common(year) - (month >= _FIRST_MONTH), month)


def _part(year: int, number: int, parts: int) -> Span:
    if not 1 <= number <= parts:
        raise ValueError(f"a fiscal year has parts 1 to {parts}, not {number}")
    length = 12 // parts
    return _months(year, (number - 1) * length + 1, number * length)


def _months(year: int, first: int, last: int) -> Span:
    """From the first to the last of the fiscal year's months, where October is 1 and September 12."""
    begin, end = (_calendar_month(year, (place + _FIRST_MONTH - 2) % 12 + 1) for place in (first, last))
    return Span(begin.first, end.last)


def _common(year: int) -> int:
    if year not in BUDDHIST_YEARS:
        raise ValueError(f"fiscal year {year} is not a year B.E.")
    return to_gregorian(year)


@dataclass(frozen=True, slots=True)
class Period:
    """A part of a fiscal year that a duty reports on.

    `year` is the fiscal year (B.E.). `number` counts from 1 within the year; a month has its calendar number.
    """

    year: int
    kind: PeriodKind
    number: int = 1

    @property
    def span(self) -> Span:
        match self.kind:
            case "month":
                return month_span(self.year, self.number)
            case "quarter":
                return quarter_span(self.year, self.number)
            case "half-year":
                return half_span(self.year, self.number)
            case "year":
                return year_span(self.year)

    @property
    def part(self) -> str:
        """What it is where its fiscal year is known: 'ไตรมาสที่ 3'; a month has its calendar year."""
        match self.kind:
            case "month":
                return f"เดือน{long_month(Month.of(self.span.first))}"
            case "quarter":
                return f"ไตรมาสที่ {self.number}"
            case "half-year":
                return f"รอบ 6 เดือน{'แรก' if self.number == 1 else 'หลัง'}"
            case "year":
                return f"ปีงบประมาณ พ.ศ. {self.year}"

    @property
    def label(self) -> str:
        """'ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2566'."""
        names_its_year = self.kind in ("month", "year")
        return self.part if names_its_year else f"{self.part} ปีงบประมาณ พ.ศ. {self.year}"

    @classmethod
    def of(cls, day: date, kind: PeriodKind) -> "Period":
        """The period of a kind that a day lies in."""
        year, place = fiscal_year(day), (day.month - _FIRST_MONTH) % 12
        match kind:
            case "month":
                return cls(year, kind, day.month)
            case "quarter":
                return cls(year, kind, place // 3 + 1)
            case "half-year":
                return cls(year, kind, place // 6 + 1)
            case "year":
                return cls(year, kind)

    def __str__(self) -> str:
        """As `read_period` reads it: '2566-q3', and a month by its calendar year, '2566-04'."""
        match self.kind:
            case "month":
                return f"{to_buddhist(self.span.first.year)}-{self.number:02}"
            case "quarter" | "half-year":
                return f"{self.year}-{self.kind[0]}{self.number}"
            case "year":
                return str(self.year)


def read_period(text: str) -> Period:
    """The period of '2566', '2566-h1' or '2566-q3' (fiscal years, B.E.) or of '2566-04' (April 2566).

    Raises `Unreadable`.
    """
    plain = to_arabic(normalise(text)).strip()
    if _MONTH_PERIOD.fullmatch(plain):
        month = read_month(plain)
        period = Period(fiscal_year(month.first), "month", month.month)
    elif match := _PERIOD.fullmatch(plain):
        period = _part_named(int(match[1]), (match[2] or "").lower(), int(match[3] or 1))
    else:
        raise Unreadable(f"“{plain}” ไม่ใช่ช่วงเวลาที่อ่านได้", _FORMS)
    if period.year not in BUDDHIST_YEARS:
        raise Unreadable(f"{period.year} ไม่ใช่ปีงบประมาณ", "ปีงบประมาณเขียนเป็น พ.ศ. สี่หลัก เช่น 2566")
    return period


def _part_named(year: int, letter: str, number: int) -> Period:
    if letter == "h" and number not in (1, 2):
        raise Unreadable(f"ไม่มีครึ่งปีที่ {number}", f"พิมพ์ {year}-h1 (ตุลาคม–มีนาคม) หรือ {year}-h2 (เมษายน–กันยายน)")
    if letter == "q" and number not in (1, 2, 3, 4):
        raise Unreadable(f"ไม่มีไตรมาสที่ {number}", f"ไตรมาสมี 1 ถึง 4 เช่น {year}-q1 คือ ตุลาคม–ธันวาคม")
    return Period(year, _KINDS[letter], number)


class Round(Enum):
    """The rounds in which progress is reported: after six months, and for the whole fiscal year."""

    SIX_MONTHS = "6-months"
    TWELVE_MONTHS = "12-months"

    def span(self, year: int) -> Span:
        """What the round covers in a fiscal year (B.E.)."""
        return half_span(year, 1) if self is Round.SIX_MONTHS else year_span(year)

    @property
    def label(self) -> str:
        """'รอบ 6 เดือน'."""
        return "รอบ 6 เดือน" if self is Round.SIX_MONTHS else "รอบ 12 เดือน"
