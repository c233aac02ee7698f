"""Rules of measures and their results."""

from collections.abc import Iterator
from itertools import chain

from prongsai.checks.suggestion import suggestion
from prongsai.model.measure_years import OPTIONAL, MeasureColumn, MeasureYear
from prongsai.model.measures import Measure, Result
from prongsai.reading.content import Content
from prongsai.reading.document import Location
from prongsai.reading.problem import Problem, Severity
from prongsai.thai.fiscal import Round
from prongsai.thai.months import Month, long_date


def late_result(content: Content) -> Iterator[Problem]:
    """A result dated more than two months after its round may have been filed in the wrong round."""
    for year, measures in content.measures.items():
        head = _head(content, year)
        for entry in measures.values():
            for number, result in enumerate(entry.record.results):
                last = head.round_span(result.round, year).last
                if result.date and result.date > Month.of(last).plus(2).last:
                    yield entry.problem(
                        ("results", number, "date"),
                        f"ผลของ{result.round.label} ลงวันที่ {long_date(result.date)} "
                        f"หลังสิ้นรอบ ({long_date(last)}) กว่าสองเดือน",
                        _advice(result.round),
                        Severity.TODO,
                    )


def unknown_table_measure(content: Content) -> Iterator[Problem]:
    """Every measure that a table of the year names is one of the year."""
    for year, entry in content.measure_years.items():
        known = content.measures.get(year, {})
        for number, table in enumerate(entry.record.tables):
            for place, name in enumerate(table.measures):
                # A file that is there but faulty was told of by reading.
                path = f"{content.label}/measures/{year}/{name}.yml"
                if path not in content.texts and path not in content.faulty:
                    yield entry.problem(
                        ("tables", number, "measures", place),
                        f"ไม่พบมาตรการ “{name}” ของตาราง “{table.title}”",
                        suggestion(name, known, f"ตรวจชื่อไฟล์ใน measures/{year}/"),
                    )


def column_not_shown(content: Content) -> Iterator[Problem]:
    """What a measure says for an optional column is in a column or table of its year."""
    for year, measures in content.measures.items():
        if content.is_faulty(f"measures/{year}/_year.yml"):
            continue
        for name, entry in measures.items():
            shown = _shown(_head(content, year), name)
            records: Iterator[tuple[Location, Measure | Result]]
            records = chain(entry.each(Measure), entry.each(Result))
            for place, record in records:
                for column in OPTIONAL:
                    if column not in shown and getattr(record, column.value, None) is not None:
                        yield entry.problem(
                            (*place, column.value),
                            f"{column.value} ({column.label}) ยังไม่แสดงบนเว็บไซต์ เพราะปีนี้ไม่ได้ใช้คอลัมน์นี้",
                            f"เพิ่มบรรทัด - {column.value} ใต้ columns: ใน measures/{year}/_year.yml",
                            Severity.WARNING,
                        )


def plan_outside_year(content: Content) -> Iterator[Problem]:
    """A plan over several years covers the year in which it is filed."""
    for year, measures in content.measures.items():
        for entry in measures.values():
            plan = entry.record.years
            if plan and year not in plan:
                yield entry.problem(
                    ("years",),
                    f"แผน พ.ศ. {plan.first} ถึง {plan.last} ไม่ครอบคลุมปี {year} ที่เก็บไฟล์นี้",
                    f"ตรวจปีของแผน หรือย้ายไฟล์ไปไว้ใน measures/{plan.first}/",
                    Severity.WARNING,
                )


def _head(content: Content, year: int) -> MeasureYear:
    entry = content.measure_years.get(year)
    return entry.record if entry else MeasureYear()


def _shown(head: MeasureYear, name: str) -> set[MeasureColumn]:
    """The columns that show something of a measure."""
    tables = [table for table in head.tables if not table.measures or name in table.measures]
    return {*head.columns, *(column for table in tables for column in table.columns)}


def _advice(filed: Round) -> str:
    if filed is Round.SIX_MONTHS:
        return "ตรวจวันที่ ถ้าเป็นผลของรอบ 12 เดือน พิมพ์ round: 12-months"
    return "ตรวจวันที่ ถ้าเป็นผลของปีถัดไป ย้ายไปไว้ในโฟลเดอร์ของปีนั้น"
