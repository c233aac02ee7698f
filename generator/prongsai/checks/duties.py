"""Rules of the duties of follow-up: their times, and the records of what was done."""

from collections.abc import Iterator

from prongsai.model.due_times import DueTime, due_times
from prongsai.model.measures import Duty, Measure, Rhythm
from prongsai.reading.content import Content
from prongsai.reading.decode import Entry
from prongsai.reading.document import Location
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.fiscal import fiscal_year
from prongsai.thai.months import Month, last_day, long_month


def record_of_no_time(content: Content) -> Iterator[Problem]:
    """A record of a duty with a rhythm is one of its times, else no page counts it."""
    for entry, place, duty, times in _duties(content):
        periods = " ".join(str(time.period) for time in times)
        for number, done in enumerate(duty.done):
            if not times or any(time.takes(done) for time in times):
                continue
            if done.period:
                yield entry.problem(
                    (*place, "done", number, "for"),
                    f"{done.period.label} ไม่ใช่งวดของงานนี้ จึงยังไม่นับเป็นบันทึกผล",
                    f"งวดของงานนี้คือ {periods}",
                    Severity.WARNING,
                )
            else:
                yield entry.problem(
                    (*place, "done", number),
                    "บันทึกนี้ไม่ได้บอกงวด และไม่มีวันที่ที่อยู่ในงวดใดของงานนี้ จึงยังไม่นับเป็นบันทึกผล",
                    f"เพิ่มบรรทัด for: ตามด้วยงวด งวดของงานนี้คือ {periods}",
                    Severity.TODO,
                )


def months_of_rhythm(content: Content) -> Iterator[Problem]:
    """The months of a rhythm give each of its periods a month of its own."""
    for entry, place, duty, times in _duties(content):
        windows = [time.window for time in times]
        twice = next((window for window in windows if windows.count(window) > 1), None)
        if twice:
            example = "[4, 10]" if duty.every is Rhythm.HALF_YEAR else "[1, 4, 7, 10]"
            yield entry.problem(
                (*place, "months"),
                f"มีมากกว่าหนึ่งงวดที่ต้องรายงานในเดือน{long_month(Month.of(twice.last))} เพราะระบุเดือนไว้ไม่ครบทุกงวด",
                f"ระบุเดือนที่รายงานของทุกงวด เช่น months: {example}",
                Severity.WARNING,
            )


def due_of_another_year(content: Content) -> Iterator[Problem]:
    """What is due once is due in the measure's years, in the one that prepares or the one that reports."""
    for year, measures in content.measures.items():
        for entry in measures.values():
            years = entry.record.years
            first, last = (min(years.first, year), max(years.last, year)) if years else (year, year)
            for place, duty in entry.each(Duty):
                if duty.due and not first - 1 <= fiscal_year(last_day(duty.due)) <= last + 1:
                    yield entry.problem(
                        (*place, "due"),
                        f"กำหนดเวลานี้อยู่ห่างจากปีงบประมาณ {year} ของมาตรการเกินหนึ่งปี",
                        f"ตรวจปีอีกครั้ง ปีงบประมาณ {year} คือ ตุลาคม {year - 1} ถึง กันยายน {year}",
                        Severity.WARNING,
                    )


def _duties(content: Content) -> Iterator[tuple[Entry[Measure], Location, Duty, tuple[DueTime, ...]]]:
    """Every duty with its place and its times."""
    for year, measures in content.measures.items():
        for entry in measures.values():
            for place, duty in entry.each(Duty):
                yield entry, place, duty, due_times(duty, year)
