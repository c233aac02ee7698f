"""Measures of integrity and transparency: what was found wanting, who does what, what came of it."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

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
    Years,
    fault,
)
from prongsai.model.links import Covers, Link
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


def _quarter(number: int) -> int:
    if not 1 <= number <= 4:
        raise fault(
            "quarter_number",
            f"ไม่มีไตรมาสที่ {number}",
            "ไตรมาสของปีงบประมาณมี 1 ถึง 4 (1 คือ ตุลาคม–ธันวาคม) เช่น quarters: [1, 2, 4]",
        )
    return number


Quarter = Annotated[Number, AfterValidator(_quarter)]
"""A quarter of the fiscal year: 1 is October to December."""


def _month(number: int) -> int:
    if not 1 <= number <= 12:
        raise fault("month_number", f"ไม่มีเดือนที่ {number}", "เลขเดือนมี 1 ถึง 12 เช่น เมษายนคือ 4 และตุลาคมคือ 10")
    return number


CalendarMonth = Annotated[Number, AfterValidator(_month)]
"""A month by its number: 1 is January."""


def _texts(written: Any) -> Any:
    """Read a list in which an entry is a bare text or a mapping with more to say."""
    if isinstance(written, (list, tuple)):
        return [{"text": one} if isinstance(one, str) else one for one in written]
    return written


def _units(written: Any) -> Any:
    return [written] if written == EVERY_UNIT else written


class Step(Record):
    """One step of a measure, as printed; steps may hold steps. `units` as in the measure."""

    number: Text | None = Field(None, title="เลขที่ตามที่พิมพ์")
    text: Text = Field(title="ข้อความ")
    units: tuple[Id, ...] = Field((), title="ผู้รับผิดชอบ")
    when: Text | None = Field(None, title="เวลาเป็นถ้อยคำ")
    quarters: tuple[Quarter, ...] = Field((), title="ไตรมาสที่ดำเนินการ")
    steps: "tuple[Step, ...]" = Field((), title="ขั้นตอนย่อย")

    _plain_steps = field_validator("steps", mode="before")(_texts)
    _every_unit = field_validator("units", mode="before")(_units)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of this step and of all below it, in order, each after its printed number."""
        own = f"{self.number} {self.text}" if self.number else self.text
        return (own, *(text for step in self.steps for text in step.texts))


class Prohibition(Record):
    """What nobody may do, as printed."""

    number: Text | None = Field(None, title="เลขที่ตามที่พิมพ์")
    text: Text = Field(title="ข้อความ")


class Risk(Record):
    """The weight of a risk: likelihood times impact, each counted from 1."""

    likelihood: Number = Field(title="โอกาสเกิด")
    impact: Number = Field(title="ผลกระทบ")
    level: Text | None = Field(None, title="ระดับความเสี่ยงตามที่พิมพ์")

    @property
    def score(self) -> int:
        """Likelihood times impact."""
        return self.likelihood * self.impact

    @field_validator("likelihood", "impact")
    @classmethod
    def _counted_from_one(cls, number: int) -> int:
        if number < 1:
            raise fault("risk_number", f"คะแนนความเสี่ยงเป็น {number} ไม่ได้", "พิมพ์คะแนนตั้งแต่ 1 ขึ้นไป เช่น 4")
        return number


class Done(Record):
    """A record that a duty was carried out."""

    period: FiscalPeriod | None = Field(None, alias="for", title="งวด")
    date: Day | None = Field(None, title="วันที่ดำเนินการ")
    date_as_printed: Text | None = Field(None, title="วันที่ตามที่พิมพ์")
    during: Covers | None = Field(None, title="ช่วงที่ดำเนินการ")
    text: Text | None = Field(None, title="รายละเอียด")
    evidence: tuple[Link, ...] = Field((), title="หลักฐาน")

    @model_validator(mode="after")
    def _tells_something(self) -> Self:
        if not (self.date or self.date_as_printed or self.during or self.text):
            raise fault(
                "nothing_done",
                "ยังไม่ได้บอกว่าดำเนินการเมื่อใด",
                "เพิ่มบรรทัด date: เช่น date: 2566-04-03 ถ้าต้นฉบับไม่มีวันที่ ให้พิมพ์ text: แทน",
            )
        return self


