"""Measures of integrity and transparency: what was found wanting, who does what, what came of it."""

from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from prongsai.model.fields import (
    Day,
    FiscalPeriod,
    Id,
    Labelled,
    Number,
    Record,
    Reference,
    Text,
    When,
    fault,
)
from prongsai.model.links import Link
from prongsai.thai.fiscal import Round

EVERY_UNIT = "all"
"""Stands in `units` for every unit of the agency."""


class Instrument(Labelled):
    """The instruments of the assessment."""

    IIT = "IIT", "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายใน (IIT)"
    EIT = "EIT", "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"
    OIT = "OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)"


class Rhythm(Labelled):
    """How often a duty comes round; of the fiscal year."""

    MONTH = "month", "ทุกเดือน"
    QUARTER = "quarter", "ไตรมาสละ 1 ครั้ง"
    HALF_YEAR = "half-year", "ทุก 6 เดือน"
    YEAR = "year", "ปีละ 1 ครั้ง"


class Step(Record):
    """One step of a measure, as printed; steps may hold steps."""

    text: Text = Field(title="ข้อความ")
    steps: "tuple[Step, ...]" = Field((), title="ขั้นตอนย่อย")

    @field_validator("steps", mode="before")
    @classmethod
    def _plain_steps(cls, steps: Any) -> Any:
        return plain_steps(steps)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of this step and of all below it, in order."""
        return (self.text, *(text for step in self.steps for text in step.texts))


def plain_steps(steps: Any) -> Any:
    """Read a list in which a step is a bare text or a mapping with steps of its own."""
    if isinstance(steps, (list, tuple)):
        return [{"text": step} if isinstance(step, str) else step for step in steps]
    return steps


class Done(Record):
    """A record that a duty was carried out."""

    period: FiscalPeriod | None = Field(None, alias="for", title="ของช่วง")
    date: Day = Field(title="วันที่ดำเนินการ")
    text: Text | None = Field(None, title="รายละเอียด")
    evidence: tuple[Link, ...] = Field((), title="หลักฐาน")


class Duty(Record):
    """A duty of reporting or follow-up: due once, or in a rhythm, or in words only."""

    id: Id | None = Field(None, title="รหัส")
    text: Text = Field(title="ข้อความ")
    due: When | None = Field(None, title="กำหนดเวลา")
    every: Rhythm | None = Field(None, title="ความถี่")
    months: tuple[Number, ...] = Field((), title="เดือน")
    when: Text | None = Field(None, title="เวลาเป็นถ้อยคำ")
    done: tuple[Done, ...] = Field((), title="บันทึกการดำเนินการ")

    @model_validator(mode="after")
    def _one_timing(self) -> Self:
        given = [name for name in ("due", "every", "when") if getattr(self, name) is not None]
        if len(given) > 1:
            raise fault(
                "two_timings",
                f"บอกเวลาได้แบบเดียว แต่มีทั้ง {' และ '.join(given)}",
                "เลือก due: (ครั้งเดียว) every: (เป็นรอบ) หรือ when: (เป็นถ้อยคำ) อย่างเดียว",
            )
        if self.months and self.every is None:
            raise fault("months_alone", "มี months แต่ไม่มี every", "เพิ่มบรรทัด every: เช่น every: half-year")
        if any(not 1 <= month <= 12 for month in self.months):
            raise fault("month_number", "เลขเดือนต้องอยู่ระหว่าง 1 ถึง 12", "เช่น เมษายนคือ 4 และตุลาคมคือ 10")
        return self


class Result(Record):
    """What was done, as filed in one round; the round is never computed from the date."""

    id: Id | None = Field(None, title="รหัส")
    round: Round = Field(title="รอบรายงาน")
    date: Day | None = Field(None, title="วันที่ดำเนินการ")
    text: Text = Field(title="ผลการดำเนินการ")
    evidence: tuple[Link, ...] = Field((), title="หลักฐาน")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")

    @property
    def key(self) -> str:
        """The result's id within its measure: as written, else its round."""
        return self.id or self.round.value


class Measure(Record):
    """measures/<year>/<id>.yml."""

    title: Text = Field(title="ชื่อมาตรการ")
    issue: Text = Field(title="ประเด็นที่ต้องปรับปรุงแก้ไข/พัฒนา")
    instrument: Instrument = Field(title="เครื่องมือการประเมิน")
    indicator: Number = Field(title="ตัวชี้วัดที่")
    question: Text | None = Field(None, title="ข้อคำถาม")
    topic: Id | None = Field(None, title="หัวข้อ")
    continues: Reference | None = Field(None, title="ต่อเนื่องจาก")
    units: tuple[Id, ...] = Field((), title="ผู้รับผิดชอบ")
    steps: tuple[Step, ...] = Field((), title="ขั้นตอนหรือวิธีการ/มาตรการ")
    follow_up: tuple[Duty, ...] = Field((), title="การรายงานผลและการกำกับติดตาม")
    results: tuple[Result, ...] = Field((), title="การดำเนินการ")

    @field_validator("units", mode="before")
    @classmethod
    def _every_unit(cls, units: Any) -> Any:
        return [units] if units == EVERY_UNIT else units

    @field_validator("steps", mode="before")
    @classmethod
    def _plain_steps(cls, steps: Any) -> Any:
        return plain_steps(steps)

    @field_validator("results")
    @classmethod
    def _results_apart(cls, results: tuple[Result, ...]) -> tuple[Result, ...]:
        keys = [result.key for result in results]
        for key in keys:
            if keys.count(key) > 1:
                raise fault(
                    "same_result",
                    f"มีผลการดำเนินการสองรายการที่ใช้รหัส “{key}”",
                    "เพิ่มบรรทัด id: ที่ไม่ซ้ำกันให้แต่ละรายการ เช่น id: training-1",
                )
        return results


class IndicatorTitle(Record):
    """The name that the agency's report prints for an indicator."""

    number: Number = Field(title="ตัวชี้วัดที่")
    title: Text = Field(title="ชื่อตัวชี้วัด")


class MeasureYear(Record):
    """measures/<year>/_year.yml. `{agency}` in a text stands for the agency's name."""

    title: Text | None = Field(None, title="ชื่อรายการมาตรการ")
    analysis: Text | None = Field(None, title="ผลวิเคราะห์ของปีก่อน")
    indicators: tuple[IndicatorTitle, ...] = Field((), title="ชื่อตัวชี้วัดตามที่พิมพ์")
