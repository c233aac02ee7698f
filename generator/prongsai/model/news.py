"""News that staff write: a short head (front matter) and a body in Markdown."""

from pydantic import Field

from prongsai.model.fields import Day, Id, Record, Text
from prongsai.model.links import Link


class NewsHead(Record):
    """The front matter of news/<year>/<id>.md."""

    title: Text = Field(title="หัวเรื่อง")
    date: Day = Field(title="วันที่เผยแพร่")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")
    category: Id | None = Field(None, title="ประเภทข่าว")
    units: tuple[Id, ...] = Field((), title="หน่วยงาน")
    summary: Text | None = Field(None, title="สรุปข่าว")
    attachments: tuple[Link, ...] = Field((), title="เอกสารแนบ")


class PageHead(Record):
    """The front matter of a hand-written page; all of it may be left out."""

    title: Text | None = Field(None, title="ชื่อหน้า")
    description: Text | None = Field(None, title="คำอธิบายหน้า")
