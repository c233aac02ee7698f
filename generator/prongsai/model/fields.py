"""The scalar types of records. Each reads the text that staff typed and says in Thai what is wrong."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from prongsai.thai import dates, digits, fiscal
from prongsai.thai import text as thai_text
from prongsai.thai.months import Month

URL_SCHEMES = ("http", "https", "mailto", "tel", "line")
"""What a link may start with; anything else (javascript:, data:, file:) is refused."""

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What an id looks like: it becomes a part of permanent addresses."""

FILE_PATH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
"""What the path of a published file looks like below content/files/: it becomes a permanent address."""

_SITE = re.compile(r"/([a-z0-9._-]+/)*([a-z0-9._-]+)?(#[a-z0-9-]+)?")
_REFERENCE = re.compile(r"(\d{4}/)?[A-Za-z0-9][A-Za-z0-9-]*")
_FLAGS = {"true": True, "yes": True, "ใช่": True, "false": False, "no": False, "ไม่ใช่": False, "ไม่": False}


class Record(BaseModel):
    """What every record shares: it cannot change, and it takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Labelled(StrEnum):
    """A closed set of words; each has the Thai label that people see."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


def fault(kind: str, message: str, hint: str = "") -> PydanticCustomError:
    """A refusal of a value: what is wrong, and what to type instead; both Thai."""
    # pydantic reads braces in a template as placeholders, and the message may quote the author's own.
    return PydanticCustomError(kind, "{message}", {"message": message, "hint": hint})


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return thai_text.normalise(value).strip()
    return value


def _id(value: str) -> str:
    if not ID.fullmatch(value):
        raise fault(
            "id",
            f"รหัส “{value}” ใช้ไม่ได้",
            "ใช้ตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข และขีดกลางเท่านั้น เช่น hr-plan",
        )
    return value


def _item_id(value: str) -> str:
    code = thai_text.item_code(value)
    if code is None:
        raise fault("item_id", f"“{value}” ไม่ใช่เลขข้อ OIT", "พิมพ์ตัวอักษร O ตามด้วยตัวเลข เช่น O24")
    return code


def split_reference(reference: str, year: int | None) -> tuple[int | None, str]:
    """The fiscal year (B.E.) and the id that a reference means; without a year it is of the year given."""
    head, slash, key = reference.rpartition("/")
    if not slash:
        return year, key
    return (int(head), key) if re.fullmatch(r"[0-9]{4}", head) else (None, key)


def _item_reference(value: str) -> str:
    head, slash, key = value.rpartition("/")
    return f"{head}{slash}{_item_id(key)}"


def _reference(value: str) -> str:
    if not _REFERENCE.fullmatch(value):
        raise fault(
            "reference", f"“{value}” ไม่ใช่รหัสที่อ้างถึงได้", "พิมพ์ ปี/รหัส เช่น 2566/hr หรือรหัสอย่างเดียวถ้าเป็นปีเดียวกัน"
        )
    return value


def _file(value: str) -> str:
    if ".." in PurePosixPath(value).parts or value.startswith("/"):
        raise fault(
            "file_outside", f"“{value}” อยู่นอกโฟลเดอร์ files", "พิมพ์ที่อยู่ภายในโฟลเดอร์ files เช่น 2566/report.pdf"
        )
    if not FILE_PATH.fullmatch(value):
        raise fault(
            "file",
            f"ชื่อไฟล์ “{value}” ใช้ไม่ได้",
            "ตั้งชื่อไฟล์ด้วยอักษรอังกฤษ ตัวเลข ขีด และจุด ไม่เว้นวรรค เช่น 2566/hr-report.pdf",
        )
    return value


def _site(value: str) -> str:
    if not _SITE.fullmatch(value):
        raise fault("site", f"“{value}” ไม่ใช่ที่อยู่หน้าในเว็บไซต์นี้", "ขึ้นต้นด้วย / เช่น /complaint/corruption/")
    return value


def _url(value: str) -> str:
    try:
        scheme = urlsplit(value).scheme.lower() if ":" in value else ""
    except ValueError:
        raise fault("url", f"“{value}” ไม่ใช่ที่อยู่เว็บที่สมบูรณ์", "คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์อีกครั้ง") from None
    if not scheme:
        raise fault(
            "url_scheme", f"“{value}” ไม่ใช่ที่อยู่เว็บ", "คัดลอกที่อยู่ทั้งหมด รวม https:// เช่น https://www.example.go.th/"
        )
    if scheme not in URL_SCHEMES:
        raise fault(
            "url_scheme", f"ลิงก์ขึ้นต้นด้วย “{scheme}:” ไม่ได้", "ใช้ได้เฉพาะ https:, http:, mailto:, tel: และ line:"
        )
    if scheme in ("http", "https") and not urlsplit(value).netloc:
        raise fault("url", f"“{value}” ไม่มีชื่อเว็บไซต์", "เช่น https://www.example.go.th/")
    if re.search(r"[\s<>\"\\^`{|}]", value):
        raise fault(
            "url", f"ที่อยู่เว็บ “{value}” มีช่องว่างหรือเครื่องหมายที่ใช้ไม่ได้", "คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์อีกครั้ง"
        )
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str):
        plain = digits.to_arabic(value).strip()
        if not re.fullmatch(r"-?\d{1,15}", plain):
            raise fault("number", f"“{value}” ไม่ใช่จำนวนเต็ม", "พิมพ์เฉพาะตัวเลข เช่น 9")
        return int(plain)
    return value


