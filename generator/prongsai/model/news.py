"""News that staff write: a short head (front matter) and a body in Markdown."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from prongsai.model.fields import Day, FilePath, Flag, Id, Labelled, Record, Text, fault
from prongsai.model.links import PICTURES, Covers, Link
from prongsai.thai import dates


class Category(Record):
    """One category of news; its id is a part of addresses and is never renamed."""

    id: Id = Field(title="รหัสประเภทข่าว")
    label: Text = Field(title="ชื่อประเภทข่าว")


class Categories(Record):
    """catalogue/categories.yml, in the order in which people see the categories."""

    categories: tuple[Category, ...] = Field(title="ประเภทข่าว")


class ProcurementStage(Labelled):
    """What an announcement of a procurement project is, in the order in which e-GP has them announced."""

    PLAN = "plan", "แผนการจัดซื้อจัดจ้าง"
    TERMS = "terms", "ร่างขอบเขตของงาน"
    REFERENCE_PRICE = "reference-price", "ราคากลาง"
    DRAFT_TENDER = "draft-tender", "ร่างเอกสารประกวดราคา"
    INVITATION = "invitation", "ประกาศเชิญชวน"
    AMENDMENT = "amendment", "แก้ไขประกาศเชิญชวน"
    CANCELLATION = "cancellation", "ยกเลิกประกาศเชิญชวน"
    WINNER = "winner", "ประกาศผู้ชนะการเสนอราคา"
    WINNER_CANCELLATION = "winner-cancellation", "ยกเลิกประกาศผู้ชนะการเสนอราคา"
    CONTRACT = "contract", "สาระสำคัญในสัญญา"
    CONTRACT_CHANGE = "contract-change", "แก้ไขสัญญา"
    ACCEPTANCE = "acceptance", "ตรวจรับงาน"


def _picture(path: str) -> str:
    if not path.lower().endswith(PICTURES):
        raise fault(
            "picture",
            f"“{path}” ไม่ใช่ไฟล์ภาพ",
            "ภาพลงท้ายด้วย .jpg .png .webp หรือ .gif เอกสารชนิดอื่นให้ใส่ใต้ attachments: แทน",
        )
    return path


class Picture(Record):
    """A picture that belongs to an article: a published file, and words for those who do not see it."""

    file: Annotated[FilePath, AfterValidator(_picture)] = Field(title="ไฟล์ภาพ")
    alt: Text | None = Field(None, title="คำบรรยายภาพ")
    caption: Text | None = Field(None, title="ข้อความใต้ภาพ")

    @property
    def link(self) -> Link:
        """The picture as the link to its file that it is."""
        return Link(file=self.file, alt=self.alt, label=self.caption or self.alt or self.file)


def _one_day(value: Any) -> Any:
    """A single day is an event from that day to that day."""
    if not isinstance(value, str):
        return value
    try:
        when = dates.read_when(value)
    except dates.Unreadable as unreadable:
        raise fault("unreadable", unreadable.message, unreadable.hint) from None
    return {"from": when, "to": when}


Event = Annotated[Covers, BeforeValidator(_one_day)]
"""When something happens: a day or a month, or `from` and `to`."""


class NewsHead(Record):
    """The front matter of news/<year>/<id>.md."""

    title: Text = Field(title="หัวเรื่อง")
    date: Day = Field(title="วันที่เผยแพร่")
    date_as_printed: Text | None = Field(None, title="วันที่ตามที่พิมพ์ในเอกสาร")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")
    event: Event | None = Field(None, title="กำหนดการ")
    category: Id | None = Field(None, title="ประเภทข่าว")
    units: tuple[Id, ...] = Field((), title="หน่วยงาน")
    summary: Text | None = Field(None, title="สรุปข่าว")
    project: Id | None = Field(None, title="รหัสโครงการจัดซื้อจัดจ้าง")
    stage: ProcurementStage | None = Field(None, title="ขั้นตอนการจัดซื้อจัดจ้าง")
    images: tuple[Picture, ...] = Field((), title="ภาพ")
    attachments: tuple[Link, ...] = Field((), title="เอกสารแนบ")
    draft: Flag = Field(False, title="ฉบับร่าง")


class PageHead(Record):
    """The front matter of a hand-written page; all of it may be left out."""

    title: Text | None = Field(None, title="ชื่อหน้า")
    description: Text | None = Field(None, title="คำอธิบายหน้า")
