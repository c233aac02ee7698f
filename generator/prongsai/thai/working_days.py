"""Promises such as "ภายใน ๑๕ วันทำการ", and the day on which they end.

Working days are Monday to Friday without the official holidays. The day of the event is not counted, and
the last day is counted even if offices are closed on it (Administrative Procedure Act B.E. 2539, s. 64).
"""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta

from prongsai.thai.digits import to_arabic
from prongsai.thai.numbers import read_baht
from prongsai.thai.text import normalise

HolidaysByYear = Mapping[int, Set[date]]
"""The official holidays of each calendar year (C.E.) whose whole list is known."""

LONGEST = 366
"""The most days that a text is taken to promise; a larger number is no promise but a slip."""

_LONGEST_TEXT = 120
_SATURDAY = 5
_DAY = timedelta(days=1)
_LEAD = r"(?:(?P<before>\D*?)(?:ภายใน|ไม่เกิน|ใช้เวลา|ระยะเวลา)+)?"
_COUNT = r"(?P<count>\d{1,3}|[ก-์]+?)(?:\([ก-์]+\))?"
_RECEIPT = (
    r"(?P<receipt>นับ(?:แต่|ตั้งแต่|จาก|ถัดจาก)วัน(?:ที่)?(?:ได้)?(?:รับ|ยื่น)"
    r"(?:แจ้ง)?(?:เรื่อง|คำร้อง|คำถาม|คำขอ)?(?:ร้องเรียน|ร้องทุกข์)?)?"
)
_DURATION = re.compile(rf"{_LEAD}{_COUNT}วัน(?P<working>ทำการ|ทำงาน|ราชการ)?{_RECEIPT}")
_CONDITION = re.compile(r"หลัง|เมื่อ|หาก|ถ้า|กรณี|ครั้ง|นับ")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of days, counted from the day after something happened."""

    days: int
    working: bool
    """Whether only working days count."""
    from_receipt: bool = False
    """Whether the text itself says that it runs from the day on which the matter was received."""

    def ends(self, start: date, holidays: HolidaysByYear) -> date | None:
        """The last day; None where it would need the holidays of a year whose list is not known."""
        if not self.working:
            return start + self.days * _DAY
        day, left = start, self.days
        while left:
            day += _DAY
            if day.year not in holidays:
                return None
            left -= day.weekday() < _SATURDAY and day not in holidays[day.year]
        return day


def read_duration(text: str) -> Duration | None:
    """The duration that a text promises: 'ภายใน ๑๕ วันทำการ', 'ไม่เกิน 30 วัน', 'ตรวจภายในเจ็ดวันทำการ'.

    None for any other text. What counts from something still to come ('ภายใน ๓ วันหลังแก้ไขเสร็จ'), hours, months
    and ranges are not days from now, so they are left to their words.
    """
    plain = _SPACE.sub("", to_arabic(normalise(text)))
    found = _DURATION.fullmatch(plain) if len(plain) <= _LONGEST_TEXT else None
    if found is None or _CONDITION.search(found["before"] or ""):
        return None
    count = _count(found["count"])
    if count is None or not 1 <= count <= LONGEST:
        return None
    return Duration(count, bool(found["working"]), bool(found["receipt"]))


def _count(written: str) -> int | None:
    if written.isascii():
        return int(written)
    amount = read_baht(f"{written}บาท")
    return None if amount is None else int(amount)
