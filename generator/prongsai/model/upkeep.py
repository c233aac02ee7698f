"""What staff keep about the records themselves: doubts, accepted exceptions, what was taken down."""

from pydantic import Field

from prongsai.model.fields import Day, Id, Labelled, Record, Text


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
    date: Day = Field(title="วันที่ยกเลิก")
    reason: Text = Field(title="เหตุผล")
    replacement: Text | None = Field(None, title="ใช้แทนด้วย")


class Withdrawals(Record):
    """withdrawn.yml."""

    withdrawn: tuple[Withdrawal, ...] = Field((), title="รายการที่ยกเลิกการเผยแพร่")
