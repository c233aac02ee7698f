"""Tables of statistics: the head that staff write; the cells stand in it, beside it, or in files/."""

from typing import Self

from pydantic import Field, model_validator

from prongsai.model.channels import Purpose
from prongsai.model.fields import Day, FilePath, Flag, Id, Labelled, Number, Record, Text, fault
from prongsai.model.links import Covers

MOST_HEADER_ROWS = 3
MOST_ROW_HEADERS = 3


class ChartKind(Labelled):
    """The charts that can be drawn of a table."""

    BAR = "bar", "แผนภูมิแท่ง"
    LINE = "line", "แผนภูมิเส้น"


class Complaints(Labelled):
    """Which complaints a table counts; each kind is shown on its own page."""

    GENERAL = "general", "เรื่องร้องเรียนทั่วไป"
    CORRUPTION = "corruption", "เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"

    @property
    def purpose(self) -> Purpose:
        """The purpose of the channels on whose page the table is shown."""
        return Purpose.CORRUPTION if self is Complaints.CORRUPTION else Purpose.COMPLAINT


class ComplaintsBy(Labelled):
    """What complaints are counted by."""

    MONTH = "month", "เดือน"
    TYPE = "type", "ประเภทเรื่อง"
    CHANNEL = "channel", "ช่องทาง"
    UNIT = "unit", "หน่วยงานที่รับผิดชอบ"
    STATE = "state", "สถานะ"


class ComplaintCount(Record):
    """That a table counts complaints, and how."""

    about: Complaints = Field(Complaints.GENERAL, title="เรื่องที่นับ")
    by: ComplaintsBy = Field(title="นับแยกตาม")


class Totals(Record):
    """Rows and columns that are sums, by their labels as printed."""

    rows: tuple[Text, ...] = Field((), title="แถวรวม")
    columns: tuple[Text, ...] = Field((), title="คอลัมน์รวม")


class Statistics(Record):
    """statistics/<year>/<id>.yml."""

    title: Text = Field(title="ชื่อตาราง")
    caption: Text | None = Field(None, title="คำอธิบายเหนือตาราง")
    summary: Text | None = Field(None, title="สรุปสาระสำคัญ")
    unit: Text | None = Field(None, title="หน่วยนับ")
    units: tuple[Id, ...] = Field((), title="หน่วยงานที่รับผิดชอบ")
    source: Text | None = Field(None, title="ที่มาของข้อมูล")
    note: Text | None = Field(None, title="หมายเหตุ")
    published: Day | None = Field(None, title="วันที่เผยแพร่")
    updated: Day | None = Field(None, title="แก้ไขล่าสุด")
    covers: Covers | None = Field(None, title="ช่วงเวลาของข้อมูล")
    rows: Text | None = Field(None, title="ข้อมูลในตาราง")
    file: FilePath | None = Field(None, title="ไฟล์ที่เผยแพร่")
    sheet: Text | None = Field(None, title="ชื่อแผ่นงาน")
    header_rows: Number = Field(1, title="จำนวนแถวหัวตาราง")
    row_headers: Number = Field(1, title="จำนวนคอลัมน์หัวแถว")
    join_blanks: Flag = Field(False, title="หัวตารางที่เว้นว่างต่อจากช่องก่อน")
    groups: tuple[Text, ...] = Field((), title="แถวหัวข้อกลุ่ม")
    subtotals: tuple[Text, ...] = Field((), title="แถวรวมย่อย")
    totals: Totals = Field(Totals(), title="แถวและคอลัมน์รวม")
    chart: ChartKind | None = Field(None, title="แผนภูมิ")
    chart_rows: tuple[Text, ...] = Field((), title="แถวในแผนภูมิ")
    chart_columns: tuple[Text, ...] = Field((), title="คอลัมน์ในแผนภูมิ")
    complaints: ComplaintCount | None = Field(None, title="สถิติเรื่องร้องเรียน")
    purpose: Purpose | None = Field(None, title="ช่องทางที่ตารางเกี่ยวข้อง")
    none: Flag = Field(False, title="ไม่มีเรื่องในช่วงนี้")
    mask_below: Number | None = Field(None, title="ไม่แสดงจำนวนที่น้อยกว่า")

    @model_validator(mode="after")
    def _in_bounds(self) -> Self:
        if not 1 <= self.header_rows <= MOST_HEADER_ROWS:
            raise fault(
                "header_rows", "header_rows ต้องเป็น 1 ถึง 3", "นับแถวหัวตารางใหม่ ถ้ามีมากกว่า 3 แถว ให้รวมเหลือ 3 แถว"
            )
        if not 1 <= self.row_headers <= MOST_ROW_HEADERS:
            raise fault("row_headers", "row_headers ต้องเป็น 1 ถึง 3", "นับคอลัมน์ซ้ายที่เป็นชื่อแถว ปกติคือ 1")
        if self.mask_below is not None and not 2 <= self.mask_below <= 20:
            raise fault("mask_below", "mask_below ต้องเป็น 2 ถึง 20", "พิมพ์ mask_below: 3 เพื่อไม่แสดงจำนวน 1 และ 2")
        return self

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.rows and self.file:
            raise fault("two_sources", "ตารางนี้มีทั้ง rows และ file", "เลือกอย่างเดียว แล้วลบอีกบรรทัดออก")
        if self.none and (self.rows or self.file):
            raise fault(
                "none_with_rows", "ตารางนี้บอกว่าไม่มีเรื่อง (none) แต่มีข้อมูลอยู่ด้วย", "ลบ none: หรือลบข้อมูลในตาราง"
            )
        if self.none and self.covers is None:
            raise fault(
                "none_without_covers", "ยังไม่ได้บอกว่าไม่มีเรื่องในช่วงใด (none)", "เพิ่ม covers: พร้อม from: และ to:"
            )
        if self.mask_below and self.file:
            raise fault(
                "mask_of_file",
                "ตารางนี้ไม่แสดงจำนวนน้อย (mask_below) แต่ไฟล์ใน files/ เผยแพร่จำนวนนั้นอยู่",
                "ย้ายข้อมูลมาไว้ใต้ rows: แล้วนำไฟล์นั้นออกจาก files/",
            )
        return self

    @property
    def heading(self) -> str:
        """What stands above the table."""
        return self.caption or self.title
