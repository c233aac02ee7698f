"""The agency: its name, place and units, and how its site behaves."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import Field

from prongsai.model.colours import DEFAULT, AgencyColour, Shades, shades
from prongsai.model.fields import Flag, Id, Labelled, Record, Text, Url, Years
from prongsai.thai.digits import to_thai


class AgencyKind(Labelled):
    """The kinds of Thai local government."""

    PROVINCE = "provincial-organisation", "องค์การบริหารส่วนจังหวัด"
    CITY = "city-municipality", "เทศบาลนคร"
    TOWN = "town-municipality", "เทศบาลเมือง"
    SUBDISTRICT = "subdistrict-municipality", "เทศบาลตำบล"
    SUBDISTRICT_ORGANISATION = "subdistrict-organisation", "องค์การบริหารส่วนตำบล"
    SPECIAL = "special", "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ"


class DigitStyle(Labelled):
    """The digits that people see in running text."""

    THAI = "thai", "เลขไทย"
    ARABIC = "arabic", "เลขอารบิก"


class Place(Record):
    """Where the agency is."""

    subdistrict: Text | None = Field(None, title="ตำบล")
    district: Text = Field(title="อำเภอ")
    province: Text = Field(title="จังหวัด")

    @property
    def words(self) -> str:
        """As addresses write it: ตำบล… อำเภอ… จังหวัด…."""
        parts = (("ตำบล", self.subdistrict), ("อำเภอ", self.district), ("จังหวัด", self.province))
        return " ".join(f"{kind}{name}" for kind, name in parts if name)


class Unit(Record):
    """A unit that can be responsible. The list is flat: a unit names the one that it is `under`."""

    id: Id = Field(title="รหัสหน่วยงาน")
    name: Text = Field(title="ชื่อหน่วยงาน")
    under: Id | None = Field(None, title="สังกัด")
    collective: Flag = Field(False, title="คำเรียกรวมหลายหน่วยงาน")


class Signatory(Record):
    """Who signs the agency's papers. Papers leave a line to write on for what is not given.

    With `years`, only papers of these fiscal years name the person.
    """

    role: Text = Field(title="ลงชื่อในฐานะ")
    name: Text | None = Field(None, title="ชื่อผู้ลงนาม")
    position: Text | None = Field(None, title="ตำแหน่ง")
    years: Years | None = Field(None, title="ปีงบประมาณที่ลงนาม")


class Agency(Record):
    """agency.yml. `uuid` is written once and never changes: the ids of feed entries are made from it."""

    uuid: UUID = Field(title="รหัสประจำเว็บไซต์")
    name: Text = Field(title="ชื่อหน่วยงาน")
    kind: AgencyKind = Field(title="ประเภทหน่วยงาน")
    place: Place = Field(title="ที่ตั้ง")
    units: tuple[Unit, ...] = Field((), title="หน่วยงานภายใน")
    digits: DigitStyle = Field(DigitStyle.THAI, title="รูปแบบตัวเลข")
    colour: AgencyColour | None = Field(None, title="สีประจำหน่วยงาน")
    address: Text | None = Field(None, title="ที่อยู่สำนักงาน")
    main_website: Url | None = Field(None, title="เว็บไซต์หลัก")
    show_overdue: Flag = Field(False, title="แสดงคำว่าเกินกำหนด")
    """Whether the public pages of the current fiscal year say so of a duty without record."""
    publish_status: Flag = Field(False, title="เผยแพร่หน้าสรุปสำหรับผู้บริหาร")
    signatories: tuple[Signatory, ...] = Field((), title="ผู้ลงนามในรายงาน")

    @property
    def shades(self) -> Shades:
        """Its colour, or that of the site, in every shade that pages use."""
        return shades(self.colour or DEFAULT)

    def in_style(self, text: str) -> str:
        """Words of ours with digits as the agency writes them; never for codes, numbers or printed text."""
        return to_thai(text) if self.digits is DigitStyle.THAI else text

    def units_of(self, ids: Iterable[str]) -> tuple[Unit, ...]:
        """The units of the ids, in the order given, each once; ids that are no unit's are left out."""
        units = {unit.id: unit for unit in self.units}
        return tuple(units[unit] for unit in dict.fromkeys(ids) if unit in units)

    def unit_names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The names of units, likewise."""
        return tuple(unit.name for unit in self.units_of(ids))
