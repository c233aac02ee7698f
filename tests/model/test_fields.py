"""The scalar types of records: what each takes, and what it tells an author whose value it refuses."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from prongsai.model import fields
from prongsai.thai.fiscal import Period
from prongsai.thai.months import Month

ACCEPTED: list[tuple[Any, str, object]] = [
    (fields.Text, "  ข้อความ  ", "ข้อความ"),
    (fields.Text, "เเผน\u200b", "แผน"),
    (fields.Id, "hr-plan", "hr-plan"),
    (fields.Id, "2566", "2566"),
    (fields.ItemId, "O24", "O24"),
    (fields.ItemId, "ข้อ o๒๔", "O24"),
    (fields.Reference, "hr", "hr"),
    (fields.Reference, "2566/hr", "2566/hr"),
    (fields.ItemReference, "2566/o24", "2566/O24"),
    (fields.ItemReference, "O24", "O24"),
    (fields.FilePath, "2566/hr-report.pdf", "2566/hr-report.pdf"),
    (fields.FilePath, "a/b/c_1.PDF", "a/b/c_1.PDF"),
    (fields.SitePath, "/", "/"),
    (fields.SitePath, "/complaint/corruption/", "/complaint/corruption/"),
    (fields.SitePath, "/measures/2566/hr/#result-6-months", "/measures/2566/hr/#result-6-months"),
    (fields.Url, "https://www.example.go.th/ก?a=1&b=2#c", "https://www.example.go.th/ก?a=1&b=2#c"),
    (fields.Url, "HTTP://example.org", "HTTP://example.org"),
    (fields.Url, "mailto:clerk@example.go.th", "mailto:clerk@example.go.th"),
    (fields.Url, "tel:+6620000000", "tel:+6620000000"),
    (fields.Url, "line://ti/p/@example", "line://ti/p/@example"),
    (fields.Number, "9", 9),
    (fields.Number, " ๙๐ ", 90),
    (fields.Number, "-1", -1),
    (fields.Year, "๒๕๖๖", 2566),
    (fields.Year, "2400", 2400),
    (fields.Year, "2699", 2699),
    (fields.Flag, "true", True),
    (fields.Flag, "No", False),
    (fields.Flag, "ใช่", True),
    (fields.Flag, "ไม่ใช่", False),
    (fields.Day, "2566-04-03", date(2023, 4, 3)),
    (fields.Day, "๓ เม.ย. ๒๕๖๖", date(2023, 4, 3)),
    (fields.When, "2566-04-03", date(2023, 4, 3)),
    (fields.When, "เมษายน 2566", Month(2023, 4)),
    (fields.FiscalPeriod, "2566-q3", Period(2566, "quarter", 3)),
]

REFUSED: list[tuple[Any, str, str]] = [
    (fields.Id, "HR", "รหัส “HR” ใช้ไม่ได้"),
    (fields.Id, "hr_plan", "รหัส “hr_plan” ใช้ไม่ได้"),
    (fields.Id, "hr--plan", "รหัส “hr--plan” ใช้ไม่ได้"),
    (fields.Id, "-hr", "รหัส “-hr” ใช้ไม่ได้"),
    (fields.Id, "แผน", "รหัส “แผน” ใช้ไม่ได้"),
    (fields.Id, "", "รหัส “” ใช้ไม่ได้"),
    (fields.ItemId, "E24", "“E24” ไม่ใช่เลขข้อ OIT"),
    (fields.ItemId, "O", "“O” ไม่ใช่เลขข้อ OIT"),
    (fields.Reference, "66/hr", "“66/hr” ไม่ใช่รหัสที่อ้างถึงได้"),
    (fields.Reference, "2566/hr/x", "“2566/hr/x” ไม่ใช่รหัสที่อ้างถึงได้"),
    (fields.Reference, "2566/", "“2566/” ไม่ใช่รหัสที่อ้างถึงได้"),
    (fields.ItemReference, "2566/hr", "“hr” ไม่ใช่เลขข้อ OIT"),
    (fields.Url, "https://[a", "“https://[a” ไม่ใช่ที่อยู่เว็บที่สมบูรณ์"),
    (fields.FilePath, "../secret.pdf", "“../secret.pdf” อยู่นอกโฟลเดอร์ files"),
    (fields.FilePath, "2566/../../a.pdf", "“2566/../../a.pdf” อยู่นอกโฟลเดอร์ files"),
    (fields.FilePath, "/etc/passwd", "“/etc/passwd” อยู่นอกโฟลเดอร์ files"),
    (fields.FilePath, "2566/รายงาน.pdf", "ชื่อไฟล์ “2566/รายงาน.pdf” ใช้ไม่ได้"),
    (fields.FilePath, "my report.pdf", "ชื่อไฟล์ “my report.pdf” ใช้ไม่ได้"),
    (fields.FilePath, "2566\\a.pdf", "ชื่อไฟล์ “2566\\a.pdf” ใช้ไม่ได้"),
    (fields.FilePath, ".hidden", "ชื่อไฟล์ “.hidden” ใช้ไม่ได้"),
    (fields.SitePath, "complaint/", "“complaint/” ไม่ใช่ที่อยู่หน้าในเว็บไซต์นี้"),
    (fields.SitePath, "//evil.example/", "“//evil.example/” ไม่ใช่ที่อยู่หน้าในเว็บไซต์นี้"),
    (fields.Url, "www.example.go.th", "“www.example.go.th” ไม่ใช่ที่อยู่เว็บ"),
    (fields.Url, "//evil.example/", "“//evil.example/” ไม่ใช่ที่อยู่เว็บ"),
    (fields.Url, "javascript:alert(1)", "ลิงก์ขึ้นต้นด้วย “javascript:” ไม่ได้"),
    (fields.Url, "JavaScript:alert(1)", "ลิงก์ขึ้นต้นด้วย “javascript:” ไม่ได้"),
    (fields.Url, "data:text/html,x", "ลิงก์ขึ้นต้นด้วย “data:” ไม่ได้"),
    (fields.Url, "https:///a", "“https:///a” ไม่มีชื่อเว็บไซต์"),
    (fields.Url, "https://a b.th/", "ที่อยู่เว็บ “https://a b.th/” มีช่องว่างหรือเครื่องหมายที่ใช้ไม่ได้"),
    (fields.Url, 'https://a.th/"x', 'ที่อยู่เว็บ “https://a.th/"x” มีช่องว่างหรือเครื่องหมายที่ใช้ไม่ได้'),
    (fields.Number, "9.5", "“9.5” ไม่ใช่จำนวนเต็ม"),
    (fields.Number, "เก้า", "“เก้า” ไม่ใช่จำนวนเต็ม"),
    (fields.Number, "9" * 16, f"“{'9' * 16}” ไม่ใช่จำนวนเต็ม"),
    (fields.Year, "2023", "“2023” ไม่ใช่ปีงบประมาณ พ.ศ."),
    (fields.Year, "2399", "“2399” ไม่ใช่ปีงบประมาณ พ.ศ."),
    (fields.Year, "2700", "“2700” ไม่ใช่ปีงบประมาณ พ.ศ."),
    (fields.Flag, "maybe", "“maybe” ใช้ตรงนี้ไม่ได้"),
    (fields.Day, "เมษายน 2566", "“เมษายน 2566” มีแต่เดือนกับปี ยังไม่ได้ระบุวันที่"),
    (fields.Day, "2566-02-30", "เดือนกุมภาพันธ์ พ.ศ. 2566 มี 28 วัน ไม่มีวันที่ 30"),
    (fields.When, "2566", "“2566” มีแต่ปี ยังไม่ได้ระบุเดือน"),
    (fields.FiscalPeriod, "2566-q5", "ไม่มีไตรมาสที่ 5"),
]


@pytest.mark.parametrize(("kind", "typed", "value"), ACCEPTED, ids=lambda value: str(value)[:30])
def test_accepted(kind: Any, typed: str, value: object) -> None:
    """What staff type in any usual form becomes the one value; a value that is read already stays."""
    adapter = TypeAdapter(kind)
    assert adapter.validate_python(typed) == value
    assert adapter.validate_python(value) == value


@pytest.mark.parametrize(("kind", "typed", "message"), REFUSED, ids=lambda value: str(value)[:30])
def test_refused(kind: Any, typed: str, message: str) -> None:
    """The message quotes what was typed, and a hint says what to type instead."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(typed)
    (error,) = refused.value.errors()
    assert error["msg"] == message
    assert error["ctx"]["hint"]


