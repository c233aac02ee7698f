"""Results of the assessment (ITA), as they were announced."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from prongsai.model.fields import Day, ItemId, Number, Record, Text, Year, fault
from prongsai.model.links import Link
from prongsai.model.measures import Instrument
from prongsai.thai.digits import to_arabic


def _score(value: Any) -> Any:
    if isinstance(value, str):
        plain = to_arabic(value).strip()
        if not re.fullmatch(r"-?\d{1,4}(\.\d{1,4})?", plain):
            raise fault(
                "score",
                f"“{value}” ไม่ใช่คะแนน",
                "พิมพ์เฉพาะตัวเลขกับจุดทศนิยม เช่น 88.37",
            )
        return Decimal(plain)
    return value


Score = Annotated[Decimal, BeforeValidator(_score)]
"""A score or a weight, exactly as announced: 88.50 keeps its last zero."""


class IndicatorScore(Record):
    """The score of one indicator, out of 100."""

    number: Number = Field(title="ตัวชี้วัดที่")
    title: Text | None = Field(None, title="ชื่อตัวชี้วัด")
    score: Score = Field(title="คะแนน")
    score_as_printed: Text | None = Field(None, title="คะแนนตามที่พิมพ์")


class ItemScore(Record):
    """The score of one OIT item, out of 100."""

    item: ItemId = Field(title="ข้อ OIT")
    score: Score = Field(title="คะแนน")
    score_as_printed: Text | None = Field(None, title="คะแนนตามที่พิมพ์")


class InstrumentScore(Record):
    """The score of one instrument: out of 100, and as it counts in the total."""

    instrument: Instrument = Field(title="เครื่องมือการประเมิน")
    weight: Score | None = Field(None, title="น้ำหนัก")
    raw: Score | None = Field(None, title="คะแนน (เต็ม 100)")
    raw_as_printed: Text | None = Field(None, title="คะแนน (เต็ม 100) ตามที่พิมพ์")
    weighted: Score | None = Field(None, title="คะแนนถ่วงน้ำหนัก")
    weighted_as_printed: Text | None = Field(None, title="คะแนนถ่วงน้ำหนักตามที่พิมพ์")
    indicators: tuple[IndicatorScore, ...] = Field((), title="คะแนนตามตัวชี้วัด")


class Rank(Record):
    """The place among a group of agencies."""

    place: Number = Field(title="ลำดับที่")
    out_of: Number | None = Field(None, title="จำนวนทั้งหมดในกลุ่ม")
    group: Text = Field(title="กลุ่มที่จัดลำดับ")


class GradeRange(Record):
    """One grade of a year's scale, and the totals that get it, both ends included."""

    grade: Text = Field(title="ระดับ")
    lowest: Score = Field(title="คะแนนต่ำสุด")
    highest: Score = Field(title="คะแนนสูงสุด")


class Scale(Record):
    """The grades of one year, which the rules of that year define."""

    grades: tuple[GradeRange, ...] = Field(title="ช่วงคะแนนของแต่ละระดับ", min_length=1)
    source: Text = Field(title="ที่มา")


class YearScores(Record):
    """The result of one fiscal year (B.E.). Whatever was not announced is absent."""

    year: Year = Field(title="ปีงบประมาณ")
    total: Score | None = Field(None, title="คะแนนรวม")
    total_as_printed: Text | None = Field(None, title="คะแนนรวมตามที่พิมพ์")
    grade: Text | None = Field(None, title="ระดับผลการประเมินตามที่ประกาศ")
    scale: Scale | None = Field(None, title="เกณฑ์การแบ่งระดับ")
    ranks: tuple[Rank, ...] = Field((), title="ลำดับ")
    instruments: tuple[InstrumentScore, ...] = Field((), title="คะแนนตามเครื่องมือ")
    items: tuple[ItemScore, ...] = Field((), title="คะแนนรายข้อ OIT")
    announced: Day | None = Field(None, title="วันที่ประกาศผล")
    remark: Text | None = Field(None, title="หมายเหตุ")
    evidence: tuple[Link, ...] = Field((), title="เอกสารประกาศผล")


class Scores(Record):
    """scores.yml."""

    scores: tuple[YearScores, ...] = Field(title="ผลการประเมินแต่ละปี")
