"""Whether promises in working days can be counted."""

from collections.abc import Iterator
from datetime import date, timedelta

from prongsai.model.fields import Record
from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.eras import to_buddhist
from prongsai.thai.working_days import read_duration

_SOON = timedelta(days=60)


def unknown_holidays(content: Content, as_of: date) -> Iterator[Problem]:
    """Where a channel promises working days, the holidays of this year and soon of the next are known."""
    if content.channels is None:
        return
    years = dict.fromkeys(to_buddhist(day.year) for day in (as_of, as_of + _SOON))
    missing = [year for year in years if year not in content.holidays]
    for location, record in content.channels.each(Record):
        for name in ("duration", "total"):
            found = read_duration(getattr(record, name, None) or "")
            if missing and found and found.working:
                yield content.channels.problem(
                    (*location, name),
                    f"ระบบยังไม่มีรายการวันหยุดราชการของปี พ.ศ. {' และ '.join(map(str, missing))} "
                    "จึงบอกวันครบกำหนดที่อยู่ในปีนั้นไม่ได้",
                    "เพิ่มวันหยุดทั้งปีใน catalogue/holidays.yml หรือใช้โปรแกรมรุ่นใหม่ที่มีปีนั้นแล้ว",
                    Severity.TODO,
                )
                return  # Once is enough: what is missing is one file, not a line for each promise.
