"""The agency's answers to the OIT items of a fiscal year."""

from pydantic import Field

from prongsai.model.fields import Day, Id, ItemId, Labelled, Record, Text, Year
from prongsai.model.links import Link


class AnswerStatus(Labelled):
    """What staff may declare of an item that has nothing to link, or not yet everything."""

    UPDATING = "updating", "อยู่ระหว่างปรับปรุงข้อมูล"
    NONE = "none", "ไม่มีรายการ"
    NOT_APPLICABLE = "not-applicable", "ไม่เกี่ยวข้องกับหน่วยงาน"


class Answer(Record):
    """What the agency publishes for one item."""

    status: AnswerStatus | None = Field(None, title="สถานะ")
    statement: Text | None = Field(None, title="คำชี้แจง")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่รับผิดชอบ")
    links: tuple[Link, ...] = Field((), title="ข้อมูลที่เผยแพร่")
    reviewed: Day | None = Field(None, title="ตรวจทานล่าสุด")


class Answers(Record):
    """oit/<year>.yml, or one of the files in oit/<year>/. An item that is absent is pending."""

    year: Year = Field(title="ปีงบประมาณ")
    items: dict[ItemId, Answer] = Field(default_factory=dict, title="ข้อ OIT")
