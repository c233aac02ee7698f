"""The official holidays of government offices, without which nobody can count working days."""

from typing import Self

from pydantic import Field, model_validator

from prongsai.model.fields import Day, Number, Record, Text, fault
from prongsai.thai.eras import BUDDHIST_YEARS, to_buddhist


class Holiday(Record):
    """A day on which government offices are closed; weekends need none."""

    date: Day = Field(title="วันที่")
    name: Text = Field(title="ชื่อวันหยุด")


class HolidayYear(Record):
    """The whole list of one calendar year (B.E.), from January to December."""

    year: Number = Field(title="ปีปฏิทิน")
    source: Text = Field(title="ที่มา")
    reviewed: Day = Field(title="ตรวจสอบล่าสุด")
    days: tuple[Holiday, ...] = Field(title="วันหยุดราชการ", min_length=1)

    @model_validator(mode="after")
    def _of_the_year(self) -> Self:
        if self.year not in BUDDHIST_YEARS:
            raise fault("holiday_year", f"{self.year} ไม่ใช่ปี พ.ศ.", "พิมพ์ปี พ.ศ. สี่หลัก เช่น 2568")
        for holiday in self.days:
            if to_buddhist(holiday.date.year) != self.year:
                raise fault(
                    "holiday_of_other_year",
                    f"“{holiday.name}” ไม่อยู่ในปี {self.year}",
                    "ปีของวันหยุดเป็นปีปฏิทิน (มกราคมถึงธันวาคม) ไม่ใช่ปีงบประมาณ แก้วันที่หรือย้ายไปไว้ใต้ปีของวันนั้น",
                )
        return self


class Holidays(Record):
    """catalogue/holidays.yml: the years whose lists are known; any other year is left uncounted."""

    years: tuple[HolidayYear, ...] = Field(title="ปีที่ทราบวันหยุดครบ")

    @model_validator(mode="after")
    def _each_year_once(self) -> Self:
        listed = [one.year for one in self.years]
        for year in listed:
            if listed.count(year) > 1:
                raise fault(
                    "holiday_year_twice", f"มีปี {year} มากกว่าหนึ่งครั้ง", "รวมวันหยุดของปีเดียวกันไว้ใต้ปีนั้นครั้งเดียว"
                )
        return self