SCALARS = [
    fields.Text,
    fields.Id,
    fields.ItemId,
    fields.Reference,
    fields.ItemReference,
    fields.FilePath,
    fields.SitePath,
    fields.Url,
    fields.Number,
    fields.Year,
    fields.Flag,
    fields.Day,
    fields.When,
    fields.FiscalPeriod,
]


@given(kind=st.sampled_from(SCALARS), typed=st.text(max_size=12) | st.text(":/[]{}%-.๑2566O", max_size=12))
def test_whatever_is_typed_is_a_value_or_a_refusal(kind: Any, typed: str) -> None:
    """No text ends in an exception that is not a refusal, and braces in it do not break the message."""
    try:
        TypeAdapter(kind).validate_python(typed)
    except ValidationError as refused:
        assert all(error["msg"] and "{message}" not in error["msg"] for error in refused.errors())


@given(st.from_regex(fields.FILE_PATH, fullmatch=True))
def test_a_file_path_stays_below_its_folder(path: str) -> None:
    """Whatever is accepted leads nowhere else."""
    accepted = TypeAdapter(fields.FilePath).validate_python(path)
    assert not accepted.startswith("/") and ".." not in accepted.split("/")


def test_years_go_from_the_first_to_the_last() -> None:
    """Both are in them, and the first is not after the last."""
    years = fields.Years.model_validate({"from": "2566", "to": "๒๕๖๘"})
    assert [year for year in range(2564, 2571) if year in years] == [2566, 2567, 2568]
    with pytest.raises(ValidationError, match="อยู่หลังปีสิ้นสุด"):
        fields.Years.model_validate({"from": "2568", "to": "2566"})
