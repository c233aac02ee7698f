"""Rules of measures and their results."""

from collections.abc import Iterator
from datetime import date

from prongsai.reading.content import Content
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.fiscal import Round
from prongsai.thai.months import Month, long_date


def late_result(content: Content) -> Iterator[Problem]:
    """A result dated more than two months after its round may have been filed in the wrong round."""
    for year, measures in content.measures.items():
        for entry in measures.values():
            for number, result in enumerate(entry.record.results):
                last = result.round.span(year).last
                if result.date and result.date > _two_months_after(last):
                    yield entry.problem(
                        ("results", number, "date"),
                        f"ผลของ{result.round.label} ลงวันที่ {long_date(result.date)} "
                        f"หลังสิ้นรอบ ({long_date(last)}) กว่าสองเดือน",
                        _advice(result.round),
                        Severity.TODO,
                    )


def _advice(filed: Round) -> str:
    if filed is Round.SIX_MONTHS:
        return "ตรวจวันที่ ถ้าเป็นผลของรอบ 12 เดือน พิมพ์ round: 12-months"
    return "ตรวจวันที่ ถ้าเป็นผลของปีถัดไป ย้ายไปไว้ในโฟลเดอร์ของปีนั้น"


def _two_months_after(last: date) -> date:
    # Rounds end in March and September, so the month never runs over the year's end.
    return Month(last.year, last.month + 2).last
