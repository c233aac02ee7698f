"""What is said once of a fiscal year's measures: title, analysis, columns, tables, rounds, documents."""

from pydantic import Field, field_validator

from prongsai.model.fields import Id, Labelled, Number, Record, Text, fault
from prongsai.model.links import Covers, Link
from prongsai.thai.fiscal import Round
from prongsai.thai.months import Span


class MeasureColumn(Labelled):
    """A column of the tables of measures; its name is the field of the measure that it shows."""

    ISSUE = "issue", "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา"
    UNITS = "units", "ผู้รับผิดชอบ"
    STEPS = "steps", "ขั้นตอนหรือวิธีการ/มาตรการ"
    FOLLOW_UP = "follow_up", "การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ"
    RESULTS = "results", "การดำเนินการ"
    PROHIBITIONS = "prohibitions", "ข้อห้าม"
    TIMING = "timing", "กำหนดเวลา"
    OBJECTIVE = "objective", "วัตถุประสงค์"
    BUDGET = "budget", "งบประมาณ"
    KPI = "kpi", "ตัวชี้วัดความสำเร็จ"
    TARGET = "target", "ค่าเป้าหมาย"
    RISK = "risk", "ระดับความเสี่ยง"
    PROGRESS = "progress", "ความก้าวหน้า"
    PROBLEMS = "problems", "ปัญหา/อุปสรรค"
    SUGGESTIONS = "suggestions", "ข้อเสนอแนะ"
    REMARK = "remark", "หมายเหตุ"


OFFICIAL = (
    MeasureColumn.ISSUE,
    MeasureColumn.UNITS,
    MeasureColumn.STEPS,
    MeasureColumn.FOLLOW_UP,
    MeasureColumn.RESULTS,
)
"""The columns that every report has."""

OPTIONAL = tuple(
    column
    for column in MeasureColumn
    if column not in (*OFFICIAL, MeasureColumn.PROHIBITIONS, MeasureColumn.TIMING)
)
"""The columns that pages show only where the year names them."""


class IndicatorTitle(Record):
    """The name that the agency's report prints for an indicator."""

    number: Number = Field(title="ตัวชี้วัดที่")
    title: Text = Field(title="ชื่อตัวชี้วัด")


class MeasureTable(Record):
    """A further table of the year's measures: which rows, and which columns, in the order printed."""

    id: Id = Field(title="รหัสตาราง")
    title: Text = Field(title="ชื่อตาราง")
    columns: tuple[MeasureColumn, ...] = Field(title="คอลัมน์")
    measures: tuple[Id, ...] = Field((), title="มาตรการในตาราง")
    """Without them the table has every measure of the year, in the order of the report."""


class RoundHead(Covers):
    """A round as the agency's report prints it, with the days that it really covers."""

    round: Round = Field(title="รอบรายงาน")
    label: Text | None = Field(None, title="ชื่อรอบตามที่พิมพ์")


class MeasureYear(Record):
    """measures/<year>/_year.yml. `{agency}` in a text stands for the agency's name."""

    title: Text | None = Field(None, title="ชื่อรายการมาตรการ")
    analysis: Text | None = Field(None, title="ผลวิเคราะห์ของปีก่อน")
    indicators: tuple[IndicatorTitle, ...] = Field((), title="ชื่อตัวชี้วัดตามที่พิมพ์")
    columns: tuple[MeasureColumn, ...] = Field((), title="คอลัมน์")
    tables: tuple[MeasureTable, ...] = Field((), title="ตาราง")
    rounds: tuple[RoundHead, ...] = Field((), title="รอบรายงาน")
    documents: tuple[Link, ...] = Field((), title="เอกสาร")

    @field_validator("rounds")
    @classmethod
    def _rounds_apart(cls, rounds: tuple[RoundHead, ...]) -> tuple[RoundHead, ...]:
        named = [head.round for head in rounds]
        for one in named:
            if named.count(one) > 1:
                raise fault("same_round", f"มี{one.label} สองรายการใต้ rounds", "ลบออกให้เหลือรายการเดียว")
        return rounds

    def round_label(self, round_: Round) -> str | None:
        """How the agency's report calls the round, as printed; None where it uses the common words."""
        return next((head.label for head in self.rounds if head.round is round_), None)

    def round_span(self, round_: Round, year: int) -> Span:
        """The days that the round really covers, in a fiscal year (B.E.)."""
        return next((head.span for head in self.rounds if head.round is round_), round_.span(year))

    @property
    def report_columns(self) -> tuple[MeasureColumn, ...]:
        """Of the report: the official columns that `columns` leaves out, then those that it names."""
        named = dict.fromkeys(self.columns)
        return (*(column for column in OFFICIAL if column not in named), *named)

    @property
    def optional_columns(self) -> tuple[MeasureColumn, ...]:
        """The named columns that a measure shows beside what is always shown."""
        return tuple(column for column in self.columns if column in OPTIONAL)
