"""What staff keep about the records themselves: doubts, accepted exceptions, what was taken down."""

import re

from pydantic import Field

from prongsai.model.fields import Day, Id, Labelled, Record, Text

_PAGE = re.compile(r"(/[a-z0-9][a-z0-9-]*)+/")
_FILE = re.compile(r"(/[A-Za-z0-9][A-Za-z0-9._-]*)+\.[A-Za-z0-9]+")


class Doubt(Record):
    """Something printed that may be wrong. It stays as printed until staff answer the question."""

    id: Id = Field(title="รหัส")
    about: Text = Field(title="อยู่ในไฟล์")
    printed: Text = Field(title="ข้อความตามที่พิมพ์")
    question: Text = Field(title="คำถามถึงเจ้าหน้าที่")


class Doubts(Record):
    """doubts.yml; never published."""

    doubts: tuple[Doubt, ...] = Field((), title="ข้อสงสัย")


class Rule(Labelled):
    """The rules that take exceptions."""

    PERSONAL_ID = "personal-id", "เลขประจำตัวประชาชน"
    UNSEARCHED = "unsearched", "เอกสารที่ระบบค้นไม่ได้และมีผู้เปิดดูแล้ว"


class Allowance(Record):
    """One accepted exception of one rule in one file."""

    rule: Rule = Field(title="กฎ")
    path: Text = Field(title="ไฟล์")
    ends_with: Text = Field(title="ลงท้ายด้วย")
    reason: Text = Field(title="เหตุผล")
    date: Day = Field(title="วันที่อนุญาต")


class Allowances(Record):
    """allowed.yml."""

    allowed: tuple[Allowance, ...] = Field((), title="ข้อยกเว้น")


class Withdrawal(Record):
    """One address or feed id that was taken down on purpose."""

    address: Text = Field(title="ที่อยู่เดิม")
    title: Text | None = Field(None, title="ชื่อเรื่องเดิม")
    date: Day = Field(title="วันที่ยกเลิก")
    reason: Text = Field(title="เหตุผล")
    replacement: Text | None = Field(None, title="ข้อมูลที่ใช้แทน")

    @property
    def is_page(self) -> bool:
        """Whether it is the address of a page, where the site then says that the page was withdrawn."""
        return bool(_PAGE.fullmatch(self.address))

    @property
    def is_file(self) -> bool:
        """Whether it is the address of a file."""
        return bool(_FILE.fullmatch(self.address))


class Withdrawals(Record):
    """withdrawn.yml."""

    withdrawn: tuple[Withdrawal, ...] = Field((), title="รายการที่ยกเลิกการเผยแพร่")
