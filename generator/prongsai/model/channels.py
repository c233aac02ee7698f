"""The channels by which people reach the agency, and what each promises."""

from typing import Any

from pydantic import Field, field_validator

from prongsai.model.fields import Day, Flag, Id, Labelled, Record, Text, Url
from prongsai.model.links import Link


class Purpose(Labelled):
    """What a channel is for."""

    CONTACT = "contact", "ติดต่อหน่วยงาน"
    FEEDBACK = "feedback", "รับฟังความคิดเห็น"
    QUESTIONS = "questions", "ถาม–ตอบ"
    COMPLAINT = "complaint", "ร้องเรียนทั่วไป"
    CORRUPTION = "corruption", "ร้องเรียนการทุจริต"


class ChannelKind(Labelled):
    """The kinds of channel that agencies use."""

    OFFICE = "office", "ที่ทำการ"
    PHONE = "phone", "โทรศัพท์"
    FAX = "fax", "โทรสาร"
    EMAIL = "email", "อีเมล"
    LINE = "line", "ไลน์"
    FACEBOOK = "facebook", "เฟซบุ๊ก"
    WEBSITE = "website", "เว็บไซต์"
    WEB_FORM = "web-form", "แบบฟอร์มออนไลน์"
    POST = "post", "ไปรษณีย์"
    BOX = "box", "กล่องรับความคิดเห็น"
    WALK_IN = "walk-in", "ติดต่อด้วยตนเอง"
    HOTLINE = "hotline", "สายด่วน"
    APP = "app", "แอปพลิเคชัน"
    EXTERNAL = "external", "หน่วยงานภายนอก"


class ChannelValue(Record):
    """A number, address or name as printed, and where it leads when that is not plain from its text."""

    text: Text = Field(title="ข้อความ")
    link: Url | None = Field(None, title="ลิงก์")


class HandlingStep(Record):
    """One step of what happens after people use the channel."""

    text: Text = Field(title="ขั้นตอน")
    duration: Text | None = Field(None, title="ระยะเวลา")


class Channel(Record):
    """One way to reach the agency. Without a value it is not shown to people."""

    id: Id = Field(title="รหัสช่องทาง")
    kind: ChannelKind = Field(title="ประเภทช่องทาง")
    title: Text | None = Field(None, title="ชื่อช่องทาง")
    purposes: tuple[Purpose, ...] = Field(title="ใช้เพื่อ", min_length=1)
    values: tuple[ChannelValue, ...] = Field((), title="หมายเลขหรือที่อยู่")
    hours: Text | None = Field(None, title="เวลาให้บริการ")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่รับผิดชอบ")
    position: Text | None = Field(None, title="ตำแหน่งผู้รับผิดชอบ")
    steps: tuple[HandlingStep, ...] = Field((), title="ขั้นตอนหลังรับเรื่อง")
    acceptance: Text | None = Field(None, title="เงื่อนไขการรับเรื่อง")
    protection: Text | None = Field(None, title="การคุ้มครองผู้แจ้ง")
    anonymous: Flag | None = Field(None, title="แจ้งโดยไม่บอกชื่อได้")
    since: Day | None = Field(None, title="เปิดใช้ตั้งแต่")

    @field_validator("values", mode="before")
    @classmethod
    def _plain_values(cls, values: Any) -> Any:
        if isinstance(values, (list, tuple)):
            return [{"text": value} if isinstance(value, str) else value for value in values]
        return values


class AwaitedChannel(Record):
    """A channel that a document only mentions: a to-do for staff, never shown as if it existed."""

    kind: ChannelKind = Field(title="ประเภทช่องทาง")
    title: Text | None = Field(None, title="ชื่อช่องทาง")
    purposes: tuple[Purpose, ...] = Field(title="ใช้เพื่อ", min_length=1)
    source: Text = Field(title="ที่มา")


class Promotion(Record):
    """One time that the agency told people of its channels."""

    date: Day = Field(title="วันที่")
    channels: tuple[Id, ...] = Field(title="ช่องทางที่ประชาสัมพันธ์", min_length=1)
    text: Text = Field(title="รายละเอียด")
    evidence: tuple[Link, ...] = Field((), title="หลักฐาน")


class Channels(Record):
    """channels.yml."""

    channels: tuple[Channel, ...] = Field((), title="ช่องทาง")
    awaited: tuple[AwaitedChannel, ...] = Field((), title="ช่องทางที่รอข้อมูล")
    promotions: tuple[Promotion, ...] = Field((), title="บันทึกการประชาสัมพันธ์ช่องทาง")


class NationalChannel(Record):
    """A channel of a national body: reference data that ships with the program."""

    id: Id = Field(title="รหัสช่องทาง")
    owner: Text = Field(title="หน่วยงานเจ้าของ")
    purposes: tuple[Purpose, ...] = Field(title="ใช้เพื่อ", min_length=1)
    number: Text = Field(title="หมายเลข")
    about: Text = Field(title="รับเรื่องอะไร")


class NationalChannels(Record):
    """The national channels, with where they were found and when that was last looked at."""

    source: Text = Field(title="ที่มา")
    reviewed: Day = Field(title="ตรวจสอบล่าสุด")
    channels: tuple[NationalChannel, ...] = Field(title="ช่องทางของหน่วยงานกลาง")
