"""The channels by which people reach the agency, and what each promises."""

from datetime import date
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from prongsai.model.fields import Day, Flag, Id, Labelled, Record, Text, Url, fault
from prongsai.model.links import Link


class Purpose(Labelled):
    """What a channel is for."""

    CONTACT = "contact", "ติดต่อหน่วยงาน"
    FEEDBACK = "feedback", "รับฟังความคิดเห็น"
    QUESTIONS = "questions", "ถาม–ตอบ"
    COMPLAINT = "complaint", "ร้องเรียนทั่วไป"
    CORRUPTION = "corruption", "ร้องเรียนการทุจริต"


class ChannelKind(Labelled):
    """The kinds of channel that local governments use."""

    OFFICE = "office", "ที่ทำการ"
    SERVICE_CENTRE = "service-centre", "ศูนย์บริการประชาชน"
    WALK_IN = "walk-in", "ติดต่อด้วยตนเอง"
    PHONE = "phone", "โทรศัพท์"
    PHONE_FAX = "phone-fax", "โทรศัพท์และโทรสาร (หมายเลขเดียวกัน)"
    FAX = "fax", "โทรสาร"
    HOTLINE = "hotline", "สายด่วน"
    SMS = "sms", "ข้อความสั้น (SMS)"
    EMAIL = "email", "อีเมล"
    LINE = "line", "ไลน์"
    LINE_OA = "line-oa", "ไลน์บัญชีทางการ (LINE OA)"
    LINE_GROUP = "line-group", "กลุ่มไลน์"
    FACEBOOK = "facebook", "เฟซบุ๊ก"
    MESSENGER = "messenger", "กล่องข้อความเฟซบุ๊ก (Messenger)"
    INSTAGRAM = "instagram", "อินสตาแกรม"
    X = "x", "เอกซ์ (ทวิตเตอร์เดิม)"
    YOUTUBE = "youtube", "ยูทูบ"
    TIKTOK = "tiktok", "ติ๊กต็อก"
    WEBSITE = "website", "เว็บไซต์"
    WEB_BOARD = "web-board", "กระดานถามตอบ (เว็บบอร์ด)"
    WEB_FORM = "web-form", "แบบฟอร์มออนไลน์"
    E_SERVICE = "e-service", "บริการออนไลน์ (e-Service)"
    CHATBOT = "chatbot", "ระบบตอบข้อความอัตโนมัติ (แชตบอต)"
    APP = "app", "แอปพลิเคชัน"
    CITY_REPORT = "city-report", "ระบบแจ้งปัญหาเมือง เช่น ทราฟฟี่ฟองดูว์"
    POST = "post", "ไปรษณีย์"
    BOX = "box", "กล่องรับความคิดเห็น"
    BROADCAST = "broadcast", "เสียงตามสาย"
    RADIO = "radio", "วิทยุชุมชน"
    NOTICE_BOARD = "notice-board", "ป้ายประชาสัมพันธ์"
    MOBILE_UNIT = "mobile-unit", "หน่วยบริการเคลื่อนที่"
    VILLAGE_HEAD = "village-head", "กำนัน ผู้ใหญ่บ้าน ประธานชุมชน"
    COUNCILLOR = "councillor", "สมาชิกสภาท้องถิ่น"
    VILLAGE_MEETING = "village-meeting", "เวทีประชาคมหมู่บ้าน"
    OTHER = "other", "ช่องทางอื่น"
    EXTERNAL = "external", "หน่วยงานภายนอก"


class ChannelValue(Record):
    """A number, address or name as printed, and where it leads when that is not plain from its text."""

    text: Text = Field(title="ข้อความ")
    link: Url | None = Field(None, title="ลิงก์")
    note: Text | None = Field(None, title="คำแนะนำการใช้")


class HandlingStep(Record):
    """One step of what happens after people use the channel."""

    text: Text = Field(title="ขั้นตอน")
    duration: Text | None = Field(None, title="ระยะเวลา")


