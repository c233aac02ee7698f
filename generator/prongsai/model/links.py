"""A link from a record to what it rests on: a file, another record, a page of the site or elsewhere."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from prongsai.model.fields import (
    Day,
    FilePath,
    FiscalPeriod,
    Id,
    ItemReference,
    Labelled,
    Record,
    Reference,
    SitePath,
    Text,
    Url,
    When,
    fault,
)
from prongsai.thai.months import Span, first_day, last_day


class Target(StrEnum):
    """What a link can lead to; the names are the keys that staff type."""

    FILE = "file"
    MEASURE = "measure"
    NEWS = "news"
    ITEM = "item"
    STATISTICS = "statistics"
    SITE = "site"
    URL = "url"


class Show(Labelled):
    """How a page shows what a link leads to."""

    CARD = "card", "ลิงก์"
    TABLE = "table", "ตารางในหน้า"
    IMAGE = "image", "ภาพในหน้า"


PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
"""Endings of what can be shown as a picture."""
TABLES = (".csv", ".xlsx")
"""Endings of published files that can be shown as a table."""


class Covers(Record):
    """The time that a document is about, from the first day to the last, both included."""

    start: When = Field(alias="from", title="ตั้งแต่")
    end: When = Field(alias="to", title="ถึง")

    @property
    def span(self) -> Span:
        """From the first day to the last."""
        return Span(first_day(self.start), last_day(self.end))

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if first_day(self.start) > last_day(self.end):
            raise fault("covers_order", "วันเริ่ม (from) อยู่หลังวันสิ้นสุด (to)", "สลับวันทั้งสอง หรือตรวจปี พ.ศ. อีกครั้ง")
        return self


class Link(Record):
    """One labelled link with exactly one target, and what is known of the document behind it."""

    label: Text | None = Field(None, title="ชื่อที่แสดง")
    file: FilePath | None = Field(None, title="ไฟล์")
    measure: Reference | None = Field(None, title="มาตรการ")
    news: Reference | None = Field(None, title="ข่าว")
    item: ItemReference | None = Field(None, title="ข้อ OIT")
    statistics: Reference | None = Field(None, title="สถิติ")
    site: SitePath | None = Field(None, title="หน้าในเว็บไซต์นี้")
    url: Url | None = Field(None, title="เว็บไซต์อื่น")
    show: Show = Field(Show.CARD, title="วิธีแสดง")
    kind: Text | None = Field(None, title="ประเภทเอกสาร")
    summary: Text | None = Field(None, title="สรุปเนื้อหา")
    alt: Text | None = Field(None, title="คำบรรยายภาพ")
    covers: Covers | None = Field(None, title="ช่วงเวลาของข้อมูล")
    period: FiscalPeriod | None = Field(None, title="งวด")
    elements: tuple[Id, ...] = Field((), title="องค์ประกอบที่แสดง")
    owner: Id | None = Field(None, title="เจ้าของเอกสาร")
    approver: Text | None = Field(None, title="ผู้อนุมัติ")
    dated: Day | None = Field(None, title="วันที่ในเอกสาร")
    dated_as_printed: Text | None = Field(None, title="วันที่ตามที่พิมพ์ในเอกสาร")
    published: Day | None = Field(None, title="วันที่เผยแพร่")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")
    until: Day | None = Field(None, title="เผยแพร่ถึงวันที่")

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        given = [target.value for target in Target if getattr(self, target) is not None]
        if not given:
            raise fault(
                "no_target",
                "ลิงก์นี้ยังไม่ได้บอกว่าไปที่ใด",
                "เพิ่มบรรทัด file: (ไฟล์) หรือ url: (เว็บไซต์อื่น) หรือ site: (หน้าในเว็บไซต์นี้)",
            )
        if len(given) > 1:
            raise fault(
                "two_targets",
                f"ลิงก์เดียวไปได้ที่เดียว แต่มีทั้ง {' และ '.join(given)}",
                "แยกเป็นสองรายการ รายการละหนึ่งลิงก์",
            )
        return self

    @property
    def target(self) -> Target:
        """Which kind of target this link has."""
        return next(target for target in Target if getattr(self, target) is not None)

    @property
    def showable(self) -> tuple[Show, ...]:
        """How what it leads to can be shown; a picture of another site would ask that site for it."""
        name = (self.file or "").lower()
        if name.endswith(PICTURES):
            return (Show.CARD, Show.IMAGE)
        if name.endswith(TABLES) or self.target is Target.STATISTICS:
            return (Show.CARD, Show.TABLE)
        return (Show.CARD,)

    @property
    def reference(self) -> str:
        """The target as typed: a path, a reference, a site address or a URL."""
        return str(getattr(self, self.target))
