"""The agency's answers to the OIT items of a fiscal year."""

from pydantic import Field

from prongsai.model.catalogue import ContentPeriod
from prongsai.model.fields import Day, Id, ItemId, Labelled, Record, Text, Year
from prongsai.model.links import Link
from prongsai.thai.fiscal import Period


class AnswerStatus(Labelled):
    """What staff may declare of an item that has nothing to link, or not yet everything."""

    UPDATING = "updating", "อยู่ระหว่างปรับปรุงข้อมูล"
    NONE = "none", "ไม่มีรายการ"
    NOT_APPLICABLE = "not-applicable", "ไม่เกี่ยวข้องกับหน่วยงาน"


class Parts(Labelled):
    """The parts of a fiscal year for each of which an item shows something."""

    MONTH = "month", "รายเดือน"
    QUARTER = "quarter", "รายไตรมาส"
    HALF_YEAR = "half-year", "ราย 6 เดือน"

    def of(self, year: int) -> tuple[Period, ...]:
        """Every part of a fiscal year (B.E.), October first."""
        match self:
            case Parts.MONTH:
                return tuple(Period(year, "month", month) for month in (10, 11, 12, *range(1, 10)))
            case Parts.QUARTER:
                return tuple(Period(year, "quarter", quarter) for quarter in range(1, 5))
            case Parts.HALF_YEAR:
                return tuple(Period(year, "half-year", half) for half in (1, 2))


def content_year(year: int, wanted: ContentPeriod) -> int:
    """The fiscal year (B.E.) that the content of an item is of, in the assessment of a fiscal year."""
    return year - 1 if wanted is ContentPeriod.PREVIOUS else year


def wanted_periods(parts: Parts, year: int, wanted: ContentPeriod) -> tuple[Period, ...]:
    """The parts that an item of a fiscal year (B.E.) must show; of a half-yearly item only the first half."""
    periods = parts.of(content_year(year, wanted))
    return periods[: len(periods) // 2] if wanted is ContentPeriod.CURRENT_H1 else periods


class Answer(Record):
    """What the agency publishes for one item."""

    title: Text | None = Field(None, title="ชื่อที่หน่วยงานใช้")
    status: AnswerStatus | None = Field(None, title="สถานะ")
    statement: Text | None = Field(None, title="คำชี้แจง")
    explanation: Text | None = Field(None, title="คำอธิบาย")
    text: Text | None = Field(None, title="เนื้อหา")
    guideline: Text | None = Field(None, title="ข้อความตามคู่มือ")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่รับผิดชอบ")
    periods: Parts | None = Field(None, title="งวดของข้อมูล")
    links: tuple[Link, ...] = Field((), title="ข้อมูลที่เผยแพร่")
    reviewed: Day | None = Field(None, title="ตรวจทานล่าสุด")


class Answers(Record):
    """oit/<year>.yml, or one of the files in oit/<year>/. An item that is absent is pending."""

    year: Year = Field(title="ปีงบประมาณ")
    items: dict[ItemId, Answer] = Field(default_factory=dict, title="ข้อ OIT")
