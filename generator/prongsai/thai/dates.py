"""Days, months and spans of time, read as people in a Thai office write them.

Years are C.E. inside (`datetime.date`). Nothing is guessed: a text that could mean two things is
`Unreadable`. The values themselves, and their names for readers, come from `months`.
"""

import re
from datetime import date
from difflib import get_close_matches

from prongsai.thai.digits import to_arabic
from prongsai.thai.eras import BUDDHIST_YEARS, COMMON_YEARS, to_buddhist, to_gregorian
from prongsai.thai.months import (
    MONTHS,
    MONTHS_SHORT,
    Month,
    Span,
    first_day,
    last_day,
    long_date,
    long_month,
    long_span,
    short_date,
)
from prongsai.thai.text import fold, normalise

__all__ = [
    "MONTHS",
    "MONTHS_SHORT",
    "Month",
    "Span",
    "Unreadable",
    "long_date",
    "long_month",
    "long_span",
    "read_date",
    "read_month",
    "read_span",
    "read_when",
    "short_date",
]

_MONTH_NUMBERS = {
    fold(name): number for names in (MONTHS, MONTHS_SHORT) for number, name in enumerate(names, 1)
}


class Unreadable(ValueError):  # noqa: N818 -- the name says what the text is
    """A text that is no date: what is wrong with it, and what to type instead, both in Thai."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


_ERA = r"พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|พุทธศักราช|คริสต์ศักราช"
_LEAD = re.compile(r"(?:(?:ดำเนินการ)?เมื่อ|ณ|ภายใน|ใน|ประจำ|ตั้งแต่|ระหว่าง)?\s*(?:วันที่)?\s*(?:เดือน)?\s*(?=\S)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|(?<=/)\d{2})")
_IN_WORDS = re.compile(
    rf"(?:(\d{{1,2}})\s*)?(?:เดือน\s*)?((?!ปี|{_ERA})[^\W\d]\D*?)\s*(?:ปี\s*)?({_ERA})?\s*(\d+)"
)
_WITHOUT_YEAR = re.compile(r"(?:\d{1,2}\s*)?(?:เดือน\s*)?(\D+)")
_SEPARATORS = (
    re.compile(r"\s*(?:จน)?ถึง\s*"),
    re.compile(r"\s*[–—]\s*"),
    re.compile(r"\s+-\s*|\s*-\s+"),
    re.compile(r"-(?=(?:\d+\s*)?[^\d\s-])"),
)
_FORMS = "พิมพ์เป็น 2566-04-03 หรือ 3 เมษายน 2566"


def read_date(text: str) -> date:
    """The one day the text names. Raises `Unreadable`, also when it names a whole month."""
    found = read_when(text)
    if isinstance(found, Month):
        raise Unreadable(f"“{_shown(text)}” มีแต่เดือนกับปี ยังไม่ได้ระบุวันที่", f"เติมวันที่ เช่น 1 {long_month(found)}")
    return found


def read_month(text: str) -> Month:
    """The one month the text names. Raises `Unreadable`, also when it names a single day."""
    found = read_when(text)
    if isinstance(found, date):
        raise Unreadable(
            f"“{_shown(text)}” เป็นวันที่ แต่ช่องนี้ใส่เพียงเดือนกับปี", f"พิมพ์เป็น {long_month(Month.of(found))}"
        )
    return found


def read_when(text: str) -> date | Month:
    """The day, or else the month, that the text names. Raises `Unreadable`."""
    plain = _plain(text)
    if match := _YEAR_FIRST.fullmatch(plain):
        year, month, day = match.groups()
        return _when(_year(year), _month_number(month), day)
    if match := _DAY_FIRST.fullmatch(plain):
        return _when(_year(match[4]), _month_number(match[3]), match[1])
    if match := _IN_WORDS.fullmatch(plain):
        named_day, name, era, year = match.groups()
        return _when(_year(year, era), _month_named(name), named_day)
    raise _unreadable(plain)


def read_span(text: str) -> Span:
    """The days the text covers: from one day or month to another, or one day, or one whole month.

    The first part may leave out what the second part says: "1 - 5 เมษายน 2566". Raises `Unreadable`.
    """
    plain = _plain(text)
    parts = _two_parts(plain)
    if not parts:
        return _covered(read_when(plain), read_when(plain))
    first, last = parts
    ends = read_when(_completed(first, last)), read_when(last)
    return _covered(*ends)


def _plain(text: str) -> str:
    """The text in one line with Arabic digits, without the words that only lead to a date."""
    plain = " ".join(to_arabic(normalise(text)).split())
    if not plain:
        raise Unreadable("ยังไม่ได้กรอกวันที่", _FORMS)
    return _LEAD.sub("", plain, count=1)


def _shown(text: str) -> str:
    shown = " ".join(normalise(text).split())
    return shown if len(shown) <= 40 else f"{shown[:40]}…"


def _year(digits: str, era: str | None = None) -> int:
    """The year C.E., agreeing with the era if one is named."""
    if len(digits) not in (2, 4):
        raise Unreadable(f"ปี “{digits}” มี {len(digits)} หลัก", "เขียนปี พ.ศ. ให้ครบสี่หลัก เช่น 2566")
    year = int(digits)
    try:
        common = to_gregorian(year)
    except ValueError as error:
        raise Unreadable(
            str(error),
            f"ปี พ.ศ. ใช้ได้ตั้งแต่ {BUDDHIST_YEARS[0]} ถึง {BUDDHIST_YEARS[-1]} "
            f"ปี ค.ศ. ใช้ได้ตั้งแต่ {COMMON_YEARS[0]} ถึง {COMMON_YEARS[-1]}",
        ) from None
    if era:
        _demand_era(era, year)
    return common


def _demand_era(era: str, year: int) -> None:
    common_named, common_meant = era.startswith("ค"), year in COMMON_YEARS
    if common_named and not common_meant:
        raise Unreadable(f"เขียนว่า ค.ศ. แต่ {year} ไม่ใช่ปี ค.ศ.", "ถ้าเป็นปี พ.ศ. ให้แก้ ค.ศ. เป็น พ.ศ. ถ้าไม่ใช่ให้แก้เลขปี")
    if common_meant and not common_named:
        raise Unreadable(
            f"เขียนว่า พ.ศ. แต่ {year} เป็นปี ค.ศ.", f"แก้เป็น พ.ศ. {to_buddhist(year)} หรือ ค.ศ. {year}"
        )


def _month_number(digits: str) -> int:
    month = int(digits)
    if not 1 <= month <= 12:
        raise Unreadable(
            f"ไม่มีเดือนที่ {month}", "เดือนต้องเป็น 1 ถึง 12 เรียงเป็น ปี-เดือน-วัน (2566-04-03) หรือ วัน/เดือน/ปี (3/4/2566)"
        )
    return month


def _month_named(name: str) -> int:
    month = _MONTH_NUMBERS.get(fold(name))
    if month is None:
        raise Unreadable(f"ไม่รู้จักชื่อเดือน “{_shown(name)}”", _month_hint(name))
    return month


def _month_hint(name: str) -> str:
    close = get_close_matches(fold(name), _MONTH_NUMBERS, n=1, cutoff=0.6)
    if close:
        return f"หมายถึง “{MONTHS[_MONTH_NUMBERS[close[0]] - 1]}” หรือไม่"
    return "เขียนชื่อเดือนเต็มหรือชื่อย่อ เช่น เมษายน หรือ เม.ย."


def _when(year: int, month: int, day: str | None) -> date | Month:
    found = Month(year, month)
    if day is None:
        return found
    if not 1 <= int(day) <= found.last.day:
        raise Unreadable(
            f"เดือน{MONTHS[month - 1]} พ.ศ. {to_buddhist(year)} มี {found.last.day} วัน ไม่มีวันที่ {int(day)}",
            f"แก้วันที่ให้อยู่ระหว่าง 1 ถึง {found.last.day}",
        )
    return date(year, month, int(day))


def _unreadable(plain: str) -> Unreadable:
    """What is wrong with a text that has the form of no date."""
    if plain.isdecimal() and len(plain) == 4:
        return Unreadable(f"“{plain}” มีแต่ปี ยังไม่ได้ระบุเดือน", f"เติมเดือน เช่น {plain}-04 หรือ เมษายน {plain}")
    if plain.isdecimal() and len(plain) <= 2:
        return Unreadable(f"“{plain}” มีตัวเลขเพียงชุดเดียว ยังไม่ได้ระบุเดือนและปี", _FORMS)
    if plain.isdecimal():
        return Unreadable(f"“{_shown(plain)}” เป็นตัวเลขติดกัน จึงแยกวัน เดือน ปี ไม่ได้", _FORMS)
    if re.fullmatch(r"\d+\s*[-/. ]\s*\d+", plain):
        return Unreadable(f"“{plain}” มีตัวเลขเพียงสองชุด จึงไม่รู้ว่าเป็นวัน เดือน หรือปี", _FORMS)
    if re.fullmatch(r"\d{1,2}-\d{1,2}-\d{1,2}", plain):
        return Unreadable(f"“{plain}” ไม่รู้ว่าเลขใดเป็นปี", "เขียนปี พ.ศ. ให้ครบสี่หลัก เช่น 2566-04-03")
    if (match := _WITHOUT_YEAR.fullmatch(plain)) and fold(match[1]) in _MONTH_NUMBERS:
        return Unreadable(f"“{plain}” ยังไม่ได้ระบุปี", f"เติมปี พ.ศ. ต่อท้าย เช่น {plain} 2566")
    return Unreadable(f"“{_shown(plain)}” ไม่ใช่วันที่ที่อ่านได้", _FORMS)


def _two_parts(plain: str) -> tuple[str, str] | None:
    """Both ends of a span, or None for a single day or month. A hyphen inside 2566-04-03 parts nothing."""
    for separator in _SEPARATORS:
        parts = separator.split(plain)
        if len(parts) == 2 and all(parts):
            return parts[0], parts[1]
    return None


def _completed(first: str, last: str) -> str:
    """The first end of a span, with the month and year, or the year, that only the last end says."""
    borrowed = _IN_WORDS.fullmatch(_plain(last))
    if not borrowed:
        return first
    _, month, era, year = borrowed.groups(default="")
    if first.isdecimal():
        return f"{first} {month} {era} {year}"
    return first if first[-1].isdecimal() else f"{first} {era} {year}"


def _covered(first: date | Month, last: date | Month) -> Span:
    begin, end = first_day(first), last_day(last)
    if end < begin:
        raise Unreadable(
            f"วันเริ่มต้น ({long_date(begin)}) อยู่หลังวันสิ้นสุด ({long_date(end)})",
            "เขียนวันที่มาก่อนไว้ข้างหน้า และระบุปีให้ครบทั้งสองข้าง",
        )
    return Span(begin, end)