class Duty(Record):
    """A duty of reporting or follow-up: due once, or in a rhythm, or in words only."""

    id: Id | None = Field(None, title="รหัส")
    number: Text | None = Field(None, title="เลขที่ตามที่พิมพ์")
    text: Text = Field(title="ข้อความ")
    due: When | None = Field(None, title="กำหนดเวลา")
    due_as_printed: Text | None = Field(None, title="กำหนดเวลาตามที่พิมพ์")
    every: Rhythm | None = Field(None, title="ความถี่")
    months: tuple[CalendarMonth, ...] = Field((), title="เดือน")
    quarters: tuple[Quarter, ...] = Field((), title="ไตรมาสที่ดำเนินการ")
    when: Text | None = Field(None, title="เวลาเป็นถ้อยคำ")
    done: tuple[Done, ...] = Field((), title="บันทึกการดำเนินการ")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")

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
        return self


class Result(Record):
    """What was done, as filed in one round; the round is never computed from the date."""

    id: Id | None = Field(None, title="รหัส")
    round: Round = Field(title="รอบรายงาน")
    date: Day | None = Field(None, title="วันที่ดำเนินการ")
    date_as_printed: Text | None = Field(None, title="วันที่ตามที่พิมพ์")
    during: Covers | None = Field(None, title="ช่วงที่ดำเนินการ")
    text: Text = Field(title="ผลการดำเนินการ")
    progress: Text | None = Field(None, title="ความก้าวหน้า")
    problems: Text | None = Field(None, title="ปัญหา/อุปสรรค")
    suggestions: Text | None = Field(None, title="ข้อเสนอแนะ")
    remark: Text | None = Field(None, title="หมายเหตุ")
    evidence: tuple[Link, ...] = Field((), title="หลักฐาน")
    published: Day | None = Field(None, title="วันที่เผยแพร่")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")

    @property
    def key(self) -> str:
        """The result's id within its measure: as written, else its round."""
        return self.id or self.round.value


class Measure(Record):
    """measures/<year>/<id>.yml. Only the title is needed: an announcement has no more.

    `budget` is as printed: an amount in baht, "ไม่ใช้งบประมาณ", or left out where nothing is said.
    `progress` is what the source states, never computed.
    """

    title: Text = Field(title="ชื่อมาตรการ")
    number: Text | None = Field(None, title="เลขที่ตามที่พิมพ์")
    issue: Text | None = Field(None, title="ประเด็นที่ต้องปรับปรุงแก้ไข/พัฒนา")
    instrument: Instrument | None = Field(None, title="เครื่องมือการประเมิน")
    indicator: Number | None = Field(None, title="ตัวชี้วัดที่")
    question: Text | None = Field(None, title="ข้อคำถาม")
    topic: Id | None = Field(None, title="หัวข้อ")
    continues: Reference | None = Field(None, title="ต่อเนื่องจาก")
    years: Years | None = Field(None, title="ปีงบประมาณของแผน")
    units: tuple[Id, ...] = Field((), title="ผู้รับผิดชอบ")
    objective: Text | None = Field(None, title="วัตถุประสงค์")
    budget: Text | None = Field(None, title="งบประมาณ")
    kpi: Text | None = Field(None, title="ตัวชี้วัดความสำเร็จ")
    target: Text | None = Field(None, title="ค่าเป้าหมาย")
    risk: Risk | None = Field(None, title="ระดับความเสี่ยง")
    steps: tuple[Step, ...] = Field((), title="ขั้นตอนหรือวิธีการ/มาตรการ")
    prohibitions: tuple[Prohibition, ...] = Field((), title="ข้อห้าม")
    follow_up: tuple[Duty, ...] = Field((), title="การรายงานผลและการกำกับติดตาม")
    results: tuple[Result, ...] = Field((), title="การดำเนินการ")
    progress: Text | None = Field(None, title="ความก้าวหน้า")
    problems: Text | None = Field(None, title="ปัญหา/อุปสรรค")
    suggestions: Text | None = Field(None, title="ข้อเสนอแนะ")
    remark: Text | None = Field(None, title="หมายเหตุ")
    documents: tuple[Link, ...] = Field((), title="เอกสาร")

    _plain_texts = field_validator("steps", "prohibitions", mode="before")(_texts)
    _every_unit = field_validator("units", mode="before")(_units)

    @property
    def of_every_unit(self) -> bool:
        """Whether every unit of the agency is in charge."""
        return EVERY_UNIT in self.units

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