class Procedure(Record):
    """What happens with matters of one type: เรื่องทั่วไป, เรื่องทุจริต."""

    matters: Text = Field(title="ประเภทเรื่อง")
    steps: tuple[HandlingStep, ...] = Field(title="ขั้นตอนหลังรับเรื่อง", min_length=1)
    total: Text | None = Field(None, title="ระยะเวลารวม")


class ChannelChange(Record):
    """What became different about a channel that stays open: a new number, other hours."""

    date: Day = Field(title="วันที่เปลี่ยน")
    text: Text = Field(title="สิ่งที่เปลี่ยน")


class Channel(Record):
    """One way to reach the agency, or with kind `external` another body. Without a value it is not shown."""

    id: Id = Field(title="รหัสช่องทาง")
    kind: ChannelKind = Field(title="ประเภทช่องทาง")
    title: Text | None = Field(None, title="ชื่อช่องทาง")
    owner: Text | None = Field(None, title="หน่วยงานเจ้าของช่องทาง")
    purposes: tuple[Purpose, ...] = Field(title="ใช้เพื่อ", min_length=1)
    values: tuple[ChannelValue, ...] = Field((), title="หมายเลขหรือที่อยู่")
    hours: Text | None = Field(None, title="เวลาให้บริการ")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่รับผิดชอบ")
    position: Text | None = Field(None, title="ตำแหน่งผู้รับผิดชอบ")
    steps: tuple[HandlingStep, ...] = Field((), title="ขั้นตอนหลังรับเรื่อง")
    procedures: tuple[Procedure, ...] = Field((), title="ขั้นตอนแยกตามประเภทเรื่อง")
    acceptance: Text | None = Field(None, title="เงื่อนไขการรับเรื่อง")
    tracking: Text | None = Field(None, title="การติดตามเรื่อง")
    protection: Text | None = Field(None, title="การคุ้มครองผู้แจ้ง")
    anonymous: Flag | None = Field(None, title="แจ้งโดยไม่บอกชื่อได้")
    privacy: Text | None = Field(None, title="การใช้ข้อมูลส่วนบุคคล (PDPA)")
    documents: tuple[Link, ...] = Field((), title="แบบคำร้องและเอกสาร")
    since: Day | None = Field(None, title="เปิดใช้ตั้งแต่")
    until: Day | None = Field(None, title="ใช้ได้ถึงวันที่")
    changes: tuple[ChannelChange, ...] = Field((), title="บันทึกการเปลี่ยนแปลง")

    @model_validator(mode="after")
    def _opened_before_closed(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise fault(
                "channel_until",
                "วันสุดท้ายที่ใช้ได้ (until) อยู่ก่อนวันที่เปิดใช้ (since)",
                "สลับวันทั้งสอง เช่น since: 2566-01-09 และ until: 2567-09-30",
            )
        return self

    @property
    def name(self) -> str:
        """What people call it."""
        return self.title or self.owner or self.kind.label

    @property
    def is_external(self) -> bool:
        """Whether it is another body's, and never counts as the agency's own."""
        return self.kind is ChannelKind.EXTERNAL

    def is_open(self, on: date) -> bool:
        """Whether people can use it on a day; one of which no first day is known has always been there."""
        return not (self.since and on < self.since) and not (self.until and self.until < on)

    @field_validator("values", mode="before")
    @classmethod
    def _plain_values(cls, values: Any) -> Any:
        if isinstance(values, (list, tuple)):
            return [{"text": value} if isinstance(value, str) else value for value in values]
        return values


class Routing(Record):
    """Which unit takes up one category of matters, and by which channels it is best told."""

    id: Id = Field(title="รหัสประเภทเรื่อง")
    matter: Text = Field(title="เรื่อง")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่รับผิดชอบ")
    outside: Text | None = Field(None, title="หน่วยงานภายนอกที่รับผิดชอบ")
    channels: tuple[Id, ...] = Field((), title="ช่องทางที่ใช้แจ้ง")
    duration: Text | None = Field(None, title="ระยะเวลา")


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
    routing: tuple[Routing, ...] = Field((), title="เรื่องใดแจ้งหน่วยงานใด")
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
