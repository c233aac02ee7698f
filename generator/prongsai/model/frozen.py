"""What was submitted to the assessment on one day, kept so that later changes are noticed."""

import json
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from prongsai.model.fields import Day, FilePath, ItemId, Record, Text, Year, fault


def _row(value: str) -> str:
    try:
        row = json.loads(value)
        json.dumps(row, ensure_ascii=False).encode()  # Half a character can hide behind an escape of JSON.
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise fault(
            "frozen_record",
            "ข้อมูลที่ส่งตอบแบบประเมินอ่านไม่ได้ ไฟล์นี้เขียนด้วยคำสั่งและห้ามแก้",
            "คืนไฟล์เดิมจากประวัติของไฟล์ หรือลบไฟล์นี้แล้วสั่งใหม่ เช่น prongsai itas 2566 --freeze",
        )
    return value


class FrozenFile(Record):
    """A file as it was: the path below content/files/, and the checksum of its bytes."""

    path: FilePath = Field(title="ไฟล์")
    sha256: Text = Field(title="รหัสตรวจสอบไฟล์ (SHA-256)")


class FrozenItem(Record):
    """One item as it was submitted."""

    addresses: tuple[Text, ...] = Field((), title="ที่อยู่ที่ส่ง")
    """Of this site from its root, of other sites whole; the item's own page first."""
    files: tuple[FrozenFile, ...] = Field((), title="ไฟล์")
    record: Annotated[Text, AfterValidator(_row)] = Field(title="ข้อมูลของข้อ")
    """The item's row of open data as canonical JSON, with addresses of this site from its root."""

    @property
    def row(self) -> dict[str, Any]:
        """The record, read."""
        row: dict[str, Any] = json.loads(self.record)
        return row


class Frozen(Record):
    """frozen/<year>-<date>.yml; written by the program, never during a build, and never published."""

    year: Year = Field(title="ปีงบประมาณ")
    date: Day = Field(title="วันที่ส่งตอบแบบประเมิน")
    until: Day | None = Field(None, title="เตือนถึงวันที่")
    """The last day on which changes are told of; afterwards the file is history."""
    items: dict[ItemId, FrozenItem] = Field(title="ข้อ OIT")