def _fiscal_year(value: Any) -> Any:
    number = _number(value)
    if isinstance(number, int) and not 2400 <= number <= 2699:
        raise fault("fiscal_year", f"“{value}” ไม่ใช่ปีงบประมาณ พ.ศ.", "พิมพ์ปี พ.ศ. สี่หลัก เช่น 2566")
    return number


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        if value.lower() not in _FLAGS:
            raise fault("flag", f"“{value}” ใช้ตรงนี้ไม่ได้", "พิมพ์ true (ใช่) หรือ false (ไม่ใช่)")
        return _FLAGS[value.lower()]
    return value


def _read_by(read: Callable[[str], object]) -> Callable[[Any], Any]:
    """A validator that reads text with a function of `thai`, which says itself what is wrong."""

    def validate(value: Any) -> Any:
        if isinstance(value, (list, dict)):
            # Said here, since pydantic would complain of every member of a union by itself.
            raise PydanticCustomError("one_value", "one value is wanted")
        if not isinstance(value, str):
            return value
        try:
            return read(value)
        except dates.Unreadable as unreadable:
            raise fault("unreadable", unreadable.message, unreadable.hint) from None

    return validate


def _spelt(pattern: str) -> dict[str, Any]:
    """What editors are told of a text that is spelt in one way; digits alone look like a number to them."""
    return {"type": ["string", "integer"], "pattern": rf"^\s*(?:{pattern})\s*$"}


_SCHEMES_IN_ANY_CASE = "|".join(
    "".join(f"[{letter}{letter.upper()}]" for letter in scheme) + ":.+" for scheme in URL_SCHEMES
)

Text = Annotated[str, BeforeValidator(_text)]
"""Words as people read them, normalised (NFC, no invisible characters)."""
Id = Annotated[Text, AfterValidator(_id), WithJsonSchema(_spelt(ID.pattern))]
"""A lasting name in ASCII: lower-case letters, digits and single hyphens."""
ItemId = Annotated[Text, AfterValidator(_item_id)]
"""The number of an OIT item within its year: O1, O24."""
Reference = Annotated[Text, AfterValidator(_reference)]
"""`<fiscal year, B.E.>/<id>`, or an id of the file's own year."""
ItemReference = Annotated[Text, AfterValidator(_reference), AfterValidator(_item_reference)]
"""`<fiscal year, B.E.>/<OIT item>`, or an item of the file's own year: 2566/O24, O24."""
FilePath = Annotated[Text, AfterValidator(_file), WithJsonSchema(_spelt(FILE_PATH.pattern))]
"""A published file, below content/files/."""
SitePath = Annotated[Text, AfterValidator(_site), WithJsonSchema(_spelt(_SITE.pattern))]
"""An address of this site, from its root, with an anchor or without."""
Url = Annotated[Text, AfterValidator(_url), WithJsonSchema(_spelt(_SCHEMES_IN_ANY_CASE))]
"""An address elsewhere, with one of URL_SCHEMES."""
Number = Annotated[int, BeforeValidator(_number)]
"""A whole number, typed in Thai or Arabic digits."""
Year = Annotated[int, BeforeValidator(_fiscal_year)]
"""A fiscal year, B.E."""
Flag = Annotated[bool, BeforeValidator(_flag)]
"""True or false, in words."""
Day = Annotated[date, BeforeValidator(_read_by(dates.read_date))]
"""A day, typed in either era and in any of the forms of `thai.dates`."""
When = Annotated[date | Month, BeforeValidator(_read_by(dates.read_when))]
"""A day, or a month that means within that month."""
FiscalPeriod = Annotated[fiscal.Period, BeforeValidator(_read_by(fiscal.read_period))]
"""A month, quarter, half or whole of a fiscal year: 2566-h1, 2566-q3, 2566-04, 2566."""


class Years(Record):
    """Fiscal years (B.E.), the first and the last included."""

    first: Year = Field(alias="from", title="ตั้งแต่ปีงบประมาณ")
    last: Year = Field(alias="to", title="ถึงปีงบประมาณ")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first > self.last:
            raise fault(
                "years_order", "ปีเริ่มต้น (from) อยู่หลังปีสิ้นสุด (to)", "สลับปีทั้งสอง เช่น from: 2566 และ to: 2570"
            )
        return self

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last
